// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition.h"

#include "engine/servedprogram.h"
#include "external/nativeloader.h"
#include "fetchers/fetchers.h"
#include "reporters/reporters.h"
#include "session.h"
#include "steps/steps.h"
#include "targets/targets.h"
#include "template/labfunctions.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Proctor {

namespace {

void addExternalPlugins(Registry &registry, const Session &session,
                        std::vector<PluginTrouble> &troubles)
{
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                          u"/proctor/plugins.json"_s;
    const QStringList folders = pluginFolders(session.options().plugins);
    for (ExternalPlugin &plugin : findExternalPlugins(folders, cache, 10s, troubles)) {
        const QString file = plugin.program;
        if (const auto added = addExternalPlugin(registry, std::move(plugin), ServedProgram::start);
            !added)
            troubles.push_back({file, added.error().message});
    }
    loadNativePlugins(registry, folders, troubles);
}

} // namespace

Result<std::unique_ptr<Registry>> createRegistry(const Session &session,
                                                 std::vector<PluginTrouble> *troubles)
{
    const QString &folder = session.options().plugins;
    if (!folder.isEmpty() && !QFileInfo(folder).isDir())
        return fail(ErrorCode::InvalidArgument,
                    u"There is no folder \"%1\" for plugins."_s.arg(folder));
    auto registry = std::make_unique<Registry>();
    for (const auto add : {addSteps, addTargetManagers, addFetchers, addReporters}) {
        if (const auto added = add(*registry); !added)
            return fail(added.error());
    }
    if (const auto added =
            addLabFunctions(registry->functions(), QDir::current().filePath(u"parameters.json"_s));
        !added)
        return fail(added.error());
    std::vector<PluginTrouble> found;
    addExternalPlugins(*registry, session, troubles ? *troubles : found);
    for (const PluginTrouble &trouble : found)
        session.console().note(
            u"The plugin \"%1\" is not used: %2"_s.arg(trouble.file, trouble.message));
    return registry;
}

} // namespace Proctor
