// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobjudge.h"

#include "base/exceptiontext.h"
#include "engine/answer.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// Of the exception that is being handled.
Error escaped()
{
    return {ErrorCode::Plugin, u"the reporter threw: "_s + exceptionText()};
}

} // namespace

JobJudge::JobJudge(const JobServices &services, JobId job, const ExtendedDescriptor &descriptor,
                   EventOutput &output, EventScopePtr scope)
    : m_services(services)
    , m_job(job)
    , m_descriptor(descriptor)
    , m_output(output)
    , m_scope(std::move(scope))
    , m_waits(services.loop)
{
}

QCoro::Task<Result<JobStorage::Runs>> JobJudge::readRuns(EventId after)
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

QCoro::Task<void> JobJudge::judgeRun(RunId run)
{
    const std::vector<ReporterConfig> &reporters = m_descriptor.descriptor.reporting.runReporters;
    const size_t made = reportsOf(run);
    if (made >= reporters.size())
        co_return;
    const Result<JobStorage::Runs> runs = co_await readRuns(m_reported);
    if (!runs || runs->statuses.empty()) {
        const QString reason = runs ? u"the store has no events of it"_s : runs.error().message;
        emitEvent(EventName::reporterFailed(),
                  errorPayload(u"run %1 cannot be judged: %2"_s.arg(run.value()).arg(reason)));
        co_return;
    }
    m_reported = runs->last;
    for (size_t index = made; index < reporters.size(); ++index)
        co_await report(reporters[index], run, runs->statuses);
}

// Reports are stored one by one in the order of their reporters.
size_t JobJudge::reportsOf(RunId run) const
{
    if (!run.isValid())
        return m_earlier.finalReports.size();
    const auto index = size_t(run.value() - 1);
    return index < m_earlier.runReports.size() ? m_earlier.runReports[index].size() : 0;
}

QCoro::Task<void> JobJudge::judgeJob()
{
    const std::vector<ReporterConfig> &reporters = m_descriptor.descriptor.reporting.finalReporters;
    const size_t made = reportsOf({});
    if (made >= reporters.size())
        co_return;
    const Result<JobStorage::Runs> runs = co_await readRuns({});
    if (!runs) {
        emitEvent(EventName::reporterFailed(),
                  errorPayload(u"the job cannot be judged: %1"_s.arg(runs.error().message)));
        co_return;
    }
    for (size_t index = made; index < reporters.size(); ++index)
        co_await report(reporters[index], {}, runs->statuses);
}

// Without a run: the final report.
QCoro::Task<void> JobJudge::report(const ReporterConfig &config, RunId run,
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

QCoro::Task<Result<Verdict>> JobJudge::judge(const ReporterConfig &config, RunId run,
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
            co_return fail(ErrorCode::InvalidArgument, problems.front().message.text());
        reporter->begin({.job = m_job, .host = &m_waits});
        QCoro::Task<Result<Verdict>> judging =
            run.isValid() ? reporter->runReport(statuses.back()) : reporter->finalReport(statuses);
        co_return co_await judging;
    } catch (...) {
        co_return fail(escaped());
    }
}

void JobJudge::emitEvent(const QString &name, RawJson payload)
{
    m_output.emitEvent(m_scope, nullptr, name, std::move(payload));
}

} // namespace Proctor
