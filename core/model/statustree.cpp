// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/statustree.h"

#include "model/eventkind.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// Framework events carry the run in their payload.
RunId runOf(const Event &event)
{
    if (event.scope->run.isValid())
        return event.scope->run;
    return RunId(event.payload.member(u"RunID").integer().value_or(0));
}

} // namespace

StatusTree::StatusTree(ExtendedDescriptor descriptor, StepNames stepNames)
    : m_descriptor(std::make_shared<const ExtendedDescriptor>(std::move(descriptor)))
    , m_stepNames(std::move(stepNames))
{
}

StatusTree::~StatusTree() = default;

StatusChange StatusTree::apply(std::span<const Event> events)
{
    forgetAddresses();
    for (const Event &event : events) {
        if (!event.scope) {
            ++m_strayEvents;
            continue;
        }
        if (event.id.isValid()) {
            if (event.id <= m_lastEvent)
                continue;
            m_lastEvent = event.id;
        }
        if (event.scope->isFramework()) {
            applyToJob(event);
            continue;
        }
        const ScopeEntry &entry = find(event.scope);
        if (!entry.attempt)
            ++m_strayEvents;
        else if (entry.step)
            applyToStep(event, *entry.attempt, *entry.step);
        else
            applyToAttempt(event, *entry.attempt);
    }
    return takeChange();
}

QString StatusTree::errorText(qint32 error) const
{
    if (error < 0 || error >= m_errors.size())
        return {};
    const RawJson &payload = m_errors[error];
    return payload.isString() && payload.json().size() > 2 ? payload.text()
                                                           : errorFromPayload(payload);
}

QString StatusTree::stepName(const StepDescriptor &step) const
{
    return m_stepNames ? m_stepNames(step.name) : step.name;
}

qint32 StatusTree::addError(RawJson payload)
{
    m_errors.push_back(std::move(payload));
    return qint32(m_errors.size() - 1);
}

// --- Events ---

void StatusTree::applyToJob(const Event &event)
{
    m_prompts.apply(event);
    if (event.name == EventName::runStarted()) {
        if (const RunId id = runOf(event); id.isValid()) {
            RunNode &run = findRun(id);
            if (!isSet(run.start))
                run.start = event.time;
            touch(&run);
        }
    } else if (event.name == EventName::runFinished()) {
        if (const RunId id = runOf(event); id.isValid())
            endRun(findRun(id), event.time);
    } else if (event.name == EventName::pauseRequested()) {
        m_job.isPausing = !isFinal(m_job.jobState);
        touch(&m_job);
    } else if (const auto state = jobStateFromEventName(event.name)) {
        m_job.isPausing = false;
        setJobState(*state, event);
    }
}

void StatusTree::setJobState(JobState state, const Event &event)
{
    // A final state stays, whatever is stored behind it (G-06).
    if (isFinal(m_job.jobState) && !isFinal(state))
        return;
    m_job.jobState = state;
    m_job.stateError = event.payload.member(u"Err").text();
    touch(&m_job);
    if (state == JobState::Started) {
        if (!isSet(m_job.start))
            m_job.start = event.time; // not moved by a resume (G-29)
        if (m_open)
            setOver(*m_open, false, {}); // it had been closed by a pause that failed
    } else if (state == JobState::PauseFailed && m_open) {
        setOver(*m_open, true, event.time);
    } else if (isFinal(state)) {
        m_job.end = event.time;
        if (!m_job.m_runs.empty())
            endRun(*m_job.m_runs.back(), event.time);
    }
}

void StatusTree::applyToStep(const Event &event, AttemptNode &attempt, StepNode &step)
{
    touch(&step);
    if (!isSet(attempt.start))
        attempt.start = event.time;
    attempt.m_lastEvent = event.time;
    const EventKind kind = eventKind(event.name);
    m_prompts.apply(event);
    if (!event.target) {
        if (kind == EventKind::TestError && step.error < 0)
            step.error = addError(event.payload);
        return;
    }
    const int row = findTarget(attempt, event.target);
    TargetLeaf &leaf = seenLeaf(attempt, step, row);
    switch (kind) {
    case EventKind::TargetIn:
        leaf.in = event.time;
        if (!isSet(step.start) || event.time < step.start)
            step.start = event.time;
        raiseLeaf(attempt, step, row, NodeState::Running);
        break;
    case EventKind::TargetErr:
        if (leaf.error < 0)
            leaf.error = addError(event.payload);
        else
            m_errors[leaf.error] = event.payload;
        [[fallthrough]];
    case EventKind::TargetOut:
        leaf.out = event.time;
        step.m_progress.remove(row);
        endWait(step, row, event.time);
        step.m_lastOut = std::max(step.m_lastOut, event.time);
        raiseLeaf(attempt, step, row,
                  kind == EventKind::TargetErr ? NodeState::Failed : NodeState::Passed);
        break;
    default:
        applyDetail(event, kind, step, row);
        break;
    }
}

