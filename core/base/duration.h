// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QStringView>

namespace Proctor {

/// Reads a duration in the notation of the reference ("300ms", "1.5h", "2h45m", "-5s", "0";
/// core.md section 2.2). Numbers without a unit and out-of-range values are ErrorCode::Parse.
[[nodiscard]] Result<Duration> parseDuration(QStringView text);

/// The canonical text: largest unit first, "0s" for zero ("1m5s", "1.5s", "300ms").
[[nodiscard]] QString formatDuration(Duration duration);

} // namespace Proctor
