// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobrunner.h"

#include "base/duration.h"
#include "engine/answer.h"
#include "engine/attachmentstore.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

EventScopePtr frameworkScope(JobId job)
{
    EventScope scope;
    scope.job = job;
    return std::make_shared<const EventScope>(std::move(scope));
}

RawJson runPayload(RunId run)
{
    return RawJson::fromTrusted("{\"RunID\":" + QByteArray::number(run.value()) + '}');
}

RawJson errPayload(QStringView message)
{
    return RawJson::fromTrusted("{\"Err\":" + quoteJson(message, true) + '}');
}

} // namespace

JobRunner::JobRunner(const JobServices &services, JobId job,
                     std::shared_ptr<const ExtendedDescriptor> descriptor)
    : m_services(services)
    , m_job(job)
    , m_descriptor(std::move(descriptor))
    , m_scope(frameworkScope(job))
    , m_output(
          services.loop, services.storage,
          [&storage = services.storage] { return storage.backlog(); }, services.backlogLimit)
    , m_judge(services, job, *m_descriptor, m_output, m_scope)
    , m_waits(services.loop)
    , m_managers(m_descriptor->descriptor.tests.size())
    , m_attachmentBudget(std::make_shared<AttachmentBudget>(
          qint64(m_descriptor->descriptor.attachmentLimit.value_or(defaultAttachmentLimit)) << 20))
{
    m_output.hide(services.secrets);
}

JobRunner::~JobRunner()
{
    stopTimer();
}

// The time while the job is paused does not count, and every life begins anew.
void JobRunner::startTimer()
{
    const Duration limit = m_descriptor->descriptor.timeout;
    if (limit <= Duration::zero() || m_cancelled)
        return;
    m_timer = m_services.loop.startTimer(limit, [this, limit] {
        m_timer = -1;
        if (m_cancelled || m_ended)
            return;
        m_timeUp = u"the job timed out after %1"_s.arg(formatDuration(limit));
        emitEvent(EventName::timedOut(),
                  RawJson::fromTrusted(
                      "{\"Limit\":\"job\",\"After\":" + quoteJson(formatDuration(limit)) + '}'));
        cancel();
    });
}

void JobRunner::stopTimer()
{
    if (m_timer >= 0)
        m_services.loop.stopTimer(std::exchange(m_timer, -1));
}

QCoro::Task<JobState> JobRunner::run(std::optional<Resumption> resumption)
{
    m_started = m_services.loop.clock().monotonic();
    if (resumption) {
        m_resume = std::move(resumption->point);
        m_judge.setEarlier(std::move(resumption->reports));
        m_prompts.setLast(resumption->lastPrompt);
    }
    beginLife();
    if (resumption && resumption->begun) {
        m_output.flush();
        m_services.storage.flush([begun = resumption->begun](const Result<void> &) { begun(); });
    }
    startTimer();
    if (!m_error)
        co_await runAll();
    stopTimer();
    // A job that failed has no further reports (core.md section 5.5); one that was cancelled has
    // what it came to (G-24).
    if (!m_error && !m_parked)
        co_await m_judge.judgeJob();
    m_ended = true;
    const JobState state = finish();
    m_output.flush();
    Answer<Result<void>> stored(m_services.loop);
    m_services.storage.flush(stored.callback());
    [[maybe_unused]] const Result<void> done = co_await stored.value();
    co_return state;
}

void JobRunner::beginLife()
{
    if (m_resume && m_resume->isCutOff)
        emitEvent(EventName::jobRecovered());
    if (m_resume && !m_resume->jobFailure.isEmpty())
        m_error = m_resume->jobFailure;
    if (m_resume && m_resume->isCancelling) {
        // A job that was cut off while it was being cancelled keeps its last state.
        if (!m_resume->isCutOff)
            emitEvent(EventName::jobCancelling());
        m_cancelled = true;
        m_aborted = m_resume->isAborting;
        m_leaseError = m_resume->cancelReason;
        m_timeUp = m_resume->timeUp;
        return;
    }
    emitEvent(EventName::jobStarted());
}

