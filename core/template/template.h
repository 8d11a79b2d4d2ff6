// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/rawjson.h"
#include "base/sentence.h"
#include "model/target.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace Proctor {

/// Text functions that templates may call besides the language's own: string... -> string or an
/// error (core.md section 3.2). Filled by the composition root before any job starts, read-only
/// (and so thread-safe) afterwards.
class TemplateFunctions
{
public:
    using Function = std::function<Result<QString>(const QStringList &arguments)>;

    /// Case functions (ToUpper, ToLower, Title) are registered from the start.
    TemplateFunctions();
    /// ErrorCode::AlreadyExists for a name that is taken, also by the language.
    [[nodiscard]] Result<void> add(const QString &name, Function function);
    /// ErrorCode::NotFound for an unknown name.
    [[nodiscard]] Result<void> remove(const QString &name);
    [[nodiscard]] const Function *find(const QString &name) const;
    [[nodiscard]] QStringList names() const;

private:
    std::vector<std::pair<QString, Function>> m_functions;
};

/// Step variables of the current target, asked by StringVar and IntVar (core.md section 3.3).
class VariableSource
{
public:
    virtual ~VariableSource() = default;
    /// ErrorCode::Variable when the step has not emitted (that variable).
    [[nodiscard]] virtual Result<RawJson> variable(const QString &label,
                                                   const QString &name) const = 0;
};

/// What a template is expanded with. Null members are allowed: without a target every field access
/// is an error, without variables StringVar and IntVar are.
struct TemplateContext
{
    const Target *target = nullptr;
    const VariableSource *variables = nullptr;
    /// Takes the text of every action that writes nothing, or "<nil>"; null: nobody wants to know.
    /// Only for the time of an expansion.
    QStringList *gaps = nullptr;
};

/// A constant "label.name" that a template asks for.
struct VariableReference
{
    QString label;
    QString name;
    qsizetype offset = 0; ///< in the template's text
    friend bool operator==(const VariableReference &, const VariableReference &) = default;
};

/// A template of the parameter language (Go's text/template over a target), parsed once and
/// expanded per target. Immutable and cheap to copy; safe on every thread.
class Template
{
public:
    struct ParseError
    {
        Sentence message;
        qsizetype offset = 0; ///< UTF-16 index in the text
    };

    /// Without text: expands to the empty text.
    Template();
    /// Finds every mistake that no target could mend; nesting and sizes are bounded. The template
    /// keeps the functions it calls. Text without "{{" always parses, whatever its length.
    [[nodiscard]] static tl::expected<Template, ParseError>
    parse(const QString &text, const TemplateFunctions &functions);

    /// ErrorCode::Template with the offending construct, ErrorCode::Variable for a step variable
    /// that is missing or of the wrong type. Loops, time and output are bounded (1 MiB of output).
    [[nodiscard]] Result<QString> expand(const TemplateContext &context) const;
    /// True when the text contains no action and expands to itself.
    [[nodiscard]] bool isPlain() const;
    [[nodiscard]] const QString &text() const;
    [[nodiscard]] const std::vector<VariableReference> &variableReferences() const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace Proctor
