// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakeclock.h"
#include "plugin/registry.h"

#include <deque>
#include <map>

namespace Proctor {

class FakeTargetRun;

/// An event as a step emitted it; the target is empty for step-level ones.
struct RecordedEvent
{
    QString target;
    QString name;
    QByteArray payload; ///< JSON, empty when absent

    friend bool operator==(const RecordedEvent &, const RecordedEvent &) = default;
};

/// The attempt that a step under test believes to be in: records what the step does and moves time
/// for its targets. For one thread.
class FakeStepRun final : public StepRun, public WaitHost
{
public:
    /// `events` are the names the step may emit.
    explicit FakeStepRun(QStringList events = {}, QString label = QStringLiteral("step1"));

    [[nodiscard]] JobId job() const override { return jobId; }
    [[nodiscard]] RunId run() const override { return runId; }
    [[nodiscard]] QString testName() const override { return QStringLiteral("Test"); }
    [[nodiscard]] quint32 attempt() const override { return 0; }
    [[nodiscard]] QString label() const override { return m_label; }
    [[nodiscard]] const Clock &clock() const override { return m_clock; }
    [[nodiscard]] WaitHost &host() override { return *this; }
    [[nodiscard]] std::optional<Wake> immediateWake(OnPause onPause) const override;
    void enter(Wait &wait) override;
    void leave(Wait &wait) override;
    Result<void> emitEvent(const QString &name, RawJson payload = {}) override;
    void log(const QString &text) override { logLines << text; }
    void failStep(StepErrorCode code, const QString &message) override
    {
        stepFailures.emplace_back(code, message);
    }

    /// Moves time and wakes, in order, whoever waited for it.
    void advance(Duration time);
    void cancel();
    void pause();
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    [[nodiscard]] bool isPausing() const { return m_isPausing; }
    [[nodiscard]] bool isWaiting() const { return !m_waits.empty(); }

    /// Time until the next wait ends by itself; nothing when none will.
    [[nodiscard]] std::optional<Duration> nextDue() const;

    [[nodiscard]] QStringList eventNames() const;
    [[nodiscard]] QByteArray payload(const QString &eventName) const; ///< of the first such event

    std::vector<RecordedEvent> events;
    QStringList logLines;
    std::vector<std::pair<StepErrorCode, QString>> stepFailures;
    JobId jobId{7};
    RunId runId{2};
    /// Set: emitting fails with it.
    std::optional<Error> emitError;

private:
    friend class FakeTargetRun;
    struct Entry
    {
        Wait *wait;
        std::optional<MonotonicTime> due;
    };
    Result<void> record(const QString &target, const QString &name, const RawJson &payload);
    void wakeAll(Wake wake, bool onlyPauseListeners);

    FakeClock m_clock;
    QStringList m_declared;
    QString m_label;
    std::vector<Entry> m_waits; // in the order of entering
    bool m_isCancelled = false;
    bool m_isPausing = false;
};

/// One target inside the step under test.
class FakeTargetRun final : public TargetRun
{
public:
    FakeTargetRun(FakeStepRun &step, const QString &targetId);
    FakeTargetRun(FakeStepRun &step, Target target);

    [[nodiscard]] const TargetPtr &target() const override { return m_target; }
    [[nodiscard]] StepRun &step() override { return m_step; }
    Result<void> emitEvent(const QString &name, RawJson payload = {}) override;
    void log(const QString &text) override { m_step.logLines << m_target->id + u": " + text; }
    Result<void> measure(Measurement measurement) override
    {
        return emitEvent(EventName::measurement(), toJson(measurement));
    }
    Result<void> setVariable(const QString &name, const RawJson &value) override;
    [[nodiscard]] Result<RawJson> variable(const QString &label,
                                           const QString &name) const override;
    [[nodiscard]] Wait settle(Signal &signal, Duration most) override { return wait(signal, most); }
    [[nodiscard]] bool isCancelled() const override { return m_step.isCancelled(); }
    [[nodiscard]] bool isPausing() const override { return m_step.isPausing(); }
    [[nodiscard]] RawJson savedState() const override { return saved; }

    [[nodiscard]] std::optional<Wake> immediateWake(OnPause onPause) const override
    {
        return m_step.immediateWake(onPause);
    }
    void enter(Wait &wait) override { m_step.enter(wait); }
    void leave(Wait &wait) override { m_step.leave(wait); }

