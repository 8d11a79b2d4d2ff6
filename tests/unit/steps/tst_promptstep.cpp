// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobrig.h"
#include "model/promptboard.h"
#include "steps/steps.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The prompt step in jobs: who is asked what, what becomes of the answer, and how a question ends
/// without one.
class TestPromptStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void parametersAreChecked_data();
    void parametersAreChecked();
    void theExampleAsks();
    void anAnswerPassesItsTarget();
    void everyTargetHasItsOwnQuestion();
    void aFailButtonFailsTheTarget();
    void valuesBecomeVariablesAndMeasurements();
    void limitsJudgeWhatIsTyped();
    void theFirstAnswerCounts();
    void aWrongAnswerLeavesTheQuestion();
    void timeUpFails();
    void timeUpGivesTheDefault();
    void cancelTakesItBack();
    void pauseTakesItBackAndAsksAgain();
    void oneQuestionForAll();
    void oneQuestionForAllFailsAll();
    void theTargetsOwnTimeTakesItBack();
    void templatesThatDoNotExpandFail();
    void filesAreAttached();
};

namespace {

// A job of one prompt for these targets.
struct Desk
{
    explicit Desk(const QByteArray &parameters, const QStringList &targets = {u"A"_s})
    {
        rig.descriptor.tests.clear();
        rig.descriptor.descriptor.tests.clear();
        rig.addTest(targets, {step(u"prompt"_s, u"ask"_s, parameters)});
    }
    // What the answer was met with.
    void answerAt(Duration time, PromptAnswer answer)
    {
        rig.harness.at(time, [this, answer = std::move(answer)] {
            const auto taken = rig.runner->answer(answer);
            replies << (taken ? u"taken"_s : taken.error().message);
        });
    }
    [[nodiscard]] QList<RawJson> payloads(const QString &name) const
    {
        QList<RawJson> found;
        for (const Event &event : rig.storage.sink.events()) {
            if (event.name == name)
                found << event.payload;
        }
        return found;
    }
    [[nodiscard]] QStringList lines(const QString &name) const
    {
        return rig.log({name}).filter(QRegularExpression(u'^' + name));
    }
    [[nodiscard]] bool hasOpen() const
    {
        PromptBoard board;
        for (const Event &event : rig.storage.sink.events())
            board.apply(event);
        return !board.open().empty();
    }

    JobRig rig;
    QStringList replies;
};

PromptAnswer press(quint32 prompt, const QString &button, std::map<QString, RawJson> values = {})
{
    return {.prompt = prompt, .button = button, .values = std::move(values), .person = u"anna"_s};
}

const QByteArray plain = R"({"text":["Look at {{ .ID }}"],"fail_buttons":["Broken"]})";

} // namespace

