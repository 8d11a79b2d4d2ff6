// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobexpectation.h"

#include <algorithm>

namespace Proctor {

void JobExpectation::add(const JobSummary &job)
{
    // A further attempt may be a part of the job only.
    if (job.state != JobState::Completed || job.firstAttempt.isValid() || !isSet(job.startTime) ||
        job.endTime < job.startTime)
        return;
    std::deque<Past> &pasts = m_pasts[job.jobName];
    if (std::ranges::find(pasts, job.job, &Past::job) != pasts.end())
        return;
    pasts.push_back({job.job, job.endTime - job.startTime});
    if (pasts.size() > remembered)
        pasts.pop_front();
}

std::optional<Duration> JobExpectation::usual(const QString &jobName) const
{
    const auto found = m_pasts.constFind(jobName);
    if (found == m_pasts.constEnd())
        return {};
    std::vector<Duration> lengths;
    for (const Past &past : *found)
        lengths.push_back(past.length);
    const auto middle = lengths.begin() + ptrdiff_t(lengths.size() / 2);
    std::ranges::nth_element(lengths, middle);
    return *middle;
}

std::optional<Duration> JobExpectation::left(const JobSummary &job, Timestamp now) const
{
    if (job.state != JobState::Started || !job.ownerAlive || !isSet(job.startTime) ||
        job.firstAttempt.isValid())
        return {};
    const auto length = usual(job.jobName);
    if (!length)
        return {};
    return *length - (now - job.startTime);
}

} // namespace Proctor
