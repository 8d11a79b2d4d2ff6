// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/registry.h"

namespace Proctor {

// The test fetchers that ship with us, one file each.
[[nodiscard]] FetcherPlugin literalFetcher();
[[nodiscard]] FetcherPlugin uriFetcher();

/// Registers them all.
[[nodiscard]] Result<void> addFetchers(Registry &registry);

} // namespace Proctor
