// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/logcanvas.h"

#include "support/textcells.h"
#include "views/logaccessible.h"

#include <QFontDatabase>
#include <QPushButton>
#include <QScrollBar>

#include <climits>

namespace Proctor {

using namespace Qt::StringLiterals;

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
    setWhatsThis(tr("What programs and steps have written about the selected place. It follows its "
                    "end until you scroll up; End follows again, Shift with the arrow keys "
                    "selects, Ctrl+F finds."));
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
    return {fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 16};
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
    if (m_isFontDue)
        arrange();
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
    m_isFontDue = true;
    arrange();
}

void LogCanvas::loadFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const double usual = m_points > 0 ? m_points : font.pointSizeF();
    font.setPointSizeF(std::max(usual + m_zoom, 4.0));
    m_grid.setFont(font);
    m_isFontDue = false;
}

void LogCanvas::setFontSize(int points)
{
    m_points = points;
    zoom(0);
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
    // A font takes its time to load, and the window opens with an empty log.
    if (m_isFontDue && m_source.lineCount() > 0)
        loadFont();
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
    QPalette colours = palette();
    colours.setBrush(QPalette::Button, colours.highlight());
    colours.setBrush(QPalette::ButtonText, colours.highlightedText());
    m_pill->setPalette(colours);
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

} // namespace Proctor
