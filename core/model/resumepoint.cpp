// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/resumepoint.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

int enabledTests(const Descriptor &descriptor)
{
    return int(std::count_if(descriptor.tests.begin(), descriptor.tests.end(),
                             [](const TestDescriptor &test) { return !test.disabled; }));
}

tl::unexpected<Error> unfit(const QString &why)
{
    return fail(
        ErrorCode::Incompatible,
        u"incompatible resume state: %1, but the job's descriptor has no such thing"_s.arg(why));
}

Result<void> checkPipeline(const std::optional<PipelineState> &state, size_t steps)
{
    if (!state)
        return {};
    for (const auto &[id, progress] : state->targets) {
        if (progress.step < 0 || size_t(progress.step) >= std::max<size_t>(steps, 1))
            return unfit(u"target '%1' is in step %2"_s.arg(id).arg(progress.step + 1));
    }
    return {};
}

// Position in the list of tests of the `ordinal`th enabled one, from 1.
int testIndexOf(const Descriptor &descriptor, int ordinal)
{
    for (int index = 0; index < int(descriptor.tests.size()); ++index) {
        if (!descriptor.tests[size_t(index)].disabled && --ordinal == 0)
            return index;
    }
    return -1;
}

} // namespace

Result<void> checkFits(const ResumePoint &point, const ExtendedDescriptor &descriptor, JobId job)
{
    const PauseState &at = point.at;
    if (at.job != job)
        return fail(ErrorCode::Incompatible,
                    u"incompatible resume state: it belongs to job %1"_s.arg(at.job.value()));
    const quint64 runs = descriptor.descriptor.runs;
    const auto run = quint64(at.run.value());
    if (!at.run.isValid() || (runs > 0 && run > runs + 1) ||
        (runs > 0 && run == runs + 1 && at.test > 0))
        return unfit(u"it goes on in run %1"_s.arg(at.run.value()));
    const int tests = enabledTests(descriptor.descriptor);
    if (at.test < 0 || at.test > tests + 1)
        return unfit(u"it goes on in test %1"_s.arg(at.test));
    if (at.test == 0 && at.targets.empty())
        return {};
    const int index = testIndexOf(descriptor.descriptor, std::max(at.test, 1));
    if (index < 0)
        return {}; // behind the last test
    if (at.attempt > descriptor.descriptor.tests[size_t(index)].retry.numRetries)
        return unfit(u"it goes on in attempt %1"_s.arg(at.attempt));
    const TestSteps &steps = descriptor.tests[size_t(index)];
    if (const auto fits = checkPipeline(at.testPipeline, steps.steps.size()); !fits)
        return fits;
    return checkPipeline(at.cleanupPipeline, steps.cleanupSteps.size());
}

// --- Folding ---

ResumeFold::ResumeFold(JobId job, ExtendedDescriptor descriptor)
    : m_job(job), m_tree(std::move(descriptor))
{
}

void ResumeFold::apply(const Events &events)
{
    m_tree.apply(events);
    for (const Event &event : events) {
        if (!event.scope)
            continue;
        if (event.scope->isFramework())
            applyToJob(event);
        else if (event.scope->stepIndex < 0)
            applyToAttempt(event);
        else
            applyToStep(event);
    }
}

void ResumeFold::applyToJob(const Event &event)
{
    const QString &name = event.name;
    if (name == EventName::runStarted()) {
        m_run = RunId(event.payload.member(u"RunID").integer().value_or(0));
        m_runEnd = {};
        m_last = {};
        m_open.reset();
        m_ended.reset();
    } else if (name == EventName::runFinished()) {
        m_runEnd = event.time;
    } else if (name == EventName::jobCancelling()) {
        m_isCancelling = true;
    } else if (name == EventName::jobAborting()) {
        m_isAborting = true;
    } else if (name == EventName::leaseLost()) {
        m_cancelReason = errorFromPayload(event.payload);
    } else if (name == EventName::timedOut()) {
        m_timeUp = u"the job timed out after %1"_s.arg(event.payload.member(u"After").text());
    } else if (name == EventName::jobPaused()) {
        keepParked(event.payload);
    }
}

// Events name their attempt, so its first one opens it.
void ResumeFold::enter(const EventScope &scope)
{
    if (m_last.testIndex == scope.testIndex && m_last.attempt == scope.attempt)
        return;
    if (size_t(scope.testIndex) >= m_tree.descriptor().descriptor.tests.size())
        return;
    m_last = scope;
    m_ended.reset();
    m_open = Open();
}

