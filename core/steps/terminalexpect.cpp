// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"
#include "model/event.h"
#include "steps/console.h"
#include "steps/dial.h"
#include "steps/expect.h"
#include "steps/outputcapture.h"
#include "steps/steps.h"
#include "steps/timeleft.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Waits until a text appears on a console. Every target has a connection of its own; a pause
/// closes it and keeps the time that is left. Lives on the job's engine thread.
class TerminalExpectStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;

private:
    void checkPort(const ParameterReader &parameters) const;
    [[nodiscard]] Result<ConsoleAddress> address(TargetRun &run) const;
    QCoro::Task<StepOutcome> untilSeen(TargetRun &run, ConsoleAddress address, QString greeting,
                                       TimeLeft time);
    QCoro::Task<StepOutcome> listen(TargetRun &run, ConsoleLine &console, OutputCapture &capture,
                                    QString greeting, TimeLeft time);

    Template m_port;
    int m_speed = 0;
    ConsolePattern m_pattern;
    Duration m_timeout{};
    Template m_send;
    bool m_sends = false;
    DialSlots m_slots; // a descriptor each
};

void TerminalExpectStep::configure(const ParameterReader &parameters)
{
    m_port = parameters.expandable(u"port");
    m_speed = int(parameters.integer(u"speed"));
    m_sends = !parameters.rawList(u"send").empty();
    m_send = parameters.expandable(u"send");
    m_timeout = parameters.duration(u"timeout");
    const QString match = parameters.text(u"match");
    m_pattern = ConsolePattern::plain(match);
    if (parameters.boolean(u"regex")) {
        const Result<ConsolePattern> pattern = ConsolePattern::regex(match);
        if (pattern)
            m_pattern = *pattern;
        else
            parameters.problem(
                u"match", u"regex-syntax"_s, pattern.error().message,
                Sentence::say(
                    "mend the expression, or leave out 'regex' to wait for the text as it stands"));
    }
    checkPort(parameters);
}

void TerminalExpectStep::checkPort(const ParameterReader &parameters) const
{
    const QString &port = m_port.text();
    if (port.isEmpty())
        return;
    if (m_port.isPlain()) {
        if (const auto parsed = ConsoleAddress::parse(port); !parsed)
            parameters.problem(u"port", u"terminalexpect-port"_s, parsed.error().message);
    }
    // What a template begins with is not known yet.
    const bool mayBeNetwork = ConsoleAddress::isNetwork(port) || port.startsWith(u"{{");
    if (!parameters.has(u"speed") && !mayBeNetwork)
        parameters.problem(u"speed", u"parameter-missing"_s,
                           Sentence::say("'speed' is missing; a serial port needs it"),
                           Sentence::say("write for example speed: [115200]"));
}

Result<ConsoleAddress> TerminalExpectStep::address(TargetRun &run) const
{
    const Result<QString> port = run.expand(m_port);
    if (!port)
        return fail(port.error());
    Result<ConsoleAddress> address = ConsoleAddress::parse(*port);
    if (!address)
        return address;
    address->speed = m_speed;
    if (address->kind == ConsoleAddress::Kind::Serial && m_speed <= 0)
        return fail(ErrorCode::InvalidArgument,
                    u"'speed' is missing; serial port %1 needs it"_s.arg(*port));
    return address;
}

QCoro::Task<StepOutcome> TerminalExpectStep::run(TargetRun &run)
{
    const Result<ConsoleAddress> where = address(run);
    if (!where)
        co_return StepOutcome::failed(where.error().message);
    const Result<QString> greeting = run.expand(m_send);
    if (!greeting)
        co_return StepOutcome::failed(greeting.error().message);
    const Result<TimeLeft> time = TimeLeft::resumed(run, m_timeout);
    if (!time)
        co_return StepOutcome::stepError(time.error().message);
    auto seeing = untilSeen(run, *where, *greeting, *time);
    co_return co_await seeing;
}

QCoro::Task<StepOutcome> TerminalExpectStep::untilSeen(TargetRun &run, ConsoleAddress address,
                                                       QString greeting, TimeLeft time)
{
    DialSlots::Slot slot(m_slots);
    const Duration untilEnd = time.left(run);
    const Wake wake = co_await run.wait(slot.granted(), untilEnd, OnPause::Wake);
    if (wake == Wake::Cancelled || wake == Wake::Paused)
        co_return run.stopped(wake, time.state(run));
    if (wake == Wake::Elapsed)
        co_return StepOutcome::failed(
            u"no more consoles could be opened within %1, because so many are open already"_s.arg(
                formatDuration(m_timeout)));
    OutputCapture capture(run, false, false);
    auto flushing = capture.flushRegularly();
    const ConsoleLine::Pointer console = ConsoleLine::open(address);
    auto listening = listen(run, *console, capture, greeting, time);
    const StepOutcome outcome = co_await listening;
    capture.finish();
    co_await flushing;
    co_return outcome;
}

