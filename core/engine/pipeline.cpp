// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pipeline.h"

#include "base/exceptiontext.h"
#include "base/softassert.h"
#include "engine/answer.h"
#include "engine/stepinstance.h"
#include "engine/targetwalk.h"

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// How long targets are let in before other jobs of the thread have their turn.
constexpr Duration admissionSlice = 5ms;
// How long a target waits before it looks again whether the store has caught up.
constexpr Duration congestionPause = 2ms;

StepFailure panicked(const QString &label, const QString &what)
{
    return {StepErrorCode::Panicked, label, u"test step %1 paniced: %2"_s.arg(label, what)};
}

} // namespace

QCoro::Task<void> untilStored(const PipelineServices &services)
{
    services.output.flush();
    if (!services.flush)
        co_return;
    Answer<Result<void>> stored(services.loop);
    services.flush(stored.callback());
    (void)co_await stored.value();
}

Pipeline::Pipeline(const PipelineServices &services, PipelineIdentity identity, Targets targets,
                   std::vector<VariableMap> &variables)
    : m_services(services)
    , m_identity(std::move(identity))
    , m_targets(std::move(targets))
    , m_variables(variables)
    , m_control(services.loop)
    , m_waits(services.loop)
    , m_hardWaits(services.loop)
    , m_self(std::make_shared<Pipeline *>(this))
{
    softAssert(m_variables.size() == m_targets.size());
}

Pipeline::~Pipeline()
{
    *m_self = nullptr;
    if (m_timer >= 0)
        m_services.loop.stopTimer(m_timer);
    // Callers before those they wait for: see OwnedCoroutine and WaitList::abandon.
    for (const auto &walk : m_walks)
        walk->coroutine.destroy();
    m_calls.clear();
    m_waits.abandon();
    m_hardWaits.abandon();
    for (const auto &walk : m_walks)
        walk->limit({});
}

std::optional<StepFailure> Pipeline::createSteps(const std::vector<StepDescriptor> &steps)
{
    const QString testName =
        m_identity.cleanup ? m_identity.testName + cleanupSuffix : m_identity.testName;
    for (const StepDescriptor &descriptor : steps) {
        const auto scope =
            std::make_shared<const EventScope>(EventScope{.job = m_identity.job,
                                                          .run = m_identity.run,
                                                          .testIndex = m_identity.testIndex,
                                                          .testName = testName,
                                                          .attempt = m_identity.attempt,
                                                          .stepIndex = int(m_steps.size()),
                                                          .stepLabel = descriptor.label,
                                                          .cleanup = m_identity.cleanup});
        const StepPlugin *plugin = m_services.registry.step(descriptor.name);
        if (!plugin)
            return StepFailure{StepErrorCode::Failed, descriptor.label,
                               u"step plugin '%1' of step %2 is not installed"_s.arg(
                                   descriptor.name, descriptor.label)};
        Problems problems;
        ParameterReader reader(descriptor.parameters, plugin->info.parameters,
                               m_services.registry.functions(), problems);
        reader.checkAll(plugin->info.openParameters);
        auto step = plugin->create();
        step->configure(reader);
        for (const Problem &problem : problems) {
            if (problem.severity == Problem::Severity::Error)
                return StepFailure{StepErrorCode::Failed, descriptor.label,
                                   u"step %1: %2"_s.arg(descriptor.label, problem.message.text())};
        }
        m_steps.push_back(std::make_unique<StepInstance>(
            m_waits, m_services.loop.clock(), m_services.output, scope, plugin->info, descriptor,
            std::move(step),
            [this, label = descriptor.label](StepErrorCode code, const QString &message) {
                fail({code, label, message});
            }));
    }
    return {};
}

QCoro::Task<PipelineResult> Pipeline::run(const std::vector<StepDescriptor> &steps,
                                          PipelineStart start)
{
    if (const auto failure = createSteps(steps))
        fail(*failure);
    placeTargets(start);
    setLimits(start);
    if (!m_stopping)
        co_await beginSteps();
    if (!m_stopping)
        co_await admitTargets();
    co_await allThrough();
    // Also when parked: begin() and end() come once in every life of the program (core.md
    // section 6.8).
    co_await endSteps();
    co_return result();
}

void Pipeline::placeTargets(const PipelineStart &start)
{
    std::vector<std::map<QString, RawJson>> parked(m_steps.size());
    if (start.state) {
        const auto &kept = start.state->stepStates;
        for (size_t step = 0; step < std::min(kept.size(), parked.size()); ++step)
            parked[step] = ParkedTargets::read(kept[step]);
    }
    m_firstStep = start.state ? int(m_steps.size()) : 0;
    m_expected.assign(m_steps.size(), 0);
    m_walks.reserve(m_targets.size());
    for (size_t i = 0; i < m_targets.size(); ++i) {
        auto target = std::make_unique<TargetWalk>(*this, m_targets[i], m_variables[i]);
        if (start.state)
            target->place(*start.state, parked, start.isCutOff);
        if (target->phase != TargetPhase::End)
            m_firstStep = std::min(m_firstStep, target->stepIndex);
        for (int step = target->stepIndex;
             target->phase != TargetPhase::End && step < int(m_steps.size()); ++step)
            ++m_expected[size_t(step)];
        m_walks.push_back(std::move(target));
    }
}

