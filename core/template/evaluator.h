// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "template/ast.h"

#include <QVarLengthArray>

namespace Proctor::TemplateLanguage {

/// Passes through range bodies in one expansion.
constexpr int maximumIterations = 100'000;
/// Templates, blocks and parentheses open at once while expanding.
constexpr int maximumDepth = 300;
/// Nodes and calls of one expansion, a call counting more the longer its texts are.
constexpr qsizetype maximumWork = 2'000'000;

/// Expands one program for one target. Lives for one expansion, on the caller's thread.
class Evaluator
{
public:
    Evaluator(const Program &program, const TemplateContext &context, const QString &text);
    [[nodiscard]] Result<QString> run();

private:
    enum class Flow { Next, Break, Continue };
    struct Frame
    {
        Value dot;
        QVarLengthArray<Value, 4> slots; ///< variables; slot 0 is $
    };

    // Nodes (evaluator.cpp)
    [[nodiscard]] Result<void> expand(const Definition &definition, const Value &dot);
    [[nodiscard]] Result<Flow> walk(const Nodes &nodes, Frame &frame);
    [[nodiscard]] Result<void> walk(const ActionNode &node, Frame &frame);
    [[nodiscard]] Result<Flow> walk(const ConditionNode &node, Frame &frame);
    [[nodiscard]] Result<Flow> walk(const RangeNode &node, Frame &frame);
    [[nodiscard]] Result<Flow> repeat(const RangeNode &node, qint64 count, const QByteArray *bytes,
                                      Frame &frame);
    [[nodiscard]] Result<Flow> walk(const CallNode &node, Frame &frame);
    [[nodiscard]] Result<void> write(QStringView text, const Span *span);

    // Expressions (expressions.cpp)
    [[nodiscard]] Result<Value> evaluate(const Pipeline &pipeline, Frame &frame);
    [[nodiscard]] Result<Value> evaluate(const Command &command, const Value *piped, Frame &frame);
    [[nodiscard]] Result<Value> evaluate(const Operand &operand, Frame &frame);
    [[nodiscard]] Result<Value> access(Value value, const Operand &operand);
    [[nodiscard]] Result<Value> call(const Operand &function, std::span<const Operand> operands,
                                     const Value *piped, const Span &span, Frame &frame);
    [[nodiscard]] Result<Value> callLazily(bool until, std::span<const Operand> operands,
                                           const Value *piped, Frame &frame);
    [[nodiscard]] Result<Value> callStrictly(const FunctionReference &function,
                                             Arguments arguments);
    [[nodiscard]] Result<Value> variable(Builtin::Special kind, const Value &reference) const;

    [[nodiscard]] Result<void> charge(qsizetype work, const Span *span = nullptr);
    /// The error with the piece of the template that it is about.
    [[nodiscard]] tl::unexpected<Error> failure(const Span &span, const Error &error) const;
    [[nodiscard]] tl::unexpected<Error> failure(const Span &span, const QString &message) const;

    const Program &m_program;
    const TemplateContext &m_context;
    const QString &m_text;
    QString m_output;
    qsizetype m_work = 0;
    int m_iterations = 0;
    int m_depth = 0;
};

} // namespace Proctor::TemplateLanguage
