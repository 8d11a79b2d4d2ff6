// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"
#include "model/event.h"
#include "steps/prompttemplate.h"
#include "steps/steps.h"
#include "steps/timeleft.h"

#include <list>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Asks a person, for each target or once for all of them, and goes by the answer. A pause takes
/// the question back and keeps the time that is left. Lives on the job's engine thread.
class PromptStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;
    void inputClosed(StepRun &) override { m_isComplete.set(); }

private:
    QCoro::Task<StepOutcome> ask(TargetRun &run, std::optional<PromptAnswer> &answer);
    QCoro::Task<StepOutcome> askForAll(TargetRun &run);
    [[nodiscard]] static Result<void> takeValues(TargetRun &run, const PromptAnswer &answer,
                                                 const std::vector<PromptField> &fields);

    PromptTemplate m_template;
    Template m_picture;
    std::optional<Duration> m_timeout;
    bool m_isForAll = false;

    std::list<TargetRun *> m_collected; // of all, in the order of their coming
    Signal m_isComplete;
    Signal m_isOver;
    std::optional<PromptAnswer> m_answer;
    std::optional<StepOutcome> m_outcome;
    std::vector<PromptField> m_fields; // that the answer is for
};

void PromptStep::configure(const ParameterReader &parameters)
{
    m_timeout =
        parameters.has(u"timeout") ? std::optional(parameters.duration(u"timeout")) : std::nullopt;
    if (m_timeout && *m_timeout <= Duration::zero())
        parameters.problem(
            u"timeout", u"parameter-range"_s,
            Sentence::say("'timeout' must be longer than no time"),
            Sentence::say("write for example timeout: [10m], or leave it out to wait without end"));
    m_template.configure(parameters, m_timeout.has_value());
    m_picture = parameters.expandable(u"picture");
    m_isForAll = parameters.boolean(u"for_all");
}

QCoro::Task<StepOutcome> PromptStep::run(TargetRun &run)
{
    if (m_isForAll) {
        auto asking = askForAll(run);
        co_return co_await asking;
    }
    std::optional<PromptAnswer> answer;
    auto asking = ask(run, answer);
    co_return co_await asking;
}

// A text, whatever it is, because that is what templates can write; of a file its path.
RawJson variableOf(const TargetRun &run, const RawJson &value)
{
    if (const auto file = attachmentFromJson(value))
        return RawJson::string(run.pathOf(*file));
    return RawJson::string(value.text());
}

Result<void> PromptStep::takeValues(TargetRun &run, const PromptAnswer &answer,
                                    const std::vector<PromptField> &fields)
{
    if (const auto set = run.setVariable(u"button"_s, RawJson::string(answer.button)); !set)
        return set;
    for (const PromptField &field : fields) {
        const auto value = answer.values.find(field.name);
        if (value == answer.values.end() || value->second.isAbsent())
            continue;
        if (const auto set = run.setVariable(field.name, variableOf(run, value->second)); !set)
            return set;
        if (field.kind != PromptField::Kind::Number)
            continue;
        Measurement measurement;
        measurement.name = field.name;
        measurement.value = value->second;
        measurement.unit = field.unit;
        if (const auto measured = run.measure(std::move(measurement)); !measured)
            return measured;
    }
    return {};
}

StepOutcome outcomeOf(const Prompt &prompt, const PromptAnswer &answer)
{
    const PromptButton *const button = findButton(prompt, answer.button);
    if (!button || !button->fails)
        return StepOutcome::passed();
    const QString person = answer.person.isEmpty() ? u"nobody answered in time, so the answer is"_s
                                                   : answer.person + u" answered"_s;
    return StepOutcome::failed(u"%1 \"%2\""_s.arg(person, answer.button));
}

