// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storewriter.h"

#include "storage/migrations.h"
#include "storage/ownertable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

// Bounds the time of one transaction to some ten milliseconds, and with it how long the event
// before it can wait; larger ones are hardly faster.
constexpr qsizetype maxEventsPerTransaction = 4096;

qsizetype eventCount(const std::vector<std::variant<Events, StoreWriter::Operation>> &batch)
{
    qsizetype count = 0;
    for (const auto &item : batch) {
        if (const Events *events = std::get_if<Events>(&item))
            count += qsizetype(events->size());
    }
    return count;
}

Events splitOff(Events &events, size_t from)
{
    Events tail(std::make_move_iterator(events.begin() + qsizetype(from)),
                std::make_move_iterator(events.end()));
    events.resize(from);
    return tail;
}

} // namespace

StoreWriter::StoreWriter(QString file, DatabaseMode mode, StoreOptions options, const Clock &clock)
    : m_file(std::move(file)), m_mode(mode), m_options(std::move(options)), m_clock(clock)
{
}

StoreWriter::~StoreWriter()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
}

Result<void> StoreWriter::start()
{
    std::promise<Result<void>> started;
    std::future<Result<void>> result = started.get_future();
    m_thread = std::jthread(&StoreWriter::run, this, std::move(started));
    return result.get();
}

void StoreWriter::append(Events &&events)
{
    if (events.empty())
        return;
    const auto count = qsizetype(events.size());
    push(std::move(events), count);
}

void StoreWriter::submit(Operation operation)
{
    push(std::move(operation), 0);
}

void StoreWriter::push(Item &&item, qsizetype events)
{
    m_backlog.fetch_add(events, std::memory_order_relaxed);
    bool wake = false;
    {
        const std::scoped_lock lock(m_mutex);
        Events *const added = std::get_if<Events>(&item);
        Events *const last =
            added && !m_pending.empty() ? std::get_if<Events>(&m_pending.back()) : nullptr;
        // Single events become one item; large portions are not moved again.
        if (last && added->size() < 64 && qsizetype(last->size()) < maxEventsPerTransaction)
            last->insert(last->end(), std::make_move_iterator(added->begin()),
                         std::make_move_iterator(added->end()));
        else
            m_pending.push_back(std::move(item));
        wake = std::exchange(m_waiting, false);
    }
    if (wake)
        m_wake.notify_one();
}

StoreWriter::Batch StoreWriter::take()
{
    std::unique_lock lock(m_mutex);
    m_waiting = m_pending.empty();
    m_wake.wait(lock, [this] { return !m_pending.empty() || m_stopping; });
    m_waiting = false;
    return std::exchange(m_pending, {});
}

void StoreWriter::run(std::promise<Result<void>> started)
{
    auto database = openDatabase();
    if (database) {
        m_database = std::move(*database);
        m_inserter = std::make_unique<EventInserter>(m_database->native());
        m_guard = std::make_unique<WriteGuard>(m_database->native());
        const auto prepared = m_inserter->prepare().and_then([this] { return m_guard->prepare(); });
        started.set_value(prepared);
        // An empty take means: we are to stop and nothing is left.
        for (Batch items = take(); prepared && !items.empty(); items = take())
            store(std::move(items));
        sayGoodbye();
    } else {
        started.set_value(fail(database.error()));
    }
    m_guard.reset();
    m_inserter.reset();
    m_database.reset();
}

Result<std::unique_ptr<Database>> StoreWriter::openDatabase() const
{
    auto database = Database::open(m_file, m_mode);
    if (!database)
        return database;
    if (const auto migrated = Migrations::builtIn().apply(**database, m_clock.now()); !migrated)
        return fail(migrated.error());
    return database;
}

