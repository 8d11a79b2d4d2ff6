// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "template/template.h"

namespace Proctor {

/// Adds the template functions that look up a lab's own data: do_nothing, getPrivateKeyFile,
/// getBmcHost, getBmcUser, getBmcPassword, getSlotToTest, getGithubRepo and getTty. They read the
/// file parameters.json in `folder` at every call; safe on every thread.
[[nodiscard]] Result<void> addLabFunctions(TemplateFunctions &functions, const QString &folder);

} // namespace Proctor
