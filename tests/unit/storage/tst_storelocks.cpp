// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QRegularExpression>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Every case runs on a file and on a memory store (G-51).
class tst_StoreLocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }

    void behaviour_B94_ownersAndIdsAreChecked_data() { kinds(); }
    void behaviour_B94_ownersAndIdsAreChecked();
    void behaviour_B95_locksAreExclusive_data() { kinds(); }
    void behaviour_B95_locksAreExclusive();
    void behaviour_B96_tryLockSkipsWhatIsTaken_data() { kinds(); }
    void behaviour_B96_tryLockSkipsWhatIsTaken();
    void behaviour_B97_tryLockKeepsTheLimit_data() { kinds(); }
    void behaviour_B97_tryLockKeepsTheLimit();
    void behaviour_B98_unlockIsAllOrNothing_data() { kinds(); }
    void behaviour_B98_unlockIsAllOrNothing();
    void behaviour_B99_expiredLocks_data() { kinds(); }
    void behaviour_B99_expiredLocks();
    void behaviour_B100_refreshProlongs_data() { kinds(); }
    void behaviour_B100_refreshProlongs();
    void behaviour_B101_refreshIsAllOrNothing_data() { kinds(); }
    void behaviour_B101_refreshIsAllOrNothing();
    void gap_G53_lockIsNeverShortened_data() { kinds(); }
    void gap_G53_lockIsNeverShortened();
    void gap_G53_closingAnswersWhatWasAsked_data() { kinds(); }
    void gap_G53_closingAnswersWhatWasAsked();
    void lockExpiresStrictlyAfterItsEnd_data() { kinds(); }
    void lockExpiresStrictlyAfterItsEnd();
    void fencesGrowWithEveryHolder_data() { kinds(); }
    void fencesGrowWithEveryHolder();
    void sameTargetTwiceIsOneLock_data() { kinds(); }
    void sameTargetTwiceIsOneLock();
    void twoStoresExcludeEachOther();
    void onlyOneOfManyWins();
    void manyTargetsAtOnce();

private:
    static void kinds()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("file") << QByteArray("file");
        QTest::newRow("memory") << QByteArray("memory");
    }
    Result<void> lock(qint64 owner, Duration duration, const QStringList &targets)
    {
        return answerOf<void>([&](auto done) {
            m_store->lockTargets(JobId(owner), duration, targets, std::move(done));
        });
    }
    Result<QStringList> tryLock(qint64 owner, Duration duration, const QStringList &targets,
                                int limit)
    {
        return answerOf<QStringList>([&](auto done) {
            m_store->tryLockTargets(JobId(owner), duration, targets, limit, std::move(done));
        });
    }
    Result<void> unlock(qint64 owner, const QStringList &targets)
    {
        return answerOf<void>(
            [&](auto done) { m_store->unlockTargets(JobId(owner), targets, std::move(done)); });
    }
    Result<void> refresh(qint64 owner, Duration duration, const QStringList &targets)
    {
        return answerOf<void>([&](auto done) {
            m_store->refreshTargets(JobId(owner), duration, targets, std::move(done));
        });
    }
    QStringList held(qint64 owner) const
    {
        QStringList targets;
        const auto locks = m_store->locks();
        for (const LockRecord &lock : *locks) {
            if (lock.owner == JobId(owner))
                targets += lock.target;
        }
        return targets;
    }

    const QStringList m_both{u"a"_s, u"b"_s};
    StillClock m_clock;
    std::optional<StorePlace> m_place;
    std::unique_ptr<Store> m_store;
};

void tst_StoreLocks::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const bool hasKind = QTest::currentDataTag() != nullptr;
    m_place.emplace(hasKind ? QByteArrayView(QTest::currentDataTag()) : QByteArrayView("file"));
    StoreOptions options;
    options.clock = &m_clock;
    m_store = m_place->open(options);
    QVERIFY(m_store);
}

void tst_StoreLocks::behaviour_B94_ownersAndIdsAreChecked()
{
    const auto refused = [](const auto &result) {
        return !result && result.error().code == ErrorCode::InvalidArgument;
    };
    for (const QStringList &targets : {QStringList(), QStringList(u"a"_s)}) {
        QVERIFY(refused(lock(0, 1min, targets)));
        QVERIFY(refused(tryLock(0, 1min, targets, 1)));
        QVERIFY(refused(unlock(0, targets)));
        QVERIFY(refused(refresh(0, 1min, targets)));
    }
    QVERIFY(lock(1, 1min, {}));
    QCOMPARE(tryLock(1, 1min, {}, 1).value(), QStringList());
    QVERIFY(unlock(1, {}));
    QVERIFY(refresh(1, 1min, {}));
    const QStringList empty{u"a"_s, u""_s};
    QVERIFY(refused(lock(1, 1min, empty)));
    QVERIFY(refused(tryLock(1, 1min, empty, 2)));
    QVERIFY(refused(unlock(1, empty)));
    QVERIFY(refused(refresh(1, 1min, empty)));
    QCOMPARE(m_store->locks()->size(), size_t(0));
}

