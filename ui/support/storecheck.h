// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Proctor {

/// Why a store cannot be kept at this address ("sqlite:PATH", a path, "memory:"); empty when it
/// can. One translated sentence for people. Changes nothing; looks at disks, so it is not for the
/// GUI thread.
[[nodiscard]] QString storeProblem(const QString &url);

/// Where the store is when nobody names one; as the command line has it.
[[nodiscard]] QString defaultStoreFile();

} // namespace Proctor
