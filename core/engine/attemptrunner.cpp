// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/attemptrunner.h"

#include <QSet>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

EventScopePtr testScope(const PipelineIdentity &identity)
{
    EventScope scope;
    scope.job = identity.job;
    scope.run = identity.run;
    scope.testIndex = identity.testIndex;
    scope.testName = identity.testName;
    scope.attempt = identity.attempt;
    return std::make_shared<const EventScope>(std::move(scope));
}

} // namespace

AttemptRunner::AttemptRunner(const AttemptServices &services, const PipelineIdentity &identity,
                             const TestDescriptor &test, const TestSteps &steps,
                             std::shared_ptr<TargetManager> &manager)
    : m_services(services)
    , m_identity(identity)
    , m_test(test)
    , m_steps(steps)
    , m_scope(testScope(identity))
    , m_holder(services, identity, test, steps.onlyTargets, manager, m_scope)
{
}

QCoro::Task<AttemptResult> AttemptRunner::run(std::optional<ResumePoint> resume)
{
    m_resume = std::move(resume);
    AttemptResult result;
    const Result<void> taken = co_await takeTargets();
    if (!taken) {
        if (!m_cancelled || taken.error().code != ErrorCode::Cancelled)
            emitEvent(nullptr, EventName::targetAcquireErr(), errorPayload(taken.error().message));
        result.end = m_cancelled ? AttemptResult::End::Cancelled : AttemptResult::End::Failed;
        result.error = taken.error().message;
        emitFinished(result);
        co_return result;
    }
    Result<void> released;
    if (isAllReleased()) {
        judgeEarlierLife(result);
        QCoro::Task<Result<void>> finishing =
            m_holder.finishRelease(m_resume->released, m_resume->releaseError);
        released = co_await finishing;
    } else {
        m_holder.keepLocks([this](const QString &why) { loseTargets(why); });
        // A crash must not forget the targets once a step may have touched them: cleanup is theirs.
        co_await untilStored(m_services.pipeline);
        co_await runPipelines(result);
        if (result.end == AttemptResult::End::Paused || m_abandoned) {
            m_holder.stopKeeping();
            co_return result;
        }
        released = co_await m_holder.release();
    }
    settleRelease(result, released);
    emitFinished(result);
    co_return result;
}

QCoro::Task<Result<void>> AttemptRunner::takeTargets()
{
    if (isAllReleased() && m_resume->at.targets.empty())
        co_return Result<void>();
    const bool wasCut = m_resume && !m_resume->announced.empty();
    if (m_resume && !m_resume->at.targets.empty() && !wasCut) {
        QCoro::Task<Result<void>> takingBack =
            m_holder.takeBack(m_resume->at.targets, !isAllReleased());
        co_return co_await takingBack;
    }
    std::set<QString> announced;
    if (wasCut) {
        // What the acquisition that was cut off had taken goes back first.
        announced = m_resume->announced;
        QCoro::Task<void> givingBack = m_holder.giveBack(m_resume->at.targets);
        co_await givingBack;
    }
    QCoro::Task<Result<void>> acquiring = m_holder.acquire(std::move(announced));
    co_return co_await acquiring;
}

void AttemptRunner::settleRelease(AttemptResult &result, const Result<void> &released) const
{
    if (!released) {
        result.end = AttemptResult::End::Fatal;
        result.releaseFailed = true;
        result.error = released.error().message;
    } else if (m_cancelled) {
        result.end = AttemptResult::End::Cancelled;
    }
    if (!m_leaseError.isEmpty()) {
        result.leaseLost = true;
        result.error = m_leaseError;
    }
}

QCoro::Task<void> AttemptRunner::runPipelines(AttemptResult &result)
{
    m_targets = m_holder.targets();
    m_variables.resize(m_targets.size());
    takeVariables();
    if (m_resume && m_resume->at.cleanupPipeline)
        judgeEarlierLife(result);
    else if (!m_cancelled)
        co_await runTestPipeline(result);
    if (result.end == AttemptResult::End::Paused || m_steps.cleanupSteps.empty() || m_aborted)
        co_return;
    co_await m_holder.checkHeld();
    dropLost();
    if (!m_targets.empty())
        co_await runCleanupPipeline(result);
}

