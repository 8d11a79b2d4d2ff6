// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/locktable.h"

#include "model/lostlease.h"
#include "storage/database.h"
#include "storage/ownertable.h"
#include "storage/sqlitenative.h"
#include "storage/statement.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Proctor::LockTable {

namespace {

// One statement per target does it all: it takes a free target, prolongs an own lock (which keeps
// its fence and is never shortened, G-53), takes over an expired one, and changes no row when
// another holds it.
constexpr auto takeSql =
    "INSERT INTO locks (target, owner, fence, created, expires) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT (target) DO UPDATE SET owner = excluded.owner, "
    "fence = iif(owner = excluded.owner, fence, excluded.fence), "
    "created = iif(owner = excluded.owner, created, excluded.created), "
    "expires = iif(owner = excluded.owner, max(expires, excluded.expires), excluded.expires) "
    "WHERE owner = excluded.owner OR expires < excluded.created RETURNING fence";
// Goes before it: what it is about to take over.
constexpr auto recordTakeOverSql =
    "INSERT INTO lock_releases (target, owner, fence, created, expires, time, reason, requestor) "
    "SELECT target, owner, fence, created, expires, ?3, 'expired', '' FROM locks "
    "WHERE target = ?1 AND owner <> ?2 AND expires < ?3";
constexpr auto prolongSql = "UPDATE locks SET expires = max(expires, ?4) "
                            "WHERE target = ?1 AND owner = ?2 AND fence <= ?3 RETURNING fence";
constexpr auto removeSql =
    "DELETE FROM locks WHERE target = ?1 AND owner = ?2 AND fence <= ?3 RETURNING fence";
constexpr auto findSql = "SELECT fence FROM locks WHERE target = ?1 AND owner = ?2 AND fence <= ?3";

/// A statement about one target after the other; it answers with the fence, or nothing.
class LockStatement
{
public:
    LockStatement(Database &database, const char *sql)
        : m_db(database.native()), m_statement(m_db, sql)
    {
    }
    template <class... Values>
    [[nodiscard]] Result<std::optional<qint64>> run(const QString &target, Values... values)
    {
        if (!m_statement.isValid())
            return fail(Native::lastError(m_db));
        const QByteArray utf8 = target.toUtf8();
        int parameter = 1;
        m_statement.bindText(parameter, utf8);
        (m_statement.bind(++parameter, values), ...);
        std::optional<qint64> fence;
        NativeStatement::Step step = m_statement.step();
        for (; step == NativeStatement::Step::Row; step = m_statement.step())
            fence = m_statement.integer(0);
        const auto error = step == NativeStatement::Step::Failed
                               ? std::optional(Native::lastError(m_db))
                               : std::nullopt;
        m_statement.reset();
        if (error)
            return fail(*error);
        return fence;
    }

private:
    sqlite3 *m_db;
    NativeStatement m_statement;
};

Result<void> check(JobId owner, const QStringList &targets)
{
    if (!owner.isValid())
        return fail(ErrorCode::InvalidArgument,
                    u"Targets can only be locked for a job; its number is missing."_s);
    if (targets.contains(QString()))
        return fail(ErrorCode::InvalidArgument,
                    u"A target without an id cannot be locked; give every target an id."_s);
    return {};
}

qint64 number(Timestamp time)
{
    return qint64(time.time_since_epoch().count());
}

Timestamp expiry(Timestamp now, Duration duration)
{
    return now + std::chrono::duration_cast<std::chrono::microseconds>(duration);
}

Result<qint64> nextFence(Database &database)
{
    Statement statement(
        database, u"UPDATE counters SET value = value + 1 WHERE name = 'fence' RETURNING value"_s);
    if (const auto done = statement.run(); !done)
        return fail(done.error());
    if (!statement.next())
        return fail(ErrorCode::StoreUnavailable,
                    u"The store has no counter for locks; restore a copy of it."_s);
    const qint64 fence = statement.integer(0);
    while (statement.next()) {
    }
    return fence;
}

tl::unexpected<Error> held(Database &database, const QString &target)
{
    QString holder;
    Statement row(database, u"SELECT l.owner, l.expires, r.person, r.host, r.comment FROM locks l "
                            "LEFT JOIN reservations r ON r.id = -l.owner WHERE l.target = ?"_s);
    if (row.run(target) && row.next()) {
        if (!row.isNull(2))
            return fail(ErrorCode::Locked, u"Target \""_s + target + u"\" is "_s +
                                               sentenceOf({.person = {row.text(2), row.text(3)},
                                                           .comment = row.text(4),
                                                           .until = row.time(1)}) +
                                               u"; wait for that or choose another target."_s);
        holder =
            u" by job "_s + QString::number(row.integer(0)) + u" until "_s + toRfc3339(row.time(1));
    }
    return fail(ErrorCode::Locked, u"Target \""_s + target + u"\" is locked"_s + holder +
                                       u"; wait for that job or choose another target."_s);
}

tl::unexpected<Error> notHeld(Database &database, JobId owner, const QStringList &targets)
{
    const QString &target = targets.first();
    Statement row(database, u"SELECT min(expires, time) FROM lock_releases "
                            "WHERE target = ? AND owner = ? ORDER BY id DESC LIMIT 1"_s);
    if (row.run(target, owner) && row.next())
        return fail(lostLease(target, row.time(0), targets.size() - 1));
    return fail(ErrorCode::NotOwner, u"Target \""_s + target + u"\" is not locked by job "_s +
                                         QString::number(owner.value()) +
                                         u", so its lock was left as it is."_s);
}

/// Takes the targets in their order, up to `limit`; those that others hold are left out.
Result<std::vector<LeaseBook::Lease>> take(Database &database, Timestamp now, JobId owner,
                                           Duration duration, const QStringList &targets,
                                           qsizetype limit)
{
    const auto fence = nextFence(database);
    if (!fence)
        return fail(fence.error());
    LockStatement record(database, recordTakeOverSql);
    LockStatement taking(database, takeSql);
    std::vector<LeaseBook::Lease> taken;
    for (const QString &target : targets) {
        if (qsizetype(taken.size()) >= limit)
            break;
        if (const auto recorded = record.run(target, owner.value(), number(now)); !recorded)
            return fail(recorded.error());
        const auto got =
            taking.run(target, owner.value(), *fence, number(now), number(expiry(now, duration)));
        if (!got)
            return fail(got.error());
        if (*got)
            taken.push_back({target, **got});
    }
    return taken;
}

tl::unexpected<Error> notReleased(Database &database, Timestamp now, const QString &target)
{
    const auto other = find(database, now, target);
    if (!other)
        return fail(other.error());
    if (*other)
        return fail(ErrorCode::NotOwner,
                    u"Target \""_s + target +
                        u"\" has changed hands meanwhile, so it was left to its new holder; look "
                        "again who has it."_s);
    return fail(ErrorCode::NotFound,
                u"Target \""_s + target + u"\" is not locked; there is nothing to release."_s);
}

QStringList withoutTwins(const QStringList &targets)
{
    QStringList once = targets;
    once.removeDuplicates();
    return once;
}

} // namespace

