// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"
#include "storage/sqlitenative.h"

#include <QHash>

#include <unordered_map>

namespace Proctor {

/// Turns events into rows. Scopes, targets and names are written once and then known by small
/// numbers; what it knows is only right while its transactions are committed, so forget() after
/// every rollback. Lives on the writer thread.
class EventInserter
{
public:
    explicit EventInserter(sqlite3 *db);

    [[nodiscard]] Result<void> prepare();
    /// Takes ids for so many events; inside a transaction that holds the write lock.
    [[nodiscard]] Result<void> reserve(qsizetype count);
    /// Stores the event and gives it its id.
    [[nodiscard]] Result<void> insert(Event &event);
    /// After the commit: lets go of jobs that have ended, and of what a job has not spoken of for
    /// long, because it may run for ever.
    void settle();
    /// After a rollback.
    void forget();

private:
    template <class Value>
    struct Known
    {
        Value value;
        qint64 number = 0;
    };
    /// By address first, which the held pointer keeps from being used again; then by value.
    struct Job
    {
        JobId id;
        qint64 lastScope = 0; ///< the highest number that is taken
        qint64 lastTarget = 0;
        RunId newestRun;
        QMultiHash<size_t, Known<EventScopePtr>> scopes; ///< of the job and of its newest two runs
        QMultiHash<QString, Known<TargetPtr>> targets;   ///< by id
        QHash<const Target *, qint64> targetsByAddress;
        std::vector<TargetPtr> heldTargets;
        bool ended = false;
    };
    struct ScopeEntry
    {
        EventScopePtr scope;
        Job *job = nullptr;
        qint64 number = 0;
    };

    [[nodiscard]] Result<const ScopeEntry *> scopeEntry(const EventScopePtr &scope);
    [[nodiscard]] Result<Job *> loadJob(JobId id);
    void rememberScope(Job &job, const EventScopePtr &scope, qint64 number);
    void rememberTarget(Job &job, const TargetPtr &target, qint64 number);
    [[nodiscard]] qint64 findScope(const Job &job, const EventScope &scope);
    [[nodiscard]] Result<qint64> scopeNumber(Job &job, const EventScopePtr &scope);
    [[nodiscard]] Result<qint64> targetNumber(Job &job, const TargetPtr &target);
    [[nodiscard]] Result<qint64> storeTarget(Job &job, const TargetPtr &target);
    [[nodiscard]] Result<qint64> nameNumber(const QString &name);
    [[nodiscard]] Result<void> noteState(const Event &event);

    sqlite3 *m_db = nullptr;
    NativeStatement m_reserve;
    NativeStatement m_event;
    NativeStatement m_scope;
    NativeStatement m_findScope;
    NativeStatement m_target;
    NativeStatement m_addName;
    NativeStatement m_findName;
    NativeStatement m_state;

    qint64 m_nextId = 0;
    qint64 m_lastId = 0;
    std::unordered_map<qint64, Job> m_jobs;
    QHash<const EventScope *, ScopeEntry> m_scopesByAddress;
    const EventScope *m_lastScope = nullptr;
    ScopeEntry m_lastEntry;
    QHash<QString, qint64> m_names;
};

} // namespace Proctor
