// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLabel;
class QWidget;

namespace Proctor {

/// A quiet text in the middle of `over`, which it follows in size; for lists without rows. The
/// mouse goes through it. It is hidden at first.
[[nodiscard]] QLabel *makeEmptyHint(QWidget *over);

} // namespace Proctor
