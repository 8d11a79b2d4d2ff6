// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThreadPool>

namespace Proctor {

/// Threads for what asks a file system that is not ours: a network drive that has gone answers
/// after minutes or never. Nothing waits for them, not even the end of the program. Answers go
/// back through whenDone().
[[nodiscard]] QThreadPool &fileThreads();

} // namespace Proctor
