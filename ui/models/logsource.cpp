// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logsource.h"

#include "base/handover.h"

namespace Proctor {

using namespace std::chrono_literals;

namespace {

constexpr size_t maxWanted = 8; // older wishes are of places that were scrolled past
constexpr auto updateInterval = 16ms;

} // namespace

LogSource::LogSource(const Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_builder.setMaxThreadCount(1);
    m_readers.setMaxThreadCount(2);
    m_updateTimer.setSingleShot(true);
    m_updateTimer.setInterval(updateInterval);
    connect(&m_updateTimer, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isLate, false))
            told();
    });
}

LogSource::~LogSource()
{
    if (m_session)
        m_session->stop();
    m_builder.waitForDone();
    m_readers.waitForDone();
}

void LogSource::setSelection(const LogSelection &selection, bool withStates)
{
    clear();
    m_selection = selection;
    // Workers may outlive the selection, but never this object.
    const auto changed = [this, isTold = m_isTold] {
        if (!isTold->exchange(true))
            QMetaObject::invokeMethod(this, &LogSource::told, Qt::QueuedConnection);
    };
    m_session =
        std::make_shared<LogSession>(m_store, selection, withStates, m_isFollowing, changed);
    startOn(m_builder, [session = m_session] { session->readStored(); });
    setState(State::Reading);
}

void LogSource::clear()
{
    if (m_session)
        m_session->stop();
    m_builder.clear();
    m_readers.clear();
    // To let go of a large log takes a while, too.
    startOn(m_readers, [session = std::exchange(m_session, {}), index = std::exchange(m_index, {}),
                        pages = std::exchange(m_pages, {})] {});
    m_selection = {};
    m_error = {};
    m_isFullWanted = false;
    m_isTail = false;
    m_lineCount = 0;
    m_isFetchingEnd = false;
    dropPages();
    Q_EMIT wasReset();
    setState(State::Nothing);
}

void LogSource::append(const EventBatch &batch)
{
    if (m_session && m_session->push(batch))
        startOn(m_builder, [session = m_session] { session->takeLive(); });
}

void LogSource::setFollowing(bool following)
{
    if (m_isFollowing == following)
        return;
    m_isFollowing = following;
    if (following)
        m_isFullWanted = false;
    update();
}

void LogSource::setUntil(std::optional<EventId> last)
{
    if (std::exchange(m_until, last) != last)
        update();
}

qint64 LogSource::countOf(const LogIndex &index) const
{
    return m_until ? index.lineCountUntil(*m_until) : index.lineCount();
}

void LogSource::leaveTail()
{
    if (!m_isTail)
        return;
    m_isFullWanted = true;
    m_isFollowing = false;
    update();
}

void LogSource::told()
{
    if (m_updateTimer.isActive()) {
        m_isLate = true;
        return;
    }
    m_updateTimer.start();
    update();
}

// What the worker has done since the last time.
void LogSource::update()
{
    m_isTold->store(false);
    if (!m_session)
        return;
    const LogProgress progress = m_session->progress();
    if (progress.error)
        m_error = *progress.error;
    const bool isTail = !progress.isComplete && progress.tail && !m_isFullWanted && !m_until &&
                        (m_isTail || !m_index || m_isFollowing);
    const std::shared_ptr<LogIndex> &index = isTail ? progress.tail : progress.full;
    if (index == m_index)
        markChanged(index->takeChangedLines());
    // The end in place of the whole, and the whole in place of its end: text first, then shown.
    if (m_isFollowing || (m_isTail && !isTail && !m_isFullWanted))
        follow(index, isTail);
    else
        show(index, isTail, countOf(*index));
    if (progress.isComplete && m_index == progress.full)
        setState(progress.error ? State::Failed : State::Complete);
}

// Reads the end; what it belongs to is shown when it is there.
void LogSource::follow(const std::shared_ptr<LogIndex> &index, bool isTail)
{
    const qint64 count = countOf(*index);
    if (m_isFetchingEnd || (index == m_index && count == m_lineCount))
        return;
    if (count == 0) {
        show(index, isTail, 0);
        return;
    }
    m_isFetchingEnd = true;
    startOn(
        m_readers,
        [this, index, isTail, count, session = m_session] {
            const qint64 first = std::max<qint64>(0, count - pageLines) / pageLines;
            Pages pages;
            LogReader reader(m_store, session->selection().job, index);
            for (qint64 page = first; page * pageLines < count; ++page) {
                auto lines = reader.read(page * pageLines, std::min((page + 1) * pageLines, count));
                if (lines)
                    pages.emplace_back(page, std::move(*lines));
            }
            postTo(this, [this, index, isTail, count, session, pages = std::move(pages)]() mutable {
                if (session != m_session)
                    return;
                m_isFetchingEnd = false;
                const bool isWanted = count <= countOf(*index); // else an earlier moment is
                if (isWanted && (m_isFollowing || index == m_index || m_isTail)) {
                    show(index, isTail, count);
                    for (auto &[page, lines] : pages)
                        insertPage(page, std::move(lines));
                    Q_EMIT linesChanged();
                }
                update(); // there may be more meanwhile
            });
        },
        1); // before pages that are only looked at
}

