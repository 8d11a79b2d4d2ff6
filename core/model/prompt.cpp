// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/prompt.h"

#include "base/jsonwriter.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

using Kind = PromptField::Kind;

constexpr qsizetype mostTyped = 10'000;

tl::unexpected<Error> invalid(const QString &sentence)
{
    return fail(ErrorCode::InvalidArgument, sentence);
}

QString numberText(double number)
{
    return QString::number(number, 'g', 15);
}

void writeText(JsonWriter &json, QStringView key, const QString &text)
{
    if (!text.isEmpty())
        json.key(key).value(text);
}

void writeTexts(JsonWriter &json, QStringView key, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    json.key(key).beginArray();
    for (const QString &text : texts)
        json.value(text);
    json.endArray();
}

void write(JsonWriter &json, const PromptField &field)
{
    json.beginObject();
    json.key(u"Name").value(field.name);
    json.key(u"Type").value(toString(field.kind));
    writeText(json, u"Label", field.label);
    if (!field.isRequired)
        json.key(u"Required").value(false);
    writeText(json, u"Unit", field.unit);
    if (field.lower)
        json.key(u"Lower").value(RawJson::from(*field.lower));
    if (field.upper)
        json.key(u"Upper").value(RawJson::from(*field.upper));
    writeTexts(json, u"Choices", field.choices);
    writeText(json, u"Pattern", field.pattern);
    writeText(json, u"Expected", field.expected);
    writeText(json, u"Preset", field.preset);
    if (field.isMultiLine)
        json.key(u"MultiLine").value(true);
    json.endObject();
}

void write(JsonWriter &json, const PromptAnswer &answer)
{
    json.beginObject();
    json.key(u"Prompt").value(qint64(answer.prompt));
    json.key(u"Button").value(answer.button);
    json.key(u"Values").beginObject();
    for (const auto &[name, value] : answer.values)
        json.key(name).value(value);
    json.endObject();
    writeText(json, u"Person", answer.person);
    json.endObject();
}

std::optional<double> boundFrom(const RawJson &json)
{
    const QJsonValue value = json.value();
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

Result<PromptField> fieldFrom(const RawJson &json)
{
    PromptField field;
    field.name = json.member(u"Name").text();
    const auto kind = promptFieldKind(json.member(u"Type").text());
    if (field.name.isEmpty() || !kind)
        return invalid(u"a field of the question has no name or type"_s);
    field.kind = *kind;
    field.label = json.member(u"Label").text();
    field.isRequired = json.member(u"Required").json() != "false";
    field.unit = json.member(u"Unit").text();
    field.lower = boundFrom(json.member(u"Lower"));
    field.upper = boundFrom(json.member(u"Upper"));
    for (const RawJson &choice : json.member(u"Choices").elements())
        field.choices << choice.text();
    field.pattern = json.member(u"Pattern").text();
    field.expected = json.member(u"Expected").text();
    field.preset = json.member(u"Preset").text();
    field.isMultiLine = json.member(u"MultiLine").json() == "true";
    return field;
}

Result<RawJson> numberValue(const PromptField &field, const QString &typed)
{
    bool isNumber = false;
    const double number = typed.trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return invalid(u"%1 must be a number, and \"%2\" is none"_s.arg(labelOf(field), typed));
    const QString unit = field.unit.isEmpty() ? QString() : u' ' + field.unit;
    if (field.lower && number < *field.lower)
        return invalid(
            u"%1 must be at least %2%3"_s.arg(labelOf(field), numberText(*field.lower), unit));
    if (field.upper && number > *field.upper)
        return invalid(
            u"%1 must be at most %2%3"_s.arg(labelOf(field), numberText(*field.upper), unit));
    return RawJson::from(number);
}

Result<RawJson> textValue(const PromptField &field, const QString &typed)
{
    if (!field.expected.isEmpty() && typed != field.expected)
        return invalid(
            u"%1 is \"%2\", but must be \"%3\""_s.arg(labelOf(field), typed, field.expected));
    if (!field.pattern.isEmpty()) {
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(field.pattern));
        if (!pattern.match(typed).hasMatch())
            return invalid(u"%1 is \"%2\", which does not match %3"_s.arg(labelOf(field), typed,
                                                                          field.pattern));
    }
    return RawJson::string(typed);
}

Result<void> checkValue(const PromptField &field, const RawJson &value)
{
    if (isFile(field.kind)) {
        if (!attachmentFromJson(value))
            return invalid(u"%1 is no stored file"_s.arg(labelOf(field)));
        return {};
    }
    if (const auto taken = promptValue(field, value.text()); !taken)
        return fail(taken.error());
    return {};
}

} // namespace

QStringList promptFieldKinds()
{
    return {u"text"_s, u"number"_s, u"choice"_s, u"serial"_s, u"file"_s, u"photo"_s};
}

QString toString(Kind kind)
{
    return promptFieldKinds().at(int(kind));
}

std::optional<Kind> promptFieldKind(QStringView text)
{
    const qsizetype at = promptFieldKinds().indexOf(text);
    return at < 0 ? std::nullopt : std::optional(Kind(at));
}

QString labelOf(const PromptField &field)
{
    return field.label.isEmpty() ? field.name : field.label;
}

const PromptButton *findButton(const Prompt &prompt, QStringView text)
{
    const auto found = std::ranges::find_if(prompt.buttons, [text](const PromptButton &button) {
        return button.text.compare(text, Qt::CaseInsensitive) == 0;
    });
    return found == prompt.buttons.end() ? nullptr : &*found;
}

QString valuesText(const PromptAnswer &answer)
{
    QStringList parts;
    for (const auto &[name, value] : answer.values) {
        const auto file = attachmentFromJson(value);
        parts << name + u" = "_s + (file ? file->name : value.text());
    }
    return parts.join(u", "_s);
}

