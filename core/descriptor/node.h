// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/rawjson.h"
#include "base/sentence.h"

#include <QString>

#include <vector>

namespace Proctor {

/// One value of a document with its place in the text. A plain value; children live inside.
struct Node
{
    enum class Kind : quint8 { Null, Boolean, Number, String, Map, List };
    /// How a text is written; says how to find a place inside of it.
    enum class Style : quint8 { Plain, SingleQuoted, DoubleQuoted, Block };

    Kind kind = Kind::Null;
    Style style = Style::Plain;
    quint32 begin = 0; ///< byte offsets in the text
    quint32 end = 0;
    quint32 keyBegin = 0; ///< of a member's key
    QString key{};        ///< of a member of a map
    QString text{};       ///< String: its content; Number and Boolean: their JSON
    std::vector<Node> children{};

    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] bool isMap() const { return kind == Kind::Map; }
    [[nodiscard]] bool isList() const { return kind == Kind::List; }
    [[nodiscard]] bool isString() const { return kind == Kind::String; }

    /// A map's member; keys are matched without regard to case, of several the last counts.
    [[nodiscard]] const Node *member(QStringView name) const;
    /// Where a path of keys and list positions leads; null when there is nothing.
    [[nodiscard]] const Node *descendant(const QStringList &path) const;
    /// "a text", "a list" and so on, for sentences.
    [[nodiscard]] Sentence kindName() const;
};

/// The value as compact JSON; numbers keep their text.
[[nodiscard]] RawJson toRawJson(const Node &node);

/// Bounds of a document: a hostile text ends in a finding.
namespace DocumentLimit {
inline constexpr qsizetype bytes = 64 * 1024 * 1024;
inline constexpr int nesting = 200;
inline constexpr qsizetype nodes = 3'000'000;
inline constexpr qsizetype aliasBytes = 64 * 1024 * 1024; ///< text added by following aliases
inline constexpr qsizetype aliasNodes = 500'000;
inline constexpr qsizetype findings = 500;
} // namespace DocumentLimit

} // namespace Proctor