QCoro::Task<StepOutcome> PromptStep::ask(TargetRun &run, std::optional<PromptAnswer> &answer)
{
    Result<Prompt> prompt = m_template.expanded(run);
    const Result<QString> picture = run.expand(m_picture);
    if (!prompt || !picture)
        co_return StepOutcome::failed(!prompt ? prompt.error().message : picture.error().message);
    prompt->isForAll = m_isForAll;
    const Result<TimeLeft> time = TimeLeft::resumed(run, m_timeout.value_or(Duration::zero()));
    if (!time)
        co_return StepOutcome::stepError(time.error().message);
    std::optional<Duration> left;
    if (m_timeout)
        left = time->left(run);
    auto prompting = run.prompt(*prompt, *picture, left);
    const Result<PromptEnd> asked = co_await prompting;
    if (!asked)
        co_return StepOutcome::failed(asked.error().message);
    const PromptEnd &end = *asked;
    if (end.wake == Wake::Elapsed)
        co_return StepOutcome::failed(
            u"nobody answered within %1"_s.arg(formatDuration(m_timeout.value_or(Duration()))));
    if (!end.answer)
        co_return run.stopped(end.wake, m_timeout ? time->state(run) : RawJson());
    answer = end.answer;
    m_fields = prompt->fields;
    if (const auto taken = takeValues(run, *answer, m_fields); !taken)
        co_return StepOutcome::failed(taken.error().message);
    co_return outcomeOf(*prompt, *answer);
}

// The target that came first asks, the others wait for its outcome.
QCoro::Task<StepOutcome> PromptStep::askForAll(TargetRun &run)
{
    const auto self = m_collected.insert(m_collected.end(), &run);
    const Wake wake = co_await run.wait(m_isComplete, {}, OnPause::Wake);
    if (wake != Wake::Signalled) {
        m_collected.erase(self);
        co_return run.stopped(wake);
    }
    if (m_collected.front() == &run) {
        auto asking = ask(run, m_answer);
        const StepOutcome outcome = co_await asking;
        m_outcome = outcome.kind() == StepOutcome::Kind::Cancelled
                        ? StepOutcome::failed(u"the question was taken back, because the time of "
                                              "target %1 was up"_s.arg(run.target()->id))
                        : outcome;
        m_isOver.set();
        co_return outcome;
    }
    const Wake end = co_await run.wait(m_isOver, {}, OnPause::Wake);
    if (end != Wake::Signalled)
        co_return run.stopped(end);
    if (m_outcome->kind() == StepOutcome::Kind::Paused)
        co_return StepOutcome::paused();
    if (m_answer) {
        if (const auto taken = takeValues(run, *m_answer, m_fields); !taken)
            co_return StepOutcome::failed(taken.error().message);
    }
    co_return std::as_const(*m_outcome);
}

QString help()
{
    return u"Shows an instruction in the window and waits until a person answers, there or with "
           "`proctor answer`. The answer, the person and the time are stored in a "
           "`ProctorPromptAnswered` event.\n\n"
           "What is filled in becomes variables of the step, `button` is the button; numbers are "
           "also measurements, which the limits of the step judge. Files are kept as attachments; "
           "their variable is the path in the store. A button of **fail_buttons** fails the "
           "target.\n\n"
           "Every target has a question of its own; with **for_all** the step waits until all "
           "targets have come and asks once for all of them.\n\n"
           "When the time of **timeout** is up, **default_button** and the presets of the fields "
           "are the answer. A pause takes the question back; it is asked again with the time that "
           "was left. After a crash it is asked again, too."_s;
}

} // namespace

StepPlugin promptStep()
{
    PluginInfo info;
    info.name = u"Prompt"_s;
    info.summary = u"Asks a person and goes by the answer."_s;
    info.help = help();
    info.parameters = PromptTemplate::specs();
    info.parameters.push_back(
        {.name = u"timeout"_s,
         .type = ParameterType::Duration,
         .help = u"How long to wait for an answer; without it, without end."_s});
    info.parameters.push_back(
        {.name = u"for_all"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help = u"Whether all targets are asked about at once, not each by itself."_s});
    info.example =
        u"name: prompt\n"
        "label: fit_probe\n"
        "parameters:\n"
        "  text: [\"Fit the probe to **{{ .ID }}** and read the meter.\"]\n"
        "  fields:\n"
        "    - {name: serial, type: serial, label: Serial number, pattern: \"SN[0-9]+\"}\n"
        "    - {name: vcc, type: number, label: Supply, unit: V}\n"
        "  buttons: [Done]\n"
        "  fail_buttons: [Broken]\n"
        "  timeout: [30m]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<PromptStep>(); }};
}

} // namespace Proctor
