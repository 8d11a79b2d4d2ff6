// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobfeed.h"

#include "models/statustreemodel.h"
#include "support/whendone.h"

#include <algorithm>

namespace Proctor {

JobFeed::JobFeed(JobManager &manager, StatusTreeModel &model, QObject *parent)
    : QObject(parent), m_manager(manager), m_model(model)
{
    connect(&manager, &JobManager::committed, this, &JobFeed::onCommitted);
}

JobFeed::~JobFeed()
{
    unfollow();
}

void JobFeed::unfollow()
{
    if (m_followed.isValid())
        m_manager.unfollow(std::exchange(m_followed, {}));
}

void JobFeed::show(JobId job)
{
    if (job == m_job)
        return;
    unfollow();
    m_job = job;
    m_early.clear();
    const int request = ++m_request;
    m_isLoading = job.isValid();
    if (!m_isLoading) {
        m_loaded.reset();
        forgetPast();
        m_model.setTree(nullptr);
        Q_EMIT loaded();
        return;
    }
    whenDone(m_manager.load(job), this,
             [this, job, request](const Result<std::shared_ptr<LoadedJob>> &result) {
                 if (request == m_request)
                     onLoaded(job, result);
             });
}

void JobFeed::onLoaded(JobId job, const Result<std::shared_ptr<LoadedJob>> &result)
{
    m_isLoading = false;
    const std::vector<EventBatch> early = std::exchange(m_early, {});
    forgetPast();
    if (!result) {
        m_job = {};
        m_loaded.reset();
        m_model.setTree(nullptr);
        Q_EMIT failed(result.error());
        return;
    }
    m_loaded = *result;
    const EventId last = m_loaded->tree->lastEvent();
    const bool ended = isFinal(m_loaded->tree->job().jobState);
    m_model.setTree(std::move(m_loaded->tree), job, JobVerdicts(m_loaded->reports, ended));
    for (const EventBatch &batch : early)
        add(batch);
    if (m_manager.follow(job, last))
        m_followed = job;
    Q_EMIT loaded();
}

void JobFeed::onCommitted(const EventBatch &batch)
{
    if (m_isLoading)
        m_early.push_back(batch);
    else if (m_job.isValid())
        add(batch);
}

// A batch may hold the events of several jobs; neighbours mostly are of one.
void JobFeed::add(const EventBatch &batch)
{
    const auto isOurs = [this](const Event &event) { return event.scope->job == m_job; };
    bool any = false;
    bool isNews = false;
    for (auto from = std::ranges::find_if(*batch, isOurs); from != batch->end();) {
        const auto to = std::find_if_not(from, batch->end(), isOurs);
        if (m_present)
            m_present->apply(std::span<const Event>(from, to));
        else
            m_model.apply(std::span<const Event>(from, to));
        any = true;
        isNews = isNews || std::any_of(from, to, [](const Event &event) {
                     return event.scope->isFramework();
                 });
        from = std::find_if(to, batch->end(), isOurs);
    }
    if (any && !m_isLoading)
        Q_EMIT changed();
    // Reports come at the end of a run or of the job, with the next event of the job as a whole.
    if (isNews)
        refreshVerdicts();
}

bool JobFeed::hasEnded() const
{
    return tree() && isFinal(tree()->job().jobState);
}

// --- The past ---

const StatusTree *JobFeed::tree() const
{
    return m_present ? m_present.get() : m_model.tree();
}

const std::optional<JobVerdicts> &JobFeed::verdicts() const
{
    return m_present ? m_presentVerdicts : m_model.verdicts();
}

// The report on a job comes when it ends; those on runs are of runs that are over.
std::optional<JobVerdicts> JobFeed::verdictsAt(const StatusTree &tree) const
{
    std::optional<JobVerdicts> verdicts = m_presentVerdicts;
    if (verdicts && !isFinal(tree.job().jobState)) {
        verdicts->job.reset();
        verdicts->isFinal = false;
    }
    return verdicts;
}

void JobFeed::showPast(std::unique_ptr<StatusTree> tree, Timestamp moment)
{
    if (!isPast())
        m_presentVerdicts = m_model.verdicts();
    auto verdicts = verdictsAt(*tree);
    auto shown = m_model.exchangeTree(std::move(tree), std::move(verdicts), moment, true);
    if (!isPast())
        m_present = std::move(shown);
}

void JobFeed::goOnInPast(std::span<const Event> events, Timestamp moment)
{
    if (!isPast())
        return;
    m_model.apply(events);
    if (auto verdicts = verdictsAt(*m_model.tree()))
        m_model.setVerdicts(std::move(*verdicts));
    m_model.tick(moment);
}

void JobFeed::showPresent()
{
    if (!isPast())
        return;
    // What was shown is freed only now that the model has let go of it.
    const auto past =
        m_model.exchangeTree(std::exchange(m_present, {}), std::exchange(m_presentVerdicts, {}),
                             m_manager.settings().clock->now(), false);
}

void JobFeed::forgetPast()
{
    m_present.reset();
    m_presentVerdicts.reset();
}

void JobFeed::refreshVerdicts()
{
    if (m_isLoading || !m_job.isValid())
        return;
    if (std::exchange(m_isReadingReports, true)) {
        m_readReportsAgain = true;
        return;
    }
    m_readReportsAgain = false;
    whenDone(m_manager.reports(m_job), this,
             [this, job = m_job, ended = hasEnded()](const Result<JobReport> &reports) {
                 onReports(job, ended, reports);
             });
}

void JobFeed::onReports(JobId job, bool isFinal, const Result<JobReport> &reports)
{
    m_isReadingReports = false;
    // What cannot be read now is asked for again by whoever shows it.
    if (job == m_job && !m_isLoading && reports) {
        m_loaded->reports = *reports;
        JobVerdicts verdicts(*reports, isFinal);
        if (isPast()) {
            m_presentVerdicts = std::move(verdicts);
            verdicts = *verdictsAt(*m_model.tree());
        }
        m_model.setVerdicts(std::move(verdicts));
        Q_EMIT verdictsChanged();
    }
    if (m_readReportsAgain || job != m_job)
        refreshVerdicts();
}

} // namespace Proctor
