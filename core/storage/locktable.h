// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/leasebook.h"
#include "storage/store.h"

namespace Proctor {

class Database;

/// The SQL of target locks (core.md section 11). A lock is a lease: it has an end, and a fence
/// number that is larger for every new holder. Whatever takes a lock away from its holder leaves a
/// record, by which the holder learns of it, whatever the clocks say. Each function works inside
/// the caller's transaction, which is what makes it all or nothing; on success the book knows.
namespace LockTable {

[[nodiscard]] Result<void> lock(Database &database, LeaseBook &book, Timestamp now, JobId owner,
                                Duration duration, const QStringList &targets);
[[nodiscard]] Result<QStringList> tryLock(Database &database, LeaseBook &book, Timestamp now,
                                          JobId owner, Duration duration,
                                          const QStringList &targets, int limit);
[[nodiscard]] Result<void> unlock(Database &database, LeaseBook &book, JobId owner,
                                  const QStringList &targets);
[[nodiscard]] Result<void> refresh(Database &database, LeaseBook &book, Timestamp now, JobId owner,
                                   Duration duration, const QStringList &targets);
/// Those of the targets that the owner does not hold, or not by the fence that the book knows.
[[nodiscard]] Result<QStringList> lost(Database &database, const LeaseBook &book, JobId owner,
                                       const QStringList &targets);

/// For a reservation, whose row is there already; ErrorCode::Locked when another holds the target.
[[nodiscard]] Result<void> lockByHand(Database &database, Timestamp now, qint64 reservation,
                                      Timestamp until, const QString &target);

/// Gives the job's locks a new fence number, which the book then knows: who holds them by an older
/// one has lost them.
[[nodiscard]] Result<void> raiseFences(Database &database, LeaseBook &book, JobId owner);
/// Takes the lock from its holder and records why; gives the holder, which is no valid job for a
/// reservation. With a fence only from the holder that has it by that; ErrorCode::NotOwner.
[[nodiscard]] Result<JobId> release(Database &database, Timestamp now, const QString &target,
                                    const QString &reason, const QString &requestor,
                                    std::optional<qint64> expected = {});
/// The lock of a target, expired or not; nothing when there is none.
[[nodiscard]] Result<std::optional<LockRecord>> find(Database &database, Timestamp now,
                                                     const QString &target);
/// How the job that held the lock is told.
[[nodiscard]] Event releaseEvent(JobId job, Timestamp time, const QString &target,
                                 const QString &reason, const QString &requestor);
/// Without reservations that have ended: nobody has to give them back.
[[nodiscard]] Result<std::vector<LockRecord>> list(Database &database, Timestamp now);

} // namespace LockTable

} // namespace Proctor
