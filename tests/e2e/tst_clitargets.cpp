// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workplace.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

/// Locks as a person sees and releases them.
class TestCliTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLocked();
    void locksOfARunningJob();
    void locksOfADeadJobAreReleased();
    void releaseOfWhatIsNotLocked();
    void releaseWithoutReasonIsBadUsage();

private:
    /// A job on two targets that runs until it is killed or stopped.
    static std::unique_ptr<QProcess> startJob(const Workplace &place)
    {
        const QByteArray running = place.path(u"running"_s).toUtf8();
        const JobText job{.name = "hold",
                          .steps = shellStep("hold", "touch " + running + "; while test -e " +
                                                         running + "; do sleep 0.1; done"),
                          .targets = {"A", "B"}};
        auto process = place.start({u"run"_s, place.write(u"job.json"_s, job.json())});
        const bool isRunning =
            QTest::qWaitFor([&] { return QFile::exists(place.path(u"running"_s)); }, 30'000);
        return isRunning ? std::move(process) : nullptr;
    }
    static QList<QJsonObject> locks(const Workplace &place)
    {
        QList<QJsonObject> found;
        const auto lines = place.proctor({u"targets"_s, u"locks"_s, u"--json"_s}).lines();
        for (const QByteArray &line : lines)
            found += QJsonDocument::fromJson(line).object();
        return found;
    }
};

void TestCliTargets::nothingIsLocked()
{
    const Workplace place;
    QCOMPARE(place.proctor({u"targets"_s, u"locks"_s}).exitCode, 4); // there is no such store
    QCOMPARE(place
                 .proctor({u"run"_s,
                           place.write(u"j"_s, JobText{.steps = shellStep("s", "true")}.json())})
                 .exitCode,
             0);
    const Outcome outcome = place.proctor({u"targets"_s, u"locks"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("No target is locked."), outcome.err.constData());
}

void TestCliTargets::locksOfARunningJob()
{
    const Workplace place;
    const auto process = startJob(place);
    QVERIFY(process);
    const auto held = locks(place);
    QCOMPARE(held.size(), 2);
    QCOMPARE(held[0][u"target"_s].toString(), u"A"_s);
    QCOMPARE(held[0][u"job"_s].toInt(), 1);
    QCOMPARE(held[0][u"name"_s].toString(), u"hold"_s);
    QCOMPARE(held[0][u"state"_s].toString(), u"JobStateStarted"_s);
    QCOMPARE(held[0][u"holderIsGone"_s].toBool(true), false);
    QVERIFY(held[0][u"expires"_s].toString() > held[0][u"since"_s].toString());
    const Outcome table = place.proctor({u"targets"_s, u"locks"_s});
    QCOMPARE(table.lines().size(), 3);
    QVERIFY2(table.out.startsWith("TARGET  JOB  NAME  REQUESTOR"), table.out.constData());
    QVERIFY2(!table.out.contains("gone"), table.out.constData());
    QCOMPARE(place.proctor({u"stop"_s, u"1"_s}).exitCode, 0);
    (void)Workplace::finish(*process);
    QCOMPARE(locks(place).size(), 0);
}

void TestCliTargets::locksOfADeadJobAreReleased()
{
    const Workplace place;
    const auto process = startJob(place);
    QVERIFY(process);
    process->kill();
    QVERIFY(process->waitForFinished());
    QVERIFY(QFile::remove(place.path(u"running"_s)));
    QCOMPARE(locks(place).value(0)[u"holderIsGone"_s].toBool(), true);
    const Outcome table = place.proctor({u"targets"_s, u"locks"_s});
    QVERIFY2(table.out.contains("holder is gone"), table.out.constData());

    const Outcome released = place.proctor({u"--requestor"_s, u"bob"_s, u"targets"_s, u"release"_s,
                                            u"A"_s, u"B"_s, u"--reason"_s, u"power cut"_s});
    QCOMPARE(released.exitCode, 0);
    QVERIFY2(released.err.contains("Target \"A\" has been released."), released.err.constData());
    QCOMPARE(locks(place).size(), 0);
    const QByteArray events = place.proctor({u"events"_s, u"1"_s, u"--json"_s}).out;
    QCOMPARE(events.count("ProctorLockReleased"), 2);
    QVERIFY2(events.contains("power cut") && events.contains("bob"), events.constData());
}

void TestCliTargets::releaseOfWhatIsNotLocked()
{
    const Workplace place;
    const auto process = startJob(place);
    QVERIFY(process);
    const Outcome outcome =
        place.proctor({u"targets"_s, u"release"_s, u"X"_s, u"A"_s, u"--reason=fire"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("Target \"X\" is not locked"), outcome.err.constData());
    QVERIFY2(outcome.err.contains("Target \"A\" has been released."), outcome.err.constData());
    QCOMPARE(locks(place).size(), 1);
    process->kill();
    QVERIFY(process->waitForFinished());
    QVERIFY(QFile::remove(place.path(u"running"_s)));
}

void TestCliTargets::releaseWithoutReasonIsBadUsage()
{
    const Workplace place;
    const Outcome outcome = place.proctor({u"targets"_s, u"release"_s, u"A"_s});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.err.contains("with a reason; add --reason TEXT"), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestCliTargets)
#include "tst_clitargets.moc"
