// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QStringList>

#include <vector>

namespace Proctor {

struct CsvRow
{
    int line = 0; ///< where it begins, from 1
    QStringList fields;
};

/// Comma-separated values as in RFC 4180: double quotes, LF or CRLF, fields may span lines. Blank
/// lines and a byte-order mark are skipped. ErrorCode::Parse names line and column of the first
/// mistake.
[[nodiscard]] Result<std::vector<CsvRow>> parseCsv(QByteArrayView text);

} // namespace Proctor
