// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandtexts.h"

#include "hooks/webhooksettings.h"
#include "optionvalues.h"
#include "plugin/secrets.h"

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

QStringList listOf(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list.append(toQt(text));
    return list;
}

PromptsOptions promptsOptions(const Texts &texts)
{
    PromptsOptions options{.job = {}, .json = texts.json};
    if (!texts.job.empty())
        options.job = orThrow(parseJobId(toQt(texts.job)));
    return options;
}

AnswerOptions answerOptions(const Texts &texts)
{
    AnswerOptions options;
    options.job = orThrow(parseJobId(toQt(texts.job)));
    bool isNumber = false;
    options.prompt = toQt(texts.prompt).toUInt(&isNumber);
    if (!isNumber || options.prompt == 0)
        throw BadUsage{u"\"%1\" is no number of a question; \"proctor prompts\" lists them."_s.arg(
            toQt(texts.prompt))};
    options.button = toQt(texts.button);
    for (const std::string &text : texts.overrides)
        options.values.push_back(orThrow(parseOverride(toQt(text))));
    for (const std::string &text : texts.attachments)
        options.files.push_back(orThrow(parseOverride(toQt(text))));
    return options;
}

RetryOptions retryOptions(const Texts &texts)
{
    RetryOptions options;
    options.job = orThrow(parseJobId(toQt(texts.job)));
    options.choice.failedOnly = texts.failedOnly;
    options.choice.tests = listOf(texts.tests);
    options.choice.targets = listOf(texts.targets);
    options.choice.steps = listOf(texts.steps);
    if (!texts.rule.empty()) {
        const auto rule = mergeRuleFromString(toQt(texts.rule));
        if (!rule)
            throw BadUsage{rule.error().message};
        options.choice.rule = *rule;
    }
    options.detach = texts.detach;
    options.readyDescriptor = texts.readyDescriptor;
    return options;
}

ListOptions listOptions(const Texts &texts, const CommonOptions &common, const Clock &clock)
{
    ListOptions options;
    for (const std::string &state : texts.states)
        options.states.push_back(orThrow(parseState(toQt(state))));
    options.tags = listOf(texts.tags);
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

WebHookChoice hookChoiceOf(const Texts &texts)
{
    WebHookChoice options;
    for (const QString &url : listOf(texts.hooks))
        options.urls << orThrow(parseHookUrl(url)).toString(QUrl::FullyEncoded);
    for (const QString &patterns : listOf(texts.hookEvents))
        options.events << orThrow(parseEventPatterns(patterns));
    options.tags = listOf(texts.hookTags);
    options.secret = toQt(texts.hookSecret);
    const std::optional<QString> name = secretName(options.secret);
    if (!options.secret.isEmpty() && !(name && isSecretName(*name))) {
        // What stands here can be seen by everybody on this computer.
        throw BadUsage{u"--hook-secret takes secret:NAME, the name of a secret, and not the "
                       "secret itself."_s};
    }
    return options;
}

CommandOptions commandOf(const std::string &verb, const Texts &texts, const CommonOptions &common,
                         const Clock &clock)
{
    const auto job = [&texts] { return orThrow(parseJobId(toQt(texts.job))); };
    if (verb == "run")
        return runOptions(texts);
    if (verb == "validate") {
        return ValidateOptions{listOf(texts.files), texts.json};
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
    if (verb == "prompts")
        return promptsOptions(texts);
    if (verb == "answer")
        return answerOptions(texts);
    if (verb == "retry")
        return retryOptions(texts);
    if (verb == "recover")
        return RecoverOptions{texts.fail};
    if (verb == "clean")
        return CleanOptions{texts.dryRun};
    if (verb == "report")
        return reportOptions(texts);
    if (verb == "targets") {
        return orThrow(parseTargets(listOf(texts.words), {.reason = toQt(texts.reason),
                                                          .tags = listOf(texts.tags),
                                                          .kind = toQt(texts.kind),
                                                          .json = texts.json}));
    }
    return PluginsOptions{.name = toQt(texts.name),
                          .check = toQt(texts.check),
                          .json = texts.json,
                          .schema = texts.schema};
}

} // namespace Proctor
