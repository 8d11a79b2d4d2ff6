// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/inventory.h"
#include "plugin/parameters.h"
#include "plugin/targetlocker.h"
#include "plugin/targetrun.h"

namespace Proctor {

/// What a target manager knows of the attempt it works for. Waiting goes through the host, so that
/// a cancellation or the time-out wakes it: time-out and cancel both arrive as Wake::Cancelled.
struct AcquireContext
{
    JobId job;
    RunId run;
    Duration lockDuration{}; ///< for locks that the manager takes itself
    TargetLocker *locker = nullptr;
    WaitHost *host =
        nullptr; ///< `co_await Wait(*context.host, time, nullptr, OnPause::KeepWaiting)`
    const Clock *clock = nullptr;
    /// Ids of the targets that are wanted, of a job that is run again in part; empty: as the
    /// parameters say. What is handed out beyond them is given back at once.
    QStringList only{};
    Inventory *inventory = nullptr; ///< null: there is none
};

/// Chooses and hands out the targets of an attempt. One instance per job and test, used on the
/// job's engine thread.
class TargetManager
{
public:
    virtual ~TargetManager() = default;
    virtual void configureAcquire(const ParameterReader &parameters) = 0;
    virtual void configureRelease(const ParameterReader &parameters);
    virtual QCoro::Task<Result<Targets>> acquire(AcquireContext context) = 0;
    virtual QCoro::Task<Result<void>> release(AcquireContext context, Targets targets) = 0;
};

} // namespace Proctor
