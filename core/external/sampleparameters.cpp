// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/sampleparameters.h"

#include "base/jsonwriter.h"
#include "template/template.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

RawJson placeholder(const ParameterSpec &spec)
{
    switch (spec.type) {
    case ParameterType::Integer:
    case ParameterType::Number:
        return RawJson::from(spec.minimum.value_or(spec.maximum.value_or(1)));
    case ParameterType::Boolean:
        return RawJson::fromTrusted("true");
    case ParameterType::Duration:
        return RawJson::string(u"1s");
    case ParameterType::Choice:
        return RawJson::string(spec.choices.value(0));
    case ParameterType::Executable:
        return RawJson::string(u"/bin/true");
    case ParameterType::Directory:
        return RawJson::string(u"/tmp");
    case ParameterType::Expression:
        return RawJson::string(u">=0%");
    case ParameterType::Address:
        return RawJson::string(u"127.0.0.1");
    case ParameterType::Object:
        return RawJson::fromTrusted("{}");
    case ParameterType::Text:
    case ParameterType::File:
    case ParameterType::Regex:
    case ParameterType::Identifier:
    case ParameterType::Any:
        break;
    }
    return RawJson::string(u"x");
}

RawJson expanded(const RawJson &value, const Target &target)
{
    static const TemplateFunctions functions;
    if (!value.isString())
        return value;
    const auto parsed = Template::parse(value.text(), functions);
    if (!parsed)
        return value;
    const auto text = parsed->expand({.target = &target, .variables = nullptr});
    return text ? RawJson::string(*text) : value;
}

} // namespace

RawJson sampleParameters(const std::vector<ParameterSpec> &specs, const RawJson &example,
                         const Target &target)
{
    JsonWriter json;
    json.beginObject();
    for (const ParameterSpec &spec : specs) {
        RawJson given = example.member(spec.name);
        if (given.isAbsent())
            given = spec.defaultValue;
        std::vector<RawJson> values = given.isArray() ? given.elements() : std::vector<RawJson>{};
        if (values.empty() && !given.isAbsent() && !given.isArray())
            values.push_back(given);
        if (values.empty() && spec.required)
            values.push_back(placeholder(spec));
        if (values.empty() && !spec.list)
            continue;
        json.key(spec.name);
        if (spec.list)
            json.beginArray();
        else
            values.resize(1);
        for (const RawJson &value : values)
            json.value(spec.templated ? expanded(value, target) : value);
        if (spec.list)
            json.endArray();
    }
    json.endObject();
    return RawJson::fromTrusted(json.take());
}

} // namespace Proctor
