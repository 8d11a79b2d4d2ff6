// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/statustreemodel.h"
#include "models/timelinelayout.h"
#include "models/usualtimes.h"

class QPainter;

namespace Proctor {

/// Where times and rows are on the screen.
struct TimelineScale
{
    TimelineLayout::Span span; ///< that is seen
    int left = 0;              ///< where it begins, behind the names
    int width = 1;
    int top = 0; ///< below the axis
    int rowHeight = 20;
    int scrolled = 0; ///< pixels above the first row that is seen

    [[nodiscard]] double x(Timestamp time) const;
    [[nodiscard]] Timestamp time(double x) const;
    [[nodiscard]] int y(int row) const { return top + row * rowHeight - scrolled; }
    [[nodiscard]] int row(int y) const { return (y - top + scrolled) / rowHeight; }
};

/// Draws a timeline: axis, names, bars, waits, marks of what takes long, and now. Lives for one
/// painting.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const StatusTreeModel &model, const TimelineLayout &layout,
                    const UsualTimes &usual, const TimelineScale &scale, const QPalette &palette,
                    Timestamp now)
        : m_painter(painter)
        , m_model(model)
        , m_layout(layout)
        , m_usual(usual)
        , m_scale(scale)
        , m_palette(palette)
        , m_now(now)
    {
    }

    void drawRows(int first, int last, int current);
    void drawAxis(int height);
    /// Of a bar; at least two pixels wide.
    [[nodiscard]] static QRectF barRect(const TimelineScale &scale, int row,
                                        const TimelineLayout::Bar &bar);

private:
    void drawBar(int row, const TimelineLayout::Bar &bar);
    void drawWait(int row, Timestamp from, Timestamp to);
    void drawConnectionWait(int row, const TimelineLayout::Wait &wait);

    QPainter &m_painter;
    const StatusTreeModel &m_model;
    const TimelineLayout &m_layout;
    const UsualTimes &m_usual;
    const TimelineScale &m_scale;
    const QPalette &m_palette;
    const Timestamp m_now;
};

} // namespace Proctor
