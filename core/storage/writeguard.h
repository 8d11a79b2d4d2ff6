// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"
#include "storage/leasebook.h"
#include "storage/sqlitenative.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace Proctor {

/// Keeps this process from writing about what has become somebody else's, which it may not have
/// noticed: it was frozen, or cut off from the store. Knows which jobs are ours and since which
/// claim, and which targets they hold; jobs that it does not know may be written by anybody. Lives
/// on the writer thread and asks the store inside the transaction that would write.
class WriteGuard
{
public:
    struct Refusal
    {
        JobId job;
        Error error;
    };

    explicit WriteGuard(sqlite3 *db);
    [[nodiscard]] Result<void> prepare();

    /// The job is ours since that claim.
    void own(JobId job, qint64 claim);
    /// Locks as they are taken and given back.
    [[nodiscard]] LeaseBook &leases() { return m_leases; }
    /// A transaction begins: learns which locks were taken from our jobs.
    [[nodiscard]] Result<void> begin();
    /// What was looked up may have changed: an operation was done.
    void lookAgain() { m_verdicts.clear(); }

    /// Takes out what must not be stored and gives the number of those.
    [[nodiscard]] Result<qsizetype> filter(Events &events);
    /// ErrorCode::NotOwner when another process has the job by now.
    [[nodiscard]] Result<void> check(JobId job);

    /// The first refusal of each job that has not been told yet.
    [[nodiscard]] std::vector<Refusal> takeRefusals() { return std::exchange(m_untold, {}); }

private:
    [[nodiscard]] Result<bool> isOurs(JobId job);
    [[nodiscard]] Result<qint64> newestLoss();
    void refuse(JobId job, const Error &error);

    sqlite3 *m_db = nullptr;
    NativeStatement m_claim;
    NativeStatement m_losses;
    LeaseBook m_leases;
    qint64 m_lastLoss = 0;
    QHash<JobId, qint64> m_claims;
    QHash<JobId, bool> m_verdicts; ///< of this transaction
    QSet<JobId> m_refused;
    std::vector<Refusal> m_untold;
};

} // namespace Proctor
