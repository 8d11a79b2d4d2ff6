// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MatrixView for the mouse and the keyboard.

#include "views/matrixview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace Proctor {

namespace {

constexpr int arrowWidth = 24; // of a heading: a click there opens and closes it

} // namespace

// --- Places ---

MatrixPlace MatrixView::placeAt(QPoint point) const
{
    const int y = point.y() - m_grid.stepsHeight() + scroll().y();
    const int x = point.x() - m_grid.namesWidth();
    if (point.y() < m_grid.stepsHeight() || y >= m_grid.height() || m_layout.rowCount() == 0)
        return {};
    const int row = m_grid.rowAt(y);
    const bool hasColumn = x >= 0 && x + scroll().x() < m_grid.width() && !m_grid.isHeading(row);
    return {row, hasColumn ? m_grid.columnAt(x + scroll().x()) : -1};
}

bool MatrixView::isOnCells(QPoint point) const
{
    return placeAt(point).column >= 0;
}

MatrixPlace MatrixView::current() const
{
    if (m_target >= 0)
        return {m_layout.rowOf(m_target), m_column};
    if (m_group < 0)
        return {};
    for (const int row : m_layout.headings()) {
        if (m_layout.row(row).group == m_group)
            return {row, m_column};
    }
    return {};
}

void MatrixView::setCurrent(MatrixPlace place)
{
    if (!place.isValid() || place.row >= m_layout.rowCount())
        return;
    m_target = m_layout.row(place.row).target;
    m_group = m_target < 0 ? m_layout.row(place.row).group : -1;
    m_column = m_target < 0 ? m_column : std::min(place.column, m_layout.columnCount() - 1);
    viewport()->update();
    tellCurrent();
}

void MatrixView::reveal(MatrixPlace place)
{
    if (!place.isValid())
        return;
    const QRect cells = scene().cellsArea(viewport()->rect());
    QScrollBar *vertical = verticalScrollBar();
    const int top = m_grid.top(place.row);
    const int bottom = top + m_grid.rowHeight(place.row);
    if (top < vertical->value())
        vertical->setValue(top);
    else if (bottom > vertical->value() + cells.height())
        vertical->setValue(bottom - cells.height());
    if (place.column < 0)
        return;
    QScrollBar *horizontal = horizontalScrollBar();
    if (m_grid.left(place.column) < horizontal->value())
        horizontal->setValue(m_grid.left(place.column));
    else if (m_grid.right(place.column) > horizontal->value() + cells.width())
        horizontal->setValue(m_grid.right(place.column) - cells.width());
}

// --- Selection ---

std::vector<int> MatrixView::selectedTargets() const
{
    std::vector<int> targets;
    const MatrixScene shown = scene();
    for (int row = 0; row < m_layout.rowCount(); ++row) {
        if (shown.isSelected(m_layout.row(row).target))
            targets.push_back(m_layout.row(row).target);
    }
    // Those of collapsed groups and those that the filter hides.
    for (int target = 0; target < int(m_selected.size()); ++target) {
        if (m_selected[size_t(target)] && m_layout.rowOf(target) < 0)
            targets.push_back(target);
    }
    return targets;
}

QStringList MatrixView::selectedIds() const
{
    QStringList ids;
    for (const int target : selectedTargets())
        ids += m_layout.targetName(target);
    return ids;
}

// A heading stands for all of its targets.
void MatrixView::select(int row, bool on)
{
    const MatrixLayout::Row &shown = m_layout.row(row);
    if (shown.target >= 0) {
        m_selected[size_t(shown.target)] = on;
        return;
    }
    for (const int target : m_layout.targetsOf(shown.group))
        m_selected[size_t(target)] = on;
}

void MatrixView::selectRows(int from, int to)
{
    for (int row = std::min(from, to); row <= std::max(from, to); ++row) {
        if (m_layout.row(row).target >= 0)
            select(row, true);
    }
}

void MatrixView::selectAll()
{
    if (m_layout.rowCount() > 0)
        selectRows(0, m_layout.rowCount() - 1);
    viewport()->update();
}

void MatrixView::clearSelection()
{
    std::ranges::fill(m_selected, 0);
    viewport()->update();
}

