// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/eventreader.h"

#include "storage/eventrows.h"

#include <limits>
#include <variant>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

constexpr qint64 chunkSize = 4096;
// A chunk ends early when its payloads reach this: a program's output comes in large pieces.
constexpr qint64 chunkBytes = 4 * 1024 * 1024;
// Scopes and targets are fetched when an event first speaks of one, with those that follow it: a
// reader that only looks at the newest events does not read 100 000 targets.
constexpr qint64 blockSize = 512;
// Numbers are dense, so a larger one can only be damage.
constexpr qint64 maxNumber = 1 << 28;

using Step = NativeStatement::Step;

/// The WHERE of a query and what is bound to it.
struct Filter
{
    QByteArray conditions;
    std::vector<std::variant<qint64, QByteArray>> values;

    void add(const char *condition, std::variant<qint64, QByteArray> value)
    {
        conditions += QByteArray(conditions.isEmpty() ? " WHERE " : " AND ") + condition;
        values.push_back(std::move(value));
    }
    void addAny(const char *column, const QStringList &texts)
    {
        conditions += QByteArray(conditions.isEmpty() ? " WHERE " : " AND ") + column + " IN (";
        for (qsizetype i = 0; i < texts.size(); ++i) {
            conditions += i == 0 ? "?" : ", ?";
            values.emplace_back(texts.at(i).toUtf8());
        }
        conditions += ')';
    }
    void bindTo(NativeStatement &statement) const
    {
        int parameter = 0;
        for (const auto &value : values) {
            ++parameter;
            if (const qint64 *number = std::get_if<qint64>(&value))
                statement.bind(parameter, *number);
            else
                statement.bindText(parameter, std::get<QByteArray>(value));
        }
    }
};

Filter filterFor(const EventQuery &query)
{
    Filter filter;
    if (query.job().isValid())
        filter.add("e.job = ?", query.job().value());
    if (query.run().isValid())
        filter.add("s.run = ?", query.run().value());
    if (!query.testNames().isEmpty())
        filter.addAny("s.test_name", query.testNames());
    if (!query.stepLabel().isEmpty())
        filter.add("s.step_label = ?", query.stepLabel().toUtf8());
    if (!query.eventNames().isEmpty())
        filter.addAny("n.name", query.eventNames());
    if (isSet(query.from()))
        filter.add("e.time >= ?", qint64(query.from().time_since_epoch().count()));
    if (isSet(query.to()))
        filter.add("e.time <= ?", qint64(query.to().time_since_epoch().count()));
    if (!query.target().isEmpty())
        filter.add("t.id = ?", query.target().toUtf8());
    if (query.after().isValid())
        filter.add("e.id > ?", query.after().value());
    return filter;
}

} // namespace

EventReader::EventReader(sqlite3 *db)
    : m_db(db)
    , m_scopes(db, selectScopes)
    , m_targets(db, selectTargets)
    , m_nameRows(db, "SELECT number, name FROM event_names WHERE number >= ?1 ORDER BY number")
{
}

Result<void> EventReader::prepare()
{
    if (!m_scopes.isValid() || !m_targets.isValid() || !m_nameRows.isValid())
        return fail(Native::lastError(m_db));
    return {};
}

Result<void> EventReader::readJob(JobId id, EventId after,
                                  const std::function<bool(Events &&)> &take)
{
    return readParts(id,
                     "SELECT id, scope, target, name, time, payload FROM events "
                     "WHERE job = ?1 AND id > ?2 ORDER BY id LIMIT ?3",
                     after, take);
}

Result<void> EventReader::readJobBackwards(JobId id, EventId before,
                                           const std::function<bool(Events &&)> &take)
{
    return readParts(id,
                     "SELECT id, scope, target, name, time, payload FROM events "
                     "WHERE job = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3",
                     before.isValid() ? before : EventId(std::numeric_limits<qint64>::max()), take);
}

