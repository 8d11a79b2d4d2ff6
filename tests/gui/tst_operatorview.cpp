// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/serialscan.h"
#include "views/operatorbanner.h"
#include "views/operatorfailures.h"
#include "views/operatorquestion.h"
#include "views/operatorrun.h"
#include "views/operatorview.h"
#include "views/promptedit.h"
#include "views/promptform.h"
#include "views/scanfield.h"
#include "window/layouts.h"
#include "window/operatormode.h"
#include "window/questions.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QProcess>
#include <QSignalSpy>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Hears what is played.
class FakeSound final : public Sound
{
public:
    void play(Cue cue) override { heard.push_back(cue); }
    std::vector<Cue> heard;
};

QByteArray jobFor(const QByteArray &steps,
                  const QByteArray &manager = "{Targets: [{ID: slot, FQDN: slot-1.lab}]}",
                  const QByteArray &name = "TargetList")
{
    return R"(
JobName: final test
Version: "1.0"
Tags: [line-2]
Runs: 1
TestDescriptors:
  - TargetManagerName: )" +
           name + R"(
    TargetManagerAcquireParameters: )" +
           manager + R"(
    TargetManagerReleaseParameters: {}
    TestFetcherName: literal
    TestFetcherFetchParameters:
      TestName: check
      Steps: [)" +
           steps + R"(]
Reporting:
  RunReporters: [{Name: TargetSuccess, Parameters: {SuccessExpression: "=100%"}}]
)";
}

const QByteArray passing =
    "{name: echo, label: say, parameters: {text: [\"{{ .ID }} {{ .FQDN }}\"]}}";
const QByteArray failing =
    "{name: cmd, label: measure, parameters: {executable: [sh], args: [\"-c\", \"exit 3\"]}}";
const QByteArray slow = "{name: sleep, label: burn_in, parameters: {duration: [60s]}}";

} // namespace

/// The operator view in the real window, as a scanner, a hasty operator and a broken station see
/// it.
class TestOperatorView : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void scansAreCleaned_data();
    void scansAreCleaned();
    void problemsOfNumbersAreTold();
    void textsAreShortened();

    void opensAndCloses();
    void theLayoutOpensIt();
    void commandsOfTheWindowDoNotWork();
    void nothingIsChosenYet();
    void aScanStartsAndPasses();
    void passClearsByItself();
    void failHasToBeConfirmed();
    void aScanDoesNotConfirm();
    void measurementsOutOfLimitsAreListed();
    void withoutSerialSpaceStarts();
    void numbersThatDoNotFitAreRefused();
    void aFiftyFoldScanStartsOneJob();
    void scansWhileRunningWait();
    void theSameUnitIsNotTestedTwiceAtOnce();
    void stopIsAskedFor();
    void aJobCancelledElsewhereIsStopped();
    void anUnknownUnitIsALabError();
    void aUnitOfAFileIsTaken();
    void questionsWithoutFields();
    void questionsWithFieldsBorrowTheKeyboard();
    void aQuestionThatTimesOut();
    void focusComesBack();
    void dialogsDoNotEatAScan();
    void hostileNumbers_data();
    void hostileNumbers();
    void theFileVanishesAndComesBack();
    void theFileBreaksMeanwhile();
    void leavingWhileItRuns();
    void comesBackAfterTheEnd();
    void resultOfTheLastTimeComesBack();
    void aCutOffJobIsToldOf();
    void aStoreThatFailsIsTold();
    void twoWindows();
    void countsAreKept();

