// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition.h"

#include "fetchers/fetchers.h"
#include "reporters/reporters.h"
#include "session.h"
#include "steps/steps.h"
#include "targets/targets.h"
#include "template/labfunctions.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Proctor {

Result<std::unique_ptr<Registry>> createRegistry(const Session &session)
{
    if (!session.options().plugins.isEmpty()) {
        return fail(ErrorCode::InvalidArgument,
                    u"Plugins from a folder (--plugins) are not available in this version."_s);
    }
    auto registry = std::make_unique<Registry>();
    for (const auto add : {addSteps, addTargetManagers, addFetchers, addReporters}) {
        if (const auto added = add(*registry); !added)
            return fail(added.error());
    }
    if (const auto added =
            addLabFunctions(registry->functions(), QDir::current().filePath(u"parameters.json"_s));
        !added)
        return fail(added.error());
    return registry;
}

} // namespace Proctor
