// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"

namespace Proctor {

class JsonWriter;

/// One event as an object with our own keys: id, jobId, runId, testName, attempt, stepLabel, event,
/// target, payload, time. Framework events have only id, jobId, event, payload and time.
void writeEvent(JsonWriter &json, const Event &event);
/// The same as one line without its end.
[[nodiscard]] QByteArray eventLine(const Event &event);

} // namespace Proctor
