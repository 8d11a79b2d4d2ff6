// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"
#include "plugin/registry.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

class QWidget;

namespace Proctor {

class MainWindow;
class Settings;

/// Leads through every page of the window: the main window in all its views and layouts, and every
/// dialog. The jobs that are shown are made once; each visit has a window of its own, in the
/// language, the colours and the direction of the moment. GUI thread.
class PageTour
{
public:
    /// Is shown a page, laid out and with all that it waits for. The widget is a window.
    using Guest = std::function<void(const QString &name, QWidget &page)>;

    PageTour();
    ~PageTour();

    /// `wanted`: names of pages, all when empty.
    void visit(const Guest &guest, const QStringList &wanted = {});

private:
    struct Visit;

    void makeJobs();
    [[nodiscard]] JobId run(const QString &sample);

    Registry m_registry;
    QTemporaryDir m_folder;
    std::unique_ptr<JobManager> m_manager;
    JobId m_finished; ///< with failures
    JobId m_again;    ///< a further attempt at it
    JobId m_running;
    JobId m_asking;
};

} // namespace Proctor
