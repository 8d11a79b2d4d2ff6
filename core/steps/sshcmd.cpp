// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/shellquote.h"
#include "model/event.h"
#include "steps/commandstep.h"
#include "steps/hostkeys.h"
#include "steps/steps.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Runs a command on another computer for each target. Lives on the job's engine thread; the
/// connections are the engine's.
class SshCmdStep final : public CommandStep
{
public:
    void configure(const ParameterReader &parameters) override;
    [[nodiscard]] static std::vector<ParameterSpec> parameters();

protected:
    QCoro::Task<Result<End>> execute(TargetRun &run, Command command) override;

private:
    [[nodiscard]] Result<RemoteLogin> login(const TargetRun &run, const QString &host) const;

    Template m_port;
    Template m_user;
    Template m_keyFile;
    Template m_password;
    Template m_knownHostsFile;
    Template m_connectTimeout;
    HostKeyPolicy m_hostKeys = HostKeyPolicy::AcceptNew;
    bool m_isPlain = false;
};

void SshCmdStep::configure(const ParameterReader &parameters)
{
    CommandStep::configure(parameters);
    m_port = parameters.expandable(u"port");
    m_user = parameters.expandable(u"user");
    m_keyFile = parameters.expandable(u"private_key_file");
    m_password = parameters.expandable(u"password");
    m_knownHostsFile = parameters.expandable(u"known_hosts_file");
    m_connectTimeout = parameters.expandable(u"connect_timeout");
    m_hostKeys = hostKeyPolicy(parameters.text(u"host_keys"));
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
    const Result<Duration> patience = expandedTime(run, m_connectTimeout, u"connect_timeout");
    if (!patience)
        return fail(patience.error());
    login.connectTimeout = *patience;
    return login;
}

QCoro::Task<Result<CommandStep::End>> SshCmdStep::execute(TargetRun &run, Command command)
{
    Result<RemoteLogin> login = this->login(run, command.host);
    if (!login)
        co_return fail(login.error());
    RemoteSpec spec;
    spec.login = std::move(*login);
    spec.command = shellLine(command.words);
    spec.isPlain = m_isPlain;
    spec.timeout = command.timeout;
    spec.output = [take = std::move(command.output)](bool isError, QByteArrayView bytes) {
        return take(isError, bytes) ? Heard::Enough : Heard::GoOn;
    };
    auto remote = run.remote(std::move(spec));
    const RemoteResult result = co_await remote;
    co_return endOf(result);
}

std::vector<ParameterSpec> loginParameters()
{
    return {
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
        {.name = u"connect_timeout"_s,
         .type = ParameterType::Duration,
         .templated = true,
         .defaultValue = RawJson::fromTrusted("\"30s\""),
         .help =
             u"How long connecting and logging in may take before the target fails; waiting for a free connection does not count."_s},
    };
}

} // namespace

std::vector<ParameterSpec> SshCmdStep::parameters()
{
    std::vector<ParameterSpec> all{
        hostParameter(u"Name or address of the computer to log in to."_s)};
    std::ranges::move(loginParameters(), std::back_inserter(all));
    std::ranges::move(
        commandParameters(
            u"Regular expression to find in the standard output; the step passes as soon as it is found."_s,
            u"How long the command may run before it is stopped and the target fails; connecting does not count."_s),
        std::back_inserter(all));
    all.push_back(
        {.name = u"plain"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help =
             u"Whether the command goes to the server as it is, for devices without a Unix shell; it may then outlive a cancelled job."_s});
    return all;
}

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
        "a target that has to wait for one says so with a `ProctorWaitingForConnection` event. A "
        "host that does not let the user in within **connect_timeout** fails the targets that want "
        "to go there.\n\n"
        "When the job is cancelled or **timeout** is over, the command and all that it has started "
        "there is asked to end and, a little later, killed; the same happens when the connection "
        "breaks. What a command leaves behind when it ends by itself stays. For this, a few lines "
        "of shell run beside it, which the login shell must be able to start as `/bin/sh`; devices "
        "with a command line of their own need **plain**.\n\n"
        "What it writes is stored as it comes, the first mebibyte of each stream; the rest goes to "
        "a file, which a `ProctorOutputTruncated` event names. Its standard input is empty."_s;
    info.parameters = SshCmdStep::parameters();
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
