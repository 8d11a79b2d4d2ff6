// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/startparts.h"

#include "support/icons.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QStyleOption>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr double radius = 6;

} // namespace

Card::Card(QWidget *parent) : QFrame(parent) {}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor border = palette().color(QPalette::Text);
    border.setAlphaF(0.18F);
    painter.setPen(border);
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

FileButton::FileButton(const QString &path, bool isMissing, QWidget *parent)
    : QAbstractButton(parent), m_name(QFileInfo(path).fileName()), m_isMissing(isMissing)
{
    const QFileInfo info(path);
    m_folder = QDir::toNativeSeparators(info.path());
    if (const QString home = QDir::homePath(); m_folder == home || m_folder.startsWith(home + u'/'))
        m_folder.replace(0, home.size(), u"~"_s);
    const QString native = QDir::toNativeSeparators(path);
    setToolTip(isMissing ? tr("%1\nThis file is missing.").arg(native) : native);
    setAccessibleName(m_name);
    setAccessibleDescription(toolTip());
    setIcon(themedIcon(u"document"_s));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize FileButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(m_name + m_folder) + 5 * margin + metrics.height(),
            metrics.height() + 2 * margin};
}

QSize FileButton::minimumSizeHint() const
{
    return {20 * fontMetrics().averageCharWidth(), sizeHint().height()};
}

void FileButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FileButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void FileButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus() || isDown()) {
        QColor ground = palette().color(QPalette::Highlight);
        ground.setAlphaF(isDown() ? 0.35F : 0.16F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), radius, radius);
    }
    const QFontMetrics metrics = fontMetrics();
    QRect inner = rect().adjusted(margin, 0, -margin, 0);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    icon().paint(&painter, QRect(inner.left(), (height() - size) / 2, size, size), Qt::AlignCenter,
                 m_isMissing ? QIcon::Disabled : QIcon::Normal);
    inner.setLeft(inner.left() + size + margin);

    const QColor quiet = palette().color(QPalette::PlaceholderText);
    painter.setPen(m_isMissing ? quiet : palette().color(QPalette::WindowText));
    const QString name = metrics.elidedText(m_name, Qt::ElideMiddle, inner.width() * 2 / 3);
    painter.drawText(inner, int(Qt::AlignVCenter | Qt::AlignLeft), name);
    inner.setLeft(inner.left() + metrics.horizontalAdvance(name) + 2 * margin);
    painter.setPen(quiet);
    painter.drawText(inner, int(Qt::AlignVCenter | Qt::AlignLeft),
                     metrics.elidedText(m_isMissing ? tr("missing: %1").arg(m_folder) : m_folder,
                                        Qt::ElideMiddle, inner.width()));
}

} // namespace Proctor
