// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "base/nearestname.h"
#include "commandtexts.h"
#include "engine/enginesettings.h"
#include "model/descriptor.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

#include <sstream>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

const QStringList &laterVerbs()
{
    static const QStringList verbs = {u"serve"_s};
    return verbs;
}

constexpr const char *exitCodes =
    "Exit codes: 0 the job completed and every report says success, or the verb was carried out; "
    "1 the job completed and a report says failure; 2 bad usage or a descriptor that does not "
    "validate; 3 the job failed, was cancelled or is paused, or the verb could not be carried out; "
    "4 the "
    "store cannot be opened or written.";

/// Describes the command line to CLI11 and turns what it found into an Invocation.
class Reader
{
public:
    explicit Reader(const Clock &clock);
    tl::expected<Invocation, Answer> read(const QStringList &arguments);

private:
    CLI::App *addVerb(const char *name, const char *description);
    void addCommonOptions();
    void addHooks();
    void addRun();
    void addDescriptorVerbs();
    void addReadingVerbs();
    void addJobVerbs();
    void addPrompts();
    void addRetry();
    void addTargets();
    void addPlugins();
    static void addText(CLI::App *app, const char *name, QString &value, const char *description);
    void addCount(const char *name, int &value, const char *description);
    static void addList(CLI::App *app, const char *name, std::vector<std::string> &values,
                        const char *description);
    CLI::App *addJobVerb(const char *name, const char *description);

    [[nodiscard]] Answer answerFor(const CLI::ParseError &error) const;
    [[nodiscard]] Answer badUsage(const QString &sentence) const;
    [[nodiscard]] Answer neitherVerbNorFile(const QString &word) const;
    [[nodiscard]] QStringList verbs() const;
    void checkStation() const;
    [[nodiscard]] Invocation invocation(CommandOptions command) const;

    const Clock &m_clock;
    CLI::App m_app{"Composes, checks, runs and watches test jobs on many devices.", "proctor"};
    CommonOptions m_common;
    Texts m_texts;
};

Reader::Reader(const Clock &clock) : m_clock(clock)
{
    m_app.require_subcommand(0, 1);
    m_app.set_help_flag("-h,--help", "Print help, also for a verb, and exit");
    m_app.set_version_flag("--version", "proctor " PROCTOR_VERSION, "Print the version and exit");
    m_app.get_formatter()->column_width(30);
    m_app.footer(exitCodes);
    addCommonOptions();
    addRun();
    addDescriptorVerbs();
    addReadingVerbs();
    addJobVerbs();
    addPrompts();
    addRetry();
    addTargets();
    addPlugins();
    m_app
        .allow_extras(); // after the verbs, which would inherit it; we word the complaint ourselves
}

CLI::App *Reader::addVerb(const char *name, const char *description)
{
    CLI::App *verb = m_app.add_subcommand(name, description);
    verb->fallthrough();
    verb->footer(
        "Common options (see \"proctor --help\"): --database --station --requestor --plugins "
        "--ssh-connections --ssh-connections-per-host --hook --hook-events --hook-tag "
        "--hook-secret --quiet --no-color --lang");
    return verb;
}

void Reader::addText(CLI::App *app, const char *name, QString &value, const char *description)
{
    app->add_option_function<std::string>(
           name, [&value](const std::string &text) { value = toQt(text); }, description)
        ->take_last();
}

void Reader::addCount(const char *name, int &value, const char *description)
{
    m_app.add_option(name, value, description)
        ->check(CLI::Range(1, EngineSettings::mostSshConnections).description(""))
        ->take_last();
}

void Reader::addList(CLI::App *app, const char *name, std::vector<std::string> &values,
                     const char *description)
{
    // One value per mention: "--tag a FILE" must not swallow FILE.
    app->add_option(name, values, description)->allow_extra_args(false);
}

