// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobrig.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Rig = JobRig;

} // namespace

class TestJobRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behaviour_B66_oneStepJob();
    void noStepRunsBeforeItsTargetsAreStored();
    void behaviour_B67_cleanupBeforeRelease();
    void behaviour_B68_retryRepeatsTheWholeTest();
    void behaviour_B69_acquireErrorOnce();
    void behaviour_B70_acquireErrorsOnAllAttempts();
    void behaviour_B72_releaseErrorFailsTheJob();
    void behaviour_B75_lostLocksEndTheJob();
    void behaviour_B82_stopRequest();
    void behaviour_B83_allTargetsFailAndTheJobCompletes();
    void behaviour_B84_stepErrorFailsTheJobWithoutReports();
    void behaviour_B102_twoTestsTwoRuns();
    void behaviour_B104_retryInterval();
    void behaviour_B05_disabledTests();
    void gap_G01_zeroTargetsFinish();
    void gap_G03_lateReleaseIsHarmless();
    void gap_G06_cancellingBeforeCancelled();
    void gap_G07_cleanupDoesNotSpoilTheAttempt();
    void gap_G10_panicsOfManagersAndReporters();
    void gap_G14_cancelDuringAcquireIsCancelled();
    void gap_G16_cleanupAndReleaseRunWhenCancelled();
    void gap_G17_lostLocksHaveAReason();
    void gap_G18_releaseFailureWhileCancelling();
    void gap_G19_acquireTimeoutIsRetryable();
    void gap_G20_lockConflictAfterAcquireReleases();
    void gap_G21_noReleasedEventWhenReleaseFailed();
    void gap_G23_reporterErrorsAreTold();
    void gap_G24_finalReportersOfEndlessJobs();
    void gap_G43_duplicateTargetIds();
    void gap_G48_oneClock();
    void gap_G56_stepErrorsAreRetried();
    void locksAreRenewed();
    void runInterval();
    void cancelAtEveryMoment();
};

void TestJobRunner::behaviour_B66_oneStepJob()
{
    Rig rig;
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QStringList expected{
        u"JobStateStarted"_s,    u"RunStarted"_s,
        u"TargetAcquired A"_s,   u"ProctorTargetsAcquired"_s,
        u"TargetIn step1 A"_s,   u"TargetOut step1 A"_s,
        u"TargetReleased A"_s,   u"ProctorAttemptFinished {\"Succeeded\":true}"_s,
        u"ProctorRunFinished"_s, u"JobStateCompleted"_s};
    QCOMPARE(rig.storage.sink.log({u"ProctorAttemptFinished"_s}), expected);
    QVERIFY(!rig.isLocked(u"A"_s));
}

// A crash while a step runs must find the targets that cleanup is for; and of a step that must not
// run twice, that it has begun.
void TestJobRunner::noStepRunsBeforeItsTargetsAreStored()
{
    class Looking final : public TestStep
    {
    public:
        Looking(const RecordingSink &sink, QStringList &seen) : m_sink(sink), m_seen(seen) {}
        void configure(const ParameterReader &) override {}
        QCoro::Task<StepOutcome> run(TargetRun &) override
        {
            m_seen = m_sink.log();
            co_return StepOutcome::passed();
        }

    private:
        const RecordingSink &m_sink;
        QStringList &m_seen;
    };
    for (const AfterCrash afterCrash : {AfterCrash::RunAgain, AfterCrash::Fail}) {
        Rig rig;
        QStringList seen;
        StepPlugin plugin;
        plugin.info.name = u"Looking"_s;
        plugin.info.afterCrash = afterCrash;
        plugin.create = [&] { return std::make_unique<Looking>(rig.storage.sink, seen); };
        QVERIFY(rig.harness.registry.add(std::move(plugin)));
        rig.steps().steps = {step(u"Looking"_s, u"step1"_s)};
        QCOMPARE(rig.run(), u"JobStateCompleted"_s);
        QVERIFY2(seen.contains(u"ProctorTargetsAcquired"_s), qPrintable(seen.join(u'\n')));
        QCOMPARE(seen.contains(u"TargetIn step1 A"_s), afterCrash == AfterCrash::Fail);
    }
}