void TestPromptStep::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    const auto field = [](const QByteArray &members) -> QByteArray {
        return R"({"text":["x"],"fields":[{)" + members + "}]}";
    };
    QTest::newRow("nothing") << "{}"_ba << u"error parameter-missing"_s;
    QTest::newRow("plain") << plain << QString();
    QTest::newRow("broken template") << R"({"text":["{{ .ID"]})"_ba << u"error template-syntax"_s;
    QTest::newRow("no time") << R"({"text":["x"],"timeout":["0s"]})"_ba
                             << u"error parameter-range"_s;
    QTest::newRow("two buttons alike")
        << R"({"text":["x"],"buttons":["Yes"],"fail_buttons":["yes"]})"_ba
        << u"error prompt-button at fail_buttons"_s;
    QTest::newRow("unknown default")
        << R"({"text":["x"],"default_button":["No"],"timeout":["1m"]})"_ba
        << u"error prompt-button at default_button"_s;
    QTest::newRow("default without time")
        << R"({"text":["x"],"default_button":["Done"]})"_ba << u"warning prompt-default"_s;
    QTest::newRow("default without preset")
        << R"({"text":["x"],"default_button":["Done"],"timeout":["1m"],"fields":[{"name":"a"}]})"_ba
        << u"warning prompt-default"_s;
    QTest::newRow("default that fails needs none")
        << R"({"text":["x"],"default_button":["No"],"fail_buttons":["No"],"timeout":["1m"],"fields":[{"name":"a"}]})"_ba
        << QString();
    QTest::newRow("name") << field(R"("name":"a b")") << u"error"_s;
    QTest::newRow("name is taken") << field(R"("name":"button")") << u"error prompt-field"_s;
    QTest::newRow("type") << field(R"("name":"a","type":"colour")") << u"error"_s;
    QTest::newRow("no choices") << field(R"("name":"a","type":"choice")")
                                << u"error prompt-field"_s;
    QTest::newRow("choices of a text")
        << field(R"("name":"a","choices":["x"])") << u"error prompt-field"_s;
    QTest::newRow("bounds") << field(R"("name":"a","type":"number","lower":3,"upper":2)")
                            << u"error prompt-field"_s;
    QTest::newRow("unit of a text") << field(R"("name":"a","unit":"V")") << u"error prompt-field"_s;
    QTest::newRow("pattern of a number")
        << field(R"("name":"a","type":"number","pattern":"x")") << u"error prompt-field"_s;
    QTest::newRow("pattern") << field(R"("name":"a","pattern":"(")") << u"error"_s;
    QTest::newRow("twice") << R"({"text":["x"],"fields":[{"name":"a"},{"name":"a"}]})"_ba
                           << u"error prompt-field at fields/1"_s;
}

void TestPromptStep::parametersAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    Problems problems;
    const auto step = configuredStep(promptStep(), parameters, problems);
    const QString all = describe(problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.startsWith(problem), qPrintable(all));
}

void TestPromptStep::theExampleAsks()
{
    // The parameters of the example that the manual shows.
    Desk desk(R"({"text":["Fit the probe to **{{ .ID }}** and read the meter."],
        "fields":[{"name":"serial","type":"serial","label":"Serial number","pattern":"SN[0-9]+"},
                  {"name":"vcc","type":"number","label":"Supply","unit":"V"}],
        "buttons":["Done"],"fail_buttons":["Broken"],"timeout":["30m"]})");
    desk.answerAt(
        10s, press(1, u"Done"_s,
                   {{u"serial"_s, RawJson::string(u"SN7"_s)}, {u"vcc"_s, RawJson::number(5)}}));
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(desk.replies, QStringList(u"taken"_s));
    const auto asked = promptFromJson(desk.payloads(EventName::prompt()).value(0));
    QVERIFY(asked);
    QCOMPARE(asked->text, u"Fit the probe to **A** and read the meter."_s);
    QCOMPARE(asked->fields.size(), 2u);
    QCOMPARE(asked->fields[0].pattern, u"SN[0-9]+"_s);
    QCOMPARE(asked->fields[1].unit, u"V"_s);
    QVERIFY(isSet(asked->deadline));
    QCOMPARE(desk.lines(u"TargetOut"_s), QStringList(u"TargetOut ask A "_s));
}

void TestPromptStep::anAnswerPassesItsTarget()
{
    Desk desk(plain);
    desk.answerAt(5s, press(1, u"done"_s));
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(desk.lines(u"TargetOut"_s).size(), 1);
    // As it stands on the button, with the person.
    QCOMPARE(desk.payloads(EventName::promptAnswered()).value(0).json(),
             R"({"Prompt":1,"Button":"Done","Values":{},"Person":"anna"})"_ba);
    QVERIFY(!desk.hasOpen());
}

void TestPromptStep::everyTargetHasItsOwnQuestion()
{
    Desk desk(plain, {u"A"_s, u"B"_s, u"C"_s});
    desk.answerAt(1s, press(3, u"Done"_s));
    desk.answerAt(2s, press(1, u"Broken"_s));
    desk.answerAt(3s, press(2, u"Done"_s));
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QStringList texts;
    for (const RawJson &payload : desk.payloads(EventName::prompt()))
        texts << payload.member(u"Text").text();
    QCOMPARE(texts, QStringList({u"Look at A"_s, u"Look at B"_s, u"Look at C"_s}));
    QCOMPARE(desk.lines(u"TargetOut"_s).size(), 2);
    QCOMPARE(desk.lines(u"TargetErr"_s).size(), 1);
    QVERIFY(desk.lines(u"TargetErr"_s).first().startsWith(u"TargetErr ask A"_s));
}

void TestPromptStep::aFailButtonFailsTheTarget()
{
    Desk desk(plain);
    desk.answerAt(5s, press(1, u"Broken"_s));
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(desk.lines(u"TargetErr"_s).size(), 1);
    QVERIFY(desk.lines(u"TargetErr"_s).first().contains(uR"(anna answered \"Broken\")"_s));
}

