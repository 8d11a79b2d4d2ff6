// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workplace.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <csignal>
#include <sys/mount.h>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

/// Several Proctors on one store.
class TestCliControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsFromAnotherProcess();
    void stopOfAnEndedJobIsRefused();
    void waitTellsTheOutcome_data();
    void waitTellsTheOutcome();
    void firstSignalPauses_data();
    void firstSignalPauses();
    void secondSignalCancelsWithCleanup();
    void thirdSignalLeavesAtOnce();
    void pausesAndResumesFromOtherProcesses();
    void resumesInTheBackground();
    void recoversWhatACrashCutOff();
    void behaviour_B89_closesWhatACrashCutOff();
    void nohupKeepsTheJobRunning();
    void writesReportsOfAStoppedJob();
    void detachGoesOnInTheBackground();
    void detachPassesFindingsOn();
    void detachedJobIsStoppable();
    void manyProcessesOnOneStore();
    void followsEventsOfAnotherProcess();
    void aDeadOwnerIsNotWaitedFor();
    void leavesWhenTheDiskStaysFull();

private:
    /// A job that runs until it is stopped, and says so in cleanup.
    static JobText endless(const Workplace &place);
    /// A job that can be parked.
    static JobText patient(const Workplace &place, const QByteArray &time = "600s");
    /// An event of this name is stored.
    static bool tells(const Workplace &place, const QByteArray &event);
    /// The job's id, once its step runs.
    static qint64 waitUntilRunning(QProcess &process, const Workplace &place);
};

JobText TestCliControl::endless(const Workplace &place)
{
    return {.steps = shellStep("hold", "touch " + place.path(u"running"_s).toUtf8() +
                                           "; while test -e " + place.path(u"running"_s).toUtf8() +
                                           "; do sleep 0.1; done"),
            .cleanup = shellStep("tidy", "touch " + place.path(u"cleaned"_s).toUtf8())};
}

JobText TestCliControl::patient(const Workplace &place, const QByteArray &time)
{
    return {.steps = shellStep("mark", "touch " + place.path(u"running"_s).toUtf8()) +
                     R"(,{"name":"sleep","label":"nap","parameters":{"duration":[")" + time +
                     R"("]}})",
            .cleanup = shellStep("tidy", "touch " + place.path(u"cleaned"_s).toUtf8())};
}

bool TestCliControl::tells(const Workplace &place, const QByteArray &event)
{
    return place.proctor({u"events"_s, u"1"_s, u"--json"_s})
        .out.contains(QByteArray('"' + event + '"'));
}

