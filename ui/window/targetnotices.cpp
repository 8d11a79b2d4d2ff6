// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/targetnotices.h"

#include "models/targetlook.h"
#include "support/whendone.h"
#include "views/noticebar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QInputDialog>
#include <QMainWindow>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

TargetNotices::TargetNotices(JobManager &manager, QMainWindow *window)
    : QObject(window)
    , m_manager(manager)
    , m_desk(manager.targets())
    , m_window(window)
    , m_bar(new NoticeBar(window))
{
    m_bar->setObjectName(u"targetNotice"_s);
    m_bar->installEventFilter(this);
    if (auto *layout = qobject_cast<QBoxLayout *>(window->centralWidget()->layout()))
        layout->insertWidget(0, m_bar);
    connect(&m_desk, &TargetDesk::requestsChanged, this, &TargetNotices::next);
    m_desk.start();
    next();
}

bool TargetNotices::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && !m_bar->isVisible())
        QMetaObject::invokeMethod(this, &TargetNotices::next, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

bool TargetNotices::isForUs(const TargetRequest &request) const
{
    const bool isOurs = !request.process.isEmpty() && request.process == m_desk.process();
    return isOurs || (!request.person.isEmpty() && request.person == m_desk.person().name);
}

void TargetNotices::next()
{
    // Another window, or the end of the lock, may have been quicker than the person.
    const auto isOpen = [this](const TargetRequest &request) {
        return request.id == m_asked && request.isHeld &&
               request.answer == TargetRequest::Answer::None;
    };
    if (m_asked != 0 && std::ranges::none_of(m_desk.requests(), isOpen)) {
        m_asked = 0;
        m_bar->hide();
    }
    if (!m_bar->isHidden())
        return;
    m_asked = 0;
    for (const TargetRequest &request : m_desk.requests()) {
        if (!m_shown.contains(request.id) && show(request))
            return;
    }
}

bool TargetNotices::show(const TargetRequest &request)
{
    const bool isMine = request.asker.name == m_desk.person().name;
    if (request.kind == TargetRequest::Kind::Taken) {
        if (!isForUs(request))
            return false;
        showTaken(request);
    } else if (isMine && (request.answer != TargetRequest::Answer::None || !request.isHeld)) {
        showAnswer(request);
    } else if (isForUs(request) && request.answer == TargetRequest::Answer::None &&
               request.isHeld) {
        showWish(request);
    } else {
        return false;
    }
    m_shown.insert(request.id);
    QApplication::alert(m_window); // marks it in the task bar, no more
    return true;
}

void TargetNotices::showTaken(const TargetRequest &request)
{
    const QString who = personText(request.asker);
    const QString target = tamed(request.target, 60);
    const QString why = tamed(request.reason);
    m_bar->warn(request.job.isValid()
                    ? tr("%1 has taken %2 away from job %3: %4")
                          .arg(who, target, QString::number(request.job.value()), why)
                    : tr("%1 has taken over %2, which you had reserved: %3").arg(who, target, why));
    settle(m_desk.setTold({request.id}));
}

void TargetNotices::showAnswer(const TargetRequest &request)
{
    const QString target = tamed(request.target, 60);
    QString who = tamed(request.answeredBy, 80);
    if (who.isEmpty())
        who = tamed(request.person, 80);
    QString text;
    switch (request.answer) {
    case TargetRequest::Answer::Released:
        text = request.job.isValid() ? tr("%1 ends job %2 for you; %3 is free as soon as the job "
                                          "has cleaned up.")
                                           .arg(who, QString::number(request.job.value()), target)
                                     : tr("%1 has given back %2 for you.").arg(who, target);
        break;
    case TargetRequest::Answer::Refused:
        text = tr("%1 does not release %2.").arg(who, target);
        break;
    case TargetRequest::Answer::None:
    case TargetRequest::Answer::Gone:
        text =
            tr("%1, which you had asked for, is not held by the same holder any more.").arg(target);
        break;
    }
    if (!request.answerText.isEmpty())
        text += u' ' + tr("\"%1\"").arg(tamed(request.answerText));
    m_bar->tell(text);
    if (request.answer == TargetRequest::Answer::None)
        settle(m_desk.answer(request.id, TargetRequest::Answer::Gone, {}));
    settle(m_desk.setTold({request.id}));
}

void TargetNotices::showWish(const TargetRequest &request)
{
    const QString who = personText(request.asker);
    const QString target = tamed(request.target, 60);
    const QString why = tamed(request.reason);
    const bool isJob = request.job.isValid();
    m_asked = request.id;
    m_bar->ask(
        isJob ? tr("%1 asks for %2, which job %3 has: %4")
                    .arg(who, target, QString::number(request.job.value()), why)
              : tr("%1 asks for %2, which you have reserved: %3").arg(who, target, why),
        {{isJob ? tr("&Cancel the job") : tr("&Release"), [this, request] { release(request); },
          isJob ? tr("The whole job is cancelled: its cleanup steps run, then all of its targets "
                     "are free. Who has asked is told.")
                : tr("Your reservation ends now. Who has asked is told.")},
         {tr("&No\u2026"), [this, request] { refuse(request); },
          tr("You keep the target. Who has asked is told, with a sentence of yours if you "
             "like.")}});
}

void TargetNotices::release(const TargetRequest &request)
{
    const auto answer = [this, id = request.id] {
        settle(m_desk.answer(id, TargetRequest::Answer::Released, {}));
    };
    const QFuture<Result<void>> done =
        request.job.isValid() ? m_manager.cancel(request.job) : m_desk.giveBack({request.target});
    whenDone(done, this, [this, answer](const Result<void> &result) {
        if (!result)
            m_bar->warn(result.error().message);
        else
            answer();
    });
}

void TargetNotices::refuse(const TargetRequest &request)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"refusal"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Do not release"));
    dialog->setLabelText(tr("What %1 is told, if anything:").arg(tamed(request.asker.name, 60)));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id = request.id](const QString &text) {
                settle(m_desk.answer(id, TargetRequest::Answer::Refused, text));
            });
    // Thought better of it: it is asked again.
    connect(dialog, &QDialog::rejected, this, [this, id = request.id] {
        m_shown.remove(id);
        next();
    });
    dialog->open();
}

void TargetNotices::settle(TargetDesk::Done done)
{
    whenDone(done, this, [this](const Result<void> &result) {
        if (!result && result.error().code != ErrorCode::NotFound) // another window was quicker
            m_bar->warn(result.error().message);
    });
}

} // namespace Proctor
