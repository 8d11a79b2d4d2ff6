// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/externalplugins.h"

#include <QFileInfo>

namespace Proctor {

enum class PluginFile { Program, Library };

/// The files of one kind in plugin folders, in the order of folders and names. One that anybody may
/// write to is told and left out: who may write it decides what runs in the technician's name.
[[nodiscard]] std::vector<QFileInfo> pluginFilesIn(const QStringList &folders, PluginFile kind,
                                                   std::vector<PluginTrouble> &troubles);

} // namespace Proctor
