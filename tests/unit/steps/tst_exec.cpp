// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faketargetrun.h"
#include "steps/ocpreader.h"
#include "steps/steps.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray start =
    R"({"testRunArtifact":{"testRunStart":{"name":"mem","version":"1.2"}},"sequenceNumber":1,"timestamp":"t1"})";
const QByteArray stepStart =
    R"({"testStepArtifact":{"testStepId":"s1","testStepStart":{"name":"fill"}},"sequenceNumber":2,"timestamp":"t2"})";
const QByteArray stepLog =
    R"({"testStepArtifact":{"testStepId":"s1","log":{"severity":"INFO","text":"half <way>"}},"sequenceNumber":3})";
const QByteArray stepEnd =
    R"({"testStepArtifact":{"testStepId":"s1","testStepEnd":{"name":"fill","status":"COMPLETE"}},"sequenceNumber":4})";
const QByteArray runLog =
    R"({"testRunArtifact":{"log":{"severity":"ERROR","text":""}},"sequenceNumber":5})";

QByteArray runEnd(const QByteArray &result, const QByteArray &status = "COMPLETE")
{
    return R"({"testRunArtifact":{"testRunEnd":{"name":"mem","status":")" + status +
           R"(","result":")" + result + R"("}},"sequenceNumber":6})";
}

/// What a reader made of a text that comes in pieces of some size.
struct Read
{
    explicit Read(const QByteArray &text, qsizetype piece = 1'000'000)
        : reader({.record =
                      [this](const QString &event, const RawJson &payload) {
                          events << event;
                          payloads << payload.json();
                      },
                  .stray = [this](const QByteArray &line) { strays << line; },
                  .measurement =
                      [this](const Measurement &measurement) {
                          measurements << toJson(measurement).json();
                      },
                  .problem = [this](const QString &problem) { problems << problem; }})
    {
        for (qsizetype at = 0; at < text.size(); at += piece)
            reader.add(QByteArrayView(text).sliced(at, std::min(piece, text.size() - at)));
        reader.finish();
    }

    QStringList events;
    QByteArrayList payloads;
    QByteArrayList strays;
    QByteArrayList measurements;
    QStringList problems;
    OcpReader reader;
};

QByteArray inStep(const QByteArray &artifact)
{
    return R"({"testStepArtifact":{"testStepId":"s1",)" + artifact + R"(},"sequenceNumber":3})" +
           '\n';
}

QByteArray measured(const QByteArray &value, const QByteArray &validators = "")
{
    return inStep(R"("measurement":{"name":"fan","unit":"RPM","value":)" + value +
                  R"(,"validators":[)" + validators + "]}");
}

QByteArray validator(const QByteArray &type, const QByteArray &value)
{
    return R"({"name":"v","type":")" + type + R"(","value":)" + value + '}';
}

QByteArray parameters(const QByteArray &more = {}, const QByteArray &path = "/bin/sh")
{
    return R"({"bag":[{"bin":{"path":")" + path +
           R"(","args":["-c","echo {{ .ID }}"]},"transport":{"proto":"local"})" + more + "}]}";
}

} // namespace

/// The exec step against a scripted process, and its reader of records.
class TestExec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void recordsBecomeEvents();
    void recordsComeInAnyPieces_data();
    void recordsComeInAnyPieces();
    void straysAreSkippedAndReported_data();
    void straysAreSkippedAndReported();
    void endlessObjectIsBounded();
    void verdicts_data();
    void verdicts();

    void measurementsAreTaken_data();
    void measurementsAreTaken();
    void seriesAreTaken();
    void measurementsWithoutValueAreTold_data();
    void measurementsWithoutValueAreTold();

    void parametersAreChecked_data();
    void parametersAreChecked();
    void plainProgramIsFramedByEvents();
    void outcomes_data();
    void outcomes();
    void quotaEndsTheProgram();
    void programsAreCheckedForEachTarget_data();
    void programsAreCheckedForEachTarget();
    void measurementsReachTheTarget();
    void variablesAreThere();
    void cancellationIsNoResult();
};

