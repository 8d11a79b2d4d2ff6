// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/operatorstation.h"

#include <QColor>

namespace Proctor {

/// How a face of the operator view is told from across the room: by its word, its shape and its
/// colour, each of them its own.
struct OperatorLook
{
    QString word;      ///< "PASS"; translated
    QString icon;      ///< name of the shape
    QColor background; ///< fills the screen; invalid: that of the window
    QColor text;       ///< on it, and the colour of the shape
};
[[nodiscard]] OperatorLook operatorLookOf(OperatorFace face, const QPalette &palette);

} // namespace Proctor
