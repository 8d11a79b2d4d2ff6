// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/registry.h"

namespace Proctor {

// The steps that ship with us, one file each.
[[nodiscard]] StepPlugin cmdStep();
[[nodiscard]] StepPlugin cpuCmdStep();
[[nodiscard]] StepPlugin echoStep();
[[nodiscard]] StepPlugin exampleStep();
[[nodiscard]] StepPlugin execStep();
[[nodiscard]] StepPlugin gatherCmdStep();
[[nodiscard]] StepPlugin promptStep();
[[nodiscard]] StepPlugin qemuStep();
[[nodiscard]] StepPlugin randEchoStep();
[[nodiscard]] StepPlugin s3FileUploadStep();
[[nodiscard]] StepPlugin sleepStep();
[[nodiscard]] StepPlugin sshCmdStep();
[[nodiscard]] StepPlugin terminalExpectStep();
[[nodiscard]] StepPlugin variablesStep();
[[nodiscard]] StepPlugin waitPortStep();

/// Registers them all.
[[nodiscard]] Result<void> addSteps(Registry &registry);

} // namespace Proctor
