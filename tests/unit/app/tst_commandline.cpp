// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "runningjobs.h"
#include "session.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

class FixedClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override { return *fromRfc3339(u"2031-05-04T12:00:00Z"); }
    [[nodiscard]] MonotonicTime monotonic() const override { return {}; }
};

tl::expected<Invocation, Answer> parse(const QString &line)
{
    return parseCommandLine(line.split(u' ', Qt::SkipEmptyParts), FixedClock());
}

template <class Options>
Options optionsOf(const QString &line)
{
    const auto invocation = parse(line);
    if (!invocation)
        qWarning("%s", qPrintable(invocation.error().text));
    return invocation ? std::get<Options>(invocation->command) : Options();
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRun();
    void readsCommonOptionsAnywhere_data();
    void readsCommonOptionsAnywhere();
    void limitsOfConnectionsReachTheEngine();
    void hooksReachTheBackground();
    void doesNotSwallowFiles();
    void readsRetry();
    void readsList();
    void readsEveryVerb();
    void refuses_data();
    void refuses();
    void helpIsNoError_data();
    void helpIsNoError();
    void tellsTheVersion();
};

void TestCommandLine::readsRun()
{
    const auto run = optionsOf<RunOptions>(
        u"run job.yaml --set Runs=3 --set=A.b=c=d --html a.html --json b.json --junit c.xml --detach"_s);
    QCOMPARE(run.file, u"job.yaml"_s);
    QCOMPARE(run.overrides.size(), size_t(2));
    QCOMPARE(run.overrides[0], (std::pair(u"Runs"_s, u"3"_s)));
    QCOMPARE(run.overrides[1], (std::pair(u"A.b"_s, u"c=d"_s)));
    QCOMPARE(run.reports.html, u"a.html"_s);
    QCOMPARE(run.reports.json, u"b.json"_s);
    QCOMPARE(run.reports.junit, u"c.xml"_s);
    QVERIFY(run.detach);
    QCOMPARE(run.readyDescriptor, -1);
}

void TestCommandLine::readsCommonOptionsAnywhere_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("before")
        << u"--database sqlite:x.db --station s --requestor r --quiet --no-color "
           "--ssh-connections 40 --ssh-connections-per-host=4 --lang de run f"_s;
    QTest::newRow("after")
        << u"run f --database sqlite:x.db --station s --requestor r -q --no-color "
           "--ssh-connections-per-host 4 --lang=de --ssh-connections=40"_s;
    QTest::newRow("around") << u"--database=sqlite:x.db run --station s f --requestor=r --quiet "
                               "--lang de --no-color --ssh-connections 9 "
                               "--ssh-connections-per-host 4 --ssh-connections 40"_s;
}

void TestCommandLine::readsCommonOptionsAnywhere()
{
    QFETCH(QString, line);
    const auto invocation = parse(line);
    QVERIFY(invocation);
    QCOMPARE(invocation->common.database, u"sqlite:x.db"_s);
    QCOMPARE(invocation->common.station, u"s"_s);
    QCOMPARE(invocation->common.requestor, u"r"_s);
    QCOMPARE(invocation->common.language, u"de"_s);
    QCOMPARE(invocation->common.sshConnections, 40);
    QCOMPARE(invocation->common.sshConnectionsPerHost, 4);
    QVERIFY(invocation->common.quiet);
    QVERIFY(invocation->common.noColor);
    QCOMPARE(std::get<RunOptions>(invocation->command).file, u"f"_s);
}

void TestCommandLine::limitsOfConnectionsReachTheEngine()
{
    const auto settings = [](const CommonOptions &common) {
        Console console({.quiet = true});
        return Session(common, console, FixedClock()).engineSettings();
    };
    const EngineSettings usual;
    QCOMPARE(settings({}).sshConnections, usual.sshConnections);
    QCOMPARE(settings({}).sshConnectionsPerHost, usual.sshConnectionsPerHost);
    // Also that of a process in the background.
    const auto first = parse(u"run f --ssh-connections 40 --ssh-connections-per-host 4"_s);
    QVERIFY(first);
    const auto second = parse(commonArguments(first->common).join(u' ') + u" resume 1"_s);
    QVERIFY(second);
    for (const CommonOptions &common : {first->common, second->common}) {
        QCOMPARE(settings(common).sshConnections, 40);
        QCOMPARE(settings(common).sshConnectionsPerHost, 4);
    }
}

