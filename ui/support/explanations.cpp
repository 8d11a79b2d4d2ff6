// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/explanations.h"

#include "support/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QMainWindow>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *derived = "proctorDerivedExplanation"; // set here, not by its author

// A tool tip that repeats the label explains nothing.
QString tipOf(const QString &tip, const QString &label)
{
    return plainText(label) == tip ? QString() : tip;
}

QAction *actionOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QToolButton *>(widget);
    return button ? button->defaultAction() : nullptr;
}

// What Qt makes by itself, and what is the same in every dialog.
QString standardText(QWidget *widget)
{
    if (qobject_cast<QTabBar *>(widget) && qobject_cast<QMainWindow *>(widget->parent()))
        return Explanations::tr("Panels that share this place; the arrow keys bring another one "
                                "to the front.");
    const auto *box = qobject_cast<const QDialogButtonBox *>(widget->parent());
    auto *button = qobject_cast<QPushButton *>(widget);
    if (!box || !button)
        return {};
    const bool isMessage = qobject_cast<QMessageBox *>(box->parent());
    switch (box->standardButton(button)) {
    case QDialogButtonBox::Ok:
        return isMessage ? Explanations::tr("Closes the message.")
                         : Explanations::tr("Applies what is chosen and closes the window.");
    case QDialogButtonBox::Apply:
        return Explanations::tr("Applies what is chosen; the window stays open.");
    case QDialogButtonBox::Cancel:
        return Explanations::tr("Closes the window; nothing is changed.");
    case QDialogButtonBox::Close:
        return Explanations::tr("Closes the window; what was done in it stays done.");
    case QDialogButtonBox::RestoreDefaults:
        return Explanations::tr("Fills in what Proctor comes with; it counts only once it is "
                                "confirmed.");
    default:
        return {};
    }
}

QString explanationOf(QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString tip = button ? tipOf(widget->toolTip(), button->text()) : widget->toolTip();
    return tip.isEmpty() ? standardText(widget) : tip;
}

} // namespace

void Explanations::install()
{
    static QPointer<Explanations> installed;
    if (installed)
        return;
    installed = new Explanations(qApp);
    qApp->installEventFilter(installed);
    for (QWidget *widget : QApplication::allWidgets()) // those that are polished already
        explain(widget);
}

void Explanations::explain(QAction *action)
{
    const bool isOurs = action->property(derived).toBool();
    if (!isOurs && !action->whatsThis().isEmpty())
        return;
    const QString text = action->statusTip().isEmpty() ? tipOf(action->toolTip(), action->text())
                                                       : action->statusTip();
    if (text == action->whatsThis())
        return;
    action->setProperty(derived, true);
    action->setWhatsThis(text);
}

void Explanations::explain(QWidget *widget)
{
    // A button takes the text of its action again whenever that changes.
    if (QAction *action = actionOf(widget))
        return explain(action);
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
