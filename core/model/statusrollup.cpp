// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/statustree.h"

#include <algorithm>

// The half of StatusTree that says what follows from the events for everything above a target.

namespace Proctor {

namespace {

// Of things that are over: the worst one counts, and nothing that was left out has passed.
NodeState worst(const StateCounts &counts)
{
    for (const NodeState state :
         {NodeState::Failed, NodeState::Cancelled, NodeState::NotRun, NodeState::Passed}) {
        if (counts[state] > 0)
            return state;
    }
    return NodeState::NotRun;
}

} // namespace

void StatusTree::rollUpStep(StepNode &step) const
{
    const StateCounts &counts = step.counts;
    const quint32 ended =
        counts[NodeState::Passed] + counts[NodeState::Failed] + counts[NodeState::Cancelled];
    step.end = {};
    if (step.error >= 0) {
        step.state = NodeState::Failed;
    } else if (counts[NodeState::Running] > 0 || (counts[NodeState::Waiting] > 0 && ended > 0)) {
        step.state = NodeState::Running;
        return;
    } else if (counts[NodeState::Waiting] > 0 ||
               (counts.total() == 0 && !step.attempt().isOver())) {
        step.state = NodeState::Waiting;
        return;
    } else if (counts[NodeState::Failed] > 0) {
        step.state = NodeState::Failed;
    } else if (counts[NodeState::Cancelled] > 0) {
        step.state = NodeState::Cancelled;
    } else {
        // Targets that failed before do not spoil the step.
        step.state = counts[NodeState::Passed] > 0 ? NodeState::Passed : NodeState::NotRun;
    }
    step.end = step.m_lastOut;
}

void StatusTree::rollUpAttempt(AttemptNode &attempt) const
{
    if (!attempt.m_over) {
        attempt.state = isSet(attempt.start) ? NodeState::Running : NodeState::Waiting;
        return;
    }
    const auto steps = std::span(attempt.m_steps).first(size_t(attempt.m_testSteps));
    const bool brokenStep =
        std::ranges::any_of(steps, [](const auto &step) { return step->error >= 0; });
    if (brokenStep || !attempt.m_acquireErrors.empty() || attempt.releaseError >= 0)
        attempt.state = NodeState::Failed;
    else
        attempt.state = worst(attempt.counts);
}

void StatusTree::rollUpTest(TestNode &test) const
{
    const bool runOver = static_cast<const RunNode *>(test.parent())->isOver();
    const AttemptNode *current = test.current();
    if (!current) {
        test.state = runOver || test.descriptor->disabled ? NodeState::NotRun : NodeState::Waiting;
        return;
    }
    const AttemptNode *newest = current;
    test.start = current->start;
    for (const auto &attempt : test.m_attempts) {
        if (attempt->number > newest->number)
            newest = attempt.get();
        if (isSet(attempt->start) && attempt->start < test.start)
            test.start = attempt->start;
    }
    test.counts = current->counts;
    const bool willRetry = current->state == NodeState::Failed && !runOver &&
                           newest->number < test.descriptor->retry.numRetries;
    if (!newest->isOver() || willRetry) {
        test.state = NodeState::Running;
        test.end = {};
    } else {
        test.state = current->state;
        test.end = newest->end;
    }
}

// A job without end has more and more runs, so that they cannot be looked at one by one whenever
// something happens in the newest: each tells the job how it changed.
void StatusTree::rollUpRun(RunNode &run, JobNode &job)
{
    const NodeState before = run.state;
    job.counts -= run.counts;
    StateCounts tests;
    run.counts = {};
    bool begun = isSet(run.start);
    Timestamp lastEnd{};
    for (const auto &test : run.m_tests) {
        run.counts += test->counts;
        if (!test->descriptor->disabled || !test->m_attempts.empty())
            ++tests[test->state];
        if (!test->m_attempts.empty())
            begun = true;
        lastEnd = std::max(lastEnd, test->end);
    }
    run.end = {};
    if (run.m_over)
        run.end = isSet(run.m_toldEnd) ? run.m_toldEnd : lastEnd;
    if (!run.m_over)
        run.state = begun ? NodeState::Running : NodeState::Waiting;
    else
        run.state = tests.total() > 0 ? worst(tests) : NodeState::Passed;
    job.counts += run.counts;
    job.m_runStates.move(before, run.state);
}

void StatusTree::rollUpJob(JobNode &job) const
{
    const StateCounts &runs = job.m_runStates;
    switch (job.jobState) {
    case JobState::Unknown:
    case JobState::Paused:
        job.state = NodeState::Waiting;
        break;
    case JobState::Started:
    case JobState::Cancelling:
        job.state = NodeState::Running;
        break;
    case JobState::Completed:
        job.state = runs.total() > 0 ? worst(runs) : NodeState::Passed;
        break;
    case JobState::Cancelled:
        job.state = NodeState::Cancelled;
        break;
    case JobState::Failed:
    case JobState::PauseFailed:
    case JobState::CancellationFailed:
        job.state = NodeState::Failed;
        break;
    }
}

void StatusTree::rollUp(StatusNode &node)
{
    switch (node.kind()) {
    case StatusNode::Kind::Step:
        rollUpStep(static_cast<StepNode &>(node));
        break;
    case StatusNode::Kind::Attempt:
        rollUpAttempt(static_cast<AttemptNode &>(node));
        break;
    case StatusNode::Kind::Test:
        rollUpTest(static_cast<TestNode &>(node));
        break;
    case StatusNode::Kind::Run:
        rollUpRun(static_cast<RunNode &>(node), m_job);
        break;
    case StatusNode::Kind::Job:
        rollUpJob(static_cast<JobNode &>(node));
        break;
    }
}

// --- Changes ---

void StatusTree::touch(StatusNode *node)
{
    for (; node && !node->m_dirty; node = node->m_parent) {
        node->m_dirty = true;
        m_dirty.push_back(node);
    }
}

void StatusTree::touchLeaf(StepNode &step, int row)
{
    touch(&step);
    step.m_firstLeaf = step.m_firstLeaf < 0 ? row : std::min(step.m_firstLeaf, row);
    step.m_lastLeaf = std::max(step.m_lastLeaf, row);
}

StatusChange StatusTree::takeChange()
{
    std::ranges::sort(m_dirty, {}, &StatusNode::kind);
    for (auto node = m_dirty.rbegin(); node != m_dirty.rend(); ++node)
        rollUp(**node);
    StatusChange change;
    change.nodes.reserve(m_dirty.size());
    for (StatusNode *node : m_dirty) {
        const int rows = node->childCount();
        change.nodes.push_back(
            {node, rows - node->m_reportedRows, node->m_firstLeaf, node->m_lastLeaf});
        node->m_reportedRows = rows;
        node->m_firstLeaf = node->m_lastLeaf = -1;
        node->m_dirty = false;
    }
    m_dirty.clear();
    return change;
}

} // namespace Proctor
