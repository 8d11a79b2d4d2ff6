// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"
#include "model/jobrequest.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace Proctor {

class Store;

/// Tells what happens to the jobs of a store, whichever process runs them: jobs that appear or
/// change, and the events of followed jobs. Lives on the main thread and reads on a thread of the
/// pool; one look at a time.
class StoreWatch final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    StoreWatch(const Store &store, QThreadPool &pool, std::chrono::milliseconds interval);
    /// Waits for a look that is under way.
    ~StoreWatch() override;

    /// Begins to look; jobs up to `known` are taken for known, of these `active` may still change.
    /// Called again for somebody else, it tells everybody what is news to one of them.
    void start(JobId known, const std::vector<JobId> &active);
    /// Looks now instead of at the end of the interval.
    void lookNow();

    /// Since the last look that could be finished; zero before the first is due.
    [[nodiscard]] std::chrono::milliseconds age() const;

    /// As often as it is called, unfollow() has to be.
    void follow(JobId job, EventId after);
    void unfollow(JobId job);

Q_SIGNALS:
    void jobsChanged(const std::vector<Proctor::JobSummary> &jobs); ///< new ones and changed ones
    void events(const Proctor::EventBatch &batch);                  ///< of a followed job

private:
    struct Question
    {
        JobId newest;
        std::vector<JobId> active;
        std::map<JobId, EventId> followed;
        qint64 counter;
    };
    struct Answer
    {
        qint64 counter;
        std::map<JobId, EventId> followed; // behind which events
        bool isComplete = false;
        bool hasRead = false;
        std::vector<JobSummary> jobs;
        std::vector<EventBatch> batches;
    };
    [[nodiscard]] static Answer look(const Store &store, const Question &question);
    void take(const Answer &answer);
    void takeJobs(const std::vector<JobSummary> &jobs);

    const Store &m_store;
    QThreadPool &m_pool;
    QTimer m_timer;
    JobId m_newest;
    std::map<JobId, JobSummary> m_active; // not at their end; without the number of the last event
    struct Followed
    {
        EventId last; // that was told
        int count = 0;
    };
    std::map<JobId, Followed> m_followed;
    std::optional<JobId> m_startAgain; // behind this job, after the look under way
    qint64 m_counter = -1;
    QElapsedTimer m_lastLook;
    QElapsedTimer m_lastRead;
    bool m_isLooking = false;
    bool m_lookAgain = false;
};

} // namespace Proctor
