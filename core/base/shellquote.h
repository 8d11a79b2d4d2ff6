// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>

namespace Proctor {

/// The word as every Unix shell reads it back: in single quotes where anything in it could mean
/// something.
[[nodiscard]] QString shellQuoted(const QString &word);
/// A line of such words.
[[nodiscard]] QString shellLine(const QStringList &words);
/// The words of a line that is nothing but words as shellQuoted() writes them, one blank between
/// them; else nothing.
[[nodiscard]] std::optional<QStringList> shellWords(QStringView line);

} // namespace Proctor
