// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"

#include <map>

class QWidget;

namespace Proctor {

class JobPage;
class MainActions;
class NoticeBar;

/// Pausing, resuming, cancelling, aborting and running again the job that is shown, and pausing and
/// resuming all: enabled when it can work, and a sentence in the notice bar when it did not. Lives
/// on the GUI thread as a part of the window.
class JobControls final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    JobControls(JobManager &manager, MainActions &actions, JobPage &page, NoticeBar &notice,
                QWidget *window);

    /// What is known of jobs has changed.
    void note(const std::vector<JobSummary> &jobs);
    /// Enables and shows what fits the job that is shown.
    void update();
    /// Jobs of the store that have not ended, by ascending ids.
    [[nodiscard]] std::vector<JobId> openJobs() const;
    /// Of these, those that somebody runs.
    [[nodiscard]] int runningCount() const;

Q_SIGNALS:
    /// A further attempt at the job that is shown has begun.
    void started(Proctor::JobId job);

private:
    using Verb = QFuture<Result<void>> (JobManager::*)(JobId);

    void connectActions();
    void pauseAll();
    void resumeAll();
    void cancelJob();
    void abortJob();
    /// `part`: chosen at first; without targets: those that did not pass.
    void retryPart(const RetryChoice &part = {});
    void retry(RetryChoice choice);
    /// Carries the verb out; `failure` is a sentence with a place for the reason.
    void carryOut(Verb verb, JobId job, const QString &failure);
    [[nodiscard]] bool ask(const QString &name, const QString &title, const QString &sentence,
                           const QString &explanation, const QString &yes) const;
    [[nodiscard]] bool hasFailures() const;
    [[nodiscard]] std::vector<JobId> ownJobs(JobState state) const;

    JobManager &m_manager;
    MainActions &m_actions;
    JobPage &m_page;
    NoticeBar &m_notice;
    QWidget *m_window;
    std::map<JobId, JobSummary> m_open; // jobs of the store that have not ended
    JobId m_asked;                      // to pause or to go on; the answer is under way
    JobId m_retried;                    // the same for a further attempt
};

} // namespace Proctor
