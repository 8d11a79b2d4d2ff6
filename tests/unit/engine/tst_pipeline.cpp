// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pipeline.h"
#include "engineharness.h"
#include "faketargetrun.h"
#include "steps/streamstep.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

TargetPtr makeTarget(const QString &id)
{
    Target target;
    target.id = id;
    return std::make_shared<const Target>(std::move(target));
}

StepDescriptor step(const QString &plugin, const QString &label,
                    const QByteArray &parameters = "{}")
{
    StepDescriptor descriptor;
    descriptor.name = plugin;
    descriptor.label = label;
    descriptor.parameters = stepParameters(parameters);
    return descriptor;
}

// One pipeline with its surroundings.
struct Rig
{
    explicit Rig(const QStringList &ids, bool cleanup = false)
    {
        for (const QString &id : ids)
            targets.push_back(makeTarget(id));
        variables.resize(targets.size());
        identity.cleanup = cleanup;
    }

    PipelineResult run(const std::vector<StepDescriptor> &steps,
                       std::optional<PipelineState> resume = {})
    {
        pipeline = std::make_unique<Pipeline>(services(), identity, targets, variables);
        Running<PipelineResult> running(
            pipeline->run(steps, {.state = std::move(resume), .isCutOff = false}));
        if (!harness.runUntil([&] { return running.isDone(); }))
            qFatal("The pipeline did not end");
        const PipelineResult result = running.value();
        pipeline.reset();
        output->flush();
        return result;
    }

    PipelineServices services()
    {
        output = std::make_unique<EventOutput>(harness.loop, sink);
        return {.loop = harness.loop,
                .output = *output,
                .registry = harness.registry,
                .blockingPool = &harness.pool,
                .attachmentFolder = {},
                .shutdownTimeout = 30s};
    }

    EngineHarness harness;
    RecordingSink sink;
    std::unique_ptr<EventOutput> output;
    std::unique_ptr<Pipeline> pipeline;
    Targets targets;
    std::vector<VariableMap> variables;
    PipelineIdentity identity{.job = JobId(1), .run = RunId(1), .testName = u"Test"_s};
};

/// Parks with what the test wants, and says what it gets back.
class KeepingStep final : public TestStep
{
public:
    explicit KeepingStep(const QByteArray &state) : m_state(RawJson::fromTrusted(state)) {}
    void configure(const ParameterReader &) override {}
    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        if (const RawJson saved = run.savedState(); !saved.isAbsent()) {
            run.log(QString::fromUtf8(saved.json()));
            co_return StepOutcome::passed();
        }
        const Wake wake = co_await run.sleep(1h, OnPause::Wake);
        co_return run.stopped(wake, m_state);
    }

private:
    const RawJson m_state;
};

/// Answers for a target that somebody else has.
class MeddlingStep final : public StreamStep
{
public:
    void configure(const ParameterReader &) override {}

protected:
    void take(TargetRun &) override { answer(u"A"_s, StepOutcome::passed()); }
};

void addStep(Registry &registry, const QString &name,
             std::function<std::unique_ptr<TestStep>()> create, const QStringList &events = {})
{
    StepPlugin plugin;
    plugin.info.name = name;
    plugin.info.events = events;
    plugin.create = std::move(create);
    if (!registry.add(std::move(plugin)))
        qFatal("The step could not be registered");
}

} // namespace

class TestPipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behaviour_B36_onlyDeclaredEventsAreEmitted();
    void behaviour_B44_panicStopsAllTargets();
    void behaviour_B46_stateComesBackExactly_data();
    void behaviour_B46_stateComesBackExactly();
    void behaviour_B47_oneTargetOneStep();
    void behaviour_B48_slowStepIsNotAnError();
    void behaviour_B49_failingTarget();
    void behaviour_B50_targetsDoNotInfluenceEachOther();
    void behaviour_B51_nothingBehindTheFailingStep();
    void behaviour_B52_stepThatNeverReturns();
    void behaviour_B52_stepThatHangs();
    void behaviour_B53_panickingStep_data();
    void behaviour_B53_panickingStep();
    void behaviour_B54_closedOutput();
    void behaviour_B55_badTargets_data();
    void behaviour_B55_badTargets();
    void behaviour_B58_resultForATargetThatFailedBefore();
    void behaviour_B59_hundredTargets();
    void behaviour_B60_variables();
    void behaviour_B64_allStepsAreStarted();
    void behaviour_B65_cancelInsideAStep();
    void behaviour_B84_stepErrorNamesTheText();
    void gap_G05_errorWhileAnotherStepWaits();
    void gap_G15_stepsHaveAGracePeriod();
    void gap_G28_cleanupSeesVariables();
    void gap_G36_undeclaredEventsAreRefused();
    void gap_G47_allLostTargetsAreNamed();
    void fastTargetsOvertakeSlowOnes();
    void pauseParksSleepingTargets();
    void cancelAtEveryMoment();
    void stateCanBeWrittenDownAtAnyMoment();
};

