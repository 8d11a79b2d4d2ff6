// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/matrixview.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace Proctor {

/// A matrix and the bar that says what it shows: which run, test and attempt, which targets, in
/// which order and how large. Lives on the GUI thread.
class MatrixPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The model outlives it.
    explicit MatrixPanel(StatusTreeModel &model, QWidget *parent = nullptr);

    [[nodiscard]] MatrixView &view() const { return *m_view; }
    /// May be put elsewhere.
    [[nodiscard]] QWidget *bar() const { return m_bar; }
    [[nodiscard]] QLineEdit *filterEdit() const { return m_filter; }

private:
    void makeBar();
    QToolButton *addButton(QHBoxLayout *row, const QString &icon, const QString &toolTip);
    void fill();
    void choose();

    StatusTreeModel &m_model;
    MatrixView *m_view;
    QWidget *m_bar;
    QComboBox *m_run;
    QComboBox *m_test;
    QComboBox *m_attempt;
    QToolButton *m_follow = nullptr;
    QLineEdit *m_filter;
    QComboBox *m_order;
};

} // namespace Proctor
