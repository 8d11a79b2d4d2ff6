// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"
#include "model/event.h"
#include "steps/expect.h"
#include "steps/outputcapture.h"
#include "steps/steps.h"

#include <QStandardPaths>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Runs a command by the "cpu" client of u-root for each target: there, with the files of this
/// computer. Lives on the job's engine thread; the clients run beside it.
class CpuCmdStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;

private:
    [[nodiscard]] Result<ProcessSpec> expanded(const TargetRun &run, const QString &host) const;
    [[nodiscard]] StepOutcome outcome(const ProcessResult &result, Expect &expect, bool isMet,
                                      const ProcessSpec &spec, const QString &host) const;

    Template m_host;
    Template m_port;
    Template m_keyFile;
    Template m_executable;
    std::vector<Template> m_arguments;
    Template m_timeout;
    std::optional<ConsolePattern> m_expect;
    bool m_skipIfEmptyHost = false;
};

void CpuCmdStep::configure(const ParameterReader &parameters)
{
    m_host = parameters.expandable(u"host");
    m_port = parameters.expandable(u"port");
    m_keyFile = parameters.expandable(u"private_key_file");
    m_executable = parameters.expandable(u"executable");
    m_arguments = parameters.expandables(u"args");
    m_timeout = parameters.expandable(u"timeout");
    if (const auto expect = ConsolePattern::regex(parameters.text(u"expect"));
        expect && !expect->text().isEmpty())
        m_expect = *expect;
    m_skipIfEmptyHost = parameters.boolean(u"skip_if_empty_host");
}

Result<ProcessSpec> CpuCmdStep::expanded(const TargetRun &run, const QString &host) const
{
    ProcessSpec spec;
    spec.program = QStandardPaths::findExecutable(u"cpu"_s);
    if (spec.program.isEmpty())
        return fail(ErrorCode::NotFound,
                    u"there is no program cpu in PATH; install the cpu client of u-root"_s);
    const auto add = [&](const QString &option, const Template &text) -> Result<void> {
        const Result<QString> expansion = run.expand(text);
        if (!expansion)
            return fail(expansion.error());
        if (expansion->contains(QChar(0)))
            return fail(ErrorCode::InvalidArgument,
                        u"the command contains a NUL character, which no program can be given"_s);
        if (option.isEmpty())
            spec.arguments << *expansion;
        else if (!expansion->isEmpty())
            spec.arguments << option << *expansion;
        return {};
    };
    // Without a port the client looks it up in the settings of ssh.
    for (const auto &[option, text] : {std::pair(u"-sp"_s, &m_port), {u"-key"_s, &m_keyFile}}) {
        if (const auto added = add(option, *text); !added)
            return fail(added.error());
    }
    if (host.startsWith(u'-'))
        return fail(ErrorCode::InvalidArgument,
                    u"'host' became '%1', which is no host"_s.arg(host));
    spec.arguments << host;
    if (const auto added = add({}, m_executable); !added)
        return fail(added.error());
    for (const Template &argument : m_arguments) {
        if (const auto added = add({}, argument); !added)
            return fail(added.error());
    }
    const Result<QString> time = run.expand(m_timeout);
    if (!time)
        return fail(time.error());
    const auto timeout = parseDuration(*time);
    if (!timeout || *timeout <= Duration::zero())
        return fail(ErrorCode::InvalidArgument,
                    u"'timeout' became '%1', which is no time such as \"30s\""_s.arg(*time));
    spec.timeout = *timeout;
    return spec;
}

