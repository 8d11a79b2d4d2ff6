// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the actions of the main window do.

#include "base/handover.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/commandpalette.h"
#include "dialogs/helpwindow.h"
#include "dialogs/preferencesdialog.h"
#include "dialogs/shortcutsdialog.h"
#include "support/filethreads.h"
#include "support/icons.h"
#include "support/plaintext.h"
#include "support/sentencewords.h"
#include "support/settings.h"
#include "support/theme.h"
#include "support/whendone.h"
#include "views/descriptorpage.h"
#include "views/joblistview.h"
#include "views/jobpage.h"
#include "views/logview.h"
#include "views/noticebar.h"
#include "views/problemsview.h"
#include "views/recorderbar.h"
#include "views/reportview.h"
#include "views/startpage.h"
#include "views/statustreeview.h"
#include "window/jobcopies.h"
#include "window/layouts.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"
#include "window/rehearsing.h"

#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>

namespace Proctor {

using namespace Qt::StringLiterals;

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, void (MainWindow::*verb)()) {
        connect(action, &QAction::triggered, this, verb);
    };
    on(m_actions->open, &MainWindow::chooseFile);
    on(m_actions->browse, &MainWindow::makeReportToBrowse);
    on(m_actions->rehearse, &MainWindow::rehearseCurrent);
    on(m_actions->copyCommand, &MainWindow::copyCommand);
    on(m_actions->start, &MainWindow::startCurrent);
    on(m_actions->startAgain, &MainWindow::startAgain);
    on(m_actions->manual, &MainWindow::showHelp);
    on(m_actions->palette, &MainWindow::showPalette);
    on(m_actions->shortcuts, &MainWindow::showShortcuts);
    on(m_actions->preferences, &MainWindow::showPreferences);
    on(m_actions->welcome, &MainWindow::showStartPage);
    on(m_actions->quit, &MainWindow::quit);
    connect(m_actions->newWindow, &QAction::triggered, this,
            [this] { Q_EMIT newWindowRequested({}); });
    connect(m_actions->openInWindow, &QAction::triggered, this, [this] {
        const JobId job = m_jobsView->currentJob();
        if (const JobId before = m_jobsView->jobBeforeMenu(); before.isValid())
            m_jobsView->selectJob(before); // this window stays as it was
        Q_EMIT newWindowRequested(job);
    });
    connect(m_actions->closeTab, &QAction::triggered, this,
            [this] { closeTab(m_tabs->currentIndex()); });
    connect(m_actions->exportHtml, &QAction::triggered, this,
            [this] { chooseExport(ReportFormat::Html); });
    connect(m_actions->exportJson, &QAction::triggered, this,
            [this] { chooseExport(ReportFormat::Json); });
    connect(m_actions->check, &QAction::triggered, this, [this] {
        if (DescriptorPage *page = currentDescriptor())
            page->file().check();
    });
    connect(m_actions->nextFailure, &QAction::triggered, m_page, &JobPage::goToNextFailure);
    connect(m_actions->previousFailure, &QAction::triggered, m_page, &JobPage::goToPreviousFailure);
    connect(m_actions->recorder, &QAction::toggled, &m_page->recorder(), &RecorderBar::setShown);
    connect(m_actions->filterTree, &QAction::triggered, m_page, &JobPage::focusFilter);
    connect(m_actions->focusJobs, &QAction::triggered, m_jobsView, &JobListView::focusFilter);
    connect(m_actions->focusTree, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_page);
        m_page->focusView();
    });
    connect(m_actions->focusLog, &QAction::triggered, this, [this] {
        m_logDock->show();
        m_logDock->raise();
        m_log->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_actions->about, &QAction::triggered, this, [this] { AboutDialog(this).exec(); });
    connect(m_actions->recent, &QMenu::aboutToShow, this, &MainWindow::listRecent);
    connectReport();
}

