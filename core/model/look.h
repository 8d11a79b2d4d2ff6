// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jobrequest.h"
#include "model/statusnode.h"

#include <QLatin1StringView>

#include <optional>

namespace Proctor {

/// How something looks that has a state, for the window, the reports and the command line. Shapes
/// and colours are each one's own.
enum class Look : quint8 {
    NotStarted,
    Waiting, ///< for a lock or a place
    Running,
    Passed,
    Failed,   ///< the product
    LabError, ///< the laboratory or the descriptor: nothing is said of the product
    Retried,  ///< passed in a later attempt
    NotRun,   ///< its turn will not come
    Paused,
    Cancelling,
    Cancelled,
    CutOff, ///< not over, but its process is gone
    Count
};

/// Whether anybody works on a job, for the rows of it that are under way.
enum class Activity : quint8 {
    Working,
    Paused,
    CutOff, ///< or the pause failed: nobody will go on unless somebody says so
};

[[nodiscard]] Activity activityOf(JobState state, bool isCutOff);
[[nodiscard]] inline Activity activityOf(const JobSummary &job)
{
    return activityOf(job.state, isCutOff(job));
}

[[nodiscard]] Look lookOf(NodeState state, Activity activity = Activity::Working);
/// Of a job: what its reports say when it completed, LabError when it could not go on or be judged.
/// List, tree and header of the window all ask this one.
[[nodiscard]] Look lookOf(JobState state, std::optional<bool> success);
[[nodiscard]] inline Look lookOf(const JobSummary &job)
{
    return isCutOff(job) ? Look::CutOff : lookOf(job.state, job.success);
}

/// "passed", in English; lookWord() of the window translates it.
[[nodiscard]] QLatin1StringView wordOf(Look look);
[[nodiscard]] inline QLatin1StringView wordOf(NodeState state,
                                              Activity activity = Activity::Working)
{
    return wordOf(lookOf(state, activity));
}
/// "completed", "pause failed": what became of the job itself, whatever its reports say.
[[nodiscard]] QLatin1StringView wordOf(JobState state);

} // namespace Proctor
