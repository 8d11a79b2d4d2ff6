// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobrunner.h"

namespace Proctor {

class Store;

/// A stored job that can go on.
struct StoredJob
{
    std::shared_ptr<const ExtendedDescriptor> descriptor;
    Resumption resumption;
};

/// Reads where a parked or cut-off job goes on: a parked one from what it wrote down (core.md
/// section 4.5), any other from its events. The descriptor is the one that was frozen; plugins are
/// looked up when they are used (G-42). Errors: ErrorCode::NotFound, InvalidArgument for a job that
/// has ended, Parse and Incompatible for what was written down; those of the store. For any thread
/// that may block.
[[nodiscard]] Result<StoredJob> readStoredJob(const Store &store, JobId job);

} // namespace Proctor
