// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <coroutine>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>
#include <vector>

class QSocketNotifier;

namespace Proctor {

/// What an engine thread turns around: tasks of its own, tasks posted by other threads, and timers,
/// all run in the thread that created it. Other threads hand over through one mutex and one eventfd
/// (limits.md, trap 12). With a manual clock no real timer runs: whoever moves the clock calls
/// fireDueTimers().
class EngineLoop final : public QObject
{
    Q_OBJECT

public:
    using Task = std::function<void()>;
    using TimerId = qint64;

    explicit EngineLoop(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~EngineLoop() override;

    [[nodiscard]] const Clock &clock() const { return *m_clock; }
    [[nodiscard]] const std::shared_ptr<const Clock> &sharedClock() const { return m_clock; }
    /// The loop of the calling thread; null outside engine threads.
    [[nodiscard]] static EngineLoop *current();

    /// From any thread: run it in the loop's thread, in order, soon.
    void post(Task task);
    /// From the loop's thread: run it in a later turn.
    void defer(Task task);

    /// From the loop's thread. `time` from now, at least zero.
    TimerId startTimer(Duration time, Task task);
    void stopTimer(TimerId timer);

    /// `co_await loop.nextTurn()` lets everybody else go first.
    [[nodiscard]] auto nextTurn()
    {
        struct Turn
        {
            EngineLoop &loop;
            bool await_ready() const { return false; }
            void await_suspend(std::coroutine_handle<> waiting)
            {
                loop.defer([waiting] { waiting.resume(); });
            }
            void await_resume() const {}
        };
        return Turn{*this};
    }

    /// Answers that other threads still owe to this loop (store, pool, processes): with a manual
    /// clock, time must not move before they are in. Any thread.
    void beginExternal();
    void endExternal();

    // For whoever moves a manual clock.
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] std::optional<MonotonicTime> nextDeadline();
    void fireDueTimers();

protected:
    bool event(QEvent *event) override;

private:
    struct Timer
    {
        MonotonicTime deadline;
        TimerId id;
        // Earlier deadlines first; equal ones in the order of starting.
        friend bool operator<(const Timer &left, const Timer &right)
        {
            return left.deadline != right.deadline ? left.deadline > right.deadline
                                                   : left.id > right.id;
        }
    };

    void runPosted();
    void runDeferred();
    void armTimer();
    void dropStoppedTimers();

    std::shared_ptr<const Clock> m_clock;

    mutable std::mutex m_mutex;
    std::vector<Task> m_posted; // guarded by m_mutex
    int m_external = 0;         // guarded by m_mutex
    int m_wakeFd = -1;
    std::unique_ptr<QSocketNotifier> m_wakeNotifier;

    std::vector<Task> m_deferred;
    bool m_turnRequested = false;

    std::priority_queue<Timer> m_timers;
    QHash<TimerId, Task> m_timerTasks;
    TimerId m_lastTimer = 0;
    QTimer m_alarm;
    std::optional<MonotonicTime> m_alarmTime;
};

} // namespace Proctor
