// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/parameters.h"
#include "plugin/targetrun.h"

namespace Proctor {

/// A configured step. One instance serves all targets of an attempt, all on the job's engine
/// thread, so it may keep shared state without locks.
class TestStep
{
public:
    virtual ~TestStep() = default;

    /// Reads and keeps the parameters, which have been checked against the plugin's specs. Called
    /// once, before anything else; also by the validator, which throws the instance away.
    virtual void configure(const ParameterReader &parameters) = 0;
    /// Once before the first target, also when no target will come (core.md section 6.1). An error
    /// ends the job.
    virtual QCoro::Task<Result<void>> begin(StepRun &run);
    /// For every target that reaches the step.
    virtual QCoro::Task<StepOutcome> run(TargetRun &run) = 0;
    /// No further target will come.
    virtual void inputClosed(StepRun &run);
    /// Once after the last target. An error ends the job.
    virtual QCoro::Task<Result<void>> end(StepRun &run);
};

} // namespace Proctor
