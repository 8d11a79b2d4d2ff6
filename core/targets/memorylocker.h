// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/targetlocker.h"

#include <QHash>
#include <QPair>

#include <memory>
#include <mutex>

namespace Proctor {

/// Locks of one process, forgotten at its end (core.md section 11). Thread-safe; every task is
/// complete when it is returned.
class MemoryLocker final : public TargetLocker
{
public:
    explicit MemoryLocker(std::shared_ptr<const Clock> clock);

    QCoro::Task<Result<void>> lock(JobId owner, Duration duration, QStringList targets) override;
    QCoro::Task<Result<QStringList>> tryLock(JobId owner, Duration duration, QStringList targets,
                                             int limit) override;
    QCoro::Task<Result<void>> unlock(JobId owner, QStringList targets) override;
    QCoro::Task<Result<void>> refresh(JobId owner, Duration duration, QStringList targets) override;
    QCoro::Task<Result<QStringList>> lost(JobId owner, QStringList targets) override;

    /// Every later call fails; closing twice is harmless (G-53).
    void close();

private:
    struct Lease
    {
        JobId owner;
        Timestamp end{}; ///< expired when now is after it
    };

    [[nodiscard]] Result<void> check(JobId owner, const QStringList &targets) const;
    /// The lease by which another job holds the target now; null when it may be taken.
    [[nodiscard]] const Lease *foreignLease(JobId owner, const QString &target,
                                            Timestamp now) const;
    [[nodiscard]] QStringList missing(JobId owner, const QStringList &targets) const;
    [[nodiscard]] Error notHeld(JobId owner, const QStringList &missing) const;
    void hold(JobId owner, const QString &target, Timestamp now, Duration duration);

    Result<void> lockNow(JobId owner, Duration duration, const QStringList &targets);
    Result<QStringList> tryLockNow(JobId owner, Duration duration, const QStringList &targets,
                                   int limit);
    Result<void> unlockNow(JobId owner, const QStringList &targets);
    Result<void> refreshNow(JobId owner, Duration duration, const QStringList &targets);
    Result<QStringList> lostNow(JobId owner, const QStringList &targets);

    const std::shared_ptr<const Clock> m_clock;
    std::mutex m_mutex;
    QHash<QString, Lease> m_leases; // guarded by m_mutex
    /// When leases ended that somebody else has taken over since, until their job tries to give the
    /// target back or locks it again. Guarded by m_mutex.
    QHash<QPair<JobId, QString>, Timestamp> m_lost;
    bool m_isClosed = false; // guarded by m_mutex
};

} // namespace Proctor
