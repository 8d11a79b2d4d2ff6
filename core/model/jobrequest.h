// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "model/descriptor.h"
#include "model/joblink.h"
#include "model/jobstate.h"

#include <optional>

namespace Proctor {

/// The stored record of a submission (core.md section 1, "request").
struct JobRequest
{
    JobId job; ///< unset until stored
    QString jobName;
    QString requestor; ///< the person
    QString station;   ///< the Proctor that accepted the job ("server id")
    Timestamp requestTime{};
    QString origin;                ///< file the text came from, may be empty
    QByteArray descriptorText;     ///< as submitted, byte for byte
    ExtendedDescriptor descriptor; ///< frozen
    std::optional<JobLink> link{};   ///< of a further attempt at another job

    friend bool operator==(const JobRequest &, const JobRequest &) = default;
};

/// A line of the job list.
struct JobSummary
{
    JobId job;
    QString jobName;
    QString requestor;
    QString station;
    Timestamp requestTime{};
    JobState state = JobState::Unknown;
    Timestamp startTime{}; ///< first JobStateStarted, unset before
    Timestamp endTime{};   ///< of the completion event, unset before
    QStringList tags;
    EventId lastEvent; ///< newest stored event of the job
    /// All reports say success; nothing while there is no report.
    std::optional<bool> success;
    JobId firstAttempt; ///< of a further attempt: the job that was submitted
    /// Of a job that has not ended: its process still exists or has lately been heard of.
    bool ownerAlive = true;

    friend bool operator==(const JobSummary &, const JobSummary &) = default;
};

/// The job should be running, but the process that ran it is gone. A paused one needs no process.
[[nodiscard]] inline bool isCutOff(const JobSummary &job)
{
    return !job.ownerAlive && !isFinal(job.state) && job.state != JobState::Paused;
}

/// Filter of a job list: any of the states, all of the tags. Empty fields do not filter.
struct JobQuery
{
    std::vector<JobState> states;
    QStringList tags;
    QString nameContains; ///< without regard to case
    QString requestor;
    QString station;
    Timestamp since{}; ///< requested at or after
    JobId after;       ///< with a higher id
    JobId attemptsOf;  ///< this job and the further attempts at it
    int limit = 0;     ///< newest first when set; 0: all
};

} // namespace Proctor
