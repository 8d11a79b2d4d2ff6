// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/ownertable.h"

#include "storage/database.h"
#include "storage/jobtable.h"

using namespace Qt::StringLiterals;

namespace Proctor::OwnerTable {

Result<void> beat(Database &database, const QString &owner, Timestamp now)
{
    if (owner.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"A job needs an owner; name the running process."_s);
    Statement statement(
        database,
        u"INSERT INTO owners (id, heartbeat, host, boot, pid_namespace, pid, pid_start) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET heartbeat = excluded.heartbeat, host = excluded.host, "
        "boot = excluded.boot, pid_namespace = excluded.pid_namespace, pid = excluded.pid, "
        "pid_start = excluded.pid_start, ended = 0"_s);
    const ProcessIdentity own = ProcessIdentity::own();
    return statement.run(owner, now, own.host, own.boot, own.pidNamespace, own.pid, own.startTime);
}

Result<void> end(Database &database, const QStringList &owners)
{
    Statement statement(database, u"UPDATE owners SET ended = 1 WHERE id = ?"_s);
    for (const QString &owner : owners) {
        if (const auto done = statement.run(owner); !done)
            return done;
    }
    return {};
}

Result<Store::Owner> ofJob(Database &database, JobId job, Timestamp now)
{
    Store::Owner owner;
    {
        Statement row(database, u"SELECT o.id, o.heartbeat FROM jobs j JOIN owners o "
                                "ON o.id = j.owner WHERE j.id = ?"_s);
        if (const auto done = row.run(job); !done)
            return fail(done.error());
        if (!row.next()) {
            const auto end = row.readToEnd();
            return fail(end ? JobTable::notFound(database, job) : end.error());
        }
        owner.id = row.text(0);
        owner.heartbeat = row.time(1);
    }
    const auto alive = LifeSigns(database, now).isAlive(owner.id);
    if (!alive)
        return fail(alive.error());
    owner.isAlive = *alive;
    return owner;
}

Result<std::optional<qint64>> claim(Database &database, JobId job, const QString &from,
                                    const QString &to, Timestamp now)
{
    const auto owner = ofJob(database, job, now);
    if (!owner)
        return fail(owner.error());
    if (owner->id != from || (owner->isAlive && from != to))
        return std::nullopt;
    if (const auto beaten = beat(database, to, now); !beaten)
        return fail(beaten.error());
    Statement take(database,
                   u"UPDATE jobs SET owner = ?, claim = claim + 1 WHERE id = ? RETURNING claim"_s);
    if (const auto done = take.run(to, job); !done)
        return fail(done.error());
    if (!take.next())
        return fail(JobTable::notFound(database, job));
    const qint64 number = take.integer(0);
    while (take.next()) {
    }
    return number;
}

Result<void> disown(Database &database, JobId job, const QString &owner)
{
    Statement statement(database, u"UPDATE jobs SET owner = '' WHERE id = ? AND owner = ?"_s);
    if (const auto done = statement.run(job, owner); !done)
        return done;
    if (statement.changes() > 0)
        return {};
    if (const auto exists = JobTable::checkExists(database, job); !exists)
        return exists;
    return fail(ErrorCode::NotOwner,
                u"Job "_s + QString::number(job.value()) +
                    u" belongs to another Proctor by now, so it was left as it is."_s);
}

LifeSigns::LifeSigns(Database &database, Timestamp now)
    : m_row(database, u"SELECT heartbeat, ended, host, boot, pid_namespace, pid, pid_start "
                      "FROM owners WHERE id = ?"_s)
    , m_now(now)
{
}

Result<bool> LifeSigns::isAlive(const QString &owner)
{
    if (const auto known = m_known.constFind(owner); known != m_known.constEnd())
        return *known;
    if (const auto done = m_row.run(owner); !done)
        return fail(done.error());
    bool alive = false;
    if (m_row.next()) {
        const ProcessIdentity process{.host = m_row.text(2),
                                      .boot = m_row.text(3),
                                      .pidNamespace = m_row.text(4),
                                      .pid = m_row.integer(5),
                                      .startTime = m_row.integer(6)};
        const auto life = process.life(m_observer);
        // A heartbeat from the future, after the clock was set back, is a fresh one.
        const bool isFresh = m_now - m_row.time(0) <= heartbeatLimit;
        alive = !m_row.flag(1) && (life == ProcessIdentity::Life::Exists ||
                                   (life == ProcessIdentity::Life::CannotTell && isFresh));
        while (m_row.next()) {
        }
    }
    if (const auto end = m_row.readToEnd(); !end)
        return fail(end.error());
    m_known.insert(owner, alive);
    return alive;
}

} // namespace Proctor::OwnerTable
