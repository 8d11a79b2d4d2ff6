// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"
#include "model/event.h"
#include "steps/dial.h"
#include "steps/localprogram.h"
#include "steps/machine.h"
#include "steps/steps.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Boots a virtual machine for each target and talks to its console. A pause waits for the
/// machines, because their state cannot be kept. Lives on the job's engine thread.
class QemuStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;

private:
    /// All that a target's machine needs, without templates.
    struct Plan
    {
        ProcessSpec program;
        QString logFile; ///< empty: none
        Duration timeout{};
        std::vector<ConsoleStep> steps;
    };
    /// The right to write a log file, which one target at a time has.
    class LogLease
    {
    public:
        LogLease(std::set<QString> &taken, const QString &path);
        ~LogLease();
        LogLease(const LogLease &) = delete;
        LogLease &operator=(const LogLease &) = delete;
        [[nodiscard]] bool isGranted() const { return m_isGranted; }

    private:
        std::set<QString> &m_taken;
        QString m_path;
        bool m_isGranted;
    };

    [[nodiscard]] Result<Plan> plan(const TargetRun &run) const;
    [[nodiscard]] Result<QString> program(const TargetRun &run) const;
    [[nodiscard]] Result<QStringList> arguments(const TargetRun &run) const;
    QCoro::Task<StepOutcome> boot(TargetRun &run, Plan plan);

    Template m_executable;
    Template m_firmware;
    Template m_processors;
    Template m_memory;
    Template m_image;
    Template m_logFile;
    Template m_timeout;
    ConsoleSteps m_steps;
    std::set<QString> m_logsTaken;
    // A machine has two sockets and perhaps a log file, besides what a program has.
    DialSlots m_slots{std::max(4, DialSlots::countForThisProcess() / 4)};
};

QemuStep::LogLease::LogLease(std::set<QString> &taken, const QString &path)
    : m_taken(taken), m_path(path), m_isGranted(path.isEmpty() || taken.insert(path).second)
{
}

QemuStep::LogLease::~LogLease()
{
    if (m_isGranted)
        m_taken.erase(m_path);
}

void QemuStep::configure(const ParameterReader &parameters)
{
    m_executable = parameters.expandable(u"executable");
    m_firmware = parameters.expandable(u"firmware");
    m_processors = parameters.expandable(u"nproc");
    m_memory = parameters.expandable(u"mem");
    m_image = parameters.expandable(u"image");
    m_logFile = parameters.expandable(u"logfile");
    m_timeout = parameters.expandable(u"timeout");
    std::optional<Duration> longest;
    if (m_timeout.isPlain())
        longest = parameters.duration(u"timeout");
    if (longest && *longest <= Duration::zero())
        parameters.problem(u"timeout", u"parameter-range"_s,
                           Sentence::say("'timeout' must be longer than nothing"),
                           Sentence::say("write a time such as \"10m\""));
    m_steps.configure(parameters, longest);
    if (parameters.rawList(u"steps").empty())
        parameters.problem(
            u"steps", u"qemu-no-steps"_s,
            Sentence::say("there are no steps, so the machine is ended as soon as it was started"),
            Sentence::say("write for example steps: [{expect: \"login:\"}]"),
            Problem::Severity::Warning);
}

Result<QString> QemuStep::program(const TargetRun &run) const
{
    const Result<QString> executable = run.expand(m_executable);
    if (!executable)
        return executable;
    if (executable->isEmpty())
        return fail(ErrorCode::InvalidArgument, u"'executable' became empty"_s);
    const QString path = programPath(*executable);
    if (path.isEmpty())
        return fail(ErrorCode::NotFound,
                    u"the program '%1' was not found: executable file not found in PATH"_s.arg(
                        *executable));
    return path;
}

// A number that qemu takes, also where a template makes it.
Result<QString> positiveNumber(const TargetRun &run, const Template &text, const QString &name)
{
    const Result<QString> expansion = run.expand(text);
    if (!expansion)
        return expansion;
    const Result<qint64> number = RawJson::string(expansion->trimmed()).integer();
    if (!number || *number < 1)
        return fail(ErrorCode::InvalidArgument,
                    u"'%1' became '%2', which is no number above 0"_s.arg(name, *expansion));
    return QString::number(*number);
}

Result<QStringList> QemuStep::arguments(const TargetRun &run) const
{
    const Result<QString> firmware = run.expand(m_firmware);
    const Result<QString> memory = positiveNumber(run, m_memory, u"mem"_s);
    const Result<QString> processors = positiveNumber(run, m_processors, u"nproc"_s);
    const Result<QString> image = run.expand(m_image);
    for (const Result<QString> *text : {&firmware, &memory, &processors, &image}) {
        if (!*text)
            return fail(text->error());
    }
    if (firmware->isEmpty())
        return fail(ErrorCode::InvalidArgument, u"'firmware' became empty"_s);
    QStringList arguments{u"-nographic"_s, u"-nic"_s, u"none"_s, u"-bios"_s, *firmware,
                          u"-m"_s,         *memory,   u"-smp"_s, *processors};
    if (!image->isEmpty())
        arguments << *image;
    return arguments;
}

