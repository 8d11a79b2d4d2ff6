// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <vector>

namespace Proctor {

/// A question that waits for a person, with where it comes from.
struct OpenPrompt
{
    Prompt prompt;
    JobId job;
    QString jobName;
    QString testName;
    QString stepLabel;
    QString target; ///< its id
    Timestamp asked{};
};

/// The questions of all jobs that run, of this process and of others on the same store. Lives on
/// the GUI thread; the questions of other processes are read on another one.
class PromptInbox final : public QObject
{
    Q_OBJECT

public:
    /// Which question; ordered by job, then in the order in which they were asked.
    using Key = std::pair<JobId, quint32>;

    /// The manager must outlive it.
    explicit PromptInbox(JobManager &manager, QObject *parent = nullptr);

    /// All jobs that exist, before others change: what they ask already is read.
    void setJobs(const std::vector<JobSummary> &jobs);
    /// Jobs that exist or have changed.
    void noteJobs(const std::vector<JobSummary> &jobs);
    [[nodiscard]] const std::map<Key, OpenPrompt> &open() const { return m_open; }
    /// Ends with what became of it; that the question is gone is told by changed().
    [[nodiscard]] QFuture<Result<void>> answer(const Key &key, PromptAnswer answer,
                                               PromptFiles files);

Q_SIGNALS:
    void changed();

private:
    void onCommitted(const EventBatch &batch);
    void lookAtOthers();
    void onRead(JobId job, const Result<PromptBoard> &board);
    void onOwnRead(JobId job, const Result<PromptBoard> &board);
    void show(JobId job);

    struct Known
    {
        QString name;
        PromptBoard board;
        bool isOthers = false; // and somebody runs it
        bool isReading = false;
        std::vector<Event> meanwhile; // of an own job that is being read
    };

    JobManager &m_manager;
    std::map<JobId, Known> m_jobs; // that have not ended, or have asked
    std::map<Key, OpenPrompt> m_open;
    QTimer m_poll;    // while others run jobs
    QTimer m_changed; // many changes become one
};

} // namespace Proctor
