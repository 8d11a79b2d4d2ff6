// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/progressdelegate.h"

#include "models/statustreemodel.h"
#include "support/statusstyle.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Proctor {

namespace {

// From left to right: what is settled, what is going on, what is to come.
constexpr std::array order{NodeState::Passed,  NodeState::Failed, NodeState::Cancelled,
                           NodeState::Running, NodeState::NotRun, NodeState::Waiting};
constexpr int minimumFailed = 4;

QColor blended(const QColor &top, const QColor &bottom, qreal share)
{
    const auto mix = [share](float a, float b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(top.redF(), bottom.redF()), mix(top.greenF(), bottom.greenF()),
                            mix(top.blueF(), bottom.blueF()));
}

QColor colourOf(NodeState state, const QPalette &palette, Activity activity)
{
    const QColor base = palette.color(QPalette::Base);
    switch (state) {
    case NodeState::Waiting:
        return blended(palette.color(QPalette::Text), base, 0.10);
    case NodeState::NotRun:
        return blended(palette.color(QPalette::Text), base, 0.30);
    case NodeState::Running:
    case NodeState::Passed:
    case NodeState::Cancelled:
    case NodeState::Failed:
        break;
    }
    return lookColour(lookOf(state, activity), palette);
}

} // namespace

std::array<int, nodeStateCount> ProgressDelegate::segments(const StateCounts &counts, int width)
{
    std::array<int, nodeStateCount> widths{};
    const quint64 total = counts.total();
    if (total == 0 || width <= 0)
        return widths;
    quint64 seen = 0;
    int drawn = 0;
    for (const NodeState state : order) {
        seen += counts[state];
        const int end = int(seen * quint64(width) / total);
        widths[size_t(state)] = end - drawn;
        drawn = end;
    }
    int &failed = widths[size_t(NodeState::Failed)];
    if (counts[NodeState::Failed] > 0 && failed < minimumFailed && width >= 2 * minimumFailed) {
        *std::ranges::max_element(widths) -= minimumFailed - failed;
        failed = minimumFailed;
    }
    return widths;
}

void ProgressDelegate::paintBar(QPainter *painter, const QRect &rect, const StateCounts &counts,
                                const QPalette &palette, Activity activity)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect, 2, 2);
    painter->setClipPath(outline);
    const auto widths = segments(counts, rect.width());
    int x = rect.left();
    for (const NodeState state : order) {
        const int width = widths[size_t(state)];
        painter->fillRect(QRect(x, rect.top(), width, rect.height()),
                          colourOf(state, palette, activity));
        x += width;
    }
    painter->restore();
}

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const auto counts = index.data(StatusTreeModel::CountsRole).value<StateCounts>();
    if (counts.total() == 0)
        return;

    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const QRect inside = cell.rect.adjusted(margin, 0, -margin, 0);
    const int height = std::max(6, cell.fontMetrics.height() / 2);
    QRect bar(0, 0, std::clamp(inside.width() / 3, 24, 160), height);
    bar.moveCenter(inside.center());
    bar.moveLeft(inside.left());
    QRect words = inside.adjusted(bar.width() + 2 * margin + 2, 0, 0, 0);
    const Qt::LayoutDirection direction = cell.direction;
    bar = QStyle::visualRect(direction, inside, bar);
    words = QStyle::visualRect(direction, inside, words);
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    if (selected) { // any colour may be a bad neighbour of the highlight
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(cell.palette.color(QPalette::Base));
        painter->drawRoundedRect(bar.adjusted(-1, -1, 1, 1), 3, 3);
        painter->restore();
    }
    const auto activity = Activity(index.data(StatusTreeModel::ActivityRole).toInt());
    paintBar(painter, bar, counts, cell.palette, activity);
    painter->save();
    painter->setPen(cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace Proctor
