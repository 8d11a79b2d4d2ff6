// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/remotespec.h"

#include <QProcess>
#include <QTemporaryDir>

namespace Proctor {

/// A real OpenSSH server on the loopback device for the user who runs the tests, with keys and
/// settings of its own in a temporary folder. Changes nothing outside of that.
class SshServer
{
public:
    /// Further lines of sshd_config.
    explicit SshServer(const QStringList &settings = {});
    ~SshServer();
    SshServer(const SshServer &) = delete;
    SshServer &operator=(const SshServer &) = delete;

    /// False with a warning when there is no server to start.
    [[nodiscard]] bool start();
    /// Also ends its connections.
    void stop();
    void newHostKey();
    /// Kills the server's end of all connections, as a crash would.
    void cutConnections();

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString hostKey() const; ///< the public one, as known_hosts has it
    /// With the right key and a known_hosts file in the folder.
    [[nodiscard]] RemoteLogin login() const;
    /// A new client key; returns its path. The server does not know it.
    [[nodiscard]] QString newKey(const QString &name, const QString &passphrase = {}) const;
    /// What the server has said.
    [[nodiscard]] QByteArray log();

private:
    [[nodiscard]] QList<qint64> connections() const;
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_log;
    int m_port = 0;
};

} // namespace Proctor
