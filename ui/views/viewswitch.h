// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QActionGroup>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace Proctor {

/// Several views of one thing, one of them shown: a row of buttons to choose with, the bar of the
/// view beside them, the view below. Lives on the GUI thread.
class ViewSwitch final : public QWidget
{
    Q_OBJECT

public:
    explicit ViewSwitch(QWidget *parent = nullptr);

    /// `name` is for setCurrent(); the bar may be null.
    QAction *add(const QString &name, const QString &text, const QString &toolTip,
                 const QKeySequence &key, QWidget *bar, QWidget *view);
    [[nodiscard]] QList<QAction *> viewActions() const { return m_group.actions(); }
    [[nodiscard]] QString current() const;
    /// Does nothing when there is none of the name.
    void setCurrent(const QString &name);
    [[nodiscard]] QWidget *currentView() const;

Q_SIGNALS:
    void currentChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QActionGroup m_group;
    QHBoxLayout *m_buttons;
    QStackedWidget *m_bars;
    QStackedWidget *m_views;
};

} // namespace Proctor
