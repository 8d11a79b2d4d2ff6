// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporters/reporters.h"

namespace Proctor {

Result<void> addReporters(Registry &registry)
{
    for (ReporterPlugin (*declaration)() : {noopReporter, targetSuccessReporter}) {
        if (auto added = registry.add(declaration()); !added)
            return added;
    }
    return {};
}

} // namespace Proctor
