// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/literals.h"

#include <charconv>
#include <cmath>

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<ParseError> badNumber(const Token &token)
{
    return parseFailure(token.offset,
                        Sentence::say("'%1' is not a number", {token.text.left(40).toString()}));
}

// Underscores may stand between digits and after a base prefix only.
std::optional<QByteArray> withoutUnderscores(QByteArrayView digits, bool afterPrefix)
{
    QByteArray result;
    bool digitBefore = afterPrefix;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const char c = digits[i];
        if (c != '_') {
            digitBefore = std::isxdigit(uchar(c)) != 0;
            result += c;
            continue;
        }
        if (!digitBefore || i + 1 == digits.size() || !std::isxdigit(uchar(digits[i + 1])))
            return std::nullopt;
        digitBefore = false;
    }
    return result;
}

struct Digits
{
    int base = 10;
    bool prefixed = false;
    QByteArray text;
};

// Takes the base prefix off; a leading 0 alone means octal, for whole numbers.
std::optional<Digits> splitBase(QByteArray text)
{
    Digits result;
    if (text.size() > 1 && text[0] == '0') {
        switch (text[1]) {
        case 'x':
        case 'X':
            result.base = 16;
            break;
        case 'o':
        case 'O':
            result.base = 8;
            break;
        case 'b':
        case 'B':
            result.base = 2;
            break;
        default:
            break;
        }
    }
    result.prefixed = result.base != 10;
    if (result.prefixed)
        text = text.sliced(2);
    const auto plain = withoutUnderscores(text, result.prefixed);
    if (!plain || plain->isEmpty())
        return std::nullopt;
    result.text = *plain;
    return result;
}

std::optional<double> parseFloat(const Digits &digits, bool negative)
{
    if (digits.prefixed && (digits.base != 16 || !digits.text.toLower().contains('p')))
        return std::nullopt;
    const char *end = digits.text.data() + digits.text.size();
    double number = 0;
    const auto format = digits.base == 16 ? std::chars_format::hex : std::chars_format::general;
    const auto [stop, problem] = std::from_chars(digits.text.data(), end, number, format);
    if (problem != std::errc() || stop != end)
        return std::nullopt;
    return negative ? -number : number;
}

bool isFloatText(const Digits &digits)
{
    const QByteArray lower = digits.text.toLower();
    return lower.contains('.') || lower.contains('p') || (digits.base == 10 && lower.contains('e'));
}

} // namespace

Parsed<Value> parseNumber(const Token &token)
{
    QByteArray text = token.text.toLatin1();
    const bool negative = text.startsWith('-');
    if (negative || text.startsWith('+'))
        text = text.sliced(1);
    if (text.isEmpty() || text.startsWith('_') || !(std::isdigit(uchar(text[0])) || text[0] == '.'))
        return badNumber(token);
    if (text.endsWith('i'))
        return parseFailure(token.offset,
                            Sentence::say("complex numbers such as '%1' are not supported",
                                          {token.text.left(40).toString()}));
    std::optional<Digits> digits = splitBase(text);
    if (!digits)
        return badNumber(token);
    if (isFloatText(*digits)) {
        const std::optional<double> number = parseFloat(*digits, negative);
        if (!number)
            return badNumber(token);
        return *number;
    }
    if (!digits->prefixed && digits->text.size() > 1 && digits->text.startsWith('0'))
        digits->base = 8;
    const QByteArray signedText = (negative ? "-" : "") + digits->text;
    const char *end = signedText.data() + signedText.size();
    qint64 number = 0;
    const auto [stop, problem] = std::from_chars(signedText.data(), end, number, digits->base);
    if (problem == std::errc::result_out_of_range && stop == end)
        return parseFailure(token.offset, Sentence::say("the number %1 does not fit into 64 bits",
                                                        {token.text.toString()}));
    if (problem != std::errc() || stop != end)
        return badNumber(token);
    return number;
}

namespace {

// Reads the escape after a backslash and moves behind it. Numbers below 256 written as \x or octal
// are bytes of UTF-8.
bool readEscape(QStringView text, qsizetype &position, QChar quote, QByteArray &result)
{
    const QChar kind = text[position++];
    static constexpr QStringView names = u"abfnrtv\\";
    static constexpr char codes[] = "\a\b\f\n\r\t\v\\";
    if (const qsizetype simple = names.indexOf(kind); simple >= 0) {
        result += codes[simple];
        return true;
    }
    if (kind == quote) {
        result += char(quote.unicode());
        return true;
    }
    int digits = 0;
    int base = 16;
    switch (kind.unicode()) {
    case u'x':
        digits = 2;
        break;
    case u'u':
        digits = 4;
        break;
    case u'U':
        digits = 8;
        break;
    default:
        if (kind < u'0' || kind > u'7')
            return false;
        digits = 3;
        base = 8;
        --position;
    }
    if (position + digits > text.size())
        return false;
    const QByteArray number = text.sliced(position, digits).toLatin1();
    uint code = 0;
    const auto [stop, problem] = std::from_chars(number.data(), number.data() + digits, code, base);
    if (problem != std::errc() || stop != number.data() + digits)
        return false;
    position += digits;
    if (kind == u'u' || kind == u'U') {
        if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return false;
        result += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1).toUtf8();
        return true;
    }
    if (code > 255)
        return false;
    result += char(code);
    return true;
}

} // namespace

Parsed<QString> parseText(const Token &token)
{
    const QStringView inside = token.text.sliced(1, token.text.size() - 2);
    if (token.kind == TokenKind::RawString)
        return inside.toString().remove(u'\r');
    if (!inside.contains(u'\\'))
        return inside.toString();
    QByteArray utf8;
    qsizetype position = 0;
    while (position < inside.size()) {
        const qsizetype escape = inside.indexOf(u'\\', position);
        const qsizetype plainEnd = escape < 0 ? inside.size() : escape;
        utf8 += inside.sliced(position, plainEnd - position).toUtf8();
        if (escape < 0)
            break;
        position = escape + 1;
        if (!readEscape(inside, position, u'"', utf8))
            return parseFailure(token.offset + 1 + escape,
                                Sentence::say("unknown escape '%1' in a text; use \\\\ for a "
                                              "backslash or a raw text in backquotes",
                                              {inside.sliced(escape, 2).toString()}));
    }
    return QString::fromUtf8(utf8);
}

Parsed<Value> parseCharacter(const Token &token)
{
    const auto bad = [&] {
        return parseFailure(
            token.offset,
            Sentence::say("%1 is not a single character; write texts in double quotes",
                          {token.text.left(40).toString()}));
    };
    const QStringView inside = token.text.sliced(1, token.text.size() - 2);
    if (inside.isEmpty())
        return bad();
    if (inside.front() == u'\\') {
        QByteArray utf8;
        qsizetype position = 1;
        if (inside.size() < 2 || !readEscape(inside, position, u'\'', utf8) ||
            position != inside.size())
            return bad();
        // A byte escape gives the number itself.
        const QChar kind = inside[1];
        if (kind == u'x' || kind.isDigit())
            return qint64(quint8(utf8[0]));
        return qint64(QString::fromUtf8(utf8).toUcs4().constFirst());
    }
    const QList<uint> points = inside.toUcs4();
    if (points.size() != 1)
        return bad();
    return qint64(points.constFirst());
}

} // namespace Proctor::TemplateLanguage
