// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/registry.h"

namespace Proctor {

// The reporters that ship with us, one file each.
[[nodiscard]] ReporterPlugin noopReporter();
[[nodiscard]] ReporterPlugin targetSuccessReporter();

/// Registers them all.
[[nodiscard]] Result<void> addReporters(Registry &registry);

} // namespace Proctor
