// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

namespace Proctor {

/// UTF-8 for HTML text and for attributes in double quotes. Whatever the text holds, it stays text:
/// markup is escaped and characters that a page must not contain are shown as U+FFFD.
[[nodiscard]] QByteArray htmlText(QStringView text);
/// The same for XML 1.0.
[[nodiscard]] QString xmlText(QStringView text);

} // namespace Proctor
