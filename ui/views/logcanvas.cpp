// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/logcanvas.h"

#include "support/format.h"
#include "support/textcells.h"
#include "views/logaccessible.h"

#include <QFontDatabase>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
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

LogCanvas::LogCanvas(LogSource &source, QWidget *parent)
    : QAbstractScrollArea(parent), m_source(source), m_pill(new QPushButton(viewport()))
{
    LogAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setAccessibleName(tr("Log"));
    m_pill->hide();
    m_pill->setCursor(Qt::ArrowCursor);
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->setToolTip(tr("Go to the end and follow it (End)"));
    connect(m_pill, &QPushButton::clicked, this, [this] { setFollowing(true); });
    resetZoom();
    connect(&source, &LogSource::wasReset, this, &LogCanvas::reset);
    connect(&source, &LogSource::linesShifted, this, &LogCanvas::shift);
    connect(&source, &LogSource::lineCountChanged, this, &LogCanvas::grown);
    connect(&source, &LogSource::linesChanged, this, [this] {
        if (m_isFollowing && m_isWrapping)
            setTop(bottomTop());
        viewport()->update();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this,
            [this] { scrolledByUser(verticalScrollBar()->sliderPosition() < m_top); });
}

QSize LogCanvas::sizeHint() const
{
    return {int(m_grid.cell * 100), m_grid.lineHeight * 16};
}

void LogCanvas::reset()
{
    m_top = 0;
    m_topRow = 0;
    m_rows.clear();
    m_widest = 0;
    m_labelCells = 0;
    m_targetCells = 0;
    m_seen = 0;
    clearSelection();
    arrange();
    horizontalScrollBar()->setValue(0);
    updatePill();
}

void LogCanvas::shift(qint64 added)
{
    const auto moved = [added](qint64 line) { return std::max<qint64>(line + added, 0); };
    m_top = moved(m_top);
    m_seen = moved(m_seen);
    if (hasSelection())
        setSelection({moved(m_anchor.line), m_anchor.index},
                     {moved(m_cursor.line), m_cursor.index});
}

void LogCanvas::grown()
{
    if (m_isFollowing) {
        m_seen = m_source.lineCount();
        updateScrollBars();
        setTop(bottomTop());
    } else {
        if (m_source.state() == LogSource::State::Reading)
            m_seen = m_source.lineCount(); // found, not new
        updateScrollBars();
        setTop({m_top, m_topRow});
    }
    updatePill();
}

void LogCanvas::setFollowing(bool following)
{
    if (following == m_isFollowing)
        return;
    m_isFollowing = following;
    m_seen = m_source.lineCount();
    m_source.setFollowing(following);
    if (following)
        setTop(bottomTop());
    updatePill();
    Q_EMIT followingChanged(following);
}

void LogCanvas::setWrapping(bool wrapping)
{
    m_isWrapping = wrapping;
    m_topRow = 0;
    horizontalScrollBar()->setValue(0);
    arrange();
}

void LogCanvas::setTimeShown(bool shown)
{
    m_isTimeShown = shown;
    arrange();
}

void LogCanvas::setWhoShown(bool step, bool target)
{
    m_isStepShown = step;
    m_isTargetShown = target;
    arrange();
}

void LogCanvas::zoom(int steps)
{
    m_zoom = std::clamp(m_zoom + steps, -6, 24);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(std::max(font.pointSizeF() + m_zoom, 4.0));
    m_grid.setFont(font);
    arrange();
}

void LogCanvas::resetZoom()
{
    zoom(-m_zoom);
}

void LogCanvas::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void LogCanvas::setMarker(Marker marker)
{
    m_marker = std::move(marker);
    viewport()->update();
}

void LogCanvas::arrange()
{
    // Who a line is of takes at most a third of what is there; the longer name gives way first.
    const int room = std::max(int(viewport()->width() / m_grid.cell / 3), 12);
    m_shownLabel = m_labelCells;
    m_shownTarget = m_targetCells;
    if (m_shownLabel + m_shownTarget > room) {
        m_shownLabel = std::min(m_shownLabel, std::max(room / 2, room - m_shownTarget));
        m_shownTarget = std::min(m_shownTarget, room - m_shownLabel);
    }
    const int gap = m_shownLabel > 0 && m_shownTarget > 0 ? 1 : 0;
    m_grid.arrange(m_isTimeShown, m_shownLabel + gap + m_shownTarget, viewport()->width());
    updateScrollBars();
    setTop(m_isFollowing ? bottomTop() : Row{m_top, m_topRow});
    viewport()->update();
}

int LogCanvas::fullRows() const
{
    return std::max(viewport()->height() / m_grid.lineHeight, 1);
}

int LogCanvas::rowsOf(qint64 line)
{
    if (!m_isWrapping)
        return 1;
    const LogLine *text = m_source.line(line);
    if (!text)
        return 1;
    const int columns = text->isSimple ? int(text->text.size()) : columnCount(text->text);
    return std::max(1, (columns + m_grid.textCells() - 1) / m_grid.textCells());
}

// Where to begin so that the last row is seen at the bottom.
LogCanvas::Row LogCanvas::bottomTop()
{
    const qint64 count = m_source.lineCount();
    int room = fullRows();
    if (!m_isWrapping)
        return {std::max<qint64>(count - room, 0), 0};
    qint64 line = count;
    while (line > 0 && room > 0) {
        --line;
        room -= rowsOf(line);
    }
    return {line, room < 0 ? -room : 0};
}

void LogCanvas::setTop(Row top)
{
    const Row bottom = bottomTop();
    if (std::pair(top.line, top.row) > std::pair(bottom.line, bottom.row))
        top = bottom;
    m_top = std::max<qint64>(top.line, 0);
    m_topRow = top.row;
    const QSignalBlocker blocker(verticalScrollBar());
    verticalScrollBar()->setValue(int(m_top));
    viewport()->update();
}

void LogCanvas::updateScrollBars()
{
    const QSignalBlocker blocker(verticalScrollBar());
    verticalScrollBar()->setPageStep(fullRows());
    verticalScrollBar()->setRange(0, int(bottomTop().line));
    const int beyond = m_isWrapping ? 0 : std::max(m_widest + 1 - m_grid.textCells(), 0);
    horizontalScrollBar()->setPageStep(m_grid.textCells());
    horizontalScrollBar()->setSingleStep(4);
    horizontalScrollBar()->setRange(0, beyond);
}

// Only the scroll bars call this; our own moves block their signals.
void LogCanvas::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx)
    if (dy != 0) {
        m_top = verticalScrollBar()->value();
        m_topRow = 0;
    }
    viewport()->update();
}

