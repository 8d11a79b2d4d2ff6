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
    void gap_G17_lossOfALeaseSaysWhichAndWhen_data() { kinds(); }
    void gap_G17_lossOfALeaseSaysWhichAndWhen();
    void gap_G17_frozenHolderIsRefused_data() { kinds(); }
    void gap_G17_frozenHolderIsRefused();
    void lateHolderThatNobodyReplacedGoesOn();
    void relockedTargetIsWrittenAgain();
    void lostAreThoseThatOthersHave_data() { kinds(); }
    void lostAreThoseThatOthersHave();
    void oldFenceNeitherRefreshesNorUnlocks();
    void clockThatJumps_data();
    void clockThatJumps();
    void forcedReleaseNeedsAReason();
    void forcedReleaseIsRecordedAndRefusesTheHolder();
    void locksTellTheirHolders();
    void claimedJobsLocksGoWithIt();
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

    Result<void> release(const QString &target, const QString &reason)
    {
        return answerOf<void>(
            [&](auto done) { m_store->releaseLock(target, reason, u"bob"_s, std::move(done)); });
    }
    Result<QStringList> lost(qint64 owner, const QStringList &targets)
    {
        return answerOf<QStringList>(
            [&](auto done) { m_store->lostTargets(JobId(owner), targets, std::move(done)); });
    }
    std::unique_ptr<Store> open(QList<std::pair<qint64, QString>> &refusals)
    {
        StoreOptions options;
        options.clock = &m_clock;
        options.refused = [&refusals](JobId job, const Error &error) {
            QCOMPARE(error.code, ErrorCode::NotOwner);
            refusals.emplaceBack(job.value(), error.message);
        };
        return m_place->open(std::move(options));
    }
    static Result<void> lockBy(Store &store, JobId owner, const QStringList &targets)
    {
        return answerOf<void>(
            [&](auto done) { store.lockTargets(owner, 1min, targets, std::move(done)); });
    }
    /// Lets the job write about each target and about the whole job.
    static void write(Store &store, JobId job, const QStringList &targets)
    {
        for (const QString &id : targets)
            store.append({newEvent(stepScope(job), u"About-"_s + id, target(id))});
        store.append({newEvent(stepScope(job), u"AboutAll"_s)});
        QVERIFY(flushed(store));
    }

    // Filled on the writer thread, read once its answer is there.
    QList<std::pair<qint64, QString>> m_refusals;
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
    m_refusals.clear();
    m_store = open(m_refusals);
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

void tst_StoreLocks::gap_G17_lossOfALeaseSaysWhichAndWhen()
{
    const QStringList three{u"a"_s, u"b"_s, u"c"_s};
    QVERIFY(lock(1, 1min, three));
    const QString expired = toRfc3339(m_clock.now() + 1min);
    m_clock.advance(2min);
    QVERIFY(lock(2, 1min, {u"b"_s}));
    QCOMPARE(refresh(1, 1min, three).error().message, u"lost the lease on b at "_s + expired);
    QVERIFY(lock(2, 1min, {u"c"_s}));
    const auto both = refresh(1, 1min, three);
    QCOMPARE(both.error().code, ErrorCode::NotOwner);
    QCOMPARE(both.error().message, u"lost the lease on b at %1, and on 1 more"_s.arg(expired));
    QCOMPARE(unlock(1, {u"c"_s}).error().message, u"lost the lease on c at "_s + expired);
    QVERIFY(unlock(2, {u"c"_s}));
    QCOMPARE(refresh(1, 1min, {u"c"_s}).error().code, ErrorCode::NotOwner); // free, but not ours
}

void tst_StoreLocks::gap_G17_frozenHolderIsRefused()
{
    const JobId job = *createJob(*m_store);
    QVERIFY(lockBy(*m_store, job, m_both));
    const QString expired = toRfc3339(m_clock.now() + 1min);
    write(*m_store, job, m_both);
    // It sleeps for longer than its lease; another takes one of the targets.
    m_clock.advance(2min);
    QVERIFY(lock(99, 1min, {u"a"_s}));
    write(*m_store, job, m_both);
    write(*m_store, job, m_both);
    const QStringList kept{u"About-b"_s, u"AboutAll"_s};
    QCOMPARE(namesOf(readAll(*m_store, job)),
             QStringList({u"About-a"_s, u"About-b"_s, u"AboutAll"_s}) + kept + kept);
    QCOMPARE(m_refusals.size(), 1); // once
    QCOMPARE(m_refusals.first().first, job.value());
    QCOMPARE(m_refusals.first().second, u"lost the lease on a at "_s + expired);
    QCOMPARE(m_store->backlog(), qsizetype(0));
}

