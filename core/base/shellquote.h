// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Proctor {

/// The word as every Unix shell reads it back: in single quotes where anything in it could mean
/// something.
[[nodiscard]] QString shellQuoted(const QString &word);

} // namespace Proctor
