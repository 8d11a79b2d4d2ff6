// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/reservationtable.h"

#include "storage/locktable.h"
#include "storage/statement.h"
#include "storage/targettable.h"

using namespace Qt::StringLiterals;

namespace Proctor::ReservationTable {

namespace {

Result<void> check(const ReservationWish &wish, Timestamp now)
{
    if (wish.person.name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"A target is only reserved for a person; the name is missing."_s);
    if (wish.comment.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"A target is only reserved with a comment; say what it is needed for."_s);
    if (wish.until <= now)
        return fail(ErrorCode::InvalidArgument,
                    u"The end of the reservation, %1, is over already; choose a later one."_s.arg(
                        toRfc3339(wish.until)));
    if (wish.until - now > longest)
        return fail(ErrorCode::InvalidArgument,
                    u"A target can be reserved for a year at most; choose an earlier end than "
                    "%1."_s.arg(toRfc3339(wish.until)));
    return {};
}

// The person's own reservation of a target that has not ended; 0 for none.
Result<qint64> ownReservation(Database &database, Timestamp now, const QString &target,
                              const QString &person)
{
    Statement row(database, u"SELECT r.id FROM locks l JOIN reservations r ON r.id = -l.owner "
                            "WHERE l.target = ? AND l.expires >= ? AND r.person = ?"_s);
    if (const auto done = row.run(target, now, person); !done)
        return fail(done.error());
    const qint64 id = row.next() ? row.integer(0) : 0;
    if (const auto end = row.readToEnd(); !end)
        return fail(end.error());
    return id;
}

Result<void> change(Database &database, qint64 id, const QString &target,
                    const ReservationWish &wish)
{
    Statement reservation(
        database, u"UPDATE reservations SET comment = ?, expires = ?, host = ? WHERE id = ?"_s);
    if (const auto done = reservation.run(wish.comment.trimmed(), wish.until, wish.person.host, id);
        !done)
        return done;
    Statement lock(database, u"UPDATE locks SET expires = ? WHERE target = ? AND owner = ?"_s);
    return lock.run(wish.until, target, -id);
}

Result<void> begin(Database &database, Timestamp now, const QString &target,
                   const ReservationWish &wish)
{
    Statement add(database, u"INSERT INTO reservations (target, person, host, comment, created, "
                            "expires) VALUES (?, ?, ?, ?, ?, ?)"_s);
    if (const auto done = add.run(target, wish.person.name, wish.person.host,
                                  wish.comment.trimmed(), now, wish.until);
        !done)
        return done;
    return LockTable::lockByHand(database, now, add.lastId(), wish.until, target);
}

} // namespace

Result<void> reserve(Database &database, Timestamp now, const QStringList &targets,
                     const ReservationWish &wish)
{
    if (const auto checked = check(wish, now); !checked)
        return checked;
    for (const QString &target : targets) {
        if (target.trimmed().isEmpty())
            return fail(ErrorCode::InvalidArgument,
                        u"A target without an id cannot be reserved."_s);
        const auto own = ownReservation(database, now, target, wish.person.name);
        if (!own)
            return fail(own.error());
        const auto done =
            *own ? change(database, *own, target, wish) : begin(database, now, target, wish);
        if (!done)
            return done;
        const auto noted =
            TargetTable::note(database, now,
                              {.target = target,
                               .person = wish.person,
                               .act = *own ? TargetDeed::Act::Changed : TargetDeed::Act::Reserved,
                               .text = wish.comment.trimmed(),
                               .until = wish.until});
        if (!noted)
            return noted;
    }
    return {};
}

Result<void> giveBack(Database &database, Timestamp now, const QStringList &targets,
                      const Person &person)
{
    Statement remove(database, u"DELETE FROM locks WHERE target = ? AND owner = ?"_s);
    Statement end(database, u"UPDATE reservations SET ended = ? WHERE id = ?"_s);
    for (const QString &target : targets) {
        const auto own = ownReservation(database, now, target, person.name);
        if (!own)
            return fail(own.error());
        if (*own == 0)
            return fail(ErrorCode::NotOwner,
                        u"Target \"%1\" is not reserved by %2, so it was left as it is."_s.arg(
                            target, person.name));
        if (const auto done = remove.run(target, -*own); !done)
            return done;
        if (const auto done = end.run(now, *own); !done)
            return done;
        const auto noted = TargetTable::note(
            database, now, {.target = target, .person = person, .act = TargetDeed::Act::GivenBack});
        if (!noted)
            return noted;
    }
    return {};
}

} // namespace Proctor::ReservationTable
