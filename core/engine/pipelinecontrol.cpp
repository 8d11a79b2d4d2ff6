// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pipeline.h"

// How a pipeline ends early, and what it says of itself: stopping, pausing, giving up, state.

#include "base/duration.h"
#include "engine/stepinstance.h"
#include "engine/targetwalk.h"

#include <QStringList>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What steps have to return in when the job is aborted.
constexpr Duration abortGrace = 1s;

} // namespace

void Pipeline::giveUp()
{
    QStringList labels;
    for (const auto &step : m_steps) {
        if (step->inside > 0)
            labels += step->label();
    }
    for (const auto &step : m_steps) {
        if (step->inside > 0)
            fail({StepErrorCode::NeverReturned, step->label(),
                  u"test step %1 did not return within %2"_s.arg(
                      labels.join(u", "_s), formatDuration(m_services.shutdownTimeout))});
    }
    for (const auto &walk : m_walks)
        walk->coroutine.destroy();
    m_calls.clear();
    for (const auto &walk : m_walks) {
        if (walk->limits()) {
            walk->limits()->leaveStep();
            walk->limits()->waits.abandon();
            walk->limits()->hardWaits.abandon();
        }
    }
    m_waits.abandon();
    m_hardWaits.abandon();
    m_active = 0;
}

void Pipeline::fail(const StepFailure &failure)
{
    for (const auto &step : m_steps) {
        if (step->label() == failure.label)
            m_services.output.emitEvent(step->scope(), nullptr, EventName::testError(),
                                        RawJson::fromTrusted(quoteJson(failure.message, true)));
    }
    if (!m_failure)
        m_failure = failure;
    stop();
}

void Pipeline::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    // Later, because the caller may be a step in the middle of its work.
    m_services.loop.defer([self = m_self] {
        if (*self) {
            (*self)->m_waits.cancel();
            (*self)->wakeLimited(&WaitList::cancel);
            (*self)->m_changed.set();
        }
    });
}

// Targets with time limits have waits of their own.
void Pipeline::wakeLimited(void (WaitList::*wake)())
{
    for (const auto &walk : m_walks) {
        if (walk->limits())
            (walk->limits()->waits.*wake)();
    }
}

void Pipeline::cancel()
{
    m_cancelled = true;
    stop();
}

void Pipeline::abort()
{
    m_aborting = true;
    m_services.shutdownTimeout = std::min(m_services.shutdownTimeout, abortGrace);
    cancel();
    // Whoever waits for the steps sees the shorter time.
    m_services.loop.defer([self = m_self] {
        if (*self)
            (*self)->m_changed.set();
    });
}

void Pipeline::pause()
{
    if (m_stopping || m_pausing)
        return;
    m_pausing = true;
    m_services.loop.defer([self = m_self] {
        if (*self) {
            (*self)->m_waits.pause();
            (*self)->wakeLimited(&WaitList::pause);
            (*self)->m_changed.set();
        }
    });
}

// Later, because whoever waits for it destroys the coroutine that tells.
void Pipeline::changed()
{
    if (m_active > 0 || m_changed.isSet())
        return;
    m_services.loop.defer([self = m_self] {
        if (*self)
            (*self)->m_changed.set();
    });
}

PipelineResult Pipeline::result() const
{
    PipelineResult result;
    for (const auto &target : m_walks) {
        result.passed += target->passed;
        result.failed += target->error.has_value();
        result.targets.push_back({target->passed, target->error, target->isLabFailure});
    }
    result.failure = m_failure;
    if (m_cancelled) {
        result.end = PipelineResult::End::Cancelled;
    } else if (m_failure) {
        result.end = PipelineResult::End::Failed;
    } else if (m_pausing && !isComplete()) {
        result.end = PipelineResult::End::Paused;
        result.state = state();
    }
    return result;
}

bool Pipeline::isComplete() const
{
    return std::all_of(m_walks.begin(), m_walks.end(),
                       [](const auto &target) { return target->phase == TargetPhase::End; });
}

PipelineState Pipeline::state() const
{
    PipelineState state;
    std::vector<ParkedTargets> parked(m_steps.size());
    for (const auto &target : m_walks) {
        state.targets.emplace(target->target()->id,
                              TargetProgress{.step = target->stepIndex,
                                             .phase = target->phase,
                                             .error = target->error,
                                             .variables = target->variables()});
        if (target->phase == TargetPhase::Run)
            parked[size_t(target->stepIndex)].add(*target->target(), target->parkedState);
    }
    for (const ParkedTargets &list : parked)
        state.stepStates.push_back(list.json());
    return state;
}

} // namespace Proctor
