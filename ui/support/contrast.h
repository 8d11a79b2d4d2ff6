// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

namespace Proctor {

/// How well two colours can be told apart, from 1 (equal) to 21 (black on white), as the Web
/// Content Accessibility Guidelines have it. For any thread.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

/// What text and signs need on a palette that is made for weak eyes (level AAA).
inline constexpr double strongContrast = 7.0;

/// Whether it is made for weak eyes: nothing but black and white, nearly.
[[nodiscard]] bool isHighContrast(const QPalette &palette);

/// The colour, so much lighter or darker that it has this contrast to the ground.
[[nodiscard]] QColor readable(const QColor &colour, const QColor &ground, double ratio);

/// A colour of a state or a kind as it is to be painted on this palette: itself, or a stronger one
/// where contrast is high.
[[nodiscard]] QColor onPalette(const QColor &colour, const QPalette &palette);

} // namespace Proctor
