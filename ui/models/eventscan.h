// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/store.h"
#include "support/logselection.h"

#include <array>
#include <atomic>
#include <mutex>

namespace Proctor {

/// Which events of a job are to be seen. A plain value.
struct EventFilter
{
    QString text; ///< in name, target, step or payload; without regard to case
    std::optional<LogSelection> place;

    [[nodiscard]] bool isActive() const { return !text.isEmpty() || place; }
    friend bool operator==(const EventFilter &, const EventFilter &) = default;
};

/// Finds a text in events, also in payloads as they are stored.
class EventMatcher
{
public:
    explicit EventMatcher(const QString &text);
    [[nodiscard]] bool matches(const Event &event) const;

private:
    [[nodiscard]] bool isIn(QByteArrayView json) const;

    QString m_text;
    QByteArrayList m_needles; ///< the ways to write the text in JSON, in lower case
    bool m_isPlain = true;    ///< lower case is a matter of single bytes
};

/// Finds the events of a job that match a filter, from the first on and then what is stored
/// meanwhile. One worker after the other reads; the rest is thread-safe.
class EventScan
{
public:
    struct Progress
    {
        std::vector<EventId> found; ///< since the last call, ascending
        qint64 scanned = 0;         ///< events looked at in all
        bool isComplete = false;    ///< all that is stored has been looked at once
        std::optional<Error> error;
    };

    /// `changed` is called by the worker whenever there is more.
    EventScan(const Store &store, JobId job, EventFilter filter, std::function<void()> changed);

    [[nodiscard]] const EventFilter &filter() const { return m_filter; }
    void stop() { m_stop = true; }
    /// There may be more in the store; true when readOn() has to be run for it.
    [[nodiscard]] bool want();
    [[nodiscard]] Progress take();

    // --- for the worker ---
    void readOn();

private:
    [[nodiscard]] Result<void> readIds();
    [[nodiscard]] Result<void> readMatches();
    [[nodiscard]] bool add(std::span<const EventId> found, qint64 scanned);

    const Store &m_store;
    const JobId m_job;
    const EventFilter m_filter;
    const std::function<void()> m_changed;
    std::atomic<bool> m_stop = false;
    EventId m_last; // for the worker

    std::mutex m_mutex;
    Progress m_progress;
    bool m_isReading = false;
    bool m_isMore = false;
};

} // namespace Proctor
