// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/matrixpainter.h"

#include "models/statuscells.h"
#include "models/statusrows.h"
#include "support/format.h"
#include "support/statusstyle.h"

#include <QCoreApplication>

#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::MatrixView)
};

constexpr int padding = 6;

QColor mixed(const QColor &front, const QColor &back, double share)
{
    const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return {mix(front.red(), back.red()), mix(front.green(), back.green()),
            mix(front.blue(), back.blue())};
}

// What a person has to look at.
bool isBad(Look look)
{
    return look == Look::Failed || look == Look::LabError || look == Look::CutOff;
}

bool isUnderWay(Look look)
{
    return look == Look::Running || look == Look::Paused || look == Look::Cancelling;
}

bool isEmpty(Look look)
{
    return look == Look::NotStarted || look == Look::Waiting || look == Look::NotRun;
}

} // namespace

Look MatrixScene::lookOf(int target, int column) const
{
    return Proctor::lookOf(layout.step(column).leafState(target), activity);
}

QRect MatrixScene::cellsArea(const QRect &viewport) const
{
    return viewport.adjusted(grid.namesWidth(), grid.stepsHeight(), 0, 0);
}

QString MatrixPainter::headingText(const MatrixLayout &layout, int group)
{
    const MatrixLayout::Group &shown = layout.groups()[size_t(group)];
    const QString count = formatCount(shown.count);
    if (shown.family < 0)
        return Words::tr("%1 × not failed", "group of targets").arg(count);
    if (layout.isRest(shown.family))
        return Words::tr("%1 × other failures", "group of targets").arg(count);
    const QString pattern = layout.family(shown.family).pattern;
    if (pattern.isEmpty())
        return Words::tr("%1 × failed without a message", "group of targets").arg(count);
    return Words::tr("%1 × %2", "37 × timed out after …").arg(count, pattern);
}

void MatrixPainter::draw(QPainter &painter, const MatrixScene &scene, const QRect &viewport,
                         const QRect &area, const QPalette &palette)
{
    m_painter = &painter;
    m_scene = &scene;
    m_palette = palette;
    m_origin = scene.cellsArea(viewport).topLeft() - scene.scroll;
    const qreal ratio = painter.device()->devicePixelRatio();
    const QSize size(scene.grid.cellWidth(), scene.grid.cellHeight());
    if (size != m_tileSize || !qFuzzyCompare(ratio, m_tileRatio) ||
        palette.cacheKey() != m_tilePalette) {
        m_tiles.clear();
        m_tileSize = size;
        m_tileRatio = ratio;
        m_tilePalette = palette.cacheKey();
    }
    painter.fillRect(area, palette.base());
    if (const QRect cells = scene.cellsArea(viewport) & area; !cells.isEmpty()) {
        painter.save();
        painter.setClipRect(cells);
        drawCells(cells);
        painter.restore();
    }
    if (area.left() < scene.grid.namesWidth())
        drawNames(viewport);
    if (area.top() < scene.grid.stepsHeight())
        drawSteps(viewport);
}

QColor MatrixPainter::faint() const
{
    return mixed(m_palette.color(QPalette::Text), m_palette.color(QPalette::Base), 0.16);
}

MatrixPainter::Span MatrixPainter::rowsIn(const QRect &area) const
{
    if (m_scene->layout.rowCount() == 0)
        return {};
    return {m_scene->grid.rowAt(area.top() - m_origin.y()),
            m_scene->grid.rowAt(area.bottom() - m_origin.y())};
}

MatrixPainter::Span MatrixPainter::columnsIn(const QRect &area) const
{
    if (m_scene->layout.columnCount() == 0)
        return {};
    return {m_scene->grid.columnAt(area.left() - m_origin.x()),
            m_scene->grid.columnAt(area.right() - m_origin.x())};
}

QRect MatrixPainter::cellRect(MatrixPlace place) const
{
    return m_scene->grid.cell(place).translated(m_origin);
}

// --- Cells ---

void MatrixPainter::drawCells(const QRect &area)
{
    const Span rows = rowsIn(area);
    const Span columns = columnsIn(area);
    for (int row = rows.first; row <= rows.last; ++row) {
        if (m_scene->isSelected(m_scene->layout.row(row).target)) {
            QColor tint = m_palette.color(QPalette::Highlight);
            tint.setAlpha(70);
            const QRect rect(area.left(), m_origin.y() + m_scene->grid.top(row), area.width(),
                             m_scene->grid.rowHeight(row));
            m_painter->fillRect(rect, tint);
        }
        if (m_scene->layout.row(row).target < 0)
            drawHeading(row, area);
        else if (m_scene->grid.hasLetters())
            drawWideRow(row, columns);
    }
    if (!m_scene->grid.hasLetters())
        drawBlocks(rows, columns);
    drawCurrent();
    if (!m_scene->band.isNull()) {
        QColor colour = m_palette.color(QPalette::Highlight);
        m_painter->setPen(colour);
        colour.setAlpha(40);
        m_painter->setBrush(colour);
        m_painter->drawRect(m_scene->band);
    }
}

void MatrixPainter::drawWideRow(int row, Span columns)
{
    const int target = m_scene->layout.row(row).target;
    for (int column = columns.first; column <= columns.last; ++column) {
        const QRect rect = cellRect({row, column});
        const Look look = m_scene->lookOf(target, column);
        m_painter->drawPixmap(rect.topLeft(), tile(look));
        if (m_scene->grid.isWide())
            drawDuration(target, column, look, rect);
    }
}

