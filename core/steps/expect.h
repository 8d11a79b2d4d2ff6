// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "steps/utf8text.h"

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace Proctor {

/// What is waited for on a console: a text or a regular expression. A plain value.
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

/// Looks for patterns in what a console writes, which comes in pieces. Keeps the last `window`
/// characters. Bytes that are not UTF-8 count as U+FFFD. A plain value.
class Expect
{
public:
    static constexpr qsizetype window = 64 * 1024;

    void add(QByteArrayView bytes);
    /// Whether the pattern occurs. What comes before its end is then not looked at again.
    [[nodiscard]] bool find(const ConsolePattern &pattern);
    /// The last line that is not blank, at most 80 characters of it, for error messages.
    [[nodiscard]] QString lastLine() const;

private:
    void consume(qsizetype length);

    Utf8Text m_decoder;
    QString m_text;
    QString m_lookedFor;
    qsizetype m_searched = 0; // so much of the text does not begin m_lookedFor
    QString m_consumedEnd;    // for lastLine()
};

} // namespace Proctor
