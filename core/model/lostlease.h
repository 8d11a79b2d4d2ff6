// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"

namespace Proctor {

/// What every locker says of a target that a job held until `at` and holds no more; `others` is the
/// number of further ones.
[[nodiscard]] inline Error lostLease(const QString &target, Timestamp at, qsizetype others = 0)
{
    QString sentence = QStringLiteral("lost the lease on %1 at %2").arg(target, toRfc3339(at));
    if (others > 0)
        sentence += QStringLiteral(", and on %1 more").arg(others);
    return {ErrorCode::NotOwner, sentence};
}

} // namespace Proctor
