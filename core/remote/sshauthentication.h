// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/remotespec.h"
#include "remote/sshhandles.h"

#include <memory>

namespace Proctor {

/// The dialogue in which a server recognises a user: key, then password in either of its two forms,
/// or nothing at all where the login has neither. Lives on the SSH thread.
class SshAuthentication
{
public:
    enum class Answer { Wait, Accepted, Denied };

    SshAuthentication(const RemoteLogin &login, std::shared_ptr<ssh_key_struct> key);
    /// Goes as far as what has arrived allows.
    [[nodiscard]] Answer step(ssh_session session);
    /// After Denied; says what was tried, never with what.
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    enum class Method { None, Key, Password, Keyboard, NoMore };

    [[nodiscard]] int attempt(ssh_session session);
    [[nodiscard]] int answerPrompts(ssh_session session);
    [[nodiscard]] Method next() const;
    void describe(ssh_session session);

    const RemoteLogin &m_login;
    std::shared_ptr<ssh_key_struct> m_key;
    QByteArray m_password;
    Method m_method;
    int m_rounds = 0; // of prompts
    QString m_error;
};

} // namespace Proctor
