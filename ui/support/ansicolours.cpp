// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ansicolours.h"

#include <array>
#include <cmath>

namespace Proctor {

namespace {

// What text needs at least to be read (ratio of WCAG 2).
constexpr double leastContrast = 3.5;

// The sixteen named colours, chosen for a light and for a dark background.
constexpr std::array<QRgb, 16> lightColours = {
    0xff202428, 0xffb3261e, 0xff1a7f37, 0xff8a6100, 0xff0b57b0, 0xff8e3a9c, 0xff0b7285, 0xff6b7178,
    0xff4d545c, 0xffd1362d, 0xff2a9d4a, 0xffa87600, 0xff2f7de0, 0xffb050c0, 0xff1593a8, 0xff9aa1a8};
constexpr std::array<QRgb, 16> darkColours = {
    0xff5c6370, 0xffff7b72, 0xff4cc667, 0xffe3b341, 0xff6cb0ff, 0xffd58ff0, 0xff4fc6d6, 0xffc9d1d9,
    0xff7d8590, 0xffffa198, 0xff76dd8b, 0xfff2cc60, 0xff92c6ff, 0xffe5b3fa, 0xff7fdeea, 0xffffffff};

constexpr int black = 0;
constexpr int white = 7;
constexpr int brightWhite = 15;

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

bool isDark(const QColor &base)
{
    return base.lightness() < 128;
}

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto mix = [part](float left, float right) {
        return float(left * (1 - part) + right * part);
    };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()),
                            mix(a.blueF(), b.blueF()));
}

QColor colourOf(TextColour colour, const QColor &base)
{
    if (colour.isExact())
        return QColor(QRgb(0xff000000 | colour.rgb()));
    const int index = colour.index();
    if (index < 16)
        return QColor(isDark(base) ? darkColours.at(size_t(index))
                                   : lightColours.at(size_t(index)));
    if (index >= 232) {
        const int grey = 8 + (index - 232) * 10;
        return QColor(grey, grey, grey);
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
    const int cube = index - 16;
    return QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

QColor clearestOn(const QColor &base)
{
    return contrast(Qt::white, base) > contrast(Qt::black, base) ? QColor(Qt::white)
                                                                 : QColor(Qt::black);
}

} // namespace

QColor readableOn(const QColor &base, const QColor &colour)
{
    const QColor goal = contrast(Qt::white, base) > contrast(Qt::black, base) ? QColor(Qt::white)
                                                                              : QColor(Qt::black);
    for (int step = 0; step < 10; ++step) {
        const QColor tried = mixed(colour, goal, step / 10.0);
        if (contrast(tried, base) >= leastContrast)
            return tried;
    }
    return goal;
}

ShownStyle shownStyle(const TextStyle &style, const QColor &plain, const QColor &base)
{
    const QColor back = style.background.isDefault() ? QColor() : colourOf(style.background, base);
    const QColor under = back.isValid() ? back : base;
    // On a background of its own, black and white are meant as such.
    const auto front = [&]() -> QColor {
        if (style.foreground.isDefault())
            return back.isValid() ? clearestOn(back) : plain;
        const int index = style.foreground.isExact() ? -1 : style.foreground.index();
        if (back.isValid() && (index == black || index == white || index == brightWhite))
            return index == black ? QColor(Qt::black) : QColor(Qt::white);
        return colourOf(style.foreground, under);
    };
    ShownStyle shown{front(), back};
    if (style.flags & TextStyle::Reverse)
        shown = {under, shown.foreground};
    const QColor &behind = shown.background.isValid() ? shown.background : base;
    if (style.flags & TextStyle::Concealed)
        shown.foreground = behind;
    else
        shown.foreground = readableOn(behind, shown.foreground);
    if (style.flags & TextStyle::Faint)
        shown.foreground = mixed(shown.foreground, behind, 0.35);
    return shown;
}

} // namespace Proctor
