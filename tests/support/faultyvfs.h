// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace Proctor {

/// Stands between SQLite and the disk and lets writes fail when told, the way full and broken disks
/// do. One for the whole process; thread-safe. Install it before the first connection is opened.
namespace FaultyVfs {

enum class Fault { DiskFull, IoError };

void install();
/// The `nth` write, sync or truncation from now fails, and `count` - 1 more after it; negative:
/// until heal().
void failAt(int nth, Fault fault, int count = 1);
void heal();
/// How many calls have been failed since failAt().
[[nodiscard]] int failures();

/// From now on every transaction waits so long before it begins, but on this thread, where it is
/// only counted; zero ends it.
void delayOthers(std::chrono::milliseconds time);
/// Transactions begun on the thread of delayOthers() since then.
[[nodiscard]] int ownTransactions();
/// Transactions that have been delayed since then.
[[nodiscard]] int delayed();

} // namespace FaultyVfs

} // namespace Proctor
