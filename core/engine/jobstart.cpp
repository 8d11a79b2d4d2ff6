// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of jobhost.h that takes a job from its text, or from an earlier one, to its start.

#include "base/handover.h"
#include "engine/answer.h"
#include "engine/jobhost.h"
#include "engine/retryplan.h"
#include "model/serialnumber.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// What is said of secrets that cannot be had, at every place that asks for them.
void addProblems(const SecretReader::Found &found, const std::vector<SecretUse> &uses,
                 Findings &findings)
{
    for (const SecretUse &use : uses) {
        const auto problem = found.problems.find(use.name);
        if (problem == found.problems.end())
            continue;
        Finding finding = use.place;
        finding.message = problem->second;
        finding.repair = Sentence::say("the help on the command line says where secrets are kept");
        findings.push_back(std::move(finding));
    }
}

void setSerial(Validation &validation, const Submission &submission, Findings &findings)
{
    Result<ExtendedDescriptor> changed =
        forSerialNumber(std::move(*validation.descriptor), submission.serial);
    validation.descriptor.reset();
    if (changed)
        validation.descriptor = std::move(*changed);
    else
        findings.push_back({.code = u"serial-number"_s,
                            .message = changed.error().message,
                            .repair = {},
                            .file = submission.origin});
}

} // namespace

void JobHost::start(Submission submission, const std::shared_ptr<StartPromise> &promise)
{
    const size_t thread = chooseThread();
    m_threads[thread]->loop().post([this, thread, submission = std::move(submission), promise] {
        launch(thread, submission, promise);
    });
}

void JobHost::check(Submission submission, std::function<void(Validation)> done)
{
    const size_t thread = chooseThread();
    m_threads[thread]->loop().post(
        [this, thread, submission = std::move(submission), done = std::move(done)] {
            validateOnly(thread, submission, done);
        });
}

QCoro::Task<void> JobHost::validateOnly(size_t thread, Submission submission,
                                        std::function<void(Validation)> done)
{
    Validation validation = co_await validate(m_threads[thread]->loop(), submission);
    done(std::move(validation));
    finished(thread);
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
    if (validation.descriptor && !submission.serial.isEmpty())
        setSerial(validation, submission, result.findings);
    SecretReader::Found found;
    if (validation.descriptor) {
        const QStringList names = secretNames(*validation.descriptor, m_registry);
        QCoro::Task<SecretReader::Found> reading = m_secrets.read(loop, names);
        found = co_await reading;
        addProblems(found, validation.secrets, result.findings);
    }
    if (!validation.descriptor || !found.problems.empty()) {
        promise->addResult(Result<SubmissionResult>(std::move(result)));
        promise->finish();
        finished(thread);
        co_return;
    }
    JobRequest request{.job = {},
                       .jobName = validation.descriptor->descriptor.jobName,
                       .requestor = submission.requestor,
                       .station = m_settings.station,
                       .requestTime = m_settings.clock->now(),
                       .origin = submission.origin,
                       .descriptorText = submission.text,
                       .descriptor = std::move(*validation.descriptor),
                       .link = {}};
    QCoro::Task<void> running =
        storeAndRun(thread, std::move(request), found.secrets, std::move(result.findings), promise);
    co_await running;
    finished(thread);
}

QCoro::Task<void> JobHost::storeAndRun(size_t thread, JobRequest request, SecretsPtr secrets,
                                       Findings findings, std::shared_ptr<StartPromise> promise)
{
    const auto descriptor = std::make_shared<const ExtendedDescriptor>(request.descriptor);
    Answer<Result<JobId>> answer(m_threads[thread]->loop());
    m_store.createJob(std::move(request), m_settings.owner, answer.callback());
    const Result<JobId> job = co_await answer.value();
    if (job) {
        const std::lock_guard lock(m_mutex);
        m_own.insert(*job);
    }
    if (job)
        promise->addResult(SubmissionResult{.job = *job, .findings = std::move(findings)});
    else
        promise->addResult(fail(job.error()));
    promise->finish();
    if (job) {
        QCoro::Task<void> running = run(thread, *job, descriptor, std::move(secrets), {});
        co_await running;
    }
}

void JobHost::retry(JobId job, RetryChoice choice, const std::shared_ptr<StartPromise> &promise)
{
    const size_t thread = chooseThread();
    m_threads[thread]->loop().post([this, thread, job, choice = std::move(choice), promise] {
        launchRetry(thread, job, choice, promise);
    });
}

QCoro::Task<void> JobHost::launchRetry(size_t thread, JobId job, RetryChoice choice,
                                       std::shared_ptr<StartPromise> promise)
{
    EngineLoop &loop = m_threads[thread]->loop();
    Answer<std::shared_ptr<Result<JobRequest>>> answer(loop);
    startOn(m_pool, [this, job, choice = std::move(choice), give = answer.callback()] {
        give(std::make_shared<Result<JobRequest>>(
            retryRequest(m_store, m_registry, job, choice, m_settings)));
    });
    const std::shared_ptr<Result<JobRequest>> request = co_await answer.value();
    Result<SecretsPtr> secrets = SecretsPtr();
    if (request->has_value())
        secrets = co_await secretsOf(loop, (*request)->descriptor);
    if (request->has_value() && secrets) {
        QCoro::Task<void> running =
            storeAndRun(thread, std::move(**request), *secrets, {}, promise);
        co_await running;
    } else {
        promise->addResult(fail(request->has_value() ? secrets.error() : request->error()));
        promise->finish();
    }
    finished(thread);
}

QCoro::Task<Result<SecretsPtr>> JobHost::secretsOf(EngineLoop &loop,
                                                   const ExtendedDescriptor &descriptor)
{
    QCoro::Task<SecretReader::Found> reading =
        m_secrets.read(loop, secretNames(descriptor, m_registry));
    const SecretReader::Found found = co_await reading;
    if (!found.problems.empty())
        co_return fail(ErrorCode::InvalidArgument, found.problems.begin()->second.text());
    co_return found.secrets;
}

QCoro::Task<Result<SecretsPtr>> JobHost::secretsOf(EngineLoop &loop, JobId job)
{
    Answer<std::shared_ptr<Result<JobRequest>>> answer(loop);
    startOn(m_pool, [this, job, give = answer.callback()] {
        give(std::make_shared<Result<JobRequest>>(m_store.job(job)));
    });
    const std::shared_ptr<Result<JobRequest>> request = co_await answer.value();
    // What cannot be read is told when the job is taken up.
    if (!request->has_value())
        co_return SecretsPtr();
    QCoro::Task<Result<SecretsPtr>> reading = secretsOf(loop, (*request)->descriptor);
    co_return co_await reading;
}

} // namespace Proctor
