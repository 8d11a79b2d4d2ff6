// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "template/builtins.h"
#include "template/template.h"
#include "template/value.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace Proctor::TemplateLanguage {

/// A piece of the template's text, for error sentences.
struct Span
{
    qsizetype offset = 0;
    qsizetype length = 0;
};

struct Pipeline;
struct Node;
using Nodes = std::vector<Node>;

/// A function as it is called: one of the language or a registered one.
struct FunctionReference
{
    QString name;
    const Builtin *builtin = nullptr;         ///< null for a registered function
    TemplateFunctions::Function registered{}; ///< a copy, so that the registry may change
};

/// A field access behind a value: ".ID".
struct FieldAccess
{
    QString name;
    std::optional<TargetField> field; ///< empty for a name that no target has
};

/// One word of a command: a value, a function, a parenthesis; with the fields asked of it.
struct Operand
{
    enum class Kind { Dot, Nil, Constant, Variable, Function, Pipeline };
    Kind kind = Kind::Dot;
    Span span;
    int slot = 0; ///< of a variable
    Value constant;
    std::shared_ptr<const FunctionReference> function;
    std::shared_ptr<const Pipeline> pipeline;
    std::vector<FieldAccess> fields;
};

/// A function with its arguments, or a single value.
struct Command
{
    Span span;
    std::vector<Operand> operands; ///< never empty
};

/// Commands joined by |, each handing its value to the next as the last argument.
struct Pipeline
{
    Span span;
    std::vector<int> slots;        ///< variables that take the value (two only for range)
    std::vector<Command> commands; ///< never empty
};

struct TextNode
{
    QString text;
};

struct ActionNode
{
    Pipeline pipeline;
};

/// One condition of an `if` or `with` chain and what it guards.
struct Branch
{
    Pipeline condition;
    Nodes body;
};

struct ConditionNode
{
    bool changesDot = false; ///< `with`
    std::vector<Branch> branches;
    Nodes otherwise;
};

struct RangeNode
{
    Pipeline pipeline;
    Nodes body;
    Nodes otherwise;
};

/// A call of a defined template.
struct CallNode
{
    Span span;
    QString name;
    int definition = -1; ///< position in Program::definitions
    std::optional<Pipeline> pipeline{};
};

struct BreakNode
{
};

struct ContinueNode
{
};

struct Node
{
    std::variant<TextNode, ActionNode, ConditionNode, RangeNode, CallNode, BreakNode, ContinueNode>
        value;
};

struct Definition
{
    QString name;
    Nodes body;
    int slots = 1; ///< variables it needs at once; slot 0 is $
};

/// A parsed template: the text itself first, then what it defines. Never changed after the parse.
struct Program
{
    std::vector<Definition> definitions;
    std::vector<VariableReference> references;
};

} // namespace Proctor::TemplateLanguage
