// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/engineloop.h"

#include "base/softassert.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSocketNotifier>
#include <QThread>

#include <sys/eventfd.h>
#include <unistd.h>

#include <utility>

namespace Proctor {

namespace {

thread_local EngineLoop *currentLoop = nullptr;

const QEvent::Type turnEvent = QEvent::Type(QEvent::registerEventType());

} // namespace

EngineLoop::EngineLoop(std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_wakeFd(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    softAssert(m_wakeFd >= 0);
    softAssert(!currentLoop);
    currentLoop = this;
    m_wakeNotifier = std::make_unique<QSocketNotifier>(m_wakeFd, QSocketNotifier::Read);
    connect(m_wakeNotifier.get(), &QSocketNotifier::activated, this, &EngineLoop::runPosted);
    m_alarm.setSingleShot(true);
    m_alarm.setTimerType(Qt::PreciseTimer);
    connect(&m_alarm, &QTimer::timeout, this, &EngineLoop::fireDueTimers);
}

EngineLoop::~EngineLoop()
{
    currentLoop = nullptr;
    m_wakeNotifier.reset();
    ::close(m_wakeFd);
}

EngineLoop *EngineLoop::current()
{
    return currentLoop;
}

void EngineLoop::post(Task task)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_posted.empty();
        m_posted.push_back(std::move(task));
    }
    if (first) {
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_wakeFd, &one, sizeof one);
    }
}

void EngineLoop::runPosted()
{
    quint64 count = 0;
    [[maybe_unused]] const auto got = ::read(m_wakeFd, &count, sizeof count);
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_posted);
    }
    for (Task &task : tasks)
        task();
}

void EngineLoop::defer(Task task)
{
    m_deferred.push_back(std::move(task));
    if (!m_turnRequested) {
        m_turnRequested = true;
        QCoreApplication::postEvent(this, new QEvent(turnEvent));
    }
}

bool EngineLoop::event(QEvent *event)
{
    if (event->type() != turnEvent)
        return QObject::event(event);
    runDeferred();
    return true;
}

void EngineLoop::runDeferred()
{
    m_turnRequested = false;
    const std::vector<Task> tasks = std::exchange(m_deferred, {});
    for (const Task &task : tasks)
        task();
}

EngineLoop::TimerId EngineLoop::startTimer(Duration time, Task task)
{
    const Timer timer{m_clock->monotonic() + std::max(time, Duration::zero()), ++m_lastTimer};
    m_timers.push(timer);
    m_timerTasks.emplace(timer.id, std::move(task));
    if (!m_alarmTime || timer.deadline < *m_alarmTime)
        armTimer();
    return timer.id;
}

void EngineLoop::stopTimer(TimerId timer)
{
    if (m_timerTasks.remove(timer) && m_timers.size() > 1024 &&
        m_timers.size() > 2 * size_t(m_timerTasks.size()))
        dropStoppedTimers();
}

void EngineLoop::dropStoppedTimers()
{
    std::priority_queue<Timer> kept;
    for (; !m_timers.empty(); m_timers.pop()) {
        if (m_timerTasks.contains(m_timers.top().id))
            kept.push(m_timers.top());
    }
    m_timers = std::move(kept);
}

std::optional<MonotonicTime> EngineLoop::nextDeadline()
{
    while (!m_timers.empty() && !m_timerTasks.contains(m_timers.top().id))
        m_timers.pop();
    if (m_timers.empty())
        return {};
    return m_timers.top().deadline;
}

void EngineLoop::armTimer()
{
    m_alarmTime = nextDeadline();
    if (m_clock->isManual())
        return;
    if (!m_alarmTime) {
        m_alarm.stop();
        return;
    }
    const auto left = *m_alarmTime - m_clock->monotonic();
    // Rounded up: waking before the deadline would only lead to another wait.
    m_alarm.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(left),
                           std::chrono::milliseconds::zero()));
}

void EngineLoop::fireDueTimers()
{
    m_alarmTime.reset();
    const MonotonicTime now = m_clock->monotonic();
    const TimerId last = m_lastTimer; // timers started by the tasks wait for the next round
    std::vector<Timer> later;
    while (!m_timers.empty() && m_timers.top().deadline <= now) {
        const Timer timer = m_timers.top();
        m_timers.pop();
        if (timer.id > last) {
            later.push_back(timer);
            continue;
        }
        if (const Task task = m_timerTasks.take(timer.id)) // none: it was stopped
            task();
    }
    for (const Timer &timer : later)
        m_timers.push(timer);
    armTimer();
}

void EngineLoop::beginExternal()
{
    const std::lock_guard lock(m_mutex);
    ++m_external;
}

void EngineLoop::endExternal()
{
    const std::lock_guard lock(m_mutex);
    --m_external;
    softAssert(m_external >= 0);
}

bool EngineLoop::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return m_deferred.empty() && m_posted.empty() && m_external == 0;
}

} // namespace Proctor
