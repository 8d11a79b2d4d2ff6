// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/jsonwriter.h"
#include "model/event.h"
#include "steps/emitorlog.h"
#include "steps/localprogram.h"
#include "steps/outputcapture.h"
#include "steps/steps.h"

#include <list>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Collects all targets that reach it and runs one local program for them together. The target that
/// came first runs it, the others wait for its outcome. Lives on the job's engine thread.
class GatherCmdStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;
    void inputClosed(StepRun &) override { m_isComplete.set(); }

private:
    void expandArguments(const ParameterReader &parameters);
    QCoro::Task<StepOutcome> runProgram(TargetRun &run);
    [[nodiscard]] StepOutcome outcomeOfOthers(TargetRun &run, const StepOutcome &own) const;

    QString m_program; // absolute
    QStringList m_arguments;
    std::optional<Duration> m_timeout;
    bool m_endsJob = false;

    std::list<TargetRun *> m_collected; // in the order of their coming
    Signal m_isComplete;
    std::optional<StepOutcome> m_outcome; // of all but the one that ran the program
    Signal m_isOver;
};

void GatherCmdStep::configure(const ParameterReader &parameters)
{
    m_program = programPath(parameters.text(u"binary"));
    m_endsJob = parameters.boolean(u"abort_job");
    expandArguments(parameters);
    m_timeout = timeLimit(parameters);
}

// Here and not for each target: the program runs for all of them together.
void GatherCmdStep::expandArguments(const ParameterReader &parameters)
{
    const Target nobody;
    for (const Template &argument : parameters.expandables(u"args")) {
        const Result<QString> text = argument.expand({.target = &nobody, .variables = nullptr});
        if (!text) {
            parameters.problem(
                u"args", u"gathercmd-argument"_s,
                Sentence::say("argument '%1' has no value: %2",
                              {argument.text(), text.error().message}),
                Sentence::say(
                    "the program runs for all targets together, so use no step variables"));
        } else if (text->contains(QChar(0))) {
            parameters.problem(
                u"args", u"gathercmd-argument"_s,
                Sentence::say("argument %1 contains a NUL character, which no program can be given",
                              {QString::number(m_arguments.size() + 1)}));
        }
        m_arguments << text.value_or(QString());
    }
}

// QCoro moves out of what a plain lvalue names after co_return, hence as_const().
QCoro::Task<StepOutcome> GatherCmdStep::run(TargetRun &run)
{
    const auto self = m_collected.insert(m_collected.end(), &run);
    const Wake wake = co_await run.wait(m_isComplete, {}, OnPause::Wake);
    if (wake != Wake::Signalled) {
        m_collected.erase(self);
        co_return run.stopped(wake);
    }
    if (m_collected.front() != &run) {
        const Wake end = co_await run.wait(m_isOver);
        if (end != Wake::Signalled)
            co_return run.stopped(end);
        co_return std::as_const(*m_outcome);
    }
    auto program = runProgram(run);
    const StepOutcome own = co_await program;
    m_outcome = outcomeOfOthers(run, own);
    if (m_endsJob && own.kind() == StepOutcome::Kind::Failed)
        run.step().failStep(StepErrorCode::Failed, own.message());
    m_isOver.set();
    co_return own;
}

RawJson startPayload(const QString &program, const QStringList &arguments)
{
    JsonWriter json(0, JsonWriter::Escape::Html);
    json.beginObject();
    writeCommandLine(json, program, arguments);
    json.endObject();
    return RawJson::fromTrusted(json.take());
}

QByteArray firstOf(const QString &text, qsizetype most)
{
    const QByteArray bytes = text.toUtf8();
    return bytes.first(utf8Cut(bytes, most));
}

// The reference's form and size, but so that neither stream can push the other out.
QString shownOutput(const OutputCapture &capture)
{
    constexpr qsizetype limit = 10240;
    const QByteArray before = "stdout: ";
    const QByteArray between = "\nstderr: ";
    const qsizetype room = limit - before.size() - between.size();
    QByteArray error = firstOf(capture.text(true), room);
    const QByteArray output = firstOf(capture.text(false), std::max(room / 2, room - error.size()));
    error.truncate(utf8Cut(error, room - output.size()));
    return QString::fromUtf8(before + output + between + error);
}