void StoreWriter::store(Batch &&items)
{
    Batch batch;
    qsizetype count = 0;
    for (Item &item : items) {
        for (;;) {
            Events *const events = std::get_if<Events>(&item);
            const qsizetype room = maxEventsPerTransaction - count;
            if (!events || qsizetype(events->size()) <= room) {
                count += events ? qsizetype(events->size()) : 0;
                batch.push_back(std::move(item));
                break;
            }
            Events rest = splitOff(*events, size_t(room));
            if (!events->empty())
                batch.push_back(std::move(item));
            item = std::move(rest);
            commit(std::exchange(batch, {}));
            count = 0;
        }
    }
    if (!batch.empty())
        commit(std::move(batch));
}

void StoreWriter::commit(Batch &&batch)
{
    if (m_givenUp) {
        giveUp(std::move(batch), *m_givenUp);
        return;
    }
    // The second try is for what another process has changed behind the inserter's back.
    bool again = true;
    for (;;) {
        std::vector<Result<void>> outcomes;
        const auto done = transact(batch, outcomes);
        if (done) {
            m_inserter->settle();
            if (std::exchange(m_failing, false) && m_options.recovered)
                m_options.recovered();
            publish(std::move(batch), std::move(outcomes));
            return;
        }
        m_inserter->forget();
        if (!isStoreFailure(done.error())) {
            if (std::exchange(again, false))
                continue;
            splitAndCommit(std::move(batch), done.error());
            return;
        }
        if (!m_failing)
            report(done.error());
        m_failing = true;
        if (!waitForRetry()) {
            m_givenUp = done.error();
            giveUp(std::move(batch), done.error());
            return;
        }
    }
}

void StoreWriter::splitAndCommit(Batch &&batch, const Error &error)
{
    if (batch.size() > 1) {
        const auto middle = batch.begin() + qsizetype(batch.size() / 2);
        Batch tail(std::make_move_iterator(middle), std::make_move_iterator(batch.end()));
        batch.erase(middle, batch.end());
        commit(std::move(batch));
        commit(std::move(tail));
        return;
    }
    Events *const events = std::get_if<Events>(&batch.front());
    if (events && events->size() > 1) {
        Batch tail;
        tail.emplace_back(splitOff(*events, events->size() / 2));
        commit(std::move(batch));
        commit(std::move(tail));
        return;
    }
    giveUp(std::move(batch), error);
    m_failing = true; // until the next commit works
}

Result<void> StoreWriter::transact(Batch &batch, std::vector<Result<void>> &outcomes)
{
    Transaction transaction(*m_database);
    if (const auto begun = transaction.begin(); !begun)
        return begun;
    if (const auto inserted = insertAll(batch, outcomes); !inserted)
        return inserted;
    return transaction.commit();
}

Result<void> StoreWriter::insertAll(Batch &batch, std::vector<Result<void>> &outcomes)
{
    if (const qsizetype count = eventCount(batch); count > 0) {
        if (const auto reserved = m_inserter->reserve(count); !reserved)
            return reserved;
    }
    if (const auto looked = m_guard->begin(); !looked)
        return looked;
    m_additions.clear();
    for (Item &item : batch) {
        if (Events *const events = std::get_if<Events>(&item)) {
            // What is refused stays refused, however often this transaction is repeated.
            const auto refused = m_guard->filter(*events);
            if (!refused)
                return fail(refused.error());
            m_backlog.fetch_sub(*refused, std::memory_order_relaxed);
            for (Event &event : *events) {
                if (const auto inserted = m_inserter->insert(event); !inserted)
                    return inserted;
            }
        } else if (const auto done = operate(std::get<Operation>(item), outcomes); !done) {
            return done;
        }
    }
    return insertAdditions();
}

Result<void> StoreWriter::insertAdditions()
{
    if (m_additions.empty())
        return {};
    if (const auto reserved = m_inserter->reserve(qsizetype(m_additions.size())); !reserved)
        return reserved;
    for (Event &event : m_additions) {
        if (const auto inserted = m_inserter->insert(event); !inserted)
            return inserted;
    }
    return {};
}