void MatrixView::clickRow(MatrixPlace place, Qt::KeyboardModifiers modifiers)
{
    const int anchor = m_layout.rowOf(m_anchor);
    if (modifiers & Qt::ShiftModifier && anchor >= 0) {
        if (!(modifiers & Qt::ControlModifier))
            clearSelection();
        selectRows(anchor, place.row);
    } else {
        const int target = m_layout.row(place.row).target;
        const bool isToggled = modifiers & Qt::ControlModifier && scene().isSelected(target);
        if (!(modifiers & Qt::ControlModifier))
            clearSelection();
        select(place.row, !isToggled);
        m_anchor = target;
    }
    viewport()->update();
}

// --- Mouse ---

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !emptyText().isEmpty()) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    m_mouse = event->position().toPoint();
    if (m_mouse.y() < m_grid.stepsHeight())
        return;
    m_isPressed = true;
    m_pressedAt = m_mouse - QPoint(m_grid.namesWidth(), m_grid.stepsHeight()) + scroll();
    m_before = m_selected;
    if (!(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
        m_before.assign(m_selected.size(), 0);
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed)
        return;
    m_mouse = event->position().toPoint();
    const QPoint start = m_pressedAt - scroll() + QPoint(m_grid.namesWidth(), m_grid.stepsHeight());
    if (!m_isDragging && (m_mouse - start).manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    dragTo(m_mouse);
}

// Scrolls as long as the mouse is beyond an edge.
void MatrixView::dragTo(QPoint point)
{
    constexpr int interval = 40;
    const QRect cells = scene().cellsArea(viewport()->rect());
    const int beyond = point.y() < cells.top()      ? point.y() - cells.top()
                       : point.y() > cells.bottom() ? point.y() - cells.bottom()
                                                    : 0;
    if (beyond != 0) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond);
        if (!m_dragTimer.isActive())
            m_dragTimer.start(interval, this);
    } else {
        m_dragTimer.stop();
    }
    const int y = point.y() - m_grid.stepsHeight() + scroll().y();
    m_selected = m_before;
    m_selected.resize(size_t(m_layout.attempt()->targetCount()), 0);
    const int top = std::min(y, m_pressedAt.y());
    const int bottom = std::max(y, m_pressedAt.y());
    if (top < m_grid.height())
        selectRows(m_grid.rowAt(top), m_grid.rowAt(bottom));
    viewport()->update();
}

void MatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return;
    const bool wasDragging = std::exchange(m_isDragging, false);
    m_isPressed = false;
    m_dragTimer.stop();
    m_before.clear();
    const QPoint point = event->position().toPoint();
    const MatrixPlace place = placeAt(point);
    if (wasDragging) {
        if (place.isValid())
            setCurrent({place.row, std::max(place.column, m_column)});
    } else if (!place.isValid()) {
        clearSelection();
    } else if (const auto row = m_layout.row(place.row); row.target < 0 && point.x() < arrowWidth) {
        setCurrent(place);
        toggle(row.group, !m_layout.groups()[size_t(row.group)].isCollapsed);
    } else {
        clickRow(place, event->modifiers());
        setCurrent(place);
        if (isOnCells(point) && event->modifiers() == Qt::NoModifier)
            activate();
    }
    viewport()->update();
    if (m_isArrangeDue)
        requestArrange();
}

void MatrixView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const MatrixPlace place = placeAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && place.isValid() &&
        m_layout.row(place.row).target < 0 && event->position().x() >= arrowWidth)
        activate();
    else
        mousePressEvent(event);
}

void MatrixView::toggle(int group, bool collapsed)
{
    m_layout.setCollapsed(group, collapsed);
    m_layout.arrange();
    updateGrid();
    viewport()->update();
}

void MatrixView::activate()
{
    if (m_target >= 0)
        Q_EMIT logRequested(currentPlace());
    else if (m_group >= 0)
        toggle(m_group, !m_layout.groups()[size_t(m_group)].isCollapsed);
}

// --- Zoom ---

void MatrixView::zoomTo(int zoom, QPoint around)
{
    const int wanted = std::clamp(zoom, MatrixGrid::smallest, MatrixGrid::largest);
    const int y = around.y() - m_grid.stepsHeight();
    const int row = m_layout.rowCount() > 0 ? m_grid.rowAt(y + scroll().y()) : 0;
    m_fit = Fit::Off;
    m_zoom = wanted;
    updateGrid();
    verticalScrollBar()->setValue(m_grid.top(row) - y + m_grid.cellHeight() / 2);
    viewport()->update();
}

