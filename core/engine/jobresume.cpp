// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobresume.h"

#include "engine/jobprompts.h"
#include "model/look.h"
#include "storage/store.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

Result<ResumePoint> pointOfEvents(const Store &store, JobId job,
                                  const ExtendedDescriptor &descriptor)
{
    ResumeFold fold(job, descriptor);
    const Result<void> read = store.readEvents(job, {}, [&fold](const Events &events) {
        fold.apply(events);
        return true;
    });
    if (!read)
        return fail(read.error());
    return fold.point();
}

Result<PauseState> lastPause(const Store &store, JobId job)
{
    std::optional<RawJson> payload;
    const Result<void> read = store.readEventsBackwards(job, {}, [&payload](const Events &events) {
        for (const Event &event : events) {
            if (event.name == EventName::jobPaused() && event.scope->isFramework()) {
                payload = event.payload;
                return false;
            }
        }
        return true;
    });
    if (!read)
        return fail(read.error());
    if (!payload)
        return fail(ErrorCode::Parse, u"invalid resume state: there is no event of the pause"_s);
    return pauseStateFromJson(*payload);
}

Result<ResumePoint> pointOfPause(const Store &store, JobId job,
                                 const ExtendedDescriptor &descriptor)
{
    Result<PauseState> state = lastPause(store, job);
    if (!state)
        return fail(state.error());
    ResumePoint point;
    point.at = std::move(*state);
    point.isRunStarted = point.at.test > 0 || !point.at.targets.empty();
    if (!point.at.cleanupPipeline)
        return point;
    // What the test pipeline came to is not in what a pause writes down (G-07).
    Result<ResumePoint> folded = pointOfEvents(store, job, descriptor);
    if (!folded)
        return folded;
    point.at.testPipeline = std::move(folded->at.testPipeline);
    point.stepFailure = folded->stepFailure;
    return point;
}

} // namespace

Result<StoredJob> readStoredJob(const Store &store, JobId job)
{
    Result<JobRequest> request = store.job(job);
    if (!request)
        return fail(request.error());
    const Result<JobSummary> summary = store.summary(job);
    if (!summary)
        return fail(summary.error());
    if (isFinal(summary->state))
        return fail(
            ErrorCode::InvalidArgument,
            u"job %1 has ended already (%2)"_s.arg(job.value()).arg(wordOf(summary->state)));
    StoredJob stored;
    Result<ResumePoint> point = summary->state == JobState::Paused
                                    ? pointOfPause(store, job, request->descriptor)
                                    : pointOfEvents(store, job, request->descriptor);
    if (!point)
        return fail(point.error());
    if (const auto fits = checkFits(*point, request->descriptor, job); !fits)
        return fail(fits.error());
    Result<JobReport> reports = store.report(job);
    if (!reports)
        return fail(reports.error());
    stored.descriptor = std::make_shared<const ExtendedDescriptor>(std::move(request->descriptor));
    const Result<PromptBoard> prompts = readPrompts(store, job);
    if (!prompts)
        return fail(prompts.error());
    stored.resumption = {.point = std::move(*point),
                         .reports = std::move(*reports),
                         .lastPrompt = prompts->lastNumber()};
    return stored;
}

} // namespace Proctor
