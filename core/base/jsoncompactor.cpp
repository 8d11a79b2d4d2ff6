// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/jsoncompactor.h"

#include "base/rawjson.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 1000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// The four digits behind "\u"; -1 when they are not.
int hexQuad(QByteArrayView digits)
{
    if (digits.size() < 4)
        return -1;
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const int digit = hexDigit(digits[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

// Checks one JSON value and writes its compact form.
class Compactor
{
public:
    explicit Compactor(QByteArrayView text) : m_text(text) { m_result.reserve(text.size()); }

    bool run()
    {
        if (!value(0))
            return false;
        skipBlanks();
        return m_at == m_text.size() || problem("nothing more after the value");
    }

    QByteArray takeResult() { return std::move(m_result); }
    QString message() const
    {
        return u"not valid JSON at byte %1: expected %2"_s.arg(m_at).arg(
            QLatin1StringView(m_expected));
    }

private:
    bool value(int depth);
    bool object(int depth);
    bool array(int depth);
    bool string();
    bool number();
    bool digits();
    bool word(QByteArrayView word);

    bool problem(const char *expected)
    {
        m_expected = expected;
        return false;
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c)
    {
        skipBlanks();
        if (peek() != c)
            return false;
        m_result += c;
        ++m_at;
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArray m_result;
    const char *m_expected = "a value";
};

bool Compactor::value(int depth)
{
    if (depth > deepest)
        return problem("less deeply nested lists and objects");
    skipBlanks();
    switch (peek()) {
    case '{':
        return object(depth);
    case '[':
        return array(depth);
    case '"':
        return string();
    case 't':
        return word("true");
    case 'f':
        return word("false");
    case 'n':
        return word("null");
    default:
        return number();
    }
}

bool Compactor::object(int depth)
{
    take('{');
    if (take('}'))
        return true;
    do {
        skipBlanks();
        if (peek() != '"')
            return problem("a key in double quotes");
        if (!string())
            return false;
        if (!take(':'))
            return problem("':' after the key");
        if (!value(depth + 1))
            return false;
    } while (take(','));
    return take('}') || problem("',' or '}'");
}

bool Compactor::array(int depth)
{
    take('[');
    if (take(']'))
        return true;
    do {
        if (!value(depth + 1))
            return false;
    } while (take(','));
    return take(']') || problem("',' or ']'");
}

bool Compactor::string()
{
    const qsizetype begin = ++m_at;
    bool escaped = false;
    for (; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
        const char c = m_text[m_at];
        if (uchar(c) < 0x20)
            return problem("no bare control character in a string; write it as an escape");
        if (c != '\\')
            continue;
        escaped = true;
        ++m_at;
        const char what = peek();
        if (what == 'u' && hexQuad(m_text.sliced(m_at + 1)) >= 0)
            m_at += 4;
        else if (what == '\0' || !QByteArrayView("\"\\/bfnrt").contains(what))
            return problem("a known escape after '\\'");
    }
    if (m_at >= m_text.size())
        return problem("'\"' at the end of the string");
    const QByteArrayView inside = m_text.sliced(begin, m_at - begin);
    ++m_at;
    if (escaped)
        m_result += quoteJson(unescapeJson(inside));
    else
        m_result.append('"').append(inside).append('"');
    return true;
}

bool Compactor::digits()
{
    if (!isDigit(peek()))
        return problem("a digit");
    while (isDigit(peek()))
        ++m_at;
    return true;
}

bool Compactor::number()
{
    const qsizetype begin = m_at;
    if (peek() == '-')
        ++m_at;
    else if (!isDigit(peek()))
        return problem("a value");
    if (peek() == '0')
        ++m_at;
    else if (!digits())
        return false;
    if (peek() == '.') {
        ++m_at;
        if (!digits())
            return false;
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_at;
        if (peek() == '+' || peek() == '-')
            ++m_at;
        if (!digits())
            return false;
    }
    m_result += m_text.sliced(begin, m_at - begin);
    return true;
}

bool Compactor::word(QByteArrayView word)
{
    if (!m_text.sliced(m_at).startsWith(word))
        return problem("a value");
    m_at += word.size();
    m_result += word;
    return true;
}

} // namespace

QString unescapeJson(QByteArrayView inside)
{
    QString result;
    result.reserve(inside.size());
    qsizetype from = 0;
    for (qsizetype at = inside.indexOf('\\'); at >= 0; at = inside.indexOf('\\', from)) {
        result += QString::fromUtf8(inside.sliced(from, at - from));
        from = at + 2;
        switch (const char c = inside[at + 1]) {
        case 'b':
            result += u'\b';
            break;
        case 'f':
            result += u'\f';
            break;
        case 'n':
            result += u'\n';
            break;
        case 'r':
            result += u'\r';
            break;
        case 't':
            result += u'\t';
            break;
        case 'u': {
            const QChar unit(hexQuad(inside.sliced(from)));
            from += 4;
            if (!unit.isSurrogate()) {
                result += unit;
                break;
            }
            const QByteArrayView next = inside.sliced(from);
            const QChar low(next.startsWith("\\u") ? hexQuad(next.sliced(2)) : 0);
            if (unit.isHighSurrogate() && low.isLowSurrogate()) {
                result += unit;
                result += low;
                from += 6;
            } else {
                result += QChar(QChar::ReplacementCharacter);
            }
            break;
        }
        default:
            result += QLatin1Char(c);
        }
    }
    result += QString::fromUtf8(inside.sliced(from));
    return result;
}

Result<QByteArray> compactJson(QByteArrayView json)
{
    if (!QtPrivate::isValidUtf8(json))
        return fail(ErrorCode::Parse, u"not valid JSON: the text is not UTF-8"_s);
    Compactor compactor(json);
    if (!compactor.run())
        return fail(ErrorCode::Parse, compactor.message());
    return compactor.takeResult();
}

} // namespace Proctor
