// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/recovery.h"

#include "dialogs/locksdialog.h"
#include "support/settings.h"
#include "support/whendone.h"
#include "views/noticebar.h"

namespace Proctor {

using namespace Qt::StringLiterals;

Recovery::Recovery(JobManager &manager, const Settings &settings, NoticeBar &notice,
                   QWidget *window)
    : QObject(window), m_manager(manager), m_settings(settings), m_notice(notice), m_window(window)
{
}

void Recovery::begin()
{
    whenDone(m_manager.cutOffJobs(), this, [this](const Result<Jobs> &jobs) {
        if (!jobs) // the list of jobs has told already that the store cannot be read
            return;
        if (jobs->empty())
            lookForLocks();
        else
            onCutOff(*jobs);
    });
}

void Recovery::onCutOff(const Jobs &jobs)
{
    switch (m_settings.cutOffJobs()) {
    case CutOffJobs::Resume:
        resume(jobs);
        return;
    case CutOffJobs::Close:
        close(jobs);
        return;
    case CutOffJobs::Ask:
        break;
    }
    m_notice.ask(
        tr("%n job(s) were cut off when Proctor ended unexpectedly.", nullptr, int(jobs.size())),
        {{tr("&Resume them"), [this, jobs] { resume(jobs); },
          tr("The jobs go on from what is stored; a step that was under way runs once more, unless "
             "the file of the job says that it fails then.")},
         {tr("Close them as &failed"), [this, jobs] { close(jobs); },
          tr("The jobs end as failed and cannot be resumed any more.")},
         {tr("&Later"), [this] { lookForLocks(); },
          tr("Leaves the jobs as they are; the next start asks again.")}});
}

void Recovery::resume(const Jobs &jobs)
{
    m_waiting = int(jobs.size());
    m_done = 0;
    m_success = [](int count) { return tr("%n cut-off job(s) go on.", nullptr, count); };
    m_next = [this] { lookForLocks(); };
    for (const JobSummary &job : jobs) {
        whenDone(m_manager.resume(job.job), this, [this, id = job.job](const Result<void> &done) {
            onAnswer(done ? QString()
                          : tr("Job %1 cannot go on: %2")
                                .arg(QString::number(id.value()), done.error().message));
        });
    }
}

void Recovery::close(const Jobs &jobs)
{
    m_waiting = int(jobs.size());
    m_done = 0;
    m_success = [](int count) {
        return tr("%n cut-off job(s) are closed as failed.", nullptr, count);
    };
    m_next = [this] { lookForLocks(); };
    // Stored, and so in the language of all that is stored.
    const QString reason = u"the program ended without closing the job; %1 closed it"_s.arg(
        m_manager.settings().requestor);
    for (const JobSummary &job : jobs) {
        whenDone(m_manager.closeCutOff(job.job, reason), this,
                 [this, id = job.job](const Result<void> &done) {
                     onAnswer(done ? QString()
                                   : tr("Job %1 cannot be closed: %2")
                                         .arg(QString::number(id.value()), done.error().message));
                 });
    }
}

void Recovery::onAnswer(const QString &failure)
{
    if (failure.isEmpty())
        ++m_done;
    else
        m_failure = failure;
    if (--m_waiting > 0)
        return;
    if (const QString sentence = std::exchange(m_failure, {}); !sentence.isEmpty())
        m_notice.warn(sentence);
    else
        m_notice.tell(m_success(m_done));
    m_next();
}

void Recovery::lookForLocks()
{
    whenDone(m_manager.locks(), this, [this](const Result<std::vector<LockRecord>> &locks) {
        if (locks)
            onLocks(*locks);
    });
}

void Recovery::onLocks(std::vector<LockRecord> locks)
{
    // A job that can still go on wants its targets back.
    std::erase_if(
        locks, [](const LockRecord &lock) { return !lock.holderIsGone || !isFinal(lock.state); });
    if (locks.empty())
        return;
    m_notice.ask(
        tr("%n target(s) are still locked by jobs that will not give them back.", nullptr,
           int(locks.size())),
        {{tr("Release &locks\u2026"), [this, locks] { askForLocks(locks); },
          tr("Lists the locks to choose from, and asks for a reason.")},
         {tr("&Later"), [] {}, tr("The targets stay locked; the next start asks again.")}});
}

void Recovery::askForLocks(const std::vector<LockRecord> &locks)
{
    LocksDialog dialog(locks, m_window);
    if (dialog.exec() == QDialog::Accepted)
        release(dialog.targets(), dialog.reason());
}

void Recovery::release(const QStringList &targets, const QString &reason)
{
    m_waiting = int(targets.size());
    m_done = 0;
    m_success = [](int count) { return tr("%n lock(s) are released.", nullptr, count); };
    m_next = [] {};
    for (const QString &target : targets) {
        whenDone(m_manager.releaseLock(target, reason), this,
                 [this, target](const Result<void> &done) {
                     // Somebody else may have been quicker.
                     const bool isFree = done || done.error().code == ErrorCode::NotFound;
                     onAnswer(isFree ? QString()
                                     : tr("The lock of %1 cannot be released: %2")
                                           .arg(target, done.error().message));
                 });
    }
}

} // namespace Proctor
