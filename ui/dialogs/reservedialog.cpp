// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/reservedialog.h"

#include "models/targetlook.h"
#include "support/statusstyle.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestDays = 366; // the store takes no longer ones
constexpr qint64 tooNear = 30 * 60;

QDateTime dateTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count());
}

QString namesOf(const QStringList &ids)
{
    constexpr qsizetype most = 6;
    QStringList names;
    for (const QString &id : ids.mid(0, most))
        names << tamed(id, 60);
    QString text = names.join(u", "_s);
    if (ids.size() > most)
        text += ReserveDialog::tr(" and %n more", nullptr, int(ids.size() - most));
    return text;
}

} // namespace

QDateTime ReserveDialog::endOf(Preset preset, const QDateTime &now)
{
    switch (preset) {
    case Preset::Hour:
        return now.addSecs(3600);
    case Preset::Shift:
        for (const int hour : {6, 14, 22}) {
            const QDateTime end(now.date(), QTime(hour, 0));
            if (now.secsTo(end) >= tooNear)
                return end;
        }
        return QDateTime(now.date().addDays(1), QTime(6, 0));
    case Preset::Today:
        return QDateTime(now.date(), QTime(23, 59));
    case Preset::Day:
    case Preset::Own:
        break;
    }
    return now.addDays(1);
}

ReserveDialog::ReserveDialog(const QStringList &ids, Timestamp now,
                             const std::optional<Reservation> &own, QWidget *parent)
    : QDialog(parent)
    , m_now(dateTime(now))
    , m_comment(new QLineEdit)
    , m_preset(new QComboBox)
    , m_until(new QDateTimeEdit)
    , m_problem(new QLabel)
    , m_ok(new QPushButton(own ? tr("&Change") : tr("&Reserve")))
{
    setObjectName(u"reserveDialog"_s);
    setWindowTitle(own ? tr("Change reservation") : tr("Reserve targets"));
    auto *names = new QLabel(namesOf(ids));
    names->setTextFormat(Qt::PlainText);
    names->setWordWrap(true);
    auto *explanation = new QLabel(
        tr("No job can take them until then, here or elsewhere; whoever wants them sees your name "
           "and the comment. The reservation ends by itself."));
    explanation->setWordWrap(true);
    m_comment->setObjectName(u"comment"_s);
    m_comment->setWhatsThis(tr("Whoever needs one of the targets reads it together with your name; "
                               "it must not be empty."));
    m_comment->setMaxLength(2000);
    m_comment->setPlaceholderText(tr("What you need them for"));
    m_preset->setObjectName(u"preset"_s);
    m_preset->addItem(tr("for 1 hour"), int(Preset::Hour));
    m_preset->addItem(tr("until the end of the shift (%1)")
                          .arg(QLocale().toString(endOf(Preset::Shift, m_now).time(), u"HH:mm"_s)),
                      int(Preset::Shift));
    m_preset->addItem(tr("until the end of today"), int(Preset::Today));
    m_preset->addItem(tr("for 1 day"), int(Preset::Day));
    m_preset->addItem(tr("until the time below"), int(Preset::Own));
    m_preset->setAccessibleName(tr("How long"));
    m_preset->setWhatsThis(tr("Sets the time below. The end of the shift is the next of 6, 14 and "
                              "22 o'clock that is at least half an hour away."));
    m_until->setObjectName(u"until"_s);
    m_until->setAccessibleName(tr("End of the reservation"));
    m_until->setWhatsThis(tr("At this time the targets are free by themselves; you can give them "
                             "back before. At most a year from now."));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat) + u" HH:mm"_s);
    m_until->setDateTimeRange(m_now.addSecs(-60), m_now.addDays(longestDays - 1));
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(fontMetrics().lineSpacing());
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Comment:"), m_comment);
    form->addRow(tr("&How long:"), m_preset);
    form->addRow(tr("&Until:"), m_until);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_ok->setObjectName(u"reserve"_s);
    m_ok->setWhatsThis(
        tr("Reserves all of the targets for you, or changes your reservation; no job "
           "gets them until it ends."));
    buttons->addButton(m_ok, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(names);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(m_comment, &QLineEdit::textChanged, this, &ReserveDialog::check);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ReserveDialog::choosePreset);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, [this] {
        const QSignalBlocker block(m_preset);
        m_preset->setCurrentIndex(m_preset->findData(int(Preset::Own)));
        check();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    choosePreset();
    if (own) {
        m_comment->setText(own->comment);
        m_until->setDateTime(dateTime(own->until));
    }
    m_comment->setFocus();
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
    check();
}

QString ReserveDialog::comment() const
{
    return m_comment->text().trimmed();
}

Timestamp ReserveDialog::until() const
{
    return Timestamp(std::chrono::milliseconds(m_until->dateTime().toMSecsSinceEpoch()));
}

void ReserveDialog::setComment(const QString &comment)
{
    m_comment->setText(comment);
}

void ReserveDialog::setPreset(Preset preset)
{
    m_preset->setCurrentIndex(m_preset->findData(int(preset)));
}

void ReserveDialog::choosePreset()
{
    const auto preset = Preset(m_preset->currentData().toInt());
    if (preset == Preset::Own) {
        m_until->setFocus();
    } else {
        const QSignalBlocker block(m_until);
        m_until->setDateTime(endOf(preset, m_now));
    }
    check();
}

void ReserveDialog::check()
{
    const bool isLater = m_until->dateTime() > m_now;
    QString problem;
    if (!isLater)
        problem = tr("This time is over already.");
    else if (comment().isEmpty())
        problem = tr("Say what for: others read it when they need the target.");
    m_problem->setText(problem);
    m_ok->setEnabled(problem.isEmpty());
}

} // namespace Proctor
