// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/targetmanager.h"

namespace Proctor {

// Most managers have nothing to say about the way back.
void TargetManager::configureRelease(const ParameterReader &) {}

} // namespace Proctor
