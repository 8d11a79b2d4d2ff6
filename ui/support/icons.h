// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QString>

namespace Proctor {

/// The icon of resources/icons/NAME.svg. `currentColor` in it follows the palette at the time of
/// painting: the text of a button, of a selected row, of something disabled. Sharp at every scale.
[[nodiscard]] QIcon themedIcon(const QString &name);

/// The same in a colour of its own; the colour is the one of the palette in use when it is painted
/// (light or dark).
[[nodiscard]] QIcon themedIcon(const QString &name, const QColor &light, const QColor &dark);

} // namespace Proctor