void Reader::addCommonOptions()
{
    addText(
        &m_app, "--database", m_common.database,
        "Store: sqlite:PATH, or memory: for a throw-away run (default: in the user's data folder)");
    addText(&m_app, "--station", m_common.station, "Name of this Proctor (default: host name)");
    addText(&m_app, "--requestor", m_common.requestor,
            "Name of the person (default: login name); with list: only that person's jobs");
    addText(&m_app, "--plugins", m_common.plugins, "Folder with further plugins");
    addText(&m_app, "--lang", m_common.language,
            "Language of messages and numbers, for example de");
    addCount("--ssh-connections", m_common.sshConnections,
             "Most SSH connections of all jobs at once (default: 128)");
    addCount("--ssh-connections-per-host", m_common.sshConnectionsPerHost,
             "Most of these to one computer (default: 8)");
    addHooks();
    m_app.add_flag("-q,--quiet", m_common.quiet, "No progress, only results and errors");
    m_app.add_flag("--no-color", m_common.noColor, "No colours");
}

void Reader::addHooks()
{
    addList(&m_app, "--hook", m_texts.hooks,
            "Post the events of jobs that run here to this web address; may be repeated");
    addList(&m_app, "--hook-events", m_texts.hookEvents,
            "Post only events with these names, for example 'Target*,JobState*'");
    addList(&m_app, "--hook-tag", m_texts.hookTags,
            "Post only events of jobs with this tag; may be repeated");
    m_app
        .add_option("--hook-secret", m_texts.hookSecret,
                    "Sign the posts with this secret, secret:NAME")
        ->take_last();
}

void Reader::addRun()
{
    CLI::App *run = addVerb("run", "Start a job, show its progress and wait for its end");
    run->add_option("FILE", m_texts.file, "Job descriptor, JSON or YAML; - for standard input")
        ->required();
    addList(run, "--set", m_texts.overrides,
            "Override a value of the descriptor, NAME=VALUE with a dotted NAME; may be repeated");
    addText(run, "--html", m_texts.reports.html, "Write an HTML report when the job has ended");
    addText(run, "--json", m_texts.reports.json, "Write a JSON report when the job has ended");
    addText(run, "--junit", m_texts.reports.junit,
            "Write a JUnit XML report when the job has ended");
    run->add_flag("--detach", m_texts.detach,
                  "Go on in the background; print the job id and return");
    run->add_option("--ready-descriptor", m_texts.readyDescriptor)->group("");
    run->footer(exitCodes);
}

void Reader::addDescriptorVerbs()
{
    CLI::App *validate = addVerb("validate", "Report everything that is wrong with descriptors");
    validate->add_option("FILE", m_texts.files, "Job descriptors; - for standard input")
        ->required();
    validate->add_flag("--json", m_texts.json, "One JSON object a line");

    CLI::App *expand = addVerb("expand", "Show the parameters of every step for every target");
    expand->add_option("FILE", m_texts.file, "Job descriptor; - for standard input")->required();
    expand->add_option("--target", m_texts.target, "Only this target")->take_last();
    expand->add_flag("--json", m_texts.json, "One JSON object a line");
}

void Reader::addReadingVerbs()
{
    CLI::App *list = addVerb("list", "List jobs, newest first");
    addList(list, "--state", m_texts.states,
            "Only jobs in this state, for example completed; may be repeated");
    addList(list, "--tag", m_texts.tags, "Only jobs with this tag; may be repeated");
    list->add_option("--name", m_texts.name, "Only jobs whose name contains this text")
        ->take_last();
    list->add_option("--requestor", m_texts.requestor, "Only this person's jobs")->take_last();
    list->add_option("--since", m_texts.since,
                     "Only jobs since then: 2h, 2031-05-04 or an RFC 3339 time")
        ->take_last();
    list->add_option("--limit", m_texts.limit, "Only the newest so many jobs")
        ->check(CLI::Range(1, std::numeric_limits<int>::max()).description("from 1"))
        ->take_last();
    CLI::Option *json = list->add_flag("--json", m_texts.json, "One JSON object a line");
    list->add_flag("--ids", m_texts.ids, "Only the ids, ascending")->excludes(json);

    CLI::App *status = addJobVerb("status", "Show how far a job is");
    status->add_flag("--json", m_texts.json, "The complete status object");

    CLI::App *events = addJobVerb("events", "Show all events of a job in order");
    events->add_flag("--follow", m_texts.follow, "Go on until the job ends");
    events->add_flag("--json", m_texts.json, "One JSON object a line");
}

CLI::App *Reader::addJobVerb(const char *name, const char *description)
{
    CLI::App *verb = addVerb(name, description);
    verb->add_option("JOB", m_texts.job, "Job id")->required();
    return verb;
}

