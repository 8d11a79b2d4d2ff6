// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/yamlscalar.h"

#include <algorithm>
#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isOneOf(QStringView text, std::initializer_list<QStringView> words)
{
    return std::ranges::find(words, text) != words.end();
}

// 0x and 0o numbers as decimal ones; nothing for other texts and for what passes 64 bits.
std::optional<QString> fromOtherBase(QStringView text)
{
    const int base = text.startsWith(u"0x") ? 16 : text.startsWith(u"0o") ? 8 : 0;
    if (base == 0 || text.size() == 2 || text[2] == u'-' || text[2] == u'+' || text[2].isSpace())
        return {};
    bool ok = false;
    const quint64 value = text.sliced(2).toULongLong(&ok, base);
    if (!ok)
        return {};
    return QString::number(value);
}

qsizetype digitsAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

// [-+]? ( digits [. digits?] | . digits ) [eE [-+]? digits]
struct Decimal
{
    QStringView whole;
    QStringView fraction;
    QStringView exponent; // with its sign, empty: none
    bool isNegative = false;
};

std::optional<Decimal> readDecimal(QStringView text)
{
    Decimal decimal;
    qsizetype at = 0;
    if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
        decimal.isNegative = text[at++] == u'-';
    qsizetype count = digitsAt(text, at);
    decimal.whole = text.sliced(at, count);
    at += count;
    if (at < text.size() && text[at] == u'.') {
        count = digitsAt(text, ++at);
        decimal.fraction = text.sliced(at, count);
        at += count;
    }
    if (decimal.whole.isEmpty() && decimal.fraction.isEmpty())
        return {};
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        const qsizetype start = ++at;
        if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
            ++at;
        count = digitsAt(text, at);
        if (count == 0)
            return {};
        at += count;
        decimal.exponent = text.sliced(start, at - start);
    }
    if (at != text.size())
        return {};
    return decimal;
}

QString toJson(const Decimal &decimal)
{
    QStringView whole = decimal.whole;
    while (whole.size() > 1 && whole.front() == u'0')
        whole = whole.sliced(1);
    QString json = decimal.isNegative ? u"-"_s : QString();
    json += whole.isEmpty() ? QStringView(u"0") : whole;
    if (!decimal.fraction.isEmpty())
        json += u'.' + decimal.fraction;
    if (!decimal.exponent.isEmpty())
        json += u'e' + decimal.exponent;
    return json;
}

} // namespace

ResolvedScalar resolvePlainScalar(const QString &text)
{
    if (isOneOf(text, {u"", u"~", u"null", u"Null", u"NULL"}))
        return {.kind = Node::Kind::Null};
    if (isOneOf(text, {u"true", u"True", u"TRUE"}))
        return {.kind = Node::Kind::Boolean, .json = u"true"_s};
    if (isOneOf(text, {u"false", u"False", u"FALSE"}))
        return {.kind = Node::Kind::Boolean, .json = u"false"_s};
    const QChar first = text.front();
    if (!isDigit(first) && first != u'.' && first != u'-' && first != u'+')
        return {};
    const QStringView unsignedText =
        QStringView(text).sliced(first == u'-' || first == u'+' ? 1 : 0);
    if (isOneOf(unsignedText, {u".inf", u".Inf", u".INF"}) ||
        isOneOf(text, {u".nan", u".NaN", u".NAN"}))
        return {.kind = Node::Kind::Number, .json = u"0"_s, .isInfinite = true};
    if (const auto number = fromOtherBase(text))
        return {.kind = Node::Kind::Number, .json = *number};
    const auto decimal = readDecimal(text);
    if (!decimal)
        return {};
    const bool isWhole = decimal->fraction.isEmpty() && decimal->exponent.isEmpty();
    return {.kind = Node::Kind::Number,
            .json = toJson(*decimal),
            .isAmbiguous = isWhole && decimal->whole.size() > 1 && decimal->whole.front() == u'0'};
}

} // namespace Proctor
