// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobrig.h"
#include "model/resumepoint.h"
#include "zoo.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Rig = JobRig;

// Two runs of two tests with cleanup, retries, variables, failures and steps that take time: all
// the places where a job can be cut off or parked.
void makeVaried(Rig &rig)
{
    rig.descriptor.descriptor.runs = 2;
    rig.descriptor.descriptor.runInterval = 1min;
    rig.descriptor.descriptor.reporting.runReporters = {{u"noop"_s, {}}};
    rig.descriptor.descriptor.reporting.finalReporters = {{u"noop"_s, {}}};
    rig.test().acquireParameters =
        RawJson::fromTrusted("{\"Targets\":[{\"ID\":\"A\",\"TMS\":{\"port\":7}},{\"ID\":\"B\"}]}");
    rig.steps().steps = {
        step(u"variables"_s, u"vars"_s, "{\"slot\":[\"{{ .ID }}-7\"]}"),
        step(u"sleep"_s, u"nap"_s, "{\"duration\":[\"10s\"]}"),
        step(u"echo"_s, u"say"_s, "{\"text\":[\"{{ StringVar \\\"vars.slot\\\" }}\"]}")};
    rig.steps().cleanupSteps = {
        step(u"echo"_s, u"tidy"_s, "{\"text\":[\"{{ StringVar \\\"vars.slot\\\" }}\"]}"),
        step(u"sleep"_s, u"cool"_s, "{\"duration\":[\"3s\"]}")};
    TestDescriptor &second =
        rig.addTest({u"C"_s, u"D"_s}, {step(u"Test"_s, u"judge"_s, "{\"FailTargets\":[\"D\"]}"),
                                       step(u"sleep"_s, u"rest"_s, "{\"duration\":[\"5s\"]}")});
    second.retry.numRetries = 1;
    second.retry.retryInterval = 20s;
}

// What a job tells apart from its interruptions.
QStringList essence(const Events &events)
{
    static const QSet<QString> interruptions{u"JobStateStarted"_s, u"JobStatePaused"_s,
                                             u"ProctorPauseRequested"_s, u"ProctorJobRecovered"_s,
                                             u"ProctorStepRunAgain"_s};
    QStringList lines;
    for (const Event &event : events) {
        // Steps begin and end once in every life (B-63).
        const bool ofLife = event.scope->stepIndex >= 0 && !event.target;
        if (!ofLife && !interruptions.contains(event.name))
            lines += QString::number(event.scope->run.value()) + u' ' + event.scope->testName +
                     u' ' + describe(event, true);
    }
    return lines;
}

QStringList sorted(QStringList lines)
{
    lines.sort();
    return lines;
}

// What a step tells may come twice when it had to run twice; routing never does.
QStringList withoutRepeated(const QStringList &lines)
{
    QStringList kept;
    QSet<QString> seen;
    for (const QString &line : lines) {
        const bool ofStep = !line.contains(u" Target"_s) && !line.contains(u"RunStarted"_s) &&
                            !line.contains(u"RunFinished"_s);
        if (ofStep && seen.contains(line))
            continue;
        seen.insert(line);
        kept += line;
    }
    return kept;
}

// What is left of a job when its process has gone. Only one rig may live at a time.
struct Life
{
    QString state;
    Events events;
    QStringList log;
    std::vector<Report> reports;
    std::optional<PauseState> parked;
    Duration elapsed{};
    Timestamp now{};
    bool isLocked = false; // target A
    ExtendedDescriptor descriptor;
};

using Action = std::function<void(Rig &)>;

void relock(Rig &rig, const PauseState &state)
{
    QStringList ids;
    for (const TargetPtr &target : state.targets)
        ids += target->id;
    if (!valueOf(rig.locker.lock(JobId(17), 10min, ids)))
        qFatal("The targets could not be locked");
}

