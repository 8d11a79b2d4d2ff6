// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <utility>

#ifdef __SANITIZE_THREAD__
extern "C" void __tsan_acquire(void *address); // NOLINT(bugprone-reserved-identifier)
extern "C" void __tsan_release(void *address); // NOLINT(bugprone-reserved-identifier)
#endif

namespace Proctor {

// Pools, futures and queued calls hand things over under Qt's own locks. ThreadSanitizer does not
// see these, because the distribution's Qt is not instrumented, and is told of them here: what was
// done before giveOver() on one thread is seen behind takeOver() on another.
#ifdef __SANITIZE_THREAD__
namespace Detail {
inline char handOver = 0;
}
inline void giveOver()
{
    __tsan_release(&Detail::handOver);
}
inline void takeOver()
{
    __tsan_acquire(&Detail::handOver);
}
#else
inline void giveOver() {}
inline void takeOver() {}
#endif

/// Runs `work` on a thread of the pool.
template <class Work>
void startOn(QThreadPool &pool, Work work, int priority = 0)
{
    class Task final : public QRunnable
    {
    public:
        explicit Task(Work &&work) : m_work(std::move(work)) {}
        void run() override
        {
            takeOver();
            m_work();
            giveOver();
        }

    private:
        Work m_work;
    };
    auto task = std::make_unique<Task>(std::move(work));
    giveOver();
    pool.start(task.release(), priority);
}

/// Runs `work` on the thread of the receiver, if that is still there then.
template <class Work>
void postTo(QObject *receiver, Work work)
{
    giveOver();
    QMetaObject::invokeMethod(
        receiver,
        [work = std::move(work)]() mutable {
            takeOver();
            work();
        },
        Qt::QueuedConnection);
    giveOver(); // what the call was copied to
}

/// Like startOn(), with a result.
template <class Work>
[[nodiscard]] QFuture<std::invoke_result_t<Work>> computeOn(QThreadPool &pool, Work work)
{
    QPromise<std::invoke_result_t<Work>> promise;
    promise.start();
    auto future = promise.future();
    startOn(pool, [promise = std::move(promise), work = std::move(work)]() mutable {
        promise.addResult(work());
        giveOver();
        promise.finish();
    });
    return future;
}

} // namespace Proctor
