// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "plugin/parameterspec.h"
#include "plugin/registry.h"

namespace Proctor {

/// One plugin as its executable describes it. A plain value, constant once it is registered.
struct ExternalPlugin
{
    /// How many targets one process of a step takes at once.
    enum class Serves { Many, One };

    QString program; ///< absolute path of the executable
    PluginKind kind = PluginKind::Step;
    PluginInfo info;
    Serves serves = Serves::Many;
    bool canPause = false; ///< answers a pause with "paused" and a state
    /// How long a target that is cancelled, or the end of the process, may take.
    Duration grace = std::chrono::seconds(5);
};

/// Reads the answer to "describe". The sentence of an error says where in the description it is.
[[nodiscard]] Result<std::vector<ExternalPlugin>> readPluginDescription(const RawJson &description,
                                                                        const QString &program);

} // namespace Proctor
