// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/sourcetext.h"

#include <QUtf8StringView>

#include <algorithm>

namespace Proctor {

namespace {

constexpr qsizetype blockSize = 4096;

qsizetype countCharacters(QByteArrayView bytes)
{
    // Every byte but the continuation bytes begins a character.
    return std::ranges::count_if(bytes, [](char c) { return (uchar(c) & 0xC0) != 0x80; });
}

// Length of the well-formed sequence at the front of `bytes`, 0 when there is none.
qsizetype sequenceLength(QByteArrayView bytes)
{
    const auto first = uchar(bytes[0]);
    const qsizetype length = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
    if (length < 2)
        return first == 0 ? 0 : length;
    const auto here = bytes.first(std::min(length, bytes.size()));
    return here.size() == length && QUtf8StringView(here.data(), here.size()).isValidUtf8() ? length
                                                                                            : 0;
}

} // namespace

SourceText::SourceText(QByteArray text)
    : m_bytes(std::move(text)), m_start(m_bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0)
{
    m_lines.push_back(quint32(m_start));
    for (qsizetype i = m_start; i < m_bytes.size(); ++i) {
        const char c = m_bytes[i];
        const bool loneReturn = c == '\r' && (i + 1 == m_bytes.size() || m_bytes[i + 1] != '\n');
        if (c == '\n' || loneReturn)
            m_lines.push_back(quint32(i + 1));
    }
    quint32 characters = 0;
    for (qsizetype i = 0; i < m_bytes.size(); i += blockSize) {
        m_checkpoints.push_back(characters);
        const qsizetype length = std::min(blockSize, m_bytes.size() - i);
        characters += quint32(countCharacters(QByteArrayView(m_bytes).sliced(i, length)));
    }
    m_checkpoints.push_back(characters);
}

qsizetype SourceText::charactersBefore(qsizetype offset) const
{
    const qsizetype block = offset / blockSize;
    const qsizetype begin = block * blockSize;
    return m_checkpoints[size_t(block)] +
           countCharacters(QByteArrayView(m_bytes).sliced(begin, offset - begin));
}

TextPosition SourceText::position(qsizetype offset) const
{
    if (m_lines.empty())
        return {1, 1};
    offset = std::clamp(offset, m_start, m_bytes.size());
    const auto next = std::ranges::upper_bound(m_lines, quint32(offset));
    const auto line = next - m_lines.begin();
    const qsizetype column = charactersBefore(offset) - charactersBefore(m_lines[size_t(line - 1)]);
    return {int(line), int(column) + 1};
}

std::optional<qsizetype> SourceText::firstBadByte() const
{
    if (!m_bytes.contains('\0') && QUtf8StringView(m_bytes.data(), m_bytes.size()).isValidUtf8())
        return {};
    for (qsizetype at = m_start; at < m_bytes.size();) {
        const qsizetype length = sequenceLength(QByteArrayView(m_bytes).sliced(at));
        if (length == 0)
            return at;
        at += length;
    }
    return {};
}

} // namespace Proctor
