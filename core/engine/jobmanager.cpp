// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobmanager.h"

#include "descriptor/validator.h"
#include "engine/answer.h"
#include "engine/enginethread.h"
#include "engine/jobrunner.h"
#include "engine/jobstorage.h"
#include "engine/storelocker.h"

#include <QCoreApplication>
#include <QPromise>
#include <QSysInfo>
#include <QThreadPool>
#include <QTimer>
#include <QUuid>

#include <condition_variable>
#include <map>
#include <mutex>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// The owner of a job says that it lives this often; others take it for dead after three misses.
constexpr std::chrono::milliseconds heartbeatInterval = std::chrono::seconds(5);
// How often committed events are handed to the main thread at most.
constexpr std::chrono::milliseconds deliveryInterval(33);

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
    return settings;
}

using StartPromise = QPromise<Result<SubmissionResult>>;

} // namespace

/// Everything behind the face. What other threads touch is guarded or constant.
struct JobManager::Private
{
    Private(const Registry &r, EngineSettings s) : registry(r), settings(completed(std::move(s))) {}

    // One job of this process, on its engine thread.
    struct Active
    {
        EngineThread *thread = nullptr;
        JobRunner *runner = nullptr; // touched on the job's thread only
    };

    JobManager *q = nullptr;
    const Registry &registry;
    const EngineSettings settings;

    // Destroyed in reverse: first whoever uses the store, then the store, then the threads it
    // answers to.
    std::vector<std::unique_ptr<EngineThread>> threads;
    std::vector<int> load; // starts and jobs per thread
    std::unique_ptr<Store> store;
    QThreadPool pool;
    std::unique_ptr<StoreLocker> locker;
    std::unique_ptr<StoreJobStorage> storage;

    mutable std::mutex mutex;
    std::condition_variable idle;
    std::map<JobId, Active> active; // guarded by mutex
    int pending = 0;                // starts and jobs that have not ended; guarded by mutex
    bool closing = false;           // guarded by mutex
    bool takingRequests = false;    // guarded by mutex

    // Committed batches on their way to the main thread.
    std::vector<EventBatch> undelivered; // guarded by mutex
    bool deliveryDue = false;            // guarded by mutex

    QTimer requestTimer;
    QTimer heartbeatTimer;
    QTimer deliveryTimer;

    Result<void> open();
    void onCommitted(const EventBatch &batch);
    void scheduleDelivery();
    void deliver();
    void takeRequests();
    void cancelHere(JobId job);
    int chooseThread();
    void finished(int thread);

    QCoro::Task<void> launch(int thread, Submission submission,
                             std::shared_ptr<StartPromise> promise);
    QCoro::Task<Validation> check(EngineLoop &loop, const Submission &submission);
    QCoro::Task<void> runJob(int thread, JobId job,
                             std::shared_ptr<const ExtendedDescriptor> descriptor);
};

Result<std::unique_ptr<JobManager>> JobManager::create(const Registry &registry,
                                                       EngineSettings settings)
{
    auto d = std::make_unique<Private>(registry, std::move(settings));
    std::unique_ptr<JobManager> manager(new JobManager(std::move(d)));
    if (Result<void> opened = manager->d->open(); !opened)
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
    std::vector<JobId> running;
    {
        const std::lock_guard lock(d->mutex);
        d->closing = true;
        for (const auto &[job, entry] : d->active)
            running.push_back(job);
    }
    for (const JobId job : running)
        d->cancelHere(job);
    {
        std::unique_lock lock(d->mutex);
        d->idle.wait(lock, [this] { return d->pending == 0; });
    }
    d->pool.waitForDone();
    d->storage.reset();
    d->locker.reset();
    d->store.reset();
    d->deliver();
}

