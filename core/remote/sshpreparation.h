// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "plugin/remotespec.h"
#include "remote/sshhandles.h"

#include <sys/socket.h>

#include <memory>
#include <vector>

namespace Proctor {

/// What a connection needs before it can begin, and what may take its time to get: names resolved,
/// the key read. Plain data.
struct SshPreparation
{
    struct Address
    {
        sockaddr_storage storage{};
        socklen_t size = 0;
    };
    std::vector<Address> addresses; ///< at least one, in the order in which to try them
    std::shared_ptr<ssh_key_struct> key;
};

/// Blocks. On any thread.
[[nodiscard]] Result<SshPreparation> prepareSsh(const RemoteLogin &login);

} // namespace Proctor
