// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "descriptor/finding.h"
#include "descriptor/node.h"
#include "descriptor/sourcetext.h"

#include <memory>

namespace Proctor {

/// A JSON or YAML text as a tree of values that know their places. Never fails: what is wrong with
/// the text is in findings(), and without an error there is a root. A plain value; copies share the
/// tree.
class Document
{
public:
    enum class Format {
        Detect, ///< by the file name's ending, else by the first character
        Json,
        Yaml,
    };

    Document() = default;
    [[nodiscard]] static Document parse(QByteArray text, QString file = {},
                                        Format format = Format::Detect);

    [[nodiscard]] const Node *root() const
    {
        return m_root.get();
    } ///< null when not even that was found
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] const SourceText &source() const { return m_source; }
    [[nodiscard]] Format format() const { return m_format; } ///< never Detect
    [[nodiscard]] const Findings &findings() const { return m_findings; }

    [[nodiscard]] TextPosition position(qsizetype offset) const
    {
        return m_source.position(offset);
    }
    /// The byte at which the character `index` (UTF-16) of a text's content is written, as well as
    /// quotes, escapes and folded lines let it be told.
    [[nodiscard]] qsizetype offsetInText(const Node &text, qsizetype index) const;

    /// Changes one value, as `--set` does. `path` is dotted
    /// ("TestDescriptors.0.RetryParameters.NumRetries"), keys are matched without regard to case;
    /// all but the last must exist. `value` is JSON when it parses as JSON, else a text. New values
    /// keep the place of what they replace.
    [[nodiscard]] Result<void> set(const QString &path, const QString &value);

private:
    std::shared_ptr<const Node> m_root;
    SourceText m_source;
    QString m_file;
    Format m_format = Format::Json;
    Findings m_findings;
};

/// The text of a file for parse(). A missing file, a directory, an unreadable or too large one each
/// give a sentence that names it.
[[nodiscard]] Result<QByteArray> readDocumentText(const QString &path);

} // namespace Proctor
