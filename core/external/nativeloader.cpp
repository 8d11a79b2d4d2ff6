// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/nativeloader.h"

#include "external/pluginfiles.h"
#include "plugin/nativeplugins.h"

#include <QJsonObject>
#include <QPluginLoader>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

Result<void> load(Registry &registry, const QString &file)
{
    QPluginLoader loader(file);
    loader.setLoadHints(QLibrary::PreventUnloadHint); // steps of it may live to the very end
    const QString ours = QStringLiteral(PROCTOR_NATIVE_PLUGINS_IID);
    const QString found = loader.metaData().value(u"IID"_s).toString();
    const QString family = ours.left(ours.indexOf(u'/') + 1);
    // Nothing of a library that was built otherwise may run.
    if (!found.startsWith(family))
        return fail(ErrorCode::InvalidArgument, u"it is no library of Proctor plugins"_s);
    if (found != ours)
        return fail(ErrorCode::Incompatible,
                    u"it was built for Proctor %1, this is Proctor %2; build it again"_s.arg(
                        found.mid(family.size()), ours.mid(family.size())));
    auto *plugins = qobject_cast<NativePlugins *>(loader.instance());
    if (!plugins)
        return fail(ErrorCode::Plugin, u"it cannot be loaded: %1"_s.arg(loader.errorString()));
    return plugins->addTo(registry);
}

} // namespace

void loadNativePlugins(Registry &registry, const QStringList &folders,
                       std::vector<PluginTrouble> &troubles)
{
    for (const QFileInfo &file : pluginFilesIn(folders, PluginFile::Library, troubles)) {
        const QString path = file.absoluteFilePath();
        if (const auto loaded = load(registry, path); !loaded)
            troubles.push_back({path, loaded.error().message});
    }
}

} // namespace Proctor
