// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"
#include "model/event.h"
#include "steps/emitorlog.h"
#include "steps/exectransport.h"
#include "steps/hostkeys.h"
#include "steps/ocpreader.h"
#include "steps/outputcapture.h"
#include "steps/steps.h"
#include "template/objectexpansion.h"

#include <QCoreApplication>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Runs a program for each target and reads what it says of the device. Lives on the job's engine
/// thread; the programs run beside it.
class ExecStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;

private:
    [[nodiscard]] Result<ExecPlan> planned(const TargetRun &run) const;
    [[nodiscard]] static Result<void> planRemote(const TargetRun &run, const RawJson &bag,
                                                 ExecPlan &plan);
    [[nodiscard]] static StepOutcome outcome(const ExecPlan &plan, const ExecEnd &end,
                                             const OcpReader &reader);

    ObjectTemplate m_bag;
};

void ExecStep::configure(const ParameterReader &parameters)
{
    const RawJson bag = parameters.raw(u"bag");
    const RawJson texts = bag.member(u"exitcode_map");
    for (const JsonMember &member : texts.members()) {
        bool isNumber = false;
        member.key.toLongLong(&isNumber);
        if (!isNumber)
            parameters.problem(
                u"bag", u"exit-code"_s,
                Sentence::say("'%1' in 'exitcode_map' is no exit code", {member.key}),
                Sentence::say("write the number as a text, for example \"3\""));
        if (!member.value.isString())
            parameters.problem(
                u"bag", u"parameter-type"_s,
                Sentence::say("what 'exitcode_map' says of exit code %1 must be a text",
                              {member.key}));
    }
    auto parsed = ObjectTemplate::parse(bag, parameters.functions());
    if (parsed)
        m_bag = std::move(*parsed);
    else if (!texts.isAbsent()) // the members that are declared report their own
        parameters.problem(
            u"bag", u"template-syntax"_s,
            Sentence::say("the template in '%1' does not parse at character %2: %3",
                          {parsed.error().text, QString::number(parsed.error().offset + 1),
                           parsed.error().message}));
}

Result<ExecPlan> ExecStep::planned(const TargetRun &run) const
{
    const Result<RawJson> bag = run.expand(m_bag);
    if (!bag)
        return fail(bag.error());
    ExecPlan plan;
    plan.path = bag->member(u"bin").member(u"path").text();
    for (const RawJson &argument : bag->member(u"bin").member(u"args").elements())
        plan.arguments << argument.text();
    plan.readsOcp = bag->member(u"ocp_output").json() == "true";
    for (const JsonMember &member : bag->member(u"exitcode_map").members())
        plan.exitTexts[member.key.toLongLong()] = member.value.text();
    const QString quota = bag->member(u"constraints").member(u"time_quota").text();
    if (!quota.isEmpty()) {
        const auto time = parseDuration(quota);
        if (!time || *time <= Duration::zero())
            return fail(ErrorCode::InvalidArgument,
                        u"'time_quota' is no time: '%1'; write one such as \"5m\""_s.arg(quota));
        plan.quota = *time;
    }
    if (bag->member(u"transport").member(u"proto").text() == u"ssh") {
        if (const Result<void> done = planRemote(run, *bag, plan); !done)
            return fail(done.error());
    }
    const QStringList words = QStringList(plan.arguments) << plan.path;
    for (const QString &text : words) {
        if (text.contains(QChar(0)))
            return fail(ErrorCode::InvalidArgument,
                        u"A NUL character cannot be given to a program; remove it"_s);
    }
    return plan;
}

Result<void> ExecStep::planRemote(const TargetRun &run, const RawJson &bag, ExecPlan &plan)
{
    const RawJson options = bag.member(u"transport").member(u"options");
    const auto time = [](const RawJson &value,
                         QStringView name) -> Result<std::optional<Duration>> {
        const QString text = value.text();
        if (text.isEmpty())
            return std::optional<Duration>();
        const auto parsed = parseDuration(text);
        if (!parsed || *parsed <= Duration::zero())
            return fail(ErrorCode::InvalidArgument,
                        u"'%1' is no time: '%2'; write one such as \"5m\""_s.arg(name, text));
        return std::optional(*parsed);
    };
    plan.way = ExecPlan::Way::Ssh;
    plan.sendsProgram = options.member(u"send_binary").json() == "true";
    RemoteLogin &login = plan.login;
    login.host = options.member(u"host").text();
    login.user = options.member(u"user").text();
    if (login.host.isEmpty() || login.user.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"'host' and 'user' of the options for ssh must not be empty"_s);
    login.port = int(options.member(u"port").integer().value_or(login.port));
    login.privateKeyFile = options.member(u"identity_file").text();
    const Result<QString> password = run.secret(options.member(u"password").text());
    if (!password)
        return fail(password.error());
    login.password = *password;
    login.knownHostsFile = options.member(u"known_hosts_file").text();
    login.hostKeyPolicy = hostKeyPolicy(options.member(u"host_keys").text());
    const auto connecting = time(options.member(u"timeout"), u"timeout");
    if (!connecting)
        return fail(connecting.error());
    login.connectTimeout = connecting->value_or(login.connectTimeout);
    const RawJson async = options.member(u"async");
    if (!async.isObject())
        return {};
    plan.way = ExecPlan::Way::Agent;
    plan.agent = async.member(u"agent").text();
    if (plan.agent.isEmpty())
        plan.agent = QCoreApplication::applicationDirPath() + u"/proctor-agent"_s;
    const auto quota = time(async.member(u"time_quota"), u"time_quota");
    if (!quota)
        return fail(quota.error());
    plan.agentQuota = *quota;
    return {};
}