void LogSource::show(const std::shared_ptr<LogIndex> &index, bool isTail, qint64 lineCount)
{
    if (index != m_index) {
        const bool wasTail = m_isTail;
        const qint64 added = lineCount - m_lineCount;
        const bool isFirst = !m_index;
        m_index = index;
        m_isTail = isTail;
        m_lineCount = lineCount;
        dropPages();
        if (!isFirst && wasTail && !m_isFullWanted)
            Q_EMIT linesShifted(added);
        else if (!isFirst)
            Q_EMIT wasReset();
        Q_EMIT lineCountChanged();
        return;
    }
    if (lineCount == m_lineCount)
        return;
    m_lineCount = lineCount;
    Q_EMIT lineCountChanged();
}

void LogSource::markChanged(const std::vector<qint64> &lines)
{
    bool isSeen = false;
    for (const qint64 line : lines) {
        const qint64 number = line / pageLines;
        if (const auto page = m_pages.find(number); page != m_pages.end()) {
            page->isStale = true;
            isSeen = true;
        }
        if (const auto fetching = m_fetching.find(number); fetching != m_fetching.end())
            *fetching = true;
    }
    if (isSeen)
        Q_EMIT linesChanged();
}

const LogLine *LogSource::line(qint64 number)
{
    if (number < 0 || number >= m_lineCount)
        return nullptr;
    const qint64 pageNumber = number / pageLines;
    const auto page = m_pages.find(pageNumber);
    if (page == m_pages.end()) {
        wantPage(pageNumber);
        return nullptr;
    }
    page->used = ++m_useCount;
    const auto at = size_t(number % pageLines);
    if (page->isStale || at >= page->lines.size())
        wantPage(pageNumber);
    return at < page->lines.size() ? &page->lines[at] : nullptr;
}

void LogSource::wantPage(qint64 number)
{
    if (m_fetching.contains(number))
        return;
    std::erase(m_wanted, number);
    m_wanted.push_back(number);
    if (m_wanted.size() > maxWanted)
        m_wanted.erase(m_wanted.begin());
    fetchWanted();
}

void LogSource::fetchWanted()
{
    while (!m_wanted.empty() && m_fetching.size() < m_readers.maxThreadCount()) {
        const qint64 number = m_wanted.back();
        m_wanted.pop_back();
        m_fetching.insert(number, false);
        startOn(m_readers, [this, number, index = m_index, job = m_selection.job] {
            const qint64 first = number * pageLines;
            const qint64 end = std::min(first + pageLines, index->lineCount());
            Result<LogLines> lines = LogReader(m_store, job, index).read(first, end);
            if (!lines) {
                LogLine gap;
                gap.kind = LogKind::Gap;
                gap.text = lines.error().message;
                lines = LogLines(size_t(std::max<qint64>(end - first, 0)), gap);
            }
            postTo(this, [this, index, number, lines = std::move(*lines)]() mutable {
                pageRead(index, number, std::move(lines));
            });
        });
    }
}

void LogSource::pageRead(const std::shared_ptr<const LogIndex> &index, qint64 number,
                         LogLines lines)
{
    if (index != m_index)
        return; // of another selection
    const bool isStale = m_fetching.take(number);
    insertPage(number, std::move(lines));
    m_pages[number].isStale = isStale;
    fetchWanted();
    Q_EMIT linesChanged();
}

void LogSource::insertPage(qint64 number, LogLines lines)
{
    Page &page = m_pages[number];
    m_cachedBytes -= page.bytes;
    page.lines = std::move(lines);
    page.bytes = 0;
    for (const LogLine &line : page.lines)
        page.bytes += line.memory();
    m_cachedBytes += page.bytes;
    page.used = ++m_useCount;
    page.isStale = false;
    while (m_cachedBytes > cacheBytes && m_pages.size() > 2) {
        auto oldest = m_pages.begin();
        for (auto other = m_pages.begin(); other != m_pages.end(); ++other) {
            if (other->used < oldest->used)
                oldest = other;
        }
        m_cachedBytes -= oldest->bytes;
        m_pages.erase(oldest);
    }
}

void LogSource::dropPages()
{
    m_pages.clear();
    m_cachedBytes = 0;
    m_wanted.clear();
    m_fetching.clear();
}

void LogSource::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace Proctor
