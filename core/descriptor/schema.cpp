// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/schema.h"

#include "model/descriptor.h"

#include <QJsonArray>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView durationPattern =
    u"^[-+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)$";

QJsonObject ofType(const QString &type)
{
    return {{u"type"_s, type}};
}

QJsonObject reference(const QString &name)
{
    return {{u"$ref"_s, QString(u"#/$defs/"_s + name)}};
}

QJsonObject listOf(const QJsonObject &items, int minimum = 0)
{
    QJsonObject list{{u"type"_s, u"array"_s}, {u"items"_s, items}};
    if (minimum > 0)
        list[u"minItems"_s] = minimum;
    return list;
}

QJsonObject count(qint64 maximum = std::numeric_limits<quint32>::max())
{
    return {{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}, {u"maximum"_s, maximum}};
}

QJsonObject text(int longest)
{
    return {{u"type"_s, u"string"_s}, {u"minLength"_s, 1}, {u"maxLength"_s, longest}};
}

QJsonObject orNull(const QJsonObject &schema)
{
    return {{u"anyOf"_s, QJsonArray{schema, ofType(u"null"_s)}}};
}

// A pattern that accepts the words without regard to case.
QString anyCase(const QStringList &words)
{
    QStringList alternatives;
    for (const QString &word : words) {
        QString pattern;
        for (const QChar c : word) {
            if (c.isLetter() && c.toLower() != c.toUpper())
                pattern += u'[' + QString(c.toUpper()) + c.toLower() + u']';
            else if (QStringView(u"\\^$.|?*+()[]{}").contains(c))
                pattern += u'\\' + QString(c);
            else
                pattern += c;
        }
        alternatives << pattern;
    }
    return u"^("_s + alternatives.join(u'|') + u")$"_s;
}

QJsonObject valueSchema(const ParameterSpec &spec, bool loose);

QJsonObject membersSchema(const std::vector<ParameterSpec> &specs)
{
    QJsonObject properties;
    QJsonArray required;
    for (const ParameterSpec &spec : specs) {
        properties[spec.name] = parameterSchema(spec, false);
        if (spec.required)
            required << spec.name;
    }
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
    if (!required.isEmpty())
        schema[u"required"_s] = required;
    return schema;
}

void addRange(QJsonObject &schema, const ParameterSpec &spec)
{
    if (spec.minimum)
        schema[u"minimum"_s] = *spec.minimum;
    if (spec.maximum)
        schema[u"maximum"_s] = *spec.maximum;
}

QJsonObject numberSchema(const ParameterSpec &spec, bool loose)
{
    const bool isInteger = spec.type == ParameterType::Integer;
    QJsonObject number = ofType(isInteger ? u"integer"_s : u"number"_s);
    addRange(number, spec);
    if (!loose)
        return number;
    const QJsonObject asText{
        {u"type"_s, u"string"_s},
        {u"pattern"_s, isInteger ? u"^[-+]?[0-9]+$"_s : u"^[-+]?[0-9.]+([eE][-+]?[0-9]+)?$"_s}};
    return {{u"anyOf"_s, QJsonArray{number, asText}}};
}

QJsonObject valueSchema(const ParameterSpec &spec, bool loose)
{
    switch (spec.type) {
    case ParameterType::Integer:
    case ParameterType::Number:
        return numberSchema(spec, loose);
    case ParameterType::Boolean: {
        if (!loose)
            return ofType(u"boolean"_s);
        const QJsonArray texts{u"1"_s,     u"t"_s,     u"T"_s, u"TRUE"_s, u"true"_s, u"True"_s,
                               1,          true,       u"0"_s, u"f"_s,    u"F"_s,    u"FALSE"_s,
                               u"false"_s, u"False"_s, 0,      false};
        return {{u"enum"_s, texts}};
    }
    case ParameterType::Duration:
        return reference(u"duration"_s);
    case ParameterType::Choice:
        return {{u"type"_s, u"string"_s}, {u"pattern"_s, anyCase(spec.choices)}};
    case ParameterType::Regex:
        return {{u"type"_s, u"string"_s}, {u"format"_s, u"regex"_s}};
    case ParameterType::Identifier:
        return reference(u"identifier"_s);
    case ParameterType::Object:
        return membersSchema(spec.members);
    case ParameterType::Any:
        return {};
    case ParameterType::Text:
    case ParameterType::File:
    case ParameterType::Executable:
    case ParameterType::Directory:
    case ParameterType::Expression:
    case ParameterType::Address:
        break;
    }
    return loose ? QJsonObject{} : ofType(u"string"_s); // any value has a text
}

} // namespace

