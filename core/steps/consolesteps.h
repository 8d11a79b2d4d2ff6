// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/parameters.h"
#include "plugin/targetrun.h"
#include "steps/expect.h"
#include "template/objectexpansion.h"

#include <optional>
#include <vector>

namespace Proctor {

/// One turn of a talk with a console: what must appear, then what is typed. One of the two may be
/// missing. A plain value.
struct ConsoleStep
{
    std::optional<ConsolePattern> expect;
    QString send; ///< empty: nothing
    std::optional<Duration> timeout;

    /// From `{"expect": …, "send": …, "timeout": …}`; the Error is one clause.
    [[nodiscard]] static Result<ConsoleStep> read(const RawJson &object);
};

/// A list of such turns as a parameter, each an object or a text that becomes one when it is
/// expanded. Lives in its step.
class ConsoleSteps
{
public:
    [[nodiscard]] static ParameterSpec spec();

    /// Also finds what spec() cannot say. `longest`: the time of all turns, when it is known.
    void configure(const ParameterReader &parameters, std::optional<Duration> longest);
    /// For a target; an Error says which turn is wrong.
    [[nodiscard]] Result<std::vector<ConsoleStep>> expanded(const TargetRun &run) const;

private:
    struct Turn
    {
        bool isText = false;
        Template text;
        ObjectTemplate object;
    };
    static void check(const ParameterReader &parameters, const RawJson &object, int position,
                      std::optional<Duration> longest);

    std::vector<Turn> m_turns;
};

} // namespace Proctor
