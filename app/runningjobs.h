// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"
#include "eventposting.h"
#include "exitcode.h"
#include "options.h"
#include "progress.h"
#include "signalwatch.h"

#include <QEventLoop>
#include <QTimer>

#include <set>

namespace Proctor {

class Session;

/// Jobs of this process that a verb waits for: shows how they go on and how they end, turns signals
/// into pause, cancel and leaving (cli.md), and gives up when the store cannot be written for long.
/// Lives on the main thread, whose event loop it runs.
class RunningJobs final : public QObject
{
    Q_OBJECT

public:
    RunningJobs(const Session &session, JobManager &manager, ReportFiles reports = {},
                int readyDescriptor = -1);

    /// A job that runs here, or is about to.
    void add(JobId job);
    /// The one job of a submission, after its id and findings are written; leaves without one.
    void addSubmitted(const Result<SubmissionResult> &result);
    /// Until every job has ended or is paused; the worst of their codes. `begin` is called first,
    /// and adds jobs or leaves, now or later.
    [[nodiscard]] ExitCode exec(const std::function<void()> &begin);
    /// Ends exec().
    void leave(ExitCode code);
    /// Says the error; exec() goes on and ends with its code at best.
    void complain(const Error &error);
    /// From now on exec() ends when no job is left.
    void setComplete();

private:
    void onCommitted(const EventBatch &batch);
    void onOver(JobId job);
    void onSignal();
    void signalJob(JobId job);
    void onSignalled(const Result<void> &result);
    void onStoreFailing(const Error &error);
    void onStoreRecovered();
    [[noreturn]] void leaveAtOnce();
    void showProgress(JobId job);
    void conclude(JobId job);
    void leaveIfDone();
    [[nodiscard]] ExitCode writeReports(JobId job) const;

    const Session &m_session;
    JobManager &m_manager;
    const ReportFiles m_reports;
    const int m_readyDescriptor; // -1: in the foreground
    QEventLoop m_loop;
    SignalWatch m_signals;
    QTimer m_giveUp; // runs while the store fails
    std::set<JobId> m_open;
    std::set<JobId> m_over;          // ended or paused, perhaps before add()
    std::vector<EventBatch> m_early; // committed before a job was added
    std::unique_ptr<Progress> m_progress;
    ExitCode m_code = ExitCode::Success;
    bool m_isComplete = false;
    bool m_isDone = false;
    int m_signalCount = 0;
    bool m_storeFails = false;
};

/// Checks that the files can be written before a job starts.
[[nodiscard]] Result<void> checkReportFiles(const ReportFiles &files);

/// The engine on the store of this session, and the plugins it needs; the process is made ready for
/// the jobs in it. On failure it has been said why, and the value is the code to leave with.
struct Engine
{
    std::unique_ptr<Registry> registry;
    HooksPtr hooks;
    std::unique_ptr<JobManager> manager;
    HookLink hookLink;
};
[[nodiscard]] tl::expected<Engine, ExitCode> startEngine(const Session &session,
                                                         int readyDescriptor = -1);

/// The common options once more, for a process in the background; one fixed order.
[[nodiscard]] QStringList commonArguments(const CommonOptions &common);

} // namespace Proctor
