// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timelinepainter.h"

#include "support/format.h"
#include "support/statusstyle.h"

#include <QPainter>

#include <array>
#include <cmath>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int ticksApart = 110; // pixels, at least
constexpr int smallestForText = 14;

// Between two marks of the axis.
constexpr std::array<std::chrono::milliseconds, 21> intervals{
    1ms, 2ms, 5ms, 10ms, 20ms, 50ms,  100ms, 200ms, 500ms, 1s,  2s,
    5s,  10s, 30s, 1min, 5min, 15min, 1h,    4h,    24h,   168h};

std::chrono::milliseconds intervalFor(const TimelineScale &scale)
{
    const double microseconds = double((scale.span.to - scale.span.from).count());
    const double wanted = microseconds / std::max(1, scale.width) * ticksApart / 1000;
    for (const auto interval : intervals) {
        if (double(interval.count()) >= wanted)
            return interval;
    }
    return intervals.back() *
           std::max<qint64>(1, qint64(wanted / double(intervals.back().count())));
}

} // namespace

double TimelineScale::x(Timestamp time) const
{
    const double length = std::max<double>(1, double((span.to - span.from).count()));
    return left + double((time - span.from).count()) / length * width;
}

Timestamp TimelineScale::time(double x) const
{
    const double part = (x - left) / std::max(1, width);
    return span.from +
           std::chrono::microseconds(qint64(part * double((span.to - span.from).count())));
}

QRectF TimelinePainter::barRect(const TimelineScale &scale, int row, const TimelineLayout::Bar &bar)
{
    const double from = std::max(scale.x(bar.from), double(scale.left) - 4);
    const double to = std::min(scale.x(bar.to), double(scale.left + scale.width) + 4);
    const double gap = scale.rowHeight >= 8 ? 2 : scale.rowHeight >= 4 ? 0.5 : 0;
    return {from, scale.y(row) + gap, std::max(2.0, to - from), scale.rowHeight - 2 * gap};
}

// A dotted line: nobody does anything to the target.
void TimelinePainter::drawWait(int row, Timestamp since, Timestamp until)
{
    const double middle = m_scale.y(row) + m_scale.rowHeight / 2.0;
    const double from = std::max(m_scale.x(since), double(m_scale.left));
    const double to = std::min(m_scale.x(until), double(m_scale.left + m_scale.width));
    if (m_scale.rowHeight < 6 || to - from < 3)
        return;
    QColor faint = m_palette.color(QPalette::PlaceholderText);
    faint.setAlphaF(0.6F);
    m_painter.setPen(QPen(faint, 1, Qt::DotLine));
    m_painter.drawLine(QPointF(from, middle), QPointF(to, middle));
}

// Hatched over the bar: the target is in the step, but not at work.
void TimelinePainter::drawConnectionWait(int row, const TimelineLayout::Wait &wait)
{
    const QRectF rect = barRect(m_scale, row, {{}, wait.from, wait.to, false});
    if (rect.height() < 4)
        return;
    QColor ground = m_palette.color(QPalette::Base);
    ground.setAlphaF(0.75F);
    m_painter.fillRect(rect, ground);
    m_painter.fillRect(rect, QBrush(m_palette.color(QPalette::PlaceholderText), Qt::BDiagPattern));
}

void TimelinePainter::drawBar(int row, const TimelineLayout::Bar &bar)
{
    const QRectF rect = barRect(m_scale, row, bar);
    const Look look = m_model.lookOf(bar.place);
    const QColor colour = lookColour(look, m_palette);
    const auto &step = as<StepNode>(*bar.place.node);
    QColor fill = colour;
    fill.setAlphaF(look == Look::Passed ? 0.35F : 0.6F);
    m_painter.fillRect(rect, fill);
    if (rect.height() < smallestForText || rect.width() < 6)
        return;
    // A left edge tells neighbours apart.
    m_painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), colour);
    QRectF inside = rect.adjusted(5, 0, -3, 0);
    const int icon = int(std::min(12.0, rect.height() - 2));
    if (look != Look::Passed && inside.width() > icon) {
        lookIcon(look).paint(
            &m_painter, QRect(int(inside.left()), int(inside.center().y()) - icon / 2, icon, icon));
        inside.adjust(icon + 3, 0, 0, 0);
    }
    QString text = step.label();
    if (const auto excess = m_usual.excess(step, bar.place.target, m_now)) {
        text = u"⚠ "_s + formatNumber(std::round(*excess * 10) / 10) + u"× "_s + text;
        m_painter.setPen(QPen(lookColour(Look::Failed, m_palette), 1.5));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
    if (inside.width() < 18)
        return;
    m_painter.setPen(m_palette.color(QPalette::Text));
    m_painter.drawText(
        inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        m_painter.fontMetrics().elidedText(text, Qt::ElideRight, int(inside.width())));
}