Result<void> lock(Database &database, LeaseBook &book, Timestamp now, JobId owner,
                  Duration duration, const QStringList &targets)
{
    if (const auto checked = check(owner, targets); !checked || targets.isEmpty())
        return checked;
    const QStringList once = withoutTwins(targets);
    const auto taken = take(database, now, owner, duration, once, once.size());
    if (!taken)
        return fail(taken.error());
    for (qsizetype i = 0; i < once.size(); ++i) {
        if (i >= qsizetype(taken->size()) || taken->at(size_t(i)).target != once[i])
            return held(database, once[i]);
    }
    book.enter(owner, *taken);
    return {};
}

Result<QStringList> tryLock(Database &database, LeaseBook &book, Timestamp now, JobId owner,
                            Duration duration, const QStringList &targets, int limit)
{
    if (const auto checked = check(owner, targets); !checked)
        return fail(checked.error());
    QStringList names;
    if (targets.isEmpty() || limit <= 0)
        return names;
    const auto taken = take(database, now, owner, duration, withoutTwins(targets), limit);
    if (!taken)
        return fail(taken.error());
    book.enter(owner, *taken);
    for (const LeaseBook::Lease &lease : *taken)
        names += lease.target;
    return names;
}

Result<void> unlock(Database &database, LeaseBook &book, JobId owner, const QStringList &targets)
{
    if (const auto checked = check(owner, targets); !checked)
        return checked;
    LockStatement remove(database, removeSql);
    QStringList missing;
    for (const QString &target : withoutTwins(targets)) {
        const auto done = remove.run(target, owner.value(), book.fence(owner, target));
        if (!done)
            return fail(done.error());
        if (!*done)
            missing += target;
    }
    if (!missing.isEmpty())
        return notHeld(database, owner, missing);
    book.strike(owner, targets);
    return {};
}

