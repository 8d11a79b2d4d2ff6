// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobcontrol.h"

#include "base/handover.h"
#include "model/look.h"

#include <QThreadPool>

namespace Proctor {

using namespace Qt::StringLiterals;

// A future and the function that settles it.
struct JobControl::Verb
{
    std::shared_ptr<QPromise<Result<void>>> promise = std::make_shared<QPromise<Result<void>>>();

    Verb() { promise->start(); }
    void settle(const Result<void> &result) const
    {
        promise->addResult(result);
        promise->finish();
    }
};

JobControl::JobControl(Store &store, JobHost &host, QThreadPool &readers,
                       const EngineSettings &settings)
    : m_store(store), m_host(host), m_readers(readers), m_settings(settings)
{
}

QFuture<Result<void>> JobControl::cancel(JobId job)
{
    return end(job, u"stop"_s, JobHost::Resume::Cancel);
}

QFuture<Result<void>> JobControl::abort(JobId job)
{
    return end(job, u"abort"_s, JobHost::Resume::Abort);
}

QFuture<Result<void>> JobControl::end(JobId job, const QString &verb, JobHost::Resume how)
{
    const Verb call;
    if (m_host.isRunning(job)) {
        carryOut(job, verb);
        call.settle({});
    } else if (m_host.isParked(job)) {
        m_host.resume(job, how, call.promise);
    } else {
        startOn(m_readers, [this, job, verb, how, call] {
            const Result<JobSummary> summary = openJob(job);
            if (!summary)
                call.settle(fail(summary.error()));
            else if (summary->ownerAlive)
                post(job, verb, call);
            else // nobody is left who could; cleanup and release still have to run
                m_host.resume(job, how, call.promise);
        });
    }
    return call.promise->future();
}

QFuture<Result<void>> JobControl::pause(JobId job)
{
    const Verb call;
    if (m_host.isRunning(job)) {
        m_host.pause(job);
        call.settle({});
        return call.promise->future();
    }
    startOn(m_readers, [this, job, call] {
        const Result<JobSummary> summary = openJob(job);
        if (!summary)
            return call.settle(fail(summary.error()));
        if (summary->state == JobState::Paused)
            return call.settle(
                fail(ErrorCode::InvalidArgument, u"job %1 is paused already"_s.arg(job.value())));
        if (!summary->ownerAlive)
            return call.settle(fail(
                ErrorCode::InvalidArgument,
                u"the Proctor that ran job %1 is gone; \"proctor recover\" takes it over"_s.arg(
                    job.value())));
        post(job, u"pause"_s, call);
    });
    return call.promise->future();
}

QFuture<Result<void>> JobControl::resume(JobId job)
{
    const Verb call;
    if (m_host.isParked(job)) {
        m_host.resume(job, JobHost::Resume::GoOn, call.promise);
        return call.promise->future();
    }
    startOn(m_readers, [this, job, call] {
        const Result<JobSummary> summary = openJob(job);
        if (!summary)
            return call.settle(fail(summary.error()));
        if (!summary->ownerAlive)
            return m_host.resume(job, JobHost::Resume::GoOn, call.promise);
        if (summary->state != JobState::Paused)
            return call.settle(
                fail(ErrorCode::InvalidArgument, u"job %1 is not paused"_s.arg(job.value())));
        post(job, u"resume"_s, call);
    });
    return call.promise->future();
}

// On a thread of the pool. A job that has not ended.
Result<JobSummary> JobControl::openJob(JobId job) const
{
    Result<JobSummary> summary = m_store.summary(job);
    if (summary && isFinal(summary->state)) {
        return fail(
            ErrorCode::InvalidArgument,
            u"job %1 has ended already (%2)"_s.arg(job.value()).arg(wordOf(summary->state)));
    }
    return summary;
}

// On a thread of the pool.
void JobControl::post(JobId job, const QString &verb, const Verb &call, RawJson payload)
{
    ControlRequest request{.id = 0,
                           .job = job,
                           .verb = verb,
                           .requestor = m_settings.requestor,
                           .time = m_settings.clock->now(),
                           .payload = std::move(payload)};
    m_store.postRequest(std::move(request),
                        [call](const Result<void> &result) { call.settle(result); });
}

// On a thread that may block, as for files.
QFuture<Result<void>> JobControl::answer(JobId job, PromptAnswer answer, PromptFiles files)
{
    const Verb call;
    if (answer.person.isEmpty())
        answer.person = m_settings.requestor;
    startOn(m_readers, [this, job, answer = std::move(answer), files = std::move(files), call] {
        PromptAnswer whole = answer;
        if (const auto kept = keepFiles(m_store, files, whole); !kept)
            call.settle(kept);
        else
            giveAnswer(job, std::move(whole), call);
    });
    return call.promise->future();
}

// On a thread of the pool.
void JobControl::giveAnswer(JobId job, PromptAnswer answer, const Verb &call)
{
    if (m_host.isRunning(job)) {
        m_host.answer(job, std::move(answer),
                      [call](const Result<void> &result) { call.settle(result); });
        return;
    }
    const Result<JobSummary> summary = openJob(job);
    if (!summary)
        return call.settle(fail(summary.error()));
    if (summary->state == JobState::Paused)
        return call.settle(
            fail(ErrorCode::InvalidArgument,
                 u"job %1 is paused; it asks again when it goes on"_s.arg(job.value())));
    if (!summary->ownerAlive)
        return call.settle(
            fail(ErrorCode::InvalidArgument,
                 u"the Proctor that ran job %1 is gone; \"proctor recover\" takes it over, and it "
                 "asks again"_s.arg(job.value())));
    if (const auto fits = checkFits(m_store, job, answer); !fits)
        return call.settle(fits);
    post(job, u"answer"_s, call, toJson(answer));
}

void JobControl::carryOut(const ControlRequest &request)
{
    if (request.verb != u"answer")
        return carryOut(request.job, request.verb);
    const Result<PromptAnswer> answer = promptAnswerFromJson(request.payload);
    // Whoever asked sees in the store whose answer was the first.
    if (answer)
        m_host.answer(request.job, *answer, [](const Result<void> &) {});
}

// What others ask of our jobs, or what is asked here.
void JobControl::carryOut(JobId job, const QString &verb)
{
    const bool parked = m_host.isParked(job);
    const auto takeUp = [&](JobHost::Resume how) {
        const Verb call; // whoever asked sees what becomes of it in the store
        m_host.resume(job, how, call.promise);
    };
    if (verb == u"pause")
        m_host.pause(job);
    else if (verb == u"resume" && parked)
        takeUp(JobHost::Resume::GoOn);
    else if (verb == u"stop")
        parked ? takeUp(JobHost::Resume::Cancel) : m_host.cancel(job);
    else if (verb == u"abort")
        parked ? takeUp(JobHost::Resume::Abort) : m_host.abort(job);
}

QFuture<Result<void>> JobControl::handOver(JobId job)
{
    const Verb call;
    if (m_host.isParked(job)) {
        m_host.disown(job);
        m_store.disownJob(job, m_settings.owner,
                          [call](const Result<void> &result) { call.settle(result); });
    } else {
        call.settle(
            fail(ErrorCode::InvalidArgument, u"job %1 is not paused here"_s.arg(job.value())));
    }
    return call.promise->future();
}

QFuture<Result<void>> JobControl::releaseLock(QString target, QString reason)
{
    const Verb call;
    m_store.releaseLock(std::move(target), std::move(reason), m_settings.requestor,
                        [call](const Result<void> &result) { call.settle(result); });
    return call.promise->future();
}

QFuture<Result<void>> JobControl::close(JobId job, QString reason)
{
    const Verb call;
    startOn(m_readers, [this, job, reason = std::move(reason), call] {
        const Result<JobSummary> summary = openJob(job);
        if (!summary)
            call.settle(fail(summary.error()));
        else if (summary->ownerAlive)
            call.settle(
                fail(ErrorCode::InvalidArgument,
                     u"job %1 is in the care of a Proctor that lives; stop it instead"_s.arg(
                         job.value())));
        else
            m_host.close(job, reason, call.promise);
    });
    return call.promise->future();
}

} // namespace Proctor
