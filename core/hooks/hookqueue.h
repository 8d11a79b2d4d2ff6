// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hooks/webhooksettings.h"
#include "model/event.h"

#include <QHash>

#include <deque>
#include <optional>
#include <set>

namespace Proctor {

/// How much waits for a receiver, and how much it is sent at once.
struct HookLimits
{
    qsizetype events = 10'000;
    qsizetype bytes = qsizetype(16) << 20; ///< estimated
    qsizetype eventsPerPost = 500;
    qsizetype bytesPerPost = qsizetype(1) << 20; ///< estimated
};

/// Committed events that wait to be posted to one receiver, in order: those that its filter lets
/// pass. When there are too many the oldest go, and are counted. Not thread-safe.
class HookQueue
{
public:
    explicit HookQueue(const WebHookSettings &settings, const HookLimits &limits = {});

    void add(const Events &events);

    /// A job of which has to be told whether its tags are asked for.
    [[nodiscard]] std::optional<JobId> unknownJob() const;
    void setTags(JobId job, const QStringList &tags);

    struct Content
    {
        Events events;
        qint64 dropped = 0; ///< before the first of them, since the last call
    };
    /// What is next; stops before events of an unknown job.
    [[nodiscard]] Content take();
    /// Of what was taken, and could not be posted.
    void addDropped(qint64 events) { m_dropped += events; }

    [[nodiscard]] qsizetype size() const { return qsizetype(m_events.size()); }
    [[nodiscard]] qint64 dropped() const { return m_dropped; }

private:
    struct Job
    {
        bool isKnown = false;
        bool isWanted = true;
    };
    [[nodiscard]] bool isWanted(const Event &event);
    void dropOldest();

    const QStringList m_patterns;
    const QStringList m_tags;
    const HookLimits m_limits;
    std::deque<Event> m_events;
    qsizetype m_bytes = 0;
    qint64 m_dropped = 0;
    QHash<QString, bool> m_names; // what the patterns say
    QHash<JobId, Job> m_jobs;     // only with tags
    std::set<JobId> m_unknown;
};

} // namespace Proctor
