// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/statusrows.h"

#include <algorithm>

namespace Proctor {

namespace {

using Kind = StatusNode::Kind;

int stepsPerAttempt(const TestNode &test)
{
    return int(test.steps->steps.size() + test.steps->cleanupSteps.size());
}

bool isFlat(const StatusNode &node)
{
    return node.kind() == Kind::Test && !StatusRows::showsAttempts(as<TestNode>(node));
}

const StatusNode *ancestor(const StatusNode *node, Kind kind)
{
    while (node && node->kind() != kind)
        node = node->parent();
    return node;
}

bool isLabError(const AttemptNode &attempt)
{
    if (!attempt.acquireErrors().empty() || attempt.releaseError >= 0)
        return true;
    for (int i = 0; i < attempt.childCount(); ++i) {
        if (attempt.step(i).error >= 0)
            return true;
    }
    return false;
}

// A test or an attempt that failed did so because of its targets or because of the laboratory; what
// stands above takes over the worse.
bool isLabError(const StatusNode &node)
{
    switch (node.kind()) {
    case Kind::Step:
        return as<StepNode>(node).error >= 0;
    case Kind::Attempt:
        return isLabError(as<AttemptNode>(node));
    case Kind::Test: {
        const AttemptNode *current = as<TestNode>(node).current();
        return current && isLabError(*current);
    }
    case Kind::Run:
    case Kind::Job:
        for (int i = 0; i < node.childCount(); ++i) {
            if (node.child(i)->state == NodeState::Failed && isLabError(*node.child(i)))
                return true;
        }
        return false;
    }
    return false;
}

bool passedAfterRetry(const StatusNode &node)
{
    if (node.kind() == Kind::Test) {
        const AttemptNode *current = as<TestNode>(node).current();
        return current && current->number > 0;
    }
    if (node.kind() != Kind::Run && node.kind() != Kind::Job)
        return false;
    for (int i = 0; i < node.childCount(); ++i) {
        if (node.child(i)->state == NodeState::Passed && passedAfterRetry(*node.child(i)))
            return true;
    }
    return false;
}

Look lookOfJob(const JobNode &job, const JobVerdicts &verdicts)
{
    // The last reports are stored just before the end, and are read just behind it.
    if (job.jobState == JobState::Completed && !verdicts.isFinal)
        return Look::Running;
    return Proctor::lookOf(job.jobState, verdicts.job);
}

std::optional<bool> verdictOn(const RunNode &run, const JobVerdicts &verdicts)
{
    const auto position = size_t(run.run.value()) - 1;
    return run.isOver() && position < verdicts.runs.size() ? verdicts.runs[position] : std::nullopt;
}

Look lookOfNode(const StatusNode &node, const JobVerdicts *verdicts, Activity activity)
{
    if (node.kind() == Kind::Job) {
        const auto &job = as<JobNode>(node);
        if (verdicts)
            return lookOfJob(job, *verdicts);
        if (job.jobState != JobState::Completed)
            return Proctor::lookOf(job.jobState, std::nullopt);
    }
    if (node.kind() == Kind::Run && verdicts) {
        if (const auto success = verdictOn(as<RunNode>(node), *verdicts))
            return Proctor::lookOf(JobState::Completed, success);
    }
    if (node.state == NodeState::Failed && isLabError(node))
        return Look::LabError;
    if (node.state == NodeState::Passed && passedAfterRetry(node))
        return Look::Retried;
    return Proctor::lookOf(node.state, activity);
}

std::optional<bool> verdictOf(const std::vector<Report> &reports)
{
    if (reports.empty())
        return std::nullopt;
    return std::ranges::all_of(reports, &Report::success);
}

} // namespace

JobVerdicts::JobVerdicts(const JobReport &reports, bool isFinal)
    : job(verdictOf(reports.finalReports)), isFinal(isFinal)
{
    for (const std::vector<Report> &run : reports.runReports) {
        const std::optional<bool> verdict = verdictOf(run);
        if (verdict)
            job = job.value_or(true) && *verdict;
        runs.push_back(verdict);
    }
}

bool StatusRows::showsAttempts(const TestNode &test)
{
    return test.descriptor->retry.numRetries > 0;
}

StatusPlace StatusRows::parentOf(StatusPlace place)
{
    if (place.isTarget())
        return {place.node, -1};
    const StatusNode *parent = place.node->parent();
    if (parent && parent->kind() == Kind::Attempt && isFlat(*parent->parent()))
        parent = parent->parent();
    return {parent, -1};
}

int StatusRows::rowOf(StatusPlace place)
{
    if (place.isTarget())
        return place.target;
    const StatusNode *parent = place.node->parent();
    if (parent && parent->kind() == Kind::Attempt && isFlat(*parent->parent()))
        return parent->row() * stepsPerAttempt(as<TestNode>(*parent->parent())) + place.node->row();
    return place.node->row();
}

int StatusRows::childCount(const StatusNode &node)
{
    return isFlat(node) ? node.childCount() * stepsPerAttempt(as<TestNode>(node))
                        : node.childCount();
}

StatusPlace StatusRows::childAt(const StatusNode &node, int row)
{
    if (node.kind() == Kind::Step)
        return {&node, row};
    if (!isFlat(node))
        return {node.child(row), -1};
    const int steps = stepsPerAttempt(as<TestNode>(node));
    return {as<TestNode>(node).attempt(row / steps).child(row % steps), -1};
}

const AttemptNode *StatusRows::attemptOf(StatusPlace place)
{
    return static_cast<const AttemptNode *>(ancestor(place.node, Kind::Attempt));
}

const TestNode *StatusRows::testOf(StatusPlace place)
{
    return static_cast<const TestNode *>(ancestor(place.node, Kind::Test));
}

const RunNode *StatusRows::runOf(StatusPlace place)
{
    return static_cast<const RunNode *>(ancestor(place.node, Kind::Run));
}

NodeState StatusRows::stateOf(StatusPlace place)
{
    return place.isTarget() ? as<StepNode>(*place.node).leafState(place.target) : place.node->state;
}

Look StatusRows::lookOf(StatusPlace place, const JobVerdicts *verdicts, Activity activity)
{
    return place.isTarget() ? Proctor::lookOf(stateOf(place), activity)
                            : lookOfNode(*place.node, verdicts, activity);
}

bool StatusRows::hasOwnFailure(StatusPlace place)
{
    if (place.isTarget())
        return as<StepNode>(*place.node).leafState(place.target) == NodeState::Failed;
    const auto attemptFailed = [](const AttemptNode &attempt) {
        return !attempt.acquireErrors().empty() || attempt.releaseError >= 0;
    };
    switch (place.node->kind()) {
    case Kind::Step:
        return as<StepNode>(*place.node).error >= 0;
    case Kind::Attempt:
        return attemptFailed(as<AttemptNode>(*place.node));
    case Kind::Test:
        if (isFlat(*place.node)) {
            const auto &test = as<TestNode>(*place.node);
            for (int i = 0; i < test.childCount(); ++i) {
                if (attemptFailed(test.attempt(i)))
                    return true;
            }
        }
        return false;
    case Kind::Run:
    case Kind::Job:
        return false;
    }
    return false;
}

} // namespace Proctor
