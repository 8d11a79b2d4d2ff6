// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobreports.h"

#include "engine/jobattempts.h"
#include "plugin/registry.h"
#include "report/csvexporter.h"
#include "report/htmlexporter.h"
#include "report/jsonexporter.h"
#include "report/junitexporter.h"
#include "report/reportfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

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

} // namespace

Result<void> writeReport(const Store &store, const Registry &registry, JobId job,
                         ReportFormat format, QIODevice &device)
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
                            .isCutOff = isCutOff(*summary)};
    return exportAs(format, input, events, device);
}

Result<void> writeReportFile(const Store &store, const Registry &registry, JobId job,
                             ReportFormat format, const QString &file)
{
    if (!isSpecial(QFileInfo(file))) {
        return saveReport(file, [&](QIODevice &device) {
            return writeReport(store, registry, job, format, device);
        });
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
