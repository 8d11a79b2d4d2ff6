// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/attachmentstore.h"
#include "engine/filepattern.h"
#include "engine/ownedcoroutine.h"
#include "engine/pipeline.h"
#include "engine/stepinstance.h"
#include "engine/timelimits.h"

namespace Proctor {

class SshCall;
class SshService;
struct SshReceiver;

/// One target on its way through a pipeline, and what the step it is in sees as TargetRun. Lives on
/// the job's engine thread as long as the pipeline.
class TargetWalk final : public TargetRun
{
public:
    TargetWalk(Pipeline &pipeline, TargetPtr target, VariableMap &variables);
    /// Where it was when its pipeline was parked or cut off; `parked` is what each step kept, by
    /// target. A target the state does not know starts at the first step (core.md section 6.8).
    void place(const PipelineState &state, const std::vector<std::map<QString, RawJson>> &parked,
               bool cutOff);

    [[nodiscard]] const TargetPtr &target() const override { return m_target; }
    [[nodiscard]] StepRun &step() override { return *current; }
    Result<void> emitEvent(const QString &name, RawJson payload) override;
    void log(const QString &text) override;
    Result<void> measure(Measurement measurement) override;
    Result<void> setVariable(const QString &name, const RawJson &value) override;
    [[nodiscard]] Result<RawJson> variable(const QString &label,
                                           const QString &name) const override;
    [[nodiscard]] Result<QString> secret(const QString &text) const override;
    [[nodiscard]] SecretFilter secretFilter() const override;
    [[nodiscard]] Wait settle(Signal &signal, Duration most) override;
    [[nodiscard]] bool isCancelled() const override;
    [[nodiscard]] bool isPausing() const override;
    [[nodiscard]] RawJson savedState() const override { return resumeState; }
    [[nodiscard]] QCoro::Task<ProcessResult> process(ProcessSpec spec) override;
    [[nodiscard]] QCoro::Task<RemoteResult> remote(RemoteSpec spec) override;
    [[nodiscard]] QCoro::Task<RemoteResult> copy(RemoteCopy copy) override;
    [[nodiscard]] QCoro::Task<void> blocking(std::function<void(std::stop_token)> work) override;
    [[nodiscard]] QCoro::Task<Result<void>> attach(QString path, QString name) override;
    [[nodiscard]] QString pathOf(const Attachment &attachment) const override;
    [[nodiscard]] QCoro::Task<Result<PromptEnd>> prompt(Prompt prompt, QString picture,
                                                        std::optional<Duration> time) override;
    [[nodiscard]] Result<QString> newAttachment(const QString &name) override;

    [[nodiscard]] std::optional<Wake> immediateWake(OnPause onPause) const override;
    void enter(Wait &wait) override;
    void leave(Wait &wait) override;

    [[nodiscard]] const VariableMap &variables() const { return m_variables; }

    /// When the step is done: what its key `attach` names, and what its programs wrote beyond their
    /// events. What cannot be attached is told in the log and nothing else.
    [[nodiscard]] QCoro::Task<void> attachFiles();
    [[nodiscard]] bool hasFilesToAttach() const
    {
        return !m_newAttachments.empty() || !current->descriptor().attach.isEmpty();
    }

    /// Waits end when one of its limits is over.
    void limit(std::unique_ptr<TimeLimits> limits) { m_limits = std::move(limits); }
    [[nodiscard]] TimeLimits *limits() const { return m_limits.get(); }
    /// The list that its waits are in.
    [[nodiscard]] WaitList &waits() const;
    [[nodiscard]] WaitList &hardWaits() const;

    /// Why what was measured in the step that it leaves does not let it pass; empty: it does.
    /// Begins anew for the next step.
    [[nodiscard]] QString takeMeasuringFailure(bool hasPassed);

    // The pipeline's book-keeping.
    StepInstance *current = nullptr;
    int stepIndex = 0;
    TargetPhase phase = TargetPhase::Init;
    std::optional<QString> error;
    bool passed = false;
    bool isLabFailure = false; // the error
    bool isCutOff = false;     ///< it was inside its step when the program ended without parking it
    RawJson resumeState;       ///< given to the step on resume
    RawJson parkedState;       ///< given by the step when it parked
    OwnedCoroutine coroutine;

private:
    using RemoteBegin = std::function<std::unique_ptr<SshCall>(SshService &, SshReceiver)>;
    [[nodiscard]] QCoro::Task<RemoteResult> ask(RemoteLogin where, bool isTidying,
                                                RemoteBegin begin);
    [[nodiscard]] QCoro::Task<std::optional<Attachment>> keepPicture(QString path);
    void tellOfConnection(const QString &event, const QString &host, int port);

    using Storing = std::function<Result<StoredAttachment>(const std::stop_token &)>;
    [[nodiscard]] QCoro::Task<void> onPool(std::function<void(std::stop_token)> work,
                                           Duration grace);
    [[nodiscard]] QCoro::Task<Result<void>> storeAs(QString name, Storing storing, Duration grace);
    [[nodiscard]] QCoro::Task<void> adoptNewAttachments();
    [[nodiscard]] QCoro::Task<void> attachFound(std::vector<FoundFile> files);
    [[nodiscard]] QStringList expandedPatterns();
    [[nodiscard]] Storing storingOf(const QString &path) const;
    [[nodiscard]] Duration attachmentGrace();

    Pipeline &m_pipeline;
    TargetPtr m_target;
    VariableMap &m_variables;
    std::unique_ptr<TimeLimits> m_limits;       // null: none
    std::vector<FoundFile> m_newAttachments;    // made in this step
    std::optional<MonotonicTime> m_attachUntil; // set when the job is cancelled meanwhile
    QStringList m_measured;                     // names that have limits, in this step
    QString m_measuringFailure;                 // the first one
};

} // namespace Proctor
