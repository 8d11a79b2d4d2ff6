// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"

#include <QStringList>

namespace Proctor {

/// The candidate with the smallest edit distance to `word`, whatever the case; empty when none is
/// within a third of its length.
[[nodiscard]] QString nearestOf(QStringView word, const QStringList &candidates);

/// "; did you mean 'x'?" for the candidate nearest to `word`, empty when none is near.
[[nodiscard]] Sentence suggestion(QStringView word, const QStringList &candidates);

} // namespace Proctor
