// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/joinedbatches.h"

namespace Proctor {

std::vector<EventBatch> joined(std::vector<EventBatch> &&batches)
{
    constexpr size_t large = 2048;
    std::vector<EventBatch> result;
    for (size_t i = 0; i < batches.size();) {
        size_t end = i + 1;
        size_t count = batches[i]->size();
        for (; end < batches.size() && count + batches[end]->size() <= large; ++end)
            count += batches[end]->size();
        if (end == i + 1) {
            result.push_back(std::move(batches[i]));
        } else {
            auto events = std::make_shared<Events>();
            events->reserve(count);
            for (size_t n = i; n < end; ++n)
                events->insert(events->end(), batches[n]->begin(), batches[n]->end());
            result.push_back(std::move(events));
        }
        i = end;
    }
    return result;
}

} // namespace Proctor
