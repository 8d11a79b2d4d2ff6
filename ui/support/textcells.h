// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Proctor {

// Text on a grid of equal cells, as a terminal shows it: East Asian characters and pictures take
// two, marks that sit on others none, a tabulator goes to the next multiple of eight.

/// Cells of a character at a column.
[[nodiscard]] int cellsOf(char32_t character, int column);
/// Columns of a whole text.
[[nodiscard]] int columnCount(QStringView text);
/// The column at which the character at `index` begins.
[[nodiscard]] int columnAt(QStringView text, int index);
/// The index of the character that covers `column`; behind the last one: the text's size.
[[nodiscard]] int indexAt(QStringView text, int column);

/// Walks over the characters of a text with the cells they take.
class CellWalk
{
public:
    explicit CellWalk(QStringView text) : m_text(text) {}
    /// To the next character, with the marks that sit on it; false at the end.
    bool next();
    [[nodiscard]] char32_t character() const { return m_character; }
    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] int size() const { return m_behind - m_index; } ///< in UTF-16
    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] int cells() const { return m_cells; }

private:
    [[nodiscard]] char32_t characterAt(int index, int &size) const;

    QStringView m_text;
    char32_t m_character = 0;
    int m_index = 0;
    int m_behind = 0;
    int m_column = 0;
    int m_cells = 0;
};

} // namespace Proctor
