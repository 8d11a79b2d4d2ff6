// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/finding.h"
#include "model/descriptor.h"
#include "plugin/inventory.h"
#include "plugin/registry.h"

#include <QHash>

#include <optional>
#include <stop_token>
#include <vector>

namespace Proctor {

class Store;

/// What a target's step would get for one of its parameters. A plain value.
struct RehearsedCell
{
    enum class Kind : quint8 {
        Absent,     ///< the target is not in this test
        Text,       ///< as the step will get it
        Later,      ///< uses variables of steps that have not run yet; the text is as written
        Secret,     ///< not shown
        Empty,      ///< an action of the template leaves nothing
        Unresolved, ///< an expansion that will fail the target; the text is as written
    };
    Kind kind = Kind::Absent;
    bool differs = false; ///< from what most targets get
    QStringList texts{};  ///< one for each value; none of a secret
    QString problem{};    ///< of Later and Unresolved; of Empty the actions

    /// It wants to be looked at before the job is started.
    [[nodiscard]] bool isAlarming() const
    {
        return kind == Kind::Empty || kind == Kind::Unresolved;
    }
};

/// A parameter of a step of a test.
struct RehearsedColumn
{
    int test = 0;
    int step = 0; ///< position in the test's steps, or in its cleanup
    bool isCleanup = false;
    QString testName;
    QString label; ///< of the step
    QString parameter;
    bool differs = false; ///< not all targets get the same
    bool isOwn = false;   ///< every target gets something of its own
};

struct RehearsedRow
{
    TargetPtr target;
    std::vector<RehearsedCell> cells; ///< one for each column
};

/// What a job would do to each of its targets, without doing it. A plain value.
struct Rehearsal
{
    Findings findings; ///< with an error among them there is nothing else
    QString jobName;
    quint64 runs = 0; ///< 0: without end
    int tests = 0;    ///< that are not disabled
    int steps = 0;    ///< of these
    std::vector<RehearsedColumn> columns;
    std::vector<RehearsedRow> rows; ///< by first appearance in the tests
    /// Tests whose targets could not be listed: name and reason.
    std::vector<std::pair<QString, QString>> troubles;

    [[nodiscard]] int alarms() const; ///< number of alarming cells
};

/// Expands every parameter of the tests that are not disabled for every target. Targets are listed
/// without being locked. For a thread that may wait.
[[nodiscard]] Rehearsal rehearse(const ExtendedDescriptor &descriptor, const Registry &registry,
                                 Inventory &inventory, const Clock &clock);

/// How long jobs of a name have taken.
struct PastTimes
{
    std::optional<Duration> job;      ///< the middle of the last ones that came to their end
    QHash<QString, Duration> targets; ///< by id: in all steps of the newest one together
};

/// Reads them; for a thread that may wait. ErrorCode::Cancelled when stopped, the store's
/// otherwise.
[[nodiscard]] Result<PastTimes> readPastTimes(const Store &store, const QString &jobName,
                                              const std::stop_token &stop);

} // namespace Proctor