QJsonObject parameterSchema(const ParameterSpec &spec, bool isStep)
{
    QJsonObject value = valueSchema(spec, isStep);
    if (spec.templated && !value.isEmpty()) {
        const QJsonObject withAction{{u"type"_s, u"string"_s}, {u"pattern"_s, u"\\{\\{"_s}};
        value = {{u"anyOf"_s, QJsonArray{value, withAction}}};
    }
    QJsonObject schema =
        isStep || spec.list ? listOf(value, isStep && spec.required ? 1 : 0) : value;
    if (!isStep && !spec.required && !schema.isEmpty())
        schema = orNull(schema);
    QString description = spec.help;
    if (!spec.unit.isEmpty())
        description += (description.isEmpty() ? u"Unit: "_s : u" Unit: "_s) + spec.unit + u'.';
    if (spec.templated)
        description +=
            description.isEmpty() ? u"Expanded per target."_s : u" Expanded per target."_s;
    if (!description.isEmpty())
        schema[u"description"_s] = description;
    if (!spec.defaultValue.isAbsent())
        schema[u"default"_s] =
            isStep ? QJsonValue(QJsonArray{spec.defaultValue.value()}) : spec.defaultValue.value();
    if (spec.secret)
        schema[u"writeOnly"_s] = true;
    return schema;
}

namespace {

// "When the name is this plugin's, the parameters are so."
QJsonObject when(const QString &nameKey, const QString &name, const QJsonObject &properties)
{
    const QJsonObject isNamed{{u"pattern"_s, anyCase({name})}};
    return {{u"if"_s, QJsonObject{{u"properties"_s, QJsonObject{{nameKey, isNamed}}},
                                  {u"required"_s, QJsonArray{nameKey}}}},
            {u"then"_s, QJsonObject{{u"properties"_s, properties}}}};
}

QJsonObject pluginName(const Registry &registry, PluginKind kind)
{
    QStringList names;
    QStringList summaries;
    for (const PluginInfo *info : registry.all(kind)) {
        names << info->name;
        summaries << info->name + u": "_s + info->summary;
    }
    QJsonObject schema{{u"type"_s, u"string"_s}, {u"description"_s, summaries.join(u'\n')}};
    if (!names.isEmpty()) {
        schema[u"pattern"_s] = anyCase(names);
        schema[u"examples"_s] = QJsonArray::fromStringList(names);
    }
    return schema;
}

QJsonObject objectParameters(const std::vector<ParameterSpec> &specs, const PluginInfo &info)
{
    if (info.openParameters && specs.empty())
        return {};
    return specs.empty() ? orNull(membersSchema(specs)) : membersSchema(specs);
}

QJsonObject measurementLimits()
{
    const QJsonObject bound = orNull(ofType(u"number"_s));
    const QJsonObject limit{
        {u"type"_s, u"object"_s},
        {u"properties"_s,
         QJsonObject{{u"name"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"minLength"_s, 1}}},
                     {u"lower"_s, bound},
                     {u"upper"_s, bound},
                     {u"unit"_s, orNull(ofType(u"string"_s))},
                     {u"optional"_s, orNull(ofType(u"boolean"_s))}}},
        {u"required"_s, QJsonArray{u"name"_s}}};
    QJsonObject schema = orNull(listOf(limit));
    schema[u"description"_s] =
        u"What the measurements of the step must be. Each has to be made unless it is optional."_s;
    return schema;
}