// What does not change how the target stands.
void StatusTree::applyDetail(const Event &event, EventKind kind, StepNode &step, int row)
{
    switch (kind) {
    case EventKind::Measurement:
        addMeasurement(step, row, event.payload);
        break;
    case EventKind::Attachment:
        addAttachment(step, row, event.payload);
        break;
    case EventKind::Progress:
        if (step.leafState(row) == NodeState::Running)
            step.m_progress[row] = event.payload;
        break;
    case EventKind::Prompt:
        step.m_prompts[row] = m_prompts.lastNumber();
        break;
    case EventKind::WaitingForConnection:
        endWait(step, row, event.time);
        if (auto &waits = step.m_waits[row]; waits.size() < StepNode::mostWaits)
            waits.push_back({event.time, {}});
        break;
    case EventKind::Connected:
        endWait(step, row, event.time);
        break;
    default:
        break;
    }
}

void StatusTree::endWait(StepNode &step, int row, Timestamp time)
{
    if (const auto found = step.m_waits.constFind(row); found == step.m_waits.cend())
        return;
    if (StepNode::Wait &last = step.m_waits[row].back(); !isSet(last.to))
        last.to = time;
}

void StatusTree::addMeasurement(StepNode &step, int row, const RawJson &payload)
{
    Result<Measurement> measurement = measurementFromJson(payload);
    if (!measurement)
        return;
    std::vector<Measurement> &measurements = step.m_measurements[row];
    if (measurements.size() < StepNode::mostMeasurements)
        measurements.push_back(std::move(*measurement));
}

void StatusTree::addAttachment(StepNode &step, int row, const RawJson &payload)
{
    const auto attachment = attachmentFromJson(payload);
    if (!attachment)
        return;
    // A step that runs again attaches the same once more.
    std::vector<Attachment> &attachments = step.m_attachments[row];
    if (attachments.size() < StepNode::mostAttachments &&
        std::ranges::find(attachments, *attachment) == attachments.end())
        attachments.push_back(*attachment);
}

// --- States of targets. What the events say only ever rises: waiting, running, passed, failed. So
// the result does not depend on their order. ---

TargetLeaf &StatusTree::seenLeaf(AttemptNode &attempt, StepNode &step, int row)
{
    if (row >= step.m_leaves.size())
        step.m_leaves.resize(attempt.m_targets.size());
    TargetLeaf &leaf = step.m_leaves[row];
    if (leaf.order == 0) {
        leaf.order = ++step.m_seen;
        if (!step.cleanup)
            attempt.m_targets[row].lastSeen =
                std::max(attempt.m_targets[row].lastSeen, step.position);
    }
    touchLeaf(step, row);
    return leaf;
}

void StatusTree::raiseLeaf(AttemptNode &attempt, StepNode &step, int row, NodeState told)
{
    TargetLeaf &leaf = step.m_leaves[row];
    if (NodeState(leaf.state) >= told)
        return;
    const NodeState before = step.leafState(row);
    leaf.state = quint32(told);
    step.counts.move(before, step.leafState(row));
    if (step.cleanup)
        return; // does not count for the result (core.md section 5.3)
    const bool throughAll = told == NodeState::Passed && step.position == attempt.m_testSteps - 1;
    raiseTarget(attempt, row, told == NodeState::Passed && !throughAll ? NodeState::Running : told);
    if (told == NodeState::Failed)
        setFailedAt(attempt, row, step.position);
}

void StatusTree::raiseTarget(AttemptNode &attempt, int row, NodeState told)
{
    AttemptNode::TargetEntry &entry = attempt.m_targets[row];
    if (entry.result >= told)
        return;
    const NodeState before = attempt.targetState(row);
    entry.result = told;
    attempt.counts.move(before, attempt.targetState(row));
}

// Steps behind the one that failed will not see the target any more.
void StatusTree::setFailedAt(AttemptNode &attempt, int row, qint32 position)
{
    AttemptNode::TargetEntry &entry = attempt.m_targets[row];
    const qint32 last = std::min(entry.failedAt, attempt.m_testSteps - 1);
    if (position >= entry.failedAt)
        return;
    for (qint32 at = position + 1; at <= last; ++at) {
        StepNode &step = *attempt.m_steps[size_t(at)];
        if (step.leafState(row) == NodeState::Waiting) {
            step.counts.move(NodeState::Waiting, NodeState::NotRun);
            touchLeaf(step, row);
        }
    }
    entry.failedAt = position;
}

} // namespace Proctor
