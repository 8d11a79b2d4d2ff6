// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/twolinedelegate.h"

#include "models/lineroles.h"
#include "support/statusstyle.h"

#include <QApplication>
#include <QPainter>

namespace Proctor {

namespace {

constexpr int margin = 6;
constexpr int spacing = 6;
constexpr int lineGap = 2;

const QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

/// The colours of one row, read from the palette at the time of painting.
struct Ink
{
    QColor text;
    QColor quiet;
    bool isSelected;
};

Ink inkOf(const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group =
        !option.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
        : option.state.testFlag(QStyle::State_Active) ? QPalette::Active
                                                      : QPalette::Inactive;
    const QColor text =
        option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground =
        option.palette.color(group, isSelected ? QPalette::Highlight : QPalette::Base);
    // Mixed, not transparent: readable wherever it stands.
    const auto mix = [](int a, int b) { return (a * 68 + b * 32) / 100; };
    const QColor quiet(mix(text.red(), ground.red()), mix(text.green(), ground.green()),
                       mix(text.blue(), ground.blue()));
    return {text, isSelected ? text : quiet, isSelected};
}

/// Paints `text` into the left of `rect` and returns what is left of it.
QRect paintWord(QPainter *painter, QRect rect, const QString &text, Qt::LayoutDirection direction)
{
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(QStyle::visualRect(direction, rect, rect),
                      int(Qt::AlignVCenter | Qt::AlignLeft), shown);
    rect.setLeft(rect.left() + painter->fontMetrics().horizontalAdvance(shown));
    return rect;
}

} // namespace

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = styleOf(item);
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    const Ink ink = inkOf(item);
    const QFontMetrics &metrics = item.fontMetrics;
    const int iconSize = style->pixelMetric(QStyle::PM_SmallIconSize, &item, item.widget);
    const QRect inner = item.rect.adjusted(margin, 0, -margin, 0);
    const bool hasSubtitle = index.data(SubtitleRole).isValid();
    const int height = hasSubtitle ? 2 * metrics.height() + lineGap : metrics.height();
    const int top = inner.center().y() - height / 2;

    const QRect iconRect(inner.left(), top + (metrics.height() - iconSize) / 2, iconSize, iconSize);
    const QIcon::Mode mode = !item.state.testFlag(QStyle::State_Enabled) ? QIcon::Disabled
                             : ink.isSelected                            ? QIcon::Selected
                                                                         : QIcon::Normal;
    item.icon.paint(painter, iconRect, Qt::AlignCenter, mode);

    painter->setFont(item.font);
    QRect line(iconRect.right() + 1 + spacing, top, inner.right() - iconRect.right() - spacing,
               metrics.height());
    if (const QString corner = index.data(CornerRole).toString(); !corner.isEmpty()) {
        QRect place = line;
        place.setLeft(place.right() - metrics.horizontalAdvance(corner));
        painter->setPen(ink.quiet);
        painter->drawText(place, int(Qt::AlignVCenter | Qt::AlignRight), corner);
        line.setRight(place.left() - spacing);
    }
    painter->setPen(ink.text);
    paintWord(painter, line, item.text, item.direction);

    if (hasSubtitle) {
        QRect second(line.left(), top + metrics.height() + lineGap, inner.right() - line.left() + 1,
                     metrics.height());
        const QVariant look = index.data(LookRole);
        if (look.isValid()) {
            painter->setPen(ink.isSelected ? ink.text
                                           : lookColour(Look(look.toInt()), item.palette));
            second =
                paintWord(painter, second, index.data(LookWordRole).toString(), item.direction);
            painter->setPen(ink.quiet);
            if (!index.data(SubtitleRole).toString().isEmpty())
                second = paintWord(painter, second, QStringLiteral(" \u00b7 "), item.direction);
        }
        painter->setPen(ink.quiet);
        paintWord(painter, second, index.data(SubtitleRole).toString(), item.direction);
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = 2 * option.fontMetrics.height() + lineGap + 2 * margin;
    return {20 * option.fontMetrics.averageCharWidth(), height};
}

} // namespace Proctor
