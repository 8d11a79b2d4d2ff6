// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/notifications.h"

#include "model/eventkind.h"
#include "model/look.h"
#include "support/desktopmessages.h"
#include "support/settings.h"
#include "support/sound.h"
#include "support/whendone.h"

#include <QApplication>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rememberedJobs = 1000; // looked through for results and lengths

NewsKind kindOf(const JobSummary &job)
{
    switch (lookOf(job.state, job.success)) {
    case Look::Passed:
        return NewsKind::Passed;
    case Look::Failed:
        return NewsKind::Failed;
    case Look::Cancelled:
        return NewsKind::Cancelled;
    default:
        return NewsKind::LabError;
    }
}

Cue cueOf(NewsKind kind)
{
    switch (kind) {
    case NewsKind::Passed:
        return Cue::Passed;
    case NewsKind::Failed:
        return Cue::Failed;
    case NewsKind::Question:
        return Cue::Question;
    default:
        return Cue::Error;
    }
}

} // namespace

Notifications::Notifications(JobManager &manager, const Settings &settings, Messages &messages,
                             Sound &sound)
    : m_manager(manager)
    , m_settings(settings)
    , m_messages(messages)
    , m_sound(sound)
    , m_inFront([] { return QApplication::activeWindow() != nullptr; })
    , m_inbox(manager)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherTime);
    connect(&m_gather, &QTimer::timeout, this, &Notifications::flush);
    connect(&m_progress, &QTimer::timeout, this, &Notifications::showProgress);
    connect(&m_inbox, &PromptInbox::changed, this, &Notifications::onPrompts);
    connect(&manager, &JobManager::jobsChanged, this, &Notifications::onJobs);
    connect(&manager, &JobManager::committedHere, this, &Notifications::onEvents);
}

void Notifications::begin()
{
    JobQuery newest;
    newest.limit = rememberedJobs;
    whenDone(m_manager.jobs(newest), this, [this](Result<std::vector<JobSummary>> jobs) {
        if (!jobs)
            jobs = std::vector<JobSummary>();
        std::ranges::sort(*jobs, {}, &JobSummary::job);
        onJobsRead(*jobs);
    });
}

void Notifications::onJobsRead(const std::vector<JobSummary> &jobs)
{
    m_hasBegun = true;
    for (const JobSummary &job : jobs) {
        m_known = std::max(m_known, job.job);
        m_expectation.add(job);
        if (isFinal(job.state))
            m_results.insert(job.jobName, kindOf(job));
        else
            m_open.insert_or_assign(job.job, job);
    }
    // What waits already is no news.
    for (const auto &[key, prompt] : m_inbox.open())
        m_prompts.insert(key);
    m_inbox.setJobs(jobs);
    std::vector<JobId> open;
    for (const auto &[id, job] : m_open)
        open.push_back(id);
    m_manager.watchJobs(m_known, open);
    showProgress();
}

void Notifications::onJobs(const std::vector<JobSummary> &jobs)
{
    if (!m_hasBegun)
        return; // they are being read
    for (const JobSummary &job : jobs) {
        m_expectation.add(job);
        if (!isFinal(job.state)) {
            m_open.insert_or_assign(job.job, job);
            continue;
        }
        const bool wasOpen = m_open.erase(job.job) > 0;
        const bool isNew = job.job > m_known && m_ended.insert(job.job).second;
        if (wasOpen || isNew)
            onEnded(job);
    }
    showProgress();
}

void Notifications::onEnded(const JobSummary &job)
{
    News news{.kind = kindOf(job), .job = job.job, .jobName = job.jobName};
    if (const auto before = m_results.constFind(job.jobName); before != m_results.constEnd())
        news.before = *before;
    m_results.insert(job.jobName, news.kind);
    tell(std::move(news));
}

void Notifications::onEvents(const EventBatch &batch)
{
    for (const Event &event : *batch) {
        if (event.name != EventName::leaseLost())
            continue;
        const auto open = m_open.find(event.scope->job);
        tell({.kind = NewsKind::LeaseLost,
              .job = event.scope->job,
              .jobName = open != m_open.end() ? open->second.jobName : QString(),
              .detail = event.payload.member(u"Error").text()});
    }
}

void Notifications::onPrompts()
{
    std::set<PromptInbox::Key> open;
    for (const auto &[key, prompt] : m_inbox.open()) {
        open.insert(key);
        if (m_prompts.contains(key))
            continue;
        const QString target = prompt.prompt.isForAll ? QString() : prompt.target;
        tell({.kind = NewsKind::Question,
              .job = key.first,
              .jobName = prompt.jobName,
              .detail = target.isEmpty() ? prompt.stepLabel : prompt.stepLabel + u", "_s + target});
    }
    m_prompts = std::move(open);
}

void Notifications::tell(News news)
{
    const Timestamp now = m_manager.settings().clock->now();
    news.time = now;
    news.isOwn = m_manager.isOwn(news.job);
    const NotificationAct act = NotificationRules::decide(
        news, m_settings.notifications(), m_inFront(), now, QTimeZone::systemTimeZone());
    if (!act.shows && !act.sounds)
        return;
    m_shows = m_shows || act.shows;
    m_sounds = m_sounds || act.sounds;
    m_bundle.add(news);
    if (!m_gather.isActive())
        m_gather.start();
}

void Notifications::flush()
{
    const NewsBundle bundle = std::exchange(m_bundle, {});
    const bool shows = std::exchange(m_shows, false);
    const bool sounds = std::exchange(m_sounds, false);
    if (bundle.isEmpty())
        return;
    const NewsKind worst = bundle.worst();
    if (shows)
        m_messages.show(bundle.title(), bundle.text(), bundle.job().value(),
                        worst != NewsKind::Passed && worst != NewsKind::Cancelled);
    if (sounds)
        m_sound.play(cueOf(worst));
}

// Of the jobs that run here, as far as it is known how long they usually take.
void Notifications::showProgress()
{
    const Timestamp now = m_manager.settings().clock->now();
    double sum = 0;
    int known = 0;
    int running = 0;
    for (const auto &[id, job] : m_open) {
        if (!m_manager.isOwn(id) || job.state != JobState::Started)
            continue;
        ++running;
        const auto usual = m_expectation.usual(job.jobName);
        if (!usual || *usual <= Duration(0) || !isSet(job.startTime))
            continue;
        const double elapsed = std::chrono::duration<double>(now - job.startTime).count();
        sum += std::clamp(elapsed / std::chrono::duration<double>(*usual).count(), 0.0, 0.99);
        ++known;
    }
    m_messages.setProgress(known > 0 ? sum / known : -1, running);
    if (running == 0)
        m_progress.stop();
    else if (!m_progress.isActive())
        m_progress.start(2s);
}

} // namespace Proctor