private:
    [[nodiscard]] OperatorMode &mode() { return m_window->operatorMode(); }
    [[nodiscard]] OperatorView &view() { return *mode().view(); }
    [[nodiscard]] OperatorStation &station() { return *mode().station(); }
    [[nodiscard]] ScanField &field() { return view().field(); }
    [[nodiscard]] OperatorFace face() { return station().face(); }
    [[nodiscard]] QString text(const QString &label)
    {
        return view().findChild<QLabel *>(label)->text();
    }
    [[nodiscard]] QPushButton *button(const QString &name)
    {
        return view().findChild<QPushButton *>(name);
    }
    void choose(const QByteArray &job, OperatorChoice choice = {})
    {
        choice.file = write(u"final-test.yaml"_s, job);
        m_settings->setOperatorChoice(choice);
    }
    void enter()
    {
        mode().setSound(m_sound);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        mode().enter();
        QTRY_VERIFY(field().hasFocus());
    }
    void makeAgain()
    {
        m_window = std::make_unique<MainWindow>(*m_manager, *m_settings);
        mode().setSound(m_sound);
        m_window->show();
        m_window->activateWindow();
    }
    // As a scanner types it: to whatever has the keyboard.
    static void scan(const QString &serial)
    {
        QTest::keyClicks(QApplication::focusWidget(), serial, Qt::NoModifier, 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    // The guard against keys that were meant for what was there before has to be over.
    bool pressUntil(Qt::Key key, OperatorFace wanted)
    {
        return QTest::qWaitFor(
            [&] {
                if (face() == wanted)
                    return true;
                press(key);
                return face() == wanted;
            },
            5000);
    }
    [[nodiscard]] std::vector<JobSummary> jobs()
    {
        const auto read = m_manager->store().jobs({});
        if (!read)
            qFatal("The jobs cannot be read");
        return *read;
    }

    FakeSound m_sound;
};

#define TRY_FACE(wanted) QTRY_COMPARE_WITH_TIMEOUT(face(), wanted, 10'000)

void TestOperatorView::init()
{
    m_sound.heard.clear();
    setUp();
}

// --- Scans ---

void TestOperatorView::scansAreCleaned_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("serial");
    QTest::newRow("plain") << u"SN1"_s << QString() << u"SN1"_s;
    QTest::newRow("blanks around") << u"  SN1\t "_s << QString() << u"SN1"_s;
    QTest::newRow("control characters around") << u"\u0002SN1\u0003\r\n"_s << QString() << u"SN1"_s;
    QTest::newRow("marks of direction around") << u"\u200fSN1\u200e"_s << QString() << u"SN1"_s;
    QTest::newRow("blank inside") << u"SN 1"_s << QString() << u"SN 1"_s;
    QTest::newRow("nothing but blanks") << u" \t\r\n"_s << QString() << QString();
    QTest::newRow("twice") << u"SN12SN12"_s << u"SN[0-9]+"_s << u"SN12"_s;
    QTest::newRow("twice, and so meant") << u"1212"_s << u"[0-9]+"_s << u"1212"_s;
    QTest::newRow("twice, nobody knows") << u"SN1SN1"_s << QString() << u"SN1SN1"_s;
    QTest::newRow("twice, and wrong") << u"XXXX"_s << u"SN[0-9]+"_s << u"XXXX"_s;
}

void TestOperatorView::scansAreCleaned()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, pattern);
    QTEST(scannedSerial(typed, pattern), "serial");
}

