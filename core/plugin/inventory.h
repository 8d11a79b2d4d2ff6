// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "model/inventory.h"

#include <qcoro/qcorotask.h>

#include <vector>

namespace Proctor {

/// The inventory as target managers see it. Called from engine threads; the coroutine resumes on
/// the caller's thread.
class Inventory
{
public:
    virtual ~Inventory() = default;
    /// By ascending ids.
    virtual QCoro::Task<Result<std::vector<InventoryTarget>>> list(InventoryQuery query) = 0;
};

} // namespace Proctor
