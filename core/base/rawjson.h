// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonValue>

#include <vector>

namespace Proctor {

struct JsonMember;

/// One JSON value kept as its compact text, so that nothing of a number or of the order of keys is
/// lost. Blanks go and strings are escaped in one way only, so equal texts compare equal however
/// they were written. Empty text means "absent", which is not the JSON null. A plain value.
class RawJson
{
public:
    RawJson() = default;

    /// Takes text that a RawJson gave before, as from the store.
    [[nodiscard]] static RawJson fromTrusted(QByteArray json);
    /// Checks the text strictly (RFC 8259, UTF-8, at most 1000 levels) and makes it compact;
    /// ErrorCode::Parse says where it breaks off.
    [[nodiscard]] static Result<RawJson> parse(QByteArrayView json);
    [[nodiscard]] static RawJson string(QStringView text);
    [[nodiscard]] static RawJson number(qint64 value);
    [[nodiscard]] static RawJson from(const QJsonValue &value);
    [[nodiscard]] static RawJson null();

    [[nodiscard]] bool isAbsent() const { return m_json.isEmpty(); }
    [[nodiscard]] bool isNull() const { return m_json == "null"; }
    [[nodiscard]] bool isString() const { return m_json.startsWith('"'); }
    [[nodiscard]] bool isObject() const { return m_json.startsWith('{'); }
    [[nodiscard]] bool isArray() const { return m_json.startsWith('['); }

    [[nodiscard]] const QByteArray &json() const { return m_json; }
    /// The text view of core.md section 3.1: a string gives its content, null and absent the empty
    /// text, anything else its JSON.
    [[nodiscard]] QString text() const;
    /// Signed 64-bit decimal; both 12 and "12". Anything else is ErrorCode::Parse.
    [[nodiscard]] Result<qint64> integer() const;
    [[nodiscard]] QJsonValue value() const;

    /// Members of an object in the order of the text; empty for anything else.
    [[nodiscard]] std::vector<JsonMember> members() const;
    /// Elements of an array; empty for anything else.
    [[nodiscard]] std::vector<RawJson> elements() const;
    /// The last member whose key is `key` without regard to case (as the reference reads); absent
    /// when there is none.
    [[nodiscard]] RawJson member(QStringView key) const;

    friend bool operator==(const RawJson &, const RawJson &) = default;

private:
    explicit RawJson(QByteArray json) : m_json(std::move(json)) {}
    QByteArray m_json;
};

struct JsonMember
{
    QString key;
    RawJson value;
};

/// A JSON string literal with quotes. `<`, `>` and `&` are written as \u003c, \u003e, \u0026 when
/// `escapeHtml` is set, as the reference does in event payloads.
[[nodiscard]] QByteArray quoteJson(QStringView text, bool escapeHtml = false);

} // namespace Proctor
