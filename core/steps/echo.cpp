// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/steps.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Writes a text to the log, once for each target. Lives on the job's engine thread.
class EchoStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override
    {
        m_text = parameters.expandable(u"text");
    }

    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        const Result<QString> text = run.expand(m_text);
        if (!text)
            co_return StepOutcome::failed(text.error().message);
        run.log(*text);
        co_return StepOutcome::passed();
    }

private:
    Template m_text;
};

} // namespace

StepPlugin echoStep()
{
    PluginInfo info;
    info.name = u"Echo"_s;
    info.summary = u"Writes a text to the log for each target."_s;
    info.help = u"Expands **text** for the target and writes it to the log. Useful to mark a place "
                u"in a test, or to see "
                "what a template makes of a target.\n\n"
                "A template that does not expand fails this target only; the others go on."_s;
    info.parameters = {{.name = u"text"_s,
                        .required = true,
                        .templated = true,
                        .help = u"The text to write; templates are expanded for each target."_s}};
    info.example = u"name: echo\n"
                   "label: banner\n"
                   "parameters:\n"
                   "  text: [\"starting on {{ .ID }}\"]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<EchoStep>(); }};
}

} // namespace Proctor
