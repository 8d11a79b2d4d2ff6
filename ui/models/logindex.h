// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"
#include "support/ansitext.h"

#include <QHash>

#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace Proctor {

/// Where a block of a log has its text: an event, or a piece of a file. A plain value of 8 bytes.
class LogPlace
{
public:
    LogPlace() = default;
    [[nodiscard]] static LogPlace event(EventId id) { return LogPlace(quint64(id.value())); }
    [[nodiscard]] static LogPlace file(quint32 number, qint64 offset)
    {
        return LogPlace(fileBit | quint64(number) << offsetBits | quint64(offset));
    }
    static constexpr quint32 maxFiles = 1u << 22;
    static constexpr qint64 maxOffset = (qint64(1) << 41) - 1;

    [[nodiscard]] bool isFile() const { return (m_value & fileBit) != 0; }
    [[nodiscard]] EventId id() const { return EventId(qint64(m_value)); }
    [[nodiscard]] quint32 number() const { return quint32((m_value & ~fileBit) >> offsetBits); }
    [[nodiscard]] qint64 offset() const { return qint64(m_value & quint64(maxOffset)); }

    friend bool operator==(LogPlace, LogPlace) = default;

private:
    static constexpr int offsetBits = 41;
    static constexpr quint64 fileBit = quint64(1) << 63;
    explicit LogPlace(quint64 value) : m_value(value) {}
    quint64 m_value = 0;
};

/// A file that holds what a program wrote beyond what is stored in events.
struct LogFile
{
    QString path;
    EventScopePtr scope;
    TargetPtr target;
    Timestamp time{};
    bool isError = false; ///< of the error stream
    EventId event;        ///< that told of it
};

/// A block of a log as it is read: its text, the lines that begin in it, and how it goes on.
struct LogBlock
{
    LogPlace place;
    qint64 firstLine = 0;
    int lines = 0;    ///< that begin in it
    quint32 next = 0; ///< the block that continues its last line; 0: none
    AnsiState start;  ///< of the parser before its text
};

/// Which lines a log has and where their text is: 16 bytes for a block, which is one event or 64
/// KiB of a file, and a few more where a line goes on in another block. Grows only. Thread-safe:
/// one worker writes, others read.
class LogIndex
{
public:
    static constexpr qint64 fileBlockSize = 64 * 1024;
    static constexpr quint32 maxLines = 2'000'000'000; ///< a scroll bar counts in int

    LogIndex();

    // --- writing, by one thread ---

    /// Returns its number, from 1.
    quint32 add(LogPlace place, int lines, const AnsiState &start);
    /// The last line of block `from` goes on in block `to`.
    void link(quint32 from, quint32 to);
    quint32 addFile(LogFile file);
    /// The last line that begins in a block has another text than before.
    void lineChanged(quint32 block);

    // --- reading ---

    [[nodiscard]] qint64 lineCount() const;
    /// Of the lines that began with the event or before it.
    [[nodiscard]] qint64 lineCountUntil(EventId last) const;
    [[nodiscard]] qint64 blockCount() const;
    /// The blocks in which the lines from `first` to before `end` begin.
    [[nodiscard]] std::vector<LogBlock> blocks(qint64 first, qint64 end) const;
    /// The blocks in which the last line of `block` goes on, in order; at most `limit`.
    [[nodiscard]] std::vector<LogBlock> continuation(const LogBlock &block, int limit) const;
    [[nodiscard]] LogFile file(quint32 number) const;
    /// Lines whose text has changed since the last call.
    [[nodiscard]] std::vector<qint64> takeChangedLines();
    /// For tests and figures: bytes that the index takes.
    [[nodiscard]] qint64 memory() const;

private:
    struct Row
    {
        LogPlace place;
        quint32 firstLine = 0;
        quint32 next = 0;
    };
    static_assert(sizeof(Row) == 16);
    struct Start
    {
        quint32 block = 0;
        quint32 state = 0; ///< in m_states
    };

    [[nodiscard]] LogBlock block(quint32 number) const;
    [[nodiscard]] quint32 stateNumber(const AnsiState &state);

    mutable std::mutex m_mutex;
    std::deque<Row> m_rows;      ///< number n is at n; the first is none
    std::vector<Start> m_starts; ///< of blocks that do not begin plainly, in order
    std::vector<AnsiState> m_states;
    QHash<AnsiState, quint32> m_stateNumbers;
    std::vector<LogFile> m_files;
    std::vector<qint64> m_changed;
    quint32 m_lines = 0;
};

} // namespace Proctor
