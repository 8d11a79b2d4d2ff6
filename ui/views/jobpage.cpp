// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/jobpage.h"

#include "support/icons.h"
#include "support/whendone.h"
#include "views/jobheader.h"
#include "views/matrixpanel.h"
#include "views/recorderbar.h"
#include "views/reportview.h"
#include "views/statustreeview.h"
#include "views/timelineview.h"
#include "views/viewswitch.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 150ms;
constexpr auto loadingPause = 200ms;

QList<Look> wantedLooks(int choice)
{
    switch (choice) {
    case 1:
        return {Look::Failed, Look::LabError};
    case 2:
        return {Look::Running, Look::Paused, Look::Cancelling, Look::CutOff};
    case 3:
        return {Look::Passed, Look::Retried};
    case 4:
        return {Look::NotStarted, Look::Waiting, Look::NotRun, Look::Cancelled};
    default:
        return {};
    }
}

} // namespace

JobPage::JobPage(JobManager &manager, QWidget *parent)
    : QWidget(parent)
    , m_manager(manager)
    , m_feed(manager, m_model)
    , m_travel(manager, m_feed)
    , m_header(new JobHeader(this))
    , m_tree(new StatusTreeView(this))
    , m_matrix(new MatrixPanel(m_model, this))
    , m_timeline(new TimelineView(m_model, this))
    , m_report(new ReportView(m_feed, m_model, *manager.settings().clock, this))
    , m_views(new ViewSwitch(this))
    , m_recorder(new RecorderBar(m_travel, this))
    , m_filterBar(new QWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_message(new QLabel(this))
{
    makeFilter();
    makeViews();
    m_tree->setStatusModel(&m_model);
    m_tree->setAccessibleName(tr("Status tree"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setForegroundRole(QPalette::PlaceholderText);

    auto *page = new QWidget(this);
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins({});
    pageLayout->setSpacing(0);
    pageLayout->addWidget(m_recorder->banner());
    pageLayout->addWidget(m_header);
    pageLayout->addWidget(m_views, 1);
    pageLayout->addWidget(m_recorder);
    m_stack->addWidget(m_message);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    m_message->setText(tr("Choose a job on the left, or open a descriptor."));

    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &JobPage::applyFilter);
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_message->setText(tr("Loading job %1 …").arg(m_feed.job().value()));
        m_stack->setCurrentIndex(0);
    });
    connect(&m_second, &QTimer::timeout, this, &JobPage::onTick);
    m_second.start(1s);
    connect(&m_travel, &TimeTravel::shownChanged, this, &JobPage::onMomentShown);
    connect(m_tree, &StatusTreeView::filterRequested, this, &JobPage::filterBy);
    connect(&m_feed, &JobFeed::loaded, this, &JobPage::onLoaded);
    connect(&m_feed, &JobFeed::failed, this, &JobPage::onFailed);
    connect(&m_feed, &JobFeed::changed, this, &JobPage::onChanged);
    connect(&m_feed, &JobFeed::verdictsChanged, this, [this] {
        showHeader();
        Q_EMIT stateChanged();
    });
}

void JobPage::makeFilter()
{
    m_text = new QLineEdit(m_filterBar);
    m_text->setObjectName(u"treeFilter"_s);
    m_text->setPlaceholderText(tr("Filter by target, step or error"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setWhatsThis(tr("Only rows with this text in the name or the error stay, and what they "
                            "are part of; an empty field shows all again."));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(u"filter"_s), QLineEdit::LeadingPosition);
    m_looks = new QComboBox(m_filterBar);
    m_looks->setObjectName(u"treeStates"_s);
    m_looks->setAccessibleName(tr("States to show"));
    m_looks->setWhatsThis(
        tr("Hides the rows of the tree in any other state. Together with the text "
           "beside it both have to hold."));
    m_looks->addItems(
        {tr("All states"), tr("Failed"), tr("Under way"), tr("Passed"), tr("Not run")});
    auto *layout = new QHBoxLayout(m_filterBar);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addWidget(m_looks);
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_typing.start(typingPause); });
    connect(m_looks, &QComboBox::currentIndexChanged, this, &JobPage::applyFilter);
}

