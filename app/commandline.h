// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exitcode.h"
#include "options.h"

#include <tl/expected.hpp>

namespace Proctor {

/// What is printed instead of carrying out a verb: help, the version, or what is wrong with the
/// command line.
struct Answer
{
    ExitCode code = ExitCode::Success;
    QString text; ///< on standard output for Success, on standard error otherwise
};

/// Reads the command line; nothing else is touched but the clock, for "--since 2h".
[[nodiscard]] tl::expected<Invocation, Answer> parseCommandLine(const QStringList &arguments,
                                                                const Clock &clock);

} // namespace Proctor
