// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hooks/webhooks.h"

namespace Proctor {

class JobManager;

/// Lets hooks go when what they hold is posted, or a few seconds are over.
struct FinishHooks
{
    void operator()(WebHooks *hooks) const;
};
/// To be made before the job manager, which tells its last events while it ends.
using HooksPtr = std::unique_ptr<WebHooks, FinishHooks>;

/// Null when nothing is to be posted.
[[nodiscard]] HooksPtr makeHooks(const WebHookChoice &choice, const QString &station);

struct CutHooks
{
    void operator()(WebHooks *hooks) const;
};
/// To go before the job manager, whose store the hooks read.
using HookLink = std::unique_ptr<WebHooks, CutHooks>;

/// From now on what this process commits goes to the hooks; they may be null.
[[nodiscard]] HookLink linkHooks(WebHooks *hooks, JobManager &manager);

} // namespace Proctor
