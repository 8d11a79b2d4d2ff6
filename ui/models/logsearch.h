// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/loglines.h"

#include <QObject>
#include <QRegularExpression>
#include <QStringMatcher>
#include <QThreadPool>

namespace Proctor {

/// What is looked for in a log. A plain value.
struct LogPattern
{
    QString text;
    bool isCaseSensitive = false;
    bool isRegularExpression = false;

    /// Why it cannot be looked for; empty when it can.
    [[nodiscard]] QString problem() const;
    friend bool operator==(const LogPattern &, const LogPattern &) = default;
};

/// Where a pattern was found. A plain value.
struct LogHit
{
    qint64 line = 0;
    int start = 0;
    int length = 0;
};

/// Finds a pattern in single lines.
class LogMatcher
{
public:
    explicit LogMatcher(const LogPattern &pattern);
    /// Calls `found` with start and length of every place, in order; empty ones are left out.
    void match(const QString &text, const std::function<void(int, int)> &found) const;

private:
    bool m_isRegularExpression = false;
    QStringMatcher m_matcher;
    QRegularExpression m_expression;
};

/// Looks through a whole log for a pattern, on a worker, and goes on as the log grows. Lives on the
/// GUI thread.
class LogSearch final : public QObject
{
    Q_OBJECT

public:
    /// More are counted, but not gone to.
    static constexpr qint64 maxHits = 1'000'000;

    explicit LogSearch(const Store &store, QObject *parent = nullptr);
    ~LogSearch() override;

    void start(JobId job, std::shared_ptr<const LogIndex> index, const LogPattern &pattern);
    /// Looks through lines that have come since.
    void goOn();
    /// Stops and forgets.
    void clear();
    /// Stops, keeps what is found.
    void cancel();

    [[nodiscard]] const LogPattern &pattern() const { return m_pattern; }
    [[nodiscard]] bool isRunning() const { return m_stop != nullptr; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    [[nodiscard]] const std::vector<LogHit> &hits() const { return m_hits; }
    [[nodiscard]] qint64 hitCount() const { return m_hitCount; }
    [[nodiscard]] qint64 searchedLines() const { return m_searched; }
    [[nodiscard]] qint64 totalLines() const { return m_total; }

Q_SIGNALS:
    void changed();

private:
    void found(const std::shared_ptr<std::atomic<bool>> &stop, std::vector<LogHit> hits,
               qint64 searched, bool isDone);

    const Store &m_store;
    JobId m_job;
    std::shared_ptr<const LogIndex> m_index;
    LogPattern m_pattern;
    std::shared_ptr<std::atomic<bool>> m_stop; // of the search under way
    bool m_isCancelled = false;
    std::vector<LogHit> m_hits; // in order
    qint64 m_hitCount = 0;
    qint64 m_searched = 0;
    qint64 m_total = 0;
    QThreadPool m_pool;
};

} // namespace Proctor
