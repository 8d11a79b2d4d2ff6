// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/timelimits.h"

#include "base/duration.h"

namespace Proctor {

using namespace Qt::StringLiterals;

TimeLimits::TimeLimits(EngineLoop &loop, Duration grace, std::function<void()> expired,
                       std::function<void()> giveUp)
    : waits(loop)
    , hardWaits(loop)
    , m_loop(loop)
    , m_grace(grace)
    , m_expired(std::move(expired))
    , m_giveUp(std::move(giveUp))
{
}

TimeLimits::~TimeLimits()
{
    for (EngineLoop::TimerId *timer : {&m_targetTimer, &m_stepTimer, &m_outputTimer, &m_graceTimer})
        stop(*timer);
}

void TimeLimits::start(EngineLoop::TimerId &timer, Duration time, EngineLoop::Task task)
{
    stop(timer);
    timer = m_loop.startTimer(time, [&timer, task = std::move(task)] {
        timer = -1;
        task();
    });
}

void TimeLimits::stop(EngineLoop::TimerId &timer)
{
    if (timer >= 0)
        m_loop.stopTimer(std::exchange(timer, -1));
}

void TimeLimits::startTarget(Duration limit)
{
    if (limit > Duration::zero())
        start(m_targetTimer, limit, [this, limit] {
            expire({u"target"_s, limit,
                    u"the target timed out: it took longer than %1 for its steps"_s.arg(
                        formatDuration(limit))});
        });
}

void TimeLimits::enterStep(const StepDescriptor &step)
{
    m_isInside = true;
    m_label = step.label;
    m_outputLimit = step.outputTimeout;
    noteOutput();
    if (step.timeout > Duration::zero())
        start(m_stepTimer, step.timeout, [this, limit = step.timeout] {
            expire({u"step"_s, limit,
                    u"step %1 timed out: the target was in it longer than %2"_s.arg(
                        m_label, formatDuration(limit))});
        });
    if (m_outputLimit > Duration::zero())
        armOutput(m_outputLimit);
}

// Instead of one timer for every line of output.
void TimeLimits::armOutput(Duration left)
{
    start(m_outputTimer, left, [this] {
        const Duration quiet = m_loop.clock().monotonic() - m_lastOutput;
        if (quiet < m_outputLimit)
            armOutput(m_outputLimit - quiet);
        else
            expire({u"output"_s, m_outputLimit,
                    u"step %1 timed out: nothing was heard of the target for %2"_s.arg(
                        m_label, formatDuration(m_outputLimit))});
    });
}

void TimeLimits::endWork()
{
    stop(m_stepTimer);
    stop(m_outputTimer);
}

void TimeLimits::leaveStep()
{
    m_isInside = false;
    endWork();
    stop(m_graceTimer);
}

void TimeLimits::expire(TimeUp why)
{
    if (m_timeUp)
        return;
    m_timeUp = std::move(why);
    if (!m_isInside)
        return;
    start(m_graceTimer, m_grace, [this] { m_giveUp(); });
    m_expired();
    waits.cancel();
}

} // namespace Proctor
