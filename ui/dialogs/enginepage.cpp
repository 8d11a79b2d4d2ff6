// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/enginepage.h"

#include "model/descriptor.h"
#include "support/statusstyle.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QSysInfo>
#include <QThread>

namespace Proctor {

using namespace Qt::StringLiterals;

EnginePage::EnginePage(QWidget *parent) : QWidget(parent), m_note(new QLabel(this))
{
    const EngineSettings usual;
    const auto minutes =
        int(std::chrono::duration_cast<std::chrono::minutes>(usual.lockDuration).count());
    const auto seconds =
        int(std::chrono::duration_cast<std::chrono::seconds>(usual.shutdownTimeout).count());
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setVerticalSpacing(12);
    m_requestor = addName(form, tr("&Person:"), tr("Your login name"),
                          tr("Who the jobs of this window belong to; stored with each of them."));
    m_requestor->setObjectName(u"requestor"_s);
    m_station = addName(form, tr("&Station:"), QSysInfo::machineHostName(),
                        tr("What this computer is called in the store. Jobs that a crash has cut "
                           "off are taken up by their station."));
    m_station->setObjectName(u"station"_s);
    m_threads = addNumber(form, tr("&Threads of the engine:"), EngineChoice::mostThreads,
                          tr("One for each core (%1)").arg(QThread::idealThreadCount()),
                          tr("How many jobs can be worked on at the very same time. Programs that "
                             "steps start are not counted."));
    m_lock = addNumber(form, tr("&Locks of targets hold:"), EngineChoice::mostLockMinutes,
                       tr("Usual: %1 min").arg(minutes),
                       tr("How long a target stays locked when its Proctor is gone without a word. "
                          "While a job runs, its locks are renewed all the time."));
    m_lock->setSuffix(tr(" min"));
    m_shutdown = addNumber(form, tr("Steps that &end have:"), EngineChoice::mostShutdownSeconds,
                           tr("Usual: %1 s").arg(seconds),
                           tr("How long a step may take to return after a cancellation, or after "
                              "its last target, before it is left behind."));
    m_shutdown->setSuffix(tr(" s"));
    m_backlog = addNumber(form, tr("Events that &wait for the disk:"), EngineChoice::mostBacklog,
                          tr("Usual: %1").arg(QLocale().toString(qint64(usual.backlogLimit))),
                          tr("Above so many, jobs slow down until the store has caught up."));
    m_backlog->setSingleStep(10'000);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    form->addRow(m_note);
    refresh();
}

QLineEdit *EnginePage::addName(QFormLayout *form, const QString &label, const QString &usual,
                               const QString &explanation)
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(usual);
    field->setToolTip(explanation);
    field->setClearButtonEnabled(true);
    connect(field, &QLineEdit::textChanged, this, &EnginePage::refresh);
    form->addRow(label, field);
    return field;
}

QSpinBox *EnginePage::addNumber(QFormLayout *form, const QString &label, int most,
                                const QString &usual, const QString &explanation)
{
    auto *field = new QSpinBox;
    field->setRange(0, most); // 0 stands for the usual one
    field->setSpecialValueText(usual);
    field->setToolTip(explanation);
    field->setGroupSeparatorShown(true);
    connect(field, &QSpinBox::valueChanged, this, &EnginePage::refresh);
    form->addRow(label, field);
    return field;
}

void EnginePage::setChoice(const EngineChoice &choice)
{
    m_requestor->setText(choice.requestor);
    m_station->setText(choice.station);
    m_threads->setValue(choice.threads);
    m_lock->setValue(choice.lockMinutes);
    m_shutdown->setValue(choice.shutdownSeconds);
    m_backlog->setValue(choice.backlog);
}

EngineChoice EnginePage::choice() const
{
    return {.requestor = m_requestor->text().trimmed(),
            .station = m_station->text().trimmed(),
            .threads = m_threads->value(),
            .lockMinutes = m_lock->value(),
            .shutdownSeconds = m_shutdown->value(),
            .backlog = m_backlog->value()};
}

QString EnginePage::problem() const
{
    const EngineChoice entered = choice();
    if (entered.requestor.toUtf8().size() > Limit::requestor)
        return tr("The name of the person is too long: at most %1 bytes.").arg(Limit::requestor);
    if (entered.station.toUtf8().size() > Limit::serverId)
        return tr("The name of the station is too long: at most %1 bytes.").arg(Limit::serverId);
    return {};
}

void EnginePage::refresh()
{
    const QString trouble = problem();
    QPalette colours;
    if (trouble.isEmpty())
        colours.setColor(QPalette::WindowText, palette().color(QPalette::PlaceholderText));
    else
        colours.setColor(QPalette::WindowText, lookColour(Look::Failed, palette()));
    m_note->setPalette(colours);
    m_note->setText(trouble.isEmpty() ? tr("Used from the next start on, by the jobs of this "
                                           "window; the command line has options of its own.")
                                      : trouble);
    Q_EMIT changed();
}

} // namespace Proctor
