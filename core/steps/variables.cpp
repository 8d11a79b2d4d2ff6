// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/descriptor.h"
#include "steps/steps.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Publishes constants as step variables: every parameter is one. Lives on the job's engine thread.
class VariablesStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override
    {
        for (const StepParameters::Entry &entry : parameters.entries()) {
            if (!isIdentifier(entry.name)) {
                parameters.problem(
                    entry.name, u"variable-name"_s,
                    Sentence::say("'%1' is not a name for a variable", {entry.name}),
                    Sentence::say("write a letter followed by letters, digits or '_'"));
            } else if (entry.values.size() != 1) {
                parameters.problem(
                    entry.name, u"parameter-count"_s,
                    Sentence::say("variable '%1' needs exactly one value and has %2",
                                  {entry.name, QString::number(entry.values.size())}),
                    Sentence::say("write one value; to publish a list, put it in brackets of its "
                                  "own: [[1, 2]]"));
            } else {
                m_variables.emplace_back(entry.name, entry.values.front());
            }
        }
    }

    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        for (const auto &[name, value] : m_variables) {
            if (const Result<void> set = run.setVariable(name, value); !set)
                co_return StepOutcome::failed(set.error().message);
        }
        co_return StepOutcome::passed();
    }

private:
    std::vector<std::pair<QString, RawJson>> m_variables; // in the order of the descriptor
};

} // namespace

StepPlugin variablesStep()
{
    PluginInfo info;
    info.name = u"variables"_s;
    info.summary = u"Publishes constants as variables that later steps can read."_s;
    info.help = u"Every parameter is a variable: its name is the variable's name, its one value, "
                u"of any type, the variable's "
                "value. Values are taken as they stand; templates in them are not expanded.\n\n"
                "Later steps of the same test, its cleanup steps included, read them in templates "
                "by the label of this step: "
                "`{{ StringVar \"label.name\" }}` for texts and `{{ IntVar \"label.name\" }}` for "
                "whole numbers. Variables "
                "last for one attempt."_s;
    info.openParameters = true;
    info.example = u"name: variables\n"
                   "label: cfg\n"
                   "parameters:\n"
                   "  firmware: [v2.14]\n"
                   "  slots: [4]\n"
                   "  options: [{uefi: true}]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<VariablesStep>(); }};
}

} // namespace Proctor
