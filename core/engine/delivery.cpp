// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/delivery.h"

#include "engine/joinedbatches.h"

#include <utility>

namespace Proctor {

namespace {

// How often committed events are handed to the main thread at most.
constexpr std::chrono::milliseconds interval(33);
// The same once in a while, for events that the disk has kept waiting already.
constexpr std::chrono::milliseconds hurriedInterval(16);

} // namespace

Delivery::Delivery(std::shared_ptr<const Clock> clock) : m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Delivery::deliver);
}

void Delivery::add(const EventBatch &batch)
{
    const bool isLate = m_clock->now() - batch->front().time > interval;
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        m_undelivered.push_back(batch);
        wake = !std::exchange(m_isDue, true);
        if (isLate)
            wake = !std::exchange(m_hurry, true) || wake;
    }
    if (wake)
        QMetaObject::invokeMethod(this, &Delivery::schedule, Qt::QueuedConnection);
}

void Delivery::schedule()
{
    // The first batch after a quiet time goes at once, those behind it in steps.
    if (!m_timer.isActive()) {
        deliver();
        return;
    }
    const bool isHurried = [this] {
        const std::lock_guard lock(m_mutex);
        return m_hurry;
    }();
    // Every other time at most: a disk that is late all the time shall not double our work.
    if (!isHurried || m_hasHurried)
        return;
    const std::chrono::milliseconds since(m_last.elapsed());
    if (since >= hurriedInterval) {
        deliver();
    } else if (m_timer.remainingTimeAsDuration() > hurriedInterval - since) {
        m_timer.start(hurriedInterval - since);
    }
}

void Delivery::deliver()
{
    std::vector<EventBatch> batches;
    {
        const std::lock_guard lock(m_mutex);
        batches.swap(m_undelivered);
        m_isDue = !batches.empty();
        m_hurry = false;
    }
    if (batches.empty())
        return;
    m_hasHurried = m_last.isValid() && m_last.elapsed() < interval.count() - 1;
    m_last.start();
    m_timer.start(interval);
    for (const EventBatch &batch : joined(std::move(batches)))
        Q_EMIT delivered(batch);
}

std::optional<std::chrono::milliseconds> Delivery::age() const
{
    if (!m_last.isValid())
        return {};
    return std::chrono::milliseconds(m_last.elapsed());
}

} // namespace Proctor
