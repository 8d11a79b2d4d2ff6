// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exitcode.h"

#include <QStringList>

namespace Proctor {

/// Starts this program once more with the given arguments and descriptor file, in a session of its
/// own, and waits until it says that its job is stored, or ends. Until then it writes to our
/// standard output and error, so job id and findings reach the caller. The value is the exit code
/// to leave with.
[[nodiscard]] Result<ExitCode> startInBackground(const QStringList &arguments, const QString &file);

/// In the background process: lets go of the caller's standard streams and says that the job is
/// stored.
void leaveForeground(int readyDescriptor);

} // namespace Proctor
