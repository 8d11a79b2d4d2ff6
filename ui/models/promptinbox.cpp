// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/promptinbox.h"

#include "model/eventkind.h"
#include "support/whendone.h"

#include <algorithm>
#include <set>

namespace Proctor {

using namespace std::chrono_literals;

namespace {

// Cheap, because it is asked of every event.
bool mayMatter(const Event &event)
{
    switch (eventKind(event.name)) {
    case EventKind::Prompt:
    case EventKind::PromptAnswered:
    case EventKind::PromptWithdrawn:
        return true;
    default:
        return event.scope->isFramework();
    }
}

} // namespace

PromptInbox::PromptInbox(JobManager &manager, QObject *parent) : QObject(parent), m_manager(manager)
{
    connect(&manager, &JobManager::committed, this, &PromptInbox::onCommitted);
    connect(&manager, &JobManager::jobsChanged, this, &PromptInbox::noteJobs);
    connect(&m_poll, &QTimer::timeout, this, &PromptInbox::lookAtOthers);
    m_poll.setInterval(700ms);
    connect(&m_changed, &QTimer::timeout, this, &PromptInbox::changed);
    m_changed.setSingleShot(true);
    m_changed.setInterval(30ms);
}

void PromptInbox::setJobs(const std::vector<JobSummary> &jobs)
{
    noteJobs(jobs);
    for (const JobSummary &summary : jobs) {
        const JobId job = summary.job;
        // Another window may have seen it begin before this one was there to hear it.
        if (isFinal(summary.state) || !m_manager.isOwn(job) ||
            std::exchange(m_jobs[job].isReading, true))
            continue;
        whenDone(m_manager.prompts(job), this,
                 [this, job](const Result<PromptBoard> &board) { onOwnRead(job, board); });
    }
}

void PromptInbox::onOwnRead(JobId job, const Result<PromptBoard> &board)
{
    const auto found = m_jobs.find(job);
    if (found == m_jobs.end())
        return;
    Known &known = found->second;
    known.isReading = false;
    const std::vector<Event> meanwhile = std::exchange(known.meanwhile, {});
    if (!board || !m_manager.isOwn(job))
        return;
    known.board = *board;
    for (const Event &event : meanwhile)
        known.board.apply(event);
    show(job);
}

void PromptInbox::noteJobs(const std::vector<JobSummary> &jobs)
{
    for (const JobSummary &job : jobs) {
        if (isFinal(job.state)) {
            if (m_jobs.erase(job.job) > 0)
                show(job.job);
            continue;
        }
        Known &known = m_jobs[job.job];
        known.name = job.jobName;
        const bool wasOthers = known.isOthers;
        known.isOthers =
            job.ownerAlive && job.state == JobState::Started && !m_manager.isOwn(job.job);
        // Nobody would hear the answer any more.
        if (wasOthers && !known.isOthers && !m_manager.isOwn(job.job))
            known.board = {};
        show(job.job);
    }
    const bool areOthers =
        std::ranges::any_of(m_jobs, [](const auto &entry) { return entry.second.isOthers; });
    if (!areOthers) {
        m_poll.stop();
    } else if (!m_poll.isActive()) {
        m_poll.start();
        lookAtOthers();
    }
}

void PromptInbox::onCommitted(const EventBatch &batch)
{
    std::set<JobId> touched;
    for (const Event &event : *batch) {
        // What is followed of other processes is read by lookAtOthers(), too.
        if (!mayMatter(event) || !m_manager.isOwn(event.scope->job))
            continue;
        Known &known = m_jobs[event.scope->job];
        if (known.isReading)
            known.meanwhile.push_back(event);
        if (known.board.apply(event))
            touched.insert(event.scope->job);
    }
    for (const JobId job : touched)
        show(job);
}

void PromptInbox::lookAtOthers()
{
    for (auto &[job, known] : m_jobs) {
        if (!known.isOthers || std::exchange(known.isReading, true))
            continue;
        whenDone(m_manager.prompts(job, known.board), this,
                 [this, job = job](const Result<PromptBoard> &board) { onRead(job, board); });
    }
}

void PromptInbox::onRead(JobId job, const Result<PromptBoard> &board)
{
    const auto found = m_jobs.find(job);
    if (found == m_jobs.end())
        return;
    found->second.isReading = false;
    // What cannot be read now is read the next time.
    if (!board || !found->second.isOthers)
        return;
    found->second.board = *board;
    show(job);
}

// Brings what is shown of a job to what is known of it.
void PromptInbox::show(JobId job)
{
    static const std::map<quint32, Event> none;
    const auto found = m_jobs.find(job);
    const auto &events = found != m_jobs.end() ? found->second.board.open() : none;
    const auto first = m_open.lower_bound({job, 0});
    const auto last = m_open.upper_bound({job, std::numeric_limits<quint32>::max()});
    bool isOther = false;
    for (auto at = first; at != last;) {
        const bool isGone = !events.contains(at->first.second);
        isOther = isOther || isGone;
        at = isGone ? m_open.erase(at) : std::next(at);
    }
    for (const auto &[number, event] : events) {
        if (const auto shown = m_open.find({job, number}); shown != m_open.end()) {
            isOther = isOther || shown->second.jobName != found->second.name;
            shown->second.jobName = found->second.name;
            continue;
        }
        Result<Prompt> prompt = promptFromJson(event.payload);
        if (!prompt)
            continue; // of a newer Proctor
        isOther = true;
        m_open.emplace(Key{job, number},
                       OpenPrompt{.prompt = std::move(*prompt),
                                  .job = job,
                                  .jobName = found->second.name,
                                  .testName = event.scope->testName,
                                  .stepLabel = event.scope->stepLabel,
                                  .target = event.target ? event.target->id : QString(),
                                  .asked = event.time});
    }
    if (isOther && !m_changed.isActive())
        m_changed.start();
}

QFuture<Result<void>> PromptInbox::answer(const Key &key, PromptAnswer answer, PromptFiles files)
{
    answer.prompt = key.second;
    return m_manager.answer(key.first, std::move(answer), std::move(files));
}

} // namespace Proctor
