// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/event.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Proctor {

/// Brings committed events from the writer thread to the thread that it lives on, the main thread,
/// where many commits become one delivery.
class Delivery final : public QObject
{
    Q_OBJECT

public:
    explicit Delivery(std::shared_ptr<const Clock> clock);

    /// Writer thread.
    void add(const EventBatch &batch);
    /// Hands over at once what has come in.
    void deliver();
    /// Since the last delivery; nothing before the first one.
    [[nodiscard]] std::optional<std::chrono::milliseconds> age() const;

Q_SIGNALS:
    void delivered(const Proctor::EventBatch &batch);

private:
    void schedule();

    const std::shared_ptr<const Clock> m_clock;
    QTimer m_timer;
    QElapsedTimer m_last;
    bool m_hasHurried = false; ///< the last delivery

    std::mutex m_mutex;
    std::vector<EventBatch> m_undelivered; // guarded by the mutex
    bool m_isDue = false;                  // guarded by the mutex
    bool m_hurry = false;                  // guarded by the mutex
};

} // namespace Proctor
