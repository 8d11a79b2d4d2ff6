// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runningjobs.h"

#include "base/duration.h"
#include "composition.h"
#include "detach.h"
#include "engine/jobreports.h"
#include "jobtext.h"
#include "session.h"
#include "support/whendone.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Proctor {

namespace {

/// How long a job waits for a store that cannot be written, for example for room on a full disk.
constexpr auto storeGrace = 60s;
/// The same after somebody has asked it to stop: the steps end, but their events cannot be stored.
constexpr auto stopGrace = 2s;

void tellOf(WebHooks &hooks, Console &console)
{
    QObject::connect(&hooks, &WebHooks::trouble, &hooks,
                     [&console](const QString &url, const QString &text) {
                         console.error(u"Web hook %1: %2."_s.arg(url, text));
                     });
    QObject::connect(&hooks, &WebHooks::recovered, &hooks, [&console](const QString &url) {
        console.note(u"Web hook %1 works again."_s.arg(url));
    });
}

} // namespace

RunningJobs::RunningJobs(const Session &session, JobManager &manager, ReportFiles reports,
                         int readyDescriptor)
    : m_session(session)
    , m_manager(manager)
    , m_reports(std::move(reports))
    , m_readyDescriptor(readyDescriptor)
{
    connect(&m_signals, &SignalWatch::received, this, &RunningJobs::onSignal);
    connect(&manager, &JobManager::committed, this, &RunningJobs::onCommitted);
    connect(&manager, &JobManager::jobEnded, this, [this](JobId job) { onOver(job); });
    connect(&manager, &JobManager::jobPaused, this, &RunningJobs::onOver);
    connect(&manager, &JobManager::storeFailing, this, &RunningJobs::onStoreFailing);
    connect(&manager, &JobManager::storeRecovered, this, &RunningJobs::onStoreRecovered);
    m_giveUp.setSingleShot(true);
    connect(&m_giveUp, &QTimer::timeout, this, &RunningJobs::leaveAtOnce);
}

void RunningJobs::addSubmitted(const Result<SubmissionResult> &result)
{
    if (!result) {
        leave(m_session.complain(result.error()));
        return;
    }
    for (const Finding &finding : result->findings) {
        if (finding.severity == Finding::Severity::Error || !m_session.options().quiet)
            m_session.console().finding(toText(finding));
    }
    if (!result->job.isValid()) {
        leave(ExitCode::BadInput);
        return;
    }
    m_session.console().write(QByteArray::number(result->job.value()).append('\n'));
    (void)m_session.console().flush(); // a closed standard output does not stop the job
    add(result->job);
    setComplete();
}

ExitCode RunningJobs::exec(const std::function<void()> &begin)
{
    begin();
    if (!m_isDone)
        m_loop.exec();
    return m_code;
}

void RunningJobs::leave(ExitCode code)
{
    m_code = code;
    m_isDone = true;
    m_loop.exit();
}

void RunningJobs::complain(const Error &error)
{
    m_code = std::max(m_code, m_session.complain(error));
}

void RunningJobs::setComplete()
{
    m_isComplete = true;
    leaveIfDone();
}

void RunningJobs::leaveIfDone()
{
    if (m_isComplete && m_open.empty())
        leave(m_code);
}

void RunningJobs::add(JobId job)
{
    m_open.insert(job);
    if (m_readyDescriptor >= 0 && !m_isComplete)
        leaveForeground(m_readyDescriptor);
    else
        showProgress(job);
    for (const EventBatch &batch : std::exchange(m_early, {}))
        onCommitted(batch);
    for (int number = 0; number < m_signalCount; ++number)
        signalJob(job);
    if (m_over.contains(job))
        conclude(job);
}

// One job is shown as a tree, several are only told about.
void RunningJobs::showProgress(JobId job)
{
    if (m_open.size() > 1) {
        m_progress.reset();
        return;
    }
    const auto request = m_manager.store().job(job);
    if (!request)
        return;
    const Registry &registry = m_manager.registry();
    m_progress = std::make_unique<Progress>(
        m_session.console(), m_session.clock(), job, request->descriptor,
        [&registry](const QString &name) { return registry.stepName(name); });
}

void RunningJobs::onCommitted(const EventBatch &batch)
{
    if (m_open.empty() && !m_isComplete)
        m_early.push_back(batch);
    else if (m_progress)
        m_progress->apply(*batch);
}

void RunningJobs::onOver(JobId job)
{
    m_over.insert(job);
    if (m_open.contains(job))
        conclude(job);
}

void RunningJobs::onSignal()
{
    ++m_signalCount;
    if (m_signalCount > 2)
        leaveAtOnce();
    if (m_storeFails)
        m_giveUp.start(stopGrace);
    m_session.console().note(
        m_signalCount == 1
            ? u"Pausing; steps that cannot be parked finish what they hold. A second signal "
              "cancels with cleanup, a third leaves at once."_s
            : u"Cancelling; cleanup and release still run. A third signal leaves at once."_s);
    for (const JobId job : m_open)
        signalJob(job);
}

