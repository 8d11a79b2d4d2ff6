// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/eventoutput.h"
#include "engine/ownedcoroutine.h"
#include "engine/waitlist.h"
#include "model/descriptor.h"
#include "model/pausestate.h"
#include "plugin/registry.h"
#include "plugin/secrets.h"

#include <memory>
#include <vector>

class QThreadPool;

namespace Proctor {

class AttachmentBudget;
class PromptDesk;
class SshService;
class StepInstance;
class TargetWalk;

/// What pipelines of a job share.
struct PipelineServices
{
    EngineLoop &loop;
    EventOutput &output;
    const Registry &registry;
    QThreadPool *blockingPool = nullptr;
    QString attachmentFolder; ///< of the store; empty: no attachments
    Duration shutdownTimeout = std::chrono::seconds(30);
    SecretsPtr secrets{}; ///< null: none
    /// Answers once all that was handed over before is stored; null: it is at once.
    std::function<void(std::function<void(Result<void>)>)> flush = {};
    SshService *ssh = nullptr;                            ///< null: nobody can be reached
    PromptDesk *prompts = nullptr;                        ///< null: nobody can be asked
    std::shared_ptr<AttachmentBudget> attachmentBudget{}; ///< of the job; null: without limit
};

/// Ends when all events so far are stored, or cannot be: before something is done to a target that
/// must not be forgotten if the program ends at this moment.
[[nodiscard]] QCoro::Task<void> untilStored(const PipelineServices &services);

/// Which pipeline of which attempt this is.
struct PipelineIdentity
{
    JobId job;
    RunId run;
    int testIndex = 0;
    QString testName; ///< without the cleanup suffix
    quint32 attempt = 0;
    bool cleanup = false;
};

/// A step that broke its contract or gave up (core.md section 6.5).
struct StepFailure
{
    StepErrorCode code = StepErrorCode::Failed;
    QString label;
    QString message;

    friend bool operator==(const StepFailure &, const StepFailure &) = default;
};

/// How one target came through a pipeline.
struct TargetEnd
{
    bool passed = false;
    std::optional<QString> error;
    bool isLabFailure = false;
};

struct PipelineResult
{
    enum class End { Finished, Cancelled, Paused, Failed };
    End end = End::Finished;
    int passed = 0;                     ///< targets that came through the last step
    int failed = 0;                     ///< targets with a failure of their own
    std::optional<StepFailure> failure; ///< with End::Failed, and when steps did not return
    std::optional<PipelineState> state; ///< with End::Paused
    std::vector<TargetEnd> targets;     ///< in their order
};

/// Where a pipeline begins: at its first step, or where it was parked or cut off.
struct PipelineStart
{
    std::optional<PipelineState> state;
    bool isCutOff = false;    ///< targets inside a step had no chance to park
    Duration targetTimeout{}; ///< for each target in all steps; zero: none
    Duration timeout{};       ///< for the pipeline; zero: none
};

/// Takes every target of an attempt through the steps, each at its own pace (core.md section 6).
/// One coroutine per target; all on the job's engine thread.
class Pipeline
{
public:
    /// `variables` holds one map per target, in the order of `targets`; it outlives the pipeline,
    /// so that cleanup sees what the test emitted.
    Pipeline(const PipelineServices &services, PipelineIdentity identity, Targets targets,
             std::vector<VariableMap> &variables);
    ~Pipeline();
    Pipeline(const Pipeline &) = delete;
    Pipeline &operator=(const Pipeline &) = delete;

    /// Creates and configures the steps, then runs to the end. Called once.
    [[nodiscard]] QCoro::Task<PipelineResult> run(const std::vector<StepDescriptor> &steps,
                                                  PipelineStart start = {});

    /// No target enters a further step, waits end with Cancelled, and steps that have not returned
    /// after the shutdown time-out are given up.
    void cancel();
    /// No target enters a further step; steps that keep state park, others finish what they hold.
    void pause();
    /// As cancel(), but steps get hardly any time to return.
    void abort();

    /// Where every target stands now; complete enough to go on from.
    [[nodiscard]] PipelineState state() const;

private:
    friend class TargetWalk;

    [[nodiscard]] std::optional<StepFailure> createSteps(const std::vector<StepDescriptor> &steps);
    void placeTargets(const PipelineStart &start);
    void setLimits(const PipelineStart &start);
    void timeOut(Duration limit);
    void onTimeUp(TargetWalk &target);
    void giveUpTarget(TargetWalk &target);
    void emitTimeout(const EventScopePtr &scope, const TargetPtr &target, const QString &limitScope,
                     Duration limit);
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] std::optional<StepOutcome> settleCutOff(TargetWalk &target);
    [[nodiscard]] QCoro::Task<void> beginSteps();
    using StepCall = QCoro::Task<Result<void>> (TestStep::*)(StepRun &);
    OwnedCoroutine callStep(StepInstance &step, StepCall call);
    OwnedCoroutine walk(TargetWalk &target);
    [[nodiscard]] QCoro::Task<void> admitTargets();
    [[nodiscard]] QCoro::Task<void> allThrough();
    [[nodiscard]] QCoro::Task<void> endSteps();
    [[nodiscard]] QCoro::Task<void> untilReturned(std::optional<MonotonicTime> &deadline);
    [[nodiscard]] PipelineResult result() const;

    [[nodiscard]] bool mayEnter() const { return !m_stopping && !m_pausing && !m_timedOut; }
    void enterStep(TargetWalk &target);
    /// True: the target goes on to the next step.
    bool leaveStep(TargetWalk &target, const StepOutcome &outcome);
    bool leaveStepWith(TargetWalk &target, const StepOutcome &outcome);
    void noteArrival(int step);
    void noteNoArrivals(int fromStep);
    void closeIfComplete(int index);
    void fail(const StepFailure &failure);
    void giveUp();
    void wakeLimited(void (WaitList::*wake)());
    void stop();
    void changed();

    PipelineServices m_services;
    PipelineIdentity m_identity;
    Targets m_targets;
    std::vector<VariableMap> &m_variables;

    std::vector<std::unique_ptr<StepInstance>> m_steps;
    std::vector<std::unique_ptr<TargetWalk>> m_walks;
    std::vector<int> m_expected;         // per step: targets that may still arrive
    int m_firstStep = 0;                 // those before it are done with, from an earlier life
    std::vector<OwnedCoroutine> m_calls; // begin and end of steps

    WaitList m_control; // waits of the pipeline itself: never cancelled
    Signal m_changed;
    WaitList m_waits;     // waits of the steps
    WaitList m_hardWaits; // of steps, for what has to end even when cancelled
    std::shared_ptr<Pipeline *> m_self;
    int m_active = 0; // coroutines of steps that have not returned
    bool m_cancelled = false;
    bool m_pausing = false;
    bool m_stopping = false;
    bool m_aborting = false;
    bool m_timedOut = false;
    EngineLoop::TimerId m_timer = -1; // of the whole pipeline
    std::optional<StepFailure> m_failure;
};

} // namespace Proctor
