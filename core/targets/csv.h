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

/// After so many the reading ends: more of them only say that it is no such file.
inline constexpr size_t mostCsvMistakes = 10'000;

struct CsvMistake
{
    int line = 0;   ///< 0: of the whole text
    int column = 0; ///< 0: of the whole line
    QString message;
};

struct CsvText
{
    std::vector<CsvRow> rows; ///< those without mistakes
    std::vector<CsvMistake> mistakes;
};

/// Comma-separated values as in RFC 4180: double quotes, LF or CRLF, fields may span lines. Blank
/// lines and a byte-order mark are skipped. Goes on in the next line after a mistake.
[[nodiscard]] CsvText readCsv(QByteArrayView text);
/// The same for whom one mistake is enough: ErrorCode::Parse names line and column of the first.
[[nodiscard]] Result<std::vector<CsvRow>> parseCsv(QByteArrayView text);

/// The canonical text of an address in a field; empty for an empty field. Short and octal forms,
/// which mean other addresses than they seem to, are ErrorCode::Parse.
[[nodiscard]] Result<QString> addressFrom(const QString &text, bool isIPv6);

} // namespace Proctor
