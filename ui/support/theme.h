// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>

namespace Proctor {

/// The colours of the window.
enum class Theme {
    System,
    Light,
    Dark,
    ContrastLight, ///< for weak eyes: black on white
    ContrastDark,  ///< white on black
};

/// Gives the application its style and colours; open windows follow at once. To be called on the
/// GUI thread, with a QApplication.
void applyTheme(Theme theme);

/// Has the fonts of the window loaded, which takes a while, before they are first needed. GUI
/// thread.
void loadFonts();

/// Our own colours; the system has its own.
[[nodiscard]] QPalette paletteOf(Theme theme);

/// Whether text is light on dark in it.
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace Proctor
