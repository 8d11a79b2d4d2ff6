// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pausestate.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestPauseState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheReferencesExample();
    void behaviour_B73_betweenRuns();
    void survivesARoundTrip();
    void gap_G13_emptyErrorIsKept();
    void behaviour_B62_refusesPipelines_data();
    void behaviour_B62_refusesPipelines();
    void refusesPayloads_data();
    void refusesPayloads();
};

namespace {

const char example[] = R"({"V":1,"J":17,"R":2,"T":1,"TA":0,
 "TT":[{"ID":"A"},{"ID":"B"}],
 "TRS":{"V":2,
        "T":{"A":{"S":1,"P":3,"V":{"remember":{"slot":"A"}}},
             "B":{"P":5,"R":"no link"}},
        "SRS":[null,{"V":1,"TWD":[{"Target":{"ID":"A"},"Data":{"left":"4s"}}]},null]}})";

} // namespace

void TestPauseState::readsTheReferencesExample()
{
    const RawJson json = *RawJson::parse(example);
    const auto state = pauseStateFromJson(json);
    QVERIFY2(state, state ? "" : qPrintable(state.error().message));
    QCOMPARE(state->job.value(), 17);
    QCOMPARE(state->test, 1);
    QCOMPARE(state->targets.size(), 2u);
    QVERIFY(state->testPipeline && !state->cleanupPipeline);
    const TargetProgress &a = state->testPipeline->targets.at(u"A"_s);
    QCOMPARE(a.step, 1);
    QCOMPARE(a.phase, TargetPhase::Run);
    QVERIFY(!a.error);
    QCOMPARE(a.variables.at(u"remember"_s).at(u"slot"_s).text(), u"A"_s);
    QCOMPARE(state->testPipeline->targets.at(u"B"_s).error, u"no link"_s);
    QVERIFY(state->testPipeline->stepStates[0].isAbsent());
    QCOMPARE(toJson(*state), json.json());
}

void TestPauseState::behaviour_B73_betweenRuns()
{
    const QByteArray json = R"({"V":1,"J":17,"R":3,"TA":0,"S":"2031-05-04T03:02:01.5Z"})";
    const auto state = pauseStateFromJson(*RawJson::parse(json));
    QVERIFY(state);
    QCOMPARE(toRfc3339(state->startAt), u"2031-05-04T03:02:01.5Z"_s);
    QVERIFY(state->targets.empty());
    QCOMPARE(toJson(*state), json);
}

void TestPauseState::survivesARoundTrip()
{
    PauseState state;
    state.job = JobId(5);
    state.run = RunId(1);
    state.test = 2;
    state.attempt = 3;
    state.nextAttempt = *fromRfc3339(u"2031-05-04T03:02:01.123456Z");
    state.targets = {std::make_shared<const Target>(
        Target{u"a \"b\""_s, u"f"_s, {}, {}, RawJson::fromTrusted("{\"x\":[1]}")})};
    PipelineState cleanup;
    cleanup.targets[u"a \"b\""_s] = {
        2, TargetPhase::Begin, {}, {{u"l"_s, {{u"n"_s, RawJson::number(1)}}}}};
    cleanup.stepStates = {{}, RawJson::string(u"s"), {}};
    state.cleanupPipeline = cleanup;
    const QByteArray json = toJson(state);
    const auto back = pauseStateFromJson(*RawJson::parse(json));
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QVERIFY(*back->targets[0] == *state.targets[0]);
    QVERIFY(back->cleanupPipeline == state.cleanupPipeline);
    QVERIFY(!back->testPipeline);
    QVERIFY(back->nextAttempt == state.nextAttempt);
    QCOMPARE(toJson(*back), json);
}

void TestPauseState::gap_G13_emptyErrorIsKept()
{
    PipelineState state;
    state.stepStates.resize(1);
    state.targets[u"A"_s] = {0, TargetPhase::End, QString(), {}};
    const auto back = pipelineStateFromJson(*RawJson::parse(toJson(state)));
    QVERIFY(back);
    QVERIFY(back->targets.at(u"A"_s).error.has_value());
}

