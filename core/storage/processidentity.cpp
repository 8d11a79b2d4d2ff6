// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/processidentity.h"

#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <csignal>
#include <optional>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

struct ProcessStat
{
    char state = 0;
    qint64 startTime = 0;
};

std::optional<ProcessStat> readStat(qint64 pid)
{
    QFile file(u"/proc/"_s + QString::number(pid) + u"/stat"_s);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    // The name of the program, in brackets, may itself hold spaces and brackets.
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startTimeField = 22 - 3;
    if (fields.size() <= startTimeField || fields.first().isEmpty())
        return {};
    return ProcessStat{fields.first().front(), fields[startTimeField].toLongLong()};
}

} // namespace

ProcessIdentity ProcessIdentity::own()
{
    ProcessIdentity identity;
    identity.host = QSysInfo::machineHostName();
    identity.boot = QString::fromLatin1(QSysInfo::bootUniqueId());
    identity.pidNamespace = QFile::symLinkTarget(u"/proc/self/ns/pid"_s).section(u'/', -1);
    identity.pid = ::getpid();
    if (const auto stat = readStat(identity.pid))
        identity.startTime = stat->startTime;
    return identity;
}

ProcessIdentity::Life ProcessIdentity::life(const ProcessIdentity &observer) const
{
    if (pid <= 0 || startTime <= 0 || boot.isEmpty() || pidNamespace.isEmpty())
        return Life::CannotTell;
    if (host != observer.host || boot != observer.boot || pidNamespace != observer.pidNamespace)
        return Life::CannotTell;
    if (const auto stat = readStat(pid)) {
        const bool isRemains = stat->state == 'Z' || stat->state == 'X';
        return stat->startTime == startTime && !isRemains ? Life::Exists : Life::Gone;
    }
    // Some systems hide the processes of other people; whether the number is in use they tell.
    const bool isFree = ::kill(pid_t(pid), 0) != 0 && errno == ESRCH;
    return isFree ? Life::Gone : Life::CannotTell;
}

} // namespace Proctor
