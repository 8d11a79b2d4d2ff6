// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshauthentication.h"

#include <QStringList>

namespace Proctor {

using namespace Qt::StringLiterals;

SshAuthentication::SshAuthentication(const RemoteLogin &login, std::shared_ptr<ssh_key_struct> key)
    : m_login(login)
    , m_key(std::move(key))
    , m_password(login.password.toUtf8())
    , m_method(m_key                   ? Method::Key
               : !m_password.isEmpty() ? Method::Password
                                       : Method::None)
{
}

SshAuthentication::Method SshAuthentication::next() const
{
    switch (m_method) {
    case Method::Key:
        return m_password.isEmpty() ? Method::NoMore : Method::Password;
    case Method::Password:
        return Method::Keyboard;
    case Method::None:
    case Method::Keyboard:
    case Method::NoMore:
        break;
    }
    return Method::NoMore;
}

SshAuthentication::Answer SshAuthentication::step(ssh_session session)
{
    for (;;) {
        const int answer = attempt(session);
        if (answer == SSH_AUTH_AGAIN)
            return Answer::Wait;
        if (answer == SSH_AUTH_SUCCESS)
            return Answer::Accepted;
        if (answer == SSH_AUTH_INFO)
            continue;
        const bool isBroken = answer == SSH_AUTH_ERROR && ssh_is_connected(session) == 0;
        m_method = isBroken ? Method::NoMore : next();
        if (m_method != Method::NoMore)
            continue;
        describe(session);
        return Answer::Denied;
    }
}

int SshAuthentication::attempt(ssh_session session)
{
    switch (m_method) {
    case Method::None:
        return ssh_userauth_none(session, nullptr);
    case Method::Key:
        return ssh_userauth_publickey(session, nullptr, m_key.get());
    case Method::Password:
        return ssh_userauth_password(session, nullptr, m_password.constData());
    case Method::Keyboard: {
        const int answer = ssh_userauth_kbdint(session, nullptr, nullptr);
        return answer == SSH_AUTH_INFO ? answerPrompts(session) : answer;
    }
    case Method::NoMore:
        break;
    }
    return SSH_AUTH_DENIED;
}

// Whatever is not to be seen while it is typed is the password.
int SshAuthentication::answerPrompts(ssh_session session)
{
    constexpr int MostRounds = 5;
    if (++m_rounds > MostRounds)
        return SSH_AUTH_DENIED;
    const int prompts = ssh_userauth_kbdint_getnprompts(session);
    for (int i = 0; i < prompts; ++i) {
        char isShown = 0;
        ssh_userauth_kbdint_getprompt(session, unsigned(i), &isShown);
        if (ssh_userauth_kbdint_setanswer(session, unsigned(i),
                                          isShown ? "" : m_password.constData()) < 0)
            return SSH_AUTH_ERROR;
    }
    return SSH_AUTH_INFO;
}

void SshAuthentication::describe(ssh_session session)
{
    const QString who = u"%1 on %2"_s.arg(m_login.user, m_login.host);
    if (ssh_is_connected(session) == 0) {
        m_error = u"%1 ended the connection while %2 logged in"_s.arg(m_login.host, m_login.user);
        return;
    }
    QStringList tried;
    if (m_key)
        tried << u"the key %1"_s.arg(m_login.privateKeyFile);
    if (!m_password.isEmpty())
        tried << u"the password"_s;
    QStringList offered;
    const int methods = ssh_userauth_list(session, nullptr);
    if (methods & SSH_AUTH_METHOD_PUBLICKEY)
        offered << u"keys"_s;
    if (methods & (SSH_AUTH_METHOD_PASSWORD | SSH_AUTH_METHOD_INTERACTIVE))
        offered << u"passwords"_s;
    m_error = tried.isEmpty()
                  ? u"the login of %1 needs a key or a password, and none was given"_s.arg(who)
                  : u"the login of %1 with %2 was refused"_s.arg(who, tried.join(u" and "_s));
    if (!offered.isEmpty())
        m_error += u"; the server accepts "_s + offered.join(u" and "_s);
}

} // namespace Proctor
