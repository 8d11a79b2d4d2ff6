// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandtexts.h"

#include "optionvalues.h"

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

RunOptions runOptions(const Texts &texts)
{
    RunOptions options;
    options.file = toQt(texts.file);
    options.reports = texts.reports;
    options.detach = texts.detach;
    options.readyDescriptor = texts.readyDescriptor;
    for (const std::string &text : texts.overrides)
        options.overrides.push_back(orThrow(parseOverride(toQt(text))));
    return options;
}

ListOptions listOptions(const Texts &texts, const CommonOptions &common, const Clock &clock)
{
    ListOptions options;
    for (const std::string &state : texts.states)
        options.states.push_back(orThrow(parseState(toQt(state))));
    for (const std::string &tag : texts.tags)
        options.tags.append(toQt(tag));
    options.name = toQt(texts.name);
    // Before the verb it is the common option; both mean the same person here.
    options.requestor = texts.requestor.empty() ? common.requestor : toQt(texts.requestor);
    if (!texts.since.empty())
        options.since = orThrow(parseSince(toQt(texts.since), clock.now()));
    options.limit = texts.limit;
    options.json = texts.json;
    options.ids = texts.ids;
    return options;
}

ReportOptions reportOptions(const Texts &texts)
{
    ReportOptions options;
    options.job = orThrow(parseJobId(toQt(texts.job)));
    options.file = toQt(texts.output);
    const QString format = toQt(texts.format).toLower();
    const QStringList names = {u"html"_s, u"json"_s, u"junit"_s, u"csv"_s}; // order of ReportFormat
    if (!names.contains(format)) {
        throw BadUsage{
            u"\"%1\" is no report format; use one of %2."_s.arg(format, names.join(u", "_s))};
    }
    options.format = ReportFormat(names.indexOf(format));
    return options;
}

} // namespace

QString toQt(const std::string &text)
{
    return QString::fromStdString(text);
}

CommandOptions commandOf(const std::string &verb, const Texts &texts, const CommonOptions &common,
                         const Clock &clock)
{
    const auto job = [&texts] { return orThrow(parseJobId(toQt(texts.job))); };
    if (verb == "run")
        return runOptions(texts);
    if (verb == "validate") {
        ValidateOptions options{{}, texts.json};
        for (const std::string &file : texts.files)
            options.files.append(toQt(file));
        return options;
    }
    if (verb == "expand")
        return ExpandOptions{toQt(texts.file), toQt(texts.target), texts.json};
    if (verb == "list")
        return listOptions(texts, common, clock);
    if (verb == "status")
        return StatusOptions{job(), texts.json};
    if (verb == "events")
        return EventsOptions{job(), texts.follow, texts.json};
    if (verb == "wait")
        return WaitOptions{job()};
    if (verb == "stop")
        return ControlOptions{.verb = ControlOptions::Verb::Stop, .job = job(), .now = texts.now};
    if (verb == "pause")
        return ControlOptions{.verb = ControlOptions::Verb::Pause, .job = job()};
    if (verb == "resume")
        return ControlOptions{.verb = ControlOptions::Verb::Resume,
                              .job = job(),
                              .detach = texts.detach,
                              .readyDescriptor = texts.readyDescriptor};
    if (verb == "recover")
        return RecoverOptions{texts.fail};
    if (verb == "report")
        return reportOptions(texts);
    if (verb == "targets") {
        QStringList words;
        for (const std::string &word : texts.words)
            words.append(toQt(word));
        return orThrow(parseTargets(words, toQt(texts.reason), texts.json));
    }
    return PluginsOptions{toQt(texts.name), texts.json, texts.schema};
}

} // namespace Proctor
