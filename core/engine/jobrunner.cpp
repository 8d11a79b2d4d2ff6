// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobrunner.h"

#include "base/duration.h"
#include "base/exceptiontext.h"
#include "engine/answer.h"

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

// Of the exception that is being handled.
Error escaped()
{
    return {ErrorCode::Plugin, u"the reporter threw: "_s + exceptionText()};
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
    , m_waits(services.loop)
    , m_managers(m_descriptor->descriptor.tests.size())
{
}

JobRunner::~JobRunner() = default;

QCoro::Task<JobState> JobRunner::run()
{
    m_started = m_services.loop.clock().monotonic();
    emitEvent(EventName::jobStarted());
    co_await runAll();
    // A job that failed has no further reports (core.md section 5.5); one that was cancelled has
    // what it came to (G-24).
    if (!m_error)
        co_await finalReports();
    m_ended = true;
    const JobState state = finish();
    m_output.flush();
    Answer<Result<void>> stored(m_services.loop);
    m_services.storage.flush(stored.callback());
    [[maybe_unused]] const Result<void> done = co_await stored.value();
    co_return state;
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

JobState JobRunner::finish()
{
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
    emitEvent(m_cancelled ? EventName::jobCancelled() : EventName::jobCompleted());
    return m_cancelled ? JobState::Cancelled : JobState::Completed;
}

QCoro::Task<void> JobRunner::runAll()
{
    const quint64 runs = m_descriptor->descriptor.runs;
    for (qint64 number = 1; runs == 0 || quint64(number) <= runs; ++number) {
        if (number > 1) {
            const Next waited = co_await pause(m_descriptor->descriptor.runInterval);
            if (waited == Next::Stop)
                co_return;
        }
        const Next next = co_await runOnce(RunId(number));
        if (next == Next::Stop)
            co_return;
    }
}

QCoro::Task<JobRunner::Next> JobRunner::runOnce(RunId run)
{
    if (m_cancelled)
        co_return Next::Stop;
    emitEvent(EventName::runStarted(), runPayload(run));
    for (int index = 0; index < int(m_descriptor->descriptor.tests.size()); ++index) {
        if (m_descriptor->descriptor.tests[size_t(index)].disabled)
            continue;
        const Next next = co_await runTest(run, index);
        if (next == Next::Stop)
            co_return Next::Stop;
    }
    co_await runReports(run);
    emitEvent(EventName::runFinished(), runPayload(run));
    // A job of empty runs must not keep its thread from others.
    co_await m_services.loop.nextTurn();
    co_return m_cancelled ? Next::Stop : Next::Go;
}

QCoro::Task<JobRunner::Next> JobRunner::runTest(RunId run, int testIndex)
{
    const TestDescriptor &test = m_descriptor->descriptor.tests[size_t(testIndex)];
    const TestSteps &steps = m_descriptor->tests[size_t(testIndex)];
    for (quint32 attempt = 0; attempt <= test.retry.numRetries; ++attempt) {
        if (attempt > 0) {
            const Next waited = co_await pause(test.retry.retryInterval);
            if (waited == Next::Stop)
                co_return Next::Stop;
        }
        if (m_cancelled)
            co_return Next::Stop;
        const PipelineIdentity identity{.job = m_job,
                                        .run = run,
                                        .testIndex = testIndex,
                                        .testName = steps.testName,
                                        .attempt = attempt};
        m_attempt = std::make_unique<AttemptRunner>(attemptServices(), identity, test, steps,
                                                    m_managers[size_t(testIndex)]);
        const AttemptResult result = co_await m_attempt->run();
        m_attempt.reset();
        if (result.end == AttemptResult::End::Succeeded)
            break;
        const Next next = settle(result, attempt == test.retry.numRetries);
        if (next == Next::Stop)
            co_return Next::Stop;
    }
    co_return Next::Go;
}

// What an attempt that did not succeed means for the job.
JobRunner::Next JobRunner::settle(const AttemptResult &result, bool lastAttempt)
{
    if (result.leaseLost) {
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

QCoro::Task<JobRunner::Next> JobRunner::pause(Duration time)
{
    if (time > Duration::zero())
        co_await Wait(m_waits, time, nullptr, OnPause::Wake);
    co_return m_cancelled ? Next::Stop : Next::Go;
}

AttemptServices JobRunner::attemptServices()
{
    const Descriptor &descriptor = m_descriptor->descriptor;
    return {.pipeline = {.loop = m_services.loop,
                         .output = m_output,
                         .registry = m_services.registry,
                         .blockingPool = m_services.blockingPool,
                         .attachmentFolder = m_services.attachmentFolder,
                         .shutdownTimeout = m_services.shutdownTimeout},
            .locker = m_services.locker,
            .acquireTimeout = descriptor.acquireTimeout.value_or(defaultAcquireTimeout),
            .releaseTimeout = descriptor.releaseTimeout.value_or(defaultReleaseTimeout),
            .lockDuration = m_services.lockDuration};
}

QCoro::Task<Result<JobStorage::Runs>> JobRunner::readRuns(EventId after)
{
    m_output.flush();
    Answer<Result<void>> flushed(m_services.loop);
    m_services.storage.flush(flushed.callback());
    const Result<void> stored = co_await flushed.value();
    if (!stored)
        co_return fail(stored.error());
    Answer<Result<JobStorage::Runs>> read(m_services.loop);
    m_services.storage.readRuns(m_job, after, read.callback());
    co_return co_await read.value();
}

QCoro::Task<void> JobRunner::runReports(RunId run)
{
    const std::vector<ReporterConfig> &reporters = m_descriptor->descriptor.reporting.runReporters;
    if (reporters.empty())
        co_return;
    const Result<JobStorage::Runs> runs = co_await readRuns(m_reported);
    if (!runs || runs->statuses.empty()) {
        const QString reason = runs ? u"the store has no events of it"_s : runs.error().message;
        emitEvent(EventName::reporterFailed(),
                  errorPayload(u"run %1 cannot be judged: %2"_s.arg(run.value()).arg(reason)));
        co_return;
    }
    m_reported = runs->last;
    for (const ReporterConfig &config : reporters)
        co_await report(config, run, runs->statuses);
}

QCoro::Task<void> JobRunner::finalReports()
{
    const std::vector<ReporterConfig> &reporters =
        m_descriptor->descriptor.reporting.finalReporters;
    if (reporters.empty())
        co_return;
    const Result<JobStorage::Runs> runs = co_await readRuns({});
    if (!runs) {
        emitEvent(EventName::reporterFailed(),
                  errorPayload(u"the job cannot be judged: %1"_s.arg(runs.error().message)));
        co_return;
    }
    for (const ReporterConfig &config : reporters)
        co_await report(config, {}, runs->statuses);
}

// Without a run: the final report.
QCoro::Task<void> JobRunner::report(const ReporterConfig &config, RunId run,
                                    const std::vector<RunStatus> &statuses)
{
    const ReporterPlugin *plugin = m_services.registry.reporter(config.name);
    const Result<Verdict> verdict = co_await judge(config, run, statuses);
    // The report of a reporter that failed says "no success" as in the reference; why is not lost
    // (G-23).
    if (!verdict)
        emitEvent(EventName::reporterFailed(),
                  RawJson::fromTrusted("{\"ReporterName\":" + quoteJson(config.name, true) +
                                       ",\"RunID\":" + QByteArray::number(run.value()) +
                                       ",\"Error\":" + quoteJson(verdict.error().message, true) +
                                       '}'));
    Report report{.job = m_job,
                  .run = run,
                  .reporterName = plugin ? plugin->info.name : config.name,
                  .time = m_services.loop.clock().now(),
                  .success = verdict && verdict->success,
                  .data = verdict ? verdict->data : RawJson()};
    Answer<Result<void>> answer(m_services.loop);
    m_services.storage.addReport(std::move(report), answer.callback());
    const Result<void> stored = co_await answer.value();
    if (!stored)
        emitEvent(EventName::reporterFailed(),
                  errorPayload(u"the report of %1 could not be stored: %2"_s.arg(
                      config.name, stored.error().message)));
}

QCoro::Task<Result<Verdict>> JobRunner::judge(const ReporterConfig &config, RunId run,
                                              const std::vector<RunStatus> &statuses)
{
    const ReporterPlugin *plugin = m_services.registry.reporter(config.name);
    if (!plugin)
        co_return fail(ErrorCode::NotFound, u"reporter '%1' is not installed"_s.arg(config.name));
    Problems problems;
    ParameterReader reader(config.parameters,
                           run.isValid() ? plugin->info.parameters : plugin->info.secondParameters,
                           m_services.registry.functions(), problems, true);
    reader.checkAll(plugin->info.openParameters);
    try {
        const std::unique_ptr<Reporter> reporter = plugin->create();
        if (run.isValid())
            reporter->configureRun(reader);
        else
            reporter->configureFinal(reader);
        if (hasErrors(problems))
            co_return fail(ErrorCode::InvalidArgument, problems.front().message);
        QCoro::Task<Result<Verdict>> judging =
            run.isValid() ? reporter->runReport(statuses.back()) : reporter->finalReport(statuses);
        co_return co_await judging;
    } catch (...) {
        co_return fail(escaped());
    }
}

void JobRunner::emitEvent(const QString &name, RawJson payload)
{
    m_output.emitEvent(m_scope, nullptr, name, std::move(payload));
}

} // namespace Proctor
