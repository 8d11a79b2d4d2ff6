// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobwatch.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Proctor {

namespace {

constexpr auto pollInterval = 100ms;
constexpr auto ownerCheckInterval = 1s;

} // namespace

QString ownerGoneSentence(JobId job)
{
    return u"The Proctor that ran job %1 has ended or is cut off; the job will not go on by "
           "itself."_s.arg(job.value());
}

JobWatch::JobWatch(const Store &store, JobId job, const Clock &clock)
    : m_store(store), m_job(job), m_clock(clock)
{
}

Result<bool> JobWatch::ownerIsGone() const
{
    const auto owner = m_store.owner(m_job);
    if (!owner)
        return fail(owner.error());
    return !owner->isAlive;
}

Result<JobWatch::Reason> JobWatch::waitForChange()
{
    MonotonicTime nextOwnerCheck = m_clock.monotonic();
    for (;;) {
        const auto counter = m_store.changeCounter();
        if (!counter)
            return fail(counter.error());
        if (m_counter != *counter) {
            m_counter = *counter;
            return Reason::Changed;
        }
        if (m_clock.monotonic() >= nextOwnerCheck) {
            const auto gone = ownerIsGone();
            if (!gone)
                return fail(gone.error());
            if (*gone)
                return Reason::OwnerGone;
            nextOwnerCheck = m_clock.monotonic() + ownerCheckInterval;
        }
        std::this_thread::sleep_for(pollInterval);
    }
}

} // namespace Proctor
