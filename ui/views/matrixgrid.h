// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matrixlayout.h"

#include <QFontMetrics>
#include <QRect>

namespace Proctor {

/// A place in the matrix: a row of the layout and a column. A plain value.
struct MatrixPlace
{
    int row = -1;
    int column = -1;
    [[nodiscard]] bool isValid() const { return row >= 0; }
    friend bool operator==(const MatrixPlace &, const MatrixPlace &) = default;
};

/// Where the parts of a matrix are, in pixels. What scrolls is counted from the first cell at the
/// top left. A plain value.
class MatrixGrid
{
public:
    static constexpr int smallest = 0;
    static constexpr int largest = 10;
    static constexpr int usual = 7;

    /// Reads the layout only now. `room`: width of the viewport, which small cells make use of.
    void arrange(const MatrixLayout &layout, const QFontMetrics &metrics, int zoom, int room);
    /// The largest cells, but not more than the usual ones, with which all rows fit.
    [[nodiscard]] static int zoomToFit(const MatrixLayout &layout, const QFontMetrics &metrics,
                                       int height, int most = usual);

    [[nodiscard]] int cellHeight() const { return m_cellHeight; }
    [[nodiscard]] int cellWidth() const { return m_cellWidth; }
    [[nodiscard]] int headingHeight() const { return m_headingHeight; }
    /// Of the fixed parts: names on the left, steps above.
    [[nodiscard]] int namesWidth() const { return m_namesWidth; }
    [[nodiscard]] int stepsHeight() const { return m_stepsHeight; }
    [[nodiscard]] bool areStepsUpright() const { return m_areStepsUpright; }
    /// Cells have room for an icon, a letter and a duration; for a letter; for a colour.
    [[nodiscard]] bool isWide() const { return m_cellHeight >= wideHeight; }
    [[nodiscard]] bool hasLetters() const { return m_cellHeight >= letterHeight; }

    [[nodiscard]] int width() const { return m_columns == 0 ? 0 : right(m_columns - 1); }
    [[nodiscard]] int height() const { return top(m_rows); }
    [[nodiscard]] int top(int row) const;
    [[nodiscard]] int rowHeight(int row) const;
    [[nodiscard]] bool isHeading(int row) const;
    [[nodiscard]] int left(int column) const;
    [[nodiscard]] int right(int column) const { return left(column) + m_cellWidth; }
    [[nodiscard]] QRect cell(MatrixPlace place) const;
    /// Clamped to those there are; -1 without any.
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] int columnAt(int x) const;

private:
    static constexpr int wideHeight = 20;
    static constexpr int letterHeight = 9;
    static constexpr int gap = 12; ///< before cleanup

    [[nodiscard]] int headingsBefore(int row) const;
    void measureNames(const MatrixLayout &layout, const QFontMetrics &metrics);
    void measureSteps(const MatrixLayout &layout, const QFontMetrics &metrics);

    int m_rows = 0;
    int m_columns = 0;
    int m_cleanupColumn = 0;
    std::vector<int> m_headings;
    int m_cellHeight = wideHeight;
    int m_cellWidth = wideHeight;
    int m_headingHeight = wideHeight;
    int m_namesWidth = 0;
    int m_stepsHeight = 0;
    bool m_areStepsUpright = false;
};

} // namespace Proctor