qint64 TestCliControl::waitUntilRunning(QProcess &process, const Workplace &place)
{
    process.waitForReadyRead(30'000);
    const QByteArray id = process.readAllStandardOutput();
    if (!QTest::qWaitFor([&] { return QFile::exists(place.path(u"running"_s)); }, 30'000))
        return 0;
    return id.trimmed().toLongLong();
}

void TestCliControl::stopsFromAnotherProcess()
{
    const Workplace place;
    const QString file = place.write(u"job.json"_s, endless(place).json());
    const auto process = place.start({u"run"_s, file});
    const qint64 id = waitUntilRunning(*process, place);
    QVERIFY(id > 0);
    const Outcome stop = place.proctor({u"stop"_s, QString::number(id)});
    QVERIFY2(stop.exitCode == 0, stop.err.constData());
    const Outcome outcome = Workplace::finish(*process);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("Job 1 cancelled"), outcome.err.constData());
    QVERIFY(QFile::exists(place.path(u"cleaned"_s)));
    QCOMPARE(place.proctor({u"list"_s, u"--state=cancelled"_s, u"--ids"_s}).out, "1\n"_ba);
}

void TestCliControl::stopOfAnEndedJobIsRefused()
{
    const Workplace place;
    const QString file =
        place.write(u"job.json"_s, JobText{.steps = shellStep("s", "true")}.json());
    QCOMPARE(place.proctor({u"run"_s, file}).exitCode, 0);
    const Outcome stop = place.proctor({u"stop"_s, u"1"_s});
    QCOMPARE(stop.exitCode, 3);
    QVERIFY2(stop.err.contains("job 1 has ended already (completed)"), stop.err.constData());
}

void TestCliControl::waitTellsTheOutcome_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("success") << "true"_ba << 0;
    QTest::newRow("failure") << "false"_ba << 1;
}

void TestCliControl::waitTellsTheOutcome()
{
    QFETCH(QByteArray, script);
    const Workplace place;
    const QByteArray go = place.path(u"go"_s).toUtf8();
    const JobText job{
        .steps = shellStep("s", "while ! test -e " + go + "; do sleep 0.05; done; " + script)};
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, job.json())});
    QVERIFY(process->waitForReadyRead(30'000));
    const auto waiting = place.start({u"wait"_s, u"1"_s});
    QVERIFY(waiting->waitForStarted());
    place.write(u"go"_s, {});
    QTEST(Workplace::finish(*waiting).exitCode, "exitCode");
    QTEST(Workplace::finish(*process).exitCode, "exitCode");
    QTEST(place.proctor({u"wait"_s, u"1"_s}).exitCode, "exitCode"); // and afterwards
}

void TestCliControl::firstSignalPauses_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestCliControl::firstSignalPauses()
{
    QFETCH(int, signal);
    const Workplace place;
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, patient(place).json())});
    QVERIFY(waitUntilRunning(*process, place) > 0);
    ::kill(pid_t(process->processId()), signal);
    const Outcome outcome = Workplace::finish(*process);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("Job 1 paused"), outcome.err.constData());
    QVERIFY2(outcome.err.contains("\"proctor resume 1\" goes on"), outcome.err.constData());
    QVERIFY(!QFile::exists(place.path(u"cleaned"_s)));
    // Nobody keeps it any more, so whoever stops it sees to its cleanup.
    const Outcome stop = place.proctor({u"stop"_s, u"1"_s});
    QCOMPARE(stop.exitCode, 0);
    QVERIFY2(stop.err.contains("Job 1 cancelled"), stop.err.constData());
    QVERIFY(QFile::exists(place.path(u"cleaned"_s)));
}

void TestCliControl::secondSignalCancelsWithCleanup()
{
    const Workplace place;
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, endless(place).json())});
    QVERIFY(waitUntilRunning(*process, place) > 0);
    ::kill(pid_t(process->processId()), SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(tells(place, "ProctorPauseRequested"), 30'000);
    ::kill(pid_t(process->processId()), SIGINT);
    const Outcome outcome = Workplace::finish(*process);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("Pausing"), outcome.err.constData());
    QVERIFY2(outcome.err.contains("Cancelling"), outcome.err.constData());
    QVERIFY2(outcome.err.contains("Job 1 cancelled"), outcome.err.constData());
    QVERIFY(QFile::exists(place.path(u"cleaned"_s)));
}

void TestCliControl::nohupKeepsTheJobRunning()
{
    const Workplace place;
    QFile running(place.path(u"running"_s));
    const QString file = place.write(u"job.json"_s, endless(place).json());
    const auto process = place.start({u"run"_s, file}, HangUp::Ignored);
    QVERIFY(waitUntilRunning(*process, place) > 0);
    ::kill(pid_t(process->processId()), SIGHUP);
    QVERIFY(running.remove()); // which ends the job as it should end
    const Outcome outcome = Workplace::finish(*process);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
}

