// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/eventtable.h"

#include "base/handover.h"
#include "base/jsonwriter.h"
#include "support/format.h"

#include <QTextDocument>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t maxWanted = 4;        // older wishes are of places that were scrolled past
constexpr qsizetype longestCell = 200; // nobody reads on in a cell
constexpr qsizetype shortPayload = 2000;
constexpr int mostAtOnce = 150'000; // rows that views are told of
constexpr auto collectInterval = 30ms;
constexpr auto liveInterval = 60ms;

QString shortened(const QString &text)
{
    const QString line = QStringView(text).left(longestCell + 1).toString().simplified();
    return line.size() > longestCell ? QString(line.left(longestCell) + u'\u2026') : line;
}

// Escapes that are there for machines are undone, where that is cheap.
QString payloadText(const RawJson &payload)
{
    if (payload.isAbsent())
        return {};
    if (payload.json().size() > shortPayload)
        return shortened(QString::fromUtf8(payload.json().first(longestCell * 4)) + u'\u2026');
    JsonWriter writer;
    writer.value(payload);
    return shortened(QString::fromUtf8(writer.take()));
}

} // namespace

EventTable::EventTable(const Store &store, QObject *parent)
    : QAbstractTableModel(parent), m_store(store)
{
    m_readers.setMaxThreadCount(2);
    m_scanners.setMaxThreadCount(2);
    m_collect.setSingleShot(true);
    connect(&m_collect, &QTimer::timeout, this, &EventTable::update);
    m_more.setSingleShot(true);
    m_more.setInterval(liveInterval);
    connect(&m_more, &QTimer::timeout, this, &EventTable::readOn);
}

EventTable::~EventTable()
{
    stop(m_scan);
    stop(m_search);
    m_scanners.waitForDone();
    m_readers.waitForDone();
}

// --- What is shown ---

void EventTable::stop(std::shared_ptr<EventScan> &scan)
{
    if (scan)
        scan->stop();
    scan.reset();
}

std::shared_ptr<EventScan> EventTable::makeScan(const EventFilter &filter)
{
    // Workers may outlive the job shown, but never this object.
    return std::make_shared<EventScan>(m_store, m_job, filter, [this, isTold = m_isTold] {
        if (!isTold->exchange(true))
            postTo(this, [this] { told(); });
    });
}

void EventTable::setJob(JobId job)
{
    if (job == m_job)
        return;
    beginResetModel();
    stop(m_scan);
    stop(m_search);
    m_job = job;
    m_all.clear();
    m_found.clear();
    m_isComplete = m_isSearched = false;
    m_error.reset();
    m_until.reset();
    m_count = 0;
    dropPages();
    if (job.isValid()) {
        m_scan = makeScan({});
        if (m_filter.isActive())
            m_search = makeScan(m_filter);
    }
    endResetModel();
    readOn();
    Q_EMIT stateChanged();
}

void EventTable::setFilter(const EventFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    stop(m_search);
    m_filter = filter;
    m_found.clear();
    m_isSearched = false;
    m_scanned = 0;
    m_error.reset();
    dropPages();
    if (m_job.isValid() && filter.isActive())
        m_search = makeScan(filter);
    m_count = countOf(ids());
    endResetModel();
    readOn();
    Q_EMIT stateChanged();
}

void EventTable::setUntil(std::optional<EventId> last)
{
    if (std::exchange(m_until, last) == last)
        return;
    showCount(countOf(ids()));
    Q_EMIT stateChanged();
}

void EventTable::setActive(bool active)
{
    if (std::exchange(m_isActive, active) != active)
        readOn();
}

void EventTable::append(const EventBatch &batch)
{
    if (!m_isActive || !m_job.isValid() || m_more.isActive())
        return;
    if (std::ranges::any_of(*batch,
                            [this](const Event &event) { return event.scope->job == m_job; }))
        m_more.start();
}

void EventTable::readOn()
{
    if (!m_isActive)
        return;
    for (const auto &scan : {m_scan, m_search}) {
        if (scan && scan->want())
            startOn(m_scanners, [scan] { scan->readOn(); });
    }
}

void EventTable::told()
{
    if (!m_collect.isActive())
        m_collect.start(collectInterval);
}

// What the workers have done since the last time.
void EventTable::update()
{
    m_isTold->store(false);
    if (!m_scan)
        return;
    EventScan::Progress all = m_scan->take();
    m_all.insert(m_all.end(), all.found.begin(), all.found.end());
    m_isComplete = all.isComplete;
    std::optional<Error> error = all.error;
    if (m_search) {
        const EventScan::Progress found = m_search->take();
        m_found.insert(m_found.end(), found.found.begin(), found.found.end());
        m_isSearched = found.isComplete;
        m_scanned = found.scanned;
        if (found.error)
            error = found.error;
    }
    if (m_error && !error)
        dropPages(); // they may say that they cannot be read
    m_error = error;
    showCount(countOf(ids()));
    Q_EMIT stateChanged();
}

void EventTable::showCount(int wanted)
{
    const int count = std::min(wanted, m_count + mostAtOnce);
    if (count < wanted)
        m_collect.start(0ms); // the rest, when others have had their turn
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
}

const std::vector<EventId> &EventTable::ids() const
{
    return m_filter.isActive() ? m_found : m_all;
}

int EventTable::countOf(const std::vector<EventId> &ids) const
{
    constexpr auto most = size_t(std::numeric_limits<int>::max() / 2);
    if (!m_until)
        return int(std::min(ids.size(), most));
    return int(std::ranges::upper_bound(ids, *m_until) - ids.begin());
}

