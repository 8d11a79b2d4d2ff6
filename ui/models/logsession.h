// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/logbuilder.h"
#include "storage/store.h"

namespace Proctor {

/// What there is of a log by now.
struct LogProgress
{
    std::shared_ptr<LogIndex> full = std::make_shared<LogIndex>(); ///< grows from the beginning
    std::shared_ptr<LogIndex> tail; ///< of the end alone, until `full` is complete; may be none
    bool isComplete = false;        ///< all that was stored is read; what comes is added live
    std::optional<Error> error;
};

/// Makes the index of one selection: the end first, if that is what is looked at, then everything
/// that is stored, then what is committed live. Its long work is done by one worker after the
/// other; the rest is thread-safe.
class LogSession
{
public:
    /// `changed` is called by the worker whenever there is more.
    LogSession(const Store &store, LogSelection selection, bool withStates, bool endFirst,
               std::function<void()> changed);

    [[nodiscard]] const LogSelection &selection() const { return m_selection; }
    [[nodiscard]] LogProgress progress() const;
    void stop() { m_stop = true; }

    /// Takes committed events; true when takeLive() has to be run for them.
    [[nodiscard]] bool push(const EventBatch &batch);

    // --- for a worker, one at a time ---
    void readStored();
    void takeLive();

private:
    void readTail();

    const Store &m_store;
    const LogSelection m_selection;
    const bool m_withStates;
    const bool m_endFirst;
    const std::function<void()> m_changed;
    std::atomic<bool> m_stop = false;

    mutable std::mutex m_mutex;
    LogProgress m_progress;
    std::vector<EventBatch> m_pending;
    bool m_isTaking = true; // a worker will look at m_pending

    LogBuilder m_builder; // for the worker
};

} // namespace Proctor
