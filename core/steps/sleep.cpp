// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/deadlinestate.h"
#include "steps/steps.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Keeps each target for a fixed time, counted from its own arrival. A pause parks the targets with
/// the moment at which they may go on. Lives on the job's engine thread.
class SleepStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override
    {
        m_duration = parameters.duration(u"duration");
    }

    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        const Result<Deadline> deadline = Deadline::resumed(run, m_duration);
        if (!deadline)
            co_return StepOutcome::stepError(deadline.error().message);
        const Duration left = deadline->left(run);
        const Wake wake = co_await run.sleep(left, OnPause::Wake);
        if (wake != Wake::Elapsed)
            co_return run.stopped(wake, deadline->state(run));
        co_return StepOutcome::passed();
    }

private:
    Duration m_duration{};
};

} // namespace

StepPlugin sleepStep()
{
    PluginInfo info;
    info.name = u"Sleep"_s;
    info.summary = u"Keeps each target for a fixed time."_s;
    info.help = u"Every target waits the full **duration** from its own arrival, all of them side "
                u"by side. Zero and negative "
                "durations do not wait.\n\n"
                "When the job is paused, the moment at which a target may go on is kept: time that "
                "passes while the job "
                "is paused counts."_s;
    info.parameters = {
        {.name = u"duration"_s,
         .type = ParameterType::Duration,
         .required = true,
         .help = u"How long each target waits, for example \"90s\" or \"1m30s\"."_s}};
    info.example = u"name: sleep\n"
                   "label: settle\n"
                   "parameters:\n"
                   "  duration: [90s]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<SleepStep>(); }};
}

} // namespace Proctor
