// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/parser.h"

#include "template/literals.h"
#include "template/nearestname.h"

#include <algorithm>

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

bool isEmpty(const Nodes &nodes)
{
    return std::ranges::all_of(nodes, [](const Node &node) {
        const auto *text = std::get_if<TextNode>(&node.value);
        return text && QStringView(text->text).trimmed().isEmpty();
    });
}

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
    Parsed<Block> main = block(false);
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

QString Parser::describe(const Token &token)
{
    if (token.kind == TokenKind::End)
        return u"the end of the text"_s;
    const QString prefix = token.kind == TokenKind::Field ? u"."_s : QString();
    return u'\'' + prefix + token.text.left(40) + u'\'';
}

// Reads text and actions up to the end of the block (`nested`) or of the text.
Parsed<Parser::Block> Parser::block(bool nested)
{
    const Level level(m_depth);
    const qsizetype opened = m_end;
    if (m_depth > maximumNesting)
        return parseFailure(opened, u"blocks are nested deeper than %1"_s.arg(maximumNesting));
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
            if (nested)
                return parseFailure(opened, u"this block is never closed; add {{end}}"_s);
            return result;
        }
        const Parsed<Token> word = peek();
        if (!word)
            return tl::unexpected(word.error());
        const bool ends = word->kind == TokenKind::Word && word->text == u"end";
        const bool turns = word->kind == TokenKind::Word && word->text == u"else";
        if (ends || turns) {
            if (!nested)
                return parseFailure(
                    word->offset,
                    u"{{%1}} without a block that it could belong to"_s.arg(word->text));
            (void)take();
            m_scope.variables.resize(visible);
            result.ending = ends ? Ending::End : Ending::Else;
            if (ends) {
                if (const auto closed = closeAction(u"end"); !closed)
                    return tl::unexpected(closed.error());
            }
            return result;
        }
        const bool defines = word->kind == TokenKind::Word && word->text == u"define";
        if (defines && nested)
            return parseFailure(word->offset,
                                u"{{define}} is allowed outside of all blocks only"_s);
        if (const auto read = action(result.nodes); !read)
            return tl::unexpected(read.error());
    }
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
    Parsed<Pipeline> value = pipeline(u"this action", TokenKind::ActionClose);
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
        return range(nodes);
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
        Parsed<Pipeline> condition = pipeline(keyword.text, TokenKind::ActionClose);
        if (!condition)
            return tl::unexpected(condition.error());
        const bool dotBefore = m_scope.dotIsTarget;
        if (node.changesDot)
            m_scope.dotIsTarget = isTarget(*condition);
        Parsed<Block> body = block(true);
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
        Parsed<Nodes> otherwise = lastElse();
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
Parsed<Nodes> Parser::lastElse()
{
    if (const auto closed = closeAction(u"else"); !closed)
        return tl::unexpected(closed.error());
    Parsed<Block> otherwise = block(true);
    if (!otherwise)
        return tl::unexpected(otherwise.error());
    if (otherwise->ending == Ending::Else)
        return parseFailure(m_end, u"a second {{else}} in one block; expected {{end}}"_s);
    return std::move(otherwise->nodes);
}