QJsonObject filePatterns()
{
    const QJsonObject pattern{{u"type"_s, u"string"_s}, {u"pattern"_s, u"^(/|\\{\\{)"_s}};
    QJsonObject schema = orNull(listOf(pattern));
    schema[u"description"_s] =
        u"Files of this computer to attach to the target after the step: absolute paths, which may "
        u"contain *, ?, [...] and templates."_s;
    return schema;
}

QJsonObject stepSchema(const Registry &registry)
{
    QJsonArray rules;
    for (const PluginInfo *info : registry.all(PluginKind::Step)) {
        QJsonObject properties;
        QJsonArray required;
        for (const ParameterSpec &spec : info->parameters) {
            properties[spec.name] = parameterSchema(spec, true);
            if (spec.required)
                required << spec.name;
        }
        QJsonObject parameters{{u"properties"_s, properties}};
        if (!required.isEmpty())
            parameters[u"required"_s] = required;
        rules << when(u"name"_s, info->name, {{u"parameters"_s, parameters}});
    }
    const QJsonObject anyLists{{u"type"_s, u"object"_s},
                               {u"additionalProperties"_s, listOf(QJsonObject())}};
    QJsonObject label = reference(u"identifier"_s);
    label[u"maxLength"_s] = Limit::stepLabel;
    QJsonObject schema{
        {u"type"_s, u"object"_s},
        {u"properties"_s,
         QJsonObject{
             {u"name"_s, pluginName(registry, PluginKind::Step)},
             {u"label"_s, label},
             {u"parameters"_s, anyLists},
             {u"variablesmapping"_s, orNull(ofType(u"object"_s))},
             {u"timeout"_s, reference(u"duration"_s)},
             {u"outputtimeout"_s, reference(u"duration"_s)},
             {u"aftercrash"_s, QJsonObject{{u"enum"_s, QJsonArray{u"run-again"_s, u"fail"_s}}}},
             {u"limits"_s, measurementLimits()},
             {u"attach"_s, filePatterns()}}},
        {u"required"_s, QJsonArray{u"name"_s, u"label"_s}}};
    if (!rules.isEmpty())
        schema[u"allOf"_s] = rules;
    return schema;
}

QJsonObject fetchParameters(const PluginInfo &info)
{
    QJsonObject schema = objectParameters(info.parameters, info);
    QJsonObject properties = schema[u"properties"_s].toObject();
    if (properties.contains(u"Steps"_s)) {
        properties[u"Steps"_s] = listOf(reference(u"step"_s));
        schema[u"properties"_s] = properties;
    }
    return schema;
}

QJsonObject testSchema(const Registry &registry)
{
    const QJsonObject retry{
        {u"type"_s, u"object"_s},
        {u"properties"_s,
         QJsonObject{{u"NumRetries"_s, count()}, {u"RetryInterval"_s, reference(u"duration"_s)}}}};
    QJsonArray rules;
    for (const PluginInfo *info : registry.all(PluginKind::TargetManager))
        rules << when(
            u"TargetManagerName"_s, info->name,
            {{u"TargetManagerAcquireParameters"_s, objectParameters(info->parameters, *info)},
             {u"TargetManagerReleaseParameters"_s,
              objectParameters(info->secondParameters, *info)}});
    for (const PluginInfo *info : registry.all(PluginKind::Fetcher)) {
        rules << when(u"TestFetcherName"_s, info->name,
                      {{u"TestFetcherFetchParameters"_s, fetchParameters(*info)}});
        rules << when(u"CleanupFetcherName"_s, info->name,
                      {{u"CleanupFetcherFetchParameters"_s, fetchParameters(*info)}});
    }
    QJsonObject schema{
        {u"type"_s, u"object"_s},
        {u"properties"_s,
         QJsonObject{{u"Disabled"_s, ofType(u"boolean"_s)},
                     {u"RetryParameters"_s, orNull(retry)},
                     {u"TargetManagerName"_s, pluginName(registry, PluginKind::TargetManager)},
                     {u"TargetManagerAcquireParameters"_s, QJsonObject()},
                     {u"TargetManagerReleaseParameters"_s, QJsonObject()},
                     {u"TestFetcherName"_s, pluginName(registry, PluginKind::Fetcher)},
                     {u"TestFetcherFetchParameters"_s, QJsonObject()},
                     {u"CleanupFetcherName"_s, ofType(u"string"_s)},
                     {u"CleanupFetcherFetchParameters"_s, QJsonObject()},
                     {u"Timeout"_s, reference(u"duration"_s)},
                     {u"TargetTimeout"_s, reference(u"duration"_s)}}},
        {u"required"_s, QJsonArray{u"TargetManagerName"_s, u"TargetManagerAcquireParameters"_s,
                                   u"TargetManagerReleaseParameters"_s, u"TestFetcherName"_s,
                                   u"TestFetcherFetchParameters"_s}}};
    if (!rules.isEmpty())
        schema[u"allOf"_s] = rules;
    return schema;
}

