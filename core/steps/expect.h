// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "steps/utf8text.h"

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace Proctor {

/// What is waited for in a text: a text or a regular expression. A plain value.
class ConsolePattern
{
public:
    [[nodiscard]] static ConsolePattern plain(const QString &text);
    /// ErrorCode::InvalidArgument says where the expression is wrong.
    [[nodiscard]] static Result<ConsolePattern> regex(const QString &expression);

    [[nodiscard]] const QString &text() const { return m_text; }

private:
    friend class Expect;
    QString m_text;
    std::optional<QRegularExpression> m_regex;
};

/// Looks for patterns in what a console or a program writes, which comes in pieces, in bounded
/// memory and without reading everything again for each piece. Bytes that are not UTF-8 count as
/// U+FFFD. A plain value.
class Expect
{
public:
    /// How many characters before a piece a match that ends in it may begin.
    static constexpr qsizetype reach = 64 * 1024;

    void add(QByteArrayView bytes);
    /// Whether the pattern occurs. What comes before its end is then not looked at again. To be
    /// asked after each piece, and once more when nothing more comes and even nothing may match.
    [[nodiscard]] bool find(const ConsolePattern &pattern);
    /// The last line that is not blank, at most 80 characters of it, for error messages.
    [[nodiscard]] QString lastLine() const;

private:
    void drop(qsizetype length);

    Utf8Text m_decoder;
    QString m_text;
    // The first character is only there for what looks back, as "^" does: no match begins with it.
    bool m_isCut = false;
    QString m_lookedFor;
    bool m_lookedForRegex = false;
    qsizetype m_searched = 0; // so much of the text has been searched for that
    QString m_droppedEnd;     // for lastLine()
};

} // namespace Proctor