void TestPauseState::behaviour_B62_refusesPipelines_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("fragment");
    const QString invalid = u"invalid resume state"_s;
    const QString incompatible = u"incompatible resume state"_s;
    QTest::newRow("garbage") << "\"!\""_ba << invalid;
    QTest::newRow("list") << "[]"_ba << invalid;
    QTest::newRow("null") << "null"_ba << invalid;
    QTest::newRow("other version") << R"({"V":1,"T":{},"SRS":[]})"_ba << incompatible;
    QTest::newRow("version as text") << R"({"V":"2","T":{},"SRS":[]})"_ba << incompatible;
    QTest::newRow("no version") << R"({"T":{},"SRS":[]})"_ba << incompatible;
    QTest::newRow("gap_G13 step beyond the end")
        << R"({"V":2,"T":{"A":{"S":2,"P":1}},"SRS":[null,null]})"_ba << invalid;
    QTest::newRow("gap_G13 negative step")
        << R"({"V":2,"T":{"A":{"S":-1,"P":1}},"SRS":[null]})"_ba << invalid;
    QTest::newRow("gap_G13 no phase") << R"({"V":2,"T":{"A":{}},"SRS":[null]})"_ba << invalid;
    QTest::newRow("gap_G13 obsolete phase")
        << R"({"V":2,"T":{"A":{"P":4}},"SRS":[null]})"_ba << invalid;
    QTest::newRow("gap_G13 unknown phase")
        << R"({"V":2,"T":{"A":{"P":6}},"SRS":[null]})"_ba << invalid;
    QTest::newRow("gap_G13 null target") << R"({"V":2,"T":{"A":null},"SRS":[null]})"_ba << invalid;
    QTest::newRow("gap_G13 empty id") << R"({"V":2,"T":{"":{"P":1}},"SRS":[null]})"_ba << invalid;
    QTest::newRow("variables") << R"({"V":2,"T":{"A":{"P":1,"V":[1]}},"SRS":[null]})"_ba << invalid;
    QTest::newRow("variables of a step")
        << R"({"V":2,"T":{"A":{"P":1,"V":{"s":1}}},"SRS":[null]})"_ba << invalid;
    QTest::newRow("targets are a list") << R"({"V":2,"T":[],"SRS":[null]})"_ba << invalid;
    QTest::newRow("steps are an object") << R"({"V":2,"T":{},"SRS":{}})"_ba << invalid;
}

void TestPauseState::behaviour_B62_refusesPipelines()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, fragment);
    const auto state = pipelineStateFromJson(*RawJson::parse(json));
    QVERIFY(!state);
    QVERIFY2(state.error().message.startsWith(fragment), qPrintable(state.error().message));
}

void TestPauseState::refusesPayloads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("text") << "\"x\""_ba << u"invalid"_s;
    QTest::newRow("behaviour_B80 version")
        << R"({"V":2,"J":1,"R":1})"_ba << u"incompatible resume state"_s;
    QTest::newRow("no job") << R"({"V":1,"R":1})"_ba << u"no job"_s;
    QTest::newRow("behaviour_B71 job 0") << R"({"V":1,"J":0,"R":1})"_ba << u"J is 0"_s;
    QTest::newRow("no run") << R"({"V":1,"J":1})"_ba << u"no run"_s;
    QTest::newRow("negative test") << R"({"V":1,"J":1,"R":1,"T":-1})"_ba << u"T is -1"_s;
    QTest::newRow("attempt as text") << R"({"V":1,"J":1,"R":1,"TA":"0"})"_ba << u"TA is 0"_s;
    QTest::newRow("time") << R"({"V":1,"J":1,"R":1,"S":"soon"})"_ba << u"S is soon"_s;
    QTest::newRow("gap_G13 null target") << R"({"V":1,"J":1,"R":1,"TT":[null]})"_ba << u"target"_s;
    QTest::newRow("gap_G13 target without id")
        << R"({"V":1,"J":1,"R":1,"TT":[{}]})"_ba << u"no ID"_s;
    QTest::newRow("gap_G13 unknown target")
        << R"({"V":1,"J":1,"R":1,"TT":[{"ID":"B"}],"TRS":{"V":2,"T":{"A":{"P":1}},"SRS":[null]}})"_ba
        << u"target 'A'"_s;
    QTest::newRow("pipeline version")
        << R"({"V":1,"J":1,"R":1,"CRS":{"V":9}})"_ba << u"incompatible resume state"_s;
}

void TestPauseState::refusesPayloads()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, fragment);
    const auto state = pauseStateFromJson(*RawJson::parse(json));
    QVERIFY(!state);
    QVERIFY2(state.error().message.contains(fragment), qPrintable(state.error().message));
}

QTEST_APPLESS_MAIN(TestPauseState)
#include "tst_pausestate.moc"
