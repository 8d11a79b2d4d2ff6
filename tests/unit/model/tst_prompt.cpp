// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/prompt.h"

#include "model/promptboard.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Questions to people: their text form, which answers they take, and which of them wait.
class TestPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites();
    void readsWhatItWritesOfAnswers();
    void mistakesAreTold_data();
    void mistakesAreTold();
    void valuesAreChecked_data();
    void valuesAreChecked();
    void answersAreChecked_data();
    void answersAreChecked();

    void aQuestionWaitsUntilItIsAnswered();
    void aQuestionIsTakenBack();
    void aTargetThatLeavesAsksNoMore();
    void endAndFurtherLifeOfTheJobClearAll_data();
    void endAndFurtherLifeOfTheJobClearAll();
    void strangePayloadsAskNothing();
};

namespace {

RawJson json(const QByteArray &text)
{
    const auto parsed = RawJson::parse(text);
    if (!parsed)
        qFatal("The JSON of the test is wrong");
    return *parsed;
}

Prompt wholePrompt()
{
    Prompt prompt;
    prompt.number = 3;
    prompt.text = u"Fit the **probe** <b>"_s;
    prompt.picture = Attachment{.name = u"probe.png"_s, .size = 7, .sha256 = QString(64, u'a')};
    prompt.fields = {
        {.name = u"serial"_s, .kind = PromptField::Kind::Serial, .pattern = u"SN[0-9]+"_s},
        {.name = u"vcc"_s,
         .kind = PromptField::Kind::Number,
         .label = u"Supply"_s,
         .unit = u"V"_s,
         .lower = -1.5,
         .upper = 12},
        {.name = u"led"_s,
         .kind = PromptField::Kind::Choice,
         .isRequired = false,
         .choices = {u"red"_s, u"green"_s}},
        {.name = u"note"_s, .isRequired = false, .preset = u"none"_s, .isMultiLine = true},
        {.name = u"board"_s, .isRequired = false, .expected = u"A7"_s},
        {.name = u"photo"_s, .kind = PromptField::Kind::Photo, .isRequired = false}};
    prompt.buttons = {{.text = u"Done"_s}, {.text = u"Broken"_s, .fails = true}};
    prompt.deadline = Timestamp(1'900'000'000'123ms);
    prompt.preset = PromptAnswer{
        .prompt = 3, .button = u"Done"_s, .values = {{u"note"_s, RawJson::string(u"none"_s)}}};
    prompt.isForAll = true;
    return prompt;
}

Event happened(const QString &name, const QByteArray &payload, const QString &target = {},
               bool isFramework = false)
{
    EventScope scope;
    scope.job = JobId(1);
    if (!isFramework) {
        scope.run = RunId(1);
        scope.testIndex = 0;
        scope.stepIndex = 0;
        scope.stepLabel = u"ask"_s;
    }
    Event made;
    made.scope = std::make_shared<const EventScope>(scope);
    made.name = name;
    if (!payload.isEmpty())
        made.payload = json(payload);
    if (!target.isEmpty()) {
        Target whole;
        whole.id = target;
        made.target = std::make_shared<const Target>(whole);
    }
    return made;
}

QList<quint32> openOf(const PromptBoard &board)
{
    QList<quint32> numbers;
    for (const auto &[number, asked] : board.open())
        numbers << number;
    return numbers;
}

} // namespace

void TestPrompt::readsWhatItWrites()
{
    const auto read = promptFromJson(toJson(wholePrompt()));
    QVERIFY(read);
    QCOMPARE(toJson(*read).json(), toJson(wholePrompt()).json());
    QVERIFY(*read == wholePrompt());
}

void TestPrompt::readsWhatItWritesOfAnswers()
{
    const PromptAnswer answer{.prompt = 9,
                              .button = u"Done & gone"_s,
                              .values = {{u"vcc"_s, json("3.30")}, {u"note"_s, json("\"a\"")}},
                              .person = u"anna"_s};
    QCOMPARE(
        toJson(answer).json(),
        R"({"Prompt":9,"Button":"Done \u0026 gone","Values":{"note":"a","vcc":3.30},"Person":"anna"})"_ba);
    const auto read = promptAnswerFromJson(toJson(answer));
    QVERIFY(read);
    QVERIFY(*read == answer);
}

