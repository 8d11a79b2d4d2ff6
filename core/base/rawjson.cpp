// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rawjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// Drops the blanks between tokens; the text has been checked before.
QByteArray compacted(QByteArrayView json)
{
    QByteArray result;
    result.reserve(json.size());
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            result += c;
            if (c == '\\' && i + 1 < json.size())
                result += json[++i];
            else if (c == '"')
                inString = false;
        } else if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
            result += c;
            inString = c == '"';
        }
    }
    return result;
}

} // namespace

RawJson RawJson::fromTrusted(QByteArray json)
{
    return RawJson(std::move(json));
}

Result<RawJson> RawJson::parse(QByteArrayView json)
{
    // Wrapped, because the parser takes only arrays and objects at the top.
    QJsonParseError problem;
    const QByteArray wrapped = '[' + json.toByteArray() + ']';
    const QJsonDocument document = QJsonDocument::fromJson(wrapped, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::Parse, u"not valid JSON at byte %1: %2"_s
                                          .arg(qMax(0, problem.offset - 1))
                                          .arg(problem.errorString()));
    if (document.array().size() != 1)
        return fail(ErrorCode::Parse, u"expected exactly one JSON value"_s);
    return RawJson(compacted(json));
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
    QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return RawJson(wrapped.sliced(1, wrapped.size() - 2));
}

RawJson RawJson::null()
{
    return RawJson("null"_ba);
}

QString RawJson::text() const
{
    if (isAbsent() || isNull())
        return {};
    if (isString()) {
        // The common case carries no escapes.
        const QByteArrayView inside = QByteArrayView(m_json).sliced(1, m_json.size() - 2);
        if (!inside.contains('\\'))
            return QString::fromUtf8(inside);
        return value().toString();
    }
    return QString::fromUtf8(m_json);
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
