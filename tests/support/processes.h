// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Proctor {

/// The processes of this computer whose command line ends with this word.
[[nodiscard]] QList<int> processesWith(const QString &lastWord);
[[nodiscard]] inline bool isRunning(const QString &lastWord)
{
    return !processesWith(lastWord).isEmpty();
}

} // namespace Proctor
