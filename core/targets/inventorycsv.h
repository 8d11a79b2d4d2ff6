// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/inventory.h"
#include "targets/csv.h"

namespace Proctor {

struct InventoryCsv
{
    std::vector<InventoryTarget> targets;
    std::vector<CsvMistake> mistakes; ///< all of them, by ascending lines
};

/// Reads targets from comma-separated values. The first row names the columns id, fqdn, ipv4, ipv6,
/// kind, tags and note, in any order; tags are separated by blanks or semicolons.
[[nodiscard]] InventoryCsv readInventoryCsv(QByteArrayView text);
/// Writes what readInventoryCsv() reads.
[[nodiscard]] QByteArray inventoryCsv(const std::vector<InventoryTarget> &targets);

} // namespace Proctor
