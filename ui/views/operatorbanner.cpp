// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/operatorbanner.h"

#include "support/icons.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>

namespace Proctor {

namespace {

// The font in which a text fits on one line.
QFont fitting(QFont font, const QString &text, int width, int height)
{
    font.setPixelSize(std::max(8, int(height * 0.8)));
    const int advance = QFontMetrics(font).horizontalAdvance(text);
    if (advance > width)
        font.setPixelSize(std::max(8, font.pixelSize() * width / advance));
    return font;
}

} // namespace

OperatorBanner::OperatorBanner(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void OperatorBanner::setLook(const OperatorLook &look)
{
    m_look = look;
    describe();
    update();
}

void OperatorBanner::setTexts(const QString &title, const QString &hint)
{
    if (m_title == title && m_hint == hint)
        return;
    m_title = title;
    m_hint = hint;
    describe();
    update();
}

void OperatorBanner::describe()
{
    setAccessibleName(m_look.word);
    setAccessibleDescription(m_hint.isEmpty() ? m_title : m_title + u". " + m_hint);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QSize OperatorBanner::sizeHint() const
{
    return {400, 8 * fontMetrics().height()};
}

QSize OperatorBanner::minimumSizeHint() const
{
    return {200, 4 * fontMetrics().height()};
}

void OperatorBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_look.text);
    const QRect room = rect().adjusted(width() / 40, height() / 30, -width() / 40, -height() / 30);
    // Beside the word when the banner is low, above it when it is high.
    const bool isLow = room.height() * 3 < room.width();
    const int line = fontMetrics().height();
    QRect texts = room;
    const int below = (m_title.isEmpty() ? 0
                       : isLow           ? room.height() / 4
                                         : room.height() / 6) +
                      (m_hint.isEmpty() ? 0 : std::min(room.height() / 4, (isLow ? 2 : 3) * line));
    const int wordHeight =
        isLow ? room.height() - below : std::min((room.height() - below) / 2, room.width() / 4);
    int side = isLow ? std::min(room.height(), room.width() / 4)
                     : std::min(room.height() - below - wordHeight, room.width() / 2);
    side = side * 9 / 10;
    if (isLow)
        texts.setLeft(room.left() + side + room.height() / 6);
    const QFont wordFont = [&] {
        QFont font = this->font();
        font.setBold(true);
        return fitting(font, m_look.word, texts.width(), wordHeight);
    }();
    const int wordWidth = QFontMetrics(wordFont).horizontalAdvance(m_look.word);
    QRect shape({}, QSize(side, side));
    if (isLow) {
        // Both in the middle as a whole.
        QFont titleFont = fitting(this->font(), m_title, texts.width(), room.height() / 4);
        const int widest =
            std::max({wordWidth, QFontMetrics(titleFont).horizontalAdvance(m_title),
                      std::min(texts.width(), fontMetrics().horizontalAdvance(m_hint))});
        const int spare = std::max(0, texts.width() - widest) / 2;
        shape.moveTopLeft({room.left() + spare, room.center().y() - side / 2});
        texts.translate(spare, 0);
        texts.setRight(room.right());
    } else {
        shape.moveTopLeft({room.center().x() - side / 2, room.top()});
        texts.setTop(shape.bottom());
    }
    painter.drawPixmap(shape.topLeft(), themedIcon(m_look.icon, m_look.text, m_look.text)
                                            .pixmap(shape.size(), devicePixelRatioF()));
    const int align = isLow ? Qt::AlignLeft : Qt::AlignHCenter;
    painter.setFont(wordFont);
    painter.drawText(QRect(texts.left(), texts.top(), texts.width(), wordHeight),
                     align | Qt::AlignVCenter, m_look.word);
    int top = texts.top() + wordHeight;
    if (!m_title.isEmpty()) {
        const int height = isLow ? room.height() / 4 : room.height() / 6;
        const QFont font = fitting(this->font(), m_title, texts.width(), height);
        painter.setFont(font);
        // What would be too small to be read is cut.
        const QString shown =
            QFontMetrics(font).elidedText(m_title, Qt::ElideMiddle, texts.width());
        painter.drawText(QRect(texts.left(), top, texts.width(), height), align | Qt::AlignVCenter,
                         shown);
        top += height;
    }
    if (!m_hint.isEmpty()) {
        painter.setFont(this->font());
        painter.drawText(QRect(texts.left(), top, texts.width(), texts.bottom() - top),
                         align | Qt::AlignTop | Qt::TextWordWrap, m_hint);
    }
}

} // namespace Proctor
