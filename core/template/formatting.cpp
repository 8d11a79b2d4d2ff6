// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How printf writes texts, truth values, lists and what does not fit its letter.

#include "template/printf.h"

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

QString shortened(const QString &text, const FormatSpec &spec)
{
    if (!spec.precision || text.size() <= *spec.precision)
        return text;
    qsizetype end = 0;
    for (int points = 0; points < *spec.precision && end < text.size(); ++points)
        end += text[end].isHighSurrogate() && end + 1 < text.size() ? 2 : 1;
    return text.left(end);
}

QString hexadecimal(QByteArray bytes, const FormatSpec &spec)
{
    if (spec.precision)
        bytes.truncate(*spec.precision);
    const bool upper = spec.verb == u'X';
    const QString prefix = !spec.sharp ? QString() : upper ? u"0X"_s : u"0x"_s;
    QString result;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (spec.space && i > 0)
            result += u' ';
        if (i == 0 || spec.space)
            result += prefix;
        const QString digits = QString::number(quint8(bytes[i]), 16).rightJustified(2, u'0');
        result += upper ? digits.toUpper() : digits;
    }
    return padded(result, spec);
}

// The type and the value stand in for what the letter cannot write.
QString misfit(const Value &value, const FormatSpec &spec)
{
    const QString start = u"%!"_s + spec.verb + u'(';
    if (std::holds_alternative<Nothing>(value))
        return start + u"<nil>)"_s;
    FormatSpec plain = spec;
    plain.verb = u'v';
    plain.source = false;
    return start + typeName(value) + u'=' + formatted(value, plain) + u')';
}

std::optional<QString> formattedText(const QString &text, const QByteArray &bytes,
                                     const FormatSpec &spec)
{
    switch (spec.verb.unicode()) {
    case u'v':
        if (spec.source)
            return padded(quotedText(shortened(text, spec), u'"', false), spec);
        [[fallthrough]];
    case u's':
        return padded(shortened(text, spec), spec);
    case u'x':
    case u'X':
        return hexadecimal(bytes, spec);
    case u'q': {
        const QString part = shortened(text, spec);
        const bool raw = spec.sharp && !part.contains(u'`') &&
                         std::ranges::all_of(part, [](QChar c) { return c >= u' ' || c == u'\t'; });
        return padded(raw ? u'`' + part + u'`' : quotedText(part, u'"', spec.plus), spec);
    }
    default:
        return std::nullopt;
    }
}

QString formattedList(const QByteArray &bytes, const FormatSpec &spec)
{
    QString result = u"["_s;
    for (qsizetype i = 0; i < bytes.size() && result.size() <= maximumOutput; ++i) {
        if (i > 0)
            result += u' ';
        result += formatted(Byte{quint8(bytes[i])}, spec);
    }
    return result + u']';
}

QString formattedByte(Byte byte, FormatSpec spec)
{
    if (spec.source) {
        spec.verb = u'x';
        spec.sharp = true;
    }
    return formattedInteger(byte.number, spec);
}

// Field by field, for letters that want no text.
QString formattedTarget(const Target &target, const FormatSpec &spec)
{
    using enum TargetField;
    QStringList fields;
    for (const TargetField field : {Id, Fqdn, PrimaryIPv4, PrimaryIPv6, TargetManagerState})
        fields += formatted(fieldOf(target, field), spec);
    return u"&{"_s + fields.join(u' ') + u'}';
}

bool isIntegerVerb(QChar verb)
{
    return QStringView(u"vdboOxXcqU").contains(verb);
}

bool isFloatVerb(QChar verb)
{
    return QStringView(u"vbeEfFgGxX").contains(verb);
}

} // namespace

bool isPrintable(char32_t point)
{
    return point == U' ' || (QChar::isPrint(point) && !QChar::isSpace(point));
}

QString textOfPoint(qint64 point)
{
    const bool valid = point >= 0 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000);
    const char32_t code = valid ? char32_t(point) : char32_t(QChar::ReplacementCharacter);
    return QString::fromUcs4(&code, 1);
}

QString padded(const QString &text, const FormatSpec &spec)
{
    if (!spec.width || text.size() >= 2 * qsizetype(*spec.width))
        return text;
    qsizetype length = text.size();
    for (const QChar c : text)
        length -= c.isLowSurrogate() ? 1 : 0;
    if (length >= *spec.width)
        return text;
    const QString filling(*spec.width - length, spec.padsWithZeros() ? u'0' : u' ');
    return spec.minus ? text + filling : filling + text;
}

QString quotedText(QStringView text, QChar quote, bool onlyAscii)
{
    static constexpr QStringView codes = u"\a\b\f\n\r\t\v\\";
    static constexpr QStringView names = u"abfnrtv\\";
    QString result = quote;
    for (const uint point : text.toUcs4()) {
        const qsizetype simple = point < 128 ? codes.indexOf(QChar(point)) : -1;
        if (point == quote.unicode()) {
            result += u'\\';
            result += quote;
        } else if (simple >= 0) {
            result += u'\\';
            result += names[simple];
        } else if (point < 128 ? point >= U' ' && point < 0x7f : !onlyAscii && isPrintable(point)) {
            result += textOfPoint(point);
        } else if (point < U' ' || point == 0x7f) {
            result += u"\\x"_s + QString::number(point, 16).rightJustified(2, u'0');
        } else if (point < 0x10000) {
            result += u"\\u"_s + QString::number(point, 16).rightJustified(4, u'0');
        } else {
            result += u"\\U"_s + QString::number(point, 16).rightJustified(8, u'0');
        }
    }
    return result + quote;
}

QString formatted(const Value &value, const FormatSpec &spec)
{
    if (spec.verb == u'T') {
        FormatSpec plain = spec;
        plain.verb = u's';
        return *formattedText(typeName(value), {}, plain);
    }
    const QChar verb = spec.verb;
    if (std::holds_alternative<Nothing>(value))
        return verb == u'v' ? padded(u"<nil>"_s, spec) : misfit(value, spec);
    if (const auto *truth = std::get_if<bool>(&value)) {
        if (verb == u't' || verb == u'v')
            return padded(*truth ? u"true"_s : u"false"_s, spec);
    } else if (const auto *whole = std::get_if<qint64>(&value)) {
        if (isIntegerVerb(verb))
            return formattedInteger(*whole, spec);
    } else if (const auto *byte = std::get_if<Byte>(&value)) {
        if (isIntegerVerb(verb))
            return formattedByte(*byte, spec);
    } else if (const auto *number = std::get_if<double>(&value)) {
        if (isFloatVerb(verb))
            return formattedFloat(*number, spec);
    } else if (const auto *list = std::get_if<ByteList>(&value)) {
        const auto text = verb == u'v'
                              ? std::nullopt
                              : formattedText(QString::fromUtf8(list->bytes), list->bytes, spec);
        return text ? *text : formattedList(list->bytes, spec);
    } else {
        const QString plain = defaultText(value);
        if (const auto text = formattedText(plain, plain.toUtf8(), spec))
            return *text;
        if (const auto *address = std::get_if<Address>(&value))
            return formattedList(addressBytes(*address), spec);
        const auto *reference = std::get_if<TargetReference>(&value);
        if (reference && reference->target)
            return formattedTarget(*reference->target, spec);
    }
    return misfit(value, spec);
}

} // namespace Proctor::TemplateLanguage