Result<void> refresh(Database &database, LeaseBook &book, Timestamp now, JobId owner,
                     Duration duration, const QStringList &targets)
{
    if (const auto checked = check(owner, targets); !checked)
        return checked;
    LockStatement prolong(database, prolongSql);
    std::vector<LeaseBook::Lease> kept;
    QStringList missing;
    for (const QString &target : withoutTwins(targets)) {
        const auto done = prolong.run(target, owner.value(), book.fence(owner, target),
                                      number(expiry(now, duration)));
        if (!done)
            return fail(done.error());
        if (*done)
            kept.push_back({target, **done});
        else
            missing += target;
    }
    if (!missing.isEmpty())
        return notHeld(database, owner, missing);
    book.enter(owner, kept);
    return {};
}

Result<QStringList> lost(Database &database, const LeaseBook &book, JobId owner,
                         const QStringList &targets)
{
    if (const auto checked = check(owner, targets); !checked)
        return fail(checked.error());
    LockStatement find(database, findSql);
    QStringList missing;
    for (const QString &target : withoutTwins(targets)) {
        const auto found = find.run(target, owner.value(), book.fence(owner, target));
        if (!found)
            return fail(found.error());
        if (!*found)
            missing += target;
    }
    return missing;
}

Result<void> raiseFences(Database &database, LeaseBook &book, JobId owner)
{
    const auto fence = nextFence(database);
    if (!fence)
        return fail(fence.error());
    Statement update(database, u"UPDATE locks SET fence = ? WHERE owner = ? RETURNING target"_s);
    if (const auto done = update.run(*fence, owner); !done)
        return done;
    std::vector<LeaseBook::Lease> leases;
    while (update.next())
        leases.push_back({update.text(0), *fence});
    if (const auto end = update.readToEnd(); !end)
        return end;
    book.strike(owner);
    book.enter(owner, leases);
    return {};
}

Result<JobId> release(Database &database, Timestamp now, const QString &target,
                      const QString &reason, const QString &requestor,
                      std::optional<qint64> expected)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"A lock is only taken from its job with a reason; say why it is released."_s);
    Statement remove(database, u"DELETE FROM locks WHERE target = ? AND fence = coalesce(?, fence) "
                               "RETURNING owner, fence, created, expires"_s);
    if (const auto done = remove.runWith({target, expected ? QVariant(*expected) : QVariant()});
        !done)
        return fail(done.error());
    if (!remove.next()) {
        if (const auto end = remove.readToEnd(); !end)
            return fail(end.error());
        return notReleased(database, now, target);
    }
    const JobId owner(remove.integer(0));
    const qint64 fence = remove.integer(1);
    const Timestamp created = remove.time(2);
    const Timestamp expires = remove.time(3);
    while (remove.next()) {
    }
    Statement record(database,
                     u"INSERT INTO lock_releases (target, owner, fence, created, expires, time, "
                     "reason, requestor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    const auto recorded =
        record.run(target, owner, fence, created, expires, now, reason.trimmed(), requestor);
    if (!recorded)
        return fail(recorded.error());
    if (!owner.isValid()) {
        Statement end(database, u"UPDATE reservations SET ended = ? WHERE id = ?"_s);
        if (const auto ended = end.run(now, -owner.value()); !ended)
            return fail(ended.error());
    }
    return owner;
}

