// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

} // namespace FaultyVfs

} // namespace Proctor