QCoro::Task<void> AttemptRunner::runTestPipeline(AttemptResult &result)
{
    PipelineStart start;
    if (m_resume) {
        start.state = m_resume->at.testPipeline;
        start.isCutOff = m_resume->isCutOff;
    }
    start.timeout = m_test.timeout;
    start.targetTimeout = m_test.targetTimeout;
    if (m_pausing) {
        park(result);
        result.state->testPipeline = std::move(start.state);
        co_return;
    }
    m_pipeline =
        std::make_unique<Pipeline>(m_services.pipeline, m_identity, m_targets, m_variables);
    QCoro::Task<PipelineResult> running = m_pipeline->run(m_steps.steps, std::move(start));
    PipelineResult test = co_await running;
    m_pipeline.reset();
    keepResults(test);
    switch (test.end) {
    case PipelineResult::End::Finished:
        result.end = test.passed == int(m_targets.size()) ? AttemptResult::End::Succeeded
                                                          : AttemptResult::End::Failed;
        break;
    case PipelineResult::End::Failed:
        result.end = AttemptResult::End::Failed;
        result.stepFailure = true;
        result.error = test.failure->message;
        break;
    case PipelineResult::End::Cancelled:
        result.end = AttemptResult::End::Cancelled;
        break;
    case PipelineResult::End::Paused:
        park(result);
        result.state->testPipeline = std::move(test.state);
        break;
    }
}

// For the health of targets. Nothing is said of those that did not come to an end.
void AttemptRunner::keepResults(const PipelineResult &test) const
{
    if (!m_services.keepResults || test.end == PipelineResult::End::Paused)
        return;
    using Verdict = TargetResult::Verdict;
    std::vector<TargetResult> results;
    for (size_t i = 0; i < std::min(test.targets.size(), m_targets.size()); ++i) {
        const TargetEnd &end = test.targets[i];
        const bool isStepFailure = !end.passed && !end.error && test.failure.has_value();
        if (!end.passed && !end.error && !isStepFailure)
            continue;
        TargetResult result{.target = m_targets[i]->id,
                            .job = m_identity.job,
                            .run = m_identity.run,
                            .test = m_identity.testIndex,
                            .testName = m_identity.testName,
                            .attempt = m_identity.attempt,
                            .time = m_services.pipeline.loop.clock().now()};
        if (isStepFailure || end.isLabFailure)
            result.verdict = Verdict::LabError;
        else if (!end.passed)
            result.verdict = Verdict::Failed;
        if (!end.passed)
            result.error = isStepFailure ? test.failure->message : *end.error;
        results.push_back(std::move(result));
    }
    if (!results.empty())
        m_services.keepResults(std::move(results));
}

// On all acquired targets, whatever came before; its failures do not count (core.md section 5.3).
QCoro::Task<void> AttemptRunner::runCleanupPipeline(AttemptResult &result)
{
    PipelineIdentity identity = m_identity;
    identity.cleanup = true;
    PipelineStart start;
    if (m_resume) {
        start.state = m_resume->at.cleanupPipeline;
        start.isCutOff = m_resume->isCutOff;
    }
    m_isCleaning = true;
    PipelineResult cleanup;
    do {
        m_pipeline =
            std::make_unique<Pipeline>(m_services.pipeline, identity, m_targets, m_variables);
        if (m_pausing)
            m_pipeline->pause();
        QCoro::Task<PipelineResult> running =
            m_pipeline->run(m_steps.cleanupSteps, std::move(start));
        cleanup = co_await running;
        start = PipelineStart();
        start.state = std::move(cleanup.state);
        // Somebody asked for a pause and then for the end: cleanup goes on.
    } while (cleanup.end == PipelineResult::End::Paused && !m_pausing);
    m_isCleaning = false;
    m_pipeline.reset();
    if (cleanup.end != PipelineResult::End::Paused)
        co_return;
    park(result);
    result.state->cleanupPipeline = std::move(start.state);
}

