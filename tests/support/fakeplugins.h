// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/registry.h"

namespace Proctor {

/// Small plugins with every kind of parameter, for tests of reading and validation; none of them
/// does anything.
///
/// Steps: Say (text, args, count, wait, loud, mode, pattern, path, program, address, options),
/// variables (open parameters). Target manager: Fixed (Targets; Note at release). Fetchers: Literal
/// (TestName, Steps), Remote (TestName, Where: delivers what setRemoteSteps() was told, later).
/// Reporters: Score (Expression; Average as final reporter), noop (anything).
[[nodiscard]] Result<void> addFakePlugins(Registry &registry);

/// What the fetcher Remote delivers from `where`; `error` is its failure instead.
struct RemoteSteps
{
    QByteArray steps;
    QString origin;
    QString error;
};
void setRemoteSteps(const QString &where, RemoteSteps steps);

} // namespace Proctor
