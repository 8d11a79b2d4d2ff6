// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/eventscan.h"

#include "base/rawjson.h"
#include "models/logbuilder.h"

#include <algorithm>

namespace Proctor {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

QByteArray escaped(const QString &text, bool html)
{
    return quoteJson(text, html).chopped(1).sliced(1);
}

} // namespace

// --- Matching ---

EventMatcher::EventMatcher(const QString &text)
    : m_text(text), m_isPlain(std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
{
    // As it is seen, and as it stands within a string.
    for (const QByteArray &way : {text.toUtf8(), escaped(text, false), escaped(text, true)}) {
        if (const QByteArray needle = way.toLower(); !m_needles.contains(needle))
            m_needles += needle;
    }
}

bool EventMatcher::matches(const Event &event) const
{
    return event.name.contains(m_text, Qt::CaseInsensitive) ||
           (event.target && event.target->id.contains(m_text, Qt::CaseInsensitive)) ||
           event.scope->stepLabel.contains(m_text, Qt::CaseInsensitive) ||
           isIn(event.payload.json());
}

bool EventMatcher::isIn(QByteArrayView json) const
{
    if (!m_isPlain)
        return QString::fromUtf8(json).contains(m_text, Qt::CaseInsensitive);
    return std::ranges::any_of(m_needles, [json](const QByteArray &needle) {
        const auto isSame = [](char in, char wanted) { return lower(in) == wanted; };
        return std::search(json.begin(), json.end(), needle.begin(), needle.end(), isSame) !=
               json.end();
    });
}

// --- Scanning ---

EventScan::EventScan(const Store &store, JobId job, EventFilter filter,
                     std::function<void()> changed)
    : m_store(store), m_job(job), m_filter(std::move(filter)), m_changed(std::move(changed))
{
}

bool EventScan::want()
{
    const std::scoped_lock lock(m_mutex);
    m_isMore = true;
    return !std::exchange(m_isReading, true);
}

EventScan::Progress EventScan::take()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<EventId> found = std::exchange(m_progress.found, {});
    Progress progress = m_progress;
    progress.found = std::move(found);
    return progress;
}

void EventScan::readOn()
{
    for (;;) {
        {
            const std::scoped_lock lock(m_mutex);
            if (!std::exchange(m_isMore, false) || m_stop) {
                m_isReading = false;
                return;
            }
        }
        const auto read = m_filter.isActive() ? readMatches() : readIds();
        if (m_stop)
            continue;
        {
            const std::scoped_lock lock(m_mutex);
            m_progress.isComplete = m_progress.isComplete || read;
            m_progress.error = read ? std::nullopt : std::optional(read.error());
        }
        m_changed();
    }
}

Result<void> EventScan::readIds()
{
    return m_store.readEventIds(m_job, m_last, [this](std::span<const EventId> ids) {
        m_last = ids.back();
        return add(ids, qint64(ids.size()));
    });
}

Result<void> EventScan::readMatches()
{
    LogFilter places(m_filter.place.value_or(LogSelection{}));
    const EventMatcher matcher(m_filter.text);
    std::vector<EventId> found;
    return m_store.readEvents(m_job, m_last, [&](Events &&events) {
        found.clear();
        for (const Event &event : events) {
            if (m_filter.place && !places.matches(event))
                continue;
            if (m_filter.text.isEmpty() || matcher.matches(event))
                found.push_back(event.id);
        }
        m_last = events.back().id;
        return add(found, qint64(events.size()));
    });
}

bool EventScan::add(std::span<const EventId> found, qint64 scanned)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_progress.found.insert(m_progress.found.end(), found.begin(), found.end());
        m_progress.scanned += scanned;
    }
    m_changed();
    return !m_stop;
}

} // namespace Proctor
