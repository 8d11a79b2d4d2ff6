// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

#include <cerrno>
#include <cstring>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

constexpr qsizetype largestDescriptor = qsizetype(64) * 1024 * 1024;

} // namespace

Session::Session(CommonOptions options, Console &console, const Clock &clock)
    : m_options(std::move(options)), m_console(console), m_clock(clock)
{
}

QString Session::databaseUrl() const
{
    if (!m_options.database.isEmpty())
        return m_options.database;
    return u"sqlite:"_s + QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           u"/proctor.db"_s;
}

QString Session::station() const
{
    if (!m_options.station.isEmpty())
        return m_options.station;
    const QString host = QSysInfo::machineHostName();
    return host.isEmpty() ? u"<unknown>"_s : host;
}

QString Session::requestor() const
{
    if (!m_options.requestor.isEmpty())
        return m_options.requestor;
    if (const passwd *user = getpwuid(geteuid()))
        return QString::fromLocal8Bit(user->pw_name);
    return u"uid %1"_s.arg(geteuid());
}

EngineSettings Session::engineSettings() const
{
    EngineSettings settings;
    settings.storeUrl = databaseUrl();
    settings.station = station();
    settings.requestor = requestor();
    if (m_options.sshConnections > 0)
        settings.sshConnections = m_options.sshConnections;
    if (m_options.sshConnectionsPerHost > 0)
        settings.sshConnectionsPerHost = m_options.sshConnectionsPerHost;
    return settings;
}

tl::expected<void, ExitCode> Session::lookFor(JobId job) const
{
    const auto reading = openForReading();
    if (!reading)
        return tl::unexpected(complainAboutStore(reading.error()));
    if (const auto known = (*reading)->summary(job); !known)
        return tl::unexpected(complain(known.error()));
    return {};
}

Result<std::unique_ptr<Store>> Session::openForReading() const
{
    StoreOptions options;
    options.readOnly = !m_options.database.isEmpty() && m_options.database != u"memory:"_s;
    return Store::open(databaseUrl(), std::move(options));
}

ExitCode Session::complain(const Error &error) const
{
    return complain(exitCodeFor(error.code), error.message);
}

ExitCode Session::complain(ExitCode code, const QString &sentence) const
{
    (void)m_console.flush(); // keeps the order for people who see both on one terminal
    const bool isClosed = sentence.endsWith(u'.') || sentence.endsWith(u'?');
    m_console.error(isClosed ? sentence : sentence + u'.');
    return code;
}

ExitCode Session::complainAboutStore(const Error &error) const
{
    // Whatever the reason: a store that is missing, or of a kind that this version does not speak,
    // has to be told apart from a job that is missing in it.
    return complain(ExitCode::StoreTrouble, error.message);
}

ExitCode Session::finish(ExitCode code) const
{
    errno = 0;
    if (m_console.flush())
        return code;
    const QString reason = errno ? QString::fromLocal8Bit(std::strerror(errno)) : u"write error"_s;
    return complain(
        ExitCode::NotDone,
        u"Standard output cannot be written (%1); the output is incomplete."_s.arg(reason));
}

Result<QByteArray> readDescriptorFile(const QString &file)
{
    QFile input(file);
    if (file == u"-"_s) {
        if (!input.open(stdin, QIODevice::ReadOnly))
            return fail(ErrorCode::Io, u"Standard input cannot be read."_s);
    } else {
        const QFileInfo info(file);
        if (info.isDir()) {
            return fail(ErrorCode::Io,
                        u"%1 is a directory; name a descriptor file in it."_s.arg(file));
        }
        if (!info.exists() && !info.isSymLink())
            return fail(ErrorCode::NotFound, u"There is no file %1."_s.arg(file));
        if (!input.open(QIODevice::ReadOnly)) {
            return fail(ErrorCode::Io, u"%1 cannot be read: %2."_s.arg(file, input.errorString()));
        }
    }
    QByteArray text = input.read(largestDescriptor + 1);
    if (input.error() != QFileDevice::NoError) {
        return fail(ErrorCode::Io,
                    u"%1 cannot be read: %2."_s.arg(displayName(file), input.errorString()));
    }
    return text;
}

QString displayName(const QString &file)
{
    return file == u"-"_s ? u"<standard input>"_s : file;
}

} // namespace Proctor