Result<void> EventReader::readJobIds(JobId id, EventId after,
                                     const std::function<bool(std::span<const EventId>)> &take)
{
    constexpr size_t most = 1 << 16; // a few milliseconds
    NativeStatement rows(m_db,
                         "SELECT id FROM events WHERE job = ?1 AND id > ?2 ORDER BY id LIMIT ?3");
    if (!rows.isValid())
        return fail(Native::lastError(m_db));
    rows.bind(1, id.value());
    rows.bind(3, qint64(most));
    std::vector<EventId> ids;
    ids.reserve(most);
    for (;;) {
        ids.clear();
        rows.bind(2, after.value());
        Step step = rows.step();
        for (; step == Step::Row; step = rows.step())
            ids.emplace_back(rows.integer(0));
        if (step == Step::Failed)
            return fail(Native::lastError(m_db));
        rows.reset();
        if (ids.empty())
            return {};
        after = ids.back();
        if (!take(ids) || ids.size() < most)
            return {};
    }
}

// `border` is the id behind which a part begins, for `sql` as its second parameter.
Result<void> EventReader::readParts(JobId id, const char *sql, EventId border,
                                    const std::function<bool(Events &&)> &take)
{
    if (const auto prepared = prepare(); !prepared)
        return prepared;
    NativeStatement rows(m_db, sql);
    if (!rows.isValid())
        return fail(Native::lastError(m_db));
    Job &job = m_jobs[id.value()];
    rows.bind(1, id.value());
    rows.bind(3, chunkSize);
    for (;;) {
        Events events;
        events.reserve(size_t(chunkSize));
        qint64 bytes = 0;
        rows.bind(2, border.value());
        Step step = rows.step();
        for (; step == Step::Row; step = rows.step()) {
            auto read = event(id, job, rows, 0);
            if (!read) [[unlikely]]
                return fail(read.error());
            bytes += read->payload.json().size();
            events.push_back(std::move(*read));
            if (bytes > chunkBytes)
                break;
        }
        // A read that breaks off must not look like the end (G-31).
        if (step == Step::Failed)
            return fail(Native::lastError(m_db));
        // The chunk is handed on without an open statement, which would hold up checkpoints.
        rows.reset();
        const bool last = step == Step::Done && qint64(events.size()) < chunkSize;
        if (events.empty())
            return {};
        border = events.back().id;
        if (!take(std::move(events)) || last)
            return {};
    }
}

// First and last id; the last is below the first when there is none.
Result<std::pair<qint64, qint64>> EventReader::idsOf(JobId id)
{
    NativeStatement row(m_db, "SELECT (SELECT min(id) FROM events WHERE job = ?1), "
                              "(SELECT max(id) FROM events WHERE job = ?1)");
    row.bind(1, id.value());
    if (!row.isValid() || row.step() != Step::Row)
        return fail(Native::lastError(m_db));
    return row.isNull(0) ? std::pair<qint64, qint64>(1, 0)
                         : std::pair(row.integer(0), row.integer(1));
}

// The numbers of what is wanted as a condition; nothing when no event can match.
Result<std::optional<QByteArray>> EventReader::conditionsOf(JobId id, const EventPart &part)
{
    const auto collect = [this](NativeStatement &rows, const auto &isWanted) -> Result<QByteArray> {
        QByteArray numbers;
        Step step = rows.step();
        for (; step == Step::Row; step = rows.step()) {
            if (isWanted(rows))
                numbers += (numbers.isEmpty() ? "" : ",") + QByteArray::number(rows.integer(0));
        }
        const Error error = Native::lastError(m_db);
        rows.reset();
        return step == Step::Failed ? Result<QByteArray>(fail(error)) : numbers;
    };
    QByteArray conditions;
    if (part.scope) {
        m_scopes.bind(1, id.value());
        m_scopes.bind(2, qint64(0));
        m_scopes.bind(3, maxNumber);
        const auto scopes = collect(m_scopes, [&](const NativeStatement &row) {
            return part.scope(*scopeFromRow(id, row));
        });
        if (!scopes)
            return fail(scopes.error());
        if (scopes->isEmpty())
            return std::nullopt;
        conditions += " AND scope IN (" + *scopes + ')';
    }
    if (!part.target.isEmpty()) {
        // A target that changed on its way has several numbers.
        NativeStatement rows(m_db, "SELECT number FROM event_targets WHERE job = ?1 AND id = ?2");
        if (!rows.isValid())
            return fail(Native::lastError(m_db));
        rows.bind(1, id.value());
        const QByteArray target = part.target.toUtf8();
        rows.bindText(2, target);
        const auto targets = collect(rows, [](const NativeStatement &) { return true; });
        if (!targets)
            return fail(targets.error());
        if (targets->isEmpty())
            return std::nullopt;
        conditions += " AND target IN (" + *targets + ')';
    }
    return conditions;
}