void TestPipeline::behaviour_B36_onlyDeclaredEventsAreEmitted()
{
    // The framework itself is bound by no declaration: its own events stand around those.
    class Speaking final : public TestStep
    {
    public:
        void configure(const ParameterReader &) override {}
        QCoro::Task<StepOutcome> run(TargetRun &run) override
        {
            const bool isRight = run.emitEvent(u"Declared"_s) && !run.emitEvent(u"Another"_s) &&
                                 !run.emitEvent(u"TargetOut"_s) &&
                                 run.step().emitEvent(u"Declared"_s) &&
                                 !run.step().emitEvent(u"TestError"_s);
            co_return isRight ? StepOutcome::passed() : StepOutcome::failed(u"wrong"_s);
        }
    };
    Rig rig({u"A"_s});
    addStep(rig.harness.registry, u"Speaking"_s, [] { return std::make_unique<Speaking>(); },
            {u"Declared"_s});
    QCOMPARE(rig.run({step(u"Speaking"_s, u"step1"_s)}).passed, 1);
    QCOMPARE(rig.sink.log(), (QStringList{u"TargetIn step1 A"_s, u"Declared step1 A"_s,
                                          u"Declared step1"_s, u"TargetOut step1 A"_s}));
}

void TestPipeline::behaviour_B44_panicStopsAllTargets()
{
    Rig rig({u"A"_s, u"B"_s, u"C"_s});
    const PipelineResult result =
        rig.run({step(u"Panic"_s, u"boom"_s), step(u"Noop"_s, u"after"_s)});
    QCOMPARE(result.end, PipelineResult::End::Failed);
    QCOMPARE(result.failure->code, StepErrorCode::Panicked);
    QVERIFY(result.failure->message.contains(u"panic step"));
    QCOMPARE(result.passed, 0);
    const QStringList log = rig.sink.log();
    QCOMPARE(log.count(u"TestError boom"_s), 1);
    QVERIFY(!log.contains(u"TargetIn boom C"_s)); // whoever had not entered was refused
    QVERIFY(log.filter(u"after"_s).isEmpty());
}

void TestPipeline::behaviour_B46_stateComesBackExactly_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("object") << QByteArray(R"({"b":1.50,"a":[null,{}],"t":"\u00fc\"x"})");
    QTest::newRow("large number") << QByteArray("12345678901234567890");
    QTest::newRow("text") << QByteArray(R"("half way")");
    QTest::newRow("false") << QByteArray("false");
}

void TestPipeline::behaviour_B46_stateComesBackExactly()
{
    QFETCH(QByteArray, state);
    const std::vector<StepDescriptor> steps{step(u"Keeping"_s, u"keep"_s)};
    const auto add = [&state](Rig &rig) {
        addStep(rig.harness.registry, u"Keeping"_s,
                [&state] { return std::make_unique<KeepingStep>(state); });
    };
    QByteArray stored;
    {
        Rig rig({u"A"_s, u"B"_s});
        add(rig);
        rig.harness.at(10s, [&] { rig.pipeline->pause(); });
        const PipelineResult parked = rig.run(steps);
        QCOMPARE(parked.end, PipelineResult::End::Paused);
        stored = toJson(*parked.state);
    }
    Rig rig({u"A"_s, u"B"_s});
    add(rig);
    const auto back = pipelineStateFromJson(RawJson::fromTrusted(stored));
    QVERIFY2(back, stored.constData());
    QCOMPARE(rig.run(steps, *back).passed, 2);
    int found = 0;
    for (const Event &event : rig.sink.events()) {
        if (event.name == u"ProctorLog") {
            ++found;
            QCOMPARE(event.payload.member(u"Text").text().toUtf8(), state);
        }
    }
    QCOMPARE(found, 2);
}

