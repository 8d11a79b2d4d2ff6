// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/parameters.h"
#include "plugin/targetrun.h"

// What steps that run programs of this computer share.

namespace Proctor {

class JsonWriter;

/// Absolute path of a program that is given as such or looked up in PATH; empty when there is none.
[[nodiscard]] QString programPath(const QString &executable);

/// The parameter 'timeout', which must be positive; absent: no limit.
[[nodiscard]] std::optional<Duration> timeLimit(const ParameterReader &parameters);

/// Writes the program and its arguments as "Path" and "Args" (plugins.md section 3.1).
void writeCommandLine(JsonWriter &json, const QString &program, const QStringList &arguments);

/// What becomes of a target whose program has ended so.
[[nodiscard]] StepOutcome programOutcome(const TargetRun &run, const ProcessResult &result,
                                         const QString &program, std::optional<Duration> timeout);

} // namespace Proctor
