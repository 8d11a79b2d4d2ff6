// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mortaljob.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

namespace {

// Each is a function call of its own to the watchdog of the test library.
constexpr int killsOfABatch = 20;

} // namespace

/// Kills the real executable, and looks at what is left of its job.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void unharmed();
    void killedAtRandomMoments_data();
    void killedAtRandomMoments();
    void killedAfterEachKindOfCommit_data();
    void killedAfterEachKindOfCommit();

private:
    [[nodiscard]] int random(int below) { return int(m_random.bounded(below)); }
    [[nodiscard]] QByteArray text(const MortalJob &job) const
    {
        return "PROCTOR_CRASH_SEED=" + QByteArray::number(m_seed) + " after " +
               QByteArray::number(job.kills()) + " kills:\n" + job.problems().join('\n');
    }

    quint32 m_seed = 0;
    QRandomGenerator m_random;
};

void TestCrash::initTestCase()
{
    bool isGiven = false;
    m_seed = qEnvironmentVariable("PROCTOR_CRASH_SEED").toUInt(&isGiven);
    if (!isGiven)
        m_seed = QRandomGenerator::global()->generate();
    m_random.seed(m_seed);
}

void TestCrash::unharmed()
{
    MortalJob job;
    job.finish();
    QCOMPARE(job.kills(), 0);
    QVERIFY2(job.problems().isEmpty(), text(job).constData());
}

// PROCTOR_CRASH_KILLS asks for more than there is time for every day.
void TestCrash::killedAtRandomMoments_data()
{
    QTest::addColumn<int>("batch");
    const int wanted = std::max(qEnvironmentVariableIntValue("PROCTOR_CRASH_KILLS"), 40);
    for (int batch = 0; batch * killsOfABatch < wanted; ++batch)
        QTest::addRow("%d", batch) << batch;
}

void TestCrash::killedAtRandomMoments()
{
    for (int kills = 0; kills < killsOfABatch;) {
        MortalJob job;
        bool goesOn = true;
        while (goesOn) {
            const bool fromStart = random(4) == 0;
            const int delay = random(fromStart ? 400 : 120);
            qint64 since = fromStart ? 0 : -1;
            goesOn = kills + job.kills() < killsOfABatch && job.live([&](MortalJob &living) {
                if (since < 0 && living.hasNew())
                    since = living.age();
                return since >= 0 && living.age() >= since + delay;
            });
        }
        if (job.problems().isEmpty())
            job.finish();
        QVERIFY2(job.problems().isEmpty(), text(job).constData());
        kills += job.kills();
    }
}

void TestCrash::killedAfterEachKindOfCommit_data()
{
    QTest::addColumn<QByteArrayList>("events");
    // In the order in which they come, so that one job can die of each. What has been committed
    // together with the one before comes again in the next attempt or run.
    QTest::newRow("an attempt") << QByteArrayList{
        "JobStateStarted", "TargetAcquired",  "ProctorTargetsAcquired",
        "TargetIn",        "VariableEmitted", "TargetOut",
        "CmdStart",        "CmdEnd",          "TargetErr",
        "ProctorLog",      "+TargetIn",       "+TargetOut",
        "+ProctorLog",     "TargetReleased",  "ProctorAttemptFinished"};
    QTest::newRow("a run") << QByteArrayList{"ProctorAttemptFinished", "ProctorRunFinished",
                                             "TargetReleased", "JobStateCompleted"};
    QTest::newRow("two runs") << QByteArrayList{"RunStarted", "RunStarted", "ProctorRunFinished"};
}

void TestCrash::killedAfterEachKindOfCommit()
{
    QFETCH(QByteArrayList, events);
    // Each of them may need an attempt of its own, when it was committed together with others.
    constexpr int enoughRuns = 5;
    MortalJob job(manyTargetsShape(enoughRuns), manyTargetsText(enoughRuns));
    for (const QByteArray &event : events) {
        if (!job.live([&event](MortalJob &living) { return living.hasNew(event); }))
            break;
    }
    QVERIFY2(job.problems().isEmpty(), text(job).constData());
    // The last process may have been quicker than we.
    QVERIFY2(job.kills() >= int(events.size()) - 1, text(job).constData());
    job.finish();
    QVERIFY2(job.problems().isEmpty(), text(job).constData());
}

QTEST_GUILESS_MAIN(TestCrash)

#include "tst_crash.moc"