RawJson endPayload(const ProcessResult &result, const StepOutcome &outcome,
                   const OutputCapture &capture)
{
    if (outcome.isPassed())
        return RawJson::null();
    const bool isExit = result.end == ProcessResult::End::Exited;
    const bool isStarted = result.end != ProcessResult::End::CouldNotStart;
    QString text = isStarted ? shownOutput(capture) : result.failure();
    if (!isExit && isStarted && !outcome.message().isEmpty())
        text = outcome.message() + u'\n' + text;
    JsonWriter json(0, JsonWriter::Escape::Html);
    json.beginObject();
    json.key(u"ExitCode").value(qint64(isExit ? result.exitCode : isStarted ? -1 : 0));
    json.key(u"Err").value(text);
    json.endObject();
    return RawJson::fromTrusted(json.take());
}

QCoro::Task<StepOutcome> GatherCmdStep::runProgram(TargetRun &run)
{
    emitOrLog(run, u"GatherCmdStart"_s, startPayload(m_program, m_arguments));
    OutputCapture capture(run, true, true);
    ProcessSpec spec;
    spec.program = m_program;
    spec.arguments = m_arguments;
    spec.timeout = m_timeout;
    spec.onPause = OnPause::Wake;
    spec.output = [&capture](bool isError, QByteArrayView bytes) { capture.add(isError, bytes); };
    auto flushing = capture.flushRegularly();
    auto process = run.process(std::move(spec));
    const ProcessResult result = co_await process;
    capture.finish();
    co_await flushing;
    const StepOutcome own = programOutcome(run, result, m_program, m_timeout);
    emitOrLog(run, u"GatherCmdEnd"_s, endPayload(result, own, capture));
    co_return own;
}

StepOutcome GatherCmdStep::outcomeOfOthers(TargetRun &run, const StepOutcome &own) const
{
    // Those that are cancelled themselves are not told any more.
    if (own.kind() == StepOutcome::Kind::Cancelled)
        return StepOutcome::failed(
            u"%1 was stopped, because the time of target %2, with which it ran, was up"_s.arg(
                m_program, run.target()->id));
    return own;
}

std::vector<ParameterSpec> gatherCmdParameters()
{
    return {
        {.name = u"binary"_s,
         .type = ParameterType::Executable,
         .required = true,
         .help = u"The program: an absolute path, or a name that is looked up in PATH."_s},
        {.name = u"args"_s,
         .list = true,
         .templated = true,
         .help = u"Its arguments, each an element of its own; templates see an empty target and no "
                 "step variables."_s},
        {.name = u"timeout"_s,
         .type = ParameterType::Duration,
         .help = u"How long the program may run before it is stopped and the targets fail; without "
                 "it, without limit."_s},
        {.name = u"abort_job"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help = u"Whether a failure of the program ends the whole job."_s},
    };
}

} // namespace

StepPlugin gatherCmdStep()
{
    PluginInfo info;
    info.name = u"GatherCmd"_s;
    info.summary = u"Runs one local program for all targets together."_s;
    info.help = u"Waits until every target of the test has either come here or failed before, then "
                "runs the program once on this computer. Exit code 0 passes all of them, any other "
                "fails all of them with `exit status N`. Without targets nothing runs.\n\n"
                "The events and the output belong to the target that came first. Of the output the "
                "first mebibyte of each stream is stored, the rest goes to a file, which a "
                "`ProctorOutputTruncated` event names. Nothing the program has started is left "
                "running when the step is over.\n\n"
                "A pause stops the program; when the job goes on, it runs again from the start "
                "with the same targets."_s;
    info.parameters = gatherCmdParameters();
    info.events = {u"GatherCmdStart"_s, u"GatherCmdEnd"_s, EventName::output(),
                   EventName::outputTruncated()};
    info.example = u"name: gathercmd\n"
                   "label: reserve_rack\n"
                   "parameters:\n"
                   "  binary: [/opt/lab/reserve]\n"
                   "  args: [\"--pool\", \"{{ ToLower \\\"RACK-7\\\" }}\"]\n"
                   "  timeout: [5m]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<GatherCmdStep>(); }};
}

} // namespace Proctor
