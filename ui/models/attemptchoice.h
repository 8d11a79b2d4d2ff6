// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/statustree.h"

#include <optional>

namespace Proctor {

/// Which attempt of a job a view shows that shows one at a time. What is unset follows the job:
/// its newest run, the test that runs, the attempt that counts. In numbers, so that it holds for
/// another tree of the job as well. A plain value.
struct AttemptChoice
{
    std::optional<RunId> run;
    std::optional<int> test;
    std::optional<quint32> attempt;

    [[nodiscard]] bool isFollowing() const { return !run && !test && !attempt; }
    /// Null when there is no such attempt, or none yet.
    [[nodiscard]] const AttemptNode *in(const StatusTree &tree) const;
    friend bool operator==(const AttemptChoice &, const AttemptChoice &) = default;
};

} // namespace Proctor