void ResumeFold::applyToAttempt(const Event &event)
{
    enter(*event.scope);
    const QString &name = event.name;
    if (name == EventName::attemptFinished()) {
        m_open.reset();
        m_ended = Ended{.time = event.time,
                        .succeeded = event.payload.member(u"Succeeded").json() == "true",
                        .stepFailure = event.payload.member(u"StepError").text(),
                        .jobFailure = event.payload.member(u"JobError").text()};
    } else if (!m_open) {
        return;
    } else if (name == EventName::targetsAcquired()) {
        m_open->isAcquired = true;
    } else if (name == EventName::targetAcquireErr()) {
        m_open->hasAcquireError = true;
    } else if (name == EventName::targetReleased()) {
        // Before that mark it is a target of an acquisition that was cut off.
        m_open->isReleased = m_open->isAcquired;
    } else if (name == EventName::releaseFailed()) {
        m_open->isReleased = true;
        m_open->releaseError = errorFromPayload(event.payload);
    }
}

void ResumeFold::applyToStep(const Event &event)
{
    enter(*event.scope);
    if (!m_open)
        return;
    m_open->isAcquired = true;
    const EventScope &scope = *event.scope;
    const QString &name = event.name;
    if (!event.target) {
        if (name != EventName::testError())
            return;
        if (scope.cleanup)
            m_open->isCleanupBroken = true;
        else if (m_open->stepFailure.isEmpty())
            m_open->stepFailure = event.payload.text();
    } else if (name == EventName::variableEmitted()) {
        const auto value = RawJson::parse(event.payload.member(u"Value").text().toUtf8());
        if (value)
            m_open->variables[event.target->id][scope.stepLabel]
                             [event.payload.member(u"Name").text()] = *value;
    } else if (name == EventName::targetOut() || name == EventName::targetErr()) {
        m_open->parked[{scope.cleanup, scope.stepIndex}].erase(event.target->id);
    }
}

// A step that was parked and then cut off goes on from what it had kept.
void ResumeFold::keepParked(const RawJson &payload)
{
    const auto state = pauseStateFromJson(payload);
    if (!m_open || !state)
        return;
    m_open->parked.clear();
    for (const bool cleanup : {false, true}) {
        const auto &pipeline = cleanup ? state->cleanupPipeline : state->testPipeline;
        for (int step = 0; pipeline && step < int(pipeline->stepStates.size()); ++step)
            m_open->parked[{cleanup, step}] =
                ParkedTargets::read(pipeline->stepStates[size_t(step)]);
    }
}

// --- The point ---

ResumePoint ResumeFold::point() const
{
    ResumePoint point;
    point.isCutOff = true;
    point.isCancelling = m_isCancelling;
    point.isAborting = m_isAborting;
    point.cancelReason = m_cancelReason;
    point.timeUp = m_timeUp;
    point.at.job = m_job;
    point.at.run = m_run.isValid() ? m_run : RunId(1);
    point.isRunStarted = m_run.isValid();
    if (isSet(m_runEnd)) {
        point.at.run = RunId(m_run.value() + 1);
        point.at.startAt = m_runEnd + std::chrono::duration_cast<std::chrono::microseconds>(
                                          m_tree.descriptor().descriptor.runInterval);
        point.isRunStarted = false;
    } else if (point.isRunStarted) {
        resumeInRun(point);
    }
    return point;
}

void ResumeFold::resumeInRun(ResumePoint &point) const
{
    point.at.test = m_last.testIndex < 0 ? 1 : ordinal(m_last.testIndex);
    point.at.attempt = m_last.attempt;
    if (m_open)
        resumeInAttempt(point);
    else if (m_ended)
        resumeBehindAttempt(point);
}

void ResumeFold::resumeBehindAttempt(ResumePoint &point) const
{
    const RetryParameters &retry =
        m_tree.descriptor().descriptor.tests[size_t(m_last.testIndex)].retry;
    const bool lastAttempt = m_last.attempt >= retry.numRetries;
    point.jobFailure = m_ended->jobFailure;
    if (lastAttempt && !m_ended->succeeded && point.jobFailure.isEmpty())
        point.jobFailure = m_ended->stepFailure;
    if (m_ended->succeeded || lastAttempt) {
        ++point.at.test;
        point.at.attempt = 0;
        return;
    }
    ++point.at.attempt;
    if (retry.retryInterval > Duration::zero())
        point.at.nextAttempt =
            m_ended->time +
            std::chrono::duration_cast<std::chrono::microseconds>(retry.retryInterval);
}