void JobPage::makeViews()
{
    m_views->add(u"tree"_s, tr("Tree"), tr("Show the job as a tree"), tr("Ctrl+Shift+1", "key"),
                 m_filterBar, m_tree);
    m_views->add(u"matrix"_s, tr("Matrix"), tr("Show the job as a table of targets and steps"),
                 tr("Ctrl+Shift+2", "key"), m_matrix->bar(), m_matrix);
    m_views->add(u"timeline"_s, tr("Timeline"), tr("Show which target was in which step when"),
                 tr("Ctrl+Shift+3", "key"), m_timeline->makeBar(this), m_timeline);
    m_views->add(u"report"_s, tr("Report"), tr("Show what the report says of the job by now"),
                 tr("Ctrl+Shift+4", "key"), m_report->makeBar(this), m_report);
    connectReport();
    // The tree keeps what is selected.
    connect(m_timeline, &TimelineView::placeChosen, this, [this](StatusPlace place) {
        if (const QModelIndex index = m_model.indexOf(place); index.isValid())
            m_tree->setCurrentIndex(index);
    });
    connect(m_timeline, &TimelineView::logRequested, this, [this] { Q_EMIT logRequested(true); });
    connect(m_views, &ViewSwitch::currentChanged, this, &JobPage::currentPlaceChanged);
    connect(m_tree, &StatusTreeView::currentPlaceChanged, this, [this] {
        if (!isMatrixShown())
            Q_EMIT currentPlaceChanged();
    });
    connect(&matrix(), &MatrixView::currentPlaceChanged, this, [this] {
        if (isMatrixShown())
            Q_EMIT currentPlaceChanged();
    });
    connect(m_tree, &StatusTreeView::logRequested, this, [this] { Q_EMIT logRequested(true); });
    connect(&matrix(), &MatrixView::logRequested, this, [this] { Q_EMIT logRequested(false); });
}

void JobPage::connectReport()
{
    connect(m_report, &ReportView::targetChosen, this, &JobPage::showFailure);
    connect(m_report, &ReportView::familyChosen, this, &JobPage::showFamily);
    connect(m_report, &ReportView::failedChosen, this, [this] {
        m_text->clear();
        filterBy(Look::Failed);
        applyFilter();
        m_views->setCurrent(u"tree"_s);
        m_tree->setFocus(Qt::OtherFocusReason);
    });
}

