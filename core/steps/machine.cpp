// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/machine.h"

#include "base/duration.h"

#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// How often it is tried to type on into a machine that does not read.
constexpr Duration retypeInterval = 20ms;

QString quoted(const QString &text)
{
    constexpr qsizetype shown = 80;
    return text.size() <= shown ? text : text.first(shown - 1) + u'…';
}

} // namespace

Result<void> Machine::copyTo(const QString &logFile)
{
    // Without blocking, because a pipe may have no reader.
    const int file = ::open(QFile::encodeName(logFile).constData(),
                            O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0666);
    if (file < 0)
        return fail(ErrorCode::Io, u"the log file %1 cannot be created: %2"_s.arg(
                                       logFile, QString::fromLocal8Bit(std::strerror(errno))));
    m_logName = logFile; // a file that is opened so does not know its own
    m_log.open(file, QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
    return {};
}

QCoro::Task<StepOutcome> Machine::run(ProcessSpec program, std::vector<ConsoleStep> turns,
                                      Duration time)
{
    if (const auto opened = m_input.open(); !opened)
        co_return StepOutcome::labFailed(opened.error().message);
    m_name = QFileInfo(program.program).fileName();
    // Sums far beyond any test stop long before the end of the scale.
    m_time = std::min(time, Duration(Duration::max() / 4));
    m_end = m_run.step().clock().monotonic() + m_time;
    program.input = m_input.programSide();
    program.stop = &m_stop;
    program.output = [this](bool isError, QByteArrayView bytes) { hear(isError, bytes); };

    auto flushing = m_capture.flushRegularly();
    auto serving = serve(std::move(program));
    auto talking = talk(std::move(turns));
    const StepOutcome outcome = co_await talking;
    m_stop.request();
    co_await serving;
    m_capture.finish();
    co_await flushing;
    // Without turns nobody has looked whether it started at all.
    if (outcome.isPassed() && m_result->end == ProcessResult::End::CouldNotStart)
        co_return StepOutcome::labFailed(m_result->failure());
    co_return outcome;
}

QCoro::Task<void> Machine::serve(ProcessSpec program)
{
    auto process = m_run.process(std::move(program));
    m_result = co_await process;
    m_changed.set();
}

void Machine::hear(bool isError, QByteArrayView bytes)
{
    m_capture.add(isError, bytes);
    (isError ? m_errors : m_console).add(bytes);
    copy(bytes);
    m_changed.set(); // last: it runs the talk
}

void Machine::copy(QByteArrayView bytes)
{
    if (!m_log.isOpen() || m_log.write(bytes.data(), bytes.size()) == bytes.size())
        return;
    m_run.log(u"The log file %1 ends here, because it could not be written: %2"_s.arg(
        m_logName, m_log.errorString()));
    m_log.close();
}

QCoro::Task<StepOutcome> Machine::talk(std::vector<ConsoleStep> turns)
{
    int number = 0;
    for (const ConsoleStep &turn : turns) {
        ++number;
        if (turn.expect) {
            auto expecting = expect(number, turn);
            const StepOutcome outcome = co_await expecting;
            if (!outcome.isPassed())
                co_return outcome;
        }
        if (!turn.send.isEmpty()) {
            auto sending = send(number, turn.send);
            const StepOutcome outcome = co_await sending;
            if (!outcome.isPassed())
                co_return outcome;
        }
    }
    co_return StepOutcome::passed();
}

QCoro::Task<StepOutcome> Machine::expect(int turn, const ConsoleStep &step)
{
    const Duration time = step.timeout.value_or(m_time);
    const MonotonicTime now = m_run.step().clock().monotonic();
    const bool isOwnTime = time < left();
    const MonotonicTime end = isOwnTime ? now + time : m_end;
    for (;;) {
        if (m_console.find(*step.expect))
            co_return StepOutcome::passed();
        const QString wanted = quoted(step.expect->text());
        if (m_result)
            co_return ended(turn, u"before '%1' was seen"_s.arg(wanted));
        const Duration untilEnd = end - m_run.step().clock().monotonic();
        if (untilEnd <= Duration::zero())
            co_return StepOutcome::failed(
                isOwnTime ? u"step %1: '%2' was not seen within %3; %4"_s.arg(
                                QString::number(turn), wanted, formatDuration(time), lastWords())
                          : u"step %1: '%2' was not seen before the %3 for all steps were over; "
                            "%4"_s.arg(QString::number(turn), wanted, formatDuration(m_time),
                                       lastWords()));
        const Wake wake = co_await m_run.wait(m_changed, untilEnd);
        if (wake == Wake::Cancelled)
            co_return m_run.stopped(wake);
        m_changed.reset();
    }
}

QCoro::Task<StepOutcome> Machine::send(int turn, QString text)
{
    const QByteArray line = text.toUtf8() + '\n';
    const auto failed = [&text, turn](const QString &why) {
        return StepOutcome::failed(
            u"step %1: '%2' could not be sent: %3"_s.arg(QString::number(turn), quoted(text), why));
    };
    for (qsizetype sent = 0;;) {
        if (m_result)
            co_return ended(turn, u"before '%1' could be sent"_s.arg(quoted(text)));
        const Result<qsizetype> more = m_input.write(QByteArrayView(line).sliced(sent));
        if (!more)
            co_return failed(more.error().message);
        sent += *more;
        if (sent == line.size())
            co_return StepOutcome::passed();
        const Duration untilEnd = left();
        if (untilEnd <= Duration::zero())
            co_return failed(u"%1 did not read it before the %2 for all steps were over"_s.arg(
                m_name, formatDuration(m_time)));
        const Duration pause = std::min(untilEnd, retypeInterval);
        if (const Wake wake = co_await m_run.sleep(pause); wake == Wake::Cancelled)
            co_return m_run.stopped(wake);
    }
}

Duration Machine::left() const
{
    return m_end - m_run.step().clock().monotonic();
}

StepOutcome Machine::ended(int turn, const QString &when) const
{
    const QString how = m_result->failure();
    if (m_result->end == ProcessResult::End::Cancelled)
        return StepOutcome::cancelled();
    if (m_result->end == ProcessResult::End::CouldNotStart)
        return StepOutcome::failed(how);
    return StepOutcome::failed(u"step %1: %2 ended %3 (%4); %5"_s.arg(
        QString::number(turn), m_name, when, how.isEmpty() ? u"exit status 0"_s : how,
        lastWords()));
}

QString Machine::lastWords() const
{
    const QString line = m_console.lastLine();
    const QString error = m_errors.lastLine();
    const QString words =
        line.isEmpty() ? u"the console was silent"_s : u"the last line was '%1'"_s.arg(line);
    return error.isEmpty() ? words : u"%1, the last error '%2'"_s.arg(words, error);
}

} // namespace Proctor