void MatrixView::zoomBy(int steps)
{
    const MatrixPlace at = current();
    const int y = at.isValid() ? cellRect({at.row, 0}).center().y() : m_grid.stepsHeight();
    zoomTo(m_zoom + steps, {0, viewport()->rect().contains(1, y) ? y : m_grid.stepsHeight()});
}

void MatrixView::resetZoom()
{
    m_fit = Fit::Readable;
    updateGrid();
    viewport()->update();
}

void MatrixView::fit()
{
    m_fit = Fit::All;
    updateGrid();
    updateGrid(); // names of steps may take more room at another size
    viewport()->update();
}

void MatrixView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheelRest += event->angleDelta().y();
    if (const int steps = m_wheelRest / QWheelEvent::DefaultDeltasPerStep; steps != 0) {
        m_wheelRest %= QWheelEvent::DefaultDeltasPerStep;
        zoomTo(m_zoom + steps, event->position().toPoint());
    }
    event->accept();
}

// --- Keyboard ---

MatrixPlace MatrixView::placeForKey(int key, bool control) const
{
    const int lastRow = m_layout.rowCount() - 1;
    const int lastColumn = m_layout.columnCount() - 1;
    MatrixPlace place = current();
    if (!place.isValid())
        return {0, 0};
    place.column = std::clamp(place.column, 0, std::max(lastColumn, 0));
    const QRect cells = scene().cellsArea(viewport()->rect());
    const int page = std::max(1, cells.height() / m_grid.cellHeight() - 1);
    switch (key) {
    case Qt::Key_Up:
        return {place.row - 1, place.column};
    case Qt::Key_Down:
        return {place.row + 1, place.column};
    case Qt::Key_Left:
        return {place.row, place.column - 1};
    case Qt::Key_Right:
        return {place.row, place.column + 1};
    case Qt::Key_Home:
        return {control ? 0 : place.row, 0};
    case Qt::Key_End:
        return {control ? lastRow : place.row, lastColumn};
    case Qt::Key_PageUp:
        return {place.row - page, place.column};
    case Qt::Key_PageDown:
        return {place.row + page, place.column};
    default:
        return {};
    }
}

void MatrixView::moveCurrent(MatrixPlace place, Qt::KeyboardModifiers modifiers)
{
    place.row = std::clamp(place.row, 0, m_layout.rowCount() - 1);
    place.column = std::clamp(place.column, 0, std::max(m_layout.columnCount() - 1, 0));
    if (!(modifiers & Qt::ControlModifier) || modifiers & Qt::ShiftModifier)
        clickRow(place, modifiers & Qt::ShiftModifier);
    setCurrent(place);
    reveal(place);
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int group = m_target < 0 ? m_group : -1;
    if (event->matches(QKeySequence::Copy)) {
        copyIds();
    } else if (event->matches(QKeySequence::ZoomIn) || (control && event->key() == Qt::Key_Plus) ||
               (control && event->key() == Qt::Key_Equal)) {
        zoomIn();
    } else if (event->matches(QKeySequence::ZoomOut) ||
               (control && event->key() == Qt::Key_Minus)) {
        zoomOut();
    } else if (control && event->key() == Qt::Key_0) {
        resetZoom();
    } else if (control && event->key() == Qt::Key_9) {
        fit();
    } else if (!emptyText().isEmpty()) {
        QAbstractScrollArea::keyPressEvent(event);
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        activate();
    } else if (event->key() == Qt::Key_Space && current().isValid()) {
        clickRow(current(), Qt::ControlModifier);
    } else if (group >= 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        toggle(group, event->key() == Qt::Key_Left);
    } else if (const MatrixPlace place = placeForKey(event->key(), control);
               place.isValid() || event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp) {
        moveCurrent(place, event->modifiers() & ~Qt::KeypadModifier);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void MatrixView::goToFailure(int direction)
{
    const int count = m_layout.rowCount();
    const MatrixPlace start = current();
    int row = start.isValid() ? start.row : direction > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        row = (row + direction + count) % count;
        const int target = m_layout.row(row).target;
        const int column = target < 0 ? -1 : m_layout.failedColumn(target);
        if (column < 0)
            continue;
        moveCurrent({row, column}, Qt::NoModifier);
        activate();
        return;
    }
}

void MatrixView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void MatrixView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Proctor
