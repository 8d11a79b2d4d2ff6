// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/rawjson.h"

#include <vector>

namespace Proctor {

/// The members of an object in the order of its text, numbers as they were written. Empty for
/// anything but an object.
[[nodiscard]] std::vector<JsonMember> jsonMembers(const RawJson &object);
/// The elements of an array. Empty for anything but an array.
[[nodiscard]] std::vector<RawJson> jsonElements(const RawJson &array);
/// The reverse.
[[nodiscard]] RawJson jsonArray(const std::vector<RawJson> &elements);

} // namespace Proctor
