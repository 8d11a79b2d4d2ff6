// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace Proctor {

class TemplateFunctions;

/// Registers the functions that look up what a lab knows of its targets (core.md section 3.2):
/// getPrivateKeyFile, getBmcHost, getBmcUser, getBmcPassword, getSlotToTest, getGithubRepo and
/// getTty, and do_nothing. They read `parametersFile` at each call; a relative path starts at the
/// working directory. ErrorCode::AlreadyExists when a name is taken.
[[nodiscard]] Result<void> addLabFunctions(TemplateFunctions &functions, QString parametersFile);

} // namespace Proctor
