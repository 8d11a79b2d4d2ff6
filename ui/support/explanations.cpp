// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/explanations.h"

#include "support/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QToolButton>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *derived = "proctorDerivedExplanation"; // set here, not by its author

// A tool tip that repeats the label explains nothing.
QString explanationOf(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QToolButton *>(widget)) {
        if (const QAction *action = button->defaultAction();
            action && !action->whatsThis().isEmpty())
            return action->whatsThis();
    }
    const QString tip = widget->toolTip();
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && plainText(button->text()) == tip ? QString() : tip;
}

} // namespace

void Explanations::install()
{
    static QPointer<Explanations> installed;
    if (installed)
        return;
    installed = new Explanations(qApp);
    qApp->installEventFilter(installed);
}

void Explanations::explain(QAction *action)
{
    if (action->whatsThis().isEmpty())
        action->setWhatsThis(action->statusTip());
}

void Explanations::explain(QWidget *widget)
{
    const bool isOurs = widget->property(derived).toBool();
    if (!isOurs && !widget->whatsThis().isEmpty())
        return;
    const QString text = explanationOf(widget);
    if (text == widget->whatsThis())
        return;
    widget->setWhatsThis(text);
    if (!isOurs)
        widget->setProperty(derived, true);
}

bool Explanations::eventFilter(QObject *watched, QEvent *event)
{
    const bool mayChange =
        event->type() == QEvent::Polish || event->type() == QEvent::ToolTipChange;
    if (mayChange && watched->isWidgetType())
        explain(static_cast<QWidget *>(watched));
    return false;
}

} // namespace Proctor
