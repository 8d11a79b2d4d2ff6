// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/loglines.h"

#include <QFontMetricsF>
#include <QPalette>

class QPainter;

namespace Proctor {

/// The grid on which a log is drawn: cells of the font, columns in front of the text.
struct LogGrid
{
    QFont font;
    qreal cell = 8;      ///< width of a character
    int lineHeight = 16; ///< of a row
    qreal ascent = 12;
    qreal timeWidth = 0; ///< 0: not shown
    qreal whoWidth = 0;
    qreal textLeft = 0; ///< where text begins, before it is scrolled
    qreal width = 0;    ///< of the whole view

    void setFont(const QFont &newFont);
    /// Places the columns one beside the other.
    void arrange(bool withTime, int whoCells, qreal newWidth);
    [[nodiscard]] qreal markLeft() const { return textLeft - markCells * cell; }
    [[nodiscard]] int textCells() const;

    static constexpr int timeCells = 13;
    static constexpr int markCells = 2;
};

/// A part of a line that is shown in another colour.
struct LogMark
{
    enum class Kind : quint8 { Selected, Found, Current };
    int start = 0;
    int end = 0; ///< behind the last character; INT_MAX: to the end of the row
    Kind kind = Kind::Selected;
};

/// One row of the log, as it is to be drawn.
struct LogRow
{
    const LogLine *line = nullptr; ///< none: it is being fetched
    int firstColumn = 0;           ///< that is seen
    int columns = 0;               ///< that fit
    bool isWrapped = false;        ///< not the first row of its line
    QString time;                  ///< empty: as above it
    QString who;
    std::vector<LogMark> marks;
};

/// Draws rows of a log. Lives as long as one painting.
class LogPainter
{
public:
    LogPainter(QPainter &painter, const LogGrid &grid, const QPalette &palette);
    void draw(const LogRow &row, qreal top);

    /// "error output"; what a mark in front of a line says.
    [[nodiscard]] static QString kindWord(LogKind kind);

private:
    void drawFront(const LogRow &row, qreal top);
    void drawMark(LogKind kind, qreal top);
    void drawDiamond(const QRectF &box);
    void drawBackground(const LogRow &row, qreal top);
    void drawText(const LogRow &row, qreal top);
    void drawRun(const LogRow &row, int from, int to, const TextStyle &style, qreal top);
    void drawCells(const LogRow &row, int from, int to, const QColor &background, qreal top);
    void setLooks(quint8 looks);
    void drawSign(const QRectF &cell, char16_t sign);
    [[nodiscard]] QColor textColour(LogKind kind) const;
    [[nodiscard]] QColor base(LogKind kind) const;
    [[nodiscard]] qreal xOf(const LogRow &row, int column) const;
    [[nodiscard]] static int columnOf(const LogLine &line, int index);

    QPainter &m_painter;
    const LogGrid &m_grid;
    const QPalette &m_palette;
    quint8 m_looks = 0; ///< of the font that is set
};

} // namespace Proctor
