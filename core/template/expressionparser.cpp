// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Parser that reads what stands inside an action.

#include "base/nearestname.h"
#include "template/literals.h"
#include "template/parser.h"

#include <algorithm>

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

// Reads "$x := commands" up to and including `closing`. `purpose` names it in error sentences.
Parsed<Pipeline> Parser::pipeline(const Sentence &purpose, TokenKind closing, int mostVariables)
{
    const Parsed<Token> first = peek();
    if (!first)
        return tl::unexpected(first.error());
    const Parsed<Assignment> names = assignment(mostVariables);
    if (!names)
        return tl::unexpected(names.error());
    Pipeline result;
    if (const auto read = commands(result, purpose, closing); !read)
        return tl::unexpected(read.error());
    result.span = {first->offset, result.commands.back().span.offset +
                                      result.commands.back().span.length - first->offset};
    if (const auto bound = bind(result, *names); !bound)
        return tl::unexpected(bound.error());
    return result;
}

// Reads "$x :=", "$x =" or, for range, "$i, $x :=", if that is what stands here.
Parsed<Parser::Assignment> Parser::assignment(int mostVariables)
{
    Assignment result;
    std::vector<Token> read;
    for (;;) {
        const Parsed<Token> name = take();
        if (!name)
            return tl::unexpected(name.error());
        read.push_back(*name);
        if (name->kind != TokenKind::Variable)
            break;
        const Parsed<Token> operation = take();
        if (!operation)
            return tl::unexpected(operation.error());
        read.push_back(*operation);
        const bool declares = operation->kind == TokenKind::Declare;
        if (declares || operation->kind == TokenKind::Assign) {
            result.names.push_back(*name);
            result.declares = declares;
            return result;
        }
        if (operation->kind != TokenKind::Comma)
            break;
        result.names.push_back(*name);
        if (int(result.names.size()) >= mostVariables)
            return parseFailure(operation->offset,
                                Sentence::say("too many variables are set here; range takes at "
                                              "most two, everything else one"));
    }
    // No assignment after all.
    if (!result.names.empty())
        return parseFailure(
            read.back().offset,
            Sentence::say("expected := after the variables, not %1", {describe(read.back())}));
    for (auto token = read.rbegin(); token != read.rend(); ++token)
        putBack(*token);
    m_end = read.front().offset;
    return result;
}

Parsed<void> Parser::commands(Pipeline &pipeline, const Sentence &purpose, TokenKind closing)
{
    for (;;) {
        const Parsed<Token> token = peek();
        if (!token)
            return tl::unexpected(token.error());
        const bool ends =
            token->kind == TokenKind::ActionClose || token->kind == TokenKind::ParenClose;
        if (ends || token->kind == TokenKind::Pipe) {
            if (ends && token->kind != closing && closing == TokenKind::ParenClose)
                return parseFailure(token->offset,
                                    Sentence::say("a parenthesis is not closed; add )"));
            return parseFailure(token->offset,
                                Sentence::say("a value is missing for %1", {purpose}));
        }
        Parsed<Command> next = command();
        if (!next)
            return tl::unexpected(next.error());
        const Command *previous = pipeline.commands.empty() ? nullptr : &pipeline.commands.back();
        if (const auto checked = checkCommand(*next, previous); !checked)
            return checked;
        pipeline.commands.push_back(std::move(*next));
        const Parsed<Token> end = take();
        if (!end)
            return tl::unexpected(end.error());
        if (end->kind == closing)
            return {};
        if (end->kind == TokenKind::ParenClose)
            return parseFailure(end->offset,
                                Sentence::say("unexpected ) without a parenthesis that it closes"));
        if (end->kind == TokenKind::ActionClose)
            return parseFailure(end->offset, Sentence::say("a parenthesis is not closed; add )"));
    }
}

// Variables become visible behind the pipeline that gives them their value.
Parsed<void> Parser::bind(Pipeline &pipeline, const Assignment &assignment)
{
    for (const Token &name : assignment.names) {
        if (!assignment.declares) {
            const Parsed<int> slot = variable(name);
            if (!slot)
                return tl::unexpected(slot.error());
            pipeline.slots.push_back(*slot);
            continue;
        }
        if (m_scope.variables.size() >= size_t(maximumVariables))
            return parseFailure(name.offset,
                                Sentence::say("more than %1 variables are visible here",
                                              {QString::number(maximumVariables)}));
        const int slot = int(m_scope.variables.size());
        m_scope.variables.emplace_back(name.text.toString(), slot);
        m_scope.slots = std::max(m_scope.slots, slot + 1);
        pipeline.slots.push_back(slot);
    }
    return {};
}

Parsed<int> Parser::variable(const Token &token) const
{
    const auto &variables = m_scope.variables;
    const auto found =
        std::find_if(variables.rbegin(), variables.rend(),
                     [&](const auto &variable) { return token.text == variable.first; });
    if (found != variables.rend())
        return found->second;
    return parseFailure(
        token.offset, Sentence::say("the variable %1 is not set before; write {{%1 := ...}} first",
                                    {token.text.left(40).toString()}));
}

