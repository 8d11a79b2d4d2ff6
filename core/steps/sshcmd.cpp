// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"
#include "base/shellquote.h"
#include "model/event.h"
#include "steps/expect.h"
#include "steps/hostkeys.h"
#include "steps/outputcapture.h"
#include "steps/steps.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Runs a command on another computer for each target. Lives on the job's engine thread; the
/// connections are the engine's.
class SshCmdStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;

private:
    [[nodiscard]] Result<RemoteLogin> login(const TargetRun &run, const QString &host) const;
    [[nodiscard]] Result<QString> command(const TargetRun &run) const;
    [[nodiscard]] Result<RemoteSpec> expanded(const TargetRun &run, const QString &host) const;
    [[nodiscard]] StepOutcome outcome(const RemoteResult &result, Expect &expect, bool isMet,
                                      const RemoteSpec &spec, const QString &target) const;

    Template m_host;
    Template m_port;
    Template m_user;
    Template m_keyFile;
    Template m_password;
    Template m_executable;
    std::vector<Template> m_arguments;
    Template m_timeout;
    Template m_knownHostsFile;
    HostKeyPolicy m_hostKeys = HostKeyPolicy::AcceptNew;
    std::optional<ConsolePattern> m_expect;
    bool m_skipIfEmptyHost = false;
    bool m_isPlain = false;
};

void SshCmdStep::configure(const ParameterReader &parameters)
{
    m_host = parameters.expandable(u"host");
    m_port = parameters.expandable(u"port");
    m_user = parameters.expandable(u"user");
    m_keyFile = parameters.expandable(u"private_key_file");
    m_password = parameters.expandable(u"password");
    m_executable = parameters.expandable(u"executable");
    m_arguments = parameters.expandables(u"args");
    m_timeout = parameters.expandable(u"timeout");
    m_knownHostsFile = parameters.expandable(u"known_hosts_file");
    m_hostKeys = hostKeyPolicy(parameters.text(u"host_keys"));
    if (const auto expect = ConsolePattern::regex(parameters.text(u"expect"));
        expect && !expect->text().isEmpty())
        m_expect = *expect;
    m_skipIfEmptyHost = parameters.boolean(u"skip_if_empty_host");
    m_isPlain = parameters.boolean(u"plain");
}

Result<RemoteLogin> SshCmdStep::login(const TargetRun &run, const QString &host) const
{
    RemoteLogin login;
    login.host = host;
    login.hostKeyPolicy = m_hostKeys;
    QString port;
    const std::pair<const Template *, QString *> texts[] = {
        {&m_port, &port},
        {&m_user, &login.user},
        {&m_keyFile, &login.privateKeyFile},
        {&m_password, &login.password},
        {&m_knownHostsFile, &login.knownHostsFile}};
    for (const auto &[text, into] : texts) {
        Result<QString> expansion = run.expand(*text);
        if (!expansion)
            return fail(expansion.error());
        *into = std::move(*expansion);
    }
    Result<QString> password = run.secret(login.password);
    if (!password)
        return fail(password.error());
    login.password = std::move(*password);
    bool isNumber = true;
    if (!port.isEmpty())
        login.port = port.toInt(&isNumber);
    constexpr int LastPort = 65535;
    if (!isNumber || login.port < 0 || login.port > LastPort)
        return fail(ErrorCode::InvalidArgument,
                    u"'port' became '%1', which is no port from 0 to 65535"_s.arg(port));
    if (login.user.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"'user' is empty for target %1"_s.arg(run.target()->id));
    return login;
}

Result<QString> SshCmdStep::command(const TargetRun &run) const
{
    QStringList words;
    const auto add = [&](const Template &text) -> Result<void> {
        const Result<QString> expansion = run.expand(text);
        if (!expansion)
            return fail(expansion.error());
        if (expansion->contains(QChar(0)))
            return fail(ErrorCode::InvalidArgument,
                        u"the command contains a NUL character, which no program can be given"_s);
        words << shellQuoted(*expansion);
        return {};
    };
    if (const auto added = add(m_executable); !added)
        return fail(added.error());
    for (const Template &argument : m_arguments) {
        if (const auto added = add(argument); !added)
            return fail(added.error());
    }
    return words.join(u' ');
}

Result<RemoteSpec> SshCmdStep::expanded(const TargetRun &run, const QString &host) const
{
    Result<RemoteLogin> login = this->login(run, host);
    if (!login)
        return fail(login.error());
    Result<QString> command = this->command(run);
    if (!command)
        return fail(command.error());
    const Result<QString> time = run.expand(m_timeout);
    if (!time)
        return fail(time.error());
    const auto timeout = parseDuration(*time);
    if (!timeout || *timeout <= Duration::zero())
        return fail(ErrorCode::InvalidArgument,
                    u"'timeout' became '%1', which is no time such as \"30s\""_s.arg(*time));
    RemoteSpec spec;
    spec.login = std::move(*login);
    spec.command = std::move(*command);
    spec.isPlain = m_isPlain;
    spec.timeout = *timeout;
    return spec;
}

QCoro::Task<StepOutcome> SshCmdStep::run(TargetRun &run)
{
    const Result<QString> host = run.expand(m_host);
    if (!host)
        co_return StepOutcome::failed(host.error().message);
    if (host->isEmpty())
        co_return m_skipIfEmptyHost
            ? StepOutcome::passed()
            : StepOutcome::failed(u"'host' is empty for target %1"_s.arg(run.target()->id));
    Result<RemoteSpec> spec = expanded(run, *host);
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
        return isMet ? Heard::Enough : Heard::GoOn;
    };
    auto flushing = capture.flushRegularly();
    auto remote = run.remote(*spec);
    const RemoteResult result = co_await remote;
    capture.finish();
    co_await flushing;
    co_return outcome(result, expect, isMet, *spec, run.target()->id);
}

