// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/language.h"
#include "views/jobpage.h"
#include "views/logcanvas.h"
#include "views/promptedit.h"
#include "views/promptform.h"
#include "views/promptpanel.h"
#include "views/promptpicture.h"
#include "views/statustreeview.h"
#include "window/questions.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Questions of steps in the real window: they appear without taking the keyboard, are answered
/// with mouse, keyboard and scanner, and say what is wrong.
class TestQuestions : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void thereIsNone();
    void aQuestionAppearsWithoutTakingTheKeyboard();
    void theKeyGoesToTheQuestion();
    void buttonsAnswer();
    void aScannerAnswersOneAfterTheOther();
    void whatIsWrongIsTold();
    void numbersAreReadAsPeopleWriteThem();
    void whatWasBegunStays();
    void filesAndPictures();
    void aFileThatIsNotThereIsTold();
    void whoeverIsFasterAnswers();
    void theDockGoesWithTheLastQuestion();
    void questionsOfOtherProcesses();
    void theTreeTellsAndLeadsToTheQuestion();
    void textsOfTheDescriptorLoadNothing();
    void timeLeftIsShown();

private:
    // A job with one prompt for these targets.
    JobId ask(const QByteArray &parameters, const QByteArray &targets = "{ID: A}")
    {
        return begin(R"(
JobName: asking
Version: "1.0"
Runs: 1
TestDescriptors:
  - TargetManagerName: TargetList
    TargetManagerAcquireParameters: {Targets: [)" +
                     targets + R"(]}
    TargetManagerReleaseParameters: {}
    TestFetcherName: literal
    TestFetcherFetchParameters:
      TestName: bring-up
      Steps: [{name: prompt, label: look, parameters: )" +
                     parameters + R"(}]
Reporting:
  RunReporters: [{Name: TargetSuccess, Parameters: {SuccessExpression: "=100%"}}]
)");
    }
    [[nodiscard]] PromptPanel &panel() const { return m_window->questions().panel(); }
    [[nodiscard]] bool waitForQuestions(int count) const
    {
        return QTest::qWaitFor([&] { return panel().count() == count; }, 10'000);
    }
    [[nodiscard]] QLineEdit *line(const QString &name) const
    {
        return panel().current()->findChild<QLineEdit *>(name);
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *known : panel().current()->buttons()) {
            if (known->text() == text)
                return known;
        }
        return nullptr;
    }
    [[nodiscard]] QList<RawJson> payloads(JobId job, const QString &name) const
    {
        QList<RawJson> found;
        const auto read = m_manager->store().readEvents(job, {}, [&](const Events &events) {
            for (const Event &event : events) {
                if (event.name == name)
                    found << event.payload;
            }
            return true;
        });
        if (!read)
            qFatal("The events cannot be read");
        return found;
    }
    [[nodiscard]] bool waitForEnd(JobId job) const
    {
        return QTest::qWaitFor([&] { return !m_manager->isRunningHere(job); }, 10'000);
    }
};

void TestQuestions::thereIsNone()
{
    QVERIFY(!m_window->questions().dock()->isVisible());
    QVERIFY(!m_window->actions().answer->isEnabled());
    m_window->questions().dock()->show();
    QVERIFY(!panel().current());
    QCOMPARE(panel().count(), 0);
}

void TestQuestions::aQuestionAppearsWithoutTakingTheKeyboard()
{
    QLineEdit *filter = m_window->jobPage().filterEdit();
    m_window->activateWindow();
    filter->setFocus();
    QTRY_VERIFY(filter->hasFocus());
    ask("{text: [\"Look at **{{ .ID }}**\"], fields: [{name: serial, type: serial}]}");
    QVERIFY(waitForQuestions(1));
    QTRY_VERIFY(panel().isVisible());
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"typed on"_s);
    QCOMPARE(filter->text(), u"typed on"_s);
    QCOMPARE(line(u"serial"_s)->text(), QString());
    const auto *target = panel().findChild<QLabel *>(u"promptTarget"_s);
    QCOMPARE(target->text(), u"A"_s);
}

void TestQuestions::theKeyGoesToTheQuestion()
{
    ask("{text: [x], fields: [{name: serial, type: serial}, {name: note, required: false}]}");
    QVERIFY(waitForQuestions(1));
    m_window->activateWindow();
    m_window->actions().answer->trigger();
    QTRY_VERIFY(line(u"serial"_s)->hasFocus());
}

void TestQuestions::buttonsAnswer()
{
    const JobId job = ask("{text: [x], buttons: [Done], fail_buttons: [\"Broken & bent\"]}");
    QVERIFY(waitForQuestions(1));
    QTest::mouseClick(button(u"Broken && bent"_s), Qt::LeftButton);
    QVERIFY(waitForQuestions(0));
    QVERIFY(waitForEnd(job));
    const auto answered = payloads(job, EventName::promptAnswered());
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered.first().member(u"Button").text(), u"Broken & bent"_s);
    QCOMPARE(answered.first().member(u"Person").text(), u"anna"_s);
    QCOMPARE(payloads(job, EventName::targetErr()).size(), 1);
}

