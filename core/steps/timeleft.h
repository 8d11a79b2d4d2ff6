// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/targetrun.h"

namespace Proctor {

/// The time a target has in a step that does not pass while the job is paused, and the form in
/// which it is kept over a pause: {"L": milliseconds}. A plain value. See Deadline for time that
/// goes on passing.
class TimeLeft
{
public:
    /// `time` from now, or what was left when the target was parked. An Error for a saved state
    /// that is not ours.
    [[nodiscard]] static Result<TimeLeft> resumed(TargetRun &run, Duration time);

    /// Never negative.
    [[nodiscard]] Duration left(TargetRun &run) const;
    [[nodiscard]] RawJson state(TargetRun &run) const;

private:
    explicit TimeLeft(MonotonicTime end) : m_end(end) {}
    MonotonicTime m_end;
};

} // namespace Proctor