// `from`: the moment at which the life begins.
Life live(const Action &prepare, std::optional<Resumption> resumption = {}, Duration from = {},
          std::vector<Report> reports = {})
{
    Rig rig;
    prepare(rig);
    rig.clock().advance(from);
    rig.storage.reports = std::move(reports);
    if (resumption)
        relock(rig, resumption->point.at); // the locks of the earlier life
    Life life;
    life.state = rig.run(std::move(resumption));
    life.events = rig.storage.sink.events();
    life.log = rig.log();
    life.reports = rig.storage.reports;
    life.parked = rig.parked;
    life.elapsed = rig.clock().elapsed();
    life.now = rig.clock().now();
    life.isLocked = rig.isLocked(u"A"_s);
    life.descriptor = rig.descriptor;
    return life;
}

Action pausedAt(Duration moment, const Action &prepare)
{
    return [moment, prepare](Rig &rig) {
        prepare(rig);
        rig.harness.at(moment, [&rig] {
            if (rig.runner)
                rig.runner->pause();
        });
    };
}

Resumption resumptionOf(const ResumePoint &point, const std::vector<Report> &reports)
{
    Resumption resumption{.point = point, .reports = {}};
    for (const Report &report : reports) {
        if (!report.run.isValid()) {
            resumption.reports.finalReports.push_back(report);
            continue;
        }
        auto &runs = resumption.reports.runReports;
        runs.resize(std::max(runs.size(), size_t(report.run.value())));
        runs[size_t(report.run.value() - 1)].push_back(report);
    }
    return resumption;
}

ResumePoint cutOff(const Events &events, const ExtendedDescriptor &descriptor)
{
    ResumeFold fold(JobId(17), descriptor);
    fold.apply(events);
    return fold.point();
}

Events numbered(Events events);

// As the store keeps it.
Resumption parkedBy(const Life &life)
{
    const auto json = RawJson::parse(toJson(*life.parked));
    const auto read = json ? pauseStateFromJson(*json) : fail(json.error());
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    ResumePoint point;
    point.at = *read;
    point.isRunStarted = point.at.test > 0;
    if (point.at.cleanupPipeline) {
        const ResumePoint folded = cutOff(numbered(life.events), life.descriptor);
        point.at.testPipeline = folded.at.testPipeline;
        point.stepFailure = folded.stepFailure;
    }
    return resumptionOf(point, life.reports);
}

Events numbered(Events events)
{
    for (size_t i = 0; i < events.size(); ++i)
        events[i].id = EventId(qint64(i) + 1);
    return events;
}

} // namespace

class TestJobResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recoversFromACutBehindEveryEvent();
    void recoversFromManyCuts();
    void behaviour_B78_pausedAtEveryMoment();
    void behaviour_B73_betweenRuns();
    void behaviour_B74_pausedWhileAcquiring();
    void behaviour_B79_unlockedBetweenRuns();
    void behaviour_B77_pausedTargetsStayLocked();
    void gap_G02_pauseWhileWaitingForARetry();
    void gap_G07_pauseInCleanupKeepsTheOutcome();
    void gap_G08_jobThatEndsWhilePausingCompletes();
    void gap_G11_variableOfAnUnknownTarget();
    void gap_G13_stateThatDoesNotFit();
    void gap_G04_failureAtTheMomentOfThePause();
    void gap_G42_pluginsAreAskedWhenTheyAreUsed();
    void behaviour_B61_failedTargetIsNotRunAgain();
    void behaviour_B63_stepsBeginAndEndInEveryLife();
    void behaviour_B71_anotherJobsState();
    void cancelWhilePausing();
    void cancelOfAParkedJob();
    void cutOffWhileCancelling();
    void stepThatMustNotRunTwiceFails();
    void abortSkipsCleanup();
};

