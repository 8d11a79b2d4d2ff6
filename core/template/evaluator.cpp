// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/evaluator.h"

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

Evaluator::Evaluator(const Program &program, const TemplateContext &context, const QString &text)
    : m_program(program), m_context(context), m_text(text)
{
}

Result<QString> Evaluator::run()
{
    const Value target = TargetReference{m_context.target};
    if (const auto done = expand(m_program.definitions.front(), target); !done)
        return tl::unexpected(done.error());
    return std::move(m_output);
}

Result<void> Evaluator::expand(const Definition &definition, const Value &dot)
{
    Frame frame;
    frame.dot = dot;
    frame.slots.resize(definition.slots);
    frame.slots[0] = dot;
    const Result<Flow> flow = walk(definition.body, frame);
    if (!flow)
        return tl::unexpected(flow.error());
    return {};
}

Result<Evaluator::Flow> Evaluator::walk(const Nodes &nodes, Frame &frame)
{
    for (const Node &node : nodes) {
        Result<Flow> flow = Flow::Next;
        if (const auto charged = charge(1); !charged)
            return tl::unexpected(charged.error());
        if (const auto *text = std::get_if<TextNode>(&node.value)) {
            if (const auto written = write(text->text, nullptr); !written)
                return tl::unexpected(written.error());
        } else if (const auto *action = std::get_if<ActionNode>(&node.value)) {
            if (const auto written = walk(*action, frame); !written)
                return tl::unexpected(written.error());
        } else if (const auto *condition = std::get_if<ConditionNode>(&node.value)) {
            flow = walk(*condition, frame);
        } else if (const auto *range = std::get_if<RangeNode>(&node.value)) {
            flow = walk(*range, frame);
        } else if (const auto *call = std::get_if<CallNode>(&node.value)) {
            flow = walk(*call, frame);
        } else {
            return std::holds_alternative<BreakNode>(node.value) ? Flow::Break : Flow::Continue;
        }
        if (!flow || *flow != Flow::Next)
            return flow;
    }
    return Flow::Next;
}

Result<void> Evaluator::walk(const ActionNode &node, Frame &frame)
{
    const Result<Value> value = evaluate(node.pipeline, frame);
    if (!value)
        return tl::unexpected(value.error());
    // An action that sets a variable writes nothing.
    if (!node.pipeline.slots.empty())
        return {};
    const auto *plain = std::get_if<QString>(&*value);
    const QString text = plain ? *plain : outputText(*value);
    if (m_context.gaps && (text.isEmpty() || text == "<nil>"_L1))
        m_context.gaps->append(m_text.sliced(node.pipeline.span.offset, node.pipeline.span.length));
    return write(text, &node.pipeline.span);
}

Result<Evaluator::Flow> Evaluator::walk(const ConditionNode &node, Frame &frame)
{
    const Level level(m_depth);
    for (const Branch &branch : node.branches) {
        Result<Value> value = evaluate(branch.condition, frame);
        if (!value)
            return tl::unexpected(value.error());
        if (!isTrue(*value))
            continue;
        if (m_depth > maximumDepth)
            return failure(branch.condition.span, u"templates and blocks are nested too deeply"_s);
        if (!node.changesDot)
            return walk(branch.body, frame);
        Value outer = std::exchange(frame.dot, std::move(*value));
        Result<Flow> flow = walk(branch.body, frame);
        frame.dot = std::move(outer);
        return flow;
    }
    return walk(node.otherwise, frame);
}

Result<Evaluator::Flow> Evaluator::walk(const RangeNode &node, Frame &frame)
{
    const Level level(m_depth);
    const Result<Value> over = evaluate(node.pipeline, frame);
    if (!over)
        return tl::unexpected(over.error());
    if (m_depth > maximumDepth)
        return failure(node.pipeline.span, u"templates and blocks are nested too deeply"_s);
    qint64 count = 0;
    std::optional<QByteArray> bytes;
    if (const auto *number = std::get_if<qint64>(&*over)) {
        count = *number;
    } else if (const auto *byte = std::get_if<Byte>(&*over)) {
        count = byte->number;
    } else if (std::holds_alternative<ByteList>(*over) || std::holds_alternative<Address>(*over)) {
        bytes = bytesOf(*over);
        count = bytes->size();
    } else if (!std::holds_alternative<Nothing>(*over)) {
        return failure(node.pipeline.span,
                       u"range goes over lists and whole numbers, not %1"_s.arg(kindOf(*over)));
    }
    if (!bytes && node.pipeline.slots.size() > 1)
        return failure(node.pipeline.span, u"range over a number sets one variable only"_s);
    if (count <= 0)
        return walk(node.otherwise, frame);
    return repeat(node, count, bytes ? &*bytes : nullptr, frame);
}

Result<Evaluator::Flow> Evaluator::repeat(const RangeNode &node, qint64 count,
                                          const QByteArray *bytes, Frame &frame)
{
    const Value outer = frame.dot;
    Result<Flow> flow = Flow::Next;
    const std::vector<int> &slots = node.pipeline.slots;
    for (qint64 i = 0; i < count; ++i) {
        if (++m_iterations > maximumIterations)
            return failure(node.pipeline.span,
                           u"the loops make more than %1 rounds"_s.arg(maximumIterations));
        const Value element = bytes ? Value(Byte{quint8(bytes->at(i))}) : Value(i);
        if (!slots.empty())
            frame.slots[slots.back()] = element;
        if (slots.size() > 1)
            frame.slots[slots.front()] = i;
        frame.dot = element;
        flow = walk(node.body, frame);
        if (!flow || *flow == Flow::Break)
            break;
    }
    frame.dot = outer;
    if (!flow)
        return flow;
    return Flow::Next;
}

Result<Evaluator::Flow> Evaluator::walk(const CallNode &node, Frame &frame)
{
    const Level level(m_depth);
    Value dot;
    if (node.pipeline) {
        Result<Value> value = evaluate(*node.pipeline, frame);
        if (!value)
            return tl::unexpected(value.error());
        dot = std::move(*value);
    }
    if (m_depth > maximumDepth)
        return failure(
            node.span,
            u"templates call each other too deeply; does '%1' call itself?"_s.arg(node.name));
    const auto done = expand(m_program.definitions[size_t(node.definition)], dot);
    if (!done)
        return tl::unexpected(done.error());
    return Flow::Next;
}

Result<void> Evaluator::write(QStringView text, const Span *span)
{
    if (text.size() > maximumOutput - m_output.size()) {
        if (span)
            return failure(*span, tooLong().value());
        return tooLong();
    }
    m_output += text;
    return {};
}

Result<void> Evaluator::charge(qsizetype work, const Span *span)
{
    m_work += work;
    if (m_work <= maximumWork) [[likely]]
        return {};
    const QString message = u"the expansion takes too long; make its loops and texts shorter"_s;
    if (span)
        return failure(*span, message);
    return fail(ErrorCode::Template, message);
}

tl::unexpected<Error> Evaluator::failure(const Span &span, const Error &error) const
{
    constexpr qsizetype longest = 60;
    QString piece = m_text.sliced(span.offset, span.length);
    if (piece.size() > longest)
        piece = piece.left(longest) + u"..."_s;
    const ErrorCode code = error.code == ErrorCode::Variable ? error.code : ErrorCode::Template;
    return fail(code, u"cannot expand '%1' at character %2: %3"_s.arg(piece)
                          .arg(span.offset + 1)
                          .arg(error.message));
}

tl::unexpected<Error> Evaluator::failure(const Span &span, const QString &message) const
{
    return failure(span, Error{ErrorCode::Template, message});
}

} // namespace Proctor::TemplateLanguage
