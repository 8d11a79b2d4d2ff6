// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/externalplugins.h"

namespace Proctor {

class Session;

/// The composition root: the one place that knows what ships with Proctor, and where further
/// plugins are. Those that cannot be used are left out and told: in `troubles`, without it on the
/// console.
[[nodiscard]] Result<std::unique_ptr<Registry>>
createRegistry(const Session &session, std::vector<PluginTrouble> *troubles = nullptr);

} // namespace Proctor
