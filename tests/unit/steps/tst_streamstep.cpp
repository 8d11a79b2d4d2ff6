// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/streamstep.h"

#include "faketargetrun.h"
#include "zoo.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers when the test says so.
class OpenStep final : public StreamStep
{
public:
    void configure(const ParameterReader &) override {}
    using StreamStep::answer;
    using StreamStep::answerWithoutTarget;
    using StreamStep::closeOutput;
    using StreamStep::finish;

    QStringList taken;

protected:
    void take(TargetRun &run) override { taken << run.target()->id; }
    void inputEnded() override {}
};

} // namespace

class TestStreamStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void behaviour_B40_eachTargetGetsItsResultOnce();
    void behaviour_B41_aResultIsKeptWhenCancelled();
    void behaviour_B42_aTargetMayComeAgainAfterItsResult();
    void behaviour_B43_whoIsNotAnsweredLeaves();
    void behaviour_B45_aStoppedStepTakesNobody();
    void behaviour_B54_closingTheOutputIsABreach();
    void behaviour_B55_anUnknownTargetIsUnexpected();
    void behaviour_B56_theSecondResultIsADuplicate();
    void behaviour_B57_aDroppedTargetIsLost();
    void gap_G47_allLostTargetsAreNamed();
    void gap_G54_aResultBeforeItsTargetIsUnexpected();
    void aResultWithoutTargetIsABreach();
    void onlyTheFirstBreachCounts();
    void anErrorOfTheOtherSideIsPassedOn();
    void theZooBehavesAsDescribed();
    void theZooKeepsItsTimes();
    void panicsCanBeChosen();
};

void TestStreamStep::behaviour_B40_eachTargetGetsItsResultOnce()
{
    OpenStep step;
    FakeStepRun attempt;
    FakeTargetRun a(attempt, u"a"_s);
    FakeTargetRun b(attempt, u"b"_s);
    QVERIFY(valueOf(step.begin(attempt)));
    const StepCall callA(step, a);
    const StepCall callB(step, b);
    QCOMPARE(step.taken, (QStringList{u"a"_s, u"b"_s}));
    step.answer(u"b"_s, StepOutcome::failed(u"no"_s));
    QVERIFY(!callA.isDone() && callB.isDone());
    step.answer(u"a"_s, StepOutcome::passed());
    QVERIFY(callA.isDone());
    QVERIFY(callA.outcome().isPassed());
    QCOMPARE(callB.outcome().kind(), StepOutcome::Kind::Failed);
    QCOMPARE(callB.outcome().message(), u"no"_s);
    step.inputClosed(attempt);
    step.finish();
    QVERIFY(valueOf(step.end(attempt)));
    QVERIFY(attempt.stepFailures.empty());
}

void TestStreamStep::behaviour_B41_aResultIsKeptWhenCancelled()
{
    OpenStep step;
    FakeStepRun attempt;
    FakeTargetRun a(attempt, u"a"_s);
    const StepCall before(step, a);
    step.answer(u"a"_s, StepOutcome::paused(RawJson::fromTrusted("{\"left\":7}")));
    attempt.cancel();
    QVERIFY(before.isDone());
    QCOMPARE(before.outcome().kind(), StepOutcome::Kind::Paused);
    QCOMPARE(before.outcome().state().json(), "{\"left\":7}");

    // Also when the cancellation is older than the target.
    const auto quick = configuredStep(badTargetsStep(), "{}");
    FakeTargetRun good(attempt, u"TGood"_s);
    const StepCall call(*quick, good);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed());
}

void TestStreamStep::behaviour_B42_aTargetMayComeAgainAfterItsResult()
{
    OpenStep step;
    FakeStepRun attempt;
    FakeTargetRun a(attempt, u"a"_s);
    const StepCall first(step, a);
    step.answer(u"a"_s, StepOutcome::passed());
    const StepCall second(step, a);
    QVERIFY(first.isDone() && !second.isDone());
    step.answer(u"a"_s, StepOutcome::passed());
    QVERIFY(second.isDone());
    QVERIFY(second.outcome().isPassed());
}

