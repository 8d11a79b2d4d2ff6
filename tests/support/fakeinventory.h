// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/inventory.h"

#include <algorithm>
#include <functional>

namespace Proctor {

/// Targets in memory; answers at once.
class FakeInventory final : public Inventory
{
public:
    std::vector<InventoryTarget> entries; ///< by ascending ids
    /// Called with the number of the look, from 1, before it is answered.
    std::function<void(int)> looking;
    std::optional<Error> error; ///< of every look

    InventoryTarget &add(const QString &id, const QStringList &tags = {}, const QString &kind = {})
    {
        InventoryTarget entry{.target = {}, .kind = kind, .tags = tags};
        entry.target.id = id;
        entries.push_back(std::move(entry));
        return entries.back();
    }

    QCoro::Task<Result<std::vector<InventoryTarget>>> list(InventoryQuery query) override
    {
        if (looking)
            looking(++m_looks);
        if (error)
            co_return fail(*error);
        std::vector<InventoryTarget> found;
        std::ranges::copy_if(entries, std::back_inserter(found), [&query](const auto &entry) {
            return (query.ids.isEmpty() || query.ids.contains(entry.target.id)) &&
                   (query.kind.isEmpty() || query.kind == entry.kind) &&
                   std::ranges::all_of(query.tags, [&entry](const QString &tag) {
                       return entry.tags.contains(tag);
                   });
        });
        co_return found;
    }

private:
    int m_looks = 0;
};

} // namespace Proctor
