// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/segmentbar.h"

#include "support/format.h"
#include "views/progressdelegate.h"

#include <QPainter>

namespace Proctor {

namespace {

constexpr int barHeight = 10;
constexpr int gap = 10;

} // namespace

SegmentBar::SegmentBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentBar::setCounts(const StateCounts &counts, Activity activity)
{
    if (counts == m_counts && activity == m_activity && !m_text.isEmpty())
        return;
    m_counts = counts;
    m_activity = activity;
    const qint64 open = counts[NodeState::Waiting] + counts[NodeState::Running];
    const QString total = formatCount(counts.total());
    m_text = counts.total() == 0
                 ? tr("No targets yet")
                 : tr("%1 of %2 done").arg(formatCount(qint64(counts.total()) - open), total);
    if (counts[NodeState::Failed] > 0)
        m_text += QStringLiteral(", ") + tr("%n failed", nullptr, int(counts[NodeState::Failed]));
    setAccessibleDescription(m_text);
    update();
}

QSize SegmentBar::sizeHint() const
{
    return {200, fontMetrics().height()};
}

void SegmentBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int textWidth = fontMetrics().horizontalAdvance(m_text);
    const int barWidth = std::max(0, width() - textWidth - gap);
    const QRect bar(0, (height() - barHeight) / 2, barWidth, barHeight);
    const QRect text(barWidth + gap, 0, textWidth + 1, height());
    ProgressDelegate::paintBar(&painter, QStyle::visualRect(layoutDirection(), rect(), bar),
                               m_counts, palette(), m_activity);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), Qt::AlignVCenter, m_text);
}

} // namespace Proctor