void JobRunner::cancel()
{
    if (m_cancelled || m_ended)
        return;
    m_cancelled = true;
    emitEvent(EventName::jobCancelling());
    m_waits.cancel();
    if (m_attempt)
        m_attempt->cancel();
}

void JobRunner::abort()
{
    if (m_aborted || m_ended)
        return;
    m_aborted = true;
    cancel();
    emitEvent(EventName::jobAborting());
    if (m_attempt)
        m_attempt->abort();
}

void JobRunner::abandon()
{
    m_cancelled = true;
    m_aborted = true;
    m_waits.cancel();
    if (m_attempt)
        m_attempt->abandon();
}

void JobRunner::checkLocks()
{
    if (m_attempt)
        m_attempt->checkLocks();
}

Result<void> JobRunner::answer(PromptAnswer answer)
{
    return m_prompts.answer(std::move(answer));
}

void JobRunner::pause()
{
    if (m_pausing || m_cancelled || m_ended)
        return;
    m_pausing = true;
    emitEvent(EventName::pauseRequested());
    m_waits.pause();
    if (m_attempt)
        m_attempt->pause();
}

JobState JobRunner::finish()
{
    if (m_parked) {
        emitEvent(EventName::jobPaused(), RawJson::fromTrusted(toJson(*m_parked)));
        return JobState::Paused;
    }
    if (m_error) {
        const Duration elapsed = std::chrono::floor<std::chrono::milliseconds>(
            m_services.loop.clock().monotonic() - m_started);
        const QString text = u"job %1 failed after %2: %3"_s.arg(QString::number(m_job.value()),
                                                                 formatDuration(elapsed), *m_error);
        if (m_cancelled && m_releaseFailed) {
            emitEvent(EventName::jobCancellationFailed(), errPayload(text));
            return JobState::CancellationFailed;
        }
        emitEvent(EventName::jobFailed(), errPayload(text));
        return JobState::Failed;
    }
    if (!m_timeUp.isEmpty()) {
        emitEvent(EventName::jobFailed(), errPayload(m_timeUp));
        return JobState::Failed;
    }
    if (!m_cancelled) {
        emitEvent(EventName::jobCompleted());
        return JobState::Completed;
    }
    // Without a person who asked for it the reason is not lost (G-17).
    emitEvent(EventName::jobCancelled(),
              m_leaseError.isEmpty() ? RawJson() : errPayload(m_leaseError));
    return JobState::Cancelled;
}

QCoro::Task<void> JobRunner::runAll()
{
    const quint64 runs = m_descriptor->descriptor.runs;
    const qint64 first = m_resume ? m_resume->at.run.value() : 1;
    for (qint64 number = first; runs == 0 || quint64(number) <= runs; ++number) {
        const Next waited = co_await untilRun(RunId(number));
        if (waited == Next::Stop)
            co_return;
        const Next next = co_await runOnce(RunId(number));
        if (next == Next::Stop)
            co_return;
    }
}

// Resumed into the middle of this run.
bool JobRunner::isIn(RunId run) const
{
    return m_resume && m_resume->at.run == run &&
           (m_resume->isRunStarted || m_resume->at.test > 0 || !m_resume->at.targets.empty());
}

QCoro::Task<JobRunner::Next> JobRunner::untilRun(RunId run)
{
    const Clock &clock = m_services.loop.clock();
    Duration time{};
    if (m_resume && m_resume->at.run == run)
        time = isSet(m_resume->at.startAt) ? m_resume->at.startAt - clock.now() : Duration{};
    else if (run > RunId(1))
        time = m_descriptor->descriptor.runInterval;
    const Duration left = co_await waitFor(time);
    if (m_cancelled && !isIn(run))
        co_return Next::Stop;
    // What a job is in the middle of goes on until it can be parked there.
    if (!m_pausing || isIn(run))
        co_return Next::Go;
    PauseState state;
    state.run = run;
    state.startAt =
        clock.now() + std::chrono::ceil<std::chrono::microseconds>(std::max(left, Duration{}));
    co_return park(std::move(state));
}

