// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/operatormode.h"

#include "views/operatorview.h"
#include "views/scanfield.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>

namespace Proctor {

using namespace Qt::StringLiterals;

OperatorMode::OperatorMode(JobManager &manager, Settings &settings, int number, QAction &action,
                           QMainWindow *window)
    : QObject(window)
    , m_manager(manager)
    , m_settings(settings)
    , m_number(number)
    , m_action(action)
    , m_window(window)
{
    connect(&m_action, &QAction::triggered, this, [this](bool isOn) {
        if (isOn)
            enter();
        else
            leave();
    });
}

// The view is a child of the window, and looks at the station.
OperatorMode::~OperatorMode()
{
    delete m_view;
}

void OperatorMode::restore()
{
    if (m_settings.operatorState(m_number).isShown)
        enter();
}

void OperatorMode::make()
{
    if (m_view)
        return;
    m_station = std::make_unique<OperatorStation>(m_manager, m_settings, m_number,
                                                  m_sound ? *m_sound : speakers());
    m_view = new OperatorView(*m_station, m_manager.store().attachmentFolder(),
                              m_manager.settings().clock, m_window);
    connect(m_view, &OperatorView::leaveRequested, this, &OperatorMode::leave);
    connect(m_view, &OperatorView::fullScreenRequested, this, &OperatorMode::toggleFullScreen);
    connect(m_view, &OperatorView::setUpRequested, this, &OperatorMode::setUpRequested);
}

void OperatorMode::enter()
{
    make();
    m_action.setChecked(true);
    if (std::exchange(m_isShown, true))
        return;
    m_focused = m_window->focusWidget();
    coverOthers(true);
    m_view->setGeometry(m_window->rect());
    m_view->show();
    m_view->raise();
    qApp->installEventFilter(this);
    m_station->setShown(true);
    m_view->giveFocus();
}

void OperatorMode::leave()
{
    m_action.setChecked(false);
    if (!std::exchange(m_isShown, false))
        return;
    qApp->removeEventFilter(this);
    m_station->setShown(false);
    m_view->hide();
    coverOthers(false);
    if (std::exchange(m_madeFullScreen, false) && m_window->isFullScreen())
        m_window->showNormal();
    if (m_focused)
        m_focused->setFocus(Qt::OtherFocusReason);
}

void OperatorMode::applySettings()
{
    if (m_station)
        m_station->applySettings();
}

// What is disabled neither takes the keyboard nor hears its keys.
void OperatorMode::coverOthers(bool isCovered)
{
    if (isCovered) {
        for (auto *widget : m_window->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (widget == m_view)
                continue;
            if (qobject_cast<QDockWidget *>(widget) && widget->isWindow() && widget->isVisible()) {
                m_floating << widget;
                widget->hide();
            } else if (!widget->isWindow() && widget->isEnabled()) {
                m_covered << widget;
                widget->setEnabled(false);
            }
        }
        return;
    }
    for (const auto &widget : std::exchange(m_covered, {})) {
        if (widget)
            widget->setEnabled(true);
    }
    for (const auto &widget : std::exchange(m_floating, {})) {
        if (widget)
            widget->show();
    }
}

void OperatorMode::toggleFullScreen()
{
    if (m_window->isFullScreen()) {
        m_window->showNormal();
        m_madeFullScreen = false;
    } else {
        m_window->showFullScreen();
        m_madeFullScreen = true;
    }
}

bool OperatorMode::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Every key is the view's: no command of the window hears one.
        if (auto *widget = qobject_cast<QWidget *>(watched);
            widget && (widget == m_view || m_view->isAncestorOf(widget))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::Resize:
        if (watched == m_window)
            m_view->setGeometry(m_window->rect());
        break;
    case QEvent::ZOrderChange:
    case QEvent::Show:
        // A dock that comes forward stays behind the view.
        if (watched != m_view && watched->parent() == m_window) {
            auto *widget = qobject_cast<QWidget *>(watched);
            if (widget && !widget->isWindow())
                m_view->raise();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Proctor
