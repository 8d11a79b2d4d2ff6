// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessibleWidget>

namespace Proctor {

class MatrixView;

/// Tells screen readers what a matrix shows: a summary of it, and the current cell in words. Made
/// by Qt when one asks, on the GUI thread.
class MatrixAccessible final : public QAccessibleWidget
{
public:
    explicit MatrixAccessible(MatrixView *view);
    /// Lets Qt find it; to be called before a matrix is shown, as often as one likes.
    static void install();

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;
};

} // namespace Proctor