void TestExec::recordsBecomeEvents()
{
    const Read read(start + '\n' + stepStart + stepLog + " \n\t" + stepEnd + '\n' + runLog + '\n' +
                    runEnd("PASS"));
    QCOMPARE(read.events, QStringList({u"TestStart"_s, u"StepStart"_s, u"StepLog"_s, u"StepEnd"_s,
                                       u"TestLog"_s, u"TestEnd"_s}));
    QCOMPARE(
        read.payloads,
        QByteArrayList(
            {R"({"sequenceNumber":1,"timestamp":"t1","name":"mem","version":"1.2"})",
             R"({"sequenceNumber":2,"timestamp":"t2","stepId":"s1","name":"fill"})",
             R"({"sequenceNumber":3,"stepId":"s1","severity":"INFO","text":"half \u003cway\u003e"})",
             R"({"sequenceNumber":4,"stepId":"s1","name":"fill","status":"COMPLETE"})",
             R"({"sequenceNumber":5,"severity":"ERROR"})",
             R"({"sequenceNumber":6,"name":"mem","status":"COMPLETE","result":"PASS"})"}));
    QVERIFY(read.strays.isEmpty());
    QVERIFY(read.reader.verdict());
}

void TestExec::recordsComeInAnyPieces_data()
{
    QTest::addColumn<qsizetype>("piece");
    for (const qsizetype piece : {1, 2, 7, 64})
        QTest::addRow("%d", int(piece)) << piece;
}

void TestExec::recordsComeInAnyPieces()
{
    QFETCH(const qsizetype, piece);
    QByteArray spread = start; // over several lines
    spread.replace(",", ",\n  ");
    const QByteArray text = "banner\n" + spread + "\nnoise {\n" + stepLog + '\n' + runEnd("PASS");
    const Read read(text, piece);
    QCOMPARE(read.events, QStringList({u"TestStart"_s, u"StepLog"_s, u"TestEnd"_s}));
    QCOMPARE(read.strays, QByteArrayList({"banner", "noise {"}));
}

void TestExec::straysAreSkippedAndReported_data()
{
    QTest::addColumn<QByteArray>("noise");
    QTest::addColumn<QByteArrayList>("strays");
    QTest::newRow("text") << QByteArray("hello") << QByteArrayList{"hello"};
    QTest::newRow("null") << QByteArray("null") << QByteArrayList{"null"};
    QTest::newRow("list") << QByteArray("[1]") << QByteArrayList{"[1]"};
    QTest::newRow("open brace") << QByteArray("{ oops") << QByteArrayList{"{ oops"};
    QTest::newRow("open quote") << QByteArray("{ \"oops") << QByteArrayList{"{ \"oops"};
    QTest::newRow("wrong brackets") << QByteArray("{]") << QByteArrayList{"{]"};
    QTest::newRow("no JSON") << QByteArray("{a: 1}") << QByteArrayList{"{a: 1}"};
    QTest::newRow("bytes") << QByteArray("\xff\xfe") << QByteArrayList{"\xff\xfe"};
    QTest::newRow("other objects") << QByteArray("{\"a\": {}}") << QByteArrayList{};
    QTest::newRow("long") << QByteArray(2000, 'x') << QByteArrayList{QByteArray(500, 'x')};
}

void TestExec::straysAreSkippedAndReported()
{
    QFETCH(const QByteArray, noise);
    QFETCH(const QByteArrayList, strays);
    for (const QByteArray &text : {QByteArray(noise + '\n' + start + '\n' + runEnd("PASS")),
                                   QByteArray(start + '\n' + noise + '\n' + runEnd("PASS")),
                                   QByteArray(start + '\n' + runEnd("PASS") + '\n' + noise)}) {
        const Read read(text);
        QCOMPARE(read.events, QStringList({u"TestStart"_s, u"TestEnd"_s}));
        QCOMPARE(read.strays, strays);
        QVERIFY(read.reader.verdict());
    }
}

void TestExec::endlessObjectIsBounded()
{
    const Read read("{\"a\": \"" + QByteArray(3 * OcpReader::largestRecord, 'x') + "\n" + start +
                        '\n',
                    64 * 1024);
    QCOMPARE(read.events, QStringList(u"TestStart"_s));
    QVERIFY(!read.strays.isEmpty());
}

void TestExec::verdicts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error"); // empty: passed
    QTest::newRow("pass") << runEnd("PASS") << QString();
    QTest::newRow("fail") << runEnd("FAIL") << u"the result FAIL"_s;
    QTest::newRow("not applicable") << runEnd("NOT_APPLICABLE") << u"NOT_APPLICABLE"_s;
    QTest::newRow("nothing") << QByteArray() << u"no complete test run"_s;
    QTest::newRow("not complete") << runEnd("PASS", "ERROR") << u"no complete test run"_s;
    QTest::newRow("the last counts")
        << QByteArray(runEnd("PASS") + runEnd("FAIL")) << u"the result FAIL"_s;
    QTest::newRow("the last complete counts")
        << QByteArray(runEnd("PASS") + runEnd("FAIL", "SKIPPED")) << QString();
}