void MainWindow::chooseFile()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Open descriptor"), m_recent.lastFolder(),
        tr("Job descriptors (*.yaml *.yml *.json)") + u";;"_s + tr("All files (*)"));
    for (const QString &file : files)
        openFile(file);
}

void MainWindow::openFile(const QString &path)
{
    const QString file = path.startsWith(u':') ? path : QFileInfo(path).absoluteFilePath();
    if (DescriptorPage *page = pageOf(file)) {
        m_tabs->setCurrentWidget(page);
        page->file().check();
        return;
    }
    m_tabs->setCurrentWidget(addDescriptor(file));
    if (!file.startsWith(u':'))
        m_recent.add(file);
}

DescriptorPage *MainWindow::pageOf(const QString &file) const
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        auto *page = qobject_cast<DescriptorPage *>(m_tabs->widget(tab));
        if (page && page->file().path() == file)
            return page;
    }
    return nullptr;
}

DescriptorPage *MainWindow::addDescriptor(const QString &path)
{
    auto *page = new DescriptorPage(m_manager, path, m_tabs);
    QString name = page->file().name();
    const int tab = m_tabs->addTab(page, themedIcon(u"document"_s), name.replace(u'&', u"&&"_s));
    m_tabs->setTabToolTip(tab, QDir::toNativeSeparators(path));
    const auto refresh = [this] {
        showFindings();
        updateActions();
    };
    connect(&page->file(), &DescriptorFile::textChanged, this, refresh);
    connect(&page->file(), &DescriptorFile::checked, this, refresh);
    connect(&page->file(), &DescriptorFile::cannotRead, this, refresh);
    connect(&page->file(), &DescriptorFile::startFailed, m_notice, &NoticeBar::warn);
    connect(&page->file(), &DescriptorFile::started, this, &MainWindow::onStarted);
    connect(page, &DescriptorPage::startRequested, this, [this, page] { startChecked(*page); });
    connect(page, &DescriptorPage::rehearsalRequested, this,
            [this, page] { m_rehearsing->rehearse(page->file()); });
    return page;
}

void MainWindow::onStarted(JobId job)
{
    m_notice->hide();
    m_page->show(job);
    m_tabs->setCurrentWidget(m_page);
    m_jobsView->selectJob(job);
}

