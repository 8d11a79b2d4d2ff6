// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/enginesettings.h"
#include "engine/jobprompts.h"
#include "engine/rehearsal.h"
#include "engine/submission.h"
#include "engine/targetdesk.h"
#include "model/event.h"
#include "model/jobrequest.h"
#include "model/mergedverdict.h"
#include "model/statustree.h"
#include "plugin/registry.h"
#include "report/reportformat.h"
#include "storage/store.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace Proctor {

/// A job as it is stored, and the fold of its events so far.
struct LoadedJob
{
    JobRequest request;
    JobSummary summary;
    JobReport reports;                ///< at least those that were there at `tree`'s last event
    std::unique_ptr<StatusTree> tree; ///< for the thread that takes it
};

/// The only face of the engine (design.md section 2): starts and stops jobs on the engine threads,
/// stores what they do, and tells what has been committed. Lives on the main thread; all signals
/// are emitted there.
class JobManager final : public QObject
{
    Q_OBJECT

public:
    /// Opens the store named in the settings and starts the engine threads. The registry must
    /// outlive the manager. `meanwhile` runs here while the store opens on a thread of its own.
    /// Errors are those of Store::open.
    [[nodiscard]] static Result<std::unique_ptr<JobManager>>
    create(const Registry &registry, EngineSettings settings,
           const std::function<void()> &meanwhile = {});
    /// Cancels what still runs, waits for its cleanup and release, drains the store. Paused jobs
    /// stay paused.
    ~JobManager() override;

    /// Validates, fetches, stores and launches. The future ends once the job is stored, or with the
    /// findings that kept it from it; its error is one of the store's.
    [[nodiscard]] QFuture<Result<SubmissionResult>> start(Submission submission);

    /// Starts a further attempt at a job that has ended, as a job of its own. The future ends once
    /// it is stored; ErrorCode::NotFound for an unknown job, InvalidArgument when it has not ended
    /// or nothing of it is chosen, the store's otherwise.
    [[nodiscard]] QFuture<Result<SubmissionResult>> retry(JobId job, RetryChoice choice);

    /// Asks a job to end: cleanup and release still run. A job of another process on the same store
    /// is asked through the store. ErrorCode::NotFound for an unknown job, InvalidArgument for one
    /// that has ended. The future ends when the request is stored or handed over, not when the job
    /// has ended.
    [[nodiscard]] QFuture<Result<void>> cancel(JobId job);
    /// As cancel(), but without cleanup: targets are only released. For a job that is being
    /// cancelled already, too.
    [[nodiscard]] QFuture<Result<void>> abort(JobId job);
    /// Asks a job to park itself as soon as its steps allow (core.md section 4.7). Errors as of
    /// cancel(), and InvalidArgument for a job that is paused already or that nobody runs.
    [[nodiscard]] QFuture<Result<void>> pause(JobId job);
    /// A paused job goes on: in the process that keeps it, or here when there is none any more. A
    /// job whose process has gone without closing it goes on here from its events. The future ends
    /// when the job runs again or its keeper has been asked. ErrorCode::InvalidArgument when there
    /// is nothing to resume; Parse and Incompatible end the job as JobStateFailed.
    [[nodiscard]] QFuture<Result<void>> resume(JobId job);
    /// Closes a job whose process has gone, without running anything of it any more: JobStateFailed
    /// with this reason; its locks are released.
    [[nodiscard]] QFuture<Result<void>> closeCutOff(JobId job, QString reason);
    /// Jobs of this station whose process has gone without closing them.
    [[nodiscard]] QFuture<Result<std::vector<JobSummary>>> cutOffJobs() const;

    /// Answers a question of a job, of this process or another; the person is that of the settings
    /// unless the answer names one. ErrorCode::NotFound and InvalidArgument say why it is not
    /// taken, Io why a file cannot be read. Of a job of another process the future ends when the
    /// answer is on its way; that it was taken is told by an event.
    [[nodiscard]] QFuture<Result<void>> answer(JobId job, PromptAnswer answer,
                                               PromptFiles files = {});
    /// Questions of a job that wait; reads on a thread of its own, only what is behind `known`.
    [[nodiscard]] QFuture<Result<PromptBoard>> prompts(JobId job, PromptBoard known = {}) const;

