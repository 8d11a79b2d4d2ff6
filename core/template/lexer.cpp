// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/lexer.h"

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView openDelimiter = u"{{";
constexpr QStringView closeDelimiter = u"}}";
constexpr QStringView commentOpen = u"/*";
constexpr QStringView commentClose = u"*/";

QStringView withoutLeadingBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    return text;
}

QStringView withoutTrailingBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

// What may follow a word, field or variable directly.
bool endsWord(QChar c)
{
    return c.isNull() || isBlank(c) || QStringView(u".,|:=)(").contains(c);
}

} // namespace

Parsed<Token> Lexer::next()
{
    return m_inside ? inside() : outside();
}

QChar Lexer::at(qsizetype index) const
{
    return index < m_text.size() ? m_text[index] : QChar();
}

bool Lexer::startsWith(QStringView text, qsizetype at) const
{
    return at <= m_text.size() && m_text.sliced(at).startsWith(text);
}

// "{{- ": the blank belongs to the mark, so that {{-3}} is a number.
bool Lexer::trimsBefore(qsizetype actionAt) const
{
    return at(actionAt + 2) == u'-' && isBlank(at(actionAt + 3));
}

Token Lexer::token(TokenKind kind, qsizetype length, qsizetype prefix)
{
    const Token result{kind, m_text.sliced(m_position + prefix, length - prefix), m_position,
                       m_position + length, m_afterSpace};
    m_position += length;
    m_afterSpace = false;
    return result;
}

void Lexer::closeAction(qsizetype length, bool trims)
{
    m_position += length;
    m_inside = false;
    if (trims)
        m_position = m_text.size() - withoutLeadingBlanks(m_text.sliced(m_position)).size();
}

Parsed<Token> Lexer::outside()
{
    m_afterSpace = false;
    for (;;) {
        const qsizetype found = m_text.indexOf(openDelimiter, m_position);
        const qsizetype start = m_position;
        const qsizetype action = found < 0 ? m_text.size() : found;
        QStringView text = m_text.sliced(start, action - start);
        const bool trims = found >= 0 && trimsBefore(found);
        if (trims)
            text = withoutTrailingBlanks(text);
        if (!text.isEmpty()) {
            m_position = action;
            return Token{TokenKind::Text, text, start, action, false};
        }
        m_position = action;
        if (found < 0)
            return Token{TokenKind::End, {}, action, action, false};
        m_actionStart = found;
        m_position += trims ? 4 : 2;
        const Parsed<bool> comment = skipComment();
        if (!comment)
            return tl::unexpected(comment.error());
        if (*comment)
            continue;
        m_inside = true;
        return Token{TokenKind::ActionOpen, m_text.sliced(found, 2), found, m_position, false};
    }
}

// A comment fills its action wholly.
Parsed<bool> Lexer::skipComment()
{
    if (!startsWith(commentOpen, m_position))
        return false;
    const qsizetype close = m_text.indexOf(commentClose, m_position + 2);
    if (close < 0)
        return parseFailure(m_actionStart,
                            Sentence::say("this comment is never closed; end it with */}}"));
    m_position = close + 2;
    qsizetype end = m_position;
    while (isBlank(at(end)))
        ++end;
    if (startsWith(closeDelimiter, m_position)) {
        closeAction(2, false);
        return true;
    }
    if (end > m_position && at(end) == u'-' && startsWith(closeDelimiter, end + 1)) {
        closeAction(end - m_position + 3, true);
        return true;
    }
    return parseFailure(m_position,
                        Sentence::say("a comment must fill its action: write }} right after */"));
}

Parsed<Token> Lexer::inside()
{
    while (isBlank(at(m_position))) {
        m_afterSpace = true;
        ++m_position;
    }
    if (m_position >= m_text.size())
        return parseFailure(m_actionStart,
                            Sentence::say("this action is never closed; end it with }}"));
    const bool trims =
        m_afterSpace && at(m_position) == u'-' && startsWith(closeDelimiter, m_position + 1);
    if (trims || startsWith(closeDelimiter, m_position)) {
        const qsizetype length = trims ? 3 : 2;
        const Token result{TokenKind::ActionClose, m_text.sliced(m_position, length), m_position,
                           m_position + length, m_afterSpace};
        closeAction(length, trims);
        return result;
    }
    return mark();
}