void tst_StoreLocks::lateHolderThatNobodyReplacedGoesOn()
{
    const JobId job = *createJob(*m_store);
    QVERIFY(lockBy(*m_store, job, m_both));
    m_clock.advance(24h);
    write(*m_store, job, m_both);
    QCOMPARE(readAll(*m_store, job).size(), size_t(3));
    QCOMPARE(lost(job.value(), m_both).value(), QStringList());
    QVERIFY(refresh(job.value(), 1min, m_both));
    QCOMPARE(m_refusals.size(), 0);
}

void tst_StoreLocks::relockedTargetIsWrittenAgain()
{
    const JobId job = *createJob(*m_store);
    QVERIFY(lockBy(*m_store, job, {u"a"_s}));
    m_clock.advance(2min);
    QVERIFY(lock(99, 1min, {u"a"_s}));
    write(*m_store, job, {u"a"_s});
    QVERIFY(unlock(99, {u"a"_s}));
    QVERIFY(lockBy(*m_store, job, {u"a"_s}));
    write(*m_store, job, {u"a"_s});
    QCOMPARE(namesOf(readAll(*m_store, job)),
             QStringList({u"AboutAll"_s, u"About-a"_s, u"AboutAll"_s}));
    QVERIFY(unlock(job.value(), {u"a"_s}));
}

void tst_StoreLocks::lostAreThoseThatOthersHave()
{
    QVERIFY(lock(1, 1min, m_both));
    QCOMPARE(lost(1, {u"b"_s, u"c"_s, u"a"_s}).value(), QStringList(u"c"_s));
    m_clock.advance(2min);
    QCOMPARE(lost(1, m_both).value(), QStringList());
    QVERIFY(lock(2, 1min, {u"b"_s}));
    QCOMPARE(lost(1, m_both).value(), QStringList(u"b"_s));
    QCOMPARE(lost(1, {}).value(), QStringList());
    QCOMPARE(lost(0, m_both).error().code, ErrorCode::InvalidArgument);
}

void tst_StoreLocks::oldFenceNeitherRefreshesNorUnlocks()
{
    // The same job, held by two processes one after the other: the first was frozen meanwhile.
    QList<std::pair<qint64, QString>> refusals;
    const auto second = open(refusals);
    QVERIFY(lock(1, 1min, {u"a"_s}));
    m_clock.advance(2min);
    QVERIFY(lockBy(*second, JobId(2), {u"a"_s}));
    QVERIFY(answerOf<void>(
        [&](auto done) { second->unlockTargets(JobId(2), {u"a"_s}, std::move(done)); }));
    QVERIFY(lockBy(*second, JobId(1), {u"a"_s}));
    QCOMPARE(refresh(1, 1min, {u"a"_s}).error().code, ErrorCode::NotOwner);
    QCOMPARE(unlock(1, {u"a"_s}).error().code, ErrorCode::NotOwner);
    QCOMPARE(lost(1, {u"a"_s}).value(), QStringList(u"a"_s));
    QCOMPARE(held(1), QStringList(u"a"_s));
}

void tst_StoreLocks::clockThatJumps_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("forwards") << 10;
    QTest::newRow("backwards") << -10;
}

void tst_StoreLocks::clockThatJumps()
{
    QFETCH(const int, minutes);
    const JobId job = *createJob(*m_store);
    QVERIFY(lockBy(*m_store, job, m_both));
    m_clock.advance(std::chrono::minutes(minutes));
    // A jump alone takes nothing from anybody.
    write(*m_store, job, m_both);
    QVERIFY(refresh(job.value(), 1min, m_both));
    QCOMPARE(lock(99, 1min, m_both).error().code, ErrorCode::Locked);
    QVERIFY(m_store->locks()->front().expiresAt >= m_clock.now() + 1min); // and never shortened
    // What another takes while the clock is wrong is lost even once it is right again.
    m_clock.advance(20min);
    QVERIFY(lock(99, 1min, {u"a"_s}));
    m_clock.advance(-20min);
    write(*m_store, job, m_both);
    QCOMPARE(namesOf(readAll(*m_store, job)).count(u"About-a"_s), 1);
    QCOMPARE(namesOf(readAll(*m_store, job)).count(u"About-b"_s), 2);
    QCOMPARE(m_refusals.size(), 1);
}