StepOutcome SshCmdStep::outcome(const RemoteResult &result, Expect &expect, bool isMet,
                                const RemoteSpec &spec, const QString &target) const
{
    // What has been seen stays seen, however the command ends.
    if (isMet && result.end != RemoteResult::End::Cancelled)
        return StepOutcome::passed();
    switch (result.end) {
    case RemoteResult::End::Cancelled:
        return StepOutcome::cancelled();
    case RemoteResult::End::TimedOut:
        return StepOutcome::failed(u"the command on %1 did not end within %2 and was stopped"_s.arg(
            spec.login.host, formatDuration(*spec.timeout)));
    case RemoteResult::End::Exited:
        if (result.exitCode != 0)
            break;
        if (!m_expect || expect.find(*m_expect))
            return StepOutcome::passed();
        return StepOutcome::failed(
            u"the output of the command for target %1 does not match '%2'"_s.arg(target,
                                                                                 m_expect->text()));
    default:
        break;
    }
    return StepOutcome::failed(result.failure());
}

std::vector<ParameterSpec> loginParameters()
{
    return {
        {.name = u"host"_s,
         .required = true,
         .templated = true,
         .help = u"Name or address of the computer to log in to."_s},
        {.name = u"port"_s,
         .type = ParameterType::Integer,
         .templated = true,
         .defaultValue = RawJson::fromTrusted("22"),
         .minimum = 0,
         .maximum = 65535,
         .help = u"Port of its SSH server."_s},
        {.name = u"user"_s, .required = true, .templated = true, .help = u"User to log in as."_s},
        {.name = u"private_key_file"_s,
         .type = ParameterType::File,
         .templated = true,
         .help =
             u"File on this computer with the private key, not encrypted; without it, no key is tried."_s},
        {.name = u"password"_s,
         .templated = true,
         .secret = true,
         .help = u"Password of the user; without it, none is tried."_s},
        hostKeysParameter(),
        {.name = u"known_hosts_file"_s,
         .templated = true,
         .help = u"File with the known hosts; without it, ~/.ssh/known_hosts."_s},
    };
}

std::vector<ParameterSpec> sshCmdParameters()
{
    std::vector<ParameterSpec> parameters = loginParameters();
    const std::vector<ParameterSpec> more{
        {.name = u"executable"_s,
         .required = true,
         .templated = true,
         .help = u"The program to run there."_s},
        {.name = u"args"_s,
         .list = true,
         .templated = true,
         .help = u"Its arguments; each reaches it as it is written, whatever is in it."_s},
        {.name = u"expect"_s,
         .type = ParameterType::Regex,
         .help =
             u"Regular expression to find in the standard output; the step passes as soon as it is found."_s},
        {.name = u"timeout"_s,
         .type = ParameterType::Duration,
         .templated = true,
         .defaultValue = RawJson::fromTrusted("\"10m\""),
         .help =
             u"How long the command may run before it is stopped and the target fails; connecting does not count."_s},
        {.name = u"skip_if_empty_host"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help = u"Whether a target whose host is empty passes; else it fails."_s},
        {.name = u"plain"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help =
             u"Whether the command goes to the server as it is, for devices without a Unix shell; it may then outlive a cancelled job."_s},
    };
    parameters.insert(parameters.end(), more.begin(), more.end());
    return parameters;
}

} // namespace

StepPlugin sshCmdStep()
{
    PluginInfo info;
    info.name = u"SSHCmd"_s;
    info.summary = u"Runs a command on another computer for each target."_s;
    info.help =
        u"Logs in to **host** by SSH and runs the program there. Exit code 0 passes the target, if "
        "**expect** was found in the standard output, too, where it is given. As soon as it is "
        "found, the target passes and the command is ended. Any other exit code fails the target "
        "with `exit status N`.\n\n"
        "Targets with the same login share connections. How many there may be at once is bounded; "
        "a target that has to wait for one says so with a `ProctorWaitingForConnection` event.\n\n"
        "When the job is cancelled or **timeout** is over, the command and all that it has started "
        "there is asked to end and, a little later, killed; the same happens when the connection "
        "breaks. What a command leaves behind when it ends by itself stays. For this, a few lines "
        "of shell run beside it, which the login shell must be able to start as `/bin/sh`; devices "
        "with a command line of their own need **plain**.\n\n"
        "What it writes is stored as it comes, the first mebibyte of each stream; the rest goes to "
        "a file, which a `ProctorOutputTruncated` event names. Its standard input is empty."_s;
    info.parameters = sshCmdParameters();
    info.events = {EventName::output(), EventName::outputTruncated()};
    info.example = u"name: sshcmd\n"
                   "label: kernel_version\n"
                   "parameters:\n"
                   "  host: [\"{{ .FQDN }}\"]\n"
                   "  user: [root]\n"
                   "  private_key_file: [/etc/lab/id_ed25519]\n"
                   "  executable: [uname]\n"
                   "  args: [\"-r\"]\n"
                   "  expect: ['^[0-9]+\\.']\n"
                   "  timeout: [30s]\n"
                   "  skip_if_empty_host: [true]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<SshCmdStep>(); }};
}

} // namespace Proctor