QJsonObject reporterSchema(const Registry &registry, bool isFinal)
{
    QJsonArray rules;
    for (const PluginInfo *info : registry.all(PluginKind::Reporter))
        rules << when(
            u"Name"_s, info->name,
            {{u"Parameters"_s,
              objectParameters(isFinal ? info->secondParameters : info->parameters, *info)}});
    QJsonObject schema{
        {u"type"_s, u"object"_s},
        {u"properties"_s, QJsonObject{{u"Name"_s, pluginName(registry, PluginKind::Reporter)},
                                      {u"Parameters"_s, QJsonObject()}}},
        {u"required"_s, QJsonArray{u"Name"_s}}};
    if (!rules.isEmpty())
        schema[u"allOf"_s] = rules;
    return schema;
}

QJsonObject definitions(const Registry &registry)
{
    return {{u"duration"_s, QJsonObject{{u"type"_s, u"string"_s},
                                        {u"pattern"_s, durationPattern.toString()},
                                        {u"description"_s,
                                         u"A time such as \"300ms\", \"1.5s\" or \"2h45m\"."_s}}},
            {u"identifier"_s,
             QJsonObject{{u"type"_s, u"string"_s}, {u"pattern"_s, u"^[A-Za-z][A-Za-z0-9_]*$"_s}}},
            {u"step"_s, stepSchema(registry)},
            {u"test"_s, testSchema(registry)},
            {u"runReporter"_s, reporterSchema(registry, false)},
            {u"finalReporter"_s, reporterSchema(registry, true)}};
}

} // namespace

QJsonObject descriptorSchema(const Registry &registry)
{
    QJsonObject tag = text(Limit::tag);
    tag[u"pattern"_s] = u"^[A-Za-z0-9-][A-Za-z0-9_-]*$"_s;
    QJsonObject tags = orNull(listOf(tag));
    const QJsonObject reporting{
        {u"type"_s, u"object"_s},
        {u"properties"_s,
         QJsonObject{{u"RunReporters"_s, orNull(listOf(reference(u"runReporter"_s)))},
                     {u"FinalReporters"_s, orNull(listOf(reference(u"finalReporter"_s)))}}}};
    const QJsonObject properties{
        {u"JobName"_s, text(Limit::jobName)},
        {u"Version"_s, QJsonObject{{u"const"_s, currentDescriptorVersion()}}},
        {u"Tags"_s, tags},
        {u"Runs"_s, count()},
        {u"RunInterval"_s, reference(u"duration"_s)},
        {u"Timeout"_s, reference(u"duration"_s)},
        {u"AttachmentLimitMiB"_s, orNull(count())},
        {u"TestDescriptors"_s, listOf(reference(u"test"_s), 1)},
        {u"Reporting"_s, reporting},
        {u"TargetManagerAcquireTimeout"_s, orNull(reference(u"duration"_s))},
        {u"TargetManagerReleaseTimeout"_s, orNull(reference(u"duration"_s))}};
    return {{u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s},
            {u"title"_s, u"Proctor job descriptor"_s},
            {u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray{u"JobName"_s, u"TestDescriptors"_s, u"Reporting"_s}},
            {u"$defs"_s, definitions(registry)}};
}

} // namespace Proctor
