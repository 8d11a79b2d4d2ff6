// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of OperatorStation that is about the job of a unit, from its start to its result.

#include "models/operatorstation.h"
#include "support/whendone.h"

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t mostFailedItems = 50;
constexpr int rememberedJobs = 200; // looked through for how long they took

OperatorFace faceOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return OperatorFace::Passed;
    case Outcome::Failed:
        return OperatorFace::Failed;
    case Outcome::Stopped:
        return OperatorFace::Stopped;
    case Outcome::LabError:
        break;
    }
    return OperatorFace::LabError;
}

Cue cueOf(OperatorFace face)
{
    if (face == OperatorFace::Passed)
        return Cue::Passed;
    return face == OperatorFace::Failed ? Cue::Failed : Cue::Error;
}

} // namespace

void OperatorStation::start(const QString &serial)
{
    if (m_job.isValid()) // that has passed
        rest();
    m_serial = serial;
    m_failed = {};
    m_problem.clear();
    m_isStopping = false;
    setFace(OperatorFace::Starting);
    m_file->start(serial);
}

void OperatorStation::notStarted(const QString &sentence)
{
    if (m_face != OperatorFace::Starting || m_job.isValid())
        return;
    // What was scanned is not lost: it is the next.
    if (!m_serial.isEmpty())
        m_waiting.push_front(m_serial);
    m_serial.clear();
    m_problem = sentence;
    play(Cue::Error);
    rest();
}

void OperatorStation::onStarted(JobId job)
{
    m_isCounted = false;
    showJob(job);
    keep();
    setFace(OperatorFace::Running);
    if (m_isStopping)
        stop();
}

void OperatorStation::showJob(JobId job)
{
    m_job = job;
    m_isCutOff = false;
    m_second.start(1s);
    m_feed.show(job);
}

void OperatorStation::onLoaded()
{
    if (!m_job.isValid() || !m_feed.request())
        return;
    m_serial = m_feed.request()->descriptor.serial;
    m_isCutOff = m_feed.summary() && Proctor::isCutOff(*m_feed.summary());
    m_problem.clear();
    readHistory();
    onJobNews();
}

void OperatorStation::onLoadFailed(const Error &error)
{
    if (!m_job.isValid())
        return;
    if (error.code == ErrorCode::NotFound) // of another store, or removed
        rest();
    else
        say(tr("The job cannot be shown: %1").arg(error.message));
}

void OperatorStation::readHistory()
{
    JobQuery query;
    query.nameContains = m_feed.request()->jobName;
    query.limit = rememberedJobs;
    whenDone(m_manager.jobs(query), this, [this](const Result<std::vector<JobSummary>> &jobs) {
        for (const JobSummary &job : jobs ? *jobs : std::vector<JobSummary>())
            m_expectation.add(job);
        Q_EMIT changed();
    });
}

void OperatorStation::onJobNews()
{
    if (!m_job.isValid() || m_feed.isLoading() || !m_feed.tree() || !m_feed.request() || isResult())
        return;
    lookAtPrompts();
    const JobState state = m_feed.tree()->job().jobState;
    if (isFinal(state))
        judge();
    else if (m_isCutOff || state == JobState::PauseFailed)
        setFace(OperatorFace::CutOff);
    else if (state == JobState::Cancelling || m_isStopping)
        setFace(OperatorFace::Stopping);
    else if (state == JobState::Paused)
        setFace(OperatorFace::Paused);
    else
        setFace(m_prompts.empty() ? OperatorFace::Running : OperatorFace::Asking);
}

void OperatorStation::lookAtPrompts()
{
    std::vector<quint32> prompts;
    if (m_job.isValid() && m_feed.tree() && !isFinal(m_feed.tree()->job().jobState)) {
        for (const auto &[number, event] : m_feed.tree()->prompts().open())
            prompts.push_back(number);
    }
    if (prompts == m_prompts)
        return;
    const bool isNew = !prompts.empty() && (m_prompts.empty() || prompts.back() > m_prompts.back());
    m_prompts = std::move(prompts);
    if (isNew)
        play(Cue::Question);
    Q_EMIT promptsChanged();
}

