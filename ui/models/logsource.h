// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/loglines.h"
#include "models/logsession.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace Proctor {

/// The lines of the selected part of a log, read in pages when they are looked at and kept in
/// bounded memory. Lives on the GUI thread and never waits: what is not there yet is told later.
class LogSource final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 pageLines = 256;
    static constexpr qint64 cacheBytes = 32 * 1024 * 1024;

    enum class State {
        Nothing,  ///< no selection
        Reading,  ///< what is stored is still being read
        Complete, ///< all is read; what comes is added
        Failed,   ///< the store could not be read to its end
    };

    /// The store must outlive it.
    explicit LogSource(const Store &store, QObject *parent = nullptr);
    ~LogSource() override;

    void setSelection(const LogSelection &selection, bool withStates);
    void clear();
    /// Committed events of any job.
    void append(const EventBatch &batch);
    /// Leaves out what began behind this event, for those who look at an earlier moment; unset:
    /// nothing. Stays for other selections, too.
    void setUntil(std::optional<EventId> last);
    [[nodiscard]] const std::optional<EventId> &until() const { return m_until; }
    /// While the end is looked at, lines count as there only when their text is at hand.
    void setFollowing(bool following);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const LogSelection &selection() const { return m_selection; }
    /// Only the end is there so far; numbers of lines count from its first.
    [[nodiscard]] bool isTail() const { return m_isTail; }
    /// The log from its beginning, also if only the end is there so far.
    void leaveTail();

    [[nodiscard]] qint64 lineCount() const { return m_lineCount; }
    /// None while it is being fetched; linesChanged() tells when it is there.
    [[nodiscard]] const LogLine *line(qint64 number);
    /// For workers that read more than is looked at.
    [[nodiscard]] std::shared_ptr<const LogIndex> index() const { return m_index; }
    [[nodiscard]] const Store &store() const { return m_store; }
    [[nodiscard]] qint64 cachedBytes() const { return m_cachedBytes; }

Q_SIGNALS:
    void wasReset();
    /// There are `added` more lines in front.
    void linesShifted(qint64 added);
    void lineCountChanged();
    /// The text of some lines is there, or is another one.
    void linesChanged();
    void stateChanged();

private:
    struct Page
    {
        LogLines lines;
        qint64 bytes = 0;
        quint64 used = 0;
        bool isStale = false;
    };
    using Pages = std::vector<std::pair<qint64, LogLines>>;

    void told();
    [[nodiscard]] qint64 countOf(const LogIndex &index) const;
    void update();
    void follow(const std::shared_ptr<LogIndex> &index, bool isTail);
    void show(const std::shared_ptr<LogIndex> &index, bool isTail, qint64 lineCount);
    void markChanged(const std::vector<qint64> &lines);
    void wantPage(qint64 number);
    void fetchWanted();
    void insertPage(qint64 number, LogLines lines);
    void dropPages();
    void pageRead(const std::shared_ptr<const LogIndex> &index, qint64 number, LogLines lines);
    void setState(State state);

    const Store &m_store;
    LogSelection m_selection;
    std::shared_ptr<LogSession> m_session; // none without a selection
    State m_state = State::Nothing;
    Error m_error;
    bool m_isFollowing = true;
    std::optional<EventId> m_until;
    bool m_isFullWanted = false; // from the beginning, though the end came first

    std::shared_ptr<LogIndex> m_index; // of what is shown
    bool m_isTail = false;
    qint64 m_lineCount = 0;
    QHash<qint64, Page> m_pages;
    qint64 m_cachedBytes = 0;
    quint64 m_useCount = 0;
    std::vector<qint64> m_wanted;   // the latest wish last
    QHash<qint64, bool> m_fetching; // pages under way; true: changed meanwhile
    bool m_isFetchingEnd = false;

    QTimer m_updateTimer;  // collects what the worker tells
    bool m_isLate = false; // told while it runs
    std::shared_ptr<std::atomic<bool>> m_isTold = std::make_shared<std::atomic<bool>>(false);
    QThreadPool m_readers;
    QThreadPool m_builder; // destroyed first: waits for its worker
};

} // namespace Proctor
