// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The inventory of store.h.

#include "storage/answering.h"
#include "storage/inventorytable.h"
#include "storage/storeprivate.h"

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

void Store::removeTargets(QStringList ids, std::function<void(Result<void>)> done)
{
    submit([ids = std::move(ids)](
               Database &database) { return InventoryTable::remove(database, ids); },
           std::move(done));
}

void Store::quarantineTarget(QString id, QString reason, QString requestor,
                             std::function<void(Result<void>)> done)
{
    submit(
        [&clock = d->clock(), id = std::move(id), reason = std::move(reason),
         requestor = std::move(requestor)](Database &database) {
            return InventoryTable::quarantine(
                database, id, {.reason = reason, .requestor = requestor, .since = clock.now()});
        },
        std::move(done));
}

void Store::readmitTarget(QString id, std::function<void(Result<void>)> done)
{
    submit(
        [id = std::move(id)](Database &database) { return InventoryTable::readmit(database, id); },
        std::move(done));
}

Result<std::vector<InventoryTarget>> Store::inventory(const InventoryQuery &query) const
{
    return d->reading([&](Database &database) {
        return InventoryTable::list(database, d->clock().now(), query);
    });
}

} // namespace Proctor
