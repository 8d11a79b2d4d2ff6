// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelineview.h"

#include "support/format.h"
#include "support/icons.h"
#include "support/statusstyle.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int usualRow = 20;
constexpr int smallestRow = 3;
constexpr int largestRow = 40;
constexpr int scrollUnits = 10'000; // of the bar for the time
constexpr std::chrono::microseconds shortestSpan = 5ms;

} // namespace

TimelineView::TimelineView(StatusTreeModel &model, QWidget *parent)
    : QAbstractScrollArea(parent), m_model(model), m_rowHeight(usualRow)
{
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("Timeline"));
    setWhatsThis(tr("A row for each target, a bar for each stay in a step; a dotted line is a time "
                    "of waiting, a frame a stay of more than three times the usual. Drag to move, "
                    "+ and - to zoom, 0 to see all; a click shows the log."));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_layout.update(m_model.tree());
        updateBars();
        viewport()->update();
    });
    connect(&m_model, &StatusTreeModel::applied, this, &TimelineView::onApplied);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            &TimelineView::onAboutToReset);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TimelineView::onReset);
    onReset();
}

void TimelineView::onAboutToReset()
{
    m_currentTarget = m_current >= 0 ? m_layout.target(m_current) : QString();
    m_layout.update(nullptr); // the tree goes
}

void TimelineView::onReset()
{
    m_layout.update(m_model.tree());
    // Another moment of the same job stays where one looks.
    if (m_model.tree() && m_model.job().isValid() &&
        std::exchange(m_job, m_model.job()) == m_model.job()) {
        m_current = m_layout.rowOf(m_currentTarget);
        updateBars();
        viewport()->update();
        return;
    }
    m_job = m_model.job();
    m_usual.clear();
    if (m_model.tree()) {
        m_usual.read(*m_model.tree());
        m_now = std::max(m_now, m_model.tree()->job().start);
    }
    m_current = -1;
    showAll();
}

void TimelineView::onApplied()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void TimelineView::tick(Timestamp now)
{
    m_now = now;
    if (!isVisible())
        return;
    if (m_model.tree())
        m_usual.read(*m_model.tree());
    m_layout.update(m_model.tree());
    // What came later than the moment shown keeps its room.
    if (m_isFollowing && !m_model.isPast())
        m_span = m_layout.whole(m_now);
    updateBars();
    viewport()->update();
}

void TimelineView::showAll()
{
    m_isFollowing = true;
    setSpan(m_layout.whole(m_now));
}

void TimelineView::setSpan(TimelineLayout::Span span)
{
    if (span.to - span.from < shortestSpan)
        span.to = span.from + shortestSpan;
    m_span = span;
    updateBars();
    viewport()->update();
}

void TimelineView::zoom(double factor, std::optional<double> around)
{
    const TimelineScale where = scale();
    const double point = around.value_or(where.left + where.width / 2.0);
    const Timestamp fixed = where.time(point);
    const TimelineLayout::Span whole = m_layout.whole(m_now);
    const auto scaled = [&](Timestamp time) {
        return fixed + std::chrono::microseconds(qint64(double((time - fixed).count()) / factor));
    };
    const TimelineLayout::Span span{std::max(whole.from, scaled(m_span.from)),
                                    std::min(whole.to, scaled(m_span.to))};
    m_isFollowing = span.from <= whole.from && span.to >= whole.to;
    setSpan(span);
}

void TimelineView::pan(std::chrono::microseconds by)
{
    const TimelineLayout::Span whole = m_layout.whole(m_now);
    by = std::clamp(by, std::min(0us, std::chrono::microseconds(whole.from - m_span.from)),
                    std::max(0us, std::chrono::microseconds(whole.to - m_span.to)));
    if (by == 0us)
        return;
    m_isFollowing = false;
    setSpan({m_span.from + by, m_span.to + by});
}

int TimelineView::nameWidth() const
{
    int widest = fontMetrics().averageCharWidth() * 8;
    const int looked = std::min(m_layout.rowCount(), 200);
    for (int row = 0; row < looked; ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_layout.target(row)));
    return std::min(widest + 14, viewport()->width() / 4);
}

int TimelineView::axisHeight() const
{
    return fontMetrics().height() + 8;
}

