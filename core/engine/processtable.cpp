// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/processtable.h"

#include <QList>
#include <QRandomGenerator>
#include <QStringBuilder>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

#include <dirent.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Proctor {

namespace {

using Path = std::array<char, 64>;

Path pathOf(pid_t pid, const char *entry)
{
    Path path{};
    std::snprintf(path.data(), path.size(), "/proc/%d/%s", pid, entry);
    return path;
}

Path descriptorPath(pid_t pid, int number)
{
    Path path{};
    std::snprintf(path.data(), path.size(), "/proc/%d/fd/%d", pid, number);
    return path;
}

// Files below /proc have no size; read until they end.
QByteArray readProc(const Path &path)
{
    const int fd = ::open(path.data(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return {};
    QByteArray content;
    std::array<char, 4096> buffer;
    for (ssize_t count = 0; (count = ::read(fd, buffer.data(), buffer.size())) > 0;)
        content.append(buffer.data(), qsizetype(count));
    ::close(fd);
    return content;
}

struct ProcessInfo
{
    char state = 0;
    int parent = 0;
    int group = 0;
    int session = 0;
};

std::optional<ProcessInfo> infoOf(pid_t pid)
{
    const QByteArray text = readProc(pathOf(pid, "stat"));
    const qsizetype nameEnd = text.lastIndexOf(')'); // the name itself may contain anything
    ProcessInfo info;
    if (nameEnd < 0 || std::sscanf(text.constData() + nameEnd + 1, " %c %d %d %d", &info.state,
                                   &info.parent, &info.group, &info.session) != 4) {
        return {};
    }
    return info;
}

// Calls `found` for every entry of a folder that is a number, until it returns false.
void forEachNumber(const char *folder, const std::function<bool(int)> &found)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> entries(::opendir(folder), &::closedir);
    if (!entries)
        return;
    while (const dirent *entry = ::readdir(entries.get())) {
        const int number = std::atoi(&entry->d_name[0]);
        if ((number > 0 || entry->d_name[0] == '0') && !found(number))
            return;
    }
}

Path childrenPath()
{
    Path path{};
    std::snprintf(path.data(), path.size(), "/proc/self/task/%d/children", ::getpid());
    return path;
}

bool isMainThread()
{
    return ::gettid() == ::getpid();
}

} // namespace

ProcessTable &ProcessTable::instance()
{
    static ProcessTable table;
    return table;
}

ProcessTable::ProcessTable()
    : m_origin(QByteArray::number(QRandomGenerator::system()->generate64(), 36))
    , m_keeper(m_origin + '.')
    , m_listsChildren(::access(childrenPath().data(), R_OK) == 0)
{
    // From now on orphans of our programs come to us instead of to process 1.
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
}

quint64 ProcessTable::newId()
{
    const std::lock_guard lock(m_mutex);
    m_live.insert(++m_lastId);
    return m_lastId;
}

QByteArray ProcessTable::mark(quint64 id) const
{
    QByteArray mark(Variable);
    if (const char *outer = std::getenv(mark.chopped(1).constData()))
        mark.append(outer).append(':');
    return mark.append(m_origin).append('.').append(QByteArray::number(id));
}

int ProcessTable::spawn(const std::function<pid_t()> &start)
{
    // Orphans join the children of the main thread. A program started there must be known before
    // somebody looks at that list; on other threads nobody sees it, and they need not queue up.
    std::unique_lock lock(m_mutex, std::defer_lock);
    if (!m_listsChildren || isMainThread())
        lock.lock();
    const pid_t result = start();
    if (result < 0)
        return -result;
    m_keeper.add(result);
    if (!lock.owns_lock())
        lock.lock();
    m_programs.insert(result);
    return 0;
}

void ProcessTable::reap(pid_t program, siginfo_t &info)
{
    // Under the lock, because another thread's new program may get the number at once.
    const std::lock_guard lock(m_mutex);
    m_keeper.remove(program); // before the number is free
    ::waitid(P_PID, id_t(program), &info, WEXITED);
    m_programs.erase(program);
}

void ProcessTable::forget(quint64 id)
{
    const std::lock_guard lock(m_mutex);
    m_live.erase(id);
}

std::vector<pid_t> ProcessTable::children() const
{
    std::vector<pid_t> result;
    if (m_listsChildren) {
        const QByteArray text = readProc(childrenPath());
        const char *position = text.constData();
        char *end = nullptr;
        for (long pid = std::strtol(position, &end, 10); end != position;
             pid = std::strtol(position, &end, 10)) {
            result.push_back(pid_t(pid));
            position = end;
        }
        return result;
    }
    // A kernel without that list: look at everybody's parent.
    forEachNumber("/proc", [&result](int pid) {
        const std::optional<ProcessInfo> info = infoOf(pid);
        if (info && info->parent == ::getpid())
            result.push_back(pid);
        return true;
    });
    return result;
}

// The number of our mark in an environment, 0 without one.
quint64 ProcessTable::markOf(const QByteArray &environment) const
{
    const QByteArray start = m_origin + '.';
    const auto length = qsizetype(sizeof Variable) - 1;
    for (qsizetype from = 0; from < environment.size();) {
        qsizetype end = environment.indexOf('\0', from);
        if (end < 0)
            end = environment.size();
        const QByteArrayView entry = QByteArrayView(environment).sliced(from, end - from);
        if (entry.startsWith(QByteArrayView(Variable, length))) {
            for (const QByteArray &mark : entry.sliced(length).toByteArray().split(':')) {
                if (mark.startsWith(start))
                    return mark.sliced(start.size()).toULongLong();
            }
        }
        from = end + 1;
    }
    return 0;
}

bool ProcessTable::holdsPipe(pid_t pid, int pipe)
{
    struct stat ours{};
    if (pipe < 0 || ::fstat(pipe, &ours) != 0)
        return false;
    bool holds = false;
    forEachNumber(pathOf(pid, "fd").data(), [&](int number) {
        struct stat theirs{};
        holds = ::stat(descriptorPath(pid, number).data(), &theirs) == 0 &&
                theirs.st_ino == ours.st_ino && theirs.st_dev == ours.st_dev;
        return !holds;
    });
    return holds;
}

ProcessTable::Left ProcessTable::sweep(quint64 id, pid_t session,
                                       const std::function<bool(pid_t)> &holdsOutput)
{
    const std::lock_guard lock(m_mutex);
    for (;;) {
        bool reaped = false;
        const Left left = sweepOnce(id, session, holdsOutput, reaped);
        if (!reaped) // the children of what was reaped have just become ours
            return left;
    }
}

ProcessTable::Left ProcessTable::sweepOnce(quint64 id, pid_t session,
                                           const std::function<bool(pid_t)> &holdsOutput,
                                           bool &reaped)
{
    Left left = Left::Nothing;
    const pid_t ownSession = ::getsid(0);
    for (const pid_t pid : children()) {
        const auto known = m_orphans.find(pid);
        const bool isOthers =
            known != m_orphans.end() && known->second != id && m_live.contains(known->second);
        if (m_programs.contains(pid) || pid == m_keeper.pid() || isOthers)
            continue;
        const std::optional<ProcessInfo> info = infoOf(pid);
        // Programs leave our session when they start and nobody can come back into it, so what is
        // in it was started by other code, which looks after it itself.
        if (!info || info->session == ownSession)
            continue;
        if (info->state == 'Z') {
            siginfo_t ignored{};
            ::waitid(P_PID, id_t(pid), &ignored, WEXITED | WNOHANG);
            m_orphans.erase(pid);
            reaped = true;
            continue;
        }
        quint64 owner = known != m_orphans.end() ? known->second : 0;
        if (owner == 0) {
            const QByteArray environment = readProc(pathOf(pid, "environ"));
            owner = markOf(environment);
            if (info->session == session || (owner == 0 && holdsOutput(pid)))
                owner = id;
            if (owner != 0)
                m_orphans.emplace(pid, owner);
            else if (environment.isEmpty() && left == Left::Nothing)
                left = Left::Unclear;
        }
        if (owner == id || (owner != 0 && !m_live.contains(owner))) {
            ::kill(pid, SIGKILL);
            if (info->group == pid)
                ::kill(-pid, SIGKILL);
            left = Left::Some;
        }
    }
    return left;
}

} // namespace Proctor
