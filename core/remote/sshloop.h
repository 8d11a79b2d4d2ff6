// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "remote/sshhandles.h"

#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace Proctor {

/// The one thread on which all SSH connections of an engine live: descriptors in an epoll set,
/// timers, and tasks posted by other threads.
class SshLoop
{
public:
    using Task = std::function<void()>;
    using TimerId = std::pair<MonotonicTime, quint64>;

    SshLoop();
    /// Ends the thread; tasks that have not run are dropped.
    ~SshLoop();
    SshLoop(const SshLoop &) = delete;
    SshLoop &operator=(const SshLoop &) = delete;

    /// From any thread: run it on the loop's, in order, soon.
    void post(Task task);
    [[nodiscard]] bool isCurrent() const { return std::this_thread::get_id() == m_thread.get_id(); }

    // On the loop's thread.
    TimerId startTimer(Duration time, Task task);
    void stopTimer(const TimerId &timer);
    /// `ready` is called whenever one of the EPOLL `events` is there.
    void watch(int fd, quint32 events, Task ready);
    void rewatch(int fd, quint32 events);
    void unwatch(int fd);

private:
    void run();
    void runPosted();
    void runTimers();
    [[nodiscard]] int untilNextTimer() const; // milliseconds, -1: no timer

    struct Watched
    {
        quint64 id;
        std::shared_ptr<Task> ready;
    };

    SshDescriptor m_epoll;
    SshDescriptor m_wake;
    std::mutex m_mutex;
    std::vector<Task> m_posted; // guarded by m_mutex
    bool m_isEnding = false;    // guarded by m_mutex
    std::map<TimerId, Task> m_timers;
    std::unordered_map<int, Watched> m_watched; // by descriptor
    quint64 m_lastId = 0;
    std::thread m_thread; // last: it uses the rest
};

} // namespace Proctor
