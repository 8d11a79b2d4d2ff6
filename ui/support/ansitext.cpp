// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ansitext.h"

#include <algorithm>
#include <array>

namespace Proctor {

namespace {

constexpr char escapeByte = '\x1b';
constexpr char deleteByte = '\x7f';
constexpr char32_t replacement = 0xfffd;
// Of a sequence; longer ones are swallowed without effect.
constexpr int maxParameters = 64;
// A title or a link may be long, but must not hide a log.
constexpr int maxCommand = 4096;

constexpr bool isPrintable(char c)
{
    return uchar(c) >= 0x20 && uchar(c) < 0x7f;
}

// Of a character that begins with this byte; 0 when none does.
int sequenceLength(uchar first)
{
    return first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
}

// The table of well-formed sequences of the Unicode standard: no surrogates, nothing overlong.
bool fits(uchar first, int position, uchar c)
{
    if (position > 1)
        return (c & 0xc0) == 0x80;
    const uchar lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const uchar highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    return c >= lowest && c <= highest;
}

char32_t decoded(QByteArrayView bytes)
{
    char32_t value = uchar(bytes.front()) & (0xff >> (bytes.size() + 1));
    for (const char c : bytes.sliced(1))
        value = value << 6 | (uchar(c) & 0x3f);
    return value;
}

// Characters that steer instead of being seen would hide or reorder what stands beside them.
char32_t visible(char32_t c)
{
    if (c >= 0x80 && c < 0xa0)
        return 0x2426;
    if (c == 0x2028 || c == 0x2029)
        return 0x2424;
    const bool steersDirection = c == 0x061c || c == 0x200e || c == 0x200f ||
                                 (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return steersDirection ? replacement : c;
}

// 38;5;n and 38;2;r;g;b, also with colons. Takes what it uses.
void takeColour(const std::vector<int> &values, size_t &at, TextColour &colour)
{
    const auto byte = [&](size_t position) {
        return quint8(std::clamp(position < values.size() ? values[position] : 0, 0, 255));
    };
    if (at + 2 < values.size() && values[at + 1] == 5) {
        colour = TextColour::indexed(byte(at + 2));
        at += 2;
        return;
    }
    if (at + 4 < values.size() && values[at + 1] == 2) {
        colour = TextColour::exact(byte(at + 2), byte(at + 3), byte(at + 4));
        at += 4;
        return;
    }
    at = values.size(); // what follows cannot be understood either
}

void applyFlag(TextStyle &style, int value)
{
    struct Row
    {
        quint8 set = 0;
        quint8 reset = 0;
    };
    using enum TextStyle::Flag;
    static constexpr std::array<Row, 30> table = [] {
        std::array<Row, 30> rows{};
        rows[1].set = Bold;
        rows[2].set = Faint;
        rows[3].set = Italic;
        rows[4].set = Underline;
        rows[7].set = Reverse;
        rows[8].set = Concealed;
        rows[9].set = Struck;
        rows[21].set = Underline; // double
        rows[22].reset = Bold | Faint;
        rows[23].reset = Italic;
        rows[24].reset = Underline;
        rows[27].reset = Reverse;
        rows[28].reset = Concealed;
        rows[29].reset = Struck;
        return rows;
    }();
    const Row &row = table.at(size_t(value));
    style.flags = quint8((style.flags | row.set) & ~row.reset);
}

} // namespace

void AnsiParser::parse(QByteArrayView bytes, AnsiSink &sink)
{
    using enum AnsiState::Mode;
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (m_state.mode == Text && m_state.sequence.isEmpty()) {
            at += parseText(bytes.sliced(at), sink);
            continue;
        }
        const char c = bytes[at];
        if (m_state.mode != Text && (c == '\n' || c == '\r')) {
            // Whatever was begun: nothing is hidden beyond the line.
            m_state.mode = Text;
            m_state.sequence.clear();
            continue;
        }
        switch (m_state.mode) {
        case Text:
            if (!parseCharacter(c, sink))
                continue; // the byte is not part of the character: it is read anew
            break;
        case Escape:
            parseEscape(c);
            break;
        case Control:
            parseControl(c);
            break;
        case Command:
        case CommandEnd:
            parseCommand(c);
            break;
        case Designation:
            m_state.mode = Text;
            break;
        }
        ++at;
    }
}

// Runs of text and what is done with one byte. Returns the bytes taken, at least one.
qsizetype AnsiParser::parseText(QByteArrayView bytes, AnsiSink &sink)
{
    // Not beyond what a line can take: a long one would be looked through again for each piece.
    const qsizetype most = std::min(bytes.size(), qsizetype(maxLength));
    qsizetype run = 0;
    while (run < most && isPrintable(bytes[run]))
        ++run;
    if (run > 0) {
        prepare(sink);
        const qsizetype fitting = std::min(run, qsizetype(maxLength - m_state.length));
        sink.text(bytes.first(fitting), m_state.style);
        m_state.length += int(fitting);
        return fitting;
    }
    const char c = bytes.front();
    if (uchar(c) >= 0x80)
        parseCharacter(c, sink);
    else if (c == escapeByte)
        m_state.mode = AnsiState::Mode::Escape;
    else
        control(c, sink);
    return 1;
}

void AnsiParser::control(char c, AnsiSink &sink)
{
    switch (c) {
    case '\n':
        endLine(sink);
        return;
    case '\r':
        m_state.isRestart = m_state.isOpen;
        return;
    case '\b':
        if (m_state.isOpen && m_state.length > 0 && !m_state.isRestart) {
            --m_state.length;
            sink.backspace();
        }
        return;
    case '\t':
        put(U'\t', sink);
        return;
    case '\a':
    case '\x0e': // shifts to another character set
    case '\x0f':
        return;
    case deleteByte:
        put(0x2421, sink);
        return;
    default:
        put(0x2400 + uchar(c), sink);
        return;
    }
}

// One byte of a character that is not ASCII; false when it does not belong to the one begun.
bool AnsiParser::parseCharacter(char c, AnsiSink &sink)
{
    QByteArray &sequence = m_state.sequence;
    if (sequence.isEmpty()) {
        if (sequenceLength(uchar(c)) == 0)
            put(replacement, sink);
        else
            sequence = QByteArray(1, c);
        return true;
    }
    const auto first = uchar(sequence.front());
    if (!fits(first, int(sequence.size()), uchar(c))) {
        // Every byte that belongs to no character counts, as where the first ones were stored.
        const qsizetype lost = sequence.size();
        sequence.clear();
        for (qsizetype i = 0; i < lost; ++i)
            put(replacement, sink);
        return false;
    }
    sequence += c;
    if (sequence.size() < sequenceLength(first))
        return true;
    const char32_t character = decoded(sequence);
    sequence.clear();
    put(visible(character), sink);
    return true;
}

void AnsiParser::parseEscape(char c)
{
    using enum AnsiState::Mode;
    m_state.sequence.clear();
    m_state.swallowed = 0;
    switch (c) {
    case '[':
        m_state.mode = Control;
        return;
    case ']': // operating system command, and other strings
    case 'P':
    case 'X':
    case '^':
    case '_':
        m_state.mode = Command;
        return;
    case escapeByte:
        return;
    case 'c': // reset of the terminal
        m_state.style = {};
        break;
    default:
        break;
    }
    m_state.mode = uchar(c) >= 0x20 && uchar(c) < 0x30 ? Designation : Text;
}

void AnsiParser::parseControl(char c)
{
    using enum AnsiState::Mode;
    if (c == escapeByte) {
        m_state.mode = Escape;
        m_state.sequence.clear();
        return;
    }
    if (uchar(c) >= 0x20 && uchar(c) < 0x40) {
        if (m_state.sequence.size() <= maxParameters)
            m_state.sequence += c;
        return;
    }
    const QByteArray parameters = m_state.sequence.left(maxParameters + 1);
    if (parameters.size() <= maxParameters) {
        const bool isToStart = parameters.isEmpty() || parameters == "1" || parameters == "0";
        if (c == 'm')
            applyStyle();
        else if ((c == 'G' && isToStart) || (c == 'K' && parameters == "2"))
            m_state.isRestart = m_state.isOpen;
    }
    m_state.sequence.clear();
    m_state.mode = Text;
}

void AnsiParser::parseCommand(char c)
{
    using enum AnsiState::Mode;
    const bool isEnded = c == '\a' || (m_state.mode == CommandEnd && c == '\\');
    if (isEnded || ++m_state.swallowed > maxCommand) {
        m_state.mode = Text;
        m_state.swallowed = 0;
    } else {
        m_state.mode = c == escapeByte ? CommandEnd : Command;
    }
}

void AnsiParser::applyStyle()
{
    std::vector<int> values(1, 0);
    for (const char c : std::as_const(m_state.sequence)) {
        if (c >= '0' && c <= '9')
            values.back() = std::min(values.back() * 10 + (c - '0'), 9999);
        else if (c == ';' || c == ':')
            values.push_back(0);
        else
            return; // private: not about looks
    }
    TextStyle &style = m_state.style;
    for (size_t at = 0; at < values.size(); ++at) {
        const int value = values[at];
        if (value == 0)
            style = {};
        else if (value < 30)
            applyFlag(style, value);
        else if (value < 38)
            style.foreground = TextColour::indexed(quint8(value - 30));
        else if (value == 38)
            takeColour(values, at, style.foreground);
        else if (value == 39)
            style.foreground = {};
        else if (value < 48)
            style.background = TextColour::indexed(quint8(value - 40));
        else if (value == 48)
            takeColour(values, at, style.background);
        else if (value == 49)
            style.background = {};
        else if (value >= 90 && value < 98)
            style.foreground = TextColour::indexed(quint8(value - 90 + 8));
        else if (value >= 100 && value < 108)
            style.background = TextColour::indexed(quint8(value - 100 + 8));
    }
}

void AnsiParser::put(char32_t character, AnsiSink &sink)
{
    prepare(sink);
    sink.character(character, m_state.style);
    ++m_state.length;
}

// Before anything is shown: there is an open line, and it has room.
void AnsiParser::prepare(AnsiSink &sink)
{
    if (m_state.isRestart) {
        m_state.isRestart = false;
        m_state.length = 0;
        sink.lineRestarts();
    }
    if (m_state.isOpen && m_state.length >= maxLength)
        cut(sink);
    if (!m_state.isOpen) {
        m_state.isOpen = true;
        sink.lineBegins(m_state.isContinued);
    }
}

void AnsiParser::cut(AnsiSink &sink)
{
    sink.lineEnds();
    m_state.isOpen = false;
    m_state.length = 0;
    m_state.isContinued = true;
}

void AnsiParser::endLine(AnsiSink &sink)
{
    if (!m_state.isOpen)
        sink.lineBegins(m_state.isContinued);
    sink.lineEnds();
    m_state.isOpen = false;
    m_state.isRestart = false;
    m_state.isContinued = false;
    m_state.length = 0;
}

void AnsiParser::finish(AnsiSink &sink)
{
    const qsizetype lost =
        m_state.mode == AnsiState::Mode::Text ? m_state.sequence.size() : qsizetype(0);
    m_state.sequence.clear();
    m_state.mode = AnsiState::Mode::Text;
    for (qsizetype i = 0; i < lost; ++i)
        put(replacement, sink);
    if (m_state.isOpen)
        endLine(sink);
}

} // namespace Proctor
