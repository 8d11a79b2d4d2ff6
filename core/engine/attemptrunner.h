// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/targetholder.h"

namespace Proctor {

struct AttemptResult
{
    enum class End {
        Succeeded,
        Failed, ///< may be tried again
        Cancelled,
        Paused,
        Fatal, ///< ends the job, see error
    };
    End end = End::Failed;
    QString error;            ///< with Fatal, and with Failed when a step broke its contract
    bool stepFailure = false; ///< Failed because of a step, not of targets (G-56)
    bool releaseFailed = false;
    bool leaseLost = false;
    std::optional<PauseState> state; ///< with Paused: targets and pipelines, the rest is the job's
};

/// One attempt of one test: acquire, test pipeline, cleanup pipeline, release (core.md sections 5.2
/// to 5.4). Lives on the job's engine thread.
class AttemptRunner
{
public:
    /// `manager` is the test's one instance, created by the first attempt and kept by the caller.
    AttemptRunner(const AttemptServices &services, const PipelineIdentity &identity,
                  const TestDescriptor &test, const TestSteps &steps,
                  std::shared_ptr<TargetManager> &manager);
    AttemptRunner(const AttemptRunner &) = delete;
    AttemptRunner &operator=(const AttemptRunner &) = delete;

    /// From its beginning, or from where it was parked or cut off. Called once.
    [[nodiscard]] QCoro::Task<AttemptResult> run(std::optional<ResumePoint> resume = {});
    /// Ends acquisition and the test pipeline. Cleanup and release still run and are not cancelled
    /// (G-16).
    void cancel();
    /// Ends cleanup as well; only release still runs.
    void abort();
    /// The job is no longer ours: everything ends without touching the targets or their locks.
    void abandon();
    /// Something has been heard of a target that is lost: looks at once.
    void checkLocks() { m_holder.renewNow(); }
    /// Acquisition comes to its end, pipelines park, release is not disturbed (core.md
    /// section 4.7). The targets of a parked attempt stay locked.
    void pause();

private:
    [[nodiscard]] QCoro::Task<Result<void>> takeTargets();
    [[nodiscard]] QCoro::Task<void> runPipelines(AttemptResult &result);
    [[nodiscard]] QCoro::Task<void> runTestPipeline(AttemptResult &result);
    [[nodiscard]] QCoro::Task<void> runCleanupPipeline(AttemptResult &result);
    void judgeEarlierLife(AttemptResult &result) const;
    void keepResults(const PipelineResult &test) const;
    void takeVariables();
    void loseTargets(const QString &why);
    void dropLost();
    void park(AttemptResult &result);
    void settleRelease(AttemptResult &result, const Result<void> &released) const;
    [[nodiscard]] bool isAllReleased() const { return m_resume && m_resume->isReleased; }
    void emitFinished(const AttemptResult &result);
    void emitEvent(const TargetPtr &target, const QString &name, RawJson payload = {});

    AttemptServices m_services;
    PipelineIdentity m_identity;
    const TestDescriptor &m_test;
    const TestSteps &m_steps;
    EventScopePtr m_scope;
    TargetHolder m_holder;
    Targets m_targets;                    // that the pipelines work on
    std::vector<VariableMap> m_variables; // of each
    std::optional<ResumePoint> m_resume;
    std::unique_ptr<Pipeline> m_pipeline; // while one runs
    bool m_isCleaning = false;            // that is the cleanup pipeline
    QString m_leaseError;
    bool m_cancelled = false;
    bool m_aborted = false;
    bool m_abandoned = false;
    bool m_pausing = false;
};

} // namespace Proctor
