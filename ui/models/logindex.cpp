// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logindex.h"

#include <algorithm>

namespace Proctor {

LogIndex::LogIndex()
{
    m_rows.emplace_back();
}

quint32 LogIndex::add(LogPlace place, int lines, const AnsiState &start)
{
    const std::scoped_lock lock(m_mutex);
    const auto number = quint32(m_rows.size());
    m_rows.push_back({place, m_lines, 0});
    m_lines += std::min(quint32(lines), maxLines - m_lines);
    if (!(start == AnsiState()))
        m_starts.push_back({number, stateNumber(start)});
    return number;
}

quint32 LogIndex::stateNumber(const AnsiState &state)
{
    const auto found = m_stateNumbers.constFind(state);
    if (found != m_stateNumbers.cend())
        return *found;
    const auto number = quint32(m_states.size());
    m_states.push_back(state);
    m_stateNumbers.insert(state, number);
    return number;
}

void LogIndex::link(quint32 from, quint32 to)
{
    const std::scoped_lock lock(m_mutex);
    m_rows[from].next = to;
}

quint32 LogIndex::addFile(LogFile file)
{
    const std::scoped_lock lock(m_mutex);
    m_files.push_back(std::move(file));
    return quint32(m_files.size() - 1);
}

void LogIndex::lineChanged(quint32 block)
{
    const std::scoped_lock lock(m_mutex);
    const quint32 end = block + 1 < m_rows.size() ? m_rows[block + 1].firstLine : m_lines;
    if (end > 0)
        m_changed.push_back(qint64(end) - 1);
}

qint64 LogIndex::lineCount() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lines;
}

qint64 LogIndex::lineCountUntil(EventId last) const
{
    const std::scoped_lock lock(m_mutex);
    const auto behind = std::ranges::upper_bound(
        m_rows.begin() + 1, m_rows.end(), last, {}, [this](const Row &row) {
            return row.place.isFile() ? m_files[row.place.number()].event : row.place.id();
        });
    return behind == m_rows.end() ? m_lines : behind->firstLine;
}

qint64 LogIndex::blockCount() const
{
    const std::scoped_lock lock(m_mutex);
    return qint64(m_rows.size()) - 1;
}

LogBlock LogIndex::block(quint32 number) const
{
    const Row &row = m_rows[number];
    const quint32 end = number + 1 < m_rows.size() ? m_rows[number + 1].firstLine : m_lines;
    LogBlock block{row.place, row.firstLine, int(end - row.firstLine), row.next, {}};
    const auto start = std::ranges::lower_bound(m_starts, number, {}, &Start::block);
    if (start != m_starts.end() && start->block == number)
        block.start = m_states[start->state];
    return block;
}

std::vector<LogBlock> LogIndex::blocks(qint64 first, qint64 end) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<LogBlock> found;
    end = std::min(end, qint64(m_lines));
    if (first >= end)
        return found;
    // Blocks in which no line begins share their number with the one behind them.
    const auto behind = std::ranges::upper_bound(m_rows.begin() + 1, m_rows.end(), quint32(first),
                                                 {}, &Row::firstLine);
    auto number = quint32(behind - m_rows.begin()) - 1;
    for (; number < m_rows.size() && m_rows[number].firstLine < end; ++number) {
        LogBlock next = block(number);
        if (next.lines > 0)
            found.push_back(std::move(next));
    }
    return found;
}

std::vector<LogBlock> LogIndex::continuation(const LogBlock &from, int limit) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<LogBlock> found;
    for (quint32 next = from.next; next != 0 && int(found.size()) < limit;) {
        found.push_back(block(next));
        // Where another line begins, this one has ended.
        next = found.back().lines == 0 ? found.back().next : 0;
    }
    return found;
}

LogFile LogIndex::file(quint32 number) const
{
    const std::scoped_lock lock(m_mutex);
    return number < m_files.size() ? m_files[number] : LogFile();
}

std::vector<qint64> LogIndex::takeChangedLines()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_changed, {});
}

qint64 LogIndex::memory() const
{
    const std::scoped_lock lock(m_mutex);
    const size_t bytes = m_rows.size() * sizeof(Row) + m_starts.capacity() * sizeof(Start) +
                         m_states.capacity() * sizeof(AnsiState) * 2 +
                         m_files.capacity() * sizeof(LogFile);
    return qint64(bytes);
}

} // namespace Proctor
