// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/parser.h"

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

/// Counts a level of nesting while it lives.
class Level
{
public:
    explicit Level(int &depth) : m_depth(depth) { ++m_depth; }
    ~Level() { --m_depth; }
    Q_DISABLE_COPY_MOVE(Level)

private:
    int &m_depth;
};

} // namespace

Parser::Parser(QStringView text, const TemplateFunctions &functions)
    : m_lexer(text), m_functions(functions)
{
}

Parsed<Program> Parser::parse()
{
    m_program.definitions.emplace_back();
    m_scope.rootIsTarget = true;
    m_scope.dotIsTarget = true;
    Parsed<Block> main = block(std::nullopt);
    if (!main)
        return tl::unexpected(main.error());
    m_program.definitions.front().body = std::move(main->nodes);
    m_program.definitions.front().slots = m_scope.slots;
    for (Definition &definition : m_program.definitions) {
        if (const auto resolved = resolveCalls(definition.body); !resolved)
            return tl::unexpected(resolved.error());
    }
    return std::move(m_program);
}

Parsed<Token> Parser::take()
{
    if (!m_ahead.empty()) {
        const Token token = m_ahead.back();
        m_ahead.pop_back();
        m_end = token.end;
        return token;
    }
    Parsed<Token> token = m_lexer.next();
    if (token)
        m_end = token->end;
    return token;
}

Parsed<Token> Parser::peek()
{
    const qsizetype end = m_end;
    Parsed<Token> token = take();
    if (token)
        putBack(*token);
    m_end = end;
    return token;
}

Sentence Parser::describe(const Token &token)
{
    if (token.kind == TokenKind::End)
        return Sentence::say("the end of the text");
    const QString prefix = token.kind == TokenKind::Field ? u"."_s : QString();
    return Sentence::say("'%1'", {QString(prefix + token.text.left(40))});
}

// Reads text and actions up to the end of the block that was opened at that place, or of the text.
Parsed<Parser::Block> Parser::block(std::optional<qsizetype> opened)
{
    const Level level(m_depth);
    if (m_depth > maximumNesting)
        return parseFailure(opened.value_or(0), Sentence::say("blocks are nested deeper than %1",
                                                              {QString::number(maximumNesting)}));
    const size_t visible = m_scope.variables.size();
    Block result;
    for (;;) {
        const Parsed<Token> token = take();
        if (!token)
            return tl::unexpected(token.error());
        if (token->kind == TokenKind::Text) {
            result.nodes.push_back({TextNode{token->text.toString()}});
            continue;
        }
        if (token->kind == TokenKind::End) {
            if (opened)
                return parseFailure(*opened,
                                    Sentence::say("this block is never closed; add {{end}}"));
            return result;
        }
        const Parsed<Ending> ending = blockEnd(opened);
        if (!ending)
            return tl::unexpected(ending.error());
        if (*ending != Ending::Text) {
            m_scope.variables.resize(visible);
            result.ending = *ending;
            return result;
        }
        if (const auto read = action(result.nodes); !read)
            return tl::unexpected(read.error());
    }
}

// Takes {{end}} or the word of {{else}} if that is what comes behind {{; Ending::Text for an
// action.
Parsed<Parser::Ending> Parser::blockEnd(std::optional<qsizetype> opened)
{
    const Parsed<Token> word = peek();
    if (!word)
        return tl::unexpected(word.error());
    if (word->kind != TokenKind::Word)
        return Ending::Text;
    if (word->text == u"define" && opened)
        return parseFailure(word->offset,
                            Sentence::say("{{define}} is allowed outside of all blocks only"));
    const bool ends = word->text == u"end";
    if (!ends && word->text != u"else")
        return Ending::Text;
    if (!opened)
        return parseFailure(word->offset,
                            Sentence::say("{{%1}} without a block that it could belong to",
                                          {word->text.toString()}));
    (void)take();
    if (!ends)
        return Ending::Else;
    if (const auto closed = closeAction(u"end"); !closed)
        return tl::unexpected(closed.error());
    return Ending::End;
}

Parsed<void> Parser::action(Nodes &nodes)
{
    const Parsed<Token> first = peek();
    if (!first)
        return tl::unexpected(first.error());
    if (first->kind == TokenKind::Word && isKeyword(first->text) && first->text != u"nil") {
        (void)take();
        return keywordAction(nodes, *first);
    }
    Parsed<Pipeline> value = pipeline(Sentence::say("this action"), TokenKind::ActionClose);
    if (!value)
        return tl::unexpected(value.error());
    nodes.push_back({ActionNode{std::move(*value)}});
    return {};
}