void TestJobResume::recoversFromACutBehindEveryEvent()
{
    const Life whole = live(makeVaried);
    QCOMPARE(whole.state, u"JobStateCompleted"_s);
    const Events events = numbered(whole.events);
    const QStringList expected = sorted(essence(events));
    const Timestamp start = events.front().time;
    for (size_t cut = 0; cut < events.size() - 1; ++cut) {
        Events told(events.begin(), events.begin() + qsizetype(cut));
        const ResumePoint point = cutOff(told, whole.descriptor);
        QVERIFY2(checkFits(point, whole.descriptor, JobId(17)), qPrintable(QString::number(cut)));
        // Reports are stored before the event that ends their run or the job.
        std::vector<Report> reports;
        for (const Report &report : whole.reports) {
            const bool isOver = std::any_of(told.begin(), told.end(), [&](const Event &event) {
                return event.name == u"ProctorRunFinished" && report.run.isValid() &&
                       event.payload ==
                           RawJson::fromTrusted(
                               "{\"RunID\":" + QByteArray::number(report.run.value()) + '}');
            });
            if (isOver)
                reports.push_back(report);
        }
        const Duration now = told.empty() ? Duration{} : Duration(told.back().time - start);
        const Life rest = live(makeVaried, resumptionOf(point, reports), now, reports);
        QCOMPARE(rest.state, u"JobStateCompleted"_s);
        told.insert(told.end(), rest.events.begin(), rest.events.end());
        const QStringList result = sorted(withoutRepeated(essence(told)));
        if (result != expected)
            qInfo() << "cut behind" << cut << rest.log;
        QCOMPARE(result, expected);
        QCOMPARE(rest.reports.size(), whole.reports.size());
    }
}

void TestJobResume::recoversFromManyCuts()
{
    const Life whole = live(makeVaried);
    const QStringList expected = sorted(essence(whole.events));
    const Timestamp start = whole.events.front().time;
    // Every life is cut off some events after it has begun, most of which tell what runs again.
    for (const size_t length : {size_t(9), size_t(11), size_t(17)}) {
        Events told;
        int lives = 0;
        for (; told.empty() || told.back().name != u"JobStateCompleted"_s; ++lives) {
            QVERIFY(lives < 200);
            const Duration now = told.empty() ? Duration{} : Duration(told.back().time - start);
            const ResumePoint point = cutOff(numbered(told), whole.descriptor);
            const Life life = live(makeVaried, resumptionOf(point, {}), now);
            told.insert(told.end(), life.events.begin(),
                        life.events.begin() + qsizetype(std::min(length, life.events.size())));
        }
        QVERIFY(lives > 5);
        QCOMPARE(sorted(withoutRepeated(essence(told))), expected);
    }
}

void TestJobResume::behaviour_B78_pausedAtEveryMoment()
{
    const Life whole = live(makeVaried);
    const QStringList expected = sorted(essence(whole.events));
    int pauses = 0;
    for (Duration moment{}; moment < whole.elapsed; moment += 500ms) {
        const Life first = live(pausedAt(moment, makeVaried));
        if (first.state == u"JobStateCompleted"_s) // asked when only the last reports were left
            continue;
        QCOMPARE(first.state, u"JobStatePaused"_s);
        ++pauses;
        const Life second = live(makeVaried, parkedBy(first), first.elapsed + 1h, first.reports);
        QCOMPARE(second.state, u"JobStateCompleted"_s);
        Events events = first.events;
        events.insert(events.end(), second.events.begin(), second.events.end());
        const QStringList result = sorted(essence(events));
        if (result != expected)
            qInfo() << "paused at" << moment.count() / 1'000'000 << toJson(*first.parked)
                    << second.log;
        QCOMPARE(result, expected);
        QCOMPARE(second.reports.size(), whole.reports.size());
    }
    QVERIFY(pauses > 100);
}

void TestJobResume::behaviour_B73_betweenRuns()
{
    const Life life = live(pausedAt(20s, [](Rig &rig) {
        rig.descriptor.descriptor.runs = 2;
        rig.descriptor.descriptor.runInterval = 1min;
        rig.descriptor.descriptor.reporting.runReporters = {{u"noop"_s, {}}};
    }));
    QCOMPARE(life.state, u"JobStatePaused"_s);
    const QByteArray due = toRfc3339(life.now + 40s).toUtf8();
    QCOMPARE(life.events.back().payload.json(),
             "{\"V\":1,\"J\":17,\"R\":2,\"TA\":0,\"S\":\"" + due + "\"}");
}

