// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/eventinserter.h"

#include "model/jobstate.h"
#include "storage/eventrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

// What is forgotten is looked up again.
constexpr qsizetype maxScopeAddresses = 2048;
constexpr qsizetype spareTargetAddresses = 4096;
constexpr size_t maxRememberedJobs = 64;
// A target's manager may say something else of it in every run.
constexpr qsizetype maxVariants = 4;

bool isOld(const EventScope &scope, RunId newestRun)
{
    return scope.run.isValid() && scope.run.value() < newestRun.value() - 1;
}

size_t hashOf(const EventScope &scope)
{
    return qHashMulti(0, scope.run, scope.testIndex, scope.attempt, scope.stepIndex, scope.cleanup,
                      scope.stepLabel, scope.testName);
}

} // namespace

EventInserter::EventInserter(sqlite3 *db)
    : m_db(db)
    , m_reserve(db, "UPDATE counters SET value = value + ?1 WHERE name = 'event' RETURNING value")
    , m_event(db, "INSERT INTO events (job, id, scope, target, name, time, payload) VALUES (?1, "
                  "?2, ?3, ?4, ?5, ?6, ?7)")
    , m_scope(db, "INSERT INTO event_scopes (job, number, run, test_index, test_name, attempt, "
                  "step_index, step_label, cleanup) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
    , m_findScope(db, "SELECT number FROM event_scopes WHERE job = ?1 AND run = ?2 AND "
                      "test_index = ?3 AND test_name = ?4 AND attempt = ?5 AND step_index = ?6 AND "
                      "step_label = ?7 AND cleanup = ?8")
    , m_target(db, "INSERT INTO event_targets (job, number, id, fqdn, ipv4, ipv6, state) VALUES "
                   "(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
    , m_addName(db, "INSERT INTO event_names (name) VALUES (?1) ON CONFLICT DO NOTHING")
    , m_findName(db, "SELECT number FROM event_names WHERE name = ?1")
    ,
    // A final state is only followed by another final one: a late Cancelling changes nothing
    // (G-06).
    m_state(db,
            "UPDATE jobs SET state = ?2, start_time = iif(?3 AND start_time = 0, ?5, start_time), "
            "end_time = iif(?4, ?5, end_time) WHERE id = ?1 AND (?4 OR state NOT IN "
            "('JobStateCompleted', "
            "'JobStateFailed', 'JobStateCancelled', 'JobStateCancellationFailed'))")
{
}

Result<void> EventInserter::prepare()
{
    for (const NativeStatement *statement : {&m_reserve, &m_event, &m_scope, &m_findScope,
                                             &m_target, &m_addName, &m_findName, &m_state}) {
        if (!statement->isValid())
            return fail(Native::lastError(m_db));
    }
    return {};
}

Result<void> EventInserter::reserve(qsizetype count)
{
    m_reserve.bind(1, count);
    if (m_reserve.step() != NativeStatement::Step::Row) {
        const Error error = Native::lastError(m_db);
        m_reserve.reset();
        return fail(error);
    }
    m_lastId = m_reserve.integer(0);
    m_nextId = m_lastId - count + 1;
    return m_reserve.run();
}

Result<void> EventInserter::insert(Event &event)
{
    if (!event.scope)
        return fail(ErrorCode::InvalidArgument, u"An event without a scope cannot be stored."_s);
    if (event.scope.get() != m_lastScope) [[unlikely]] {
        const auto entry = scopeEntry(event.scope);
        if (!entry)
            return fail(entry.error());
        m_lastEntry = **entry;
        m_lastScope = event.scope.get();
    }
    Job &job = *m_lastEntry.job;
    const auto name = nameNumber(event.name);
    if (!name)
        return fail(name.error());
    m_event.bind(1, job.id.value());
    m_event.bind(2, m_nextId);
    m_event.bind(3, m_lastEntry.number);
    if (event.target) {
        const auto target = targetNumber(job, event.target);
        if (!target)
            return fail(target.error());
        m_event.bind(4, *target);
    } else {
        m_event.bindNull(4);
    }
    m_event.bind(5, *name);
    m_event.bind(6, event.time.time_since_epoch().count());
    if (event.payload.isAbsent())
        m_event.bindNull(7);
    else
        m_event.bindText(7, event.payload.json());
    const auto done = m_event.run();
    if (!done)
        return done;
    event.id = EventId(m_nextId++);
    return event.scope->isFramework() ? noteState(event) : Result<void>();
}

void EventInserter::settle()
{
    const bool tooMany = m_jobs.size() > maxRememberedJobs;
    const bool anyEnded = tooMany || std::ranges::any_of(m_jobs, [](const auto &entry) {
                              return entry.second.ended;
                          });
    if (anyEnded || m_scopesByAddress.size() > maxScopeAddresses) {
        m_lastScope = nullptr;
        m_lastEntry = {};
        m_scopesByAddress.clear();
    }
    if (anyEnded)
        std::erase_if(m_jobs, [=](const auto &entry) { return tooMany || entry.second.ended; });
    for (auto &[id, job] : m_jobs) {
        if (job.targetsByAddress.size() <= 2 * job.targets.size() + spareTargetAddresses)
            continue;
        job.targetsByAddress.clear();
        job.heldTargets.clear();
    }
}

void EventInserter::forget()
{
    m_lastScope = nullptr;
    m_lastEntry = {};
    m_scopesByAddress.clear();
    m_jobs.clear();
    m_names.clear();
}

Result<const EventInserter::ScopeEntry *> EventInserter::scopeEntry(const EventScopePtr &scope)
{
    const auto known = m_scopesByAddress.constFind(scope.get());
    if (known != m_scopesByAddress.constEnd())
        return &*known;
    const auto job = loadJob(scope->job);
    if (!job)
        return fail(job.error());
    const auto number = scopeNumber(**job, scope);
    if (!number)
        return fail(number.error());
    const auto added = m_scopesByAddress.insert(scope.get(), ScopeEntry{scope, *job, *number});
    return &*added;
}

Result<EventInserter::Job *> EventInserter::loadJob(JobId id)
{
    if (const auto known = m_jobs.find(id.value()); known != m_jobs.end())
        return &known->second;
    Job job;
    job.id = id;
    NativeStatement last(m_db, "SELECT (SELECT max(number) FROM event_scopes WHERE job = ?1), "
                               "(SELECT max(number) FROM event_targets WHERE job = ?1)");
    NativeStatement scopes(m_db, selectNewestScopes);
    NativeStatement targets(m_db, selectTargets);
    for (NativeStatement *rows : {&last, &scopes, &targets}) {
        if (!rows->isValid())
            return fail(Native::lastError(m_db));
        rows->bind(1, id.value());
    }
    targets.bind(2, 0);
    targets.bind(3, -1);
    if (last.step() == NativeStatement::Step::Row) {
        job.lastScope = last.integer(0);
        job.lastTarget = last.integer(1);
    }
    while (scopes.step() == NativeStatement::Step::Row)
        rememberScope(job, scopeFromRow(id, scopes), scopes.integer(0));
    while (targets.step() == NativeStatement::Step::Row)
        rememberTarget(job, targetFromRow(targets), targets.integer(0));
    // A read that broke off shows itself as a number that is already taken.
    return &m_jobs.emplace(id.value(), std::move(job)).first->second;
}

void EventInserter::rememberScope(Job &job, const EventScopePtr &scope, qint64 number)
{
    if (scope->run > job.newestRun) {
        job.newestRun = scope->run;
        job.scopes.removeIf([&job](QMultiHash<size_t, Known<EventScopePtr>>::iterator known) {
            return isOld(*known->value, job.newestRun);
        });
    }
    job.scopes.insert(hashOf(*scope), {scope, number});
}

void EventInserter::rememberTarget(Job &job, const TargetPtr &target, qint64 number)
{
    const auto [begin, end] = job.targets.equal_range(target->id); // the newest first
    qsizetype count = 1;
    for (auto known = begin; known != end; ++known, ++count) {
        if (count == maxVariants) {
            job.targets.erase(known);
            break;
        }
    }
    job.targets.insert(target->id, {target, number});
}

// Late words on an old run; 0: it is new.
qint64 EventInserter::findScope(const Job &job, const EventScope &scope)
{
    if (!isOld(scope, job.newestRun))
        return 0;
    const QByteArray testName = scope.testName.toUtf8();
    const QByteArray stepLabel = scope.stepLabel.toUtf8();
    m_findScope.bind(1, job.id.value());
    m_findScope.bind(2, scope.run.value());
    m_findScope.bind(3, scope.testIndex);
    m_findScope.bindText(4, testName);
    m_findScope.bind(5, scope.attempt);
    m_findScope.bind(6, scope.stepIndex);
    m_findScope.bindText(7, stepLabel);
    m_findScope.bind(8, scope.cleanup ? 1 : 0);
    const bool isFound = m_findScope.step() == NativeStatement::Step::Row;
    const qint64 number = isFound ? m_findScope.integer(0) : 0;
    m_findScope.reset();
    return number;
}

Result<qint64> EventInserter::scopeNumber(Job &job, const EventScopePtr &scope)
{
    const size_t hash = hashOf(*scope);
    const auto [begin, end] = std::as_const(job.scopes).equal_range(hash);
    for (auto known = begin; known != end; ++known) {
        if (*known->value == *scope)
            return known->number;
    }
    if (const qint64 number = findScope(job, *scope); number > 0)
        return number;
    const qint64 number = job.lastScope + 1;
    const QByteArray testName = scope->testName.toUtf8();
    const QByteArray stepLabel = scope->stepLabel.toUtf8();
    m_scope.bind(1, job.id.value());
    m_scope.bind(2, number);
    m_scope.bind(3, scope->run.value());
    m_scope.bind(4, scope->testIndex);
    m_scope.bindText(5, testName);
    m_scope.bind(6, scope->attempt);
    m_scope.bind(7, scope->stepIndex);
    m_scope.bindText(8, stepLabel);
    m_scope.bind(9, scope->cleanup ? 1 : 0);
    if (const auto done = m_scope.run(); !done)
        return fail(done.error());
    job.lastScope = number;
    rememberScope(job, scope, number);
    return number;
}

Result<qint64> EventInserter::targetNumber(Job &job, const TargetPtr &target)
{
    const auto known = job.targetsByAddress.constFind(target.get());
    if (known != job.targetsByAddress.constEnd()) [[likely]]
        return *known;
    const auto number = storeTarget(job, target);
    if (!number)
        return number;
    job.targetsByAddress.insert(target.get(), *number);
    job.heldTargets.push_back(target);
    return number;
}

Result<qint64> EventInserter::storeTarget(Job &job, const TargetPtr &target)
{
    const auto [begin, end] = std::as_const(job.targets).equal_range(target->id);
    for (auto known = begin; known != end; ++known) {
        if (*known->value == *target)
            return known->number;
    }
    const qint64 number = job.lastTarget + 1;
    const QByteArray id = target->id.toUtf8();
    const QByteArray fqdn = target->fqdn.toUtf8();
    const QByteArray ipv4 = target->primaryIPv4.toUtf8();
    const QByteArray ipv6 = target->primaryIPv6.toUtf8();
    m_target.bind(1, job.id.value());
    m_target.bind(2, number);
    m_target.bindText(3, id);
    m_target.bindText(4, fqdn);
    m_target.bindText(5, ipv4);
    m_target.bindText(6, ipv6);
    if (target->state.isAbsent())
        m_target.bindNull(7);
    else
        m_target.bindText(7, target->state.json());
    if (const auto done = m_target.run(); !done)
        return fail(done.error());
    job.lastTarget = number;
    rememberTarget(job, target, number);
    return number;
}

Result<qint64> EventInserter::nameNumber(const QString &name)
{
    const auto known = m_names.constFind(name);
    if (known != m_names.constEnd()) [[likely]]
        return *known;
    const QByteArray utf8 = name.toUtf8();
    m_addName.bindText(1, utf8);
    if (const auto done = m_addName.run(); !done)
        return fail(done.error());
    m_findName.bindText(1, utf8);
    if (m_findName.step() != NativeStatement::Step::Row) {
        const Error error = Native::lastError(m_db);
        m_findName.reset();
        return fail(error);
    }
    const qint64 number = m_findName.integer(0);
    m_findName.reset();
    m_names.insert(name, number);
    return number;
}

Result<void> EventInserter::noteState(const Event &event)
{
    const auto state = jobStateFromEventName(event.name);
    if (!state)
        return {};
    const QByteArray text = event.name.toUtf8();
    m_state.bind(1, event.scope->job.value());
    m_state.bindText(2, text);
    m_state.bind(3, *state == JobState::Started ? 1 : 0);
    m_state.bind(4, isFinal(*state) ? 1 : 0);
    m_state.bind(5, event.time.time_since_epoch().count());
    m_lastEntry.job->ended = isFinal(*state);
    return m_state.run();
}

} // namespace Proctor
