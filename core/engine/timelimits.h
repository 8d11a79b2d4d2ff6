// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/waitlist.h"
#include "model/descriptor.h"

namespace Proctor {

/// Which limit a target has run into.
struct TimeUp
{
    QString scope; ///< "step", "output", "target" or "test"
    Duration limit{};
    QString message; ///< one sentence
};

/// The time limits of one target in a pipeline and the waits that end when one is over. Only made
/// for targets that have any limit. Lives on the job's engine thread.
class TimeLimits
{
public:
    /// `expired` is called once, when the first limit is over, after the waits were woken; `giveUp`
    /// when the step has not returned `grace` later.
    TimeLimits(EngineLoop &loop, Duration grace, std::function<void()> expired,
               std::function<void()> giveUp);
    ~TimeLimits();
    TimeLimits(const TimeLimits &) = delete;
    TimeLimits &operator=(const TimeLimits &) = delete;

    void startTarget(Duration limit);
    void enterStep(const StepDescriptor &step);
    void leaveStep();
    /// The step itself is done; what the framework still does for it takes none of its time.
    void endWork();
    void noteOutput() { m_lastOutput = m_loop.clock().monotonic(); }
    /// From outside: the time of the whole test is over.
    void expire(TimeUp why);
    [[nodiscard]] const std::optional<TimeUp> &timeUp() const { return m_timeUp; }

    WaitList waits;     ///< of the target's steps
    WaitList hardWaits; ///< of the same, for what has to end even then

private:
    void armOutput(Duration left);
    void start(EngineLoop::TimerId &timer, Duration time, EngineLoop::Task task);
    void stop(EngineLoop::TimerId &timer);

    EngineLoop &m_loop;
    Duration m_grace;
    std::function<void()> m_expired;
    std::function<void()> m_giveUp;
    Duration m_outputLimit{};
    QString m_label;
    MonotonicTime m_lastOutput;
    EngineLoop::TimerId m_targetTimer = -1;
    EngineLoop::TimerId m_stepTimer = -1;
    EngineLoop::TimerId m_outputTimer = -1;
    EngineLoop::TimerId m_graceTimer = -1;
    bool m_isInside = false;
    std::optional<TimeUp> m_timeUp;
};

} // namespace Proctor
