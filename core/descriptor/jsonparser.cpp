// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/textparser.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t smallMap = 12;

// Recursive descent; the depth is bounded by DocumentLimit::nesting.
class JsonParser
{
public:
    JsonParser(QByteArrayView text, qsizetype start) : m_text(text), m_at(start) {}

    ParsedText run()
    {
        Node root;
        if (takeValue(root, 0)) {
            skipBlanks();
            if (m_at < m_text.size())
                error(u"json-syntax"_s,
                      Sentence::say("there is more text behind the end of the JSON value"),
                      Sentence::say("remove it, or a bracket too many before it"));
            else
                m_result.root = std::move(root);
        }
        return std::move(m_result);
    }

private:
    bool error(QString code, Sentence message, Sentence repair = {})
    {
        m_result.error(m_at, std::move(code), std::move(message), std::move(repair));
        return false;
    }

    // What stands where something else should.
    bool unexpected(const Sentence &wanted)
    {
        if (m_at >= m_text.size())
            return error(u"json-syntax"_s,
                         Sentence::say("the text ends where %1 should stand", {wanted}),
                         Sentence::say("check that every bracket and quote is closed"));
        const char c = m_text[m_at];
        Sentence repair;
        if (c == '/' || c == '#')
            repair = Sentence::say("JSON has no comments: remove it, or write the file as YAML");
        else if (c == '\'')
            repair = Sentence::say("write texts in double quotes");
        else if (c == '}' || c == ']')
            repair = Sentence::say("remove the comma before it, or a bracket too many");
        return error(u"json-syntax"_s,
                     Sentence::say("found '%1' where %2 should stand", {characterHere(), wanted}),
                     repair);
    }

