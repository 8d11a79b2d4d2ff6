// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/remotespec.h"

namespace Proctor {

/// The limit that commands by SSH are measured against: nothing but libssh's own calls in one loop,
/// with so many connections and channels on each. Returns commands per second, 0 on failure.
double runBareSsh(const RemoteLogin &login, const char *command, int commands, int connections,
                  int channelsEach);

} // namespace Proctor
