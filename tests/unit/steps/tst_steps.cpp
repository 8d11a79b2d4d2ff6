// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faketargetrun.h"
#include "fetchers/fetchers.h"
#include "reporters/reporters.h"
#include "steps/steps.h"
#include "targets/targets.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The steps that need no program and no network, and what all declarations have in common.
class TestShippedSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyDeclarationIsComplete();
    void wrongParametersAreReported_data();
    void wrongParametersAreReported();

    void echoLogsTheExpandedText();
    void echoFailsOnlyTheTargetWhoseTemplateFails();

    void sleepWaitsFromTheArrivalOfEachTarget();
    void sleepDoesNotWaitForZeroOrLess_data();
    void sleepDoesNotWaitForZeroOrLess();
    void sleepSavesItsDeadlineWhenPaused();
    void sleepGoesOnFromASavedDeadline();
    void sleepStopsWhenCancelled();
    void sleepRefusesForeignStates_data();
    void sleepRefusesForeignStates();

    void variablesArePublishedInOrder();
    void variablesFailTheTargetThatCannotStoreThem();
    void variableNamesAndCountsAreChecked_data();
    void variableNamesAndCountsAreChecked();

    void exampleFailsTheWantedShare_data();
    void exampleFailsTheWantedShare();
    void randEchoEmitsWhatItDecided();
};

void TestShippedSteps::everyDeclarationIsComplete()
{
    Registry registry;
    QVERIFY(addSteps(registry));
    QVERIFY(addTargetManagers(registry));
    QVERIFY(addFetchers(registry));
    QVERIFY(addReporters(registry));
    QVERIFY(!addSteps(registry)); // names are taken now
    for (const PluginKind kind :
         {PluginKind::Step, PluginKind::TargetManager, PluginKind::Fetcher, PluginKind::Reporter}) {
        for (const PluginInfo *info : registry.all(kind)) {
            QVERIFY2(info->summary.endsWith(u'.'), qPrintable(info->name));
            QVERIFY2(info->help.size() > 40, qPrintable(info->name));
            QVERIFY2(!info->example.isEmpty() && info->example.endsWith(u'\n'),
                     qPrintable(info->name));
            for (const auto *specs : {&info->parameters, &info->secondParameters}) {
                for (const ParameterSpec &spec : *specs) {
                    const QString where = info->name + u'.' + spec.name;
                    QVERIFY2(spec.help.endsWith(u'.'), qPrintable(where));
                    for (const ParameterSpec &member : spec.members)
                        QVERIFY2(member.help.endsWith(u'.'),
                                 qPrintable(where + u'.' + member.name));
                }
            }
        }
    }
}

void TestShippedSteps::wrongParametersAreReported_data()
{
    QTest::addColumn<QString>("plugin");
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem"); // beginning of the first one; empty: none
    const auto row = [](const char *name, QString plugin, QByteArray parameters, QString problem) {
        QTest::newRow(name) << plugin << parameters << problem;
    };
    row("echo without text", u"echo"_s, "{}", u"error parameter-missing"_s);
    row("echo with an empty text", u"echo"_s, R"({"text":[""]})", u"error parameter-missing"_s);
    row("echo of a number", u"echo"_s, R"({"text":[5]})", {});
    row("sleep without duration", u"sleep"_s, "{}", u"error parameter-missing"_s);
    row("sleep without unit", u"sleep"_s, R"({"duration":["5"]})",
        u"error duration-syntax at duration/0"_s);
    row("sleep with a template", u"sleep"_s, R"({"duration":["{{ .ID }}"]})",
        u"error duration-syntax"_s);
    row("sleep 0", u"sleep"_s, R"({"duration":["0"]})", {});
    row("sleep backwards", u"sleep"_s, R"({"duration":["-3s"]})", {});
    row("randecho without text", u"randecho"_s, "{}", u"error parameter-missing"_s);
    row("example without anything", u"example"_s, "{}", {});
    row("example with a fraction", u"example"_s, R"({"FailPct":["1.5"]})",
        u"error parameter-type at FailPct/0"_s);
    row("example with a text of digits", u"example"_s, R"({"FailPct":["100"]})", {});
    row("example beyond all bounds", u"example"_s, R"({"FailPct":[9223372036854775807]})", {});
    row("unknown name", u"echo"_s, R"({"text":["a"],"txt":["b"]})",
        u"warning parameter-unknown at txt"_s);
}