void TestCommandLine::hooksReachTheBackground()
{
    const auto first =
        parse(u"run f --hook http://a:b@h:1/x?y=z --hook https://i --hook-events Target*,JobState* "
              "--hook-events Run? --hook-tag nightly --hook-tag slow --hook-secret secret:key"_s);
    QVERIFY(first);
    const WebHookChoice wanted{.urls = {u"http://a:b@h:1/x?y=z"_s, u"https://i"_s},
                               .events = {u"Target*"_s, u"JobState*"_s, u"Run?"_s},
                               .tags = {u"nightly"_s, u"slow"_s},
                               .secret = u"secret:key"_s};
    QVERIFY(first->common.hooks == wanted);
    const auto second = parse(commonArguments(first->common).join(u' ') + u" resume 1"_s);
    QVERIFY(second);
    QVERIFY(second->common.hooks == wanted);
}

void TestCommandLine::doesNotSwallowFiles()
{
    QCOMPARE(optionsOf<RunOptions>(u"run --set A=1 job.yaml"_s).file, u"job.yaml"_s);
    QCOMPARE(optionsOf<RunOptions>(u"run --set A=[1,2] -"_s).overrides[0].second, u"[1,2]"_s);
    QCOMPARE(optionsOf<RunOptions>(u"run list"_s).file, u"list"_s);
    QCOMPARE(optionsOf<RunOptions>(u"run -- --odd"_s).file, u"--odd"_s);
    QCOMPARE(optionsOf<ValidateOptions>(u"validate a b - c --json"_s).files,
             QStringList({u"a"_s, u"b"_s, u"-"_s, u"c"_s}));
}

