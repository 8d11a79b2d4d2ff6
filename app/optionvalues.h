// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "model/jobstate.h"
#include "options.h"

#include <utility>

namespace Proctor {

/// Reads a job id: a whole number from 1.
[[nodiscard]] Result<JobId> parseJobId(const QString &text);

/// "JobStateCompleted", "completed", "Pause-Failed": the reference's name or the part behind
/// "JobState", without regard to case, '-' and '_'.
[[nodiscard]] Result<JobState> parseState(const QString &text);

/// A time back from now ("2h"), a date ("2031-05-04", from its first moment in local time), or an
/// RFC 3339 time.
[[nodiscard]] Result<Timestamp> parseSince(const QString &text, Timestamp now);

/// "NAME=VALUE"; the value may be empty and may contain further '='.
[[nodiscard]] Result<std::pair<QString, QString>> parseOverride(const QString &text);

/// What "targets" is to do: `words` are the action and the targets or the file, `options` is the
/// rest. Nothing is released or put into quarantine without a reason.
[[nodiscard]] Result<TargetsOptions> parseTargets(const QStringList &words, TargetsOptions options);

} // namespace Proctor
