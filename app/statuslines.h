// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/look.h"
#include "model/statustree.h"
#include "styledtext.h"

#include <deque>

namespace Proctor {

/// A target that failed, or a step or an acquisition that did, for people.
struct Failure
{
    QString place;  ///< "Boot check, greet"
    QString target; ///< empty: the step or the test as a whole
    QString error;
};
[[nodiscard]] StyledText failureLine(const Failure &failure);

/// Words and marks for the status tree on a terminal or in a file.
struct Marks
{
    bool unicode = true; ///< else plain ASCII
    /// What the locale of the terminal can show.
    [[nodiscard]] static Marks detect();

    [[nodiscard]] QString mark(Look look) const;
    [[nodiscard]] QString bar(double fraction, int width) const;
};

/// What is shown of a tree, and how. Of a number 0 is "all".
struct StatusView
{
    int failuresPerStep = 0;
    int runs = 0;          ///< the newest
    bool isCutOff = false; ///< the job has not ended, but its process is gone
};

/// The tree: Job > Run > Test > Step with the number of targets in each state, and under each
/// step the targets that failed in it with their errors.
[[nodiscard]] std::vector<StyledText> statusLines(const StatusTree &tree, JobId job,
                                                  const Marks &marks, Timestamp now,
                                                  StatusView view = {});

/// What matters of it now, in at most `height` lines: a bar, the current run, the test it is at
/// with its steps, and the newest failures.
[[nodiscard]] std::vector<StyledText> liveLines(const StatusTree &tree, JobId job,
                                                const Marks &marks, Timestamp now, int height,
                                                const std::deque<Failure> &failures);

/// How much of the job is done, 0 to 1; of the current run when there is no end of runs.
[[nodiscard]] double doneFraction(const StatusTree &tree);

} // namespace Proctor
