// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/engineloop.h"
#include "fakeclock.h"
#include "model/event.h"
#include "plugin/registry.h"

#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <mutex>

namespace Proctor {

/// Keeps what is appended. Thread-safe.
class RecordingSink : public EventSink
{
public:
    void append(Events &&events) override;
    [[nodiscard]] Events events() const;
    /// "TargetIn step1 A", "RunStarted", in order; payloads where `withPayload` names the event.
    [[nodiscard]] QStringList log(const QStringList &withPayload = {}) const;

private:
    mutable std::mutex m_mutex;
    Events m_events;
};

/// Line of one event for comparisons: name, test attempt when above 0, label, target.
[[nodiscard]] QString describe(const Event &event, bool withPayload = false);

/// An engine thread made of the test's own thread and a clock that jumps to the next timer whenever
/// nothing else is left to do. Runs are therefore quick and their order is always the same.
class EngineHarness
{
public:
    EngineHarness();

    /// Turns the loop until the condition holds. False when `limit` of fake time passed, or nothing
    /// is left that could happen.
    [[nodiscard]] bool runUntil(const std::function<bool()> &done,
                                Duration limit = std::chrono::hours(24));

    /// Runs `action` once the fake time since construction is `time`.
    void at(Duration time, std::function<void()> action);

    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    EngineLoop loop{clock};
    Registry registry; ///< with all that ships and the zoo
    QThreadPool pool;
};

/// A task's value, delivered by runUntil().
template <class T>
class Running
{
public:
    explicit Running(QCoro::Task<T> task) { drive(std::move(task), m_value); }
    [[nodiscard]] bool isDone() const { return m_value->has_value(); }
    [[nodiscard]] const T &value() const { return **m_value; }

private:
    static QCoro::Task<void> drive(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> value)
    {
        value->emplace(co_await task);
    }
    std::shared_ptr<std::optional<T>> m_value = std::make_shared<std::optional<T>>();
};

} // namespace Proctor