void TestCliControl::thirdSignalLeavesAtOnce()
{
    const Workplace place;
    JobText job = endless(place);
    job.cleanup =
        shellStep("tidy", "touch " + place.path(u"tidying"_s).toUtf8() + "; exec sleep 20");
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, job.json())});
    QVERIFY(waitUntilRunning(*process, place) > 0);
    ::kill(pid_t(process->processId()), SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(tells(place, "ProctorPauseRequested"), 30'000);
    ::kill(pid_t(process->processId()), SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(place.path(u"tidying"_s)), 30'000);
    ::kill(pid_t(process->processId()), SIGINT);
    const Outcome outcome = Workplace::finish(*process);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("Left at once"), outcome.err.constData());
}

void TestCliControl::pausesAndResumesFromOtherProcesses()
{
    const Workplace place;
    JobText job = patient(place, "3s");
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, job.json())});
    QVERIFY(waitUntilRunning(*process, place) > 0);
    const Outcome pause = place.proctor({u"pause"_s, u"1"_s});
    QVERIFY2(pause.exitCode == 0, pause.err.constData());
    QCOMPARE(Workplace::finish(*process).exitCode, 3);
    QCOMPARE(place.proctor({u"wait"_s, u"1"_s}).exitCode, 3);
    const Outcome status = place.proctor({u"status"_s, u"1"_s});
    QVERIFY2(status.out.contains("1 paused"), status.out.constData());
    QVERIFY2(!status.out.contains("running"), status.out.constData());
    const Outcome again = place.proctor({u"pause"_s, u"1"_s});
    QCOMPARE(again.exitCode, 3);
    QVERIFY2(again.err.contains("paused already"), again.err.constData());
    const Outcome resumed = place.proctor({u"resume"_s, u"1"_s});
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QVERIFY(QFile::exists(place.path(u"cleaned"_s)));
    const QByteArray events = place.proctor({u"events"_s, u"1"_s, u"--json"_s}).out;
    for (const char *name : {"\"TargetAcquired\"", "\"TargetReleased\"", "\"JobStatePaused\"",
                             "\"JobStateCompleted\"", "\"RunStarted\""})
        QCOMPARE(events.count(name), 1);
    const Outcome ended = place.proctor({u"resume"_s, u"1"_s});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY2(ended.err.contains("has ended already"), ended.err.constData());
}

void TestCliControl::resumesInTheBackground()
{
    const Workplace place;
    const auto process =
        place.start({u"run"_s, place.write(u"job.json"_s, patient(place, "2s").json())});
    QVERIFY(waitUntilRunning(*process, place) > 0);
    ::kill(pid_t(process->processId()), SIGINT);
    QCOMPARE(Workplace::finish(*process).exitCode, 3);
    const Outcome resumed = place.proctor({u"resume"_s, u"1"_s, u"--detach"_s});
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QCOMPARE(place.proctor({u"wait"_s, u"1"_s}).exitCode, 0);
}

void TestCliControl::recoversWhatACrashCutOff()
{
    const Workplace place;
    const auto process =
        place.start({u"run"_s, place.write(u"job.json"_s, patient(place, "1s").json())});
    QVERIFY(waitUntilRunning(*process, place) > 0);
    process->kill();
    QVERIFY(process->waitForFinished());
    for (const QString &verb : {u"status"_s, u"list"_s}) {
        const Outcome shown =
            place.proctor(verb == u"list" ? QStringList{verb} : QStringList{verb, u"1"_s});
        QVERIFY2(shown.out.contains("cut off"), shown.out.constData());
        QVERIFY2(!shown.out.contains("running"), shown.out.constData());
    }
    const Outcome recovered = place.proctor({u"recover"_s});
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    QCOMPARE(recovered.out, "1\n");
    QVERIFY(QFile::exists(place.path(u"cleaned"_s)));
    const Outcome nothing = place.proctor({u"recover"_s});
    QCOMPARE(nothing.exitCode, 0);
    QVERIFY2(nothing.err.contains("No job of station"), nothing.err.constData());
}

void TestCliControl::behaviour_B89_closesWhatACrashCutOff()
{
    const Workplace place;
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, patient(place).json())});
    QVERIFY(waitUntilRunning(*process, place) > 0);
    process->kill();
    QVERIFY(process->waitForFinished());
    const Outcome closed = place.proctor({u"recover"_s, u"--fail"_s});
    QVERIFY2(closed.exitCode == 0, closed.err.constData());
    const Outcome wait = place.proctor({u"wait"_s, u"1"_s});
    QCOMPARE(wait.exitCode, 3);
    QVERIFY2(wait.out.contains("failed") || wait.err.contains("failed"), wait.err.constData());
    QVERIFY(!QFile::exists(place.path(u"cleaned"_s)));
    // Its targets are free again.
    QCOMPARE(place
                 .proctor({u"run"_s, place.write(u"b.json"_s,
                                                 JobText{.steps = shellStep("s", "true")}.json())})
                 .exitCode,
             0);
}

