// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/farewell.h"

#include "base/handover.h"
#include "support/filethreads.h"
#include "support/whendone.h"

#include <QMessageBox>
#include <QPushButton>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Farewell::Farewell(JobManager &manager, QWidget *window)
    : QObject(window), m_manager(manager), m_window(window)
{
    // That a job is parked is stored, and told, before its runner has let go of it.
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &Farewell::look);
}

Farewell::Choice Farewell::ask(int running) const
{
    QMessageBox question(QMessageBox::Question, tr("Jobs are running"),
                         tr("%n job(s) of this window are still running.", nullptr, running),
                         QMessageBox::NoButton, m_window);
    question.setObjectName(u"closeQuestion"_s);
    question.setInformativeText(
        tr("They can go on without the window: each is parked, and a Proctor in the background "
           "takes it over. A step that cannot be parked is finished first. Open Proctor again at "
           "any time to watch them."));
    QPushButton *keep =
        question.addButton(tr("&Keep running in background"), QMessageBox::AcceptRole);
    const QPushButton *pause =
        question.addButton(tr("&Pause all and quit"), QMessageBox::AcceptRole);
    const QPushButton *cancel =
        question.addButton(tr("&Cancel all and quit"), QMessageBox::DestructiveRole);
    QPushButton *stay = question.addButton(tr("&Do not close"), QMessageBox::RejectRole);
    question.setDefaultButton(keep);
    question.setEscapeButton(stay);
    question.exec();
    if (question.clickedButton() == keep)
        return Choice::Background;
    if (question.clickedButton() == pause)
        return Choice::Pause;
    return question.clickedButton() == cancel ? Choice::Cancel : Choice::Stay;
}

void Farewell::begin(Choice choice)
{
    m_choice = choice;
    m_asked.clear();
    m_timer.start();
    look();
}

void Farewell::look()
{
    const std::vector<JobId> running = m_manager.runningHere();
    for (const JobId job : running) {
        if (m_asked.insert(job).second)
            askJob(job);
    }
    if (m_choice == Choice::Background && m_takeOver) {
        for (const JobId job : m_asked) {
            if (m_manager.isPausedHere(job) && !m_staying.contains(job) &&
                m_handing.insert(job).second)
                handOver(job);
        }
    }
    if (!running.empty() || !m_handing.empty())
        return;
    m_timer.stop();
    Q_EMIT done();
}

// One that has ended meanwhile needs nothing.
void Farewell::askJob(JobId job)
{
    if (m_choice == Choice::Cancel)
        (void)m_manager.cancel(job);
    else if (m_choice == Choice::Pause || (m_takeOver && !m_staying.contains(job)))
        (void)m_manager.pause(job);
}

void Farewell::handOver(JobId job)
{
    whenDone(m_manager.handOver(job), this, [this, job](const Result<void> &free) {
        if (!free) {
            onTaken(job, free);
            return;
        }
        whenDone(computeOn(fileThreads(), [start = m_takeOver, job] { return start(job); }), this,
                 [this, job](const Result<void> &taken) { onTaken(job, taken); });
    });
}

void Farewell::onTaken(JobId job, const Result<void> &taken)
{
    if (taken) {
        m_handing.erase(job);
        look();
        return;
    }
    m_staying.insert(job);
    Q_EMIT handOverFailed(job, taken.error());
    // Cancelled meanwhile, or taken after all: then this one fails, and nothing is left to do.
    whenDone(m_manager.resume(job), this, [this, job](const Result<void> &) {
        m_handing.erase(job);
        look();
    });
}

} // namespace Proctor
