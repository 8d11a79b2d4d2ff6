// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Proctor {

/// Which process of which machine something belongs to, so that others on that machine can tell
/// whether it still exists. A number alone would not do: numbers are used again, and mean something
/// else in another container. A plain value; own() and life() read /proc and may be called from any
/// thread.
struct ProcessIdentity
{
    QString host;
    QString boot;         ///< of the machine's start
    QString pidNamespace; ///< of the container
    qint64 pid = 0;
    qint64 startTime = 0; ///< in the kernel's ticks since that start

    enum class Life {
        Exists, ///< frozen or not
        Gone,
        CannotTell, ///< it belongs to another machine or container, or the system hides it
    };

    [[nodiscard]] static ProcessIdentity own();
    /// As seen by the process `observer`, which must be the calling one.
    [[nodiscard]] Life life(const ProcessIdentity &observer) const;

    friend bool operator==(const ProcessIdentity &, const ProcessIdentity &) = default;
};

} // namespace Proctor
