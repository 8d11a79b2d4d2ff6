// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// html, js and urlquery.

#include "template/builtins.h"

#include <QVarLengthArray>

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

constexpr char digits[] = "0123456789ABCDEF";

QString escapedHtml(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'\0':
            result += QChar(QChar::ReplacementCharacter);
            break;
        case u'"':
            result += u"&#34;"_s;
            break;
        case u'\'':
            result += u"&#39;"_s;
            break;
        case u'&':
            result += u"&amp;"_s;
            break;
        case u'<':
            result += u"&lt;"_s;
            break;
        case u'>':
            result += u"&gt;"_s;
            break;
        default:
            result += c;
        }
    }
    return result;
}

QString escapedUnit(char16_t unit)
{
    QString result = u"\\u"_s;
    for (int shift = 12; shift >= 0; shift -= 4)
        result += QLatin1Char(digits[(unit >> shift) & 15]);
    return result;
}

// Safe inside a quoted JavaScript text, also within HTML.
QString escapedJs(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' || c == u'\'' || c == u'"') {
            result += u'\\';
            result += c;
        } else if (c < u' ' || QStringView(u"<>&=").contains(c)) {
            result += escapedUnit(c.unicode());
        } else if (c < u'\x7f') {
            result += c;
        } else {
            const bool pair =
                c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            const char32_t point =
                pair ? QChar::surrogateToUcs4(c, text[i + 1]) : char32_t(c.unicode());
            const QStringView units = QStringView(text).sliced(i, pair ? 2 : 1);
            if (QChar::isPrint(point) && !QChar::isSpace(point)) {
                result += units;
            } else {
                for (const QChar unit : units)
                    result += escapedUnit(unit.unicode());
            }
            i += pair ? 1 : 0;
        }
    }
    return result;
}

QString escapedQuery(const QString &text)
{
    QByteArray result;
    for (const char c : text.toUtf8()) {
        const auto byte = uchar(c);
        if (std::isalnum(byte) || c == '-' || c == '_' || c == '.' || c == '~') {
            result += c;
        } else if (c == ' ') {
            result += '+';
        } else {
            result += '%';
            result += digits[byte >> 4];
            result += digits[byte & 15];
        }
    }
    return QString::fromLatin1(result);
}

Result<Value> escaped(Arguments arguments, QString (*escape)(const QString &))
{
    QVarLengthArray<Value, 4> values;
    for (const Value &argument : arguments) {
        const bool isNothing = std::holds_alternative<Nothing>(argument);
        values.push_back(isNothing ? Value(outputText(argument)) : argument);
    }
    return printed(Arguments(values.constData(), size_t(values.size())))
        .map([&](const QString &text) { return Value(escape(text)); });
}

} // namespace

Result<Value> callHtml(Arguments arguments)
{
    return escaped(arguments, escapedHtml);
}

Result<Value> callJs(Arguments arguments)
{
    return escaped(arguments, escapedJs);
}

Result<Value> callUrlQuery(Arguments arguments)
{
    return escaped(arguments, escapedQuery);
}

} // namespace Proctor::TemplateLanguage
