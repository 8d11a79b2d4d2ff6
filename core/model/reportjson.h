// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/jsonwriter.h"
#include "model/report.h"

namespace Proctor {

/// The reports as part of a larger JSON text.
void writeJson(JsonWriter &json, const Report &report);
void writeJson(JsonWriter &json, const JobReport &report);

} // namespace Proctor
