// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"

namespace Proctor {

/// What the core says, in the language of the window; English where there is no translation. The
/// words of others stay as they are. On the GUI thread.
[[nodiscard]] QString inWords(const Sentence &sentence);

} // namespace Proctor
