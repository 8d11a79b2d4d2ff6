// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/commandstep.h"

#include "base/duration.h"
#include "steps/outputcapture.h"

namespace Proctor {

using namespace Qt::StringLiterals;

Result<Duration> expandedTime(const TargetRun &run, const Template &text, QStringView name)
{
    const Result<QString> expansion = run.expand(text);
    if (!expansion)
        return fail(expansion.error());
    const auto time = parseDuration(*expansion);
    if (!time || *time <= Duration::zero())
        return fail(ErrorCode::InvalidArgument,
                    u"'%1' became '%2', which is no time such as \"30s\""_s.arg(name, *expansion));
    return *time;
}

void CommandStep::configure(const ParameterReader &parameters)
{
    m_host = parameters.expandable(u"host");
    m_executable = parameters.expandable(u"executable");
    m_arguments = parameters.expandables(u"args");
    m_timeout = parameters.expandable(u"timeout");
    if (const auto expect = ConsolePattern::regex(parameters.text(u"expect"));
        expect && !expect->text().isEmpty())
        m_expect = *expect;
    m_skipIfEmptyHost = parameters.boolean(u"skip_if_empty_host");
}

Result<CommandStep::Command> CommandStep::expanded(const TargetRun &run, const QString &host) const
{
    Command command;
    command.host = host;
    const auto add = [&](const Template &text) -> Result<void> {
        const Result<QString> expansion = run.expand(text);
        if (!expansion)
            return fail(expansion.error());
        if (expansion->contains(QChar(0)))
            return fail(ErrorCode::InvalidArgument,
                        u"the command contains a NUL character, which no program can be given"_s);
        command.words << *expansion;
        return {};
    };
    if (const auto added = add(m_executable); !added)
        return fail(added.error());
    for (const Template &argument : m_arguments) {
        if (const auto added = add(argument); !added)
            return fail(added.error());
    }
    const Result<Duration> timeout = expandedTime(run, m_timeout, u"timeout");
    if (!timeout)
        return fail(timeout.error());
    command.timeout = *timeout;
    return command;
}

QCoro::Task<StepOutcome> CommandStep::run(TargetRun &run)
{
    const Result<QString> host = run.expand(m_host);
    if (!host)
        co_return StepOutcome::failed(host.error().message);
    if (host->isEmpty())
        co_return m_skipIfEmptyHost
            ? StepOutcome::passed()
            : StepOutcome::failed(u"'host' is empty for target %1"_s.arg(run.target()->id));
    Result<Command> command = expanded(run, *host);
    if (!command)
        co_return StepOutcome::failed(command.error().message);

    OutputCapture capture(run, false, false);
    Expect expect;
    bool isMet = false;
    command->output = [this, &capture, &expect, &isMet](bool isError, QByteArrayView bytes) {
        capture.add(isError, bytes);
        if (m_expect && !isError && !isMet) {
            expect.add(bytes);
            isMet = expect.find(*m_expect);
        }
        return isMet;
    };
    auto flushing = capture.flushRegularly();
    auto executing = execute(run, *command);
    const Result<End> end = co_await executing;
    capture.finish();
    co_await flushing;
    if (!end)
        co_return StepOutcome::labFailed(end.error().message);
    // What has been seen stays seen, however the command ends.
    if (isMet && end->kind != End::Kind::Cancelled)
        co_return StepOutcome::passed();
    co_return outcome(*end, expect, *command, run.target()->id);
}

StepOutcome CommandStep::outcome(const End &end, Expect &expect, const Command &command,
                                 const QString &target) const
{
    switch (end.kind) {
    case End::Kind::Cancelled:
        return StepOutcome::cancelled();
    case End::Kind::TimedOut:
        return StepOutcome::failed(u"the command on %1 did not end within %2 and was stopped"_s.arg(
            command.host, formatDuration(command.timeout)));
    case End::Kind::Exited:
        if (!end.failure.isEmpty())
            break;
        if (!m_expect || expect.find(*m_expect))
            return StepOutcome::passed();
        return StepOutcome::failed(
            u"the output of the command for target %1 does not match '%2'"_s.arg(target,
                                                                                 m_expect->text()));
    case End::Kind::Failed:
        return StepOutcome::labFailed(end.failure);
    }
    return StepOutcome::failed(end.failure);
}

ParameterSpec CommandStep::hostParameter(const QString &help)
{
    return {.name = u"host"_s, .required = true, .templated = true, .help = help};
}

std::vector<ParameterSpec> CommandStep::commandParameters(const QString &expectHelp,
                                                          const QString &timeoutHelp)
{
    return {
        {.name = u"executable"_s,
         .required = true,
         .templated = true,
         .help = u"The program to run there."_s},
        {.name = u"args"_s,
         .list = true,
         .templated = true,
         .help = u"Its arguments; each reaches it as it is written, whatever is in it."_s},
        {.name = u"expect"_s, .type = ParameterType::Regex, .help = expectHelp},
        {.name = u"timeout"_s,
         .type = ParameterType::Duration,
         .templated = true,
         .defaultValue = RawJson::fromTrusted("\"10m\""),
         .help = timeoutHelp},
        {.name = u"skip_if_empty_host"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help = u"Whether a target whose host is empty passes; else it fails."_s},
    };
}

} // namespace Proctor
