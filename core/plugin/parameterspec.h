// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/rawjson.h"
#include "base/sentence.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Proctor {

/// What a parameter's value is. Validation, forms, completion, the schema and the manual all read
/// this.
enum class ParameterType {
    Text,
    Integer,
    Number,
    Boolean,    ///< true, false and the texts of plugins.md section 1.3
    Duration,   ///< text such as "1m30s"
    Choice,     ///< one of ParameterSpec::choices
    File,       ///< path of a file that must be readable
    Executable, ///< absolute path or a name found in PATH
    Directory,
    Regex,
    Expression, ///< comparison such as ">=80%" (core.md section 9.1)
    Identifier,
    Address, ///< IP address
    Object,  ///< members in ParameterSpec::members
    Any,     ///< any JSON value
};

/// One parameter, declared once as data by the plugin that reads it (design.md idea 3).
struct ParameterSpec
{
    QString name;
    ParameterType type = ParameterType::Text;
    bool required = false;
    bool list = false;      ///< every element of the list is a value; else exactly the first counts
    bool templated = false; ///< expanded per target
    bool secret = false;
    RawJson defaultValue{}; ///< absent: none
    QString unit{};
    std::optional<double> minimum{};
    std::optional<double> maximum{};
    QStringList choices{};
    QString help{}; ///< one English sentence
    std::vector<ParameterSpec> members{};
};

/// What a plugin says of itself.
/// What becomes of a target that was inside a step when the program ended without closing the job.
enum class AfterCrash {
    RunAgain, ///< the step runs once more, with what it had kept when it was last parked
    Fail,     ///< the target fails: doing it twice could do harm
};

struct PluginInfo
{
    QString name;    ///< own spelling, shown in status; looked up without regard to case
    QString summary; ///< one English sentence
    QString help{};  ///< a few paragraphs, Markdown
    std::vector<ParameterSpec> parameters{};
    /// A second set: release parameters of a target manager, final parameters of a reporter.
    std::vector<ParameterSpec> secondParameters{};
    /// Names it may emit; checked at registration and enforced at emission (G-36).
    QStringList events{};
    /// Accepts names that are not declared (the variables step does).
    bool openParameters = false;
    AfterCrash afterCrash = AfterCrash::RunAgain; ///< of a step
    /// A complete descriptor fragment that works, as YAML.
    QString example{};
};

/// Something wrong with parameters. `path` leads from the parameters' root to the value:
/// names and list positions ("args", "0").
struct Problem
{
    enum class Severity { Error, Warning };
    Severity severity = Severity::Error;
    QString code; ///< stable, for example "parameter-missing"
    Sentence message;
    Sentence repair{}; ///< how to mend it, may be empty
    QStringList path{};
    qsizetype offset = -1; ///< of the mistake in the value's text, -1: the whole value
};
using Problems = std::vector<Problem>;

[[nodiscard]] inline bool hasErrors(const Problems &problems)
{
    for (const Problem &problem : problems) {
        if (problem.severity == Problem::Severity::Error)
            return true;
    }
    return false;
}

} // namespace Proctor