void tst_StoreLocks::forcedReleaseNeedsAReason()
{
    QVERIFY(lock(1, 1min, {u"a"_s}));
    for (const QString &reason : {QString(), u"  "_s})
        QCOMPARE(release(u"a"_s, reason).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(release(u"b"_s, u"broken"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(held(1), QStringList(u"a"_s));
    QVERIFY(release(u"a"_s, u"broken"_s)); // of a job that is not stored
    QCOMPARE(held(1), QStringList());
}

void tst_StoreLocks::forcedReleaseIsRecordedAndRefusesTheHolder()
{
    QList<std::pair<qint64, QString>> refusals;
    const auto holder = open(refusals); // another process
    const JobId job = *createJob(*holder);
    QVERIFY(lockBy(*holder, job, m_both));
    m_clock.advance(10s);
    QVERIFY(release(u"a"_s, u" the board \"7\" is on fire "_s));
    const QString released = toRfc3339(m_clock.now());
    write(*holder, job, m_both);

    const Events events = readAll(*m_store, job);
    QCOMPARE(namesOf(events),
             QStringList({EventName::lockReleased(), u"About-b"_s, u"AboutAll"_s}));
    QVERIFY(events.front().scope->isFramework());
    QCOMPARE(events.front().time, m_clock.now());
    QCOMPARE(events.front().payload.value().toObject(),
             QJsonObject({{u"Target"_s, u"a"_s},
                          {u"Reason"_s, u"the board \"7\" is on fire"_s},
                          {u"Requestor"_s, u"bob"_s}}));
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(refusals.first().second, u"lost the lease on a at "_s + released);
    const auto refreshed = answerOf<void>(
        [&](auto done) { holder->refreshTargets(job, 1min, m_both, std::move(done)); });
    QCOMPARE(refreshed.error().message, u"lost the lease on a at "_s + released);
}

void tst_StoreLocks::locksTellTheirHolders()
{
    auto owner = m_place->open();
    const JobId running = *createJob(*owner, sampleRequest(u"running"_s));
    const JobId paused = *createJob(*owner, sampleRequest(u"paused"_s));
    const JobId ended = *createJob(*owner, sampleRequest(u"ended"_s));
    owner->append({newEvent(jobScope(running), EventName::jobStarted()),
                   newEvent(jobScope(paused), EventName::jobPaused()),
                   newEvent(jobScope(ended), EventName::jobFailed())});
    QVERIFY(flushed(*owner));
    QVERIFY(lockBy(*m_store, running, {u"a"_s}));
    QVERIFY(lockBy(*m_store, paused, {u"b"_s}));
    QVERIFY(lockBy(*m_store, ended, {u"c"_s}));
    QVERIFY(lockBy(*m_store, JobId(99), {u"d"_s}));
    const auto gone = [this] {
        QList<bool> all;
        const auto locks = m_store->locks();
        for (const LockRecord &lock : *locks)
            all += lock.holderIsGone;
        return all;
    };
    QCOMPARE(gone(), QList<bool>({false, false, true, true}));
    owner.reset();
    QCOMPARE(gone(), QList<bool>({true, false, true, true}));
    const auto locks = m_store->locks();
    QCOMPARE(locks->at(0).jobName, u"running"_s);
    QCOMPARE(locks->at(0).requestor, u"ada"_s);
    QVERIFY(locks->at(1).state == JobState::Paused);
    QVERIFY(locks->at(2).state == JobState::Failed);
}

void tst_StoreLocks::claimedJobsLocksGoWithIt()
{
    QList<std::pair<qint64, QString>> refusals;
    const auto second = open(refusals);
    const JobId job = *createJob(*m_store);
    QVERIFY(lockBy(*m_store, job, m_both));
    QVERIFY(answerOf<void>(
        [&](auto done) { m_store->disownJob(job, u"process-1"_s, std::move(done)); }));
    QVERIFY(*answerOf<bool>(
        [&](auto done) { second->claimJob(job, {}, u"second"_s, std::move(done)); }));
    QCOMPARE(refresh(job.value(), 1min, m_both).error().code, ErrorCode::NotOwner);
    QCOMPARE(unlock(job.value(), m_both).error().code, ErrorCode::NotOwner);
    QCOMPARE(lockBy(*m_store, job, m_both).error().code, ErrorCode::NotOwner);
    QCOMPARE(lost(job.value(), m_both).value(), m_both);
    QVERIFY(answerOf<void>(
        [&](auto done) { second->refreshTargets(job, 1min, m_both, std::move(done)); }));
    // And it learns of what it loses, though it never locked anything itself.
    QVERIFY(release(u"a"_s, u"broken"_s));
    write(*second, job, m_both);
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(namesOf(readAll(*second, job)),
             QStringList({EventName::lockReleased(), u"About-b"_s, u"AboutAll"_s}));
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