void TestShippedSteps::wrongParametersAreReported()
{
    QFETCH(QString, plugin);
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    Registry registry;
    QVERIFY(addSteps(registry));
    Problems problems;
    const auto step = configuredStep(*registry.step(plugin), parameters, problems);
    const QString all = describe(problems).join(u'\n');
    if (problem.isEmpty())
        QCOMPARE(all, QString());
    else
        QVERIFY2(all.startsWith(problem), qPrintable(all));
}

void TestShippedSteps::echoLogsTheExpandedText()
{
    const auto step = configuredStep(echoStep(), R"({"text":["starting on {{ ToUpper .ID }}"]})");
    FakeStepRun attempt;
    FakeTargetRun run(attempt, u"bench-01"_s);
    const StepCall call(*step, run);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed());
    QCOMPARE(attempt.logLines, QStringList{u"bench-01: starting on BENCH-01"_s});
    QVERIFY(attempt.events.empty());
}

void TestShippedSteps::echoFailsOnlyTheTargetWhoseTemplateFails()
{
    const auto step = configuredStep(echoStep(), R"({"text":["{{ StringVar \"cfg.x\" }}"]})");
    FakeStepRun attempt;
    FakeTargetRun broken(attempt, u"a"_s);
    FakeTargetRun good(attempt, u"b"_s);
    good.variables[u"cfg.x"_s] = RawJson::string(u"yes");
    const StepCall failing(*step, broken);
    const StepCall passing(*step, good);
    QVERIFY(failing.isDone() && passing.isDone());
    QCOMPARE(failing.outcome().kind(), StepOutcome::Kind::Failed);
    QVERIFY(failing.outcome().message().contains(u"has not emitted"));
    QVERIFY(passing.outcome().isPassed());
    QCOMPARE(attempt.logLines, QStringList{u"b: yes"_s});
}

void TestShippedSteps::sleepWaitsFromTheArrivalOfEachTarget()
{
    const auto step = configuredStep(sleepStep(), R"({"duration":["90s"]})");
    FakeStepRun attempt;
    FakeTargetRun first(attempt, u"a"_s);
    FakeTargetRun second(attempt, u"b"_s);
    const StepCall firstCall(*step, first);
    attempt.advance(30s);
    const StepCall secondCall(*step, second);
    attempt.advance(60s - 1ns);
    QVERIFY(!firstCall.isDone());
    attempt.advance(1ns);
    QVERIFY(firstCall.isDone());
    QVERIFY(!secondCall.isDone());
    attempt.advance(30s);
    QVERIFY(secondCall.isDone());
    QVERIFY(firstCall.outcome().isPassed() && secondCall.outcome().isPassed());
}

void TestShippedSteps::sleepDoesNotWaitForZeroOrLess_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::newRow("zero") << R"({"duration":["0"]})"_ba;
    QTest::newRow("negative") << R"({"duration":["-2562047h"]})"_ba;
}

void TestShippedSteps::sleepDoesNotWaitForZeroOrLess()
{
    QFETCH(QByteArray, parameters);
    const auto step = configuredStep(sleepStep(), parameters);
    FakeStepRun attempt;
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed());
}

void TestShippedSteps::sleepSavesItsDeadlineWhenPaused()
{
    const auto step = configuredStep(sleepStep(), R"({"duration":["10s"]})");
    FakeStepRun attempt;
    const Timestamp end = attempt.clock().now() + 10s;
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    attempt.advance(4s);
    attempt.pause();
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::Paused);
    QCOMPARE(call.outcome().state().json(),
             "{\"D\":" + QByteArray::number(qint64(end.time_since_epoch() / 1ms)) + '}');
}

