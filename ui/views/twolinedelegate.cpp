// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/twolinedelegate.h"

#include "models/lineroles.h"
#include "support/statusstyle.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

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

int heightOfLines(const QStyleOptionViewItem &item)
{
    return 2 * item.fontMetrics.height() + lineGap;
}

/// Beside the first line; returns where the text begins.
int paintIcon(QPainter *painter, const QStyleOptionViewItem &item, const QRect &inner,
              const Ink &ink)
{
    const int size = styleOf(item)->pixelMetric(QStyle::PM_SmallIconSize, &item, item.widget);
    const int top = inner.center().y() - heightOfLines(item) / 2;
    const QIcon::Mode mode = !item.state.testFlag(QStyle::State_Enabled) ? QIcon::Disabled
                             : ink.isSelected                            ? QIcon::Selected
                                                                         : QIcon::Normal;
    const int middle = (item.fontMetrics.height() - size) / 2;
    const QRect place(inner.left(), top + middle, size, size);
    item.icon.paint(painter, QStyle::visualRect(item.direction, inner, place), Qt::AlignCenter,
                    mode);
    return inner.left() + size + spacing;
}

/// Paints `text` where one begins to read in `rect` and returns what is left of it.
QRect paintWord(QPainter *painter, QRect rect, const QString &text)
{
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, int(Qt::AlignVCenter | Qt::AlignLeft), shown);
    const int width = painter->fontMetrics().horizontalAdvance(shown);
    return painter->layoutDirection() == Qt::RightToLeft ? rect.adjusted(0, 0, -width, 0)
                                                         : rect.adjusted(width, 0, 0, 0);
}

/// A text alone: in the middle, or in both lines when one is too short for it.
void paintText(QPainter *painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics = painter->fontMetrics();
    if (metrics.horizontalAdvance(text) <= rect.width()) {
        painter->drawText(rect, int(Qt::AlignVCenter | Qt::AlignLeft), text);
        return;
    }
    QTextLayout layout(text, painter->font());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    const int length = line.textLength();
    layout.endLayout();
    painter->drawText(rect, int(Qt::AlignTop | Qt::AlignLeft), text.first(length).trimmed());
    painter->drawText(rect, int(Qt::AlignBottom | Qt::AlignLeft),
                      metrics.elidedText(text.sliced(length), Qt::ElideRight, rect.width()));
}

void paintTitle(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index,
                QRect line, const Ink &ink)
{
    if (const QString corner = index.data(CornerRole).toString(); !corner.isEmpty()) {
        const int width = item.fontMetrics.horizontalAdvance(corner) + 1;
        const bool isMirrored = item.direction == Qt::RightToLeft;
        QRect place = line;
        place.setLeft(place.right() - width + 1);
        painter->setPen(ink.quiet);
        painter->drawText(QStyle::visualRect(item.direction, line, place),
                          int(Qt::AlignVCenter | Qt::AlignRight), corner);
        line.adjust(isMirrored ? width + spacing : 0, 0, isMirrored ? 0 : -width - spacing, 0);
    }
    painter->setPen(ink.text);
    paintWord(painter, line, item.text);
}

void paintSubtitle(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index,
                   QRect line, const Ink &ink)
{
    const QString subtitle = index.data(SubtitleRole).toString();
    if (const QVariant look = index.data(LookRole); look.isValid()) {
        painter->setPen(ink.isSelected ? ink.text : lookColour(Look(look.toInt()), item.palette));
        line = paintWord(painter, line, index.data(LookWordRole).toString());
        painter->setPen(ink.quiet);
        if (!subtitle.isEmpty())
            line = paintWord(painter, line, QStringLiteral(" \u00b7 "));
    }
    painter->setPen(ink.quiet);
    paintWord(painter, line, subtitle);
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
    const QRect inner = item.rect.adjusted(margin, 0, -margin, 0);
    const int left = item.icon.isNull() ? inner.left() : paintIcon(painter, item, inner, ink);
    const bool hasSubtitle = index.data(SubtitleRole).isValid();
    const QRect lines = QStyle::visualRect(item.direction, inner,
                                           {left, inner.center().y() - heightOfLines(item) / 2,
                                            inner.right() - left + 1, heightOfLines(item)});
    painter->setFont(item.font);
    painter->setPen(ink.text);
    if (hasSubtitle) {
        QRect first = lines;
        first.setHeight(item.fontMetrics.height());
        paintTitle(painter, item, index, first, ink);
        QRect second = lines;
        second.setTop(second.bottom() - item.fontMetrics.height() + 1);
        paintSubtitle(painter, item, index, second, ink);
    } else {
        paintText(painter, lines, item.text);
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = 2 * option.fontMetrics.height() + lineGap + 2 * margin;
    return {20 * option.fontMetrics.averageCharWidth(), height};
}

} // namespace Proctor
