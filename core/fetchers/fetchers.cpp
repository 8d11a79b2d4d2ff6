// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchers/fetchers.h"

namespace Proctor {

Result<void> addFetchers(Registry &registry)
{
    for (FetcherPlugin (*declaration)() : {literalFetcher, uriFetcher}) {
        if (auto added = registry.add(declaration()); !added)
            return added;
    }
    return {};
}

} // namespace Proctor
