// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pausing, resuming, aborting and leaving jobs, with the real window.

#include "dialogs/locksdialog.h"
#include "jobtext.h"
#include "models/logrecord.h"
#include "support/statusstyle.h"
#include "views/noticebar.h"
#include "window/farewell.h"
#include "windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray nap = "{name: sleep, label: nap, parameters: {duration: [1h]}}";
// Goes on for as long as the file is not there.
const QByteArray untilThere = "{name: cmd, label: wait, parameters: {executable: [/bin/sh], args: "
                              "['-c', 'while ! test -e FILE; do sleep 0.02; done']}}";

} // namespace

class JobControlTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void pausesAndResumes();
    void saysThatItIsPausing();
    void pausesAndResumesAll();
    void pausedJobIsCancelled();
    void abortAsksAndRunsNoCleanup();
    void pausedJobOfEarlierDaysGoesOn();
    void logHasWords();
    void closingPausesAll();
    void backgroundTakesTheJobsOver();
    void jobThatNobodyTakesGoesOnHere();
    void cutOffJobsAreOffered_data();
    void cutOffJobsAreOffered();
    void settingDecidesOnCutOffJobs_data();
    void settingDecidesOnCutOffJobs();
    void jobOfADeadProcessIsCutOff();
    void locksOfTheDeadAreReleased();

private:
    /// Of a process that ran this job and was killed.
    JobId jobOfADeadProcess();
    void choose(const QString &button);
    [[nodiscard]] bool saysInHeader(const QString &text) const;
    [[nodiscard]] QString flag() const { return m_folder->filePath(u"go"_s); }
};

bool JobControlTest::saysInHeader(const QString &text) const
{
    const QList<QLabel *> labels = m_window->jobPage().findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
}

void JobControlTest::pausesAndResumes()
{
    const JobId job = begin(jobOf(nap));
    const MainActions &actions = m_window->actions();
    QTRY_VERIFY(actions.pause->isEnabled());
    QVERIFY(!actions.resume->isVisible());
    actions.pause->trigger();
    QTRY_COMPARE(shownState(), u"JobStatePaused"_s);
    QTRY_VERIFY(m_manager->isPausedHere(job));
    QTRY_VERIFY(actions.resume->isEnabled());
    QVERIFY(!actions.pause->isVisible());
    QVERIFY(saysInHeader(lookWord(Look::Paused)));
    actions.resume->trigger();
    QTRY_COMPARE(shownState(), u"JobStateStarted"_s);
    QTRY_VERIFY(actions.pause->isVisible());
    QVERIFY(!actions.resume->isVisible());
    QCOMPARE(m_window->notice().text(), QString());
}

void JobControlTest::saysThatItIsPausing()
{
    begin(jobOf(QByteArray(untilThere).replace("FILE", flag().toUtf8())));
    const MainActions &actions = m_window->actions();
    QTRY_VERIFY(actions.pause->isEnabled());
    actions.pause->trigger();
    QTRY_VERIFY(m_window->jobPage().isPausing());
    QTRY_VERIFY(saysInHeader(u"pausing\u2026"_s));
    QVERIFY(!actions.pause->isEnabled());
    (void)write(u"go"_s, "go");
    QTRY_VERIFY(!m_window->jobPage().isPausing());
    QTRY_VERIFY(!saysInHeader(u"pausing\u2026"_s));
}

void JobControlTest::pausesAndResumesAll()
{
    const JobId one = begin(jobOf(nap, "{ID: A}"));
    const JobId two = begin(jobOf(nap, "{ID: B}"));
    const MainActions &actions = m_window->actions();
    QTRY_VERIFY(actions.pauseAll->isEnabled());
    QTRY_COMPARE(m_manager->runningHere().size(), 2U);
    // Both are known to run.
    QTRY_VERIFY(actions.pauseAll->isEnabled() && !actions.resumeAll->isEnabled());
    actions.pauseAll->trigger();
    QTRY_VERIFY(m_manager->isPausedHere(one) && m_manager->isPausedHere(two));
    QTRY_VERIFY(actions.resumeAll->isEnabled() && !actions.pauseAll->isEnabled());
    actions.resumeAll->trigger();
    QTRY_VERIFY(m_manager->isRunningHere(one) && m_manager->isRunningHere(two));
}

void JobControlTest::pausedJobIsCancelled()
{
    begin(jobOf(nap));
    m_window->actions().pause->trigger();
    QTRY_COMPARE(shownState(), u"JobStatePaused"_s);
    QVERIFY(m_window->actions().cancel->isEnabled());
    answerNextQuestion(u"cancelQuestion"_s, u"Cancel job"_s);
    m_window->actions().cancel->trigger();
    QTRY_COMPARE(shownState(), u"JobStateCancelled"_s);
    QVERIFY(!m_window->actions().cancel->isEnabled() && !m_window->actions().abort->isEnabled());
    QVERIFY(!m_window->actions().resume->isVisible());
}

