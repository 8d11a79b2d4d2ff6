// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/viewswitch.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

namespace Proctor {

using namespace Qt::StringLiterals;

ViewSwitch::ViewSwitch(QWidget *parent)
    : QWidget(parent)
    , m_group(this)
    , m_buttons(new QHBoxLayout)
    , m_bars(new QStackedWidget(this))
    , m_views(new QStackedWidget(this))
{
    m_buttons->setSpacing(0);
    // A long bar is cut off rather than making the window wide.
    m_bars->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_bars->setMinimumWidth(300);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(10, 0, 10, 8);
    row->setSpacing(10);
    row->addLayout(m_buttons);
    row->addWidget(m_bars, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_views, 1);
    connect(&m_group, &QActionGroup::triggered, this,
            [this](const QAction *action) { setCurrent(action->data().toString()); });
}

QAction *ViewSwitch::add(const QString &name, const QString &text, const QString &toolTip,
                         const QKeySequence &key, QWidget *bar, QWidget *view)
{
    QAction *action = m_group.addAction(text);
    action->setObjectName(u"show-"_s + name);
    action->setData(name);
    action->setCheckable(true);
    action->setShortcut(key);
    action->setToolTip(u"%1 (%2)"_s.arg(toolTip, key.toString(QKeySequence::NativeText)));
    action->setStatusTip(toolTip);
    addAction(action);
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(QString(text).remove(u'&'));
    m_buttons->addWidget(button);
    m_bars->addWidget(bar ? bar : new QWidget(this));
    m_views->addWidget(view);
    if (m_views->count() == 1)
        action->setChecked(true);
    connect(action, &QAction::toggled, this, &ViewSwitch::colour);
    colour();
    return action;
}

// A pressed button of the style hardly differs from the others in a dark window.
void ViewSwitch::colour()
{
    for (const QAction *action : m_group.actions()) {
        for (QObject *object : action->associatedObjects()) {
            auto *button = qobject_cast<QToolButton *>(object);
            if (!button)
                continue;
            QPalette colours = QWidget::palette();
            if (action->isChecked()) {
                colours.setBrush(QPalette::Button, colours.highlight());
                colours.setBrush(QPalette::ButtonText, colours.highlightedText());
            }
            button->setPalette(colours);
        }
    }
}

void ViewSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

QString ViewSwitch::current() const
{
    return m_group.checkedAction() ? m_group.checkedAction()->data().toString() : QString();
}

QWidget *ViewSwitch::currentView() const
{
    return m_views->currentWidget();
}

void ViewSwitch::setCurrent(const QString &name)
{
    const QList<QAction *> actions = m_group.actions();
    for (int i = 0; i < int(actions.size()); ++i) {
        if (actions[i]->data().toString() != name)
            continue;
        const QWidget *focus = QApplication::focusWidget();
        const bool hadFocus = focus && m_views->isAncestorOf(focus);
        actions[i]->setChecked(true);
        if (m_views->currentIndex() == i)
            return;
        m_bars->setCurrentIndex(i);
        m_views->setCurrentIndex(i);
        if (hadFocus)
            m_views->currentWidget()->setFocus(Qt::OtherFocusReason);
        Q_EMIT currentChanged();
    }
}

} // namespace Proctor
