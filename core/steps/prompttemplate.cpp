// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/prompttemplate.h"

#include "model/descriptor.h"
#include "plugin/parametercheck.h"

#include <QRegularExpression>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView fieldsName = u"fields";
constexpr auto buttonVariable = "button"_L1;

bool hasAction(const RawJson &json)
{
    return hasTemplateAction(QString::fromUtf8(json.json()));
}

std::optional<double> numberIn(const RawJson &value)
{
    bool isNumber = false;
    const double number = value.text().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

PromptField fieldFrom(const RawJson &object)
{
    PromptField field;
    field.name = object.member(u"name").text();
    field.kind = promptFieldKind(object.member(u"type").text()).value_or(PromptField::Kind::Text);
    field.label = object.member(u"label").text();
    field.isRequired = booleanFromText(object.member(u"required").text()).value_or(true);
    field.unit = object.member(u"unit").text();
    field.lower = numberIn(object.member(u"lower"));
    field.upper = numberIn(object.member(u"upper"));
    for (const RawJson &choice : object.member(u"choices").elements())
        field.choices << choice.text();
    field.pattern = object.member(u"pattern").text();
    field.expected = object.member(u"expected").text();
    field.preset = object.member(u"preset").text();
    field.isMultiLine = booleanFromText(object.member(u"multiline").text()).value_or(false);
    return field;
}

// What is wrong with a field whatever its templates come to; empty: nothing.
Sentence mistakeIn(const PromptField &field, const RawJson &object)
{
    if (!hasAction(object.member(u"name"))) {
        if (!isIdentifier(field.name))
            return Sentence::say("'%1' is not a name for a variable: write a letter followed by "
                                 "letters, digits or '_'",
                                 {field.name});
        if (field.name == buttonVariable)
            return Sentence::say(
                "the variable 'button' is the button that was chosen; name the field otherwise");
    }
    const bool isChoice = field.kind == PromptField::Kind::Choice;
    if (isChoice && field.choices.isEmpty())
        return Sentence::say("field '%1' has no choices", {field.name});
    if (!isChoice && !field.choices.isEmpty())
        return Sentence::say("field '%1' has choices, but its type is not choice", {field.name});
    if (field.lower && field.upper && *field.lower > *field.upper)
        return Sentence::say("'lower' of field '%1' is above its 'upper'", {field.name});
    const bool isNumber = field.kind == PromptField::Kind::Number;
    if (!isNumber && (field.lower || field.upper || !field.unit.isEmpty()))
        return Sentence::say("field '%1' has a unit or bounds, but its type is not number",
                             {field.name});
    const bool isText =
        field.kind == PromptField::Kind::Text || field.kind == PromptField::Kind::Serial;
    if (!isText && (!field.pattern.isEmpty() || !field.expected.isEmpty()))
        return Sentence::say(
            "field '%1' has a pattern or an expected text, but its type is neither text nor serial",
            {field.name});
    return {};
}

ParameterSpec fieldsSpec()
{
    const auto text = [](QString name, QString help) {
        return ParameterSpec{.name = std::move(name), .templated = true, .help = std::move(help)};
    };
    return {
        .name = fieldsName.toString(),
        .type = ParameterType::Object,
        .list = true,
        .templated = true,
        .help = u"What is to be filled in; each becomes a variable of its name, a number also a "
                "measurement."_s,
        .members = {
            {.name = u"name"_s,
             .type = ParameterType::Identifier,
             .required = true,
             .help = u"Name of the variable and of the measurement."_s},
            {.name = u"type"_s,
             .type = ParameterType::Choice,
             .defaultValue = RawJson::string(u"text"_s),
             .choices = promptFieldKinds(),
             .help = u"What is typed, scanned or chosen; a serial is one line, as from a bar-code "
                     "scanner."_s},
            text(u"label"_s, u"What stands before the field; without it, the name."_s),
            {.name = u"required"_s,
             .type = ParameterType::Boolean,
             .defaultValue = RawJson::fromTrusted("true"),
             .help = u"Whether a button that does not fail needs it."_s},
            {.name = u"unit"_s, .help = u"Of a number, for example V."_s},
            {.name = u"lower"_s,
             .type = ParameterType::Number,
             .help = u"Smaller numbers are not taken; what only fails the target belongs into "
                     "the limits of the step."_s},
            {.name = u"upper"_s,
             .type = ParameterType::Number,
             .help = u"Larger numbers are not taken."_s},
            {.name = u"choices"_s,
             .list = true,
             .templated = true,
             .help = u"Of a choice, all there is to choose from."_s},
            {.name = u"pattern"_s,
             .type = ParameterType::Regex,
             .help = u"Of a text or serial, what the whole of it must match."_s},
            text(u"expected"_s, u"Of a text or serial, the only one that is taken."_s),
            text(u"preset"_s,
                 u"What stands in the field at first, and counts when the time is up."_s),
            {.name = u"multiline"_s,
             .type = ParameterType::Boolean,
             .defaultValue = RawJson::fromTrusted("false"),
             .help = u"Whether a text may have several lines."_s},
        }};
}

void addButtons(const QStringList &texts, bool fails, std::vector<PromptButton> &buttons)
{
    for (const QString &text : texts) {
        if (!text.trimmed().isEmpty())
            buttons.push_back({.text = text.trimmed(), .fails = fails});
    }
}

} // namespace

