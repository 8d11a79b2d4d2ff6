// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/steps.h"

#include <QRandomGenerator>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Writes a text to the log and tosses a coin for each target. Lives on the job's engine thread.
class RandEchoStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override
    {
        m_text = parameters.text(u"text");
    }

    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        run.log(m_text);
        const bool fails = QRandomGenerator::global()->bounded(2) == 0;
        const auto emitted = run.emitEvent(fails ? u"TargetFailed"_s : u"TargetSucceeded"_s);
        if (!emitted)
            co_return StepOutcome::failed(emitted.error().message);
        if (fails)
            co_return StepOutcome::failed(u"target %1 failed at random"_s.arg(run.target()->id));
        co_return StepOutcome::passed();
    }

private:
    QString m_text;
};

} // namespace

StepPlugin randEchoStep()
{
    PluginInfo info;
    info.name = u"RandEcho"_s;
    info.summary = u"Writes a text to the log; each target passes or fails with equal chance."_s;
    info.help = u"Emits `TargetSucceeded` or `TargetFailed` for the target before its result. The "
                u"**text** is written as it "
                "stands; templates in it are not expanded."_s;
    info.parameters = {
        {.name = u"text"_s, .required = true, .help = u"The text to write for each target."_s}};
    info.events = {u"TargetSucceeded"_s, u"TargetFailed"_s};
    info.example = u"name: randecho\n"
                   "label: flaky\n"
                   "parameters:\n"
                   "  text: [dice]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<RandEchoStep>(); }};
}

} // namespace Proctor
