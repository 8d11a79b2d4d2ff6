// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobmanager.h"

#include "base/handover.h"
#include "engine/jobmanagerprivate.h"
#include "secrets/secretsource.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QUuid>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// The owner of a job says that it lives this often; others take it for dead after three misses.
constexpr std::chrono::milliseconds heartbeatInterval = std::chrono::seconds(5);
// Two misses of a renewal stay harmless.
constexpr int renewalsPerLock = 3;
// How often is looked what other processes did.
constexpr std::chrono::milliseconds watchInterval(250);
// The same of targets, of which more is read each time.
constexpr std::chrono::milliseconds deskInterval(700);

EngineSettings completed(EngineSettings settings)
{
    if (settings.station.isEmpty())
        settings.station = QSysInfo::machineHostName();
    if (settings.station.isEmpty())
        settings.station = u"<unknown>"_s;
    if (settings.owner.isEmpty())
        settings.owner = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (settings.threads <= 0)
        settings.threads = std::max(1, QThread::idealThreadCount());
    if (!settings.clock)
        settings.clock = std::make_shared<SystemClock>();
    if (!settings.secrets)
        settings.secrets = usualSecrets();
    return settings;
}

} // namespace

JobManager::Private::Private(const Registry &r, EngineSettings s)
    : registry(r), settings(completed(std::move(s)))
{
}

Result<std::unique_ptr<JobManager>> JobManager::create(const Registry &registry,
                                                       EngineSettings settings,
                                                       const std::function<void()> &meanwhile)
{
    auto d = std::make_unique<Private>(registry, std::move(settings));
    std::unique_ptr<JobManager> manager(new JobManager(std::move(d)));
    if (Result<void> opened = manager->d->open(meanwhile); !opened)
        return fail(opened.error());
    return manager;
}

JobManager::JobManager(std::unique_ptr<Private> p) : d(std::move(p))
{
    d->q = this;
}

JobManager::~JobManager()
{
    d->requestTimer.stop();
    d->heartbeatTimer.stop();
    d->lockTimer.stop();
    d->watch.reset();
    d->desk.reset();
    d->readers.waitForDone();
    d->exporters.waitForDone();
    d->host.reset();
    d->store.reset();
    d->delivery.deliver();
}

StoreOptions JobManager::Private::storeOptions()
{
    StoreOptions options;
    options.retryInterval = settings.storeRetryInterval;
    options.committed = [this](const EventBatch &batch) { delivery.add(batch); };
    options.failing = [this](const Error &error) {
        QMetaObject::invokeMethod(
            q, [this, error] { Q_EMIT q->storeFailing(error); }, Qt::QueuedConnection);
    };
    options.recovered = [this] {
        QMetaObject::invokeMethod(q, [this] { Q_EMIT q->storeRecovered(); }, Qt::QueuedConnection);
    };
    options.refused = [this](JobId job, const Error &) {
        QMetaObject::invokeMethod(q, [this, job] { onRefused(job); }, Qt::QueuedConnection);
    };
    return options;
}

Result<void> JobManager::Private::open(const std::function<void()> &meanwhile)
{
    auto opening =
        computeOn(readers, [this] { return Store::open(settings.storeUrl, storeOptions()); });
    for (int number = 0; number < settings.threads; ++number)
        threads.push_back(std::make_unique<EngineThread>(settings.clock, number));
    if (meanwhile)
        meanwhile();
    Result<std::unique_ptr<Store>> opened = opening.takeResult();
    takeOver();
    if (!opened)
        return fail(opened.error());
    store = std::move(*opened);
    host = std::make_unique<JobHost>(*store, registry, settings, threads);
    readers.setMaxThreadCount(2);
    control = std::make_unique<JobControl>(*store, *host, readers, settings);
    watch = std::make_unique<StoreWatch>(*store, readers, watchInterval);
    desk = std::make_unique<TargetDesk>(*store, settings, deskInterval);
    // Quicker than the next write of the job would notice it.
    QObject::connect(desk.get(), &TargetDesk::requestsChanged, q, [this] {
        for (const TargetRequest &request : desk->requests()) {
            if (request.kind == TargetRequest::Kind::Taken && request.job.isValid())
                host->checkLocks(request.job);
        }
    });
    QObject::connect(watch.get(), &StoreWatch::jobsChanged, q, &JobManager::jobsChanged);
    QObject::connect(watch.get(), &StoreWatch::events, q, &JobManager::committed);

    QObject::connect(&delivery, &Delivery::delivered, q,
                     [this](const EventBatch &batch) { tell(batch); });
    QObject::connect(&requestTimer, &QTimer::timeout, q, [this] { takeRequests(); });
    requestTimer.start(std::chrono::ceil<std::chrono::milliseconds>(settings.requestInterval));
    const auto beat = [this] { store->heartbeat(settings.owner, [](const Result<void> &) {}); };
    QObject::connect(&heartbeatTimer, &QTimer::timeout, q, beat);
    heartbeatTimer.start(heartbeatInterval);
    beat();
    QObject::connect(&lockTimer, &QTimer::timeout, q, [this] { host->renewLocks(); });
    lockTimer.start(std::max(std::chrono::milliseconds(100),
                             std::chrono::floor<std::chrono::milliseconds>(settings.lockDuration) /
                                 renewalsPerLock));
    return {};
}

