// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/engineloop.h"
#include "plugin/targetrun.h"

namespace Proctor {

/// The suspended waits of one piece of work (a pipeline, a call of a target manager) on one engine
/// thread: arms their timers, wakes them when the work is stopped, and can tear them down.
class WaitList final : public WaitHost
{
public:
    explicit WaitList(EngineLoop &loop) : m_loop(loop) {}
    ~WaitList() override;
    WaitList(const WaitList &) = delete;
    WaitList &operator=(const WaitList &) = delete;

    [[nodiscard]] std::optional<Wake> immediateWake(OnPause onPause) const override;
    void enter(Wait &wait) override;
    void leave(Wait &wait) override;

    /// Every wait ends with Cancelled, from now on also every new one.
    void cancel();
    /// Waits that listen to it end with Paused, from now on also new ones.
    void pause();
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    [[nodiscard]] bool isPausing() const { return m_pausing; }

    /// Destroys the coroutines that still wait; they are never resumed. Their own callers must be
    /// gone.
    void abandon();

    [[nodiscard]] EngineLoop &loop() const { return m_loop; }

private:
    struct Chain
    {
        Wait *first = nullptr;
        Wait *last = nullptr;
    };
    static void append(Chain &chain, Wait &wait);
    static void unlink(Chain &chain, Wait &wait);
    void wakeAll(Wake wake, bool onlyPauseListeners);

    EngineLoop &m_loop;
    Chain m_waiting;             // in the order of entering
    Chain m_waking;              // chosen by wakeAll, not resumed yet
    bool *m_destroyed = nullptr; // told to a wakeAll() under way
    bool m_cancelled = false;
    bool m_pausing = false;
    // A step that ignores its cancellation and waits again and again must not keep the thread.
    mutable int m_immediateWakes = 0;
};

} // namespace Proctor
