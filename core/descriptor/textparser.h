// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/node.h"
#include "plugin/parameterspec.h"

#include <QSet>

namespace Proctor {

/// Something wrong in a text, found while it is taken apart.
struct TextProblem
{
    Problem::Severity severity = Problem::Severity::Error;
    QString code;
    Sentence message;
    Sentence repair;
    qsizetype offset = 0;
};

/// Outcome of taking a text apart: the tree is there unless an error broke the work off.
struct ParsedText
{
    std::optional<Node> root;
    std::vector<TextProblem> problems;

    // A text full of mistakes is not worth a list that nobody reads; warnings never crowd out an
    // error.
    void error(qsizetype offset, QString code, Sentence message, Sentence repair = {})
    {
        if (++m_errors <= DocumentLimit::findings)
            problems.push_back({Problem::Severity::Error, std::move(code), std::move(message),
                                std::move(repair), offset});
    }
    void warning(qsizetype offset, QString code, Sentence message, Sentence repair = {})
    {
        if (++m_warnings <= DocumentLimit::findings)
            problems.push_back({Problem::Severity::Warning, std::move(code), std::move(message),
                                std::move(repair), offset});
    }

private:
    qsizetype m_errors = 0;
    qsizetype m_warnings = 0;
};

/// Strict JSON (RFC 8259); bytes before `start` are skipped. The text is sound UTF-8.
[[nodiscard]] ParsedText parseJsonText(QByteArrayView text, qsizetype start);
/// YAML 1.2 with the core schema, aliases and merge keys; one document.
[[nodiscard]] ParsedText parseYamlText(QByteArrayView text, qsizetype start);

/// Text from UTF-8; unlike QString::fromUtf8 it keeps a U+FEFF at the front, which is part of a
/// value.
[[nodiscard]] QString textFromUtf8(QByteArrayView utf8);

/// Puts members into a map and finds the keys that are there already, in constant time each.
class MapBuilder
{
public:
    /// Replaces an earlier member of the same key and returns false then.
    bool add(Node &map, Node &&member);

private:
    QHash<QString, qsizetype> m_positions; // filled once a map is large
};

} // namespace Proctor
