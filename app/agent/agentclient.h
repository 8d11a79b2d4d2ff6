// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace Proctor::Agent {

/// Asks the agent of a session; `verb` is poll, kill or reap. The value is the exit code: with poll
/// always 0, because what went wrong is said in the answer.
[[nodiscard]] int ask(const std::string &verb, const std::string &session);

} // namespace Proctor::Agent
