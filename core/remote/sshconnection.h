// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "remote/sshauthentication.h"
#include "remote/sshpreparation.h"
#include "remote/sshwork.h"

#include <memory>
#include <vector>

class QThreadPool;

namespace Proctor {

/// One connection to a server, from the look-up of its name to its end, and the work on its
/// channels. Lives on the SSH thread.
class SshConnection : public std::enable_shared_from_this<SshConnection>
{
public:
    /// Channels at once; servers allow ten and count one as used for a moment after its end.
    static constexpr int mostChannels = 8;

    /// The pool; it does nothing to the connection before its next turn.
    struct Owner
    {
        virtual ~Owner() = default;
        /// It is ready, or has a place again.
        virtual void hasPlace(SshConnection &connection) = 0;
        /// It never came to be, or is over.
        virtual void hasEnded(SshConnection &connection, const QString &error) = 0;
        /// Work that has not begun and must be done elsewhere, or later.
        virtual void giveBack(const std::shared_ptr<SshWork> &work) = 0;
    };

    SshConnection(SshLoop &loop, RemoteLogin login, Owner &owner);
    ~SshConnection();
    SshConnection(const SshConnection &) = delete;
    SshConnection &operator=(const SshConnection &) = delete;

    void start(QThreadPool &pool);
    void add(std::shared_ptr<SshWork> work);

    [[nodiscard]] const RemoteLogin &login() const { return m_login; }
    [[nodiscard]] bool isReady() const { return m_state == State::Ready; }
    [[nodiscard]] bool isOver() const { return m_state == State::Over; }
    /// It was accepted once.
    [[nodiscard]] bool wasReady() const { return m_wasReady; }
    /// For work now, or when it will be ready.
    [[nodiscard]] int places() const;
    [[nodiscard]] bool isIdle() const { return isReady() && m_works.empty(); }
    void close();

    bool isDraining = false;                     ///< the pool's: takes no further work
    std::optional<SshLoop::TimerId> idleTimer{}; ///< the pool's

private:
    enum class State { Preparing, Dialling, Greeting, LoggingIn, Ready, Over };

    void dial();
    void onDialled();
    void greet();
    void pump();
    void advance();
    void advanceReady();
    [[nodiscard]] bool advanceWorks();
    void onRefused(const std::shared_ptr<SshWork> &work);
    [[nodiscard]] bool isBroken() const;
    void updateInterest();
    void poke();
    void end(const QString &error);
    void release();
    [[nodiscard]] QString sessionError() const;

    SshLoop &m_loop;
    const RemoteLogin m_login;
    Owner &m_owner;
    State m_state = State::Preparing;
    SshPreparation m_preparation;
    size_t m_address = 0;
    QString m_dialError;
    SshDescriptor m_socket; // while dialling; then the session's
    int m_fd = -1;          // watched
    quint32 m_interest = 0;
    SshSessionPtr m_session;
    SshEventPtr m_event; // the session is in it once it is ready
    std::unique_ptr<SshAuthentication> m_authentication;
    std::optional<SshLoop::TimerId> m_deadline;
    std::vector<std::shared_ptr<SshWork>> m_works;
    int m_capacity = mostChannels;
    int m_endedSinceRefusal = 0;
    bool m_wasReady = false;
    bool m_isPoked = false;
};

} // namespace Proctor
