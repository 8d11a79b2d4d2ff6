// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "base/rawjson.h"
#include "model/measurement.h"
#include "model/prompt.h"
#include "model/target.h"
#include "plugin/remotespec.h"
#include "plugin/secretfilter.h"
#include "plugin/stepoutcome.h"
#include "template/template.h"

#include <qcoro/qcorotask.h>

#include <QStringList>

#include <chrono>
#include <coroutine>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace Proctor {

class ObjectTemplate;
class Signal;
class WaitHost;

/// Why a wait ended.
enum class Wake {
    Elapsed,   ///< the time passed
    Signalled, ///< the signal was set
    Cancelled, ///< the job is being cancelled (or the step's own deadline passed)
    Paused,    ///< the job is being paused; the step may park its target
};

/// Whether a wait ends when the job is paused. Steps that keep state say Yes; others finish what
/// they hold.
enum class OnPause { KeepWaiting, Wake };

/// What a step sees of its attempt as a whole. Lives on the job's engine thread.
class StepRun
{
public:
    virtual ~StepRun() = default;
    [[nodiscard]] virtual JobId job() const = 0;
    [[nodiscard]] virtual RunId run() const = 0;
    [[nodiscard]] virtual QString testName() const = 0;
    [[nodiscard]] virtual quint32 attempt() const = 0;
    [[nodiscard]] virtual QString label() const = 0;
    [[nodiscard]] virtual const Clock &clock() const = 0;
    /// For waits of begin() and end(): `co_await Wait(run.host(), time, nullptr,
    /// OnPause::KeepWaiting)`.
    [[nodiscard]] virtual WaitHost &host() = 0;
    /// A step-level event. ErrorCode::InvalidArgument for a name the plugin has not declared
    /// (G-36).
    virtual Result<void> emitEvent(const QString &name, RawJson payload = {}) = 0;
    /// A line for people, stored as a ProctorLog event.
    virtual void log(const QString &text) = 0;
    /// The step as a whole is broken, for what no target's outcome can tell: ends the attempt like
    /// StepOutcome::stepError.
    virtual void failStep(StepErrorCode code, const QString &message) = 0;
};

/// A one-shot wake-up for coroutines of one engine thread: set() wakes every waiter, now and later.
/// Not thread-safe: from another thread go through TargetRun::blocking.
class Signal
{
public:
    Signal() = default;
    ~Signal();
    Signal(const Signal &) = delete;
    Signal &operator=(const Signal &) = delete;

    void set();
    void reset() { m_set = false; }
    [[nodiscard]] bool isSet() const { return m_set; }

private:
    friend class Wait;
    class Wait *m_first = nullptr; // waiters, newest first
    bool m_set = false;
};

/// Whoever runs coroutines implements this: it keeps track of suspended waits and resumes them.
class WaitHost
{
public:
    virtual ~WaitHost() = default;
    /// Cancelled or (when the wait listens to it) Paused already; nothing when the wait must
    /// suspend.
    [[nodiscard]] virtual std::optional<Wake> immediateWake(OnPause onPause) const = 0;
    /// The wait suspends: remember it, arm its timer.
    virtual void enter(class Wait &wait) = 0;
    /// The wait is over or its coroutine is destroyed: forget it.
    virtual void leave(class Wait &wait) = 0;
};

/// `co_await` object of every wait; lives in the waiting coroutine's frame, so it must not move.
class Wait
{
public:
    Wait(WaitHost &host, std::optional<Duration> time, Signal *signal, OnPause onPause);
    ~Wait();
    /// Only before it is awaited: GCC 12 copies what a QCoro task awaits into the coroutine's
    /// frame.
    Wait(const Wait &other) : Wait(other.m_host, other.m_time, other.m_signal, other.m_onPause) {}
    Wait &operator=(const Wait &) = delete;

    bool await_ready();
    void await_suspend(std::coroutine_handle<> waiting);
    Wake await_resume() { return m_wake; }