Result<void> EventReader::readJobPart(JobId id, const EventPart &part,
                                      const std::function<bool(Events &&)> &take)
{
    constexpr qint64 window = 1 << 18; // ids between two calls of `take`
    if (const auto prepared = prepare(); !prepared)
        return prepared;
    const auto ids = idsOf(id); // before the numbers, so that those of all these events are there
    if (!ids)
        return fail(ids.error());
    const auto conditions = conditionsOf(id, part);
    if (!conditions || !*conditions)
        return conditions ? Result<void>() : fail(conditions.error());
    const QByteArray sql = "SELECT id, scope, target, name, time, payload FROM events "
                           "WHERE job = ?1 AND id > ?2 AND id <= ?3" +
                           **conditions + " ORDER BY id LIMIT ?4";
    NativeStatement rows(m_db, sql.constData());
    if (!rows.isValid())
        return fail(Native::lastError(m_db));
    rows.bind(1, id.value());
    rows.bind(4, chunkSize);
    Job &job = m_jobs[id.value()];
    for (qint64 after = ids->first - 1; after < ids->second;) {
        const qint64 end = std::min(after + window, ids->second);
        rows.bind(2, after);
        rows.bind(3, end);
        Events events;
        qint64 bytes = 0;
        Step step = rows.step();
        for (; step == Step::Row && bytes <= chunkBytes; step = rows.step()) {
            auto read = event(id, job, rows, 0);
            if (!read)
                return fail(read.error());
            bytes += read->payload.json().size();
            events.push_back(std::move(*read));
        }
        if (step == Step::Failed)
            return fail(Native::lastError(m_db));
        rows.reset();
        const bool isWhole = step == Step::Done && qint64(events.size()) < chunkSize;
        after = isWhole ? end : events.back().id.value();
        if (!take(std::move(events)))
            return {};
    }
    return {};
}

Result<Events> EventReader::readJobAt(JobId id, std::span<const EventId> ids)
{
    if (const auto prepared = prepare(); !prepared)
        return fail(prepared.error());
    NativeStatement row(m_db, "SELECT id, scope, target, name, time, payload FROM events "
                              "WHERE job = ?1 AND id = ?2");
    if (!row.isValid())
        return fail(Native::lastError(m_db));
    Job &job = m_jobs[id.value()];
    Events events;
    events.reserve(ids.size());
    for (const EventId wanted : ids) {
        row.bind(1, id.value());
        row.bind(2, wanted.value());
        const Step step = row.step();
        if (step == Step::Failed)
            return fail(Native::lastError(m_db));
        if (step == Step::Row) {
            auto read = event(id, job, row, 0);
            if (!read)
                return fail(read.error());
            events.push_back(std::move(*read));
        }
        row.reset();
    }
    return events;
}