    /// Lets go of a job that is paused here: from now on it is nobody's, and the next who resumes
    /// it has it. ErrorCode::InvalidArgument when it is not paused here.
    [[nodiscard]] QFuture<Result<void>> handOver(JobId job);

    /// Reads on a thread of its own.
    [[nodiscard]] QFuture<Result<std::vector<LockRecord>>> locks() const;
    /// Takes a lock from whoever holds it; the reason is recorded. Errors as of
    /// Store::releaseLock().
    [[nodiscard]] QFuture<Result<void>> releaseLock(QString target, QString reason);

    /// What people do about targets, and see of them.
    [[nodiscard]] TargetDesk &targets();

    /// Findings of a descriptor, those of the plugins included; nothing is started.
    [[nodiscard]] QFuture<Findings> check(Submission submission);

    /// What a job would do to each of its targets; nothing is started and nothing locked. With
    /// errors among the findings there is nothing else in it.
    [[nodiscard]] QFuture<std::shared_ptr<const Rehearsal>> rehearse(Submission submission);
    /// How long jobs of this name have taken; reads on a thread of its own.
    [[nodiscard]] QFuture<Result<PastTimes>> pastTimes(QString jobName) const;

    /// Reads on a thread of its own; ascending ids.
    [[nodiscard]] QFuture<Result<std::vector<JobSummary>>> jobs(JobQuery query) const;
    /// Reads and folds on a thread of its own. Later events come with committed(); the tree skips
    /// those that it has.
    [[nodiscard]] QFuture<Result<std::shared_ptr<LoadedJob>>> load(JobId job) const;
    /// What the job and all further attempts at it come to together; nothing when it has been run
    /// only once. Reads and folds all of them on a thread of its own.
    [[nodiscard]] QFuture<Result<std::optional<JobAttempts>>> attempts(JobId job) const;
    /// What the reporters have said so far; reads on a thread of its own.
    [[nodiscard]] QFuture<Result<JobReport>> reports(JobId job) const;
    /// Writes a report of all that is stored of a job at the moment, whole or not at all.
    [[nodiscard]] QFuture<Result<void>> exportReport(JobId job, ReportFormat format,
                                                     QString file) const;

    /// From now on jobsChanged() tells of every job that appears or changes, whichever process runs
    /// it. Jobs up to `known` are known, of these `active` have not ended. Each who has read the
    /// jobs of the store calls it, and hears at least what is news behind that.
    void watchJobs(JobId known, const std::vector<JobId> &active);
    /// committed() also brings the events of this job behind `after`, if another process runs it.
    /// Several may follow a job, from different events: each skips what it has. True when there is
    /// something to unfollow().
    bool follow(JobId job, EventId after);
    void unfollow(JobId job);

    /// How long it is since what is shown was all there is; about a second or less when all is
    /// well, more when the store answers slowly or cannot be written.
    [[nodiscard]] std::chrono::milliseconds dataAge() const;

    [[nodiscard]] bool isRunningHere(JobId job) const;
    [[nodiscard]] std::vector<JobId> runningHere() const;
    /// Paused, and kept by this process.
    [[nodiscard]] bool isPausedHere(JobId job) const;
    /// It runs here, has run here, or is about to.
    [[nodiscard]] bool isOwn(JobId job) const;

    /// For reading; writing goes through the verbs above.
    [[nodiscard]] const Store &store() const;
    [[nodiscard]] const Registry &registry() const;
    [[nodiscard]] const EngineSettings &settings() const;

Q_SIGNALS:
    /// Events that are now in the store, in order: those of this process and of followed jobs.
    void committed(const Proctor::EventBatch &batch);
    /// The same of this process alone: every event of a store is told by exactly one process.
    void committedHere(const Proctor::EventBatch &batch);
    void jobsChanged(const std::vector<Proctor::JobSummary> &jobs);
    /// The last event of a job of this process is stored.
    void jobEnded(Proctor::JobId job, Proctor::JobState state);
    /// A job of this process is parked, and where is stored.
    void jobPaused(Proctor::JobId job);
    /// The store cannot be written for the moment (what is queued is kept) or works again.
    void storeFailing(const Proctor::Error &error);
    void storeRecovered();

private:
    struct Private;
    explicit JobManager(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Proctor