    /// Ends when the test calls finishProcess() or cancels.
    [[nodiscard]] QCoro::Task<ProcessResult> process(ProcessSpec spec) override;
    /// Ends when the test calls finishRemote() or cancels.
    [[nodiscard]] QCoro::Task<RemoteResult> remote(RemoteSpec spec) override;
    [[nodiscard]] QCoro::Task<RemoteResult> copy(RemoteCopy copy) override;
    /// Runs at once, in the same thread.
    [[nodiscard]] QCoro::Task<void> blocking(std::function<void(std::stop_token)> work) override;
    [[nodiscard]] QCoro::Task<Result<void>> attach(QString path, QString name) override
    {
        attached << name + u": " + path;
        co_return {};
    }
    [[nodiscard]] QString pathOf(const Attachment &attachment) const override
    {
        return u"/store/" + attachment.sha256;
    }
    /// Ends when the test calls answer(), cancels, pauses or lets the time pass.
    [[nodiscard]] QCoro::Task<Result<PromptEnd>> prompt(Prompt prompt, QString picture,
                                                        std::optional<Duration> time) override;
    void answer(PromptAnswer answer);
    std::optional<Prompt> asked; ///< the question that waits
    QString askedPicture;

    [[nodiscard]] Result<QString> newAttachment(const QString &name) override;

    QStringList attached; ///< "name: path"

    void finishProcess(ProcessResult result);
    void finishProcess(int exitCode)
    {
        finishProcess(ProcessResult{.exitCode = exitCode, .error = {}});
    }

    void finishRemote(RemoteResult result);

    std::optional<RemoteSpec> remoteSpec;   ///< of the command that runs
    std::vector<RemoteCopy> copies;         ///< all succeed
    std::optional<ProcessSpec> processSpec; ///< of the program that runs
    std::map<QString, RawJson> variables;   ///< "label.name"
    std::vector<std::pair<QString, QByteArray>> emittedVariables;
    RawJson saved;
    QString attachmentFolder; ///< unset: no attachments can be made
    QStringList attachments;
    std::optional<Error> variableError;

private:
    FakeStepRun &m_step;
    TargetPtr m_target;
    Signal m_processEnd;
    ProcessResult m_processResult;
    Signal m_remoteEnd;
    RemoteResult m_remoteResult;
    Signal m_answered;
    std::optional<PromptAnswer> m_answer;
};

/// Configures a plugin's instance as its owner does; `parameters` is JSON, `{"name": [values]}` for
/// steps.
std::unique_ptr<TestStep> configuredStep(const StepPlugin &plugin, const QByteArray &parameters,
                                         Problems &problems);
std::unique_ptr<TestStep> configuredStep(const StepPlugin &plugin, const QByteArray &parameters);
[[nodiscard]] StepParameters stepParameters(const QByteArray &json);
/// "code: message" of each, errors first marked with "error", for comparisons in tests.
[[nodiscard]] QStringList describe(const Problems &problems);

/// Drives `step->run()` for one target and keeps its outcome.
class StepCall
{
public:
    StepCall(TestStep &step, TargetRun &run);
    [[nodiscard]] bool isDone() const { return m_state->outcome || m_state->exception; }
    /// What came out; the call must be done.
    [[nodiscard]] const StepOutcome &outcome() const { return *m_state->outcome; }
    [[nodiscard]] QString exceptionText() const;

private:
    struct State
    {
        std::optional<StepOutcome> outcome;
        std::exception_ptr exception;
    };
    static QCoro::Task<void> drive(TestStep &step, TargetRun &run, std::shared_ptr<State> state);
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// The value of a task that must be complete already; its exception is thrown on.
template <class T>
T valueOf(QCoro::Task<T> task)
{
    struct State
    {
        std::optional<T> value;
        std::exception_ptr exception;
    };
    const auto take = [](QCoro::Task<T> from, std::shared_ptr<State> into) -> QCoro::Task<void> {
        try {
            into->value.emplace(co_await from);
        } catch (...) {
            into->exception = std::current_exception();
        }
    };
    const auto state = std::make_shared<State>();
    take(std::move(task), state);
    if (state->exception)
        std::rethrow_exception(state->exception);
    if (!state->value)
        qFatal("The task is not complete");
    return std::move(*state->value);
}

} // namespace Proctor
