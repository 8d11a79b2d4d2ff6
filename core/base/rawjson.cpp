// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rawjson.h"

#include "base/jsoncompactor.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

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
    Result<QByteArray> compact = compactJson(json);
    if (!compact)
        return fail(compact.error());
    return RawJson(*std::move(compact));
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
    return inside.contains('\\') ? unescapeJson(inside) : QString::fromUtf8(inside);
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
