// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Proctor {

/// Where the characters of a text begin: libyaml counts characters; we want bytes. Marks come
/// nearly in order, so one cursor serves them all. Lives as long as one reading.
class ByteCursor
{
public:
    ByteCursor(QByteArrayView text, qsizetype start) : m_text(text), m_byte(start) {}

    qsizetype byteAt(size_t character)
    {
        while (m_character < character && m_byte < m_text.size()) {
            ++m_byte;
            while (m_byte < m_text.size() && isContinuation(m_byte))
                ++m_byte;
            ++m_character;
        }
        while (m_character > character) {
            --m_byte;
            while (isContinuation(m_byte))
                --m_byte;
            --m_character;
        }
        return m_byte;
    }

private:
    bool isContinuation(qsizetype at) const { return (uchar(m_text[at]) & 0xC0) == 0x80; }

    QByteArrayView m_text;
    qsizetype m_byte;
    size_t m_character = 0;
};

} // namespace Proctor
