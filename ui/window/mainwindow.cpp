// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"

#include "dialogs/comparewindow.h"
#include "models/operatorresult.h"
#include "support/buttonorder.h"
#include "support/explanations.h"
#include "support/icons.h"
#include "support/keymap.h"
#include "views/descriptorpage.h"
#include "views/inspectorview.h"
#include "views/joblistview.h"
#include "views/jobpage.h"
#include "views/logview.h"
#include "views/noticebar.h"
#include "views/problemsview.h"
#include "views/statustreeview.h"
#include "views/storestatus.h"
#include "views/viewswitch.h"
#include "window/attachmentfiles.h"
#include "window/eventsdock.h"
#include "window/farewell.h"
#include "window/jobcontrols.h"
#include "window/jobcopies.h"
#include "window/layouts.h"
#include "window/mainactions.h"
#include "window/operatormode.h"
#include "window/questions.h"
#include "window/recovery.h"
#include "window/rehearsing.h"
#include "window/targetswiring.h"

#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MainWindow::MainWindow(JobManager &manager, Settings &settings, int number)
    : m_manager(manager)
    , m_settings(settings)
    , m_recent(settings)
    , m_actions(new MainActions(this))
    , m_notice(new NoticeBar(this))
    , m_recoveryNotice(new NoticeBar(this))
    , m_tabs(new QTabWidget(this))
    , m_page(new JobPage(manager, this))
    , m_jobsView(new JobListView(&m_jobs, this))
    , m_log(new LogView(manager.store(), this))
    , m_problems(new ProblemsView(this))
    , m_inspector(new InspectorView(manager, m_page->model(), this))
    , m_status(new StoreStatus(manager, this))
    , m_controls(new JobControls(manager, *m_actions, *m_page, *m_notice, this))
    , m_keys(new KeyMap(settings, this))
    , m_farewell(new Farewell(manager, this))
    , m_copies(new JobCopies(
          manager,
          {.actions = *m_actions, .page = *m_page, .notice = *m_notice, .recent = m_recent}, this))
    , m_recovery(new Recovery(manager, settings, *m_recoveryNotice, this))
    , m_rehearsing(new Rehearsing(manager, this))
    , m_number(number)
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(themedIcon(u"proctor"_s));
    setAcceptDrops(true);
    Explanations::install();
    keepButtonsInOrder();
    makePages();
    m_actions->fill(this);
    makeDocks();
    statusBar()->addPermanentWidget(m_status);
    connectActions();
    connectJobs();
    restoreWindow();
    onTabChanged();
    // The window shows itself first: reading all jobs would take a share of what is there to paint
    // it. One that is not painted, because it starts as an icon, need not wait for that.
    connect(&m_loading, &QTimer::timeout, this, &MainWindow::loadJobs);
    m_loading.setSingleShot(true);
    m_loading.start(200ms);
}

MainWindow::~MainWindow() = default;

void MainWindow::makePages()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->addTab(m_page, themedIcon(u"jobs"_s), tr("Job"));
    for (const auto side : {QTabBar::LeftSide, QTabBar::RightSide})
        m_tabs->tabBar()->setTabButton(0, side, nullptr); // this one stays
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_recoveryNotice);
    layout->addWidget(m_notice);
    layout->addWidget(m_tabs, 1);
    setCentralWidget(centre);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::onTabChanged);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    m_tabs->tabBar()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tabs->tabBar(), &QWidget::customContextMenuRequested, this, &MainWindow::showTabMenu);
}

