// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThreadPool>

#include <utility>

#ifdef __SANITIZE_THREAD__
extern "C" void __tsan_acquire(void *address); // NOLINT(bugprone-reserved-identifier)
extern "C" void __tsan_release(void *address); // NOLINT(bugprone-reserved-identifier)
#endif

namespace Proctor {

/// Runs `work` on a thread of the pool. The pool hands it over under a lock; ThreadSanitizer does
/// not see that lock, because the distribution's Qt is not instrumented, and is told of it here.
template <class Work>
void startOn(QThreadPool &pool, Work work)
{
#ifdef __SANITIZE_THREAD__
    static char lock = 0;
    auto told = [work = std::move(work)]() mutable {
        __tsan_acquire(&lock);
        work();
        __tsan_release(&lock);
    };
    __tsan_release(&lock);
    pool.start(std::move(told));
    __tsan_release(&lock);
#else
    pool.start(std::move(work));
#endif
}

} // namespace Proctor
