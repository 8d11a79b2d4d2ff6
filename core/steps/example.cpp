// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/steps.h"

#include <QRandomGenerator>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Shows what a step looks like, and fails a share of its targets when asked to. Lives on the job's
/// engine thread.
class ExampleStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override
    {
        m_failPercent = parameters.integer(u"FailPct");
    }

    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        if (const auto emitted = run.emitEvent(u"ExampleStartedEvent"_s); !emitted)
            co_return StepOutcome::failed(emitted.error().message);
        const bool fails = QRandomGenerator::global()->bounded(100) < m_failPercent;
        const QString end = fails ? u"ExampleFailedEvent"_s : u"ExampleFinishedEvent"_s;
        if (const auto emitted = run.emitEvent(end); !emitted)
            co_return StepOutcome::failed(emitted.error().message);
        co_return fails ? StepOutcome::failed(u"target failed"_s) : StepOutcome::passed();
    }

private:
    qint64 m_failPercent = 0;
};

} // namespace

StepPlugin exampleStep()
{
    PluginInfo info;
    info.name = u"Example"_s;
    info.summary = u"A demonstration step that fails a share of its targets at random."_s;
    info.help = u"Emits `ExampleStartedEvent` for each target, then `ExampleFinishedEvent`, or "
                u"`ExampleFailedEvent` for "
                "those that it fails. Good for trying out reports and retries without hardware."_s;
    info.parameters = {
        {.name = u"FailPct"_s,
         .type = ParameterType::Integer,
         .unit = u"%"_s,
         .help = u"Share of targets to fail at random: 0 or nothing fails none, 100 fails all."_s}};
    info.events = {u"ExampleStartedEvent"_s, u"ExampleFinishedEvent"_s, u"ExampleFailedEvent"_s};
    info.example = u"name: example\n"
                   "label: demo\n"
                   "parameters:\n"
                   "  FailPct: [20]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<ExampleStep>(); }};
}

} // namespace Proctor
