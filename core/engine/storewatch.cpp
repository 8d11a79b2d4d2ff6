// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storewatch.h"

#include "base/handover.h"
#include "storage/store.h"

namespace Proctor {

namespace {

// A process that just dies changes nothing in the store: its jobs are looked at so often anyway.
constexpr std::chrono::milliseconds readInterval = std::chrono::seconds(3);

} // namespace

StoreWatch::StoreWatch(const Store &store, QThreadPool &pool, std::chrono::milliseconds interval)
    : m_store(store), m_pool(pool)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &StoreWatch::lookNow);
}

StoreWatch::~StoreWatch()
{
    m_pool.waitForDone();
}

void StoreWatch::start(JobId known, const std::vector<JobId> &active)
{
    const JobId first = m_timer.isActive() ? std::min(m_newest, known) : known;
    m_newest = first;
    if (m_isLooking)
        m_startAgain = m_startAgain ? std::min(*m_startAgain, first) : first;
    for (const JobId job : active)
        m_active.try_emplace(job);
    for (auto &[job, told] : m_active)
        told = {}; // not to everybody
    m_counter = -1;
    m_timer.start();
    m_lastLook.start();
    lookNow();
}

void StoreWatch::follow(JobId job, EventId after)
{
    Followed &followed = m_followed[job];
    followed.last = followed.count == 0 ? after : std::min(followed.last, after);
    ++followed.count;
    m_counter = -1;
    lookNow();
}

void StoreWatch::unfollow(JobId job)
{
    const auto followed = m_followed.find(job);
    if (followed != m_followed.end() && --followed->second.count == 0)
        m_followed.erase(followed);
}

std::chrono::milliseconds StoreWatch::age() const
{
    return std::chrono::milliseconds(m_lastLook.isValid() ? m_lastLook.elapsed() : 0);
}

void StoreWatch::lookNow()
{
    if (m_isLooking) {
        m_lookAgain = true;
        return;
    }
    if (!m_timer.isActive())
        return;
    m_isLooking = true;
    if (!m_active.empty() && m_lastRead.isValid() && m_lastRead.hasExpired(readInterval.count()))
        m_counter = -1;
    Question question{.newest = m_newest, .active = {}, .followed = {}, .counter = m_counter};
    for (const auto &[job, summary] : m_active)
        question.active.push_back(job);
    for (const auto &[job, followed] : m_followed)
        question.followed[job] = followed.last;
    startOn(m_pool, [this, &store = m_store, question = std::move(question)] {
        auto answer = std::make_shared<const Answer>(look(store, question));
        postTo(this, [this, answer] { take(*answer); });
    });
}

// On the pool. What cannot be read now is looked for again: the counter stays what it was.
StoreWatch::Answer StoreWatch::look(const Store &store, const Question &question)
{
    Answer answer{
        .counter = question.counter, .followed = question.followed, .jobs = {}, .batches = {}};
    const Result<qint64> counter = store.changeCounter();
    if (!counter || *counter == question.counter) {
        answer.isComplete = counter.has_value();
        return answer;
    }
    JobQuery newer;
    newer.after = question.newest;
    Result<std::vector<JobSummary>> jobs = store.jobs(newer);
    if (!jobs)
        return answer;
    answer.jobs = std::move(*jobs);
    for (const JobId job : question.active) {
        if (const Result<JobSummary> summary = store.summary(job))
            answer.jobs.push_back(*summary);
    }
    for (const auto &[job, after] : question.followed) {
        const auto take = [&answer](Events &&events) {
            answer.batches.push_back(std::make_shared<const Events>(std::move(events)));
            return true;
        };
        if (!store.readEvents(job, after, take))
            return answer;
    }
    answer.counter = *counter;
    answer.isComplete = true;
    answer.hasRead = true;
    return answer;
}

void StoreWatch::take(const Answer &answer)
{
    m_isLooking = false;
    m_counter = answer.counter;
    if (answer.isComplete)
        m_lastLook.start();
    if (answer.hasRead)
        m_lastRead.start();
    takeJobs(answer.jobs);
    if (m_startAgain)
        m_newest = std::min(m_newest, *std::exchange(m_startAgain, {}));
    for (const EventBatch &batch : answer.batches) {
        const auto followed =
            batch->empty() ? m_followed.end() : m_followed.find(batch->front().scope->job);
        if (followed == m_followed.end() || batch->back().id <= followed->second.last)
            continue;
        // Somebody wants earlier ones since; the next look brings them.
        if (answer.followed.at(followed->first) > followed->second.last)
            continue;
        followed->second.last = batch->back().id;
        Q_EMIT events(batch);
    }
    if (std::exchange(m_lookAgain, false)) {
        m_counter = -1;
        lookNow();
    }
}

void StoreWatch::takeJobs(const std::vector<JobSummary> &jobs)
{
    std::vector<JobSummary> changed;
    for (JobSummary job : jobs) {
        job.lastEvent = {}; // changes all the time, and nobody is shown it
        m_newest = std::max(m_newest, job.job);
        const auto known = m_active.find(job.job);
        if (known != m_active.end() && known->second == job)
            continue;
        changed.push_back(job);
        if (isFinal(job.state)) // reports are stored before the event that says so
            m_active.erase(job.job);
        else
            m_active[job.job] = std::move(job);
    }
    if (!changed.empty())
        Q_EMIT jobsChanged(changed);
}

} // namespace Proctor