QCoro::Task<StepOutcome> CpuCmdStep::run(TargetRun &run)
{
    const Result<QString> host = run.expand(m_host);
    if (!host)
        co_return StepOutcome::failed(host.error().message);
    if (host->isEmpty())
        co_return m_skipIfEmptyHost
            ? StepOutcome::passed()
            : StepOutcome::failed(u"'host' is empty for target %1"_s.arg(run.target()->id));
    Result<ProcessSpec> spec = expanded(run, *host);
    if (!spec)
        co_return StepOutcome::failed(spec.error().message);

    OutputCapture capture(run, false, false);
    Expect expect;
    bool isMet = false;
    spec->output = [this, &capture, &expect, &isMet](bool isError, QByteArrayView bytes) {
        capture.add(isError, bytes);
        if (m_expect && !isError && !isMet) {
            expect.add(bytes);
            isMet = expect.find(*m_expect);
        }
    };
    auto flushing = capture.flushRegularly();
    auto process = run.process(*spec);
    const ProcessResult result = co_await process;
    capture.finish();
    co_await flushing;
    co_return outcome(result, expect, isMet, *spec, *host);
}

StepOutcome CpuCmdStep::outcome(const ProcessResult &result, Expect &expect, bool isMet,
                                const ProcessSpec &spec, const QString &host) const
{
    if (result.end == ProcessResult::End::Cancelled)
        return StepOutcome::cancelled();
    if (isMet)
        return StepOutcome::passed();
    if (result.end == ProcessResult::End::TimedOut)
        return StepOutcome::failed(u"the command on %1 did not end within %2 and was stopped"_s.arg(
            host, formatDuration(*spec.timeout)));
    if (result.end != ProcessResult::End::Exited || result.exitCode != 0)
        return StepOutcome::failed(result.failure());
    if (!m_expect || expect.find(*m_expect))
        return StepOutcome::passed();
    return StepOutcome::failed(
        u"the output of the command on %1 does not match '%2'"_s.arg(host, m_expect->text()));
}

std::vector<ParameterSpec> cpuCmdParameters()
{
    return {
        {.name = u"host"_s,
         .required = true,
         .templated = true,
         .help = u"Name or address of the computer with the cpu server."_s},
        {.name = u"port"_s,
         .type = ParameterType::Integer,
         .templated = true,
         .minimum = 1,
         .maximum = 65535,
         .help =
             u"Its port; without it, the client takes the one in the user's settings of ssh."_s},
        {.name = u"private_key_file"_s,
         .type = ParameterType::File,
         .templated = true,
         .help = u"File on this computer with the private key; without it, the client's own."_s},
        {.name = u"executable"_s,
         .required = true,
         .templated = true,
         .help = u"The program to run there."_s},
        {.name = u"args"_s,
         .list = true,
         .templated = true,
         .help = u"Its arguments, each an element of its own."_s},
        {.name = u"expect"_s,
         .type = ParameterType::Regex,
         .help = u"Regular expression that has to be found in the standard output."_s},
        {.name = u"timeout"_s,
         .type = ParameterType::Duration,
         .templated = true,
         .defaultValue = RawJson::fromTrusted("\"10m\""),
         .help =
             u"How long the client may run, connecting included, before it is stopped and the target fails."_s},
        {.name = u"skip_if_empty_host"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help = u"Whether a target whose host is empty passes; else it fails."_s},
    };
}

} // namespace

StepPlugin cpuCmdStep()
{
    PluginInfo info;
    info.name = u"CPUCmd"_s;
    info.summary = u"Runs a command on another computer by the cpu client of u-root."_s;
    info.help = u"The command runs on **host**, which needs a cpu server, with the files of this "
                u"computer. The client `cpu` has to be installed here and found in PATH.\n\n"
                "Exit code 0 passes the target, if **expect** was found in the standard output, "
                "too, where it is given; any other fails it. When the job is cancelled or "
                "**timeout** is over, the client is ended, which ends the command."_s;
    info.parameters = cpuCmdParameters();
    info.events = {EventName::output(), EventName::outputTruncated()};
    info.example = u"name: cpucmd\n"
                   "label: remote_lspci\n"
                   "parameters:\n"
                   "  host: [\"{{ .FQDN }}\"]\n"
                   "  private_key_file: [/etc/lab/cpu_rsa]\n"
                   "  executable: [lspci]\n"
                   "  expect: [Ethernet]\n"
                   "  timeout: [1m]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<CpuCmdStep>(); }};
}

} // namespace Proctor