void JobControlTest::abortAsksAndRunsNoCleanup()
{
    const JobId job = begin(jobOf(nap));
    QTRY_VERIFY(m_window->actions().abort->isEnabled());
    answerNextQuestion(u"abortQuestion"_s, u"Keep running"_s);
    m_window->actions().abort->trigger();
    QVERIFY(m_manager->isRunningHere(job));
    answerNextQuestion(u"abortQuestion"_s, u"Abort without cleanup"_s);
    m_window->actions().abort->trigger();
    QTRY_COMPARE(shownState(), u"JobStateCancelled"_s);
    int aborting = 0;
    QVERIFY(m_manager->store().readEvents(job, {}, [&aborting](Events &&events) {
        aborting += int(std::ranges::count(events, EventName::jobAborting(), &Event::name));
        return true;
    }));
    QCOMPARE(aborting, 1);
}

void JobControlTest::pausedJobOfEarlierDaysGoesOn()
{
    const JobId job = begin(jobOf(nap));
    m_window->actions().pause->trigger();
    QTRY_VERIFY(m_manager->isPausedHere(job));
    cleanup();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_manager = makeManager();
    makeWindow();
    QTRY_COMPARE(shownState(), u"JobStatePaused"_s);
    QTRY_VERIFY(m_window->actions().resume->isEnabled());
    m_window->actions().resume->trigger();
    QTRY_COMPARE(shownState(), u"JobStateStarted"_s);
    QVERIFY(m_manager->isRunningHere(job));
}

void JobControlTest::logHasWords()
{
    for (const QString &name :
         {EventName::pauseRequested(), EventName::jobAborting(), EventName::jobRecovered(),
          EventName::stepRunAgain(), EventName::waitingForConnection(),
          EventName::targetsAcquired(), EventName::lockReleased()}) {
        Event event;
        event.name = name;
        event.scope = std::make_shared<const EventScope>();
        event.payload = RawJson::fromTrusted(R"({"Count":3,"Target":"T","Reason":"r"})");
        const QString text = QString::fromUtf8(logRecord(event).text);
        QVERIFY2(!text.isEmpty() && !text.contains(name), qPrintable(text));
    }
    Event event;
    event.name = EventName::jobCancelled();
    event.scope = std::make_shared<const EventScope>();
    event.payload = RawJson::fromTrusted(R"({"Err":"lost the lease"})");
    QVERIFY(logRecord(event).text.contains("lost the lease"));
}

void JobControlTest::closingPausesAll()
{
    const JobId job = begin(jobOf(nap));
    QSignalSpy done(&m_window->farewell(), &Farewell::done);
    answerNextQuestion(u"closeQuestion"_s, u"Pause all and quit"_s);
    QVERIFY(!m_window->close());
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(m_manager->isPausedHere(job));
}

