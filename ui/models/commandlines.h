// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/enginesettings.h"
#include "engine/submission.h"

namespace Proctor {

// What the window does, as a line for a shell; on the same store, which is named unless it is the
// usual one. For any thread.

/// Starts a job from a file.
[[nodiscard]] QString runCommandLine(const EngineSettings &settings, const QString &file);
/// A further attempt at a job, or at a part of it.
[[nodiscard]] QString retryCommandLine(const EngineSettings &settings, JobId job,
                                       const RetryChoice &choice);

} // namespace Proctor
