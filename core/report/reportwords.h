// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/look.h"
#include "report/reportinput.h"

namespace Proctor {

/// What stands before the word of a state, so that colour never speaks alone.
struct ReportMark
{
    QStringView shape;    ///< one character
    QByteArrayView style; ///< class in resources/report/report.css
};
[[nodiscard]] ReportMark reportMarkOf(Look look);

[[nodiscard]] Activity activityOf(const ReportInput &input);

/// The job as a whole: Failed when a report says so, else what became of it.
[[nodiscard]] NodeState verdictOf(const ReportInput &input);

/// "58 of 60 targets passed in jobs 12 and 14 together; the latest result of each counts".
[[nodiscard]] QString attemptsText(const JobAttempts &attempts);

/// "2031-05-04 03:02:01 UTC", "–" when unset.
[[nodiscard]] QString timeForPeople(Timestamp time);
/// "1.5 s", "3 min 20 s", "2 h 5 min"; empty when one of the two is unset.
[[nodiscard]] QString durationForPeople(Timestamp from, Timestamp to);
/// "12 bytes", "1.2 MB".
[[nodiscard]] QString sizeForPeople(qint64 bytes);

} // namespace Proctor
