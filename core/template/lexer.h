// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "template/template.h"

#include <QStringView>

namespace Proctor::TemplateLanguage {

enum class TokenKind {
    Text,       ///< between actions, trimmed where the neighbouring actions ask for it
    ActionOpen, ///< {{
    ActionClose,
    Word,     ///< function or keyword
    Field,    ///< .Name, the view is without the dot
    Variable, ///< $ or $name, the view is with the sign
    Dot,
    Number,
    Character,
    String,
    RawString,
    Pipe,
    Comma,
    Declare, ///< :=
    Assign,  ///< =
    ParenOpen,
    ParenClose,
    End,
};

struct Token
{
    TokenKind kind = TokenKind::End;
    QStringView text;
    qsizetype offset = 0;
    qsizetype end = 0;       ///< behind its last character
    bool afterSpace = false; ///< blanks stood before it, which separates arguments
};

using ParseError = Template::ParseError;
template <class T>
using Parsed = tl::expected<T, ParseError>;

[[nodiscard]] inline tl::unexpected<ParseError> parseFailure(qsizetype offset, Sentence message)
{
    return tl::unexpected<ParseError>(ParseError{std::move(message), offset});
}

/// Cuts the text of a template into tokens, one at a time. Lives as long as one parse; the text
/// must outlive it.
class Lexer
{
public:
    explicit Lexer(QStringView text) : m_text(text) {}
    [[nodiscard]] Parsed<Token> next();

private:
    [[nodiscard]] Parsed<Token> outside();
    [[nodiscard]] Parsed<Token> inside();
    [[nodiscard]] Parsed<Token> mark();
    [[nodiscard]] Parsed<Token> numberOrWord(QChar c);
    [[nodiscard]] Parsed<Token> quoted(QChar quote, TokenKind kind);
    [[nodiscard]] Parsed<Token> number();
    [[nodiscard]] Parsed<Token> word(TokenKind kind, qsizetype prefix);
    [[nodiscard]] Parsed<bool> skipComment();
    [[nodiscard]] bool startsWith(QStringView text, qsizetype at) const;
    [[nodiscard]] bool trimsBefore(qsizetype actionAt) const;
    void closeAction(qsizetype length, bool trims);
    [[nodiscard]] Token token(TokenKind kind, qsizetype length, qsizetype prefix = 0);
    [[nodiscard]] QChar at(qsizetype index) const;

    QStringView m_text;
    qsizetype m_position = 0;
    bool m_inside = false;
    bool m_afterSpace = false;
    qsizetype m_actionStart = 0;
};

[[nodiscard]] inline bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

[[nodiscard]] inline bool isWordCharacter(QChar c)
{
    return c == u'_' || c.isLetterOrNumber() || c.isSurrogate();
}

} // namespace Proctor::TemplateLanguage
