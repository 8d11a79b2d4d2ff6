// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/externalplugin.h"
#include "plugin/program.h"

namespace Proctor {

/// Why an executable of a plugin folder could not be taken.
struct PluginTrouble
{
    QString file;
    QString message; ///< one sentence without the file
};

/// Where plugins are looked for: what is given, PROCTOR_PLUGINS (a list like PATH), the person's
/// own folder, and that of the installation.
[[nodiscard]] QStringList pluginFolders(const QString &given);

/// Looks into folders for executables and asks each what it is, all at once; the answers are kept
/// in `cacheFile` (empty: nowhere) until the file changes. What is broken or takes longer than
/// `most` is told and left out. Blocks; usable on any thread.
[[nodiscard]] std::vector<ExternalPlugin> findExternalPlugins(const QStringList &folders,
                                                              const QString &cacheFile,
                                                              Duration most,
                                                              std::vector<PluginTrouble> &troubles);

/// Asks one executable.
[[nodiscard]] Result<std::vector<ExternalPlugin>> describePlugin(const QString &program,
                                                                 Duration most);

/// Makes the plugin known; ErrorCode::AlreadyExists when its name is taken.
[[nodiscard]] Result<void> addExternalPlugin(Registry &registry, ExternalPlugin plugin,
                                             const ProgramStarter &start);

} // namespace Proctor
