// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventscript.h"
#include "model/statusbuilder.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestStatusBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheReferencesStatus();
    void emptyListsAreNull();
    void behaviour_B68_showsTheNewestAttempt();
    void behaviour_B69_retryHidesTheAcquireError();
    void behaviour_B70_acquireErrorsAreAnEntry();
    void gap_G09_stepsDoNotMixAttempts();
    void gap_G25_targetsThatNeverRanKeepTheirId();
    void gap_G26_testsOfOneName();
    void gap_G28_cleanupEventsAreKept();
    void gap_G29_timesAreRight();
    void disabledTestsAreLeftOut();
    void listsTargetsInTheOrderOfTheStep();
    void keepsPluginEvents();
    void keepsNoMoreThanAsked();
    void fillsGapsBetweenRuns();
    void readsOnWithoutDoubling();
};

namespace {

Status statusOf(const ExtendedDescriptor &descriptor, QStringView script)
{
    StatusBuilder builder(JobId(17), descriptor, StatusBuilder::Keep::everything(),
                          [](const QString &name) { return name == u"echo" ? u"Echo"_s : name; });
    builder.apply(eventsOf(descriptor, script));
    return builder.status({});
}

QStringList namesOf(const std::vector<Event> &events)
{
    QStringList names;
    for (const Event &event : events)
        names += event.name;
    return names;
}

} // namespace

void TestStatusBuilder::writesTheReferencesStatus()
{
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say ~bye"_s});
    StatusBuilder builder(JobId(17), descriptor, StatusBuilder::Keep::everything(),
                          [](const QString &) { return u"Echo"_s; });
    builder.apply(eventsOf(descriptor, uR"(60 job JobStateStarted
                                           61 job RunStarted {"RunID":1}
                                           62 1/0/0 - TargetAcquired A
                                           63 1/0/0 say TargetIn A
                                           64 1/0/0 say Said A {"Msg":"<hi>"}
                                           65 1/0/0 say Ready
                                           66 1/0/0 say TargetErr A {"Error":"no"}
                                           67 1/0/0 ~bye TargetIn A
                                           68 job JobStateCompleted)"));
    JobReport report;
    report.job = JobId(17);
    const QByteArray expected = R"({
 "Name": "sample",
 "State": "JobStateCompleted",
 "StateErrMsg": "",
 "StartTime": "1970-01-01T00:01:00Z",
 "EndTime": "1970-01-01T00:01:08Z",
 "RunStatus": RUN,
 "RunStatuses": [
  RUN
 ],
 "JobReport": {
  "JobID": 17,
  "RunReports": null,
  "FinalReports": null
 }
})";
    const QByteArray run =
        R"({"JobID":17,"RunID":1,"StartTime":"1970-01-01T00:01:01Z","TestStatuses":[)"
        R"({"JobID":17,"RunID":1,"TestName":"boot","TestStepStatuses":[)"
        R"({"JobID":17,"RunID":1,"TestName":"boot","TestStepName":"Echo","TestStepLabel":"say",)"
        R"("Events":[{"SequenceID":6,"EmitTime":"1970-01-01T00:01:05Z","Header":{"JobID":17,"RunID":1,)"
        R"("TestName":"boot","TestAttempt":0,"TestStepLabel":"say"},"Data":{"Target":null,"EventName":"Ready","Payload":null}}],)"
        R"("TargetStatuses":[TARGET]}],"TargetStatuses":[TARGET]}]})";
    const QByteArray target =
        R"({"JobID":17,"RunID":1,"TestName":"boot","TestStepName":"Echo","TestStepLabel":"say",)"
        R"("Target":{"ID":"A"},"InTime":"1970-01-01T00:01:03Z","OutTime":"1970-01-01T00:01:06Z","Error":"no",)"
        R"("Events":[{"SequenceID":5,"EmitTime":"1970-01-01T00:01:04Z","Header":{"JobID":17,"RunID":1,)"
        R"("TestName":"boot","TestAttempt":0,"TestStepLabel":"say"},"Data":{"Target":{"ID":"A"},"EventName":"Said",)"
        R"("Payload":{"Msg":"<hi>"}}}]})";
    const QByteArray json = toJson(builder.status(report));
    QByteArray wanted = expected;
    wanted.replace("RUN,", QByteArray(run + ',')).replace("  RUN", run).replace("TARGET]", QByteArray(target + ']'));
    QCOMPARE(json, RawJson::parse(wanted)->json());
    QVERIFY(toJson(builder.status(report), 1).startsWith("{\n \"Name\": \"sample\",\n"));
}