void tst_StoreLocks::behaviour_B95_locksAreExclusive()
{
    QVERIFY(lock(1, 1min, {u"b"_s}));
    const auto refused = lock(2, 1min, m_both);
    QCOMPARE(refused.error().code, ErrorCode::Locked);
    QVERIFY2(refused.error().message.contains(u"\"b\""_s) &&
                 refused.error().message.contains(u"job 1"_s),
             qPrintable(refused.error().message));
    QCOMPARE(held(2), QStringList());
    const Timestamp created = m_store->locks()->front().createdAt;
    m_clock.advance(10s);
    QVERIFY(lock(1, 2min, m_both));
    QCOMPARE(held(1), m_both);
    const auto locks = m_store->locks();
    QCOMPARE(locks->at(1).createdAt, created);
    QCOMPARE(locks->at(1).expiresAt, m_clock.now() + 2min);
}

void tst_StoreLocks::behaviour_B96_tryLockSkipsWhatIsTaken()
{
    QVERIFY(lock(1, 1min, {u"a"_s}));
    QCOMPARE(tryLock(2, 1min, m_both, 2).value(), QStringList(u"b"_s));
    QCOMPARE(tryLock(3, 1min, m_both, 2).value(), QStringList());
    QCOMPARE(tryLock(2, 1min, m_both, 2).value(), QStringList(u"b"_s)); // own ones count
}

void tst_StoreLocks::behaviour_B97_tryLockKeepsTheLimit()
{
    QCOMPARE(tryLock(1, 1min, m_both, 0).value(), QStringList());
    QCOMPARE(tryLock(1, 1min, m_both, -1).value(), QStringList());
    QCOMPARE(tryLock(1, 1min, m_both, 1).value(), QStringList(u"a"_s));
    QCOMPARE(held(1), QStringList(u"a"_s));
    QCOMPARE(tryLock(1, 1min, m_both, 100).value(), m_both);
}

void tst_StoreLocks::behaviour_B98_unlockIsAllOrNothing()
{
    QVERIFY(lock(1, 1min, {u"a"_s}));
    QVERIFY(lock(2, 1min, {u"b"_s}));
    QCOMPARE(unlock(1, m_both).error().code, ErrorCode::NotOwner);
    QCOMPARE(held(1), QStringList(u"a"_s));
    QCOMPARE(held(2), QStringList(u"b"_s));
    m_clock.advance(2min); // an expired lock can be given back
    QVERIFY(unlock(1, {u"a"_s}));
    QCOMPARE(unlock(1, {u"a"_s}).error().code, ErrorCode::NotOwner);
}

void tst_StoreLocks::behaviour_B99_expiredLocks()
{
    QVERIFY(lock(1, 1min, m_both));
    m_clock.advance(2min);
    QVERIFY(refresh(1, 1min, m_both));
    QCOMPARE(lock(2, 1min, m_both).error().code, ErrorCode::Locked);
    m_clock.advance(2min);
    QCOMPARE(refresh(2, 1min, m_both).error().code, ErrorCode::NotOwner);
    QVERIFY(lock(2, 1min, m_both));
    QCOMPARE(held(2), m_both);
    QCOMPARE(refresh(1, 1min, m_both).error().code, ErrorCode::NotOwner);
}

void tst_StoreLocks::behaviour_B100_refreshProlongs()
{
    QVERIFY(lock(1, 3min, m_both));
    m_clock.advance(2min);
    QVERIFY(refresh(1, 5min, m_both));
    m_clock.advance(5min - 1us);
    QCOMPARE(lock(2, 1min, m_both).error().code, ErrorCode::Locked);
    m_clock.advance(2us);
    QVERIFY(lock(2, 1min, m_both));
}

void tst_StoreLocks::behaviour_B101_refreshIsAllOrNothing()
{
    QVERIFY(lock(1, 1min, {u"a"_s}));
    const Timestamp expires = m_store->locks()->front().expiresAt;
    m_clock.advance(10s);
    QCOMPARE(refresh(1, 1min, m_both).error().code, ErrorCode::NotOwner);
    const auto locks = m_store->locks();
    QCOMPARE(locks->size(), size_t(1));
    QCOMPARE(locks->front().expiresAt, expires);
}

