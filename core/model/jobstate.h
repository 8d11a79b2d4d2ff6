// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

namespace Proctor {

/// The states of a job with the reference's numbers (core.md section 4.1).
enum class JobState {
    Unknown = 0,
    Started = 1,
    Completed = 2,
    Failed = 3,
    Paused = 4,
    PauseFailed = 5,
    Cancelling = 6,
    Cancelled = 7,
    CancellationFailed = 8,
};

/// "JobStateStarted" and so on; numbers outside the list print as "JobState<N>".
[[nodiscard]] QString toString(JobState state);
/// Exactly the eight event names; anything else, JobStateUnknown included, is ErrorCode::NotFound.
[[nodiscard]] Result<JobState> jobStateFromEventName(QStringView name);
/// Completed, Failed, Cancelled and CancellationFailed: nothing will follow.
[[nodiscard]] bool isFinal(JobState state);

} // namespace Proctor