void TestOperatorView::problemsOfNumbersAreTold()
{
    QVERIFY(serialProblem(u"SN1"_s, {}).isEmpty());
    QVERIFY(serialProblem(u"SN1"_s, u"SN[0-9]"_s).isEmpty());
    QVERIFY(serialProblem(u"SN12"_s, u"SN[0-9]"_s).contains(u"SN12"_s)); // as a whole
    QVERIFY(!serialProblem({}, {}).isEmpty());
    QVERIFY(!serialProblem(u"SN 1"_s, {}).isEmpty());
    QVERIFY(serialProblem(QString(10'000, u'7'), u"7+"_s).size() < 200);
    QVERIFY(patternProblem(u"SN[0-9]+"_s).isEmpty());
    QVERIFY(!patternProblem(u"SN[0-9"_s).isEmpty());
}

void TestOperatorView::textsAreShortened()
{
    QCOMPARE(shortened(u"abc"_s, 3), u"abc"_s);
    QCOMPARE(shortened(u"abcd"_s, 3), u"ab\u2026"_s);
    QCOMPARE(shortened(u"a\u202eb\nc"_s, 9), u"a b c"_s);
    QVERIFY(!shortened(u"a\U0001F600b"_s, 3).contains(QChar(0xd83d)));
}

// --- The view in the window ---

void TestOperatorView::opensAndCloses()
{
    choose(jobFor(passing));
    QVERIFY(!mode().isShown());
    mode().setSound(m_sound);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(mode().isShown());
    QCOMPARE(view().geometry(), m_window->rect());
    TRY_FACE(OperatorFace::Ready);
    QCOMPARE(view().banner().word(), u"READY"_s);
    QCOMPARE(text(u"operatorName"_s), u"final-test.yaml"_s);
    QTRY_VERIFY(field().hasFocus());
    m_window->resize(900, 700);
    QTRY_COMPARE(view().size(), m_window->size());
    press(Qt::Key_F11);
    QTRY_VERIFY(m_window->isFullScreen());
    press(Qt::Key_Escape); // nothing runs: at once
    QVERIFY(!mode().isShown());
    QTRY_VERIFY(!m_window->isFullScreen());
    QVERIFY(m_window->jobPage().isEnabled());
    QVERIFY(!m_window->actions().operatorView->isChecked());
}

void TestOperatorView::theLayoutOpensIt()
{
    mode().setSound(m_sound);
    for (QAction *action : m_window->layouts().actions()) {
        if (action->data().toString() == u"operator")
            action->trigger();
    }
    QVERIFY(mode().isShown());
    QVERIFY(m_window->actions().operatorView->isChecked());
}

void TestOperatorView::commandsOfTheWindowDoNotWork()
{
    choose(jobFor(slow));
    enter();
    TRY_FACE(OperatorFace::Ready);
    QSignalSpy palette(m_window->actions().palette, &QAction::triggered);
    QSignalSpy cancel(m_window->actions().cancel, &QAction::triggered);
    QSignalSpy quit(m_window->actions().quit, &QAction::triggered);
    const QString layout = m_window->layouts().current();
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Running);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_F2, Qt::ControlModifier);
    press(Qt::Key_Q, Qt::ControlModifier);
    press(Qt::Key_4, Qt::ControlModifier | Qt::AltModifier);
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(palette.count() + cancel.count() + quit.count(), 0);
    QCOMPARE(m_window->layouts().current(), layout);
    QVERIFY(field().hasFocus());
    QVERIFY(!button(u"operatorReset"_s)->isEnabled());
}

void TestOperatorView::nothingIsChosenYet()
{
    enter();
    QCOMPARE(face(), OperatorFace::NotSetUp);
    QCOMPARE(view().banner().word(), u"NOT READY"_s);
    QVERIFY(!view().banner().hint().isEmpty());
    QVERIFY(button(u"operatorSetUp"_s)->isVisible());
    scan(u"SN1"_s);
    press(Qt::Key_Space);
    QCOMPARE(face(), OperatorFace::NotSetUp);
    QVERIFY(jobs().empty());
    // Chosen in the preferences.
    choose(jobFor(passing));
    m_window->applySettings();
    TRY_FACE(OperatorFace::Ready);
}

// --- A unit ---

void TestOperatorView::aScanStartsAndPasses()
{
    choose(jobFor(passing));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"  SN-1 "_s.trimmed());
    TRY_FACE(OperatorFace::Passed);
    QCOMPARE(view().banner().word(), u"PASS"_s);
    QCOMPARE(view().banner().title(), u"SN-1"_s);
    QCOMPARE(field().text(), QString());
    QCOMPARE(m_sound.heard, std::vector{Cue::Passed});
    QVERIFY(text(u"operatorLast"_s).contains(u"SN-1"_s));
    QVERIFY(text(u"operatorCounts"_s).startsWith(u"1 passed, 0 failed"_s));
    const auto all = jobs();
    QCOMPARE(all.size(), 1u);
    QCOMPARE(all[0].tags, QStringList({u"line-2"_s, u"serial-SN-1"_s}));
    const auto request = m_manager->store().job(all[0].job);
    QCOMPARE(request->descriptor.serial, u"SN-1"_s);
    // The other fields of the target stay.
    QString said;
    const auto read = m_manager->store().readEvents(all[0].job, {}, [&](const Events &events) {
        for (const Event &event : events) {
            if (event.target)
                said += event.target->id + u' ' + event.target->fqdn + u'\n';
        }
        return true;
    });
    QVERIFY(read);
    QVERIFY(said.startsWith(u"SN-1 slot-1.lab\n"));
}

void TestOperatorView::passClearsByItself()
{
    choose(jobFor(passing), {.passSeconds = 1});
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Passed);
    TRY_FACE(OperatorFace::Ready);
    QVERIFY(text(u"operatorLast"_s).contains(u"PASS"_s)); // is kept
    scan(u"SN2"_s);
    TRY_FACE(OperatorFace::Passed);
    scan(u"SN3"_s); // nobody has to wait
    QTRY_VERIFY(face() == OperatorFace::Passed && station().serial() == u"SN3");
    QCOMPARE(jobs().size(), 3u);
}

