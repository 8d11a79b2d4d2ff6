// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshloop.h"

#include "base/softassert.h"

#include <array>

#include <sys/epoll.h>
#include <sys/eventfd.h>

namespace Proctor {

namespace {

MonotonicTime now()
{
    return std::chrono::steady_clock::now();
}

// A descriptor number may be used again within a turn; the count tells its users apart.
quint64 eventData(int fd, quint64 id)
{
    return (id << 32) | quint32(fd);
}

} // namespace

SshLoop::SshLoop()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC)), m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = eventData(m_wake.get(), 0);
    softAssert(::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_wake.get(), &event) == 0);
    m_thread = std::thread([this] { run(); });
}

SshLoop::~SshLoop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake.get(), &one, sizeof one);
    m_thread.join();
}

void SshLoop::post(Task task)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_posted.empty();
        m_posted.push_back(std::move(task));
    }
    if (isFirst) {
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_wake.get(), &one, sizeof one);
    }
}

void SshLoop::runPosted()
{
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_posted);
    }
    for (const Task &task : tasks)
        task();
}

SshLoop::TimerId SshLoop::startTimer(Duration time, Task task)
{
    const TimerId id{now() + time, ++m_lastId};
    m_timers.emplace(id, std::move(task));
    return id;
}

void SshLoop::stopTimer(const TimerId &timer)
{
    m_timers.erase(timer);
}

void SshLoop::watch(int fd, quint32 events, Task ready)
{
    const quint64 id = ++m_lastId & 0xffffffffU;
    m_watched[fd] = {id, std::make_shared<Task>(std::move(ready))};
    epoll_event event{};
    event.events = events;
    event.data.u64 = eventData(fd, id);
    softAssert(::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event) == 0);
}

void SshLoop::rewatch(int fd, quint32 events)
{
    const auto found = m_watched.find(fd);
    if (!softAssert(found != m_watched.end()))
        return;
    epoll_event event{};
    event.events = events;
    event.data.u64 = eventData(fd, found->second.id);
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, fd, &event);
}

void SshLoop::unwatch(int fd)
{
    if (m_watched.erase(fd) > 0)
        ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr);
}

int SshLoop::untilNextTimer() const
{
    if (m_timers.empty())
        return -1;
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(m_timers.begin()->first.first - now());
    return int(std::clamp<qint64>(left.count(), 0, 60'000));
}

void SshLoop::runTimers()
{
    const MonotonicTime time = now();
    while (!m_timers.empty() && m_timers.begin()->first.first <= time) {
        const Task task = std::move(m_timers.begin()->second);
        m_timers.erase(m_timers.begin());
        task();
    }
}

void SshLoop::run()
{
    std::array<epoll_event, 64> events;
    for (;;) {
        const int count =
            ::epoll_wait(m_epoll.get(), events.data(), int(events.size()), untilNextTimer());
        {
            const std::lock_guard lock(m_mutex);
            if (m_isEnding)
                return;
        }
        for (int i = 0; i < count; ++i) {
            const quint64 data = events.at(size_t(i)).data.u64;
            const int fd = int(data & 0xffffffffU);
            if (fd == m_wake.get()) {
                quint64 value = 0;
                [[maybe_unused]] const auto got = ::read(fd, &value, sizeof value);
                continue;
            }
            const auto found = m_watched.find(fd);
            if (found == m_watched.end() || found->second.id != data >> 32)
                continue;
            const auto ready = found->second.ready; // it may end its own watch
            (*ready)();
        }
        runTimers();
        runPosted();
    }
}

} // namespace Proctor
