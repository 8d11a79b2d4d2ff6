// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rawjson.h"

#include <QJsonArray>
#include <QJsonDocument>

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

// Reads the inside of a checked string literal. A half of a surrogate pair becomes U+FFFD.
QString unescaped(QByteArrayView inside)
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
        m_result += quoteJson(unescaped(inside));
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

// The end of the value that begins at `at` in checked text.
qsizetype endOfValue(QByteArrayView json, qsizetype at)
{
    int depth = 0;
    for (; at < json.size(); ++at) {
        switch (json[at]) {
        case '"':
            for (++at; at < json.size() && json[at] != '"'; ++at)
                at += json[at] == '\\';
            break;
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            if (depth-- == 0)
                return at;
            break;
        case ',':
        case ':':
            if (depth == 0)
                return at;
            break;
        default:
            break;
        }
    }
    return json.size();
}

} // namespace

RawJson RawJson::fromTrusted(QByteArray json)
{
    return RawJson(std::move(json));
}

Result<RawJson> RawJson::parse(QByteArrayView json)
{
    if (!QtPrivate::isValidUtf8(json))
        return fail(ErrorCode::Parse, u"not valid JSON: the text is not UTF-8"_s);
    Compactor compactor(json);
    if (!compactor.run())
        return fail(ErrorCode::Parse, compactor.message());
    return RawJson(compactor.takeResult());
}

RawJson RawJson::string(QStringView text)
{
    return RawJson(quoteJson(text));
}

RawJson RawJson::number(qint64 value)
{
    return RawJson(QByteArray::number(value));
}

RawJson RawJson::from(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return parse(QByteArrayView(wrapped).sliced(1, wrapped.size() - 2)).value_or(null());
}

RawJson RawJson::null()
{
    return RawJson("null"_ba);
}

QString RawJson::text() const
{
    if (isAbsent() || isNull())
        return {};
    if (!isString())
        return QString::fromUtf8(m_json);
    const QByteArrayView inside = QByteArrayView(m_json).sliced(1, m_json.size() - 2);
    return inside.contains('\\') ? unescaped(inside) : QString::fromUtf8(inside);
}

Result<qint64> RawJson::integer() const
{
    const QString digits = text();
    bool ok = false;
    const qint64 value = digits.toLongLong(&ok, 10);
    if (!ok || digits.front().isSpace() || digits.back().isSpace())
        return fail(ErrorCode::Parse, u"'%1' is not a whole number"_s.arg(digits));
    return value;
}

QJsonValue RawJson::value() const
{
    if (isAbsent())
        return QJsonValue(QJsonValue::Undefined);
    return QJsonDocument::fromJson('[' + m_json + ']').array().first();
}

std::vector<JsonMember> RawJson::members() const
{
    std::vector<JsonMember> result;
    if (!isObject())
        return result;
    const QByteArrayView json(m_json);
    for (qsizetype at = 1; at < json.size() - 1;) {
        const qsizetype colon = endOfValue(json, at);
        const qsizetype end = endOfValue(json, colon + 1);
        result.push_back(
            {RawJson(json.sliced(at, colon - at).trimmed().toByteArray()).text(),
             RawJson(json.sliced(colon + 1, end - colon - 1).trimmed().toByteArray())});
        at = end + 1;
    }
    return result;
}

std::vector<RawJson> RawJson::elements() const
{
    std::vector<RawJson> result;
    if (!isArray())
        return result;
    const QByteArrayView json(m_json);
    for (qsizetype at = 1; at < json.size() - 1;) {
        const qsizetype end = endOfValue(json, at);
        result.push_back(RawJson(json.sliced(at, end - at).trimmed().toByteArray()));
        at = end + 1;
    }
    return result;
}

RawJson RawJson::member(QStringView key) const
{
    RawJson result;
    for (JsonMember &member : members()) {
        if (key.compare(member.key, Qt::CaseInsensitive) == 0)
            result = std::move(member.value);
    }
    return result;
}

QByteArray quoteJson(QStringView text, bool escapeHtml)
{
    static constexpr char hex[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    QByteArray result;
    result.reserve(utf8.size() + 2);
    result += '"';
    for (const char c : utf8) {
        const auto byte = uchar(c);
        switch (c) {
        case '"':
            result += "\\\"";
            break;
        case '\\':
            result += "\\\\";
            break;
        case '\n':
            result += "\\n";
            break;
        case '\r':
            result += "\\r";
            break;
        case '\t':
            result += "\\t";
            break;
        default:
            if (byte < 0x20 || (escapeHtml && (c == '<' || c == '>' || c == '&'))) {
                result += "\\u00";
                result += hex[byte >> 4];
                result += hex[byte & 15];
            } else {
                result += c;
            }
        }
    }
    result += '"';
    return result;
}

} // namespace Proctor
