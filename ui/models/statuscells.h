// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/statusrows.h"

#include <QDate>
#include <QString>

namespace Proctor {

class StatusTree;

/// What the cells of the status tree say, translated. Made on demand for the rows on the screen.
namespace StatusCells {
[[nodiscard]] QString name(const StatusTree &tree, StatusPlace place);
/// What is shown faintly behind the name: another name of the plugin, "cleanup", "disabled".
[[nodiscard]] QString remark(StatusPlace place);
[[nodiscard]] QString nameToolTip(const StatusTree &tree, StatusPlace place);
[[nodiscard]] QString progress(const StateCounts &counts);
/// The same in words, for tool tips and screen readers.
[[nodiscard]] QString progressInWords(const StateCounts &counts, Activity activity);
[[nodiscard]] Timestamp inTime(StatusPlace place);
[[nodiscard]] Timestamp outTime(StatusPlace place);
/// The time of day, with the days since `firstDay` where it is another one.
[[nodiscard]] QString time(Timestamp time, QDate firstDay);
[[nodiscard]] QDate dayOf(Timestamp time);
/// Empty when it has no end and nobody works on it: nobody knows how long it takes.
[[nodiscard]] QString duration(StatusPlace place, Timestamp now, Activity activity);
[[nodiscard]] QString attempt(StatusPlace place);
/// All of it, with line ends.
[[nodiscard]] QString error(const StatusTree &tree, StatusPlace place);
/// For one line: white space simplified, not longer than anybody reads in a cell.
[[nodiscard]] QString shortError(const StatusTree &tree, StatusPlace place);
/// A person is asked about this target.
[[nodiscard]] bool isAsking(const StatusTree &tree, StatusPlace place);
/// For one line: what went wrong, else how far a target is and what was measured at it.
[[nodiscard]] QString details(const StatusTree &tree, StatusPlace place);
/// The same in full, with a table of the measurements.
[[nodiscard]] QString detailsToolTip(const StatusTree &tree, StatusPlace place);
/// "3.31 V", cut where nobody reads on.
[[nodiscard]] QString measured(const Measurement &measurement);
/// "3.2 to 3.4 V"; empty without limits.
[[nodiscard]] QString limits(const Measurement &measurement);
/// "Run 1 / Test / step / target".
[[nodiscard]] QString path(const StatusTree &tree, StatusPlace place);
} // namespace StatusCells

} // namespace Proctor