void Reader::addJobVerbs()
{
    addJobVerb("wait", "Wait for the end of a job")->footer(exitCodes);
    addJobVerb("stop", "Ask a job to stop; cleanup and release still run")
        ->add_flag("--now", m_texts.now, "Without cleanup: targets are only released");
    addJobVerb("pause", "Ask a job to pause; its state is stored, its targets stay locked");
    CLI::App *resume = addJobVerb("resume", "Let a paused job go on, or one that was cut off");
    resume->add_flag("--detach", m_texts.detach, "Go on in the background");
    resume->add_option("--ready-descriptor", m_texts.readyDescriptor)->group("");
    resume->footer(exitCodes);
    CLI::App *recover =
        addVerb("recover", "Take over jobs of this station that a crash or a reboot cut off");
    CLI::Option *goOn =
        recover->add_flag("--resume", m_texts.resume, "Run them to their end (default)");
    recover->add_flag("--fail", m_texts.fail, "Close them as failed instead")->excludes(goOn);
    recover->footer(exitCodes);
    addVerb("clean", "Remove files beside the store that no job needs")
        ->add_flag("--dry-run", m_texts.dryRun, "Only say what would be removed");
    CLI::App *report = addJobVerb("report", "Write a report of a job");
    report->add_option("--format", m_texts.format, "html, json, junit or csv")
        ->required()
        ->take_last();
    report->add_option("-o,--output", m_texts.output, "File (default: standard output)")
        ->take_last();
}

void Reader::addPrompts()
{
    CLI::App *prompts = addVerb("prompts", "List the questions of jobs that wait for a person");
    prompts->add_option("JOB", m_texts.job, "Only of this job");
    prompts->add_flag("--json", m_texts.json, "One JSON object a line");

    CLI::App *answer = addJobVerb("answer", "Answer a question of a job");
    answer->add_option("QUESTION", m_texts.prompt, "Its number, see \"proctor prompts\"")
        ->required();
    answer
        ->add_option("--button", m_texts.button,
                     "Text of the button (default: the first that passes)")
        ->take_last();
    addList(answer, "--set", m_texts.overrides, "Fill in a field, NAME=VALUE; may be repeated");
    addList(answer, "--file", m_texts.attachments,
            "Hand in a file or photo for a field, NAME=PATH; may be repeated");
}

void Reader::addRetry()
{
    CLI::App *retry = addJobVerb("retry", "Run a job again that has ended, as a further attempt");
    retry->add_flag("--failed-only", m_texts.failedOnly, "Only targets that did not pass");
    addList(retry, "--test", m_texts.tests, "Only this test; may be repeated");
    addList(retry, "--target", m_texts.targets, "Only this target; may be repeated");
    addList(retry, "--step", m_texts.steps,
            "Only the step LABEL or TEST/LABEL, and those that it needs; may be repeated");
    retry
        ->add_option("--rule", m_texts.rule,
                     "Which results of all attempts count: latest, best or all (default: latest)")
        ->take_last();
    retry->add_flag("--detach", m_texts.detach,
                    "Go on in the background; print the job id and return");
    retry->add_option("--ready-descriptor", m_texts.readyDescriptor)->group("");
    retry->footer(exitCodes);
}

void Reader::addTargets()
{
    CLI::App *targets = addVerb("targets", "Keep the inventory of targets, and their locks");
    targets->add_option("ACTION", m_texts.words,
                        "list (default), import FILE, export [FILE], remove ID..., quarantine "
                        "ID..., readmit ID..., locks, release ID...");
    addList(targets, "--tag", m_texts.tags,
            "With list and export: only targets with this tag; may be repeated");
    targets->add_option("--kind", m_texts.kind, "With list and export: only targets of this kind")
        ->take_last();
    targets->add_option("--reason", m_texts.reason, "With quarantine and release: why; it is kept")
        ->take_last();
    targets->add_flag("--json", m_texts.json, "One JSON object a line");
}