Result<Events> EventReader::read(const EventQuery &query)
{
    if (query.isEmpty())
        return Events{};
    if (const auto prepared = prepare(); !prepared)
        return fail(prepared.error());
    const Filter filter = filterFor(query);
    const QByteArray sql =
        "SELECT e.job, e.id, e.scope, e.target, e.name, e.time, e.payload FROM events e "
        "JOIN event_scopes s ON s.job = e.job AND s.number = e.scope "
        "JOIN event_names n ON n.number = e.name "
        "LEFT JOIN event_targets t ON t.job = e.job AND t.number = e.target" +
        filter.conditions + " ORDER BY e.id";
    NativeStatement rows(m_db, sql.constData());
    if (!rows.isValid())
        return fail(Native::lastError(m_db));
    filter.bindTo(rows);
    Events events;
    Step step = rows.step();
    for (; step == Step::Row; step = rows.step()) {
        const JobId job(rows.integer(0));
        auto read = event(job, m_jobs[job.value()], rows, 1);
        if (!read)
            return fail(read.error());
        events.push_back(std::move(*read));
    }
    if (step == Step::Failed)
        return fail(Native::lastError(m_db));
    return events;
}

Result<Event> EventReader::event(JobId id, Job &job, const NativeStatement &row, int column)
{
    const auto scope = size_t(row.integer(column + 1));
    const auto target = size_t(row.integer(column + 2)); // NULL reads as 0, which is no number
    const auto name = size_t(row.integer(column + 3));
    const EventScopePtr *itsScope = job.scopes.find(scope);
    if (!itsScope) [[unlikely]] {
        const auto loaded =
            load(m_scopes, id, qint64(scope), job.scopes,
                 [id](const NativeStatement &found) { return scopeFromRow(id, found); });
        if (!loaded)
            return fail(loaded.error());
        itsScope = *loaded;
    }
    const TargetPtr *itsTarget = target != 0 ? job.targets.find(target) : nullptr;
    if (target != 0 && !itsTarget) [[unlikely]] {
        const auto loaded = load(m_targets, id, qint64(target), job.targets, targetFromRow);
        if (!loaded)
            return fail(loaded.error());
        itsTarget = *loaded;
    }
    if (name >= m_names.size() || m_names[name].isNull()) [[unlikely]] {
        if (const auto loaded = loadNames(qint64(name)); !loaded)
            return fail(loaded.error());
    }
    Event event;
    event.id = EventId(row.integer(column));
    event.time = Timestamp(std::chrono::microseconds(row.integer(column + 4)));
    event.scope = *itsScope;
    if (itsTarget)
        event.target = *itsTarget;
    event.name = m_names[name];
    if (!row.isNull(column + 5))
        event.payload = RawJson::fromTrusted(row.bytes(column + 5));
    return event;
}

template <class Pointer, class Read>
Result<const Pointer *> EventReader::load(NativeStatement &rows, JobId job, qint64 number,
                                          Numbered<Pointer> &known, const Read &read)
{
    rows.bind(1, job.value());
    rows.bind(2, number);
    rows.bind(3, blockSize);
    Step step = rows.step();
    for (; step == Step::Row; step = rows.step()) {
        const qint64 found = rows.integer(0);
        if (found <= 0 || found > maxNumber)
            break;
        if (Pointer &value = known[size_t(found)]; !value)
            value = read(rows);
    }
    const Error error = Native::lastError(m_db);
    rows.reset();
    if (step == Step::Failed)
        return fail(error);
    const Pointer *value = number > 0 ? known.find(size_t(number)) : nullptr;
    if (!value)
        return fail(damaged("an event speaks of a test or target that is not there"));
    return value;
}

Result<void> EventReader::loadNames(qint64 number)
{
    m_nameRows.bind(1, qint64(m_names.size()));
    Step step = m_nameRows.step();
    for (; step == Step::Row; step = m_nameRows.step()) {
        const qint64 found = m_nameRows.integer(0);
        if (found <= 0 || found > maxNumber)
            break;
        m_names.resize(std::max(m_names.size(), size_t(found) + 1));
        m_names[size_t(found)] = m_nameRows.text(1);
    }
    const Error error = Native::lastError(m_db);
    m_nameRows.reset();
    if (step == Step::Failed)
        return fail(error);
    if (number <= 0 || size_t(number) >= m_names.size() || m_names[size_t(number)].isNull())
        return fail(damaged("an event has a name that is not there"));
    return {};
}

Error EventReader::damaged(const char *what) const
{
    return Native::damaged(m_db, QString::fromLatin1(what));
}

} // namespace Proctor