void MainWindow::makeDocks()
{
    const auto makeDock = [this](const QString &name, const QString &title, QWidget *content,
                                 Qt::DockWidgetArea area) {
        auto *dock = new QDockWidget(title, this);
        dock->setObjectName(name);
        dock->setWidget(content);
        addDockWidget(mirrored(area), dock);
        m_actions->viewMenu()->addAction(dock->toggleViewAction());
        return dock;
    };
    m_jobsDock = makeDock(u"jobsDock"_s, tr("Jobs"), m_jobsView, Qt::LeftDockWidgetArea);
    m_logDock = makeDock(u"logDock"_s, tr("Log"), m_log, Qt::BottomDockWidgetArea);
    m_problemsDock =
        makeDock(u"problemsDock"_s, tr("Problems"), m_problems, Qt::BottomDockWidgetArea);
    auto *events = new EventsDock(m_manager, *m_page, this);
    addDockWidget(Qt::BottomDockWidgetArea, events);
    m_actions->viewMenu()->addAction(events->toggleViewAction());
    m_inspectorDock =
        makeDock(u"inspectorDock"_s, tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    m_questions = new Questions(m_manager, *m_actions, this);
    m_targets = new TargetsWiring(m_manager, *m_notice, m_tabs, this);
    connect(m_targets, &TargetsWiring::jobRequested, this, &MainWindow::showJob);
    connect(m_actions->targets, &QAction::triggered, m_targets, &TargetsWiring::show);
    m_actions->viewMenu()->addSeparator();
    m_actions->viewMenu()->addActions(m_page->views().viewActions());
    QMenu *log = m_actions->viewMenu()->addMenu(tr("Lo&g"));
    log->addActions({m_log->findAction(), m_log->findNextAction(), m_log->findPreviousAction()});
    log->addSeparator();
    log->addActions({m_log->followAction(), m_log->pinAction(), m_log->wrapAction(),
                     m_log->timesAction(), m_log->eventsAction()});
    log->addSeparator();
    log->addActions({m_log->zoomInAction(), m_log->zoomOutAction(), m_log->zoomResetAction()});
    log->addSeparator();
    log->addAction(m_log->saveAction());
    m_layouts = new Layouts(this, m_settings,
                            {.page = *m_page,
                             .jobs = *m_jobsView,
                             .questions = *m_questions,
                             .recorder = *m_actions->recorder});
    m_layouts->fill(m_actions->viewMenu()->addMenu(tr("La&yout")));
    m_operator = new OperatorMode(m_manager, m_settings, m_number, *m_actions->operatorView, this);
    connect(m_layouts, &Layouts::operatorChosen, m_operator, &OperatorMode::enter);
    connect(m_operator, &OperatorMode::setUpRequested, this, &MainWindow::setUpOperator);
    m_jobsView->addContextAction(m_actions->openInWindow);
    m_jobsView->addContextSeparator();
    for (QAction *action :
         {m_actions->startAgain, m_actions->rehearse, m_actions->retryFailed, m_actions->retryPart,
          m_actions->pause, m_actions->resume, m_actions->cancel})
        m_jobsView->addContextAction(action);
    m_jobsView->addContextSeparator();
    for (QAction *action : {m_actions->clone, m_actions->copyCommand})
        m_jobsView->addContextAction(action);
    m_jobsView->addContextSeparator();
    m_page->tree().setJobActions({m_actions->pause, m_actions->resume, m_actions->cancel});
    for (QAction *action : {m_actions->exportHtml, m_actions->exportJson, m_actions->browse})
        m_jobsView->addContextAction(action);
    m_jobsView->addContextSeparator();
    m_jobsView->addContextAction(m_actions->abort);
}

void MainWindow::connectJobs()
{
    connect(&m_manager, &JobManager::jobsChanged, this, &MainWindow::onJobsChanged);
    connect(&m_manager, &JobManager::committed, m_log, &LogView::append);
    connect(m_controls, &JobControls::started, this, &MainWindow::onStarted);
    connect(m_keys, &KeyMap::changed, this, &MainWindow::settingsChanged);
    connect(m_copies, &JobCopies::cloned, this, &MainWindow::openFile);
    connect(m_rehearsing, &Rehearsing::startAgainRequested, this, &MainWindow::startAgain);
    connect(m_farewell, &Farewell::done, this, &MainWindow::quitNow);
    connect(m_farewell, &Farewell::handOverFailed, this, [this](JobId job, const Error &error) {
        m_notice->warn(
            tr("Job %1 cannot be handed to the background and goes on without a window: %2")
                .arg(QString::number(job.value()), error.message));
    });
    connect(&m_manager, &JobManager::storeFailing, this, [this](const Error &error) {
        m_notice->warn(tr("The store cannot be written, so jobs wait: %1").arg(error.message));
    });
    connect(&m_manager, &JobManager::storeRecovered, this,
            [this] { m_notice->tell(tr("The store works again; nothing was lost.")); });
    connect(m_jobsView, &JobListView::jobSelected, this, &MainWindow::showJob);
    connect(m_jobsView, &JobListView::jobActivated, this, [this] { m_page->focusView(); });
    connect(m_page, &JobPage::jobLoaded, this, &MainWindow::onJobLoaded);
    connect(m_page, &JobPage::stateChanged, this, &MainWindow::updateActions);
    connect(m_page, &JobPage::currentPlaceChanged, this, &MainWindow::showPlaceInLog);
    connect(&m_page->travel(), &TimeTravel::shownChanged, this,
            [this] { m_log->source().setUntil(m_page->travel().lastEvent()); });
    auto *attachments = new AttachmentFiles(m_manager, *m_notice, this);
    connect(&m_page->tree(), &StatusTreeView::openAttachmentRequested, attachments,
            &AttachmentFiles::open);
    connect(&m_page->tree(), &StatusTreeView::saveAttachmentRequested, attachments,
            &AttachmentFiles::save);
    connect(m_page, &JobPage::logRequested, this, [this](bool withFocus) {
        showPlaceInLog();
        m_logDock->show();
        m_logDock->raise();
        if (withFocus)
            m_log->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_page->tree(), &StatusTreeView::questionRequested, m_questions,
            [this](const LogSelection &place) { m_questions->show(place.job, place.target); });
    connect(m_inspector, &InspectorView::jobRequested, this, &MainWindow::showJob);
    connect(m_inspector, &InspectorView::attachmentRequested, attachments, &AttachmentFiles::open);
    connect(m_inspector, &InspectorView::compareRequested, this,
            [this](const LogSelection &left, const QString &leftTitle, const LogSelection &right,
                   const QString &rightTitle) {
                auto *window = new CompareWindow(m_manager.store(), this);
                window->compare(left, leftTitle, right, rightTitle);
                window->show();
            });
    connect(m_problems, &ProblemsView::findingActivated, this, [this](const Finding &finding) {
        if (DescriptorPage *page = currentDescriptor())
            page->goTo(finding);
    });
    connect(m_problems, &ProblemsView::summaryChanged, this, [this](const QString &summary) {
        m_problemsDock->setWindowTitle(summary.isEmpty() ? tr("Problems")
                                                         : tr("Problems: %1").arg(summary));
    });
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_jobs.tick(m_manager.settings().clock->now());
        updateTitle();
    });
    m_second.start(1s);
}