QCoro::Task<JobRunner::Next> JobRunner::runOnce(RunId run)
{
    if (!isIn(run) || !m_resume->isRunStarted)
        emitEvent(EventName::runStarted(), runPayload(run));
    const Next next = co_await runTests(run);
    if (next == Next::Stop)
        co_return Next::Stop;
    co_await m_judge.judgeRun(run);
    emitEvent(EventName::runFinished(), runPayload(run));
    m_resume.reset();
    // A job of empty runs must not keep its thread from others.
    co_await m_services.loop.nextTurn();
    co_return m_cancelled ? Next::Stop : Next::Go;
}

QCoro::Task<JobRunner::Next> JobRunner::runTests(RunId run)
{
    int ordinal = 0;
    const int first = isIn(run) ? std::max(m_resume->at.test, 1) : 1;
    for (int index = 0; index < int(m_descriptor->descriptor.tests.size()); ++index) {
        if (m_descriptor->descriptor.tests[size_t(index)].disabled || ++ordinal < first)
            continue;
        const Next next = co_await runTest(run, index, ordinal);
        if (next == Next::Stop)
            co_return Next::Stop;
    }
    m_resume.reset();
    co_return m_cancelled ? Next::Stop : Next::Go;
}

// The point is used once.
std::optional<ResumePoint> JobRunner::takePoint()
{
    std::optional<ResumePoint> point;
    point.swap(m_resume);
    if (point && point->at.targets.empty() && !point->isReleased)
        point.reset();
    return point;
}

QCoro::Task<JobRunner::Next> JobRunner::runTest(RunId run, int testIndex, int ordinal)
{
    const TestDescriptor &test = m_descriptor->descriptor.tests[size_t(testIndex)];
    const TestSteps &steps = m_descriptor->tests[size_t(testIndex)];
    for (quint32 attempt = m_resume ? m_resume->at.attempt : 0; attempt <= test.retry.numRetries;
         ++attempt) {
        const Next waited = co_await untilAttempt(run, testIndex, ordinal, attempt);
        if (waited == Next::Stop)
            co_return Next::Stop;
        std::optional<ResumePoint> point = takePoint();
        if (m_cancelled && !point)
            co_return Next::Stop;
        const PipelineIdentity identity{.job = m_job,
                                        .run = run,
                                        .testIndex = testIndex,
                                        .testName = steps.testName,
                                        .attempt = attempt};
        m_attempt = std::make_unique<AttemptRunner>(attemptServices(), identity, test, steps,
                                                    m_managers[size_t(testIndex)]);
        if (m_cancelled)
            m_attempt->cancel();
        if (m_aborted)
            m_attempt->abort();
        if (m_pausing)
            m_attempt->pause();
        QCoro::Task<AttemptResult> attempting = m_attempt->run(std::move(point));
        AttemptResult result = co_await attempting;
        m_attempt.reset();
        if (result.end == AttemptResult::End::Succeeded)
            break;
        if (result.end == AttemptResult::End::Paused) {
            result.state->run = run;
            result.state->test = ordinal;
            result.state->attempt = attempt;
            co_return park(std::move(*result.state));
        }
        const Next next = settle(result, attempt == test.retry.numRetries);
        if (next == Next::Stop)
            co_return Next::Stop;
    }
    co_return Next::Go;
}

