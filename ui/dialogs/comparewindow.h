// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/logselection.h"

#include <QDialog>

namespace Proctor {

class LogView;
class Store;

/// Two logs side by side, which scroll by themselves. A window of its own, so that several pairs
/// can be looked at. Lives on the GUI thread.
class CompareWindow final : public QDialog
{
    Q_OBJECT

public:
    /// The store must outlive it.
    explicit CompareWindow(const Store &store, QWidget *parent = nullptr);

    void compare(const LogSelection &left, const QString &leftTitle, const LogSelection &right,
                 const QString &rightTitle);
    [[nodiscard]] LogView &left() const { return *m_left; }
    [[nodiscard]] LogView &right() const { return *m_right; }

private:
    LogView *m_left;
    LogView *m_right;
};

} // namespace Proctor