TimelineScale TimelineView::scale() const
{
    TimelineScale scale;
    scale.span = m_span;
    scale.left = nameWidth();
    scale.width = std::max(1, viewport()->width() - scale.left);
    scale.top = axisHeight();
    scale.rowHeight = m_rowHeight;
    scale.scrolled = verticalScrollBar()->value();
    return scale;
}

void TimelineView::updateBars()
{
    m_isSettingBars = true;
    const int room = viewport()->height() - axisHeight();
    verticalScrollBar()->setRange(0, std::max(0, m_layout.rowCount() * m_rowHeight - room));
    verticalScrollBar()->setPageStep(std::max(1, room));
    verticalScrollBar()->setSingleStep(m_rowHeight);
    const TimelineLayout::Span whole = m_layout.whole(m_now);
    const double length = std::max<double>(1, double((whole.to - whole.from).count()));
    const double seen = std::min(1.0, double((m_span.to - m_span.from).count()) / length);
    const int page = std::max(1, int(seen * scrollUnits));
    horizontalScrollBar()->setRange(0, scrollUnits - page);
    horizontalScrollBar()->setPageStep(page);
    horizontalScrollBar()->setSingleStep(std::max(1, page / 20));
    horizontalScrollBar()->setValue(
        int(double((m_span.from - whole.from).count()) / length * scrollUnits));
    m_isSettingBars = false;
}

void TimelineView::scrollContentsBy(int dx, int)
{
    if (m_isSettingBars)
        return;
    if (dx != 0) {
        const TimelineLayout::Span whole = m_layout.whole(m_now);
        const double part = double(horizontalScrollBar()->value()) / scrollUnits;
        const auto from = whole.from + std::chrono::microseconds(
                                           qint64(part * double((whole.to - whole.from).count())));
        m_isFollowing = false;
        m_span = {from, from + (m_span.to - m_span.from)};
    }
    viewport()->update();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (m_layout.rowCount() == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const TestNode *test = m_layout.acquiring();
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         !m_model.tree() ? tr("No job is shown")
                         : test
                             ? tr("Waiting for the targets of %1\u2026").arg(test->steps->testName)
                             : tr("No target has been acquired yet"));
        return;
    }
    const TimelineScale where = scale();
    const int first = std::max(0, where.row(where.top));
    const int last = std::min(m_layout.rowCount() - 1, where.row(viewport()->height()));
    TimelinePainter rows(painter, m_model, m_layout, m_usual, where, palette(), m_now);
    rows.drawRows(first, last, m_current);
    rows.drawAxis(viewport()->height());
}

std::optional<TimelineLayout::Bar> TimelineView::barAt(const QPoint &point) const
{
    const TimelineScale where = scale();
    if (point.y() < where.top || point.x() < where.left)
        return {};
    const int row = where.row(point.y());
    if (row < 0 || row >= m_layout.rowCount())
        return {};
    const auto bars = m_layout.bars(row, m_span, m_now);
    for (auto bar = bars.rbegin(); bar != bars.rend(); ++bar) {
        const QRectF rect = TimelinePainter::barRect(where, row, *bar);
        if (point.x() >= rect.left() - 1 && point.x() <= rect.right() + 1)
            return *bar;
    }
    return {};
}

