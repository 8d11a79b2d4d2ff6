// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/joblink.h"
#include "model/statustree.h"

#include <map>

namespace Proctor {

/// How often something passed, over all runs of a job.
struct ResultCount
{
    quint32 passed = 0;
    quint32 others = 0; ///< failed or cut off

    [[nodiscard]] bool isSuccess() const { return passed > 0 && others == 0; }
    void add(NodeState state);
};

/// What a target came to in a test.
struct TargetResults
{
    ResultCount whole;
    std::map<QString, ResultCount> steps; ///< by label; cleanup steps judge nothing
};

/// By the test's position and the target's id. Targets and steps whose turn did not come have no
/// results, and are there.
using JobResults = std::map<std::pair<int, QString>, TargetResults>;
[[nodiscard]] JobResults resultsOf(const StatusTree &tree);

/// What a job and the attempts that ran it again come to together. A target has passed a test when
/// each step of it, which need not have run in the same attempt, counts as passed by the rule. A
/// plain value.
class MergedVerdict
{
public:
    explicit MergedVerdict(MergeRule rule) : m_rule(rule) {}

    /// In the order of the attempts.
    void add(const JobResults &results);

    [[nodiscard]] MergeRule rule() const { return m_rule; }
    /// Targets, once for each of their tests.
    [[nodiscard]] quint32 passed() const;
    [[nodiscard]] quint32 total() const { return quint32(m_success.size()); }
    /// Every target of every test counts as passed, and there is one.
    [[nodiscard]] bool success() const { return total() > 0 && passed() == total(); }

private:
    using Steps = std::map<QString, std::optional<bool>>; // nothing: no result yet

    MergeRule m_rule;
    std::map<std::pair<int, QString>, Steps> m_success;
};

/// A job and the further attempts at it.
struct JobAttempts
{
    std::vector<JobId> jobs; ///< ascending; the first one was submitted
    MergedVerdict verdict;
};

} // namespace Proctor
