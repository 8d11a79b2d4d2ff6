// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"

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
    int length =
        std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()),
                      unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                      int(clock.minutes().count()), int(clock.seconds().count()));
    char fraction[8];
    std::snprintf(fraction, sizeof fraction, "%06d", int(clock.subseconds().count()));
    int keep = digits;
    if (digits < 0) {
        keep = 6;
        while (keep > 0 && fraction[keep - 1] == '0')
            --keep;
    }
    if (keep > 0)
        length +=
            std::snprintf(text + length, sizeof text - size_t(length), ".%.*s", keep, fraction);
    text[length++] = 'Z';
    return QString::fromLatin1(text, length);
}

namespace {

// Exactly `count` ASCII digits at `at`; nothing for anything else.
std::optional<int> digitsAt(QStringView text, qsizetype at, int count)
{
    if (text.size() < at + count)
        return {};
    int value = 0;
    for (const QChar c : text.sliced(at, count)) {
        if (c < u'0' || c > u'9')
            return {};
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

// "Z" or "+02:00", as what local time is ahead of UTC.
std::optional<minutes> offsetOf(QStringView zone)
{
    if (zone.compare(u"Z", Qt::CaseInsensitive) == 0)
        return minutes(0);
    const auto hour = digitsAt(zone, 1, 2);
    const auto minute = digitsAt(zone, 4, 2);
    if (zone.size() != 6 || zone[3] != u':' || !hour || !minute || *hour > 23 || *minute > 59)
        return {};
    const minutes offset = hours(*hour) + minutes(*minute);
    if (zone[0] == u'-')
        return -offset;
    return zone[0] == u'+' ? std::optional(offset) : std::nullopt;
}

// "2031-05-04T03:02:01" at the front of the text.
std::optional<Timestamp> wholeSeconds(QStringView text)
{
    const auto y = digitsAt(text, 0, 4);
    const auto mon = digitsAt(text, 5, 2);
    const auto d = digitsAt(text, 8, 2);
    const auto h = digitsAt(text, 11, 2);
    const auto min = digitsAt(text, 14, 2);
    const auto s = digitsAt(text, 17, 2);
    if (!y || !mon || !d || !h || !min || !s || text[4] != u'-' || text[7] != u'-' ||
        text[10].toUpper() != u'T' || text[13] != u':' || text[16] != u':')
        return {};
    const year_month_day date{year(*y), month(unsigned(*mon)), day(unsigned(*d))};
    if (!date.ok() || *h > 23 || *min > 59 || *s > 59)
        return {};
    return sys_days(date) + hours(*h) + minutes(*min) + seconds(*s);
}

} // namespace

std::optional<Timestamp> fromRfc3339(QStringView text)
{
    auto result = wholeSeconds(text);
    if (!result)
        return {};
    qsizetype at = 19;
    if (text.size() > at && text[at] == u'.') {
        const qsizetype begin = ++at;
        int micros = 0;
        int scale = 100'000;
        for (; const auto digit = digitsAt(text, at, 1); ++at, scale /= 10)
            micros += *digit * scale; // the scale is 0 from the seventh on
        if (at == begin || at > begin + 9)
            return {};
        *result += microseconds(micros);
    }
    const auto offset = offsetOf(text.sliced(at));
    if (!offset)
        return {};
    const year_month_day written{floor<days>(*result)};
    return written.year() <= year(1) ? Timestamp{} : *result - *offset;
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
