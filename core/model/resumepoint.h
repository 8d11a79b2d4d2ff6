// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/pausestate.h"
#include "model/statustree.h"

#include <set>

namespace Proctor {

/// Where a job goes on: what a pause wrote down, or what the events of a job that was cut off tell.
/// A plain value.
struct ResumePoint
{
    /// Run, test, attempt, targets and pipelines. A test behind the last one means that only the
    /// reports of the run are left, a run behind the last one that only the final reports are.
    PauseState at;
    bool isCutOff = false;       ///< from events, not from a pause
    bool isRunStarted = false;   ///< the run's RunStarted is stored
    bool isCancelling = false;   ///< the job had been asked to end
    bool isAborting = false;     ///< without cleanup
    QString cancelReason;        ///< why nobody asked but it ends: a lost lease
    QString timeUp;              ///< the same, and it fails for it: its time was over
    QString stepFailure;         ///< a step of the test pipeline broke; only cleanup is left
    QString jobFailure;          ///< the job cannot go on; only its last event is missing
    std::set<QString> announced; ///< TargetAcquired is stored, but the acquisition had not ended
    bool isReleased = false;     ///< the attempt's targets went back, or there were none
    std::set<QString> released;  ///< of these it is stored
    QString releaseError;        ///< they went back with this error
};

/// A point is only as good as the descriptor it is used with: ErrorCode::Incompatible when it names
/// another job or a run, test, attempt or step that is not there (G-13).
[[nodiscard]] Result<void> checkFits(const ResumePoint &point, const ExtendedDescriptor &descriptor,
                                     JobId job);

/// Folds the events of a job that was cut off into the point where it goes on. Lives on the thread
/// that made it.
class ResumeFold
{
public:
    ResumeFold(JobId job, ExtendedDescriptor descriptor);

    /// In the order of the store, from the job's first event.
    void apply(const Events &events);
    [[nodiscard]] ResumePoint point() const;

private:
    /// What of the open attempt is not in the tree.
    struct Open
    {
        EventScope scope;                                                  // of the attempt
        std::map<QString, VariableMap> variables;                          // by target
        std::map<std::pair<bool, int>, std::map<QString, RawJson>> parked; // by step, by target
        QString stepFailure;
        QString releaseError;
        bool isCleanupBroken = false; // its errors do not count, but it is over
        bool isAcquired = false;      // as a whole
        bool isReleased = false;
        bool hasAcquireError = false;
    };
    struct Ended
    {
        Timestamp time{};
        bool succeeded = false;
        QString stepFailure;
        QString jobFailure;
    };

    void applyToJob(const Event &event);
    void applyToAttempt(const Event &event);
    void applyToStep(const Event &event);
    void enter(const EventScope &scope);
    void keepParked(const RawJson &payload);
    void resumeInRun(ResumePoint &point) const;
    void resumeInAttempt(ResumePoint &point) const;
    void resumeBehindAttempt(ResumePoint &point) const;
    [[nodiscard]] const AttemptNode *openAttempt() const;
    [[nodiscard]] PipelineState pipelineState(const AttemptNode &attempt, bool cleanup) const;
    [[nodiscard]] int ordinal(int testIndex) const;

    JobId m_job;
    StatusTree m_tree;
    std::optional<Open> m_open;
    std::optional<Ended> m_ended; // of the attempt m_last
    EventScope m_last;            // of the newest attempt; testIndex -1 before the first of the run
    RunId m_run;
    Timestamp m_runEnd{};
    bool m_isCancelling = false;
    bool m_isAborting = false;
    QString m_cancelReason;
    QString m_timeUp;
};

} // namespace Proctor