void TestJobResume::behaviour_B79_unlockedBetweenRuns()
{
    const Life life = live(pausedAt(20s, [](Rig &rig) {
        rig.descriptor.descriptor.runs = 2;
        rig.descriptor.descriptor.runInterval = 1min;
        rig.descriptor.descriptor.reporting.runReporters = {{u"noop"_s, {}}};
    }));
    QCOMPARE(life.state, u"JobStatePaused"_s);
    QVERIFY(!life.isLocked);
    QCOMPARE(life.reports.size(), size_t(1));
}

void TestJobResume::behaviour_B77_pausedTargetsStayLocked()
{
    const Life life = live(pausedAt(20s, [](Rig &rig) {
        rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["1m"]})")};
    }));
    QCOMPARE(life.state, u"JobStatePaused"_s);
    QVERIFY(life.isLocked);
    QVERIFY(!life.log.contains(u"TargetReleased A"_s));
}

void TestJobResume::behaviour_B74_pausedWhileAcquiring()
{
    const Action prepare = [](Rig &rig) {
        rig.useFaults(R"({"Targets":[{"ID":"A"}],"AcquireDelay":"10s"})");
    };
    const Life first = live(pausedAt(5s, prepare));
    QCOMPARE(first.state, u"JobStatePaused"_s);
    QCOMPARE(first.events.back().payload.json(),
             R"({"V":1,"J":17,"R":1,"T":1,"TA":0,"TT":[{"ID":"A"}]})");
    QVERIFY(first.isLocked);
    const Life second = live(prepare, parkedBy(first));
    QCOMPARE(second.state, u"JobStateCompleted"_s);
    QCOMPARE(second.log,
             (QStringList{u"JobStateStarted"_s, u"TargetIn step1 A"_s, u"TargetOut step1 A"_s,
                          u"TargetReleased A"_s, u"ProctorRunFinished"_s, u"JobStateCompleted"_s}));
}

void TestJobResume::gap_G02_pauseWhileWaitingForARetry()
{
    const Action prepare = [](Rig &rig) {
        rig.steps().steps = {step(u"Fail"_s, u"step1"_s)};
        rig.test().retry = {.numRetries = 1, .retryInterval = 30s};
    };
    const Life first = live(pausedAt(10s, prepare));
    QCOMPARE(first.state, u"JobStatePaused"_s);
    const Timestamp due = first.now + 20s;
    QCOMPARE(first.events.back().payload.json(),
             "{\"V\":1,\"J\":17,\"R\":1,\"T\":1,\"TA\":1,\"NTA\":\"" + toRfc3339(due).toUtf8() +
                 "\"}");
    const Life second = live(prepare, parkedBy(first), first.elapsed);
    QCOMPARE(second.state, u"JobStateCompleted"_s);
    QCOMPARE(second.log.at(1), u"TargetAcquired #1 A"_s);
    QCOMPARE(second.events.at(1).time, due);
}

void TestJobResume::gap_G07_pauseInCleanupKeepsTheOutcome()
{
    const Action prepare = [](Rig &rig) {
        rig.steps().cleanupSteps = {step(u"sleep"_s, u"cool"_s, R"({"duration":["1m"]})")};
        rig.test().retry.numRetries = 3;
    };
    const Life first = live(pausedAt(20s, prepare));
    QCOMPARE(first.state, u"JobStatePaused"_s);
    QVERIFY(!first.events.back().payload.member(u"CRS").isAbsent());
    const Life second = live(prepare, parkedBy(first), first.elapsed);
    QCOMPARE(second.state, u"JobStateCompleted"_s);
    QVERIFY(!second.log.contains(u"TargetAcquired #1 A"_s));
    QVERIFY(second.log.contains(u"TargetOut cleanup cool A"_s));
}

void TestJobResume::gap_G08_jobThatEndsWhilePausingCompletes()
{
    const Life life = live(pausedAt(5s, [](Rig &rig) {
        rig.useFaults(R"({"Targets":[{"ID":"A"}]})", R"({"ReleaseDelay":"10s"})");
    }));
    QCOMPARE(life.state, u"JobStateCompleted"_s);
    QVERIFY(life.log.contains(u"ProctorPauseRequested"_s));
    QVERIFY(!life.log.contains(u"JobStatePaused"_s));
}

