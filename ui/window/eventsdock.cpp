// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/eventsdock.h"

#include "engine/jobmanager.h"
#include "views/eventsview.h"
#include "views/jobpage.h"
#include "views/viewswitch.h"

namespace Proctor {

using namespace Qt::StringLiterals;

EventsDock::EventsDock(JobManager &manager, JobPage &page, QWidget *parent)
    : QDockWidget(tr("Events"), parent), m_page(page), m_view(new EventsView(manager.store(), this))
{
    setObjectName(u"events"_s);
    setWidget(m_view);
    connect(&manager, &JobManager::committed, m_view, &EventsView::append);
    connect(&page, &JobPage::jobLoaded, this, &EventsDock::follow);
    connect(&page, &JobPage::currentPlaceChanged, this,
            [this] { m_view->setPlace(m_page.currentPlace()); });
    connect(&page.travel(), &TimeTravel::shownChanged, this,
            [this] { m_view->setUntil(m_page.travel().lastEvent()); });
    connect(m_view, &EventsView::placeRequested, this, [this](const Event &event, bool inLog) {
        const StatusTree *tree = m_page.model().tree();
        if (!tree || event.scope->job != m_page.job())
            return;
        m_page.views().setCurrent(u"tree"_s);
        m_page.choosePlace(StatusRows::placeOf(event, tree->job()));
        if (inLog)
            Q_EMIT m_page.logRequested(true);
    });
}

void EventsDock::follow()
{
    m_view->setJob(m_page.job());
    m_view->setUntil(m_page.travel().lastEvent());
    m_view->setPlace(m_page.currentPlace());
}

} // namespace Proctor
