// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mortaljob.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <csignal>
#include <sys/mount.h>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

// A lease of ten minutes covers the time that acquiring may take, too.
static constexpr char longAfterTheLease[] = "+1800";

/// What happens to a process besides being killed: it freezes, its disk is full, its clock jumps;
/// and what happens to its programs.
class TestTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frozenLongerThanTheLease();
    void gap_G17_frozenHolderLosesItsTarget();
    void fullDiskHasRoomAgain();
    void clockJumps();
    void programsEndWithAKilledProctor();
    void nothingIsLeftBehindANormalEnd();

private:
    /// The file "shift" in the place says from now on by how many seconds the clock of the day is
    /// wrong; the monotonic one goes on, as when a person sets the clock.
    static bool moveClock(Workplace &place);
    /// Every process that was started in the place, and all that these started.
    static QByteArrayList processesOf(const Workplace &place);
    static bool waitFor(const Workplace &place, const QByteArray &event);
    static QByteArray events(const Workplace &place)
    {
        return place.proctor({u"events"_s, u"1"_s, u"--json"_s}).out;
    }
};

bool TestTrouble::moveClock(Workplace &place)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return false; // a sanitizer wants to be the first library
#endif
    for (const QString &system : {u"x86_64"_s, u"aarch64"_s}) {
        const QString library = u"/usr/lib/%1-linux-gnu/faketime/libfaketimeMT.so.1"_s.arg(system);
        if (!QFile::exists(library))
            continue;
        place.setEnvironment(u"LD_PRELOAD"_s, library);
        place.setEnvironment(u"FAKETIME_TIMESTAMP_FILE"_s, place.write(u"shift"_s, "+0"));
        place.setEnvironment(u"FAKETIME_NO_CACHE"_s, u"1"_s);
        place.setEnvironment(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
        return true;
    }
    return false;
}

QByteArrayList TestTrouble::processesOf(const Workplace &place)
{
    QByteArrayList found;
    const QByteArray home = "HOME=" + QFileInfo(place.path(u"x"_s)).path().toUtf8();
    for (const QString &name : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        QFile environment(u"/proc/"_s + name + u"/environ"_s);
        QFile command(u"/proc/"_s + name + u"/cmdline"_s);
        if (environment.open(QIODevice::ReadOnly) && command.open(QIODevice::ReadOnly) &&
            environment.readAll().split('\0').contains(home))
            found.append(command.readAll().replace('\0', ' '));
    }
    return found;
}

bool TestTrouble::waitFor(const Workplace &place, const QByteArray &event)
{
    return QTest::qWaitFor([&] { return events(place).contains(event); }, 30'000);
}

void TestTrouble::frozenLongerThanTheLease()
{
    Workplace place;
    if (!moveClock(place))
        QSKIP("needs the package faketime and no sanitizer");
    const JobText job{.steps =
                          R"({"name":"sleep","label":"nap","parameters":{"duration":["1s"]}})"};
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, job.json())});
    QVERIFY(waitFor(place, "\"TargetIn\""));
    ::kill(pid_t(process->processId()), SIGSTOP);
    place.write(u"shift"_s, longAfterTheLease);
    ::kill(pid_t(process->processId()), SIGCONT);
    const Outcome outcome = Workplace::finish(*process);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY(!events(place).contains("ProctorLeaseLost"));
}

void TestTrouble::gap_G17_frozenHolderLosesItsTarget()
{
    Workplace place;
    if (!moveClock(place))
        QSKIP("needs the package faketime and no sanitizer");
    const JobText job{.steps =
                          R"({"name":"sleep","label":"nap","parameters":{"duration":["2s"]}})"};
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, job.json())});
    QVERIFY(waitFor(place, "\"TargetIn\""));
    ::kill(pid_t(process->processId()), SIGSTOP);
    place.write(u"shift"_s, longAfterTheLease);
    const JobText other{.steps =
                            shellStep("s", "touch taken; while test -e taken; do sleep 0.1; done")};
    const auto taker = place.start({u"run"_s, place.write(u"other.json"_s, other.json())});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(place.path(u"taken"_s)), 30'000);
    ::kill(pid_t(process->processId()), SIGCONT);
    const Outcome outcome = Workplace::finish(*process);
    QVERIFY2(outcome.exitCode == 3, outcome.err.constData());
    QVERIFY2(outcome.err.contains("Job 1 cancelled"), outcome.err.constData());
    QVERIFY(QFile::remove(place.path(u"taken"_s)));
    const Outcome taken = Workplace::finish(*taker);
    QVERIFY2(taken.exitCode == 0, taken.err.constData());
    const QByteArray stored = events(place);
    QVERIFY2(stored.contains("lost the lease on A at "), stored.constData());
    // It ends with the reason, and touches the target no more.
    const qsizetype end = stored.indexOf("\"JobStateCancelled\"");
    QVERIFY2(stored.indexOf("lost the lease on A at ", end) > end, stored.constData());
    QVERIFY2(!stored.contains("\"TargetReleased\""), stored.constData());
    QVERIFY2(!stored.contains("\"TargetOut\""), stored.constData());
}

