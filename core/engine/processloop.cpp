// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/processloop.h"

#include "base/softassert.h"
#include "engine/processrunner.h"

#include <QTimer>

#include <algorithm>
#include <mutex>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

namespace Proctor {

/// The places for running programs in this process, and who waits for one. Thread-safe. A place
/// goes to a loop, and there to the runner that has waited longest.
class ProcessPlaces
{
public:
    [[nodiscard]] static ProcessPlaces &instance()
    {
        static ProcessPlaces places;
        return places;
    }

    [[nodiscard]] int limit() const { return m_limit; }

    [[nodiscard]] bool take(ProcessLoop *loop)
    {
        const std::lock_guard lock(m_mutex);
        if (m_free > 0) {
            --m_free;
            return true;
        }
        m_waiting.push_back(loop);
        return false;
    }

    void release()
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty()) {
            ++m_free;
            return;
        }
        const ProcessLoop *loop = m_waiting.front();
        m_waiting.pop_front();
        // The counter of the eventfd is the number of places that the loop has been given.
        const quint64 one = 1;
        softAssert(::write(loop->m_wake.get(), &one, sizeof one) == ssize_t(sizeof one));
    }

    void leave(const ProcessLoop *loop)
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_waiting, loop);
    }

private:
    ProcessPlaces() : m_limit(allowed()), m_free(m_limit) {}

    static int allowed()
    {
        constexpr rlim_t DescriptorsEach = 5; // both ends of two pipes, and one for the end
        rlimit files{};
        if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur > 1'000'000)
            return 512;
        return std::clamp(int(files.rlim_cur / DescriptorsEach * 3 / 4), 16, 512);
    }

    const int m_limit;
    std::mutex m_mutex;
    int m_free;
    std::deque<ProcessLoop *> m_waiting; // once for every wish
};

namespace {

// The number and the source share the 64 bits that epoll keeps for us.
constexpr int SourceBits = 2;
constexpr quint64 WakeData = 0; // runners count from 1

} // namespace

std::shared_ptr<ProcessLoop> ProcessLoop::ofThisThread()
{
    thread_local std::weak_ptr<ProcessLoop> current;
    std::shared_ptr<ProcessLoop> loop = current.lock();
    if (!loop)
        current = loop = std::make_shared<ProcessLoop>();
    return loop;
}

ProcessLoop::ProcessLoop()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC)), m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = WakeData;
    if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_wake.get(), &event) != 0) {
        qCritical(
            "No descriptors are left to watch programs with; allow more open files (ulimit -n).");
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_epoll.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { dispatch(); });
}

ProcessLoop::~ProcessLoop()
{
    ProcessPlaces::instance().leave(this);
    usePlaces();
}

quint64 ProcessLoop::add(ProcessRunner *runner)
{
    m_runners.emplace(++m_lastId, runner);
    return m_lastId;
}

void ProcessLoop::remove(quint64 id)
{
    m_runners.erase(id);
}

void ProcessLoop::leaveLine(quint64 id)
{
    std::erase(m_waiting, id); // the place, when it comes, goes back
}

ProcessRunner *ProcessLoop::find(quint64 id) const
{
    const auto found = m_runners.find(id);
    return found == m_runners.end() ? nullptr : found->second;
}

bool ProcessLoop::watch(const FileDescriptor &fd, quint64 id, Source source)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = id << SourceBits | quint64(source);
    return ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd.get(), &event) == 0;
}

void ProcessLoop::unwatch(const FileDescriptor &fd)
{
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd.get(), nullptr);
}

bool ProcessLoop::takePlace(quint64 id)
{
    // Nobody overtakes those who wait.
    if (ProcessPlaces::instance().take(this))
        return true;
    m_waiting.push_back(id);
    return false;
}

void ProcessLoop::releasePlace()
{
    ProcessPlaces::instance().release();
}

void ProcessLoop::later(quint64 id, std::chrono::milliseconds delay, void (ProcessRunner::*call)())
{
    QTimer::singleShot(delay, Qt::PreciseTimer, this, [this, id, call] {
        if (ProcessRunner *runner = find(id))
            (runner->*call)();
    });
}

void ProcessLoop::usePlaces()
{
    quint64 places = 0;
    if (::read(m_wake.get(), &places, sizeof places) != ssize_t(sizeof places))
        return;
    for (; places > 0; --places) {
        if (m_waiting.empty()) {
            releasePlace();
            continue;
        }
        const quint64 id = m_waiting.front();
        m_waiting.pop_front();
        if (ProcessRunner *runner = find(id))
            runner->tryStart();
    }
}

void ProcessLoop::dispatch()
{
    const auto keep = shared_from_this(); // a callback may delete the last runner
    std::array<epoll_event, 64> events;
    const int count = ::epoll_wait(m_epoll.get(), events.data(), int(events.size()), 0);
    for (int i = 0; i < count; ++i) {
        const quint64 data = events.at(size_t(i)).data.u64;
        if (data == WakeData) {
            usePlaces();
            continue;
        }
        ProcessRunner *runner = find(data >> SourceBits);
        if (runner == nullptr)
            continue;
        switch (Source(data & ((1U << SourceBits) - 1))) {
        case Source::Output:
            runner->onReadable(ProcessRunner::Stream::Output);
            break;
        case Source::Error:
            runner->onReadable(ProcessRunner::Stream::Error);
            break;
        case Source::End:
            runner->onProgramEnded();
            break;
        }
    }
}

int ProcessRunner::limit()
{
    return ProcessPlaces::instance().limit();
}

} // namespace Proctor