Parsed<Command> Parser::command()
{
    Command result;
    for (;;) {
        Parsed<Operand> next = operand();
        if (!next)
            return tl::unexpected(next.error());
        result.operands.push_back(std::move(*next));
        const Parsed<Token> following = peek();
        if (!following)
            return tl::unexpected(following.error());
        const TokenKind kind = following->kind;
        if (kind == TokenKind::Pipe || kind == TokenKind::ActionClose ||
            kind == TokenKind::ParenClose)
            break;
        const bool isOperand =
            kind != TokenKind::Comma && kind != TokenKind::Declare && kind != TokenKind::Assign;
        if (!isOperand || !following->afterSpace)
            return parseFailure(following->offset,
                                isOperand ? Sentence::say("unexpected %1; put a blank before it",
                                                          {describe(*following)})
                                          : Sentence::say("unexpected %1", {describe(*following)}));
    }
    const qsizetype offset = result.operands.front().span.offset;
    result.span = spanFrom(offset);
    return result;
}

Parsed<Operand> Parser::operand()
{
    const Parsed<Token> token = take();
    if (!token)
        return tl::unexpected(token.error());
    Operand result;
    Parsed<void> read;
    switch (token->kind) {
    case TokenKind::Word:
        read = wordOperand(result, *token);
        break;
    case TokenKind::Dot:
        break;
    case TokenKind::Field:
        result.fields.push_back({token->text.toString(), targetFieldByName(token->text)});
        break;
    case TokenKind::Variable: {
        result.kind = Operand::Kind::Variable;
        const Parsed<int> slot = variable(*token);
        if (!slot)
            return tl::unexpected(slot.error());
        result.slot = *slot;
        break;
    }
    case TokenKind::Number:
    case TokenKind::Character:
    case TokenKind::String:
    case TokenKind::RawString:
        read = constantOperand(result, *token);
        break;
    case TokenKind::ParenOpen:
        read = parenthesis(result, *token);
        break;
    default:
        return parseFailure(
            token->offset,
            Sentence::say("unexpected %1; expected a value or a function", {describe(*token)}));
    }
    if (read)
        read = fieldsBehind(result);
    if (!read)
        return tl::unexpected(read.error());
    result.span = spanFrom(token->offset);
    if (const auto checked = checkFields(result); !checked)
        return tl::unexpected(checked.error());
    return result;
}

Parsed<void> Parser::constantOperand(Operand &operand, const Token &token)
{
    operand.kind = Operand::Kind::Constant;
    if (token.kind == TokenKind::String || token.kind == TokenKind::RawString) {
        Parsed<QString> text = parseText(token);
        if (!text)
            return tl::unexpected(text.error());
        operand.constant = std::move(*text);
        return {};
    }
    Parsed<Value> number =
        token.kind == TokenKind::Number ? parseNumber(token) : parseCharacter(token);
    if (!number)
        return tl::unexpected(number.error());
    operand.constant = std::move(*number);
    return {};
}

Parsed<void> Parser::wordOperand(Operand &operand, const Token &token)
{
    if (token.text == u"true" || token.text == u"false") {
        operand.kind = Operand::Kind::Constant;
        operand.constant = token.text == u"true";
        return {};
    }
    if (token.text == u"nil") {
        operand.kind = Operand::Kind::Nil;
        return {};
    }
    if (isKeyword(token.text))
        return parseFailure(
            token.offset,
            Sentence::say("unexpected '%1'; it can only open an action", {token.text.toString()}));
    FunctionReference function{.name = token.text.toString()};
    function.builtin = findBuiltin(token.text);
    if (!function.builtin) {
        const TemplateFunctions::Function *registered = m_functions.find(function.name);
        if (!registered)
            return parseFailure(
                token.offset,
                Sentence::say("there is no function '%1'%2",
                              {token.text.left(60).toString(),
                               suggestion(token.text, builtinNames() + m_functions.names())}));
        function.registered = *registered;
    }
    operand.kind = Operand::Kind::Function;
    operand.function = std::make_shared<const FunctionReference>(std::move(function));
    return {};
}

Parsed<void> Parser::parenthesis(Operand &operand, const Token &token)
{
    if (m_depth >= maximumNesting)
        return parseFailure(token.offset,
                            Sentence::say("parentheses and blocks are nested deeper than %1",
                                          {QString::number(maximumNesting)}));
    ++m_depth;
    Parsed<Pipeline> inside = pipeline(Sentence::say("the parenthesis"), TokenKind::ParenClose);
    --m_depth;
    if (!inside)
        return tl::unexpected(inside.error());
    operand.kind = Operand::Kind::Pipeline;
    operand.pipeline = std::make_shared<const Pipeline>(std::move(*inside));
    return {};
}

Parsed<void> Parser::fieldsBehind(Operand &operand)
{
    for (;;) {
        const Parsed<Token> following = peek();
        if (!following)
            return tl::unexpected(following.error());
        if (following->kind != TokenKind::Field || following->afterSpace)
            return {};
        const bool plainDot = operand.kind == Operand::Kind::Dot && operand.fields.empty();
        if (plainDot || operand.kind == Operand::Kind::Constant ||
            operand.kind == Operand::Kind::Nil)
            return parseFailure(following->offset,
                                Sentence::say("unexpected %1 behind a value that has no fields",
                                              {describe(*following)}));
        (void)take();
        operand.fields.push_back({following->text.toString(), targetFieldByName(following->text)});
    }
}

} // namespace Proctor::TemplateLanguage