void TestExec::verdicts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, error);
    const Read read(text);
    const Result<void> verdict = read.reader.verdict();
    QCOMPARE(verdict.has_value(), error.isEmpty());
    if (!verdict)
        QVERIFY2(verdict.error().message.contains(error), qPrintable(verdict.error().message));
}

void TestExec::measurementsAreTaken_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("expected"); // behind name and value
    const auto row = [](const QByteArray &value, const QByteArray &validators,
                        const QByteArray &expected) {
        QTest::newRow(QByteArray(value + ' ' + validators).constData())
            << measured(value, validators)
            << R"({"Name":"fan","Value":)" + value + R"(,"Unit":"RPM")" + expected + '}';
    };
    const auto pass = R"(,"Verdict":"pass")"_ba;
    const auto fail = R"(,"Verdict":"fail")"_ba;
    row("5", {}, {});
    row("true", {}, {});
    row("\"on\"", {}, {});
    // Whether values are between the limits is judged where the limits of the job file are known.
    row("5", validator("GREATER_THAN_OR_EQUAL", "5"), R"(,"Lower":5)");
    row("5", validator("LESS_THAN_OR_EQUAL", "4.5"), R"(,"Upper":4.5)");
    row("5", validator("GREATER_THAN", "4") + ',' + validator("LESS_THAN", "6"),
        R"(,"Lower":4,"Upper":6)");
    row("5", validator("GREATER_THAN", "5"), R"(,"Lower":5)" + fail);
    row("5", validator("LESS_THAN", "5.0"), R"(,"Upper":5)" + fail);
    row("5", validator("LESS_THAN", "7") + ',' + validator("LESS_THAN_OR_EQUAL", "6"),
        R"(,"Upper":6)");
    row("5", validator("LESS_THAN", "\"7\""), {});
    row("5", validator("EQUAL", "5.0"), pass);
    row("5", validator("EQUAL", "\"5\""), fail);
    row("5", validator("NOT_EQUAL", "6"), pass);
    row("5", validator("NOT_EQUAL", "5"), fail);
    row("5", validator("IN_SET", "[4, 5]"), pass);
    row("5", validator("IN_SET", "[4, 6]"), fail);
    row("5", validator("NOT_IN_SET", "[4, 6]"), pass);
    row("5", validator("NOT_IN_SET", "[5]"), fail);
    row("\"v2.1\"", validator("REGEX_MATCH", R"("^v\\d")"), pass);
    row("\"2.1\"", validator("REGEX_MATCH", R"("^v\\d")"), fail);
    row("\"2.1\"", validator("REGEX_MATCH", R"("(")"), fail);
    row("\"v2\"", validator("REGEX_MATCH", R"(["^w", "^v"])"), pass);
    row("\"v2\"", validator("REGEX_NO_MATCH", R"("beta")"), pass);
    row("\"v2beta\"", validator("REGEX_NO_MATCH", R"("beta")"), fail);
    row("5", validator("EQUAL", "6") + ',' + validator("NOT_EQUAL", "6"), fail);
    row("5", validator("SOUNDS_GOOD", "6"), {});
    row("5", "7", {});
}

void TestExec::measurementsAreTaken()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, expected);
    const Read read(start + record + runEnd("PASS"));
    QCOMPARE(read.measurements, QByteArrayList{expected});
    QCOMPARE(read.events, QStringList({u"TestStart"_s, u"TestEnd"_s}));
    QVERIFY(read.problems.isEmpty());
}

void TestExec::seriesAreTaken()
{
    const auto element = [](const QByteArray &more) {
        return inStep(R"("measurementSeriesElement":{"measurementSeriesId":"7",)" + more + '}');
    };
    const Read read(
        inStep(R"("measurementSeriesStart":{"measurementSeriesId":"7","name":"temp","unit":"C",)"
               R"("validators":[)" +
               validator("LESS_THAN_OR_EQUAL", "70") + "]}") +
        element(R"("index":0,"value":61)") + element(R"("index":1,"value":75.5)") +
        inStep(R"("measurementSeriesEnd":{"measurementSeriesId":"7","totalCount":2})") +
        element(R"("index":2,"value":62)"));
    QCOMPARE(read.measurements,
             QByteArrayList({R"({"Name":"temp","Value":61,"Unit":"C","Upper":70,"Index":0})",
                             R"({"Name":"temp","Value":75.5,"Unit":"C","Upper":70,"Index":1})",
                             R"({"Name":"7","Value":62,"Index":2})"}));
    QVERIFY(read.problems.isEmpty());
}