Parsed<void> Parser::keywordAction(Nodes &nodes, const Token &keyword)
{
    if (keyword.text == u"if" || keyword.text == u"with")
        return condition(nodes, keyword);
    if (keyword.text == u"range")
        return range(nodes, keyword);
    if (keyword.text == u"define")
        return definition();
    if (keyword.text == u"template")
        return call(nodes);
    if (keyword.text == u"block")
        return blockAction(nodes);
    return jump(nodes, keyword);
}

Parsed<void> Parser::condition(Nodes &nodes, const Token &keyword)
{
    ConditionNode node;
    node.changesDot = keyword.text == u"with";
    const size_t visible = m_scope.variables.size();
    for (;;) {
        Parsed<Pipeline> condition = pipeline(keyword.text.toString(), TokenKind::ActionClose);
        if (!condition)
            return tl::unexpected(condition.error());
        const bool dotBefore = m_scope.dotIsTarget;
        if (node.changesDot)
            m_scope.dotIsTarget = isTarget(*condition);
        Parsed<Block> body = block(keyword.offset);
        m_scope.dotIsTarget = dotBefore;
        if (!body)
            return tl::unexpected(body.error());
        node.branches.push_back({std::move(*condition), std::move(body->nodes)});
        if (body->ending == Ending::End)
            break;
        const Parsed<Token> following = peek();
        if (!following)
            return tl::unexpected(following.error());
        if (following->kind == TokenKind::Word && following->text == keyword.text) {
            (void)take();
            continue;
        }
        Parsed<Nodes> otherwise = lastElse(keyword.offset);
        if (!otherwise)
            return tl::unexpected(otherwise.error());
        node.otherwise = std::move(*otherwise);
        break;
    }
    m_scope.variables.resize(visible);
    nodes.push_back({std::move(node)});
    return {};
}

// The rest of "{{else}}...{{end}}" after the word else.
Parsed<Nodes> Parser::lastElse(qsizetype opened)
{
    if (const auto closed = closeAction(u"else"); !closed)
        return tl::unexpected(closed.error());
    Parsed<Block> otherwise = block(opened);
    if (!otherwise)
        return tl::unexpected(otherwise.error());
    if (otherwise->ending == Ending::Else)
        return parseFailure(m_end,
                            Sentence::say("a second {{else}} in one block; expected {{end}}"));
    return std::move(otherwise->nodes);
}

Parsed<void> Parser::range(Nodes &nodes, const Token &keyword)
{
    const size_t visible = m_scope.variables.size();
    Parsed<Pipeline> over = pipeline(u"range"_s, TokenKind::ActionClose, 2);
    if (!over)
        return tl::unexpected(over.error());
    RangeNode node{.pipeline = std::move(*over), .body = {}, .otherwise = {}};
    const bool dotBefore = std::exchange(m_scope.dotIsTarget, false);
    ++m_scope.loops;
    Parsed<Block> body = block(keyword.offset);
    --m_scope.loops;
    m_scope.dotIsTarget = dotBefore;
    if (!body)
        return tl::unexpected(body.error());
    node.body = std::move(body->nodes);
    if (body->ending == Ending::Else) {
        Parsed<Nodes> otherwise = lastElse(keyword.offset);
        if (!otherwise)
            return tl::unexpected(otherwise.error());
        node.otherwise = std::move(*otherwise);
    }
    m_scope.variables.resize(visible);
    nodes.push_back({std::move(node)});
    return {};
}

Parsed<void> Parser::jump(Nodes &nodes, const Token &keyword)
{
    if (m_scope.loops == 0)
        return parseFailure(keyword.offset, Sentence::say("{{%1}} outside of a {{range}}",
                                                          {keyword.text.toString()}));
    if (keyword.text == u"break")
        nodes.push_back({BreakNode{}});
    else
        nodes.push_back({ContinueNode{}});
    return closeAction(keyword.text);
}

Parsed<void> Parser::closeAction(QStringView after)
{
    const Parsed<Token> token = take();
    if (!token)
        return tl::unexpected(token.error());
    if (token->kind != TokenKind::ActionClose)
        return parseFailure(token->offset, Sentence::say("unexpected %1 after '%2'; expected }}",
                                                         {describe(*token), after.toString()}));
    return {};
}

} // namespace Proctor::TemplateLanguage