std::map<quint32, OpenPrompt> OperatorStation::prompts() const
{
    std::map<quint32, OpenPrompt> open;
    if (m_prompts.empty() || !m_feed.tree() || !m_feed.request())
        return open;
    for (const auto &[number, event] : m_feed.tree()->prompts().open()) {
        Result<Prompt> prompt = promptFromJson(event.payload);
        if (!prompt)
            continue; // of a newer Proctor
        open.emplace(number, OpenPrompt{.prompt = std::move(*prompt),
                                        .job = m_job,
                                        .jobName = m_feed.request()->jobName,
                                        .testName = event.scope->testName,
                                        .stepLabel = event.scope->stepLabel,
                                        .target = event.target ? event.target->id : QString(),
                                        .asked = event.time});
    }
    return open;
}

QFuture<Result<void>> OperatorStation::answer(PromptAnswer answer, PromptFiles files)
{
    return m_manager.answer(m_job, std::move(answer), std::move(files));
}

void OperatorStation::judge()
{
    const StatusTree &tree = *m_feed.tree();
    const auto &verdicts = m_feed.verdicts();
    const bool isCompleted = tree.job().jobState == JobState::Completed;
    if (isCompleted && (!verdicts || !verdicts->isFinal)) {
        Q_EMIT changed(); // the reports are being read
        return;
    }
    finish(faceOf(outcomeOf(tree, isCompleted ? verdicts->job : std::nullopt)));
}

void OperatorStation::finish(OperatorFace face)
{
    const StatusTree &tree = *m_feed.tree();
    m_failed = failedItemsOf(tree, mostFailedItems);
    m_last = {.face = face, .serial = m_serial, .job = m_job, .end = tree.job().end};
    const bool isVerdict = face == OperatorFace::Passed || face == OperatorFace::Failed;
    if (isVerdict && !m_isCounted) {
        m_counts = m_settings.operatorCounts(); // other windows count, too
        ++(face == OperatorFace::Passed ? m_counts.passed : m_counts.failed);
        m_settings.setOperatorCounts(m_counts);
        m_isCounted = true;
        keep();
    }
    play(cueOf(face));
    m_problem.clear();
    m_isStopping = false;
    setFace(face);
    if (face == OperatorFace::Passed && m_choice.passSeconds > 0)
        m_clear.start(std::chrono::seconds(m_choice.passSeconds));
}

OperatorProgress OperatorStation::progress() const
{
    return m_job.isValid() && m_feed.tree() && !m_feed.isLoading() ? progressOf(*m_feed.tree())
                                                                   : OperatorProgress();
}

Timestamp OperatorStation::startTime() const
{
    return m_job.isValid() && m_feed.tree() && !m_feed.isLoading() ? m_feed.tree()->job().start
                                                                   : Timestamp();
}

std::optional<Duration> OperatorStation::timeLeft() const
{
    if (!m_feed.request() || !isSet(startTime()))
        return {};
    const auto usual = m_expectation.usual(m_feed.request()->jobName);
    if (!usual)
        return {};
    return *usual - (m_manager.settings().clock->now() - startTime());
}

void OperatorStation::play(Cue cue)
{
    if (m_isShown && m_choice.hasSound)
        m_sound.play(cue);
}

// --- What becomes of it ---

void OperatorStation::stop()
{
    if (!isBusy())
        return;
    m_isStopping = true;
    if (!m_job.isValid())
        return; // as soon as it is there
    setFace(OperatorFace::Stopping);
    whenDone(m_manager.cancel(m_job), this, [this, job = m_job](const Result<void> &done) {
        // A job that has just ended needs no stopping.
        if (done || done.error().code == ErrorCode::InvalidArgument || job != m_job)
            return;
        m_isStopping = false;
        say(tr("The job cannot be stopped: %1").arg(done.error().message));
        onJobNews();
    });
}

void OperatorStation::resume()
{
    if (m_job.isValid())
        tellFailure(m_manager.resume(m_job), tr("The job cannot go on: %1"));
}

void OperatorStation::giveUp()
{
    if (m_face != OperatorFace::CutOff)
        return;
    // Stored, and so in the language of all that is stored.
    const QString reason = u"the program ended without closing the job; %1 closed it"_s.arg(
        m_manager.settings().requestor);
    tellFailure(m_manager.closeCutOff(m_job, reason), tr("The job cannot be closed: %1"));
}

void OperatorStation::tellFailure(const QFuture<Result<void>> &future, const QString &sentence)
{
    whenDone(future, this, [this, sentence, job = m_job](const Result<void> &done) {
        if (!done && job == m_job)
            say(sentence.arg(done.error().message));
    });
}

} // namespace Proctor
