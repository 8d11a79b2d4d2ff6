// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace Proctor {

/// A moment in UTC, in microseconds. Timestamp{} (1970-01-01) means "unset".
using Timestamp = std::chrono::sys_time<std::chrono::microseconds>;
/// A span of time with the resolution and range of the reference's durations.
using Duration = std::chrono::nanoseconds;
/// A moment on a clock that never jumps; for waits and deadlines.
using MonotonicTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::nanoseconds>;

[[nodiscard]] constexpr bool isSet(Timestamp time)
{
    return time != Timestamp{};
}

/// RFC 3339 in UTC with microseconds as needed ("2031-05-04T03:02:01.5Z"); an unset time is the
/// reference's zero time "0001-01-01T00:00:00Z". `digits` fixes the number of decimals (0..6);
/// -1 trims trailing zeros.
[[nodiscard]] QString toRfc3339(Timestamp time, int digits = -1);
/// The reverse; any offset and up to nine decimals are read. The zero time gives an unset one;
/// text that is no time gives nothing.
[[nodiscard]] std::optional<Timestamp> fromRfc3339(QStringView text);

/// The source of time. Thread-safe. Tests replace it with FakeClock (tests/support).
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
    [[nodiscard]] virtual MonotonicTime monotonic() const = 0;
    /// True when time only moves by hand: timers then do not start a real one.
    [[nodiscard]] virtual bool isManual() const { return false; }
};

/// The computer's own clocks.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] MonotonicTime monotonic() const override;
};

} // namespace Proctor
