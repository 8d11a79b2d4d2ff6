// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the main window stands again where it stood the last time.

#include "base/handover.h"
#include "support/filethreads.h"
#include "support/settings.h"
#include "support/whendone.h"
#include "views/descriptorpage.h"
#include "views/jobfilteredit.h"
#include "views/joblistview.h"
#include "views/jobpage.h"
#include "views/jobtable.h"
#include "views/logcanvas.h"
#include "views/logview.h"
#include "views/noticebar.h"
#include "views/statustreeview.h"
#include "window/jobcontrols.h"
#include "window/layouts.h"
#include "window/mainwindow.h"
#include "window/questions.h"
#include "window/recovery.h"

#include <QFileInfo>
#include <QTabWidget>

namespace Proctor {

using namespace Qt::StringLiterals;

void MainWindow::restoreWindow()
{
    m_restored = m_settings.window(0);
    resize(1280, 820);
    restoreGeometry(m_restored.geometry);
    m_layouts->restore(m_restored.layoutId, m_restored.layout);
    m_page->tree().restoreColumns(m_restored.treeColumns);
    m_jobsView->table().restoreColumns(m_restored.jobColumns);
    m_jobsView->filter().setText(m_restored.jobFilter);
    m_jobsView->setGroup(JobGroup(m_restored.jobGroup));
    m_log->canvas()->setFontSize(m_settings.logFontSize());
    m_jobsView->filter().setSaved(m_settings.jobFilters());
    connect(&m_jobsView->filter(), &JobFilterEdit::savedChanged, this,
            [this] { m_settings.setJobFilters(m_jobsView->filter().saved()); });
    restoreFiles();
}

void MainWindow::restoreFiles()
{
    const auto present = [files = m_restored.files] {
        QStringList found;
        std::ranges::copy_if(files, std::back_inserter(found),
                             [](const QString &file) { return QFileInfo::exists(file); });
        return found;
    };
    whenDone(computeOn(fileThreads(), present), this, [this](const QStringList &files) {
        for (const QString &file : files) {
            if (pageOf(file))
                continue;
            DescriptorPage *page = addDescriptor(file);
            // Unless the person has gone somewhere else meanwhile.
            if (file == m_restored.file && m_tabs->currentWidget() == m_page)
                m_tabs->setCurrentWidget(page);
        }
        m_restored.files.clear();
    });
}

void MainWindow::keepWindow()
{
    WindowState state{.geometry = saveGeometry(),
                      .layoutId = m_layouts->current(),
                      .layout = m_layouts->arrangement(),
                      .treeColumns = m_page->tree().saveColumns(),
                      .jobColumns = m_jobsView->table().saveColumns(),
                      .jobFilter = m_jobsView->filter().text(),
                      .jobGroup = int(m_jobsView->group()),
                      .store = m_manager.settings().storeUrl,
                      .job = m_page->job().value(),
                      .files = m_restored.files, // those that have not been looked for yet
                      .file = {}};
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (auto *page = qobject_cast<DescriptorPage *>(m_tabs->widget(tab)))
            state.files << page->file().path();
    }
    state.files.removeDuplicates();
    if (DescriptorPage *page = currentDescriptor())
        state.file = page->file().path();
    if (m_loading.isActive()) // it has not come so far as to show its job
        state.job = m_restored.job;
    m_settings.setWindow(0, state);
    m_settings.save();
}

void MainWindow::loadJobs()
{
    whenDone(m_manager.jobs({}), this, [this](const Result<std::vector<JobSummary>> &jobs) {
        if (!jobs) {
            m_notice->warn(
                tr("The jobs of the store cannot be read: %1").arg(jobs.error().message));
            return;
        }
        m_jobs.setJobs(*jobs);
        m_questions->noteJobs(*jobs);
        noteActive(*jobs);
        m_manager.watchJobs(jobs->empty() ? JobId() : jobs->back().job, m_controls->openJobs());
        QWidget *front = m_tabs->currentWidget(); // stays there
        const bool isFree = !m_page->job().isValid(); // no job has been begun or chosen meanwhile
        if (isFree && !jobs->empty()) {
            m_jobsView->selectJob(jobToShow(*jobs));
            m_tabs->setCurrentWidget(front);
        } else if (isFree && m_tabs->count() == 1 && m_restored.files.isEmpty()) {
            showStartPage();
        }
        m_recovery->begin();
    });
}

// The one of the last time, or else the newest.
JobId MainWindow::jobToShow(const std::vector<JobSummary> &jobs) const
{
    const JobId last(m_restored.job);
    const bool isThere = m_restored.store == m_manager.settings().storeUrl &&
                         std::ranges::find(jobs, last, &JobSummary::job) != jobs.end();
    return isThere ? last : jobs.back().job;
}

} // namespace Proctor
