// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "plugin/remotespec.h"

#include <libssh/libssh.h>

namespace Proctor {

/// Tells the session which files to look into.
void useKnownHosts(ssh_session session, const RemoteLogin &login);
/// Whether the key of the server, with which keys have just been exchanged, is accepted; writes it
/// down when the policy says so.
[[nodiscard]] Result<void> checkHostKey(ssh_session session, const RemoteLogin &login);

} // namespace Proctor
