// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of StatusTree that follows an attempt from its acquisition to its end.

#include "model/eventkind.h"
#include "model/statustree.h"

namespace Proctor {

void StatusTree::applyToAttempt(const Event &event, AttemptNode &attempt)
{
    touch(&attempt);
    if (!isSet(attempt.start))
        attempt.start = event.time;
    attempt.m_lastEvent = event.time;
    switch (eventKind(event.name)) {
    case EventKind::TargetAcquired:
        if (event.target)
            acquire(attempt, event.target);
        break;
    case EventKind::TargetAcquireErr:
        attempt.m_acquireErrors.push_back(event);
        endAttempt(attempt, event.time);
        break;
    case EventKind::TargetReleased:
        release(attempt, event);
        break;
    case EventKind::ReleaseFailed:
        if (attempt.releaseError < 0)
            attempt.releaseError = addError(event.payload);
        release(attempt, event);
        break;
    case EventKind::AttemptFinished:
        endAttempt(attempt, event.time);
        break;
    case EventKind::TargetIn:
    case EventKind::TargetOut:
    case EventKind::TargetErr:
    case EventKind::TestError:
    case EventKind::Measurement:
    case EventKind::Attachment:
    case EventKind::Progress:
    case EventKind::Prompt:
    case EventKind::PromptAnswered:
    case EventKind::PromptWithdrawn:
    case EventKind::WaitingForConnection:
    case EventKind::Connected:
    case EventKind::Other:
        break;
    }
}

void StatusTree::acquire(AttemptNode &attempt, const TargetPtr &target)
{
    AttemptNode::TargetEntry &entry = attempt.m_targets[findTarget(attempt, target)];
    if (entry.acquired && !entry.released)
        return;
    reopen(attempt); // targets are acquired once more when a job goes on after a crash
    if (entry.released) {
        entry.released = false;
        --attempt.m_released;
        return;
    }
    entry.acquired = true;
    entry.target = target;
    attempt.m_acquired.push_back(qint32(&entry - attempt.m_targets.data()));
}

// With its last target an attempt is over.
void StatusTree::release(AttemptNode &attempt, const Event &event)
{
    if (!event.target)
        return;
    AttemptNode::TargetEntry &entry = attempt.m_targets[findTarget(attempt, event.target)];
    if (!entry.acquired || entry.released)
        return;
    entry.released = true;
    if (++attempt.m_released == attempt.m_acquired.size())
        endAttempt(attempt, event.time);
}

void StatusTree::endAttempt(AttemptNode &attempt, Timestamp time)
{
    setOver(attempt, true, time);
    if (m_open == &attempt)
        m_open = nullptr;
}

void StatusTree::reopen(AttemptNode &attempt)
{
    if (!attempt.m_over || static_cast<const RunNode *>(attempt.parent()->parent())->isOver())
        return;
    if (m_open)
        setOver(*m_open, true, m_open->m_lastEvent);
    m_open = &attempt;
    setOver(attempt, false, {});
}

void StatusTree::setOver(AttemptNode &attempt, bool over, Timestamp time)
{
    if (attempt.m_over == over)
        return;
    attempt.m_over = over;
    attempt.end = over ? time : Timestamp{};
    touch(&attempt);
    recount(attempt);
}

// What has not happened counts differently once an attempt is over.
void StatusTree::recount(AttemptNode &attempt)
{
    const int targets = attempt.targetCount();
    attempt.counts = {};
    for (int row = 0; row < targets; ++row)
        ++attempt.counts[attempt.targetState(row)];
    for (const auto &step : attempt.m_steps) {
        step->counts = {};
        for (int row = 0; row < targets; ++row)
            ++step->counts[step->leafState(row)];
        touch(step.get());
        if (targets > 0) {
            touchLeaf(*step, 0);
            touchLeaf(*step, targets - 1);
        }
    }
}

void StatusTree::endRun(RunNode &run, Timestamp time)
{
    if (run.m_over)
        return;
    run.m_over = true;
    run.m_toldEnd = time;
    if (m_open && m_open->parent()->parent() == &run) {
        setOver(*m_open, true, isSet(time) ? time : m_open->m_lastEvent);
        m_open = nullptr;
    }
    for (const auto &test : run.m_tests)
        touch(test.get()); // what has not begun will not
    touch(&run);
}

} // namespace Proctor
