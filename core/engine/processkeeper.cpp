// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/processkeeper.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <memory>
#include <new>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Proctor {

namespace {

/// The child. Other threads may have held any lock when it was born, so it only makes system calls
/// and works in memory that was there before.
class Keeper
{
public:
    Keeper(int socket, const ProcessKeeper::Table &table, const QByteArray &mark)
        : m_socket(socket), m_table(table)
    {
        m_markLength = std::min(size_t(mark.size()), m_mark.size());
        std::copy_n(mark.constData(), m_markLength, m_mark.begin());
    }

    [[noreturn]] void run()
    {
        // Nothing of ours may stay open because of this process: somebody reads until it closes.
        ::dup2(m_socket, 0);
        ::syscall(SYS_close_range, 1U, ~0U, 0U);
        ::setsid();
        ::prctl(PR_SET_NAME, "proctor-keeper");
        for (char nothing = 0;;) {
            if (::recv(0, &nothing, 1, 0) >= 0 || errno != EINTR)
                break;
        }
        for (const std::atomic<pid_t> &group : m_table.groups) {
            if (const pid_t running = group.load(); running > 0)
                ::kill(-running, SIGKILL);
        }
        // What has left its group, and what was started a moment before the end.
        constexpr int mostRounds = 10;
        for (int round = 0; round < mostRounds && killMarked(); ++round) {
            const timespec moment{.tv_sec = 0, .tv_nsec = 20'000'000};
            ::nanosleep(&moment, nullptr);
        }
        ::_exit(0);
    }

private:
    // Whether there was one.
    bool killMarked()
    {
        const int folder = ::open("/proc", O_RDONLY | O_DIRECTORY);
        if (folder < 0)
            return false;
        bool found = false;
        for (;;) {
            const long size = ::syscall(SYS_getdents64, folder, m_entries.data(), m_entries.size());
            if (size <= 0)
                break;
            for (long at = 0; at < size;) {
                // struct linux_dirent64, which no header has: two numbers of eight bytes, the
                // length of the entry, its kind, its name.
                constexpr long lengthAt = 16;
                constexpr long nameAt = 19;
                unsigned short length = 0;
                std::memcpy(&length, m_entries.data() + at + lengthAt, sizeof length);
                found = killIfMarked(folder, m_entries.data() + at + nameAt) || found;
                at += length;
            }
        }
        ::close(folder);
        return found;
    }

    bool killIfMarked(int folder, const char *name)
    {
        pid_t pid = 0;
        std::array<char, 32> path{};
        size_t end = 0;
        for (; name[end] >= '0' && name[end] <= '9' && end < 10; ++end) {
            pid = pid * 10 + (name[end] - '0');
            path[end] = name[end];
        }
        if (end == 0 || name[end] != '\0')
            return false;
        constexpr char file[] = "/environ";
        std::copy(std::begin(file), std::end(file), path.begin() + ptrdiff_t(end));
        const int fd = ::openat(folder, path.data(), O_RDONLY);
        if (fd < 0)
            return false;
        const bool isOurs = hasMark(fd);
        ::close(fd);
        return isOurs && ::kill(pid, SIGKILL) == 0;
    }

    bool hasMark(int fd)
    {
        const auto mark = m_mark.begin();
        size_t kept = 0; // the mark may lie across two pieces
        for (;;) {
            const ssize_t count = ::read(fd, m_text.data() + kept, m_text.size() - kept);
            if (count <= 0)
                return false;
            const auto end = m_text.begin() + ptrdiff_t(kept) + count;
            if (std::search(m_text.begin(), end, mark, mark + ptrdiff_t(m_markLength)) != end)
                return true;
            kept = std::min(m_markLength, size_t(end - m_text.begin()));
            std::copy(end - ptrdiff_t(kept), end, m_text.begin());
        }
    }

    int m_socket;
    const ProcessKeeper::Table &m_table;
    size_t m_markLength = 0;
    std::array<char, 64> m_mark{};
    std::array<char, 32768> m_entries{};
    std::array<char, 32768> m_text{};
};

} // namespace

ProcessKeeper::ProcessKeeper(const QByteArray &mark)
{
    static_assert(std::atomic<pid_t>::is_always_lock_free); // it works between processes
    void *memory =
        ::mmap(nullptr, sizeof(Table), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return; // works without, too
    m_table = new (memory) Table();
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return;
    const auto keeper = std::make_unique<Keeper>(ends[1], *m_table, mark);
    // The child keeps this mask: what ends us must not end it, and our handlers are not for it.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    m_pid = ::fork();
    if (m_pid == 0)
        keeper->run();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    ::close(ends[1]);
    m_socket = ends[0];
}

ProcessKeeper::~ProcessKeeper()
{
    if (m_socket >= 0) {
        ::shutdown(m_socket, SHUT_RDWR); // even if another child of ours has it open, too
        ::close(m_socket);
    }
    if (m_pid > 0)
        ::waitpid(m_pid, nullptr, 0);
    if (m_table)
        ::munmap(m_table, sizeof(Table));
}

// Those that run are few, so the free places are near the front.
void ProcessKeeper::add(pid_t group) const
{
    if (!m_table)
        return;
    for (std::atomic<pid_t> &place : m_table->groups) {
        pid_t free = 0;
        if (place.load(std::memory_order_relaxed) == 0 &&
            place.compare_exchange_strong(free, group))
            return;
    }
}

void ProcessKeeper::remove(pid_t group) const
{
    if (!m_table)
        return;
    for (std::atomic<pid_t> &place : m_table->groups) {
        if (place.load(std::memory_order_relaxed) == group) {
            place.store(0);
            return;
        }
    }
}

} // namespace Proctor
