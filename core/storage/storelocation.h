// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

#include <functional>

namespace Proctor {

/// Kind of network file system that holds a folder ("nfs"); empty for a local one.
using NetworkProbe = std::function<QString(const QString &folder)>;

/// What a store's address means.
struct StoreLocation
{
    bool isMemory = false;
    QString file; ///< absolute; empty for memory
};

/// Reads "sqlite:PATH", a bare path or "memory:".
[[nodiscard]] Result<StoreLocation> parseStoreLocation(const QString &url);

/// Looks at the file before SQLite may touch it: folder and permissions, network file systems
/// (where SQLite's locks do not hold), content of another kind. Makes the folder unless `readOnly`.
[[nodiscard]] Result<void> checkStoreFile(const QString &file, bool readOnly,
                                          const NetworkProbe &probe);

/// The probe by statfs(2).
[[nodiscard]] QString networkFileSystem(const QString &folder);

} // namespace Proctor
