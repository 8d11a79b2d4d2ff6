// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobhost.h"
#include "engine/jobprompts.h"

#include <QFuture>

namespace Proctor {

/// Asks whoever has a job to stop, pause or resume it: this process, another one through the store,
/// or, when nobody is left, this one after it has taken the job over. Made and called on the main
/// thread; carryOut() on any. The futures and errors are those of JobManager.
class JobControl
{
public:
    /// All must outlive it, and `readers` must be idle when it goes.
    JobControl(Store &store, JobHost &host, QThreadPool &readers, const EngineSettings &settings);

    [[nodiscard]] QFuture<Result<void>> cancel(JobId job);
    [[nodiscard]] QFuture<Result<void>> abort(JobId job);
    [[nodiscard]] QFuture<Result<void>> pause(JobId job);
    [[nodiscard]] QFuture<Result<void>> resume(JobId job);
    /// Of a job whose process is gone.
    [[nodiscard]] QFuture<Result<void>> close(JobId job, QString reason);
    /// Of a job that is parked here: lets go of it.
    [[nodiscard]] QFuture<Result<void>> handOver(JobId job);
    [[nodiscard]] QFuture<Result<void>> releaseLock(QString target, QString reason);
    /// Of a question of the job; `files` by the name of the field.
    [[nodiscard]] QFuture<Result<void>> answer(JobId job, PromptAnswer answer, PromptFiles files);
    /// What another process asks of a job of ours.
    void carryOut(const ControlRequest &request);

private:
    struct Verb;
    [[nodiscard]] QFuture<Result<void>> end(JobId job, const QString &verb, JobHost::Resume how);
    void carryOut(JobId job, const QString &verb);
    void post(JobId job, const QString &verb, const Verb &call, RawJson payload = {});
    void giveAnswer(JobId job, PromptAnswer answer, const Verb &call);
    [[nodiscard]] Result<JobSummary> openJob(JobId job) const;

    Store &m_store;
    JobHost &m_host;
    QThreadPool &m_readers;
    const EngineSettings &m_settings;
};

} // namespace Proctor