void TestStreamStep::behaviour_B43_whoIsNotAnsweredLeaves()
{
    OpenStep step;
    FakeStepRun attempt;
    FakeTargetRun a(attempt, u"a"_s);
    const StepCall cancelled(step, a);
    attempt.cancel();
    QVERIFY(cancelled.isDone());
    QCOMPARE(cancelled.outcome().kind(), StepOutcome::Kind::Cancelled);
    step.answer(u"a"_s, StepOutcome::passed()); // too late, but no breach
    step.finish();
    QVERIFY(valueOf(step.end(attempt)));
    QVERIFY(attempt.stepFailures.empty());

    OpenStep other;
    FakeStepRun going;
    FakeTargetRun b(going, u"b"_s);
    const StepCall stopped(other, b);
    QVERIFY(!stopped.isDone());
    other.finish();
    QVERIFY(stopped.isDone());
    QCOMPARE(stopped.outcome().kind(), StepOutcome::Kind::StepError);
}

void TestStreamStep::behaviour_B45_aStoppedStepTakesNobody()
{
    OpenStep step;
    FakeStepRun attempt;
    step.finish(); // it had not begun
    step.finish();
    FakeTargetRun a(attempt, u"a"_s);
    const StepCall call(step, a);
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::StepError);
    QVERIFY(call.outcome().message().contains(u"was stopped"));
    QVERIFY(step.taken.isEmpty());
    step.finish();
    QVERIFY(valueOf(step.end(attempt)));
}

void TestStreamStep::behaviour_B54_closingTheOutputIsABreach()
{
    const auto step = configuredStep(channelsStep(), "{}");
    FakeStepRun attempt;
    FakeTargetRun a(attempt, u"a"_s);
    QVERIFY(valueOf(step->begin(attempt)));
    const StepCall call(*step, a);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed()); // the forwarded target keeps its result
    step->inputClosed(attempt);
    QVERIFY(valueOf(step->end(attempt)));
    using Failures = std::vector<std::pair<StepErrorCode, QString>>;
    QCOMPARE(attempt.stepFailures,
             (Failures{{StepErrorCode::ClosedChannels,
                        u"test step step1 closed output channels (api violation)"_s}}));
}

void TestStreamStep::behaviour_B55_anUnknownTargetIsUnexpected()
{
    const auto step = configuredStep(badTargetsStep(), "{}");
    FakeStepRun attempt;
    FakeTargetRun t1(attempt, u"T1"_s);
    QVERIFY(valueOf(step->begin(attempt)));
    const StepCall call(*step, t1);
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::StepError);
    QCOMPARE(call.outcome().stepErrorCode(), StepErrorCode::UnexpectedResult);
    QVERIFY(call.outcome().message().contains(u"returned unexpected result for T1XXX"));
    QVERIFY(valueOf(step->end(attempt)));
    QVERIFY(attempt.stepFailures.empty()); // told already
}

void TestStreamStep::behaviour_B56_theSecondResultIsADuplicate()
{
    const auto step = configuredStep(badTargetsStep(), "{}");
    FakeStepRun attempt;
    FakeTargetRun waiting(attempt, u"TDrop"_s);
    FakeTargetRun twice(attempt, u"TDup"_s);
    QVERIFY(valueOf(step->begin(attempt)));
    const StepCall waitingCall(*step, waiting);
    const StepCall twiceCall(*step, twice);
    QVERIFY(twiceCall.isDone() && waitingCall.isDone());
    QVERIFY(twiceCall.outcome().isPassed());
    QCOMPARE(waitingCall.outcome().stepErrorCode(), StepErrorCode::DuplicateResult);
    QCOMPARE(waitingCall.outcome().message(),
             u"test step step1 returned duplicate result for TDup"_s);
}