QCoro::Task<StepOutcome> ExecStep::run(TargetRun &run)
{
    const Result<ExecPlan> plan = planned(run);
    if (!plan)
        co_return StepOutcome::failed(plan.error().message);
    if (plan->way == ExecPlan::Way::Local) {
        if (const Result<void> usable = checkProgram(plan->path); !usable)
            co_return StepOutcome::failed(usable.error().message);
    }
    const bool isGoingOn = run.savedState().isObject();
    OcpReader reader(
        {.record = [&run](const QString &event,
                          RawJson payload) { emitOrLog(run, event, std::move(payload)); },
         .stray =
             [&run](const QByteArray &line) {
                 run.log(u"No OCP record: "_s + QString::fromUtf8(line));
             },
         .measurement =
             [&run](Measurement measurement) {
                 if (const auto told = run.measure(std::move(measurement)); !told)
                     run.log(u"A measurement is lost: "_s + told.error().message);
             },
         .problem = [&run](const QString &problem) { run.log(u"OCP record: "_s + problem); }});
    if (!plan->readsOcp && !isGoingOn)
        emitOrLog(run, u"TestStart"_s, RawJson::fromTrusted("{}"));
    OutputCapture capture(run, false, false);
    auto flushing = capture.flushRegularly();
    const ExecOutput output = [&](bool isError, QByteArrayView bytes) {
        if (plan->readsOcp && !isError)
            reader.add(bytes);
        else
            capture.add(isError, bytes);
    };
    const auto way = plan->way == ExecPlan::Way::Local ? execLocally
                     : plan->way == ExecPlan::Way::Ssh ? execBySsh
                                                       : execByAgent;
    auto running = way(run, *plan, output);
    const ExecEnd end = co_await running;
    reader.finish();
    capture.finish();
    co_await flushing;
    if (!end.parked.isAbsent())
        co_return StepOutcome::paused(end.parked);
    if (!plan->readsOcp)
        emitOrLog(run, u"TestEnd"_s, RawJson::null());
    co_return outcome(*plan, end, reader);
}

StepOutcome ExecStep::outcome(const ExecPlan &plan, const ExecEnd &end, const OcpReader &reader)
{
    if (end.isCancelled)
        return StepOutcome::cancelled();
    if (!end.exitCode)
        return StepOutcome::labFailed(end.error);
    if (*end.exitCode != 0) {
        const auto text = plan.exitTexts.find(*end.exitCode);
        return StepOutcome::failed(
            text != plan.exitTexts.end()
                ? u"exit code %1: %2"_s.arg(QString::number(*end.exitCode), text->second)
                : u"the program ended with the non-zero exit code %1"_s.arg(*end.exitCode));
    }
    if (plan.readsOcp) {
        if (const Result<void> verdict = reader.verdict(); !verdict)
            return StepOutcome::failed(verdict.error().message);
    }
    return StepOutcome::passed();
}

ParameterSpec member(const QString &name, ParameterType type, const QString &help)
{
    return {.name = name, .type = type, .help = help};
}

ParameterSpec expandedText(const QString &name, const QString &help)
{
    ParameterSpec spec = member(name, ParameterType::Text, help);
    spec.templated = true;
    return spec;
}