Result<void> JobManager::Private::open()
{
    StoreOptions options;
    options.committed = [this](const EventBatch &batch) { onCommitted(batch); };
    options.failing = [this](const Error &error) {
        QMetaObject::invokeMethod(
            q, [this, error] { Q_EMIT q->storeFailing(error); }, Qt::QueuedConnection);
    };
    options.recovered = [this] {
        QMetaObject::invokeMethod(q, [this] { Q_EMIT q->storeRecovered(); }, Qt::QueuedConnection);
    };
    Result<std::unique_ptr<Store>> opened = Store::open(settings.storeUrl, std::move(options));
    if (!opened)
        return fail(opened.error());
    store = std::move(*opened);
    locker = std::make_unique<StoreLocker>(*store);
    storage = std::make_unique<StoreJobStorage>(*store, registry, pool);
    for (int number = 0; number < settings.threads; ++number)
        threads.push_back(std::make_unique<EngineThread>(settings.clock, number));
    load.assign(threads.size(), 0);

    deliveryTimer.setSingleShot(true);
    QObject::connect(&deliveryTimer, &QTimer::timeout, q, [this] { deliver(); });
    QObject::connect(&requestTimer, &QTimer::timeout, q, [this] { takeRequests(); });
    requestTimer.start(std::chrono::ceil<std::chrono::milliseconds>(settings.requestInterval));
    const auto beat = [this] { store->heartbeat(settings.owner, [](const Result<void> &) {}); };
    QObject::connect(&heartbeatTimer, &QTimer::timeout, q, beat);
    heartbeatTimer.start(heartbeatInterval);
    beat();
    return {};
}

// Writer thread. Many commits become one delivery.
void JobManager::Private::onCommitted(const EventBatch &batch)
{
    bool first = false;
    {
        const std::lock_guard lock(mutex);
        undelivered.push_back(batch);
        first = !std::exchange(deliveryDue, true);
    }
    if (first)
        QMetaObject::invokeMethod(q, [this] { scheduleDelivery(); }, Qt::QueuedConnection);
}

void JobManager::Private::scheduleDelivery()
{
    // The first batch after a quiet time goes at once, those behind it in steps.
    if (!deliveryTimer.isActive())
        deliver();
}

void JobManager::Private::deliver()
{
    std::vector<EventBatch> batches;
    {
        const std::lock_guard lock(mutex);
        batches.swap(undelivered);
        deliveryDue = !batches.empty();
    }
    if (batches.empty())
        return;
    if (store)
        deliveryTimer.start(deliveryInterval);
    for (const EventBatch &batch : batches) {
        Q_EMIT q->committed(batch);
        for (const Event &event : *batch) {
            if (!event.scope->isFramework())
                continue;
            const Result<JobState> state = jobStateFromEventName(event.name);
            if (state && isFinal(*state))
                Q_EMIT q->jobEnded(event.scope->job, *state);
        }
    }
}

int JobManager::Private::chooseThread()
{
    const std::lock_guard lock(mutex);
    const auto least = std::min_element(load.begin(), load.end());
    ++*least;
    ++pending;
    return int(least - load.begin());
}

void JobManager::Private::finished(int thread)
{
    const std::lock_guard lock(mutex);
    --load[size_t(thread)];
    --pending;
    idle.notify_all();
}

QFuture<Result<SubmissionResult>> JobManager::start(Submission submission)
{
    const auto promise = std::make_shared<StartPromise>();
    promise->start();
    const QFuture<Result<SubmissionResult>> future = promise->future();
    if (submission.requestor.isEmpty())
        submission.requestor = d->settings.requestor;
    const int thread = d->chooseThread();
    d->threads[size_t(thread)]->loop().post([this, thread, submission = std::move(submission),
                                             promise] { d->launch(thread, submission, promise); });
    return future;
}

// Reading happens on the pool, because a large YAML file would keep the thread's other jobs
// waiting.
QCoro::Task<Validation> JobManager::Private::check(EngineLoop &loop, const Submission &submission)
{
    Answer<std::shared_ptr<Reading>> answer(loop);
    pool.start([submission, give = answer.callback()] {
        Document document = Document::parse(submission.text, submission.origin);
        Findings findings;
        for (const auto &[path, value] : submission.overrides) {
            if (const Result<void> set = document.set(path, value); !set)
                findings.push_back({.code = u"override"_s,
                                    .message = set.error().message,
                                    .repair = {},
                                    .file = submission.origin,
                                    .path = path});
        }
        auto reading = std::make_shared<Reading>(readDescriptor(std::move(document)));
        reading->findings.insert(reading->findings.begin(), findings.begin(), findings.end());
        give(std::move(reading));
    });
    const std::shared_ptr<Reading> reading = co_await answer.value();
    const Validator validator(registry);
    QCoro::Task<Validation> validating = validator.validate(std::move(*reading));
    co_return co_await validating;
}

