// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/id.h"

#include <QLatin1StringView>

namespace Proctor {

/// Which results count when a job has been run again.
enum class MergeRule : quint8 {
    Latest, ///< the newest one of each target in each test
    Best,   ///< one success is enough
    All,    ///< every result has to be a success
};

/// "latest", "best", "all": on the command line, in the store and in reports.
[[nodiscard]] QLatin1StringView toString(MergeRule rule);
[[nodiscard]] Result<MergeRule> mergeRuleFromString(QStringView text);

/// What makes a job a further attempt at another one.
struct JobLink
{
    JobId first;    ///< the job that was submitted, for all its attempts the same
    JobId previous; ///< the one whose results decided what is run again
    MergeRule rule = MergeRule::Latest;

    friend bool operator==(const JobLink &, const JobLink &) = default;
};

} // namespace Proctor
