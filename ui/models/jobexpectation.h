// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jobrequest.h"

#include <QHash>

#include <deque>
#include <optional>

namespace Proctor {

/// How long jobs of a name usually take: the middle of the last ones that came to their end by
/// themselves. A plain value for one thread.
class JobExpectation
{
public:
    /// A job that may have ended; by ascending end, as well as it is known. Others are ignored, and
    /// so is one that counts already.
    void add(const JobSummary &job);
    /// Nothing when no such job has ended yet.
    [[nodiscard]] std::optional<Duration> usual(const QString &jobName) const;
    /// Until the end of a job that runs; negative when it takes longer than usual.
    [[nodiscard]] std::optional<Duration> left(const JobSummary &job, Timestamp now) const;

    static constexpr size_t remembered = 9;

private:
    struct Past
    {
        JobId job;
        Duration length{};
    };
    QHash<QString, std::deque<Past>> m_pasts; // by name, the newest last
};

} // namespace Proctor
