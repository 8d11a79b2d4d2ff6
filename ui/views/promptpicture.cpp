// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/promptpicture.h"

#include "base/handover.h"
#include "support/whendone.h"

#include <QDialog>
#include <QGuiApplication>
#include <QImageReader>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QThreadPool>
#include <QVBoxLayout>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualTallest = 260;
constexpr int placeholderHeight = 48;
constexpr int mostPixels = 6000; // of a side that are kept

QImage readPicture(const QString &file)
{
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true); // files of the store have no suffix
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > mostPixels || size.height() > mostPixels)
        reader.setScaledSize(size.scaled(mostPixels, mostPixels, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

PromptPicture::PromptPicture(const QString &file, const QString &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_tallest(usualTallest), m_text(tr("Loading the picture…"))
{
    setObjectName(u"picture"_s);
    setAccessibleName(tr("Picture %1").arg(name));
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    whenDone(computeOn(*QThreadPool::globalInstance(), [file] { return readPicture(file); }), this,
             [this](const QImage &image) {
                 m_image = image;
                 m_text = tr("The picture %1 cannot be shown.").arg(m_name);
                 if (!m_image.isNull()) {
                     setCursor(Qt::PointingHandCursor);
                     setToolTip(tr("Show in full size"));
                 }
                 updateGeometry();
                 update();
                 Q_EMIT loaded();
             });
}

void PromptPicture::setTallest(int height)
{
    m_tallest = height;
    updateGeometry();
}

QSize PromptPicture::sizeIn(QSize room) const
{
    const QSize own = m_image.size();
    return own.width() <= room.width() && own.height() <= room.height()
               ? own
               : own.scaled(room, Qt::KeepAspectRatio);
}

int PromptPicture::heightForWidth(int width) const
{
    return m_image.isNull() ? placeholderHeight : sizeIn({width, m_tallest}).height();
}

QSize PromptPicture::sizeHint() const
{
    return {200, heightForWidth(200)};
}

void PromptPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_image.isNull()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_text);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRect place({}, sizeIn(size()));
    place.moveCenter(rect().center());
    painter.drawImage(place, m_image);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(place.adjusted(1, 1, -1, -1));
    }
}

void PromptPicture::mouseReleaseEvent(QMouseEvent *)
{
    showInFull();
}

void PromptPicture::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        showInFull();
    else
        QWidget::keyPressEvent(event);
}

void PromptPicture::showInFull()
{
    if (m_image.isNull())
        return;
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_name);
    auto *area = new QScrollArea(dialog);
    auto *label = new QLabel(area);
    label->setPixmap(QPixmap::fromImage(m_image));
    area->setWidget(label);
    area->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins({});
    layout->addWidget(area);
    dialog->resize((m_image.size() + QSize(24, 24)).boundedTo(screen()->availableSize() * 0.9));
    dialog->open();
}

} // namespace Proctor