// Starts with all steps, whether or not a target will reach them (core.md section 6.1).
QCoro::Task<void> Pipeline::beginSteps()
{
    for (size_t step = size_t(m_firstStep); step < m_steps.size() && !m_stopping; ++step)
        m_calls.push_back(callStep(*m_steps[step], &TestStep::begin));
    std::optional<MonotonicTime> deadline;
    co_await untilReturned(deadline);
}

// begin() or end() of a step.
OwnedCoroutine Pipeline::callStep(StepInstance &step, StepCall call)
{
    ++m_active;
    ++step.inside;
    try {
        // NOLINTNEXTLINE(misc-const-correctness): a task that is awaited
        QCoro::Task<Result<void>> running = (step.plugin().*call)(step);
        const Result<void> done = co_await running;
        if (!done && !(m_stopping && done.error().code == ErrorCode::Cancelled))
            fail({StepErrorCode::Failed, step.label(), done.error().message});
    } catch (...) {
        fail(panicked(step.label(), exceptionText()));
    }
    --step.inside;
    --m_active;
    changed();
}

QCoro::Task<void> Pipeline::admitTargets()
{
    for (int step = m_firstStep; step < int(m_steps.size()); ++step)
        closeIfComplete(step);
    MonotonicTime sliceEnd = m_services.loop.clock().monotonic() + admissionSlice;
    for (const auto &target : m_walks) {
        while (m_services.output.isCongested() && mayEnter())
            co_await Wait(m_control, congestionPause, nullptr, OnPause::KeepWaiting);
        if (!mayEnter())
            co_return;
        target->coroutine = walk(*target);
        if (m_services.loop.clock().monotonic() >= sliceEnd) {
            co_await m_services.loop.nextTurn();
            sliceEnd = m_services.loop.clock().monotonic() + admissionSlice;
        }
    }
}

OwnedCoroutine Pipeline::walk(TargetWalk &target)
{
    ++m_active;
    while (target.phase != TargetPhase::End) {
        while (m_services.output.isCongested() && mayEnter())
            co_await Wait(target, congestionPause, nullptr, OnPause::Wake);
        if (!mayEnter())
            break;
        if (target.limits() && target.limits()->timeUp()) {
            target.error = target.limits()->timeUp()->message;
            target.phase = TargetPhase::End;
            noteNoArrivals(target.stepIndex);
            break;
        }
        enterStep(target);
        std::optional<StepOutcome> outcome = settleCutOff(target);
        // Else nobody would know after a crash that the step has run.
        if (!outcome && target.current->afterCrash() == AfterCrash::Fail)
            co_await untilStored(m_services);
        if (outcome) {
            noteArrival(target.stepIndex);
        } else {
            try {
                // NOLINTNEXTLINE(misc-const-correctness): a task that is awaited
                QCoro::Task<StepOutcome> call = target.current->plugin().run(target);
                // After the call has begun, so that a step that gathers has seen its last target.
                noteArrival(target.stepIndex);
                outcome = co_await call;
            } catch (...) {
                const StepFailure failure = panicked(target.current->label(), exceptionText());
                outcome = StepOutcome::stepError(failure.message, failure.code);
            }
        }
        if (outcome->kind() != StepOutcome::Kind::Paused && target.hasFilesToAttach()) {
            auto attaching = target.attachFiles();
            co_await attaching;
        }
        if (!leaveStep(target, *outcome))
            break;
    }
    --m_active;
    changed();
}

void Pipeline::enterStep(TargetWalk &target)
{
    target.current = m_steps[size_t(target.stepIndex)].get();
    ++target.current->inside;
    // A target that was inside when the pipeline was parked has its TargetIn already.
    if (target.phase != TargetPhase::Run)
        m_services.output.emitEvent(target.current->scope(), target.target(),
                                    EventName::targetIn());
    target.phase = TargetPhase::Run;
    if (target.limits())
        target.limits()->enterStep(target.current->descriptor());
}

// What becomes of a target that was inside the step when the program ended without warning: run
// again unless the step says that this could do harm.
std::optional<StepOutcome> Pipeline::settleCutOff(TargetWalk &target)
{
    if (!std::exchange(target.isCutOff, false))
        return {};
    const StepInstance &step = *target.current;
    if (step.afterCrash() == AfterCrash::Fail)
        return StepOutcome::labFailed(
            u"the program ended while the target was in this step, which must not run twice"_s);
    m_services.output.emitEvent(step.scope(), target.target(), EventName::stepRunAgain());
    return {};
}

