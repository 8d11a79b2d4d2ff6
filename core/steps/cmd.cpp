// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/jsonwriter.h"
#include "model/event.h"
#include "steps/emitorlog.h"
#include "steps/localprogram.h"
#include "steps/outputcapture.h"
#include "steps/steps.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Runs a local program for each target. Lives on the job's engine thread; the programs run beside
/// it.
class CmdStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;

private:
    [[nodiscard]] Result<ProcessSpec> expanded(TargetRun &run) const;

    QString m_program; // absolute
    std::vector<Template> m_arguments;
    Template m_directory;
    std::optional<Duration> m_timeout;
    bool m_emitOutput = false;
    bool m_emitErrors = false;
};

void CmdStep::configure(const ParameterReader &parameters)
{
    m_program = programPath(parameters.text(u"executable"));
    m_arguments = parameters.expandables(u"args");
    m_directory = parameters.expandable(u"dir");
    m_emitOutput = parameters.boolean(u"emit_stdout");
    m_emitErrors = parameters.boolean(u"emit_stderr");
    m_timeout = timeLimit(parameters);
}

Result<ProcessSpec> CmdStep::expanded(TargetRun &run) const
{
    ProcessSpec spec;
    spec.program = m_program;
    spec.timeout = m_timeout;
    const auto expandInto = [&run](const Template &text, QString &into,
                                   const QString &what) -> Result<void> {
        Result<QString> expansion = run.expand(text);
        if (!expansion)
            return fail(expansion.error());
        if (expansion->contains(QChar(0)))
            return fail(ErrorCode::InvalidArgument,
                        u"%1 contains a NUL character, which no program can be given"_s.arg(what));
        into = std::move(*expansion);
        return {};
    };
    for (const Template &argument : m_arguments) {
        QString text;
        const QString what = u"Argument %1"_s.arg(spec.arguments.size() + 1);
        if (const auto done = expandInto(argument, text, what); !done)
            return fail(done.error());
        spec.arguments << text;
    }
    if (const auto done =
            expandInto(m_directory, spec.workingDirectory, u"The working directory"_s);
        !done)
        return fail(done.error());
    return spec;
}

RawJson startPayload(const ProcessSpec &spec)
{
    JsonWriter json(0, JsonWriter::Escape::Html);
    json.beginObject();
    writeCommandLine(json, spec.program, spec.arguments);
    json.key(u"Dir").value(spec.workingDirectory);
    json.endObject();
    return RawJson::fromTrusted(json.take());
}

RawJson messagePayload(const QString &text)
{
    return RawJson::fromTrusted("{\"Msg\":" + quoteJson(text, true) + '}');
}

QCoro::Task<StepOutcome> CmdStep::run(TargetRun &run)
{
    Result<ProcessSpec> spec = expanded(run);
    if (!spec)
        co_return StepOutcome::failed(spec.error().message);
    emitOrLog(run, u"CmdStart"_s, startPayload(*spec));

    OutputCapture capture(run, m_emitOutput, m_emitErrors);
    spec->output = [&capture](bool isError, QByteArrayView bytes) { capture.add(isError, bytes); };
    auto flushing = capture.flushRegularly();
    auto process = run.process(std::move(*spec));
    const ProcessResult result = co_await process;
    capture.finish();
    co_await flushing;

    emitOrLog(run, u"CmdEnd"_s, RawJson::null());
    if (m_emitOutput)
        emitOrLog(run, u"CmdStdout"_s, messagePayload(capture.text(false)));
    if (m_emitErrors)
        emitOrLog(run, u"CmdStderr"_s, messagePayload(capture.text(true)));
    co_return programOutcome(run, result, m_program, m_timeout);
}

std::vector<ParameterSpec> cmdParameters()
{
    return {
        {.name = u"executable"_s,
         .type = ParameterType::Executable,
         .required = true,
         .help = u"The program: an absolute path, or a name that is looked up in PATH."_s},
        {.name = u"args"_s,
         .list = true,
         .templated = true,
         .help = u"Its arguments, each an element of its own; no shell takes part."_s},
        {.name = u"dir"_s,
         .type = ParameterType::Directory,
         .templated = true,
         .help = u"The directory it runs in; without it, the one in which Proctor was started."_s},
        {.name = u"emit_stdout"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help =
             u"Whether the standard output is stored once more as a whole in a CmdStdout event."_s},
        {.name = u"emit_stderr"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help =
             u"Whether the error output is stored once more as a whole in a CmdStderr event."_s},
        {.name = u"timeout"_s,
         .type = ParameterType::Duration,
         .help =
             u"How long the program may run before it is stopped and the target fails; without it, without limit."_s},
    };
}

} // namespace

StepPlugin cmdStep()
{
    PluginInfo info;
    info.name = u"Cmd"_s;
    info.summary = u"Runs a local program for each target."_s;
    info.help = u"The program runs on this computer, once for each target, all of them side by "
                u"side. Exit code 0 passes the "
                "target, any other fails it with `exit status N`. Nothing the program has started "
                "is left running when the "
                "step is over, also not when the job is cancelled.\n\n"
                "What it writes is stored as it comes, the first mebibyte of each stream; the rest "
                "goes to a file, which "
                "a `ProctorOutputTruncated` event names. Bytes that are not UTF-8 are shown as "
                "U+FFFD. Its standard input "
                "is empty, its environment that of Proctor."_s;
    info.parameters = cmdParameters();
    info.events = {u"CmdStart"_s,  u"CmdEnd"_s,         u"CmdStdout"_s,
                   u"CmdStderr"_s, EventName::output(), EventName::outputTruncated()};
    info.example = u"name: cmd\n"
                   "label: ping\n"
                   "parameters:\n"
                   "  executable: [ping]\n"
                   "  args: [\"-c\", \"1\", \"{{ .FQDN }}\"]\n"
                   "  emit_stdout: [true]\n"
                   "  timeout: [30s]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<CmdStep>(); }};
}

} // namespace Proctor
