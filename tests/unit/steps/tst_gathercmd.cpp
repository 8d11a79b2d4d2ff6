// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobrig.h"
#include "steps/steps.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray shell(const QByteArray &script, const QByteArray &more = {})
{
    return R"({"binary":["/bin/sh"],"args":["-c",)" + quoteJson(QString::fromUtf8(script)) + "]" +
           more + "}";
}

QStringList linesOf(const QStringList &log, QStringView part)
{
    return log.filter(part.toString());
}

QByteArray payloadOf(const JobRig &rig, const QString &name)
{
    for (const Event &event : rig.storage.sink.events()) {
        if (event.name == name)
            return event.payload.json();
    }
    return {};
}

JobServices servicesOf(JobRig &rig)
{
    return {.loop = rig.harness.loop,
            .storage = rig.storage,
            .registry = rig.harness.registry,
            .locker = rig.locker,
            .blockingPool = &rig.harness.pool,
            .attachmentFolder = {},
            .lockDuration = 10min,
            .shutdownTimeout = 30s,
            .backlogLimit = 1000};
}

} // namespace

/// The gathercmd step: alone against a scripted process, and in jobs with real programs.
class TestGatherCmd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void parametersAreChecked_data();
    void parametersAreChecked();
    void nothingRunsBeforeTheInputIsClosed();
    void targetsThatGiveUpWhileCollectingLeadNothing();
    void aPauseWhileCollectingParksAll();
    void aPauseWhileRunningStopsTheProgramAndParksAll();
    void theTimeOfTheFirstTargetEndsTheProgram();
    void aTimeoutFailsAll();

    void allTargetsShareOneRun();
    void noTargetsNoProgram();
    void aFailureFailsEachTarget();
    void aFailureEndsTheJobIfAsked();
    void aProgramThatCannotBeStarted();
    void neitherStreamPushesTheOtherOut();
    void cancelEndsTheWholeGroup();
    void pauseAndResumeRunItAgainForAll();
    void hugeOutputIsBounded();
};

void TestGatherCmd::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << "{}"_ba << u"error parameter-missing"_s;
    QTest::newRow("empty") << R"({"binary":[""]})"_ba << u"error parameter-missing"_s;
    QTest::newRow("not in PATH") << R"({"binary":["no-such-program-here"]})"_ba
                                 << u"error executable-missing"_s;
    QTest::newRow("in PATH") << R"({"binary":["true"]})"_ba << QString();
    QTest::newRow("broken template")
        << R"({"binary":["true"],"args":["{{ .ID"]})"_ba << u"error template-syntax at args/0"_s;
    QTest::newRow("step variable") << R"({"binary":["true"],"args":["{{ StringVar \"a.b\" }}"]})"_ba
                                   << u"error gathercmd-argument at args"_s;
    QTest::newRow("fields are empty")
        << R"({"binary":["true"],"args":["{{ .ID }}{{ ToLower \"A\" }}"]})"_ba << QString();
    QTest::newRow("NUL") << R"({"binary":["true"],"args":["a\u0000"]})"_ba
                         << u"error gathercmd-argument at args"_s;
    QTest::newRow("timeout of nothing")
        << R"({"binary":["true"],"timeout":["0s"]})"_ba << u"error parameter-range at timeout"_s;
    QTest::newRow("no truth value")
        << R"({"binary":["true"],"abort_job":["yes"]})"_ba << u"error parameter-type"_s;
}

void TestGatherCmd::parametersAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    Problems problems;
    const auto step = configuredStep(gatherCmdStep(), parameters, problems);
    const QString all = describe(problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.startsWith(problem), qPrintable(all));
}

namespace {

// Two targets in a step.
struct Pair
{
    explicit Pair(const QByteArray &parameters)
        : step(configuredStep(plugin, parameters))
        , attempt(plugin.info.events)
        , a(attempt, u"a"_s)
        , b(attempt, u"b"_s)
        , callA(*step, a)
        , callB(*step, b)
    {
    }
    StepPlugin plugin = gatherCmdStep();
    std::unique_ptr<TestStep> step;
    FakeStepRun attempt;
    FakeTargetRun a;
    FakeTargetRun b;
    StepCall callA;
    StepCall callB;
};

} // namespace