// A token that its first character tells; all others are numbers and words.
Parsed<Token> Lexer::mark()
{
    const QChar c = at(m_position);
    const QChar following = at(m_position + 1);
    switch (c.unicode()) {
    case u'|':
        return token(TokenKind::Pipe, 1);
    case u',':
        return token(TokenKind::Comma, 1);
    case u'(':
        return token(TokenKind::ParenOpen, 1);
    case u')':
        return token(TokenKind::ParenClose, 1);
    case u'=':
        return token(TokenKind::Assign, 1);
    case u':':
        if (following == u'=')
            return token(TokenKind::Declare, 2);
        return parseFailure(m_position,
                            Sentence::say("expected := after a variable, not a single colon"));
    case u'"':
        return quoted(u'"', TokenKind::String);
    case u'\'':
        return quoted(u'\'', TokenKind::Character);
    case u'`':
        return quoted(u'`', TokenKind::RawString);
    case u'$':
        return word(TokenKind::Variable, 0);
    case u'.':
        if (following >= u'0' && following <= u'9')
            return number();
        if (isWordCharacter(following))
            return word(TokenKind::Field, 1);
        return token(TokenKind::Dot, 1);
    default:
        return numberOrWord(c);
    }
}

Parsed<Token> Lexer::numberOrWord(QChar c)
{
    if (c == u'+' || c == u'-' || (c >= u'0' && c <= u'9'))
        return number();
    if (isWordCharacter(c))
        return word(TokenKind::Word, 0);
    if (startsWith(commentOpen, m_position))
        return parseFailure(
            m_position, Sentence::say("a comment must start right after {{ or {{- and a blank"));
    return parseFailure(m_position,
                        Sentence::say("unexpected character '%1' in an action", {QString(c)}));
}

Parsed<Token> Lexer::quoted(QChar quote, TokenKind kind)
{
    qsizetype end = m_position + 1;
    for (;; ++end) {
        const QChar c = at(end);
        const bool lineEnds = c == u'\n' && kind != TokenKind::RawString;
        if (end >= m_text.size() || lineEnds)
            return parseFailure(
                m_position,
                Sentence::say("this text is never closed; end it with %1", {QString(quote)}));
        if (c == quote)
            break;
        if (c == u'\\' && kind != TokenKind::RawString && at(end + 1) != u'\n')
            ++end;
    }
    return token(kind, end + 1 - m_position);
}

Parsed<Token> Lexer::number()
{
    // Everything that looks like part of it; parseNumber() says whether it is one.
    qsizetype end = m_position + 1;
    const bool hexadecimal =
        QStringView(m_text).sliced(m_position).left(3).contains(u'x', Qt::CaseInsensitive);
    while (isWordCharacter(at(end)) || at(end) == u'.' ||
           ((at(end) == u'+' || at(end) == u'-') &&
            QStringView(hexadecimal ? u"pP" : u"eEpP").contains(at(end - 1)))) {
        ++end;
    }
    return token(TokenKind::Number, end - m_position);
}

Parsed<Token> Lexer::word(TokenKind kind, qsizetype prefix)
{
    qsizetype end = m_position + 1;
    while (isWordCharacter(at(end)))
        ++end;
    const bool closes = startsWith(closeDelimiter, end);
    if (end < m_text.size() && !endsWord(at(end)) && !closes)
        return parseFailure(
            end, Sentence::say(
                     "unexpected character '%1' right after '%2'; put a blank between them",
                     {QString(at(end)), m_text.sliced(m_position, end - m_position).toString()}));
    return token(kind, end - m_position, prefix);
}

} // namespace Proctor::TemplateLanguage