void TestPipeline::behaviour_B47_oneTargetOneStep()
{
    Rig rig({u"A"_s});
    const PipelineResult result = rig.run({step(u"Test"_s, u"step1"_s)});
    QCOMPARE(result.end, PipelineResult::End::Finished);
    QCOMPARE(result.passed, 1);
    const QStringList expected{u"TestStepRunningEvent step1"_s, u"TargetIn step1 A"_s,
                               u"TestStartedEvent step1 A"_s,   u"TestFinishedEvent step1 A"_s,
                               u"TargetOut step1 A"_s,          u"TestStepFinishedEvent step1"_s};
    QCOMPARE(rig.sink.log(), expected);
}

void TestPipeline::behaviour_B48_slowStepIsNotAnError()
{
    Rig rig({u"A"_s});
    const PipelineResult result = rig.run({step(u"sleep"_s, u"nap"_s, R"({"duration":["40s"]})")});
    QCOMPARE(result.end, PipelineResult::End::Finished);
    QCOMPARE(result.passed, 1);
    QCOMPARE(rig.harness.clock->elapsed(), Duration(40s));
}

void TestPipeline::behaviour_B49_failingTarget()
{
    Rig rig({u"A"_s});
    const PipelineResult result = rig.run({step(u"Fail"_s, u"step1"_s)});
    QCOMPARE(result.end, PipelineResult::End::Finished);
    QVERIFY(!result.failure);
    QCOMPARE(result.failed, 1);
    const QStringList expected{u"TargetIn step1 A"_s,
                               u"TargetErr step1 A {\"Error\":\"Integration test failure for "
                               "Target{ID: \\\"A\\\"}\"}"_s};
    QCOMPARE(rig.sink.log({u"TargetErr"_s}), expected);
}

void TestPipeline::behaviour_B50_targetsDoNotInfluenceEachOther()
{
    Rig rig({u"A"_s, u"B"_s});
    const PipelineResult result = rig.run(
        {step(u"Test"_s, u"step1"_s, R"({"FailTargets":["A"]})"), step(u"Noop"_s, u"step2"_s)});
    QCOMPARE(result.end, PipelineResult::End::Finished);
    QCOMPARE(result.passed, 1);
    QCOMPARE(result.failed, 1);
    const QStringList log = rig.sink.log();
    QVERIFY(log.contains(u"TargetErr step1 A"_s));
    QVERIFY(log.contains(u"TargetOut step2 B"_s));
    QVERIFY(!log.contains(u"TargetIn step2 A"_s));
}

void TestPipeline::behaviour_B51_nothingBehindTheFailingStep()
{
    Rig rig({u"A"_s, u"B"_s});
    const PipelineResult result = rig.run({step(u"Test"_s, u"step1"_s, R"({"FailTargets":["A"]})"),
                                           step(u"Test"_s, u"step2"_s, R"({"FailTargets":["B"]})"),
                                           step(u"Noop"_s, u"step3"_s)});
    QCOMPARE(result.failed, 2);
    for (const QString &line : rig.sink.log()) {
        QVERIFY2(!line.contains(u"step3"), qPrintable(line));
        QVERIFY2(!line.endsWith(u"step2 A"), qPrintable(line));
    }
}

void TestPipeline::behaviour_B52_stepThatNeverReturns()
{
    Rig rig({u"A"_s});
    const PipelineResult result = rig.run({step(u"NoReturn"_s, u"stuck"_s)});
    QCOMPARE(result.end, PipelineResult::End::Failed);
    QCOMPARE(result.failure->code, StepErrorCode::NeverReturned);
    QCOMPARE(rig.harness.clock->elapsed(), Duration(30s));
    const QStringList expected{u"TargetIn stuck A"_s, u"TargetOut stuck A"_s,
                               u"TestError stuck \"test step stuck did not return within 30s\""_s};
    QCOMPARE(rig.sink.log({u"TestError"_s}), expected);
}

