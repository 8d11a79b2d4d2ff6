// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MatrixPainter for what is left of the cells and above them.

#include "support/statusstyle.h"
#include "views/matrixpainter.h"

#include <QCoreApplication>

namespace Proctor {

namespace {

constexpr int padding = 6;
constexpr int markSize = 12;
constexpr int leastName = 11; // pixels that a row needs to have its name

} // namespace

void MatrixPainter::drawNames(const QRect &viewport)
{
    const MatrixGrid &grid = m_scene->grid;
    const QRect names(viewport.left(), viewport.top() + grid.stepsHeight(), grid.namesWidth(),
                      viewport.height() - grid.stepsHeight());
    m_painter->save();
    m_painter->setClipRect(names.adjusted(0, 0, viewport.width() - names.width(), 0));
    // Rows that are a little lower than the text have a smaller one. Of still lower rows some have
    // their names, as landmarks.
    const QFont usual = m_painter->font();
    const int textHeight = m_painter->fontMetrics().height();
    int every = 1;
    if (grid.cellHeight() < leastName) {
        every = (textHeight + 2 + grid.cellHeight() - 1) / grid.cellHeight();
    } else if (grid.cellHeight() < textHeight) {
        QFont small = usual;
        small.setPixelSize(grid.cellHeight() - 2);
        m_painter->setFont(small);
    }
    const Span rows = rowsIn(names);
    for (int row = rows.first; row <= rows.last; ++row) {
        const QRect rect(names.left(), m_origin.y() + grid.top(row), names.width(),
                         grid.rowHeight(row));
        if (m_scene->layout.row(row).target >= 0)
            drawName(row, rect, every);
    }
    m_painter->setFont(usual);
    m_painter->setPen(faint());
    m_painter->drawLine(names.topRight(), names.bottomRight());
    for (const int row : m_scene->layout.headings()) {
        if (row < rows.first || row > rows.last)
            continue;
        const QRect rect(0, m_origin.y() + grid.top(row), viewport.width(), grid.rowHeight(row));
        const int group = m_scene->layout.row(row).group;
        const bool isCurrent = m_scene->current.row == row && m_scene->hasFocus;
        m_painter->fillRect(rect, isCurrent ? m_palette.highlight() : m_palette.alternateBase());
        m_painter->setPen(m_palette.color(isCurrent ? QPalette::HighlightedText : QPalette::Text));
        const bool isCollapsed = m_scene->layout.groups()[size_t(group)].isCollapsed;
        m_painter->drawText(QRect(padding, rect.top(), markSize, rect.height()),
                            Qt::AlignVCenter | Qt::AlignLeft,
                            isCollapsed ? QStringLiteral("▸") : QStringLiteral("▾"));
        const QRect text = rect.adjusted(2 * padding + markSize, 0, -padding, 0);
        m_painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                            m_painter->fontMetrics().elidedText(headingText(m_scene->layout, group),
                                                                Qt::ElideRight, text.width()));
    }
    m_painter->restore();
}

void MatrixPainter::drawName(int row, const QRect &rect, int every)
{
    const MatrixLayout &layout = m_scene->layout;
    const int target = layout.row(row).target;
    const bool isSelected = m_scene->isSelected(target);
    if (isSelected)
        m_painter->fillRect(rect, m_palette.highlight());
    const Look look = Proctor::lookOf(layout.attempt()->targetState(target), m_scene->activity);
    const QRect mark(rect.left() + padding, rect.top(), markSize, rect.height());
    if (rect.height() >= markSize) {
        if (look != Look::NotStarted)
            lookIcon(look).paint(m_painter, mark, Qt::AlignCenter,
                                 isSelected ? QIcon::Selected : QIcon::Normal);
    } else if (look != Look::NotStarted && look != Look::NotRun) {
        m_painter->fillRect(mark.adjusted(4, 0, -4, rect.height() >= 4 ? -1 : 0),
                            lookColour(look, m_palette));
    }
    if (row % every != 0)
        return;
    const QFontMetrics metrics = m_painter->fontMetrics();
    const bool isLandmark = every > 1;
    QRect text = rect.adjusted(2 * padding + markSize, 0, -padding, 0);
    if (rect.height() < metrics.height())
        text = QRect(text.left(),
                     rect.top() - (isLandmark ? 0 : (metrics.height() - rect.height()) / 2),
                     text.width(), metrics.height());
    m_painter->setPen(m_palette.color(isSelected && !isLandmark ? QPalette::HighlightedText
                                      : isLandmark              ? QPalette::PlaceholderText
                                                                : QPalette::Text));
    m_painter->drawText(
        text, Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(layout.targetName(target), Qt::ElideMiddle, text.width()));
}

void MatrixPainter::drawSteps(const QRect &viewport)
{
    const MatrixGrid &grid = m_scene->grid;
    const QRect head(viewport.left(), viewport.top(), viewport.width(), grid.stepsHeight());
    m_painter->fillRect(head, m_palette.window());
    m_painter->save();
    m_painter->setClipRect(head.adjusted(grid.namesWidth(), 0, 0, 0));
    const Span columns = columnsIn(head.adjusted(grid.namesWidth(), 0, 0, 0));
    for (int column = columns.first; column <= columns.last; ++column)
        drawStep(column, QRect(m_origin.x() + grid.left(column), head.top(), grid.cellWidth(),
                               head.height()));
    m_painter->restore();
    m_painter->setPen(faint());
    m_painter->drawLine(head.bottomLeft(), head.bottomRight());
    const int cleanup = m_scene->layout.cleanupColumn();
    if (cleanup > 0 && cleanup < m_scene->layout.columnCount()) {
        const int x = m_origin.x() + grid.left(cleanup) - 6;
        if (x > grid.namesWidth())
            m_painter->drawLine(x, head.top() + 4, x, m_origin.y() + grid.height());
    }
}

void MatrixPainter::drawStep(int column, const QRect &rect)
{
    const StepNode &step = m_scene->layout.step(column);
    const QFontMetrics metrics = m_painter->fontMetrics();
    if (m_scene->current.column == column && m_scene->current.isValid())
        m_painter->fillRect(rect, m_palette.midlight());
    QFont font = m_painter->font();
    const QFont usual = font;
    font.setItalic(step.cleanup);
    m_painter->setFont(font);
    const bool isBad = step.counts[NodeState::Failed] > 0 || step.error >= 0;
    m_painter->setPen(isBad ? lookColour(Look::Failed, m_palette)
                            : m_palette.color(QPalette::WindowText));
    if (!m_scene->grid.areStepsUpright()) {
        const QRect text = rect.adjusted(padding, 0, -padding, 0);
        m_painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                            metrics.elidedText(step.label(), Qt::ElideRight, text.width()));
    } else {
        // Columns that are narrower than a text share the room.
        const int every = (metrics.height() + rect.width() - 1) / rect.width();
        if (column % every == 0) {
            m_painter->save();
            m_painter->translate(rect.left(), rect.bottom());
            m_painter->rotate(-90);
            const QRect text(padding, 0, rect.height() - padding,
                             every > 1 ? metrics.height() : rect.width());
            m_painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                                metrics.elidedText(step.label(), Qt::ElideRight, text.width()));
            m_painter->restore();
        }
    }
    m_painter->setFont(usual);
}

} // namespace Proctor
