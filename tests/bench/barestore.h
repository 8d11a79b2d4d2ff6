// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/store.h"

#include <chrono>
#include <vector>

namespace Proctor::Bench {

using Steady = std::chrono::steady_clock;
inline constexpr int targetCount = 2000;

[[nodiscard]] double secondsSince(Steady::time_point start);
[[nodiscard]] double median(std::vector<double> values);
[[nodiscard]] double cpuSeconds(); ///< of all threads
/// Ends the program with the sentence when it does not hold.
void check(bool holds, const char *what);

[[nodiscard]] std::unique_ptr<Store> openStore(const QString &file, StoreOptions options = {});
[[nodiscard]] JobId newJob(Store &store);

// The limit: SQLite's own interface writing and reading the rows that the store writes and reads.

/// Two rows for each of targetCount targets and each step, 2000 a transaction, FULL. Rows per
/// second.
[[nodiscard]] double writeBare(const QString &file, int steps);
/// All rows of job 1, columns touched in place. Rows per second.
[[nodiscard]] double readBare(const QString &file);
/// What the disk asks for one row: the least that any event can wait, in milliseconds.
[[nodiscard]] double bareCommitMs(const QString &file);

} // namespace Proctor::Bench
