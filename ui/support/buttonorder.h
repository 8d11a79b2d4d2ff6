// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Proctor {

/// From now on the Tab key goes through the buttons of every dialog in the order in which they
/// stand. A QDialogButtonBox hands its focus to its first button, and the key would skip those that
/// were made before that one. For the GUI thread; more than once is as good as once.
void keepButtonsInOrder();

} // namespace Proctor
