// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::Format)
};

QDateTime dateTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count());
}

/// "d MMM", "dd.MM.", "M/d": the short date of a language has no form of its own without the year.
QString formatWithoutYear(const QLocale &locale)
{
    static const QRegularExpression year(u"[^\\w.]*y+$|^y+\\W*"_s);
    return locale.dateFormat(QLocale::ShortFormat).remove(year);
}

} // namespace

QString formatTime(Timestamp time, Timestamp now)
{
    if (!isSet(time))
        return {};
    const QDateTime local = dateTime(time);
    const QString clock = local.toString(u"HH:mm:ss.zzz"_s);
    if (local.date() == dateTime(now).date())
        return clock;
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString formatMoment(Timestamp time, Timestamp now)
{
    if (!isSet(time))
        return {};
    const QDateTime local = dateTime(time);
    const QDate today = dateTime(now).date();
    const QLocale locale;
    if (local.date().year() != today.year())
        return locale.toString(local.date(), QLocale::ShortFormat);
    const QString clock = locale.toString(local.time(), u"HH:mm"_s);
    if (local.date() == today)
        return clock;
    return locale.toString(local.date(), formatWithoutYear(locale)) + u' ' + clock;
}

QString formatFullTime(Timestamp time)
{
    return isSet(time) ? QLocale().toString(dateTime(time), QLocale::LongFormat) : QString();
}

QString formatElapsed(Timestamp from, Timestamp to, Timestamp now)
{
    if (!isSet(from))
        return {};
    return formatLength((isSet(to) ? to : now) - from);
}

QString formatLength(Duration duration)
{
    const auto time = std::max(std::chrono::floor<std::chrono::microseconds>(duration), 0us);
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(time).count();
    const QLocale locale;
    if (time < 1s)
        return Words::tr("%1 ms").arg(
            locale.toString(qint64(std::chrono::floor<std::chrono::milliseconds>(time).count())));
    if (time < 1min)
        return Words::tr("%1 s").arg(locale.toString(double(time.count()) / 1e6, 'f', 1));
    if (time < 1h)
        return Words::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    if (time < 48h)
        return Words::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    return Words::tr("%1 d %2 h").arg(seconds / 86400).arg(seconds / 3600 % 24);
}

QString formatCount(qint64 count)
{
    return QLocale().toString(count);
}

QString formatNumber(double number)
{
    return QLocale().toString(number, 'g', 15); // all that a double is sure of
}

QString formatSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace Proctor