void TestTrouble::fullDiskHasRoomAgain()
{
    const Workplace place;
    const QString disk = place.path(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    if (mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=8m") != 0)
        QSKIP("needs the right to mount a small disk");
    const auto unmount =
        qScopeGuard([&disk] { umount2(QFile::encodeName(disk).constData(), MNT_DETACH); });
    QFile ballast(disk + u"/ballast"_s);
    QVERIFY(ballast.open(QIODevice::WriteOnly));
    ballast.write(QByteArray(7'400'000, 'x'));
    ballast.close();
    const JobText job{.steps = shellStep("fill", "head -c 900000 /dev/zero | tr '\\0' x") + "," +
                               shellStep("more", "head -c 900000 /dev/zero | tr '\\0' x"),
                      .cleanup = shellStep("tidy", "true")};
    const QString database = u"--database=sqlite:"_s + disk + u"/store.db"_s;
    const auto process = place.start({u"run"_s, database, place.write(u"job.json"_s, job.json())});
    process->setReadChannel(QProcess::StandardError);
    QByteArray said;
    while (!said.contains("no space left") && process->waitForReadyRead(30'000))
        said += process->readAllStandardError();
    QVERIFY2(said.contains("no space left"), said.constData());
    QVERIFY(ballast.remove());
    const Outcome outcome = Workplace::finish(*process);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY2(outcome.err.contains("nothing was lost"), outcome.err.constData());
    const QByteArray stored = place.bare({database, u"events"_s, u"1"_s, u"--json"_s}).out;
    for (const auto &[name, count] :
         {std::pair("\"TargetIn\"", 3), {"\"TargetOut\"", 3}, {"\"JobStateCompleted\"", 1}})
        QCOMPARE(stored.count(name), count);
}

void TestTrouble::clockJumps()
{
    MortalJob job;
    if (!moveClock(job.place()))
        QSKIP("needs the package faketime and no sanitizer");
    int jumps = 0;
    const bool isCutOff = job.live([&](MortalJob &living) {
        if (living.hasNew() && living.age() > (jumps + 1) * 300)
            living.place().write(u"shift"_s, ++jumps % 2 == 1 ? "+600" : "-600");
        return false;
    });
    QVERIFY(!isCutOff);
    QVERIFY2(job.problems().isEmpty(), job.problems().join('\n').constData());
    QVERIFY(jumps >= 1);
}

void TestTrouble::programsEndWithAKilledProctor()
{
    const Workplace place;
    // A grandchild, one that leaves the session, and one that leaves its mark behind.
    const JobText job{.steps = shellStep("s", "sleep 1001 & setsid sleep 1002 & env -i HOME=" +
                                                  QFileInfo(place.path(u"x"_s)).path().toUtf8() +
                                                  " sleep 1003 & touch running; wait"),
                      .targets = {"A", "B"}};
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, job.json())});
    QTRY_VERIFY_WITH_TIMEOUT(processesOf(place).join('\n').count("sleep 100") >= 6, 30'000);
    ::kill(pid_t(process->processId()), SIGKILL);
    QVERIFY(process->waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(processesOf(place), QByteArrayList(), 10'000);
}

void TestTrouble::nothingIsLeftBehindANormalEnd()
{
    const Workplace place;
    const JobText job{.steps = shellStep("s", "true")};
    QCOMPARE(place.proctor({u"run"_s, place.write(u"job.json"_s, job.json())}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(processesOf(place), QByteArrayList(), 10'000);
}

QTEST_GUILESS_MAIN(TestTrouble)

#include "tst_trouble.moc"