void TestGatherCmd::nothingRunsBeforeTheInputIsClosed()
{
    Pair pair(R"({"binary":["/bin/echo"],"args":["x{{ .ID }}","{{ ToLower \"R<7\" }}"]})");
    QVERIFY(!pair.a.processSpec && !pair.b.processSpec);
    pair.step->inputClosed(pair.attempt);
    QVERIFY(pair.a.processSpec.has_value());
    QVERIFY(!pair.b.processSpec);
    QCOMPARE(pair.a.processSpec->arguments, (QStringList{u"x"_s, u"r<7"_s}));
    QVERIFY(!pair.callB.isDone());
    pair.a.processSpec->output(false, "reserved\n");
    pair.a.finishProcess(0);
    QVERIFY(pair.callA.isDone() && pair.callA.outcome().isPassed());
    QVERIFY(pair.callB.isDone() && pair.callB.outcome().isPassed());
    QCOMPARE(pair.attempt.events,
             (std::vector<RecordedEvent>{
                 {u"a"_s, u"GatherCmdStart"_s,
                  R"({"Path":"/bin/echo","Args":["/bin/echo","x","r\u003c7"]})"},
                 {u"a"_s, u"ProctorOutput"_s, R"({"Stream":"stdout","Text":"reserved\n"})"},
                 {u"a"_s, u"GatherCmdEnd"_s, "null"}}));
}

void TestGatherCmd::targetsThatGiveUpWhileCollectingLeadNothing()
{
    const StepPlugin plugin = gatherCmdStep();
    const auto step = configuredStep(plugin, R"({"binary":["true"]})");
    FakeStepRun attempt(plugin.info.events);
    FakeStepRun impatient(plugin.info.events);
    FakeTargetRun a(impatient, u"a"_s);
    FakeTargetRun b(attempt, u"b"_s);
    const StepCall callA(*step, a);
    const StepCall callB(*step, b);
    impatient.cancel(); // as the end of the target's own time does
    QCOMPARE(callA.outcome().kind(), StepOutcome::Kind::Cancelled);
    step->inputClosed(attempt);
    QVERIFY(b.processSpec.has_value());
    b.finishProcess(0);
    QVERIFY(callB.outcome().isPassed());
}

void TestGatherCmd::aPauseWhileCollectingParksAll()
{
    Pair pair(R"({"binary":["true"]})");
    pair.attempt.pause();
    QCOMPARE(pair.callA.outcome().kind(), StepOutcome::Kind::Paused);
    QCOMPARE(pair.callB.outcome().kind(), StepOutcome::Kind::Paused);
    QVERIFY(pair.attempt.events.empty());
    pair.step->inputClosed(pair.attempt); // nobody is there
}

void TestGatherCmd::aPauseWhileRunningStopsTheProgramAndParksAll()
{
    Pair pair(R"({"binary":["true"]})");
    pair.step->inputClosed(pair.attempt);
    pair.attempt.pause();
    QCOMPARE(pair.callA.outcome().kind(), StepOutcome::Kind::Paused);
    QCOMPARE(pair.callB.outcome().kind(), StepOutcome::Kind::Paused);
}

void TestGatherCmd::theTimeOfTheFirstTargetEndsTheProgram()
{
    const StepPlugin plugin = gatherCmdStep();
    const auto step = configuredStep(plugin, R"({"binary":["/bin/true"]})");
    FakeStepRun attempt(plugin.info.events);
    FakeStepRun impatient(plugin.info.events);
    FakeTargetRun a(impatient, u"a"_s);
    FakeTargetRun b(attempt, u"b"_s);
    const StepCall callA(*step, a);
    const StepCall callB(*step, b);
    step->inputClosed(attempt);
    impatient.cancel();
    QCOMPARE(callA.outcome().kind(), StepOutcome::Kind::Cancelled);
    QCOMPARE(callB.outcome().kind(), StepOutcome::Kind::Failed);
    QVERIFY(callB.outcome().message().contains(u"the time of target a"));
}

