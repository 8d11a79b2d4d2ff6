// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/eventquery.h"
#include "model/jobrequest.h"

#include <stop_token>

namespace Proctor {

class Store;

/// A place in a job, for what is to be read of it: of the last fields as many are set as it is
/// deep.
struct EventPlace
{
    JobId job;
    RunId run{};
    QString testName{};
    int testIndex = -1;
    std::optional<quint32> attempt{};
    QString stepLabel{};
    QString target{};

    friend bool operator==(const EventPlace &, const EventPlace &) = default;
};

/// A variable that a step has published.
struct EmittedVariable
{
    QString label;
    QString name;
    RawJson value;
    Timestamp time{};
};

/// How a place of that name came out in a run of some job.
struct PastResult
{
    JobId job;
    RunId run{};
    quint32 attempt = 0;
    bool hasPassed = false;
    Timestamp time{}; ///< of its end
    QString error{};  ///< the first one
};

// For threads that may block; ErrorCode::Cancelled when they were stopped.

/// What the target of this attempt had published, in order; the last value of a name counts.
[[nodiscard]] Result<std::vector<EmittedVariable>>
readVariables(const Store &store, const EventPlace &place, const std::stop_token &stop);
/// The last results, newest first, of the same place in jobs of the same name up to this one; at
/// most so many, from at most so many jobs. Of a test, a step or a target in one.
[[nodiscard]] Result<std::vector<PastResult>> readPastResults(const Store &store,
                                                              const EventPlace &place,
                                                              const QString &jobName, size_t most,
                                                              const std::stop_token &stop);

} // namespace Proctor
