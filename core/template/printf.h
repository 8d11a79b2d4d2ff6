// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "template/builtins.h"

namespace Proctor::TemplateLanguage {

/// The flags, width, precision and letter of one % in a format.
struct FormatSpec
{
    bool minus = false;
    bool plus = false;
    bool sharp = false;
    bool space = false;
    bool zero = false;
    bool source = false; ///< %#v: as it would be written in a program
    std::optional<int> width;
    std::optional<int> precision;
    QChar verb;

    [[nodiscard]] bool padsWithZeros() const { return zero && !minus; }
};

/// One value in the manner of a format letter; "%!d(string=x)" when the letter does not fit it.
[[nodiscard]] QString formatted(const Value &value, const FormatSpec &spec);

[[nodiscard]] QString formattedInteger(qint64 number, const FormatSpec &spec);
[[nodiscard]] QString formattedFloat(double number, const FormatSpec &spec);
/// Fills up to the width, counted in code points.
[[nodiscard]] QString padded(const QString &text, const FormatSpec &spec);
/// "text" or 'c' with escapes for all that is not printable, or not ASCII.
[[nodiscard]] QString quotedText(QStringView text, QChar quote, bool onlyAscii);
[[nodiscard]] bool isPrintable(char32_t point);
[[nodiscard]] QString textOfPoint(qint64 point);

} // namespace Proctor::TemplateLanguage
