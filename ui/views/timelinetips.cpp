// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelineView that says what is below the mouse.

#include "views/timelineview.h"

#include "support/format.h"
#include "support/statusstyle.h"
#include "views/timelinepainter.h"

#include <cmath>

namespace Proctor {

using namespace Qt::StringLiterals;

QString TimelineView::toolTipOf(const TimelineLayout::Bar &bar) const
{
    const auto &step = as<StepNode>(*bar.place.node);
    const TestNode *test = StatusRows::testOf(bar.place);
    QStringList lines{step.attempt().target(bar.place.target).target->id,
                      tr("%1, step %2").arg(test->steps->testName, step.label()),
                      lookWord(m_model.lookOf(bar.place)),
                      tr("since %1, %2")
                          .arg(formatTime(bar.from, m_now),
                               formatElapsed(bar.from, bar.isOpen ? Timestamp() : bar.to, m_now))};
    for (const StepNode::Wait &wait : step.waits(bar.place.target)) {
        const bool goesOn = !isSet(wait.to) && bar.isOpen;
        const QString elapsed = formatElapsed(wait.from,
                                              isSet(wait.to) ? wait.to
                                              : goesOn       ? Timestamp()
                                                             : bar.to,
                                              m_now);
        lines << (goesOn ? tr("waits for a connection, %1").arg(elapsed)
                         : tr("waited for a connection, %1").arg(elapsed));
    }
    if (const auto usual = m_usual.usual(step))
        lines << tr("usually %1")
                     .arg(formatElapsed(
                         m_now, m_now + std::chrono::ceil<std::chrono::microseconds>(*usual),
                         m_now));
    if (const auto excess = m_usual.excess(step, bar.place.target, m_now))
        lines << tr("%1 times as long as usual").arg(formatNumber(std::round(*excess * 10) / 10));
    return lines.join(u'\n');
}

QString TimelineView::waitAt(const QPoint &point) const
{
    const TimelineScale where = scale();
    const int row = where.row(point.y());
    if (point.y() < where.top || point.x() < where.left || row < 0 || row >= m_layout.rowCount())
        return {};
    const Timestamp moment = where.time(point.x());
    for (const TimelineLayout::Wait &wait : m_layout.waits(row, {moment, moment}, m_now)) {
        const QString elapsed = formatElapsed(wait.from, wait.to, m_now);
        switch (wait.what) {
        case TimelineLayout::Wait::For::Targets:
            return tr("waited %1 until the targets of the test were acquired and locked")
                .arg(elapsed);
        case TimelineLayout::Wait::For::Attempt:
            return tr("waited %1 for attempt %2").arg(elapsed, formatCount(wait.attempt));
        case TimelineLayout::Wait::For::Step:
            return tr("waited %1 for the step").arg(elapsed);
        case TimelineLayout::Wait::For::Connection:
            return tr("waited %1 for a connection").arg(elapsed);
        }
    }
    Timestamp since{};
    const TestNode *test = m_layout.acquiring(&since);
    if (!test || !isSet(since) || moment < since || moment > m_now)
        return {};
    return tr("The targets of %1 are being acquired and locked, for %2 by now")
        .arg(test->steps->testName, formatElapsed(since, {}, m_now));
}

} // namespace Proctor
