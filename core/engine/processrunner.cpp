// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/processrunner.h"

#include "base/softassert.h"
#include "engine/processloop.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <limits>
#include <span>

#include <sys/ioctl.h>
#include <unistd.h>

namespace Proctor {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ProcessRunner::ProcessRunner(ProcessSpec spec, Finished finished)
    : m_spec(std::move(spec))
    , m_finished(std::move(finished))
    , m_loop(ProcessLoop::ofThisThread())
    , m_id(m_loop->add(this))
{
}

ProcessRunner::~ProcessRunner()
{
    m_loop->remove(m_id);
    if (m_state == State::Waiting)
        m_loop->leaveLine(m_id);
    m_group.destroy();
    if (m_hasPlace)
        ProcessLoop::releasePlace();
}

void ProcessRunner::start()
{
    if (!softAssert(m_state == State::New))
        return;
    m_state = State::Waiting;
    if (m_loop->takePlace(m_id))
        tryStart();
}

void ProcessRunner::tryStart()
{
    if (m_state != State::Waiting)
        return;
    m_hasPlace = true;
    std::optional<ProcessGroup::Failure> failure = m_group.start(m_spec);
    if (!failure) {
        const bool watched =
            m_loop->watch(m_group.end(), m_id, ProcessLoop::Source::End) &&
            (m_outputPaused ||
             (m_loop->watch(m_group.output(false), m_id, ProcessLoop::Source::Output) &&
              m_loop->watch(m_group.output(true), m_id, ProcessLoop::Source::Error)));
        if (watched) {
            m_state = State::Running;
            return;
        }
        m_group.destroy();
        failure = ProcessGroup::Failure{
            u"The program %1 cannot be watched: allow more epoll watches (fs.epoll.max_user_watches)."_s
                .arg(m_spec.program)};
    }
    // A shortage passes when other programs end. If it lasts a minute, somebody must be told.
    constexpr auto Pause = 20ms;
    constexpr int MostAttempts = 1min / Pause;
    if (failure->isTemporary && ++m_attempts < MostAttempts) {
        m_loop->later(m_id, Pause, &ProcessRunner::tryStart);
        return;
    }
    m_result.error = failure->message;
    finishLater(ProcessResult::End::CouldNotStart);
}

void ProcessRunner::stop(ProcessResult::End reason, Duration grace)
{
    if (m_state == State::New || m_state == State::Waiting)
        return finishLater(reason);
    if (m_state != State::Running)
        return;
    if (!m_reason)
        m_reason = reason;
    m_group.signal(SIGTERM);
    m_group.signal(SIGCONT); // a stopped program would not hear
    m_loop->later(m_id, std::chrono::ceil<std::chrono::milliseconds>(grace),
                  &ProcessRunner::killNow);
}

void ProcessRunner::kill(ProcessResult::End reason)
{
    if (m_state == State::New || m_state == State::Waiting)
        return finishLater(reason);
    if (m_state == State::Running && !m_reason)
        m_reason = reason;
    killNow();
}

void ProcessRunner::killNow()
{
    if (m_state == State::Running)
        m_group.signal(SIGKILL);
}

void ProcessRunner::pauseOutput()
{
    if (std::exchange(m_outputPaused, true))
        return;
    for (const bool isError : {false, true}) {
        if (m_group.output(isError).isOpen())
            m_loop->unwatch(m_group.output(isError));
    }
}

void ProcessRunner::resumeOutput()
{
    if (!std::exchange(m_outputPaused, false))
        return;
    if (m_state == State::Draining) {
        m_loop->later(m_id, 0ms, &ProcessRunner::drain);
        return;
    }
    for (const bool isError : {false, true}) {
        const auto source = isError ? ProcessLoop::Source::Error : ProcessLoop::Source::Output;
        if (m_group.output(isError).isOpen() &&
            !m_loop->watch(m_group.output(isError), m_id, source))
            m_outputPaused = true;
    }
}

ProcessRunner::Read ProcessRunner::readOnce(Stream stream, qint64 atMost)
{
    const bool isError = stream == Stream::Error;
    FileDescriptor &fd = m_group.output(isError);
    if (!fd.isOpen())
        return Read::Closed;
    const std::span<char> buffer = m_loop->buffer();
    const ssize_t count = ::read(fd.get(), buffer.data(), std::min(buffer.size(), size_t(atMost)));
    if (count < 0)
        return Read::Empty;
    if (count == 0) {
        fd.close();
        return Read::Closed;
    }
    if (m_spec.output) {
        // The receiver may delete this object.
        const auto loop = m_loop;
        const auto id = m_id;
        const auto output = m_spec.output;
        output(isError, QByteArrayView(buffer.data(), count));
        if (!loop->has(id))
            return Read::Deleted;
    }
    return Read::Some;
}

void ProcessRunner::onReadable(Stream stream)
{
    // One piece at a time, so that one talkative program does not keep the others waiting.
    if (!m_outputPaused && (m_state == State::Running || m_state == State::Sweeping))
        static_cast<void>(readOnce(stream, std::numeric_limits<qint64>::max()));
}

void ProcessRunner::onProgramEnded()
{
    if (m_state != State::Running)
        return;
    const std::optional<ProcessResult> result = m_group.reap();
    if (!result)
        return;
    m_result = *result;
    if (m_reason)
        m_result.end = *m_reason;
    m_state = State::Sweeping;
    m_attempts = 0;
    sweep();
}

void ProcessRunner::sweep()
{
    if (!m_group.sweep()) {
        // A killed process dies within a moment, unless the kernel holds it (a dead disk or
        // server).
        constexpr int MostAttempts = 250;
        if (++m_attempts < MostAttempts) {
            m_loop->later(m_id, m_attempts < 8 ? 1ms : 20ms, &ProcessRunner::sweep);
            return;
        }
        qWarning("Processes started by %s do not die although they were killed.",
                 qUtf8Printable(m_spec.program));
    }
    m_state = State::Draining;
    for (const bool isError : {false, true}) {
        if (m_group.output(isError).isOpen())
            ::ioctl(m_group.output(isError).get(), FIONREAD, &m_undelivered[isError ? 1 : 0]);
    }
    if (!m_outputPaused)
        drain();
}

// Delivers what is still in the pipes. Nobody should hold their other ends now; if somebody does,
// what he goes on writing is not waited for.
void ProcessRunner::drain()
{
    if (m_state != State::Draining)
        return;
    for (const Stream stream : {Stream::Output, Stream::Error}) {
        int &undelivered = m_undelivered[stream == Stream::Error ? 1 : 0];
        while (undelivered > 0) {
            if (m_outputPaused)
                return;
            const int piece = std::min(undelivered, int(m_loop->buffer().size()));
            undelivered -= piece;
            if (readOnce(stream, piece) == Read::Deleted)
                return;
        }
        m_group.output(stream == Stream::Error).close();
    }
    finish();
}

void ProcessRunner::finish()
{
    if (m_state == State::Over)
        return;
    m_state = State::Over;
    if (std::exchange(m_hasPlace, false))
        ProcessLoop::releasePlace();
    // The receiver may delete this object.
    const Finished finished = std::move(m_finished);
    if (finished)
        finished(m_result);
}

void ProcessRunner::finishLater(ProcessResult::End end)
{
    if (m_state == State::Ending)
        return;
    if (!m_hasPlace)
        m_loop->leaveLine(m_id);
    m_result.end = end;
    m_state = State::Ending;
    m_loop->later(m_id, 0ms, &ProcessRunner::finish);
}

} // namespace Proctor
