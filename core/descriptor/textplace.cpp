// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/document.h"

namespace Proctor {

namespace {

// Follows the characters of a quoted or plain text through the bytes that write them.
class TextWalker
{
public:
    TextWalker(QByteArrayView text, const Node &node)
        : m_text(text)
        , m_style(node.style)
        , m_at(node.begin)
        , m_end(std::min<qsizetype>(node.end, text.size()))
    {
    }

    qsizetype find(qsizetype index)
    {
        enterContent();
        while (m_at < m_end) {
            const qsizetype here = m_at;
            const qsizetype units = advance();
            if (units > index)
                return here;
            index -= units;
        }
        return m_end;
    }

private:
    // Behind the quote; in a block, behind the header and the first indentation.
    void enterContent()
    {
        if (m_style == Node::Style::SingleQuoted || m_style == Node::Style::DoubleQuoted) {
            ++m_at;
        } else if (m_style == Node::Style::Block) {
            skipLine();
            const qsizetype start = m_at;
            while (m_at < m_end && m_text[m_at] == ' ')
                ++m_at;
            m_indentation = m_at - start;
        }
    }

    void skipLine()
    {
        while (m_at < m_end && m_text[m_at] != '\n')
            ++m_at;
        ++m_at;
    }

    // Moves over one written unit and returns how many UTF-16 units it stands for.
    qsizetype advance()
    {
        const char c = m_text[m_at];
        if (c == '\n' || c == '\r')
            return lineBreak();
        if (m_style == Node::Style::DoubleQuoted && c == '\\')
            return escape();
        if (m_style == Node::Style::SingleQuoted && c == '\'') {
            m_at += 2;
            return 1;
        }
        if (m_style != Node::Style::Block && (c == ' ' || c == '\t') && isTrailing()) {
            while (m_at < m_end && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
                ++m_at;
            return 0; // blanks before a fold vanish
        }
        const auto first = uchar(c);
        const qsizetype length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        m_at += length;
        return length == 4 ? 2 : 1;
    }

    bool isTrailing() const
    {
        qsizetype at = m_at;
        while (at < m_end && (m_text[at] == ' ' || m_text[at] == '\t'))
            ++at;
        return at < m_end && (m_text[at] == '\n' || m_text[at] == '\r');
    }

    qsizetype lineBreak()
    {
        qsizetype breaks = 0;
        const bool isBlock = m_style == Node::Style::Block;
        do {
            if (m_text[m_at] == '\r' && m_at + 1 < m_end && m_text[m_at + 1] == '\n')
                ++m_at;
            ++m_at;
            ++breaks;
            const qsizetype line = m_at;
            while (m_at < m_end && (m_text[m_at] == ' ' || (!isBlock && m_text[m_at] == '\t')) &&
                   (!isBlock || m_at - line < m_indentation))
                ++m_at;
        } while (!isBlock && m_at < m_end && (m_text[m_at] == '\n' || m_text[m_at] == '\r'));
        return isBlock || breaks == 1 ? 1 : breaks - 1; // one break is a blank, more lose one
    }

    qsizetype escape()
    {
        const char kind = m_at + 1 < m_end ? m_text[m_at + 1] : '\0';
        const qsizetype digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        if (kind == '\n' || kind == '\r') {
            ++m_at;
            lineBreak();
            return 0;
        }
        bool isWide = false;
        if (kind == 'U')
            isWide = m_text.sliced(m_at).size() > 6 && m_text.sliced(m_at + 2, 4) != "0000";
        m_at += 2 + digits;
        return isWide ? 2 : 1;
    }

    QByteArrayView m_text;
    Node::Style m_style;
    qsizetype m_at;
    qsizetype m_end;
    qsizetype m_indentation = 0;
};

} // namespace

qsizetype Document::offsetInText(const Node &text, qsizetype index) const
{
    if (!text.isString() || text.end <= text.begin || index < 0)
        return text.begin;
    return TextWalker(m_source.bytes(), text).find(index);
}

} // namespace Proctor
