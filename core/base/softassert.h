// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <source_location>

namespace Proctor {

/// A broken invariant is reported as a critical message (tests fail on it) and the caller takes
/// its safe exit: `if (!softAssert(x)) return;`. Bad input is a Result, never this.
inline bool softAssert(bool holds,
                       const std::source_location &where = std::source_location::current())
{
    if (!holds) [[unlikely]]
        qCritical("Broken invariant at %s:%u", where.file_name(), unsigned(where.line()));
    return holds;
}

} // namespace Proctor
