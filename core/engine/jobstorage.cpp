// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobstorage.h"

#include "base/handover.h"
#include "model/statusbuilder.h"

#include <QThreadPool>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// What reporters may look at of a step's own events; the outcome of targets is always complete.
constexpr StatusBuilder::Keep keptForReporters{.events = 1000, .payloadBytes = 65'536};

Result<JobStorage::Runs> readRunsNow(const Store &store, const Registry &registry, JobId job,
                                     EventId after)
{
    Result<JobRequest> request = store.job(job);
    if (!request)
        return fail(request.error());
    StatusBuilder builder(job, std::move(request->descriptor), keptForReporters,
                          [&registry](const QString &name) {
                              const StepPlugin *plugin = registry.step(name);
                              return plugin ? plugin->info.name : name;
                          });
    const Result<void> read = store.readEvents(job, after, [&builder](const Events &events) {
        builder.apply(events);
        return true;
    });
    if (!read)
        return fail(read.error());
    return JobStorage::Runs{.statuses = builder.runStatuses(), .last = builder.tree().lastEvent()};
}

} // namespace

StoreJobStorage::StoreJobStorage(Store &store, const Registry &registry, QThreadPool &pool)
    : m_store(store), m_registry(registry), m_pool(pool)
{
}

void StoreJobStorage::append(Events &&events)
{
    m_store.append(std::move(events));
}

void StoreJobStorage::flush(std::function<void(Result<void>)> done)
{
    m_store.flush(std::move(done));
}

void StoreJobStorage::addReport(Report report, std::function<void(Result<void>)> done)
{
    m_store.addReport(std::move(report), std::move(done));
}

void StoreJobStorage::addResults(std::vector<TargetResult> results)
{
    m_store.addTargetResults(std::move(results), {});
}

void StoreJobStorage::readRuns(JobId job, EventId after, std::function<void(Result<Runs>)> done)
{
    startOn(m_pool, [this, job, after, done = std::move(done)] {
        done(readRunsNow(m_store, m_registry, job, after));
    });
}

qsizetype StoreJobStorage::backlog() const
{
    return m_store.backlog();
}

} // namespace Proctor
