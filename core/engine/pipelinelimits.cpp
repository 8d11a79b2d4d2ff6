// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pipeline.h"

// Time limits of a pipeline and of the targets in it.

#include "base/duration.h"
#include "engine/stepinstance.h"
#include "engine/targetwalk.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

void Pipeline::setLimits(const PipelineStart &start)
{
    const bool any = start.targetTimeout > Duration::zero() || start.timeout > Duration::zero() ||
                     std::any_of(m_steps.begin(), m_steps.end(), [](const auto &step) {
                         return step->descriptor().timeout > Duration::zero() ||
                                step->descriptor().outputTimeout > Duration::zero();
                     });
    for (const auto &walk : m_walks) {
        if (!any || walk->phase == TargetPhase::End)
            continue;
        TargetWalk *target = walk.get();
        target->limit(std::make_unique<TimeLimits>(
            m_services.loop, m_services.shutdownTimeout, [this, target] { onTimeUp(*target); },
            [this, target] { giveUpTarget(*target); }));
        target->limits()->startTarget(start.targetTimeout);
    }
    if (start.timeout > Duration::zero())
        m_timer = m_services.loop.startTimer(start.timeout, [this, limit = start.timeout] {
            m_timer = -1;
            timeOut(limit);
        });
}

// Targets inside a step fail there, others do not enter another one.
void Pipeline::timeOut(Duration limit)
{
    if (m_stopping || m_pausing)
        return;
    m_timedOut = true;
    EventScope scope = *m_steps.front()->scope();
    scope.stepIndex = -1;
    scope.stepLabel.clear();
    emitTimeout(std::make_shared<const EventScope>(std::move(scope)), nullptr, u"test"_s, limit);
    for (const auto &walk : m_walks) {
        if (walk->phase == TargetPhase::Run && walk->limits())
            walk->limits()->expire(
                {u"test"_s, limit, u"the test timed out after %1"_s.arg(formatDuration(limit))});
    }
    m_changed.set();
}

void Pipeline::onTimeUp(TargetWalk &target)
{
    const TimeUp &why = *target.limits()->timeUp();
    if (why.scope != u"test")
        emitTimeout(target.current->scope(), target.target(), why.scope, why.limit);
}

// The step had its grace; its program or wait ends with it.
void Pipeline::giveUpTarget(TargetWalk &target)
{
    target.coroutine.destroy();
    target.limits()->waits.abandon();
    target.limits()->hardWaits.abandon();
    const QString message = u"%1, and the step did not return within %2"_s.arg(
        target.limits()->timeUp()->message, formatDuration(m_services.shutdownTimeout));
    --target.current->inside;
    target.limits()->leaveStep();
    leaveStepWith(target, StepOutcome::failed(message));
    --m_active;
    changed();
}

void Pipeline::emitTimeout(const EventScopePtr &scope, const TargetPtr &target,
                           const QString &limitScope, Duration limit)
{
    m_services.output.emitEvent(
        scope, target, EventName::timedOut(),
        RawJson::fromTrusted("{\"Limit\":" + quoteJson(limitScope) +
                             ",\"After\":" + quoteJson(formatDuration(limit)) + '}'));
}

} // namespace Proctor
