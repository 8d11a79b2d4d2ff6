// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Mouse, keyboard and selection of the log.

#include "support/format.h"
#include "support/textcells.h"
#include "views/logcanvas.h"

#include <QApplication>
#include <QDateTime>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>

#include <climits>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int dragInterval = 40; // of scrolling while the mouse is held beyond the border
constexpr int wheelStep = 120;

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || u"_-./:@%+~"_s.contains(c) || c.isSurrogate();
}

} // namespace

std::pair<LogPosition, LogPosition> LogCanvas::selection() const
{
    return std::minmax(m_anchor, m_cursor);
}

void LogCanvas::setSelection(LogPosition anchor, LogPosition cursor)
{
    const bool had = hasSelection();
    m_anchor = anchor;
    m_cursor = cursor;
    viewport()->update();
    if (had || hasSelection())
        Q_EMIT selectionChanged();
}

void LogCanvas::clearSelection()
{
    setSelection({}, {});
}

void LogCanvas::selectAll()
{
    if (m_source.lineCount() > 0)
        setSelection({0, 0}, {m_source.lineCount() - 1, INT_MAX});
}

void LogCanvas::show(LogPosition position, int length)
{
    setFollowing(false);
    if (position.line < m_top || position.line >= m_top + fullRows() - 1)
        setTop({std::max<qint64>(position.line - fullRows() / 3, 0), 0});
    const LogLine *line = m_source.line(position.line);
    const int column =
        line && !line->isSimple ? columnAt(line->text, position.index) : position.index;
    QScrollBar *bar = horizontalScrollBar();
    m_widest = std::max(m_widest, column + length);
    updateScrollBars();
    if (!m_isWrapping &&
        (column < bar->value() || column + length > bar->value() + m_grid.textCells()))
        bar->setValue(column < m_grid.textCells() - length ? 0 : column - m_grid.textCells() / 3);
    viewport()->update();
}

LogPosition LogCanvas::positionAt(const QPoint &point)
{
    if (m_rows.empty())
        return {};
    const int at = point.y() < 0 ? 0 : point.y() / m_grid.lineHeight;
    if (at >= int(m_rows.size()))
        return {m_rows.back().line, INT_MAX};
    const Row row = m_rows[size_t(at)];
    const LogLine *line = m_source.line(row.line);
    if (!line)
        return {row.line, 0};
    int column = std::max(qRound((point.x() - m_grid.textLeft) / m_grid.cell), 0);
    column += m_isWrapping ? row.row * m_grid.textCells() : horizontalScrollBar()->value();
    const int index = line->isSimple ? column : indexAt(line->text, column);
    return {row.line, std::min(index, int(line->text.size()))};
}

const LogLine *LogCanvas::lineAt(const QPoint &point)
{
    const int at = point.y() / m_grid.lineHeight;
    return point.y() >= 0 && at < int(m_rows.size()) ? m_source.line(m_rows[size_t(at)].line)
                                                     : nullptr;
}

void LogCanvas::selectWord(LogPosition position)
{
    const LogLine *line = m_source.line(position.line);
    if (!line)
        return;
    const QString &text = line->text;
    int first = std::min(position.index, int(text.size()));
    int behind = first;
    while (first > 0 && isWordCharacter(text[first - 1]))
        --first;
    while (behind < text.size() && isWordCharacter(text[behind]))
        ++behind;
    setSelection({position.line, first}, {position.line, behind});
}

void LogCanvas::selectLine(qint64 line)
{
    setSelection({line, 0}, {line, INT_MAX});
}

void LogCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const LogPosition position = positionAt(event->pos());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now - m_lastDouble < QApplication::doubleClickInterval()) {
        selectLine(position.line);
        return;
    }
    m_isSelecting = true;
    setSelection(event->modifiers() & Qt::ShiftModifier ? m_anchor : position, position);
}

void LogCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->pos();
    viewport()->setCursor(m_mouse.x() < m_grid.textLeft ? Qt::ArrowCursor : Qt::IBeamCursor);
    if (!m_isSelecting)
        return;
    setSelection(m_anchor, positionAt(m_mouse));
    if (viewport()->rect().contains(m_mouse))
        m_dragTimer.stop();
    else if (!m_dragTimer.isActive())
        m_dragTimer.start(dragInterval, this);
}

void LogCanvas::mouseReleaseEvent(QMouseEvent *)
{
    m_isSelecting = false;
    m_dragTimer.stop();
}

void LogCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_lastDouble = QDateTime::currentMSecsSinceEpoch();
    selectWord(positionAt(event->pos()));
}

