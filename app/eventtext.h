// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"
#include "styledtext.h"

namespace Proctor {

/// An event as a line for people.
[[nodiscard]] StyledText eventText(const Event &event);

} // namespace Proctor
