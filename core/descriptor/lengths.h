// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"

namespace Proctor {

/// "SUBJECT is too long: N > LIMIT" when the text has more bytes than the limit, else nothing
/// (core.md section 2.7). Subjects are those of the reference: "Job name", "Test name", "Test step
/// label", "Reporter name", "Requestor name", "Server ID"; limits are in model/descriptor.h.
[[nodiscard]] Sentence checkLength(const Sentence &subject, QStringView text, int limit);

} // namespace Proctor