void RunningJobs::signalJob(JobId job)
{
    whenDone(m_signalCount == 1 ? m_manager.pause(job) : m_manager.cancel(job), this,
             [this](const Result<void> &done) { onSignalled(done); });
}

void RunningJobs::onSignalled(const Result<void> &result)
{
    // A job that has just ended needs nothing more.
    if (!result && result.error().code != ErrorCode::InvalidArgument)
        m_session.complain(result.error());
}

void RunningJobs::leaveAtOnce()
{
    // Nothing is waited for, not even our own threads.
    m_session.console().clearLive();
    m_session.console().error(
        u"Left at once; \"proctor recover\" takes up what had not come to its end."_s);
    _exit(int(m_storeFails ? ExitCode::StoreTrouble : ExitCode::NotDone));
}

void RunningJobs::onStoreFailing(const Error &error)
{
    m_storeFails = true;
    m_session.complain(error);
    m_session.console().note(
        u"The job waits %1 for the store to work again."_s.arg(formatDuration(storeGrace)));
    m_giveUp.start(storeGrace);
}

void RunningJobs::onStoreRecovered()
{
    m_storeFails = false;
    m_giveUp.stop();
    m_session.console().note(u"The store works again; nothing was lost."_s);
}

void RunningJobs::conclude(JobId job)
{
    if (m_progress)
        m_progress->finish();
    m_open.erase(job);
    const auto summary = m_manager.store().summary(job);
    const auto report = m_manager.store().report(job);
    if (!summary || !report) {
        leave(m_session.complain(summary ? report.error() : summary.error()));
        return;
    }
    for (const StyledText &line : verdictLines(*report))
        m_session.console().line(line);
    m_session.console().line(endLine(*summary));
    if (summary->state == JobState::Paused)
        m_session.console().note(
            u"\"proctor resume %1\" goes on where it stands."_s.arg(job.value()));
    const ExitCode written = writeReports(job);
    m_code = std::max({m_code, written, exitCodeFor(*summary)});
    leaveIfDone();
}

ExitCode RunningJobs::writeReports(JobId job) const
{
    const std::array<std::pair<QString, ReportFormat>, 3> files = {
        {{m_reports.html, ReportFormat::Html},
         {m_reports.json, ReportFormat::Json},
         {m_reports.junit, ReportFormat::JUnit}}};
    ExitCode code = ExitCode::Success;
    for (const auto &[file, format] : files) {
        if (file.isEmpty())
            continue;
        const auto written =
            writeReportFile(m_manager.store(), m_manager.registry(), job, format, file);
        if (!written)
            code = m_session.complain(written.error());
    }
    return code;
}

Result<void> checkReportFiles(const ReportFiles &files)
{
    for (const QString &file : {files.html, files.json, files.junit}) {
        if (const auto usable = checkReportFile(file); !usable)
            return usable;
    }
    return {};
}

tl::expected<Engine, ExitCode> startEngine(const Session &session, int readyDescriptor)
{
    if (readyDescriptor >= 0)
        fcntl(readyDescriptor, F_SETFD, FD_CLOEXEC); // not for the processes of the job
    std::signal(SIGPIPE, SIG_IGN);                   // a reader that went away does not end the job
    auto registry = createRegistry(session);
    if (!registry)
        return tl::unexpected(session.complain(ExitCode::BadInput, registry.error().message));
    HooksPtr hooks = makeHooks(session.options().hooks, session.station());
    if (hooks)
        tellOf(*hooks, session.console());
    auto manager = JobManager::create(**registry, session.engineSettings());
    if (!manager)
        return tl::unexpected(session.complainAboutStore(manager.error()));
    Engine engine{std::move(*registry), std::move(hooks), std::move(*manager), {}};
    engine.hookLink = linkHooks(engine.hooks.get(), *engine.manager);
    return engine;
}

QStringList commonArguments(const CommonOptions &common)
{
    QStringList arguments;
    const auto add = [&arguments](const QString &option, const QString &value) {
        if (!value.isEmpty())
            arguments << option + u'=' + value;
    };
    add(u"--database"_s, common.database);
    add(u"--station"_s, common.station);
    add(u"--requestor"_s, common.requestor);
    add(u"--plugins"_s, common.plugins);
    add(u"--lang"_s, common.language);
    const auto addCount = [&add](const QString &option, int count) {
        add(option, count > 0 ? QString::number(count) : QString());
    };
    addCount(u"--ssh-connections"_s, common.sshConnections);
    addCount(u"--ssh-connections-per-host"_s, common.sshConnectionsPerHost);
    for (const QString &url : common.hooks.urls)
        add(u"--hook"_s, url);
    add(u"--hook-events"_s, common.hooks.events.join(u','));
    for (const QString &tag : common.hooks.tags)
        add(u"--hook-tag"_s, tag);
    add(u"--hook-secret"_s, common.hooks.secret);
    if (common.quiet)
        arguments << u"--quiet"_s;
    if (common.noColor)
        arguments << u"--no-color"_s;
    return arguments;
}

} // namespace Proctor
