// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ansitext.h"

#include <QColor>
#include <QPalette>

namespace Proctor {

/// What a program's style comes to on a palette. To be asked for when painting, never kept: the
/// palette may change.
struct ShownStyle
{
    QColor foreground;
    QColor background; ///< invalid: that of the line
};

/// The colours of the style; text in them can be read on their background, light or dark.
/// `plain` is the colour of text that asks for none, `base` what it stands on.
[[nodiscard]] ShownStyle shownStyle(const TextStyle &style, const QColor &plain,
                                    const QColor &base);
/// `colour`, made darker or lighter as far as it must be to be read on `base`.
[[nodiscard]] QColor readableOn(const QColor &base, const QColor &colour);

} // namespace Proctor
