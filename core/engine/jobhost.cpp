// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobhost.h"

#include "base/handover.h"
#include "engine/answer.h"
#include "engine/jobresume.h"

namespace Proctor {

using namespace Qt::StringLiterals;

JobHost::JobHost(Store &store, const Registry &registry, const EngineSettings &settings,
                 std::vector<std::unique_ptr<EngineThread>> &threads)
    : m_store(store)
    , m_registry(registry)
    , m_settings(settings)
    , m_threads(threads)
    , m_secrets(settings.secrets, m_pool)
    , m_locker(store)
    , m_inventory(store, m_pool)
    , m_storage(store, registry, m_pool)
    , m_ssh({.perHost = settings.sshConnectionsPerHost, .total = settings.sshConnections})
    , m_load(threads.size(), 0)
{
}

JobHost::~JobHost()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_secrets.close();
    for (const JobId job : running())
        cancel(job);
    // A pause may last as long as the locks from now on (core.md section 4.7).
    renewLocks();
    {
        std::unique_lock lock(m_mutex);
        m_idle.wait(lock, [this] { return m_pending == 0; });
    }
    m_pool.waitForDone();
}

bool JobHost::isOwn(JobId job) const
{
    const std::lock_guard lock(m_mutex);
    return m_own.contains(job);
}

bool JobHost::isRunning(JobId job) const
{
    const std::lock_guard lock(m_mutex);
    return m_active.contains(job);
}

std::vector<JobId> JobHost::running() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<JobId> jobs;
    jobs.reserve(m_active.size());
    for (const auto &[job, entry] : m_active)
        jobs.push_back(job);
    return jobs;
}

size_t JobHost::chooseThread()
{
    const std::lock_guard lock(m_mutex);
    const auto least = std::min_element(m_load.begin(), m_load.end());
    ++*least;
    ++m_pending;
    return size_t(least - m_load.begin());
}

void JobHost::finished(size_t thread)
{
    const std::lock_guard lock(m_mutex);
    --m_load[thread];
    --m_pending;
    m_idle.notify_all();
}

QCoro::Task<void> JobHost::run(size_t thread, JobId job,
                               std::shared_ptr<const ExtendedDescriptor> descriptor,
                               SecretsPtr secrets, std::optional<Resumption> resumption)
{
    const JobServices services{.loop = m_threads[thread]->loop(),
                               .storage = m_storage,
                               .registry = m_registry,
                               .locker = m_locker,
                               .blockingPool = &m_pool,
                               .attachmentFolder = m_store.attachmentFolder(),
                               .lockDuration = m_settings.lockDuration,
                               .shutdownTimeout = m_settings.shutdownTimeout,
                               .backlogLimit = m_settings.backlogLimit,
                               .secrets = std::move(secrets),
                               .ssh = &m_ssh,
                               .inventory = &m_inventory};
    JobRunner runner(services, job, descriptor);
    {
        const std::lock_guard lock(m_mutex);
        m_parked.erase(job);
        m_active.insert_or_assign(job, Active{m_threads[thread].get(), &runner});
        if (m_closing)
            services.loop.post([this, job] { cancel(job); });
    }
    QCoro::Task<JobState> running = runner.run(std::move(resumption));
    co_await running;
    {
        const std::lock_guard lock(m_mutex);
        m_active.erase(job);
        if (const auto &state = runner.parked()) {
            QStringList &targets = m_parked[job];
            for (const TargetPtr &target : state->targets)
                targets += target->id;
        }
    }
    // The runner's own calls are still on the stack when its last answer arrives.
    co_await services.loop.nextTurn();
}

void JobHost::resume(JobId job, Resume how, const std::shared_ptr<ResumePromise> &promise)
{
    const size_t thread = chooseThread();
    m_threads[thread]->loop().post(
        [this, thread, job, how, promise] { takeUp(thread, job, how, promise); });
}

QCoro::Task<void> JobHost::takeUp(size_t thread, JobId job, Resume how,
                                  std::shared_ptr<ResumePromise> promise)
{
    EngineLoop &loop = m_threads[thread]->loop();
    const auto settle = [&promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    // Before the job is ours: without its secrets it stays as it is.
    const Result<SecretsPtr> secrets = co_await secretsOf(loop, job);
    Result<void> own;
    if (secrets)
        own = co_await makeOwn(loop, job);
    else
        own = fail(secrets.error());
    if (!own) {
        settle(own);
        finished(thread);
        co_return;
    }
    Answer<std::shared_ptr<Result<StoredJob>>> answer(loop);
    startOn(m_pool, [this, job, give = answer.callback()] {
        give(std::make_shared<Result<StoredJob>>(readStoredJob(m_store, job)));
    });
    const std::shared_ptr<Result<StoredJob>> stored = co_await answer.value();
    if (!stored->has_value()) {
        // Only what was written down can be at fault; a store that fails can be asked again.
        const Error &error = stored->error();
        if (error.code == ErrorCode::Parse || error.code == ErrorCode::Incompatible)
            appendFailed(job, u"failed to resume job %1: %2"_s.arg(QString::number(job.value()),
                                                                   error.message));
        settle(fail(stored->error()));
        finished(thread);
        co_return;
    }
    Resumption resumption = std::move((*stored)->resumption);
    resumption.point.isCancelling = resumption.point.isCancelling || how != Resume::GoOn;
    resumption.point.isAborting = resumption.point.isAborting || how == Resume::Abort;
    resumption.begun = [promise] {
        promise->addResult(Result<void>());
        promise->finish();
    };
    QCoro::Task<void> running =
        run(thread, job, (*stored)->descriptor, *secrets, std::move(resumption));
    co_await running;
    finished(thread);
}

QCoro::Task<Result<void>> JobHost::makeOwn(EngineLoop &loop, JobId job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_active.contains(job))
            co_return fail(ErrorCode::InvalidArgument,
                           u"job %1 is running already"_s.arg(job.value()));
    }
    const Result<Store::Owner> owner = m_store.owner(job);
    if (!owner)
        co_return fail(owner.error());
    Answer<Result<bool>> answer(loop);
    m_store.claimJob(job, owner->id, m_settings.owner, answer.callback());
    const Result<bool> claimed = co_await answer.value();
    if (!claimed)
        co_return fail(claimed.error());
    if (!*claimed)
        co_return fail(ErrorCode::InvalidArgument,
                       u"job %1 is in the care of another Proctor"_s.arg(job.value()));
    const std::lock_guard lock(m_mutex);
    m_own.insert(job);
    co_return Result<void>();
}

