// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "base/duration.h"
#include "composition.h"
#include "detach.h"
#include "engine/jobmanager.h"
#include "engine/jobreports.h"
#include "jobtext.h"
#include "progress.h"
#include "session.h"
#include "signalwatch.h"

#include <QEventLoop>
#include <QTimer>

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

/// One job from its submission to its end in this process. Lives on the main thread, whose event
/// loop it runs.
class Running final : public QObject
{
    Q_OBJECT

public:
    Running(const RunOptions &options, const Session &session, JobManager &manager);
    ExitCode run(const QByteArray &text);

private:
    void onSubmitted(const Result<SubmissionResult> &result);
    void onStored(JobId job);
    void onCommitted(const EventBatch &batch);
    void onEnded(JobId job);
    void onSignal();
    void onCancelled(const Result<void> &result);
    void onStoreFailing(const Error &error);
    void onStoreRecovered();
    [[noreturn]] void leaveAtOnce();
    void conclude();
    [[nodiscard]] ExitCode writeReports() const;
    void leave(ExitCode code);

    const RunOptions &m_options;
    const Session &m_session;
    JobManager &m_manager;
    QEventLoop m_loop;
    SignalWatch m_signals;
    QTimer m_giveUp; // runs while the store fails
    JobId m_job;
    std::vector<EventBatch> m_early; // committed before we knew that the job is stored
    std::unique_ptr<Progress> m_progress;
    ExitCode m_code = ExitCode::NotDone;
    bool m_isDone = false;
    int m_signalCount = 0;
    bool m_hasEnded = false;
    bool m_storeFails = false;
};

Running::Running(const RunOptions &options, const Session &session, JobManager &manager)
    : m_options(options), m_session(session), m_manager(manager)
{
    connect(&m_signals, &SignalWatch::received, this, &Running::onSignal);
    connect(&manager, &JobManager::committed, this, &Running::onCommitted);
    connect(&manager, &JobManager::jobEnded, this, [this](JobId job) { onEnded(job); });
    connect(&manager, &JobManager::storeFailing, this, &Running::onStoreFailing);
    connect(&manager, &JobManager::storeRecovered, this, &Running::onStoreRecovered);
    m_giveUp.setSingleShot(true);
    connect(&m_giveUp, &QTimer::timeout, this, &Running::leaveAtOnce);
}

ExitCode Running::run(const QByteArray &text)
{
    Submission submission;
    submission.text = text;
    submission.origin = displayName(m_options.file);
    submission.overrides = m_options.overrides;
    m_manager.start(std::move(submission))
        .then(this, [this](const Result<SubmissionResult> &result) { onSubmitted(result); });
    if (!m_isDone)
        m_loop.exec();
    return m_code;
}

void Running::onSubmitted(const Result<SubmissionResult> &result)
{
    if (!result) {
        leave(m_session.complain(result.error()));
        return;
    }
    for (const Finding &finding : result->findings) {
        if (finding.severity == Finding::Severity::Error || !m_session.options().quiet)
            m_session.console().finding(toText(finding));
    }
    if (!result->job.isValid())
        leave(ExitCode::BadInput);
    else
        onStored(result->job);
}

void Running::onStored(JobId job)
{
    m_job = job;
    m_session.console().write(QByteArray::number(job.value()).append('\n'));
    (void)m_session.console().flush(); // a closed standard output does not stop the job
    if (m_options.readyDescriptor >= 0)
        leaveForeground(m_options.readyDescriptor);
    else if (const auto request = m_manager.store().job(job)) {
        const Registry &registry = m_manager.registry();
        m_progress = std::make_unique<Progress>(
            m_session.console(), m_session.clock(), job, request->descriptor,
            [&registry](const QString &name) { return registry.stepName(name); });
    }
    for (const EventBatch &batch : std::exchange(m_early, {}))
        onCommitted(batch);
    if (m_signalCount > 0)
        m_manager.cancel(job).then(this, [this](const Result<void> &done) { onCancelled(done); });
    if (m_hasEnded)
        conclude();
}

void Running::onCommitted(const EventBatch &batch)
{
    if (!m_job.isValid())
        m_early.push_back(batch);
    else if (m_progress)
        m_progress->apply(*batch);
}

void Running::onEnded(JobId job)
{
    m_hasEnded = true;
    if (m_job == job)
        conclude();
}

void Running::onSignal()
{
    if (++m_signalCount > 1)
        leaveAtOnce();
    if (m_storeFails)
        m_giveUp.start(stopGrace);
    m_session.console().note(
        u"Stopping the job; its cleanup and release still run. A second signal leaves at once."_s);
    if (m_job.isValid())
        m_manager.cancel(m_job).then(this, [this](const Result<void> &done) { onCancelled(done); });
}

