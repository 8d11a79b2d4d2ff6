// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/store.h"

namespace Proctor {

/// Watches one job of a store, whichever process runs it. Lives on the main thread and blocks it.
class JobWatch
{
public:
    JobWatch(const Store &store, JobId job, const Clock &clock);

    enum class Reason {
        Changed,   ///< something was committed to the store
        OwnerGone, ///< the process that ran the job has not been heard of for a while
    };
    /// Returns when there may be something new. The first call returns at once.
    [[nodiscard]] Result<Reason> waitForChange();

private:
    [[nodiscard]] Result<bool> ownerIsGone() const;

    const Store &m_store;
    const JobId m_job;
    const Clock &m_clock;
    std::optional<qint64> m_counter;
};

/// The sentence for Reason::OwnerGone.
[[nodiscard]] QString ownerGoneSentence(JobId job);

} // namespace Proctor