void TestStatusBuilder::emptyListsAreNull()
{
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say"_s});
    QCOMPARE(
        toJson(statusOf(descriptor, u"")),
        R"({"Name":"sample","State":"Unknown","StateErrMsg":"","StartTime":"0001-01-01T00:00:00Z","EndTime":null,)"
        R"("RunStatus":null,"RunStatuses":null,"JobReport":{"JobID":17,"RunReports":null,"FinalReports":null}})"_ba);
    const QByteArray begun = toJson(statusOf(descriptor, uR"(5 job RunStarted {"RunID":1})"));
    QVERIFY(begun.contains(
        R"("TestStepLabel":"say","Events":null,"TargetStatuses":null}],"TargetStatuses":null}])"));
}

void TestStatusBuilder::behaviour_B68_showsTheNewestAttempt()
{
    const Status status = statusOf(descriptorOf({u"boot: say"_s}), uR"(1 1/0/0 - TargetAcquired A
                                                                        2 1/0/0 say TargetIn A
                                                                        3 1/0/0 say TargetErr A {"Error":"no"}
                                                                        4 1/0/1 - TargetAcquired A
                                                                        5 1/0/1 say TargetIn A
                                                                        6 1/0/1 say TargetOut A)");
    const TestStatus &test = status.runStatuses[0].testStatuses[0];
    QCOMPARE(test.coordinates.attempt, 1u);
    QCOMPARE(test.targetStatuses.size(), 1u);
    QCOMPARE(test.targetStatuses[0].error, QString());
    QCOMPARE(test.targetStatuses[0].inTime, Timestamp(std::chrono::seconds(5)));
}

void TestStatusBuilder::behaviour_B69_retryHidesTheAcquireError()
{
    const Status status = statusOf(descriptorOf({u"boot: say"_s}),
                                   uR"(1 1/0/0 - TargetAcquireErr - {"Error":"none free"}
                                                                        4 1/0/1 - TargetAcquired A
                                                                        5 1/0/1 say TargetOut A)");
    const TestStatus &test = status.runStatuses[0].testStatuses[0];
    QCOMPARE(test.targetStatuses.size(), 1u);
    QCOMPARE(test.targetStatuses[0].target->id, u"A"_s);
    QVERIFY(test.targetStatuses[0].error.isEmpty());
}

void TestStatusBuilder::behaviour_B70_acquireErrorsAreAnEntry()
{
    const Status status = statusOf(descriptorOf({u"boot: say"_s}),
                                   uR"(1 1/0/0 - TargetAcquireErr - {"Error":"none free"})");
    const TestStatus &test = status.runStatuses[0].testStatuses[0];
    QCOMPARE(test.targetStatuses.size(), 1u);
    const TargetStatus &entry = test.targetStatuses[0];
    QVERIFY(!entry.target);
    QCOMPARE(entry.error, u"none free"_s);
    QCOMPARE(entry.inTime, entry.outTime);
    QCOMPARE(namesOf(entry.events), QStringList{u"TargetAcquireErr"_s});
}