// A step can set variables of its own target only, so they can be unknown in what is stored alone.
void TestJobResume::gap_G11_variableOfAnUnknownTarget()
{
    const Life whole = live(makeVaried);
    const QStringList expected = sorted(essence(whole.events));
    Events events = numbered(whole.events);
    const auto emitted = std::ranges::find(events, u"VariableEmitted"_s,
                                           [](const Event &event) { return event.name; });
    QVERIFY(emitted != events.end());
    events.erase(emitted + 1, events.end());
    Event foreign = events.back();
    Target stranger;
    stranger.id = u"nobody"_s;
    foreign.target = std::make_shared<const Target>(stranger);
    Events told = events;
    told.push_back(foreign);
    foreign.target = nullptr;
    told.push_back(foreign);
    const ResumePoint point = cutOff(numbered(told), whole.descriptor);
    QVERIFY(checkFits(point, whole.descriptor, JobId(17)));
    for (const TargetPtr &target : point.at.targets)
        QVERIFY(target->id != u"nobody");
    const Life rest = live(makeVaried, resumptionOf(point, {}),
                           Duration(events.back().time - events.front().time));
    QCOMPARE(rest.state, u"JobStateCompleted"_s);
    events.insert(events.end(), rest.events.begin(), rest.events.end());
    QCOMPARE(sorted(withoutRepeated(essence(events))), expected);
}

void TestJobResume::gap_G13_stateThatDoesNotFit()
{
    const Rig rig;
    const auto fits = [&rig](const char *json) {
        const auto parsed = RawJson::parse(json);
        const auto state = parsed ? pauseStateFromJson(*parsed) : fail(parsed.error());
        if (!state)
            return false;
        ResumePoint point;
        point.at = *state;
        return checkFits(point, rig.descriptor, JobId(17)).has_value();
    };
    QVERIFY(fits(R"({"V":1,"J":17,"R":1,"T":1,"TA":0})"));
    QVERIFY(!fits(R"({"V":1,"J":17,"R":3,"T":1,"TA":0})"));
    QVERIFY(!fits(R"({"V":1,"J":17,"R":1,"T":7,"TA":0})"));
    QVERIFY(!fits(R"({"V":1,"J":17,"R":1,"T":1,"TA":9})"));
    QVERIFY(!fits(R"({"V":1,"J":17,"R":1,"T":1,"TA":0,"TT":[{"ID":"A"}],
                      "TRS":{"V":2,"T":{"A":{"S":4,"P":1}},"SRS":[null,null,null,null,null]}})"));
    QVERIFY(!fits(R"({"V":1,"J":17,"R":1,"T":1,"TA":0,"TT":[{"ID":"A"}],
                      "TRS":{"V":2,"T":{"X":{"P":1}},"SRS":[null]}})"));
}

void TestJobResume::gap_G04_failureAtTheMomentOfThePause()
{
    const Action prepare = [](Rig &rig) {
        rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["10s"]})"),
                             step(u"Fail"_s, u"judge"_s), step(u"Noop"_s, u"after"_s)};
    };
    for (const Duration moment : {Duration(9999ms), Duration(10s), Duration(10001ms)}) {
        const Life first = live(pausedAt(moment, prepare));
        Events events = first.events;
        if (first.state == u"JobStatePaused"_s) {
            const Life second = live(prepare, parkedBy(first), first.elapsed);
            events.insert(events.end(), second.events.begin(), second.events.end());
        }
        QStringList lines;
        for (const Event &event : events)
            lines += describe(event);
        QCOMPARE(lines.count(u"TargetErr judge A"_s), 1);
        QVERIFY(!lines.contains(u"TargetIn after A"_s));
        QCOMPARE(lines.last(), u"JobStateCompleted"_s);
    }
}