void TestShippedSteps::sleepGoesOnFromASavedDeadline()
{
    const auto step = configuredStep(sleepStep(), R"({"duration":["10s"]})");
    FakeStepRun attempt;
    const qint64 now = attempt.clock().now().time_since_epoch() / 1ms;
    FakeTargetRun ahead(attempt, u"a"_s);
    ahead.saved = RawJson::fromTrusted("{\"D\":" + QByteArray::number(now + 2500) + '}');
    FakeTargetRun past(attempt, u"b"_s);
    past.saved = RawJson::fromTrusted("{\"D\":" + QByteArray::number(now - 1) + '}');
    FakeTargetRun farAway(attempt, u"c"_s);
    farAway.saved = RawJson::fromTrusted("{\"D\":9000000000000000}");
    const StepCall aheadCall(*step, ahead);
    const StepCall pastCall(*step, past);
    const StepCall farCall(*step, farAway);
    QVERIFY(pastCall.isDone());
    attempt.advance(2499ms);
    QVERIFY(!aheadCall.isDone());
    attempt.advance(1ms);
    QVERIFY(aheadCall.isDone());
    QVERIFY(aheadCall.outcome().isPassed() && pastCall.outcome().isPassed());
    QVERIFY(!farCall.isDone());
    attempt.cancel();
    QVERIFY(farCall.isDone());
}

void TestShippedSteps::sleepStopsWhenCancelled()
{
    const auto step = configuredStep(sleepStep(), R"({"duration":["2562047h"]})");
    FakeStepRun attempt;
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    QVERIFY(!call.isDone());
    attempt.cancel();
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::Cancelled);
}

void TestShippedSteps::sleepRefusesForeignStates_data()
{
    QTest::addColumn<QByteArray>("state");
    for (const char *state :
         {"{}", "[]", "7", "\"x\"", R"({"D":"soon"})", R"({"D":1e300})", R"({"d":5})"})
        QTest::newRow(state) << QByteArray(state);
}

void TestShippedSteps::sleepRefusesForeignStates()
{
    QFETCH(QByteArray, state);
    const auto step = configuredStep(sleepStep(), R"({"duration":["1s"]})");
    FakeStepRun attempt;
    FakeTargetRun run(attempt, u"a"_s);
    run.saved = RawJson::fromTrusted(state);
    const StepCall call(*step, run);
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::StepError);
    QVERIFY(call.outcome().message().contains(u"resume state"));
}

void TestShippedSteps::variablesArePublishedInOrder()
{
    const auto step = configuredStep(
        variablesStep(),
        R"({"fw":["v2.14"],"slots":[4],"big":[12345678901234567890],"opts":[{"z":1,"a":null}],"none":[null],"e":[""]})");
    FakeStepRun attempt;
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed());
    using Variables = std::vector<std::pair<QString, QByteArray>>;
    QCOMPARE(run.emittedVariables, (Variables{{u"fw"_s, "\"v2.14\""},
                                              {u"slots"_s, "4"},
                                              {u"big"_s, "12345678901234567890"},
                                              {u"opts"_s, R"({"z":1,"a":null})"},
                                              {u"none"_s, "null"},
                                              {u"e"_s, "\"\""}}));
}

void TestShippedSteps::variablesFailTheTargetThatCannotStoreThem()
{
    const auto step = configuredStep(variablesStep(), R"({"x":[1]})");
    FakeStepRun attempt;
    FakeTargetRun run(attempt, u"a"_s);
    run.variableError = Error{ErrorCode::StoreFull, u"no space"_s};
    const StepCall call(*step, run);
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::Failed);
    QCOMPARE(call.outcome().message(), u"no space"_s);
}

