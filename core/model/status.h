// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "model/event.h"
#include "model/report.h"

#include <optional>
#include <vector>

namespace Proctor {

/// Which run, test or step a status speaks of (the reference's coordinates).
struct RunCoordinates
{
    JobId job;
    RunId run;
    friend bool operator==(const RunCoordinates &, const RunCoordinates &) = default;
};

struct TestCoordinates : RunCoordinates
{
    QString testName;
    int testIndex = 0; ///< tests are told apart by position, not by name (G-26)
    quint32 attempt = 0;
    friend bool operator==(const TestCoordinates &, const TestCoordinates &) = default;
};

struct TestStepCoordinates : TestCoordinates
{
    QString stepName; ///< the plugin's own spelling
    QString stepLabel;
    friend bool operator==(const TestStepCoordinates &, const TestStepCoordinates &) = default;
};

/// A target within a step, or, at test level, in the last step that saw it (core.md
/// sections 8.2, 8.3).
struct TargetStatus
{
    TestStepCoordinates coordinates;
    TargetPtr target; ///< null only for a failed acquisition
    Timestamp inTime{};
    Timestamp outTime{};       ///< unset: still inside
    QString error;             ///< empty: none
    std::vector<Event> events; ///< all but the routing ones
};

struct TestStepStatus
{
    TestStepCoordinates coordinates;
    std::vector<Event> events; ///< those without a target
    std::vector<TargetStatus> targetStatuses;
};

struct TestStatus
{
    TestCoordinates coordinates;
    std::vector<TestStepStatus> stepStatuses;
    std::vector<TestStepStatus> cleanupStatuses; ///< ours; the reference's JSON leaves them out
    std::vector<TargetStatus> targetStatuses;    ///< one per acquired target, in acquisition order
};

struct RunStatus
{
    RunCoordinates coordinates;
    Timestamp startTime{};
    std::vector<TestStatus> testStatuses;
};

/// The reference's answer to a status request (core.md section 8.5).
struct Status
{
    QString name;
    QString state; ///< "Unknown" without a state event
    QString stateErrMsg;
    Timestamp startTime{}; ///< the first start (G-29)
    Timestamp endTime{};   ///< unset until the job ended
    std::vector<RunStatus> runStatuses;
    JobReport report;
};

/// Exactly the reference's keys, empty lists as null (api-and-cli.md section 3). `indent` spaces;
/// 0: compact.
[[nodiscard]] QByteArray toJson(const Status &status, int indent = 0);

} // namespace Proctor