void TestJobResume::gap_G42_pluginsAreAskedWhenTheyAreUsed()
{
    const Action prepare = [](Rig &rig) {
        rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["10s"]})")};
        rig.addTest({u"B"_s}, {step(u"NoLongerThere"_s, u"gone"_s)});
    };
    const Life first = live(pausedAt(5s, prepare));
    QCOMPARE(first.state, u"JobStatePaused"_s);
    // The first test goes on as if nothing were missing.
    const Life second = live(prepare, parkedBy(first), first.elapsed);
    QVERIFY(second.log.contains(u"TargetOut nap A"_s));
    QCOMPARE(second.state, u"JobStateFailed"_s);
    QVERIFY(second.events.back().payload.member(u"Err").text().contains(
        u"step plugin 'NoLongerThere' of step gone is not installed"_s));
}

void TestJobResume::behaviour_B61_failedTargetIsNotRunAgain()
{
    const Action prepare = [](Rig &rig) {
        rig.test().acquireParameters =
            RawJson::fromTrusted(R"({"Targets":[{"ID":"A"},{"ID":"B"},{"ID":"C"}]})");
        rig.steps().steps = {step(u"Test"_s, u"judge"_s, R"({"FailTargets":["C"]})"),
                             step(u"SlowEcho"_s, u"slow"_s, R"({"text":["x"],"sleep":["60"]})"),
                             step(u"Noop"_s, u"after"_s)};
    };
    const Life first = live(pausedAt(10s, prepare));
    QCOMPARE(first.state, u"JobStatePaused"_s);
    // Both targets finish the step that cannot be parked.
    QVERIFY(first.log.contains(u"TargetOut slow A"_s));
    QVERIFY(first.log.contains(u"TargetOut slow B"_s));
    QVERIFY(!first.log.contains(u"TargetIn after A"_s));
    const Life second = live(prepare, parkedBy(first), first.elapsed);
    QCOMPARE(second.state, u"JobStateCompleted"_s);
    QVERIFY(second.log.contains(u"TargetOut after A"_s));
    QVERIFY(second.log.contains(u"TargetOut after B"_s));
    for (const QString &line : second.log)
        QVERIFY2(!line.endsWith(u" C"_s) || line == u"TargetReleased C"_s, qPrintable(line));
}

void TestJobResume::behaviour_B63_stepsBeginAndEndInEveryLife()
{
    const Action prepare = [](Rig &rig) {
        rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["10s"]})"),
                             step(u"Test"_s, u"judge"_s)};
    };
    const Life first = live(pausedAt(5s, prepare));
    const Life second = live(prepare, parkedBy(first), first.elapsed);
    for (const Life *life : {&first, &second}) {
        QCOMPARE(life->log.count(u"TestStepRunningEvent judge"_s), 1);
        QCOMPARE(life->log.count(u"TestStepFinishedEvent judge"_s), 1);
    }
}

void TestJobResume::behaviour_B71_anotherJobsState()
{
    const auto json = RawJson::parse(R"({"V":1,"J":18,"R":1,"T":1,"TA":0})");
    QVERIFY(json);
    const auto state = pauseStateFromJson(*json);
    QVERIFY(state);
    const Rig rig;
    ResumePoint point;
    point.at = *state;
    QVERIFY(!checkFits(point, rig.descriptor, JobId(17)));
    QVERIFY(checkFits(point, rig.descriptor, JobId(18)));
}

void TestJobResume::cancelWhilePausing()
{
    const Life life = live(pausedAt(5s, [](Rig &rig) {
        rig.steps().steps = {step(u"SlowEcho"_s, u"slow"_s, R"({"text":["x"],"sleep":["60"]})")};
        rig.steps().cleanupSteps = {step(u"sleep"_s, u"cool"_s, R"({"duration":["1m"]})")};
        rig.cancelAt(10s);
    }));
    QCOMPARE(life.state, u"JobStateCancelled"_s);
    QVERIFY(life.log.contains(u"TargetOut cleanup cool A"_s));
    QVERIFY(life.log.contains(u"TargetReleased A"_s));
}

