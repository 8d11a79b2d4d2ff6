// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobrunner.h"
#include "storage/store.h"

class QThreadPool;

namespace Proctor {

/// The real store behind a job: writing goes to its writer thread, reading to the blocking pool.
/// Thread-safe.
class StoreJobStorage final : public JobStorage
{
public:
    /// All must outlive it.
    StoreJobStorage(Store &store, const Registry &registry, QThreadPool &pool);

    void append(Events &&events) override;
    void flush(std::function<void(Result<void>)> done) override;
    void addReport(Report report, std::function<void(Result<void>)> done) override;
    void addResults(std::vector<TargetResult> results) override;
    void readRuns(JobId job, EventId after, std::function<void(Result<Runs>)> done) override;
    [[nodiscard]] qsizetype backlog() const override;

private:
    Store &m_store;
    const Registry &m_registry;
    QThreadPool &m_pool;
};

} // namespace Proctor
