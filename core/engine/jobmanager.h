// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/enginesettings.h"
#include "engine/submission.h"
#include "model/event.h"
#include "model/jobstate.h"
#include "plugin/registry.h"
#include "storage/store.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace Proctor {

/// The only face of the engine (design.md section 2): starts and stops jobs on the engine threads,
/// stores what they do, and tells what has been committed. Lives on the main thread; all signals
/// are emitted there.
class JobManager final : public QObject
{
    Q_OBJECT

public:
    /// Opens the store named in the settings and starts the engine threads. The registry must
    /// outlive the manager. Errors are those of Store::open.
    [[nodiscard]] static Result<std::unique_ptr<JobManager>> create(const Registry &registry,
                                                                    EngineSettings settings);
    /// Cancels what still runs, waits for its cleanup and release, drains the store.
    ~JobManager() override;

    /// Validates, fetches, stores and launches. The future ends once the job is stored, or with the
    /// findings that kept it from it; its error is one of the store's.
    [[nodiscard]] QFuture<Result<SubmissionResult>> start(Submission submission);

    /// Asks a job to end: cleanup and release still run. A job of another process on the same store
    /// is asked through the store. ErrorCode::NotFound for an unknown job, InvalidArgument for one
    /// that has ended. The future ends when the request is stored or handed over, not when the job
    /// has ended.
    [[nodiscard]] QFuture<Result<void>> cancel(JobId job);

    [[nodiscard]] bool isRunningHere(JobId job) const;
    [[nodiscard]] std::vector<JobId> runningHere() const;

    /// For reading; writing goes through the verbs above.
    [[nodiscard]] const Store &store() const;
    [[nodiscard]] const Registry &registry() const;
    [[nodiscard]] const EngineSettings &settings() const;

Q_SIGNALS:
    /// Events that are now in the store, in order. Only those of this process.
    void committed(const Proctor::EventBatch &batch);
    /// The job's last event is stored.
    void jobEnded(Proctor::JobId job, Proctor::JobState state);
    /// The store cannot be written for the moment (what is queued is kept) or works again.
    void storeFailing(const Proctor::Error &error);
    void storeRecovered();

private:
    struct Private;
    explicit JobManager(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Proctor