std::vector<ParameterSpec> remoteParameters()
{
    ParameterSpec port = member(u"port"_s, ParameterType::Integer, u"Port of its SSH server."_s);
    port.minimum = 1;
    port.maximum = 65535;
    port.defaultValue = RawJson::number(22);
    ParameterSpec password =
        expandedText(u"password"_s, u"Password of the user; without it, none is tried."_s);
    password.secret = true;
    ParameterSpec connecting = member(u"timeout"_s, ParameterType::Duration,
                                      u"How long logging in may take; 30 seconds without it."_s);
    connecting.templated = true;
    ParameterSpec agentQuota =
        member(u"time_quota"_s, ParameterType::Duration,
               u"How long the agent lets the program run, even if nobody asks any more."_s);
    agentQuota.templated = true;
    ParameterSpec async =
        member(u"async"_s, ParameterType::Object,
               u"Runs the program under an agent, which needs no connection meanwhile."_s);
    async.members = {
        expandedText(u"agent"_s, u"The agent, a file of this computer; without it, ours."_s),
        agentQuota};
    return {expandedText(u"host"_s, u"Name or address of the computer."_s),
            port,
            expandedText(u"user"_s, u"User to log in as."_s),
            password,
            expandedText(u"identity_file"_s, u"Private key of the user, not encrypted."_s),
            hostKeysParameter(),
            expandedText(u"known_hosts_file"_s,
                         u"File with the known hosts; without it, ~/.ssh/known_hosts."_s),
            connecting,
            member(u"send_binary"_s, ParameterType::Boolean,
                   u"Whether the program is a file of this computer and taken there first."_s),
            async};
}

std::vector<ParameterSpec> execParameters()
{
    ParameterSpec path =
        member(u"path"_s, ParameterType::Text, u"The whole path of the program."_s);
    path.required = true;
    path.templated = true;
    ParameterSpec arguments =
        member(u"args"_s, ParameterType::Text, u"Its arguments, each an element of its own."_s);
    arguments.list = true;
    arguments.templated = true;
    ParameterSpec program = member(u"bin"_s, ParameterType::Object, u"What is run."_s);
    program.required = true;
    program.members = {path, arguments};
    ParameterSpec protocol = member(u"proto"_s, ParameterType::Choice,
                                    u"Where it is run: on this computer, or on another."_s);
    protocol.required = true;
    protocol.choices = {u"local"_s, u"ssh"_s};
    ParameterSpec options =
        member(u"options"_s, ParameterType::Object, u"How to reach the other computer."_s);
    options.members = remoteParameters();
    ParameterSpec transport = member(u"transport"_s, ParameterType::Object, u"How it is run."_s);
    transport.required = true;
    transport.members = {protocol, options};
    ParameterSpec quota =
        member(u"time_quota"_s, ParameterType::Duration,
               u"How long the program may run before it is stopped and the target fails."_s);
    quota.templated = true;
    ParameterSpec constraints =
        member(u"constraints"_s, ParameterType::Object, u"The limits of the program."_s);
    constraints.members = {quota};
    ParameterSpec bag = member(u"bag"_s, ParameterType::Object,
                               u"All of it in one object; every text in it is a template."_s);
    bag.required = true;
    bag.members = {program, transport,
                   member(u"ocp_output"_s, ParameterType::Boolean,
                          u"Whether what it writes are records of the Open Compute Project."_s),
                   constraints,
                   member(u"exitcode_map"_s, ParameterType::Object,
                          u"What exit codes mean, for example \"3\": \"no memory found\"."_s)};
    return {bag};
}

} // namespace

StepPlugin execStep()
{
    PluginInfo info;
    info.name = u"Exec"_s;
    info.summary = u"Runs a diagnosis program for each target and reads what it says."_s;
    info.help = u"Exit code 0 passes the target. Any other fails it, with the text that "
                u"**exitcode_map** has for it.\n\n"
                "With **ocp_output** the standard output is read as records of the Open Compute "
                "Project: starts, ends and logs of the run and its steps become events, and the "
                "target passes when the last complete run has the result PASS. Measurements and "
                "series of them are kept with their validators as limits, and one that is out of "
                "them fails the target. Lines that are no records are written to the log. Error "
                "output, and without **ocp_output** the "
                "standard output too, is stored as it comes.\n\n"
                "By **ssh** the program runs on another computer, and ends when the job is "
                "cancelled. With **async** an agent runs it there: the program needs no "
                "connection, goes on while the job is paused or Proctor does not run, and is "
                "followed again afterwards."_s;
    info.parameters = execParameters();
    info.events = {u"TestStart"_s,           u"TestEnd"_s,        u"TestLog"_s,
                   u"StepStart"_s,           u"StepEnd"_s,        u"StepLog"_s,
                   EventName::measurement(), EventName::output(), EventName::outputTruncated()};
    info.example = u"name: exec\n"
                   "label: memtest\n"
                   "parameters:\n"
                   "  bag:\n"
                   "    - bin: {path: /opt/diag/memtest, args: [\"--host\", \"{{ .FQDN }}\"]}\n"
                   "      transport: {proto: local}\n"
                   "      ocp_output: true\n"
                   "      constraints: {time_quota: 5m}\n"
                   "      exitcode_map: {\"3\": no memory modules found}\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<ExecStep>(); }};
}

} // namespace Proctor