void MatrixPainter::drawDuration(int target, int column, Look look, const QRect &rect)
{
    if (isEmpty(look))
        return;
    const QString text = StatusCells::duration({&m_scene->layout.step(column), target},
                                               m_scene->now, m_scene->activity);
    if (text.isEmpty())
        return;
    constexpr int icon = 34; // and letter
    constexpr int usual = 11;
    const QRect room = rect.adjusted(icon, 0, -padding, 0);
    m_painter->setPen(m_palette.color(QPalette::Text));
    m_painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                        text.size() <= usual ? text
                                             : m_painter->fontMetrics().elidedText(
                                                   text, Qt::ElideRight, room.width()));
}

const QPixmap &MatrixPainter::tile(Look look)
{
    QPixmap &picture = m_tiles[int(look)];
    if (picture.isNull())
        picture = makeTile(look);
    return picture;
}

// Shape, letter and colour of a cell.
QPixmap MatrixPainter::makeTile(Look look) const
{
    QPixmap picture((QSizeF(m_tileSize) * m_tileRatio).toSize());
    picture.setDevicePixelRatio(m_tileRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isWide = m_scene->grid.isWide();
    const int height = m_tileSize.height();
    const QColor colour = lookColour(look, m_palette);
    const QColor base = m_palette.color(QPalette::Base);
    const bool isSolid = isBad(look) && !isWide;
    const QRectF box = QRectF(QPointF(), m_tileSize).adjusted(1.5, 1.5, -1.5, -1.5);
    const qreal radius = isBad(look) ? 0 : std::min(4.0, height / 5.0);
    if (isEmpty(look)) {
        painter.setPen(faint());
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.setPen(isUnderWay(look) || isBad(look) ? QPen(colour) : QPen(Qt::NoPen));
        painter.setBrush(isSolid ? colour : mixed(colour, base, isBad(look) ? 0.30 : 0.20));
    }
    painter.drawRoundedRect(box, radius, radius);

    QFont font = m_painter->font();
    font.setBold(isBad(look) || isWide);
    font.setPixelSize(isWide ? QFontInfo(font).pixelSize() : std::max(7, height - 4));
    painter.setFont(font);
    painter.setPen(isSolid ? base : colour);
    if (isWide) {
        const int icon = std::min(16, height - 6);
        if (look != Look::NotStarted)
            lookIcon(look).paint(&painter, padding, (height - icon) / 2, icon, icon);
        if (look != Look::NotRun) // its letter is its icon
            painter.drawText(QRect(padding + icon + 4, 0, m_tileSize.width(), height),
                             Qt::AlignLeft | Qt::AlignVCenter, lookLetter(look));
    } else {
        painter.drawText(QRect(QPoint(), m_tileSize), Qt::AlignCenter, lookLetter(look));
    }
    return picture;
}

// Too small for letters: colours, with a mark in what failed. One colour is drawn at a time, which
// is several times as fast as cell by cell.
void MatrixPainter::drawBlocks(Span rows, Span columns)
{
    std::array<QList<QRect>, size_t(Look::Count)> blocks;
    QList<QRect> marks;
    const MatrixGrid &grid = m_scene->grid;
    const int gap = grid.cellHeight() >= 4 ? 1 : 0;
    for (int row = rows.first; row <= rows.last; ++row) {
        const int target = m_scene->layout.row(row).target;
        if (target < 0)
            continue;
        for (int column = columns.first; column <= columns.last; ++column) {
            const Look look = m_scene->lookOf(target, column);
            if (look == Look::NotStarted || look == Look::Waiting)
                continue;
            QRect rect = cellRect({row, column}).adjusted(1, 0, -1, -gap);
            if (!isBad(look))
                rect.adjust(2, 0, -2, 0);
            else
                marks.push_back({rect.center().x() - 1, rect.top() + rect.height() / 2 - 1, 3,
                                 std::max(1, rect.height() / 2)});
            blocks[size_t(look)].push_back(rect);
        }
    }
    m_painter->setPen(Qt::NoPen);
    for (size_t look = 0; look < blocks.size(); ++look) {
        if (blocks[look].isEmpty())
            continue;
        m_painter->setBrush(isEmpty(Look(look)) ? faint() : lookColour(Look(look), m_palette));
        m_painter->drawRects(blocks[look]);
    }
    if (grid.cellHeight() >= 3 && !marks.isEmpty()) {
        m_painter->setBrush(m_palette.color(QPalette::Base));
        m_painter->drawRects(marks);
    }
}

void MatrixPainter::drawHeading(int row, const QRect &area)
{
    const MatrixGrid &grid = m_scene->grid;
    const QRect rect(area.left(), m_origin.y() + grid.top(row), area.width(), grid.rowHeight(row));
    m_painter->fillRect(rect, m_palette.alternateBase());
}

void MatrixPainter::drawCurrent()
{
    const MatrixPlace current = m_scene->current;
    if (!current.isValid() || current.row >= m_scene->layout.rowCount())
        return;
    if (m_scene->layout.row(current.row).target < 0 || current.column < 0)
        return;
    QRect rect = cellRect(current);
    if (rect.height() < 8)
        rect = QRect(rect.left() - 1, rect.center().y() - 4, rect.width() + 2, 8);
    const auto role = m_scene->hasFocus ? QPalette::Highlight : QPalette::PlaceholderText;
    m_painter->setPen(QPen(m_palette.color(role), 2));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRect(rect.adjusted(1, 1, -1, -1));
}

} // namespace Proctor
