// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/sftpmessage.h"
#include "remote/sshwork.h"

#include <QFile>

namespace Proctor {

/// Takes a file to another computer, gets one, or removes one there, by SFTP and in pieces. A copy
/// that is stopped leaves what it had written. Lives on the SSH thread, except for its
/// construction.
class SshCopy final : public SshWork
{
public:
    SshCopy(SshLoop &loop, RemoteCopy copy);

protected:
    int request(ssh_channel channel) override;
    bool step() override;
    qsizetype take(bool isError, QByteArrayView data) override;
    void stopRunning(RemoteResult::End reason) override;
    std::optional<Duration> timeLimit() const override { return m_copy.timeout; }

private:
    enum class Stage { Greeting, Opening, Moving, SettingMode, Closing, Removing };

    void send(SftpWriter &message);
    /// False: there is no more room on the way.
    [[nodiscard]] bool flush();
    void onMessage(SftpReader &message);
    void begin();
    void onStatus(quint32 id, SftpStatus status, const QString &text);
    void onData(quint32 id, const QByteArray &data);
    void moveOn();
    void sendPieces();
    void askForPieces();
    void close();
    void refuse(const QString &why);

    const RemoteCopy m_copy;
    QFile m_file;
    Stage m_stage = Stage::Greeting;
    QByteArray m_incoming;
    QByteArray m_outgoing;
    QByteArray m_handle;
    quint32 m_lastId = 0;
    quint64 m_offset = 0; // of the next piece
    int m_underWay = 0;   // pieces without an answer
    bool m_isAtEnd = false;
    quint32 m_expectedId = 0; // of the next data
};

} // namespace Proctor