void TimelinePainter::drawRows(int first, int last, int current)
{
    for (int row = first; row <= last; ++row) {
        const QRect whole(0, m_scale.y(row), m_scale.left + m_scale.width, m_scale.rowHeight);
        if (row == current) {
            QColor marked = m_palette.color(QPalette::Highlight);
            marked.setAlphaF(0.18F);
            m_painter.fillRect(whole, marked);
        } else if (row % 2 == 1) {
            m_painter.fillRect(whole, m_palette.color(QPalette::AlternateBase));
        }
    }
    m_painter.save();
    m_painter.setClipRect(m_scale.left, m_scale.top, m_scale.width, 1 << 24, Qt::IntersectClip);
    Timestamp since{};
    const TestNode *test = m_layout.acquiring(&since);
    for (int row = first; row <= last; ++row) {
        const auto waits = m_layout.waits(row, m_scale.span, m_now);
        for (const TimelineLayout::Bar &bar : m_layout.bars(row, m_scale.span, m_now))
            drawBar(row, bar);
        for (const TimelineLayout::Wait &wait : waits) {
            if (wait.what == TimelineLayout::Wait::For::Connection)
                drawConnectionWait(row, wait);
            else
                drawWait(row, wait.from, wait.to);
        }
        if (test && isSet(since))
            drawWait(row, since, m_now);
    }
    m_painter.restore();
    if (m_scale.rowHeight < 9)
        return;
    m_painter.setPen(m_palette.color(QPalette::Text));
    for (int row = first; row <= last; ++row) {
        const QRect name(6, m_scale.y(row), m_scale.left - 10, m_scale.rowHeight);
        m_painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                           m_painter.fontMetrics().elidedText(m_layout.target(row), Qt::ElideMiddle,
                                                              name.width()));
    }
}

void TimelinePainter::drawAxis(int height)
{
    const QRect axis(0, 0, m_scale.left + m_scale.width, m_scale.top);
    m_painter.fillRect(axis, m_palette.color(QPalette::Window));
    m_painter.setPen(m_palette.color(QPalette::Mid));
    m_painter.drawLine(axis.bottomLeft(), axis.bottomRight());
    m_painter.drawLine(m_scale.left, 0, m_scale.left, height);
    const std::chrono::microseconds interval = intervalFor(m_scale);
    const auto steps = m_scale.span.from.time_since_epoch() / interval;
    QColor line = m_palette.color(QPalette::Mid);
    line.setAlphaF(0.5F);
    for (Timestamp time(interval * steps); time <= m_scale.span.to; time += interval) {
        const double x = m_scale.x(time);
        if (x < m_scale.left)
            continue;
        m_painter.setPen(line);
        m_painter.drawLine(QPointF(x, m_scale.top - 4), QPointF(x, height));
        QString text = formatTime(time, m_now);
        if (interval >= 1s && text.contains(u'.'))
            text.truncate(text.lastIndexOf(u'.'));
        else if (interval >= 1s && text.contains(u','))
            text.truncate(text.lastIndexOf(u','));
        m_painter.setPen(m_palette.color(QPalette::WindowText));
        m_painter.drawText(QRectF(x + 4, 0, ticksApart, m_scale.top - 2),
                           Qt::AlignVCenter | Qt::AlignLeft, text);
    }
    // The moment that the recorder shows; nothing is known behind it.
    if (const double x = m_scale.x(m_now); m_model.isPast() && x >= m_scale.left) {
        m_painter.setPen(QPen(m_palette.color(QPalette::Highlight), 2));
        m_painter.drawLine(QPointF(x, 0), QPointF(x, height));
    }
}

} // namespace Proctor