void MainWindow::onJobsChanged(const std::vector<JobSummary> &jobs)
{
    m_jobs.update(jobs);
    noteActive(jobs);
    for (const JobSummary &job : jobs)
        m_page->setSummary(job);
}

void MainWindow::noteActive(const std::vector<JobSummary> &jobs)
{
    m_controls->note(jobs);
    m_status->setRunning(m_controls->runningCount());
}

void MainWindow::showJob(JobId job)
{
    m_jobsView->selectJob(job);
    m_page->show(job);
    m_tabs->setCurrentWidget(m_page);
}

void MainWindow::onJobLoaded()
{
    const JobRequest *request = m_page->request();
    const int tab = m_tabs->indexOf(m_page);
    if (request && m_page->job().isValid()) {
        QString name = request->jobName;
        m_tabs->setTabText(
            tab, tr("Job %1: %2")
                     .arg(QString::number(request->job.value()), name.replace(u'&', u"&&"_s)));
    } else {
        m_tabs->setTabText(tab, tr("Job"));
    }
    showPlaceInLog();
    updateActions();
    updateTitle();
}

void MainWindow::showPlaceInLog()
{
    LogSelection place = m_page->currentPlace();
    if (!place.job.isValid())
        place.job = m_page->job();
    if (!place.job.isValid()) {
        m_log->clear();
        return;
    }
    m_inspector->setPlace(m_page->currentIndex());
    const QString path = m_page->currentPath();
    m_log->setSelection(place, path.isEmpty() ? tr("Whole job") : path);
    if (m_page->isAtFailure())
        m_log->goToFailure();
}

void MainWindow::onTabChanged()
{
    const DescriptorPage *page = currentDescriptor();
    if (page)
        m_problemsDock->raise();
    else
        m_logDock->raise();
    showFindings();
    updateActions();
    updateTitle();
}

// "42 % ", of a job that runs.
QString MainWindow::progressText() const
{
    const StatusTree *tree = m_page->presentTree();
    if (m_page->state() != JobState::Started || m_page->isCutOff() || !tree)
        return {};
    return tr("%1 % ", "progress of a job").arg(int(progressOf(*tree).share * 100));
}

// Short, and beginning with what tells windows apart in a task bar.
void MainWindow::updateTitle()
{
    const JobRequest *request = m_page->request();
    QString title = m_tabs->tabText(m_tabs->currentIndex()).replace(u"&&"_s, u"&"_s);
    if (m_tabs->currentWidget() == m_page && request && m_page->job().isValid())
        title = u"#%1 %2"_s.arg(QString::number(request->job.value()), request->jobName);
    title.prepend(progressText());
    // A place holder of Qt's for whether something is to be saved.
    setWindowTitle(title.replace(u"[*]"_s, u"[*][*]"_s) + u" – Proctor"_s);
}

void MainWindow::showFindings()
{
    DescriptorPage *page = currentDescriptor();
    if (page && page->file().isChecked())
        m_problems->setFindings(page->file().name(), page->file().findings());
    else
        m_problems->clear();
}

DescriptorPage *MainWindow::currentDescriptor() const
{
    return qobject_cast<DescriptorPage *>(m_tabs->currentWidget());
}

void MainWindow::updateActions()
{
    DescriptorPage *page = currentDescriptor();
    const bool hasJob = m_page->request() != nullptr && m_page->job().isValid();
    const bool isJob = hasJob && m_tabs->currentWidget() == m_page;
    m_actions->check->setEnabled(page != nullptr);
    m_actions->start->setEnabled(page && page->file().isChecked() && !page->file().isStarting() &&
                                 !hasErrors(page->file().findings()));
    m_actions->startAgain->setEnabled(hasJob);
    m_actions->rehearse->setEnabled(page ? m_actions->start->isEnabled() : hasJob);
    m_actions->openInWindow->setEnabled(hasJob);
    m_actions->clone->setEnabled(hasJob);
    m_actions->copyCommand->setEnabled(hasJob || page);
    m_controls->update();
    for (QAction *action : {m_actions->exportHtml, m_actions->exportJson, m_actions->browse})
        action->setEnabled(hasJob);
    for (QAction *action :
         {m_actions->nextFailure, m_actions->previousFailure, m_actions->filterTree})
        action->setEnabled(isJob);
    m_actions->closeTab->setEnabled(m_tabs->currentWidget() != m_page);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_loading.isActive())
        m_loading.start(0);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::ranges::any_of(urls, &QUrl::isLocalFile))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            openFile(url.toLocalFile());
    }
    event->acceptProposedAction();
}

} // namespace Proctor
