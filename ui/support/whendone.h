// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/handover.h"

#include <QFutureWatcher>

#include <utility>

namespace Proctor {

/// Calls `take` with the result of the future on the thread of `context`, if that is still there
/// then. QFuture::then() with a context object, as Qt 6.4 has it, does not survive the object's
/// death, and objects of a window die while they wait. To be called on the thread of `context`.
template <class T, class Function>
void whenDone(const QFuture<T> &future, QObject *context, Function take)
{
    class Watcher final : public QFutureWatcher<T>
    {
    public:
        using QFutureWatcher<T>::QFutureWatcher;
        ~Watcher() override { takeOver(); } // of a result that nobody waits for any more
    };
    auto *watcher = new Watcher(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, take = std::move(take)]() mutable {
                         takeOver();
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0) // nobody gave it up
                             take(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace Proctor
