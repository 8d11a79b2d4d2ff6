// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Proctor {

enum class Style { Plain, Strong, Faint, Good, Bad, Busy, Warning };

/// One line for a terminal: pieces of text, each with a style. Control characters, which a device
/// may have put into a name or a message, never reach the terminal. A plain value.
class StyledText
{
public:
    StyledText() = default;
    explicit StyledText(const QString &text, Style style = Style::Plain) { add(text, style); }

    StyledText &add(const QString &text, Style style = Style::Plain);
    StyledText &add(const StyledText &other);
    /// Cells that the line takes on a terminal.
    [[nodiscard]] int width() const;
    [[nodiscard]] QString text() const;
    /// At most `width` cells (0: as many as needed), cut off with an ellipsis.
    [[nodiscard]] QString render(int width, bool colors) const;

private:
    struct Piece
    {
        Style style;
        QString text;
    };
    std::vector<Piece> m_pieces;
};

/// Control characters become visible or blank, so that they cannot steer a terminal.
[[nodiscard]] QString printable(const QString &text);

/// "1 target", "2 targets".
[[nodiscard]] QString counted(qint64 count, const QString &one, const QString &many);

} // namespace Proctor