void ResumeFold::resumeInAttempt(ResumePoint &point) const
{
    const AttemptNode *attempt = openAttempt();
    if (m_open->hasAcquireError) {
        point.isReleased = true; // there is nothing to give back
        return;
    }
    if (!attempt)
        return;
    for (const qint32 row : attempt->acquired()) {
        const AttemptNode::TargetEntry &entry = attempt->target(row);
        if (entry.released && !m_open->isReleased)
            continue;
        point.at.targets.push_back(entry.target);
        if (!m_open->isAcquired)
            point.announced.insert(entry.target->id);
        if (entry.released)
            point.released.insert(entry.target->id);
    }
    if (!m_open->isAcquired)
        return;
    point.isReleased = m_open->isReleased;
    point.releaseError = m_open->releaseError;
    point.stepFailure = m_open->stepFailure;
    point.at.testPipeline = pipelineState(*attempt, false);
    const auto isThrough = [](const auto &entry) { return entry.second.phase == TargetPhase::End; };
    const auto &targets = point.at.testPipeline->targets;
    PipelineState cleanup = pipelineState(*attempt, true);
    const bool cleanupBegan =
        m_open->isCleanupBroken ||
        (attempt->childCount() > attempt->testStepCount() &&
         std::any_of(cleanup.targets.begin(), cleanup.targets.end(), [](const auto &entry) {
             return entry.second.phase != TargetPhase::Init || entry.second.step > 0;
         }));
    if (cleanupBegan || !point.stepFailure.isEmpty() ||
        std::all_of(targets.begin(), targets.end(), isThrough))
        point.at.cleanupPipeline = std::move(cleanup);
}

const AttemptNode *ResumeFold::openAttempt() const
{
    const JobNode &job = m_tree.job();
    for (int row = job.childCount() - 1; row >= 0; --row) {
        if (job.run(row).run != m_run)
            continue;
        if (m_last.testIndex < 0 || m_last.testIndex >= job.run(row).childCount())
            return nullptr;
        const TestNode &test = job.run(row).test(m_last.testIndex);
        for (int number = test.childCount() - 1; number >= 0; --number) {
            if (test.attempt(number).number == m_last.attempt)
                return &test.attempt(number);
        }
    }
    return nullptr;
}

PipelineState ResumeFold::pipelineState(const AttemptNode &attempt, bool cleanup) const
{
    const int first = cleanup ? attempt.testStepCount() : 0;
    const int count = cleanup ? attempt.childCount() - first : attempt.testStepCount();
    PipelineState state;
    std::vector<ParkedTargets> parked{size_t(count)};
    for (const qint32 row : attempt.acquired()) {
        const Target &target = *attempt.target(row).target;
        TargetProgress progress;
        if (const auto found = m_open->variables.find(target.id); found != m_open->variables.end())
            progress.variables = found->second;
        if (count == 0 || (cleanup && m_open->isCleanupBroken))
            progress.phase = TargetPhase::End;
        for (int position = 0; position < count; ++position) {
            const StepNode &step = attempt.step(first + position);
            const TargetLeaf leaf = step.leaf(row);
            if (NodeState(leaf.state) == NodeState::Waiting)
                break;
            progress.step = position;
            progress.phase = TargetPhase::Run;
            if (NodeState(leaf.state) == NodeState::Running)
                break;
            const bool failed = NodeState(leaf.state) == NodeState::Failed;
            const bool through = failed || position + 1 == count;
            progress.phase = through ? TargetPhase::End : TargetPhase::Init;
            if (failed)
                progress.error = m_tree.errorText(leaf.error);
            else if (!through)
                progress.step = position + 1;
            if (through)
                break;
        }
        if (progress.phase == TargetPhase::Run) {
            const auto kept = m_open->parked.find({cleanup, progress.step});
            if (kept != m_open->parked.end()) {
                if (const auto data = kept->second.find(target.id); data != kept->second.end())
                    parked[size_t(progress.step)].add(target, data->second);
            }
        }
        state.targets.emplace(target.id, std::move(progress));
    }
    for (const ParkedTargets &list : parked)
        state.stepStates.push_back(list.json());
    return state;
}

// The number among the enabled tests, from 1.
int ResumeFold::ordinal(int testIndex) const
{
    const auto &tests = m_tree.descriptor().descriptor.tests;
    const auto end = tests.begin() + std::min<qsizetype>(testIndex + 1, qsizetype(tests.size()));
    return int(std::count_if(tests.begin(), end,
                             [](const TestDescriptor &test) { return !test.disabled; }));
}

} // namespace Proctor
