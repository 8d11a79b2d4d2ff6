// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timetravel.h"

#include "base/handover.h"
#include "models/jobfeed.h"

namespace Proctor {

using namespace std::chrono_literals;

namespace {

constexpr auto frame = 33ms;
constexpr auto readInterval = 200ms;
// So many events further on, the tree that is shown goes on by itself: nothing of it is laid out
// anew.
constexpr qint64 fewEvents = 4000;

} // namespace

TimeTravel::TimeTravel(JobManager &manager, JobFeed &feed, QObject *parent)
    : QObject(parent), m_manager(manager), m_feed(feed)
{
    m_readers.setMaxThreadCount(1);
    m_folders.setMaxThreadCount(1);
    m_tick.setInterval(frame);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &TimeTravel::onTick);
    m_more.setSingleShot(true);
    m_more.setInterval(readInterval);
    connect(&m_more, &QTimer::timeout, this, &TimeTravel::readOn);
    connect(&feed, &JobFeed::loaded, this, &TimeTravel::begin);
    connect(&feed, &JobFeed::failed, this, &TimeTravel::begin);
    connect(&feed, &JobFeed::changed, this, [this] {
        if (m_history && !m_more.isActive())
            m_more.start();
    });
}

TimeTravel::~TimeTravel()
{
    forget();
    m_readers.waitForDone();
    m_folders.waitForDone();
}

void TimeTravel::setOn(bool on)
{
    if (std::exchange(m_isOn, on) == on)
        return;
    if (!on)
        goLive();
    begin();
}

// --- The history ---

void TimeTravel::forget()
{
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
    m_more.stop();
    m_fetching = 0;
    m_isReading = m_isReady = m_isMoreThere = false;
    m_error.reset();
    // To let go of many trees takes a while.
    if (m_history)
        startOn(m_readers, [history = std::exchange(m_history, {})] {});
}

// Another job: the feed shows it as it is by now.
void TimeTravel::begin()
{
    forget();
    pause();
    const bool wasLive = isLive();
    m_wanted = m_shown = -1;
    if (!wasLive)
        Q_EMIT liveChanged();
    const JobRequest *request = m_feed.request();
    if (m_isOn && request && !m_feed.isLoading() && m_feed.job().isValid()) {
        m_history =
            std::make_shared<JobHistory>(m_manager.store(), request->job, request->descriptor,
                                         [&registry = m_manager.registry()](const QString &name) {
                                             return registry.stepName(name);
                                         });
        m_stop = std::make_shared<std::atomic<bool>>(false);
        readOn();
    }
    Q_EMIT historyChanged();
    Q_EMIT positionChanged();
    if (!wasLive)
        Q_EMIT shownChanged();
}

void TimeTravel::readOn()
{
    if (!m_history)
        return;
    if (std::exchange(m_isReading, true)) {
        m_isMoreThere = true;
        return;
    }
    m_isMoreThere = false;
    startOn(m_readers, [this, history = m_history, stop = m_stop] {
        Result<void> result = history->readOn(*stop);
        postTo(this, [this, history, result = std::move(result)] {
            if (history == m_history)
                onRead(result);
        });
    });
}

void TimeTravel::onRead(const Result<void> &result)
{
    m_isReading = false;
    m_error.reset();
    if (result) {
        m_isReady = true;
    } else {
        m_error = result.error();
        Q_EMIT failed(*m_error);
    }
    if (m_isMoreThere)
        m_more.start();
    Q_EMIT historyChanged();
}

bool TimeTravel::hasEnded() const
{
    return m_feed.tree() && isFinal(m_feed.tree()->job().jobState);
}

// --- Where we are ---

qint64 TimeTravel::position() const
{
    if (!m_history)
        return 0;
    return isLive() ? m_history->count() : m_wanted;
}

std::optional<EventId> TimeTravel::lastEvent() const
{
    if (m_shown < 0 || !m_history)
        return {};
    return m_history->eventAt(m_shown);
}

Timestamp TimeTravel::moment() const
{
    return m_history ? m_history->timeAt(position()) : Timestamp();
}

Timestamp TimeTravel::shownMoment() const
{
    return m_history && m_shown >= 0 ? m_history->timeAt(m_shown)
                                     : m_manager.settings().clock->now();
}

Duration TimeTravel::untilEnd() const
{
    if (!m_history)
        return {};
    const Duration rest = m_history->length() - m_history->elapsedAt(position());
    if (hasEnded())
        return rest;
    const Duration since =
        m_manager.settings().clock->now() - m_history->timeAt(m_history->count());
    return rest + std::max(since, Duration{});
}

// --- Going there ---

