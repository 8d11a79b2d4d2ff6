// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace Proctor {

/// What has to be known of a file before it is sent.
struct FileFacts
{
    qint64 size = 0;
    QByteArray hash;        ///< SHA-256 in hexadecimal digits
    QByteArray contentType; ///< judged by how it begins
};

// Both read the whole file piece by piece, so they belong on the blocking pool. ErrorCode::Io, and
// Cancelled when they were told to stop.

[[nodiscard]] Result<FileFacts> readFileFacts(const QString &path, const std::stop_token &stop);
/// Writes a tar archive of one file, compressed by gzip; the member has the whole path as its name.
[[nodiscard]] Result<void> writeArchive(const QString &source, const QString &target,
                                        const std::stop_token &stop);

} // namespace Proctor
