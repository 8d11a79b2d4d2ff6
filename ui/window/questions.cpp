// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/questions.h"

#include "support/windowstate.h"
#include "views/promptpanel.h"
#include "window/mainactions.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

namespace Proctor {

using namespace Qt::StringLiterals;

Questions::Questions(JobManager &manager, MainActions &actions, QMainWindow *window)
    : QObject(window)
    , m_actions(actions)
    , m_window(window)
    , m_inbox(manager)
    , m_panel(new PromptPanel(m_inbox, manager.store().attachmentFolder(), manager.settings().clock,
                              window))
    , m_dock(new QDockWidget(tr("Questions"), window))
{
    m_dock->setObjectName(u"questionsDock"_s);
    m_dock->setWidget(m_panel);
    m_dock->setAttribute(Qt::WA_ShowWithoutActivating); // also when it floats
    window->addDockWidget(mirrored(Qt::RightDockWidgetArea), m_dock);
    window->resizeDocks({m_dock}, {340}, Qt::Horizontal);
    m_dock->hide();
    m_actions.viewMenu()->addAction(m_dock->toggleViewAction());
    connect(m_panel, &PromptPanel::asked, this, &Questions::onAsked);
    connect(m_panel, &PromptPanel::countChanged, this, &Questions::onCountChanged);
    connect(m_actions.answer, &QAction::triggered, this, [this] {
        m_dock->show();
        m_dock->raise();
        m_panel->takeFocus();
    });
    onCountChanged(0);
}

void Questions::settle()
{
    if (m_panel->count() == 0) {
        m_dock->hide();
        return;
    }
    m_hasAppeared = m_hasAppeared || m_dock->isHidden();
    m_dock->show();
    m_dock->raise();
}

void Questions::onAsked()
{
    if (m_dock->isHidden()) {
        m_hasAppeared = true;
        m_dock->show();
        m_dock->raise();
    }
    QApplication::alert(m_window); // marks it in the task bar, no more
}

void Questions::onCountChanged(int count)
{
    m_dock->setWindowTitle(count == 0 ? tr("Questions") : tr("Questions: %1").arg(count));
    m_actions.answer->setEnabled(count > 0);
    if (count == 0 && std::exchange(m_hasAppeared, false))
        m_dock->hide();
}

void Questions::show(JobId job, const QString &target)
{
    if (!m_panel->showQuestion(job, target))
        return;
    m_dock->show();
    m_dock->raise();
    m_panel->takeFocus();
}

} // namespace Proctor