void TestStreamStep::behaviour_B57_aDroppedTargetIsLost()
{
    const auto step = configuredStep(badTargetsStep(), "{}");
    FakeStepRun attempt;
    FakeTargetRun good(attempt, u"TGood"_s);
    FakeTargetRun dropped(attempt, u"TDrop"_s);
    const StepCall goodCall(*step, good);
    const StepCall droppedCall(*step, dropped);
    QVERIFY(goodCall.isDone() && goodCall.outcome().isPassed());
    QVERIFY(!droppedCall.isDone());
    step->inputClosed(attempt);
    QVERIFY(droppedCall.isDone());
    QCOMPARE(droppedCall.outcome().stepErrorCode(), StepErrorCode::LostTargets);
    QVERIFY(droppedCall.outcome().message().contains(u"lost targets"));
    QVERIFY(droppedCall.outcome().message().contains(u"TDrop"));
    QVERIFY(!droppedCall.outcome().message().contains(u"TGood"));
}

void TestStreamStep::gap_G47_allLostTargetsAreNamed()
{
    OpenStep step;
    FakeStepRun attempt;
    std::vector<std::unique_ptr<FakeTargetRun>> runs;
    std::vector<std::unique_ptr<StepCall>> calls;
    for (const char *id : {"a", "b", "c", "d"}) {
        runs.push_back(std::make_unique<FakeTargetRun>(attempt, QString::fromLatin1(id)));
        calls.push_back(std::make_unique<StepCall>(step, *runs.back()));
    }
    step.answer(u"b"_s, StepOutcome::passed());
    step.finish();
    for (const auto &call : calls)
        QVERIFY(call->isDone());
    QVERIFY(calls[1]->outcome().isPassed());
    for (const int at : {0, 2, 3})
        QVERIFY2(calls[size_t(at)]->outcome().message().endsWith(u"lost targets: a, c, d"),
                 qPrintable(calls[size_t(at)]->outcome().message()));
}

void TestStreamStep::gap_G54_aResultBeforeItsTargetIsUnexpected()
{
    OpenStep step;
    FakeStepRun attempt;
    FakeTargetRun a(attempt, u"a"_s);
    FakeTargetRun b(attempt, u"b"_s);
    const StepCall inside(step, a);
    step.answer(u"b"_s, StepOutcome::passed()); // still in the step before
    QVERIFY(inside.isDone());
    QCOMPARE(inside.outcome().stepErrorCode(), StepErrorCode::UnexpectedResult);
    const StepCall late(step, b);
    QVERIFY(late.isDone());
    QCOMPARE(late.outcome().kind(), StepOutcome::Kind::StepError);
    QCOMPARE(late.outcome().stepErrorCode(), StepErrorCode::UnexpectedResult);
    for (const StepCall *call : {&inside, &late})
        QVERIFY2(call->outcome().message().endsWith(u"returned unexpected result for b"),
                 qPrintable(call->outcome().message()));
    QCOMPARE(step.taken, QStringList{u"a"_s});
}

void TestStreamStep::aResultWithoutTargetIsABreach()
{
    OpenStep step;
    FakeStepRun attempt;
    FakeTargetRun a(attempt, u"a"_s);
    QVERIFY(valueOf(step.begin(attempt)));
    const StepCall call(step, a);
    step.answerWithoutTarget();
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().stepErrorCode(), StepErrorCode::NoTarget);
    QCOMPARE(call.outcome().message(), u"test step step1 returned nil result"_s);
}

void TestStreamStep::onlyTheFirstBreachCounts()
{
    OpenStep step;
    FakeStepRun attempt;
    step.answer(u"x"_s, StepOutcome::passed());
    step.closeOutput();
    step.finish(Error{ErrorCode::Plugin, u"gone"_s});
    QVERIFY(valueOf(step.end(attempt)));
    QCOMPARE(attempt.stepFailures.size(), size_t(1));
    QCOMPARE(attempt.stepFailures.front().first, StepErrorCode::UnexpectedResult);
    QVERIFY(attempt.stepFailures.front().second.contains(u"unexpected result for x"));
}