void TestOperatorView::failHasToBeConfirmed()
{
    choose(jobFor(failing), {.passSeconds = 1});
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Failed);
    press(Qt::Key_Space); // too early: meant for what was there before
    QCOMPARE(face(), OperatorFace::Failed);
    QCOMPARE(view().banner().word(), u"FAIL"_s);
    QVERIFY(view().failures().isVisible());
    const QString listed = view().failures().text();
    QVERIFY2(listed.contains(u"check \u203a measure \u203a SN1"_s), qPrintable(listed));
    QVERIFY2(listed.contains(u'3'), qPrintable(listed)); // the exit code
    QCOMPARE(m_sound.heard, std::vector{Cue::Failed});
    QVERIFY(text(u"operatorCounts"_s).startsWith(u"0 passed, 1 failed"_s));
    QTest::qWait(1500); // longer than PASS would be shown
    QCOMPARE(face(), OperatorFace::Failed);
    press(Qt::Key_Space);
    QCOMPARE(face(), OperatorFace::Ready);
    // With Enter, and with a click.
    scan(u"SN2"_s);
    TRY_FACE(OperatorFace::Failed);
    QVERIFY(pressUntil(Qt::Key_Return, OperatorFace::Ready));
    scan(u"SN3"_s);
    TRY_FACE(OperatorFace::Failed);
    QVERIFY(QTest::qWaitFor([&] {
        QTest::mouseClick(&view().banner(), Qt::LeftButton);
        return face() == OperatorFace::Ready;
    }));
    QVERIFY(field().hasFocus());
}

void TestOperatorView::aScanDoesNotConfirm()
{
    choose(jobFor(failing));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Failed);
    QTest::qWait(int(OperatorStation::settleTime.count()) + 50);
    scan(u"SN2"_s);
    press(Qt::Key_Return); // the line feed behind the carriage return
    QCOMPARE(face(), OperatorFace::Failed);
    QVERIFY(text(u"operatorWaiting"_s).contains(u"SN2"_s));
    QVERIFY(pressUntil(Qt::Key_Space, OperatorFace::Ready));
    QCOMPARE(field().text(), u"SN2"_s); // offered
    QVERIFY(!view().findChild<QLabel *>(u"operatorWaiting"_s)->isVisible());
    press(Qt::Key_Space);
    TRY_FACE(OperatorFace::Failed);
    QCOMPARE(station().serial(), u"SN2"_s);
}

void TestOperatorView::measurementsOutOfLimitsAreListed()
{
    choose(jobFor("{name: prompt, label: meter, limits: [{name: vcc, lower: 3.2, upper: 3.4, "
                  "unit: V}], parameters: {text: [x], fields: [{name: vcc, type: number, unit: V}]"
                  "}}"));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Asking);
    QTRY_VERIFY(QApplication::focusWidget() != &field());
    QTest::keyClicks(QApplication::focusWidget(), u"3.9"_s);
    press(Qt::Key_Return);
    TRY_FACE(OperatorFace::Failed);
    const QString listed = view().failures().text();
    QVERIFY2(listed.contains(u"vcc: 3.9 V (3.2 to 3.4 V)"_s), qPrintable(listed));
    QTRY_VERIFY(field().hasFocus()); // given back
}

void TestOperatorView::withoutSerialSpaceStarts()
{
    choose(jobFor(passing), {.needsSerial = false});
    enter();
    TRY_FACE(OperatorFace::Ready);
    press(Qt::Key_Space);
    TRY_FACE(OperatorFace::Passed);
    QCOMPARE(jobs()[0].tags, QStringList(u"line-2"_s));
    QVERIFY(m_manager->store().job(jobs()[0].job)->descriptor.serial.isEmpty());
}

void TestOperatorView::numbersThatDoNotFitAreRefused()
{
    choose(jobFor(passing), {.pattern = u"SN[0-9]{3}"_s});
    enter();
    TRY_FACE(OperatorFace::Ready);
    press(Qt::Key_Space); // without one
    QVERIFY(!text(u"operatorProblem"_s).isEmpty());
    scan(u"PN123"_s);
    QCOMPARE(face(), OperatorFace::Ready);
    QVERIFY(text(u"operatorProblem"_s).contains(u"PN123"_s));
    scan(u"SN123"_s); // in its place
    TRY_FACE(OperatorFace::Passed);
    QVERIFY(!view().findChild<QLabel *>(u"operatorProblem"_s)->isVisible());
    QCOMPARE(jobs().size(), 1u);
    QCOMPARE(station().serial(), u"SN123"_s);
}