RawJson toJson(const PromptAnswer &answer)
{
    JsonWriter json(0, JsonWriter::Escape::Html);
    write(json, answer);
    return RawJson::fromTrusted(json.take());
}

RawJson toJson(const Prompt &prompt)
{
    JsonWriter json(0, JsonWriter::Escape::Html);
    json.beginObject();
    json.key(u"Prompt").value(qint64(prompt.number));
    json.key(u"Text").value(prompt.text);
    if (prompt.picture)
        json.key(u"Picture").value(toJson(*prompt.picture));
    json.key(u"Fields").beginArray();
    for (const PromptField &field : prompt.fields)
        write(json, field);
    json.endArray();
    json.key(u"Buttons").beginArray();
    for (const PromptButton &button : prompt.buttons) {
        json.beginObject();
        json.key(u"Text").value(button.text);
        json.key(u"Fails").value(button.fails);
        json.endObject();
    }
    json.endArray();
    if (isSet(prompt.deadline))
        json.key(u"Deadline").value(toRfc3339(prompt.deadline, 3));
    if (prompt.preset) {
        json.key(u"Default");
        write(json, *prompt.preset);
    }
    if (prompt.isForAll)
        json.key(u"ForAll").value(true);
    json.endObject();
    return RawJson::fromTrusted(json.take());
}

Result<PromptAnswer> promptAnswerFromJson(const RawJson &json)
{
    PromptAnswer answer;
    const qint64 number = json.member(u"Prompt").integer().value_or(0);
    if (number < 1 || number > std::numeric_limits<quint32>::max())
        return invalid(u"an answer does not say which question it is for"_s);
    answer.prompt = quint32(number);
    answer.button = json.member(u"Button").text();
    for (const JsonMember &member : json.member(u"Values").members())
        answer.values.insert_or_assign(member.key, member.value);
    answer.person = json.member(u"Person").text();
    return answer;
}

Result<Prompt> promptFromJson(const RawJson &json)
{
    Prompt prompt;
    const qint64 number = json.member(u"Prompt").integer().value_or(0);
    if (number < 1 || number > std::numeric_limits<quint32>::max())
        return invalid(u"a question has no number"_s);
    prompt.number = quint32(number);
    prompt.text = json.member(u"Text").text();
    prompt.picture = attachmentFromJson(json.member(u"Picture"));
    for (const RawJson &element : json.member(u"Fields").elements()) {
        Result<PromptField> field = fieldFrom(element);
        if (!field)
            return fail(field.error());
        prompt.fields.push_back(std::move(*field));
    }
    for (const RawJson &element : json.member(u"Buttons").elements())
        prompt.buttons.push_back({.text = element.member(u"Text").text(),
                                  .fails = element.member(u"Fails").json() == "true"});
    if (prompt.buttons.empty())
        return invalid(u"a question has no buttons"_s);
    if (const RawJson deadline = json.member(u"Deadline"); deadline.isString())
        prompt.deadline = fromRfc3339(deadline.text()).value_or(Timestamp());
    if (const RawJson preset = json.member(u"Default"); preset.isObject()) {
        Result<PromptAnswer> answer = promptAnswerFromJson(preset);
        if (answer)
            prompt.preset = std::move(*answer);
    }
    prompt.isForAll = json.member(u"ForAll").json() == "true";
    return prompt;
}

Result<RawJson> promptValue(const PromptField &field, const QString &typed)
{
    const QString text = field.kind == Kind::Serial ? typed.trimmed() : typed;
    if (text.isEmpty()) {
        if (field.isRequired)
            return invalid(u"%1 must be filled in"_s.arg(labelOf(field)));
        return RawJson();
    }
    if (text.size() > mostTyped)
        return invalid(u"%1 has more than %2 characters"_s.arg(labelOf(field)).arg(mostTyped));
    switch (field.kind) {
    case Kind::Number:
        return numberValue(field, text);
    case Kind::Choice:
        if (!field.choices.contains(text))
            return invalid(
                u"%1 must be one of %2"_s.arg(labelOf(field), field.choices.join(u", "_s)));
        return RawJson::string(text);
    case Kind::Serial:
        if (text.contains(u'\n'))
            return invalid(u"%1 must be one line"_s.arg(labelOf(field)));
        return textValue(field, text);
    case Kind::Text:
        return textValue(field, text);
    case Kind::File:
    case Kind::Photo:
        break;
    }
    return RawJson::string(text);
}

Result<void> checkAnswer(const Prompt &prompt, const PromptAnswer &answer)
{
    const PromptButton *const button = findButton(prompt, answer.button);
    if (!button) {
        QStringList texts;
        for (const PromptButton &known : prompt.buttons)
            texts << u'"' + known.text + u'"';
        return invalid(u"there is no button \"%1\"; choose one of %2"_s.arg(answer.button,
                                                                            texts.join(u", "_s)));
    }
    for (const QString &name : std::views::keys(answer.values)) {
        if (std::ranges::find(prompt.fields, name, &PromptField::name) == prompt.fields.end())
            return invalid(u"the question has no field \"%1\""_s.arg(name));
    }
    for (const PromptField &field : prompt.fields) {
        const auto value = answer.values.find(field.name);
        const bool isGiven = value != answer.values.end() && !value->second.isAbsent() &&
                             !value->second.text().isEmpty();
        if (!isGiven) {
            if (field.isRequired && !button->fails)
                return invalid(u"%1 must be filled in"_s.arg(labelOf(field)));
        } else if (const auto taken = checkValue(field, value->second); !taken && !button->fails) {
            return taken;
        }
    }
    return {};
}

} // namespace Proctor
