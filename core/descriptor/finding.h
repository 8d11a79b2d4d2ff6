// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/parameterspec.h"

#include <QString>

#include <vector>

namespace Proctor {

/// One thing to say about a descriptor, with its place (cli.md, "validate"). A plain value.
struct Finding
{
    using Severity = Problem::Severity;
    Severity severity = Severity::Error;
    QString code{};     ///< stable, for example "duplicate-label"
    Sentence message{}; ///< one clear sentence
    Sentence repair{};  ///< how to mend it, may be empty
    QString file{};     ///< as it was named; may be empty
    int line = 0;       ///< from 1; 0: the file as a whole
    int column = 0;     ///< from 1, in characters
    QString path{}; ///< dotted path of the value, for example "TestDescriptors.0.TestFetcherName"

    friend bool operator==(const Finding &, const Finding &) = default;
};
using Findings = std::vector<Finding>;

[[nodiscard]] bool hasErrors(const Findings &findings);

/// FILE:LINE:COLUMN: error: MESSAGE [code], and the repair on a second, indented line.
[[nodiscard]] QString toText(const Finding &finding);
/// The same in the words of another language.
[[nodiscard]] QString toText(const Finding &finding, const QString &severity,
                             const QString &message, const QString &repair);
/// One JSON object on one line, without a line end (cli.md, "validate").
[[nodiscard]] QByteArray toJsonLine(const Finding &finding);

} // namespace Proctor
