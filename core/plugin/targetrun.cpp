// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/targetrun.h"

#include "plugin/secrets.h"
#include "template/objectexpansion.h"

#include "base/softassert.h"

#include <array>
#include <utility>

namespace Proctor {

using namespace Qt::StringLiterals;

Signal::~Signal()
{
    // Whoever still waits goes on by its time-out or a cancellation.
    while (m_first)
        m_first->unlinkSignal();
}

void Signal::set()
{
    m_set = true;
    // A resumed coroutine may destroy us, wait again or set us again, so the waiters move to a
    // signal of this call's own. They are linked newest first and wake in the order in which they
    // came.
    Signal batch;
    for (Wait *wait = std::exchange(m_first, nullptr); wait;) {
        Wait *const next = wait->m_signalNext;
        wait->m_signal = &batch;
        wait->m_signalPrevious = nullptr;
        wait->m_signalNext = batch.m_first;
        if (batch.m_first)
            batch.m_first->m_signalPrevious = wait;
        batch.m_first = wait;
        wait = next;
    }
    while (batch.m_first)
        batch.m_first->complete(Wake::Signalled);
}

Wait::Wait(WaitHost &host, std::optional<Duration> time, Signal *signal, OnPause onPause)
    : m_host(host), m_time(time), m_signal(signal), m_onPause(onPause)
{
}

Wait::~Wait()
{
    if (!m_suspended)
        return;
    unlinkSignal();
    m_host.leave(*this);
}

bool Wait::await_ready()
{
    // What is already there wins over a pause, nothing wins over a cancellation.
    const std::optional<Wake> immediate = m_host.immediateWake(m_onPause);
    if (immediate == Wake::Cancelled)
        m_wake = Wake::Cancelled;
    else if (m_signal && m_signal->isSet())
        m_wake = Wake::Signalled;
    else if (m_time && *m_time <= Duration::zero())
        m_wake = Wake::Elapsed;
    else if (immediate)
        m_wake = *immediate;
    else
        return false;
    return true;
}

void Wait::await_suspend(std::coroutine_handle<> waiting)
{
    m_waiting = waiting;
    m_suspended = true;
    if (m_signal) {
        m_signalNext = m_signal->m_first;
        if (m_signalNext)
            m_signalNext->m_signalPrevious = this;
        m_signal->m_first = this;
    }
    m_host.enter(*this); // last: the host may complete us at once
}

void Wait::complete(Wake wake)
{
    if (!softAssert(m_suspended))
        return;
    m_suspended = false;
    m_wake = wake;
    unlinkSignal();
    m_host.leave(*this);
    std::exchange(m_waiting, nullptr).resume(); // last: the coroutine may end and take us along
}

void Wait::abandon()
{
    if (softAssert(m_suspended))
        std::exchange(m_waiting, nullptr).destroy(); // our destructor leaves host and signal
}

void Wait::unlinkSignal()
{
    if (!m_signal)
        return;
    if (m_signalPrevious)
        m_signalPrevious->m_signalNext = m_signalNext;
    else if (m_signal->m_first == this)
        m_signal->m_first = m_signalNext;
    if (m_signalNext)
        m_signalNext->m_signalPrevious = m_signalPrevious;
    m_signal = nullptr;
    m_signalPrevious = m_signalNext = nullptr;
}

void ProcessStop::request()
{
    if (std::exchange(m_isRequested, true) || !m_act)
        return;
    m_act();
}

void ProcessStop::onRequest(std::function<void()> act)
{
    m_act = std::move(act);
    if (m_act && m_isRequested)
        m_act();
}

namespace {

// The words that the reference's users know from their reports.
QString signalWords(int signal)
{
    static constexpr std::array<QStringView, 16> words{
        u"",
        u"hangup",
        u"interrupt",
        u"quit",
        u"illegal instruction",
        u"trace/breakpoint trap",
        u"aborted",
        u"bus error",
        u"floating point exception",
        u"killed",
        u"user defined signal 1",
        u"segmentation fault",
        u"user defined signal 2",
        u"broken pipe",
        u"alarm clock",
        u"terminated",
    };
    if (signal > 0 && size_t(signal) < words.size())
        return words[size_t(signal)].toString();
    return u"signal %1"_s.arg(signal);
}

} // namespace

QString ProcessResult::failure() const
{
    switch (end) {
    case End::Exited:
        return exitCode == 0 ? QString() : u"exit status %1"_s.arg(exitCode);
    case End::Killed:
        return u"signal: "_s + signalWords(signal);
    case End::CouldNotStart:
        return error.isEmpty() ? u"the program could not be started"_s : error;
    case End::TimedOut:
        return error.isEmpty() ? u"the program did not end in the allowed time"_s : error;
    case End::Cancelled:
        return u"the program was stopped because the job was cancelled"_s;
    case End::Paused:
        return u"the program was stopped because the job was paused"_s;
    case End::Stopped:
        return u"the program was stopped by its step"_s;
    }
    return error;
}

Result<QString> TargetRun::expand(const Template &text) const
{
    return text.expand({.target = target().get(), .variables = this});
}

Result<RawJson> TargetRun::expand(const ObjectTemplate &value) const
{
    return value.expand({.target = target().get(), .variables = this});
}

SecretFilter TargetRun::secretFilter() const
{
    return {};
}

Result<QString> TargetRun::secret(const QString &text) const
{
    return Secrets().reveal(text);
}

StepOutcome TargetRun::stopped(Wake wake, RawJson state) const
{
    switch (wake) {
    case Wake::Cancelled:
        return StepOutcome::cancelled();
    case Wake::Paused:
        return StepOutcome::paused(std::move(state));
    case Wake::Elapsed:
    case Wake::Signalled:
        break;
    }
    softAssert(false);
    return StepOutcome::stepError(u"The step gave up a wait that had ended as it should"_s);
}

} // namespace Proctor