void TestOperatorView::aFiftyFoldScanStartsOneJob()
{
    choose(jobFor(slow));
    enter();
    TRY_FACE(OperatorFace::Ready);
    for (int number = 1; number <= 50; ++number)
        scan(u"SN%1"_s.arg(number));
    TRY_FACE(OperatorFace::Running);
    QCOMPARE(station().serial(), u"SN1"_s);
    QCOMPARE(station().waiting().size(), 49u);
    QCOMPARE(text(u"operatorWaiting"_s), u"Scanned meanwhile: SN2 and 48 more"_s);
    QCOMPARE(jobs().size(), 1u);
    QTest::mouseClick(button(u"operatorForget"_s), Qt::LeftButton);
    QVERIFY(station().waiting().empty());
    for (int number = 1; number <= 300; ++number)
        scan(u"XN%1"_s.arg(number));
    QCOMPARE(station().waiting().size(), OperatorStation::mostWaiting);
    QVERIFY(text(u"operatorProblem"_s).contains(u"XN300"_s)); // it is not lost silently
}

void TestOperatorView::scansWhileRunningWait()
{
    choose(jobFor("{name: sleep, label: w, parameters: {duration: [1s]}}"), {.passSeconds = 60});
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Running);
    QTRY_VERIFY(view().run().text().contains(u"check\nw"_s));
    scan(u"SN2"_s);
    scan(u"SN3"_s);
    scan(u"SN2"_s);                       // twice by mistake
    QTest::keyClicks(&field(), u"SN4"_s); // a scanner without Enter
    TRY_FACE(OperatorFace::Passed);
    QCOMPARE(field().text(), u"SN4"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(station().serial(), u"SN4"_s);
    QTRY_COMPARE(jobs().size(), 2u);
    TRY_FACE(OperatorFace::Passed);
    QCOMPARE(field().text(), u"SN2"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(jobs().size(), 3u);
    TRY_FACE(OperatorFace::Passed);
    QCOMPARE(field().text(), u"SN3"_s);
}

void TestOperatorView::theSameUnitIsNotTestedTwiceAtOnce()
{
    choose(jobFor(slow));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Running);
    scan(u"SN1"_s);
    QVERIFY(station().waiting().empty());
    QVERIFY(text(u"operatorProblem"_s).contains(u"SN1"_s));
    QCOMPARE(jobs().size(), 1u);
}

// --- Ends of another kind ---

void TestOperatorView::stopIsAskedFor()
{
    choose(jobFor(slow));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Running);
    auto *doubt = view().findChild<QWidget *>(u"operatorDoubt"_s);
    press(Qt::Key_F2, Qt::ControlModifier);
    QVERIFY(doubt->isVisible());
    // None of these agrees.
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    scan(u"SN2"_s);
    QVERIFY(doubt->isVisible());
    QCOMPARE(face(), OperatorFace::Running);
    press(Qt::Key_Escape);
    QVERIFY(!doubt->isVisible());
    QVERIFY(mode().isShown());
    QTest::mouseClick(button(u"operatorStop"_s), Qt::LeftButton);
    QVERIFY(doubt->isVisible());
    QTest::mouseClick(button(u"operatorAgree"_s), Qt::LeftButton);
    QCOMPARE(face(), OperatorFace::Stopping);
    TRY_FACE(OperatorFace::Stopped);
    QCOMPARE(view().banner().word(), u"STOPPED"_s);
    QVERIFY(text(u"operatorCounts"_s).startsWith(u"0 passed, 0 failed"_s));
    QVERIFY(pressUntil(Qt::Key_Space, OperatorFace::Ready));
    QCOMPARE(field().text(), u"SN2"_s);
    // The key agrees, too.
    press(Qt::Key_Space);
    TRY_FACE(OperatorFace::Running);
    press(Qt::Key_F2, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    TRY_FACE(OperatorFace::Stopped);
}

void TestOperatorView::aJobCancelledElsewhereIsStopped()
{
    choose(jobFor(slow));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Running);
    const auto other = makeManager(); // as another process
    (void)other->cancel(station().job());
    TRY_FACE(OperatorFace::Stopped);
    QCOMPARE(m_sound.heard, std::vector{Cue::Error});
}

void TestOperatorView::anUnknownUnitIsALabError()
{
    const QString csv = write(u"units.csv"_s, "SN7,slot-7.lab,,\n");
    choose(jobFor(passing, "{FileURI: " + csv.toUtf8() + "}", "CSVFileTargetManager"));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN8"_s);
    TRY_FACE(OperatorFace::LabError);
    QCOMPARE(view().banner().word(), u"LAB ERROR"_s);
    QVERIFY2(view().failures().text().contains(u"SN8"_s), qPrintable(view().failures().text()));
    QVERIFY(text(u"operatorCounts"_s).startsWith(u"0 passed, 0 failed"_s));
    QCOMPARE(m_sound.heard, std::vector{Cue::Error});
}

