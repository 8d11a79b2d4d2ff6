// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/pipeline.h"
#include "model/descriptor.h"
#include "plugin/targetlocker.h"

namespace Proctor {

/// What an attempt needs besides what its pipelines need.
struct AttemptServices
{
    PipelineServices pipeline;
    TargetLocker &locker;
    Duration acquireTimeout = defaultAcquireTimeout;
    Duration releaseTimeout = defaultReleaseTimeout;
    Duration lockDuration = std::chrono::minutes(10);
};

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
    ~AttemptRunner();
    AttemptRunner(const AttemptRunner &) = delete;
    AttemptRunner &operator=(const AttemptRunner &) = delete;

    [[nodiscard]] QCoro::Task<AttemptResult> run();
    /// Ends acquisition and the test pipeline. Cleanup and release still run and are not cancelled
    /// (G-16).
    void cancel();

private:
    struct Call;
    struct Lease;

    [[nodiscard]] Result<std::unique_ptr<TargetManager>> createManager() const;
    [[nodiscard]] QCoro::Task<Result<void>> acquire();
    [[nodiscard]] QCoro::Task<Result<void>> checkAndLock();
    [[nodiscard]] QCoro::Task<void> runPipelines(AttemptResult &result);
    [[nodiscard]] QCoro::Task<Result<void>> release(Targets targets);
    [[nodiscard]] QCoro::Task<void> giveBack(Targets targets);
    [[nodiscard]] QCoro::Task<void> untilReturned(std::shared_ptr<Call> call, Duration timeout);
    void startKeepingLocks();
    void stopKeepingLocks();
    [[nodiscard]] AcquireContext context(WaitHost &host) const;
    void emitFinished(const AttemptResult &result);
    void emitEvent(const TargetPtr &target, const QString &name, RawJson payload = {});
    [[nodiscard]] QStringList ids() const;

    // Free of the runner's members: they may outlive it when a manager never returns.
    static QCoro::Task<void> callAcquire(std::shared_ptr<Call> call, AcquireContext context);
    static QCoro::Task<void> callRelease(std::shared_ptr<Call> call, AcquireContext context,
                                         Targets targets);
    static QCoro::Task<void> keepLocks(std::shared_ptr<Lease> lease);

    AttemptServices m_services;
    PipelineIdentity m_identity;
    const TestDescriptor &m_test;
    const TestSteps &m_steps;
    EventScopePtr m_scope;

    std::shared_ptr<TargetManager> &m_manager;
    Targets m_targets;
    std::vector<VariableMap> m_variables;
    WaitList m_control; // own waits: never cancelled
    std::shared_ptr<Call> m_acquireCall;
    std::unique_ptr<Pipeline> m_pipeline; // the test pipeline while it runs
    std::shared_ptr<Lease> m_lease;
    QString m_leaseError;
    bool m_cancelled = false;
};

} // namespace Proctor
