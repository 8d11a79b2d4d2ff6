// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/locktable.h"

#include "storage/statement.h"

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
    "WHERE owner = excluded.owner OR expires < excluded.created"_L1;

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
    Statement row(database, u"SELECT owner, expires FROM locks WHERE target = ?"_s);
    if (row.run(target) && row.next())
        holder =
            u" by job "_s + QString::number(row.integer(0)) + u" until "_s + toRfc3339(row.time(1));
    return fail(ErrorCode::Locked, u"Target \""_s + target + u"\" is locked"_s + holder +
                                       u"; wait for that job or choose another target."_s);
}

tl::unexpected<Error> notHeld(JobId owner, const QString &target)
{
    return fail(ErrorCode::NotOwner, u"Target \""_s + target + u"\" is not locked by job "_s +
                                         QString::number(owner.value()) +
                                         u", so its lock was left as it is."_s);
}

} // namespace

Result<void> lock(Database &database, Timestamp now, JobId owner, Duration duration,
                  const QStringList &targets)
{
    if (const auto checked = check(owner, targets); !checked || targets.isEmpty())
        return checked;
    const auto fence = nextFence(database);
    if (!fence)
        return fail(fence.error());
    Statement take(database, takeSql);
    for (const QString &target : targets) {
        if (const auto done = take.run(target, owner, *fence, now, expiry(now, duration)); !done)
            return done;
        if (take.changes() == 0)
            return held(database, target);
    }
    return {};
}

Result<QStringList> tryLock(Database &database, Timestamp now, JobId owner, Duration duration,
                            const QStringList &targets, int limit)
{
    if (const auto checked = check(owner, targets); !checked)
        return fail(checked.error());
    QStringList taken;
    if (targets.isEmpty() || limit <= 0)
        return taken;
    const auto fence = nextFence(database);
    if (!fence)
        return fail(fence.error());
    Statement take(database, takeSql);
    QSet<QString> seen;
    for (const QString &target : targets) {
        if (taken.size() >= limit)
            break;
        if (seen.contains(target))
            continue;
        seen.insert(target);
        if (const auto done = take.run(target, owner, *fence, now, expiry(now, duration)); !done)
            return fail(done.error());
        if (take.changes() > 0)
            taken += target;
    }
    return taken;
}

Result<void> unlock(Database &database, JobId owner, const QStringList &targets)
{
    if (const auto checked = check(owner, targets); !checked)
        return checked;
    Statement remove(database, u"DELETE FROM locks WHERE target = ? AND owner = ?"_s);
    for (const QString &target : QSet<QString>(targets.begin(), targets.end())) {
        if (const auto done = remove.run(target, owner); !done)
            return done;
        if (remove.changes() == 0)
            return notHeld(owner, target);
    }
    return {};
}

Result<void> refresh(Database &database, Timestamp now, JobId owner, Duration duration,
                     const QStringList &targets)
{
    if (const auto checked = check(owner, targets); !checked)
        return checked;
    Statement update(
        database, u"UPDATE locks SET expires = max(expires, ?) WHERE target = ? AND owner = ?"_s);
    for (const QString &target : targets) {
        if (const auto done = update.run(expiry(now, duration), target, owner); !done)
            return done;
        if (update.changes() == 0)
            return notHeld(owner, target);
    }
    return {};
}

Result<void> raiseFences(Database &database, JobId owner)
{
    const auto fence = nextFence(database);
    if (!fence)
        return fail(fence.error());
    Statement update(database, u"UPDATE locks SET fence = ? WHERE owner = ?"_s);
    return update.run(*fence, owner);
}

Result<std::vector<LockRecord>> list(Database &database)
{
    Statement rows(database,
                   u"SELECT target, owner, fence, created, expires FROM locks ORDER BY target"_s);
    if (const auto done = rows.run(); !done)
        return fail(done.error());
    std::vector<LockRecord> found;
    while (rows.next())
        found.push_back(
            {rows.text(0), JobId(rows.integer(1)), rows.integer(2), rows.time(3), rows.time(4)});
    if (const auto end = rows.readToEnd(); !end)
        return fail(end.error());
    return found;
}

} // namespace Proctor::LockTable
