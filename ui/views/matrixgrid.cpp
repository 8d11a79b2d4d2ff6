// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/matrixgrid.h"

#include <algorithm>
#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<int, MatrixGrid::largest + 1> heights{2, 3, 4, 6, 9, 12, 16, 22, 28, 34, 42};
constexpr int padding = 6;
constexpr int stateWidth = 14; // of the mark before a name

// Cells grow with the text of the person.
int cellHeightOf(int zoom, const QFontMetrics &metrics)
{
    const int height = heights[size_t(std::clamp(zoom, MatrixGrid::smallest, MatrixGrid::largest))];
    const int extra = std::max(0, metrics.height() + 4 - heights[MatrixGrid::usual]);
    return zoom >= MatrixGrid::usual ? height + extra : height;
}

int headingHeightOf(const QFontMetrics &metrics)
{
    return metrics.height() + 8;
}

} // namespace

void MatrixGrid::arrange(const MatrixLayout &layout, const QFontMetrics &metrics, int zoom,
                         int room)
{
    m_rows = layout.rowCount();
    m_columns = layout.columnCount();
    m_cleanupColumn = layout.cleanupColumn();
    m_headings = layout.headings();
    m_cellHeight = cellHeightOf(zoom, metrics);
    m_headingHeight = headingHeightOf(metrics);
    measureNames(layout, metrics);
    if (isWide()) {
        m_cellWidth = metrics.horizontalAdvance(u"00 min 00 s"_s) + m_cellHeight * 2;
    } else {
        const int least = hasLetters() ? std::max(m_cellHeight * 2, 22) : 16;
        const int share = (room - m_namesWidth - gap) / std::max(m_columns, 1);
        m_cellWidth = std::clamp(share, least, 2 * least);
    }
    measureSteps(layout, metrics);
}

int MatrixGrid::zoomToFit(const MatrixLayout &layout, const QFontMetrics &metrics, int height,
                          int most)
{
    const auto headings = int(layout.headings().size());
    const int cells = layout.rowCount() - headings;
    int zoom = most;
    while (zoom > smallest &&
           cells * cellHeightOf(zoom, metrics) + headings * headingHeightOf(metrics) > height)
        --zoom;
    return zoom;
}

// The longest by its characters is the widest, or nearly so.
void MatrixGrid::measureNames(const MatrixLayout &layout, const QFontMetrics &metrics)
{
    constexpr int most = 190;
    constexpr int least = 70;
    QString longest;
    const int targets = layout.attempt() ? layout.attempt()->targetCount() : 0;
    for (int target = 0; target < targets; ++target) {
        const QString &id = layout.attempt()->target(target).target->id;
        if (id.size() > longest.size())
            longest = id;
    }
    const int text = metrics.horizontalAdvance(longest.left(100));
    m_namesWidth = std::clamp(text + stateWidth + 3 * padding, least, most);
}

void MatrixGrid::measureSteps(const MatrixLayout &layout, const QFontMetrics &metrics)
{
    constexpr int most = 130;
    int widest = 0;
    for (int column = 0; column < m_columns; ++column)
        widest = std::max(widest, metrics.horizontalAdvance(layout.step(column).label().left(60)));
    m_areStepsUpright = !isWide();
    m_stepsHeight = m_areStepsUpright ? std::clamp(widest, metrics.height(), most) + 2 * padding
                                      : metrics.height() + 2 * padding;
}

int MatrixGrid::headingsBefore(int row) const
{
    return int(std::ranges::lower_bound(m_headings, row) - m_headings.begin());
}

bool MatrixGrid::isHeading(int row) const
{
    return std::ranges::binary_search(m_headings, row);
}

int MatrixGrid::top(int row) const
{
    const int headings = headingsBefore(row);
    return headings * m_headingHeight + (row - headings) * m_cellHeight;
}

int MatrixGrid::rowHeight(int row) const
{
    return isHeading(row) ? m_headingHeight : m_cellHeight;
}

int MatrixGrid::left(int column) const
{
    return column * m_cellWidth +
           (column >= m_cleanupColumn && column > 0 && m_cleanupColumn > 0 ? gap : 0);
}

QRect MatrixGrid::cell(MatrixPlace place) const
{
    return {left(place.column), top(place.row), m_cellWidth, rowHeight(place.row)};
}

int MatrixGrid::rowAt(int y) const
{
    if (m_rows == 0 || y < 0)
        return m_rows == 0 ? -1 : 0;
    int first = 0;
    int last = m_rows - 1;
    while (first < last) {
        const int middle = (first + last + 1) / 2;
        if (top(middle) <= y)
            first = middle;
        else
            last = middle - 1;
    }
    return first;
}

int MatrixGrid::columnAt(int x) const
{
    if (m_columns == 0)
        return -1;
    const bool isCleanup =
        m_cleanupColumn > 0 && m_cleanupColumn < m_columns && x >= left(m_cleanupColumn) - gap / 2;
    return std::clamp((x - (isCleanup ? gap : 0)) / m_cellWidth, isCleanup ? m_cleanupColumn : 0,
                      isCleanup || m_cleanupColumn == 0 ? m_columns - 1 : m_cleanupColumn - 1);
}

} // namespace Proctor
