// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/steps.h"

namespace Proctor {

Result<void> addSteps(Registry &registry)
{
    for (StepPlugin (*declaration)() :
         {cmdStep, cpuCmdStep, echoStep, exampleStep, execStep, gatherCmdStep, promptStep,
          qemuStep, randEchoStep, s3FileUploadStep, sleepStep, sshCmdStep, terminalExpectStep, variablesStep,
          waitPortStep}) {
        if (auto added = registry.add(declaration()); !added)
            return added;
    }
    return {};
}

} // namespace Proctor
