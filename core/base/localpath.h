// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/sentence.h"

#include <QString>

namespace Proctor {

/// The scheme in front of a URI in lower case ("file", "https"); empty for a plain path.
[[nodiscard]] QString uriScheme(QStringView uri);

/// The local path that a plain path or a file: URI means. For other schemes, other hosts and an
/// empty path a sentence says what is wrong.
[[nodiscard]] tl::expected<QString, Sentence> localPath(const QString &uri);

/// All of a regular file, up to `limit` bytes; ErrorCode::Io says what is wrong with it.
[[nodiscard]] Result<QByteArray> readLocalFile(const QString &path, qint64 limit);

/// A text as part of a file name that every system takes: other characters than ASCII letters,
/// digits, '.', '_' and '-' become '_'. Never empty, hidden, or longer than about 80 characters.
[[nodiscard]] QString fileNamePart(const QString &text);

} // namespace Proctor
