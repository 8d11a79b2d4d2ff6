// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"
#include "model/eventquery.h"
#include "storage/sqlitenative.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>

namespace Proctor {

/// Turns rows back into events. The events of one reader share their scopes, targets and names.
/// Lives as long as one call, on the thread of its connection; no statement is left open while
/// others work.
class EventReader
{
public:
    explicit EventReader(sqlite3 *db);

    /// Events of a job behind `after` in order, in chunks, until `take` returns false.
    [[nodiscard]] Result<void> readJob(JobId job, EventId after,
                                       const std::function<bool(Events &&)> &take);
    /// The same from behind: events with ids below `before` (unset: from the last one), newest
    /// first.
    [[nodiscard]] Result<void> readJobBackwards(JobId job, EventId before,
                                                const std::function<bool(Events &&)> &take);
    /// Only their ids, which is many times quicker; see Store::readEventIds().
    [[nodiscard]] Result<void>
    readJobIds(JobId job, EventId after, const std::function<bool(std::span<const EventId>)> &take);
    /// Of the events that are there now only the wanted ones; see Store::readPart().
    [[nodiscard]] Result<void> readJobPart(JobId job, const EventPart &part,
                                           const std::function<bool(Events &&)> &take);
    /// The events with these ids, in their order; ids that are not of the job are left out.
    [[nodiscard]] Result<Events> readJobAt(JobId job, std::span<const EventId> ids);
    /// Events that match, in the order of their ids.
    [[nodiscard]] Result<Events> read(const EventQuery &query);

private:
    /// What has been read, by number. In blocks, because whoever reads the end of a long job meets
    /// large numbers only.
    template <class Pointer>
    class Numbered
    {
    public:
        [[nodiscard]] const Pointer *find(size_t number) const
        {
            const size_t block = number / blockSize;
            if (block >= m_blocks.size() || !m_blocks[block]) [[unlikely]]
                return nullptr;
            const Pointer &found = (*m_blocks[block])[number % blockSize];
            return found ? &found : nullptr;
        }
        Pointer &operator[](size_t number)
        {
            const size_t block = number / blockSize;
            if (block >= m_blocks.size())
                m_blocks.resize(block + 1);
            if (!m_blocks[block])
                m_blocks[block] = std::make_unique<Block>();
            return (*m_blocks[block])[number % blockSize];
        }

    private:
        static constexpr size_t blockSize = 256;
        using Block = std::array<Pointer, blockSize>;
        std::vector<std::unique_ptr<Block>> m_blocks;
    };
    struct Job
    {
        Numbered<EventScopePtr> scopes;
        Numbered<TargetPtr> targets;
    };

    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> readParts(JobId id, const char *sql, EventId border,
                                         const std::function<bool(Events &&)> &take);
    [[nodiscard]] Result<std::pair<qint64, qint64>> idsOf(JobId id);
    [[nodiscard]] Result<std::optional<QByteArray>> conditionsOf(JobId id, const EventPart &part);
    [[nodiscard]] Result<Event> event(JobId id, Job &job, const NativeStatement &row, int column);
    template <class Pointer, class Read>
    [[nodiscard]] Result<const Pointer *> load(NativeStatement &rows, JobId job, qint64 number,
                                               Numbered<Pointer> &known, const Read &read);
    [[nodiscard]] Result<void> loadNames(qint64 number);
    [[nodiscard]] Error damaged(const char *what) const;

    sqlite3 *m_db = nullptr;
    NativeStatement m_scopes;
    NativeStatement m_targets;
    NativeStatement m_nameRows;
    std::vector<QString> m_names; ///< number n is at n
    std::unordered_map<qint64, Job> m_jobs;
};

} // namespace Proctor
