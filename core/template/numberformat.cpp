// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How printf writes numbers.

#include "template/printf.h"

#include <array>
#include <charconv>
#include <cmath>

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

QString signOf(bool negative, const FormatSpec &spec)
{
    if (negative)
        return u"-"_s;
    if (spec.plus)
        return u"+"_s;
    return spec.space ? u" "_s : QString();
}

int baseOf(QChar verb)
{
    switch (verb.unicode()) {
    case u'b':
        return 2;
    case u'o':
    case u'O':
        return 8;
    case u'x':
    case u'X':
        return 16;
    default:
        return 10;
    }
}

QString prefixOf(const FormatSpec &spec, QStringView digits)
{
    switch (spec.verb.unicode()) {
    case u'O':
        return spec.sharp && !digits.startsWith(u'0') ? u"0o0"_s : u"0o"_s;
    case u'b':
        return spec.sharp ? u"0b"_s : QString();
    case u'o':
        return spec.sharp && !digits.startsWith(u'0') ? u"0"_s : QString();
    case u'x':
        return spec.sharp ? u"0x"_s : QString();
    case u'X':
        return spec.sharp ? u"0X"_s : QString();
    default:
        return {};
    }
}

QString paddedWithSpaces(const QString &text, FormatSpec spec)
{
    spec.zero = false;
    return padded(text, spec);
}

// U+0061, with the character itself when # is given.
QString unicodeName(qint64 number, const FormatSpec &spec)
{
    const int digits = std::max(4, spec.precision.value_or(0));
    QString result =
        u"U+"_s + QString::number(quint64(number), 16).toUpper().rightJustified(digits, u'0');
    if (spec.sharp && number >= 0 && number <= 0x10ffff && isPrintable(char32_t(number)))
        result += u" '"_s + textOfPoint(number) + u'\'';
    return paddedWithSpaces(result, spec);
}

// Hexadecimal with a leading 1 and an exponent of two digits at least: 0x1.8p+00.
QString hexadecimalFloat(std::string_view digits)
{
    const size_t mark = digits.find('p');
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): the size is given
    QByteArray mantissa(digits.data(), qsizetype(mark));
    int exponent =
        QByteArray(digits.data() + mark + 1, qsizetype(digits.size() - mark - 1)).toInt();
    if (mantissa.startsWith('2')) { // rounded up
        mantissa[0] = '1';
        ++exponent;
    }
    const QString size = QString::number(std::abs(exponent)).rightJustified(2, u'0');
    return u"0x"_s + QLatin1StringView(mantissa) + (exponent < 0 ? u"p-"_s : u"p+"_s) + size;
}

// The whole significand and a power of two: 4503599627370496p-52.
QString binaryFloat(double number)
{
    constexpr int bits = 53;
    constexpr int lowest = -1074;
    int exponent = 0;
    const double fraction = std::frexp(number, &exponent);
    const int shift = number == 0 ? lowest : std::max(exponent - bits, lowest);
    const auto significand = qint64(std::ldexp(fraction, exponent - shift));
    return QString::number(significand) + (shift < 0 ? u"p"_s : u"p+"_s) + QString::number(shift);
}

QString floatDigits(double number, const FormatSpec &spec)
{
    // Beyond these digits of a double there are only zeros; more would cost time for nothing.
    constexpr int mostDigits = 1100;
    const QChar verb = spec.verb.toLower();
    const bool general = verb == u'g' || verb == u'v';
    if (general && !spec.precision)
        return floatText(number);
    if (verb == u'b')
        return binaryFloat(number);
    if (verb == u'x' && !spec.precision) {
        std::array<char, 64> digits;
        const auto last =
            std::to_chars(digits.begin(), digits.end(), number, std::chars_format::hex);
        return hexadecimalFloat({digits.begin(), last.ptr});
    }
    int precision = spec.precision.value_or(6);
    auto format = std::chars_format::fixed;
    if (general) {
        format = std::chars_format::general;
        precision = std::clamp(precision, 1, mostDigits);
    } else if (verb == u'e') {
        format = std::chars_format::scientific;
    } else if (verb == u'x') {
        format = std::chars_format::hex;
    }
    QByteArray buffer(precision + 400, Qt::Uninitialized);
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format, precision).ptr;
    if (verb == u'x')
        return hexadecimalFloat({buffer.constData(), end});
    return QString::fromLatin1(buffer.constData(), end - buffer.constData());
}

// "#": the point is always there and %g keeps its zeros.
QString withPoint(QString text, const FormatSpec &spec)
{
    const QChar verb = spec.verb.toLower();
    qsizetype exponent = text.indexOf(verb == u'x' ? u'p' : u'e');
    if (exponent < 0)
        exponent = text.size();
    if (!text.left(exponent).contains(u'.')) {
        text.insert(exponent, u'.');
        ++exponent;
    }
    if (verb != u'g' && verb != u'v')
        return text;
    qsizetype digits = 0;
    for (qsizetype i = 0; i < exponent; ++i)
        digits += text[i].isDigit() && (digits > 0 || text[i] != u'0') ? 1 : 0;
    const qsizetype wanted = std::min(1100, std::max(1, spec.precision.value_or(6)));
    if (digits < wanted)
        text.insert(exponent, QString(wanted - std::max<qsizetype>(digits, 1), u'0'));
    return text;
}

} // namespace

QString formattedInteger(qint64 number, const FormatSpec &spec)
{
    const QChar verb = spec.verb;
    if (verb == u'c')
        return padded(textOfPoint(number), spec);
    if (verb == u'q')
        return padded(quotedText(textOfPoint(number), u'\'', spec.plus), spec);
    if (verb == u'U')
        return unicodeName(number, spec);
    const bool negative = number < 0;
    const quint64 magnitude = negative ? 0 - quint64(number) : quint64(number);
    const QString sign = signOf(negative, spec);
    qsizetype atLeast = spec.precision.value_or(0);
    if (spec.precision == 0 && number == 0)
        return paddedWithSpaces({}, spec);
    if (!spec.precision && spec.padsWithZeros())
        atLeast = spec.width.value_or(0) - sign.size();
    QString digits = QString::number(magnitude, baseOf(verb)).rightJustified(atLeast, u'0');
    if (verb == u'X')
        digits = digits.toUpper();
    return paddedWithSpaces(sign + prefixOf(spec, digits) + digits, spec);
}

QString formattedFloat(double number, const FormatSpec &spec)
{
    const bool finite = std::isfinite(number);
    QString digits;
    if (finite) {
        digits = floatDigits(std::abs(number), spec);
        if (spec.sharp && spec.verb != u'b')
            digits = withPoint(digits, spec);
        if (spec.verb.isUpper() && spec.verb != u'F')
            digits = digits.toUpper();
    } else {
        digits = std::isnan(number) ? u"NaN"_s : u"Inf"_s;
    }
    QString sign = signOf(std::signbit(number) && !std::isnan(number), spec);
    if (sign.isEmpty() && std::isinf(number))
        sign = u"+"_s;
    const qsizetype missing = spec.width.value_or(0) - sign.size() - digits.size();
    if (finite && spec.padsWithZeros() && missing > 0)
        return sign + QString(missing, u'0') + digits;
    return paddedWithSpaces(sign + digits, spec);
}

} // namespace Proctor::TemplateLanguage
