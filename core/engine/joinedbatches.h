// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"

#include <vector>

namespace Proctor {

/// The same events in fewer batches: every listener pays for each batch, however few events it has.
[[nodiscard]] std::vector<EventBatch> joined(std::vector<EventBatch> &&batches);

} // namespace Proctor
