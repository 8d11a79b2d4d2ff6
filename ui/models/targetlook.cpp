// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/targetlook.h"

#include "support/icons.h"

#include <QCoreApplication>

#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    const char *word;
    const char *icon;
    QRgb light; ///< on a light background
    QRgb dark;
};

// The colours are those of the states of jobs that mean the same to a person.
constexpr std::array<Row, size_t(TargetLook::Count)> table = {{
    {QT_TRANSLATE_NOOP("Proctor::Targets", "free"), "target-free", 0xff007a59, 0xff1fc495},
    {QT_TRANSLATE_NOOP("Proctor::Targets", "in use"), "target-held", 0xff0072b2, 0xff5aaee0},
    {QT_TRANSLATE_NOOP("Proctor::Targets", "reserved"), "target-reserved", 0xff9a6a00, 0xffe69f00},
    {QT_TRANSLATE_NOOP("Proctor::Targets", "holder is gone"), "target-stale", 0xffa8568a,
     0xffe39ac4},
    {QT_TRANSLATE_NOOP("Proctor::Targets", "quarantined"), "target-quarantined", 0xffc04f00,
     0xffff8a3d},
}};

constexpr std::array<const char *, size_t(TargetDeed::Act::Count)> deeds = {
    QT_TRANSLATE_NOOP("Proctor::Targets", "reserved"),
    QT_TRANSLATE_NOOP("Proctor::Targets", "reservation changed"),
    QT_TRANSLATE_NOOP("Proctor::Targets", "given back"),
    QT_TRANSLATE_NOOP("Proctor::Targets", "put into quarantine"),
    QT_TRANSLATE_NOOP("Proctor::Targets", "readmitted"),
    QT_TRANSLATE_NOOP("Proctor::Targets", "asked for"),
    QT_TRANSLATE_NOOP("Proctor::Targets", "request answered"),
    QT_TRANSLATE_NOOP("Proctor::Targets", "taken over"),
    QT_TRANSLATE_NOOP("Proctor::Targets", "released by force"),
    QT_TRANSLATE_NOOP("Proctor::Targets", "edited"),
    QT_TRANSLATE_NOOP("Proctor::Targets", "added"),
    QT_TRANSLATE_NOOP("Proctor::Targets", "removed"),
};

const Row &rowOf(TargetLook look)
{
    return table.at(size_t(look));
}

// Those that turn the direction of what follows, and other letters without a shape.
bool isHidden(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control ||
           c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

} // namespace

const LockRecord *lockAt(const TargetStanding &standing, Timestamp now)
{
    if (!standing.lock)
        return nullptr;
    const bool isOver = standing.lock->reservation && standing.lock->expiresAt < now;
    return isOver ? nullptr : &*standing.lock;
}

TargetLook lookOf(const TargetStanding &standing, Timestamp now)
{
    if (standing.entry.quarantine)
        return TargetLook::Quarantined;
    const LockRecord *lock = lockAt(standing, now);
    if (!lock)
        return TargetLook::Free;
    if (lock->reservation)
        return TargetLook::Reserved;
    return lock->holderIsGone ? TargetLook::Stale : TargetLook::Held;
}

QString targetWord(TargetLook look)
{
    return QCoreApplication::translate("Proctor::Targets", rowOf(look).word);
}

QIcon targetIcon(TargetLook look)
{
    const Row &row = rowOf(look);
    return themedIcon(QString::fromLatin1(row.icon), QColor(row.light), QColor(row.dark));
}

QColor targetColour(TargetLook look, const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    return QColor(isDark ? rowOf(look).dark : rowOf(look).light);
}

QString personText(const Person &person)
{
    const QString name = tamed(person.name, 80);
    return person.host.isEmpty() ? name : QString(name + u" ("_s + tamed(person.host, 80) + u')');
}

QString holderText(const TargetStanding &standing, Timestamp now)
{
    const LockRecord *lock = lockAt(standing, now);
    if (!lock)
        return {};
    const QString person = personText({lock->requestor, lock->station});
    if (lock->reservation)
        return person;
    const QString job = u"#%1 "_s.arg(lock->owner.value()) + tamed(lock->jobName, 80);
    return person.isEmpty() ? job : QString(job + u", "_s + person);
}

QString whyText(const TargetStanding &standing, Timestamp now)
{
    if (standing.entry.quarantine)
        return tamed(standing.entry.quarantine->reason);
    const LockRecord *lock = lockAt(standing, now);
    return lock && lock->reservation ? tamed(lock->reservation->comment) : QString();
}

QString tamed(const QString &text, qsizetype most)
{
    QString line;
    for (const QChar c : text.left(most + 1)) {
        if (c.isSpace())
            line += u' ';
        else if (!isHidden(c))
            line += c;
    }
    line = line.trimmed();
    return text.size() > most ? QString(line.left(most) + u'\u2026') : line;
}

QString deedWord(TargetDeed::Act act)
{
    return QCoreApplication::translate("Proctor::Targets", deeds.at(size_t(act)));
}

} // namespace Proctor
