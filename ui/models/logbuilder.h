// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/logindex.h"
#include "models/logrecord.h"
#include "support/logselection.h"

#include <QFile>

#include <atomic>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>

namespace Proctor {

/// Tells which events belong to a selection, mostly by comparing pointers. Lives on one worker.
class LogFilter
{
public:
    explicit LogFilter(LogSelection selection) : m_selection(std::move(selection)) {}

    [[nodiscard]] bool matches(const Event &event);
    [[nodiscard]] bool isSelected(const EventScope &scope) const;
    /// The same number for equal scopes, whoever made them.
    [[nodiscard]] int scopeNumber(const EventScopePtr &scope);

private:
    struct Known
    {
        EventScopePtr scope; // kept, so that its address is not another's
        int number = -1;     // below 0: not selected
    };
    [[nodiscard]] const Known &known(const EventScopePtr &scope);

    using Place = std::tuple<qint64, int, quint32, int, bool>;
    LogSelection m_selection;
    std::unordered_map<const EventScope *, Known> m_known;
    std::map<Place, int> m_numbers;
    const Known *m_last = nullptr;
};

/// Makes the index of a log from events in the order of their ids. Lives on one worker.
class LogBuilder
{
public:
    /// `stop` ends reading of large files. Of a file only the last `fileTail` bytes are read when
    /// that is not 0.
    LogBuilder(LogIndex &index, const LogSelection &selection, bool withStates,
               const std::atomic<bool> &stop, qint64 fileTail = 0);

    /// Told after each piece of a large file.
    void setProgress(std::function<void()> progress) { m_progress = std::move(progress); }

    /// True when the event is part of the log.
    bool add(const Event &event);
    /// Events up to this one are taken.
    [[nodiscard]] EventId last() const { return m_last; }
    [[nodiscard]] bool matches(const Event &event) { return m_filter.matches(event); }

private:
    /// What a program writes to one stream for one target.
    struct StreamKey
    {
        int scope = 0;
        bool isError = false;
        QString target;
        friend bool operator==(const StreamKey &, const StreamKey &) = default;
        friend size_t qHash(const StreamKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.scope, key.isError, key.target);
        }
    };
    struct Stream
    {
        AnsiState state;
        quint32 origin = 0; // the block in which the open line began
        quint32 last = 0;   // the last block in which it went on
    };

    [[nodiscard]] StreamKey keyOf(const Event &event, bool isError);
    void addWhole(LogPlace place, const QByteArray &text);
    void addPiece(Stream &stream, LogPlace place, QByteArrayView text);
    void addRest(const Event &event);
    void addFile(Stream &stream, quint32 number, QFile &file);

    LogIndex &m_index;
    LogFilter m_filter;
    bool m_withStates = true;
    const std::atomic<bool> &m_stop;
    qint64 m_fileTail = 0;
    std::function<void()> m_progress;
    QHash<StreamKey, Stream> m_streams;
    EventId m_last;
};

} // namespace Proctor
