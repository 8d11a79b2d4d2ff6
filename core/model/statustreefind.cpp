// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How StatusTree finds what an event is about, by address where it was seen before.

#include "model/statustree.h"

#include <algorithm>

namespace Proctor {

namespace {

constexpr int testLevel = -1;
constexpr int unknownStep = -2;

// The row that a step of the scope has in an attempt. The label decides where it disagrees with the
// position.
int stepRow(const EventScope &scope, const TestSteps &test)
{
    if (scope.stepIndex < 0 && scope.stepLabel.isEmpty())
        return testLevel;
    const auto &pipeline = scope.cleanup ? test.cleanupSteps : test.steps;
    const int first = scope.cleanup ? int(test.steps.size()) : 0;
    const auto position = size_t(scope.stepIndex);
    if (scope.stepIndex >= 0 && position < pipeline.size() &&
        pipeline[position].label == scope.stepLabel)
        return first + scope.stepIndex;
    const auto found = std::ranges::find(pipeline, scope.stepLabel, &StepDescriptor::label);
    return found != pipeline.end() ? first + int(found - pipeline.begin()) : unknownStep;
}

} // namespace

void StatusTree::forgetAddresses()
{
    if (m_scopes.size() > 4096) {
        m_scopes.clear();
        m_lastScope = nullptr;
    }
    if (m_targets.size() > 2 * m_numbers.size() + 4096)
        m_targets.clear();
}

StatusTree::ScopeEntry &StatusTree::find(const EventScopePtr &scope)
{
    if (m_lastScope && m_lastScope->keepAlive == scope)
        return *m_lastScope;
    auto known = m_scopes.find(scope.get());
    if (known == m_scopes.end())
        known = m_scopes.emplace(scope.get(), locate(scope)).first;
    m_lastScope = &known->second;
    return known->second;
}

StatusTree::ScopeEntry StatusTree::locate(const EventScopePtr &scope)
{
    const auto position = size_t(scope->testIndex);
    if (!scope->run.isValid() || position >= m_descriptor->tests.size() ||
        position >= m_descriptor->descriptor.tests.size())
        return {scope, nullptr, nullptr};
    const int row = stepRow(*scope, m_descriptor->tests[position]);
    if (row == unknownStep)
        return {scope, nullptr, nullptr};
    AttemptNode &attempt = findAttempt(*findRun(scope->run).m_tests[position], scope->attempt);
    return {scope, &attempt, row == testLevel ? nullptr : attempt.m_steps[size_t(row)].get()};
}

RunNode &StatusTree::findRun(RunId id)
{
    auto &runs = m_job.m_runs;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if ((*run)->run == id)
            return **run;
    }
    if (!runs.empty())
        endRun(*runs.back(), {});
    RunNode &run = *runs.emplace_back(std::make_unique<RunNode>(&m_job, int(runs.size()), id));
    ++m_job.m_runStates[run.state];
    const size_t tests =
        std::min(m_descriptor->tests.size(), m_descriptor->descriptor.tests.size());
    for (size_t i = 0; i < tests; ++i) {
        const TestDescriptor &descriptor = m_descriptor->descriptor.tests[i];
        auto test = std::make_unique<TestNode>(&run, int(i), descriptor, m_descriptor->tests[i]);
        test->state = descriptor.disabled ? NodeState::NotRun : NodeState::Waiting;
        run.m_tests.push_back(std::move(test));
    }
    run.m_over = isFinal(m_job.jobState);
    touch(&run);
    return run;
}

AttemptNode &StatusTree::findAttempt(TestNode &test, quint32 number)
{
    auto &attempts = test.m_attempts;
    for (auto attempt = attempts.rbegin(); attempt != attempts.rend(); ++attempt) {
        if ((*attempt)->number == number)
            return **attempt;
    }
    AttemptNode &attempt =
        *attempts.emplace_back(std::make_unique<AttemptNode>(&test, int(attempts.size()), number));
    const auto addSteps = [&](const std::vector<StepDescriptor> &pipeline, bool cleanup) {
        for (size_t i = 0; i < pipeline.size(); ++i) {
            attempt.m_steps.push_back(
                std::make_unique<StepNode>(attempt, int(attempt.m_steps.size()), int(i), cleanup,
                                           pipeline[i], stepName(pipeline[i])));
        }
    };
    addSteps(test.steps->steps, false);
    attempt.m_testSteps = int(attempt.m_steps.size());
    addSteps(test.steps->cleanupSteps, true);
    attempt.m_over = static_cast<const RunNode *>(test.parent())->isOver();
    if (!attempt.m_over) {
        if (m_open)
            setOver(*m_open, true, m_open->m_lastEvent);
        m_open = &attempt;
    }
    touch(&attempt);
    return attempt;
}

int StatusTree::findTarget(AttemptNode &attempt, const TargetPtr &target)
{
    const auto number = size_t(numberOf(target));
    if (number >= attempt.m_rowOfTarget.size())
        attempt.m_rowOfTarget.resize(std::max(number + 1, size_t(m_numbers.size())), -1);
    qint32 &row = attempt.m_rowOfTarget[number];
    if (row >= 0)
        return row;
    row = qint32(attempt.m_targets.size());
    attempt.m_targets.push_back(
        {target, AttemptNode::noStep, -1, NodeState::Waiting, false, false});
    const NodeState state = attempt.m_over ? NodeState::NotRun : NodeState::Waiting;
    ++attempt.counts[state];
    for (const auto &step : attempt.m_steps) {
        ++step->counts[state];
        touch(step.get());
    }
    return row;
}

qint32 StatusTree::numberOf(const TargetPtr &target)
{
    const auto known = m_targets.constFind(target.get());
    if (known != m_targets.cend())
        return known->number;
    auto number = m_numbers.constFind(target->id);
    if (number == m_numbers.cend())
        number = m_numbers.insert(target->id, qint32(m_numbers.size()));
    m_targets.insert(target.get(), {target, *number});
    return *number;
}

StatusTree::Place StatusTree::placeOf(const Event &event) const
{
    const auto scope = m_scopes.find(event.scope.get());
    if (scope == m_scopes.end() || !scope->second.attempt)
        return {};
    Place place{scope->second.attempt, scope->second.step, -1};
    if (!event.target)
        return place;
    if (const auto number = m_numbers.constFind(event.target->id); number != m_numbers.cend()) {
        const auto &rows = place.attempt->m_rowOfTarget;
        if (size_t(*number) < rows.size())
            place.target = rows[size_t(*number)];
    }
    return place;
}

} // namespace Proctor