void TestPromptStep::valuesBecomeVariablesAndMeasurements()
{
    Desk desk(R"({"text":["x"],"fields":[{"name":"vcc","type":"number","unit":"V"},
                                         {"name":"note","required":false}]})");
    desk.rig.steps().steps.push_back(
        step(u"echo"_s, u"after"_s,
             R"({"text":["{{ StringVar \"ask.vcc\" }} by {{ StringVar \"ask.button\" }}"]})"));
    desk.answerAt(5s, press(1, u"Done"_s, {{u"vcc"_s, RawJson::fromTrusted("3.30")}}));
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(desk.payloads(EventName::measurement()).value(0).json(),
             R"({"Name":"vcc","Value":3.30,"Unit":"V"})"_ba);
    QCOMPARE(desk.payloads(EventName::measurement()).size(), 1);
    QVERIFY(desk.payloads(EventName::log()).value(0).json().contains("3.30 by Done"));
}

void TestPromptStep::limitsJudgeWhatIsTyped()
{
    Desk desk(R"({"text":["x"],"fields":[{"name":"vcc","type":"number","unit":"V"}]})");
    MeasurementLimit limit;
    limit.name = u"vcc"_s;
    limit.upper = 3.4;
    desk.rig.steps().steps.front().limits = {limit};
    desk.answerAt(5s, press(1, u"Done"_s, {{u"vcc"_s, RawJson::fromTrusted("3.5")}}));
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QVERIFY(desk.lines(u"TargetErr"_s).value(0).contains(u"vcc is 3.5 V, above 3.4 V"_s));
}

void TestPromptStep::theFirstAnswerCounts()
{
    Desk desk(plain, {u"A"_s, u"B"_s});
    desk.answerAt(5s, press(1, u"Done"_s));
    desk.answerAt(5s, press(1, u"Broken"_s));
    desk.answerAt(6s, press(1, u"Broken"_s));
    desk.answerAt(7s, press(2, u"Done"_s));
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    const QString late = u"question 1 does not wait for an answer any more"_s;
    QCOMPARE(desk.replies, QStringList({u"taken"_s, late, late, u"taken"_s}));
    QCOMPARE(desk.lines(u"TargetOut"_s).size(), 2);
}

void TestPromptStep::aWrongAnswerLeavesTheQuestion()
{
    Desk desk(R"({"text":["x"],"fields":[{"name":"n","type":"number","upper":10}]})");
    desk.answerAt(1s, press(1, u"Done"_s));
    desk.answerAt(2s, press(1, u"Done"_s, {{u"n"_s, RawJson::number(11)}}));
    desk.answerAt(3s, press(7, u"Done"_s));
    desk.answerAt(4s, press(1, u"Done"_s, {{u"n"_s, RawJson::number(10)}}));
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(desk.replies, QStringList({u"n must be filled in"_s, u"n must be at most 10"_s,
                                        u"there is no question 7"_s, u"taken"_s}));
    QCOMPARE(desk.payloads(EventName::promptAnswered()).size(), 1);
}

void TestPromptStep::timeUpFails()
{
    Desk desk(R"({"text":["x"],"timeout":["5m"]})");
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QVERIFY(desk.lines(u"TargetErr"_s).value(0).contains(u"nobody answered within 5m0s"_s));
    QCOMPARE(desk.payloads(EventName::promptWithdrawn()).value(0).json(),
             R"({"Prompt":1,"Reason":"time is up"})"_ba);
    QVERIFY(!desk.hasOpen());
}

void TestPromptStep::timeUpGivesTheDefault()
{
    Desk desk(R"({"text":["x"],"timeout":["5m"],"default_button":["Skip"],"buttons":["Go","Skip"],
                  "fields":[{"name":"n","type":"number","preset":"4"},{"name":"m"}]})");
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(desk.lines(u"TargetOut"_s).size(), 1);
    // Nobody is named.
    QCOMPARE(desk.payloads(EventName::promptAnswered()).value(0).json(),
             R"({"Prompt":1,"Button":"Skip","Values":{"n":4}})"_ba);
}

void TestPromptStep::cancelTakesItBack()
{
    Desk desk(plain, {u"A"_s, u"B"_s});
    desk.rig.cancelAt(10s);
    QCOMPARE(desk.rig.run(), u"JobStateCancelled"_s);
    QCOMPARE(desk.payloads(EventName::promptWithdrawn()).size(), 2);
    QVERIFY(desk.payloads(EventName::promptWithdrawn()).value(0).json().contains("cancelled"));
}

