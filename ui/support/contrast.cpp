// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/contrast.h"

#include <algorithm>
#include <cmath>

namespace Proctor {

namespace {

constexpr double nearlyBlackAndWhite = 20;

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

bool isHighContrast(const QPalette &palette)
{
    return contrastRatio(palette.color(QPalette::Active, QPalette::Text),
                         palette.color(QPalette::Active, QPalette::Base)) > nearlyBlackAndWhite &&
           contrastRatio(palette.color(QPalette::Active, QPalette::WindowText),
                         palette.color(QPalette::Active, QPalette::Window)) > nearlyBlackAndWhite;
}

QColor readable(const QColor &colour, const QColor &ground, double ratio)
{
    const int step = luminance(ground) < 0.18 ? 5 : -5; // away from the ground
    QColor result = colour;
    for (int lightness = colour.lightness(); contrastRatio(result, ground) < ratio;) {
        lightness = std::clamp(lightness + step, 0, 255);
        result.setHsl(colour.hslHue(), colour.hslSaturation(), lightness);
        if (lightness == 0 || lightness == 255)
            break;
    }
    return result;
}

QColor onPalette(const QColor &colour, const QPalette &palette)
{
    if (!isHighContrast(palette))
        return colour;
    return readable(colour, palette.color(QPalette::Active, QPalette::Base), strongContrast);
}

} // namespace Proctor
