// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/validator.h"
#include "engine/enginesettings.h"
#include "engine/enginethread.h"
#include "engine/jobstorage.h"
#include "engine/secretreader.h"
#include "engine/storeinventory.h"
#include "engine/storelocker.h"
#include "engine/submission.h"
#include "remote/sshservice.h"

#include <QPromise>
#include <QThreadPool>

#include <condition_variable>
#include <map>
#include <mutex>
#include <set>

namespace Proctor {

/// The engine's threads and the jobs on them: takes a submission from its text to a stored job and
/// the job to its end. Made and destroyed on the main thread; its other members are thread-safe.
class JobHost
{
public:
    using StartPromise = QPromise<Result<SubmissionResult>>;

    /// All must outlive it; the settings are complete.
    JobHost(Store &store, const Registry &registry, const EngineSettings &settings,
            std::vector<std::unique_ptr<EngineThread>> &threads);
    /// Cancels what still runs and waits until it has cleaned up and released.
    ~JobHost();
    JobHost(const JobHost &) = delete;
    JobHost &operator=(const JobHost &) = delete;

    /// The promise has been started.
    void start(Submission submission, const std::shared_ptr<StartPromise> &promise);
    /// Starts a further attempt at a job that has ended. The promise has been started.
    void retry(JobId job, RetryChoice choice, const std::shared_ptr<StartPromise> &promise);
    /// Validates only. The promise has been started.
    void check(Submission submission, std::function<void(Validation)> done);
    // Nothing happens for a job that does not run here.
    void cancel(JobId job);
    void abort(JobId job);
    void pause(JobId job);
    void checkLocks(JobId job);
    /// `done` is called on any thread, with the error of JobRunner::answer() or, when the job does
    /// not run here, ErrorCode::NotFound.
    void answer(JobId job, PromptAnswer answer, std::function<void(Result<void>)> done);
    /// What becomes of a job that is taken up again.
    enum class Resume {
        GoOn,
        Cancel, ///< cleanup and release, then its end
        Abort,  ///< only release
    };
    using ResumePromise = QPromise<Result<void>>;
    /// Takes up a parked job, or one whose process is gone; makes it ours first. The promise, which
    /// has been started, ends as soon as the job runs here. A job that cannot go on from what is
    /// stored ends as JobStateFailed; its targets stay locked (core.md section 4.8).
    void resume(JobId job, Resume how, const std::shared_ptr<ResumePromise> &promise);
    /// Ends a job whose process is gone without running anything of it any more. The promise has
    /// been started.
    void close(JobId job, QString reason, const std::shared_ptr<ResumePromise> &promise);
    /// Renews the locks of jobs that are parked here.
    void renewLocks();
    [[nodiscard]] bool isRunning(JobId job) const;
    [[nodiscard]] std::vector<JobId> running() const;
    /// Paused, and still in the care of this process.
    [[nodiscard]] bool isParked(JobId job) const;
    /// Neither runs nor keeps any job.
    [[nodiscard]] bool isIdle() const;
    /// Another process has taken the job over; what of it runs here ends.
    void disown(JobId job);
    /// It runs here, has run here, or is about to.
    [[nodiscard]] bool isOwn(JobId job) const;
    /// For work that blocks.
    [[nodiscard]] QThreadPool &pool() { return m_pool; }

private:
    struct Active
    {
        EngineThread *thread = nullptr;
        JobRunner *runner = nullptr; // touched on the job's thread only
    };

    [[nodiscard]] size_t chooseThread();
    void finished(size_t thread);
    QCoro::Task<void> launch(size_t thread, Submission submission,
                             std::shared_ptr<StartPromise> promise);
    QCoro::Task<void> launchRetry(size_t thread, JobId job, RetryChoice choice,
                                  std::shared_ptr<StartPromise> promise);
    [[nodiscard]] QCoro::Task<Result<SecretsPtr>> secretsOf(EngineLoop &loop,
                                                            const ExtendedDescriptor &descriptor);
    [[nodiscard]] QCoro::Task<Result<SecretsPtr>> secretsOf(EngineLoop &loop, JobId job);
    [[nodiscard]] QCoro::Task<void> storeAndRun(size_t thread, JobRequest request,
                                                SecretsPtr secrets, Findings findings,
                                                std::shared_ptr<StartPromise> promise);
    QCoro::Task<void> validateOnly(size_t thread, Submission submission,
                                   std::function<void(Validation)> done);
    [[nodiscard]] QCoro::Task<Validation> validate(EngineLoop &loop, const Submission &submission);
    [[nodiscard]] QCoro::Task<void> run(size_t thread, JobId job,
                                        std::shared_ptr<const ExtendedDescriptor> descriptor,
                                        SecretsPtr secrets,
                                        std::optional<Resumption> resumption = {});
    QCoro::Task<void> takeUp(size_t thread, JobId job, Resume how,
                             std::shared_ptr<ResumePromise> promise);
    [[nodiscard]] QCoro::Task<Result<void>> makeOwn(EngineLoop &loop, JobId job);
    QCoro::Task<void> closeJob(size_t thread, JobId job, QString reason,
                               std::shared_ptr<ResumePromise> promise);
    void appendFailed(JobId job, const QString &reason);
    void onRunner(JobId job, void (JobRunner::*call)());
    void withRunner(JobId job, std::function<void(JobRunner *)> work);

    Store &m_store;
    const Registry &m_registry;
    const EngineSettings &m_settings;
    std::vector<std::unique_ptr<EngineThread>> &m_threads;
    QThreadPool m_pool;
    SecretReader m_secrets;
    StoreLocker m_locker;
    StoreInventory m_inventory;
    StoreJobStorage m_storage;
    SshService m_ssh;

    mutable std::mutex m_mutex;
    std::condition_variable m_idle;
    std::vector<int> m_load;               // starts and jobs per thread; guarded by m_mutex
    std::map<JobId, Active> m_active;      // guarded by m_mutex
    std::set<JobId> m_own;                 // guarded by m_mutex
    std::map<JobId, QStringList> m_parked; // with their locked targets; guarded by m_mutex
    int m_pending = 0;      // starts and jobs that have not ended; guarded by m_mutex
    bool m_closing = false; // guarded by m_mutex
};

} // namespace Proctor
