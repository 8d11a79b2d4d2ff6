// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/targetrun.h"

namespace Proctor {

/// The end of a target's time in a step, on the clock that never jumps, and the form in which it is
/// kept over a pause: {"D": milliseconds since 1970}. A plain value.
class Deadline
{
public:
    /// The end of `time` from now, or the one that was saved when the target was parked. An Error
    /// for a saved state that is not ours.
    [[nodiscard]] static Result<Deadline> resumed(TargetRun &run, Duration time);

    /// Never negative.
    [[nodiscard]] Duration left(TargetRun &run) const;
    [[nodiscard]] RawJson state(TargetRun &run) const;

private:
    explicit Deadline(MonotonicTime end) : m_end(end) {}
    MonotonicTime m_end;
};

} // namespace Proctor
