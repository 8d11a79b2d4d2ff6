// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/status.h"
#include "plugin/parameters.h"
#include "plugin/targetrun.h"

#include <qcoro/qcorotask.h>

#include <functional>
#include <vector>

namespace Proctor {

/// A reporter's judgement.
struct Verdict
{
    bool success = false;
    RawJson data; ///< any JSON
};

/// For whom a reporter judges, and how it may wait: `co_await Wait(*context.host, time, &signal,
/// OnPause::KeepWaiting)`. A job that is cancelled is judged, too, so only the time ends a wait.
struct ReportContext
{
    JobId job;
    WaitHost *host = nullptr;
};

/// Judges a run, or the job as a whole (core.md section 9). Used on the job's engine thread.
class Reporter
{
public:
    virtual ~Reporter() = default;
    virtual void configureRun(const ParameterReader &parameters) = 0;
    virtual void configureFinal(const ParameterReader &parameters) = 0;
    /// Once, before it judges; the host outlives it.
    virtual void begin(const ReportContext &) {}
    virtual QCoro::Task<Result<Verdict>> runReport(const RunStatus &run) = 0;
    virtual QCoro::Task<Result<Verdict>> finalReport(const std::vector<RunStatus> &runs) = 0;
};

} // namespace Proctor
