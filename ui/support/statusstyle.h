// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/look.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace Proctor {

/// "passed"; translated.
[[nodiscard]] QString lookWord(Look look);
/// "P", for what has no room for the word; empty for what has not begun.
[[nodiscard]] QString lookLetter(Look look);
/// Shape and colour, following the palette.
[[nodiscard]] QIcon lookIcon(Look look);
/// To be asked for when painting, never kept: the palette may change.
[[nodiscard]] QColor lookColour(Look look, const QPalette &palette);

} // namespace Proctor
