// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pipeline.h"

// How a pipeline ends early, and what it says of itself: stopping, pausing, giving up, state.

#include "base/duration.h"
#include "engine/stepinstance.h"
#include "engine/targetwalk.h"

#include <QStringList>

namespace Proctor {

using namespace Qt::StringLiterals;

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
            (*self)->m_changed.set();
        }
    });
}

void Pipeline::cancel()
{
    m_cancelled = true;
    stop();
}

void Pipeline::pause()
{
    if (m_stopping || m_pausing)
        return;
    m_pausing = true;
    m_services.loop.defer([self = m_self] {
        if (*self) {
            (*self)->m_waits.pause();
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
    }
    result.failure = m_failure;
    if (m_cancelled) {
        result.end = PipelineResult::End::Cancelled;
    } else if (m_failure) {
        result.end = PipelineResult::End::Failed;
    } else if (m_pausing) {
        result.end = PipelineResult::End::Paused;
        result.state = state();
    }
    return result;
}

PipelineState Pipeline::state() const
{
    PipelineState state;
    std::vector<QByteArray> parked(m_steps.size());
    for (const auto &target : m_walks) {
        state.targets.emplace(target->target()->id,
                              TargetProgress{.step = target->stepIndex,
                                             .phase = target->phase,
                                             .error = target->error,
                                             .variables = target->variables()});
        if (target->phase != TargetPhase::Run)
            continue;
        // The shape in which the reference keeps the targets inside a step (core.md section 6.9).
        QByteArray &list = parked[size_t(target->stepIndex)];
        list += (list.isEmpty() ? "{\"Target\":" : ",{\"Target\":") + toJson(*target->target());
        if (!target->parkedState.isAbsent())
            list += ",\"Data\":" + target->parkedState.json();
        list += '}';
    }
    for (const QByteArray &list : parked)
        state.stepStates.push_back(
            list.isEmpty() ? RawJson() : RawJson::fromTrusted("{\"V\":1,\"TWD\":[" + list + "]}"));
    return state;
}

} // namespace Proctor
