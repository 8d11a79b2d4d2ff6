// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportinput.h"

class QIODevice;

namespace Proctor {

/// Everything there is to know of a job as one JSON object: Request, Status in the reference's
/// shape with the reports in it, and Events. The events are streamed, so their number does not
/// matter.
[[nodiscard]] Result<void> exportJson(const ReportInput &input, const EventReader &events,
                                      QIODevice &device);

} // namespace Proctor