void Reader::addPlugins()
{
    CLI::App *plugins =
        addVerb("plugins", "Describe steps, target managers, fetchers and reporters");
    CLI::Option *name = plugins->add_option("NAME", m_texts.name, "Only this plugin");
    CLI::Option *json = plugins->add_flag("--json", m_texts.json, "As JSON");
    CLI::Option *schema =
        plugins->add_flag("--schema", m_texts.schema, "Print the JSON Schema of a descriptor")
            ->excludes(json);
    plugins
        ->add_option("--check", m_texts.check, "Hold the executable FILE to the rules for plugins")
        ->type_name("FILE")
        ->excludes(name)
        ->excludes(json)
        ->excludes(schema);
}

QStringList Reader::verbs() const
{
    QStringList names;
    for (const CLI::App *verb : m_app.get_subcommands([](const CLI::App *) { return true; }))
        names.append(toQt(verb->get_name()));
    return names;
}

Answer Reader::badUsage(const QString &sentence) const
{
    const auto parsed = m_app.get_subcommands();
    const QString verb = parsed.empty() ? QString() : u' ' + toQt(parsed.front()->get_name());
    return {ExitCode::BadInput, u"proctor: %1\nSee \"proctor%2 --help\".\n"_s.arg(sentence, verb)};
}

Answer Reader::answerFor(const CLI::ParseError &error) const
{
    if (error.get_exit_code() == int(CLI::ExitCodes::Success)) {
        std::ostringstream out;
        std::ostringstream err;
        (void)m_app.exit(error, out, err);
        return {ExitCode::Success, toQt(out.str())};
    }
    QString sentence = toQt(error.what()).trimmed();
    if (!sentence.endsWith(u'.'))
        sentence.append(u'.');
    return badUsage(sentence);
}

Answer Reader::neitherVerbNorFile(const QString &word) const
{
    if (word.startsWith(u'-'))
        return badUsage(u"There is no option \"%1\"."_s.arg(word));
    if (laterVerbs().contains(word))
        return badUsage(u"The verb \"%1\" is not available in this version."_s.arg(word));
    const QString near = nearestOf(word, verbs());
    if (!near.isEmpty())
        return badUsage(u"There is no verb \"%1\"; did you mean \"%2\"?"_s.arg(word, near));
    return badUsage(u"There is no verb and no file \"%1\"; the verbs are %2."_s.arg(
        word, verbs().join(u", "_s)));
}

tl::expected<Invocation, Answer> Reader::read(const QStringList &arguments)
{
    std::vector<std::string> reversed; // as CLI11 wants them
    for (const QString &argument : arguments)
        reversed.insert(reversed.begin(), argument.toStdString());
    try {
        m_app.parse(std::move(reversed));
        QStringList rest;
        for (const std::string &word : m_app.remaining(true)) {
            if (word != "--")
                rest.append(toQt(word));
        }
        const auto parsed = m_app.get_subcommands();
        if (parsed.empty()) {
            const auto stranger = std::ranges::find_if_not(
                rest, [](const QString &word) { return QFileInfo::exists(word); });
            if (stranger != rest.cend())
                return tl::unexpected(neitherVerbNorFile(*stranger));
            checkStation();
            return invocation(WindowOptions{rest});
        }
        if (!rest.isEmpty()) {
            throw BadUsage{rest.first().startsWith(u'-')
                               ? u"There is no option \"%1\"."_s.arg(rest.first())
                               : u"\"%1\" is one argument too many."_s.arg(rest.first())};
        }
        checkStation();
        return invocation(commandOf(parsed.front()->get_name(), m_texts, m_common, m_clock));
    } catch (const BadUsage &bad) {
        return tl::unexpected(badUsage(bad.sentence));
    } catch (const CLI::ParseError &error) {
        return tl::unexpected(answerFor(error));
    }
}

Invocation Reader::invocation(CommandOptions command) const
{
    CommonOptions common = m_common;
    common.hooks = hookChoiceOf(m_texts);
    return {std::move(common), std::move(command)};
}

void Reader::checkStation() const
{
    if (m_common.station.toUtf8().size() > Limit::serverId) {
        throw BadUsage{u"The name of the station has more than %1 bytes; use a shorter one."_s.arg(
            Limit::serverId)};
    }
}

} // namespace

tl::expected<Invocation, Answer> parseCommandLine(const QStringList &arguments, const Clock &clock)
{
    return Reader(clock).read(arguments);
}

} // namespace Proctor
