// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessibleWidget>

namespace Proctor {

class LogCanvas;

/// Tells screen readers the text that is seen of a log. Made by Qt when one asks, on the GUI
/// thread.
class LogAccessible final : public QAccessibleWidget
{
public:
    explicit LogAccessible(LogCanvas *canvas);
    /// Lets Qt find it; to be called before a log is shown, as often as one likes.
    static void install();

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;
};

} // namespace Proctor
