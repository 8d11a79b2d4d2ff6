// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobrig.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Rig = JobRig;

StepDescriptor nap(const QByteArray &time, const QString &label = u"nap"_s)
{
    return step(u"sleep"_s, label, R"({"duration":[")" + time + R"("]})");
}

QString errorOf(const Rig &rig, const QString &target)
{
    for (const Event &event : rig.storage.sink.events()) {
        if (event.name == EventName::targetErr() && event.target->id == target)
            return errorFromPayload(event.payload);
    }
    return {};
}

} // namespace

/// Time limits that descriptors may set, beyond the reference.
class TestTimeLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepThatTakesTooLong();
    void stepThatIsInTime();
    void stepThatHangsIsGivenUp();
    void silentStep();
    void talkingStepIsNotSilent();
    void targetThatTakesTooLong();
    void testThatTakesTooLong();
    void jobThatTakesTooLong();
    void cleanupIsNotLimitedByTheTest();
    void retriesAfterATimeOut();
    void pauseAndCancelReachLimitedTargets();
};

void TestTimeLimits::stepThatTakesTooLong()
{
    Rig rig;
    rig.steps().steps = {nap("1h"), nap("1s", u"later"_s)};
    rig.steps().steps[0].timeout = 10s;
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(rig.clock().elapsed(), Duration(10s));
    QCOMPARE(errorOf(rig, u"A"_s), u"step nap timed out: the target was in it longer than 10s"_s);
    QVERIFY(rig.log({u"ProctorTimeout"_s})
                .contains(u"ProctorTimeout nap A {\"Limit\":\"step\",\"After\":\"10s\"}"_s));
    QVERIFY(!rig.log().contains(u"TargetIn later A"_s));
}

void TestTimeLimits::stepThatIsInTime()
{
    Rig rig;
    rig.steps().steps = {nap("9s"), nap("9s", u"later"_s)};
    rig.steps().steps[0].timeout = 10s;
    rig.steps().steps[1].timeout = 10s;
    rig.steps().steps[1].outputTimeout = 10s;
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(rig.clock().elapsed(), Duration(18s));
    QVERIFY(errorOf(rig, u"A"_s).isEmpty());
}

void TestTimeLimits::stepThatHangsIsGivenUp()
{
    Rig rig;
    rig.steps().steps = {step(u"Hanging"_s, u"hang"_s)};
    rig.steps().steps[0].timeout = 10s;
    rig.steps().cleanupSteps = {nap("1s", u"tidy"_s)};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY2(errorOf(rig, u"A"_s).contains(u"did not return within 30s"_s),
             qPrintable(errorOf(rig, u"A"_s)));
    QVERIFY(rig.log().contains(u"TargetOut cleanup tidy A"_s));
    QVERIFY(rig.log().contains(u"TargetReleased A"_s));
}

void TestTimeLimits::silentStep()
{
    Rig rig;
    rig.steps().steps = {nap("1h")};
    rig.steps().steps[0].outputTimeout = 30s;
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(rig.clock().elapsed(), Duration(30s));
    QCOMPARE(errorOf(rig, u"A"_s),
             u"step nap timed out: nothing was heard of the target for 30s"_s);
}

void TestTimeLimits::talkingStepIsNotSilent()
{
    Rig rig;
    rig.steps().steps = {step(
        u"cmd"_s, u"talk"_s,
        R"({"executable":["/bin/sh"],"args":["-c","for i in 1 2 3; do echo $i; sleep 0.2; done"]})")};
    rig.steps().steps[0].outputTimeout = 1h;
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY(errorOf(rig, u"A"_s).isEmpty());
}

void TestTimeLimits::targetThatTakesTooLong()
{
    Rig rig;
    rig.steps().steps = {nap("8s", u"first"_s), nap("8s", u"second"_s)};
    rig.test().targetTimeout = 10s;
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(rig.clock().elapsed(), Duration(10s));
    QCOMPARE(errorOf(rig, u"A"_s),
             u"the target timed out: it took longer than 10s for its steps"_s);
    QVERIFY(rig.log().contains(u"TargetErr second A"_s));
}

void TestTimeLimits::testThatTakesTooLong()
{
    Rig rig;
    rig.test().acquireParameters = RawJson::fromTrusted(R"({"Targets":[{"ID":"A"},{"ID":"B"}]})");
    rig.steps().steps = {nap("8s", u"first"_s), nap("8s", u"second"_s)};
    rig.test().timeout = 10s;
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(rig.clock().elapsed(), Duration(10s));
    QCOMPARE(errorOf(rig, u"A"_s), u"the test timed out after 10s"_s);
    QCOMPARE(errorOf(rig, u"B"_s), u"the test timed out after 10s"_s);
    QCOMPARE(rig.log().count(u"ProctorTimeout"_s), 1);
}

void TestTimeLimits::jobThatTakesTooLong()
{
    Rig rig;
    rig.descriptor.descriptor.runs = 0;
    rig.descriptor.descriptor.timeout = 25s;
    rig.steps().steps = {nap("10s")};
    rig.steps().cleanupSteps = {nap("1s", u"tidy"_s)};
    QCOMPARE(rig.run(), u"JobStateFailed"_s);
    QCOMPARE(rig.clock().elapsed(), Duration(26s));
    QCOMPARE(rig.storage.sink.events().back().payload.member(u"Err").text(),
             u"the job timed out after 25s"_s);
    QCOMPARE(rig.log().count(u"TargetOut cleanup tidy A"_s), 3);
    QVERIFY(!rig.isLocked(u"A"_s));
}

void TestTimeLimits::cleanupIsNotLimitedByTheTest()
{
    Rig rig;
    rig.steps().steps = {nap("1h")};
    rig.steps().cleanupSteps = {nap("1m", u"tidy"_s)};
    rig.test().timeout = 10s;
    rig.test().targetTimeout = 10s;
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY(rig.log().contains(u"TargetOut cleanup tidy A"_s));
    QCOMPARE(rig.clock().elapsed(), Duration(70s));
}

void TestTimeLimits::retriesAfterATimeOut()
{
    Rig rig;
    rig.steps().steps = {nap("1h")};
    rig.steps().steps[0].timeout = 10s;
    rig.test().retry.numRetries = 1;
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY(rig.log().contains(u"TargetErr #1 nap A"_s));
}

void TestTimeLimits::pauseAndCancelReachLimitedTargets()
{
    for (const bool pause : {true, false}) {
        Rig rig;
        rig.steps().steps = {nap("1h")};
        rig.steps().steps[0].timeout = 30min;
        rig.harness.at(10s, [&] { pause ? rig.runner->pause() : rig.runner->cancel(); });
        QCOMPARE(rig.run(), pause ? u"JobStatePaused"_s : u"JobStateCancelled"_s);
        QCOMPARE(rig.clock().elapsed(), Duration(10s));
        QVERIFY(errorOf(rig, u"A"_s).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestTimeLimits)
#include "tst_timelimits.moc"