void TestJobResume::cancelOfAParkedJob()
{
    const Action prepare = [](Rig &rig) {
        rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["1m"]})")};
        rig.steps().cleanupSteps = {step(u"echo"_s, u"tidy"_s, R"({"text":["bye"]})")};
    };
    const Life first = live(pausedAt(5s, prepare));
    Resumption resumption = parkedBy(first);
    resumption.point.isCancelling = true;
    const Life second = live(prepare, std::move(resumption), first.elapsed);
    QCOMPARE(second.state, u"JobStateCancelled"_s);
    QCOMPARE(second.log, (QStringList{u"JobStateCancelling"_s, u"TargetIn cleanup tidy A"_s,
                                      u"ProctorLog cleanup tidy A"_s, u"TargetOut cleanup tidy A"_s,
                                      u"TargetReleased A"_s, u"JobStateCancelled"_s}));
}

void TestJobResume::cutOffWhileCancelling()
{
    const auto prepare = [](Rig &rig) {
        rig.steps().steps = {step(u"sleep"_s, u"nap"_s, R"({"duration":["1m"]})")};
        rig.steps().cleanupSteps = {step(u"echo"_s, u"tidy"_s, R"({"text":["bye"]})"),
                                    step(u"sleep"_s, u"cool"_s, R"({"duration":["9s"]})")};
    };
    const Life whole = live([&prepare](Rig &rig) {
        prepare(rig);
        rig.cancelAt(10s);
    });
    QCOMPARE(whole.state, u"JobStateCancelled"_s);
    const Events events = numbered(whole.events);
    const QStringList expected = sorted(essence(events));
    int cuts = 0;
    for (size_t cut = 1; cut < events.size() - 1; ++cut) {
        const Events before(events.begin(), events.begin() + qsizetype(cut));
        const ResumePoint point = cutOff(before, whole.descriptor);
        if (!point.isCancelling)
            continue;
        ++cuts;
        const Life rest = live(prepare, resumptionOf(point, {}));
        QCOMPARE(rest.state, u"JobStateCancelled"_s);
        QCOMPARE(sorted(withoutRepeated(essence(before) + essence(rest.events))), expected);
    }
    QVERIFY(cuts > 5);
}

void TestJobResume::stepThatMustNotRunTwiceFails()
{
    const Action prepare = [](Rig &rig) {
        StepPlugin flash = *rig.harness.registry.step(u"Noop");
        flash.info.name = u"Flash"_s;
        flash.info.afterCrash = AfterCrash::Fail;
        if (!rig.harness.registry.add(std::move(flash)))
            qFatal("The plugin could not be registered");
        rig.steps().steps = {step(u"Flash"_s, u"flash"_s)};
    };
    const Life whole = live(prepare);
    Events events = numbered(whole.events);
    const auto in = std::find_if(events.begin(), events.end(),
                                 [](const Event &event) { return event.name == u"TargetIn"; });
    events.erase(in + 1, events.end());
    const Life rest = live(prepare, resumptionOf(cutOff(events, whole.descriptor), {}));
    QCOMPARE(rest.state, u"JobStateCompleted"_s);
    QVERIFY(rest.log.contains(u"TargetErr flash A"_s));
    QVERIFY(!rest.log.contains(u"ProctorStepRunAgain flash A"_s));
}

void TestJobResume::abortSkipsCleanup()
{
    const Life life = live([](Rig &rig) {
        rig.steps().steps = {step(u"Hanging"_s, u"hang"_s)};
        rig.steps().cleanupSteps = {step(u"echo"_s, u"tidy"_s, R"({"text":["bye"]})")};
        rig.cancelAt(10s);
        rig.harness.at(12s, [&rig] { rig.runner->abort(); });
    });
    QCOMPARE(life.state, u"JobStateCancelled"_s);
    QVERIFY(!life.log.contains(u"TargetIn cleanup tidy A"_s));
    QVERIFY(life.log.contains(u"TargetReleased A"_s));
    QVERIFY(life.log.contains(u"ProctorJobAborting"_s));
    QVERIFY(life.elapsed < 15s);
}

QTEST_GUILESS_MAIN(TestJobResume)
#include "tst_jobresume.moc"