void TestJobRunner::behaviour_B67_cleanupBeforeRelease()
{
    Rig rig;
    rig.steps().steps = {step(u"Fail"_s, u"step1"_s)};
    rig.steps().cleanupSteps = {step(u"Noop"_s, u"tidy"_s)};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QStringList expected{u"TargetAcquired A"_s,         u"TargetIn step1 A"_s,
                               u"TargetErr step1 A"_s,        u"TargetIn cleanup tidy A"_s,
                               u"TargetOut cleanup tidy A"_s, u"TargetReleased A"_s};
    QCOMPARE(rig.log().sliced(2, 6), expected);
}

void TestJobRunner::behaviour_B68_retryRepeatsTheWholeTest()
{
    Rig rig;
    rig.test().retry.numRetries = 1;
    // Fails once: the acquired target is passed by the second attempt.
    rig.useFaults(R"({"Targets":[{"ID":"A"}],"AcquireError":"busy","AcquireErrorCount":0})");
    rig.steps().steps = {step(u"Test"_s, u"step1"_s, R"({"FailTargets":["A"]})"),
                         step(u"Noop"_s, u"step2"_s)};
    rig.steps().cleanupSteps = {step(u"Noop"_s, u"tidy"_s)};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QStringList routing;
    for (const QString &line : rig.log()) {
        if (line.startsWith(u"Target"))
            routing += line;
    }
    const QStringList expected{u"TargetAcquired A"_s,
                               u"TargetIn step1 A"_s,
                               u"TargetErr step1 A"_s,
                               u"TargetIn cleanup tidy A"_s,
                               u"TargetOut cleanup tidy A"_s,
                               u"TargetReleased A"_s,
                               u"TargetAcquired #1 A"_s,
                               u"TargetIn #1 step1 A"_s,
                               u"TargetErr #1 step1 A"_s,
                               u"TargetIn #1 cleanup tidy A"_s,
                               u"TargetOut #1 cleanup tidy A"_s,
                               u"TargetReleased #1 A"_s};
    QCOMPARE(routing, expected);
}

void TestJobRunner::behaviour_B69_acquireErrorOnce()
{
    Rig rig;
    rig.test().retry.numRetries = 1;
    rig.useFaults(R"({"Targets":[{"ID":"A"}],"AcquireError":"busy","AcquireErrorCount":1})");
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QStringList expected{u"TargetAcquireErr {\"Error\":\"busy\"}"_s, u"TargetAcquired #1 A"_s,
                               u"TargetIn #1 step1 A"_s, u"TargetOut #1 step1 A"_s,
                               u"TargetReleased #1 A"_s};
    QCOMPARE(rig.log({u"TargetAcquireErr"_s}).sliced(2, 5), expected);
}

void TestJobRunner::behaviour_B70_acquireErrorsOnAllAttempts()
{
    Rig rig;
    rig.test().retry.numRetries = 2;
    rig.useFaults(R"({"Targets":[{"ID":"A"}],"AcquireError":"busy"})");
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QStringList expected{u"TargetAcquireErr"_s, u"TargetAcquireErr #1"_s,
                               u"TargetAcquireErr #2"_s};
    QCOMPARE(rig.log().sliced(2, 3), expected);
}

void TestJobRunner::behaviour_B72_releaseErrorFailsTheJob()
{
    Rig rig;
    rig.test().retry.numRetries = 3;
    rig.useFaults(R"({"Targets":[{"ID":"A"}]})", R"({"ReleaseError":"stuck"})");
    QCOMPARE(rig.run(), u"JobStateFailed"_s);
    QVERIFY(rig.log({u"JobStateFailed"_s}).last().contains(u"failed to release targets: stuck"));
    QCOMPARE(rig.log().filter(u"TargetAcquired"_s).size(), 1);
    QVERIFY(!rig.isLocked(u"A"_s));
}