    /// Ends the wait; resumes the coroutine before returning. Called once, on the engine thread.
    void complete(Wake wake);
    /// Destroys the waiting coroutine instead of resuming it, and with it this wait.
    void abandon();

    [[nodiscard]] const std::optional<Duration> &time() const { return m_time; }
    [[nodiscard]] OnPause onPause() const { return m_onPause; }

    // Links and timer position for the host; a wait is in at most one list of each kind.
    Wait *hostPrevious = nullptr;
    Wait *hostNext = nullptr;
    qint64 timerId = -1;

private:
    friend class Signal;
    void unlinkSignal();

    WaitHost &m_host;
    std::optional<Duration> m_time;
    Signal *m_signal;
    Wait *m_signalPrevious = nullptr;
    Wait *m_signalNext = nullptr;
    std::coroutine_handle<> m_waiting;
    Wake m_wake = Wake::Elapsed;
    OnPause m_onPause;
    bool m_suspended = false;
};

/// Ends a program that runs (ProcessSpec::stop) from beside it. Lives on the job's engine thread.
class ProcessStop
{
public:
    ProcessStop() = default;
    ProcessStop(const ProcessStop &) = delete;
    ProcessStop &operator=(const ProcessStop &) = delete;

    /// Asks the program to end, and it is killed if it does not. Once is enough; does nothing when
    /// it has ended.
    void request();

    /// For whoever runs the program: what to do on a request, called at once when there was one.
    /// Null when the program has ended.
    void onRequest(std::function<void()> act);

private:
    std::function<void()> m_act;
    bool m_isRequested = false;
};

/// A local program to run (TargetRun::process).
struct ProcessSpec
{
    QString program; ///< absolute path
    QStringList arguments;
    QString workingDirectory; ///< empty: ours
    std::optional<Duration> timeout;
    /// Wake: a pause of the job stops it like a cancellation does.
    OnPause onPause = OnPause::KeepWaiting;
    /// What it reads as its standard input, owned by the caller until the program has ended; -1:
    /// nothing.
    int input = -1;
    /// To end it early; owned by the caller until the program has ended.
    ProcessStop *stop = nullptr;
    /// Called on the engine thread with output as it comes. `isError`: from stderr.
    std::function<void(bool isError, QByteArrayView chunk)> output;
};

struct ProcessResult
{
    enum class End {
        Exited,        ///< by itself, with exitCode
        Killed,        ///< by a signal we did not send, see signal
        CouldNotStart, ///< see error
        TimedOut,
        Cancelled,
        Paused,  ///< stopped by a pause, see ProcessSpec::onPause
        Stopped, ///< see ProcessSpec::stop
    };
    End end = End::Exited;
    int exitCode = 0;
    int signal = 0;
    QString error; ///< operating system's text

    /// "exit status 3", "signal: killed" and so on; empty for exit code 0.
    [[nodiscard]] QString failure() const;
};

/// How a question to a person ended.
struct PromptEnd
{
    Wake wake = Wake::Elapsed;
    std::optional<PromptAnswer> answer{}; ///< with Signalled
};

/// One target inside one step: everything a step may do. Lives on the job's engine thread, as long
/// as the step's coroutine for the target. All waiting goes through here, so that cancel, pause,
/// deadlines and the fake clock act everywhere.
class TargetRun : public WaitHost, public VariableSource
{
public:
    [[nodiscard]] virtual const TargetPtr &target() const = 0;
    [[nodiscard]] virtual StepRun &step() = 0;

