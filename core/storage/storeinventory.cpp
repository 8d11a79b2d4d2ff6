// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The inventory of store.h.

#include "storage/answering.h"
#include "storage/inventorytable.h"
#include "storage/storeprivate.h"
#include "storage/targettable.h"

namespace Proctor {

void Store::putTargets(std::vector<InventoryTarget> targets,
                       std::function<void(Result<InventoryChange>)> done)
{
    const auto change = std::make_shared<InventoryChange>();
    submit(
        [&clock = d->clock(), change, targets = std::move(targets)](Database &database) {
            return handOver(InventoryTable::put(database, clock.now(), targets), *change);
        },
        answering(change, std::move(done)));
}

void Store::removeTargets(QStringList ids, std::function<void(Result<void>)> done, Person person)
{
    submit(
        [&clock = d->clock(), ids = std::move(ids),
         person = std::move(person)](Database &database) -> Result<void> {
            if (const auto removed = InventoryTable::remove(database, ids); !removed)
                return removed;
            for (const QString &id : ids) {
                const auto noted = TargetTable::note(
                    database, clock.now(),
                    {.target = id, .person = person, .act = TargetDeed::Act::Removed});
                if (!noted)
                    return noted;
            }
            return {};
        },
        std::move(done));
}

void Store::quarantineTarget(QString id, QString reason, QString requestor,
                             std::function<void(Result<void>)> done, QString host)
{
    submit(
        [&clock = d->clock(), id = std::move(id), reason = std::move(reason),
         person = Person{std::move(requestor), std::move(host)}](Database &database) {
            const Timestamp now = clock.now();
            return InventoryTable::quarantine(
                       database, id, {.reason = reason, .requestor = person.name, .since = now})
                .and_then([&] {
                    return TargetTable::note(database, now,
                                             {.target = id,
                                              .person = person,
                                              .act = TargetDeed::Act::Quarantined,
                                              .text = reason.trimmed()});
                });
        },
        std::move(done));
}

void Store::readmitTarget(QString id, std::function<void(Result<void>)> done, Person person)
{
    submit(
        [&clock = d->clock(), id = std::move(id), person = std::move(person)](Database &database) {
            return InventoryTable::readmit(database, id).and_then([&] {
                return TargetTable::note(
                    database, clock.now(),
                    {.target = id, .person = person, .act = TargetDeed::Act::Readmitted});
            });
        },
        std::move(done));
}

Result<std::vector<InventoryTarget>> Store::inventory(const InventoryQuery &query) const
{
    return d->reading([&](Database &database) {
        return InventoryTable::list(database, d->clock().now(), query);
    });
}

} // namespace Proctor
