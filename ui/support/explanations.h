// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace Proctor {

/// Gives every control that has no "What's This" text of its own the one of its tool tip or of its
/// action, when it is first shown and whenever that changes. Lives on the GUI thread as a part of
/// the application.
class Explanations final : public QObject
{
    Q_OBJECT

public:
    /// From now on, for all widgets; more than once is as good as once.
    static void install();

    /// What is said of an action: its explanation, without the key.
    static void explain(QAction *action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
    static void explain(QWidget *widget);
};

} // namespace Proctor
