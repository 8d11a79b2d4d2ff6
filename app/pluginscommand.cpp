// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "base/nearestname.h"
#include "composition.h"
#include "descriptor/document.h"
#include "descriptor/schema.h"
#include "external/conformance.h"
#include "plugin/parameterwords.h"
#include "session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

struct Kind
{
    PluginKind kind;
    QString key;    ///< for machines
    QString title;  ///< for people
    QString first;  ///< title of its parameters
    QString second; ///< title of its second parameters
};

const std::array<Kind, 4> &kinds()
{
    static const std::array<Kind, 4> all = {{
        {PluginKind::Step, u"step"_s, u"Steps"_s, u"Parameters"_s, {}},
        {PluginKind::TargetManager, u"targetManager"_s, u"Target managers"_s,
         u"Acquire parameters"_s, u"Release parameters"_s},
        {PluginKind::Fetcher, u"fetcher"_s, u"Fetchers"_s, u"Parameters"_s, {}},
        {PluginKind::Reporter, u"reporter"_s, u"Reporters"_s, u"Run parameters"_s,
         u"Final parameters"_s},
    }};
    return all;
}

QJsonArray toJson(const std::vector<ParameterSpec> &specs)
{
    QJsonArray array;
    for (const ParameterSpec &spec : specs) {
        QJsonObject object = {{u"name"_s, spec.name},
                              {u"type"_s, toString(spec.type)},
                              {u"required"_s, spec.required},
                              {u"list"_s, spec.list},
                              {u"templated"_s, spec.templated},
                              {u"secret"_s, spec.secret},
                              {u"help"_s, spec.help}};
        if (!spec.defaultValue.isAbsent())
            object[u"default"_s] = spec.defaultValue.value();
        if (!spec.unit.isEmpty())
            object[u"unit"_s] = spec.unit;
        if (spec.minimum)
            object[u"minimum"_s] = *spec.minimum;
        if (spec.maximum)
            object[u"maximum"_s] = *spec.maximum;
        if (!spec.choices.isEmpty())
            object[u"choices"_s] = QJsonArray::fromStringList(spec.choices);
        if (!spec.members.empty())
            object[u"members"_s] = toJson(spec.members);
        array.append(object);
    }
    return array;
}

