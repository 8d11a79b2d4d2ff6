// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logsearch.h"

#include "base/handover.h"

#include <QElapsedTimer>

namespace Proctor {

namespace {

constexpr qint64 linesAtOnce = 4096;
constexpr qint64 tellInterval = 100; // milliseconds

} // namespace

QString LogPattern::problem() const
{
    if (!isRegularExpression || text.isEmpty())
        return {};
    const QRegularExpression expression(text);
    return expression.isValid() ? QString() : expression.errorString();
}

LogMatcher::LogMatcher(const LogPattern &pattern)
    : m_isRegularExpression(pattern.isRegularExpression)
{
    if (!m_isRegularExpression) {
        m_matcher = QStringMatcher(pattern.text, pattern.isCaseSensitive ? Qt::CaseSensitive
                                                                         : Qt::CaseInsensitive);
        return;
    }
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!pattern.isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    m_expression = QRegularExpression(pattern.text, options);
    m_expression.optimize();
}

void LogMatcher::match(const QString &text, const std::function<void(int, int)> &found) const
{
    if (m_isRegularExpression) {
        auto matches = m_expression.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength() > 0)
                found(int(match.capturedStart()), int(match.capturedLength()));
        }
        return;
    }
    const auto size = int(m_matcher.pattern().size());
    if (size == 0)
        return;
    for (qsizetype at = m_matcher.indexIn(text); at >= 0; at = m_matcher.indexIn(text, at + size))
        found(int(at), size);
}

LogSearch::LogSearch(const Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_pool.setMaxThreadCount(1);
}

LogSearch::~LogSearch()
{
    if (m_stop)
        m_stop->store(true);
    m_pool.waitForDone();
}

void LogSearch::start(JobId job, std::shared_ptr<const LogIndex> index, const LogPattern &pattern)
{
    clear();
    if (pattern.text.isEmpty() || !pattern.problem().isEmpty() || !index)
        return;
    m_job = job;
    m_index = std::move(index);
    m_pattern = pattern;
    goOn();
}

void LogSearch::goOn()
{
    if (!m_index || m_stop || m_isCancelled)
        return;
    m_total = m_index->lineCount();
    if (m_total <= m_searched)
        return;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    // The pattern is compiled on the worker: a large one takes its time.
    startOn(m_pool, [this, stop = m_stop, job = m_job, index = m_index, pattern = m_pattern,
                     line = m_searched, end = m_total]() mutable {
        const LogMatcher matcher(pattern);
        LogReader reader(m_store, job, index);
        std::vector<LogHit> hits;
        QElapsedTimer timer;
        timer.start();
        const auto tell = [&](bool isDone) {
            postTo(this, [this, stop, hits = std::exchange(hits, {}), line, isDone]() mutable {
                found(stop, std::move(hits), line, isDone);
            });
            timer.restart();
        };
        while (line < end && !*stop) {
            const qint64 behind = std::min(line + linesAtOnce, end);
            const Result<LogLines> lines = reader.read(line, behind);
            if (!lines || lines->empty())
                break;
            for (const LogLine &text : *lines) {
                matcher.match(text.text, [&](int start, int length) {
                    hits.push_back({line, start, length});
                });
                ++line;
            }
            if (timer.elapsed() > tellInterval)
                tell(false);
        }
        tell(true);
    });
    Q_EMIT changed();
}

void LogSearch::found(const std::shared_ptr<std::atomic<bool>> &stop, std::vector<LogHit> hits,
                      qint64 searched, bool isDone)
{
    if (stop != m_stop)
        return;
    m_hitCount += qint64(hits.size());
    const auto room = size_t(maxHits) - m_hits.size();
    m_hits.insert(m_hits.end(), hits.begin(), hits.begin() + qint64(std::min(room, hits.size())));
    m_searched = searched;
    if (isDone)
        m_stop.reset();
    Q_EMIT changed();
}

void LogSearch::cancel()
{
    if (!m_stop)
        return;
    m_stop->store(true);
    m_stop.reset();
    m_isCancelled = true;
    Q_EMIT changed();
}

void LogSearch::clear()
{
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
    m_pool.clear();
    m_isCancelled = false;
    m_index.reset();
    m_pattern = {};
    m_hits.clear();
    m_hitCount = 0;
    m_searched = 0;
    m_total = 0;
    Q_EMIT changed();
}

} // namespace Proctor
