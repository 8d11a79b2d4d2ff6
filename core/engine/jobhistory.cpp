// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobhistory.h"

#include "base/softassert.h"
#include "model/eventkind.h"

#include <algorithm>
#include <ranges>

namespace Proctor {

namespace {

// Folding this many events takes a few milliseconds.
constexpr qint64 leastSpacing = 8192;
// Reading a long payload takes as long as reading some more events.
constexpr qint64 payloadOfAnEvent = 512;

bool isFailure(const Event &event)
{
    switch (eventKind(event.name)) {
    case EventKind::TargetErr:
    case EventKind::TargetAcquireErr:
    case EventKind::TestError:
    case EventKind::ReleaseFailed:
        return true;
    default:
        break;
    }
    const auto state = jobStateFromEventName(event.name);
    return state == JobState::Failed || state == JobState::PauseFailed ||
           state == JobState::CancellationFailed;
}

} // namespace

JobHistory::JobHistory(const Store &store, JobId job, ExtendedDescriptor descriptor,
                       StepNames stepNames, size_t budget)
    : m_store(store)
    , m_job(job)
    , m_budget(budget)
    , m_head(std::make_unique<StatusTree>(std::move(descriptor), std::move(stepNames)))
    , m_spacing(leastSpacing)
{
    m_kept.push_back({0, 0, m_head->clone()});
}

JobHistory::~JobHistory() = default;

// --- Reading ---

Result<void> JobHistory::readOn(const std::atomic<bool> &stop,
                                const std::function<void()> &progress)
{
    return m_store.readEvents(m_job, m_head->lastEvent(), [&](Events &&events) {
        take(events);
        if (progress)
            progress();
        return !stop;
    });
}

void JobHistory::take(const Events &events)
{
    // Smaller pieces, so that trees are kept at the distance that is wanted.
    for (const auto piece : std::views::iota(size_t(0), (events.size() + 1023) / 1024)) {
        const auto part = std::span(events).subspan(piece * 1024);
        const auto some = part.first(std::min(part.size(), size_t(1024)));
        m_head->apply(some);
        {
            const std::scoped_lock lock(m_mutex);
            for (const Event &event : some)
                note(event);
        }
        if (m_weight >= m_spacing)
            keepTree();
    }
    m_lastScope = nullptr; // it lives as long as the events
}

void JobHistory::note(const Event &event)
{
    const auto entry = qint64(m_entries.size());
    if (entry > 0 && event.time < m_entries.back().time) {
        const Duration before = m_shifts.empty() ? Duration{} : m_shifts.back().shift;
        m_shifts.push_back({entry, before + (m_entries.back().time - event.time)});
    }
    m_entries.push_back({event.id, event.time});
    m_weight += 1 + event.payload.json().size() / payloadOfAnEvent;
    noteMarks(event, entry + 1);
}

void JobHistory::noteMarks(const Event &event, qint64 position)
{
    const EventScope &scope = *event.scope;
    if (scope.isFramework() && event.name == EventName::runStarted())
        m_marks.push_back({HistoryMark::Kind::Run, position});
    if (&scope != std::exchange(m_lastScope, &scope) && !scope.isFramework()) {
        const std::pair<qint64, int> test(scope.run.value(), scope.testIndex);
        if (!m_testsBegun.contains(test)) {
            m_testsBegun.insert(test);
            m_marks.push_back({HistoryMark::Kind::Test, position});
        }
    }
    if (isFailure(event))
        m_marks.push_back({HistoryMark::Kind::Failure, position});
}

// When there is no more room, every second tree goes and new ones are kept half as often.
void JobHistory::keepTree()
{
    m_weight = 0;
    std::vector<Kept> gone;                                              // freed without the lock
    const std::shared_ptr<const StatusTree> before = m_kept.back().tree; // only we change it
    std::shared_ptr<const StatusTree> tree = m_head->clone();
    const std::scoped_lock lock(m_mutex);
    m_kept.push_back({qint64(m_entries.size()), tree->memory(before.get()), tree});
    m_keptBytes += m_kept.back().bytes;
    while (m_keptBytes > m_budget && m_kept.size() > 1) {
        std::vector<Kept> stay;
        for (size_t i = 0; i < m_kept.size(); ++i)
            (i % 2 == 0 ? stay : gone).push_back(std::move(m_kept[i]));
        m_kept = std::move(stay);
        m_keptBytes = 0;
        const StatusTree *last = nullptr;
        for (Kept &kept : m_kept) {
            kept.bytes = last ? kept.tree->memory(last) : 0;
            last = kept.tree.get();
            m_keptBytes += kept.bytes;
        }
        m_spacing *= 2;
    }
}

// --- Positions and times ---

qint64 JobHistory::count() const
{
    const std::scoped_lock lock(m_mutex);
    return qint64(m_entries.size());
}

EventId JobHistory::idAt(qint64 position) const
{
    return position <= 0 ? EventId() : m_entries[size_t(position) - 1].id;
}

EventId JobHistory::eventAt(qint64 position) const
{
    const std::scoped_lock lock(m_mutex);
    return idAt(std::min(position, qint64(m_entries.size())));
}

Timestamp JobHistory::timeAt(qint64 position) const
{
    const std::scoped_lock lock(m_mutex);
    if (m_entries.empty())
        return {};
    return m_entries[size_t(std::clamp(position, qint64(1), qint64(m_entries.size()))) - 1].time;
}

qint64 JobHistory::positionAtTime(Timestamp time) const
{
    const std::scoped_lock lock(m_mutex);
    const auto last = std::ranges::find_if(
        m_entries | std::views::reverse, [time](const Entry &entry) { return entry.time <= time; });
    return last.base() - m_entries.begin();
}

Duration JobHistory::elapsedOf(qint64 entry) const
{
    const auto next = std::ranges::upper_bound(m_shifts, entry, {}, &Shift::entry);
    const Duration shift = next == m_shifts.begin() ? Duration{} : std::prev(next)->shift;
    return m_entries[size_t(entry)].time - m_entries.front().time + shift;
}

Duration JobHistory::elapsedAt(qint64 position) const
{
    const std::scoped_lock lock(m_mutex);
    if (m_entries.empty())
        return {};
    return elapsedOf(std::clamp(position, qint64(1), qint64(m_entries.size())) - 1);
}

Duration JobHistory::length() const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries.empty() ? Duration{} : elapsedOf(qint64(m_entries.size()) - 1);
}