void TestOperatorView::aUnitOfAFileIsTaken()
{
    const QString csv = write(u"units.csv"_s, "SN6,,,\nSN7,slot-7.lab,,\n");
    choose(jobFor(passing, "{FileURI: " + csv.toUtf8() + ", MinNumberDevices: 2}",
                  "CSVFileTargetManager"));
    enter();
    TRY_FACE(OperatorFace::Ready);
    for (const QString &name : {u"SN7"_s, u"slot-7.lab"_s}) {
        scan(name);
        QTRY_VERIFY(station().serial() == name && face() == OperatorFace::Passed);
    }
}

// --- Questions of steps ---

void TestOperatorView::questionsWithoutFields()
{
    choose(jobFor("{name: prompt, label: look, parameters: {text: [\"Is the **lamp** green?\"], "
                  "buttons: [Yes], fail_buttons: [\"No\"]}}"),
           {.passSeconds = 60});
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Asking);
    QCOMPARE(view().banner().word(), u"WAITING FOR YOU"_s);
    QCOMPARE(m_sound.heard, std::vector{Cue::Question});
    QVERIFY(view().question().isVisible());
    QVERIFY(field().hasFocus());
    press(Qt::Key_Space); // pressed a little too often at the start
    scan(u"SN2"_s);       // neither its letters nor its Enter answer
    QCOMPARE(face(), OperatorFace::Asking);
    QTest::qWait(int(OperatorStation::settleTime.count()) + 50);
    press(Qt::Key_Space);
    TRY_FACE(OperatorFace::Passed);
    press(Qt::Key_Space); // SN2 was offered
    TRY_FACE(OperatorFace::Asking);
    QTest::qWait(int(OperatorStation::settleTime.count()) + 50);
    press(Qt::Key_1, Qt::AltModifier);
    TRY_FACE(OperatorFace::Failed);
    QVERIFY2(view().failures().text().contains(u"No"_s), qPrintable(view().failures().text()));
}

void TestOperatorView::questionsWithFieldsBorrowTheKeyboard()
{
    choose(jobFor("{name: prompt, label: cable, parameters: {text: [Scan], fields: [{name: cable, "
                  "type: serial}]}}"));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Asking);
    QTRY_VERIFY(view().question().isAncestorOf(QApplication::focusWidget()));
    // A click beside it does not take it away.
    QTest::mouseClick(&view().banner(), Qt::LeftButton);
    QTest::qWait(50);
    QVERIFY(view().question().isAncestorOf(QApplication::focusWidget()));
    // Commands of the window are not heard there either.
    QSignalSpy palette(m_window->actions().palette, &QAction::triggered);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(palette.count(), 0);
    scan(u"CABLE-9"_s);
    TRY_FACE(OperatorFace::Passed);
    QTRY_VERIFY(field().hasFocus());
    QCOMPARE(field().text(), QString());
}

void TestOperatorView::aQuestionThatTimesOut()
{
    choose(jobFor("{name: prompt, label: look, parameters: {text: [x], fields: [{name: a}], "
                  "timeout: [1s]}}"));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Asking);
    TRY_FACE(OperatorFace::Failed);
    QVERIFY(!view().question().form());
    QTRY_VERIFY(field().hasFocus());
    QVERIFY(pressUntil(Qt::Key_Space, OperatorFace::Ready));
}

// --- The keyboard ---

void TestOperatorView::focusComesBack()
{
    choose(jobFor(passing));
    enter();
    TRY_FACE(OperatorFace::Ready);
    QTest::mouseClick(button(u"operatorReset"_s), Qt::LeftButton);
    QVERIFY(field().hasFocus());
    press(Qt::Key_Tab);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(field().hasFocus());
    field().clearFocus();
    QTRY_VERIFY(field().hasFocus());
    // Whatever else of the window wants it.
    m_window->jobPage().filterEdit()->setFocus();
    m_window->findChild<QDockWidget *>(u"logDock"_s)->raise();
    QTRY_VERIFY(field().hasFocus());
    QCOMPARE(m_window->childAt(m_window->rect().center())->window(), m_window.get());
    QVERIFY(view().isAncestorOf(m_window->childAt(m_window->rect().center())));
    // Another window has been in front.
    QDialog other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_VERIFY(!field().hasFocus());
    other.close();
    m_window->activateWindow();
    QTRY_VERIFY(field().hasFocus());
}

