// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Evaluator that finds the values of expressions.

#include "template/evaluator.h"
#include "template/variablename.h"

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

// A text costs more to handle the longer it is; a short one costs nothing extra.
constexpr qsizetype charactersPerWork = 16;

} // namespace

Result<Value> Evaluator::evaluate(const Pipeline &pipeline, Frame &frame)
{
    Result<Value> value;
    const Value *piped = nullptr;
    Value before;
    for (const Command &command : pipeline.commands) {
        value = evaluate(command, piped, frame);
        if (!value)
            return value;
        if (&command != &pipeline.commands.back()) {
            before = std::move(*value);
            piped = &before;
        }
    }
    for (const int slot : pipeline.slots)
        frame.slots[slot] = *value;
    return value;
}

Result<Value> Evaluator::evaluate(const Command &command, const Value *piped, Frame &frame)
{
    const Operand &first = command.operands.front();
    if (first.kind != Operand::Kind::Function || !first.fields.empty())
        return evaluate(first, frame);
    return call(first, std::span(command.operands).subspan(1), piped, command.span, frame);
}

Result<Value> Evaluator::evaluate(const Operand &operand, Frame &frame)
{
    switch (operand.kind) {
    case Operand::Kind::Dot:
        return operand.fields.empty() ? frame.dot : access(frame.dot, operand);
    case Operand::Kind::Nil:
        return Nothing{};
    case Operand::Kind::Constant:
        return operand.constant;
    case Operand::Kind::Variable:
        return access(frame.slots[operand.slot], operand);
    case Operand::Kind::Function: {
        Result<Value> value = call(operand, {}, nullptr, operand.span, frame);
        return value ? access(std::move(*value), operand) : value;
    }
    case Operand::Kind::Pipeline: {
        if (m_depth >= maximumDepth)
            return failure(operand.span, u"templates and parentheses are nested too deeply"_s);
        ++m_depth;
        Result<Value> value = evaluate(*operand.pipeline, frame);
        --m_depth;
        return value ? access(std::move(*value), operand) : value;
    }
    }
    return Nothing{};
}

// Asks the operand's fields of a value, one after the other.
Result<Value> Evaluator::access(Value value, const Operand &operand)
{
    for (const FieldAccess &field : operand.fields) {
        const auto *reference = std::get_if<TargetReference>(&value);
        const bool isAddress = std::holds_alternative<Address>(value);
        if (std::holds_alternative<Nothing>(value))
            return value;
        if (field.name == u"String" && (reference || isAddress)) {
            value = defaultText(value);
        } else if (!reference) {
            return failure(operand.span, u"%1 has no fields, so .%2 cannot be asked of it"_s.arg(
                                             kindOf(value), field.name.left(60)));
        } else if (!reference->target) {
            return failure(operand.span, u"there is no target that .%1 could be asked of"_s.arg(
                                             field.name.left(60)));
        } else if (!field.field) {
            return failure(operand.span,
                           u"a target has no field .%1; it has %2"_s.arg(
                               field.name.left(60), targetFieldNames().join(u", "_s)));
        } else {
            value = fieldOf(*reference->target, *field.field);
        }
    }
    return value;
}

Result<Value> Evaluator::call(const Operand &function, std::span<const Operand> operands,
                              const Value *piped, const Span &span, Frame &frame)
{
    const FunctionReference &reference = *function.function;
    using Special = Builtin::Special;
    const Special special = reference.builtin ? reference.builtin->special : Special::None;
    if (special == Special::And || special == Special::Or)
        return callLazily(special == Special::Or, operands, piped, frame);
    QVarLengthArray<Value, 4> arguments;
    qsizetype size = 0;
    const auto add = [&](Value &&value) {
        size += sizeOf(value);
        arguments.push_back(std::move(value));
    };
    for (const Operand &operand : operands) {
        Result<Value> value = evaluate(operand, frame);
        if (!value)
            return value;
        add(std::move(*value));
    }
    if (piped)
        add(Value(*piped));
    if (const auto charged = charge(1 + size / charactersPerWork, &span); !charged)
        return tl::unexpected(charged.error());
    Result<Value> value =
        callStrictly(reference, Arguments(arguments.constData(), size_t(arguments.size())));
    if (!value)
        return failure(span, value.error());
    if (const auto charged = charge(sizeOf(*value) / charactersPerWork, &span); !charged)
        return tl::unexpected(charged.error());
    return value;
}

// `and` and `or` leave what stands behind the deciding argument alone.
Result<Value> Evaluator::callLazily(bool until, std::span<const Operand> operands,
                                    const Value *piped, Frame &frame)
{
    Result<Value> value;
    for (const Operand &operand : operands) {
        value = evaluate(operand, frame);
        if (!value || isTrue(*value) == until)
            return value;
    }
    if (piped)
        return *piped;
    return value;
}

Result<Value> Evaluator::callStrictly(const FunctionReference &function, Arguments arguments)
{
    if (function.builtin) {
        if (function.builtin->special != Builtin::Special::None)
            return variable(function.builtin->special, arguments.front());
        return function.builtin->function(arguments);
    }
    QStringList texts;
    texts.reserve(qsizetype(arguments.size()));
    for (const Value &argument : arguments) {
        const auto *text = std::get_if<QString>(&argument);
        if (!text)
            return fail(ErrorCode::Template,
                        u"'%1' takes texts only, not %2; make it a text with print"_s.arg(
                            function.name, kindOf(argument)));
        texts += *text;
    }
    Result<QString> result = function.registered(texts);
    if (!result)
        return tl::unexpected(result.error());
    if (result->size() > maximumOutput)
        return tooLong();
    return Value(std::move(*result));
}

Result<Value> Evaluator::variable(Builtin::Special kind, const Value &reference) const
{
    const auto *text = std::get_if<QString>(&reference);
    if (!text)
        return fail(ErrorCode::Variable,
                    u"the variable must be named by a text \"label.name\", not by "
                    "%1"_s.arg(kindOf(reference)));
    const auto name = splitVariableName(*text);
    if (!name)
        return fail(ErrorCode::Variable, name.error().text());
    if (!m_context.target || !m_context.variables)
        return fail(ErrorCode::Variable, u"step variables cannot be used here; they exist only "
                                         "for a target within a step"_s);
    const Result<RawJson> value = m_context.variables->variable(name->label, name->name);
    if (!value)
        return fail(ErrorCode::Variable, value.error().message);
    if (kind == Builtin::Special::StringVariable) {
        if (!value->isString())
            return fail(ErrorCode::Variable, u"the variable '%1' is %2 and not a text"_s.arg(
                                                 *text, value->text().left(80)));
        return value->text();
    }
    const Result<qint64> number = value->integer();
    if (value->isString() || !number)
        return fail(ErrorCode::Variable, u"the variable '%1' is %2 and not a whole number"_s.arg(
                                             *text, QString::fromUtf8(value->json()).left(80)));
    return *number;
}

} // namespace Proctor::TemplateLanguage
