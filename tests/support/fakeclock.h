// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <atomic>

namespace Proctor {

/// Time that moves only by hand; both clocks move together. Thread-safe.
class FakeClock final : public Clock
{
public:
    /// 2031-05-04 03:02:01 UTC unless told otherwise.
    explicit FakeClock(Timestamp start = Timestamp{std::chrono::seconds(1935630121)})
        : m_start(start)
    {
    }

    [[nodiscard]] Timestamp now() const override
    {
        return m_start + std::chrono::duration_cast<std::chrono::microseconds>(elapsed());
    }
    [[nodiscard]] MonotonicTime monotonic() const override
    {
        return MonotonicTime(std::chrono::hours(1) + elapsed());
    }
    [[nodiscard]] bool isManual() const override { return true; }

    /// Only the clock: whoever has timers must fire them.
    void advance(Duration time) { m_elapsed += time.count(); }
    [[nodiscard]] Duration elapsed() const { return Duration(m_elapsed.load()); }

private:
    const Timestamp m_start;
    std::atomic<qint64> m_elapsed{0};
};

} // namespace Proctor