void TestQuestions::aScannerAnswersOneAfterTheOther()
{
    const JobId job =
        ask("{text: [x], fields: [{name: serial, type: serial}, {name: rack, type: serial}]}",
            "{ID: A}, {ID: B}, {ID: C}");
    QVERIFY(waitForQuestions(3));
    m_window->activateWindow();
    m_window->actions().answer->trigger();
    // The scanner types into whatever has the keyboard.
    for (int target = 1; target <= 3; ++target) {
        QTRY_VERIFY(line(u"serial"_s)->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), u"SN%1\r"_s.arg(target));
        QTRY_VERIFY(line(u"rack"_s)->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), u"R7\r"_s);
        QVERIFY(waitForQuestions(3 - target));
    }
    QVERIFY(waitForEnd(job));
    QStringList serials;
    for (const RawJson &payload : payloads(job, EventName::promptAnswered()))
        serials << payload.member(u"Values").member(u"serial").text();
    serials.sort();
    QCOMPARE(serials, QStringList({u"SN1"_s, u"SN2"_s, u"SN3"_s}));
}

void TestQuestions::whatIsWrongIsTold()
{
    const JobId job =
        ask("{text: [x], fields: [{name: serial, type: serial, pattern: \"SN[0-9]+\"}, "
            "{name: vcc, type: number, upper: 10, unit: V}, "
            "{name: led, type: choice, choices: [red, green]}]}");
    QVERIFY(waitForQuestions(1));
    const auto mistakes = [this] {
        QStringList texts;
        for (const PromptEdit *edit : panel().current()->edits()) {
            const auto *label = edit->findChild<QLabel *>(u"mistake"_s);
            texts << (label->isHidden() ? QString() : label->text());
        }
        return texts;
    };
    QCOMPARE(mistakes(), QStringList({QString(), QString(), QString()})); // nobody is scolded yet
    line(u"serial"_s)->setText(u"X1"_s);
    line(u"vcc"_s)->setText(u"11"_s);
    QTest::mouseClick(button(u"Done"_s), Qt::LeftButton);
    QCOMPARE(mistakes(), QStringList({u"This does not look like SN[0-9]+."_s, u"At most 10 V."_s,
                                      u"Fill this in."_s}));
    line(u"serial"_s)->setText(u"SN1"_s);
    QCOMPARE(mistakes().first(), QString()); // mended at once
    line(u"vcc"_s)->setText(u"9.5"_s);
    panel().current()->findChild<QComboBox *>(u"led"_s)->setCurrentIndex(1);
    QTest::mouseClick(button(u"Done"_s), Qt::LeftButton);
    QVERIFY(waitForEnd(job));
    QCOMPARE(payloads(job, EventName::promptAnswered()).value(0).member(u"Values").json(),
             R"({"led":"green","serial":"SN1","vcc":9.5})"_ba);
}

