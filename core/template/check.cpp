// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Parser that finds mistakes which no target could turn into something right.

#include "base/nearestname.h"
#include "template/parser.h"
#include "template/variablename.h"

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

bool isBareConstant(const Operand &operand)
{
    return operand.kind == Operand::Kind::Constant || operand.kind == Operand::Kind::Nil;
}

bool isCall(const Operand &operand)
{
    return operand.kind == Operand::Kind::Function && operand.fields.empty();
}

Parsed<void> checkCount(const Operand &operand, int given)
{
    const Builtin *builtin = operand.function->builtin;
    if (!builtin)
        return {};
    if (given >= builtin->minimum && (builtin->maximum < 0 || given <= builtin->maximum))
        return {};
    return parseFailure(
        operand.span.offset,
        Sentence::say("'%1' takes %2, not %3", {operand.function->name, argumentCountText(*builtin),
                                                QString::number(given)}));
}

} // namespace

bool Parser::standsForTarget(const Operand &operand) const
{
    if (operand.kind == Operand::Kind::Dot)
        return m_scope.dotIsTarget;
    return operand.kind == Operand::Kind::Variable && operand.slot == 0 && m_scope.rootIsTarget;
}

bool Parser::isTarget(const Pipeline &pipeline) const
{
    if (pipeline.commands.size() != 1 || pipeline.commands.front().operands.size() != 1)
        return false;
    const Operand &only = pipeline.commands.front().operands.front();
    return only.fields.empty() && standsForTarget(only);
}

Parsed<void> Parser::checkFields(const Operand &operand) const
{
    if (operand.fields.empty() || !standsForTarget(operand))
        return {};
    const FieldAccess &first = operand.fields.front();
    if (!first.field && first.name != u"String")
        return parseFailure(
            operand.span.offset,
            Sentence::say("a target has no field .%1; it has %2%3",
                          {first.name.left(60), targetFieldNames().join(u", "_s),
                           suggestion(QString(u'.' + first.name), targetFieldNames())}));
    if (operand.fields.size() == 1)
        return {};
    const bool isAddress =
        first.field == TargetField::PrimaryIPv4 || first.field == TargetField::PrimaryIPv6;
    if (!isAddress || operand.fields[1].name != u"String" || operand.fields.size() > 2)
        return parseFailure(operand.span.offset,
                            Sentence::say(".%1 has no fields, so .%2 cannot be asked of it",
                                          {first.name, operand.fields[1].name.left(60)}));
    return {};
}

Parsed<void> Parser::checkCommand(const Command &command, const Command *previous)
{
    const Operand &first = command.operands.front();
    for (const Operand &operand : command.operands) {
        const bool calledAlone = operand.kind == Operand::Kind::Function &&
                                 (&operand != &first || !operand.fields.empty());
        if (calledAlone) {
            if (const auto counted = checkCount(operand, 0); !counted)
                return counted;
        }
    }
    if (isCall(first))
        return checkCall(command, previous);
    if (first.kind == Operand::Kind::Nil)
        return parseFailure(first.span.offset,
                            Sentence::say("nil is no value to write; it can only be an argument"));
    if (command.operands.size() > 1 || previous)
        return parseFailure(first.span.offset,
                            Sentence::say("only a function takes arguments, and this is none; is "
                                          "the function's name missing?"));
    return {};
}

Parsed<void> Parser::checkCall(const Command &command, const Command *previous)
{
    const Operand &function = command.operands.front();
    const int given = int(command.operands.size()) - 1 + (previous ? 1 : 0);
    if (const auto counted = checkCount(function, given); !counted)
        return counted;
    // The value from the pipe comes last.
    std::vector<const Operand *> arguments;
    for (size_t i = 1; i < command.operands.size(); ++i)
        arguments.push_back(&command.operands[i]);
    if (previous && previous->operands.size() == 1)
        arguments.push_back(&previous->operands.front());
    const Builtin *builtin = function.function->builtin;
    const bool takesReference = builtin && (builtin->special == Builtin::Special::StringVariable ||
                                            builtin->special == Builtin::Special::IntegerVariable);
    for (const Operand *argument : arguments) {
        if (!isBareConstant(*argument))
            continue;
        const bool isText = std::holds_alternative<QString>(argument->constant);
        if (!isText && (takesReference || !builtin))
            return parseFailure(argument->span.offset,
                                Sentence::say("'%1' takes texts only; write the value in quotes",
                                              {function.function->name}));
        if (takesReference) {
            if (const auto checked = checkVariableReference(*argument); !checked)
                return checked;
        }
    }
    return {};
}

Parsed<void> Parser::checkVariableReference(const Operand &argument)
{
    const auto name = splitVariableName(std::get<QString>(argument.constant));
    if (!name)
        return parseFailure(argument.span.offset, name.error());
    m_program.references.push_back({name->label, name->name, argument.span.offset});
    return {};
}

} // namespace Proctor::TemplateLanguage
