// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Proctor {

/// What a scanner or a person means: without blanks and control characters around it. A text that
/// was scanned twice, when only the half of it fits the pattern, is the half.
[[nodiscard]] QString scannedSerial(const QString &typed, const QString &pattern);

/// Why no job can be started for it, as a sentence of the window; empty when one can. An empty
/// pattern takes any number.
[[nodiscard]] QString serialProblem(const QString &serial, const QString &pattern);

/// What is wrong with a pattern, as a sentence of the window; empty when it can be used.
[[nodiscard]] QString patternProblem(const QString &pattern);

/// As much of a text as people can read, on one line; marks what is left out.
[[nodiscard]] QString shortened(const QString &text, qsizetype length);

} // namespace Proctor
