// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <limits>
#include <vector>

namespace Proctor {

/// The locks that jobs took through this store, with the fence numbers by which they hold them, and
/// those that were taken from them since. Lives on the writer thread.
class LeaseBook
{
public:
    struct Lease
    {
        QString target;
        qint64 fence = 0;
    };

    /// Of what we know nothing: any fence will do.
    static constexpr qint64 anyFence = std::numeric_limits<qint64>::max();
    /// By a larger one than this the target is not this holder's; 0 when it has lost it.
    [[nodiscard]] qint64 fence(JobId job, const QString &target) const
    {
        const auto holder = m_holders.constFind(job);
        if (holder == m_holders.constEnd())
            return anyFence;
        return holder->lost.contains(target) ? 0 : holder->fences.value(target, anyFence);
    }
    [[nodiscard]] bool isEmpty() const { return m_holders.isEmpty(); }
    [[nodiscard]] bool hasLost(JobId job) const
    {
        const auto holder = m_holders.constFind(job);
        return holder != m_holders.constEnd() && !holder->lost.isEmpty();
    }
    [[nodiscard]] bool hasLost(JobId job, const QString &target) const
    {
        const auto holder = m_holders.constFind(job);
        return holder != m_holders.constEnd() && holder->lost.contains(target);
    }

    /// Taken or prolonged.
    void enter(JobId job, const std::vector<Lease> &leases)
    {
        if (leases.empty())
            return;
        Holder &holder = m_holders[job];
        for (const Lease &lease : leases) {
            holder.fences.insert(lease.target, lease.fence);
            holder.lost.remove(lease.target);
        }
    }
    /// Given back.
    void strike(JobId job, const QStringList &targets)
    {
        const auto holder = m_holders.find(job);
        if (holder == m_holders.end())
            return;
        for (const QString &target : targets)
            holder->fences.remove(target);
        if (holder->fences.isEmpty() && holder->lost.isEmpty())
            m_holders.erase(holder);
    }
    void strike(JobId job) { m_holders.remove(job); }
    /// Taken away from the one that held it by this fence; false when that was not us.
    bool lose(JobId job, const Lease &lease)
    {
        const auto holder = m_holders.find(job);
        if (holder == m_holders.end())
            return false;
        const auto held = holder->fences.constFind(lease.target);
        if (held == holder->fences.constEnd() || *held > lease.fence)
            return false;
        holder->fences.erase(held);
        holder->lost.insert(lease.target);
        return true;
    }

private:
    struct Holder
    {
        QHash<QString, qint64> fences;
        QSet<QString> lost;
    };
    QHash<JobId, Holder> m_holders;
};

} // namespace Proctor
