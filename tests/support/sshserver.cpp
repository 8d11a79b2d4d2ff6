// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sshserver.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

#include <sys/prctl.h>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

int freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("There is no free port");
    return server.serverPort();
}

} // namespace

SshServer::SshServer(const QStringList &settings) : m_port(freePort())
{
    newHostKey();
    const QString key = newKey(u"client"_s);
    write(path(u"authorized_keys"_s), contentOf(key + u".pub"_s));
    const QStringList lines =
        QStringList{
            u"Port %1"_s.arg(m_port), u"ListenAddress 127.0.0.1"_s, u"HostKey "_s + path(u"host"_s),
            u"AuthorizedKeysFile "_s + path(u"authorized_keys"_s), u"StrictModes no"_s,
            u"UsePAM no"_s, u"UseDNS no"_s, u"PidFile none"_s, u"PermitRootLogin yes"_s,
            u"PasswordAuthentication no"_s, u"KbdInteractiveAuthentication no"_s, u"PrintMotd no"_s,
            u"MaxStartups 200"_s, u"LogLevel INFO"_s, u"Subsystem sftp internal-sftp"_s,
            // What the shells of this computer are set up to do takes its time.
            u"SetEnv HOME="_s + m_folder.path()}
        << settings;
    write(path(u"sshd_config"_s), lines.join(u'\n').toUtf8() + '\n');
}

SshServer::~SshServer()
{
    stop();
}

QString SshServer::newKey(const QString &name, const QString &passphrase) const
{
    QFile::remove(path(name));
    QProcess keygen;
    keygen.setStandardInputFile(QProcess::nullDevice());
    keygen.start(u"ssh-keygen"_s,
                 {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, passphrase, u"-f"_s, path(name)});
    if (!keygen.waitForFinished() || keygen.exitCode() != 0)
        qFatal("ssh-keygen does not work: %s", keygen.readAllStandardError().constData());
    return path(name);
}

void SshServer::newHostKey()
{
    (void)newKey(u"host"_s);
}

QString SshServer::hostKey() const
{
    return u"[127.0.0.1]:%1 %2"_s.arg(m_port).arg(
        QString::fromUtf8(contentOf(path(u"host.pub"_s))));
}

bool SshServer::start()
{
    if (::getuid() == 0)
        QDir().mkpath(u"/run/sshd"_s); // where it locks its unprivileged half away
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // Also when the test crashes.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.start(u"/usr/sbin/sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, path(u"sshd_config"_s)});
    while (!log().contains("Server listening")) {
        if (!m_process.waitForReadyRead(10'000)) {
            qWarning("sshd does not start: %s", log().constData());
            return false;
        }
    }
    return true;
}

QByteArray SshServer::log()
{
    m_log += m_process.readAll();
    return m_log;
}

QList<qint64> SshServer::connections() const
{
    QList<qint64> children;
    const QString pid = QString::number(m_process.processId());
    for (const QByteArray &child :
         contentOf(u"/proc/%1/task/%1/children"_s.arg(pid)).simplified().split(' '))
        if (!child.isEmpty())
            children << child.toLongLong();
    return children;
}

void SshServer::cutConnections()
{
    for (const qint64 child : connections())
        ::kill(pid_t(child), SIGKILL);
}

void SshServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    const QList<qint64> children = connections();
    m_process.kill();
    m_process.waitForFinished();
    for (const qint64 child : children)
        ::kill(pid_t(child), SIGKILL);
    m_log.clear();
}

RemoteLogin SshServer::login() const
{
    const passwd *user = ::getpwuid(::getuid());
    RemoteLogin login;
    login.host = u"127.0.0.1"_s;
    login.port = m_port;
    login.user = QString::fromLocal8Bit(user->pw_name);
    login.privateKeyFile = path(u"client"_s);
    login.knownHostsFile = path(u"known_hosts"_s);
    return login;
}

} // namespace Proctor
