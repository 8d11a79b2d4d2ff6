// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QString>

namespace Proctor {

// Numbers and times for people, in the language and the time zone of the person (QLocale). Files
// and the database never use these.

/// "14:03:07.512" on the day that `now` is in, with the date in front on other days; empty when
/// unset.
[[nodiscard]] QString formatTime(Timestamp time, Timestamp now);
/// "14:03", with day and month in front on other days, the date alone in other years; for lists.
/// Empty when unset.
[[nodiscard]] QString formatMoment(Timestamp time, Timestamp now);
/// Date and time in full, for tool tips; empty when unset.
[[nodiscard]] QString formatFullTime(Timestamp time);
/// "1.5 s", "3 min 20 s", "2 h 5 min"; empty when `from` is unset. An unset `to` means that it
/// goes on: `now` counts.
[[nodiscard]] QString formatElapsed(Timestamp from, Timestamp to, Timestamp now);
/// The same of a length; a negative one is none.
[[nodiscard]] QString formatLength(Duration duration);
/// With the separators of the language.
[[nodiscard]] QString formatCount(qint64 count);
/// "1,234.5", with as many digits as it has.
[[nodiscard]] QString formatNumber(double number);
/// "1.4 MB".
[[nodiscard]] QString formatSize(qint64 bytes);

} // namespace Proctor