void TestQuestions::numbersAreReadAsPeopleWriteThem()
{
    QLocale::setDefault(QLocale(QLocale::German));
    const JobId job = ask("{text: [x], fields: [{name: vcc, type: number, preset: \"1.5\"}]}");
    QVERIFY(waitForQuestions(1));
    QCOMPARE(line(u"vcc"_s)->text(), u"1,5"_s);
    line(u"vcc"_s)->setText(u"3,25"_s);
    QTest::mouseClick(button(u"Done"_s), Qt::LeftButton);
    QVERIFY(waitForEnd(job));
    QCOMPARE(payloads(job, EventName::measurement()).value(0).member(u"Value").json(), "3.25"_ba);
}

void TestQuestions::whatWasBegunStays()
{
    ask("{text: [x], fields: [{name: note}, {name: more, multiline: true}]}", "{ID: A}, {ID: B}");
    QVERIFY(waitForQuestions(2));
    line(u"note"_s)->setText(u"half"_s);
    panel().current()->findChild<QPlainTextEdit *>(u"more"_s)->setPlainText(u"a\nb"_s);
    auto *list = panel().findChild<QComboBox *>(u"promptList"_s);
    QVERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_COMPARE(panel().current()->prompt().target, u"B"_s);
    QCOMPARE(line(u"note"_s)->text(), QString());
    QTest::keyClick(list, Qt::Key_Up);
    QTRY_COMPARE(panel().current()->prompt().target, u"A"_s);
    QCOMPARE(line(u"note"_s)->text(), u"half"_s);
    QCOMPARE(panel().current()->findChild<QPlainTextEdit *>(u"more"_s)->toPlainText(), u"a\nb"_s);
}

void TestQuestions::filesAndPictures()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const QString picture = m_folder->filePath(u"probe.png"_s);
    QVERIFY(image.save(picture));
    const QString photo = write(u"board photo.jpg"_s, "not really a photo");
    const JobId job = ask("{text: [x], picture: [" + quoteJson(picture) +
                          "], fields: [{name: photo, type: photo}]}");
    QVERIFY(waitForQuestions(1));
    const auto *shown = panel().current()->findChild<PromptPicture *>();
    QVERIFY(shown);
    QTRY_VERIFY(shown->isLoaded());
    line(u"photo"_s)->setText(photo);
    QTest::mouseClick(button(u"Done"_s), Qt::LeftButton);
    QVERIFY(waitForEnd(job));
    const auto attached = payloads(job, EventName::attachment());
    QCOMPARE(attached.size(), 1);
    QCOMPARE(attached.first().member(u"Name").text(), u"board photo.jpg"_s);
    QCOMPARE(attached.first().member(u"Size").integer().value_or(0), 18);
}

void TestQuestions::aFileThatIsNotThereIsTold()
{
    ask("{text: [x], fields: [{name: log, type: file}]}");
    QVERIFY(waitForQuestions(1));
    line(u"log"_s)->setText(m_folder->filePath(u"nowhere"_s));
    QTest::mouseClick(button(u"Done"_s), Qt::LeftButton);
    const auto *mistake = panel().findChild<QLabel *>(u"promptMistake"_s);
    QTRY_VERIFY(mistake->isVisible());
    QVERIFY2(mistake->text().contains(u"nowhere"), qPrintable(mistake->text()));
    QTRY_VERIFY(button(u"Done"_s)->isEnabled()); // and can be tried again
    QCOMPARE(panel().count(), 1);
}

void TestQuestions::whoeverIsFasterAnswers()
{
    const JobId job = ask("{text: [x]}", "{ID: A}, {ID: B}");
    QVERIFY(waitForQuestions(2));
    // Somebody at a terminal.
    const auto taken =
        m_manager->answer(job, {.prompt = 1, .button = u"Done"_s, .person = u"otto"_s});
    QVERIFY(QTest::qWaitFor([&] { return taken.isFinished(); }));
    QVERIFY(taken.result());
    QVERIFY(waitForQuestions(1));
    QTRY_COMPARE(panel().current()->prompt().target, u"B"_s);
}

void TestQuestions::theDockGoesWithTheLastQuestion()
{
    const JobId job = ask("{text: [x]}");
    QVERIFY(waitForQuestions(1));
    QTRY_VERIFY(m_window->questions().dock()->isVisible());
    QVERIFY(m_window->questions().dock()->windowTitle().contains(u'1'));
    (void)m_manager->cancel(job);
    QVERIFY(waitForQuestions(0));
    QTRY_VERIFY(!m_window->questions().dock()->isVisible());
    QVERIFY(!m_window->actions().answer->isEnabled());
}