// The real program takes the job over; then this process has ended, as far as the store knows.
void JobControlTest::backgroundTakesTheJobsOver()
{
    const JobId job = begin(jobOf(QByteArray(untilThere).replace("FILE", flag().toUtf8())));
    const QStringList arguments{u"resume"_s,
                                u"--detach"_s,
                                u"--quiet"_s,
                                u"--database="_s + url(),
                                u"--station=here"_s,
                                u"--requestor=anna"_s,
                                QString::number(job.value())};
    m_window->farewell().setTakeOver([arguments](JobId) -> Result<void> {
        if (const int code = QProcess::execute(QStringLiteral(PROCTOR_PROGRAM), arguments))
            return fail(ErrorCode::Unknown, QString::number(code));
        return {};
    });
    QSignalSpy done(&m_window->farewell(), &Farewell::done);
    answerNextQuestion(u"closeQuestion"_s, u"Keep running in background"_s);
    QVERIFY(!m_window->close());
    QVERIFY(!m_window->isVisible());
    QTRY_VERIFY(m_window->jobPage().isPausing() || shownState() == u"JobStatePaused");
    (void)write(u"go"_s, "go"); // the step cannot be parked
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20'000);
    cleanup();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_manager = makeManager();
    makeWindow();
    m_window->showJob(job);
    QTRY_COMPARE_WITH_TIMEOUT(shownState(), u"JobStateCompleted"_s, 20'000);
    QVERIFY(!m_manager->isOwn(job));
}

void JobControlTest::jobThatNobodyTakesGoesOnHere()
{
    const JobId job = begin(jobOf(nap));
    m_window->farewell().setTakeOver(
        [](JobId) -> Result<void> { return fail(ErrorCode::Io, u"no room"_s); });
    QSignalSpy failed(&m_window->farewell(), &Farewell::handOverFailed);
    answerNextQuestion(u"closeQuestion"_s, u"Keep running in background"_s);
    QVERIFY(!m_window->close());
    QTRY_COMPARE(failed.size(), 1);
    QTRY_VERIFY(m_manager->isRunningHere(job));
    QTRY_COMPARE(shownState(), u"JobStateStarted"_s);
    QVERIFY(m_window->notice().text().contains(u"no room"));
}

JobId JobControlTest::jobOfADeadProcess()
{
    cleanup();
    (void)write(u"nap.yaml"_s, jobOf(nap));
    QProcess process;
    process.start(QStringLiteral(PROCTOR_PROGRAM),
                  {u"run"_s, u"--database="_s + url(), u"--station=here"_s, u"--requestor=anna"_s,
                   m_folder->filePath(u"nap.yaml"_s)});
    if (!process.waitForReadyRead(20'000))
        qFatal("The job does not start");
    const JobId job(process.readAllStandardOutput().trimmed().toLongLong());
    // Until it is in its step.
    StoreOptions options;
    options.readOnly = true;
    const auto reading = Store::open(url(), std::move(options));
    const bool isIn = QTest::qWaitFor(
        [&] {
            bool found = false;
            (void)(*reading)->readEvents(job, {}, [&found](Events &&events) {
                found =
                    found || std::ranges::count(events, EventName::targetIn(), &Event::name) > 0;
                return true;
            });
            return found;
        },
        20'000);
    process.kill();
    if (!process.waitForFinished() || !isIn)
        qFatal("The job does not run");
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_manager = makeManager();
    return job;
}

void JobControlTest::choose(const QString &button)
{
    for (auto *each : m_window->recoveryNotice().findChildren<QPushButton *>()) {
        if (each->text().remove(u'&') == button) {
            each->click();
            return;
        }
    }
    QFAIL("The notice has no such button");
}

void JobControlTest::cutOffJobsAreOffered_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("state");
    QTest::newRow("resume") << u"Resume them"_s << u"JobStateStarted"_s;
    QTest::newRow("close") << u"Close them as failed"_s << u"JobStateFailed"_s;
    QTest::newRow("later") << u"Later"_s << u"JobStateStarted"_s;
}

void JobControlTest::cutOffJobsAreOffered()
{
    QFETCH(const QString, button);
    QFETCH(const QString, state);
    const JobId job = jobOfADeadProcess();
    makeWindow();
    QTRY_VERIFY(m_window->recoveryNotice().text().contains(u"cut off"));
    m_window->showJob(job);
    QTRY_VERIFY(saysInHeader(lookWord(Look::CutOff)));
    QVERIFY(m_window->actions().resume->isEnabled() && !m_window->actions().pause->isVisible());
    choose(button);
    if (button == u"Later") {
        QVERIFY(!m_window->recoveryNotice().isVisible());
        QVERIFY(m_window->jobPage().isCutOff());
        return;
    }
    QTRY_VERIFY(!m_window->jobPage().isCutOff());
    QTRY_COMPARE(shownState(), state);
    QCOMPARE(m_manager->isRunningHere(job), button == u"Resume them");
    QTRY_VERIFY(!saysInHeader(lookWord(Look::CutOff)));
}

void JobControlTest::settingDecidesOnCutOffJobs_data()
{
    QTest::addColumn<CutOffJobs>("choice");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("resume") << CutOffJobs::Resume << u"go on"_s;
    QTest::newRow("close") << CutOffJobs::Close << u"closed"_s;
}

void JobControlTest::settingDecidesOnCutOffJobs()
{
    QFETCH(const CutOffJobs, choice);
    QFETCH(const QString, sentence);
    const JobId job = jobOfADeadProcess();
    m_settings->setCutOffJobs(choice);
    makeWindow();
    QTRY_VERIFY(m_window->recoveryNotice().text().contains(sentence));
    QCOMPARE(m_manager->isRunningHere(job), choice == CutOffJobs::Resume);
}

// Nothing is written when a process dies.
void JobControlTest::jobOfADeadProcessIsCutOff()
{
    (void)write(u"nap.yaml"_s, jobOf(nap));
    QProcess process;
    process.start(QStringLiteral(PROCTOR_PROGRAM),
                  {u"run"_s, u"--database="_s + url(), u"--station=here"_s,
                   m_folder->filePath(u"nap.yaml"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, 20'000);
    m_window->showJob(JobId(process.readAllStandardOutput().trimmed().toLongLong()));
    QTRY_COMPARE(shownState(), u"JobStateStarted"_s);
    QTRY_VERIFY(m_window->actions().pause->isEnabled());
    process.kill();
    QVERIFY(process.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->jobPage().isCutOff(), 10'000);
    QVERIFY(saysInHeader(lookWord(Look::CutOff)));
    QVERIFY(m_window->actions().resume->isEnabled());
    m_window->actions().resume->trigger();
    QTRY_VERIFY(!m_window->jobPage().isCutOff());
    QTRY_VERIFY(m_manager->isRunningHere(m_window->jobPage().job()));
}

void JobControlTest::locksOfTheDeadAreReleased()
{
    std::vector<LockRecord> locks(2);
    locks[0].target = u"A"_s;
    locks[1].target = u"B"_s;
    LocksDialog dialog(locks);
    auto *release = dialog.findChild<QPushButton *>(u"release"_s);
    QVERIFY(release);
    QVERIFY(!release->isEnabled());
    dialog.findChild<QLineEdit *>()->setText(u"the board was taken home"_s);
    QVERIFY(release->isEnabled());
    auto *list = dialog.findChild<QTreeWidget *>();
    list->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QCOMPARE(dialog.targets(), QStringList{u"B"_s});
    list->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    QVERIFY(!release->isEnabled());
}

QTEST_MAIN(JobControlTest)
#include "tst_jobcontrol.moc"
