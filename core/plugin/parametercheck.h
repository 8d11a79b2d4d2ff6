// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/parameterspec.h"
#include "template/template.h"

namespace Proctor {

/// How values are written: step parameters are lists of loosely typed values, in which texts stand
/// for numbers and truth values; objects are typed as JSON is (plugins.md sections 1.3 and 6).
enum class ParameterNotation { Loose, Typed };

/// Checks values against what their plugin declared. Used by ParameterReader, for one call.
class ParameterCheck
{
public:
    ParameterCheck(const TemplateFunctions &functions, ParameterNotation notation,
                   Problems &problems)
        : m_functions(functions), m_notation(notation), m_problems(problems)
    {
    }

    /// One value of a parameter; `path` leads to it.
    void value(const ParameterSpec &spec, const RawJson &value, const QStringList &path);
    /// An object against its declared members.
    void members(const std::vector<ParameterSpec> &specs, const RawJson &object,
                 const QStringList &path);

    void missing(const ParameterSpec &spec, const QStringList &path);
    void unknown(const QString &name, const std::vector<ParameterSpec> &specs,
                 const QStringList &path);
    /// A member that is declared as a list and is none.
    void notAList(const ParameterSpec &spec, const QStringList &path);
    void error(QString code, Sentence message, Sentence repair, const QStringList &path);
    void warning(QString code, Sentence message, Sentence repair, const QStringList &path);

private:
    bool secret(const QString &text, const QStringList &path);
    void type(const ParameterSpec &spec, const RawJson &value, const QStringList &path);
    void text(const ParameterSpec &spec, const QString &text, const QStringList &path);
    void objectText(const ParameterSpec &spec, const QString &text, const QStringList &path);
    void integer(const ParameterSpec &spec, const RawJson &value, const QStringList &path);
    void number(const ParameterSpec &spec, const RawJson &value, const QStringList &path);
    void boolean(const ParameterSpec &spec, const RawJson &value, const QStringList &path);
    void duration(const ParameterSpec &spec, const QString &text, const QStringList &path);
    void choice(const ParameterSpec &spec, const QString &text, const QStringList &path);
    void file(const ParameterSpec &spec, const QString &text, const QStringList &path);
    void executable(const ParameterSpec &spec, const QString &text, const QStringList &path);
    void add(Problem::Severity severity, QString code, Sentence message, Sentence repair,
             const QStringList &path, qsizetype offset = -1);
    void range(const ParameterSpec &spec, double value, const QStringList &path);

    const TemplateFunctions &m_functions;
    ParameterNotation m_notation;
    Problems &m_problems;
    int m_errors = 0;
    int m_warnings = 0;
};

/// 1 t T TRUE true True 0 f F FALSE false False (plugins.md section 1.3); nothing for other texts.
[[nodiscard]] std::optional<bool> booleanFromText(QStringView text);
/// Dotted IPv4 or IPv6 without a zone.
[[nodiscard]] bool isAddress(const QString &text);
/// Text with a template action, which no type check can judge.
[[nodiscard]] inline bool hasTemplateAction(const QString &text)
{
    return text.contains(u"{{");
}

} // namespace Proctor
