// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobhost.h"

#include "base/handover.h"
#include "engine/answer.h"

namespace Proctor {

using namespace Qt::StringLiterals;

JobHost::JobHost(Store &store, const Registry &registry, const EngineSettings &settings,
                 std::vector<std::unique_ptr<EngineThread>> &threads)
    : m_store(store)
    , m_registry(registry)
    , m_settings(settings)
    , m_threads(threads)
    , m_locker(store)
    , m_storage(store, registry, m_pool)
    , m_load(threads.size(), 0)
{
}

JobHost::~JobHost()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    for (const JobId job : running())
        cancel(job);
    {
        std::unique_lock lock(m_mutex);
        m_idle.wait(lock, [this] { return m_pending == 0; });
    }
    m_pool.waitForDone();
}

void JobHost::start(Submission submission, const std::shared_ptr<StartPromise> &promise)
{
    const size_t thread = chooseThread();
    m_threads[thread]->loop().post([this, thread, submission = std::move(submission), promise] {
        launch(thread, submission, promise);
    });
}

void JobHost::check(Submission submission, const std::shared_ptr<CheckPromise> &promise)
{
    const size_t thread = chooseThread();
    m_threads[thread]->loop().post([this, thread, submission = std::move(submission), promise] {
        validateOnly(thread, submission, promise);
    });
}

QCoro::Task<void> JobHost::validateOnly(size_t thread, Submission submission,
                                        std::shared_ptr<CheckPromise> promise)
{
    Validation validation = co_await validate(m_threads[thread]->loop(), submission);
    promise->addResult(std::move(validation.findings));
    promise->finish();
    finished(thread);
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

// Reading happens on the pool, because a large YAML file would keep the thread's other jobs
// waiting.
QCoro::Task<Validation> JobHost::validate(EngineLoop &loop, const Submission &submission)
{
    Answer<std::shared_ptr<Reading>> answer(loop);
    startOn(m_pool, [submission, give = answer.callback()] {
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
    const Validator validator(m_registry);
    QCoro::Task<Validation> validating = validator.validate(std::move(*reading));
    co_return co_await validating;
}

QCoro::Task<void> JobHost::launch(size_t thread, Submission submission,
                                  std::shared_ptr<StartPromise> promise)
{
    EngineLoop &loop = m_threads[thread]->loop();
    Validation validation = co_await validate(loop, submission);
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
                       .station = m_settings.station,
                       .requestTime = m_settings.clock->now(),
                       .origin = submission.origin,
                       .descriptorText = submission.text,
                       .descriptor = *descriptor};
    Answer<Result<JobId>> answer(loop);
    m_store.createJob(std::move(request), m_settings.owner, answer.callback());
    const Result<JobId> job = co_await answer.value();
    if (job) {
        result.job = *job;
        const std::lock_guard lock(m_mutex);
        m_own.insert(*job);
    }
    promise->addResult(job ? Result<SubmissionResult>(std::move(result))
                           : Result<SubmissionResult>(fail(job.error())));
    promise->finish();
    if (job)
        co_await run(thread, *job, descriptor);
    finished(thread);
}

QCoro::Task<void> JobHost::run(size_t thread, JobId job,
                               std::shared_ptr<const ExtendedDescriptor> descriptor)
{
    const JobServices services{.loop = m_threads[thread]->loop(),
                               .storage = m_storage,
                               .registry = m_registry,
                               .locker = m_locker,
                               .blockingPool = &m_pool,
                               .attachmentFolder = m_store.attachmentFolder(),
                               .lockDuration = m_settings.lockDuration,
                               .shutdownTimeout = m_settings.shutdownTimeout,
                               .backlogLimit = m_settings.backlogLimit};
    JobRunner runner(services, job, descriptor);
    {
        const std::lock_guard lock(m_mutex);
        m_active.insert_or_assign(job, Active{m_threads[thread].get(), &runner});
        if (m_closing)
            services.loop.post([this, job] { cancel(job); });
    }
    co_await runner.run();
    {
        const std::lock_guard lock(m_mutex);
        m_active.erase(job);
    }
    // The runner's own calls are still on the stack when its last answer arrives.
    co_await services.loop.nextTurn();
}

void JobHost::cancel(JobId job)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_active.find(job);
    if (found == m_active.end())
        return;
    found->second.thread->loop().post([this, job] {
        JobRunner *runner = nullptr;
        {
            const std::lock_guard inner(m_mutex);
            if (const auto still = m_active.find(job); still != m_active.end())
                runner = still->second.runner;
        }
        if (runner)
            runner->cancel();
    });
}

} // namespace Proctor