Event releaseEvent(JobId job, Timestamp time, const QString &target, const QString &reason,
                   const QString &requestor)
{
    EventScope scope;
    scope.job = job;
    const QJsonObject payload{
        {u"Target"_s, target}, {u"Reason"_s, reason}, {u"Requestor"_s, requestor}};
    Event event;
    event.time = time;
    event.scope = std::make_shared<const EventScope>(scope);
    event.name = EventName::lockReleased();
    event.payload = RawJson::from(payload);
    return event;
}

namespace {

Result<std::vector<LockRecord>> select(Database &database, Timestamp now, const QString &where,
                                       const QVariantList &values)
{
    Statement rows(database,
                   u"SELECT l.target, l.owner, l.fence, l.created, l.expires, j.name, j.requestor, "
                   "j.state, j.owner, j.station, o.heartbeat, r.id, r.person, r.host, r.comment "
                   "FROM locks l LEFT JOIN jobs j ON j.id = l.owner "
                   "LEFT JOIN owners o ON o.id = j.owner "
                   "LEFT JOIN reservations r ON r.id = -l.owner WHERE "_s +
                       where + u" ORDER BY l.target"_s);
    if (const auto done = rows.runWith(values); !done)
        return fail(done.error());
    OwnerTable::LifeSigns signs(database, now);
    std::vector<LockRecord> found;
    while (rows.next()) {
        LockRecord record{.target = rows.text(0),
                          .owner = JobId(rows.integer(1)),
                          .fence = rows.integer(2),
                          .createdAt = rows.time(3),
                          .expiresAt = rows.time(4),
                          .jobName = rows.text(5),
                          .requestor = rows.text(6),
                          .state = jobStateFromEventName(rows.text(7)).value_or(JobState::Unknown),
                          .process = rows.text(8),
                          .station = rows.text(9),
                          .heartbeat = rows.time(10)};
        if (!rows.isNull(11)) {
            record.requestor = rows.text(12);
            record.station = rows.text(13);
            record.reservation = Reservation{.id = rows.integer(11),
                                             .person = {rows.text(12), rows.text(13)},
                                             .comment = rows.text(14),
                                             .since = record.createdAt,
                                             .until = record.expiresAt};
            record.owner = JobId();
            found.push_back(std::move(record));
            continue;
        }
        record.holderIsGone = rows.isNull(8) || isFinal(record.state);
        if (!record.holderIsGone && record.state != JobState::Paused) {
            const auto alive = signs.isAlive(rows.text(8));
            if (!alive)
                return fail(alive.error());
            record.holderIsGone = !*alive;
        }
        found.push_back(std::move(record));
    }
    if (const auto end = rows.readToEnd(); !end)
        return fail(end.error());
    return found;
}

} // namespace

Result<std::vector<LockRecord>> list(Database &database, Timestamp now)
{
    return select(database, now, u"(l.owner > 0 OR l.expires >= ?)"_s, {Statement::variant(now)});
}

Result<std::optional<LockRecord>> find(Database &database, Timestamp now, const QString &target)
{
    auto found = select(database, now, u"l.target = ?"_s, {Statement::variant(target)});
    if (!found)
        return fail(found.error());
    if (found->empty())
        return std::nullopt;
    return std::move(found->front());
}

Result<void> lockByHand(Database &database, Timestamp now, qint64 reservation, Timestamp until,
                        const QString &target)
{
    const auto taken = take(database, now, JobId(-reservation), until - now, {target}, 1);
    if (!taken)
        return fail(taken.error());
    return taken->empty() ? Result<void>(held(database, target)) : Result<void>();
}

} // namespace Proctor::LockTable
