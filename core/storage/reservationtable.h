// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "model/targetcare.h"

namespace Proctor {

class Database;

/// The SQL of targets that persons keep by hand. Each is a lock like that of a job. Each function
/// works inside the caller's transaction, which is what makes it all or nothing.
namespace ReservationTable {

/// Longer ones are mistakes, or forgotten.
inline constexpr std::chrono::days longest{366};

/// What the person has already gets the new comment and end.
[[nodiscard]] Result<void> reserve(Database &database, Timestamp now, const QStringList &targets,
                                   const ReservationWish &wish);
[[nodiscard]] Result<void> giveBack(Database &database, Timestamp now, const QStringList &targets,
                                    const Person &person);

} // namespace ReservationTable

} // namespace Proctor
