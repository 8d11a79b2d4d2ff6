// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/pipeline.h"
#include "model/resumepoint.h"
#include "model/targetcare.h"
#include "plugin/inventory.h"
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
    Inventory *inventory = nullptr; ///< none: managers are told so
    /// Keeps how targets came out; null: nobody does.
    std::function<void(std::vector<TargetResult>)> keepResults{};
};

/// The targets of one attempt, from the manager that hands them out until they are back with it:
/// acquires, locks, keeps the locks alive, releases (core.md sections 5.2, 5.4 and 5.6). Lives on
/// the job's engine thread.
class TargetHolder
{
public:
    /// `only`: ids of the targets that are wanted, empty for all; `manager` is the test's one
    /// instance, created by the first acquisition and kept by the caller; events are told under
    /// `scope`.
    TargetHolder(const AttemptServices &services, PipelineIdentity identity,
                 const TestDescriptor &test, const QStringList &only,
                 std::shared_ptr<TargetManager> &manager, EventScopePtr scope);
    ~TargetHolder();
    TargetHolder(const TargetHolder &) = delete;
    TargetHolder &operator=(const TargetHolder &) = delete;

    [[nodiscard]] const Targets &targets() const { return m_targets; }

    /// Asks the manager and locks what it gives; tells the targets that are not in `announced`,
    /// which an acquisition that was cut off had told. Nothing is held after an error, which is
    /// ErrorCode::Cancelled after cancelAcquiring().
    [[nodiscard]] QCoro::Task<Result<void>> acquire(std::set<QString> announced);
    /// Targets that an earlier life of the job held: their locks are renewed, nothing is told.
    [[nodiscard]] QCoro::Task<Result<void>> takeBack(Targets targets, bool areLocked);
    /// Back to the manager without a word.
    [[nodiscard]] QCoro::Task<void> giveBack(Targets targets);
    void cancelAcquiring();

    /// Renews the locks until they are released or stopKeeping(); `lost` hears why that failed.
    /// What is lost is then no longer among targets(), and the rest goes on being kept.
    void keepLocks(std::function<void(const QString &)> lost);
    void stopKeeping();
    /// Renews them now: something has been heard of a lock that is lost.
    void renewNow();
    /// The same, and waits for it: just before somebody acts on the targets, because the holder may
    /// have been frozen until now.
    [[nodiscard]] QCoro::Task<void> checkHeld();

    /// Back to the manager, told, unlocked. What is no longer held is left alone.
    [[nodiscard]] QCoro::Task<Result<void>> release();
    /// What was left to do of a release that had come back with `error` or, when that is empty,
    /// with success.
    [[nodiscard]] QCoro::Task<Result<void>> finishRelease(const std::set<QString> &told,
                                                          QString error);

private:
    struct Call;
    struct Lease;

    [[nodiscard]] Result<std::unique_ptr<TargetManager>> createManager() const;
    [[nodiscard]] Result<void> ensureManager();
    [[nodiscard]] QCoro::Task<Result<void>> callForTargets();
    [[nodiscard]] QCoro::Task<Result<void>> keepWanted();
    [[nodiscard]] QCoro::Task<Result<void>> checkAndLock();
    [[nodiscard]] QCoro::Task<void> untilReturned(std::shared_ptr<Call> call, Duration timeout);
    [[nodiscard]] QCoro::Task<void> unlockAll(bool tell);
    void tellAcquired(const std::set<QString> &announced);
    void tellReleased(const std::set<QString> &told, const QString &error);
    [[nodiscard]] AcquireContext context(WaitHost &host) const;
    void drop(const QStringList &lost, const QString &why);
    void emitEvent(const TargetPtr &target, const QString &name, RawJson payload = {});
    [[nodiscard]] QStringList ids() const;

    // Free of the holder's members: they may outlive it when a manager never returns.
    static QCoro::Task<void> callAcquire(std::shared_ptr<Call> call, AcquireContext context);
    static QCoro::Task<void> callRelease(std::shared_ptr<Call> call, AcquireContext context,
                                         Targets targets);
    static QCoro::Task<void> keep(std::shared_ptr<Lease> lease);
    static QCoro::Task<void> renew(std::shared_ptr<Lease> lease);

    AttemptServices m_services;
    PipelineIdentity m_identity;
    const TestDescriptor &m_test;
    const QStringList &m_only;
    std::shared_ptr<TargetManager> &m_manager;
    EventScopePtr m_scope;
    Targets m_targets;
    WaitList m_control; // own waits: never cancelled
    std::shared_ptr<Call> m_acquireCall;
    std::shared_ptr<Lease> m_lease;
    std::function<void(const QString &)> m_lost;
    bool m_cancelled = false;
};

} // namespace Proctor
