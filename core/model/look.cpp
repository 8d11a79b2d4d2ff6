// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/look.h"

#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, size_t(Look::Count)> words = {
    "not started"_L1,
    "waiting"_L1,
    "running"_L1,
    "passed"_L1,
    "failed"_L1,
    "lab error"_L1,
    "passed after retry"_L1,
    "not run"_L1,
    "paused"_L1,
    "cancelling"_L1,
    "cancelled"_L1,
    "cut off"_L1,
};

// By Activity.
constexpr std::array underWay = {Look::Running, Look::Paused, Look::CutOff};

} // namespace

Activity activityOf(JobState state, bool isCutOff)
{
    if (isFinal(state))
        return Activity::Working; // nothing in it is under way
    if (isCutOff || state == JobState::PauseFailed)
        return Activity::CutOff;
    return state == JobState::Paused ? Activity::Paused : Activity::Working;
}

Look lookOf(NodeState state, Activity activity)
{
    switch (state) {
    case NodeState::Waiting:
        return Look::NotStarted;
    case NodeState::Running:
        return underWay[size_t(activity)];
    case NodeState::Passed:
        return Look::Passed;
    case NodeState::NotRun:
        return Look::NotRun;
    case NodeState::Cancelled:
        return Look::Cancelled;
    case NodeState::Failed:
        return Look::Failed;
    }
    return Look::NotStarted;
}

Look lookOf(JobState state, std::optional<bool> success)
{
    switch (state) {
    case JobState::Unknown:
        return Look::NotStarted;
    case JobState::Started:
        return Look::Running;
    case JobState::Completed:
        // Every job has a reporter, so without a report something kept it from judging.
        if (!success)
            return Look::LabError;
        return *success ? Look::Passed : Look::Failed;
    case JobState::Failed:
    case JobState::PauseFailed:
    case JobState::CancellationFailed:
        return Look::LabError;
    case JobState::Paused:
        return Look::Paused;
    case JobState::Cancelling:
        return Look::Cancelling;
    case JobState::Cancelled:
        return Look::Cancelled;
    }
    return Look::NotStarted;
}

QLatin1StringView wordOf(Look look)
{
    return words.at(size_t(look));
}

QLatin1StringView wordOf(JobState state)
{
    switch (state) {
    case JobState::Unknown:
        return "not started"_L1;
    case JobState::Started:
        return "running"_L1;
    case JobState::Completed:
        return "completed"_L1;
    case JobState::Failed:
        return "failed"_L1;
    case JobState::Paused:
        return "paused"_L1;
    case JobState::PauseFailed:
        return "pause failed"_L1;
    case JobState::Cancelling:
        return "cancelling"_L1;
    case JobState::Cancelled:
        return "cancelled"_L1;
    case JobState::CancellationFailed:
        return "cancellation failed"_L1;
    }
    return "unknown"_L1;
}

} // namespace Proctor
