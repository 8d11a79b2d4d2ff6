// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of StatusTree that makes another one like it.

#include "model/statustree.h"

namespace Proctor {

StatusTree::StatusTree(std::shared_ptr<const ExtendedDescriptor> descriptor, StepNames stepNames)
    : m_descriptor(std::move(descriptor)), m_stepNames(std::move(stepNames))
{
}

// Between two calls of apply() no change is waiting to be told, so nothing of that is copied.
void StatusTree::copyNode(const StatusNode &from, StatusNode &to)
{
    to.state = from.state;
    to.counts = from.counts;
    to.start = from.start;
    to.end = from.end;
    to.m_reportedRows = from.m_reportedRows;
}

void StatusTree::copyStep(const StepNode &from, StepNode &to)
{
    copyNode(from, to);
    to.error = from.error;
    to.m_leaves = from.m_leaves;
    to.m_measurements = from.m_measurements;
    to.m_attachments = from.m_attachments;
    to.m_progress = from.m_progress;
    to.m_prompts = from.m_prompts;
    to.m_waits = from.m_waits;
    to.m_seen = from.m_seen;
    to.m_lastOut = from.m_lastOut;
}

void StatusTree::copyAttempt(const AttemptNode &from, AttemptNode &to)
{
    copyNode(from, to);
    to.releaseError = from.releaseError;
    to.m_steps.reserve(from.m_steps.size());
    for (const auto &step : from.m_steps) {
        copyStep(*step, *to.m_steps.emplace_back(std::make_unique<StepNode>(
                            to, step->row(), step->position, step->cleanup, *step->descriptor,
                            step->pluginName)));
    }
    to.m_targets = from.m_targets;
    to.m_acquired = from.m_acquired;
    to.m_rowOfTarget = from.m_rowOfTarget;
    to.m_acquireErrors = from.m_acquireErrors;
    to.m_released = from.m_released;
    to.m_lastEvent = from.m_lastEvent;
    to.m_testSteps = from.m_testSteps;
    to.m_over = from.m_over;
}

void StatusTree::copyRun(const RunNode &from)
{
    RunNode &run =
        *m_job.m_runs.emplace_back(std::make_unique<RunNode>(&m_job, from.row(), from.run));
    copyNode(from, run);
    run.m_toldEnd = from.m_toldEnd;
    run.m_over = from.m_over;
    run.m_tests.reserve(from.m_tests.size());
    for (const auto &test : from.m_tests) {
        TestNode &copy = *run.m_tests.emplace_back(
            std::make_unique<TestNode>(&run, test->row(), *test->descriptor, *test->steps));
        copyNode(*test, copy);
        copy.m_attempts.reserve(test->m_attempts.size());
        for (const auto &attempt : test->m_attempts) {
            copyAttempt(*attempt, *copy.m_attempts.emplace_back(std::make_unique<AttemptNode>(
                                      &copy, attempt->row(), attempt->number)));
        }
    }
}

// What is known by address is found again by content.
std::unique_ptr<StatusTree> StatusTree::clone() const
{
    std::unique_ptr<StatusTree> copy(new StatusTree(m_descriptor, m_stepNames));
    JobNode &job = copy->m_job;
    copyNode(m_job, job);
    job.jobState = m_job.jobState;
    job.stateError = m_job.stateError;
    job.isPausing = m_job.isPausing;
    job.m_runStates = m_job.m_runStates;
    job.m_runs.reserve(m_job.m_runs.size());
    for (const auto &run : m_job.m_runs)
        copy->copyRun(*run);
    copy->m_lastEvent = m_lastEvent;
    copy->m_strayEvents = m_strayEvents;
    copy->m_prompts = m_prompts;
    copy->m_errors = m_errors;
    copy->m_numbers = m_numbers;
    if (m_open) {
        const StatusNode &test = *m_open->parent();
        copy->m_open = job.m_runs[size_t(test.parent()->row())]
                           ->m_tests[size_t(test.row())]
                           ->m_attempts[size_t(m_open->row())]
                           .get();
    }
    return copy;
}

namespace {

template <class Container>
size_t ownBytes(const Container &container, const Container *earlier)
{
    return earlier && container.isSharedWith(*earlier)
               ? 0
               : size_t(container.size()) * sizeof(typename Container::value_type);
}

} // namespace

size_t StatusTree::memoryOf(const AttemptNode &attempt, const AttemptNode *earlier)
{
    constexpr size_t allocations = 64;
    size_t bytes = sizeof(AttemptNode) + allocations +
                   ownBytes(attempt.m_targets, earlier ? &earlier->m_targets : nullptr) +
                   (attempt.m_acquired.size() + attempt.m_rowOfTarget.size()) * sizeof(qint32) +
                   attempt.m_acquireErrors.size() * sizeof(Event);
    for (size_t i = 0; i < attempt.m_steps.size(); ++i) {
        const StepNode &step = *attempt.m_steps[i];
        const StepNode *before = earlier ? earlier->m_steps[i].get() : nullptr;
        bytes += sizeof(StepNode) + allocations +
                 ownBytes(step.m_leaves, before ? &before->m_leaves : nullptr) +
                 ownBytes(step.m_progress, before ? &before->m_progress : nullptr) +
                 ownBytes(step.m_measurements, before ? &before->m_measurements : nullptr) +
                 ownBytes(step.m_waits, before ? &before->m_waits : nullptr);
    }
    return bytes;
}

// Texts and payloads are always shared. Rows that both trees have are the same rows.
size_t StatusTree::memory(const StatusTree *earlier) const
{
    size_t bytes = sizeof(StatusTree) + ownBytes(m_errors, earlier ? &earlier->m_errors : nullptr);
    for (size_t i = 0; i < m_job.m_runs.size(); ++i) {
        const RunNode &run = *m_job.m_runs[i];
        const bool hasRun = earlier && i < earlier->m_job.m_runs.size();
        bytes += sizeof(RunNode);
        for (size_t j = 0; j < run.m_tests.size(); ++j) {
            const auto &attempts = run.m_tests[j]->m_attempts;
            const auto *before =
                hasRun ? &earlier->m_job.m_runs[i]->m_tests[j]->m_attempts : nullptr;
            bytes += sizeof(TestNode);
            for (size_t k = 0; k < attempts.size(); ++k)
                bytes += memoryOf(*attempts[k],
                                  before && k < before->size() ? (*before)[k].get() : nullptr);
        }
    }
    return bytes;
}

} // namespace Proctor
