// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QString>

#include <memory>

namespace Proctor {

class SecretSource;

/// Everything about the engine that a person or a test may set.
struct EngineSettings
{
    QString storeUrl;  ///< Store::open
    QString station;   ///< "server id" of the reference; at most 64 bytes
    QString requestor; ///< default for submissions
    QString owner;     ///< of this process in the store; empty: a fresh one
    int threads = 0;   ///< engine threads; 0: one per core

    Duration lockDuration = std::chrono::minutes(10); ///< of target locks (core.md section 5.7)
    /// How long steps may take to return after a cancellation, or after their last target.
    Duration shutdownTimeout = std::chrono::seconds(30);
    /// How often requests of other processes are looked for.
    Duration requestInterval = std::chrono::milliseconds(200);
    /// How long the store waits after a write that failed.
    std::chrono::milliseconds storeRetryInterval = std::chrono::seconds(1);
    /// SSH connections at once to one host, and in all; who comes later waits in line.
    int sshConnectionsPerHost = 8;
    int sshConnections = 128;
    static constexpr int mostSshConnections = 1000; ///< of either that may be asked for
    /// Events queued in the store above which jobs slow down.
    qsizetype backlogLimit = 50'000;

    std::shared_ptr<const Clock> clock;    ///< null: the computer's
    std::shared_ptr<SecretSource> secrets; ///< null: usualSecrets()
};

} // namespace Proctor
