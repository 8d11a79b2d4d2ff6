// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/report.h"
#include "model/statusnode.h"
#include "support/statusstyle.h"

#include <optional>
#include <vector>

namespace Proctor {

/// What the reports say of a job and of its runs: nothing where there is none.
struct JobVerdicts
{
    JobVerdicts() = default;
    /// `isFinal`: the job had ended when the reports were read.
    JobVerdicts(const JobReport &reports, bool isFinal);

    std::optional<bool> job;               ///< all reports say success; of the whole as of the runs
    std::vector<std::optional<bool>> runs; ///< run n is at n - 1
    bool isFinal = false;

    friend bool operator==(const JobVerdicts &, const JobVerdicts &) = default;
};

/// What a row of the status tree stands for: a node, or the target of a step. Valid as long as its
/// StatusTree lives.
struct StatusPlace
{
    const StatusNode *node = nullptr;
    int target = -1;

    [[nodiscard]] bool isValid() const { return node; }
    [[nodiscard]] bool isTarget() const { return target >= 0; }
    friend bool operator==(const StatusPlace &, const StatusPlace &) = default;
};

/// Where a place is, in rows of the nodes: the same in every tree of a job, whichever of its events
/// the tree has. -1 from the level on that the place does not reach. A plain value.
struct StatusPath
{
    int run = -1;
    int test = -1;
    int attempt = -1;
    int step = -1;
    int target = -1;
    bool isKnown = false; ///< else it is of no place

    friend bool operator==(const StatusPath &, const StatusPath &) = default;
};

template <class Node>
const Node &as(const StatusNode &node)
{
    return static_cast<const Node &>(node);
}

/// How the rows hang together: Job, Run, Test, Step, Target, with a level for attempts below the
/// tests that may be retried. In other tests a second attempt, which only a damaged store has, puts
/// its steps behind those of the first. Rows count in what the StatusTree has by now.
namespace StatusRows {
[[nodiscard]] bool showsAttempts(const TestNode &test);
[[nodiscard]] StatusPlace parentOf(StatusPlace place);
[[nodiscard]] int rowOf(StatusPlace place);
[[nodiscard]] int childCount(const StatusNode &node);
[[nodiscard]] StatusPlace childAt(const StatusNode &node, int row);
/// The attempt that a place is in; null above.
[[nodiscard]] const AttemptNode *attemptOf(StatusPlace place);
/// The place itself or what it is below.
[[nodiscard]] const TestNode *testOf(StatusPlace place);
[[nodiscard]] const RunNode *runOf(StatusPlace place);

[[nodiscard]] StatusPath pathOf(StatusPlace place);
/// Invalid when the tree does not have it.
[[nodiscard]] StatusPlace placeOf(const StatusPath &path, const JobNode &job);
/// Where an event belongs, read by whomever; a step that the attempt does not have counts as the
/// attempt, and so on upwards.
[[nodiscard]] StatusPlace placeOf(const Event &event, const JobNode &job);
/// The path of what is above.
[[nodiscard]] StatusPath parentOf(StatusPath path);

[[nodiscard]] NodeState stateOf(StatusPlace place);
/// A job that completed and a run that is over are what their reports say; null: there are none,
/// what counts is below.
[[nodiscard]] Look lookOf(StatusPlace place, const JobVerdicts *verdicts,
                          Activity activity = Activity::Working);
/// Something went wrong in this very row, not only below it.
[[nodiscard]] bool hasOwnFailure(StatusPlace place);
} // namespace StatusRows

} // namespace Proctor