LogSelection TimelineView::selectionOf(const TimelineLayout::Bar &bar) const
{
    LogSelection selection;
    selection.job = m_model.job();
    if (const RunNode *run = StatusRows::runOf(bar.place))
        selection.run = run->run;
    if (const TestNode *test = StatusRows::testOf(bar.place))
        selection.testIndex = test->row();
    const auto &step = as<StepNode>(*bar.place.node);
    selection.attempt = step.attempt().number;
    selection.stepIndex = step.position;
    selection.cleanup = step.cleanup;
    selection.target = step.attempt().target(bar.place.target).target->id;
    return selection;
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto bar = barAt(help->pos()))
            QToolTip::showText(help->globalPos(), toolTipOf(*bar), viewport());
        else if (const QString wait = waitAt(help->pos()); !wait.isEmpty())
            QToolTip::showText(help->globalPos(), wait, viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (event->modifiers() & Qt::ControlModifier)
        zoom(std::pow(1.25, notches), event->position().x());
    else if (event->modifiers() & Qt::ShiftModifier)
        pan(std::chrono::microseconds(
            qint64(-notches * 0.1 * double((m_span.to - m_span.from).count()))));
    else
        QAbstractScrollArea::wheelEvent(event);
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = event->pos();
    m_dragSpan = m_span;
    m_dragScrolled = verticalScrollBar()->value();
    m_hasDragged = false;
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragFrom)
        return;
    const QPoint moved = event->pos() - *m_dragFrom;
    if (!m_hasDragged && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_hasDragged = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    const double perPixel =
        double((m_dragSpan.to - m_dragSpan.from).count()) / std::max(1, scale().width);
    const auto target = m_dragSpan.from - std::chrono::microseconds(qint64(moved.x() * perPixel));
    pan(target - m_span.from);
    verticalScrollBar()->setValue(m_dragScrolled - moved.y());
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasClick = m_dragFrom && !m_hasDragged;
    m_dragFrom.reset();
    viewport()->setCursor(Qt::ArrowCursor);
    if (!wasClick)
        return;
    setCurrentRow(scale().row(event->pos().y()));
    if (const auto bar = barAt(event->pos()))
        tell(*bar);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto bar = barAt(event->pos())) {
        tell(*bar);
        Q_EMIT logRequested(selectionOf(*bar));
    }
}

void TimelineView::tell(const TimelineLayout::Bar &bar)
{
    Q_EMIT placeChosen(bar.place);
    Q_EMIT currentPlaceChanged(selectionOf(bar));
}

QWidget *TimelineView::makeBar(QWidget *parent)
{
    auto *bar = new QWidget(parent);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    const auto add = [&](const QString &icon, const QString &text,
                         const std::function<void()> &act) {
        auto *button = new QToolButton(bar);
        button->setIcon(themedIcon(icon));
        button->setAutoRaise(true);
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
    };
    auto *hint = new QLabel(tr("Drag to move, Ctrl and wheel to zoom"), bar);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(hint, 1);
    add(u"zoom-out"_s, tr("Show more time (-)"), [this] { zoom(1 / 1.5); });
    add(u"zoom-in"_s, tr("Show less time (+)"), [this] { zoom(1.5); });
    add(u"zoom-fit"_s, tr("Show the whole job (0)"), [this] { showAll(); });
    return bar;
}

void TimelineView::setCurrentRow(int row)
{
    if (m_layout.rowCount() == 0)
        return;
    m_current = std::clamp(row, 0, m_layout.rowCount() - 1);
    const int top = m_current * m_rowHeight;
    const int room = viewport()->height() - axisHeight();
    if (top < verticalScrollBar()->value())
        verticalScrollBar()->setValue(top);
    else if (top + m_rowHeight > verticalScrollBar()->value() + room)
        verticalScrollBar()->setValue(top + m_rowHeight - room);
    setAccessibleDescription(m_layout.target(m_current));
    viewport()->update();
}

void TimelineView::changeRowHeight(int by)
{
    m_rowHeight = std::clamp(m_rowHeight + by, smallestRow, largestRow);
    updateBars();
    viewport()->update();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const auto part = [this](double share) {
        return std::chrono::microseconds(qint64(share * double((m_span.to - m_span.from).count())));
    };
    const bool isShifted = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1.5);
    case Qt::Key_Minus:
        return zoom(1 / 1.5);
    case Qt::Key_0:
        return showAll();
    case Qt::Key_PageUp:
        return setCurrentRow(m_current - std::max(1, viewport()->height() / m_rowHeight));
    case Qt::Key_PageDown:
        return setCurrentRow(m_current + std::max(1, viewport()->height() / m_rowHeight));
    case Qt::Key_Left:
        return pan(-part(0.1));
    case Qt::Key_Right:
        return pan(part(0.1));
    case Qt::Key_Up:
        return isShifted ? changeRowHeight(2) : setCurrentRow(m_current - 1);
    case Qt::Key_Down:
        return isShifted ? changeRowHeight(-2) : setCurrentRow(m_current + 1);
    case Qt::Key_Home:
        return setCurrentRow(0);
    case Qt::Key_End:
        return setCurrentRow(m_layout.rowCount() - 1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace Proctor
