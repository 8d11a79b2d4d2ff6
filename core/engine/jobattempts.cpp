// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobattempts.h"

namespace Proctor {

namespace {

Result<JobResults> readResults(const Store &store, JobId job, ExtendedDescriptor descriptor)
{
    StatusTree tree(std::move(descriptor));
    const Result<void> read = store.readEvents(job, {}, [&tree](Events &&events) {
        tree.apply(events);
        return true;
    });
    if (!read)
        return fail(read.error());
    return resultsOf(tree);
}

} // namespace

Result<std::optional<JobAttempts>> readAttempts(const Store &store, JobId job)
{
    const Result<JobSummary> named = store.summary(job);
    if (!named)
        return fail(named.error());
    JobQuery query;
    query.attemptsOf = named->firstAttempt.isValid() ? named->firstAttempt : job;
    const Result<std::vector<JobSummary>> jobs = store.jobs(query);
    if (!jobs)
        return fail(jobs.error());
    if (jobs->size() < 2)
        return std::optional<JobAttempts>();
    // Backwards for the rule: the one that was chosen last counts.
    std::vector<std::pair<JobId, JobResults>> results;
    std::optional<MergeRule> rule;
    for (auto summary = jobs->rbegin(); summary != jobs->rend(); ++summary) {
        Result<JobRequest> request = store.job(summary->job);
        if (!request)
            return fail(request.error());
        if (!rule && request->link)
            rule = request->link->rule;
        Result<JobResults> read = readResults(store, summary->job, std::move(request->descriptor));
        if (!read)
            return fail(read.error());
        results.emplace_back(summary->job, std::move(*read));
    }
    JobAttempts attempts{.jobs = {}, .verdict = MergedVerdict(rule.value_or(MergeRule::Latest))};
    for (auto entry = results.rbegin(); entry != results.rend(); ++entry) {
        attempts.jobs.push_back(entry->first);
        attempts.verdict.add(entry->second);
    }
    return attempts;
}

} // namespace Proctor
