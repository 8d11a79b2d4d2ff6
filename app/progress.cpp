// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress.h"

#include "jobtext.h"
#include "prompttext.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Proctor {

namespace {

constexpr auto redrawInterval = 100ms;
constexpr size_t keptFailures = 50;
constexpr StatusView finalView = {.failuresPerStep = 20, .runs = 5};

} // namespace

std::optional<Failure> failureOf(const Event &event)
{
    const EventScope &scope = *event.scope;
    const auto failure = [&event, &scope](const QString &prefix) {
        QStringList place;
        if (scope.run.value() > 1)
            place << u"run %1"_s.arg(scope.run.value());
        if (!scope.testName.isEmpty())
            place << scope.testName;
        if (scope.attempt > 0)
            place << u"attempt %1"_s.arg(scope.attempt + 1);
        if (!scope.stepLabel.isEmpty())
            place << scope.stepLabel;
        return Failure{place.join(u", "_s), event.target ? event.target->id : QString(),
                       prefix + errorFromPayload(event.payload)};
    };
    if (event.name == EventName::targetErr() || event.name == EventName::testError())
        return failure({});
    if (event.name == EventName::targetAcquireErr())
        return failure(u"targets not acquired: "_s);
    if (event.name == EventName::releaseFailed())
        return failure(u"targets not released: "_s);
    if (event.name == EventName::reporterFailed())
        return failure(u"reporter failed: "_s);
    return {};
}

Progress::Progress(Console &console, const Clock &clock, JobId job, ExtendedDescriptor descriptor,
                   StepNames stepNames)
    : m_console(console), m_clock(clock), m_job(job)
{
    if (!m_console.isLive())
        return;
    m_tree.emplace(std::move(descriptor), std::move(stepNames));
    connect(&m_redraw, &QTimer::timeout, this, &Progress::draw);
    m_redraw.start(redrawInterval);
}

Progress::~Progress()
{
    m_console.clearLive();
}

void Progress::apply(const Events &events)
{
    if (!m_tree) {
        for (const Event &event : events)
            applyPlain(event);
        return;
    }
    m_tree->apply(events);
    for (const Event &event : events)
        keepFailure(event);
    m_isDirty = true;
}

void Progress::applyPlain(const Event &event)
{
    StyledText line(localTime(event.time) + u"  "_s, Style::Faint);
    if (event.name == EventName::prompt()) {
        m_console.line(questionLine(event, m_clock.now()));
    } else if (const auto failure = failureOf(event)) {
        m_console.line(line.add(failureLine(*failure)));
    } else if (const auto state = jobStateFromEventName(event.name)) {
        line.add(u"job %1 "_s.arg(m_job.value())).add(wordOf(*state), stateStyle(*state));
        const QString reason =
            event.payload.isObject() ? event.payload.member(u"Err").text() : QString();
        m_console.line(reason.isEmpty() ? line : line.add(u": "_s).add(reason, Style::Bad));
    } else if (event.name == EventName::runStarted()) {
        m_console.line(line.add(
            u"run %1 started"_s.arg(event.payload.member(u"RunID").integer().value_or(0))));
    }
}

void Progress::keepFailure(const Event &event)
{
    if (auto failure = failureOf(event)) {
        m_failures.push_back(std::move(*failure));
        if (m_failures.size() > keptFailures)
            m_failures.pop_front();
    }
}

void Progress::draw()
{
    if (!m_tree)
        return;
    // A running job's clock ticks without events, but nobody needs to see tenths of a second of it.
    const bool ticks = m_tree->job().jobState == JobState::Started;
    if (!m_isDirty && !ticks)
        return;
    m_isDirty = false;
    const int height = std::max(m_console.size().height() - 1, 1);
    m_console.showLive(liveLines(*m_tree, m_job, m_marks, m_clock.now(), height, m_failures));
}

void Progress::finish()
{
    m_redraw.stop();
    if (!m_tree)
        return;
    m_console.clearLive();
    for (const StyledText &line : statusLines(*m_tree, m_job, m_marks, m_clock.now(), finalView))
        m_console.line(line);
}

} // namespace Proctor
