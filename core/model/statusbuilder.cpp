// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/statusbuilder.h"

#include <algorithm>
#include <limits>

namespace Proctor {

StatusBuilder::Keep StatusBuilder::Keep::everything()
{
    return {std::numeric_limits<size_t>::max(), std::numeric_limits<qsizetype>::max()};
}

StatusBuilder::StatusBuilder(JobId job, ExtendedDescriptor descriptor, Keep keep,
                             StepNames stepNames)
    : m_job(job), m_keep(keep), m_tree(std::move(descriptor), std::move(stepNames))
{
}

StatusChange StatusBuilder::apply(std::span<const Event> events)
{
    const EventId seen = m_tree.lastEvent();
    StatusChange change = m_tree.apply(events);
    if (m_keep.events == 0)
        return change;
    for (const Event &event : events) {
        if (!event.id.isValid() || event.id > seen)
            keep(event);
    }
    // Only the attempt that counts is ever shown.
    for (const StatusChange::Node &node : change.nodes) {
        if (node.node->kind() != StatusNode::Kind::Test || node.newRows == 0)
            continue;
        const auto &test = static_cast<const TestNode &>(*node.node);
        for (int i = 0; i < test.childCount(); ++i) {
            if (const AttemptNode &attempt = test.attempt(i);
                attempt.number < test.current()->number) {
                for (int row = 0; row < attempt.childCount(); ++row)
                    m_events.erase(&attempt.step(row));
            }
        }
    }
    return change;
}

void StatusBuilder::keep(const Event &event)
{
    if (!event.scope || event.scope->isFramework() || EventName::isRouting(event.name))
        return;
    const StatusTree::Place place = m_tree.placeOf(event);
    if (!place.step)
        return;
    KeptEvents &kept = m_events[place.step][place.target];
    const qsizetype bytes = event.payload.json().size();
    if (kept.events.size() >= m_keep.events || bytes > m_keep.payloadBytes - kept.payloadBytes) {
        ++kept.dropped;
        return;
    }
    kept.payloadBytes += bytes;
    kept.events.push_back(event);
}

const StatusBuilder::KeptEvents *StatusBuilder::find(const StepNode &step, int target) const
{
    const auto ofStep = m_events.find(&step);
    if (ofStep == m_events.end())
        return nullptr;
    const auto ofTarget = ofStep->second.find(target);
    return ofTarget != ofStep->second.end() ? &ofTarget->second : nullptr;
}

const std::vector<Event> &StatusBuilder::events(const StepNode &step, int target) const
{
    static const std::vector<Event> none;
    const KeptEvents *kept = find(step, target);
    return kept ? kept->events : none;
}

quint64 StatusBuilder::droppedEvents(const StepNode &step, int target) const
{
    const KeptEvents *kept = find(step, target);
    return kept ? kept->dropped : 0;
}

// --- Values ---

TargetStatus StatusBuilder::targetStatus(const TestStepCoordinates &coordinates,
                                         const StepNode &step, int target) const
{
    const TargetLeaf leaf = step.leaf(target);
    return {coordinates, step.attempt().target(target).target, leaf.in,
            leaf.out,    m_tree.errorText(leaf.error),         events(step, target)};
}

TestStepStatus StatusBuilder::stepStatus(const TestCoordinates &coordinates,
                                         const StepNode &step) const
{
    TestStepStatus status{{coordinates, step.pluginName, step.label()}, events(step, -1), {}};
    // In the order in which the step saw them (core.md section 8.2).
    std::vector<std::pair<quint32, int>> seen;
    for (int row = 0; row < step.childCount(); ++row) {
        if (const quint32 order = step.leaf(row).order; order > 0)
            seen.emplace_back(order, row);
    }
    std::ranges::sort(seen);
    status.targetStatuses.reserve(seen.size());
    for (const auto &[order, row] : seen)
        status.targetStatuses.push_back(targetStatus(status.coordinates, step, row));
    return status;
}

std::vector<TargetStatus> StatusBuilder::acquiredStatuses(const TestCoordinates &coordinates,
                                                          const AttemptNode &attempt) const
{
    std::vector<TargetStatus> statuses;
    for (const Event &event : attempt.acquireErrors())
        statuses.push_back({{coordinates, {}, {}},
                            nullptr,
                            event.time,
                            event.time,
                            errorFromPayload(event.payload),
                            {event}});
    for (const qint32 row : attempt.acquired()) {
        const AttemptNode::TargetEntry &entry = attempt.target(row);
        if (entry.lastSeen < 0) {
            // Not run, but with its id (G-25).
            statuses.push_back({{coordinates, {}, {}}, entry.target, {}, {}, {}, {}});
            continue;
        }
        const StepNode &step = attempt.step(entry.lastSeen);
        statuses.push_back(targetStatus({coordinates, step.pluginName, step.label()}, step, row));
    }
    return statuses;
}

TestStatus StatusBuilder::testStatus(const TestCoordinates &coordinates, const TestNode &test) const
{
    TestStatus status{coordinates, {}, {}, {}};
    const AttemptNode *attempt = test.current();
    if (!attempt) {
        for (const StepDescriptor &step : test.steps->steps)
            status.stepStatuses.push_back(
                {{coordinates, m_tree.stepName(step), step.label}, {}, {}});
        return status;
    }
    status.coordinates.attempt = attempt->number;
    TestCoordinates cleanup = status.coordinates;
    cleanup.testName += cleanupSuffix;
    for (int row = 0; row < attempt->childCount(); ++row) {
        const StepNode &step = attempt->step(row);
        if (step.cleanup)
            status.cleanupStatuses.push_back(stepStatus(cleanup, step));
        else
            status.stepStatuses.push_back(stepStatus(status.coordinates, step));
    }
    status.targetStatuses = acquiredStatuses(status.coordinates, *attempt);
    return status;
}

RunStatus StatusBuilder::runStatus(RunId run) const
{
    RunStatus status{{m_job, run}, {}, {}};
    const JobNode &job = m_tree.job();
    for (int i = 0; i < job.childCount(); ++i) {
        const RunNode &node = job.run(i);
        if (node.run != run)
            continue;
        status.startTime = node.start;
        for (int row = 0; row < node.childCount(); ++row) {
            const TestNode &test = node.test(row);
            if (!test.descriptor->disabled)
                status.testStatuses.push_back(
                    testStatus({{m_job, run}, test.steps->testName, row, 0}, test));
        }
    }
    return status;
}

std::vector<RunStatus> StatusBuilder::runStatuses() const
{
    const JobNode &job = m_tree.job();
    std::vector<RunId> runs;
    runs.reserve(size_t(job.childCount()));
    for (int i = 0; i < job.childCount(); ++i)
        runs.push_back(job.run(i).run);
    std::ranges::sort(runs);
    std::vector<RunStatus> statuses;
    RunId next(1);
    for (const RunId run : runs) {
        // The reference lists runs whose own events are missing; a number from a damaged store must
        // not make billions of them.
        constexpr qint64 widestGap = 1000;
        for (; next < run && run.value() - next.value() <= widestGap;
             next = RunId(next.value() + 1))
            statuses.push_back({{m_job, next}, {}, {}});
        statuses.push_back(runStatus(run));
        next = RunId(run.value() + 1);
    }
    return statuses;
}

Status StatusBuilder::status(const JobReport &report) const
{
    const JobNode &job = m_tree.job();
    Status status;
    status.name = m_tree.descriptor().descriptor.jobName;
    status.state =
        job.jobState == JobState::Unknown ? QStringLiteral("Unknown") : toString(job.jobState);
    status.stateErrMsg = job.stateError;
    status.startTime = job.start;
    status.endTime = job.end;
    status.runStatuses = runStatuses();
    status.report = report;
    if (!status.report.job.isValid())
        status.report.job = m_job;
    return status;
}

} // namespace Proctor
