// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/store.h"

namespace Proctor {

class Database;

/// The SQL of what is kept of targets besides inventory and locks: who did what with them, how they
/// came out, and what persons want of each other. Works inside the caller's transaction.
namespace TargetTable {

[[nodiscard]] Result<void> note(Database &database, Timestamp now, const TargetDeed &deed);
[[nodiscard]] Result<std::vector<TargetDeed>> deeds(Database &database, const QString &id,
                                                    int most);

[[nodiscard]] Result<void> addResults(Database &database, const std::vector<TargetResult> &results);
[[nodiscard]] Result<TargetHistories> results(Database &database, const QStringList &ids, int most);

/// Of the holder of the lock with that fence: fills in who that is.
[[nodiscard]] Result<void> ask(Database &database, Timestamp now, TargetRequest request);
/// ErrorCode::NotFound for one that is not there or has been answered.
[[nodiscard]] Result<void> answer(Database &database, Timestamp now, qint64 id,
                                  TargetRequest::Answer answer, const QString &text,
                                  const Person &person);
[[nodiscard]] Result<void> setTold(Database &database, const std::vector<qint64> &ids);
[[nodiscard]] Result<std::vector<TargetRequest>>
requests(Database &database, Timestamp now, const QString &person, const QString &process);
/// Tells the holder of a lock that is being taken.
[[nodiscard]] Result<void> tellTaken(Database &database, Timestamp now, const LockRecord &lock,
                                     const TakeOver &what);

} // namespace TargetTable

} // namespace Proctor