void TestJobRunner::behaviour_B75_lostLocksEndTheJob()
{
    Rig rig;
    rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["2h"]})")};
    rig.harness.at(1min, [&] { (void)valueOf(rig.locker.unlock(JobId(17), {u"A"_s})); });
    QCOMPARE(rig.run(), u"JobStateCancelled"_s);
    QVERIFY(rig.harness.clock->elapsed() < Duration(10min));
}

void TestJobRunner::behaviour_B82_stopRequest()
{
    Rig rig;
    rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["2h"]})")};
    rig.cancelAt(5s);
    rig.cancelAt(5s); // a second one changes nothing
    QCOMPARE(rig.run(), u"JobStateCancelled"_s);
    const QStringList expected{
        u"JobStateStarted"_s,    u"RunStarted"_s,       u"TargetAcquired A"_s, u"TargetIn nap A"_s,
        u"JobStateCancelling"_s, u"TargetReleased A"_s, u"JobStateCancelled"_s};
    QCOMPARE(rig.log(), expected);
    QCOMPARE(rig.harness.clock->elapsed(), Duration(5s));
    QVERIFY(!rig.isLocked(u"A"_s));
}

void TestJobRunner::behaviour_B83_allTargetsFailAndTheJobCompletes()
{
    Rig rig;
    rig.steps().steps = {step(u"Fail"_s, u"step1"_s)};
    rig.descriptor.descriptor.reporting.runReporters = {{.name = u"NOOP"_s, .parameters = {}}};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(rig.storage.reports.size(), size_t(1));
    QCOMPARE(rig.storage.reports.front().reporterName, u"noop"_s);
    QCOMPARE(rig.storage.reports.front().run, RunId(1));
    QVERIFY(rig.storage.reports.front().success);
}

void TestJobRunner::behaviour_B84_stepErrorFailsTheJobWithoutReports()
{
    Rig rig;
    rig.steps().steps = {step(u"Crash"_s, u"step1"_s)};
    rig.steps().cleanupSteps = {step(u"Noop"_s, u"tidy"_s)};
    rig.addTest({u"B"_s}, {step(u"Noop"_s, u"other"_s)});
    rig.descriptor.descriptor.reporting.runReporters = {{.name = u"noop"_s, .parameters = {}}};
    rig.descriptor.descriptor.reporting.finalReporters = {{.name = u"noop"_s, .parameters = {}}};
    QCOMPARE(rig.run(), u"JobStateFailed"_s);
    QVERIFY(rig.storage.reports.empty());
    const QStringList log = rig.log({u"JobStateFailed"_s});
    QVERIFY(log.last().contains(u"job 17 failed after"));
    QVERIFY(log.last().contains(u"TestStep crashed"));
    QVERIFY(log.contains(u"TargetOut cleanup tidy A"_s));
    QVERIFY(log.filter(u"other"_s).isEmpty());
}

void TestJobRunner::behaviour_B102_twoTestsTwoRuns()
{
    Rig rig;
    rig.descriptor.descriptor.runs = 2;
    rig.addTest({u"B"_s}, {step(u"Noop"_s, u"step1"_s)});
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QStringList order;
    for (const Event &event : rig.storage.sink.events()) {
        if (event.target)
            order += u"%1 %2 %3 %4"_s.arg(event.scope->run.value())
                         .arg(event.scope->testName, event.name, event.target->id);
    }
    QStringList expected;
    for (const QString &run : {u"1"_s, u"2"_s}) {
        for (const auto &[test, target] :
             {std::pair(u"Test 1"_s, u"A"_s), std::pair(u"Test 2"_s, u"B"_s)}) {
            for (const QString &name :
                 {u"TargetAcquired"_s, u"TargetIn"_s, u"TargetOut"_s, u"TargetReleased"_s})
                expected += QStringList{run, test, name, target}.join(u' ');
        }
    }
    QCOMPARE(order, expected);
}

