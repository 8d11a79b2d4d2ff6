// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/sshpool.h"

#include <memory>
#include <mutex>

namespace Proctor {

/// Something that was asked of an SshService and its receiver's hold on it. Lives on the receiver's
/// thread; when it is destroyed the receiver hears no more, and what still runs is killed.
class SshCall
{
public:
    SshCall(SshLoop &loop, std::shared_ptr<SshWork> work, std::shared_ptr<SshDelivery> delivery);
    ~SshCall();
    SshCall(const SshCall &) = delete;
    SshCall &operator=(const SshCall &) = delete;

    /// Asks it to end, then makes it. The receiver gets a result with `reason`, if it has not ended
    /// before.
    void stop(RemoteResult::End reason);

private:
    SshLoop &m_loop;
    std::shared_ptr<SshWork> m_work;
    std::shared_ptr<SshDelivery> m_delivery;
};

/// Runs commands on other computers and copies files by SSH. One thread serves all connections; it
/// begins with the first call. Thread-safe; must outlive its calls.
class SshService
{
public:
    explicit SshService(SshLimits limits = {});
    ~SshService();
    SshService(const SshService &) = delete;
    SshService &operator=(const SshService &) = delete;

    [[nodiscard]] std::unique_ptr<SshCall> run(RemoteSpec spec, SshReceiver receiver);
    [[nodiscard]] std::unique_ptr<SshCall> copy(RemoteCopy copy, SshReceiver receiver);

    /// That are open or being opened.
    [[nodiscard]] int connections();

private:
    [[nodiscard]] SshLoop &loop();
    [[nodiscard]] std::unique_ptr<SshCall> begin(SshLoop &loop, std::shared_ptr<SshWork> work,
                                                 SshReceiver receiver);

    const SshLimits m_limits;
    std::mutex m_mutex;
    std::unique_ptr<SshLoop> m_loop; // guarded by m_mutex until it is there
    std::unique_ptr<SshPool> m_pool; // its thread's
};

} // namespace Proctor
