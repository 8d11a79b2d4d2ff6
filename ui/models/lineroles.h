// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace Proctor {

/// What a TwoLineDelegate shows of a row besides its text and icon. Models of other roles begin
/// behind `End`.
enum LineRole : int {
    SubtitleRole = Qt::UserRole + 1, ///< the second, quiet line
    CornerRole,                      ///< short text at the right end of the first line
    LookRole,                        ///< int(Look) of the row, when it has a state
    LookWordRole,                    ///< before the subtitle, in the colour of the look
    End
};

} // namespace Proctor
