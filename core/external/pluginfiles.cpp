// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/pluginfiles.h"

#include <QDir>

namespace Proctor {

using namespace Qt::StringLiterals;

std::vector<QFileInfo> pluginFilesIn(const QStringList &folders, PluginFile kind,
                                     std::vector<PluginTrouble> &troubles)
{
    std::vector<QFileInfo> files;
    for (const QString &folder : folders) {
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
            // Libraries often may be executed, but are no programs.
            const bool isLibrary =
                file.fileName().endsWith(u".so") || file.fileName().contains(u".so.");
            const bool isWanted =
                kind == PluginFile::Library ? isLibrary : !isLibrary && file.isExecutable();
            if (!isWanted || file.fileName().startsWith(u'.'))
                continue;
            if (file.permission(QFile::WriteOther))
                troubles.push_back(
                    {file.absoluteFilePath(),
                     u"anybody may write to it; take that permission away (chmod o-w)"_s});
            else
                files.push_back(file);
        }
    }
    return files;
}

} // namespace Proctor
