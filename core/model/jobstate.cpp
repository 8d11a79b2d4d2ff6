// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/jobstate.h"

#include "model/event.h"

namespace Proctor {

using namespace Qt::StringLiterals;

QString toString(JobState state)
{
    switch (state) {
    case JobState::Unknown:
        return u"JobStateUnknown"_s;
    case JobState::Started:
        return EventName::jobStarted();
    case JobState::Completed:
        return EventName::jobCompleted();
    case JobState::Failed:
        return EventName::jobFailed();
    case JobState::Paused:
        return EventName::jobPaused();
    case JobState::PauseFailed:
        return EventName::jobPauseFailed();
    case JobState::Cancelling:
        return EventName::jobCancelling();
    case JobState::Cancelled:
        return EventName::jobCancelled();
    case JobState::CancellationFailed:
        return EventName::jobCancellationFailed();
    }
    return u"JobState<%1>"_s.arg(int(state));
}

Result<JobState> jobStateFromEventName(QStringView name)
{
    for (int number = int(JobState::Started); number <= int(JobState::CancellationFailed);
         ++number) {
        if (const auto state = JobState(number); name == toString(state))
            return state;
    }
    return fail(ErrorCode::NotFound, u"'%1' is not the name of a job state event"_s.arg(name));
}

bool isFinal(JobState state)
{
    switch (state) {
    case JobState::Completed:
    case JobState::Failed:
    case JobState::Cancelled:
    case JobState::CancellationFailed:
        return true;
    case JobState::Unknown:
    case JobState::Started:
    case JobState::Paused:
    case JobState::PauseFailed:
    case JobState::Cancelling:
        break;
    }
    return false;
}

} // namespace Proctor
