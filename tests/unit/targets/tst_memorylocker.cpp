// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targets/memorylocker.h"

#include "fakeclock.h"
#include "faketargetrun.h"

#include <QTest>

#include <thread>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The in-memory locker under a clock that is moved by hand.
class TestMemoryLocker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void init();

    void behaviour_B94_ownersAndIdsAreChecked();
    void behaviour_B95_lockIsAllOrNothing();
    void behaviour_B96_tryLockTakesWhatIsFree();
    void behaviour_B97_tryLockKeepsItsLimit_data();
    void behaviour_B97_tryLockKeepsItsLimit();
    void behaviour_B98_unlockIsAllOrNothing();
    void behaviour_B99_expiredLocks();
    void behaviour_B100_refreshProlongs();
    void behaviour_B101_refreshIsAllOrNothing();
    void locksExpireStrictlyAfterTheirEnd();
    void gap_G53_lockingAgainNeverShortens();
    void gap_G53_closedLockersRefuse();
    void gap_G17_lossOfALeaseSaysWhichAndWhen();
    void lostAreThoseThatOthersHave();
    void clockThatJumpsTakesNothing_data();
    void clockThatJumpsTakesNothing();
    void tryLockKeepsTheOrderOfTheList();
    void repeatedIdsCountOnce();
    void oneHolderAtATimeAmongThreads();

private:
    ErrorCode lock(qint64 job, QStringList ids, Duration time = 1min)
    {
        const auto done = valueOf(m_locker->lock(JobId(job), time, std::move(ids)));
        return done ? ErrorCode::Unknown : done.error().code;
    }
    QStringList tryLock(qint64 job, QStringList ids, int limit)
    {
        return valueOf(m_locker->tryLock(JobId(job), 1min, std::move(ids), limit))
            .value_or(QStringList{u"error"_s});
    }
    ErrorCode unlock(qint64 job, QStringList ids)
    {
        const auto done = valueOf(m_locker->unlock(JobId(job), std::move(ids)));
        return done ? ErrorCode::Unknown : done.error().code;
    }
    ErrorCode refresh(qint64 job, QStringList ids, Duration time = 1min)
    {
        const auto done = valueOf(m_locker->refresh(JobId(job), time, std::move(ids)));
        return done ? ErrorCode::Unknown : done.error().code;
    }

    static constexpr ErrorCode fine = ErrorCode::Unknown;
    std::shared_ptr<FakeClock> m_clock;
    std::unique_ptr<MemoryLocker> m_locker;
};

void TestMemoryLocker::init()
{
    m_clock = std::make_shared<FakeClock>();
    m_locker = std::make_unique<MemoryLocker>(m_clock);
}

void TestMemoryLocker::behaviour_B94_ownersAndIdsAreChecked()
{
    QCOMPARE(lock(0, {}), ErrorCode::InvalidArgument);
    QCOMPARE(unlock(0, {}), ErrorCode::InvalidArgument);
    QCOMPARE(refresh(0, {}), ErrorCode::InvalidArgument);
    QCOMPARE(tryLock(0, {}, 1), QStringList{u"error"_s});
    QCOMPARE(lock(1, {}), fine);
    QCOMPARE(unlock(1, {}), fine);
    QCOMPARE(refresh(1, {}), fine);
    QCOMPARE(tryLock(1, {}, 1), QStringList());
    QCOMPARE(lock(1, {u"a"_s, QString()}), ErrorCode::InvalidArgument);
    QCOMPARE(unlock(1, {QString()}), ErrorCode::InvalidArgument);
    QCOMPARE(refresh(1, {QString()}), ErrorCode::InvalidArgument);
    QCOMPARE(tryLock(1, {QString()}, 1), QStringList{u"error"_s});
    QCOMPARE(lock(2, {u"a"_s}), fine); // nothing was taken above
}

void TestMemoryLocker::behaviour_B95_lockIsAllOrNothing()
{
    QCOMPARE(lock(1, {u"a"_s}), fine);
    const auto refused = valueOf(m_locker->lock(JobId(2), 1min, {u"b"_s, u"a"_s}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Locked);
    QVERIFY2(refused.error().message.contains(u"'a' is locked by job 1"),
             qPrintable(refused.error().message));
    QCOMPARE(lock(3, {u"b"_s}), fine);
    QCOMPARE(lock(1, {u"a"_s}), fine);
    QCOMPARE(lock(1, {u"%2 %1"_s}), fine);
    QCOMPARE(valueOf(m_locker->lock(JobId(2), 1min, {u"%2 %1"_s})).error().message.first(31),
             u"target '%2 %1' is locked by job 1"_s.first(31));
}

void TestMemoryLocker::behaviour_B96_tryLockTakesWhatIsFree()
{
    QCOMPARE(lock(1, {u"a"_s}), fine);
    QCOMPARE(tryLock(2, {u"a"_s, u"b"_s}, 2), QStringList{u"b"_s});
    QCOMPARE(tryLock(3, {u"a"_s, u"b"_s}, 2), QStringList());
    QCOMPARE(tryLock(2, {u"a"_s, u"b"_s}, 2), QStringList{u"b"_s}); // own ones count
}

void TestMemoryLocker::behaviour_B97_tryLockKeepsItsLimit_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<QStringList>("obtained");
    QTest::newRow("1") << 1 << QStringList{u"a"_s};
    QTest::newRow("0") << 0 << QStringList();
    QTest::newRow("below 0") << -3 << QStringList();
    QTest::newRow("100") << 100 << QStringList{u"a"_s, u"b"_s};
}