QCoro::Task<StepOutcome> TerminalExpectStep::listen(TargetRun &run, ConsoleLine &console,
                                                    OutputCapture &capture, QString greeting,
                                                    TimeLeft time)
{
    Expect expect;
    bool isGreeted = !m_sends;
    for (;;) {
        const Duration untilEnd = time.left(run);
        const Wake wake = co_await run.wait(console.changed(), untilEnd, OnPause::Wake);
        if (wake == Wake::Cancelled)
            co_return run.stopped(wake);
        console.changed().reset();
        if (!isGreeted && console.isConnected()) {
            console.sendLine(greeting);
            isGreeted = true;
        }
        const bool isOver = console.isOver(); // first: nothing comes after that
        const QByteArray bytes = console.take();
        capture.add(false, bytes);
        expect.add(bytes);
        if (expect.find(m_pattern))
            co_return StepOutcome::passed();
        if (isOver)
            co_return StepOutcome::failed(
                console.isConnected()
                    ? u"%1 before '%2' was seen"_s.arg(console.error(), m_pattern.text())
                    : console.error());
        if (wake == Wake::Paused)
            co_return run.stopped(wake, time.state(run));
        if (wake == Wake::Elapsed || time.left(run) <= Duration::zero()) {
            const QString line = expect.lastLine();
            co_return StepOutcome::failed(u"'%1' was not seen within %2; %3"_s.arg(
                m_pattern.text(), formatDuration(m_timeout),
                line.isEmpty() ? u"the console was silent"_s
                               : u"the last line was '%1'"_s.arg(line)));
        }
    }
}

std::vector<ParameterSpec> terminalExpectParameters()
{
    return {
        {.name = u"port"_s,
         .required = true,
         .templated = true,
         .help =
             u"The console: the path of a serial port, tcp://HOST:PORT or telnet://HOST:PORT."_s},
        {.name = u"speed"_s,
         .type = ParameterType::Integer,
         .unit = u"baud"_s,
         .minimum = 1,
         .maximum = 100'000'000,
         .help = u"Speed of the serial port, for example 115200; a network console needs none."_s},
        {.name = u"match"_s, .required = true, .help = u"The text that must appear."_s},
        {.name = u"timeout"_s,
         .type = ParameterType::Duration,
         .required = true,
         .help = u"Time in which it must appear, for example \"2m\"."_s},
        {.name = u"regex"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help = u"Whether 'match' is a regular expression."_s},
        {.name = u"send"_s,
         .templated = true,
         .help = u"A line to send once the console is open; an empty one is the Enter key."_s},
    };
}

} // namespace

StepPlugin terminalExpectStep()
{
    PluginInfo info;
    info.name = u"TerminalExpect"_s;
    info.summary = u"Waits until a text appears on the console of each target."_s;
    info.help =
        u"Opens **port** for each target, 8 data bits, no parity, one stop bit, no flow control, "
        "and reads until **match** has appeared, also when it comes in pieces. When **timeout** is "
        "over, the port cannot be opened, or it goes away, the target fails. Two targets cannot "
        "use one serial port at the same time; let a template choose it.\n\n"
        "What the console writes is stored as it comes, the first mebibyte; the rest goes to a "
        "file. Bytes that are not UTF-8 are shown as U+FFFD. A regular expression sees the last "
        "65536 characters. Of telnet only the text is used: every option is refused.\n\n"
        "A pause closes the console and keeps the time that is left; what is written meanwhile is "
        "not seen."_s;
    info.parameters = terminalExpectParameters();
    info.events = {EventName::output(), EventName::outputTruncated()};
    info.example = u"name: terminalexpect\n"
                   "label: wait_login\n"
                   "parameters:\n"
                   "  port: [\"/dev/serial/by-id/{{ .ID }}\"]\n"
                   "  speed: [115200]\n"
                   "  match: [\"login:\"]\n"
                   "  timeout: [2m]\n"_s;
    return {.info = std::move(info),
            .create = [] { return std::make_unique<TerminalExpectStep>(); }};
}

} // namespace Proctor
