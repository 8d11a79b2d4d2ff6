// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobfeed.h"

#include "models/statustreemodel.h"

#include <algorithm>

namespace Proctor {

JobFeed::JobFeed(JobManager &manager, StatusTreeModel &model, QObject *parent)
    : QObject(parent), m_manager(manager), m_model(model)
{
    connect(&manager, &JobManager::committed, this, &JobFeed::onCommitted);
}

void JobFeed::show(JobId job)
{
    if (job == m_job)
        return;
    if (m_job.isValid())
        m_manager.unfollow(m_job);
    m_job = job;
    m_early.clear();
    const int request = ++m_request;
    m_isLoading = job.isValid();
    if (!m_isLoading) {
        m_loaded.reset();
        m_model.setTree(nullptr);
        Q_EMIT loaded();
        return;
    }
    m_manager.load(job).then(
        this, [this, job, request](const Result<std::shared_ptr<LoadedJob>> &result) {
            if (request == m_request)
                onLoaded(job, result);
        });
}

void JobFeed::onLoaded(JobId job, const Result<std::shared_ptr<LoadedJob>> &result)
{
    m_isLoading = false;
    const std::vector<EventBatch> early = std::exchange(m_early, {});
    if (!result) {
        m_job = {};
        m_loaded.reset();
        m_model.setTree(nullptr);
        Q_EMIT failed(result.error());
        return;
    }
    m_loaded = *result;
    const EventId last = m_loaded->tree->lastEvent();
    m_model.setTree(std::move(m_loaded->tree), job);
    for (const EventBatch &batch : early)
        add(batch);
    m_manager.follow(job, last);
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
    for (auto from = std::ranges::find_if(*batch, isOurs); from != batch->end();) {
        const auto to = std::find_if_not(from, batch->end(), isOurs);
        m_model.apply(std::span<const Event>(from, to));
        any = true;
        from = std::find_if(to, batch->end(), isOurs);
    }
    if (any && !m_isLoading)
        Q_EMIT changed();
}

} // namespace Proctor
