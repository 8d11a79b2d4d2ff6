// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/lockdoctor.h"

#include "models/targetlook.h"
#include "support/format.h"
#include "support/icons.h"
#include "support/whendone.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto keptFor = 1h;

QLabel *makeText()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // names and comments are somebody's
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

LockDoctor::LockDoctor(TargetDesk &desk, const QString &id, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_id(id)
    , m_title(makeText())
    , m_explanation(makeText())
    , m_facts(new QGridLayout)
    , m_holder(addFact(tr("Holder")))
    , m_job(addFact(tr("Job")))
    , m_since(addFact(tr("Since")))
    , m_until(addFact(tr("Until")))
    , m_life(addFact(tr("Last sign of life")))
    , m_comment(addFact(tr("Comment")))
    , m_wish(addFact(tr("Asked")))
    , m_problem(makeText())
    , m_reason(new QLineEdit)
    , m_keep(new QCheckBox(tr("When taken over, &reserve it for me for an hour")))
    , m_ask(new QPushButton(themedIcon(u"question"_s), tr("&Ask to release")))
    , m_take(new QPushButton(themedIcon(u"warning"_s), tr("&Take over\u2026")))
    , m_show(new QPushButton(themedIcon(u"jobs"_s), tr("Show &job")))
{
    setObjectName(u"lockDoctorDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Lock doctor: %1").arg(tamed(id, 60)));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(u"title"_s);
    m_explanation->setObjectName(u"explanation"_s);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setMaxLength(2000);
    m_reason->setPlaceholderText(tr("Why you need it; the holder reads it, and it is kept"));
    m_keep->setChecked(true);
    m_keep->setObjectName(u"keep"_s);
    m_ask->setObjectName(u"ask"_s);
    m_take->setObjectName(u"takeOver"_s);
    m_show->setObjectName(u"showJob"_s);
    explain();
    m_problem->setObjectName(u"problem"_s);
    m_facts->setColumnStretch(1, 1);
    auto *reason = new QFormLayout;
    reason->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    reason->addRow(tr("R&eason:"), m_reason);
    reason->addRow(m_keep);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    for (QPushButton *button : {m_ask, m_take, m_show})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addLayout(m_facts);
    layout->addLayout(reason);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this, &LockDoctor::check);
    connect(m_ask, &QPushButton::clicked, this, &LockDoctor::ask);
    connect(m_take, &QPushButton::clicked, this, &LockDoctor::takeOver);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_lock)
            Q_EMIT jobRequested(m_lock->owner);
    });
    connect(&m_desk, &TargetDesk::standingsChanged, this, &LockDoctor::refresh);
    connect(&m_desk, &TargetDesk::requestsChanged, this, &LockDoctor::refresh);
    connect(&m_second, &QTimer::timeout, this, &LockDoctor::refresh);
    m_second.start(1s);
    m_desk.follow();
    connect(this, &QObject::destroyed, &m_desk, &TargetDesk::unfollow);
    setMinimumWidth(72 * fontMetrics().averageCharWidth());
    m_reason->setFocus();
    refresh();
}

void LockDoctor::explain()
{
    m_reason->setWhatsThis(
        tr("Needed to ask and to take over. The holder reads it, and it stays in "
           "the target's history."));
    m_keep->setWhatsThis(
        tr("Without it the target is free as soon as it is taken over, and any job "
           "may have it first."));
    m_ask->setWhatsThis(tr("Tells the holder who needs the target and why; nothing is taken away. "
                           "The answer comes to your window."));
    m_take->setWhatsThis(tr("Takes the target away after one more question, which says what that "
                            "does to the holder. Ask first where somebody can answer."));
    m_show->setWhatsThis(tr("Shows the job that has the target, with all that it is doing."));
}

void LockDoctor::setReason(const QString &reason)
{
    m_reason->setText(reason);
}

