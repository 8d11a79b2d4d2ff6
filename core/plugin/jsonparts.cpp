// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/jsonparts.h"

namespace Proctor {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Walks over text that is known to be valid JSON.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text) : m_text(text) {}

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    // Takes `c` when it comes next.
    bool take(char c)
    {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    RawJson takeValue()
    {
        skipBlanks();
        const qsizetype start = m_at;
        skipValue();
        return RawJson::fromTrusted(m_text.sliced(start, m_at - start).toByteArray());
    }

private:
    void skipString()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        m_at = std::min(m_at + 1, m_text.size());
    }

    void skipValue()
    {
        int depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (depth == 0 && (c == ',' || c == ']' || c == '}' || isBlank(c)))
                return;
            if (c == '"') {
                skipString();
            } else {
                depth += (c == '{' || c == '[') - (c == '}' || c == ']');
                ++m_at;
            }
            if (depth == 0 && (c == '"' || c == '}' || c == ']'))
                return;
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

std::vector<JsonMember> jsonMembers(const RawJson &object)
{
    std::vector<JsonMember> members;
    Scanner scanner(object.json());
    if (!scanner.take('{') || scanner.take('}'))
        return members;
    do {
        const QString key = scanner.takeValue().text();
        if (!scanner.take(':'))
            break;
        members.push_back({key, scanner.takeValue()});
    } while (scanner.take(','));
    return members;
}

std::vector<RawJson> jsonElements(const RawJson &array)
{
    std::vector<RawJson> elements;
    Scanner scanner(array.json());
    if (!scanner.take('[') || scanner.take(']'))
        return elements;
    do {
        elements.push_back(scanner.takeValue());
    } while (scanner.take(','));
    return elements;
}

RawJson jsonArray(const std::vector<RawJson> &elements)
{
    QByteArray text = "[";
    for (const RawJson &element : elements) {
        if (text.size() > 1)
            text += ',';
        text += element.isAbsent() ? QByteArrayLiteral("null") : element.json();
    }
    return RawJson::fromTrusted(text + ']');
}

} // namespace Proctor
