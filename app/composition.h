// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/registry.h"

namespace Proctor {

class Session;

/// The composition root: the one place that knows what ships with Proctor. A folder of further
/// plugins asked for with --plugins is refused, because this version cannot load any.
[[nodiscard]] Result<std::unique_ptr<Registry>> createRegistry(const Session &session);

} // namespace Proctor