void TestStatusBuilder::gap_G09_stepsDoNotMixAttempts()
{
    const Status status =
        statusOf(descriptorOf({u"boot: one two"_s}), uR"(1 1/0/0 - TargetAcquired A
                                                                            2 1/0/0 one TargetIn A
                                                                            3 1/0/0 one TargetOut A
                                                                            4 1/0/0 two TargetIn A
                                                                            5 1/0/0 two TargetErr A {"Error":"old"}
                                                                            6 1/0/1 - TargetAcquired A
                                                                            7 1/0/1 one TargetIn A)");
    const TestStatus &test = status.runStatuses[0].testStatuses[0];
    QCOMPARE(test.stepStatuses[0].targetStatuses.size(), 1u);
    QVERIFY(test.stepStatuses[1].targetStatuses.empty());
    QCOMPARE(test.targetStatuses[0].coordinates.stepLabel, u"one"_s);
    QVERIFY(test.targetStatuses[0].error.isEmpty());
}

void TestStatusBuilder::gap_G25_targetsThatNeverRanKeepTheirId()
{
    const Status status = statusOf(descriptorOf({u"boot: say"_s}),
                                   u"1 1/0/0 - TargetAcquired B\n2 1/0/0 - TargetAcquired A");
    const auto &targets = status.runStatuses[0].testStatuses[0].targetStatuses;
    QCOMPARE(targets.size(), 2u);
    QCOMPARE(targets[0].target->id, u"B"_s);
    QCOMPARE(targets[1].target->id, u"A"_s);
    QVERIFY(!isSet(targets[0].inTime));
    QVERIFY(status.runStatuses[0].testStatuses[0].stepStatuses[0].targetStatuses.empty());
}

void TestStatusBuilder::gap_G26_testsOfOneName()
{
    const Status status =
        statusOf(descriptorOf({u"same: say"_s, u"same: tell"_s}), uR"(1 1/0/0 - TargetAcquired A
                                       2 1/0/0 say TargetOut A
                                       3 1/1/0 - TargetAcquired A
                                       4 1/1/0 tell TargetErr A {"Error":"second"})");
    const auto &tests = status.runStatuses[0].testStatuses;
    QCOMPARE(tests.size(), 2u);
    QVERIFY(tests[0].targetStatuses[0].error.isEmpty());
    QCOMPARE(tests[1].targetStatuses[0].error, u"second"_s);
    QCOMPARE(tests[1].coordinates.testIndex, 1);
}

void TestStatusBuilder::gap_G28_cleanupEventsAreKept()
{
    const Status status =
        statusOf(descriptorOf({u"boot: say ~bye"_s}), uR"(1 1/0/0 - TargetAcquired A
                                       2 1/0/0 say TargetOut A
                                       3 1/0/0 ~bye TargetIn A
                                       4 1/0/0 ~bye VariableEmitted A {"Name":"x","Value":"1"}
                                       5 1/0/0 ~bye TargetErr A {"Error":"ignored"})");
    const TestStatus &test = status.runStatuses[0].testStatuses[0];
    QCOMPARE(test.cleanupStatuses.size(), 1u);
    QCOMPARE(test.cleanupStatuses[0].coordinates.testName, u"boot [CLEANUP]"_s);
    QCOMPARE(namesOf(test.cleanupStatuses[0].targetStatuses[0].events),
             QStringList{u"VariableEmitted"_s});
    QVERIFY(test.targetStatuses[0].error.isEmpty());
    QVERIFY(!toJson(status).contains("CLEANUP"));
}

void TestStatusBuilder::gap_G29_timesAreRight()
{
    const Status status = statusOf(descriptorOf({u"boot: say"_s}), uR"(1 job JobStateStarted
                                                                        2 job RunStarted {"RunID":1}
                                                                        3 job JobStatePaused
                                                                        4 job JobStateStarted
                                                                        5 job RunStarted {"RunID":1}
                                                                        6 job JobStateCancelled
                                                                        7 job JobStateCancelling)");
    QCOMPARE(status.startTime, Timestamp(std::chrono::seconds(1)));
    QCOMPARE(status.endTime, Timestamp(std::chrono::seconds(6)));
    QCOMPARE(status.runStatuses[0].startTime, Timestamp(std::chrono::seconds(2)));
    QCOMPARE(status.state, u"JobStateCancelled"_s);
}