void TestOperatorView::dialogsDoNotEatAScan()
{
    choose(jobFor(slow));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Running);
    // In the middle of a scan the question about stopping comes up.
    QTest::keyClicks(QApplication::focusWidget(), u"SN"_s);
    QTest::mouseClick(button(u"operatorStop"_s), Qt::LeftButton);
    scan(u"2"_s);
    QCOMPARE(face(), OperatorFace::Running);
    QCOMPARE(station().waiting().front(), u"SN2"_s);
}

void TestOperatorView::hostileNumbers_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("markup") << u"<b>1</b><img/src=x>&amp;%1"_s << true;
    QTest::newRow("template") << u"{{.ID}}{{fail}}"_s << true;
    QTest::newRow("quotes") << u"\"'$(reboot)`\\"_s << true;
    QTest::newRow("right to left") << u"\u05d0\u05d1\u05d21"_s << true;
    QTest::newRow("turned around") << u"SN\u202e1"_s << false;
    QTest::newRow("control characters") << u"SN\u001d1"_s << false;
    QTest::newRow("blank inside") << u"SN 1"_s << false;
    QTest::newRow("10 kB") << QString(10'000, u'7') << false;
}

void TestOperatorView::hostileNumbers()
{
    QFETCH(const QString, serial);
    QFETCH(const bool, isTaken);
    choose(jobFor(passing));
    enter();
    TRY_FACE(OperatorFace::Ready);
    field().setText(serial); // also what no key could type
    press(Qt::Key_Return);
    if (!isTaken) {
        QCOMPARE(face(), OperatorFace::Ready);
        QVERIFY(!text(u"operatorProblem"_s).isEmpty());
        QVERIFY(text(u"operatorProblem"_s).size() < 200);
        QVERIFY(jobs().empty());
        return;
    }
    TRY_FACE(OperatorFace::Passed);
    QCOMPARE(station().serial(), serial);
    QCOMPARE(view().banner().title(), serial);
    QVERIFY(!view().grab().isNull());
}

// --- The file ---

void TestOperatorView::theFileVanishesAndComesBack()
{
    choose(jobFor(passing));
    enter();
    TRY_FACE(OperatorFace::Ready);
    QVERIFY(QFile::remove(m_settings->operatorChoice().file));
    scan(u"SN1"_s); // before anybody has looked
    TRY_FACE(OperatorFace::NotSetUp);
    QVERIFY(view().banner().hint().contains(u"final-test.yaml"_s));
    QVERIFY(jobs().empty());
    choose(jobFor(passing));
    TRY_FACE(OperatorFace::Ready);      // by itself
    QCOMPARE(field().text(), u"SN1"_s); // not lost
    press(Qt::Key_Space);
    TRY_FACE(OperatorFace::Passed);
}

void TestOperatorView::theFileBreaksMeanwhile()
{
    choose(jobFor(passing));
    enter();
    TRY_FACE(OperatorFace::Ready);
    choose(jobFor("{name: no_such_step, label: say}"));
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::NotSetUp);
    QVERIFY2(view().banner().hint().contains(u"no_such_step"_s),
             qPrintable(view().banner().hint()));
    QVERIFY(jobs().empty());
}

// --- Coming and going ---

void TestOperatorView::leavingWhileItRuns()
{
    choose(jobFor("{name: sleep, label: w, parameters: {duration: [2s]}}"));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Running);
    press(Qt::Key_Escape);
    QVERIFY(mode().isShown());
    QVERIFY(view().findChild<QWidget *>(u"operatorDoubt"_s)->isVisible());
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!mode().isShown());
    QVERIFY(m_window->jobPage().isEnabled());
    TRY_FACE(OperatorFace::Passed);
    QVERIFY(m_sound.heard.empty()); // nobody looks
    mode().enter();
    QCOMPARE(view().banner().title(), u"SN1"_s);
}

void TestOperatorView::comesBackAfterTheEnd()
{
    choose(jobFor(slow));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Running);
    const JobId job = station().job();
    makeAgain(); // the window goes, the job does not
    QVERIFY(mode().isShown());
    TRY_FACE(OperatorFace::Running);
    QCOMPARE(station().job(), job);
    QCOMPARE(view().banner().title(), u"SN1"_s);
    m_window->activateWindow();
    QTRY_VERIFY(field().hasFocus());
}

