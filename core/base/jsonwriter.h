// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/rawjson.h"

#include <concepts>
#include <functional>
#include <vector>

namespace Proctor {

/// Writes JSON text from front to back, with keys in the order they are given, so that a large text
/// can be handed on in pieces. A plain value for one thread.
class JsonWriter
{
public:
    enum class Escape { Json, Html };

    /// `indent` blanks for each level; 0 is compact.
    explicit JsonWriter(int indent = 0, Escape escape = Escape::Json)
        : m_indent(indent), m_escape(escape)
    {
    }

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }
    JsonWriter &key(QStringView key);

    void value(QStringView text);
    void value(qint64 number);
    void value(quint64 number);
    /// A template, so that no literal or pointer turns into a truth value.
    template <std::same_as<bool> Truth>
    void value(Truth truth)
    {
        word(truth ? "true" : "false");
    }
    void null() { word("null"); }
    /// A whole value, laid out like the rest; an absent one is written as null.
    void value(const RawJson &json);

    /// Hands the text on in pieces as it grows, so that its size does not matter; take() then gives the rest.
    void setSink(std::function<void(QByteArrayView)> sink) { m_sink = std::move(sink); }
    /// What was written since the last call.
    [[nodiscard]] QByteArray take() { return std::exchange(m_text, {}); }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }

private:
    void separate();
    void word(QByteArrayView word);
    void begin(char bracket);
    void end(char bracket);
    void newLine();

    int m_indent;
    Escape m_escape;
    QByteArray m_text;
    std::function<void(QByteArrayView)> m_sink;
    std::vector<bool> m_filled; // per open level: something is in it
    bool m_afterKey = false;
};

} // namespace Proctor
