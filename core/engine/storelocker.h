// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/targetlocker.h"

namespace Proctor {

class Store;

/// Target locks in the store (core.md section 11, "database locker"), seen by all processes on it.
/// Called from engine threads, each of which has its loop.
class StoreLocker final : public TargetLocker
{
public:
    explicit StoreLocker(Store &store) : m_store(store) {}

    QCoro::Task<Result<void>> lock(JobId owner, Duration duration, QStringList targets) override;
    QCoro::Task<Result<QStringList>> tryLock(JobId owner, Duration duration, QStringList targets,
                                             int limit) override;
    QCoro::Task<Result<void>> unlock(JobId owner, QStringList targets) override;
    QCoro::Task<Result<void>> refresh(JobId owner, Duration duration, QStringList targets) override;
    QCoro::Task<Result<QStringList>> lost(JobId owner, QStringList targets) override;

private:
    Store &m_store;
};

} // namespace Proctor