void TestQuestions::questionsOfOtherProcesses()
{
    // A second engine on the same store, as another process has it.
    auto other = makeManager();
    auto started = other->start({.text = R"({"JobName":"other","Version":"1.0","Runs":1,
        "TestDescriptors":[{"TargetManagerName":"TargetList",
        "TargetManagerAcquireParameters":{"Targets":[{"ID":"Z"}]},"TargetManagerReleaseParameters":{},
        "TestFetcherName":"literal","TestFetcherFetchParameters":{"TestName":"t","Steps":[
        {"name":"prompt","label":"look","parameters":{"text":["x"]}}]}}],
        "Reporting":{"RunReporters":[{"Name":"noop"}]}})",
                                 .origin = u"job.json"_s,
                                 .requestor = {},
                                 .overrides = {}});
    QVERIFY(QTest::qWaitFor([&] { return started.isFinished(); }));
    const JobId job = started.result()->job;
    QVERIFY(job.isValid());
    QVERIFY(waitForQuestions(1));
    QCOMPARE(panel().current()->prompt().target, u"Z"_s);
    QCOMPARE(panel().current()->prompt().jobName, u"other"_s);
    QTest::mouseClick(button(u"Done"_s), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return !other->isRunningHere(job); }, 10'000));
    QVERIFY(waitForQuestions(0));
    QCOMPARE(payloads(job, EventName::promptAnswered()).value(0).member(u"Person").text(),
             u"anna"_s);
}

void TestQuestions::theTreeTellsAndLeadsToTheQuestion()
{
    const JobId job = ask("{text: [x], fields: [{name: serial}]}", "{ID: A}, {ID: B}");
    QVERIFY(waitForQuestions(2));
    StatusTreeModel &model = m_window->jobPage().model();
    const auto texts = [&model] {
        QStringList found;
        const QModelIndexList rows = model.match(model.index(0, 0), Qt::DisplayRole, u"?"_s, -1,
                                                 Qt::MatchWildcard | Qt::MatchRecursive);
        for (const QModelIndex &row : rows)
            found << row.siblingAtColumn(int(StatusTreeModel::Column::State)).data().toString();
        return found;
    };
    QTRY_COMPARE(texts(), QStringList({u"asks you"_s, u"asks you"_s}));
    m_window->activateWindow();
    LogSelection place;
    place.job = job;
    place.target = u"B"_s;
    Q_EMIT m_window->jobPage().tree().questionRequested(place);
    QCOMPARE(panel().current()->prompt().target, u"B"_s);
    QTRY_VERIFY(line(u"serial"_s)->hasFocus());
    line(u"serial"_s)->setText(u"1"_s);
    QTest::keyClick(line(u"serial"_s), Qt::Key_Return);
    QVERIFY(waitForQuestions(1));
    QTRY_COMPARE(texts(), QStringList({u"asks you"_s, u"passed"_s}));
}

void TestQuestions::textsOfTheDescriptorLoadNothing()
{
    ask("{text: [\"<img src='file:///etc/hostname'> <script>x</script> & <b>no</b> **yes**\"], "
        "fields: [{name: a, label: \"<b>label</b>\"}]}");
    QVERIFY(waitForQuestions(1));
    const auto *text = panel().current()->findChild<QLabel *>(u"promptText"_s);
    QVERIFY2(!text->text().contains(u"<img"), qPrintable(text->text()));
    QVERIFY(text->text().contains(u"&lt;b&gt;no"));
    QVERIFY(text->text().contains(u"yes"));
}

void TestQuestions::timeLeftIsShown()
{
    ask("{text: [x], timeout: [10m], default_button: [Skip], buttons: [Done, Skip]}");
    QVERIFY(waitForQuestions(1));
    const auto *time = panel().current()->findChild<QLabel *>(u"promptTime"_s);
    QTRY_VERIFY(time->isVisible());
    QVERIFY2(time->text().contains(u"Skip") && time->text().contains(u"min"),
             qPrintable(time->text()));
}

QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
