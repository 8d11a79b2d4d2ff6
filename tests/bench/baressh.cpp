// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "baressh.h"

#include <libssh/libssh.h>

#include <chrono>
#include <cstdio>
#include <vector>

namespace Proctor {

namespace {

struct Channel
{
    ssh_session session = nullptr;
    ssh_channel channel = nullptr;
    bool isOpen = false;
    bool isRunning = false;
};

ssh_session connected(const RemoteLogin &login)
{
    ssh_session session = ssh_new();
    const int on = 1;
    const int off = 0;
    ssh_options_set(session, SSH_OPTIONS_HOST, login.host.toUtf8().constData());
    ssh_options_set(session, SSH_OPTIONS_PORT, &login.port);
    ssh_options_set(session, SSH_OPTIONS_USER, login.user.toUtf8().constData());
    ssh_options_set(session, SSH_OPTIONS_NODELAY, &on);
    ssh_options_set(session, SSH_OPTIONS_PROCESS_CONFIG, &off);
    ssh_key key = nullptr;
    const bool isIn = ssh_connect(session) == SSH_OK &&
                      ssh_pki_import_privkey_file(login.privateKeyFile.toLocal8Bit().constData(),
                                                  nullptr, nullptr, nullptr, &key) == SSH_OK &&
                      ssh_userauth_publickey(session, nullptr, key) == SSH_AUTH_SUCCESS;
    ssh_key_free(key);
    if (!isIn) {
        ssh_free(session);
        return nullptr;
    }
    ssh_set_blocking(session, 0);
    return session;
}

// True when its command has ended.
bool advance(Channel &one, const char *command, bool &isFailed)
{
    if (!one.isOpen) {
        const int opened = ssh_channel_open_session(one.channel);
        isFailed |= opened == SSH_ERROR;
        one.isOpen = opened == SSH_OK;
    }
    if (one.isOpen && !one.isRunning) {
        const int requested = ssh_channel_request_exec(one.channel, command);
        isFailed |= requested == SSH_ERROR;
        one.isRunning = requested == SSH_OK;
    }
    return one.isRunning && ssh_channel_is_closed(one.channel) != 0;
}

} // namespace

double runBareSsh(const RemoteLogin &login, const char *command, int commands, int connections,
                  int channelsEach)
{
    const auto start = std::chrono::steady_clock::now();
    ssh_event event = ssh_event_new();
    std::vector<ssh_session> sessions;
    std::vector<Channel> channels;
    bool isFailed = false;
    for (int i = 0; i < connections && !isFailed; ++i) {
        ssh_session session = connected(login);
        isFailed = session == nullptr || ssh_event_add_session(event, session) != SSH_OK;
        if (session)
            sessions.push_back(session);
        for (int j = 0; j < channelsEach; ++j)
            channels.push_back({.session = session});
    }
    int started = 0;
    int ended = 0;
    while (ended < commands && !isFailed) {
        for (Channel &one : channels) {
            if (one.channel && advance(one, command, isFailed)) {
                isFailed |= ssh_channel_get_exit_status(one.channel) != 0;
                ssh_channel_free(one.channel);
                one = {.session = one.session};
                ++ended;
            }
            if (!one.channel && started < commands) {
                one.channel = ssh_channel_new(one.session);
                ++started;
                (void)advance(one, command, isFailed);
            }
        }
        if (ended < commands && ssh_event_dopoll(event, 1000) == SSH_ERROR)
            isFailed = true;
    }
    if (isFailed)
        for (ssh_session session : sessions)
            std::fprintf(stderr, "libssh: %s\n", ssh_get_error(session));
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    for (ssh_session session : sessions) {
        ssh_event_remove_session(event, session);
        ssh_disconnect(session);
        ssh_free(session);
    }
    ssh_event_free(event);
    return isFailed ? 0 : commands / seconds.count();
}

} // namespace Proctor
