// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/inventory.h"

class QThreadPool;

namespace Proctor {

class Store;

/// The inventory in the store, read on a pool. Called from engine threads, each of which has its
/// loop.
class StoreInventory final : public Inventory
{
public:
    StoreInventory(const Store &store, QThreadPool &pool) : m_store(store), m_pool(pool) {}

    QCoro::Task<Result<std::vector<InventoryTarget>>> list(InventoryQuery query) override;

private:
    const Store &m_store;
    QThreadPool &m_pool;
};

/// The same for a thread that may wait.
class DirectInventory final : public Inventory
{
public:
    explicit DirectInventory(const Store &store) : m_store(store) {}

    QCoro::Task<Result<std::vector<InventoryTarget>>> list(InventoryQuery query) override;

private:
    const Store &m_store;
};

} // namespace Proctor
