// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Proctor {

/// "&Open…" without what belongs to the menu. "&&" stands for an ampersand. For any thread.
[[nodiscard]] inline QString plainText(QString text)
{
    const QChar ampersand(1);
    text.replace(QStringLiteral("&&"), ampersand).remove(u'&').replace(ampersand, u'&');
    while (text.endsWith(u'\u2026') || text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace Proctor
