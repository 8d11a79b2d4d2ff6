// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/registry.h"

namespace Proctor {

// The target managers that ship with us, one file each.
[[nodiscard]] TargetManagerPlugin targetListManager();
[[nodiscard]] TargetManagerPlugin csvFileManager();
[[nodiscard]] TargetManagerPlugin inventoryManager();

/// Registers them all.
[[nodiscard]] Result<void> addTargetManagers(Registry &registry);

} // namespace Proctor