void TestGatherCmd::aTimeoutFailsAll()
{
    Pair pair(R"({"binary":["/bin/true"],"timeout":["90s"]})");
    pair.step->inputClosed(pair.attempt);
    pair.attempt.advance(90s);
    for (const StepCall *call : {&pair.callA, &pair.callB}) {
        QCOMPARE(call->outcome().kind(), StepOutcome::Kind::Failed);
        QVERIFY(call->outcome().message().contains(u"/bin/true did not end within 1m30s"));
    }
    QVERIFY(pair.attempt.payload(u"GatherCmdEnd"_s).contains("did not end within"));
}

void TestGatherCmd::allTargetsShareOneRun()
{
    JobRig rig;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"runs"_s);
    rig.descriptor.tests.clear();
    rig.descriptor.descriptor.tests.clear();
    // B fails before and is not waited for; C comes late.
    rig.addTest({u"A"_s, u"B"_s, u"C"_s},
                {step(u"Test"_s, u"judge"_s, R"({"FailTargets":["B"]})"),
                 step(u"sleep"_s, u"nap"_s, R"({"duration":["5s"]})"),
                 step(u"gathercmd"_s, u"all"_s, shell("echo run >>" + file.toUtf8())),
                 step(u"echo"_s, u"after"_s, R"({"text":["x"]})")});
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QFile runs(file);
    QVERIFY(runs.open(QIODevice::ReadOnly));
    QCOMPARE(runs.readAll(), "run\n"_ba);
    const QStringList log = rig.log();
    QCOMPARE(linesOf(log, u"TargetOut all").size(), 2);
    QCOMPARE(linesOf(log, u"TargetOut after").size(), 2);
    QCOMPARE(linesOf(log, u"GatherCmdStart"), QStringList{u"GatherCmdStart all A"_s});
    QCOMPARE(payloadOf(rig, u"GatherCmdEnd"_s), "null"_ba);
}

void TestGatherCmd::noTargetsNoProgram()
{
    JobRig rig;
    rig.steps().steps = {step(u"Test"_s, u"judge"_s, R"({"FailTargets":["A"]})"),
                         step(u"gathercmd"_s, u"all"_s, shell("false"))};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY(linesOf(rig.log(), u"GatherCmd").isEmpty());
}

void TestGatherCmd::aFailureFailsEachTarget()
{
    JobRig rig;
    rig.descriptor.tests.clear();
    rig.descriptor.descriptor.tests.clear();
    rig.addTest({u"A"_s, u"B"_s},
                {step(u"gathercmd"_s, u"all"_s, shell("echo out; echo '<err>' >&2; exit 4")),
                 step(u"echo"_s, u"after"_s, R"({"text":["x"]})")});
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QStringList log = rig.log({u"TargetErr"_s});
    QCOMPARE(linesOf(log, u"TargetErr all").size(), 2);
    QCOMPARE(linesOf(log, u"exit status 4").size(), 2);
    QVERIFY(linesOf(log, u"after ").isEmpty());
    QCOMPARE(payloadOf(rig, u"GatherCmdEnd"_s),
             R"({"ExitCode":4,"Err":"stdout: out\n\nstderr: \u003cerr\u003e\n"})"_ba);
}

void TestGatherCmd::aFailureEndsTheJobIfAsked()
{
    JobRig rig;
    rig.descriptor.tests.clear();
    rig.descriptor.descriptor.tests.clear();
    rig.addTest({u"A"_s, u"B"_s},
                {step(u"gathercmd"_s, u"all"_s, shell("exit 4", R"(,"abort_job":[true])"))});
    QCOMPARE(rig.run(), u"JobStateFailed"_s);
    const QStringList log = rig.log({u"TestError"_s});
    QCOMPARE(linesOf(log, u"TargetErr all").size(), 2);
    QCOMPARE(linesOf(log, u"TestError").size(), 1);
    QVERIFY(linesOf(log, u"TestError").first().contains(u"exit status 4"));
    QVERIFY(linesOf(log, u"TargetOut").isEmpty());
}