void TestExec::measurementsWithoutValueAreTold_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("problem");
    const QString noValue = u"measurement 'fan' has no number, text or truth value"_s;
    QTest::newRow("null") << measured("null") << noValue;
    QTest::newRow("object") << measured("{}") << noValue;
    QTest::newRow("list") << measured("[5]") << noValue;
    QTest::newRow("no value") << inStep(R"("measurement":{"name":"fan"})") << noValue;
    QTest::newRow("no name") << inStep(R"("measurement":{"value":5})")
                             << u"a measurement has no name"_s;
    QTest::newRow("element of nothing")
        << inStep(R"("measurementSeriesElement":{"value":5})") << u"a measurement has no name"_s;
}

void TestExec::measurementsWithoutValueAreTold()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QString, problem);
    const Read read(record);
    QVERIFY(read.measurements.isEmpty());
    QCOMPARE(read.problems, QStringList(problem));
}

void TestExec::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QString>("problem"); // empty: none
    QTest::newRow("sound") << parameters() << QString();
    QTest::newRow("all")
        << parameters(
               R"(,"ocp_output":true,"constraints":{"time_quota":"5m"},"exitcode_map":{"3":"{{ .ID }}"})")
        << QString();
    QTest::newRow("no bag") << QByteArray("{}") << u"error parameter-missing"_s;
    QTest::newRow("text") << QByteArray(R"({"bag":["x"]})") << u"error parameter-type"_s;
    QTest::newRow("no program") << QByteArray(R"({"bag":[{"transport":{"proto":"local"}}]})")
                                << u"error parameter-missing"_s;
    QTest::newRow("no way") << QByteArray(R"({"bag":[{"bin":{"path":"/bin/sh"}}]})")
                            << u"error parameter-missing"_s;
    QTest::newRow("unknown way")
        << QByteArray(R"({"bag":[{"bin":{"path":"/bin/sh"},"transport":{"proto":"mail"}}]})")
        << u"error parameter-choice"_s;
    QTest::newRow("quota is a number")
        << parameters(R"(,"constraints":{"time_quota":5})") << u"error parameter-type"_s;
    QTest::newRow("code is no number")
        << parameters(R"(,"exitcode_map":{"three":"x"})") << u"error exit-code"_s;
    QTest::newRow("text is a number")
        << parameters(R"(,"exitcode_map":{"3":4})") << u"error parameter-type"_s;
    QTest::newRow("template") << parameters({}, "/bin/{{") << u"error template-syntax"_s;
    QTest::newRow("template in the map")
        << parameters(R"(,"exitcode_map":{"3":"{{ nothing }}"})") << u"error template-syntax"_s;
    QTest::newRow("unknown key") << parameters(R"(,"ocp_ouput":true)")
                                 << u"warning parameter-unknown"_s;
}

void TestExec::parametersAreChecked()
{
    QFETCH(const QByteArray, given);
    QFETCH(const QString, problem);
    Problems problems;
    const auto step = configuredStep(execStep(), given, problems);
    const QString all = describe(problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.startsWith(problem), qPrintable(all));
}

void TestExec::plainProgramIsFramedByEvents()
{
    const StepPlugin plugin = execStep();
    const auto step = configuredStep(plugin, parameters());
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    QVERIFY(run.processSpec.has_value());
    QCOMPARE(run.processSpec->program, u"/bin/sh"_s);
    QCOMPARE(run.processSpec->arguments, QStringList({u"-c"_s, u"echo a"_s}));
    run.processSpec->output(false, "a\n");
    run.finishProcess(0);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed());
    QCOMPARE(attempt.events, (std::vector<RecordedEvent>{{u"a"_s, u"TestStart"_s, "{}"},
                                                         {u"a"_s, u"ProctorOutput"_s,
                                                          R"({"Stream":"stdout","Text":"a\n"})"},
                                                         {u"a"_s, u"TestEnd"_s, "null"}}));
}

