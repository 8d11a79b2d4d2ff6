// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/externalplugins.h"

namespace Proctor {

/// Loads the libraries (*.so) of plugin folders that were built for this very version and lets them
/// add their plugins. Others are told and left out. Called on the main thread.
void loadNativePlugins(Registry &registry, const QStringList &folders,
                       std::vector<PluginTrouble> &troubles);

} // namespace Proctor
