// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/jsonwriter.h"
#include "model/status.h"

namespace Proctor {

/// A test event in the reference's shape (core.md section 7.1).
void writeJson(JsonWriter &json, const Event &event);
void writeJson(JsonWriter &json, const RunStatus &run);
/// The whole status (core.md section 8.5).
void writeJson(JsonWriter &json, const Status &status);

} // namespace Proctor
