// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/registry.h"

namespace Proctor {

class Session;

/// The composition root: the one place that knows what ships with Proctor, and where further
/// plugins are. Those that cannot be used are told on the console and left out.
[[nodiscard]] Result<std::unique_ptr<Registry>> createRegistry(const Session &session);

} // namespace Proctor
