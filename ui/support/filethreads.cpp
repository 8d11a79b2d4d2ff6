// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/filethreads.h"

namespace Proctor {

QThreadPool &fileThreads()
{
    // Never destroyed, because its destructor waits.
    static QThreadPool &pool = []() -> QThreadPool & {
        auto *threads = new QThreadPool;
        threads->setMaxThreadCount(32); // those that hang leave room for others
        return *threads;
    }();
    return pool;
}

} // namespace Proctor