void TestJobRunner::behaviour_B104_retryInterval()
{
    Rig rig;
    rig.test().retry = {.numRetries = 1, .retryInterval = 10s};
    rig.steps().steps = {step(u"Fail"_s, u"step1"_s)};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(rig.harness.clock->elapsed(), Duration(10s));
}

void TestJobRunner::behaviour_B05_disabledTests()
{
    Rig rig;
    rig.test().disabled = true;
    rig.addTest({u"B"_s}, {step(u"Noop"_s, u"step1"_s)});
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    for (const Event &event : rig.storage.sink.events())
        QVERIFY(event.scope->isFramework() || event.scope->testIndex == 1);
}

void TestJobRunner::gap_G01_zeroTargetsFinish()
{
    Rig rig;
    rig.test().acquireParameters = RawJson::fromTrusted(R"({"Targets":[]})");
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY(rig.log({u"TargetAcquireErr"_s})
                .filter(u"TargetAcquireErr"_s)
                .first()
                .contains(u"found no targets"));
}

void TestJobRunner::gap_G03_lateReleaseIsHarmless()
{
    Rig rig;
    rig.descriptor.descriptor.releaseTimeout = 5s;
    rig.useFaults(R"({"Targets":[{"ID":"A"}]})", R"({"ReleaseDelay":"1h"})");
    QCOMPARE(rig.run(), u"JobStateFailed"_s);
    QVERIFY(rig.log({u"JobStateFailed"_s}).last().contains(u"release timed out after 5s"));
    QVERIFY(!rig.isLocked(u"A"_s));
}

void TestJobRunner::gap_G06_cancellingBeforeCancelled()
{
    for (int i = 0; i < 20; ++i) {
        Rig rig;
        rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["20ms"]})")};
        rig.cancelAt(std::chrono::milliseconds(i));
        QCOMPARE(rig.run(), u"JobStateCancelled"_s);
        const QStringList log = rig.log();
        QCOMPARE(log.count(u"JobStateCancelling"_s), 1);
        QCOMPARE(log.last(), u"JobStateCancelled"_s);
    }
}

void TestJobRunner::gap_G07_cleanupDoesNotSpoilTheAttempt()
{
    Rig rig;
    rig.test().retry.numRetries = 3;
    rig.steps().cleanupSteps = {step(u"Panic"_s, u"tidy"_s)};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY(rig.log().filter(u"#1"_s).isEmpty());
}

void TestJobRunner::gap_G10_panicsOfManagersAndReporters()
{
    Rig rig;
    rig.test().targetManagerName = u"PanicTargets"_s;
    rig.test().acquireParameters = RawJson::fromTrusted("{}");
    rig.descriptor.descriptor.reporting.runReporters = {
        {.name = u"PanicReport"_s, .parameters = {}}};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(rig.log().filter(u"TargetAcquireErr"_s).size(), 1);
    QCOMPARE(rig.log().filter(u"ProctorReporterFailed"_s).size(), 1);
    QCOMPARE(rig.storage.reports.size(), size_t(1));
    QVERIFY(!rig.storage.reports.front().success);
}

void TestJobRunner::gap_G14_cancelDuringAcquireIsCancelled()
{
    Rig rig;
    rig.useFaults(R"({"Targets":[{"ID":"A"}],"AcquireDelay":"1h","AcquireError":"busy"})");
    rig.cancelAt(3s);
    QCOMPARE(rig.run(), u"JobStateCancelled"_s);
    QCOMPARE(rig.harness.clock->elapsed(), Duration(3s));
    QVERIFY(rig.log().filter(u"TargetAcquireErr"_s).isEmpty());
}

void TestJobRunner::gap_G16_cleanupAndReleaseRunWhenCancelled()
{
    Rig rig;
    rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["2h"]})")};
    rig.steps().cleanupSteps = {step(u"sleep"_s, u"settle"_s, R"({"duration":["10s"]})")};
    rig.cancelAt(5s);
    QCOMPARE(rig.run(), u"JobStateCancelled"_s);
    QCOMPARE(rig.harness.clock->elapsed(), Duration(15s));
    QVERIFY(rig.log().contains(u"TargetOut cleanup settle A"_s));
    QVERIFY(rig.log().contains(u"TargetReleased A"_s));
}