Parsed<void> Parser::range(Nodes &nodes)
{
    const size_t visible = m_scope.variables.size();
    Parsed<Pipeline> over = pipeline(u"range", TokenKind::ActionClose, 2);
    if (!over)
        return tl::unexpected(over.error());
    RangeNode node{.pipeline = std::move(*over), .body = {}, .otherwise = {}};
    const bool dotBefore = std::exchange(m_scope.dotIsTarget, false);
    ++m_scope.loops;
    Parsed<Block> body = block(true);
    --m_scope.loops;
    m_scope.dotIsTarget = dotBefore;
    if (!body)
        return tl::unexpected(body.error());
    node.body = std::move(body->nodes);
    if (body->ending == Ending::Else) {
        Parsed<Nodes> otherwise = lastElse();
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
        return parseFailure(keyword.offset, u"{{%1}} outside of a {{range}}"_s.arg(keyword.text));
    if (keyword.text == u"break")
        nodes.push_back({BreakNode{}});
    else
        nodes.push_back({ContinueNode{}});
    return closeAction(keyword.text);
}

Parsed<QString> Parser::templateName(QStringView action)
{
    const Parsed<Token> name = take();
    if (!name)
        return tl::unexpected(name.error());
    if (name->kind != TokenKind::String && name->kind != TokenKind::RawString)
        return parseFailure(name->offset, u"expected the name of a template in quotes after '%1', "
                                          "not %2"_s.arg(action, describe(*name)));
    return parseText(*name);
}

Parsed<void> Parser::definition()
{
    const qsizetype offset = m_end;
    const Parsed<QString> name = templateName(u"define");
    if (!name)
        return tl::unexpected(name.error());
    if (const auto closed = closeAction(u"define"); !closed)
        return closed;
    return body(*name, offset);
}

// A template's own text: it sees no variables of its surroundings and any value as ".".
Parsed<void> Parser::body(const QString &name, qsizetype offset)
{
    const Scope outer = std::exchange(m_scope, Scope());
    Parsed<Block> content = block(true);
    const Scope inner = std::exchange(m_scope, outer);
    if (!content)
        return tl::unexpected(content.error());
    if (content->ending == Ending::Else)
        return parseFailure(m_end,
                            u"{{else}} in the template '%1' belongs to no block"_s.arg(name));
    const auto known = m_definitions.constFind(name);
    if (known == m_definitions.cend()) {
        m_definitions.insert(name, int(m_program.definitions.size()));
        m_program.definitions.push_back({name, std::move(content->nodes), inner.slots});
        return {};
    }
    if (isEmpty(content->nodes))
        return {};
    Definition &before = m_program.definitions[size_t(*known)];
    if (!isEmpty(before.body))
        return parseFailure(offset, u"the template '%1' is defined twice"_s.arg(name));
    before.body = std::move(content->nodes);
    before.slots = inner.slots;
    return {};
}

Parsed<void> Parser::call(Nodes &nodes)
{
    const qsizetype offset = m_end;
    Parsed<QString> name = templateName(u"template");
    if (!name)
        return tl::unexpected(name.error());
    CallNode node{.span = spanFrom(offset), .name = std::move(*name)};
    const Parsed<Token> following = peek();
    if (!following)
        return tl::unexpected(following.error());
    if (following->kind == TokenKind::ActionClose) {
        (void)take();
    } else {
        Parsed<Pipeline> value = pipeline(u"template", TokenKind::ActionClose);
        if (!value)
            return tl::unexpected(value.error());
        node.pipeline = std::move(*value);
    }
    nodes.push_back({std::move(node)});
    return {};
}

// {{block "x" .}}...{{end}}: defines and calls at once.
Parsed<void> Parser::blockAction(Nodes &nodes)
{
    const qsizetype offset = m_end;
    Parsed<QString> name = templateName(u"block");
    if (!name)
        return tl::unexpected(name.error());
    const Span span = spanFrom(offset);
    Parsed<Pipeline> value = pipeline(u"block", TokenKind::ActionClose);
    if (!value)
        return tl::unexpected(value.error());
    if (const auto read = body(*name, offset); !read)
        return read;
    nodes.push_back({CallNode{.span = span, .name = *name, .pipeline = std::move(*value)}});
    return {};
}

Parsed<void> Parser::closeAction(QStringView after)
{
    const Parsed<Token> token = take();
    if (!token)
        return tl::unexpected(token.error());
    if (token->kind != TokenKind::ActionClose)
        return parseFailure(
            token->offset, u"unexpected %1 after '%2'; expected }}"_s.arg(describe(*token), after));
    return {};
}

// Templates may be called before they are defined.
Parsed<void> Parser::resolveCalls(Nodes &nodes)
{
    const auto resolveAll = [this](auto &...lists) -> Parsed<void> {
        Parsed<void> result;
        ((result = result ? resolveCalls(lists) : result), ...);
        return result;
    };
    for (Node &node : nodes) {
        Parsed<void> result;
        if (auto *condition = std::get_if<ConditionNode>(&node.value)) {
            for (Branch &branch : condition->branches)
                result = result ? resolveCalls(branch.body) : result;
            result = result ? resolveCalls(condition->otherwise) : result;
        } else if (auto *range = std::get_if<RangeNode>(&node.value)) {
            result = resolveAll(range->body, range->otherwise);
        } else if (auto *call = std::get_if<CallNode>(&node.value)) {
            call->definition = m_definitions.value(call->name, -1);
            if (call->definition < 0)
                return parseFailure(call->span.offset,
                                    u"the template '%1' is not defined%2"_s.arg(
                                        call->name, suggestion(call->name, m_definitions.keys())));
        }
        if (!result)
            return result;
    }
    return {};
}

} // namespace Proctor::TemplateLanguage