void TestShippedSteps::variableNamesAndCountsAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    QTest::newRow("none at all") << "{}"_ba << QString();
    QTest::newRow("digit first") << R"({"1x":[1]})"_ba << u"error variable-name at 1x"_s;
    QTest::newRow("blank") << R"({"a b":[1]})"_ba << u"error variable-name"_s;
    QTest::newRow("empty name") << R"({"":[1]})"_ba << u"error variable-name"_s;
    QTest::newRow("not ASCII") << R"({"größe":[1]})"_ba << u"error variable-name"_s;
    QTest::newRow("two values") << R"({"x":[1,2]})"_ba << u"error parameter-count at x"_s;
    QTest::newRow("no value") << R"({"x":[]})"_ba << u"error parameter-count at x"_s;
}

void TestShippedSteps::variableNamesAndCountsAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    Problems problems;
    const auto step = configuredStep(variablesStep(), parameters, problems);
    const QString all = describe(problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.startsWith(problem), qPrintable(all));
}

void TestShippedSteps::exampleFailsTheWantedShare_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<int>("atMost");
    QTest::newRow("absent") << "{}"_ba << 0 << 0;
    QTest::newRow("0") << R"({"FailPct":[0]})"_ba << 0 << 0;
    QTest::newRow("negative") << R"({"FailPct":[-5]})"_ba << 0 << 0;
    QTest::newRow("100") << R"({"FailPct":[100]})"_ba << 1000 << 1000;
    QTest::newRow("above") << R"({"FailPct":[9223372036854775807]})"_ba << 1000 << 1000;
    QTest::newRow("half") << R"({"FailPct":[50]})"_ba << 350 << 650; // 9 standard deviations
}

void TestShippedSteps::exampleFailsTheWantedShare()
{
    QFETCH(QByteArray, parameters);
    QFETCH(int, atLeast);
    QFETCH(int, atMost);
    const StepPlugin plugin = exampleStep();
    const auto step = configuredStep(plugin, parameters);
    int failures = 0;
    for (int i = 0; i < 1000; ++i) {
        FakeStepRun attempt(plugin.info.events);
        FakeTargetRun run(attempt, u"a"_s);
        const StepCall call(*step, run);
        QVERIFY(call.isDone());
        const bool failed = !call.outcome().isPassed();
        failures += failed ? 1 : 0;
        QCOMPARE(attempt.events,
                 (std::vector<RecordedEvent>{
                     {u"a"_s, u"ExampleStartedEvent"_s, {}},
                     {u"a"_s, failed ? u"ExampleFailedEvent"_s : u"ExampleFinishedEvent"_s, {}}}));
        if (failed)
            QCOMPARE(call.outcome().message(), u"target failed"_s);
    }
    QVERIFY2(failures >= atLeast && failures <= atMost, qPrintable(QString::number(failures)));
}

void TestShippedSteps::randEchoEmitsWhatItDecided()
{
    const StepPlugin plugin = randEchoStep();
    const auto step = configuredStep(plugin, R"({"text":["{{ dice"]})"); // not a template
    int failures = 0;
    for (int i = 0; i < 1000; ++i) {
        FakeStepRun attempt(plugin.info.events);
        FakeTargetRun run(attempt, u"a"_s);
        const StepCall call(*step, run);
        QVERIFY(call.isDone());
        const bool failed = call.outcome().kind() == StepOutcome::Kind::Failed;
        failures += failed ? 1 : 0;
        QCOMPARE(attempt.eventNames(),
                 QStringList{failed ? u"TargetFailed"_s : u"TargetSucceeded"_s});
        QCOMPARE(attempt.logLines, QStringList{u"a: {{ dice"_s});
        if (failed)
            QVERIFY(call.outcome().message().contains(u"at random"));
    }
    QVERIFY(failures > 350 && failures < 650);
}

QTEST_GUILESS_MAIN(TestShippedSteps)
#include "tst_steps.moc"
