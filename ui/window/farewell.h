// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"

#include <QTimer>

#include <set>

class QWidget;

namespace Proctor {

/// What becomes of running jobs when the window is closed: they go on in the background, are
/// paused, or are cancelled; the process ends when it runs none any more. Lives on the GUI thread
/// as a part of the window.
class Farewell final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { Stay, Background, Pause, Cancel };
    /// Starts a process that resumes the job, which belongs to nobody then, and waits until it has
    /// it. Called on another thread.
    using TakeOver = std::function<Result<void>(JobId)>;

    /// The manager must outlive it.
    Farewell(JobManager &manager, QWidget *window);

    /// Without it, jobs in the background go on in this process.
    void setTakeOver(TakeOver takeOver) { m_takeOver = std::move(takeOver); }
    [[nodiscard]] Choice ask(int running) const;
    /// Begins; may be begun again with another choice.
    void begin(Choice choice);
    [[nodiscard]] bool isUnderWay() const { return m_timer.isActive(); }

Q_SIGNALS:
    /// The job goes on here, because nobody could take it over.
    void handOverFailed(Proctor::JobId job, const Proctor::Error &error);
    /// Nothing runs here any more.
    void done();

private:
    void look();
    void askJob(JobId job);
    void handOver(JobId job);
    void onTaken(JobId job, const Result<void> &taken);

    JobManager &m_manager;
    QWidget *m_window;
    TakeOver m_takeOver;
    Choice m_choice = Choice::Stay;
    QTimer m_timer;
    std::set<JobId> m_asked;   // to do what was chosen
    std::set<JobId> m_handing; // being handed over
    std::set<JobId> m_staying; // nobody could take them
};

} // namespace Proctor
