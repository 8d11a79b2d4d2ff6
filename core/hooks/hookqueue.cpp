// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hooks/hookqueue.h"

#include <algorithm>

namespace Proctor {

namespace {

// Of memory as well as of JSON, with its share of target and scope.
qsizetype sizeOf(const Event &event)
{
    constexpr qsizetype frame = 400;
    return frame + event.payload.json().size();
}

} // namespace

HookQueue::HookQueue(const WebHookSettings &settings, const HookLimits &limits)
    : m_patterns(settings.events), m_tags(settings.tags), m_limits(limits)
{
}

bool HookQueue::isWanted(const Event &event)
{
    if (!m_patterns.isEmpty()) {
        auto name = m_names.constFind(event.name);
        if (name == m_names.constEnd())
            name = m_names.insert(event.name, matchesAny(m_patterns, event.name));
        if (!*name)
            return false;
    }
    if (m_tags.isEmpty())
        return true;
    const JobId job = event.scope->job;
    const Job known = m_jobs.value(job);
    if (!known.isKnown)
        m_unknown.insert(job);
    return known.isWanted;
}

void HookQueue::add(const Events &events)
{
    for (const Event &event : events) {
        if (!isWanted(event))
            continue;
        m_events.push_back(event);
        m_bytes += sizeOf(event);
        while (size() > m_limits.events || m_bytes > m_limits.bytes)
            dropOldest();
    }
}

void HookQueue::dropOldest()
{
    m_bytes -= sizeOf(m_events.front());
    m_events.pop_front();
    ++m_dropped;
}

std::optional<JobId> HookQueue::unknownJob() const
{
    if (m_unknown.empty())
        return {};
    return *m_unknown.begin();
}

void HookQueue::setTags(JobId job, const QStringList &tags)
{
    const bool isWanted =
        std::ranges::all_of(m_tags, [&tags](const QString &tag) { return tags.contains(tag); });
    m_jobs[job] = {true, isWanted};
    m_unknown.erase(job);
    if (isWanted)
        return;
    std::erase_if(m_events, [this, job](const Event &event) {
        const bool goes = event.scope->job == job;
        if (goes)
            m_bytes -= sizeOf(event);
        return goes;
    });
}

HookQueue::Content HookQueue::take()
{
    Content content;
    qsizetype bytes = 0;
    while (!m_events.empty() && qsizetype(content.events.size()) < m_limits.eventsPerPost) {
        Event &next = m_events.front();
        const qsizetype size = sizeOf(next);
        const bool isFull = !content.events.empty() && bytes + size > m_limits.bytesPerPost;
        if (isFull || m_unknown.contains(next.scope->job))
            break;
        bytes += size;
        m_bytes -= size;
        content.events.push_back(std::move(next));
        m_events.pop_front();
    }
    if (!content.events.empty())
        content.dropped = std::exchange(m_dropped, 0);
    return content;
}

} // namespace Proctor