void TestPromptStep::pauseTakesItBackAndAsksAgain()
{
    Desk desk(R"({"text":["x"],"timeout":["5m"]})");
    desk.rig.harness.at(2min, [&] { desk.rig.runner->pause(); });
    QCOMPARE(desk.rig.run(), u"JobStatePaused"_s);
    QVERIFY(desk.rig.parked.has_value());
    QVERIFY(desk.payloads(EventName::promptWithdrawn()).value(0).json().contains("paused"));
    QVERIFY(!desk.hasOpen());

    Resumption resumption{.point = {}, .reports = {}};
    resumption.point.at = *desk.rig.parked;
    resumption.point.isRunStarted = true;
    resumption.lastPrompt = 1;
    const Timestamp resumed = desk.rig.clock().now();
    desk.answerAt(1min, press(1, u"Done"_s)); // somebody who still looks at the old one
    desk.answerAt(2min, press(2, u"Done"_s));
    QCOMPARE(desk.rig.run(std::move(resumption)), u"JobStateCompleted"_s);
    QCOMPARE(desk.replies,
             QStringList({u"question 1 does not wait for an answer any more"_s, u"taken"_s}));
    const auto asked = promptFromJson(desk.payloads(EventName::prompt()).value(1));
    QVERIFY(asked);
    QCOMPARE(asked->deadline - resumed, 3min);
    QCOMPARE(desk.lines(u"TargetOut"_s).size(), 1);
}

void TestPromptStep::oneQuestionForAll()
{
    Desk desk(R"({"text":["x"],"for_all":[true],"fields":[{"name":"chamber"}]})",
              {u"A"_s, u"B"_s, u"C"_s});
    desk.rig.steps().steps.push_back(
        step(u"echo"_s, u"after"_s, R"({"text":["in {{ StringVar \"ask.chamber\" }}"]})"));
    desk.answerAt(5s, press(1, u"Done"_s, {{u"chamber"_s, RawJson::string(u"two"_s)}}));
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(desk.payloads(EventName::prompt()).size(), 1);
    QVERIFY(desk.payloads(EventName::prompt()).first().json().contains(R"("ForAll":true)"));
    QCOMPARE(desk.lines(u"TargetOut ask"_s).size(), 3);
    QCOMPARE(desk.payloads(EventName::log()).size(), 3);
    for (const RawJson &payload : desk.payloads(EventName::log()))
        QVERIFY(payload.json().contains("in two"));
}

void TestPromptStep::oneQuestionForAllFailsAll()
{
    Desk desk(R"({"text":["x"],"for_all":[true],"fail_buttons":["No"]})", {u"A"_s, u"B"_s});
    desk.answerAt(5s, press(1, u"No"_s));
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(desk.lines(u"TargetErr ask"_s).size(), 2);
}

void TestPromptStep::theTargetsOwnTimeTakesItBack()
{
    Desk desk(plain);
    desk.rig.steps().steps.front().timeout = 1min;
    desk.answerAt(2min, press(1, u"Done"_s));
    desk.rig.steps().steps.push_back(
        step(u"sleep"_s, u"nap"_s, R"({"duration":["5m"]})")); // never reached
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(desk.lines(u"TargetErr"_s).size(), 1);
    QCOMPARE(desk.payloads(EventName::promptWithdrawn()).size(), 1);
}

void TestPromptStep::templatesThatDoNotExpandFail()
{
    Desk desk(R"({"text":["{{ StringVar \"never.set\" }}"]})");
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QVERIFY(desk.payloads(EventName::prompt()).isEmpty());
    QVERIFY(desk.lines(u"TargetErr"_s).value(0).contains(u"never"_s));
}

void TestPromptStep::filesAreAttached()
{
    Desk desk(R"({"text":["x"],"fields":[{"name":"photo","type":"photo"}]})");
    const Attachment file{.name = u"board.jpg"_s, .size = 12, .sha256 = QString(64, u'b')};
    desk.answerAt(1s, press(1, u"Done"_s, {{u"photo"_s, RawJson::string(u"/etc/passwd"_s)}}));
    desk.answerAt(2s, press(1, u"Done"_s, {{u"photo"_s, toJson(file)}}));
    QCOMPARE(desk.rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(desk.replies, QStringList({u"photo is no stored file"_s, u"taken"_s}));
    QCOMPARE(desk.payloads(EventName::attachment()), QList<RawJson>{toJson(file)});
    // A later step finds it.
    const QByteArray path = QString(64, u'b').toLatin1();
    QVERIFY(desk.payloads(EventName::variableEmitted()).value(1).json().contains(path));
}

QTEST_GUILESS_MAIN(TestPromptStep)
#include "tst_promptstep.moc"
