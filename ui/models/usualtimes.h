// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/statustree.h"

#include <map>
#include <optional>

namespace Proctor {

/// How long a target usually takes in each step of a job: the middle of those that have passed it,
/// in all runs and attempts so far. A plain value for one thread; read from a tree now and then.
class UsualTimes
{
public:
    /// Fewer are no habit.
    static constexpr size_t fewest = 3;

    void read(const StatusTree &tree);
    void clear() { m_times.clear(); }
    [[nodiscard]] std::optional<Duration> usual(const StepNode &step) const;
    /// How many times as long as usual a target has been in a step or was in it; nothing below
    /// three times, and nothing for moments that nobody would notice.
    [[nodiscard]] std::optional<double> excess(const StepNode &step, int row, Timestamp now) const;

private:
    using Key = std::tuple<int, int, bool>; // test, position of the step, of the cleanup
    [[nodiscard]] static Key keyOf(const StepNode &step);

    std::map<Key, Duration> m_times;
};

} // namespace Proctor