void Running::leaveAtOnce()
{
    // Nothing is waited for, not even our own threads.
    m_session.console().clearLive();
    m_session.console().error(u"Left at once; what the job had not stored yet is lost."_s);
    _exit(int(m_storeFails ? ExitCode::StoreTrouble : ExitCode::NotDone));
}

void Running::onStoreFailing(const Error &error)
{
    m_storeFails = true;
    m_session.complain(error);
    m_session.console().note(
        u"The job waits %1 for the store to work again."_s.arg(formatDuration(storeGrace)));
    m_giveUp.start(storeGrace);
}

void Running::onStoreRecovered()
{
    m_storeFails = false;
    m_giveUp.stop();
    m_session.console().note(u"The store works again; nothing was lost."_s);
}

void Running::onCancelled(const Result<void> &result)
{
    // A job that has just ended needs no stopping.
    if (!result && !m_hasEnded && result.error().code != ErrorCode::InvalidArgument)
        m_session.complain(result.error());
}

void Running::conclude()
{
    if (m_progress)
        m_progress->finish();
    const auto summary = m_manager.store().summary(m_job);
    const auto report = m_manager.store().report(m_job);
    if (!summary || !report) {
        leave(m_session.complain(summary ? report.error() : summary.error()));
        return;
    }
    for (const StyledText &line : verdictLines(*report))
        m_session.console().line(line);
    m_session.console().line(endLine(*summary));
    const ExitCode written = writeReports();
    leave(written == ExitCode::Success ? exitCodeFor(*summary) : written);
}

ExitCode Running::writeReports() const
{
    const std::array<std::pair<QString, ReportFormat>, 3> files = {
        {{m_options.reports.html, ReportFormat::Html},
         {m_options.reports.json, ReportFormat::Json},
         {m_options.reports.junit, ReportFormat::JUnit}}};
    ExitCode code = ExitCode::Success;
    for (const auto &[file, format] : files) {
        if (file.isEmpty())
            continue;
        const auto written =
            writeReportFile(m_manager.store(), m_manager.registry(), m_job, format, file);
        if (!written)
            code = m_session.complain(written.error());
    }
    return code;
}

void Running::leave(ExitCode code)
{
    m_code = code;
    m_isDone = true;
    m_loop.exit();
}

Result<void> checkReportFiles(const ReportFiles &files)
{
    for (const QString &file : {files.html, files.json, files.junit}) {
        if (const auto usable = checkReportFile(file); !usable)
            return usable;
    }
    return {};
}

/// The command line of the background process; the options in one fixed order.
QStringList backgroundArguments(const RunOptions &run, const CommonOptions &common)
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
    if (common.quiet)
        arguments << u"--quiet"_s;
    if (common.noColor)
        arguments << u"--no-color"_s;
    arguments << u"run"_s;
    for (const auto &[name, value] : run.overrides)
        arguments << u"--set=%1=%2"_s.arg(name, value);
    add(u"--html"_s, run.reports.html);
    add(u"--json"_s, run.reports.json);
    add(u"--junit"_s, run.reports.junit);
    return arguments;
}

ExitCode runDetached(const RunOptions &options, const Session &session)
{
    const auto code =
        startInBackground(backgroundArguments(options, session.options()), options.file);
    return code ? *code : session.complain(code.error());
}

} // namespace

ExitCode runCommand(const RunOptions &options, const Session &session)
{
    if (options.detach)
        return runDetached(options, session);
    if (options.readyDescriptor >= 0)
        fcntl(options.readyDescriptor, F_SETFD, FD_CLOEXEC); // not for the processes of the job
    std::signal(SIGPIPE, SIG_IGN); // a reader that went away does not end the job

    if (const auto usable = checkReportFiles(options.reports); !usable)
        return session.complain(ExitCode::BadInput, usable.error().message);
    const auto text = readDescriptorFile(options.file);
    if (!text)
        return session.complain(ExitCode::BadInput, text.error().message);
    const auto registry = createRegistry(session);
    if (!registry)
        return session.complain(ExitCode::BadInput, registry.error().message);
    EngineSettings settings;
    settings.storeUrl = session.databaseUrl();
    settings.station = session.station();
    settings.requestor = session.requestor();
    const auto manager = JobManager::create(**registry, settings);
    if (!manager)
        return session.complainAboutStore(manager.error());
    return Running(options, session, **manager).run(*text);
}

} // namespace Proctor

#include "runcommand.moc"
