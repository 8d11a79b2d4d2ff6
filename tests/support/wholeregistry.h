// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/registry.h"

namespace Proctor {

/// All plugins that ship, and the zoo; made once.
[[nodiscard]] Registry &wholeRegistry();

} // namespace Proctor