void TestPipeline::behaviour_B52_stepThatHangs()
{
    // A step may take its time with a target for ever; only a cancellation gives it up.
    Rig rig({u"A"_s});
    rig.harness.at(1h, [&] { rig.pipeline->cancel(); });
    const PipelineResult result = rig.run({step(u"Hanging"_s, u"stuck"_s)});
    QCOMPARE(result.end, PipelineResult::End::Cancelled);
    QCOMPARE(result.failure->code, StepErrorCode::NeverReturned);
    QCOMPARE(rig.harness.clock->elapsed(), Duration(1h + 30s));
    const QStringList expected{u"TargetIn stuck A"_s, u"TestError stuck"_s};
    QCOMPARE(rig.sink.log(), expected);
}

void TestPipeline::behaviour_B53_panickingStep_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QStringList>("log");
    const QString error = u"TestError boom \"test step boom paniced: panic step\""_s;
    QTest::newRow("begin") << QByteArray("begin") << QStringList{error};
    QTest::newRow("run") << QByteArray("run") << QStringList{u"TargetIn boom A"_s, error};
    QTest::newRow("end") << QByteArray("end")
                         << QStringList{u"TargetIn boom A"_s, u"TargetOut boom A"_s, error};
}

void TestPipeline::behaviour_B53_panickingStep()
{
    QFETCH(QByteArray, where);
    Rig rig({u"A"_s});
    const PipelineResult result =
        rig.run({step(u"Panic"_s, u"boom"_s, "{\"where\":[\"" + where + "\"]}")});
    QCOMPARE(result.end, PipelineResult::End::Failed);
    QCOMPARE(result.failure->code, StepErrorCode::Panicked);
    QTEST(rig.sink.log({u"TestError"_s}), "log");
}

void TestPipeline::behaviour_B54_closedOutput()
{
    Rig rig({u"A"_s});
    const PipelineResult result = rig.run({step(u"Channels"_s, u"step1"_s)});
    QCOMPARE(result.end, PipelineResult::End::Failed);
    QCOMPARE(result.failure->code, StepErrorCode::ClosedChannels);
    QVERIFY(result.failure->message.contains(u"closed output channels (api violation)"));
    const QStringList log = rig.sink.log();
    QCOMPARE(log.first(2), (QStringList{u"TargetIn step1 A"_s, u"TargetOut step1 A"_s}));
    QCOMPARE(log.count(u"TestError step1"_s), 1);
}

void TestPipeline::behaviour_B55_badTargets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("B55 unknown") << u"TExtra"_s << int(StepErrorCode::UnexpectedResult)
                                 << u"returned unexpected result for TExtra2"_s;
    QTest::newRow("B55 renamed") << u"T1"_s << int(StepErrorCode::UnexpectedResult)
                                 << u"returned unexpected result for T1XXX"_s;
    QTest::newRow("B56 twice") << u"TDup"_s << int(StepErrorCode::DuplicateResult)
                               << u"duplicate result"_s;
    QTest::newRow("B57 lost") << u"TDrop"_s << int(StepErrorCode::LostTargets) << u"TDrop"_s;
    QTest::newRow("error") << u"Other"_s << int(StepErrorCode::Failed)
                           << u"unexpected target name"_s;
}

void TestPipeline::behaviour_B55_badTargets()
{
    QFETCH(QString, target);
    QFETCH(QString, fragment);
    Rig rig({target});
    const PipelineResult result = rig.run({step(u"BadTargets"_s, u"step1"_s)});
    QCOMPARE(result.end, PipelineResult::End::Failed);
    QTEST(int(result.failure->code), "code");
    QVERIFY2(result.failure->message.contains(fragment), qPrintable(result.failure->message));
    const QStringList log = rig.sink.log();
    QCOMPARE(log.count(u"TestError step1"_s), 1);
    for (const QString &line : log)
        QVERIFY2(!line.contains(u"XXX") && !line.contains(u"TExtra2"), qPrintable(line));
}