void TimeTravel::goTo(qint64 position)
{
    pause();
    want(position);
}

void TimeTravel::goToElapsed(Duration elapsed)
{
    if (m_history)
        goTo(m_history->positionAfter(elapsed));
}

void TimeTravel::step(qint64 events)
{
    goTo(position() + events);
}

void TimeTravel::goToMark(HistoryMark::Kind kind, bool forward)
{
    if (!m_history)
        return;
    const qint64 found = m_history->nextMark(position(), kind, forward);
    if (found >= 0)
        goTo(found);
    else if (forward)
        goLive();
}

void TimeTravel::skip(double share)
{
    if (!m_history)
        return;
    const auto by = std::chrono::duration_cast<Duration>(m_history->length() * share);
    const Duration to = m_history->elapsedAt(position()) + by;
    goTo(to < Duration{} ? 0 : m_history->positionAfter(to));
}

void TimeTravel::goLive()
{
    pause();
    const bool wasLive = isLive();
    m_wanted = m_shown = -1;
    m_fetching = 0; // its answer comes too late
    if (wasLive)
        return;
    if (!m_feed.isLoading())
        m_feed.showPresent();
    Q_EMIT liveChanged();
    Q_EMIT positionChanged();
    Q_EMIT shownChanged();
}

void TimeTravel::want(qint64 position)
{
    if (!m_isReady || m_feed.isLoading())
        return;
    if (position >= m_history->count()) {
        goLive();
        return;
    }
    const bool wasLive = isLive();
    m_wanted = std::max<qint64>(position, 0);
    if (wasLive)
        Q_EMIT liveChanged();
    Q_EMIT positionChanged();
    fetch();
}

// One request at a time; the next one is for whatever is wanted by then.
void TimeTravel::fetch()
{
    if (m_fetching != 0 || m_wanted < 0 || m_wanted == m_shown)
        return;
    m_fetching = ++m_requests;
    const bool goesOn = m_shown >= 0 && m_wanted > m_shown && m_wanted - m_shown <= fewEvents;
    startOn(m_folders, [this, goesOn, history = m_history, request = m_fetching, from = m_shown,
                        to = m_wanted] {
        if (goesOn) {
            auto events = std::make_shared<Result<Events>>(history->eventsBetween(from, to));
            postTo(this, [this, request, to, events] {
                if (request == m_fetching)
                    showEvents(std::move(*events), to);
            });
        } else {
            using Tree = Result<std::unique_ptr<StatusTree>>;
            auto tree = std::make_shared<Tree>(history->treeAt(to));
            postTo(this, [this, request, to, tree] {
                if (request == m_fetching)
                    showTree(std::move(*tree), to);
            });
        }
    });
}

void TimeTravel::showTree(Result<std::unique_ptr<StatusTree>> tree, qint64 position)
{
    m_fetching = 0;
    if (m_feed.isLoading())
        return; // another job comes
    if (!tree) {
        m_error = tree.error();
        goLive();
        Q_EMIT failed(*m_error);
        return;
    }
    m_feed.showPast(std::move(*tree), m_history->timeAt(position));
    fetched(position);
}

void TimeTravel::showEvents(Result<Events> events, qint64 position)
{
    m_fetching = 0;
    if (m_feed.isLoading())
        return;
    if (!events) {
        m_error = events.error();
        goLive();
        Q_EMIT failed(*m_error);
        return;
    }
    m_feed.goOnInPast(*events, m_history->timeAt(position));
    fetched(position);
}

void TimeTravel::fetched(qint64 position)
{
    m_shown = position;
    m_error.reset();
    Q_EMIT shownChanged();
    fetch();
}

// --- Playing ---

void TimeTravel::play()
{
    if (!m_isReady || isPlaying())
        return;
    if (isLive())
        want(0);
    if (isLive())
        return; // nothing has happened yet
    m_played = m_history->elapsedAt(position());
    m_beat.start();
    m_tick.start();
    Q_EMIT playingChanged();
}

void TimeTravel::pause()
{
    if (!isPlaying())
        return;
    m_tick.stop();
    Q_EMIT playingChanged();
}

void TimeTravel::setSpeed(double speed)
{
    if (speed > 0)
        m_speed = speed;
}

void TimeTravel::onTick()
{
    const auto passed = std::chrono::nanoseconds(m_beat.nsecsElapsed());
    m_beat.start();
    m_played += std::chrono::duration_cast<Duration>(passed * m_speed);
    const qint64 position = m_history->positionAfter(m_played);
    if (position > m_wanted)
        want(position); // at the end the present, which ends the playing
}

} // namespace Proctor
