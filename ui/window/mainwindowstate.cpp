// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the main window comes, as it stood the last time, and how it goes.

#include "base/handover.h"
#include "support/filethreads.h"
#include "support/keymap.h"
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
#include "window/farewell.h"
#include "window/jobcontrols.h"
#include "window/layouts.h"
#include "window/mainwindow.h"
#include "window/operatormode.h"
#include "window/questions.h"
#include "window/recovery.h"
#include "window/targetswiring.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QTabWidget>

namespace Proctor {

using namespace Qt::StringLiterals;

void MainWindow::restoreWindow()
{
    m_restored = m_settings.window(m_number);
    resize(1280, 820);
    restoreGeometry(m_restored.geometry);
    m_layouts->restore(m_restored.layoutId, m_restored.layout);
    m_page->tree().restoreColumns(m_restored.treeColumns);
    m_jobsView->table().restoreColumns(m_restored.jobColumns);
    m_jobsView->filter().setText(m_restored.jobFilter);
    m_jobsView->setGroup(JobGroup(m_restored.jobGroup));
    applySettings();
    connect(&m_jobsView->filter(), &JobFilterEdit::savedChanged, this, [this] {
        m_settings.setJobFilters(m_jobsView->filter().saved());
        Q_EMIT settingsChanged();
    });
    connect(m_layouts, &Layouts::listChanged, this, &MainWindow::settingsChanged);
    m_targets->restore(m_restored.targets);
    restoreFiles();
    m_operator->restore();
}

void MainWindow::applySettings()
{
    m_log->canvas()->setFontSize(m_settings.logFontSize());
    m_jobsView->filter().setSaved(m_settings.jobFilters());
    m_layouts->reload();
    adoptKeys(); // of layouts that are new
    m_keys->reload();
    m_operator->applySettings();
}

void MainWindow::adoptKeys()
{
    for (const QAction *action : menuBar()->actions()) {
        if (const QMenu *menu = action->menu())
            m_keys->adopt(menu->title(), menu->actions());
    }
    m_keys->adopt(tr("Log"), m_log->actions());
    m_keys->adopt(tr("Layout"), m_layouts->actions());
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
                      .file = {},
                      .targets = m_targets->state()};
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (auto *page = qobject_cast<DescriptorPage *>(m_tabs->widget(tab)))
            state.files << page->file().path();
    }
    state.files.removeDuplicates();
    if (DescriptorPage *page = currentDescriptor())
        state.file = page->file().path();
    if (!m_restored.files.isEmpty())
        state.file = m_restored.file;
    if (state.job == 0 && state.store == m_restored.store) // it has not come so far as to show it
        state.job = m_restored.job;
    if (state == m_kept)
        return;
    m_settings.setWindow(m_number, state);
    m_settings.save();
    m_kept = std::move(state);
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
        m_questions->setJobs(*jobs);
        noteActive(*jobs);
        m_manager.watchJobs(jobs->empty() ? JobId() : jobs->back().job, m_controls->openJobs());
        QWidget *front = m_tabs->currentWidget();     // stays there
        const bool isFree = !m_page->job().isValid(); // no job has been begun or chosen meanwhile
        if (isFree && !jobs->empty()) {
            m_jobsView->selectJob(jobToShow(*jobs));
            m_tabs->setCurrentWidget(front);
        } else if (isFree && m_tabs->count() == 1 && m_restored.files.isEmpty()) {
            showStartPage();
        }
        if (m_recovers)
            m_recovery->begin();
    });
}

void MainWindow::recover()
{
    m_recovers = true;
    if (!m_loading.isActive()) // it will
        m_recovery->begin();
}

// The one of the last time, or else the newest.
JobId MainWindow::jobToShow(const std::vector<JobSummary> &jobs) const
{
    const JobId last(m_restored.job);
    const bool isThere = m_restored.store == m_manager.settings().storeUrl &&
                         std::ranges::find(jobs, last, &JobSummary::job) != jobs.end();
    return isThere ? last : jobs.back().job;
}

void MainWindow::quit()
{
    Q_EMIT quitting();
    leave();
}

// Whether it goes now.
bool MainWindow::leave()
{
    const auto running = int(m_manager.runningHere().size());
    if (running == 0) {
        quitNow();
        return true;
    }
    const Farewell::Choice choice = m_farewell->ask(running);
    switch (choice) {
    case Farewell::Choice::Stay:
        return false;
    case Farewell::Choice::Background:
        hide();
        Q_EMIT goneToBackground();
        break;
    case Farewell::Choice::Pause:
        m_notice->tell(tr("Pausing; Proctor ends when all jobs are parked or over."));
        break;
    case Farewell::Choice::Cancel:
        m_notice->tell(tr("Cancelling; Proctor ends when cleanup and release are done."));
        break;
    }
    m_farewell->begin(choice); // they may have ended while the question was open
    return false;
}

void MainWindow::quitNow()
{
    m_isLeaving = true;
    Q_EMIT leaving();
    QApplication::quit(); // other windows do not keep it alive
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepWindow();
    // The one that waits for the end of the jobs has to stay until then.
    if (!m_isLeaving && !m_isAlone && !m_farewell->isUnderWay()) {
        event->accept();
        Q_EMIT closed();
        return;
    }
    event->setAccepted(m_isLeaving || leave());
}

} // namespace Proctor
