// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What store.h has for the care of targets: reservations, wishes, results.

#include "storage/inventorytable.h"
#include "storage/jobtable.h"
#include "storage/locktable.h"
#include "storage/reservationtable.h"
#include "storage/storeprivate.h"
#include "storage/targettable.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

Result<void> noteAll(Database &database, Timestamp now, const QStringList &ids, TargetDeed deed)
{
    for (const QString &id : ids) {
        deed.target = id;
        if (const auto noted = TargetTable::note(database, now, deed); !noted)
            return noted;
    }
    return {};
}

QString wordsOf(const TargetEdit &edit)
{
    QStringList words;
    if (edit.note)
        words << u"note"_s;
    if (edit.tags)
        words << u"tags "_s + edit.tags->join(u' ');
    for (const QString &tag : edit.addTags)
        words << u'+' + tag;
    for (const QString &tag : edit.removeTags)
        words << u'-' + tag;
    return words.join(u", "_s);
}

} // namespace

void Store::addTarget(InventoryTarget target, Person person, std::function<void(Result<void>)> done)
{
    submit(
        [&clock = d->clock(), target = std::move(target),
         person = std::move(person)](Database &database) {
            const Timestamp now = clock.now();
            return InventoryTable::add(database, now, target).and_then([&] {
                return noteAll(database, now, {target.target.id},
                               {.person = person, .act = TargetDeed::Act::Added});
            });
        },
        std::move(done));
}

void Store::editTargets(QStringList ids, TargetEdit edit, Person person,
                        std::function<void(Result<void>)> done)
{
    submit(
        [&clock = d->clock(), ids = std::move(ids), edit = std::move(edit),
         person = std::move(person)](Database &database) -> Result<void> {
            for (const QString &id : ids) {
                if (const auto edited = InventoryTable::edit(database, id, edit); !edited)
                    return edited;
            }
            return noteAll(
                database, clock.now(), ids,
                {.person = person, .act = TargetDeed::Act::Edited, .text = wordsOf(edit)});
        },
        std::move(done));
}

void Store::reserveTargets(QStringList targets, ReservationWish wish,
                           std::function<void(Result<void>)> done)
{
    targets.removeDuplicates();
    submit(
        [&clock = d->clock(), targets = std::move(targets),
         wish = std::move(wish)](Database &database) {
            return ReservationTable::reserve(database, clock.now(), targets, wish);
        },
        std::move(done));
}

void Store::giveBackTargets(QStringList targets, Person person,
                            std::function<void(Result<void>)> done)
{
    targets.removeDuplicates();
    submit(
        [&clock = d->clock(), targets = std::move(targets),
         person = std::move(person)](Database &database) {
            return ReservationTable::giveBack(database, clock.now(), targets, person);
        },
        std::move(done));
}

void Store::takeOverTarget(TakeOver what, std::function<void(Result<void>)> done)
{
    submit(
        [&clock = d->clock(), what = std::move(what),
         writer = d->writer.get()](Database &database) -> Result<void> {
            const Timestamp now = clock.now();
            const auto lock = LockTable::find(database, now, what.target);
            if (!lock)
                return fail(lock.error());
            const auto holder = LockTable::release(database, now, what.target, what.reason,
                                                   what.person.name, what.fence);
            if (!holder)
                return fail(holder.error());
            if (JobTable::checkExists(database, *holder))
                writer->add(LockTable::releaseEvent(*holder, now, what.target,
                                                    what.reason.trimmed(), what.person.name));
            if (const auto told = TargetTable::tellTaken(database, now, **lock, what); !told)
                return told;
            const auto noted = noteAll(database, now, {what.target},
                                       {.person = what.person,
                                        .act = TargetDeed::Act::TakenOver,
                                        .text = what.reason.trimmed(),
                                        .job = (*lock)->owner});
            if (!noted || !isSet(what.until))
                return noted;
            return ReservationTable::reserve(
                database, now, {what.target},
                {.person = what.person, .comment = what.reason, .until = what.until});
        },
        std::move(done));
}

void Store::askForTarget(TargetRequest request, std::function<void(Result<void>)> done)
{
    submit([&clock = d->clock(), request = std::move(request)](
               Database &database) { return TargetTable::ask(database, clock.now(), request); },
           std::move(done));
}

void Store::answerTargetRequest(qint64 id, TargetRequest::Answer answer, QString text,
                                Person person, std::function<void(Result<void>)> done)
{
    submit(
        [&clock = d->clock(), id, answer, text = std::move(text),
         person = std::move(person)](Database &database) {
            return TargetTable::answer(database, clock.now(), id, answer, text, person);
        },
        std::move(done));
}

void Store::targetRequestsTold(std::vector<qint64> ids, std::function<void(Result<void>)> done)
{
    submit(
        [ids = std::move(ids)](Database &database) { return TargetTable::setTold(database, ids); },
        std::move(done));
}

void Store::addTargetResults(std::vector<TargetResult> results,
                             std::function<void(Result<void>)> done)
{
    submit([results = std::move(results)](
               Database &database) { return TargetTable::addResults(database, results); },
           std::move(done));
}

Result<std::vector<TargetStanding>> Store::targets() const
{
    using Standings = std::vector<TargetStanding>;
    return d->reading([this](Database &database) -> Result<Standings> {
        // In one transaction, so that both speak of the same moment.
        const Timestamp now = d->clock().now();
        if (const auto begun = database.execute(u"BEGIN"_s); !begun)
            return fail(begun.error());
        auto entries = InventoryTable::list(database, now, {});
        if (!entries)
            return fail(entries.error());
        auto locks = LockTable::list(database, now);
        if (!locks)
            return fail(locks.error());
        (void)database.execute(u"COMMIT"_s);
        Standings standings;
        standings.reserve(entries->size() + locks->size());
        auto lock = locks->begin();
        const auto addOnlyLocked = [&] {
            TargetStanding standing;
            standing.entry.target.id = lock->target;
            standing.entry.holder = lock->owner;
            standing.entry.reservation = lock->reservation;
            standing.lock = std::move(*lock++);
            standings.push_back(std::move(standing));
        };
        for (InventoryTarget &entry : *entries) {
            // Both are in the database's order of ids.
            while (lock != locks->end() && lock->target.toUtf8() < entry.target.id.toUtf8())
                addOnlyLocked();
            TargetStanding standing{.entry = std::move(entry), .isListed = true};
            if (lock != locks->end() && lock->target == standing.entry.target.id)
                standing.lock = std::move(*lock++);
            standings.push_back(std::move(standing));
        }
        while (lock != locks->end())
            addOnlyLocked();
        return standings;
    });
}

Result<TargetHistories> Store::targetResults(const QStringList &ids, int most) const
{
    return d->reading(
        [&](Database &database) { return TargetTable::results(database, ids, most); });
}

Result<std::vector<TargetDeed>> Store::targetDeeds(const QString &id, int most) const
{
    return d->reading([&](Database &database) { return TargetTable::deeds(database, id, most); });
}

Result<std::vector<TargetRequest>> Store::targetRequests(const QString &person,
                                                         const QString &process) const
{
    return d->reading([&](Database &database) {
        return TargetTable::requests(database, d->clock().now(), person, process);
    });
}

} // namespace Proctor
