// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/jobcontrols.h"

#include "dialogs/retrydialog.h"
#include "models/joblistmodel.h"
#include "support/whendone.h"
#include "views/jobpage.h"
#include "views/matrixview.h"
#include "views/noticebar.h"
#include "views/statustreeview.h"
#include "window/mainactions.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

#include <set>

namespace Proctor {

using namespace Qt::StringLiterals;

JobControls::JobControls(JobManager &manager, MainActions &actions, JobPage &page,
                         NoticeBar &notice, QWidget *window)
    : QObject(window)
    , m_manager(manager)
    , m_actions(actions)
    , m_page(page)
    , m_notice(notice)
    , m_window(window)
{
    connectActions();
}

void JobControls::connectActions()
{
    connect(m_actions.pause, &QAction::triggered, this, [this] {
        carryOut(&JobManager::pause, m_page.job(), tr("The job cannot be paused: %1"));
    });
    connect(m_actions.resume, &QAction::triggered, this, [this] {
        carryOut(&JobManager::resume, m_page.job(), tr("The job cannot go on: %1"));
    });
    connect(m_actions.pauseAll, &QAction::triggered, this, &JobControls::pauseAll);
    connect(m_actions.resumeAll, &QAction::triggered, this, &JobControls::resumeAll);
    connect(m_actions.cancel, &QAction::triggered, this, &JobControls::cancelJob);
    connect(m_actions.abort, &QAction::triggered, this, &JobControls::abortJob);
    connect(m_actions.retryFailed, &QAction::triggered, this, [this] {
        RetryChoice choice;
        choice.failedOnly = true;
        retry(std::move(choice));
    });
    connect(m_actions.retryPart, &QAction::triggered, this, [this] { retryPart(); });
    connect(&m_page.matrix(), &MatrixView::runAgainRequested, this,
            [this](const QStringList &targets) { retryPart({.targets = targets}); });
    connect(&m_page.tree(), &StatusTreeView::runAgainRequested, this, &JobControls::retryPart);
}

void JobControls::note(const std::vector<JobSummary> &jobs)
{
    for (const JobSummary &job : jobs) {
        if (isFinal(job.state))
            m_open.erase(job.job);
        else
            m_open.insert_or_assign(job.job, job);
    }
    update();
}

std::vector<JobId> JobControls::openJobs() const
{
    std::vector<JobId> jobs;
    for (const auto &[id, job] : m_open)
        jobs.push_back(id);
    return jobs;
}

int JobControls::runningCount() const
{
    return int(std::ranges::count_if(m_open, [](const auto &entry) {
        const JobSummary &job = entry.second;
        return isGoingOn(job.state) && job.state != JobState::Paused && !isCutOff(job);
    }));
}

// Jobs of other stations on the same store are other people's.
std::vector<JobId> JobControls::ownJobs(JobState state) const
{
    std::vector<JobId> jobs;
    for (const auto &[id, job] : m_open) {
        if (job.state == state && job.station == m_manager.settings().station && !isCutOff(job))
            jobs.push_back(id);
    }
    return jobs;
}

void JobControls::update()
{
    const bool hasJob = m_page.request() != nullptr && m_page.job().isValid();
    const JobState state = hasJob ? m_page.state() : JobState::Completed;
    const bool isOpen = hasJob && !isFinal(state);
    const bool isLeft = isOpen && m_page.isCutOff();
    const bool isAsked = hasJob && m_asked == m_page.job();
    const bool canResume = isLeft || state == JobState::Paused;
    const auto show = [](QAction *action, bool isShown, bool isEnabled) {
        action->setVisible(isShown);
        action->setEnabled(isShown && isEnabled);
    };
    show(m_actions.resume, canResume, !isAsked);
    show(m_actions.pause, !canResume,
         state == JobState::Started && !m_page.isPausing() && !isAsked);
    m_actions.cancel->setEnabled(isOpen && (state != JobState::Cancelling || isLeft));
    m_actions.abort->setEnabled(isOpen);
    const bool canRetry = hasJob && isFinal(state) && m_retried != m_page.job();
    m_actions.retryPart->setEnabled(canRetry);
    m_actions.retryFailed->setEnabled(canRetry && hasFailures());
    m_actions.pauseAll->setEnabled(!ownJobs(JobState::Started).empty());
    m_actions.resumeAll->setEnabled(!ownJobs(JobState::Paused).empty());
}

// Something in it did not pass, or nobody knows.
bool JobControls::hasFailures() const
{
    const StatusTree *tree = m_page.presentTree();
    if (!tree)
        return false;
    const StateCounts &counts = tree->job().counts;
    return counts[NodeState::Passed] < counts.total() || tree->job().state != NodeState::Passed;
}

void JobControls::carryOut(Verb verb, JobId job, const QString &failure)
{
    m_asked = job;
    update();
    whenDone((m_manager.*verb)(job), this, [this, job, failure](const Result<void> &done) {
        if (m_asked == job)
            m_asked = {};
        if (!done)
            m_notice.warn(failure.arg(done.error().message));
        update();
    });
}

void JobControls::pauseAll()
{
    // What has just been started here is not in the list yet.
    const std::vector<JobId> known = ownJobs(JobState::Started);
    const std::vector<JobId> here = m_manager.runningHere();
    std::set<JobId> jobs(known.begin(), known.end());
    jobs.insert(here.begin(), here.end());
    for (const JobId job : jobs)
        carryOut(&JobManager::pause, job,
                 tr("Job %1 cannot be paused: %2").arg(QString::number(job.value()), u"%1"_s));
}

void JobControls::resumeAll()
{
    for (const JobId job : ownJobs(JobState::Paused))
        carryOut(&JobManager::resume, job,
                 tr("Job %1 cannot go on: %2").arg(QString::number(job.value()), u"%1"_s));
}

void JobControls::cancelJob()
{
    const JobId job = m_page.job();
    if (!m_page.request() ||
        !ask(u"cancelQuestion"_s, tr("Cancel job"), tr("Cancel job %1, \"%2\"?"),
             tr("Running steps are stopped; cleanup steps still run, and the targets are "
                "released."),
             tr("&Cancel job")))
        return;
    whenDone(m_manager.cancel(job), this, [this](const Result<void> &done) {
        // A job that has just ended needs no cancelling.
        if (!done && done.error().code != ErrorCode::InvalidArgument)
            m_notice.warn(tr("The job cannot be cancelled: %1").arg(done.error().message));
    });
}

void JobControls::abortJob()
{
    const JobId job = m_page.job();
    if (!m_page.request() ||
        !ask(u"abortQuestion"_s, tr("Abort job"), tr("Abort job %1, \"%2\", without any cleanup?"),
             tr("Running steps are ended at once and no cleanup step is run: devices stay as they "
                "are, perhaps powered or half programmed. The targets are given back. Cancel the "
                "job instead if its cleanup matters."),
             tr("&Abort without cleanup")))
        return;
    whenDone(m_manager.abort(job), this, [this](const Result<void> &done) {
        if (!done && done.error().code != ErrorCode::InvalidArgument)
            m_notice.warn(tr("The job cannot be aborted: %1").arg(done.error().message));
    });
}

void JobControls::retryPart(const RetryChoice &part)
{
    const StatusTree *tree = m_page.presentTree();
    if (!m_page.request() || !tree)
        return;
    if (!m_actions.retryPart->isEnabled()) {
        m_notice.tell(tr("A job can be run again when it is over."));
        return;
    }
    RetryDialog dialog(*tree, m_manager.registry(), m_window);
    dialog.choose(part);
    const JobId job = m_page.job();
    if (dialog.exec() == QDialog::Accepted && m_page.job() == job)
        retry(dialog.choice());
}

void JobControls::retry(RetryChoice choice)
{
    m_retried = m_page.job();
    update();
    whenDone(m_manager.retry(m_retried, std::move(choice)), this,
             [this](const Result<SubmissionResult> &result) {
                 m_retried = {};
                 if (result)
                     Q_EMIT started(result->job);
                 else
                     m_notice.warn(
                         tr("The job cannot be run again: %1").arg(result.error().message));
                 update();
             });
}

bool JobControls::ask(const QString &name, const QString &title, const QString &sentence,
                      const QString &explanation, const QString &yes) const
{
    QMessageBox question(
        name == u"abortQuestion" ? QMessageBox::Warning : QMessageBox::Question, title,
        sentence.arg(QString::number(m_page.job().value()), m_page.request()->jobName),
        QMessageBox::NoButton, m_window);
    question.setTextFormat(Qt::PlainText);
    question.setObjectName(name);
    question.setInformativeText(explanation);
    const QPushButton *agree = question.addButton(yes, QMessageBox::DestructiveRole);
    QPushButton *no = question.addButton(tr("&Keep running"), QMessageBox::RejectRole);
    question.setDefaultButton(no);
    question.setEscapeButton(no);
    question.exec();
    return question.clickedButton() == agree;
}

} // namespace Proctor
