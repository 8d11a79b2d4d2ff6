// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wholeregistry.h"

#include "fetchers/fetchers.h"
#include "reporters/reporters.h"
#include "steps/steps.h"
#include "targets/targets.h"
#include "zoo.h"

namespace Proctor {

Registry &wholeRegistry()
{
    static Registry all;
    static const bool filled = addSteps(all) && addTargetManagers(all) && addFetchers(all) &&
                               addReporters(all) && addZoo(all);
    if (!filled)
        qFatal("The plugins could not be registered");
    return all;
}

} // namespace Proctor
