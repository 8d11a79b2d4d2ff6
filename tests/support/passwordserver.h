// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <atomic>
#include <thread>

struct ssh_bind_struct;

namespace Proctor {

/// A tiny SSH server on the loopback device that asks for a password, because a real one would need
/// a user of the system with one. Answers every command with "in\n" and exit code 0. Has a thread
/// of its own.
class PasswordServer
{
public:
    enum class Asks { Password, Keyboard };
    PasswordServer(Asks asks, QByteArray password, const QString &hostKey);
    ~PasswordServer();
    PasswordServer(const PasswordServer &) = delete;
    PasswordServer &operator=(const PasswordServer &) = delete;

    [[nodiscard]] int port() const { return m_port; }

private:
    void serve();
    struct Session;

    const Asks m_asks;
    const QByteArray m_password;
    ssh_bind_struct *m_bind = nullptr;
    int m_port = 0;
    std::atomic<bool> m_isEnding = false;
    std::thread m_thread;
};

} // namespace Proctor
