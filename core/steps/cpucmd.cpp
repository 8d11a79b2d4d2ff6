// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/event.h"
#include "steps/commandstep.h"
#include "steps/steps.h"

#include <QStandardPaths>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Runs a command by the "cpu" client of u-root for each target: there, with the files of this
/// computer. Lives on the job's engine thread; the clients run beside it.
class CpuCmdStep final : public CommandStep
{
public:
    void configure(const ParameterReader &parameters) override;
    [[nodiscard]] static std::vector<ParameterSpec> parameters();

protected:
    QCoro::Task<Result<End>> execute(TargetRun &run, Command command) override;

private:
    [[nodiscard]] Result<ProcessSpec> client(const TargetRun &run, const Command &command) const;

    Template m_port;
    Template m_keyFile;
};

void CpuCmdStep::configure(const ParameterReader &parameters)
{
    CommandStep::configure(parameters);
    m_port = parameters.expandable(u"port");
    m_keyFile = parameters.expandable(u"private_key_file");
}

Result<ProcessSpec> CpuCmdStep::client(const TargetRun &run, const Command &command) const
{
    ProcessSpec spec;
    spec.program = QStandardPaths::findExecutable(u"cpu"_s);
    if (spec.program.isEmpty())
        return fail(ErrorCode::NotFound,
                    u"there is no program cpu in PATH; install the cpu client of u-root"_s);
    // Without a port the client looks it up in the settings of ssh.
    for (const auto &[option, text] : {std::pair(u"-sp"_s, &m_port), {u"-key"_s, &m_keyFile}}) {
        const Result<QString> value = run.expand(*text);
        if (!value)
            return fail(value.error());
        if (value->contains(QChar(0)))
            return fail(ErrorCode::InvalidArgument,
                        u"the command contains a NUL character, which no program can be given"_s);
        if (!value->isEmpty())
            spec.arguments << option << *value;
    }
    if (command.host.startsWith(u'-'))
        return fail(ErrorCode::InvalidArgument,
                    u"'host' became '%1', which is no host"_s.arg(command.host));
    spec.arguments << command.host << command.words;
    spec.timeout = command.timeout;
    return spec;
}

QCoro::Task<Result<CommandStep::End>> CpuCmdStep::execute(TargetRun &run, Command command)
{
    Result<ProcessSpec> spec = client(run, command);
    if (!spec)
        co_return fail(spec.error());
    spec->output = [take = std::move(command.output)](bool isError, QByteArrayView bytes) {
        (void)take(isError, bytes);
    };
    auto process = run.process(std::move(*spec));
    const ProcessResult result = co_await process;
    co_return endOf(result);
}

std::vector<ParameterSpec> CpuCmdStep::parameters()
{
    std::vector<ParameterSpec> all{
        hostParameter(u"Name or address of the computer with the cpu server."_s),
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
         .help = u"File on this computer with the private key; without it, the client's own."_s}};
    std::ranges::move(
        commandParameters(
            u"Regular expression that has to be found in the standard output."_s,
            u"How long the client may run, connecting included, before it is stopped and the target fails."_s),
        std::back_inserter(all));
    return all;
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
    info.parameters = CpuCmdStep::parameters();
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
