// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zoo.h"

namespace Proctor {

Result<void> addZoo(Registry &registry)
{
    for (StepPlugin (*declaration)() :
         {noopStep, failStep, crashStep, panicStep, noReturnStep, hangingStep, channelsStep,
          badTargetsStep, slowEchoStep, testStep, readMetaStep}) {
        if (auto added = registry.add(declaration()); !added)
            return added;
    }
    for (TargetManagerPlugin (*declaration)() :
         {readMetaManager, targetListWithStateManager, faultTargetsManager, panicTargetsManager}) {
        if (auto added = registry.add(declaration()); !added)
            return added;
    }
    for (ReporterPlugin (*declaration)() : {readMetaReporter, panicReporter, failReporter}) {
        if (auto added = registry.add(declaration()); !added)
            return added;
    }
    return {};
}

} // namespace Proctor