void TestCommandLine::readsRetry()
{
    const auto plain = optionsOf<RetryOptions>(u"retry 7"_s);
    QCOMPARE(plain.job, JobId(7));
    QVERIFY(!plain.choice.failedOnly && !plain.detach);
    QVERIFY(plain.choice.rule == MergeRule::Latest);
    const auto full = optionsOf<RetryOptions>(
        u"retry 7 --failed-only --test t --target a --target b --step s --rule best --detach"_s);
    QVERIFY(full.choice.failedOnly && full.detach);
    QCOMPARE(full.choice.tests, QStringList(u"t"_s));
    QCOMPARE(full.choice.targets, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(full.choice.steps, QStringList(u"s"_s));
    QVERIFY(full.choice.rule == MergeRule::Best);
}

void TestCommandLine::readsList()
{
    const auto list = optionsOf<ListOptions>(
        u"list --state completed --state JobStatePauseFailed --state Cancellation-failed --tag a "
        "--tag b --name x --requestor r --since 2h --limit 5 --ids"_s);
    QCOMPARE(list.states, (std::vector{JobState::Completed, JobState::PauseFailed,
                                       JobState::CancellationFailed}));
    QCOMPARE(list.tags, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(list.name, u"x"_s);
    QCOMPARE(list.requestor, u"r"_s);
    QCOMPARE(toRfc3339(list.since), u"2031-05-04T10:00:00Z"_s);
    QCOMPARE(list.limit, 5);
    QVERIFY(list.ids);
    QCOMPARE(toRfc3339(optionsOf<ListOptions>(u"list --since 2031-05-03"_s).since),
             u"2031-05-03T00:00:00Z"_s);
    QCOMPARE(toRfc3339(optionsOf<ListOptions>(u"list --since 2031-05-03T01:02:03+01:00"_s).since),
             u"2031-05-03T00:02:03Z"_s);
    QCOMPARE(optionsOf<ListOptions>(u"--requestor p list"_s).requestor, u"p"_s);
}

void TestCommandLine::readsEveryVerb()
{
    QCOMPARE(optionsOf<ExpandOptions>(u"expand f --target t --json"_s).target, u"t"_s);
    QCOMPARE(optionsOf<StatusOptions>(u"status 7 --json"_s).job, JobId(7));
    QVERIFY(optionsOf<EventsOptions>(u"events 7 --follow"_s).follow);
    QCOMPARE(optionsOf<WaitOptions>(u"wait 8"_s).job, JobId(8));
    const auto stop = optionsOf<ControlOptions>(u"stop 9"_s);
    QVERIFY(stop.verb == ControlOptions::Verb::Stop && stop.job == JobId(9) && !stop.now);
    QVERIFY(optionsOf<ControlOptions>(u"stop 9 --now"_s).now);
    QVERIFY(optionsOf<ControlOptions>(u"pause 9"_s).verb == ControlOptions::Verb::Pause);
    const auto resume = optionsOf<ControlOptions>(u"resume 9 --detach"_s);
    QVERIFY(resume.verb == ControlOptions::Verb::Resume && resume.detach);
    QVERIFY(!optionsOf<RecoverOptions>(u"recover"_s).fail);
    QVERIFY(optionsOf<RecoverOptions>(u"recover --fail"_s).fail);
    QVERIFY(!optionsOf<CleanOptions>(u"clean"_s).isTrial);
    QVERIFY(optionsOf<CleanOptions>(u"clean --dry-run"_s).isTrial);
    QVERIFY(optionsOf<TargetsOptions>(u"targets locks --json"_s).json);
    const auto release = optionsOf<TargetsOptions>(u"targets release a b --reason broken"_s);
    QVERIFY(release.action == TargetsOptions::Action::Release);
    QCOMPARE(release.targets, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(release.reason, u"broken"_s);
    using Action = TargetsOptions::Action;
    QVERIFY(optionsOf<TargetsOptions>(u"targets"_s).action == Action::List);
    const auto list = optionsOf<TargetsOptions>(u"targets list --tag a --tag b --kind c"_s);
    QCOMPARE(list.tags, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(list.kind, u"c"_s);
    QVERIFY(optionsOf<TargetsOptions>(u"targets import x.csv"_s).action == Action::Import);
    QCOMPARE(optionsOf<TargetsOptions>(u"targets import x.csv"_s).file, u"x.csv"_s);
    QCOMPARE(optionsOf<TargetsOptions>(u"targets export"_s).file, u"-"_s);
    QVERIFY(optionsOf<TargetsOptions>(u"targets remove a"_s).action == Action::Remove);
    QVERIFY(optionsOf<TargetsOptions>(u"targets readmit a"_s).action == Action::Readmit);
    const auto quarantine = optionsOf<TargetsOptions>(u"targets quarantine a --reason hot"_s);
    QVERIFY(quarantine.action == Action::Quarantine);
    QCOMPARE(quarantine.targets, QStringList(u"a"_s));
    const auto report = optionsOf<ReportOptions>(u"report 9 --format JUnit -o x.xml"_s);
    QCOMPARE(report.format, ReportFormat::JUnit);
    QCOMPARE(report.file, u"x.xml"_s);
    QCOMPARE(optionsOf<PluginsOptions>(u"plugins cmd"_s).name, u"cmd"_s);
    QVERIFY(optionsOf<PluginsOptions>(u"plugins --schema"_s).schema);
    QVERIFY(optionsOf<WindowOptions>(u""_s).files.isEmpty());
    QCOMPARE(optionsOf<WindowOptions>(u"--database=memory: /dev/null"_s).files,
             QStringList(u"/dev/null"_s));
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("unknown verb") << u"runn x"_s << u"did you mean \"run\""_s;
    QTest::newRow("far verb") << u"xyzzy"_s << u"no verb and no file \"xyzzy\""_s;
    QTest::newRow("serve") << u"serve 1"_s << u"\"serve\" is not available in this version"_s;
    QTest::newRow("rule") << u"retry 1 --rule newest"_s << u"\"newest\" is no rule"_s;
    QTest::newRow("unknown action") << u"targets lock"_s << u"There is no \"targets lock\""_s;
    QTest::newRow("locks of some") << u"targets locks a"_s << u"\"a\" is one argument too many"_s;
    QTest::newRow("release nothing")
        << u"targets release --reason x"_s << u"Name the targets to release"_s;
    QTest::newRow("release without reason")
        << u"targets release a"_s << u"only taken from its job with a reason"_s;
    QTest::newRow("quarantine without reason")
        << u"targets quarantine a"_s << u"only put into quarantine with a reason"_s;
    QTest::newRow("import nothing") << u"targets import"_s << u"Name the file to import"_s;
    QTest::newRow("import two") << u"targets import a b"_s << u"\"b\" is one argument too many"_s;
    QTest::newRow("remove nothing") << u"targets remove"_s << u"Name the targets to remove"_s;
    QTest::newRow("list with reason")
        << u"targets --reason x"_s << u"\"targets list\" has no option --reason"_s;
    QTest::newRow("locks of a kind")
        << u"targets locks --kind x"_s << u"\"targets locks\" has no option --kind"_s;
    QTest::newRow("locks with tag")
        << u"targets locks --tag x"_s << u"\"targets locks\" has no option --tag"_s;
    QTest::newRow("export as JSON")
        << u"targets export --json"_s << u"\"targets export\" has no option --json"_s;
    QTest::newRow("unknown option") << u"run f --bogus"_s << u"no option \"--bogus\""_s;
    QTest::newRow("unknown option without verb") << u"--bogus"_s << u"no option \"--bogus\""_s;
    QTest::newRow("missing file") << u"run"_s << u"FILE is required"_s;
    QTest::newRow("one too many") << u"stop 1 2"_s << u"\"2\" is one argument too many"_s;
    QTest::newRow("word as id") << u"status abc"_s << u"\"abc\" is no job id"_s;
    QTest::newRow("zero as id") << u"status 0"_s << u"\"0\" is no job id"_s;
    QTest::newRow("signed id") << u"status +1"_s << u"\"+1\" is no job id"_s;
    QTest::newRow("huge id") << u"status 99999999999999999999"_s << u"is no job id"_s;
    QTest::newRow("bad state") << u"list --state done"_s
                               << u"\"done\" is no job state; use one of"_s;
    QTest::newRow("bad since") << u"list --since yesterday"_s << u"\"yesterday\" is neither"_s;
    QTest::newRow("negative since") << u"list --since=-2h"_s << u"\"-2h\" is neither"_s;
    QTest::newRow("bad limit") << u"list --limit 0"_s << u"--limit"_s;
    QTest::newRow("ids and json") << u"list --ids --json"_s << u"excludes"_s;
    QTest::newRow("long station") << u"list --station "_s + QString(65, u'x')
                                  << u"more than 64 bytes"_s;
    QTest::newRow("no connections")
        << u"run f --ssh-connections 0"_s << u"not in range 1 to 1000"_s;
    QTest::newRow("too many connections")
        << u"resume 1 --ssh-connections-per-host 1001"_s << u"--ssh-connections-per-host"_s;
    QTest::newRow("bad set") << u"run f --set x"_s << u"\"x\" sets nothing"_s;
    QTest::newRow("bad format") << u"report 1 --format pdf"_s << u"\"pdf\" is no report format"_s;
    QTest::newRow("no format") << u"report 1"_s << u"--format is required"_s;
}

void TestCommandLine::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, fragment);
    const auto invocation = parse(line);
    QVERIFY(!invocation);
    QCOMPARE(int(invocation.error().code), 2);
    QVERIFY2(invocation.error().text.contains(fragment), qPrintable(invocation.error().text));
    QVERIFY(invocation.error().text.startsWith(u"proctor: "_s));
}

void TestCommandLine::helpIsNoError_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("all") << u"--help"_s << u"Exit codes: 0"_s;
    QTest::newRow("short") << u"-h"_s << u"validate"_s;
    QTest::newRow("run") << u"run --help"_s << u"--detach"_s;
    QTest::newRow("before") << u"--quiet events --help"_s << u"--follow"_s;
    for (const char *verb : {"run", "validate", "expand", "list", "status", "events", "wait",
                             "stop", "report", "plugins"})
        QTest::newRow(verb) << QString::fromLatin1(verb) + u" -h"_s << u"Usage: proctor"_s;
}

void TestCommandLine::helpIsNoError()
{
    QFETCH(QString, line);
    QFETCH(QString, fragment);
    const auto answer = parse(line);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ExitCode::Success);
    QVERIFY2(answer.error().text.contains(fragment), qPrintable(answer.error().text));
    QVERIFY(!answer.error().text.contains(u"ready-descriptor"_s));
}

void TestCommandLine::tellsTheVersion()
{
    const auto answer = parse(u"--version"_s);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ExitCode::Success);
    QCOMPARE(answer.error().text, u"proctor " PROCTOR_VERSION "\n"_s);
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
