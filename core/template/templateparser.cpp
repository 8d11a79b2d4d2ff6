// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Parser that reads templates which define and call each other.

#include "base/nearestname.h"
#include "template/literals.h"
#include "template/parser.h"

#include <algorithm>

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

bool isEmpty(const Nodes &nodes)
{
    return std::ranges::all_of(nodes, [](const Node &node) {
        const auto *text = std::get_if<TextNode>(&node.value);
        return text && QStringView(text->text).trimmed().isEmpty();
    });
}

} // namespace

Parsed<Parser::TemplateName> Parser::templateName(QStringView action)
{
    const Parsed<Token> name = take();
    if (!name)
        return tl::unexpected(name.error());
    if (name->kind != TokenKind::String && name->kind != TokenKind::RawString)
        return parseFailure(
            name->offset,
            Sentence::say("expected the name of a template in quotes after '%1', not %2",
                          {action.toString(), describe(*name)}));
    Parsed<QString> text = parseText(*name);
    if (!text)
        return tl::unexpected(text.error());
    return TemplateName{std::move(*text), spanFrom(name->offset)};
}

Parsed<void> Parser::definition()
{
    const Parsed<TemplateName> name = templateName(u"define");
    if (!name)
        return tl::unexpected(name.error());
    if (const auto closed = closeAction(u"define"); !closed)
        return closed;
    return body(*name);
}

// A template's own text: it sees no variables of its surroundings and any value as ".".
Parsed<void> Parser::body(const TemplateName &name)
{
    const Scope outer = std::exchange(m_scope, Scope());
    Parsed<Block> content = block(name.span.offset);
    const Scope inner = std::exchange(m_scope, outer);
    if (!content)
        return tl::unexpected(content.error());
    if (content->ending == Ending::Else)
        return parseFailure(
            name.span.offset,
            Sentence::say("the template '%1' has an {{else}} that belongs to no block",
                          {name.text}));
    const auto known = m_definitions.constFind(name.text);
    if (known == m_definitions.cend()) {
        m_definitions.insert(name.text, int(m_program.definitions.size()));
        m_program.definitions.push_back({name.text, std::move(content->nodes), inner.slots});
        return {};
    }
    if (isEmpty(content->nodes))
        return {};
    Definition &before = m_program.definitions[size_t(*known)];
    if (!isEmpty(before.body))
        return parseFailure(name.span.offset,
                            Sentence::say("the template '%1' is defined twice", {name.text}));
    before.body = std::move(content->nodes);
    before.slots = inner.slots;
    return {};
}

Parsed<void> Parser::call(Nodes &nodes)
{
    const Parsed<TemplateName> name = templateName(u"template");
    if (!name)
        return tl::unexpected(name.error());
    CallNode node{.span = name->span, .name = name->text};
    const Parsed<Token> following = peek();
    if (!following)
        return tl::unexpected(following.error());
    if (following->kind == TokenKind::ActionClose) {
        (void)take();
    } else {
        Parsed<Pipeline> value = pipeline(u"template"_s, TokenKind::ActionClose);
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
    const Parsed<TemplateName> name = templateName(u"block");
    if (!name)
        return tl::unexpected(name.error());
    Parsed<Pipeline> value = pipeline(u"block"_s, TokenKind::ActionClose);
    if (!value)
        return tl::unexpected(value.error());
    if (const auto read = body(*name); !read)
        return read;
    nodes.push_back(
        {CallNode{.span = name->span, .name = name->text, .pipeline = std::move(*value)}});
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
                return parseFailure(
                    call->span.offset,
                    Sentence::say("the template '%1' is not defined%2",
                                  {call->name, suggestion(call->name, m_definitions.keys())}));
        }
        if (!result)
            return result;
    }
    return {};
}

} // namespace Proctor::TemplateLanguage