void LogCanvas::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int beyond = m_mouse.y() < 0 ? m_mouse.y() : m_mouse.y() - viewport()->height();
    if (m_mouse.y() < 0 || m_mouse.y() >= viewport()->height())
        scrollRows(std::clamp(beyond / m_grid.lineHeight, -20, 20) + (beyond < 0 ? -1 : 1));
    setSelection(m_anchor, positionAt(m_mouse));
}

void LogCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoom(event->angleDelta().y() > 0 ? 1 : event->angleDelta().y() < 0 ? -1 : 0);
        return;
    }
    if (event->angleDelta().y() == 0 || event->modifiers() & Qt::ShiftModifier) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    // A touchpad sends small steps.
    m_wheelRest += event->angleDelta().y() * QApplication::wheelScrollLines();
    const int rows = m_wheelRest / wheelStep;
    m_wheelRest -= rows * wheelStep;
    if (rows != 0)
        scrollRows(-rows);
    event->accept();
}

void LogCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool taken =
        event->modifiers() & Qt::ShiftModifier ? extendByKey(event) : scrollByKey(event);
    if (!taken)
        event->ignore(); // for the shortcuts of the window
}

bool LogCanvas::scrollByKey(QKeyEvent *event)
{
    QScrollBar *bar = horizontalScrollBar();
    switch (event->key()) {
    case Qt::Key_Up:
        scrollRows(-1);
        return true;
    case Qt::Key_Down:
        scrollRows(1);
        return true;
    case Qt::Key_PageUp:
        scrollRows(1 - fullRows());
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        scrollRows(std::max(fullRows() - 1, 1));
        return true;
    case Qt::Key_Home:
        setFollowing(false);
        m_source.leaveTail();
        bar->setValue(0);
        setTop({0, 0});
        return true;
    case Qt::Key_End:
        setFollowing(true);
        return true;
    case Qt::Key_Left:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Right:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_Escape:
        if (!hasSelection())
            return false;
        clearSelection();
        return true;
    default:
        return false;
    }
}

// There is no caret: without a selection, one begins at the first line that is seen.
bool LogCanvas::extendByKey(QKeyEvent *event)
{
    const LogPosition from = hasSelection() ? m_anchor : LogPosition{m_top, 0};
    LogPosition to = hasSelection() ? m_cursor : from;
    const qint64 last = m_source.lineCount() - 1;
    if (last < 0)
        return false;
    const LogLine *line = m_source.line(to.line);
    to.index = std::min(to.index, line ? int(line->text.size()) : 0);
    switch (event->key()) {
    case Qt::Key_Up:
        --to.line;
        break;
    case Qt::Key_Down:
        ++to.line;
        break;
    case Qt::Key_PageUp:
        to.line -= fullRows();
        break;
    case Qt::Key_PageDown:
        to.line += fullRows();
        break;
    case Qt::Key_Left:
        to.index = std::max(to.index - 1, 0);
        break;
    case Qt::Key_Right:
        ++to.index;
        break;
    case Qt::Key_Home:
        to = event->modifiers() & Qt::ControlModifier ? LogPosition{0, 0} : LogPosition{to.line, 0};
        break;
    case Qt::Key_End:
        to = event->modifiers() & Qt::ControlModifier ? LogPosition{last, INT_MAX}
                                                      : LogPosition{to.line, INT_MAX};
        break;
    default:
        return false;
    }
    if (to.line > last)
        to = {last, INT_MAX};
    to.line = std::max<qint64>(to.line, 0);
    setSelection(from, to);
    const bool isBackwards = to.line < m_top;
    if (isBackwards)
        setTop({to.line, 0});
    else if (to.line >= m_top + fullRows())
        setTop({to.line - fullRows() + 1, 0});
    else
        return true;
    scrolledByUser(isBackwards);
    return true;
}

bool LogCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const LogLine *line = help->pos().x() < m_grid.textLeft ? lineAt(help->pos()) : nullptr;
    if (line)
        QToolTip::showText(help->globalPos(), toolTipFor(*line), viewport());
    else
        QToolTip::hideText();
    return true;
}

QString LogCanvas::toolTipFor(const LogLine &line) const
{
    QStringList parts{formatFullTime(line.time), LogPainter::kindWord(line.kind)};
    if (line.scope && !line.scope->isFramework()) {
        parts << tr("Run %1, test %2, attempt %3")
                     .arg(line.scope->run.value())
                     .arg(line.scope->testName)
                     .arg(line.scope->attempt + 1);
        if (!line.scope->stepLabel.isEmpty())
            parts << tr("Step %1").arg(line.scope->stepLabel);
    }
    if (line.target)
        parts << tr("Target %1").arg(line.target->id);
    QString tip;
    for (const QString &part : parts)
        tip += u"<div style='white-space:nowrap'>"_s + part.toHtmlEscaped() + u"</div>"_s;
    return tip;
}

} // namespace Proctor