QLabel *LockDoctor::addFact(const QString &title)
{
    QLabel *value = makeText();
    value->setAccessibleName(title);
    auto *label = new QLabel(title + u':');
    const int row = m_facts->rowCount();
    m_facts->addWidget(label, row, 0, Qt::AlignTop);
    m_facts->addWidget(value, row, 1, Qt::AlignTop);
    m_titles.insert(value, label);
    return value;
}

void LockDoctor::setFact(QLabel *value, const QString &text)
{
    if (value->text() != text)
        value->setText(text);
    value->setVisible(!text.isEmpty());
    m_titles.value(value)->setVisible(!text.isEmpty());
}

void LockDoctor::refresh()
{
    const Timestamp now = m_desk.clock().now();
    const TargetStanding *target = nullptr;
    if (m_desk.standings()) {
        for (const TargetStanding &standing : *m_desk.standings()) {
            if (standing.entry.target.id == m_id)
                target = &standing;
        }
    }
    const LockRecord *lock = target ? lockAt(*target, now) : nullptr;
    if (lock)
        showHolder(*target, *lock);
    else if (m_desk.standings())
        showNobody();
    else
        m_title->setText(tr("The store is being asked\u2026"));
    check();
}

void LockDoctor::showNobody()
{
    m_lock.reset();
    m_title->setText(tr("Nobody holds this target"));
    m_explanation->setText(tr("It can be had: by any job that asks for it, or by you when you "
                              "reserve it."));
    for (QLabel *fact : {m_holder, m_job, m_since, m_until, m_life, m_comment, m_wish})
        setFact(fact, {});
}

void LockDoctor::showHolder(const TargetStanding &target, const LockRecord &lock)
{
    const Timestamp now = m_desk.clock().now();
    m_lock = lock;
    m_title->setText(lock.reservation ? tr("A person has reserved this target")
                     : lock.holderIsGone
                         ? tr("A job holds this target and will not give it back by itself")
                         : tr("A job is working with this target"));
    m_explanation->setText(explanation(lock));
    setFact(m_holder, personText({lock.requestor, lock.station}));
    setFact(m_job, lock.reservation
                       ? QString()
                       : QString(u"#%1 "_s.arg(lock.owner.value()) + tamed(lock.jobName, 100)));
    const QString age = now - lock.createdAt < 1min ? tr("less than a minute")
                                                    : formatElapsed(lock.createdAt, {}, now);
    setFact(m_since, tr("%1 (for %2)").arg(formatFullTime(lock.createdAt), age));
    setFact(m_until, lock.reservation ? formatFullTime(lock.expiresAt)
                                      : tr("the job gives it back; without a sign of life until %1")
                                            .arg(formatMoment(lock.expiresAt, now)));
    setFact(m_life, lifeText(lock));
    setFact(m_comment, whyText(target, now));
    setFact(m_wish, wishText());
}

QString LockDoctor::explanation(const LockRecord &lock) const
{
    if (lock.reservation && lock.reservation->person.name == m_desk.person().name)
        return tr("You have reserved it yourself. Give it back, or change the reservation, on the "
                  "page of targets.");
    if (lock.reservation)
        return tr("It ends by itself at the time below. Ask for it if you need it sooner; whoever "
                  "takes it over should have spoken with the person.");
    if (isFinal(lock.state))
        return tr("The job has ended without giving the target back. Nothing works with it any "
                  "more, so it can be taken over without harm.");
    if (lock.holderIsGone)
        return tr("The program that ran the job is gone. The job can still be resumed, and then "
                  "wants its target back; if it is taken over, the job goes on without it.");
    if (lock.state == JobState::Paused)
        return tr("The job is paused and keeps its targets. Ask for it: the window of the job "
                  "shows your request. If it is taken over, the job cannot go on with it.");
    return tr("The job is running and gives the target back at its end. Ask for it: the window of "
              "the job shows your request. If it is taken over, the job loses the target at once "
              "and ends.");
}

