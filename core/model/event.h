// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/rawjson.h"
#include "model/target.h"

#include <memory>
#include <vector>

namespace Proctor {

/// Where an event belongs: a job as a whole, a test attempt, or a step of one. Made once per step
/// and attempt and shared by all its events, so that an event stays small. Never changed.
struct EventScope
{
    JobId job;
    RunId run;            ///< unset for framework events
    int testIndex = -1;   ///< position in the descriptor's list of tests; -1 for framework events
    QString testName;     ///< carries cleanupSuffix for cleanup steps (core.md section 5.3)
    quint32 attempt = 0;  ///< from 0
    int stepIndex = -1;   ///< position in its pipeline; -1 for test-level events
    QString stepLabel;    ///< empty for test-level events
    bool cleanup = false; ///< the step is in the cleanup pipeline

    /// About the job as a whole (core.md section 1, "framework event").
    [[nodiscard]] bool isFramework() const { return testIndex < 0; }

    friend bool operator==(const EventScope &, const EventScope &) = default;
};
using EventScopePtr = std::shared_ptr<const EventScope>;

inline constexpr QStringView cleanupSuffix = u" [CLEANUP]";

/// One stored fact. Events of a job, in the order of their ids, are the truth from which every
/// view is folded. A plain value; cheap to move.
struct Event
{
    EventId id; ///< given by the store, unset before
    Timestamp time{};
    EventScopePtr scope; ///< never null
    TargetPtr target;    ///< null: about the step, the test or the job
    QString name;        ///< one of EventName, or declared by a plugin
    RawJson payload;     ///< absent when there is none
};
using Events = std::vector<Event>;
/// What the store has committed, as it is handed to every listener.
using EventBatch = std::shared_ptr<const Events>;

/// Equal in all that is stored: scope and target are compared by value.
[[nodiscard]] bool sameEvent(const Event &left, const Event &right);

/// Names that the framework gives (core.md section 7.3). Literals, so copying one costs nothing.
namespace EventName {
// clang-format off
inline QString jobStarted()            { return QStringLiteral("JobStateStarted"); }
inline QString jobCompleted()          { return QStringLiteral("JobStateCompleted"); }
inline QString jobFailed()             { return QStringLiteral("JobStateFailed"); }
inline QString jobPaused()             { return QStringLiteral("JobStatePaused"); }
inline QString jobPauseFailed()        { return QStringLiteral("JobStatePauseFailed"); }
inline QString jobCancelling()         { return QStringLiteral("JobStateCancelling"); }
inline QString jobCancelled()          { return QStringLiteral("JobStateCancelled"); }
inline QString jobCancellationFailed() { return QStringLiteral("JobStateCancellationFailed"); }
inline QString runStarted()            { return QStringLiteral("RunStarted"); }
inline QString targetIn()              { return QStringLiteral("TargetIn"); }
inline QString targetOut()             { return QStringLiteral("TargetOut"); }
inline QString targetErr()             { return QStringLiteral("TargetErr"); }
inline QString targetInErr()           { return QStringLiteral("TargetInErr"); }
inline QString targetAcquireErr()      { return QStringLiteral("TargetAcquireErr"); }
inline QString targetAcquired()        { return QStringLiteral("TargetAcquired"); }
inline QString targetReleased()        { return QStringLiteral("TargetReleased"); }
inline QString testError()             { return QStringLiteral("TestError"); }
inline QString variableEmitted()       { return QStringLiteral("VariableEmitted"); }
// Ours, unknown to the reference; listed in resources/help/events.md.
inline QString output()                { return QStringLiteral("ProctorOutput"); }
inline QString outputTruncated()       { return QStringLiteral("ProctorOutputTruncated"); }
inline QString attachment()            { return QStringLiteral("ProctorAttachment"); }
inline QString measurement()           { return QStringLiteral("ProctorMeasurement"); }
inline QString progress()              { return QStringLiteral("ProctorProgress"); }
inline QString prompt()                { return QStringLiteral("ProctorPrompt"); }
inline QString promptAnswered()        { return QStringLiteral("ProctorPromptAnswered"); }
inline QString promptWithdrawn()       { return QStringLiteral("ProctorPromptWithdrawn"); }
inline QString runFinished()           { return QStringLiteral("ProctorRunFinished"); }
inline QString attemptFinished()       { return QStringLiteral("ProctorAttemptFinished"); }
inline QString reporterFailed()        { return QStringLiteral("ProctorReporterFailed"); }
inline QString releaseFailed()         { return QStringLiteral("ProctorReleaseFailed"); }
inline QString leaseLost()             { return QStringLiteral("ProctorLeaseLost"); }
inline QString lockReleased()          { return QStringLiteral("ProctorLockReleased"); }
inline QString targetsAcquired()       { return QStringLiteral("ProctorTargetsAcquired"); }
inline QString pauseRequested()        { return QStringLiteral("ProctorPauseRequested"); }
inline QString jobAborting()           { return QStringLiteral("ProctorJobAborting"); }
inline QString jobRecovered()          { return QStringLiteral("ProctorJobRecovered"); }
inline QString stepRunAgain()          { return QStringLiteral("ProctorStepRunAgain"); }
inline QString timedOut()              { return QStringLiteral("ProctorTimeout"); }
inline QString waitingForConnection()  { return QStringLiteral("ProctorWaitingForConnection"); }
inline QString connected()             { return QStringLiteral("ProctorConnected"); }
inline QString log()                   { return QStringLiteral("ProctorLog"); }
// clang-format on

/// TargetIn, TargetOut, TargetErr, TargetInErr and TargetAcquireErr (core.md section 8.2).
[[nodiscard]] bool isRouting(QStringView name);
/// Letters only, 1 to 32 bytes (core.md section 7.3); our own begin with "Proctor".
[[nodiscard]] bool isValid(QStringView name);
} // namespace EventName

/// {"Error":"text"}, the payload of TargetErr and TargetAcquireErr.
[[nodiscard]] RawJson errorPayload(QStringView message);
/// The text of such a payload. Absent, null, empty or unreadable payloads give a sentence that says
/// so (G-12): never a crash, never an empty error.
[[nodiscard]] QString errorFromPayload(const RawJson &payload);

/// Takes events in order and stores them. Thread-safe; never blocks the caller.
class EventSink
{
public:
    virtual ~EventSink() = default;
    virtual void append(Events &&events) = 0;
};

} // namespace Proctor
