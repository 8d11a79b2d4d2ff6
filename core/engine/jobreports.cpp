// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobreports.h"

#include "engine/attachmentstore.h"
#include "engine/jobattempts.h"
#include "model/attachment.h"
#include "plugin/registry.h"
#include "report/csvexporter.h"
#include "report/htmlexporter.h"
#include "report/jsonexporter.h"
#include "report/junitexporter.h"
#include "report/reportfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <map>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

Result<void> exportAs(ReportFormat format, const ReportInput &input, const EventReader &events,
                      QIODevice &device)
{
    switch (format) {
    case ReportFormat::Html:
        return exportHtml(input, device);
    case ReportFormat::Json:
        return exportJson(input, events, device);
    case ReportFormat::JUnit:
        return exportJUnit(input, device);
    case ReportFormat::Csv:
        return exportCsv(input, device);
    }
    return {};
}

bool isSpecial(const QFileInfo &info)
{
    return info.exists() && !info.isFile() && !info.isDir();
}

// The files that the job's steps have attached, in a folder beside the report; nothing without any.
Result<void> copyAttachments(const Store &store, JobId job, const QString &reportFile)
{
    std::map<QString, Attachment> attachments; // by file name
    const auto read = store.readEvents(job, {}, [&attachments](Events &&events) {
        for (const Event &event : events) {
            if (event.name != EventName::attachment())
                continue;
            if (const auto attachment = attachmentFromJson(event.payload))
                attachments.emplace(attachmentFileName(*attachment), *attachment);
        }
        return true;
    });
    if (!read || attachments.empty())
        return read;
    const QDir folder(
        QFileInfo(reportFile).absoluteDir().filePath(attachmentFolderName(reportFile)));
    if (!folder.mkpath(u"."_s))
        return fail(ErrorCode::Io,
                    u"The folder %1 for attachments cannot be made"_s.arg(folder.path()));
    const AttachmentStore stored(store.attachmentFolder());
    for (const auto &[name, attachment] : attachments) {
        const QString source = stored.pathOf(attachment.sha256.toLatin1());
        const QString target = folder.filePath(name);
        // As the same file where that is possible: attachments may be large.
        const bool isThere = QFileInfo::exists(target) ||
                             ::link(QFile::encodeName(source).constData(),
                                    QFile::encodeName(target).constData()) == 0 ||
                             QFile::copy(source, target);
        if (!isThere)
            return fail(ErrorCode::Io, u"The attachment %1 cannot be copied to %2"_s.arg(
                                           attachment.name, folder.path()));
    }
    return {};
}

// A page links to what is beside it; build servers look from where they stand.
QString folderIn(ReportFormat format, const QString &reportFile)
{
    const QString folder = attachmentFolderName(reportFile);
    return format == ReportFormat::JUnit ? QFileInfo(reportFile).dir().filePath(folder) : folder;
}

} // namespace

Result<void> writeReport(const Store &store, const Registry &registry, JobId job,
                         ReportFormat format, QIODevice &device, const QString &attachmentFolder)
{
    const auto request = store.job(job);
    if (!request)
        return fail(request.error());
    const EventReader events = [&store, job](const std::function<bool(Events &&)> &take) {
        return store.readEvents(job, {}, take);
    };
    // JSON carries all events beside the status, and a table has none.
    const bool showsEvents = format == ReportFormat::Html || format == ReportFormat::JUnit;
    StatusBuilder builder(job, request->descriptor,
                          showsEvents ? reportEvents : StatusBuilder::Keep::nothing(),
                          [&registry](const QString &name) { return registry.stepName(name); });
    auto read = events([&builder](Events &&batch) {
        builder.apply(batch);
        return true;
    });
    if (!read)
        return read;
    const auto report = store.report(job);
    if (!report)
        return fail(report.error());
    const auto attempts = readAttempts(store, job);
    if (!attempts)
        return fail(attempts.error());
    const auto summary = store.summary(job);
    if (!summary)
        return fail(summary.error());
    const ReportInput input{.request = *request,
                            .status = builder,
                            .report = *report,
                            .attempts = *attempts ? &**attempts : nullptr,
                            .isCutOff = isCutOff(*summary),
                            .attachmentFolder = attachmentFolder};
    return exportAs(format, input, events, device);
}

Result<void> writeReportFile(const Store &store, const Registry &registry, JobId job,
                             ReportFormat format, const QString &file)
{
    if (!isSpecial(QFileInfo(file))) {
        const auto saved = saveReport(file, [&](QIODevice &device) {
            return writeReport(store, registry, job, format, device, folderIn(format, file));
        });
        const bool hasAttachments = format != ReportFormat::Csv;
        return saved && hasAttachments ? copyAttachments(store, job, file) : saved;
    }
    QFile output(file);
    if (!output.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::Io,
                    u"The report %1 cannot be written: %2"_s.arg(file, output.errorString()));
    }
    return writeReport(store, registry, job, format, output);
}

Result<void> checkReportFile(const QString &file)
{
    const QFileInfo info(file);
    if (file.isEmpty() || isSpecial(info))
        return {};
    if (info.isDir()) {
        return fail(
            ErrorCode::InvalidArgument,
            u"The report cannot be written to %1, which is a directory; name a file in it"_s.arg(
                file));
    }
    if (!QFileInfo(info.absolutePath()).isDir()) {
        return fail(
            ErrorCode::InvalidArgument,
            u"The report %1 cannot be written, because its directory does not exist; create "
            "it or name another"_s.arg(file));
    }
    if (info.exists() && info.isWritable())
        return {};
    QSaveFile probe(file); // permissions alone do not tell; never committed, so nothing is left
    if (info.exists() || !probe.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::InvalidArgument,
                    u"The report %1 cannot be written; check its permissions and those of its "
                    "directory"_s.arg(file));
    }
    return {};
}

} // namespace Proctor