QString LockDoctor::lifeText(const LockRecord &lock) const
{
    if (lock.reservation)
        return {};
    const Timestamp now = m_desk.clock().now();
    const QString age = isSet(lock.heartbeat)
                            ? tr("%1 ago").arg(formatElapsed(lock.heartbeat, {}, now))
                            : tr("never");
    if (isFinal(lock.state))
        return age + u"; "_s + tr("the job is over");
    return age + u"; "_s + (lock.holderIsGone ? tr("the program is gone") : tr("it is alive"));
}

// What this person has asked already.
QString LockDoctor::wishText() const
{
    QString text;
    for (const TargetRequest &request : m_desk.requests()) {
        const bool isMine = request.asker.name == m_desk.person().name &&
                            request.kind == TargetRequest::Kind::Release && request.target == m_id;
        if (isMine && m_lock && request.fence == m_lock->fence)
            text = tr("by you at %1, \"%2\"; no answer yet")
                       .arg(formatMoment(request.time, m_desk.clock().now()),
                            tamed(request.reason, 200));
    }
    return text;
}

void LockDoctor::check()
{
    const bool isOwn =
        m_lock && m_lock->reservation && m_lock->reservation->person.name == m_desk.person().name;
    const bool mayAct = m_lock && !isOwn && !m_isWaiting;
    const bool hasReason = !m_reason->text().trimmed().isEmpty();
    m_reason->setEnabled(mayAct);
    m_keep->setEnabled(mayAct);
    m_ask->setEnabled(mayAct && hasReason && m_wish->text().isEmpty() && !m_lock->holderIsGone);
    m_take->setEnabled(mayAct && hasReason);
    m_show->setEnabled(m_lock && m_lock->owner.isValid());
    if (mayAct && !hasReason)
        m_problem->setText(tr("Both need a reason."));
    else if (m_problem->text() == tr("Both need a reason."))
        m_problem->clear();
}

void LockDoctor::ask()
{
    await(m_desk.ask(m_id, m_lock->fence, m_reason->text().trimmed()),
          tr("%1 is asked to release %2.")
              .arg(personText({m_lock->requestor, m_lock->station}), tamed(m_id, 60)),
          false);
}

bool LockDoctor::confirm()
{
    QMessageBox box(QMessageBox::Warning, tr("Take over"),
                    tr("Take %1 over from %2?")
                        .arg(tamed(m_id, 60), personText({m_lock->requestor, m_lock->station})),
                    QMessageBox::Cancel, this);
    box.setObjectName(u"takeOverQuestion"_s);
    box.setTextFormat(Qt::PlainText);
    QString consequence;
    if (m_lock->reservation)
        consequence = tr("The person may be working at the device at this moment.");
    else if (m_lock->holderIsGone)
        consequence = tr("The job will not have it any more if it is resumed.");
    else
        consequence = tr("Job %1 loses the target at once and ends with \"lost the lease\"; what "
                         "it has started on the device may still be going on.")
                          .arg(QString::number(m_lock->owner.value()));
    box.setInformativeText(
        consequence + u' ' +
        tr("The holder is told who took it and why, and it is kept in the target's history."));
    QPushButton *yes = box.addButton(tr("&Take over"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

void LockDoctor::takeOver()
{
    const qint64 fence = m_lock->fence; // what the question speaks of
    if (!confirm())
        return;
    Timestamp until{};
    if (m_keep->isChecked())
        until = m_desk.clock().now() + keptFor;
    await(m_desk.takeOver(m_id, fence, m_reason->text().trimmed(), until),
          tr("%1 has been taken over.").arg(tamed(m_id, 60)), true);
}

void LockDoctor::await(TargetDesk::Done answer, const QString &sentence, bool closes)
{
    m_isWaiting = true;
    m_problem->setText(tr("The store is being asked\u2026"));
    check();
    whenDone(answer, this, [this, sentence, closes](const Result<void> &result) {
        m_isWaiting = false;
        m_problem->setText(result ? QString() : result.error().message);
        if (result) {
            Q_EMIT acted(sentence);
            if (closes)
                return accept();
            m_problem->setText(sentence);
        }
        refresh();
    });
}

} // namespace Proctor