qint64 JobHistory::positionAfter(Duration elapsed) const
{
    const std::scoped_lock lock(m_mutex);
    const auto entries = std::views::iota(qint64(0), qint64(m_entries.size()));
    const auto behind = std::ranges::upper_bound(entries, elapsed, {},
                                                 [this](qint64 entry) { return elapsedOf(entry); });
    return behind - entries.begin();
}

// --- Marks ---

std::vector<HistoryMark> JobHistory::marks(size_t first) const
{
    const std::scoped_lock lock(m_mutex);
    const auto begin = m_marks.begin() + qint64(std::min(first, m_marks.size()));
    return {begin, m_marks.end()};
}

qint64 JobHistory::nextMark(qint64 position, HistoryMark::Kind kind, bool forward) const
{
    const std::scoped_lock lock(m_mutex);
    const auto isWanted = [kind](const HistoryMark &mark) { return mark.kind == kind; };
    if (forward) {
        const auto from = std::ranges::upper_bound(m_marks, position, {}, &HistoryMark::position);
        const auto found = std::find_if(from, m_marks.end(), isWanted);
        return found == m_marks.end() ? -1 : found->position;
    }
    const auto to = std::ranges::lower_bound(m_marks, position, {}, &HistoryMark::position);
    const auto found = std::find_if(std::make_reverse_iterator(to), m_marks.rend(), isWanted);
    return found == m_marks.rend() ? -1 : found->position;
}

// --- Moments ---

Result<void> JobHistory::readBetween(EventId from, EventId to,
                                     const std::function<void(Events &&)> &take) const
{
    if (!to.isValid() || to <= from)
        return {};
    return m_store.readEvents(m_job, from, [&](Events &&events) {
        const bool isLast = events.empty() || events.back().id >= to;
        const auto behind = std::ranges::upper_bound(events, to, {}, &Event::id);
        events.erase(behind, events.end());
        take(std::move(events));
        return !isLast;
    });
}

Result<std::unique_ptr<StatusTree>> JobHistory::treeAt(qint64 position) const
{
    std::shared_ptr<const StatusTree> nearest;
    EventId to;
    {
        const std::scoped_lock lock(m_mutex);
        position = std::clamp(position, qint64(0), qint64(m_entries.size()));
        const auto behind = std::ranges::upper_bound(m_kept, position, {}, &Kept::position);
        nearest = std::prev(behind)->tree;
        to = idAt(position);
    }
    std::unique_ptr<StatusTree> tree = nearest->clone();
    nearest.reset();
    const auto read =
        readBetween(tree->lastEvent(), to, [&tree](Events &&events) { tree->apply(events); });
    if (!read)
        return fail(read.error());
    return tree;
}

Result<Events> JobHistory::eventsBetween(qint64 from, qint64 to) const
{
    Events all;
    const auto read = readBetween(eventAt(from), eventAt(to), [&all](Events &&events) {
        std::ranges::move(events, std::back_inserter(all));
    });
    if (!read)
        return fail(read.error());
    return all;
}

size_t JobHistory::keptBytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_keptBytes;
}

size_t JobHistory::keptTrees() const
{
    const std::scoped_lock lock(m_mutex);
    return m_kept.size();
}

} // namespace Proctor
