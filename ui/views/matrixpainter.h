// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/look.h"
#include "models/matrixlayout.h"
#include "views/matrixgrid.h"

#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

namespace Proctor {

/// What a matrix looks like at the moment.
struct MatrixScene
{
    const MatrixLayout &layout;
    const MatrixGrid &grid;
    Activity activity = Activity::Working;
    QPoint scroll;
    MatrixPlace current;
    bool hasFocus = false;
    std::vector<char> selected; ///< by target
    QRect band;                 ///< of the selection being drawn; in the viewport
    Timestamp now{};

    [[nodiscard]] bool isSelected(int target) const
    {
        return target >= 0 && size_t(target) < selected.size() && selected[size_t(target)] != 0;
    }
    /// Of the target in the step.
    [[nodiscard]] Look lookOf(int target, int column) const;
    /// The area of the cells, right of the names and below the steps.
    [[nodiscard]] QRect cellsArea(const QRect &viewport) const;
};

/// Draws the visible part of a matrix. Keeps pictures of cells for the size in use. Lives on the
/// GUI thread.
class MatrixPainter
{
public:
    /// `area` is what has to be drawn of the viewport.
    void draw(QPainter &painter, const MatrixScene &scene, const QRect &viewport, const QRect &area,
              const QPalette &palette);
    /// "37 × timed out after …"
    [[nodiscard]] static QString headingText(const MatrixLayout &layout, int group);

private:
    struct Span
    {
        int first = 0;
        int last = -1;
    };

    void drawCells(const QRect &area);
    void drawWideRow(int row, Span columns);
    void drawBlocks(Span rows, Span columns);
    void drawHeading(int row, const QRect &area);
    void drawCurrent();
    void drawNames(const QRect &viewport);
    void drawName(int row, const QRect &rect, int every);
    void drawSteps(const QRect &viewport);
    void drawStep(int column, const QRect &rect);
    void drawDuration(int target, int column, Look look, const QRect &rect);
    [[nodiscard]] const QPixmap &tile(Look look);
    [[nodiscard]] QPixmap makeTile(Look look) const;
    [[nodiscard]] Span rowsIn(const QRect &area) const;
    [[nodiscard]] Span columnsIn(const QRect &area) const;
    [[nodiscard]] QRect cellRect(MatrixPlace place) const;
    [[nodiscard]] QColor faint() const;

    // Of the picture that is being drawn.
    QPainter *m_painter = nullptr;
    const MatrixScene *m_scene = nullptr;
    QPalette m_palette;
    QPoint m_origin; // of the first cell, in the viewport

    QHash<int, QPixmap> m_tiles;
    QSize m_tileSize;
    qreal m_tileRatio = 0;
    qint64 m_tilePalette = 0;
};

} // namespace Proctor