EventTable::State EventTable::state() const
{
    if (!m_job.isValid())
        return State::Nothing;
    if (m_error)
        return State::Failed;
    return m_isComplete && (!m_search || m_isSearched) ? State::Complete : State::Reading;
}

qint64 EventTable::total() const
{
    return countOf(m_all);
}

double EventTable::searched() const
{
    if (!m_search || m_isSearched)
        return m_isComplete ? 1 : 0;
    return m_isComplete && !m_all.empty() ? double(m_scanned) / double(m_all.size()) : 0;
}

EventId EventTable::idAt(int row) const
{
    return row >= 0 && row < m_count ? ids()[size_t(row)] : EventId();
}

int EventTable::rowOf(EventId id) const
{
    const auto found = std::ranges::lower_bound(ids(), id);
    const auto row = int(found - ids().begin());
    return found != ids().end() && *found == id && row < m_count ? row : -1;
}

// --- Pages ---

bool EventTable::isLoaded(int row) const
{
    const auto page = m_pages.constFind(row / pageRows);
    return page != m_pages.cend() && size_t(row % pageRows) < page->rows.size();
}

const EventTable::Texts *EventTable::row(int number) const
{
    const auto page = m_pages.find(number / pageRows);
    if (page == m_pages.end() || size_t(number % pageRows) >= page->rows.size()) {
        // Whoever looks at it makes it come: that is no change of what is shown.
        const_cast<EventTable *>(this)->wantPage(number / pageRows);
        if (page == m_pages.end() || size_t(number % pageRows) >= page->rows.size())
            return nullptr;
    }
    page->used = ++m_useCount;
    return &page->rows[size_t(number % pageRows)];
}

void EventTable::wantPage(int number)
{
    if (m_fetching.contains(number))
        return;
    std::erase(m_wanted, number);
    m_wanted.push_back(number);
    if (m_wanted.size() > maxWanted)
        m_wanted.erase(m_wanted.begin());
    fetchWanted();
}

void EventTable::fetchWanted()
{
    while (!m_wanted.empty() && m_fetching.size() < m_readers.maxThreadCount()) {
        const int number = m_wanted.back();
        m_wanted.pop_back();
        const int first = number * pageRows;
        const int end = std::min(first + pageRows, m_count);
        if (first >= end)
            continue;
        m_fetching.insert(number);
        std::vector<EventId> wanted(ids().begin() + first, ids().begin() + end);
        startOn(m_readers,
                [this, wanted = std::move(wanted), number, job = m_job, generation = m_generation] {
                    Result<Events> events = m_store.eventsAt(job, wanted);
                    Result<std::vector<Texts>> rows =
                        events ? Result<std::vector<Texts>>({}) : fail(events.error());
                    if (events) {
                        for (const Event &event : *events)
                            rows->push_back(textsOf(event));
                    }
                    postTo(this, [this, generation, number, rows = std::move(rows)] {
                        pageRead(generation, number, rows);
                    });
                });
    }
}

void EventTable::pageRead(int generation, int number, const Result<std::vector<Texts>> &rows)
{
    if (generation != m_generation)
        return;
    m_fetching.remove(number);
    Page page{.rows = {}, .used = ++m_useCount};
    if (rows) {
        page.rows = *rows;
    } else {
        Texts texts;
        texts[size_t(Column::Payload)] = shortened(rows.error().message);
        page.rows.assign(pageRows, texts);
        m_error = rows.error();
        Q_EMIT stateChanged();
    }
    m_pages.insert(number, page);
    while (m_pages.size() > mostPages) {
        auto oldest = m_pages.begin();
        for (auto other = m_pages.begin(); other != m_pages.end(); ++other) {
            if (other->used < oldest->used)
                oldest = other;
        }
        m_pages.erase(oldest);
    }
    const int first = number * pageRows;
    const int last = std::min(first + pageRows, m_count) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    fetchWanted();
}

void EventTable::dropPages()
{
    ++m_generation;
    m_pages.clear();
    m_wanted.clear();
    m_fetching.clear();
}

EventTable::Texts EventTable::textsOf(const Event &event)
{
    const EventScope &scope = *event.scope;
    Texts texts;
    texts[size_t(Column::Time)] = formatTime(event.time, event.time);
    texts[size_t(Column::Name)] = event.name;
    if (!scope.isFramework()) {
        QStringList place{tr("Run %1").arg(scope.run.value()), shortened(scope.testName)};
        if (scope.attempt > 0)
            place += tr("attempt %1").arg(scope.attempt + 1);
        texts[size_t(Column::Place)] = place.join(u" / "_s);
    }
    texts[size_t(Column::Step)] = shortened(scope.stepLabel);
    if (event.target)
        texts[size_t(Column::Target)] = shortened(event.target->id);
    texts[size_t(Column::Payload)] = payloadText(event.payload);
    return texts;
}

// --- As a model ---

int EventTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int EventTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

Qt::ItemFlags EventTable::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

QVariant EventTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Texts *texts = row(index.row());
    if (!texts)
        return {};
    const QString &text = (*texts)[size_t(index.column())];
    // Tool tips take what looks like markup for markup.
    return role == Qt::ToolTipRole ? Qt::convertFromPlainText(text) : text;
}

QVariant EventTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (Column(section)) {
    case Column::Time:
        return tr("Time");
    case Column::Name:
        return tr("Event");
    case Column::Place:
        return tr("Test");
    case Column::Step:
        return tr("Step");
    case Column::Target:
        return tr("Target");
    case Column::Payload:
        return tr("Payload");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace Proctor