void JobPage::choosePlace(StatusPlace place)
{
    if (!place.isValid())
        return;
    if (!m_model.indexOf(place).isValid()) {
        m_text->clear();
        m_looks->setCurrentIndex(0);
        applyFilter();
    }
    if (const QModelIndex index = m_model.indexOf(place); index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
}

void JobPage::showFailure(const StatusPath &path)
{
    if (!m_model.tree())
        return;
    const StatusPlace place = StatusRows::placeOf(path, m_model.tree()->job());
    if (!place.isValid())
        return; // of an earlier page: the moment shown does not have it
    choosePlace(place);
    m_isFailureChosen = true;
    Q_EMIT logRequested(false);
    m_isFailureChosen = false;
}

void JobPage::showFamily(const StatusPath &attempt, const std::vector<int> &targets)
{
    if (!m_model.tree())
        return;
    const StatusPlace place = StatusRows::placeOf(attempt, m_model.tree()->job());
    if (!place.isValid() || place.node->kind() != StatusNode::Kind::Attempt)
        return;
    m_matrix->filterEdit()->clear();
    m_views->setCurrent(u"matrix"_s);
    if (matrix().attempt() != place.node) {
        matrix().choose({.run = StatusRows::runOf(place)->run,
                         .test = StatusRows::testOf(place)->row(),
                         .attempt = as<AttemptNode>(*place.node).number});
    }
    matrix().selectTargets(targets);
    matrix().setFocus(Qt::OtherFocusReason);
}

MatrixView &JobPage::matrix()
{
    return m_matrix->view();
}

bool JobPage::isMatrixShown() const
{
    return m_views->currentView() == m_matrix;
}

LogSelection JobPage::currentPlace() const
{
    return isMatrixShown() ? m_matrix->view().currentPlace() : m_tree->currentPlace();
}

QString JobPage::currentPath() const
{
    if (isMatrixShown())
        return m_matrix->view().currentPath();
    const QModelIndex current = m_tree->currentIndex();
    return current.isValid() ? m_model.path(current) : QString();
}

QModelIndex JobPage::currentIndex() const
{
    if (!isMatrixShown())
        return m_tree->currentIndex();
    const StatusPlace place = m_matrix->view().currentStatusPlace();
    return place.isValid() ? m_model.indexOf(place) : QModelIndex();
}

bool JobPage::isAtFailure() const
{
    return m_isFailureChosen || (isMatrixShown() && m_matrix->view().isAtFailure());
}

void JobPage::focusView()
{
    m_views->currentView()->setFocus(Qt::OtherFocusReason);
}

void JobPage::goToNextFailure()
{
    if (isMatrixShown())
        m_matrix->view().goToNextFailure();
    else
        m_tree->goToNextFailure();
}

void JobPage::goToPreviousFailure()
{
    if (isMatrixShown())
        m_matrix->view().goToPreviousFailure();
    else
        m_tree->goToPreviousFailure();
}

void JobPage::show(JobId job)
{
    if (job == m_feed.job())
        return;
    if (job.isValid())
        m_slow.start(loadingPause);
    m_feed.show(job);
}

void JobPage::setSummary(const JobSummary &summary)
{
    if (m_feed.isLoading() || !m_feed.request())
        return;
    // Another attempt has begun or come to its end.
    const JobId mine = m_feed.job();
    const auto &link = m_feed.request()->link;
    const JobId first = link ? link->first : mine;
    if (summary.job != mine) {
        const bool isAttempt = summary.job == first || summary.firstAttempt == first;
        if (isAttempt && std::exchange(m_attempts[summary.job], summary.state) != summary.state)
            readAttempts();
        return;
    }
    setCutOff(Proctor::isCutOff(summary));
    if (m_feed.verdicts() && m_feed.verdicts()->job != summary.success)
        m_feed.refreshVerdicts();
}

void JobPage::setCutOff(bool isCutOff)
{
    if (!m_feed.isPast())
        m_model.setCutOff(isCutOff);
    if (std::exchange(m_isCutOff, isCutOff) == isCutOff)
        return;
    showHeader();
    Q_EMIT stateChanged();
}

bool JobPage::isPausing() const
{
    return m_feed.tree() && !m_feed.isLoading() && m_feed.tree()->job().isPausing && !m_isCutOff;
}

JobState JobPage::state() const
{
    return m_feed.tree() && !m_feed.isLoading() ? m_feed.tree()->job().jobState : JobState::Unknown;
}

void JobPage::focusFilter()
{
    QLineEdit *edit = isMatrixShown() ? m_matrix->filterEdit() : m_text;
    edit->setFocus(Qt::ShortcutFocusReason);
    edit->selectAll();
}

void JobPage::applyFilter()
{
    m_typing.stop();
    StatusFilter filter;
    filter.text = m_text->text().trimmed();
    for (const Look look : wantedLooks(m_looks->currentIndex()))
        filter.looks.set(size_t(look));
    m_model.setFilter(filter);
}

void JobPage::filterBy(Look look)
{
    for (int choice = 1; choice < m_looks->count(); ++choice) {
        if (wantedLooks(choice).contains(look))
            m_looks->setCurrentIndex(choice);
    }
}

void JobPage::onLoaded()
{
    m_slow.stop();
    const JobRequest *request = m_feed.request();
    m_isCutOff = m_feed.summary() && Proctor::isCutOff(*m_feed.summary()) && !isFinal(state());
    m_model.setCutOff(m_isCutOff);
    if (request) {
        m_header->setRequest(*request);
        m_header->setAttempts(request->job, std::nullopt);
        m_attempts.clear();
        showHeader();
        readAttempts();
    } else {
        m_message->setText(tr("Choose a job on the left, or open a descriptor."));
    }
    m_stack->setCurrentIndex(request ? 1 : 0);
    m_lastState = state();
    m_wasPausing = isPausing();
    Q_EMIT jobLoaded();
}

void JobPage::readAttempts()
{
    const JobId job = m_feed.job();
    whenDone(m_manager.attempts(job), this,
             [this, job](const Result<std::optional<JobAttempts>> &attempts) {
                 if (!attempts || job != m_feed.job() || m_feed.isLoading())
                     return;
                 m_header->setAttempts(job, *attempts);
                 m_report->setAttempts(*attempts);
             });
}

void JobPage::onFailed(const Error &error)
{
    m_slow.stop();
    m_message->setText(tr("The job cannot be shown: %1").arg(error.message));
    m_stack->setCurrentIndex(0);
    Q_EMIT jobLoaded();
}

void JobPage::onChanged()
{
    const bool isOther = std::exchange(m_lastState, state()) != state();
    if (std::exchange(m_wasPausing, isPausing()) != isPausing() || isOther) {
        showHeader();
        if (isOther && isFinal(state()))
            readAttempts();
        Q_EMIT stateChanged();
    } else if (m_model.tree()) {
        m_header->setCounts(m_model); // the rest once a second: new texts are laid out anew
    }
}

void JobPage::showHeader()
{
    if (m_model.tree())
        m_header->setState(m_model, m_travel.shownMoment());
}

void JobPage::onMomentShown()
{
    if (!m_feed.isPast() && !m_feed.isLoading())
        m_model.setCutOff(m_isCutOff);
    m_header->setPast(m_feed.isPast());
    showHeader();
    m_timeline->tick(m_travel.shownMoment());
}

void JobPage::onTick()
{
    m_timeline->tick(m_travel.shownMoment());
    if (!isVisible() || !m_model.tree())
        return;
    if (isFinal(state())) {
        if (!m_feed.verdicts() || !m_feed.verdicts()->isFinal)
            m_feed.refreshVerdicts(); // they could not be read
        return;
    }
    if (m_isCutOff || m_feed.isPast())
        return; // nothing in it goes on
    m_model.tick(m_manager.settings().clock->now());
    showHeader();
}

} // namespace Proctor