void AttemptRunner::park(AttemptResult &result)
{
    result.end = AttemptResult::End::Paused;
    result.state.emplace();
    result.state->targets = m_targets;
}

// What the test pipeline had come to before the program ended (G-07).
void AttemptRunner::judgeEarlierLife(AttemptResult &result) const
{
    result.stepFailure = !m_resume->stepFailure.isEmpty();
    result.error = m_resume->stepFailure;
    result.end = AttemptResult::End::Failed;
    const std::optional<PipelineState> &test = m_resume->at.testPipeline;
    if (result.stepFailure || !test || test->targets.size() != m_holder.targets().size())
        return;
    const bool passed =
        !m_holder.targets().empty() &&
        std::all_of(test->targets.begin(), test->targets.end(), [](const auto &target) {
            return target.second.phase == TargetPhase::End && !target.second.error;
        });
    if (passed)
        result.end = AttemptResult::End::Succeeded;
}

void AttemptRunner::takeVariables()
{
    if (!m_resume)
        return;
    const PauseState &at = m_resume->at;
    const auto &pipeline = at.cleanupPipeline ? at.cleanupPipeline : at.testPipeline;
    for (size_t i = 0; pipeline && i < m_targets.size(); ++i) {
        const auto found = pipeline->targets.find(m_targets[i]->id);
        if (found != pipeline->targets.end())
            m_variables[i] = found->second.variables;
    }
}

void AttemptRunner::cancel()
{
    m_cancelled = true;
    m_pausing = false;
    m_holder.cancelAcquiring();
    if (m_pipeline && !m_isCleaning)
        m_pipeline->cancel();
}

void AttemptRunner::abort()
{
    m_aborted = true;
    cancel();
    if (m_pipeline)
        m_pipeline->abort();
}

// Another job has them now, so nothing of this one may touch them any more (G-17).
void AttemptRunner::loseTargets(const QString &why)
{
    if (m_leaseError.isEmpty())
        m_leaseError = why;
    cancel();
    if (m_pipeline && m_isCleaning)
        m_pipeline->cancel();
}

// Not while a pipeline is using them.
void AttemptRunner::dropLost()
{
    QSet<QString> held;
    for (const TargetPtr &target : m_holder.targets())
        held.insert(target->id);
    if (size_t(held.size()) == m_targets.size())
        return;
    Targets left;
    std::vector<VariableMap> variables;
    for (size_t i = 0; i < m_targets.size(); ++i) {
        if (!held.contains(m_targets[i]->id))
            continue;
        left.push_back(m_targets[i]);
        variables.push_back(std::move(m_variables[i]));
    }
    m_targets = std::move(left);
    m_variables = std::move(variables);
}

void AttemptRunner::abandon()
{
    m_abandoned = true;
    abort();
}

void AttemptRunner::pause()
{
    m_pausing = true;
    if (m_pipeline)
        m_pipeline->pause();
}

// Whoever folds the events then knows that no target of the attempt will move any more.
void AttemptRunner::emitFinished(const AttemptResult &result)
{
    const bool succeeded = result.end == AttemptResult::End::Succeeded;
    QByteArray payload = succeeded ? "{\"Succeeded\":true"_ba : "{\"Succeeded\":false"_ba;
    if (result.end == AttemptResult::End::Fatal)
        payload += ",\"JobError\":" + quoteJson(result.error, true);
    else if (result.end == AttemptResult::End::Failed && result.stepFailure)
        payload += ",\"StepError\":" + quoteJson(result.error, true);
    emitEvent(nullptr, EventName::attemptFinished(), RawJson::fromTrusted(payload + '}'));
}

void AttemptRunner::emitEvent(const TargetPtr &target, const QString &name, RawJson payload)
{
    m_services.pipeline.output.emitEvent(m_scope, target, name, std::move(payload));
}

} // namespace Proctor