void TestPrompt::mistakesAreTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << "{}"_ba;
    QTest::newRow("no object") << "7"_ba;
    QTest::newRow("number zero") << R"({"Prompt":0,"Buttons":[{"Text":"a"}]})"_ba;
    QTest::newRow("huge number") << R"({"Prompt":99999999999,"Buttons":[{"Text":"a"}]})"_ba;
    QTest::newRow("no buttons") << R"({"Prompt":1,"Buttons":[]})"_ba;
    QTest::newRow("unknown type")
        << R"({"Prompt":1,"Buttons":[{"Text":"a"}],"Fields":[{"Name":"a","Type":"colour"}]})"_ba;
    QTest::newRow("nameless")
        << R"({"Prompt":1,"Buttons":[{"Text":"a"}],"Fields":[{"Type":"text"}]})"_ba;
}

void TestPrompt::mistakesAreTold()
{
    QFETCH(QByteArray, text);
    const auto read = promptFromJson(json(text));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
}

void TestPrompt::valuesAreChecked_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("result");
    QTest::newRow("serial") << 0 << u" SN12\r\n"_s << u"\"SN12\""_s;
    QTest::newRow("serial of another kind")
        << 0 << u"XSN12"_s << u"serial is \"XSN12\", which does not match SN[0-9]+"_s;
    QTest::newRow("two scans at once") << 0 << u"SN1\nSN2"_s << u"serial must be one line"_s;
    QTest::newRow("nothing") << 0 << u"  "_s << u"serial must be filled in"_s;
    QTest::newRow("number") << 1 << u" 3.30 "_s << u"3.3"_s;
    QTest::newRow("comma") << 1 << u"3,3"_s << u"Supply must be a number, and \"3,3\" is none"_s;
    QTest::newRow("not finite") << 1 << u"inf"_s
                                << u"Supply must be a number, and \"inf\" is none"_s;
    QTest::newRow("below") << 1 << u"-2"_s << u"Supply must be at least -1.5 V"_s;
    QTest::newRow("above") << 1 << u"12.1"_s << u"Supply must be at most 12 V"_s;
    QTest::newRow("bound") << 1 << u"12"_s << u"12"_s;
    QTest::newRow("choice") << 2 << u"red"_s << u"\"red\""_s;
    QTest::newRow("no choice") << 2 << u"blue"_s << u"led must be one of red, green"_s;
    QTest::newRow("optional") << 2 << QString() << QString();
    QTest::newRow("lines") << 3 << u"a\nb "_s << u"\"a\\nb \""_s;
    QTest::newRow("expected") << 4 << u"A7"_s << u"\"A7\""_s;
    QTest::newRow("unexpected") << 4 << u"A8"_s << u"board is \"A8\", but must be \"A7\""_s;
}

void TestPrompt::valuesAreChecked()
{
    QFETCH(int, field);
    QFETCH(QString, typed);
    QFETCH(QString, result);
    const auto value = promptValue(wholePrompt().fields[size_t(field)], typed);
    QCOMPARE(value ? QString::fromUtf8(value->json()) : value.error().message, result);
}

void TestPrompt::answersAreChecked_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("mistake");
    QTest::newRow("whole") << R"({"Prompt":3,"Button":"done","Values":{"serial":"SN1","vcc":3}})"_ba
                           << QString();
    QTest::newRow("number as text")
        << R"({"Prompt":3,"Button":"Done","Values":{"serial":"SN1","vcc":"3.5"}})"_ba << QString();
    QTest::newRow("missing") << R"({"Prompt":3,"Button":"Done","Values":{"serial":"SN1"}})"_ba
                             << u"Supply must be filled in"_s;
    QTest::newRow("a button that fails needs nothing")
        << R"({"Prompt":3,"Button":"Broken","Values":{"serial":"nonsense"}})"_ba << QString();
    QTest::newRow("no button")
        << R"({"Prompt":3,"Button":"Yes","Values":{}})"_ba
        << u"there is no button \"Yes\"; choose one of \"Done\", \"Broken\""_s;
    QTest::newRow("stranger") << R"({"Prompt":3,"Button":"Broken","Values":{"x":1}})"_ba
                              << u"the question has no field \"x\""_s;
    QTest::newRow("no file")
        << R"({"Prompt":3,"Button":"Done","Values":{"serial":"SN1","vcc":3,"photo":"/etc/passwd"}})"_ba
        << u"photo is no stored file"_s;
}

