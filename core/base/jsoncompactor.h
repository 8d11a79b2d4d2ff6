// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>

namespace Proctor {

/// Checks the text of one JSON value and returns it without blanks, numbers and the order of keys
/// as they are; ErrorCode::Parse says where it breaks off.
[[nodiscard]] Result<QByteArray> compactJson(QByteArrayView json);

/// Reads the inside of a checked string literal. A half of a surrogate pair becomes U+FFFD.
[[nodiscard]] QString unescapeJson(QByteArrayView inside);

} // namespace Proctor