void TestMemoryLocker::behaviour_B97_tryLockKeepsItsLimit()
{
    QFETCH(int, limit);
    QTEST(tryLock(1, {u"a"_s, u"b"_s}, limit), "obtained");
}

void TestMemoryLocker::behaviour_B98_unlockIsAllOrNothing()
{
    QCOMPARE(lock(1, {u"a"_s}), fine);
    QCOMPARE(lock(2, {u"b"_s}), fine);
    QCOMPARE(unlock(1, {u"a"_s, u"b"_s}), ErrorCode::NotOwner);
    QCOMPARE(lock(3, {u"a"_s}), ErrorCode::Locked);
    QCOMPARE(lock(3, {u"b"_s}), ErrorCode::Locked);
    QCOMPARE(unlock(1, {u"a"_s}), fine);
    QCOMPARE(unlock(1, {u"a"_s}), ErrorCode::NotOwner);
    QCOMPARE(lock(3, {u"a"_s}), fine);
}

void TestMemoryLocker::behaviour_B99_expiredLocks()
{
    QCOMPARE(lock(1, {u"a"_s, u"b"_s}), fine);
    m_clock->advance(2min);
    QCOMPARE(refresh(1, {u"a"_s, u"b"_s}), fine);
    QCOMPARE(lock(2, {u"a"_s}), ErrorCode::Locked);
    m_clock->advance(2min);
    QCOMPARE(refresh(2, {u"a"_s}), ErrorCode::NotOwner);
    QCOMPARE(lock(2, {u"a"_s}), fine);
    QCOMPARE(refresh(1, {u"a"_s}), ErrorCode::NotOwner); // taken over
    QCOMPARE(unlock(1, {u"b"_s}), fine);                 // own and expired
}

void TestMemoryLocker::behaviour_B100_refreshProlongs()
{
    QCOMPARE(lock(1, {u"a"_s}, 3min), fine);
    m_clock->advance(2min);
    QCOMPARE(refresh(1, {u"a"_s}, 5min), fine);
    m_clock->advance(5min - 1us);
    QCOMPARE(lock(2, {u"a"_s}), ErrorCode::Locked);
}

void TestMemoryLocker::behaviour_B101_refreshIsAllOrNothing()
{
    QCOMPARE(lock(1, {u"a"_s}, 1min), fine);
    QCOMPARE(refresh(1, {u"a"_s, u"b"_s}, 10min), ErrorCode::NotOwner);
    QCOMPARE(lock(2, {u"b"_s}), fine); // refresh locks nothing
    m_clock->advance(1min);
    QCOMPARE(lock(2, {u"a"_s}), ErrorCode::Locked);
    m_clock->advance(1us);
    QCOMPARE(lock(2, {u"a"_s}), fine); // and it was not prolonged
}

void TestMemoryLocker::locksExpireStrictlyAfterTheirEnd()
{
    QCOMPARE(lock(1, {u"a"_s}, 1min), fine);
    m_clock->advance(1min);
    QCOMPARE(tryLock(2, {u"a"_s}, 1), QStringList());
    m_clock->advance(1us);
    QCOMPARE(tryLock(2, {u"a"_s}, 1), QStringList{u"a"_s});
}

void TestMemoryLocker::gap_G53_lockingAgainNeverShortens()
{
    QCOMPARE(lock(1, {u"a"_s}, 10min), fine);
    QCOMPARE(lock(1, {u"a"_s}, 1min), fine);
    QCOMPARE(refresh(1, {u"a"_s}, 1min), fine);
    QCOMPARE(tryLock(1, {u"a"_s}, 1), QStringList{u"a"_s});
    m_clock->advance(10min);
    QCOMPARE(lock(2, {u"a"_s}), ErrorCode::Locked);
    m_clock->advance(1us);
    QCOMPARE(lock(2, {u"a"_s}, 1min), fine); // taken over with its own, shorter time
    m_clock->advance(1min + 1us);
    QCOMPARE(lock(1, {u"a"_s}), fine);
}

