// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/registry.h"

namespace Proctor {

/// Plugins that only tests want (plugins.md section 5): well-behaved, failing, hanging and lying
/// ones.
///
/// Steps: Noop, Fail, Crash, Panic, NoReturn, Hanging, Channels, BadTargets, SlowEcho, Test,
/// readmeta. Target managers: readmeta, TargetListWithState, FaultTargets, PanicTargets. Reporters:
/// readmeta, PanicReport, FailReport.
[[nodiscard]] Result<void> addZoo(Registry &registry);

[[nodiscard]] StepPlugin noopStep();
[[nodiscard]] StepPlugin failStep();
[[nodiscard]] StepPlugin crashStep();
/// Throws; `where` says from which of begin, run (default) and end.
[[nodiscard]] StepPlugin panicStep();
[[nodiscard]] StepPlugin noReturnStep();
[[nodiscard]] StepPlugin hangingStep();
[[nodiscard]] StepPlugin channelsStep();
[[nodiscard]] StepPlugin badTargetsStep();
[[nodiscard]] StepPlugin slowEchoStep();
[[nodiscard]] StepPlugin testStep();
[[nodiscard]] StepPlugin readMetaStep();

[[nodiscard]] TargetManagerPlugin readMetaManager();
[[nodiscard]] TargetManagerPlugin targetListWithStateManager();
/// Acquire: Targets, AcquireDelay, AcquireError, AcquireErrorCount (how many calls fail; without it
/// all). Release: ReleaseDelay, ReleaseError.
[[nodiscard]] TargetManagerPlugin faultTargetsManager();
[[nodiscard]] TargetManagerPlugin panicTargetsManager();

[[nodiscard]] ReporterPlugin readMetaReporter();
[[nodiscard]] ReporterPlugin panicReporter();
[[nodiscard]] ReporterPlugin failReporter();

} // namespace Proctor
