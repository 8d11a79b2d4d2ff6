// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDockWidget>

namespace Proctor {

class EventsView;
class JobManager;
class JobPage;

/// The events of the job that a page shows, up to the moment that it shows. Lives on the GUI
/// thread.
class EventsDock final : public QDockWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    EventsDock(JobManager &manager, JobPage &page, QWidget *parent = nullptr);

    [[nodiscard]] EventsView &view() { return *m_view; }

private:
    void follow();

    JobPage &m_page;
    EventsView *m_view;
};

} // namespace Proctor