void TestPrompt::answersAreChecked()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, mistake);
    const auto read = promptAnswerFromJson(json(answer));
    QVERIFY(read);
    const auto checked = checkAnswer(wholePrompt(), *read);
    QCOMPARE(checked ? QString() : checked.error().message, mistake);
}

void TestPrompt::aQuestionWaitsUntilItIsAnswered()
{
    PromptBoard board;
    QVERIFY(board.apply(happened(EventName::prompt(), R"({"Prompt":1})", u"A"_s)));
    QVERIFY(board.apply(happened(EventName::prompt(), R"({"Prompt":2})", u"B"_s)));
    QVERIFY(!board.apply(happened(EventName::log(), R"({"Prompt":1})", u"A"_s)));
    QCOMPARE(openOf(board), QList<quint32>({1, 2}));
    QVERIFY(board.apply(happened(EventName::promptAnswered(), R"({"Prompt":1})", u"A"_s)));
    QVERIFY(!board.apply(happened(EventName::promptAnswered(), R"({"Prompt":1})", u"A"_s)));
    QCOMPARE(openOf(board), QList<quint32>({2}));
    QCOMPARE(board.open().at(2).target->id, u"B"_s);
    QCOMPARE(board.lastNumber(), 2u);
}

void TestPrompt::aQuestionIsTakenBack()
{
    PromptBoard board;
    board.apply(happened(EventName::prompt(), R"({"Prompt":5})", u"A"_s));
    QVERIFY(board.apply(
        happened(EventName::promptWithdrawn(), R"({"Prompt":5,"Reason":"paused"})", u"A"_s)));
    QVERIFY(board.open().empty());
    QCOMPARE(board.lastNumber(), 5u);
}

void TestPrompt::aTargetThatLeavesAsksNoMore()
{
    PromptBoard board;
    board.apply(happened(EventName::prompt(), R"({"Prompt":1})", u"A"_s));
    board.apply(happened(EventName::prompt(), R"({"Prompt":2})", u"B"_s));
    QVERIFY(board.apply(happened(EventName::targetErr(), R"({"Error":"x"})", u"A"_s)));
    QCOMPARE(openOf(board), QList<quint32>({2}));
    QVERIFY(!board.apply(happened(EventName::targetOut(), {}, u"C"_s)));
}

void TestPrompt::endAndFurtherLifeOfTheJobClearAll_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("clears");
    QTest::newRow("started") << EventName::jobStarted() << true;
    QTest::newRow("recovered") << EventName::jobRecovered() << true;
    QTest::newRow("paused") << EventName::jobPaused() << true;
    QTest::newRow("cancelled") << EventName::jobCancelled() << true;
    QTest::newRow("completed") << EventName::jobCompleted() << true;
    QTest::newRow("cancelling") << EventName::jobCancelling() << false;
    QTest::newRow("pause requested") << EventName::pauseRequested() << false;
}

void TestPrompt::endAndFurtherLifeOfTheJobClearAll()
{
    QFETCH(QString, name);
    QFETCH(bool, clears);
    PromptBoard board;
    board.apply(happened(EventName::prompt(), R"({"Prompt":1})", u"A"_s));
    QCOMPARE(board.apply(happened(name, {}, {}, true)), clears);
    QCOMPARE(board.open().empty(), clears);
    QVERIFY(!clears || PromptBoard::eventNames().contains(name));
}

void TestPrompt::strangePayloadsAskNothing()
{
    PromptBoard board;
    for (const char *payload : {"{}", "7", "null", R"({"Prompt":-1})", R"({"Prompt":"x"})",
                                R"({"Prompt":4294967296})", R"({"Prompt":[1]})"})
        QVERIFY2(!board.apply(happened(EventName::prompt(), payload, u"A"_s)), payload);
    QVERIFY(!board.apply(happened(EventName::prompt(), {}, u"A"_s)));
    QVERIFY(board.open().empty());
}

QTEST_GUILESS_MAIN(TestPrompt)
#include "tst_prompt.moc"
