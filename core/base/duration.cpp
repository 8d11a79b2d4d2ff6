// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"

#include <array>
#include <limits>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Unit
{
    QStringView name;
    qint64 nanoseconds;
};

// Longer names first: "ms" must not be read as "m" and a rest.
constexpr std::array units{
    Unit{u"ns", 1},
    Unit{u"us", 1000},
    Unit{u"\u00b5s", 1000},
    Unit{u"\u03bcs", 1000},
    Unit{u"ms", 1'000'000},
    Unit{u"s", 1'000'000'000},
    Unit{u"m", 60'000'000'000},
    Unit{u"h", 3'600'000'000'000},
};

// Sums of groups must not wrap around before they are refused.
__extension__ typedef __int128 Wide; // NOLINT(modernize-use-using): `using` takes no __extension__

constexpr auto limit = static_cast<Wide>(std::numeric_limits<qint64>::max());

Error malformed(QStringView text)
{
    return {
        ErrorCode::Parse,
        u"'%1' is not a duration; write a number with a unit, such as \"300ms\", \"1.5s\" or \"2h45m\""_s
            .arg(text)};
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// One "number unit" group at the front of `rest`, which is shortened by it.
std::optional<Wide> takeGroup(QStringView &rest)
{
    Wide whole = 0;
    Wide fraction = 0;
    Wide scale = 1;
    qsizetype at = 0;
    for (; at < rest.size() && isAsciiDigit(rest[at]); ++at) {
        whole = whole * 10 + (rest[at].unicode() - u'0');
        if (whole > limit)
            return {};
    }
    qsizetype digits = at;
    if (at < rest.size() && rest[at] == u'.') {
        for (++at; at < rest.size() && isAsciiDigit(rest[at]); ++at, ++digits) {
            if (scale < 1'000'000'000'000'000) { // beyond that nothing reaches a nanosecond
                fraction = fraction * 10 + (rest[at].unicode() - u'0');
                scale *= 10;
            }
        }
    }
    if (digits == 0)
        return {};
    for (const Unit &unit : units) {
        const QStringView behind = rest.sliced(at);
        if (!behind.startsWith(unit.name))
            continue;
        const qsizetype end = at + unit.name.size();
        if (end < rest.size() && !isAsciiDigit(rest[end]) && rest[end] != u'.')
            continue;
        rest = rest.sliced(end);
        return whole * unit.nanoseconds + fraction * unit.nanoseconds / scale;
    }
    return {};
}

} // namespace

Result<Duration> parseDuration(QStringView text)
{
    QStringView rest = text;
    bool negative = false;
    if (!rest.isEmpty() && (rest.front() == u'-' || rest.front() == u'+')) {
        negative = rest.front() == u'-';
        rest = rest.sliced(1);
    }
    if (rest == u"0")
        return Duration::zero();
    if (rest.isEmpty())
        return fail(malformed(text));
    Wide total = 0;
    while (!rest.isEmpty()) {
        const auto group = takeGroup(rest);
        if (!group || *group > limit || total + *group > limit)
            return fail(malformed(text));
        total += *group;
    }
    return Duration(qint64(negative ? -total : total));
}

namespace {

// `value` units with decimals, trailing zeros left out.
QString withFraction(quint64 value, quint64 unit, QStringView name)
{
    QString text = QString::number(value / unit);
    if (quint64 rest = value % unit; rest != 0) {
        QString decimals;
        for (quint64 place = unit / 10; place > 0 && rest > 0; place /= 10) {
            decimals += QChar(char16_t(u'0' + rest / place));
            rest %= place;
        }
        text += u'.' + decimals;
    }
    return text + name;
}

} // namespace

QString formatDuration(Duration duration)
{
    const qint64 count = duration.count();
    if (count == 0)
        return u"0s"_s;
    const quint64 nanos = count < 0 ? 0 - quint64(count) : quint64(count);
    const QString sign = count < 0 ? u"-"_s : QString();
    if (nanos < 1000)
        return sign + QString::number(nanos) + u"ns";
    if (nanos < 1'000'000)
        return sign + withFraction(nanos, 1000, u"\u00b5s");
    if (nanos < 1'000'000'000)
        return sign + withFraction(nanos, 1'000'000, u"ms");
    constexpr quint64 second = 1'000'000'000;
    const quint64 hours = nanos / (3600 * second);
    const quint64 minutes = nanos / (60 * second) % 60;
    QString text = sign;
    if (hours > 0)
        text += QString::number(hours) + u'h';
    if (hours > 0 || minutes > 0)
        text += QString::number(minutes) + u'm';
    return text + withFraction(nanos % (60 * second), second, u"s");
}

} // namespace Proctor