void TestPipeline::behaviour_B58_resultForATargetThatFailedBefore()
{
    Rig rig({u"A"_s, u"B"_s});
    addStep(rig.harness.registry, u"Meddling"_s, [] { return std::make_unique<MeddlingStep>(); });
    const PipelineResult result = rig.run(
        {step(u"Test"_s, u"judge"_s, R"({"FailTargets":["A"]})"), step(u"Meddling"_s, u"next"_s)});
    QCOMPARE(result.end, PipelineResult::End::Failed);
    QCOMPARE(result.failure->code, StepErrorCode::UnexpectedResult);
    QVERIFY2(result.failure->message.endsWith(u"returned unexpected result for A"),
             qPrintable(result.failure->message));
    const QStringList log = rig.sink.log();
    QCOMPARE(log.count(u"TestError next"_s), 1);
    QVERIFY(!log.contains(u"TargetIn next A"_s) && !log.contains(u"TargetOut next A"_s));
    QCOMPARE(log.count(u"TargetErr judge A"_s), 1);
}

void TestPipeline::behaviour_B59_hundredTargets()
{
    QStringList ids;
    for (int i = 0; i < 100; ++i)
        ids += u"T%1"_s.arg(i);
    Rig rig(ids);
    const QByteArray parameters = R"({"FailPct":["30"],"DelayTargets":["T3=700,T7=10,*=100"]})";
    const PipelineResult result =
        rig.run({step(u"Test"_s, u"step1"_s, parameters), step(u"Test"_s, u"step2"_s, parameters),
                 step(u"Test"_s, u"step3"_s, parameters)});
    QCOMPARE(result.end, PipelineResult::End::Finished);
    QCOMPARE(result.passed + result.failed, 100);
    QHash<QString, QStringList> perTarget;
    for (const Event &event : rig.sink.events()) {
        if (event.target && event.scope->stepLabel == u"step1")
            perTarget[event.target->id] += event.name;
    }
    QCOMPARE(perTarget.size(), 100);
    const QStringList passed{u"TargetIn"_s, u"TestStartedEvent"_s, u"TestFinishedEvent"_s,
                             u"TargetOut"_s};
    const QStringList failed{u"TargetIn"_s, u"TestStartedEvent"_s, u"TestFailedEvent"_s,
                             u"TargetErr"_s};
    for (const QStringList &names : std::as_const(perTarget))
        QVERIFY(names == passed || names == failed);
}