    QString characterHere() const
    {
        qsizetype length = 1;
        while (m_at + length < m_text.size() && (uchar(m_text[m_at + length]) & 0xC0) == 0x80)
            ++length;
        const QString text = textFromUtf8(m_text.sliced(m_at, length));
        return text.front().isPrint() ? text
                                      : u"\\u%1"_s.arg(text.front().unicode(), 4, 16, QChar(u'0'));
    }

    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
                break;
            ++m_at;
        }
    }

    bool take(char c)
    {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    bool takeValue(Node &node, int depth)
    {
        skipBlanks();
        if (m_at >= m_text.size())
            return unexpected(Sentence::say("a value"));
        if (++m_nodes > DocumentLimit::nodes)
            return error(u"document-too-large"_s,
                         Sentence::say("the document has more than %1 values",
                                       {QString::number(DocumentLimit::nodes)}),
                         Sentence::say("split it into several jobs"));
        node.begin = quint32(m_at);
        bool ok = false;
        const char c = m_text[m_at];
        if (c == '{')
            ok = takeMap(node, depth + 1);
        else if (c == '[')
            ok = takeList(node, depth + 1);
        else if (c == '"')
            ok = takeString(node);
        else if (c == '-' || (c >= '0' && c <= '9'))
            ok = takeNumber(node);
        else
            ok = takeWord(node);
        node.end = quint32(m_at);
        return ok;
    }

    bool tooDeep(int depth)
    {
        if (depth <= DocumentLimit::nesting)
            return false;
        error(u"nesting-too-deep"_s,
              Sentence::say("the document is nested deeper than %1 levels",
                            {QString::number(DocumentLimit::nesting)}),
              Sentence::say("flatten it"));
        return true;
    }

    bool takeMap(Node &node, int depth)
    {
        node.kind = Node::Kind::Map;
        if (tooDeep(depth))
            return false;
        ++m_at;
        if (take('}'))
            return true;
        MapBuilder builder;
        do {
            skipBlanks();
            const qsizetype keyBegin = m_at;
            if (m_at >= m_text.size() || m_text[m_at] != '"')
                return unexpected(Sentence::say("a key in double quotes"));
            Node key;
            if (!takeString(key))
                return false;
            if (!take(':'))
                return unexpected(Sentence::say("':'"));
            Node member;
            if (!takeValue(member, depth))
                return false;
            member.key = key.text;
            member.keyBegin = quint32(keyBegin);
            if (!builder.add(node, std::move(member)))
                m_result.warning(
                    keyBegin, u"duplicate-key"_s,
                    Sentence::say("the key '%1' is there twice; the last one counts", {key.text}),
                    Sentence::say("remove one of them"));
        } while (take(','));
        return take('}') || unexpected(Sentence::say("',' or '}'"));
    }

    bool takeList(Node &node, int depth)
    {
        node.kind = Node::Kind::List;
        if (tooDeep(depth))
            return false;
        ++m_at;
        if (take(']'))
            return true;
        do {
            node.children.emplace_back();
            if (!takeValue(node.children.back(), depth))
                return false;
        } while (take(','));
        return take(']') || unexpected(Sentence::say("',' or ']'"));
    }

    bool takeWord(Node &node)
    {
        const QByteArrayView rest = m_text.sliced(m_at);
        for (const QByteArrayView word :
             {QByteArrayView("null"), QByteArrayView("true"), QByteArrayView("false")}) {
            if (!rest.startsWith(word))
                continue;
            m_at += word.size();
            node.kind = word == "null" ? Node::Kind::Null : Node::Kind::Boolean;
            if (word != "null")
                node.text = QString::fromLatin1(word);
            return true;
        }
        return unexpected(Sentence::say("a value"));
    }

    bool takeDigits()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9')
            ++m_at;
        return m_at > start || unexpected(Sentence::say("a digit"));
    }

    bool takeNumber(Node &node)
    {
        const qsizetype start = m_at;
        node.kind = Node::Kind::Number;
        if (m_text[m_at] == '-')
            ++m_at;
        const bool leadingZero = m_at < m_text.size() && m_text[m_at] == '0';
        const qsizetype firstDigit = m_at;
        if (!takeDigits())
            return false;
        if (leadingZero && m_at - firstDigit > 1) {
            m_at = firstDigit;
            return error(u"json-syntax"_s, Sentence::say("a number must not begin with a zero"),
                         Sentence::say("remove the zero, or write a text in double quotes"));
        }
        if (m_at < m_text.size() && m_text[m_at] == '.') {
            ++m_at;
            if (!takeDigits())
                return false;
        }
        if (m_at < m_text.size() && (m_text[m_at] == 'e' || m_text[m_at] == 'E')) {
            ++m_at;
            if (m_at < m_text.size() && (m_text[m_at] == '+' || m_text[m_at] == '-'))
                ++m_at;
            if (!takeDigits())
                return false;
        }
        node.text = QString::fromLatin1(m_text.sliced(start, m_at - start));
        return true;
    }

    bool takeString(Node &node)
    {
        node.kind = Node::Kind::String;
        node.style = Node::Style::DoubleQuoted;
        qsizetype chunk = ++m_at;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                node.text += textFromUtf8(m_text.sliced(chunk, m_at - chunk));
                ++m_at;
                return true;
            }
            if (uchar(c) < 0x20)
                return error(
                    u"json-syntax"_s,
                    Sentence::say(
                        "a text must not contain a bare line break, tab or control character"),
                    Sentence::say("write \\n or \\t, or close the quote"));
            ++m_at;
            if (c != '\\')
                continue;
            node.text += textFromUtf8(m_text.sliced(chunk, m_at - 1 - chunk));
            if (!takeEscape(node.text))
                return false;
            chunk = m_at;
        }
        return unexpected(Sentence::say("the closing quote of a text"));
    }

    bool takeEscape(QString &text)
    {
        static constexpr QByteArrayView letters = "\"\\/bfnrt";
        static constexpr char16_t meanings[] = u"\"\\/\b\f\n\r\t";
        if (m_at >= m_text.size())
            return unexpected(Sentence::say("an escape"));
        const char c = m_text[m_at];
        if (const qsizetype index = letters.indexOf(c); index >= 0) {
            text += QChar(meanings[index]);
            ++m_at;
            return true;
        }
        bool ok = c == 'u' && m_at + 5 <= m_text.size();
        char16_t unit = 0;
        if (ok) {
            const QByteArrayView digits = m_text.sliced(m_at + 1, 4);
            ok = std::ranges::all_of(digits, [](char d) { return std::isxdigit(uchar(d)) != 0; });
            if (ok)
                unit = char16_t(digits.toByteArray().toUInt(nullptr, 16));
        }
        if (!ok)
            return error(u"json-syntax"_s,
                         Sentence::say("there is no escape '\\%1' in JSON", {characterHere()}),
                         Sentence::say("write \\\\ for a backslash"));
        m_at += 5;
        // A half of a pair without the other becomes the replacement character.
        if (QChar::isLowSurrogate(unit) && !text.isEmpty() && m_lastHigh == text.size()) {
            text.back() = QChar(m_high);
            text += QChar(unit);
            m_lastHigh = -1;
        } else if (QChar::isSurrogate(unit)) {
            text += QChar(QChar::ReplacementCharacter);
            m_lastHigh = QChar::isHighSurrogate(unit) && m_text.sliced(m_at).startsWith("\\u")
                             ? text.size()
                             : -1;
            m_high = unit;
        } else {
            text += QChar(unit);
            m_lastHigh = -1;
        }
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_at;
    qsizetype m_nodes = 0;
    qsizetype m_lastHigh =
        -1; // length of the text behind a high surrogate that waits for its low one
    char16_t m_high = 0;
    ParsedText m_result;
};

} // namespace

QString textFromUtf8(QByteArrayView utf8)
{
    QString text;
    while (utf8.startsWith("\xEF\xBB\xBF")) {
        text += QChar(QChar::ByteOrderMark);
        utf8 = utf8.sliced(3);
    }
    return text.isEmpty() ? QString::fromUtf8(utf8) : QString(text + QString::fromUtf8(utf8));
}

bool MapBuilder::add(Node &map, Node &&member)
{
    qsizetype position = -1;
    if (map.children.size() < smallMap) {
        for (size_t i = 0; i < map.children.size(); ++i) {
            if (map.children[i].key == member.key)
                position = qsizetype(i);
        }
    } else {
        if (m_positions.isEmpty()) {
            for (size_t i = 0; i < map.children.size(); ++i)
                m_positions.insert(map.children[i].key, qsizetype(i));
        }
        position = m_positions.value(member.key, -1);
        if (position < 0)
            m_positions.insert(member.key, qsizetype(map.children.size()));
    }
    if (position < 0) {
        map.children.push_back(std::move(member));
        return true;
    }
    map.children[size_t(position)] = std::move(member);
    return false;
}

ParsedText parseJsonText(QByteArrayView text, qsizetype start)
{
    return JsonParser(text, start).run();
}

} // namespace Proctor