    /// An event of the step about this target. ErrorCode::InvalidArgument for an undeclared name.
    virtual Result<void> emitEvent(const QString &name, RawJson payload = {}) = 0;
    /// A line for people about this target, stored as a ProctorLog event.
    virtual void log(const QString &text) = 0;
    /// Something was measured: it is judged by its own limits and those of the descriptor, which
    /// go first. One that fails also fails the target when the step lets it pass.
    /// ErrorCode::InvalidArgument for one without name or value.
    virtual Result<void> measure(Measurement measurement) = 0;
    /// Writes under the step's own label; visible at once (core.md section 3.5).
    virtual Result<void> setVariable(const QString &name, const RawJson &value) = 0;
    [[nodiscard]] Result<QString> expand(const Template &text) const;
    [[nodiscard]] Result<RawJson> expand(const ObjectTemplate &value) const;

    /// The value behind "secret:NAME", to be handed on and never told; any other text itself.
    [[nodiscard]] virtual Result<QString> secret(const QString &text) const;
    /// Takes all secrets of the job out of text that comes in pieces.
    [[nodiscard]] virtual SecretFilter secretFilter() const;

    [[nodiscard]] virtual bool isCancelled() const = 0;
    [[nodiscard]] virtual bool isPausing() const = 0;
    /// What this step saved for this target when it was parked; absent on a normal start.
    [[nodiscard]] virtual RawJson savedState() const = 0;

    [[nodiscard]] Wait sleep(Duration time, OnPause onPause = OnPause::KeepWaiting)
    {
        return Wait(*this, time, nullptr, onPause);
    }
    [[nodiscard]] Wait wait(Signal &signal, std::optional<Duration> time = {},
                            OnPause onPause = OnPause::KeepWaiting)
    {
        return Wait(*this, time, &signal, onPause);
    }
    /// Waits although the job is being cancelled, so that a device can be left in order. The engine
    /// gives a step up that takes too long about it.
    [[nodiscard]] virtual Wait settle(Signal &signal, Duration most) = 0;
    /// The outcome for a wait that was not Elapsed or Signalled.
    [[nodiscard]] StepOutcome stopped(Wake wake, RawJson state = {}) const;

    /// Runs a program in a process group of its own; nothing of it is left when this returns.
    /// Cancel asks it to stop, then kills the group.
    [[nodiscard]] virtual QCoro::Task<ProcessResult> process(ProcessSpec spec) = 0;
    /// Runs a command on another computer; nothing of it is left there when this returns, unless it
    /// ended by itself. Waits in line while all connections are in use. Cancel asks it to stop,
    /// then kills it.
    [[nodiscard]] virtual QCoro::Task<RemoteResult> remote(RemoteSpec spec) = 0;
    /// Takes a file to another computer, or gets or removes one there.
    [[nodiscard]] virtual QCoro::Task<RemoteResult> copy(RemoteCopy copy) = 0;
    /// Runs code that can only block on the blocking pool. The code takes values only and honours
    /// the token.
    [[nodiscard]] virtual QCoro::Task<void> blocking(std::function<void(std::stop_token)> work) = 0;
    /// Takes a copy of a file into the store and tells of it under this name in a ProctorAttachment
    /// event. The file must stay as it is until this returns. ErrorCode::NotFound for what is no
    /// file, InvalidArgument for one that is too large.
    [[nodiscard]] virtual QCoro::Task<Result<void>> attach(QString path, QString name) = 0;
    /// Where the store keeps an attachment; its name there has no suffix.
    [[nodiscard]] virtual QString pathOf(const Attachment &attachment) const = 0;
    /// Asks a person, and waits at most this long for the answer, which is the prompt's own preset
    /// when the time is up and there is one. The prompt gets its number here. `picture`: path of a
    /// file to show, may be empty. Cancel and pause take the question back.
    /// ErrorCode::InvalidArgument for one that is too large.
    [[nodiscard]] virtual QCoro::Task<Result<PromptEnd>> prompt(Prompt prompt, QString picture,
                                                                std::optional<Duration> time) = 0;
    /// A new file beside the store that belongs to this target; returns its absolute path.
    [[nodiscard]] virtual Result<QString> newAttachment(const QString &name) = 0;
};

} // namespace Proctor
