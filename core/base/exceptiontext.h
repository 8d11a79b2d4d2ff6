// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Proctor {

/// What the exception being handled says of itself; for a catch (...) around a plugin's code.
[[nodiscard]] QString exceptionText();

} // namespace Proctor
