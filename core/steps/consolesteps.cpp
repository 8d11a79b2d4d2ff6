// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/consolesteps.h"

#include "base/duration.h"
#include "plugin/parametercheck.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView parameterName = u"steps";

Result<QString> textMember(const RawJson &object, const QString &name)
{
    const RawJson value = object.member(name);
    if (!value.isAbsent() && !value.isNull() && !value.isString())
        return fail(ErrorCode::InvalidArgument,
                    u"'%1' must be a text, not %2"_s.arg(name, QString::fromUtf8(value.json())));
    return value.text();
}

QString keyAsWritten(const RawJson &object, QStringView name)
{
    for (const JsonMember &member : object.members()) {
        if (member.key.compare(name, Qt::CaseInsensitive) == 0)
            return member.key;
    }
    return {};
}

} // namespace

Result<ConsoleStep> ConsoleStep::read(const RawJson &object)
{
    if (!object.isObject())
        return fail(ErrorCode::InvalidArgument, u"it must be an object"_s);
    const Result<QString> expect = textMember(object, u"expect"_s);
    const Result<QString> send = textMember(object, u"send"_s);
    const Result<QString> timeout = textMember(object, u"timeout"_s);
    for (const Result<QString> *text : {&expect, &send, &timeout}) {
        if (!*text)
            return fail(text->error());
    }
    if (expect->isEmpty() && send->isEmpty())
        return fail(ErrorCode::InvalidArgument, u"it neither expects nor sends anything"_s);
    ConsoleStep step;
    step.send = *send;
    if (!expect->isEmpty()) {
        const Result<ConsolePattern> pattern = ConsolePattern::regex(*expect);
        if (!pattern)
            return fail(pattern.error());
        step.expect = *pattern;
    }
    if (!timeout->isEmpty()) {
        const Result<Duration> time = parseDuration(*timeout);
        if (!time || *time <= Duration::zero())
            return fail(ErrorCode::InvalidArgument,
                        u"'timeout' is '%1', which is no time such as \"30s\""_s.arg(*timeout));
        step.timeout = *time;
    }
    return step;
}

ParameterSpec ConsoleSteps::spec()
{
    return {.name = parameterName.toString(),
            .type = ParameterType::Object,
            .list = true,
            .templated = true,
            .help = u"The talk with the console, one turn after the other."_s,
            .members = {
                {.name = u"expect"_s,
                 .type = ParameterType::Regex,
                 .templated = true,
                 .help = u"Regular expression that must appear on the console."_s},
                {.name = u"send"_s,
                 .templated = true,
                 .help = u"What is typed then; the Enter key is added."_s},
                {.name = u"timeout"_s,
                 .type = ParameterType::Duration,
                 .templated = true,
                 .help = u"Time in which 'expect' must appear; without it, that of the step."_s},
            }};
}

void ConsoleSteps::configure(const ParameterReader &parameters, std::optional<Duration> longest)
{
    m_turns.clear();
    for (const RawJson &value : parameters.rawList(parameterName)) {
        const int position = int(m_turns.size());
        Turn turn;
        turn.isText = value.isString();
        if (turn.isText) {
            // What does not parse has been found already.
            turn.text = Template::parse(value.text(), parameters.functions()).value_or(Template());
            if (const auto object = RawJson::parse(value.text().toUtf8());
                turn.text.isPlain() && object && object->isObject())
                check(parameters, *object, position, longest);
        } else {
            turn.object =
                ObjectTemplate::parse(value, parameters.functions()).value_or(ObjectTemplate());
            if (value.isObject() || value.isNull())
                check(parameters, value, position, longest);
        }
        m_turns.push_back(std::move(turn));
    }
}

// What only the members together tell.
void ConsoleSteps::check(const ParameterReader &parameters, const RawJson &object, int position,
                         std::optional<Duration> longest)
{
    const QStringList path{parameterName.toString(), QString::number(position)};
    const bool expects = !object.member(u"expect").text().isEmpty();
    if (!expects && object.member(u"send").text().isEmpty())
        parameters.problem(
            Problem{.code = u"console-step-empty"_s,
                    .message = Sentence::say("step %1 neither expects nor sends anything",
                                             {QString::number(position + 1)}),
                    .repair = Sentence::say("write 'expect', 'send' or both"),
                    .path = path});
    const QString timeout = object.member(u"timeout").text();
    if (timeout.isEmpty())
        return;
    const QStringList timeoutPath = path + QStringList{keyAsWritten(object, u"timeout")};
    if (!expects)
        parameters.problem(
            Problem{.severity = Problem::Severity::Warning,
                    .code = u"console-step-timeout"_s,
                    .message = Sentence::say(
                        "'timeout' of step %1 has no effect, because the step expects nothing",
                        {QString::number(position + 1)}),
                    .repair = Sentence::say("remove it, or write what to expect"),
                    .path = timeoutPath});
    const Result<Duration> time = parseDuration(timeout);
    if (time && *time <= Duration::zero())
        parameters.problem(Problem{
            .code = u"parameter-range"_s,
            .message = u"'timeout' of step %1 must be longer than nothing"_s.arg(position + 1),
            .repair = u"write a time such as \"30s\", or leave it out for that of the "
                      "whole"_s,
            .path = timeoutPath});
    else if (expects && longest && time && *time > *longest)
        parameters.problem(Problem{
            .severity = Problem::Severity::Warning,
            .code = u"console-step-timeout"_s,
            .message =
                Sentence::say("'timeout' of step %1 is longer than that of the whole, which is %2",
                              {QString::number(position + 1), formatDuration(*longest)}),
            .repair = Sentence::say("give the whole more time"),
            .path = timeoutPath});
}

Result<std::vector<ConsoleStep>> ConsoleSteps::expanded(const TargetRun &run) const
{
    std::vector<ConsoleStep> steps;
    for (const Turn &turn : m_turns) {
        const auto failed = [&steps](const Error &error) {
            return fail(error.code,
                        u"step %1: %2"_s.arg(QString::number(steps.size() + 1), error.message));
        };
        Result<RawJson> object;
        if (turn.isText) {
            const Result<QString> text = run.expand(turn.text);
            if (!text)
                return failed(text.error());
            object = RawJson::parse(text->toUtf8());
            if (!object)
                return failed({object.error().code,
                               u"its text is no JSON: %1"_s.arg(object.error().message)});
        } else {
            object = run.expand(turn.object);
            if (!object)
                return failed(object.error());
        }
        Result<ConsoleStep> step = ConsoleStep::read(*object);
        if (!step)
            return failed(step.error());
        steps.push_back(std::move(*step));
    }
    return steps;
}

} // namespace Proctor
