// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/registry.h"

#include <QtPlugin>

namespace Proctor {

/// What a library of plugins in C++ offers. It is linked with the core of the very version that
/// loads it, which the name of the interface says, so that nothing of it need stay as it is. The
/// library is never unloaded.
class NativePlugins
{
public:
    virtual ~NativePlugins() = default;
    /// Adds its steps, target managers, fetchers and reporters, as those that ship with Proctor are
    /// added. Called once, on the main thread.
    [[nodiscard]] virtual Result<void> addTo(Registry &registry) = 0;
};

} // namespace Proctor

#ifndef PROCTOR_NATIVE_PLUGINS_IID
#define PROCTOR_NATIVE_PLUGINS_IID "org.proctor.NativePlugins/" PROCTOR_VERSION
#endif
Q_DECLARE_INTERFACE(Proctor::NativePlugins, PROCTOR_NATIVE_PLUGINS_IID)