void TestExec::outcomes_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message"); // empty: passed
    const QByteArray ocp = R"(,"ocp_output":true)";
    const QByteArray map = R"(,"exitcode_map":{"3":"no memory in {{ .ID }}","0":"never"})";
    QTest::newRow("0") << QByteArray() << QByteArray() << 0 << QString();
    QTest::newRow("0 is not mapped") << map << QByteArray() << 0 << QString();
    QTest::newRow("4") << map << QByteArray() << 4 << u"non-zero exit code 4"_s;
    QTest::newRow("3, mapped") << map << QByteArray() << 3 << u"exit code 3: no memory in a"_s;
    QTest::newRow("records pass") << ocp << runEnd("PASS") << 0 << QString();
    QTest::newRow("records fail") << ocp << runEnd("FAIL") << 0 << u"the result FAIL"_s;
    QTest::newRow("no records") << ocp << QByteArray("text\n") << 0 << u"no complete test run"_s;
    QTest::newRow("code before records")
        << QByteArray(ocp + map) << runEnd("PASS") << 3 << u"exit code 3: no memory in a"_s;
}

void TestExec::outcomes()
{
    QFETCH(const QByteArray, more);
    QFETCH(const QByteArray, output);
    QFETCH(const int, code);
    QFETCH(const QString, message);
    const StepPlugin plugin = execStep();
    const auto step = configuredStep(plugin, parameters(more));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    run.processSpec->output(false, output);
    run.finishProcess(code);
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().isPassed(), message.isEmpty());
    QVERIFY2(call.outcome().message().contains(message), qPrintable(call.outcome().message()));
}

void TestExec::quotaEndsTheProgram()
{
    const StepPlugin plugin = execStep();
    const auto step =
        configuredStep(plugin, parameters(R"(,"constraints":{"time_quota":"1m30s"})"));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    attempt.advance(90s);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().message().contains(u"/bin/sh did not end within 1m30s"));
    QCOMPARE(attempt.eventNames().last(), u"TestEnd"_s);
}

void TestExec::programsAreCheckedForEachTarget_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << QByteArray("/nowhere/{{ .ID }}")
                             << u"There is no program /nowhere/a"_s;
    QTest::newRow("relative") << QByteArray("sh") << u"'sh' is no absolute path"_s;
    QTest::newRow("folder") << QByteArray("/tmp") << u"/tmp is not a file"_s;
    QTest::newRow("not executable") << QByteArray("/etc/passwd") << u"may not be executed"_s;
}

void TestExec::programsAreCheckedForEachTarget()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, message);
    const StepPlugin plugin = execStep();
    const auto step = configuredStep(plugin, parameters({}, path));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    QVERIFY(call.isDone());
    QVERIFY2(call.outcome().message().contains(message), qPrintable(call.outcome().message()));
    QVERIFY(attempt.events.empty());
}

void TestExec::measurementsReachTheTarget()
{
    const StepPlugin plugin = execStep();
    const auto step = configuredStep(plugin, parameters(R"(,"ocp_output":true)"));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    run.processSpec->output(false, QByteArray(measured("5") + measured("null") + runEnd("PASS")));
    run.finishProcess(0);
    QVERIFY(call.outcome().isPassed());
    QCOMPARE(attempt.eventNames(), QStringList({EventName::measurement(), u"TestEnd"_s}));
    QCOMPARE(attempt.payload(EventName::measurement()),
             R"({"Name":"fan","Value":5,"Unit":"RPM"})"_ba);
    QCOMPARE(attempt.logLines,
             QStringList(u"a: OCP record: measurement 'fan' has no number, text or truth value"_s));
}

void TestExec::variablesAreThere()
{
    const StepPlugin plugin = execStep();
    const auto step = configuredStep(
        plugin, R"({"bag":[{"bin":{"path":"/bin/sh","args":["{{ StringVar \"cfg.fw\" }}"]},)"
                R"("transport":{"proto":"local"}}]})");
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    run.variables[u"cfg.fw"_s] = RawJson::string(u"v2"_s);
    const StepCall call(*step, run);
    QVERIFY(run.processSpec.has_value());
    QCOMPARE(run.processSpec->arguments, QStringList(u"v2"_s));
    run.finishProcess(0);
}

void TestExec::cancellationIsNoResult()
{
    const StepPlugin plugin = execStep();
    const auto step = configuredStep(plugin, parameters());
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    attempt.cancel();
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestExec)
#include "tst_exec.moc"