std::vector<ParameterSpec> PromptTemplate::specs()
{
    return {
        {.name = u"text"_s,
         .required = true,
         .templated = true,
         .help = u"What the person is to do, as Markdown."_s},
        {.name = u"picture"_s,
         .type = ParameterType::File,
         .templated = true,
         .help = u"A picture that is shown with it, PNG, JPEG or SVG."_s},
        fieldsSpec(),
        {.name = u"buttons"_s,
         .list = true,
         .help = u"Buttons that pass the target, the usual one first; without any: Done."_s},
        {.name = u"fail_buttons"_s,
         .list = true,
         .help = u"Buttons that fail it; no field needs to be filled in for them."_s},
        {.name = u"default_button"_s,
         .help =
             u"The button that counts when the time is up; without it, the target fails then."_s},
    };
}

void PromptTemplate::configure(const ParameterReader &parameters, bool hasTimeout)
{
    m_text = parameters.expandable(u"text");
    addButtons(parameters.texts(u"buttons"), false, m_buttons);
    if (m_buttons.empty())
        m_buttons.push_back({.text = u"Done"_s});
    addButtons(parameters.texts(u"fail_buttons"), true, m_buttons);
    m_usual = parameters.text(u"default_button");
    checkButtons(parameters);
    if (!m_usual.isEmpty() && !hasTimeout)
        parameters.problem(
            u"default_button", u"prompt-default"_s,
            Sentence::say("'default_button' never counts, because there is no 'timeout'"),
            Sentence::say("add a timeout, for example timeout: [10m]"), Problem::Severity::Warning);
    for (const RawJson &value : parameters.rawList(fieldsName)) {
        // What does not parse has been found already.
        m_fields.push_back(
            ObjectTemplate::parse(value, parameters.functions()).value_or(ObjectTemplate()));
    }
    const bool usualPasses = std::ranges::any_of(m_buttons, [this](const PromptButton &button) {
        return button.text == m_usual && !button.fails;
    });
    checkFields(parameters, usualPasses && hasTimeout);
}

void PromptTemplate::checkButtons(const ParameterReader &parameters) const
{
    QStringList seen;
    for (const PromptButton &button : m_buttons) {
        if (seen.contains(button.text, Qt::CaseInsensitive))
            parameters.problem(button.fails ? u"fail_buttons" : u"buttons", u"prompt-button"_s,
                               Sentence::say("there are two buttons '%1'", {button.text}),
                               Sentence::say("give each its own text"));
        seen << button.text;
    }
    if (!m_usual.isEmpty() && !seen.contains(m_usual))
        parameters.problem(u"default_button", u"prompt-button"_s,
                           Sentence::say("there is no button '%1'", {m_usual}),
                           Sentence::say("write one of: %1", {seen.join(u", "_s)}));
}

void PromptTemplate::checkFields(const ParameterReader &parameters, bool isAnsweredByTime) const
{
    QStringList seen;
    int position = 0;
    for (const RawJson &value : parameters.rawList(fieldsName)) {
        const QStringList path{fieldsName.toString(), QString::number(position++)};
        const PromptField field = fieldFrom(value);
        Sentence mistake = value.isObject() ? mistakeIn(field, value) : Sentence();
        if (mistake.isEmpty() && seen.contains(field.name))
            mistake = Sentence::say("there are two fields '%1'", {field.name});
        seen << field.name;
        if (!mistake.isEmpty())
            parameters.problem({.code = u"prompt-field"_s, .message = mistake, .path = path});
        else if (isAnsweredByTime && field.isRequired && field.preset.isEmpty())
            parameters.problem(
                {.severity = Problem::Severity::Warning,
                 .code = u"prompt-default"_s,
                 .message = Sentence::say("when the time is up, '%1' has no value", {field.name}),
                 .repair = Sentence::say("give it a preset, or required: false"),
                 .path = path});
    }
}

Result<Prompt> PromptTemplate::expanded(TargetRun &run) const
{
    Prompt prompt;
    Result<QString> text = run.expand(m_text);
    if (!text)
        return fail(text.error());
    prompt.text = std::move(*text);
    prompt.buttons = m_buttons;
    for (const ObjectTemplate &entry : m_fields) {
        const Result<RawJson> object = run.expand(entry);
        if (!object)
            return fail(object.error());
        prompt.fields.push_back(fieldFrom(*object));
        const PromptField &field = prompt.fields.back();
        if (const Sentence mistake = mistakeIn(field, *object); !mistake.isEmpty())
            return fail(ErrorCode::InvalidArgument, mistake.text());
    }
    if (m_usual.isEmpty())
        return prompt;
    PromptAnswer preset{.button = m_usual};
    for (const PromptField &field : prompt.fields) {
        if (const auto value = promptValue(field, field.preset);
            value && !value->isAbsent() && !isFile(field.kind))
            preset.values.emplace(field.name, *value);
    }
    prompt.preset = std::move(preset);
    return prompt;
}

} // namespace Proctor
