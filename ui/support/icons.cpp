// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/icons.h"

#include "support/contrast.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QResource>
#include <QSvgRenderer>

#include <optional>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Colours
{
    QColor light; ///< on a light background
    QColor dark;
};

/// Draws an icon in the colours that the palette has at that moment, so nothing has to be told when
/// the palette changes. Lives on the GUI thread; pixmaps are shared by all engines.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, std::optional<Colours> colours)
        : m_name(std::move(name))
        , m_colours(std::move(colours))
        , m_isNull(!QResource(path()).isValid())
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QString key() const override { return u"ThemedIconEngine"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_isNull; }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_colours); }

private:
    [[nodiscard]] QString path() const { return u":/icons/"_s + m_name + u".svg"_s; }
    [[nodiscard]] QColor colour(QIcon::Mode mode) const;
    [[nodiscard]] QPixmap rendered(const QSize &size, const QColor &colour) const;

    const QString m_name;
    const std::optional<Colours> m_colours;
    const bool m_isNull; // widgets ask hundreds of times while they are laid out
};

QColor ThemedIconEngine::colour(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    // A colour of its own would not stand out from every highlight; the shape still tells.
    if (mode == QIcon::Selected)
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    if (!m_colours)
        return palette.color(QPalette::Active, QPalette::WindowText);
    const bool isDark = palette.color(QPalette::Active, QPalette::Base).lightness() < 128;
    return onPalette(isDark ? m_colours->dark : m_colours->light, palette);
}

QPixmap ThemedIconEngine::rendered(const QSize &size, const QColor &colour) const
{
    if (size.isEmpty())
        return {};
    const QString cacheKey = u"proctor:%1:%2x%3:%4"_s.arg(m_name)
                                 .arg(size.width())
                                 .arg(size.height())
                                 .arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(cacheKey, &pixmap))
        return pixmap;
    QByteArray svg = QResource(path()).uncompressedData();
    if (svg.isEmpty())
        return {};
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    const QSize fitted = renderer.defaultSize().scaled(size, Qt::KeepAspectRatio);
    const QPointF corner((size.width() - fitted.width()) / 2.0,
                         (size.height() - fitted.height()) / 2.0);
    renderer.render(&painter, QRectF(corner, fitted));
    painter.end();
    QPixmapCache::insert(cacheKey, pixmap);
    return pixmap;
}

void ThemedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap pixmap = rendered((QSizeF(rect.size()) * ratio).toSize(), colour(mode));
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect, pixmap);
}

// QIcon asks in device pixels and sets the ratio itself.
QPixmap ThemedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return rendered(size, colour(mode));
}

QSize ThemedIconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    return size;
}

// For those who ask what there is, such as window managers.
QList<QSize> ThemedIconEngine::availableSizes(QIcon::Mode, QIcon::State)
{
    return {{16, 16}, {24, 24}, {32, 32}, {48, 48}, {64, 64}, {128, 128}, {256, 256}};
}

} // namespace

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name, std::nullopt));
}

QIcon themedIcon(const QString &name, const QColor &light, const QColor &dark)
{
    return QIcon(new ThemedIconEngine(name, Colours{light, dark}));
}

} // namespace Proctor