void TestMemoryLocker::gap_G53_closedLockersRefuse()
{
    QCOMPARE(lock(1, {u"a"_s}), fine);
    m_locker->close();
    m_locker->close();
    QCOMPARE(lock(1, {u"a"_s}), ErrorCode::StoreUnavailable);
    QCOMPARE(unlock(1, {u"a"_s}), ErrorCode::StoreUnavailable);
    QCOMPARE(refresh(1, {}), ErrorCode::StoreUnavailable);
    QCOMPARE(tryLock(1, {u"a"_s}, 1), QStringList{u"error"_s});
}

void TestMemoryLocker::gap_G17_lossOfALeaseSaysWhichAndWhen()
{
    const QStringList both{u"a"_s, u"b"_s};
    QCOMPARE(lock(1, both), fine);
    const QString expired = toRfc3339(m_clock->now() + 1min);
    m_clock->advance(2min);
    QCOMPARE(lock(2, {u"b"_s}), fine);
    const auto message = [&](QStringList ids) {
        return valueOf(m_locker->refresh(JobId(1), 1min, std::move(ids))).error().message;
    };
    QCOMPARE(message(both), u"lost the lease on b at "_s + expired);
    QCOMPARE(unlock(2, {u"b"_s}), fine);
    QCOMPARE(message(both), u"lost the lease on b at "_s + expired); // free, but not ours
    QCOMPARE(lock(2, both), fine);
    QCOMPARE(message(both), u"lost the lease on a at %1, and on 1 more"_s.arg(expired));
    QCOMPARE(unlock(1, both), ErrorCode::NotOwner);
}

void TestMemoryLocker::lostAreThoseThatOthersHave()
{
    const auto lost = [&](qint64 job, QStringList ids) {
        return valueOf(m_locker->lost(JobId(job), std::move(ids)));
    };
    QCOMPARE(lock(1, {u"a"_s, u"b"_s}), fine);
    QCOMPARE(lost(1, {u"b"_s, u"c"_s, u"a"_s}).value(), QStringList(u"c"_s));
    m_clock->advance(2min);
    QCOMPARE(lost(1, {u"a"_s, u"b"_s}).value(), QStringList());
    QCOMPARE(lock(2, {u"b"_s}), fine);
    QCOMPARE(lost(1, {u"a"_s, u"b"_s}).value(), QStringList(u"b"_s));
    QCOMPARE(lost(0, {}).error().code, ErrorCode::InvalidArgument);
    m_locker->close();
    QVERIFY(!lost(1, {u"a"_s}));
}

void TestMemoryLocker::clockThatJumpsTakesNothing_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("forwards") << 10;
    QTest::newRow("backwards") << -10;
}

void TestMemoryLocker::clockThatJumpsTakesNothing()
{
    QFETCH(const int, minutes);
    QCOMPARE(lock(1, {u"a"_s}), fine);
    m_clock->advance(std::chrono::minutes(minutes));
    QCOMPARE(refresh(1, {u"a"_s}), fine);
    QCOMPARE(lock(2, {u"a"_s}), ErrorCode::Locked);
}

void TestMemoryLocker::tryLockKeepsTheOrderOfTheList()
{
    QStringList ids;
    for (int i = 500; i > 0; --i)
        ids << QString::number(i * 7919 % 1000);
    QCOMPARE(lock(1, {ids[3]}), fine);
    QStringList expected = ids;
    expected.removeAt(3);
    QCOMPARE(tryLock(2, ids, 500), expected);
}

void TestMemoryLocker::repeatedIdsCountOnce()
{
    QCOMPARE(tryLock(1, {u"a"_s, u"a"_s, u"b"_s}, 2), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(lock(1, {u"c"_s, u"c"_s}), fine);
    QCOMPARE(unlock(1, {u"c"_s, u"c"_s}), fine);
    QCOMPARE(unlock(1, {u"c"_s}), ErrorCode::NotOwner);
}

void TestMemoryLocker::oneHolderAtATimeAmongThreads()
{
    std::atomic<int> holders{0};
    std::atomic<int> most{0};
    std::atomic<int> obtained{0};
    std::vector<std::jthread> threads;
    for (qint64 job = 1; job <= 4; ++job) {
        threads.emplace_back([&, job] {
            for (int i = 0; i < 2000; ++i) {
                if (!valueOf(m_locker->lock(JobId(job), 1h, {u"a"_s, u"b"_s})))
                    continue;
                ++obtained;
                most = std::max(most.load(), ++holders);
                --holders;
                if (!valueOf(m_locker->unlock(JobId(job), {u"b"_s, u"a"_s})))
                    most = 100;
            }
        });
    }
    threads.clear();
    QVERIFY(obtained > 0);
    QCOMPARE(most.load(), 1);
}

QTEST_GUILESS_MAIN(TestMemoryLocker)
#include "tst_memorylocker.moc"