void TestPipeline::behaviour_B60_variables()
{
    Rig rig({u"A"_s});
    const PipelineResult result = rig.run(
        {step(u"variables"_s, u"remember"_s, R"({"slot":["A7"],"count":[3]})"),
         step(
             u"echo"_s, u"tell"_s,
             R"({"text":["{{ StringVar \"remember.slot\" }} x {{ IntVar \"remember.count\" }}"]})")});
    QCOMPARE(result.passed, 1);
    const QStringList log = rig.sink.log({u"VariableEmitted"_s, u"ProctorLog"_s});
    QVERIFY(
        log.contains(u"VariableEmitted remember A {\"Name\":\"slot\",\"Value\":\"\\\"A7\\\"\"}"_s));
    QVERIFY(log.contains(u"VariableEmitted remember A {\"Name\":\"count\",\"Value\":\"3\"}"_s));
    QVERIFY2(log.contains(u"ProctorLog tell A {\"Text\":\"A7 x 3\"}"_s),
             qPrintable(log.join(u'\n')));
}

void TestPipeline::behaviour_B64_allStepsAreStarted()
{
    Rig rig({u"A"_s});
    (void)rig.run(
        {step(u"Fail"_s, u"step1"_s), step(u"Test"_s, u"step2"_s), step(u"Test"_s, u"step3"_s)});
    const QStringList log = rig.sink.log();
    QVERIFY(log.contains(u"TestStepRunningEvent step2"_s));
    QVERIFY(log.contains(u"TestStepFinishedEvent step3"_s));
}

void TestPipeline::behaviour_B65_cancelInsideAStep()
{
    Rig rig({u"A"_s, u"B"_s});
    rig.harness.at(5s, [&] { rig.pipeline->cancel(); });
    const PipelineResult result = rig.run(
        {step(u"sleep"_s, u"nap"_s, R"({"duration":["1h"]})"), step(u"Noop"_s, u"step2"_s)});
    QCOMPARE(result.end, PipelineResult::End::Cancelled);
    QVERIFY(!result.failure);
    QCOMPARE(rig.harness.clock->elapsed(), Duration(5s));
    QCOMPARE(rig.sink.log(), (QStringList{u"TargetIn nap A"_s, u"TargetIn nap B"_s}));
}

void TestPipeline::behaviour_B84_stepErrorNamesTheText()
{
    Rig rig({u"A"_s});
    const PipelineResult result = rig.run({step(u"Crash"_s, u"step1"_s)});
    QCOMPARE(result.end, PipelineResult::End::Failed);
    QCOMPARE(result.failure->message, u"TestStep crashed"_s);
    QCOMPARE(rig.sink.log(), (QStringList{u"TestError step1"_s}));
}

void TestPipeline::gap_G05_errorWhileAnotherStepWaits()
{
    // B waits in its step while A's next step breaks: the end does not wait for anybody.
    Rig rig({u"A"_s, u"B"_s});
    const PipelineResult result =
        rig.run({step(u"Test"_s, u"step1"_s, R"({"DelayTargets":["B=3600000"]})"),
                 step(u"Panic"_s, u"step2"_s)});
    QCOMPARE(result.end, PipelineResult::End::Failed);
    QCOMPARE(result.failure->label, u"step2"_s);
    QVERIFY(rig.harness.clock->elapsed() < Duration(1s));
}

void TestPipeline::gap_G15_stepsHaveAGracePeriod()
{
    // The step notices the cancellation and returns: nobody says that it did not.
    Rig rig({u"A"_s});
    rig.harness.at(1s, [&] { rig.pipeline->cancel(); });
    const PipelineResult result =
        rig.run({step(u"SlowEcho"_s, u"slow"_s, R"({"text":["x"],"sleep":["10"]})")});
    QCOMPARE(result.end, PipelineResult::End::Cancelled);
    QVERIFY(!rig.sink.log().contains(u"TestError slow"_s));
}

void TestPipeline::gap_G28_cleanupSeesVariables()
{
    Rig rig({u"A"_s});
    (void)rig.run(
        {step(u"variables"_s, u"remember"_s, R"({"slot":["A7"]})"), step(u"Panic"_s, u"boom"_s)});
    rig.identity.cleanup = true;
    const PipelineResult result =
        rig.run({step(u"variables"_s, u"late"_s, R"({"seen":[1]})"),
                 step(u"echo"_s, u"tell"_s, R"({"text":["{{ StringVar \"remember.slot\" }}"]})")});
    QCOMPARE(result.passed, 1);
    const QStringList log = rig.sink.log({u"ProctorLog"_s});
    QVERIFY(log.contains(u"VariableEmitted cleanup late A"_s));
    QVERIFY(log.contains(u"ProctorLog cleanup tell A {\"Text\":\"A7\"}"_s));
    QCOMPARE(rig.sink.events().back().scope->testName, u"Test [CLEANUP]"_s);
}

void TestPipeline::gap_G36_undeclaredEventsAreRefused()
{
    class Talkative final : public TestStep
    {
    public:
        void configure(const ParameterReader &) override {}
        QCoro::Task<StepOutcome> run(TargetRun &run) override
        {
            const Result<void> emitted = run.emitEvent(u"Undeclared"_s);
            co_return emitted ? StepOutcome::passed()
                              : StepOutcome::failed(emitted.error().message);
        }
    };
    Rig rig({u"A"_s});
    addStep(rig.harness.registry, u"Talkative"_s, [] { return std::make_unique<Talkative>(); });
    const PipelineResult result = rig.run({step(u"talkative"_s, u"step1"_s)});
    QCOMPARE(result.failed, 1);
    const QStringList log = rig.sink.log({u"TargetErr"_s});
    QVERIFY2(log.last().contains(u"'Undeclared', which plugin Talkative does not declare"),
             qPrintable(log.last()));
}

void TestPipeline::gap_G47_allLostTargetsAreNamed()
{
    class Dropping final : public TestStep
    {
    public:
        void configure(const ParameterReader &) override {}
        QCoro::Task<StepOutcome> run(TargetRun &) override { co_return StepOutcome::passed(); }
    };
    Rig rig({u"TDrop"_s, u"TGood"_s});
    const PipelineResult result = rig.run({step(u"BadTargets"_s, u"step1"_s)});
    QCOMPARE(result.failure->code, StepErrorCode::LostTargets);
    QVERIFY(result.failure->message.contains(u"TDrop"));
    QVERIFY(!result.failure->message.contains(u"TGood"));
}

void TestPipeline::fastTargetsOvertakeSlowOnes()
{
    Rig rig({u"slow"_s, u"fast"_s});
    (void)rig.run({step(u"Test"_s, u"step1"_s, R"({"DelayTargets":["slow=500,fast=100"]})"),
                   step(u"Noop"_s, u"step2"_s), step(u"Noop"_s, u"step3"_s)});
    const QStringList log = rig.sink.log();
    QVERIFY(log.indexOf(u"TargetOut step3 fast"_s) < log.indexOf(u"TargetOut step1 slow"_s));
}

void TestPipeline::pauseParksSleepingTargets()
{
    Rig rig({u"A"_s, u"B"_s});
    rig.harness.at(10s, [&] { rig.pipeline->pause(); });
    const std::vector<StepDescriptor> steps{step(u"sleep"_s, u"nap"_s, R"({"duration":["60s"]})"),
                                            step(u"Noop"_s, u"step2"_s)};
    const PipelineResult parked = rig.run(steps);
    QCOMPARE(parked.end, PipelineResult::End::Paused);
    QVERIFY(parked.state);
    QCOMPARE(parked.state->targets.at(u"A"_s).phase, TargetPhase::Run);
    QCOMPARE(rig.harness.clock->elapsed(), Duration(10s));
    QVERIFY(!parked.state->stepStates[0].isAbsent());
    QVERIFY(parked.state->stepStates[1].isAbsent());
}

void TestPipeline::cancelAtEveryMoment()
{
    const std::vector<StepDescriptor> steps{
        step(u"Test"_s, u"step1"_s, R"({"DelayTargets":["*=30"]})"),
        step(u"sleep"_s, u"nap"_s, R"({"duration":["40ms"]})"), step(u"Test"_s, u"step3"_s)};
    for (int moment = 0; moment <= 300; moment += 5) {
        Rig rig({u"A"_s, u"B"_s, u"C"_s});
        rig.harness.at(std::chrono::milliseconds(moment), [&] {
            if (rig.pipeline)
                rig.pipeline->cancel();
        });
        const PipelineResult result = rig.run(steps);
        QVERIFY(result.end == PipelineResult::End::Cancelled || result.passed == 3);
        QVERIFY(!result.failure);
        // Whoever left a step had entered it, and nobody is in two steps.
        QHash<QString, int> inside;
        for (const Event &event : rig.sink.events()) {
            if (!event.target || !EventName::isRouting(event.name))
                continue;
            int &depth = inside[event.target->id];
            depth += event.name == u"TargetIn" ? 1 : -1;
            QVERIFY(depth == 0 || depth == 1);
        }
    }
}

void TestPipeline::stateCanBeWrittenDownAtAnyMoment()
{
    Rig rig({u"A"_s, u"B"_s});
    QList<QByteArray> states;
    for (int moment = 0; moment < 200; moment += 10) {
        rig.harness.at(std::chrono::milliseconds(moment), [&] {
            if (rig.pipeline)
                states += toJson(rig.pipeline->state());
        });
    }
    (void)rig.run({step(u"variables"_s, u"remember"_s, R"({"slot":["A7"]})"),
                   step(u"Test"_s, u"step2"_s, R"({"FailTargets":["B"],"DelayTargets":["*=60"]})"),
                   step(u"Noop"_s, u"step3"_s)});
    QVERIFY(states.size() >= 10);
    for (const QByteArray &json : std::as_const(states)) {
        const auto back = pipelineStateFromJson(RawJson::fromTrusted(json));
        QVERIFY2(back, json.constData());
        QCOMPARE(toJson(*back), json);
    }
}

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
