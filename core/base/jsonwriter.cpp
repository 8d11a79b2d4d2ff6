// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/jsonwriter.h"

namespace Proctor {

using namespace Qt::StringLiterals;

void JsonWriter::newLine()
{
    if (m_indent <= 0)
        return;
    m_text += '\n';
    m_text.append(m_indent * qsizetype(m_filled.size()), ' ');
}

// Comma and line break before a value, unless it follows its key.
void JsonWriter::separate()
{
    constexpr qsizetype pieceSize = 64 * 1024;
    if (m_sink && m_text.size() >= pieceSize) {
        m_sink(m_text);
        m_text.resize(0);
    }
    if (std::exchange(m_afterKey, false) || m_filled.empty())
        return;
    if (m_filled.back())
        m_text += ',';
    m_filled.back() = true;
    newLine();
}

void JsonWriter::begin(char bracket)
{
    separate();
    m_text += bracket;
    m_filled.push_back(false);
}

void JsonWriter::end(char bracket)
{
    const bool filled = m_filled.back();
    m_filled.pop_back();
    if (filled)
        newLine();
    m_text += bracket;
}

JsonWriter &JsonWriter::key(QStringView key)
{
    value(key);
    m_text += m_indent > 0 ? ": " : ":";
    m_afterKey = true;
    return *this;
}

void JsonWriter::value(QStringView text)
{
    separate();
    m_text += quoteJson(text, m_escape == Escape::Html);
}

void JsonWriter::value(qint64 number)
{
    separate();
    m_text += QByteArray::number(number);
}

void JsonWriter::value(quint64 number)
{
    separate();
    m_text += QByteArray::number(number);
}

void JsonWriter::word(QByteArrayView word)
{
    separate();
    m_text += word;
}

void JsonWriter::value(const RawJson &json)
{
    if (json.isAbsent()) {
        null();
    } else if (json.isObject() && m_indent > 0) {
        beginObject();
        for (const JsonMember &member : json.members())
            key(member.key).value(member.value);
        endObject();
    } else if (json.isArray() && m_indent > 0) {
        beginArray();
        for (const RawJson &element : json.elements())
            value(element);
        endArray();
    } else if (m_escape == Escape::Html) {
        separate();
        // These bytes occur only inside strings.
        for (const char c : json.json()) {
            if (c == '<' || c == '>' || c == '&')
                m_text.append("\\u00").append(QByteArray::number(uint(c), 16));
            else
                m_text += c;
        }
    } else {
        separate();
        m_text += json.json();
    }
}

} // namespace Proctor