void MainWindow::listRecent()
{
    m_actions->recent->clear();
    m_recent.refresh();
    for (const QString &file : m_recent.files()) {
        QString name = QDir::toNativeSeparators(file);
        QAction *action = m_actions->recent->addAction(name.replace(u'&', u"&&"_s));
        action->setEnabled(!m_recent.isMissing(file));
        connect(action, &QAction::triggered, this, [this, file] { openFile(file); });
    }
    if (m_recent.files().isEmpty()) {
        m_actions->recent->addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    m_actions->recent->addSeparator();
    connect(m_actions->recent->addAction(tr("&Clear list")), &QAction::triggered, &m_recent,
            &RecentFiles::clear);
}

void MainWindow::startCurrent()
{
    if (DescriptorPage *page = currentDescriptor())
        startChecked(*page);
}

void MainWindow::startChecked(DescriptorPage &page)
{
    if (m_settings.rehearses())
        m_rehearsing->rehearse(page.file());
    else
        page.file().start();
    updateActions();
}

void MainWindow::copyCommand()
{
    DescriptorPage *page = currentDescriptor();
    if (page && !page->file().path().startsWith(u':'))
        m_copies->copyRunCommand(page->file().path());
    else if (!page)
        m_copies->copyCommand();
    else
        m_notice->tell(tr("A sample has no file of its own; start it, or clone its job."));
}

void MainWindow::rehearseCurrent()
{
    if (DescriptorPage *page = currentDescriptor())
        m_rehearsing->rehearse(page->file());
    else if (const JobRequest *request = m_page->request())
        m_rehearsing->rehearse(*request);
}

void MainWindow::startAgain()
{
    const JobRequest *request = m_page->request();
    if (!request)
        return;
    m_actions->startAgain->setEnabled(false);
    whenDone(
        m_manager.start({.text = request->descriptorText,
                         .origin = request->origin,
                         .requestor = {},
                         .overrides = {},
                         .serial = request->descriptor.serial}),
        this, [this](const Result<SubmissionResult> &result) {
            if (!result) {
                m_notice->warn(tr("The job cannot be started: %1").arg(result.error().message));
            } else if (!result->job.isValid()) {
                const auto error = std::ranges::find(result->findings, Finding::Severity::Error,
                                                     &Finding::severity);
                m_notice->warn(
                    tr("The descriptor of the job is not valid any more: %1")
                        .arg(error == result->findings.end() ? QString() : inWords(error->message)));
            } else {
                onStarted(result->job);
            }
            updateActions();
        });
}

void MainWindow::runSample(const QString &name)
{
    openFile(u":/samples/"_s + name);
    startCurrent();
}

void MainWindow::showSample(const QString &name)
{
    openFile(u":/samples/"_s + name);
}

void MainWindow::showStartPage()
{
    if (!m_startPage) {
        auto *page = new StartPage(m_recent, m_tabs);
        connect(page, &StartPage::openRequested, this, &MainWindow::chooseFile);
        connect(page, &StartPage::fileRequested, this, &MainWindow::openFile);
        connect(page, &StartPage::sampleRunRequested, this, &MainWindow::runSample);
        connect(page, &StartPage::sampleShowRequested, this, &MainWindow::showSample);
        m_startPage = page;
        m_tabs->addTab(page, themedIcon(u"sample"_s), tr("Welcome"));
    }
    m_tabs->setCurrentWidget(m_startPage);
}

void MainWindow::closeTab(int index)
{
    QWidget *page = m_tabs->widget(index);
    if (!page || page == m_page)
        return;
    if (page == m_startPage)
        m_startPage = nullptr;
    m_tabs->removeTab(index);
    page->deleteLater();
}

void MainWindow::showTabMenu(const QPoint &point)
{
    const int tab = m_tabs->tabBar()->tabAt(point);
    QWidget *page = m_tabs->widget(tab);
    if (!page)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (page == m_page) {
        QAction *open = menu->addAction(m_actions->openInWindow->text());
        open->setEnabled(m_page->job().isValid());
        connect(open, &QAction::triggered, this,
                [this] { Q_EMIT newWindowRequested(m_page->job()); });
    } else {
        connect(menu->addAction(m_actions->closeTab->icon(), m_actions->closeTab->text()),
                &QAction::triggered, page, [this, page] { closeTab(m_tabs->indexOf(page)); });
    }
    menu->popup(m_tabs->tabBar()->mapToGlobal(point));
}

void MainWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpWindow(this);
    m_help->openPage(u"manual.md"_s);
}

void MainWindow::showPreferences()
{
    PreferencesDialog dialog(m_settings, this);
    runPreferences(dialog);
}

void MainWindow::setUpOperator()
{
    PreferencesDialog dialog(m_settings, this);
    dialog.showOperatorPage();
    runPreferences(dialog);
}

void MainWindow::runPreferences(PreferencesDialog &dialog)
{
    connect(&dialog, &PreferencesDialog::settingsChanged, this, [this] {
        applyTheme(m_settings.theme());
        applySettings();
        Q_EMIT settingsChanged();
    });
    dialog.exec();
}

void MainWindow::showPalette()
{
    if (!m_palette)
        m_palette = new CommandPalette(this);
    m_palette->clear();
    for (const QAction *action : menuBar()->actions()) {
        if (const QMenu *menu = action->menu())
            m_palette->add(plainText(menu->title()), menu->actions());
    }
    m_palette->add(tr("Log"), m_log->actions());
    m_palette->open();
}

void MainWindow::showShortcuts()
{
    adoptKeys();
    ShortcutsDialog(*m_keys, this).exec();
}

} // namespace Proctor
