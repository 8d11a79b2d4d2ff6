// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace Proctor {

/// A place in a text as people count: both from 1, columns in characters. 0: no place.
struct TextPosition
{
    int line = 0;
    int column = 0;

    friend bool operator==(const TextPosition &, const TextPosition &) = default;
};

/// A text in UTF-8 that tells line and column of any byte. Immutable and cheap to copy; built in
/// one pass, asked in bounded time whatever the lengths of the lines.
class SourceText
{
public:
    SourceText() = default;
    explicit SourceText(QByteArray text);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    /// Length of a byte-order mark at the front.
    [[nodiscard]] qsizetype start() const { return m_start; }
    [[nodiscard]] TextPosition position(qsizetype offset) const;
    /// The byte at which the text stops being UTF-8 without NUL; nothing when it is sound.
    [[nodiscard]] std::optional<qsizetype> firstBadByte() const;

private:
    [[nodiscard]] qsizetype charactersBefore(qsizetype offset) const;

    QByteArray m_bytes;
    qsizetype m_start = 0;
    std::vector<quint32> m_lines;       // offsets of line starts
    std::vector<quint32> m_checkpoints; // characters before every block
};

} // namespace Proctor
