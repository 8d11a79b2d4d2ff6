// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/statustree.h"

#include <QStringList>

namespace Proctor {

/// The tree as indented lines; times in seconds, states as words, counts where they are not zero.
[[nodiscard]] QStringList printed(const StatusTree &tree);
/// The same with all that the tree knows besides: measurements, questions, what it skipped.
[[nodiscard]] QStringList printedWhole(const StatusTree &tree);
/// What the counts and rolled-up rows contradict, empty when all is well.
[[nodiscard]] QStringList contradictions(const StatusTree &tree);
[[nodiscard]] QString word(NodeState state);

} // namespace Proctor