// The wait before an attempt, which can be the one that the job was resumed into.
QCoro::Task<JobRunner::Next> JobRunner::untilAttempt(RunId run, int testIndex, int ordinal,
                                                     quint32 attempt)
{
    const Clock &clock = m_services.loop.clock();
    const bool resumed = m_resume.has_value();
    Duration time{};
    if (resumed && isSet(m_resume->at.nextAttempt))
        time = m_resume->at.nextAttempt - clock.now();
    else if (attempt > 0 && !resumed)
        time = m_descriptor->descriptor.tests[size_t(testIndex)].retry.retryInterval;
    const Duration left = co_await waitFor(time);
    const bool isInside = resumed && (!m_resume->at.targets.empty() || m_resume->isReleased);
    if (m_cancelled)
        co_return isInside ? Next::Go : Next::Stop;
    if (!m_pausing || isInside)
        co_return Next::Go;
    PauseState state;
    state.run = run;
    state.test = ordinal;
    state.attempt = attempt;
    if (left > Duration{})
        state.nextAttempt = clock.now() + std::chrono::ceil<std::chrono::microseconds>(left);
    co_return park(std::move(state));
}

// Returns what is left of the time when the job is cancelled or paused.
QCoro::Task<Duration> JobRunner::waitFor(Duration time)
{
    if (time <= Duration::zero())
        co_return Duration{};
    const MonotonicTime end = m_services.loop.clock().monotonic() + time;
    if (!m_cancelled)
        co_await Wait(m_waits, time, nullptr, OnPause::Wake);
    co_return std::max(Duration(end - m_services.loop.clock().monotonic()), Duration{});
}

JobRunner::Next JobRunner::park(PauseState state)
{
    m_parked = std::move(state);
    m_parked->job = m_job;
    return Next::Stop;
}

// What an attempt that did not succeed means for the job.
JobRunner::Next JobRunner::settle(const AttemptResult &result, bool lastAttempt)
{
    if (result.leaseLost) {
        m_leaseError = result.error;
        emitEvent(EventName::leaseLost(), errorPayload(result.error));
        cancel();
    }
    switch (result.end) {
    case AttemptResult::End::Succeeded:
        return Next::Go;
    case AttemptResult::End::Failed:
        // A broken step is tried again like a failed target as long as there are attempts left
        // (G-56).
        if (!result.stepFailure || !lastAttempt)
            return m_cancelled ? Next::Stop : Next::Go;
        m_error = result.error;
        return Next::Stop;
    case AttemptResult::End::Fatal:
        m_error = result.error;
        m_releaseFailed = result.releaseFailed;
        return Next::Stop;
    case AttemptResult::End::Cancelled:
    case AttemptResult::End::Paused:
        return Next::Stop;
    }
    return Next::Stop;
}

AttemptServices JobRunner::attemptServices()
{
    const Descriptor &descriptor = m_descriptor->descriptor;
    return {.pipeline = {.loop = m_services.loop,
                         .output = m_output,
                         .registry = m_services.registry,
                         .blockingPool = m_services.blockingPool,
                         .attachmentFolder = m_services.attachmentFolder,
                         .shutdownTimeout = m_services.shutdownTimeout,
                         .secrets = m_services.secrets,
                         .flush = [&storage = m_services.storage](
                                      auto done) { storage.flush(std::move(done)); },
                         .ssh = m_services.ssh,
                         .prompts = &m_prompts,
                         .attachmentBudget = m_attachmentBudget},
            .locker = m_services.locker,
            .acquireTimeout = descriptor.acquireTimeout.value_or(defaultAcquireTimeout),
            .releaseTimeout = descriptor.releaseTimeout.value_or(defaultReleaseTimeout),
            .lockDuration = m_services.lockDuration,
            .inventory = m_services.inventory,
            .keepResults = [this](std::vector<TargetResult> results) {
                // As in the events: what a step says may hold what it was given.
                for (TargetResult &result : results) {
                    if (m_services.secrets)
                        result.error = m_services.secrets->masked(std::move(result.error));
                }
                m_services.storage.addResults(std::move(results));
            }};
}

void JobRunner::emitEvent(const QString &name, RawJson payload)
{
    m_output.emitEvent(m_scope, nullptr, name, std::move(payload));
}

} // namespace Proctor
