// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/mergedverdict.h"
#include "storage/store.h"

namespace Proctor {

/// Reads and folds a job and all further attempts at it, whichever of them is named; nothing when
/// it has been run only once. On any thread that may wait for it.
[[nodiscard]] Result<std::optional<JobAttempts>> readAttempts(const Store &store, JobId job);

} // namespace Proctor
