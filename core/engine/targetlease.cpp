// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of targetholder.h that keeps the locks.

#include "engine/targetholder.h"

#include <QSet>

namespace Proctor {

namespace {

// Two misses of a renewal stay harmless.
constexpr int renewalsPerLock = 3;

} // namespace

/// Keeps the targets' locks alive.
struct TargetHolder::Lease
{
    explicit Lease(TargetHolder &h)
        : holder(&h)
        , job(h.m_identity.job)
        , duration(h.m_services.lockDuration)
        , locker(h.m_services.locker)
        , targets(h.ids())
        , waits(h.m_services.pipeline.loop)
    {
    }

    TargetHolder *holder; // null when they are no longer to be kept
    JobId job;
    Duration duration;
    TargetLocker &locker;
    QStringList targets;
    Signal isDue; // before its time
    WaitList waits;
};

void TargetHolder::keepLocks(std::function<void(const QString &)> lost)
{
    m_lost = std::move(lost);
    m_lease = std::make_shared<Lease>(*this);
    keep(m_lease);
}

void TargetHolder::stopKeeping()
{
    if (!m_lease)
        return;
    m_lease->holder = nullptr;
    m_lease->waits.cancel();
    m_lease.reset();
}

QCoro::Task<void> TargetHolder::keep(std::shared_ptr<Lease> lease)
{
    while (lease->holder && !lease->targets.isEmpty()) {
        co_await Wait(lease->waits, lease->duration / renewalsPerLock, &lease->isDue,
                      OnPause::KeepWaiting);
        if (!lease->holder)
            break;
        lease->isDue.reset();
        QCoro::Task<void> renewing = renew(lease);
        co_await renewing;
    }
}

// Renews what is held and drops what is not.
QCoro::Task<void> TargetHolder::renew(std::shared_ptr<Lease> lease)
{
    QCoro::Task<Result<void>> refreshing =
        lease->locker.refresh(lease->job, lease->duration, lease->targets);
    const Result<void> refreshed = co_await refreshing;
    if (refreshed || !lease->holder)
        co_return;
    QCoro::Task<Result<QStringList>> asking = lease->locker.lost(lease->job, lease->targets);
    const Result<QStringList> lost = co_await asking;
    // Without an answer nothing is certain, so nothing is touched any more.
    const QStringList gone = lost && !lost->isEmpty() ? *lost : lease->targets;
    for (const QString &target : gone)
        lease->targets.removeAll(target);
    if (lease->holder && !gone.isEmpty())
        lease->holder->drop(gone, refreshed.error().message);
}

void TargetHolder::renewNow()
{
    // Later, because the end of the wait may be the end of this attempt.
    if (m_lease)
        m_services.pipeline.loop.defer([lease = m_lease] { lease->isDue.set(); });
}

QCoro::Task<void> TargetHolder::checkHeld()
{
    if (!m_lease || m_targets.empty())
        co_return;
    QCoro::Task<void> renewing = renew(m_lease);
    co_await renewing;
}

void TargetHolder::drop(const QStringList &lost, const QString &why)
{
    const QSet<QString> gone(lost.begin(), lost.end());
    std::erase_if(m_targets,
                  [&gone](const TargetPtr &target) { return gone.contains(target->id); });
    if (m_lost)
        m_lost(why);
}

} // namespace Proctor
