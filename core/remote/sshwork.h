// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/sshdelivery.h"
#include "remote/sshloop.h"

#include <libssh/callbacks.h>

namespace Proctor {

/// One thing to do on a channel of its own: opens the channel and carries the result away. Lives on
/// the SSH thread, except for its construction.
class SshWork : public std::enable_shared_from_this<SshWork>
{
public:
    enum class Progress {
        Going,
        Over,    ///< its result is delivered and its channel closed
        Refused, ///< the server gives no channel; nothing has happened yet
    };

    SshWork(SshLoop &loop, RemoteLogin login);
    virtual ~SshWork();
    SshWork(const SshWork &) = delete;
    SshWork &operator=(const SshWork &) = delete;

    [[nodiscard]] const RemoteLogin &login() const { return m_login; }
    void setDelivery(std::shared_ptr<SshDelivery> delivery) { m_delivery = std::move(delivery); }
    [[nodiscard]] SshDelivery &delivery() { return *m_delivery; }

    /// It has a place on a connection, whose `poke` has it advanced soon.
    void begin(ssh_session session, std::function<void()> poke);
    /// Called when something may have arrived.
    [[nodiscard]] Progress advance();
    /// The server may already have acted on it.
    [[nodiscard]] bool hasBegun() const { return m_phase >= Phase::Requesting; }
    [[nodiscard]] bool isOver() const { return m_phase == Phase::Over; }
    /// Gives up its channel, to begin again elsewhere.
    void rewind();
    /// Ends it for good.
    void finish(RemoteResult result);
    void fail(RemoteResult::End end, const QString &error);
    /// Its connection is gone.
    virtual void lose(const QString &error);
    /// Its result says `reason`. What runs is asked to end and made to.
    void stop(RemoteResult::End reason);
    /// There is room for output again.
    void resume();

    quint64 sequence = 0; ///< in the order of coming; the pool's
    int rewinds = 0;

protected:
    enum class Phase { New, Opening, Requesting, Running, Over };

    /// As libssh answers: SSH_OK, SSH_AGAIN or SSH_ERROR.
    virtual int request(ssh_channel channel) = 0;
    /// It runs and something arrived. True: finish() was called.
    virtual bool step() = 0;
    /// Bytes taken of what has arrived.
    virtual qsizetype take(bool isError, QByteArrayView data) = 0;
    virtual void stopRunning(RemoteResult::End reason) = 0;
    virtual std::optional<Duration> timeLimit() const = 0;
    virtual void exited(std::optional<int> code, const QString &signal);

    [[nodiscard]] ssh_channel channel() const { return m_channel; }
    [[nodiscard]] SshLoop &loop() { return m_loop; }
    [[nodiscard]] bool hasEof() const { return m_hasEof; }
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    [[nodiscard]] QString channelError() const;
    void poke();

private:
    static void prepareCallbacks(ssh_channel_callbacks_struct &callbacks);
    void closeChannel();

    SshLoop &m_loop;
    const RemoteLogin m_login;
    std::shared_ptr<SshDelivery> m_delivery;
    std::function<void()> m_poke;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks{};
    Phase m_phase = Phase::New;
    std::optional<SshLoop::TimerId> m_limit;
    bool m_hasEof = false;
    bool m_isClosed = false;
};

} // namespace Proctor
