// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storelocker.h"

#include "engine/answer.h"
#include "storage/store.h"

namespace Proctor {

QCoro::Task<Result<void>> StoreLocker::lock(JobId owner, Duration duration, QStringList targets)
{
    Answer<Result<void>> answer(*EngineLoop::current());
    m_store.lockTargets(owner, duration, targets, answer.callback());
    co_return co_await answer.value();
}

QCoro::Task<Result<QStringList>> StoreLocker::tryLock(JobId owner, Duration duration,
                                                      QStringList targets, int limit)
{
    Answer<Result<QStringList>> answer(*EngineLoop::current());
    m_store.tryLockTargets(owner, duration, targets, limit, answer.callback());
    co_return co_await answer.value();
}

QCoro::Task<Result<void>> StoreLocker::unlock(JobId owner, QStringList targets)
{
    Answer<Result<void>> answer(*EngineLoop::current());
    m_store.unlockTargets(owner, targets, answer.callback());
    co_return co_await answer.value();
}

QCoro::Task<Result<void>> StoreLocker::refresh(JobId owner, Duration duration, QStringList targets)
{
    Answer<Result<void>> answer(*EngineLoop::current());
    m_store.refreshTargets(owner, duration, targets, answer.callback());
    co_return co_await answer.value();
}

QCoro::Task<Result<QStringList>> StoreLocker::lost(JobId owner, QStringList targets)
{
    Answer<Result<QStringList>> answer(*EngineLoop::current());
    m_store.lostTargets(owner, targets, answer.callback());
    co_return co_await answer.value();
}

} // namespace Proctor