bool Pipeline::leaveStep(TargetWalk &target, const StepOutcome &outcome)
{
    StepInstance &step = *target.current;
    --step.inside;
    // One that is parked would otherwise have forgotten it when it goes on.
    const QString measured = target.takeMeasuringFailure(outcome.isPassed());
    if (!measured.isEmpty() &&
        (outcome.isPassed() || outcome.kind() == StepOutcome::Kind::Paused)) {
        if (target.limits())
            target.limits()->leaveStep();
        return leaveStepWith(target, StepOutcome::failed(measured));
    }
    if (target.limits()) {
        target.limits()->leaveStep();
        // However the step words it that its waits ended early.
        if (const auto &timeUp = target.limits()->timeUp();
            timeUp && !m_stopping && !outcome.isPassed() &&
            outcome.kind() != StepOutcome::Kind::StepError)
            return leaveStepWith(target, StepOutcome::failed(timeUp->message));
    }
    return leaveStepWith(target, outcome);
}

bool Pipeline::leaveStepWith(TargetWalk &target, const StepOutcome &outcome)
{
    StepInstance &step = *target.current;
    const auto emitEvent = [&](const QString &name, RawJson payload = {}) {
        m_services.output.emitEvent(step.scope(), target.target(), name, std::move(payload));
    };
    switch (outcome.kind()) {
    case StepOutcome::Kind::Passed:
        emitEvent(EventName::targetOut());
        target.resumeState = {};
        if (++target.stepIndex < int(m_steps.size())) {
            target.phase = TargetPhase::Init;
            return true;
        }
        --target.stepIndex;
        target.phase = TargetPhase::End;
        target.passed = true;
        return false;
    case StepOutcome::Kind::Failed:
        // An empty text could not be told from "no error" later (G-13).
        target.error =
            outcome.message().isEmpty() ? u"the step gave no reason"_s : outcome.message();
        target.isLabFailure = outcome.isLabFailure();
        emitEvent(EventName::targetErr(), errorPayload(*target.error));
        target.phase = TargetPhase::End;
        noteNoArrivals(target.stepIndex + 1);
        return false;
    case StepOutcome::Kind::Paused:
        if (m_pausing)
            target.parkedState = outcome.state();
        else if (!m_stopping)
            fail({StepErrorCode::Failed, step.label(),
                  u"test step %1 parked target %2 although no pause was asked for"_s.arg(
                      step.label(), target.target()->id)});
        return false;
    case StepOutcome::Kind::Cancelled:
        if (!m_stopping)
            fail({StepErrorCode::Failed, step.label(),
                  u"test step %1 gave up target %2 as cancelled although nothing was cancelled"_s
                      .arg(step.label(), target.target()->id)});
        return false;
    case StepOutcome::Kind::StepError:
        fail({outcome.stepErrorCode(), step.label(), outcome.message()});
        return false;
    }
    return false;
}

void Pipeline::noteArrival(int step)
{
    --m_expected[size_t(step)];
    closeIfComplete(step);
}

// A target has left: it will not come to the steps from `fromStep` on.
void Pipeline::noteNoArrivals(int fromStep)
{
    for (int step = fromStep; step < int(m_steps.size()); ++step)
        noteArrival(step);
}

void Pipeline::closeIfComplete(int index)
{
    StepInstance &step = *m_steps[size_t(index)];
    if (m_expected[size_t(index)] > 0 || step.closed)
        return;
    step.closed = true;
    try {
        step.plugin().inputClosed(step);
    } catch (...) {
        fail(panicked(step.label(), exceptionText()));
    }
}

QCoro::Task<void> Pipeline::allThrough()
{
    std::optional<MonotonicTime> deadline;
    co_await untilReturned(deadline);
}

// Once nothing more is expected of a step it has the shutdown time-out, all steps together (core.md
// section 6.6).
QCoro::Task<void> Pipeline::endSteps()
{
    std::optional<MonotonicTime> deadline =
        m_services.loop.clock().monotonic() + m_services.shutdownTimeout;
    for (size_t step = size_t(m_firstStep); step < m_steps.size(); ++step) {
        if (m_steps[step]->inside == 0)
            m_calls.push_back(callStep(*m_steps[step], &TestStep::end));
    }
    co_await untilReturned(deadline);
}

// Waits until every call has returned; after a stop, or with a deadline from the start, not longer
// than that.
QCoro::Task<void> Pipeline::untilReturned(std::optional<MonotonicTime> &deadline)
{
    while (m_active > 0) {
        const MonotonicTime now = m_services.loop.clock().monotonic();
        if (m_stopping && !deadline)
            deadline = now + m_services.shutdownTimeout;
        if (m_aborting)
            deadline = std::min(*deadline, now + m_services.shutdownTimeout);
        std::optional<Duration> left;
        if (deadline)
            left = *deadline - now;
        if (left && *left <= Duration::zero()) {
            giveUp();
            co_return;
        }
        m_changed.reset();
        co_await Wait(m_control, left, &m_changed, OnPause::KeepWaiting);
    }
}

} // namespace Proctor
