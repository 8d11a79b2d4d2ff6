// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/usualtimes.h"

#include <algorithm>

namespace Proctor {

using namespace std::chrono_literals;

namespace {

constexpr size_t mostSamples = 500; // of one step; read every second
constexpr double noticeable = 3;
constexpr Duration shortest = 2s; // of a time that is worth a mark

} // namespace

UsualTimes::Key UsualTimes::keyOf(const StepNode &step)
{
    return {step.attempt().parent()->row(), step.position, step.cleanup};
}

void UsualTimes::read(const StatusTree &tree)
{
    std::map<Key, std::vector<Duration>> samples;
    // The newest runs first: what they tell is closest to what happens now.
    for (int r = tree.job().childCount() - 1; r >= 0; --r) {
        const RunNode &run = tree.job().run(r);
        for (int t = 0; t < run.childCount(); ++t) {
            const TestNode &test = run.test(t);
            for (int a = 0; a < test.childCount(); ++a) {
                for (int s = 0; s < test.attempt(a).childCount(); ++s) {
                    const StepNode &step = test.attempt(a).step(s);
                    std::vector<Duration> &times = samples[keyOf(step)];
                    for (int i = 0; i < step.childCount() && times.size() < mostSamples; ++i) {
                        const TargetLeaf leaf = step.leaf(i);
                        if (step.leafState(i) == NodeState::Passed && isSet(leaf.in) &&
                            leaf.out >= leaf.in)
                            times.push_back(leaf.out - leaf.in);
                    }
                }
            }
        }
    }
    m_times.clear();
    for (auto &[key, times] : samples) {
        if (times.size() < fewest)
            continue;
        const auto middle = times.begin() + ptrdiff_t(times.size() / 2);
        std::ranges::nth_element(times, middle);
        m_times.emplace(key, *middle);
    }
}

std::optional<Duration> UsualTimes::usual(const StepNode &step) const
{
    const auto found = m_times.find(keyOf(step));
    return found == m_times.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> UsualTimes::excess(const StepNode &step, int row, Timestamp now) const
{
    const auto time = usual(step);
    const TargetLeaf leaf = step.leaf(row);
    if (!time || !isSet(leaf.in))
        return {};
    const Duration taken = (isSet(leaf.out) ? leaf.out : now) - leaf.in;
    const Duration least = std::max<Duration>(*time, 1ms);
    const double times = double(taken.count()) / double(least.count());
    return taken >= shortest && times >= noticeable ? std::optional(times) : std::nullopt;
}

} // namespace Proctor