void JobHost::appendFailed(JobId job, const QString &reason)
{
    EventScope scope;
    scope.job = job;
    Events events;
    events.push_back(
        {.id = {},
         .time = m_settings.clock->now(),
         .scope = std::make_shared<const EventScope>(std::move(scope)),
         .target = nullptr,
         .name = EventName::jobFailed(),
         .payload = RawJson::fromTrusted("{\"Err\":" + quoteJson(reason, true) + '}')});
    {
        const std::lock_guard lock(m_mutex);
        m_parked.erase(job);
    }
    m_store.append(std::move(events));
}

void JobHost::close(JobId job, QString reason, const std::shared_ptr<ResumePromise> &promise)
{
    const size_t thread = chooseThread();
    m_threads[thread]->loop().post([this, thread, job, reason = std::move(reason), promise] {
        closeJob(thread, job, reason, promise);
    });
}

QCoro::Task<void> JobHost::closeJob(size_t thread, JobId job, QString reason,
                                    std::shared_ptr<ResumePromise> promise)
{
    EngineLoop &loop = m_threads[thread]->loop();
    Result<void> closed = co_await makeOwn(loop, job);
    if (closed) {
        appendFailed(job, reason);
        Answer<std::shared_ptr<Result<std::vector<LockRecord>>>> read(loop);
        startOn(m_pool, [this, give = read.callback()] {
            give(std::make_shared<Result<std::vector<LockRecord>>>(m_store.locks()));
        });
        const auto locks = co_await read.value();
        QStringList held;
        for (const LockRecord &lock : locks->value_or(std::vector<LockRecord>())) {
            if (lock.owner == job)
                held += lock.target;
        }
        Answer<Result<void>> unlocked(loop);
        m_store.unlockTargets(job, held, unlocked.callback());
        closed = co_await unlocked.value();
    }
    promise->addResult(closed);
    promise->finish();
    finished(thread);
}

void JobHost::renewLocks()
{
    std::map<JobId, QStringList> parked;
    {
        const std::lock_guard lock(m_mutex);
        parked = m_parked;
    }
    // A lock that is lost is told when the job goes on.
    for (const auto &[job, targets] : parked) {
        if (!targets.isEmpty())
            m_store.refreshTargets(job, m_settings.lockDuration, targets,
                                   [](const Result<void> &) {});
    }
}

bool JobHost::isParked(JobId job) const
{
    const std::lock_guard lock(m_mutex);
    return m_parked.contains(job);
}

bool JobHost::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return m_active.empty() && m_parked.empty();
}

void JobHost::disown(JobId job)
{
    onRunner(job, &JobRunner::abandon);
    const std::lock_guard lock(m_mutex);
    m_own.erase(job);
    m_parked.erase(job);
}

void JobHost::cancel(JobId job)
{
    onRunner(job, &JobRunner::cancel);
}

void JobHost::abort(JobId job)
{
    onRunner(job, &JobRunner::abort);
}

void JobHost::checkLocks(JobId job)
{
    onRunner(job, &JobRunner::checkLocks);
}

void JobHost::pause(JobId job)
{
    onRunner(job, &JobRunner::pause);
}

void JobHost::answer(JobId job, PromptAnswer answer, std::function<void(Result<void>)> done)
{
    withRunner(job, [job, answer = std::move(answer), done = std::move(done)](JobRunner *runner) {
        if (runner)
            done(runner->answer(answer));
        else
            done(fail(ErrorCode::NotFound, u"job %1 asks nothing"_s.arg(job.value())));
    });
}

void JobHost::onRunner(JobId job, void (JobRunner::*call)())
{
    withRunner(job, [call](JobRunner *runner) {
        if (runner)
            (runner->*call)();
    });
}

// Null when the job does not run here; else on its own thread.
void JobHost::withRunner(JobId job, std::function<void(JobRunner *)> work)
{
    EngineThread *thread = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_active.find(job); found != m_active.end())
            thread = found->second.thread;
    }
    if (!thread)
        return work(nullptr);
    thread->loop().post([this, job, work = std::move(work)] {
        JobRunner *runner = nullptr;
        {
            const std::lock_guard lock(m_mutex);
            if (const auto still = m_active.find(job); still != m_active.end())
                runner = still->second.runner;
        }
        work(runner);
    });
}

} // namespace Proctor
