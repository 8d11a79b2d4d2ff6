// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pastresults.h"

#include "storage/store.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostJobs = 60; // that are looked at

tl::unexpected<Error> stopped()
{
    return fail(ErrorCode::Cancelled, u"nobody waits for it any more"_s);
}

Result<std::vector<JobId>> jobsNamed(const Store &store, const QString &name, JobId last)
{
    JobQuery query;
    query.nameContains = name;
    query.limit = mostJobs * 4; // others have it in their names, too
    Result<std::vector<JobSummary>> jobs = store.jobs(query);
    if (!jobs)
        return fail(jobs.error());
    std::vector<JobId> found;
    for (const JobSummary &job : *jobs) {
        if (job.jobName == name && job.job <= last)
            found.push_back(job.job);
    }
    std::ranges::sort(found, std::ranges::greater());
    if (found.size() > mostJobs)
        found.resize(mostJobs);
    return found;
}

Result<Events> resultsOf(const Store &store, JobId job, const EventPlace &place)
{
    EventQuery query;
    (void)query.setJob(job);
    if (!place.testName.isEmpty())
        (void)query.setTestNames({place.testName});
    if (!place.stepLabel.isEmpty())
        (void)query.setStepLabel(place.stepLabel);
    if (!place.target.isEmpty())
        (void)query.setTarget(place.target);
    (void)query.setEventNames({EventName::targetOut(), EventName::targetErr()});
    return store.events(query);
}

// Newest first; of a place that is no single target in a step, one failure fails it.
std::vector<PastResult> gathered(const Events &events)
{
    std::map<std::pair<RunId, quint32>, PastResult> results;
    for (const Event &event : events) {
        const EventScope &scope = *event.scope;
        PastResult &result = results[{scope.run, scope.attempt}];
        const bool isFirst = !result.job.isValid();
        const bool isError = event.name == EventName::targetErr();
        result.job = scope.job;
        result.run = scope.run;
        result.attempt = scope.attempt;
        result.hasPassed = !isError && (isFirst || result.hasPassed);
        result.time = event.time;
        if (isError && result.error.isEmpty())
            result.error = errorFromPayload(event.payload);
    }
    std::vector<PastResult> newest;
    for (PastResult &result : results | std::views::values | std::views::reverse)
        newest.push_back(std::move(result));
    return newest;
}

} // namespace

Result<std::vector<EmittedVariable>> readVariables(const Store &store, const EventPlace &place,
                                                   const std::stop_token &stop)
{
    EventPart part;
    part.target = place.target;
    part.scope = [place](const EventScope &scope) {
        return scope.run == place.run && scope.testIndex == place.testIndex &&
               scope.attempt == place.attempt.value_or(0);
    };
    std::vector<EmittedVariable> variables;
    const Result<void> read = store.readPart(place.job, part, [&](const Events &events) {
        for (const Event &event : events) {
            if (event.name != EventName::variableEmitted())
                continue;
            const QString name = event.payload.member(u"Name").text();
            const Result<RawJson> value =
                RawJson::parse(event.payload.member(u"Value").text().toUtf8());
            std::erase_if(variables, [&](const EmittedVariable &known) {
                return known.label == event.scope->stepLabel && known.name == name;
            });
            variables.push_back({event.scope->stepLabel, name,
                                 value ? *value : event.payload.member(u"Value"), event.time});
        }
        return !stop.stop_requested();
    });
    if (!read)
        return fail(read.error());
    if (stop.stop_requested())
        return stopped();
    return variables;
}

Result<std::vector<PastResult>> readPastResults(const Store &store, const EventPlace &place,
                                                const QString &jobName, size_t most,
                                                const std::stop_token &stop)
{
    const Result<std::vector<JobId>> jobs = jobsNamed(store, jobName, place.job);
    if (!jobs)
        return fail(jobs.error());
    std::vector<PastResult> results;
    for (const JobId job : *jobs) {
        if (stop.stop_requested())
            return stopped();
        const Result<Events> events = resultsOf(store, job, place);
        if (!events)
            return fail(events.error());
        std::ranges::move(gathered(*events), std::back_inserter(results));
        if (results.size() >= most)
            break;
    }
    if (results.size() > most)
        results.resize(most);
    return results;
}

} // namespace Proctor