Result<QemuStep::Plan> QemuStep::plan(const TargetRun &run) const
{
    Plan plan;
    Result<QString> path = program(run);
    if (!path)
        return fail(path.error());
    plan.program.program = std::move(*path);
    Result<QStringList> words = arguments(run);
    if (!words)
        return fail(words.error());
    plan.program.arguments = std::move(*words);
    const Result<QString> timeout = run.expand(m_timeout);
    if (!timeout)
        return fail(timeout.error());
    const Result<Duration> time = parseDuration(*timeout);
    if (!time || *time <= Duration::zero())
        return fail(ErrorCode::InvalidArgument,
                    u"'timeout' became '%1', which is no time such as \"30s\""_s.arg(*timeout));
    plan.timeout = *time;
    const Result<QString> logFile = run.expand(m_logFile);
    if (!logFile)
        return fail(logFile.error());
    if (!logFile->isEmpty() && *logFile != u"/dev/null")
        plan.logFile = QFileInfo(*logFile).absoluteFilePath();
    Result<std::vector<ConsoleStep>> steps = m_steps.expanded(run);
    if (!steps)
        return fail(steps.error());
    plan.steps = std::move(*steps);
    return plan;
}

QCoro::Task<StepOutcome> QemuStep::run(TargetRun &run)
{
    Result<Plan> all = plan(run);
    if (!all)
        co_return StepOutcome::failed(all.error().message);
    DialSlots::Slot slot(m_slots);
    if (const Wake wake = co_await run.wait(slot.granted()); wake == Wake::Cancelled)
        co_return run.stopped(wake);
    auto booting = boot(run, std::move(*all));
    co_return co_await booting;
}

QCoro::Task<StepOutcome> QemuStep::boot(TargetRun &run, Plan plan)
{
    const LogLease log(m_logsTaken, plan.logFile);
    if (!log.isGranted())
        co_return StepOutcome::failed(
            u"the log file %1 is being written for another target; let a template choose it, for "
            "example \"/var/log/lab/{{ .ID }}.log\""_s.arg(plan.logFile));
    Machine machine(run);
    if (!plan.logFile.isEmpty()) {
        if (const auto opened = machine.copyTo(plan.logFile); !opened)
            co_return StepOutcome::failed(opened.error().message);
    }
    auto running = machine.run(std::move(plan.program), std::move(plan.steps), plan.timeout);
    co_return co_await running;
}

std::vector<ParameterSpec> qemuParameters()
{
    return {
        {.name = u"executable"_s,
         .type = ParameterType::Executable,
         .required = true,
         .templated = true,
         .help = u"The emulator: an absolute path, or a name that is looked up in PATH."_s},
        {.name = u"firmware"_s,
         .required = true,
         .templated = true,
         .help = u"The firmware to start with: a file, or a name that the emulator knows."_s},
        {.name = u"nproc"_s,
         .type = ParameterType::Integer,
         .templated = true,
         .defaultValue = RawJson::number(3),
         .minimum = 1,
         .help = u"How many processors the machine has."_s},
        {.name = u"mem"_s,
         .type = ParameterType::Integer,
         .templated = true,
         .defaultValue = RawJson::number(5000),
         .unit = u"MB"_s,
         .minimum = 1,
         .help = u"How much memory the machine has."_s},
        {.name = u"image"_s,
         .templated = true,
         .help = u"A disk image; without it, the machine has no disk."_s},
        {.name = u"logfile"_s,
         .templated = true,
         .defaultValue = RawJson::string(u"/dev/null"),
         .help = u"A file for a copy of all that is written; what was in it before is lost."_s},
        {.name = u"timeout"_s,
         .type = ParameterType::Duration,
         .templated = true,
         .defaultValue = RawJson::string(u"10m"),
         .help = u"Time for all steps together, and for each that has none of its own."_s},
        ConsoleSteps::spec(),
    };
}

} // namespace

StepPlugin qemuStep()
{
    PluginInfo info;
    info.name = u"Qemu"_s;
    info.summary = u"Boots a virtual machine for each target and talks to its console."_s;
    info.help =
        u"Starts `EXECUTABLE -nographic -nic none -bios FIRMWARE -m MEM -smp NPROC [IMAGE]` on "
        "this computer and goes through **steps**: each waits until the regular expression in "
        "**expect** has appeared on the console, after what the step before it has found, and "
        "then types **send** and the Enter key. After the last step the machine is ended, as if "
        "its power was cut, and the target passes. The target fails when something does not appear "
        "in time, or when the machine ends before the last step; the error tells the last line.\n\n"
        "What the console writes is stored as it comes, the first mebibyte; the rest goes to a "
        "file. **logfile** gets all of it, and the messages of the emulator. Bytes that are not "
        "UTF-8 are shown as U+FFFD. An expression sees the last 65536 characters; `$` is the end "
        "of what has been written so far.\n\n"
        "Nothing of the machine is left running when the step is over, also not when the job is "
        "cancelled. A pause waits for the step."_s;
    info.parameters = qemuParameters();
    info.events = {EventName::output(), EventName::outputTruncated()};
    info.example = u"name: qemu\n"
                   "label: boot_fw\n"
                   "parameters:\n"
                   "  executable: [qemu-system-x86_64]\n"
                   "  firmware: [\"/images/{{ .ID }}.rom\"]\n"
                   "  mem: [1024]\n"
                   "  timeout: [3m]\n"
                   "  logfile: [\"/var/log/lab/{{ .ID }}.log\"]\n"
                   "  steps:\n"
                   "    - {expect: \"login:\", timeout: 90s, send: root}\n"
                   "    - {expect: \"# $\", send: poweroff}\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<QemuStep>(); }};
}

} // namespace Proctor
