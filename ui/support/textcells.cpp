// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/textcells.h"

#include <algorithm>
#include <array>

namespace Proctor {

namespace {

constexpr int tabWidth = 8;

struct Range
{
    char32_t first;
    char32_t last;
};

// Wide and full-width characters (Unicode's East Asian Width), and pictures shown as such.
constexpr std::array<Range, 28> wideRanges = {{
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},   {0x23e9, 0x23ec},
    {0x25fd, 0x25fe},   {0x2614, 0x2615},   {0x26a1, 0x26a1},   {0x2705, 0x2705},
    {0x270a, 0x270b},   {0x2728, 0x2728},   {0x274c, 0x274c},   {0x2753, 0x2757},
    {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},   {0x4e00, 0xa4cf},
    {0xa960, 0xa97f},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe30, 0xfe6f},
    {0xff01, 0xff60},   {0xffe0, 0xffe6},   {0x16fe0, 0x18aff}, {0x1b000, 0x1b2ff},
    {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1faff}, {0x20000, 0x3fffd},
}};

bool isWide(char32_t c)
{
    const auto range = std::ranges::lower_bound(wideRanges, c, {}, &Range::last);
    return range != wideRanges.end() && c >= range->first;
}

} // namespace

int cellsOf(char32_t c, int column)
{
    if (c == U'\t')
        return tabWidth - column % tabWidth;
    if (c < 0x300)
        return 1;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return isWide(c) ? 2 : 1;
    }
}

int columnCount(QStringView text)
{
    CellWalk walk(text);
    while (walk.next()) {
    }
    return walk.column() + walk.cells();
}

int columnAt(QStringView text, int index)
{
    CellWalk walk(text);
    while (walk.next()) {
        if (walk.index() + walk.size() > index)
            return walk.column();
    }
    return walk.column() + walk.cells();
}

int indexAt(QStringView text, int column)
{
    CellWalk walk(text);
    while (walk.next()) {
        if (walk.column() + walk.cells() > column)
            return walk.index();
    }
    return int(text.size());
}

bool CellWalk::next()
{
    m_index = m_behind;
    m_column += m_cells;
    m_cells = 0;
    if (m_index >= m_text.size())
        return false;
    int size = 0;
    m_character = characterAt(m_index, size);
    m_cells = cellsOf(m_character, m_column);
    m_behind += size;
    while (m_behind < m_text.size()) {
        const char32_t mark = characterAt(m_behind, size);
        if (cellsOf(mark, 0) != 0)
            break;
        m_behind += size;
    }
    return true;
}

char32_t CellWalk::characterAt(int index, int &size) const
{
    const QChar c = m_text[index];
    size = 1;
    if (!c.isHighSurrogate() || index + 1 >= m_text.size() || !m_text[index + 1].isLowSurrogate())
        return c.unicode();
    size = 2;
    return QChar::surrogateToUcs4(c, m_text[index + 1]);
}

} // namespace Proctor
