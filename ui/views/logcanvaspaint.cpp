// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the rows of the log are put together to be drawn.

#include "support/format.h"
#include "support/textcells.h"
#include "views/logcanvas.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <climits>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// What who a line is of may take at most; longer names lose their middle.
constexpr int maxLabelCells = 24;
constexpr int maxTargetCells = 28;

// Events about a test have no step.
QString labelOf(const LogLine &line)
{
    return line.scope->stepLabel.isEmpty() ? line.scope->testName : line.scope->stepLabel;
}

// Beginning and end tell more than the middle.
QString shortened(const QString &text, int cells)
{
    if (columnCount(text) <= cells)
        return text;
    const int front = indexAt(text, (cells - 1) / 2);
    const int back = indexAt(text, columnCount(text) - (cells - 1 - (cells - 1) / 2));
    return text.left(front) + u'…' + text.mid(back);
}

} // namespace

void LogCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    m_rows.clear();
    if (m_source.lineCount() == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16),
                         Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const int widest = m_widest;
    const int who = m_labelCells + m_targetCells;
    LogPainter rows(painter, m_grid, palette());
    Row row{m_top, m_topRow};
    Above above;
    for (qreal top = 0; top < viewport()->height() && row.line < m_source.lineCount();
         top += m_grid.lineHeight) {
        drawRow(rows, row, above, top);
        m_rows.push_back(row);
        if (++row.row >= rowsOf(row.line))
            row = {row.line + 1, 0};
    }
    // The columns have grown with what is seen now for the first time.
    if (who != m_labelCells + m_targetCells)
        QMetaObject::invokeMethod(this, &LogCanvas::arrange, Qt::QueuedConnection);
    else if (widest != m_widest)
        QMetaObject::invokeMethod(this, &LogCanvas::updateScrollBars, Qt::QueuedConnection);
}

void LogCanvas::drawRow(LogPainter &painter, const Row &row, Above &above, qreal top)
{
    LogRow drawn;
    drawn.columns = m_grid.textCells() + 1;
    if (m_isWrapping) {
        drawn.columns = m_grid.textCells();
        drawn.firstColumn = row.row * drawn.columns;
    } else {
        drawn.firstColumn = horizontalScrollBar()->value();
    }
    drawn.isWrapped = row.row > 0;
    drawn.line = m_source.line(row.line);
    if (drawn.line) {
        noteWidths(*drawn.line);
        const QString time = formatTime(drawn.line->time, drawn.line->time);
        const QString who = whoOf(*drawn.line);
        // Said once, it holds for the lines below.
        if (std::exchange(above.time, time) != time)
            drawn.time = time;
        if (std::exchange(above.who, who) != who)
            drawn.who = who;
        if (m_marker)
            m_marker(row.line, drawn.line->text, drawn.marks);
        addSelection(row, *drawn.line, drawn.marks);
    }
    painter.draw(drawn, top);
}

void LogCanvas::noteWidths(const LogLine &line)
{
    const int columns = line.isSimple ? int(line.text.size()) : columnCount(line.text);
    m_widest = std::max(m_widest, columns);
    if (m_isStepShown && line.scope)
        m_labelCells = std::max(m_labelCells, std::min(columnCount(labelOf(line)), maxLabelCells));
    if (m_isTargetShown && line.target)
        m_targetCells =
            std::max(m_targetCells, std::min(columnCount(line.target->id), maxTargetCells));
}

QString LogCanvas::whoOf(const LogLine &line) const
{
    if (!line.scope)
        return {};
    QString who;
    if (m_shownLabel > 0)
        who = shortened(labelOf(line), m_shownLabel);
    if (m_shownTarget > 0 && line.target) {
        if (m_shownLabel > 0)
            who += QString(m_shownLabel + 1 - columnCount(who), u' ');
        who += shortened(line.target->id, m_shownTarget);
    }
    // Nothing would mean: as above.
    if (who.isEmpty() && m_shownLabel + m_shownTarget > 0)
        who = u"–"_s;
    return who;
}

void LogCanvas::addSelection(const Row &row, const LogLine &line, std::vector<LogMark> &marks) const
{
    if (!hasSelection())
        return;
    const auto [first, last] = selection();
    if (row.line < first.line || row.line > last.line)
        return;
    LogMark mark;
    mark.start = row.line == first.line ? first.index : 0;
    mark.end = row.line == last.line ? last.index : INT_MAX;
    if (mark.end == INT_MAX && mark.start > line.text.size())
        mark.start = int(line.text.size());
    marks.push_back(mark);
}

QString LogCanvas::visibleText() const
{
    QStringList rows;
    for (const Row &row : m_rows) {
        const LogLine *line = row.row == 0 ? m_source.line(row.line) : nullptr;
        if (line)
            rows << line->text;
    }
    return rows.join(u'\n');
}

} // namespace Proctor
