// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/statusstyle.h"

#include "support/contrast.h"
#include "support/icons.h"

#include <QCoreApplication>

#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    const char *word; ///< as wordOf()
    const char *icon;
    QRgb light; ///< on a light background
    QRgb dark;
};

// Colours of Okabe and Ito, which people with the usual colour-vision defects can tell apart;
// darker or lighter variants where the plain one would not be readable as text.
constexpr std::array<Row, size_t(Look::Count)> table = {{
    {QT_TRANSLATE_NOOP("Proctor::Status", "not started"), "state-notstarted", 0xff6f6f6f,
     0xffa8a8a8},
    {QT_TRANSLATE_NOOP("Proctor::Status", "waiting"), "state-waiting", 0xff2b7fb0, 0xff56b4e9},
    {QT_TRANSLATE_NOOP("Proctor::Status", "running"), "state-running", 0xff0072b2, 0xff5aaee0},
    {QT_TRANSLATE_NOOP("Proctor::Status", "passed"), "state-passed", 0xff007a59, 0xff1fc495},
    {QT_TRANSLATE_NOOP("Proctor::Status", "failed"), "state-failed", 0xffc04f00, 0xffff8a3d},
    {QT_TRANSLATE_NOOP("Proctor::Status", "lab error"), "state-laberror", 0xffa8568a, 0xffe39ac4},
    {QT_TRANSLATE_NOOP("Proctor::Status", "passed after retry"), "state-retried", 0xff007a59,
     0xff1fc495},
    {QT_TRANSLATE_NOOP("Proctor::Status", "not run"), "state-notrun", 0xff6f6f6f, 0xffa8a8a8},
    {QT_TRANSLATE_NOOP("Proctor::Status", "paused"), "state-paused", 0xff9a6a00, 0xffe69f00},
    {QT_TRANSLATE_NOOP("Proctor::Status", "cancelling"), "state-cancelling", 0xff4d4d4d,
     0xffb8b8b8},
    {QT_TRANSLATE_NOOP("Proctor::Status", "cancelled"), "state-cancelled", 0xff4d4d4d, 0xffb8b8b8},
    {QT_TRANSLATE_NOOP("Proctor::Status", "cut off"), "state-cutoff", 0xffa8568a, 0xffe39ac4},
}};

const Row &rowOf(Look look)
{
    return table.at(size_t(look));
}

} // namespace

QString lookWord(Look look)
{
    return QCoreApplication::translate("Proctor::Status", rowOf(look).word);
}

QString lookLetter(Look look)
{
    switch (look) {
    case Look::NotStarted:
    case Look::Count:
        return {};
    case Look::Waiting:
        return QCoreApplication::translate("Proctor::Status", "W", "letter for waiting");
    case Look::Running:
        return QCoreApplication::translate("Proctor::Status", "R", "letter for running");
    case Look::Passed:
    case Look::Retried:
        return QCoreApplication::translate("Proctor::Status", "P", "letter for passed");
    case Look::Failed:
        return QCoreApplication::translate("Proctor::Status", "F", "letter for failed");
    case Look::LabError:
        return QCoreApplication::translate("Proctor::Status", "L", "letter for lab error");
    case Look::NotRun:
        return u"\u2013"_s;
    case Look::Paused:
        return u"II"_s;
    case Look::Cancelling:
    case Look::Cancelled:
        return QCoreApplication::translate("Proctor::Status", "C", "letter for cancelled");
    case Look::CutOff:
        return QCoreApplication::translate("Proctor::Status", "X", "letter for cut off");
    }
    return {};
}

QIcon lookIcon(Look look)
{
    const Row &row = rowOf(look);
    return themedIcon(QString::fromLatin1(row.icon), QColor(row.light), QColor(row.dark));
}

QColor lookColour(Look look, const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    return onPalette(QColor(isDark ? rowOf(look).dark : rowOf(look).light), palette);
}

} // namespace Proctor