Result<void> StoreWriter::operate(const Operation &operation, std::vector<Result<void>> &outcomes)
{
    if (!operation.work) {
        outcomes.emplace_back();
        return {};
    }
    sqlite3 *const db = m_database->native();
    if (const auto saved = Native::execute(db, "SAVEPOINT operation"); !saved)
        return saved;
    const size_t additions = m_additions.size();
    Result<void> outcome = operation.work(*m_database);
    if (!outcome)
        m_additions.resize(additions);
    m_guard->lookAgain();
    if (!outcome && (isStoreFailure(outcome.error()) || !Native::inTransaction(db)))
        return outcome;
    const char *const end =
        outcome ? "RELEASE operation" : "ROLLBACK TO operation; RELEASE operation";
    outcomes.push_back(std::move(outcome));
    return Native::execute(db, end);
}

void StoreWriter::publish(Batch &&batch, std::vector<Result<void>> &&outcomes)
{
    const qsizetype count = eventCount(batch);
    Events committed;
    for (Item &item : batch) {
        Events *const events = std::get_if<Events>(&item);
        if (!events)
            continue;
        if (committed.empty())
            committed = std::move(*events);
        else
            committed.insert(committed.end(), std::make_move_iterator(events->begin()),
                             std::make_move_iterator(events->end()));
    }
    m_backlog.fetch_sub(count, std::memory_order_relaxed);
    committed.insert(committed.end(), std::make_move_iterator(m_additions.begin()),
                     std::make_move_iterator(m_additions.end()));
    m_additions.clear();
    tellRefusals();
    if (!committed.empty() && m_options.committed)
        m_options.committed(std::make_shared<const Events>(std::move(committed)));
    auto outcome = outcomes.begin();
    for (Item &item : batch) {
        if (Operation *const operation = std::get_if<Operation>(&item)) {
            if (operation->done)
                operation->done(std::move(*outcome));
            ++outcome;
        }
    }
}

void StoreWriter::giveUp(Batch &&batch, const Error &error)
{
    const qsizetype count = eventCount(batch);
    for (Item &item : batch) {
        if (const Events *const events = std::get_if<Events>(&item)) {
            if (events->empty())
                continue; // all were refused
            const Event &first = events->front();
            const QString job = first.scope ? QString::number(first.scope->job.value()) : u"?"_s;
            report(Error{error.code, QString::number(events->size()) + u" event(s) of job "_s +
                                         job + u" from "_s + first.name +
                                         u" on could not be stored: "_s + error.message});
        } else if (auto &done = std::get<Operation>(item).done) {
            done(fail(error));
        }
    }
    m_backlog.fetch_sub(count, std::memory_order_relaxed);
}

void StoreWriter::report(const Error &error)
{
    if (m_options.failing)
        m_options.failing(error);
    else
        qWarning("%s", qUtf8Printable(error.message));
}

void StoreWriter::tellRefusals()
{
    for (const WriteGuard::Refusal &refusal : m_guard->takeRefusals()) {
        if (m_options.refused)
            m_options.refused(refusal.job, refusal.error);
        else
            qWarning("%s", qUtf8Printable(refusal.error.message));
    }
}

// Whoever waits for our jobs need not wait until our heartbeat is too old. Without this only that
// takes longer.
void StoreWriter::sayGoodbye()
{
    if (m_owners.isEmpty() || m_failing || m_givenUp)
        return;
    Transaction transaction(*m_database);
    if (transaction.begin() && OwnerTable::end(*m_database, m_owners.values()))
        (void)transaction.commit();
}

bool StoreWriter::waitForRetry()
{
    std::unique_lock lock(m_mutex);
    if (m_lastTry)
        return false;
    m_wake.wait_for(lock, m_options.retryInterval, [this] { return m_stopping; });
    m_lastTry = m_stopping;
    return true;
}

} // namespace Proctor
