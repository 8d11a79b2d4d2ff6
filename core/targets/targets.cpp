// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targets/targets.h"

namespace Proctor {

Result<void> addTargetManagers(Registry &registry)
{
    for (TargetManagerPlugin (*declaration)() :
         {targetListManager, csvFileManager, inventoryManager}) {
        if (auto added = registry.add(declaration()); !added)
            return added;
    }
    return {};
}

} // namespace Proctor
