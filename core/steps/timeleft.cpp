// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/timeleft.h"

#include <QJsonObject>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

Result<TimeLeft> TimeLeft::resumed(TargetRun &run, Duration time)
{
    const MonotonicTime now = run.step().clock().monotonic();
    // Sums far beyond any test stop long before the end of the scale.
    constexpr Duration longest = Duration::max() / 4;
    const RawJson saved = run.savedState();
    if (saved.isAbsent() || saved.isNull())
        return TimeLeft(now + std::clamp(time, Duration::zero(), longest));
    const QJsonValue left = saved.value().toObject().value(u"L"_s);
    if (!left.isDouble() || left.toDouble() < 0 || left.toDouble() > 9e15)
        return fail(
            ErrorCode::Incompatible,
            u"Incompatible resume state of step '%1': %2 holds no time; start the job anew"_s.arg(
                run.step().label(), QString::fromUtf8(saved.json())));
    const auto rest =
        std::min(milliseconds(left.toInteger()), duration_cast<milliseconds>(longest));
    return TimeLeft(now + rest);
}

Duration TimeLeft::left(TargetRun &run) const
{
    return std::max(Duration(m_end - run.step().clock().monotonic()), Duration::zero());
}

RawJson TimeLeft::state(TargetRun &run) const
{
    return RawJson::fromTrusted(
        "{\"L\":" + QByteArray::number(qint64(ceil<milliseconds>(left(run)).count())) + '}');
}

} // namespace Proctor