void TestJobRunner::gap_G17_lostLocksHaveAReason()
{
    Rig rig;
    rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["2h"]})")};
    rig.harness.at(1min, [&] { (void)valueOf(rig.locker.unlock(JobId(17), {u"A"_s})); });
    QCOMPARE(rig.run(), u"JobStateCancelled"_s);
    const QStringList reasons = rig.log({u"ProctorLeaseLost"_s}).filter(u"ProctorLeaseLost"_s);
    QCOMPARE(reasons.size(), 1);
    QVERIFY2(reasons.first().contains(u"A"), qPrintable(reasons.first()));
}

void TestJobRunner::gap_G18_releaseFailureWhileCancelling()
{
    Rig rig;
    rig.useFaults(R"({"Targets":[{"ID":"A"}]})", R"({"ReleaseError":"stuck"})");
    rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["2h"]})")};
    rig.cancelAt(5s);
    QCOMPARE(rig.run(), u"JobStateCancellationFailed"_s);
    QVERIFY(rig.log({u"JobStateCancellationFailed"_s}).last().contains(u"stuck"));
}

void TestJobRunner::gap_G19_acquireTimeoutIsRetryable()
{
    Rig rig;
    rig.test().retry.numRetries = 1;
    rig.descriptor.descriptor.acquireTimeout = 7s;
    rig.useFaults(R"({"Targets":[{"ID":"A"}],"AcquireDelay":"1h"})");
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QStringList errors = rig.log({u"TargetAcquireErr"_s}).filter(u"TargetAcquireErr"_s);
    QCOMPARE(errors.size(), 2);
    QVERIFY(errors.first().contains(u"acquire timed out after 7s"));
    QCOMPARE(rig.harness.clock->elapsed(), Duration(14s));
}

void TestJobRunner::gap_G20_lockConflictAfterAcquireReleases()
{
    Rig rig;
    rig.test().targetManagerName = u"readmeta"_s; // does not lock by itself
    QVERIFY(valueOf(rig.locker.lock(JobId(3), 1h, {u"testtarget123"_s})));
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QStringList errors = rig.log({u"TargetAcquireErr"_s}).filter(u"TargetAcquireErr"_s);
    QCOMPARE(errors.size(), 1);
    QVERIFY(errors.first().contains(u"testtarget123"));
    // The other job's lock was not touched.
    QVERIFY(rig.isLocked(u"testtarget123"_s));
}

void TestJobRunner::gap_G21_noReleasedEventWhenReleaseFailed()
{
    Rig rig;
    rig.useFaults(R"({"Targets":[{"ID":"A"}]})", R"({"ReleaseError":"stuck"})");
    QCOMPARE(rig.run(), u"JobStateFailed"_s);
    QVERIFY(!rig.log().contains(u"TargetReleased A"_s));
    QVERIFY(rig.log().contains(u"ProctorReleaseFailed A"_s));
}

void TestJobRunner::gap_G23_reporterErrorsAreTold()
{
    Rig rig;
    rig.descriptor.descriptor.reporting.runReporters = {{.name = u"FailReport"_s, .parameters = {}},
                                                        {.name = u"noop"_s, .parameters = {}}};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(rig.storage.reports.size(), size_t(2));
    QVERIFY(!rig.storage.reports[0].success);
    QVERIFY(rig.storage.reports[1].success);
    QCOMPARE(rig.log().filter(u"ProctorReporterFailed"_s).size(), 1);
}

void TestJobRunner::gap_G24_finalReportersOfEndlessJobs()
{
    Rig rig;
    rig.descriptor.descriptor.runs = 0;
    rig.descriptor.descriptor.runInterval = 1min;
    rig.descriptor.descriptor.reporting.finalReporters = {{.name = u"noop"_s, .parameters = {}}};
    rig.cancelAt(90s);
    QCOMPARE(rig.run(), u"JobStateCancelled"_s);
    QCOMPARE(rig.log().count(u"RunStarted"_s), 2);
    QCOMPARE(rig.storage.reports.size(), size_t(1));
    QVERIFY(!rig.storage.reports.front().run.isValid());
}

