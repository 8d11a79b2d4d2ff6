// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Proctor {

/// Lets `part` have the focus that `whole` is given. Not a focus proxy: the Tab key would go to
/// that directly and never reach what stands before it. Whoever calls again names another part. For
/// the GUI thread.
void handFocusOn(QWidget *whole, QWidget *part);

} // namespace Proctor
