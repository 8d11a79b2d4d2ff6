// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"

class QWidget;

namespace Proctor {

class NoticeBar;
class Settings;

/// What a crash has left behind: jobs that nobody runs any more go on or are closed, as the person
/// wants it, and locks that nobody will give back are offered for release. Lives on the GUI thread
/// as a part of the window; all reading is done beside it.
class Recovery final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Recovery(JobManager &manager, const Settings &settings, NoticeBar &notice, QWidget *window);

    /// Looks for what is left.
    void begin();

private:
    using Jobs = std::vector<JobSummary>;

    void onCutOff(const Jobs &jobs);
    void resume(const Jobs &jobs);
    void close(const Jobs &jobs);
    /// Of several things asked for at once; the failure is a sentence, or empty.
    void onAnswer(const QString &failure);
    void lookForLocks();
    void onLocks(std::vector<LockRecord> locks);
    void askForLocks(const std::vector<LockRecord> &locks);
    void release(const QStringList &targets, const QString &reason);

    JobManager &m_manager;
    const Settings &m_settings;
    NoticeBar &m_notice;
    QWidget *m_window;
    int m_waiting = 0; // answers still to come
    int m_done = 0;
    QString m_failure; // the last one
    std::function<QString(int)> m_success;
    std::function<void()> m_next;
};

} // namespace Proctor