QCoro::Task<void> JobManager::Private::launch(int thread, Submission submission,
                                              std::shared_ptr<StartPromise> promise)
{
    EngineLoop &loop = threads[size_t(thread)]->loop();
    Validation validation = co_await check(loop, submission);
    SubmissionResult result{.job = {}, .findings = std::move(validation.findings)};
    if (!validation.descriptor) {
        promise->addResult(Result<SubmissionResult>(std::move(result)));
        promise->finish();
        finished(thread);
        co_return;
    }
    const auto descriptor =
        std::make_shared<const ExtendedDescriptor>(std::move(*validation.descriptor));
    JobRequest request{.job = {},
                       .jobName = descriptor->descriptor.jobName,
                       .requestor = submission.requestor,
                       .station = settings.station,
                       .requestTime = settings.clock->now(),
                       .origin = submission.origin,
                       .descriptorText = submission.text,
                       .descriptor = *descriptor};
    Answer<Result<JobId>> answer(loop);
    store->createJob(std::move(request), settings.owner, answer.callback());
    const Result<JobId> job = co_await answer.value();
    if (job)
        result.job = *job;
    promise->addResult(job ? Result<SubmissionResult>(std::move(result))
                           : Result<SubmissionResult>(fail(job.error())));
    promise->finish();
    if (job)
        co_await runJob(thread, *job, descriptor);
    finished(thread);
}

QCoro::Task<void> JobManager::Private::runJob(int thread, JobId job,
                                              std::shared_ptr<const ExtendedDescriptor> descriptor)
{
    const JobServices services{.loop = threads[size_t(thread)]->loop(),
                               .storage = *storage,
                               .registry = registry,
                               .locker = *locker,
                               .blockingPool = &pool,
                               .attachmentFolder = store->attachmentFolder(),
                               .lockDuration = settings.lockDuration,
                               .shutdownTimeout = settings.shutdownTimeout,
                               .backlogLimit = settings.backlogLimit};
    JobRunner runner(services, job, descriptor);
    {
        const std::lock_guard lock(mutex);
        active.insert_or_assign(job, Active{threads[size_t(thread)].get(), &runner});
        if (closing)
            services.loop.post([this, job] { cancelHere(job); });
    }
    co_await runner.run();
    {
        const std::lock_guard lock(mutex);
        active.erase(job);
    }
    // The runner's own calls are still on the stack when its last answer arrives.
    co_await services.loop.nextTurn();
}

void JobManager::Private::cancelHere(JobId job)
{
    const std::lock_guard lock(mutex);
    const auto found = active.find(job);
    if (found == active.end())
        return;
    found->second.thread->loop().post([this, job] {
        JobRunner *runner = nullptr;
        {
            const std::lock_guard inner(mutex);
            if (const auto still = active.find(job); still != active.end())
                runner = still->second.runner;
        }
        if (runner)
            runner->cancel();
    });
}

QFuture<Result<void>> JobManager::cancel(JobId job)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto settle = [promise](Result<void> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    if (isRunningHere(job)) {
        d->cancelHere(job);
        settle({});
        return promise->future();
    }
    const Result<JobSummary> summary = d->store->summary(job);
    if (!summary) {
        settle(fail(summary.error()));
    } else if (isFinal(summary->state)) {
        settle(fail(ErrorCode::InvalidArgument,
                    u"job %1 has ended already (%2)"_s.arg(QString::number(job.value()),
                                                           toString(summary->state))));
    } else {
        ControlRequest request{.id = 0,
                               .job = job,
                               .verb = u"stop"_s,
                               .requestor = d->settings.requestor,
                               .time = d->settings.clock->now()};
        d->store->postRequest(std::move(request), settle);
    }
    return promise->future();
}

// On the pool, because taking what is there waits for the writer.
void JobManager::Private::takeRequests()
{
    {
        const std::lock_guard lock(mutex);
        if (active.empty() || std::exchange(takingRequests, true))
            return;
    }
    pool.start([this] {
        const Result<std::vector<ControlRequest>> requests = store->takeRequests(settings.owner);
        // When it fails the store tells so itself, and the request waits there.
        if (requests) {
            for (const ControlRequest &request : *requests) {
                if (request.verb == u"stop")
                    cancelHere(request.job);
            }
        }
        const std::lock_guard lock(mutex);
        takingRequests = false;
    });
}

bool JobManager::isRunningHere(JobId job) const
{
    const std::lock_guard lock(d->mutex);
    return d->active.contains(job);
}

std::vector<JobId> JobManager::runningHere() const
{
    const std::lock_guard lock(d->mutex);
    std::vector<JobId> jobs;
    for (const auto &[job, entry] : d->active)
        jobs.push_back(job);
    return jobs;
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
