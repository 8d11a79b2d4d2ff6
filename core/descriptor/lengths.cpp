// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/lengths.h"

namespace Proctor {

using namespace Qt::StringLiterals;

Result<void> checkLength(const QString &subject, QStringView text, int limit)
{
    const qsizetype length = text.toUtf8().size();
    if (length <= limit)
        return {};
    return fail(ErrorCode::InvalidArgument,
                u"%1 is too long: %2 > %3"_s.arg(subject).arg(length).arg(limit));
}

} // namespace Proctor
