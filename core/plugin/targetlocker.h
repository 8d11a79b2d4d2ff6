// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"

#include <qcoro/qcorotask.h>

#include <QStringList>

namespace Proctor {

/// Grants targets to jobs for a time (core.md section 11). Called from engine threads; the
/// coroutines resume on the caller's thread. Owner 0 and empty ids are ErrorCode::InvalidArgument,
/// an empty list succeeds.
class TargetLocker
{
public:
    virtual ~TargetLocker() = default;
    /// All or nothing; own locks are prolonged and never shortened, others' expired ones are taken
    /// over. ErrorCode::Locked names the target and its holder.
    virtual QCoro::Task<Result<void>> lock(JobId owner, Duration duration, QStringList targets) = 0;
    /// Up to `limit` of them in list order; returns the ids obtained in that order.
    virtual QCoro::Task<Result<QStringList>> tryLock(JobId owner, Duration duration,
                                                     QStringList targets, int limit) = 0;
    /// All or nothing; ErrorCode::NotOwner when one is not held by the owner.
    virtual QCoro::Task<Result<void>> unlock(JobId owner, QStringList targets) = 0;
    /// All or nothing; own expired locks are fine, missing and foreign ones are
    /// ErrorCode::NotOwner. "lost the lease on TARGET at TIME" when it once was the owner's.
    virtual QCoro::Task<Result<void>> refresh(JobId owner, Duration duration,
                                              QStringList targets) = 0;
    /// Those of the targets that the owner does not hold any more; expired ones that nobody has
    /// taken are still held.
    virtual QCoro::Task<Result<QStringList>> lost(JobId owner, QStringList targets) = 0;
};

} // namespace Proctor
