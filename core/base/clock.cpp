// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"

#include <QDateTime>

namespace Proctor {

using namespace std::chrono;
using namespace Qt::StringLiterals;

QString toRfc3339(Timestamp time, int digits)
{
    if (!isSet(time))
        return u"0001-01-01T00:00:00Z"_s;
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{floor<microseconds>(time - day)};
    char text[48];
    int length = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()),
                               unsigned(date.month()), unsigned(date.day()),
                               int(clock.hours().count()), int(clock.minutes().count()),
                               int(clock.seconds().count()));
    char fraction[8];
    std::snprintf(fraction, sizeof fraction, "%06d", int(clock.subseconds().count()));
    int keep = digits;
    if (digits < 0) {
        keep = 6;
        while (keep > 0 && fraction[keep - 1] == '0')
            --keep;
    }
    if (keep > 0)
        length += std::snprintf(text + length, sizeof text - size_t(length), ".%.*s", keep, fraction);
    text[length++] = 'Z';
    return QString::fromLatin1(text, length);
}

namespace {

// Reads up to nine decimals at `at` and moves it behind them.
microseconds readFraction(QStringView text, qsizetype &at)
{
    qint64 nanos = 0;
    qint64 scale = 100'000'000;
    while (at < text.size() && text[at].isDigit()) {
        nanos += (text[at].unicode() - u'0') * scale;
        scale /= 10;
        ++at;
    }
    return duration_cast<microseconds>(nanoseconds(nanos));
}

} // namespace

std::optional<Timestamp> fromRfc3339(QStringView text)
{
    if (text.size() < 20)
        return {};
    const QDateTime whole = QDateTime::fromString(text.first(19).toString(), u"yyyy-MM-ddTHH:mm:ss"_s);
    if (!whole.isValid())
        return {};
    const QDateTime utc(whole.date(), whole.time(), Qt::UTC);
    Timestamp result{seconds(utc.toSecsSinceEpoch())};
    qsizetype at = 19;
    if (text[at] == u'.')
        result += readFraction(text, ++at);
    const QStringView zone = text.sliced(at);
    if (zone.compare(u"Z", Qt::CaseInsensitive) != 0) {
        if (zone.size() != 6 || zone[3] != u':' || (zone[0] != u'+' && zone[0] != u'-'))
            return {};
        bool hoursOk = false, minutesOk = false;
        const minutes offset = hours(zone.sliced(1, 2).toInt(&hoursOk))
                               + minutes(zone.sliced(4, 2).toInt(&minutesOk));
        if (!hoursOk || !minutesOk)
            return {};
        result -= zone[0] == u'-' ? -offset : offset;
    }
    return whole.date().year() <= 1 ? Timestamp{} : result;
}

Timestamp SystemClock::now() const
{
    return floor<microseconds>(system_clock::now());
}

MonotonicTime SystemClock::monotonic() const
{
    return time_point_cast<nanoseconds>(steady_clock::now());
}

} // namespace Proctor
