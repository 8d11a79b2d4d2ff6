// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace Proctor {

/// What the process tells its caller; documented for scripts, never to be renumbered.
enum class ExitCode {
    Success = 0, ///< the job completed and every report says success; the verb was carried out
    ReportsFailed = 1, ///< the job completed and a report says failure
    BadInput = 2,      ///< bad usage, or a descriptor that does not validate
    NotDone = 3,       ///< the job failed or was cancelled, or the verb could not be carried out
    StoreTrouble = 4,  ///< the store cannot be opened or written
};

/// The store's own troubles are StoreTrouble, everything else is NotDone.
[[nodiscard]] ExitCode exitCodeFor(ErrorCode code);

} // namespace Proctor
