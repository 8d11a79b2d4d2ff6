// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHashFunctions>

namespace Proctor {

/// A colour as a program asked for it: none, one of the 256 of a terminal, or an exact one.
class TextColour
{
public:
    constexpr TextColour() = default;
    [[nodiscard]] static constexpr TextColour indexed(quint8 index)
    {
        return TextColour(1u + index);
    }
    [[nodiscard]] static constexpr TextColour exact(quint8 red, quint8 green, quint8 blue)
    {
        return TextColour(exactBit | quint32(red) << 16 | quint32(green) << 8 | blue);
    }

    [[nodiscard]] constexpr bool isDefault() const { return m_value == 0; }
    [[nodiscard]] constexpr bool isExact() const { return (m_value & exactBit) != 0; }
    [[nodiscard]] constexpr int index() const { return int(m_value) - 1; }
    [[nodiscard]] constexpr quint32 rgb() const { return m_value & 0xffffff; }
    [[nodiscard]] constexpr quint32 value() const { return m_value; }

    friend constexpr bool operator==(TextColour, TextColour) = default;

private:
    static constexpr quint32 exactBit = 1u << 24;
    constexpr explicit TextColour(quint32 value) : m_value(value) {}
    quint32 m_value = 0;
};

/// How a program wants its text to look ("select graphic rendition"). A plain value.
struct TextStyle
{
    enum Flag : quint8 {
        Bold = 0x01,
        Faint = 0x02,
        Italic = 0x04,
        Underline = 0x08,
        Reverse = 0x10,
        Concealed = 0x20,
        Struck = 0x40,
    };
    TextColour foreground{};
    TextColour background{};
    quint8 flags = 0;

    [[nodiscard]] bool isPlain() const { return *this == TextStyle(); }
    friend constexpr bool operator==(const TextStyle &, const TextStyle &) = default;
    friend size_t qHash(const TextStyle &style, size_t seed = 0)
    {
        return qHashMulti(seed, style.foreground.value(), style.background.value(), style.flags);
    }
};

/// Where a parser stands between two pieces of a program's output. A plain value.
struct AnsiState
{
    enum class Mode : quint8 {
        Text,
        Escape,      ///< behind ESC
        Control,     ///< in "ESC [ ..."
        Command,     ///< in "ESC ] ..." and the like, up to its terminator
        CommandEnd,  ///< behind an ESC in it
        Designation, ///< one byte more belongs to it
    };
    TextStyle style;
    QByteArray sequence; ///< what is read of an escape sequence or of a character in UTF-8
    int swallowed = 0;   ///< bytes of a Command so far
    int length = 0;      ///< characters of the open line
    Mode mode = Mode::Text;
    bool isOpen = false;      ///< a line has begun and not ended
    bool isRestart = false;   ///< a carriage return waits for what follows
    bool isContinued = false; ///< the open line is the rest of one that was too long

    friend bool operator==(const AnsiState &, const AnsiState &) = default;
    friend size_t qHash(const AnsiState &state, size_t seed = 0)
    {
        return qHashMulti(seed, state.style, state.sequence, state.length, quint8(state.mode));
    }
};

/// Takes what an AnsiParser finds, in order.
class AnsiSink
{
public:
    virtual ~AnsiSink() = default;
    virtual void lineBegins(bool isContinued) = 0;
    /// Printable ASCII in one style; never empty.
    virtual void text(QByteArrayView ascii, const TextStyle &style) = 0;
    /// Anything else that is shown, tabulators among it.
    virtual void character(char32_t character, const TextStyle &style) = 0;
    virtual void backspace() = 0;
    /// What the line had so far is overwritten.
    virtual void lineRestarts() = 0;
    virtual void lineEnds() = 0;
};

/// Reads the output of a program, in pieces cut anywhere, as lines of styled text: colours are
/// kept, other escape sequences swallowed, "\r" overwrites the line, control characters and bytes
/// that are not UTF-8 become visible characters. Whatever the bytes are, a line is at most
/// maxLength characters and nothing is swallowed beyond the end of a line. A plain value.
class AnsiParser
{
public:
    /// Longer lines are cut, so that one line is never much work to show.
    static constexpr int maxLength = 4096;

    AnsiParser() = default;
    explicit AnsiParser(AnsiState state) : m_state(std::move(state)) {}

    [[nodiscard]] const AnsiState &state() const { return m_state; }
    void parse(QByteArrayView bytes, AnsiSink &sink);
    /// No more bytes will come.
    void finish(AnsiSink &sink);

private:
    qsizetype parseText(QByteArrayView bytes, AnsiSink &sink);
    void parseEscape(char c);
    void parseControl(char c);
    void parseCommand(char c);
    bool parseCharacter(char c, AnsiSink &sink);
    void control(char c, AnsiSink &sink);
    void applyStyle();
    void put(char32_t character, AnsiSink &sink);
    void prepare(AnsiSink &sink);
    void cut(AnsiSink &sink);
    void endLine(AnsiSink &sink);

    AnsiState m_state;
};

} // namespace Proctor
