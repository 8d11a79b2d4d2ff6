// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/mergedverdict.h"

#include <algorithm>

namespace Proctor {

void ResultCount::add(NodeState state)
{
    switch (state) {
    case NodeState::Passed:
        ++passed;
        break;
    case NodeState::Failed:
    case NodeState::Cancelled:
        ++others;
        break;
    case NodeState::Waiting:
    case NodeState::Running:
    case NodeState::NotRun:
        break;
    }
}

namespace {

void addAttempt(const AttemptNode &attempt, int test, JobResults &results)
{
    for (const qint32 row : attempt.acquired()) {
        TargetResults &of = results[{test, attempt.target(row).target->id}];
        of.whole.add(attempt.targetState(row));
        for (int step = 0; step < attempt.testStepCount(); ++step)
            of.steps[attempt.step(step).label()].add(attempt.step(step).leafState(row));
    }
}

} // namespace

JobResults resultsOf(const StatusTree &tree)
{
    JobResults results;
    for (int run = 0; run < tree.job().childCount(); ++run) {
        const RunNode &node = tree.job().run(run);
        for (int test = 0; test < node.childCount(); ++test) {
            if (const AttemptNode *attempt = node.test(test).current())
                addAttempt(*attempt, test, results);
        }
    }
    return results;
}

void MergedVerdict::add(const JobResults &results)
{
    for (const auto &[key, of] : results) {
        Steps &steps = m_success[key];
        for (const auto &[label, count] : of.steps) {
            std::optional<bool> &success = steps[label];
            if (count.passed + count.others == 0)
                continue; // says nothing
            const bool isSuccess = count.isSuccess();
            if (!success || m_rule == MergeRule::Latest)
                success = isSuccess;
            else
                success = m_rule == MergeRule::Best ? *success || isSuccess : *success && isSuccess;
        }
    }
}

quint32 MergedVerdict::passed() const
{
    return quint32(std::ranges::count_if(m_success, [](const auto &target) {
        return std::ranges::all_of(target.second,
                                   [](const auto &step) { return step.second.value_or(false); });
    }));
}

} // namespace Proctor
