// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/descriptor.h"
#include "plugin/parameterspec.h"
#include "template/template.h"

#include <QHash>

namespace Proctor {

/// Reads parameters the same way for every plugin and writes down what is wrong, so that a plugin
/// only says which value it wants. Checks required, type, range and choices from the spec;
/// templated texts are parsed here, once. Lives for one configure() call.
class ParameterReader
{
public:
    /// Step parameters: a list of values under each name.
    ParameterReader(const StepParameters &parameters, const std::vector<ParameterSpec> &specs,
                    const TemplateFunctions &functions, Problems &problems);
    /// An object (target managers, fetchers, reporters); keys are matched without regard to case.
    /// An absent object is a problem unless `mayBeAbsent`; null counts as an empty object.
    ParameterReader(const RawJson &object, const std::vector<ParameterSpec> &specs,
                    const TemplateFunctions &functions, Problems &problems,
                    bool mayBeAbsent = false);

    /// Checks every declared parameter and reports unknown names (warnings) with the nearest known
    /// one. Called first by the owner of the reader; values with problems read as their defaults.
    void checkAll(bool openParameters = false);

    [[nodiscard]] bool has(QStringView name) const; ///< present and not empty
    [[nodiscard]] QString text(QStringView name) const;
    [[nodiscard]] QStringList texts(QStringView name) const;
    [[nodiscard]] qint64 integer(QStringView name, qint64 absent = 0) const;
    [[nodiscard]] double number(QStringView name, double absent = 0) const;
    [[nodiscard]] bool boolean(QStringView name, bool absent = false) const;
    [[nodiscard]] Duration duration(QStringView name, Duration absent = {}) const;
    [[nodiscard]] Template expandable(QStringView name) const;
    [[nodiscard]] std::vector<Template> expandables(QStringView name) const;
    [[nodiscard]] RawJson raw(QStringView name) const;
    [[nodiscard]] const std::vector<RawJson> &rawList(QStringView name) const;
    /// Names in the order of the text, with their values; for open parameters.
    [[nodiscard]] const std::vector<StepParameters::Entry> &entries() const;

    /// For a plugin that parses templates itself.
    [[nodiscard]] const TemplateFunctions &functions() const { return m_functions; }
    /// A problem of the plugin's own at a parameter.
    void problem(QStringView name, QString code, Sentence message, Sentence repair = {},
                 Problem::Severity severity = Problem::Severity::Error) const;
    /// The same for a value inside a parameter; its path begins with the parameter's name.
    void problem(Problem problem) const;

private:
    [[nodiscard]] const ParameterSpec *spec(QStringView name) const;
    /// The value when it passes its check, else the declared default (or an absent one).
    [[nodiscard]] RawJson usable(QStringView name) const;
    [[nodiscard]] Template parsed(const RawJson &value) const;
    void checkParameter(const ParameterSpec &spec, const StepParameters::Entry *entry);

    StepParameters m_parameters; // an object's members, each as a list of one or, for lists, of all
    const std::vector<ParameterSpec> &m_specs;
    const TemplateFunctions &m_functions;
    Problems &m_problems;
    QStringList m_notLists; // members that are declared as lists and are none
    bool m_fromObject = false;
    bool m_isAbsent = false;    // and must not be
    bool m_isMalformed = false; // neither an object nor null
};

} // namespace Proctor
