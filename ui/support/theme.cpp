// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/theme.h"

#include "support/icons.h"

#include <QApplication>
#include <QProxyStyle>
#include <QStyleOption>
#include <QToolTip>

#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Shade
{
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
    QRgb lightDisabled = 0; ///< 0: as enabled
    QRgb darkDisabled = 0;
};

constexpr std::array shades{
    Shade{QPalette::Window, 0xfff3f3f4, 0xff2b2d30},
    Shade{QPalette::WindowText, 0xff1c1d1f, 0xffe4e5e7, 0xff8e9095, 0xff7f8288},
    Shade{QPalette::Base, 0xffffffff, 0xff1f2124},
    Shade{QPalette::AlternateBase, 0xfff5f6f8, 0xff25282b},
    Shade{QPalette::ToolTipBase, 0xfffffff0, 0xff3a3d41},
    Shade{QPalette::ToolTipText, 0xff1c1d1f, 0xffe4e5e7},
    Shade{QPalette::PlaceholderText, 0xff6f7278, 0xff979aa1},
    Shade{QPalette::Text, 0xff1c1d1f, 0xffe4e5e7, 0xff8e9095, 0xff7f8288},
    Shade{QPalette::Button, 0xffefeff0, 0xff35383c},
    Shade{QPalette::ButtonText, 0xff1c1d1f, 0xffe4e5e7, 0xff8e9095, 0xff7f8288},
    Shade{QPalette::BrightText, 0xffffffff, 0xffffffff},
    Shade{QPalette::Light, 0xffffffff, 0xff4a4e53},
    Shade{QPalette::Midlight, 0xffe4e5e7, 0xff404347},
    Shade{QPalette::Mid, 0xffb4b7bc, 0xff232528},
    Shade{QPalette::Dark, 0xff9a9da3, 0xff1a1b1d},
    Shade{QPalette::Shadow, 0xff6f7278, 0xff101112},
    Shade{QPalette::Highlight, 0xff1f6fb5, 0xff2f6ea8, 0xffb4b7bc, 0xff4a4e53},
    Shade{QPalette::HighlightedText, 0xffffffff, 0xffffffff, 0xffffffff, 0xffb4b7bc},
    Shade{QPalette::Link, 0xff0a5fa8, 0xff6cb6f2},
    Shade{QPalette::LinkVisited, 0xff6a4a9a, 0xffbfa3ea},
};

/// Fusion with our own pictures on its buttons: they follow the palette, and nobody waits at the
/// start for the plugins for image formats that its own are loaded with.
class ThemeStyle final : public QProxyStyle
{
public:
    ThemeStyle() : QProxyStyle(u"Fusion"_s) {}

    QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                       const QWidget *widget) const override
    {
        switch (which) {
        case SP_LineEditClearButton:
            return themedIcon(u"clear"_s);
        case SP_TabCloseButton:
        case SP_TitleBarCloseButton:
        case SP_DockWidgetCloseButton:
            return themedIcon(u"close"_s);
        case SP_TitleBarNormalButton:
            return themedIcon(u"float"_s);
        case SP_ToolBarHorizontalExtensionButton:
        case SP_ToolBarVerticalExtensionButton:
            return themedIcon(u"more"_s);
        default:
            return QProxyStyle::standardIcon(which, option, widget);
        }
    }

    // Fusion outlines a box darker than the window, which on a dark one nobody sees.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
        if (!isBox || !isDark(option->palette)) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        QStyleOptionButton visible;
        visible.QStyleOption::operator=(*option);
        visible.palette.setColor(QPalette::Window,
                                 option->palette.color(QPalette::PlaceholderText).lighter(140));
        QProxyStyle::drawPrimitive(element, &visible, painter, widget);
    }
};

} // namespace

QPalette paletteOf(Theme theme)
{
    if (theme == Theme::System)
        return QPalette();
    QPalette palette;
    for (const Shade &shade : shades) {
        const bool isLight = theme == Theme::Light;
        const QRgb colour = isLight ? shade.light : shade.dark;
        const QRgb disabled = isLight ? shade.lightDisabled : shade.darkDisabled;
        palette.setColor(shade.role, QColor(colour));
        if (disabled)
            palette.setColor(QPalette::Disabled, shade.role, QColor(disabled));
    }
    return palette;
}

void applyTheme(Theme theme)
{
    // One style everywhere: with native ones our colours would meet drawings that ignore them.
    if (!dynamic_cast<const ThemeStyle *>(QApplication::style()))
        QApplication::setStyle(new ThemeStyle);
    // An empty palette gives the colours back to the platform.
    QApplication::setPalette(paletteOf(theme));
    QToolTip::setPalette(QApplication::palette());
}

void loadFonts()
{
    QFont bold = QApplication::font();
    bold.setBold(true);
    for (const QFont &font : {QApplication::font(), bold})
        (void)QFontMetrics(font).horizontalAdvance(u"Proctor"_s);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

} // namespace Proctor
