// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/statusnode.h"
#include "report/reportinput.h"

namespace Proctor {

/// How a state is shown: never by colour alone.
struct StateLook
{
    QStringView word;
    QStringView shape;    ///< one character
    QByteArrayView style; ///< class in resources/report/report.css
};
[[nodiscard]] StateLook reportLookOf(NodeState state);

/// The job as a whole: Failed when a report says so, else what became of it.
[[nodiscard]] NodeState verdictOf(const ReportInput &input);
/// "completed", "cancelled", ... for people.
[[nodiscard]] QStringView wordOf(JobState state);

/// "2031-05-04 03:02:01 UTC", "–" when unset.
[[nodiscard]] QString timeForPeople(Timestamp time);
/// "1.5 s", "3 min 20 s", "2 h 5 min"; empty when one of the two is unset.
[[nodiscard]] QString durationForPeople(Timestamp from, Timestamp to);

} // namespace Proctor
