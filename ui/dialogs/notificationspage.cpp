// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/notificationspage.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QLabel>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace Proctor {

using namespace Qt::StringLiterals;

NotificationsPage::NotificationsPage(QWidget *parent)
    : QWidget(parent)
    , m_isOn(makeBox(u"notifyOn"_s, tr("&Tell me of jobs while I look at something else")))
    , m_rest(new QWidget)
    , m_finished(makeBox(u"notifyFinished"_s, tr("Jobs that &passed or were cancelled")))
    , m_failed(makeBox(u"notifyFailed"_s, tr("Jobs that &failed or could not be judged")))
    , m_questions(makeBox(u"notifyQuestions"_s, tr("&Questions of steps")))
    , m_leases(makeBox(u"notifyLeases"_s, tr("Targets that a job has &lost")))
    , m_others(makeBox(u"notifyOthers"_s, tr("Also of jobs of other &people and computers")))
    , m_onlyOnChange(makeBox(u"notifyOnChange"_s,
                             tr("Ends of jobs only when the &one before of the same name ended "
                                "otherwise")))
    , m_inFront(makeBox(u"notifyInFront"_s, tr("Also while a &window of Proctor is in front")))
    , m_tray(makeBox(u"notifyTray"_s, tr("With a &message of the desktop")))
    , m_sound(makeBox(u"notifySound"_s, tr("With a &sound")))
    , m_quiet(makeBox(u"notifyQuiet"_s, tr("&Quiet from")))
    , m_from(makeTime(u"notifyFrom"_s, tr("Beginning of the quiet hours")))
    , m_to(makeTime(u"notifyTo"_s, tr("End of the quiet hours")))
{
    const auto group = [](const QString &title, const QList<QCheckBox *> &boxes) {
        auto *box = new QGroupBox(title);
        auto *layout = new QVBoxLayout(box);
        for (QCheckBox *each : boxes)
            layout->addWidget(each);
        return box;
    };
    auto *quiet = new QHBoxLayout;
    quiet->addWidget(m_quiet);
    quiet->addWidget(m_from);
    quiet->addWidget(new QLabel(tr("to", "time of day")));
    quiet->addWidget(m_to);
    quiet->addStretch();
    auto *how = group(tr("How"), {m_tray, m_sound, m_inFront});
    static_cast<QVBoxLayout *>(how->layout())->addLayout(quiet);
    auto *rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins({});
    rest->addWidget(group(tr("Of what"), {m_finished, m_failed, m_questions, m_leases}));
    rest->addWidget(group(tr("Which of these"), {m_others, m_onlyOnChange}));
    rest->addWidget(how);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_isOn);
    layout->addWidget(m_rest);
    layout->addStretch();
    connect(m_isOn, &QCheckBox::toggled, this, &NotificationsPage::refresh);
    connect(m_quiet, &QCheckBox::toggled, this, &NotificationsPage::refresh);
    explain();
    setChoice({});
}

void NotificationsPage::explain()
{
    m_isOn->setWhatsThis(tr("Without it no message comes and no sound; the icon in the task bar "
                            "still shows how far the jobs are."));
    m_finished->setWhatsThis(tr("Ends that need nothing to be done. A job that has run to its end "
                                "and failed is not among them."));
    m_failed->setWhatsThis(tr("Ends with a failed verdict, and those that a lab error or the file "
                              "has caused."));
    m_questions->setWhatsThis(tr("A step waits for you until it is answered or its time is up; the "
                                 "message leads to the job."));
    m_leases->setWhatsThis(
        tr("Somebody has taken over a target while a job had it; that job cannot "
           "go on with it."));
    m_others->setWhatsThis(tr("Without it only the jobs count that run in this Proctor."));
    m_onlyOnChange->setWhatsThis(tr("For jobs that run again and again: told is only a change "
                                    "between passed, failed and neither. The first of a name is "
                                    "told when it is bad."));
    m_tray->setWhatsThis(tr("It needs a notification service or a tray. A click on it leads to the "
                            "job; what comes at once is one message."));
    m_sound->setWhatsThis(tr("One sound for everything that comes at once."));
    m_inFront->setWhatsThis(tr("Otherwise nothing is told while you work in a window of Proctor, "
                               "where you see it anyway."));
    m_quiet->setWhatsThis(tr("In these hours there is neither message nor sound; they may go over "
                             "midnight."));
    m_from->setWhatsThis(tr("Every day, in the time of this computer."));
    m_to->setWhatsThis(tr("Earlier than the beginning it is meant for the next day; the same time "
                          "as the beginning means never quiet."));
}

QCheckBox *NotificationsPage::makeBox(const QString &name, const QString &text)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(name);
    return box;
}

QTimeEdit *NotificationsPage::makeTime(const QString &name, const QString &accessibleName)
{
    auto *edit = new QTimeEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    return edit;
}

void NotificationsPage::setChoice(const NotificationChoice &choice)
{
    m_isOn->setChecked(choice.isOn);
    m_finished->setChecked(choice.finished);
    m_failed->setChecked(choice.failed);
    m_questions->setChecked(choice.questions);
    m_leases->setChecked(choice.leases);
    m_others->setChecked(!choice.ownOnly);
    m_onlyOnChange->setChecked(choice.onlyOnChange);
    m_inFront->setChecked(choice.inFront);
    m_tray->setChecked(choice.hasTray);
    m_sound->setChecked(choice.hasSound);
    m_quiet->setChecked(choice.isQuiet);
    m_from->setTime(choice.quietFrom);
    m_to->setTime(choice.quietTo);
    refresh();
}

NotificationChoice NotificationsPage::choice() const
{
    return {.isOn = m_isOn->isChecked(),
            .finished = m_finished->isChecked(),
            .failed = m_failed->isChecked(),
            .questions = m_questions->isChecked(),
            .leases = m_leases->isChecked(),
            .ownOnly = !m_others->isChecked(),
            .onlyOnChange = m_onlyOnChange->isChecked(),
            .inFront = m_inFront->isChecked(),
            .hasSound = m_sound->isChecked(),
            .hasTray = m_tray->isChecked(),
            .isQuiet = m_quiet->isChecked(),
            .quietFrom = m_from->time(),
            .quietTo = m_to->time()};
}

void NotificationsPage::refresh()
{
    m_rest->setEnabled(m_isOn->isChecked());
    m_from->setEnabled(m_quiet->isChecked());
    m_to->setEnabled(m_quiet->isChecked());
}

} // namespace Proctor