void TestGatherCmd::aProgramThatCannotBeStarted()
{
    JobRig rig;
    rig.steps().steps = {step(u"gathercmd"_s, u"all"_s, R"({"binary":["/nowhere/reserve"]})")};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QByteArray end = payloadOf(rig, u"GatherCmdEnd"_s);
    QVERIFY2(end.startsWith(R"({"ExitCode":0,"Err":"The program /nowhere/reserve)"), end.constData());
    QCOMPARE(linesOf(rig.log(), u"TargetErr all").size(), 1);
}

void TestGatherCmd::neitherStreamPushesTheOtherOut()
{
    JobRig rig;
    rig.steps().steps = {
        step(u"gathercmd"_s, u"all"_s,
             shell("head -c 100000 /dev/zero | tr '\\0' o; echo the reason >&2; exit 1"))};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const RawJson end = *RawJson::parse(payloadOf(rig, u"GatherCmdEnd"_s));
    const QString text = end.member(u"Err").text();
    QCOMPARE(text.toUtf8().size(), 10240);
    QVERIFY(text.endsWith(u"ooo\nstderr: the reason\n"));
}

void TestGatherCmd::cancelEndsTheWholeGroup()
{
    JobRig rig;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"pid"_s);
    rig.steps().steps = {
        step(u"gathercmd"_s, u"all"_s, shell("sleep 1000 & echo $! >" + file.toUtf8() + "; wait"))};
    JobRunner runner(servicesOf(rig), JobId(17),
                     std::make_shared<const ExtendedDescriptor>(rig.descriptor));
    const Running<JobState> running(runner.run({}));
    const auto pid = [&file] {
        QFile pidFile(file);
        return pidFile.open(QIODevice::ReadOnly) ? pidFile.readAll().trimmed().toInt() : 0;
    };
    QVERIFY(rig.harness.runUntil([&] { return pid() > 0; }));
    runner.cancel();
    QVERIFY(rig.harness.runUntil([&] { return running.isDone(); }));
    QCOMPARE(toString(running.value()), u"JobStateCancelled"_s);
    QCOMPARE(::kill(pid(), 0), -1);
    QVERIFY(linesOf(rig.log(), u"TargetOut").isEmpty());
}

void TestGatherCmd::pauseAndResumeRunItAgainForAll()
{
    JobRig rig;
    const QTemporaryDir folder;
    const QByteArray file = folder.filePath(u"runs"_s).toUtf8();
    rig.descriptor.tests.clear();
    rig.descriptor.descriptor.tests.clear();
    // The first time it waits until it is stopped.
    rig.addTest({u"A"_s, u"B"_s}, {step(u"gathercmd"_s, u"all"_s,
                                        shell("echo run >>" + file + "; [ $(wc -l <" + file +
                                              ") -gt 1 ] || sleep 1000"))});
    std::optional<PauseState> parked;
    {
        JobRunner runner(servicesOf(rig), JobId(17),
                         std::make_shared<const ExtendedDescriptor>(rig.descriptor));
        const Running<JobState> running(runner.run({}));
        QVERIFY(rig.harness.runUntil([&] { return QFile::exists(QString::fromUtf8(file)); }));
        runner.pause();
        QVERIFY(rig.harness.runUntil([&] { return running.isDone(); }));
        QCOMPARE(toString(running.value()), u"JobStatePaused"_s);
        parked = runner.parked();
    }
    QVERIFY(parked.has_value());
    Resumption resumption{.point = {}, .reports = {}};
    resumption.point.at = *parked;
    resumption.point.isRunStarted = true;
    QCOMPARE(rig.run(std::move(resumption)), u"JobStateCompleted"_s);
    QCOMPARE(linesOf(rig.log(), u"TargetIn all").size(), 2);
    QCOMPARE(linesOf(rig.log(), u"TargetOut all").size(), 2);
    QCOMPARE(linesOf(rig.log(), u"GatherCmdStart").size(), 2);
}

void TestGatherCmd::hugeOutputIsBounded()
{
    JobRig rig;
    rig.steps().steps = {
        step(u"gathercmd"_s, u"all"_s, shell("head -c 50000000 /dev/zero | tr '\\0' o"))};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    qsizetype stored = 0;
    for (const Event &event : rig.storage.sink.events())
        stored += event.payload.json().size();
    QVERIFY2(stored < 1'200'000, qPrintable(QString::number(stored)));
    QCOMPARE(linesOf(rig.log(), u"ProctorOutputTruncated").size(), 1);
}

QTEST_GUILESS_MAIN(TestGatherCmd)
#include "tst_gathercmd.moc"
