// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/parametervalues.h"

#include "base/jsonwriter.h"
#include "plugin/parametercheck.h"

namespace Proctor {

using namespace Qt::StringLiterals;

void ParameterValues::read(const ParameterReader &parameters,
                           const std::vector<ParameterSpec> &specs)
{
    for (const ParameterSpec &spec : specs) {
        Entry entry{.name = spec.name,
                    .type = spec.type,
                    .isList = spec.list,
                    .isSecret = spec.secret,
                    .values = {},
                    .templates = {}};
        if (spec.list)
            entry.values = parameters.rawList(spec.name);
        else if (RawJson value = parameters.raw(spec.name); !value.isAbsent())
            entry.values.push_back(std::move(value));
        for (const RawJson &value : entry.values) {
            if (!spec.templated)
                break;
            auto parsed = ObjectTemplate::parse(value, parameters.functions());
            // Texts and declared members have been looked at by the check of the parameters.
            if (!parsed && !value.isString() && spec.members.empty())
                parameters.problem(spec.name, u"template-syntax"_s,
                                   Sentence::say("'%1' holds a template that is wrong: %2",
                                                 {spec.name, parsed.error().message}));
            entry.templates.push_back(parsed ? std::move(*parsed) : ObjectTemplate());
        }
        if (!entry.values.empty() || spec.list)
            m_entries.push_back(std::move(entry));
    }
}

// Descriptors write everything as texts; a plugin gets what it has declared.
Result<RawJson> ParameterValues::typed(const Entry &entry, RawJson value)
{
    if (!value.isString())
        return value;
    const QString text = value.text().trimmed();
    const auto wrong = [&](const QString &what) {
        return fail(ErrorCode::InvalidArgument,
                    u"'%1' must be %2, not '%3'"_s.arg(entry.name, what, text));
    };
    bool isNumber = false;
    switch (entry.type) {
    case ParameterType::Integer: {
        const qint64 number = text.toLongLong(&isNumber);
        return isNumber ? Result<RawJson>(RawJson::number(number)) : wrong(u"a whole number"_s);
    }
    case ParameterType::Number: {
        const double number = text.toDouble(&isNumber);
        return isNumber ? Result<RawJson>(RawJson::from(number)) : wrong(u"a number"_s);
    }
    case ParameterType::Boolean: {
        if (const auto truth = booleanFromText(text))
            return RawJson::fromTrusted(*truth ? "true" : "false");
        return wrong(u"true or false"_s);
    }
    case ParameterType::Text:
    case ParameterType::Duration:
    case ParameterType::Choice:
    case ParameterType::File:
    case ParameterType::Executable:
    case ParameterType::Directory:
    case ParameterType::Regex:
    case ParameterType::Expression:
    case ParameterType::Identifier:
    case ParameterType::Address:
    case ParameterType::Object:
    case ParameterType::Any:
        break;
    }
    return value;
}

Result<RawJson> ParameterValues::valueFor(const Entry &entry, size_t at, const TargetRun &run)
{
    RawJson value = entry.values[at];
    if (at < entry.templates.size()) {
        Result<RawJson> expanded = run.expand(entry.templates[at]);
        if (!expanded)
            return fail(expanded.error().code,
                        u"'%1' has no value: %2"_s.arg(entry.name, expanded.error().message));
        value = std::move(*expanded);
    }
    if (entry.isSecret && value.isString()) {
        const Result<QString> secret = run.secret(value.text());
        if (!secret)
            return fail(secret.error());
        value = RawJson::string(*secret);
    }
    return typed(entry, std::move(value));
}

Result<RawJson> ParameterValues::object(const TargetRun &run) const
{
    JsonWriter json;
    json.beginObject();
    for (const Entry &entry : m_entries) {
        json.key(entry.name);
        if (entry.isList)
            json.beginArray();
        for (size_t at = 0; at < entry.values.size(); ++at) {
            const Result<RawJson> value = valueFor(entry, at, run);
            if (!value)
                return fail(value.error());
            json.value(*value);
        }
        if (entry.isList)
            json.endArray();
    }
    json.endObject();
    return RawJson::fromTrusted(json.take());
}

RawJson ParameterValues::object() const
{
    JsonWriter json;
    json.beginObject();
    for (const Entry &entry : m_entries) {
        json.key(entry.name);
        if (entry.isList)
            json.beginArray();
        for (const RawJson &value : entry.values)
            json.value(typed(entry, value).value_or(value));
        if (entry.isList)
            json.endArray();
    }
    json.endObject();
    return RawJson::fromTrusted(json.take());
}

} // namespace Proctor
