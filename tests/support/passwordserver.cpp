// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passwordserver.h"

#include <QTcpServer>

#include <libssh/libssh.h>
#include <libssh/server.h>

#include <poll.h>

namespace Proctor {

// One client, from its greeting to its end.
struct PasswordServer::Session
{
    PasswordServer &server;
    ssh_session session = ssh_new();
    ssh_channel channel = nullptr;
    bool isIn = false;
    bool isOver = false;

    explicit Session(PasswordServer &s) : server(s) {}
    ~Session()
    {
        ssh_disconnect(session);
        ssh_free(session);
    }

    void run()
    {
        if (ssh_handle_key_exchange(session) != SSH_OK)
            return;
        while (!isOver && !server.m_isEnding) {
            ssh_message message = ssh_message_get(session);
            if (!message)
                return;
            if (!answer(message))
                ssh_message_reply_default(message);
            ssh_message_free(message);
        }
    }

    bool answer(ssh_message message)
    {
        const int subtype = ssh_message_subtype(message);
        switch (ssh_message_type(message)) {
        case SSH_REQUEST_AUTH:
            return authenticate(message, subtype);
        case SSH_REQUEST_CHANNEL_OPEN:
            if (isIn)
                channel = ssh_message_channel_request_open_reply_accept(message);
            return channel != nullptr;
        case SSH_REQUEST_CHANNEL:
            if (subtype != SSH_CHANNEL_REQUEST_EXEC)
                return false;
            ssh_message_channel_request_reply_success(message);
            ssh_channel_write(channel, "in\n", 3);
            ssh_channel_request_send_exit_status(channel, 0);
            ssh_channel_send_eof(channel);
            ssh_channel_close(channel);
            return true;
        default:
            return false;
        }
    }

    bool authenticate(ssh_message message, int subtype)
    {
        const bool byKeyboard = server.m_asks == Asks::Keyboard;
        const char *given = nullptr;
        if (byKeyboard && subtype == SSH_AUTH_METHOD_INTERACTIVE) {
            if (!ssh_message_auth_kbdint_is_response(message)) {
                const char *prompts[] = {"Password: "};
                char isShown[] = {0};
                ssh_message_auth_interactive_request(message, "", "", 1, prompts, isShown);
                return true;
            }
            given = ssh_userauth_kbdint_getanswer(session, 0);
        } else if (!byKeyboard && subtype == SSH_AUTH_METHOD_PASSWORD) {
            // What replaces it are callbacks, for which this dialogue is too small.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
            given = ssh_message_auth_password(message);
#pragma GCC diagnostic pop
        }
        if (given && server.m_password == given) {
            isIn = true;
            ssh_message_auth_reply_success(message, 0);
            return true;
        }
        ssh_message_auth_set_methods(message, byKeyboard ? SSH_AUTH_METHOD_INTERACTIVE
                                                         : SSH_AUTH_METHOD_PASSWORD);
        return false;
    }
};

PasswordServer::PasswordServer(Asks asks, QByteArray password, const QString &hostKey)
    : m_asks(asks), m_password(std::move(password)), m_bind(ssh_bind_new())
{
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHost))
            qFatal("There is no free port");
        m_port = probe.serverPort();
    }
    const int off = 0;
    const auto port = unsigned(m_port);
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_BINDADDR, "127.0.0.1");
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_BINDPORT, &port);
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &off);
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_HOSTKEY, hostKey.toLocal8Bit().constData());
    if (ssh_bind_listen(m_bind) != SSH_OK)
        qFatal("The server does not start: %s", ssh_get_error(m_bind));
    m_thread = std::thread([this] { serve(); });
}

PasswordServer::~PasswordServer()
{
    m_isEnding = true;
    m_thread.join();
    ssh_bind_free(m_bind);
}

void PasswordServer::serve()
{
    while (!m_isEnding) {
        pollfd listening{.fd = ssh_bind_get_fd(m_bind), .events = POLLIN, .revents = 0};
        if (::poll(&listening, 1, 50) <= 0)
            continue;
        Session session(*this);
        if (ssh_bind_accept(m_bind, session.session) == SSH_OK)
            session.run();
    }
}

} // namespace Proctor
