// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/store.h"

namespace Proctor {

class Database;

/// The SQL of target locks (core.md section 11). A lock is a lease: it has an end, and a fence
/// number that is larger for every new holder. Each function works inside the caller's transaction,
/// which is what makes it all or nothing.
namespace LockTable {

[[nodiscard]] Result<void> lock(Database &database, Timestamp now, JobId owner, Duration duration,
                                const QStringList &targets);
[[nodiscard]] Result<QStringList> tryLock(Database &database, Timestamp now, JobId owner,
                                          Duration duration, const QStringList &targets, int limit);
[[nodiscard]] Result<void> unlock(Database &database, JobId owner, const QStringList &targets);
[[nodiscard]] Result<void> refresh(Database &database, Timestamp now, JobId owner,
                                   Duration duration, const QStringList &targets);
/// Gives the job's locks a new fence number: who holds them by an older one has lost them.
[[nodiscard]] Result<void> raiseFences(Database &database, JobId owner);
[[nodiscard]] Result<std::vector<LockRecord>> list(Database &database);

} // namespace LockTable

} // namespace Proctor
