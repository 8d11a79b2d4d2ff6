// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of JobManager that only asks: of descriptors, of jobs that are stored, of their past.

#include "base/handover.h"
#include "engine/jobattempts.h"
#include "engine/jobmanagerprivate.h"
#include "engine/jobreports.h"
#include "engine/storeinventory.h"

namespace Proctor {

QFuture<Findings> JobManager::check(Submission submission)
{
    const auto promise = std::make_shared<QPromise<Findings>>();
    promise->start();
    const QFuture<Findings> future = promise->future();
    d->host->check(std::move(submission), [promise](Validation validation) {
        promise->addResult(std::move(validation.findings));
        promise->finish();
    });
    return future;
}

QFuture<std::shared_ptr<const Rehearsal>> JobManager::rehearse(Submission submission)
{
    const auto promise = std::make_shared<QPromise<std::shared_ptr<const Rehearsal>>>();
    promise->start();
    const QFuture<std::shared_ptr<const Rehearsal>> future = promise->future();
    // By way of this thread: engine threads live longer than the readers.
    d->host->check(std::move(submission), [this, promise](Validation validation) {
        postTo(this, [this, promise, validation = std::move(validation)] {
            startOn(d->readers, [this, promise, validation] {
                promise->addResult(d->rehearsed(validation));
                promise->finish();
            });
        });
    });
    return future;
}

// On a thread of the pool.
std::shared_ptr<const Rehearsal> JobManager::Private::rehearsed(const Validation &validation) const
{
    Rehearsal rehearsal;
    if (validation.descriptor) {
        DirectInventory inventory(*store);
        rehearsal = Proctor::rehearse(*validation.descriptor, registry, inventory, *settings.clock);
    }
    rehearsal.findings = validation.findings;
    return std::make_shared<const Rehearsal>(std::move(rehearsal));
}

QFuture<Result<PastTimes>> JobManager::pastTimes(QString jobName) const
{
    return computeOn(d->readers, [this, jobName = std::move(jobName)] {
        return readPastTimes(*d->store, jobName, {});
    });
}

QFuture<Result<std::vector<JobSummary>>> JobManager::jobs(JobQuery query) const
{
    return computeOn(d->readers,
                     [this, query = std::move(query)] { return d->store->jobs(query); });
}

QFuture<Result<std::shared_ptr<LoadedJob>>> JobManager::load(JobId job) const
{
    return computeOn(d->readers, [this, job] { return d->read(job); });
}

// On a thread of the pool.
Result<std::shared_ptr<LoadedJob>> JobManager::Private::read(JobId job) const
{
    auto loaded = std::make_shared<LoadedJob>();
    Result<JobRequest> request = store->job(job);
    if (!request)
        return fail(request.error());
    loaded->request = std::move(*request);
    const Result<JobSummary> summary = store->summary(job);
    if (!summary)
        return fail(summary.error());
    loaded->summary = *summary;
    loaded->tree =
        std::make_unique<StatusTree>(loaded->request.descriptor, [this](const QString &name) {
            return registry.stepName(name);
        });
    const Result<void> events = store->readEvents(job, {}, [&loaded](Events &&batch) {
        loaded->tree->apply(batch);
        return true;
    });
    if (!events)
        return fail(events.error());
    Result<JobReport> reports = store->report(job);
    if (!reports)
        return fail(reports.error());
    loaded->reports = std::move(*reports);
    return loaded;
}

QFuture<Result<std::optional<JobAttempts>>> JobManager::attempts(JobId job) const
{
    return computeOn(d->readers, [this, job] { return readAttempts(*d->store, job); });
}

QFuture<Result<JobReport>> JobManager::reports(JobId job) const
{
    return computeOn(d->readers, [this, job] { return d->store->report(job); });
}

QFuture<Result<void>> JobManager::exportReport(JobId job, ReportFormat format, QString file) const
{
    return computeOn(d->exporters, [this, job, format, file = std::move(file)] {
        return writeReportFile(*d->store, d->registry, job, format, file);
    });
}

} // namespace Proctor
