// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/theme.h"

#include "support/contrast.h"
#include "support/icons.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <QToolTip>

#include <array>
#include <span>

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

// Black, white, and what differs from both by at least 7 to 1 (WCAG, level AAA).
constexpr std::array contrastShades{
    Shade{QPalette::Window, 0xffffffff, 0xff000000},
    Shade{QPalette::WindowText, 0xff000000, 0xffffffff, 0xff565656, 0xffa6a6a6},
    Shade{QPalette::Base, 0xffffffff, 0xff000000},
    Shade{QPalette::AlternateBase, 0xfff4f4f4, 0xff101010},
    Shade{QPalette::ToolTipBase, 0xffffffff, 0xff000000},
    Shade{QPalette::ToolTipText, 0xff000000, 0xffffffff},
    Shade{QPalette::PlaceholderText, 0xff484848, 0xffb8b8b8},
    Shade{QPalette::Text, 0xff000000, 0xffffffff, 0xff565656, 0xffa6a6a6},
    Shade{QPalette::Button, 0xffffffff, 0xff000000},
    Shade{QPalette::ButtonText, 0xff000000, 0xffffffff, 0xff565656, 0xffa6a6a6},
    Shade{QPalette::BrightText, 0xffffffff, 0xff000000},
    Shade{QPalette::Light, 0xffffffff, 0xff606060},
    Shade{QPalette::Midlight, 0xffd0d0d0, 0xff808080},
    Shade{QPalette::Mid, 0xff606060, 0xffa0a0a0},
    Shade{QPalette::Dark, 0xff303030, 0xffc0c0c0},
    Shade{QPalette::Shadow, 0xff000000, 0xffffffff},
    Shade{QPalette::Highlight, 0xff00307a, 0xffffe14d, 0xff565656, 0xffa6a6a6},
    Shade{QPalette::HighlightedText, 0xffffffff, 0xff000000},
    Shade{QPalette::Link, 0xff00307a, 0xff8fd0ff},
    Shade{QPalette::LinkVisited, 0xff5a1a7a, 0xffe0b0ff},
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
        if (isHighContrast(option->palette)) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            if (needsOutline(element, *option))
                drawOutline(*option, painter);
            return;
        }
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

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override
    {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (!isHighContrast(option->palette))
            return;
        if (control == CC_SpinBox)
            drawOutline(*option, painter);
        if (control == CC_ScrollBar) {
            QStyleOption slider = *option;
            slider.state.setFlag(State_HasFocus, false);
            slider.rect = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
            drawOutline(slider, painter);
        }
    }

private:
    // What Fusion tells apart by shades of grey needs a line where there are none.
    static bool needsOutline(PrimitiveElement element, const QStyleOption &option)
    {
        switch (element) {
        case PE_PanelButtonCommand:
        case PE_FrameLineEdit:
        case PE_Frame:
        case PE_FrameGroupBox:
        case PE_FrameMenu:
        case PE_FrameTabWidget:
        case PE_PanelTipLabel:
        case PE_IndicatorCheckBox:
            return true;
        case PE_PanelButtonTool:
            return option.state.testAnyFlags(State_On | State_MouseOver | State_Sunken);
        default:
            return false;
        }
    }

    static void drawOutline(const QStyleOption &option, QPainter *painter)
    {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
        const bool isDefault =
            button && button->features.testFlag(QStyleOptionButton::DefaultButton);
        const bool hasFocus = option.state.testFlag(State_HasFocus) || isDefault;
        const QPalette::ColorRole role = hasFocus ? QPalette::Highlight : QPalette::WindowText;
        painter->save();
        painter->setPen(QPen(option.palette.color(role), hasFocus ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
        painter->restore();
    }
};

} // namespace

QPalette paletteOf(Theme theme)
{
    if (theme == Theme::System)
        return QPalette();
    const bool isLight = theme == Theme::Light || theme == Theme::ContrastLight;
    const bool isStrong = theme == Theme::ContrastLight || theme == Theme::ContrastDark;
    QPalette palette;
    for (const Shade &shade : isStrong ? std::span<const Shade>(contrastShades) : shades) {
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
