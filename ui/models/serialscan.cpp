// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/serialscan.h"

#include "model/serialnumber.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Context of the sentences.
class SerialScan
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::SerialScan)
};

constexpr qsizetype readable = 40;

bool isAround(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control ||
           c.category() == QChar::Other_Format;
}

bool fits(const QString &serial, const QString &pattern)
{
    // Nothing longer can be a serial number, and patterns may take their time.
    if (serial.size() > Limit::targetId)
        return false;
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    return whole.match(serial).hasMatch();
}

} // namespace

QString scannedSerial(const QString &typed, const QString &pattern)
{
    qsizetype from = 0;
    qsizetype to = typed.size();
    while (from < to && isAround(typed[from]))
        ++from;
    while (to > from && isAround(typed[to - 1]))
        --to;
    QString serial = typed.sliced(from, to - from);
    const qsizetype half = serial.size() / 2;
    const bool isTwice = half > 0 && serial.size() % 2 == 0 &&
                         QStringView(serial).first(half) == QStringView(serial).last(half);
    if (isTwice && !pattern.isEmpty() && !fits(serial, pattern) &&
        fits(serial.first(half), pattern))
        serial.truncate(half);
    return serial;
}

QString serialProblem(const QString &serial, const QString &pattern)
{
    if (serial.isEmpty())
        return SerialScan::tr("Scan or type a serial number first.");
    const QString shown = shortened(serial, readable);
    if (serial.toUtf8().size() > Limit::targetId)
        return SerialScan::tr(
                   "\"%1\" is too long for a serial number; at most %2 bytes are possible.")
            .arg(shown, QString::number(Limit::targetId));
    if (!checkSerialNumber(serial))
        return SerialScan::tr(
                   "\"%1\" holds blanks or characters that cannot be seen; scan it again.")
            .arg(shown);
    if (!pattern.isEmpty() && !fits(serial, pattern))
        return SerialScan::tr("\"%1\" does not look like a serial number of this station (%2).")
            .arg(shown, shortened(pattern, readable));
    return {};
}

QString patternProblem(const QString &pattern)
{
    const QRegularExpression expression(pattern);
    return expression.isValid()
               ? QString()
               : SerialScan::tr("The pattern is not a regular expression: %1 (at character %2).")
                     .arg(expression.errorString(),
                          QString::number(expression.patternErrorOffset() + 1));
}

QString shortened(const QString &text, qsizetype length)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
            c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    }
    if (line.size() <= length)
        return line;
    qsizetype cut = length - 1;
    if (line[cut - 1].isHighSurrogate())
        --cut;
    return line.first(cut) + u'\u2026';
}

} // namespace Proctor
