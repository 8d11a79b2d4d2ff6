// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/icons.h"

namespace Proctor {

using namespace Qt::StringLiterals;

QIcon themedIcon(const QString &name)
{
    return QIcon(u":/icons/"_s + name + u".svg"_s);
}

QIcon themedIcon(const QString &name, const QColor &, const QColor &)
{
    return themedIcon(name);
}

} // namespace Proctor
