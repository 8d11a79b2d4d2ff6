// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exitcode.h"
#include "model/look.h"
#include "model/report.h"
#include "styledtext.h"

namespace Proctor {

[[nodiscard]] Style stateStyle(JobState state);
/// "running", or "cut off" when its process is gone.
[[nodiscard]] StyledText stateText(const JobSummary &job);

/// "success", "failure" or empty while there is no verdict.
[[nodiscard]] QString verdictWord(const JobSummary &summary);

/// How long it took or has been taking, "1m5s"; empty when it has not begun.
[[nodiscard]] QString elapsed(Timestamp start, Timestamp end, Timestamp now);

/// Local time for people, "2031-05-04 10:02:01"; empty when unset.
[[nodiscard]] QString localTime(Timestamp time);

/// "Job 5 completed after 3s, reports say success": how it ended, for people.
[[nodiscard]] StyledText endLine(const JobSummary &summary);

/// One line for every report, with the reporter's words.
[[nodiscard]] std::vector<StyledText> verdictLines(const JobReport &report);

/// Whether nothing more will come of a job in this state.
[[nodiscard]] bool hasEnded(JobState state);

/// The code with which a command that waited for the job's end leaves.
[[nodiscard]] ExitCode exitCodeFor(const JobSummary &summary);

} // namespace Proctor