QByteArray jsonLine(const Kind &kind, const PluginInfo &info)
{
    const QJsonObject object = {
        {u"kind"_s, kind.key},
        {u"name"_s, info.name},
        {u"summary"_s, info.summary},
        {u"help"_s, info.help},
        {u"parameters"_s, toJson(info.parameters)},
        {u"secondParameters"_s, toJson(info.secondParameters)},
        {u"openParameters"_s, info.openParameters},
        {u"events"_s, QJsonArray::fromStringList(info.events)},
        {u"example"_s, info.example},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// "required list of text, templated, 1 to 5 s, default 3".
QString describe(const ParameterSpec &spec)
{
    QStringList parts;
    parts << (spec.required ? u"required "_s : QString()) +
                 (spec.list ? u"list of "_s : QString()) + toString(spec.type);
    if (spec.templated)
        parts << u"templated"_s;
    if (spec.secret)
        parts << u"secret"_s;
    if (!spec.choices.isEmpty())
        parts << u"one of "_s + spec.choices.join(u", "_s);
    const QString unit = spec.unit.isEmpty() ? QString() : u' ' + spec.unit;
    if (spec.minimum && spec.maximum)
        parts << u"%1 to %2"_s.arg(*spec.minimum).arg(*spec.maximum) + unit;
    else if (spec.minimum)
        parts << u"from %1"_s.arg(*spec.minimum) + unit;
    else if (spec.maximum)
        parts << u"up to %1"_s.arg(*spec.maximum) + unit;
    else if (!spec.unit.isEmpty())
        parts << u"in"_s + unit;
    if (!spec.defaultValue.isAbsent())
        parts << u"default "_s + QString::fromUtf8(spec.defaultValue.json());
    return parts.join(u", "_s);
}

void printParameters(const QString &title, const std::vector<ParameterSpec> &specs, int depth,
                     Console &console)
{
    const QString indent(qsizetype(depth) * 2, u' ');
    if (!title.isEmpty())
        console.writeLine(StyledText(indent + title + u':', Style::Strong));
    for (const ParameterSpec &spec : specs) {
        StyledText line(indent + u"  "_s);
        line.add(spec.name, Style::Busy).add(u" (%1)"_s.arg(describe(spec)), Style::Faint);
        console.writeLine(line);
        if (!spec.help.isEmpty())
            console.writeLine(StyledText(indent + u"      "_s + spec.help));
        printParameters({}, spec.members, depth + 2, console);
    }
}

void printBlock(const QString &text, Console &console)
{
    for (const QString &line : text.trimmed().split(u'\n'))
        console.writeLine(StyledText(u"  "_s + line));
}

void printOne(const Kind &kind, const PluginInfo &info, Console &console)
{
    StyledText head(info.name, Style::Strong);
    console.writeLine(head.add(u" (%1): %2"_s.arg(kind.title.toLower().chopped(1), info.summary)));
    if (!info.help.isEmpty())
        printBlock(info.help, console);
    if (!info.parameters.empty())
        printParameters(kind.first, info.parameters, 0, console);
    if (info.openParameters)
        console.writeLine(StyledText(u"  and parameters of any other name"_s));
    if (!info.secondParameters.empty())
        printParameters(kind.second, info.secondParameters, 0, console);
    if (!info.events.isEmpty()) {
        console.writeLine(StyledText(u"Events: "_s, Style::Strong).add(info.events.join(u", "_s)));
    }
    if (!info.example.isEmpty()) {
        console.writeLine(StyledText(u"Example:"_s, Style::Strong));
        printBlock(info.example, console);
    }
}

void printAll(const Registry &registry, Console &console)
{
    for (const Kind &kind : kinds()) {
        console.writeLine(StyledText(kind.title, Style::Strong));
        const auto plugins = registry.all(kind.kind);
        qsizetype width = 0;
        for (const PluginInfo *info : plugins)
            width = std::max(width, info->name.size());
        for (const PluginInfo *info : plugins) {
            StyledText line(u"  "_s);
            line.add(info->name.leftJustified(width), Style::Busy).add(u"  "_s + info->summary);
            console.writeLine(line);
        }
    }
}

// Parameters in the example of a plugin.
RawJson exampleOf(const ExternalPlugin &plugin)
{
    const Document document = Document::parse(plugin.info.example.toUtf8(), u"example.yaml"_s);
    const RawJson example = document.root() ? toRawJson(*document.root()) : RawJson();
    if (plugin.kind != PluginKind::Reporter)
        return example;
    const std::vector<RawJson> reporters = example.member(u"RunReporters").elements();
    return reporters.empty() ? RawJson() : reporters.front().member(u"Parameters");
}

ExitCode checkPlugin(const QString &file, const Session &session)
{
    const QFileInfo program(file);
    if (!program.isFile() || !program.isExecutable())
        return session.complain(ExitCode::BadInput, u"\"%1\" is no executable file."_s.arg(file));
    int breaches = 0;
    checkConformance(program.absoluteFilePath(), exampleOf, {}, [&](const RuleCheck &check) {
        const bool isKept = check.breach.isEmpty();
        breaches += isKept ? 0 : 1;
        StyledText line;
        line.add(isKept ? u"ok  "_s : u"no  "_s, isKept ? Style::Good : Style::Bad);
        if (!check.plugin.isEmpty())
            line.add(check.plugin + u' ', Style::Strong);
        line.add(check.rule);
        if (!isKept)
            line.add(u": "_s + check.breach);
        session.console().writeLine(line);
    });
    return session.finish(breaches == 0 ? ExitCode::Success : ExitCode::ReportsFailed);
}

} // namespace

ExitCode pluginsCommand(const PluginsOptions &options, const Session &session)
{
    if (!options.check.isEmpty())
        return checkPlugin(options.check, session);
    const auto registry = createRegistry(session);
    if (!registry)
        return session.complain(ExitCode::BadInput, registry.error().message);
    Console &console = session.console();
    if (options.schema) {
        console.write(QJsonDocument(descriptorSchema(**registry)).toJson());
        return session.finish(ExitCode::Success);
    }
    if (options.name.isEmpty() && !options.json) {
        printAll(**registry, console);
        return session.finish(ExitCode::Success);
    }
    bool found = false;
    QStringList names;
    for (const Kind &kind : kinds()) {
        for (const PluginInfo *info : (*registry)->all(kind.kind)) {
            names.append(info->name);
            const bool isWanted = options.name.isEmpty() ||
                                  info->name.compare(options.name, Qt::CaseInsensitive) == 0;
            if (!isWanted)
                continue;
            if (options.json)
                console.write(jsonLine(kind, *info));
            else
                printOne(kind, *info, console);
            found = true;
        }
    }
    if (!found) {
        const QString near = nearestOf(options.name, names);
        return session.complain(ExitCode::NotDone,
                                u"There is no plugin \"%1\"%2."_s.arg(
                                    options.name, near.isEmpty()
                                                      ? u"; \"proctor plugins\" lists them"_s
                                                      : u"; did you mean \"%1\""_s.arg(near)));
    }
    return session.finish(ExitCode::Success);
}

} // namespace Proctor
