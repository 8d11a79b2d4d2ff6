// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/remarkdelegate.h"

#include "models/statustreemodel.h"

#include <QApplication>
#include <QPainter>

namespace Proctor {

void RemarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QString remark = index.data(StatusTreeModel::RemarkRole).toString();
    if (remark.isEmpty())
        return;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    QRect rect = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget);
    const int taken = margin + cell.fontMetrics.horizontalAdvance(cell.text) +
                      2 * cell.fontMetrics.averageCharWidth();
    rect = QStyle::visualRect(cell.direction, rect, rect.adjusted(taken, 0, -margin, 0));
    if (rect.width() < 3 * cell.fontMetrics.averageCharWidth())
        return; // an ellipsis alone says nothing
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    QColor faint = cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    faint.setAlphaF(selected ? 0.8f : 0.62f);
    painter->save();
    painter->setPen(faint);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeading,
                      cell.fontMetrics.elidedText(remark, Qt::ElideRight, rect.width()));
    painter->restore();
}

QSize RemarkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), option.fontMetrics.height() + 8)};
}

} // namespace Proctor