void tst_StoreLocks::gap_G53_lockIsNeverShortened()
{
    QVERIFY(lock(1, 10min, {u"a"_s}));
    const Timestamp expires = m_clock.now() + 10min;
    QVERIFY(lock(1, 1min, {u"a"_s}));
    QCOMPARE(m_store->locks()->front().expiresAt, expires);
    QVERIFY(refresh(1, 1min, {u"a"_s}));
    QCOMPARE(m_store->locks()->front().expiresAt, expires);
    QVERIFY(tryLock(1, 1min, {u"a"_s}, 1));
    QCOMPARE(m_store->locks()->front().expiresAt, expires);
}

void tst_StoreLocks::gap_G53_closingAnswersWhatWasAsked()
{
    int answers = 0; // only touched by the writer thread, which is gone afterwards
    for (int i = 0; i < 100; ++i)
        m_store->lockTargets(JobId(1), 1min, m_both, [&](const Result<void> &) { ++answers; });
    m_store.reset();
    QCOMPARE(answers, 100);
}

void tst_StoreLocks::lockExpiresStrictlyAfterItsEnd()
{
    QVERIFY(lock(1, 1min, {u"a"_s}));
    m_clock.advance(1min);
    QCOMPARE(lock(2, 1min, {u"a"_s}).error().code, ErrorCode::Locked);
    m_clock.advance(1us);
    QVERIFY(lock(2, 1min, {u"a"_s}));
}

void tst_StoreLocks::fencesGrowWithEveryHolder()
{
    const auto fence = [this] { return m_store->locks()->front().fence; };
    QVERIFY(lock(1, 1min, {u"a"_s}));
    const qint64 first = fence();
    QVERIFY(lock(1, 2min, {u"a"_s}));
    QVERIFY(refresh(1, 2min, {u"a"_s}));
    QCOMPARE(fence(), first);
    m_clock.advance(3min);
    QVERIFY(lock(2, 1min, {u"a"_s}));
    const qint64 second = fence();
    QVERIFY(second > first);
    QVERIFY(unlock(2, {u"a"_s}));
    QVERIFY(tryLock(1, 1min, {u"a"_s}, 1));
    QVERIFY(fence() > second);
}

void tst_StoreLocks::sameTargetTwiceIsOneLock()
{
    const QStringList twice{u"a"_s, u"a"_s, u"b"_s};
    QVERIFY(lock(1, 1min, twice));
    QCOMPARE(tryLock(1, 1min, twice, 2).value(), m_both);
    QVERIFY(refresh(1, 1min, twice));
    QVERIFY(unlock(1, twice));
    QCOMPARE(m_store->locks()->size(), size_t(0));
}

void tst_StoreLocks::twoStoresExcludeEachOther()
{
    StoreOptions options;
    options.clock = &m_clock;
    const auto other = m_place->open(options);
    QVERIFY(lock(1, 1min, {u"a"_s}));
    const auto refused = answerOf<void>(
        [&](auto done) { other->lockTargets(JobId(2), 1min, m_both, std::move(done)); });
    QCOMPARE(refused.error().code, ErrorCode::Locked);
    QVERIFY(unlock(1, {u"a"_s}));
    QVERIFY(answerOf<void>(
        [&](auto done) { other->lockTargets(JobId(2), 1min, m_both, std::move(done)); }));
    QCOMPARE(held(2), m_both);
}

void tst_StoreLocks::onlyOneOfManyWins()
{
    constexpr int stores = 4;
    std::vector<std::unique_ptr<Store>> others;
    for (int i = 0; i < stores; ++i)
        others.push_back(m_place->open());
    for (int round = 0; round < 20; ++round) {
        const QString target = u"target-%1"_s.arg(round);
        std::atomic<int> winners = 0;
        std::atomic<int> answers = 0;
        for (int i = 0; i < stores; ++i)
            others[size_t(i)]->lockTargets(JobId(i + 1), 1min, {target},
                                           [&](const Result<void> &locked) {
                                               winners += locked ? 1 : 0;
                                               ++answers;
                                           });
        QTRY_COMPARE(answers.load(), stores);
        QCOMPARE(winners.load(), 1);
    }
}

void tst_StoreLocks::manyTargetsAtOnce()
{
    QStringList targets;
    for (int i = 0; i < 2000; ++i)
        targets += u"target-%1"_s.arg(i);
    QVERIFY(lock(1, 1min, targets));
    QCOMPARE(m_store->locks()->size(), size_t(2000));
    QCOMPARE(lock(2, 1min, {u"free"_s, u"target-1999"_s}).error().code, ErrorCode::Locked);
    QCOMPARE(held(2), QStringList());
    QVERIFY(unlock(1, targets));
}

QTEST_GUILESS_MAIN(tst_StoreLocks)
#include "tst_storelocks.moc"