void TestCliControl::writesReportsOfAStoppedJob()
{
    const Workplace place;
    const QString file = place.write(u"job.json"_s, endless(place).json());
    const auto process = place.start({u"run"_s, file, u"--html=r.html"_s, u"--junit=r.xml"_s});
    QVERIFY(waitUntilRunning(*process, place) > 0);
    ::kill(pid_t(process->processId()), SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(tells(place, "ProctorPauseRequested"), 30'000);
    ::kill(pid_t(process->processId()), SIGTERM);
    QCOMPARE(Workplace::finish(*process).exitCode, 3);
    QVERIFY(!place.read(u"r.html"_s).isEmpty());
    QVERIFY(!place.read(u"r.xml"_s).isEmpty());
}

void TestCliControl::detachGoesOnInTheBackground()
{
    const Workplace place;
    const QByteArray go = place.path(u"go"_s).toUtf8();
    const JobText job{.steps = shellStep("s", "while ! test -e " + go + "; do sleep 0.05; done")};
    const QString file = place.write(u"job.json"_s, job.json());
    const Outcome started = place.proctor({u"run"_s, file, u"--detach"_s, u"--json=r.json"_s});
    QVERIFY2(started.exitCode == 0, started.err.constData());
    QCOMPARE(started.out,
             "1\n"_ba); // and our ends of its streams are closed, or we would still wait
    // It is stored when the command returns, and started soon after.
    QTRY_COMPARE_WITH_TIMEOUT(place.proctor({u"list"_s, u"--state=started"_s, u"--ids"_s}).out,
                              "1\n"_ba, 30'000);
    place.write(u"go"_s, {});
    QCOMPARE(place.proctor({u"wait"_s, u"1"_s}).exitCode, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!place.read(u"r.json"_s).isEmpty(), 30'000);
}

void TestCliControl::detachPassesFindingsOn()
{
    const Workplace place;
    const Outcome outcome =
        place.proctor({u"run"_s, place.write(u"job.json"_s, "{}"), u"--detach"_s});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.err.contains("job.json:1:"), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(place.proctor({u"run"_s, u"nofile"_s, u"--detach"_s}).exitCode, 2);
    const QString file =
        place.write(u"good.json"_s, JobText{.steps = shellStep("s", "true")}.json());
    QCOMPARE(place.bare({u"--database=sqlite:job.json"_s, u"run"_s, file, u"--detach"_s}).exitCode,
             4);
    // The descriptor may come through a pipe.
    const Outcome piped = place.proctor({u"run"_s, u"--detach"_s, u"-"_s},
                                        JobText{.steps = shellStep("s", "true")}.json());
    QVERIFY2(piped.exitCode == 0, piped.err.constData());
    QCOMPARE(place.proctor({u"wait"_s, QString::number(piped.id())}).exitCode, 0);
}

void TestCliControl::detachedJobIsStoppable()
{
    const Workplace place;
    const QString file = place.write(u"job.json"_s, endless(place).json());
    QCOMPARE(place.proctor({u"run"_s, file, u"--detach"_s}).id(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(place.path(u"running"_s)), 30'000);
    QCOMPARE(place.proctor({u"stop"_s, u"1"_s}).exitCode, 0);
    QCOMPARE(place.proctor({u"wait"_s, u"1"_s}).exitCode, 3);
    QVERIFY(QFile::exists(place.path(u"cleaned"_s)));
}

void TestCliControl::manyProcessesOnOneStore()
{
    const Workplace place;
    const JobText job{.steps = shellStep("a", "echo {{ .ID }}") + "," + shellStep("b", "true"),
                      .runs = 3};
    constexpr int count = 6;
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < count; ++i) {
        JobText own = job;
        own.targets = {"T" + QByteArray::number(i)}; // nobody waits for another's lock
        const QString file = place.write(u"job%1.json"_s.arg(i), own.json());
        processes.push_back(place.start({u"run"_s, file}));
    }
    QList<qint64> ids;
    for (const auto &process : processes) {
        const Outcome outcome = Workplace::finish(*process);
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        ids << outcome.id();
    }
    std::sort(ids.begin(), ids.end());
    QByteArray expected;
    for (int i = 1; i <= count; ++i) {
        QCOMPARE(ids[i - 1], i);
        expected += QByteArray::number(i) + '\n';
        const QByteArray events = place.proctor({u"events"_s, QString::number(i), u"--json"_s}).out;
        QCOMPARE(events.count("\"CmdStdout\""), 6);
        const QByteArray mark = "\"jobId\":" + QByteArray::number(i) + ",";
        QCOMPARE(events.count(mark), events.count('\n'));
    }
    QCOMPARE(place.proctor({u"list"_s, u"--state=completed"_s, u"--ids"_s}).out, expected);
}

void TestCliControl::followsEventsOfAnotherProcess()
{
    const Workplace place;
    const QByteArray go = place.path(u"go"_s).toUtf8();
    const JobText job{
        .steps = shellStep("s", "while ! test -e " + go + "; do sleep 0.05; done; echo late")};
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, job.json())});
    QVERIFY(process->waitForReadyRead(30'000));
    const auto following = place.start({u"events"_s, u"1"_s, u"--follow"_s, u"--json"_s});
    QVERIFY(following->waitForReadyRead(30'000));
    place.write(u"go"_s, {});
    const Outcome outcome = Workplace::finish(*following);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains("late"), outcome.out.constData());
    QVERIFY2(outcome.lines().last().contains("\"JobStateCompleted\""), outcome.out.constData());
    QCOMPARE(Workplace::finish(*process).exitCode, 0);
    // Nothing twice and nothing left out.
    QCOMPARE(outcome.out, place.proctor({u"events"_s, u"1"_s, u"--json"_s}).out);
}

void TestCliControl::aDeadOwnerIsNotWaitedFor()
{
    const Workplace place;
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, endless(place).json())});
    QVERIFY(waitUntilRunning(*process, place) > 0);
    process->kill();
    QVERIFY(process->waitForFinished());
    for (const QStringList &arguments :
         {QStringList{u"wait"_s, u"1"_s}, QStringList{u"events"_s, u"1"_s, u"--follow"_s}}) {
        const Outcome outcome = place.proctor(arguments);
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.err.contains("has ended or is cut off"), outcome.err.constData());
    }
    const Outcome paused = place.proctor({u"pause"_s, u"1"_s});
    QCOMPARE(paused.exitCode, 3);
    QVERIFY2(paused.err.contains("\"proctor recover\" takes it over"), paused.err.constData());
    // Whoever stops it sees to its cleanup.
    const Outcome stop = place.proctor({u"stop"_s, u"1"_s});
    QVERIFY2(stop.exitCode == 0, stop.err.constData());
    QVERIFY(QFile::exists(place.path(u"cleaned"_s)));
}

void TestCliControl::leavesWhenTheDiskStaysFull()
{
    const Workplace place;
    const QString disk = place.path(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    if (mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=600k") != 0)
        QSKIP("needs the right to mount a small disk");
    const auto unmount =
        qScopeGuard([&disk] { umount2(QFile::encodeName(disk).constData(), MNT_DETACH); });
    const JobText job{.steps = shellStep("fill", "head -c 900000 /dev/zero | tr '\\0' x") + "," +
                               shellStep("more", "head -c 900000 /dev/zero | tr '\\0' x")};
    const auto process = place.start({u"run"_s, u"--database=sqlite:"_s + disk + u"/store.db"_s,
                                      place.write(u"job.json"_s, job.json())});
    process->setReadChannel(QProcess::StandardError);
    QByteArray said;
    while (!said.contains("no space left") && process->waitForReadyRead(30'000))
        said += process->readAllStandardError();
    QVERIFY2(said.contains("no space left"), said.constData());
    ::kill(pid_t(process->processId()), SIGTERM);
    const Outcome outcome = Workplace::finish(*process);
    QCOMPARE(outcome.exitCode, 4);
    QCOMPARE(outcome.out, "1\n"_ba);
}

QTEST_GUILESS_MAIN(TestCliControl)
#include "tst_clicontrol.moc"
