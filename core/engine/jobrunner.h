// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/attemptrunner.h"
#include "engine/jobjudge.h"
#include "engine/promptdesk.h"

#include <functional>
#include <memory>

namespace Proctor {

/// What a job that goes on brings along from its earlier life.
struct Resumption
{
    ResumePoint point;
    JobReport reports;                     ///< these are not made again
    quint32 lastPrompt = 0;                ///< number of the newest question
    std::function<void()> begun = nullptr; ///< once it is stored that the job goes on; any thread
};

/// Takes one job from its first event to its last (core.md section 5): runs, tests, attempts,
/// reports. Lives on the job's engine thread.
class JobRunner
{
public:
    JobRunner(const JobServices &services, JobId job,
              std::shared_ptr<const ExtendedDescriptor> descriptor);
    ~JobRunner();
    JobRunner(const JobRunner &) = delete;
    JobRunner &operator=(const JobRunner &) = delete;

    /// To the end, or until it is parked (JobState::Paused); the job's last event is then stored.
    /// Called once.
    [[nodiscard]] QCoro::Task<JobState> run(std::optional<Resumption> resumption = {});
    /// The first call stores JobStateCancelling, before anything it leads to (G-06); further ones
    /// do nothing.
    void cancel();
    /// As cancel(), but without cleanup: only release still runs. Also after cancel().
    void abort();
    /// Parks the job as soon as its steps allow (core.md section 4.7); a job that comes to its end
    /// before simply ends (G-08).
    void pause();
    /// Another process has taken the job over: what it is doing here ends, without touching its
    /// targets; nothing of it is stored any more.
    void abandon();
    /// Something has been heard of a target of this job that is lost.
    void checkLocks();
    /// A person answers a question; errors as of PromptDesk::answer().
    [[nodiscard]] Result<void> answer(PromptAnswer answer);
    /// Where a parked job goes on.
    [[nodiscard]] const std::optional<PauseState> &parked() const { return m_parked; }

private:
    enum class Next { Go, Stop };

    [[nodiscard]] QCoro::Task<void> runAll();
    void beginLife();
    void startTimer();
    void stopTimer();
    [[nodiscard]] QCoro::Task<Next> untilRun(RunId run);
    [[nodiscard]] QCoro::Task<Next> runOnce(RunId run);
    [[nodiscard]] QCoro::Task<Next> runTests(RunId run);
    [[nodiscard]] QCoro::Task<Next> runTest(RunId run, int testIndex, int ordinal);
    [[nodiscard]] QCoro::Task<Next> untilAttempt(RunId run, int testIndex, int ordinal,
                                                 quint32 attempt);
    [[nodiscard]] QCoro::Task<Duration> waitFor(Duration time);
    [[nodiscard]] Next park(PauseState state);
    [[nodiscard]] Next settle(const AttemptResult &result, bool lastAttempt);
    [[nodiscard]] bool isIn(RunId run) const;
    [[nodiscard]] std::optional<ResumePoint> takePoint();
    void emitEvent(const QString &name, RawJson payload = {});
    [[nodiscard]] JobState finish();
    [[nodiscard]] AttemptServices attemptServices();

    JobServices m_services;
    JobId m_job;
    std::shared_ptr<const ExtendedDescriptor> m_descriptor;
    EventScopePtr m_scope; // of framework events
    EventOutput m_output;
    JobJudge m_judge;
    PromptDesk m_prompts;
    WaitList m_waits; // between runs and attempts; cancelled with the job
    std::vector<std::shared_ptr<TargetManager>> m_managers; // one per test, for all its attempts
    std::unique_ptr<AttemptRunner> m_attempt;
    std::optional<ResumePoint> m_resume; // until it has been reached
    std::optional<PauseState> m_parked;
    std::shared_ptr<AttachmentBudget> m_attachmentBudget; // of this life of the job
    MonotonicTime m_started;
    bool m_cancelled = false;
    bool m_aborted = false;
    bool m_pausing = false;
    bool m_ended = false;
    EngineLoop::TimerId m_timer = -1; // of the job's own limit
    QString m_timeUp;                 // that limit is over, which ended the job
    bool m_releaseFailed = false;
    QString m_leaseError;           // a lock was lost, which ended the job
    std::optional<QString> m_error; // of a job that cannot go on
};

} // namespace Proctor
