// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storeinventory.h"

#include "base/handover.h"
#include "engine/answer.h"
#include "storage/store.h"

namespace Proctor {

QCoro::Task<Result<std::vector<InventoryTarget>>> StoreInventory::list(InventoryQuery query)
{
    using Listing = Result<std::vector<InventoryTarget>>;
    Answer<std::shared_ptr<Listing>> answer(*EngineLoop::current());
    startOn(m_pool, [&store = m_store, query, give = answer.callback()] {
        give(std::make_shared<Listing>(store.inventory(query)));
    });
    const std::shared_ptr<Listing> listing = co_await answer.value();
    co_return std::move(*listing);
}

QCoro::Task<Result<std::vector<InventoryTarget>>> DirectInventory::list(InventoryQuery query)
{
    co_return m_store.inventory(query);
}

} // namespace Proctor
