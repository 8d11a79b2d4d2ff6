// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/deadlinestate.h"

#include <QJsonObject>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

// Sums far beyond any test stop at the end of the scale instead of running over it.
MonotonicTime later(MonotonicTime from, Duration time)
{
    if (time > MonotonicTime::max() - from && from > MonotonicTime{})
        return MonotonicTime::max();
    return from + time;
}

} // namespace

Result<Deadline> Deadline::resumed(TargetRun &run, Duration time)
{
    const Clock &clock = run.step().clock();
    const RawJson saved = run.savedState();
    if (saved.isAbsent() || saved.isNull())
        return Deadline(later(clock.monotonic(), std::max(time, Duration::zero())));
    const QJsonValue end = saved.value().toObject().value(u"D"_s);
    const double largest = 9e15; // exact as a double, and far away
    if (!end.isDouble() || std::abs(end.toDouble()) > largest)
        return fail(
            ErrorCode::Incompatible,
            u"Incompatible resume state of step '%1': %2 holds no deadline; start the job anew"_s
                .arg(run.step().label(), QString::fromUtf8(saved.json())));
    const Timestamp due{milliseconds(end.toInteger())};
    const Timestamp now = clock.now();
    // Compared in milliseconds first: nanoseconds end after 292 years.
    const auto rest = std::clamp(duration_cast<milliseconds>(due - now), milliseconds(0),
                                 duration_cast<milliseconds>(Duration::max()) / 2);
    return Deadline(later(clock.monotonic(), rest));
}

Duration Deadline::left(TargetRun &run) const
{
    return std::max(Duration(m_end - run.step().clock().monotonic()), Duration::zero());
}

RawJson Deadline::state(TargetRun &run) const
{
    const Timestamp end = run.step().clock().now() + duration_cast<microseconds>(left(run));
    const qint64 milliseconds = ceil<std::chrono::milliseconds>(end).time_since_epoch().count();
    return RawJson::fromTrusted("{\"D\":" + QByteArray::number(milliseconds) + '}');
}

} // namespace Proctor
