// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"
#include "model/event.h"
#include "steps/emitorlog.h"
#include "steps/ocpreader.h"
#include "steps/outputcapture.h"
#include "steps/steps.h"
#include "template/objectexpansion.h"

#include <QFileInfo>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// What is to be done for one target, with everything expanded.
struct ExecPlan
{
    QString path;
    QStringList arguments;
    bool readsOcp = false;
    std::optional<Duration> quota;
    std::map<qint64, QString> exitTexts;
};

/// How the program ended, however it was run.
struct ExecEnd
{
    std::optional<int> exitCode; ///< nothing: it did not end by itself
    QString error;               ///< why, then
    bool isCancelled = false;
};

/// Runs a program for each target and reads what it says of the device. Lives on the job's engine
/// thread; the programs run beside it.
class ExecStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;

private:
    [[nodiscard]] Result<ExecPlan> planned(const TargetRun &run) const;
    [[nodiscard]] static QCoro::Task<ExecEnd> runLocally(TargetRun &run, const ExecPlan &plan,
                                                         OutputCapture &capture, OcpReader *reader);
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
            parameters.problem(u"bag", u"exit-code"_s,
                               u"'%1' in 'exitcode_map' is no exit code"_s.arg(member.key),
                               u"write the number as a text, for example \"3\""_s);
        if (!member.value.isString())
            parameters.problem(
                u"bag", u"parameter-type"_s,
                u"what 'exitcode_map' says of exit code %1 must be a text"_s.arg(member.key));
    }
    auto parsed = ObjectTemplate::parse(bag, parameters.functions());
    if (parsed)
        m_bag = std::move(*parsed);
    else if (!texts.isAbsent()) // the members that are declared report their own
        parameters.problem(u"bag", u"template-syntax"_s,
                           u"the template in '%1' does not parse at character %2: %3"_s.arg(
                               parsed.error().text, QString::number(parsed.error().offset + 1),
                               parsed.error().message));
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
    const QStringList words = QStringList(plan.arguments) << plan.path;
    for (const QString &text : words) {
        if (text.contains(QChar(0)))
            return fail(ErrorCode::InvalidArgument,
                        u"A NUL character cannot be given to a program; remove it"_s);
    }
    return plan;
}

Result<void> checkProgram(const QString &path)
{
    const QFileInfo file(path);
    if (!path.startsWith(u'/'))
        return fail(ErrorCode::InvalidArgument,
                    u"'%1' is no absolute path; write the whole path of the program"_s.arg(path));
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"There is no program %1"_s.arg(path));
    if (!file.isFile())
        return fail(ErrorCode::InvalidArgument, u"%1 is not a file"_s.arg(path));
    if (!file.isExecutable())
        return fail(ErrorCode::Io, u"%1 may not be executed; set its permissions"_s.arg(path));
    return {};
}

QCoro::Task<ExecEnd> ExecStep::runLocally(TargetRun &run, const ExecPlan &plan,
                                          OutputCapture &capture, OcpReader *reader)
{
    ProcessSpec spec;
    spec.program = plan.path;
    spec.arguments = plan.arguments;
    spec.timeout = plan.quota;
    spec.output = [&capture, reader](bool isError, QByteArrayView bytes) {
        if (reader && !isError)
            reader->add(bytes);
        else
            capture.add(isError, bytes);
    };
    auto process = run.process(std::move(spec));
    const ProcessResult result = co_await process;
    ExecEnd end;
    switch (result.end) {
    case ProcessResult::End::Exited:
        end.exitCode = result.exitCode;
        break;
    case ProcessResult::End::TimedOut:
        end.error = u"%1 did not end within %2 and was stopped"_s.arg(
            plan.path, formatDuration(plan.quota.value_or(Duration::zero())));
        break;
    case ProcessResult::End::Cancelled:
    case ProcessResult::End::Paused: // not asked for
        end.isCancelled = true;
        break;
    case ProcessResult::End::Killed:
    case ProcessResult::End::CouldNotStart:
        end.error = result.failure();
        break;
    }
    co_return end;
}

QCoro::Task<StepOutcome> ExecStep::run(TargetRun &run)
{
    const Result<ExecPlan> plan = planned(run);
    if (!plan)
        co_return StepOutcome::failed(plan.error().message);
    if (const Result<void> usable = checkProgram(plan->path); !usable)
        co_return StepOutcome::failed(usable.error().message);

    OcpReader reader(
        {.record = [&run](const QString &event,
                          RawJson payload) { emitOrLog(run, event, std::move(payload)); },
         .stray =
             [&run](const QByteArray &line) {
                 run.log(u"No OCP record: "_s + QString::fromUtf8(line));
             }});
    if (!plan->readsOcp)
        emitOrLog(run, u"TestStart"_s, RawJson::fromTrusted("{}"));
    OutputCapture capture(run, false, false);
    auto flushing = capture.flushRegularly();
    auto running = runLocally(run, *plan, capture, plan->readsOcp ? &reader : nullptr);
    const ExecEnd end = co_await running;
    reader.finish();
    capture.finish();
    co_await flushing;
    if (!plan->readsOcp)
        emitOrLog(run, u"TestEnd"_s, RawJson::null());
    co_return outcome(*plan, end, reader);
}

StepOutcome ExecStep::outcome(const ExecPlan &plan, const ExecEnd &end, const OcpReader &reader)
{
    if (end.isCancelled)
        return StepOutcome::cancelled();
    if (!end.exitCode)
        return StepOutcome::failed(end.error);
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
    ParameterSpec protocol =
        member(u"proto"_s, ParameterType::Choice, u"Where it is run: on this computer."_s);
    protocol.required = true;
    protocol.choices = {u"local"_s};
    ParameterSpec transport = member(u"transport"_s, ParameterType::Object, u"How it is run."_s);
    transport.required = true;
    transport.members = {protocol, member(u"options"_s, ParameterType::Object,
                                          u"What the way of running it needs."_s)};
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
                "target passes when the last complete run has the result PASS. Lines that are no "
                "records are written to the log. Error output, and without **ocp_output** the "
                "standard output too, is stored as it comes."_s;
    info.parameters = execParameters();
    info.events = {u"TestStart"_s, u"TestEnd"_s, u"TestLog"_s,        u"StepStart"_s,
                   u"StepEnd"_s,   u"StepLog"_s, EventName::output(), EventName::outputTruncated()};
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