void TestStatusBuilder::disabledTestsAreLeftOut()
{
    ExtendedDescriptor descriptor = descriptorOf({u"off: say"_s, u"on: say"_s});
    descriptor.descriptor.tests[0].disabled = true;
    const Status status = statusOf(descriptor, u"1 1/1/0 - TargetAcquired A");
    QCOMPARE(status.runStatuses[0].testStatuses.size(), 1u);
    QCOMPARE(status.runStatuses[0].testStatuses[0].coordinates.testName, u"on"_s);
}

void TestStatusBuilder::listsTargetsInTheOrderOfTheStep()
{
    const Status status = statusOf(descriptorOf({u"boot: say"_s}),
                                   u"1 1/0/0 - TargetAcquired A\n1 1/0/0 - TargetAcquired B\n"
                                   u"2 1/0/0 say TargetIn B\n3 1/0/0 say TargetIn A");
    const auto &targets = status.runStatuses[0].testStatuses[0].stepStatuses[0].targetStatuses;
    QCOMPARE(targets[0].target->id, u"B"_s);
    QCOMPARE(targets[1].target->id, u"A"_s);
}

void TestStatusBuilder::keepsPluginEvents()
{
    const Status status = statusOf(descriptorOf({u"boot: say"_s}), uR"(1 1/0/0 - TargetAcquired A
                                                                        2 1/0/0 say TargetIn A
                                                                        3 1/0/0 say First A
                                                                        4 1/0/0 say TestError - "crash"
                                                                        5 1/0/0 say TargetInErr
                                                                        6 1/0/0 say Second A
                                                                        7 1/0/0 - TargetReleased A)");
    const TestStepStatus &step = status.runStatuses[0].testStatuses[0].stepStatuses[0];
    QCOMPARE(namesOf(step.events), QStringList{u"TestError"_s});
    QCOMPARE(namesOf(step.targetStatuses[0].events), (QStringList{u"First"_s, u"Second"_s}));
}

void TestStatusBuilder::keepsNoMoreThanAsked()
{
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say"_s});
    const Events events = eventsOf(
        descriptor, u"1 1/0/0 say One A 1\n2 1/0/0 say Two A \"long text\"\n3 1/0/0 say Three A 3\n"
                    u"4 1/0/0 say Four A 4\n5 1/0/0 say Five A 5");
    StatusBuilder builder(JobId(17), descriptor, {3, 6});
    builder.apply(events);
    const StepNode &step = builder.tree().job().run(0).test(0).attempt(0).step(0);
    QCOMPARE(namesOf(builder.events(step, 0)), (QStringList{u"One"_s, u"Three"_s, u"Four"_s}));
    QCOMPARE(builder.droppedEvents(step, 0), 2u);
    StatusBuilder bare(JobId(17), descriptor, StatusBuilder::Keep::nothing());
    bare.apply(events);
    QVERIFY(bare.events(bare.tree().job().run(0).test(0).attempt(0).step(0), 0).empty());
}

void TestStatusBuilder::fillsGapsBetweenRuns()
{
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say"_s});
    const Status status = statusOf(descriptor, uR"(1 job RunStarted {"RunID":3}
                                                   2 job RunStarted {"RunID":9000000000000000000})");
    QCOMPARE(status.runStatuses.size(), 4u);
    QCOMPARE(status.runStatuses[0].coordinates.run, RunId(1));
    QCOMPARE(status.runStatuses[2].startTime, Timestamp(std::chrono::seconds(1)));
}

void TestStatusBuilder::readsOnWithoutDoubling()
{
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say"_s});
    const Events events = eventsOf(
        descriptor, u"1 1/0/0 - TargetAcquired A\n2 1/0/0 say First A\n3 1/0/0 say Second A");
    StatusBuilder builder(JobId(17), descriptor);
    builder.apply(std::span(events).first(2));
    builder.apply(events);
    QCOMPARE(builder.events(builder.tree().job().run(0).test(0).attempt(0).step(0), 0).size(), 2u);
}

QTEST_APPLESS_MAIN(TestStatusBuilder)
#include "tst_statusbuilder.moc"
