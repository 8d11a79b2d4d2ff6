// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engineharness.h"

#include "steps/steps.h"
#include "zoo.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace Proctor {

using namespace Qt::StringLiterals;

void RecordingSink::append(Events &&events)
{
    const std::lock_guard lock(m_mutex);
    std::move(events.begin(), events.end(), std::back_inserter(m_events));
}

Events RecordingSink::events() const
{
    const std::lock_guard lock(m_mutex);
    return m_events;
}

QStringList RecordingSink::log(const QStringList &withPayload) const
{
    QStringList lines;
    for (const Event &event : events())
        lines += describe(event, withPayload.contains(event.name));
    return lines;
}

QString describe(const Event &event, bool withPayload)
{
    QStringList parts{event.name};
    if (event.scope->attempt > 0)
        parts += u"#"_s + QString::number(event.scope->attempt);
    if (event.scope->cleanup)
        parts += u"cleanup"_s;
    if (!event.scope->stepLabel.isEmpty())
        parts += event.scope->stepLabel;
    if (event.target)
        parts += event.target->id;
    if (withPayload)
        parts += QString::fromUtf8(event.payload.json());
    return parts.join(u' ');
}

EngineHarness::EngineHarness()
{
    const auto added = addSteps(registry);
    const auto zoo = addZoo(registry);
    if (!added || !zoo)
        qFatal("The plugins could not be registered");
}

bool EngineHarness::runUntil(const std::function<bool()> &done, Duration limit)
{
    QElapsedTimer real;
    real.start();
    while (!done()) {
        QCoreApplication::processEvents();
        if (done())
            break;
        if (!loop.isIdle()) {
            if (real.elapsed() > 120'000)
                return false;
            // An answer of another thread is on its way.
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
            continue;
        }
        const auto next = loop.nextDeadline();
        if (!next || clock->elapsed() > limit)
            return false;
        clock->advance(std::max(Duration::zero(), *next - clock->monotonic()));
        loop.fireDueTimers();
    }
    return true;
}

void EngineHarness::at(Duration time, std::function<void()> action)
{
    loop.startTimer(time - clock->elapsed(), std::move(action));
}

} // namespace Proctor
