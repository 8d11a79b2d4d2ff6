// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportinput.h"

class QIODevice;

namespace Proctor {

class JsonWriter;

/// One event as an object with our own keys: id, jobId, runId, testName, attempt, stepLabel, event,
/// target, payload, time. Framework events have only id, jobId, event, payload and time.
void writeEvent(JsonWriter &json, const Event &event);
/// The same as one line without its end.
[[nodiscard]] QByteArray eventLine(const Event &event);

/// Everything there is to know of a job as one JSON object: Request, Status in the reference's
/// shape with the reports in it, and Events. The events are streamed, so their number does not
/// matter.
[[nodiscard]] Result<void> exportJson(const ReportInput &input, const EventReader &events,
                                      QIODevice &device);

} // namespace Proctor
