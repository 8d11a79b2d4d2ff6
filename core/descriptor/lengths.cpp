// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/lengths.h"

namespace Proctor {

Sentence checkLength(const Sentence &subject, QStringView text, int limit)
{
    const qsizetype length = text.toUtf8().size();
    if (length <= limit)
        return {};
    return Sentence::say("%1 is too long: %2 > %3",
                         {subject, QString::number(length), QString::number(limit)});
}

} // namespace Proctor
