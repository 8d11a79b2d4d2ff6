// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/eventoutput.h"
#include "engine/waitlist.h"
#include "model/descriptor.h"
#include "model/report.h"
#include "model/status.h"
#include "model/targetcare.h"
#include "plugin/inventory.h"
#include "plugin/registry.h"
#include "plugin/secrets.h"
#include "plugin/targetlocker.h"

#include <functional>

class QThreadPool;

namespace Proctor {

class SshService;

/// The store as a job sees it. The functions may be called on the job's engine thread; they call
/// back on any thread.
class JobStorage : public EventSink
{
public:
    /// Everything appended before is committed.
    virtual void flush(std::function<void(Result<void>)> done) = 0;
    virtual void addReport(Report report, std::function<void(Result<void>)> done) = 0;
    /// How targets came out; of no consequence for the job.
    virtual void addResults(std::vector<TargetResult> results) = 0;
    /// Statuses of the runs that began behind the event `after`, and the newest event read.
    struct Runs
    {
        std::vector<RunStatus> statuses;
        EventId last;
    };
    virtual void readRuns(JobId job, EventId after, std::function<void(Result<Runs>)> done) = 0;
    [[nodiscard]] virtual qsizetype backlog() const = 0;
};

struct JobServices
{
    EngineLoop &loop;
    JobStorage &storage;
    const Registry &registry;
    TargetLocker &locker;
    QThreadPool *blockingPool = nullptr;
    QString attachmentFolder;
    Duration lockDuration = std::chrono::minutes(10);
    Duration shutdownTimeout = std::chrono::seconds(30);
    qsizetype backlogLimit = 50'000;
    SecretsPtr secrets{}; ///< null: none
    SshService *ssh = nullptr;
    Inventory *inventory = nullptr;
};

/// Lets the reporters of a job judge its runs and, at the end, all of it (core.md section 9). Lives
/// on the job's engine thread.
class JobJudge
{
public:
    /// All must outlive it; `scope` is that of framework events.
    JobJudge(const JobServices &services, JobId job, const ExtendedDescriptor &descriptor,
             EventOutput &output, EventScopePtr scope);

    /// Reports of an earlier life of the job, which are not made again.
    void setEarlier(JobReport reports) { m_earlier = std::move(reports); }
    [[nodiscard]] QCoro::Task<void> judgeRun(RunId run);
    [[nodiscard]] QCoro::Task<void> judgeJob();

private:
    [[nodiscard]] size_t reportsOf(RunId run) const;
    [[nodiscard]] QCoro::Task<Result<JobStorage::Runs>> readRuns(EventId after);
    [[nodiscard]] QCoro::Task<void> report(const ReporterConfig &config, RunId run,
                                           const std::vector<RunStatus> &statuses);
    [[nodiscard]] QCoro::Task<Result<Verdict>> judge(const ReporterConfig &config, RunId run,
                                                     const std::vector<RunStatus> &statuses);
    void emitEvent(const QString &name, RawJson payload = {});

    JobServices m_services;
    JobId m_job;
    const ExtendedDescriptor &m_descriptor;
    EventOutput &m_output;
    EventScopePtr m_scope;
    WaitList m_waits; // of reporters; never cancelled
    JobReport m_earlier;
    EventId m_reported; // events up to here belong to runs that have been reported
};

} // namespace Proctor