void LogCanvas::scrollRows(int rows)
{
    Row top{m_top, m_topRow};
    for (; rows < 0; ++rows) {
        if (top.row > 0)
            --top.row;
        else if (top.line > 0)
            top = {top.line - 1, rowsOf(top.line - 1) - 1};
    }
    for (; rows > 0; --rows) {
        if (++top.row >= rowsOf(top.line))
            top = {top.line + 1, 0};
    }
    const bool isBackwards = std::pair(top.line, top.row) < std::pair(m_top, m_topRow);
    setTop(top);
    scrolledByUser(isBackwards);
}

// Going back leaves the end; coming to it follows again.
void LogCanvas::scrolledByUser(bool isBackwards)
{
    const Row bottom = bottomTop();
    const qint64 top = std::max<qint64>(m_top, verticalScrollBar()->sliderPosition());
    if (isBackwards && bottom.line + bottom.row > 0)
        setFollowing(false);
    else if (!isBackwards && top >= bottom.line)
        setFollowing(true);
    // The end alone is there and its beginning is reached: the rest is wanted, too.
    if (isBackwards && m_source.isTail() && verticalScrollBar()->sliderPosition() == 0)
        m_source.leaveTail();
    updatePill();
}

void LogCanvas::updatePill()
{
    const qint64 added = m_source.lineCount() - m_seen;
    m_pill->setVisible(!m_isFollowing && added > 0);
    if (!m_pill->isVisible())
        return;
    m_pill->setText(tr("%n new line(s)", nullptr, int(std::min<qint64>(added, INT_MAX))) +
                    u"  ↓"_s);
    m_pill->adjustSize();
    m_pill->move((viewport()->width() - m_pill->width()) / 2,
                 viewport()->height() - m_pill->height() - m_grid.lineHeight / 2);
}

void LogCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
    updatePill();
}

void LogCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        zoom(0);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

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
