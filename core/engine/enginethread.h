// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/engineloop.h"

#include <QThread>

#include <memory>

namespace Proctor {

/// One thread of the engine with its loop. Made and destroyed on the main thread; destroying it
/// lets the current task finish and ends the thread.
class EngineThread
{
public:
    explicit EngineThread(std::shared_ptr<const Clock> clock, int number);
    ~EngineThread();
    EngineThread(const EngineThread &) = delete;
    EngineThread &operator=(const EngineThread &) = delete;

    /// Alive as long as this object; only post() may be called from other threads.
    [[nodiscard]] EngineLoop &loop() { return *m_loop; }

private:
    class Thread;
    std::unique_ptr<Thread> m_thread;
    EngineLoop *m_loop = nullptr; // lives in the thread
};

} // namespace Proctor
