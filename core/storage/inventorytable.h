// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "model/targetcare.h"

#include <vector>

namespace Proctor {

class Database;

/// The SQL of the inventory. Each function that writes works inside the caller's transaction, which
/// is what makes it all or nothing.
namespace InventoryTable {

/// Adds targets; of one that is there already, all but its age and its quarantine is replaced.
[[nodiscard]] Result<InventoryChange> put(Database &database, Timestamp now,
                                          const std::vector<InventoryTarget> &targets);
/// ErrorCode::AlreadyExists when it is there already.
[[nodiscard]] Result<void> add(Database &database, Timestamp now, const InventoryTarget &target);
/// ErrorCode::NotFound, and NotOwner when the note is another one by now.
[[nodiscard]] Result<void> edit(Database &database, const QString &id, const TargetEdit &edit);
/// ErrorCode::NotFound names what is not there.
[[nodiscard]] Result<void> remove(Database &database, const QStringList &ids);
/// One that is in quarantine already gets the new reason. ErrorCode::NotFound.
[[nodiscard]] Result<void> quarantine(Database &database, const QString &id,
                                      const Quarantine &quarantine);
/// Ends the quarantine; ErrorCode::NotFound also when there is none.
[[nodiscard]] Result<void> readmit(Database &database, const QString &id);
/// By ascending ids. `now` tells which locks have expired.
[[nodiscard]] Result<std::vector<InventoryTarget>> list(Database &database, Timestamp now,
                                                        const InventoryQuery &query);

} // namespace InventoryTable

} // namespace Proctor
