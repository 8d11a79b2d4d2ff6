// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/externalplugin.h"

#include <functional>

namespace Proctor {

/// One rule that an executable was held to.
struct RuleCheck
{
    QString plugin; ///< empty: of the executable as a whole
    QString rule;   ///< what a plugin must do, such as "ends when its input ends"
    QString breach; ///< what it did instead; empty: it keeps the rule
};

/// Time limits of a check.
struct ConformanceTimes
{
    Duration answer = std::chrono::seconds(30); ///< of a target
    Duration describe = std::chrono::seconds(10);
};

/// The parameters of a plugin's example, as they stand in a descriptor.
using ExampleReader = std::function<RawJson(const ExternalPlugin &plugin)>;

/// Holds an executable to the rules of the plugin guide: asks it to describe itself, then plays an
/// engine that behaves and one that does not, each in a process of its own, and calls `done` for
/// every rule. Blocks; usable on any thread.
void checkConformance(const QString &program, const ExampleReader &example,
                      const ConformanceTimes &times,
                      const std::function<void(const RuleCheck &)> &done);

} // namespace Proctor
