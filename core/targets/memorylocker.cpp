// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targets/memorylocker.h"

#include "model/lostlease.h"

namespace Proctor {

using namespace Qt::StringLiterals;

MemoryLocker::MemoryLocker(std::shared_ptr<const Clock> clock) : m_clock(std::move(clock)) {}

QCoro::Task<Result<void>> MemoryLocker::lock(JobId owner, Duration duration, QStringList targets)
{
    co_return lockNow(owner, duration, targets);
}

QCoro::Task<Result<QStringList>> MemoryLocker::tryLock(JobId owner, Duration duration,
                                                       QStringList targets, int limit)
{
    co_return tryLockNow(owner, duration, targets, limit);
}

QCoro::Task<Result<void>> MemoryLocker::unlock(JobId owner, QStringList targets)
{
    co_return unlockNow(owner, targets);
}

QCoro::Task<Result<void>> MemoryLocker::refresh(JobId owner, Duration duration, QStringList targets)
{
    co_return refreshNow(owner, duration, targets);
}

QCoro::Task<Result<QStringList>> MemoryLocker::lost(JobId owner, QStringList targets)
{
    co_return lostNow(owner, targets);
}

void MemoryLocker::close()
{
    const std::scoped_lock guard(m_mutex);
    m_isClosed = true;
    m_leases.clear();
    m_lost.clear();
}

Result<void> MemoryLocker::lockNow(JobId owner, Duration duration, const QStringList &targets)
{
    const std::scoped_lock guard(m_mutex);
    if (auto usable = check(owner, targets); !usable)
        return usable;
    const Timestamp now = m_clock->now();
    for (const QString &target : targets) {
        if (const Lease *holder = foreignLease(owner, target, now))
            return fail(
                ErrorCode::Locked,
                u"target '%1' is locked by job %2; wait until that job has released it"_s.arg(
                    target, QString::number(holder->owner.value())));
    }
    m_leases.reserve(m_leases.size() + targets.size());
    for (const QString &target : targets)
        hold(owner, target, now, duration);
    return {};
}

Result<QStringList> MemoryLocker::tryLockNow(JobId owner, Duration duration,
                                             const QStringList &targets, int limit)
{
    const std::scoped_lock guard(m_mutex);
    if (auto usable = check(owner, targets); !usable)
        return fail(usable.error());
    const Timestamp now = m_clock->now();
    QStringList obtained;
    QSet<QString> seen;
    for (const QString &target : targets) {
        if (obtained.size() >= limit)
            break;
        if (seen.contains(target) || foreignLease(owner, target, now))
            continue;
        seen.insert(target);
        hold(owner, target, now, duration);
        obtained << target;
    }
    return obtained;
}

Result<void> MemoryLocker::unlockNow(JobId owner, const QStringList &targets)
{
    const std::scoped_lock guard(m_mutex);
    if (auto usable = check(owner, targets); !usable)
        return usable;
    if (const QStringList gone = missing(owner, targets); !gone.isEmpty()) {
        const Error error = notHeld(owner, gone);
        for (const QString &target : gone)
            m_lost.remove({owner, target});
        return fail(error);
    }
    for (const QString &target : targets)
        m_leases.remove(target);
    return {};
}

Result<void> MemoryLocker::refreshNow(JobId owner, Duration duration, const QStringList &targets)
{
    const std::scoped_lock guard(m_mutex);
    if (auto usable = check(owner, targets); !usable)
        return usable;
    if (const QStringList gone = missing(owner, targets); !gone.isEmpty())
        return fail(notHeld(owner, gone));
    const Timestamp now = m_clock->now();
    for (const QString &target : targets)
        hold(owner, target, now, duration);
    return {};
}

Result<QStringList> MemoryLocker::lostNow(JobId owner, const QStringList &targets)
{
    const std::scoped_lock guard(m_mutex);
    if (auto usable = check(owner, targets); !usable)
        return fail(usable.error());
    return missing(owner, targets);
}

Result<void> MemoryLocker::check(JobId owner, const QStringList &targets) const
{
    if (m_isClosed)
        return fail(ErrorCode::StoreUnavailable,
                    u"the target locks are closed already; nothing can be locked "
                    u"while the program ends"_s);
    if (!owner.isValid())
        return fail(ErrorCode::InvalidArgument,
                    u"target locks need the id of a job, not %1"_s.arg(owner.value()));
    for (const QString &target : targets) {
        if (target.isEmpty())
            return fail(ErrorCode::InvalidArgument,
                        u"a target without an id cannot be locked; give it an id"_s);
    }
    return {};
}

const MemoryLocker::Lease *MemoryLocker::foreignLease(JobId owner, const QString &target,
                                                      Timestamp now) const
{
    const auto lease = m_leases.constFind(target);
    if (lease == m_leases.cend() || lease->owner == owner || now > lease->end)
        return nullptr;
    return &*lease;
}

QStringList MemoryLocker::missing(JobId owner, const QStringList &targets) const
{
    QStringList found;
    for (const QString &target : targets) {
        const auto lease = m_leases.constFind(target);
        if ((lease == m_leases.cend() || lease->owner != owner) && !found.contains(target))
            found << target;
    }
    return found;
}

Error MemoryLocker::notHeld(JobId owner, const QStringList &missing) const
{
    const QString &target = missing.first();
    if (const auto at = m_lost.constFind({owner, target}); at != m_lost.cend())
        return lostLease(target, *at, missing.size() - 1);
    const auto lease = m_leases.constFind(target);
    if (lease == m_leases.cend())
        return {ErrorCode::NotOwner, u"target '%1' is not locked"_s.arg(target)};
    return {ErrorCode::NotOwner,
            u"target '%1' is locked by job %2, not by job %3"_s.arg(
                target, QString::number(lease->owner.value()), QString::number(owner.value()))};
}

void MemoryLocker::hold(JobId owner, const QString &target, Timestamp now, Duration duration)
{
    const Timestamp end = now + std::chrono::duration_cast<std::chrono::microseconds>(duration);
    Lease &lease = m_leases[target];
    if (lease.owner.isValid() && lease.owner != owner)
        m_lost.insert({lease.owner, target}, lease.end);
    m_lost.remove({owner, target});
    // An own lease is never shortened; one of somebody else has expired by now.
    lease.end = lease.owner == owner ? std::max(lease.end, end) : end;
    lease.owner = owner;
}

} // namespace Proctor
