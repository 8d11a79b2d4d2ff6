// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logsession.h"

#include <QElapsedTimer>

namespace Proctor {

namespace {

// The end that is shown first: enough to fill a window, found in a moment.
constexpr size_t tailEvents = 600;
constexpr size_t tailScanned = 200'000;
constexpr qint64 tailMilliseconds = 40;
constexpr qint64 tailBytes = 512 * 1024;
constexpr qint64 tailFileBytes = 256 * 1024;

} // namespace

LogSession::LogSession(const Store &store, LogSelection selection, bool withStates, bool endFirst,
                       std::function<void()> changed)
    : m_store(store)
    , m_selection(std::move(selection))
    , m_withStates(withStates)
    , m_endFirst(endFirst)
    , m_changed(std::move(changed))
    , m_builder(*m_progress.full, m_selection, withStates, m_stop)
{
    m_builder.setProgress(m_changed);
}

LogProgress LogSession::progress() const
{
    const std::scoped_lock lock(m_mutex);
    return m_progress;
}

bool LogSession::push(const EventBatch &batch)
{
    const std::scoped_lock lock(m_mutex);
    m_pending.push_back(batch);
    return !std::exchange(m_isTaking, true);
}

void LogSession::readStored()
{
    if (m_endFirst)
        readTail();
    const LogFilter filter(m_selection);
    EventPart part{.scope = {}, .target = m_selection.target};
    if (m_selection.run.isValid() || m_selection.testIndex >= 0)
        part.scope = [&filter](const EventScope &scope) { return filter.isSelected(scope); };
    // What is committed from here on comes live.
    const auto read = m_store.readPart(m_selection.job, part, [this](Events &&events) {
        for (const Event &event : events) {
            if (m_stop)
                return false;
            m_builder.add(event);
        }
        m_changed();
        return true;
    });
    if (m_stop)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_progress.isComplete = true;
        if (!read)
            m_progress.error = read.error();
    }
    m_changed();
    takeLive();
}

// From behind until there is enough, then in order into an index of its own.
void LogSession::readTail()
{
    QElapsedTimer timer;
    timer.start();
    LogFilter filter(m_selection);
    Events found;
    size_t scanned = 0;
    qint64 bytes = 0;
    const auto read = m_store.readEventsBackwards(m_selection.job, {}, [&](Events &&events) {
        scanned += events.size();
        for (Event &event : events) {
            if (found.size() >= tailEvents || bytes >= tailBytes)
                return false;
            if (!filter.matches(event) ||
                (!m_withStates && logRecord(event, false).kind == LogKind::State))
                continue;
            bytes += event.payload.json().size();
            found.push_back(std::move(event));
        }
        return !m_stop && scanned < tailScanned && timer.elapsed() < tailMilliseconds;
    });
    // Errors are told by the reading that follows.
    if (!read || m_stop || found.empty())
        return;
    std::ranges::reverse(found);
    auto tail = std::make_shared<LogIndex>();
    LogBuilder builder(*tail, m_selection, m_withStates, m_stop, tailFileBytes);
    for (const Event &event : found)
        builder.add(event);
    {
        const std::scoped_lock lock(m_mutex);
        m_progress.tail = std::move(tail);
    }
    m_changed();
}

void LogSession::takeLive()
{
    for (;;) {
        std::vector<EventBatch> batches;
        {
            const std::scoped_lock lock(m_mutex);
            batches = std::exchange(m_pending, {});
            if (batches.empty() || m_stop) {
                m_isTaking = false;
                return;
            }
        }
        bool isMore = false;
        for (const EventBatch &batch : batches) {
            for (const Event &event : *batch)
                isMore = m_builder.add(event) || isMore;
        }
        if (isMore)
            m_changed();
    }
}

} // namespace Proctor
