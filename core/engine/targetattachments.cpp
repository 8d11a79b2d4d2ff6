// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TargetWalk that attaches files.

#include "engine/targetwalk.h"

#include "base/localpath.h"
#include "model/attachment.h"

#include <QDir>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mostBytes = AttachmentStore::mostFileBytes;
constexpr size_t mostFiles = 100; // of the key `attach` of one step
constexpr int mostComplaints = 5;
// For all that is still to be attached when the job is cancelled.
constexpr Duration cancelledGrace = 10s;

} // namespace

TargetWalk::Storing TargetWalk::storingOf(const QString &path) const
{
    return [path, store = AttachmentStore(m_pipeline.m_services.attachmentFolder),
            budget = m_pipeline.m_services.attachmentBudget](const std::stop_token &stop) {
        return store.add(path, {mostBytes, budget.get()}, stop);
    };
}

QCoro::Task<Result<void>> TargetWalk::storeAs(QString name, Storing storing, Duration grace)
{
    if (m_pipeline.m_services.attachmentFolder.isEmpty())
        co_return fail(ErrorCode::Io, u"this store keeps no attachments"_s);
    // Outlives this coroutine, should it be given up.
    const auto stored = std::make_shared<Result<StoredAttachment>>(StoredAttachment());
    auto working = onPool(
        [stored, storing = std::move(storing)](std::stop_token stop) { *stored = storing(stop); },
        grace);
    co_await working;
    if (!*stored)
        co_return fail(stored->error());
    const Attachment attachment{
        .name = name, .size = (*stored)->size, .sha256 = QString::fromLatin1((*stored)->sha256)};
    co_return emitEvent(EventName::attachment(), toJson(attachment));
}

QCoro::Task<Result<void>> TargetWalk::attach(QString path, QString name)
{
    return storeAs(std::move(name), storingOf(path), Duration::zero());
}

QCoro::Task<void> TargetWalk::attachFiles()
{
    m_attachUntil.reset();
    if (m_limits)
        m_limits->endWork();
    auto adopting = adoptNewAttachments();
    co_await adopting;
    const QStringList patterns = expandedPatterns();
    if (patterns.isEmpty())
        co_return;
    const auto found = std::make_shared<FoundFiles>();
    auto looking =
        onPool([found, patterns](std::stop_token) { *found = findFiles(patterns, mostFiles); },
               attachmentGrace());
    co_await looking;
    for (const QString &remark : found->remarks)
        log(remark);
    auto attaching = attachFound(found->files);
    co_await attaching;
}

QStringList TargetWalk::expandedPatterns()
{
    QStringList patterns;
    for (const QString &text : current->descriptor().attach) {
        const auto parsed = Template::parse(text, m_pipeline.m_services.registry.functions());
        const Result<QString> pattern =
            parsed ? expand(*parsed) : fail(ErrorCode::Template, parsed.error().message.text());
        if (!pattern)
            log(u"Nothing is attached for %1: %2"_s.arg(text, pattern.error().message));
        else if (!pattern->startsWith(u'/') || pattern->contains(QChar(0)))
            log(u"Nothing is attached for %1, which became '%2' and is no absolute path"_s.arg(
                text, *pattern));
        else
            patterns << *pattern;
    }
    return patterns;
}

// Time that is left once the job is cancelled, all files together.
Duration TargetWalk::attachmentGrace()
{
    if (!isCancelled())
        return cancelledGrace;
    const MonotonicTime now = m_pipeline.m_services.loop.clock().monotonic();
    if (!m_attachUntil)
        m_attachUntil = now + cancelledGrace;
    return std::max(Duration::zero(), Duration(*m_attachUntil - now));
}

QCoro::Task<void> TargetWalk::attachFound(std::vector<FoundFile> files)
{
    int failed = 0;
    for (size_t i = 0; i < files.size(); ++i) {
        const Duration grace = attachmentGrace();
        if (grace <= Duration::zero()) {
            log(u"%1 further files are not attached, because the target was to be left"_s.arg(
                files.size() - i));
            break;
        }
        auto attaching = storeAs(files[i].name, storingOf(files[i].path), grace);
        const Result<void> attached = co_await attaching;
        if (!attached && ++failed <= mostComplaints)
            log(u"Not attached: %1"_s.arg(attached.error().message));
    }
    if (failed > mostComplaints)
        log(u"%1 more files could not be attached"_s.arg(failed - mostComplaints));
}

// Output that is not in events is an attachment like any other.
QCoro::Task<void> TargetWalk::adoptNewAttachments()
{
    const auto files = std::exchange(m_newAttachments, {});
    for (const FoundFile &file : files) {
        const Duration grace = attachmentGrace();
        auto adopting = storeAs(
            file.name,
            [path = file.path, store = AttachmentStore(m_pipeline.m_services.attachmentFolder)](
                const std::stop_token &stop) { return store.adopt(path, mostBytes, stop); },
            grace);
        const Result<void> adopted = co_await adopting;
        // A step may make none of the files that it has asked for.
        if (!adopted && adopted.error().code != ErrorCode::NotFound)
            log(u"Not attached: %1"_s.arg(adopted.error().message));
    }
}

Result<QString> TargetWalk::newAttachment(const QString &name)
{
    const PipelineServices &services = m_pipeline.m_services;
    if (services.attachmentFolder.isEmpty())
        return fail(ErrorCode::Io, u"this store keeps no attachments"_s);
    const EventScope &scope = *current->scope();
    const QString folder =
        u"%1/job-%2/run-%3/test-%4-attempt-%5/%6"_s.arg(services.attachmentFolder)
            .arg(scope.job.value())
            .arg(scope.run.value())
            .arg(scope.testIndex)
            .arg(scope.attempt)
            .arg(fileNamePart(scope.stepLabel));
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Io, u"cannot create folder '%1' for attachments; check its "
                                   "permissions and free space"_s.arg(folder));
    const QString stem = folder + u'/' + fileNamePart(m_target->id) + u'-' + fileNamePart(name);
    QString path = stem;
    for (int number = 2; QFile::exists(path); ++number)
        path = stem + u'.' + QString::number(number);
    m_newAttachments.push_back({path, name});
    return path;
}

} // namespace Proctor