// Either another process has the job now, or it has lost targets.
void JobManager::Private::onRefused(JobId job)
{
    startOn(readers, [this, job] {
        const Result<Store::Owner> owner = store->owner(job);
        if (owner && owner->id != settings.owner)
            host->disown(job);
        else
            host->checkLocks(job);
    });
}

void JobManager::Private::tell(const EventBatch &batch)
{
    Q_EMIT q->committedHere(batch);
    Q_EMIT q->committed(batch);
    for (const Event &event : *batch) {
        if (!event.scope->isFramework())
            continue;
        const Result<JobState> state = jobStateFromEventName(event.name);
        if (!state)
            continue;
        if (watch)
            watch->lookNow();
        if (isFinal(*state))
            Q_EMIT q->jobEnded(event.scope->job, *state);
        else if (*state == JobState::Paused)
            Q_EMIT q->jobPaused(event.scope->job);
    }
}

QFuture<Result<SubmissionResult>> JobManager::start(Submission submission)
{
    const auto promise = std::make_shared<JobHost::StartPromise>();
    promise->start();
    const QFuture<Result<SubmissionResult>> future = promise->future();
    if (submission.requestor.isEmpty())
        submission.requestor = d->settings.requestor;
    d->host->start(std::move(submission), promise);
    return future;
}

QFuture<Result<SubmissionResult>> JobManager::retry(JobId job, RetryChoice choice)
{
    const auto promise = std::make_shared<JobHost::StartPromise>();
    promise->start();
    const QFuture<Result<SubmissionResult>> future = promise->future();
    if (choice.requestor.isEmpty())
        choice.requestor = d->settings.requestor;
    d->host->retry(job, std::move(choice), promise);
    return future;
}

QFuture<Result<void>> JobManager::cancel(JobId job)
{
    return d->control->cancel(job);
}

QFuture<Result<void>> JobManager::abort(JobId job)
{
    return d->control->abort(job);
}

QFuture<Result<void>> JobManager::pause(JobId job)
{
    return d->control->pause(job);
}

QFuture<Result<void>> JobManager::resume(JobId job)
{
    return d->control->resume(job);
}

QFuture<Result<void>> JobManager::closeCutOff(JobId job, QString reason)
{
    return d->control->close(job, std::move(reason));
}

QFuture<Result<void>> JobManager::handOver(JobId job)
{
    return d->control->handOver(job);
}

QFuture<Result<void>> JobManager::answer(JobId job, PromptAnswer answer, PromptFiles files)
{
    return d->control->answer(job, std::move(answer), std::move(files));
}

QFuture<Result<PromptBoard>> JobManager::prompts(JobId job, PromptBoard known) const
{
    return computeOn(d->readers, [this, job, known = std::move(known)] {
        return readPrompts(*d->store, job, known);
    });
}

QFuture<Result<std::vector<LockRecord>>> JobManager::locks() const
{
    return computeOn(d->readers, [this] { return d->store->locks(); });
}

TargetDesk &JobManager::targets()
{
    return *d->desk;
}

QFuture<Result<void>> JobManager::releaseLock(QString target, QString reason)
{
    return d->control->releaseLock(std::move(target), std::move(reason));
}

QFuture<Result<std::vector<JobSummary>>> JobManager::cutOffJobs() const
{
    return computeOn(d->readers, [this] { return d->store->cutOffJobs(d->settings.station); });
}

void JobManager::watchJobs(JobId known, const std::vector<JobId> &active)
{
    d->watch->start(known, active);
}

bool JobManager::follow(JobId job, EventId after)
{
    if (d->host->isOwn(job))
        return false;
    d->watch->follow(job, after);
    return true;
}

void JobManager::unfollow(JobId job)
{
    d->watch->unfollow(job);
}

// On the pool, because taking what is there waits for the writer.
void JobManager::Private::takeRequests()
{
    if (host->isIdle())
        return;
    {
        const std::lock_guard lock(mutex);
        if (std::exchange(takingRequests, true))
            return;
    }
    startOn(host->pool(), [this] {
        const Result<std::vector<ControlRequest>> requests = store->takeRequests(settings.owner);
        // When it fails the store tells so itself, and the request waits there.
        if (requests) {
            for (const ControlRequest &request : *requests)
                control->carryOut(request);
        }
        const std::lock_guard lock(mutex);
        takingRequests = false;
    });
}

std::chrono::milliseconds JobManager::dataAge() const
{
    std::chrono::milliseconds age = d->watch->age();
    if (d->store->backlog() > 0)
        age = std::max(age, d->delivery.age().value_or(age));
    return age;
}

bool JobManager::isOwn(JobId job) const
{
    return d->host->isOwn(job);
}

bool JobManager::isPausedHere(JobId job) const
{
    return d->host->isParked(job);
}

bool JobManager::isRunningHere(JobId job) const
{
    return d->host->isRunning(job);
}

std::vector<JobId> JobManager::runningHere() const
{
    return d->host->running();
}

const Store &JobManager::store() const
{
    return *d->store;
}

const Registry &JobManager::registry() const
{
    return d->registry;
}

const EngineSettings &JobManager::settings() const
{
    return d->settings;
}

} // namespace Proctor
