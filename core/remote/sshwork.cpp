// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshwork.h"

#include "base/softassert.h"

namespace Proctor {

using namespace Qt::StringLiterals;

SshWork::SshWork(SshLoop &loop, RemoteLogin login) : m_loop(loop), m_login(std::move(login))
{
    prepareCallbacks(m_callbacks);
    m_callbacks.userdata = this;
}

SshWork::~SshWork()
{
    softAssert(m_channel == nullptr);
}

// They only take note: nothing of libssh may be called from within.
void SshWork::prepareCallbacks(ssh_channel_callbacks_struct &callbacks)
{
    ssh_callbacks_init(&callbacks);
    callbacks.channel_data_function = [](ssh_session, ssh_channel, void *data, uint32_t size,
                                         int isError, void *work) {
        return int(static_cast<SshWork *>(work)->take(
            isError != 0, QByteArrayView(static_cast<const char *>(data), qsizetype(size))));
    };
    callbacks.channel_eof_function = [](ssh_session, ssh_channel, void *work) {
        static_cast<SshWork *>(work)->m_hasEof = true;
    };
    callbacks.channel_close_function = [](ssh_session, ssh_channel, void *work) {
        static_cast<SshWork *>(work)->m_isClosed = true;
    };
    callbacks.channel_exit_status_function = [](ssh_session, ssh_channel, int code, void *work) {
        static_cast<SshWork *>(work)->exited(code, {});
    };
    callbacks.channel_exit_signal_function = [](ssh_session, ssh_channel, const char *signal, int,
                                                const char *, const char *, void *work) {
        static_cast<SshWork *>(work)->exited({}, QString::fromUtf8(signal));
    };
}

void SshWork::begin(ssh_session session, std::function<void()> poke)
{
    if (!softAssert(m_phase == Phase::New))
        return;
    m_poke = std::move(poke);
    m_channel = ssh_channel_new(session);
    ssh_add_channel_callbacks(m_channel, &m_callbacks);
    m_phase = Phase::Opening;
}

SshWork::Progress SshWork::advance()
{
    if (m_phase == Phase::Opening) {
        const int opened = ssh_channel_open_session(m_channel);
        if (opened == SSH_AGAIN)
            return Progress::Going;
        if (opened != SSH_OK)
            return Progress::Refused;
        m_phase = Phase::Requesting;
    }
    if (m_phase == Phase::Requesting) {
        const int requested = request(m_channel);
        if (requested == SSH_AGAIN)
            return Progress::Going;
        if (requested != SSH_OK) {
            fail(RemoteResult::End::Failed,
                 u"%1 refused to run this: %2"_s.arg(m_login.host, channelError()));
            return Progress::Over;
        }
        m_phase = Phase::Running;
        if (const auto limit = timeLimit())
            m_limit = m_loop.startTimer(*limit, [this] {
                m_limit.reset();
                stopRunning(RemoteResult::End::TimedOut);
            });
    }
    if (m_phase == Phase::Running && step())
        softAssert(m_phase == Phase::Over);
    return m_phase == Phase::Over ? Progress::Over : Progress::Going;
}

QString SshWork::channelError() const
{
    return m_channel ? QString::fromUtf8(ssh_get_error(ssh_channel_get_session(m_channel)))
                     : QString();
}

void SshWork::poke()
{
    if (m_poke)
        m_poke();
}

void SshWork::resume()
{
    if (m_phase == Phase::Running)
        poke();
}

void SshWork::closeChannel()
{
    if (!m_channel)
        return;
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(std::exchange(m_channel, nullptr)); // says so to the server
}

void SshWork::rewind()
{
    closeChannel();
    m_poke = nullptr;
    m_hasEof = m_isClosed = false;
    m_phase = Phase::New;
    ++rewinds;
}

void SshWork::finish(RemoteResult result)
{
    if (m_phase == Phase::Over)
        return;
    if (m_limit)
        m_loop.stopTimer(*std::exchange(m_limit, {}));
    closeChannel();
    m_phase = Phase::Over;
    m_delivery->finish(std::move(result));
}

void SshWork::fail(RemoteResult::End end, const QString &error)
{
    RemoteResult result;
    result.end = end;
    result.error = error;
    finish(std::move(result));
}

void SshWork::lose(const QString &error)
{
    fail(RemoteResult::End::ConnectionLost, error);
}

void SshWork::stop(RemoteResult::End reason)
{
    if (m_phase == Phase::Over)
        return;
    if (m_phase == Phase::Running)
        stopRunning(reason);
    else
        fail(reason, {});
    poke();
}

void SshWork::exited(std::optional<int>, const QString &) {}

} // namespace Proctor
