// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/sshwork.h"

namespace Proctor {

/// A remote command: runs it on a channel, hands on its output, and ends it together with all that
/// it has started. Lives on the SSH thread, except for its construction.
class SshCommand final : public SshWork
{
public:
    SshCommand(SshLoop &loop, RemoteSpec spec);

    /// What goes to the server: a few lines of shell that stay beside the command, in its process
    /// group, until the channel closes, and then end the group.
    [[nodiscard]] static QByteArray wrapped(const QString &command);

    void lose(const QString &error) override;

protected:
    int request(ssh_channel channel) override;
    bool step() override;
    qsizetype take(bool isError, QByteArrayView data) override;
    void stopRunning(RemoteResult::End reason) override;
    std::optional<Duration> timeLimit() const override { return m_timeout; }
    void exited(std::optional<int> code, const QString &signal) override;

private:
    void after(Duration time, void (SshCommand::*call)());
    void keep(bool isError);
    void handOn(bool isError, QByteArray &bytes);
    void killNow();
    void giveUp();
    bool deliver();

    const QByteArray m_command;
    const std::optional<Duration> m_timeout;
    const bool m_isPlain;
    QByteArray m_output; // taken, not handed on yet
    QByteArray m_errors;
    QByteArray m_kept; // for which there was no room, of one stream
    bool m_isKeptError = false;
    bool m_isLeft = false; // libssh keeps output for which there was no room
    bool m_isLate = false; // the command has ended, but something keeps its output open
    bool m_isWaitingForEof = false;
    bool m_isGivenUp = false;
    std::optional<RemoteResult> m_exit;
    std::optional<RemoteResult::End> m_reason; // why it was stopped
};

} // namespace Proctor