void TestOperatorView::resultOfTheLastTimeComesBack()
{
    choose(jobFor(failing));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Failed);
    makeAgain();
    TRY_FACE(OperatorFace::Failed); // nobody has confirmed it
    QCOMPARE(view().banner().title(), u"SN1"_s);
    QVERIFY(text(u"operatorCounts"_s).startsWith(u"0 passed, 1 failed"_s)); // once
    QVERIFY(pressUntil(Qt::Key_Space, OperatorFace::Ready));
    makeAgain();
    TRY_FACE(OperatorFace::Ready);
}

// A crash: the process that ran the job is gone without a word.
void TestOperatorView::aCutOffJobIsToldOf()
{
    choose(jobFor(slow));
    QProcess process;
    process.start(QStringLiteral(PROCTOR_PROGRAM),
                  {u"run"_s, u"--database="_s + url(), u"--station=here"_s,
                   m_settings->operatorChoice().file});
    QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, 20'000);
    const JobId job(process.readAllStandardOutput().trimmed().toLongLong());
    QTRY_VERIFY(m_manager->store().summary(job)->state == JobState::Started);
    process.kill();
    QVERIFY(process.waitForFinished());
    m_settings->setOperatorState(0, {.isShown = true, .store = url(), .job = job.value()});
    m_window.reset();
    m_manager = makeManager();
    makeAgain();
    QTRY_COMPARE_WITH_TIMEOUT(face(), OperatorFace::CutOff, 30'000);
    QCOMPARE(view().banner().word(), u"INTERRUPTED"_s);
    QVERIFY(button(u"operatorResume"_s)->isVisible());
    // What is scanned meanwhile starts nothing.
    QTRY_VERIFY(field().hasFocus());
    scan(u"SN2"_s);
    QCOMPARE(jobs().size(), 1u);
    QTest::mouseClick(button(u"operatorGiveUp"_s), Qt::LeftButton);
    TRY_FACE(OperatorFace::LabError);
    QVERIFY(pressUntil(Qt::Key_Space, OperatorFace::Ready));
    QCOMPARE(field().text(), u"SN2"_s);
}

void TestOperatorView::aStoreThatFailsIsTold()
{
    choose(jobFor(slow));
    enter();
    TRY_FACE(OperatorFace::Ready);
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Running);
    Q_EMIT m_manager->storeFailing({ErrorCode::StoreUnavailable, u"the disk is full"_s});
    QVERIFY(text(u"operatorProblem"_s).contains(u"the disk is full"_s));
    QCOMPARE(face(), OperatorFace::Running);
    scan(u"SN2"_s); // does not hide it
    QVERIFY(text(u"operatorProblem"_s).contains(u"the disk is full"_s));
    Q_EMIT m_manager->storeRecovered();
    QVERIFY(!view().findChild<QLabel *>(u"operatorProblem"_s)->isVisible());
}

void TestOperatorView::twoWindows()
{
    choose(jobFor(slow));
    enter();
    TRY_FACE(OperatorFace::Ready);
    MainWindow second(*m_manager, *m_settings, 1);
    second.setRecovers(false);
    second.operatorMode().setSound(m_sound);
    second.show();
    second.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&second));
    second.operatorMode().enter();
    OperatorStation &other = *second.operatorMode().station();
    QTRY_COMPARE(other.face(), OperatorFace::Ready);
    QTRY_VERIFY(second.operatorMode().view()->field().hasFocus());
    scan(u"SN2"_s);
    QTRY_COMPARE(other.face(), OperatorFace::Running);
    QCOMPARE(face(), OperatorFace::Ready); // each has its own
    m_window->activateWindow();
    QTRY_VERIFY(field().hasFocus());
    scan(u"SN1"_s);
    TRY_FACE(OperatorFace::Running);
    QCOMPARE(jobs().size(), 2u);
    QVERIFY(station().job() != other.job());
}

void TestOperatorView::countsAreKept()
{
    choose(jobFor(passing));
    enter();
    TRY_FACE(OperatorFace::Ready);
    for (const QString &serial : {u"SN1"_s, u"SN2"_s}) {
        scan(serial);
        QTRY_VERIFY(station().serial() == serial && face() == OperatorFace::Passed);
    }
    QCOMPARE(m_settings->operatorCounts().passed, 2);
    QVERIFY(isSet(m_settings->operatorCounts().since));
    QTest::mouseClick(button(u"operatorReset"_s), Qt::LeftButton);
    QCOMPARE(m_settings->operatorCounts().passed, 0);
    QVERIFY(text(u"operatorCounts"_s).startsWith(u"0 passed, 0 failed"_s));
}

QTEST_MAIN(TestOperatorView)
#include "tst_operatorview.moc"