void TestStreamStep::anErrorOfTheOtherSideIsPassedOn()
{
    const auto step = configuredStep(badTargetsStep(), "{}");
    FakeStepRun attempt;
    FakeTargetRun strange(attempt, u"who"_s);
    const StepCall call(*step, strange);
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().stepErrorCode(), StepErrorCode::Failed);
    QVERIFY(call.outcome().message().contains(u"who"));
}

void TestStreamStep::theZooBehavesAsDescribed()
{
    Registry registry;
    QVERIFY(addZoo(registry));
    FakeStepRun attempt({u"MetadataEvent"_s});
    FakeTargetRun a(attempt, u"A"_s);
    const auto outcomeOf = [&](const char *name) {
        const auto step = configuredStep(*registry.step(QString::fromLatin1(name)), "{}");
        const StepCall call(*step, a);
        return call.isDone() ? std::optional(call.outcome()) : std::nullopt;
    };
    QVERIFY(outcomeOf("noop")->isPassed());
    QVERIFY(
        outcomeOf("fail")->message().contains(u"Integration test failure for Target{ID: \"A\"}"));
    QVERIFY(outcomeOf("readmeta")->isPassed());
    QCOMPARE(attempt.events,
             (std::vector<RecordedEvent>{{{}, u"MetadataEvent"_s, R"({"job_id":7,"run_id":2})"}}));
    attempt.runId = RunId();
    QVERIFY(!outcomeOf("readmeta")->isPassed());
    QVERIFY(outcomeOf("noreturn")->isPassed());

    const auto crash = configuredStep(crashStep(), "{}");
    const auto begun = valueOf(crash->begin(attempt));
    QVERIFY(!begun);
    QCOMPARE(begun.error().message, u"TestStep crashed"_s);

    const auto hanging = configuredStep(hangingStep(), "{}");
    const StepCall hangs(*hanging, a);
    attempt.cancel();
    attempt.advance(1h);
    QVERIFY(!hangs.isDone());
}

void TestStreamStep::theZooKeepsItsTimes()
{
    const StepPlugin plugin = testStep();
    const auto step =
        configuredStep(plugin, R"({"FailTargets":["b"],"DelayTargets":["a=100,*=20"]})");
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun a(attempt, u"a"_s);
    FakeTargetRun b(attempt, u"b"_s);
    QVERIFY(valueOf(step->begin(attempt)));
    const StepCall callA(*step, a);
    const StepCall callB(*step, b);
    attempt.advance(70ms);
    QVERIFY(!callA.isDone() && callB.isDone());
    attempt.advance(80ms);
    QVERIFY(callA.isDone());
    QVERIFY(valueOf(step->end(attempt)));
    QVERIFY(callA.outcome().isPassed());
    QCOMPARE(callB.outcome().message(), u"target failed"_s);
    QCOMPARE(
        attempt.eventNames(),
        (QStringList{u"TestStepRunningEvent"_s, u"TestStartedEvent"_s, u"TestStartedEvent"_s,
                     u"TestFailedEvent"_s, u"TestFinishedEvent"_s, u"TestStepFinishedEvent"_s}));

    const auto slow = configuredStep(slowEchoStep(), R"({"text":["x"],"sleep":["0.25"]})");
    const StepCall slowCall(*slow, a);
    attempt.advance(249ms);
    QVERIFY(!slowCall.isDone());
    attempt.advance(1ms);
    QVERIFY(slowCall.isDone());
    QCOMPARE(attempt.logLines, QStringList{u"a: x"_s});
}

void TestStreamStep::panicsCanBeChosen()
{
    FakeStepRun attempt;
    FakeTargetRun a(attempt, u"a"_s);
    const auto byDefault = configuredStep(panicStep(), "{}");
    QCOMPARE(StepCall(*byDefault, a).exceptionText(), u"panic step"_s);
    const auto atEnd = configuredStep(panicStep(), R"({"where":["end"]})");
    QVERIFY(StepCall(*atEnd, a).outcome().isPassed());
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)valueOf(atEnd->end(attempt)));
}

QTEST_GUILESS_MAIN(TestStreamStep)
#include "tst_streamstep.moc"