void TestJobRunner::gap_G43_duplicateTargetIds()
{
    Rig rig;
    rig.useFaults(R"({"Targets":[{"ID":"A"},{"ID":"A"}]})");
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QStringList errors = rig.log({u"TargetAcquireErr"_s}).filter(u"TargetAcquireErr"_s);
    QCOMPARE(errors.size(), 1);
    QVERIFY(errors.first().contains(u"'A' twice"));
    QVERIFY(!rig.isLocked(u"A"_s));
}

void TestJobRunner::gap_G48_oneClock()
{
    Rig rig;
    rig.steps().steps = {step(u"Fail"_s, u"step1"_s)};
    rig.test().retry = {.numRetries = 1, .retryInterval = 30min};
    const Timestamp start = rig.clock().now();
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    for (const Event &event : rig.storage.sink.events()) {
        const bool later = event.scope->attempt > 0 || event.scope->isFramework();
        QVERIFY(event.time == start || (later && event.time == start + 30min));
    }
    QCOMPARE(rig.clock().elapsed(), Duration(30min));
}

void TestJobRunner::gap_G56_stepErrorsAreRetried()
{
    Rig rig;
    rig.test().retry.numRetries = 1;
    rig.steps().steps = {step(u"Panic"_s, u"boom"_s)};
    QCOMPARE(rig.run(), u"JobStateFailed"_s);
    QCOMPARE(rig.log().count(u"TestError boom"_s), 1);
    QCOMPARE(rig.log().count(u"TestError #1 boom"_s), 1);
}

void TestJobRunner::locksAreRenewed()
{
    Rig rig;
    rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["2h"]})")};
    bool heldAfterAnHour = false;
    rig.harness.at(1h, [&] { heldAfterAnHour = rig.isLocked(u"A"_s); });
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY(heldAfterAnHour);
}

void TestJobRunner::runInterval()
{
    Rig rig;
    rig.descriptor.descriptor.runs = 3;
    rig.descriptor.descriptor.runInterval = 10min;
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(rig.harness.clock->elapsed(), Duration(20min));
}

void TestJobRunner::cancelAtEveryMoment()
{
    for (int moment = 0; moment <= 500; moment += 7) {
        Rig rig;
        rig.useFaults(R"({"Targets":[{"ID":"A"},{"ID":"B"}],"AcquireDelay":"50ms"})",
                      R"({"ReleaseDelay":"50ms"})");
        rig.steps().steps = {
            step(u"Test"_s, u"step1"_s, R"({"FailTargets":["B"],"DelayTargets":["*=60"]})")};
        rig.steps().cleanupSteps = {step(u"sleep"_s, u"tidy"_s, R"({"duration":["30ms"]})")};
        rig.test().retry = {.numRetries = 1, .retryInterval = 40ms};
        rig.descriptor.descriptor.runs = 2;
        rig.descriptor.descriptor.runInterval = 40ms;
        rig.cancelAt(std::chrono::milliseconds(moment));
        const QString state = rig.run();
        QCOMPARE(state, u"JobStateCancelled"_s);
        const QStringList log = rig.log();
        QCOMPARE(log.last(), u"JobStateCancelled"_s);
        // Whatever was acquired was released, cleanup came in between, and no lock stays behind.
        QCOMPARE(log.filter(u"TargetAcquired"_s).size(), log.filter(u"TargetReleased"_s).size());
        QCOMPARE(log.filter(u"TargetAcquired"_s).size(),
                 log.filter(u"TargetOut"_s).filter(u"cleanup tidy"_s).size());
        QVERIFY(!rig.isLocked(u"A"_s));
        QVERIFY(!rig.isLocked(u"B"_s));
    }
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
