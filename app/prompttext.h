// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"
#include "model/prompt.h"
#include "styledtext.h"

namespace Proctor {

/// "  ? DUT-1: Fit the probe - proctor answer 12 3", of the event that asked.
[[nodiscard]] StyledText questionLine(const Event &asked, Timestamp now);
/// All of a question: where it comes from, its text, its fields and how to answer it.
[[nodiscard]] std::vector<StyledText> questionLines(const Event &asked, Timestamp now);

} // namespace Proctor
