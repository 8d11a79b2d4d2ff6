// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/logindex.h"
#include "models/logrecord.h"
#include "storage/store.h"

#include <atomic>

namespace Proctor {

/// Text in one style, from a position on.
struct StyleRun
{
    int start = 0;
    TextStyle style;
};

/// One line of a log as it is shown. A plain value.
struct LogLine
{
    QString text;
    std::vector<StyleRun> runs; ///< empty when all is plain
    LogKind kind = LogKind::Output;
    bool isContinued = false; ///< the rest of a line that was too long
    bool isSimple = true;     ///< every character is ASCII and takes one cell
    Timestamp time{};
    EventScopePtr scope;
    TargetPtr target;

    [[nodiscard]] qint64 memory() const
    {
        return qint64(sizeof(LogLine)) + text.size() * 2 +
               qint64(runs.capacity() * sizeof(StyleRun));
    }
};
using LogLines = std::vector<LogLine>;

/// Reads the lines of a log from where its index says they are: single events from the store,
/// pieces from files. For workers; several may read at once, each with a reader of its own.
class LogReader
{
public:
    LogReader(const Store &store, JobId job, std::shared_ptr<const LogIndex> index)
        : m_store(store), m_job(job), m_index(std::move(index))
    {
    }

    /// Lines from `first` to before `end`; as many as there are. What cannot be read is there as a
    /// line that says so.
    [[nodiscard]] Result<LogLines> read(qint64 first, qint64 end);

private:
    struct Piece;
    [[nodiscard]] Result<void> fetch(std::vector<Piece> &pieces);
    [[nodiscard]] Result<Events> eventsOf(const std::vector<EventId> &ids) const;
    void fetchFromFile(Piece &piece);
    static void showBlock(const Piece &piece, std::span<const Piece> rest, qint64 first, qint64 end,
                          LogLines &lines);

    const Store &m_store;
    JobId m_job;
    std::shared_ptr<const LogIndex> m_index;
};

} // namespace Proctor
