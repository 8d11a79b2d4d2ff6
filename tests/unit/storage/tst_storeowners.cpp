// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "storage/database.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include <signal.h>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Who has which job, whether that process lives, and that only it writes about the job.
class tst_StoreOwners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void killedOwnerIsDeadAtOnce();
    void frozenOwnerIsAlive();
    void gap_G17_thawedHolderIsRefused();
    void closedStoreEndsItsOwners();
    void strangerIsJudgedByItsHeartbeat();
    void clockThatJumpsKillsNobody_data();
    void clockThatJumpsKillsNobody();
    void deadOwnersJobIsClaimedOnce();
    void livingOwnerKeepsItsJob();
    void disownedJobIsAnybodys();
    void claimRaisesTheFences();
    void manyClaimOneWins();
    void gap_G57_jobWithoutEventsIsCutOff();
    void gap_G35_cutOffJobsAreThoseThatShouldRun();
    void summariesTellWhoseOwnerIsGone();
    void writesOfTheFormerOwnerAreRefused();
    void claimingAgainKeepsWriting();
    void refusalOfOneJobLeavesTheOthers();

private:
    [[nodiscard]] std::unique_ptr<Store> open()
    {
        StoreOptions options;
        options.clock = &m_clock;
        options.committed = [this](const EventBatch &batch) { m_committed += int(batch->size()); };
        options.refused = [this](JobId job, const Error &error) {
            const std::scoped_lock lock(m_mutex);
            m_refusals.emplace_back(job, error);
        };
        return m_place->open(std::move(options));
    }
    static Result<bool> claim(Store &store, JobId job, const QString &from, const QString &to)
    {
        return answerOf<bool>([&](auto done) { store.claimJob(job, from, to, std::move(done)); });
    }
    static Result<void> disown(Store &store, JobId job, const QString &owner)
    {
        return answerOf<void>([&](auto done) { store.disownJob(job, owner, std::move(done)); });
    }
    static Result<void> change(Store &store, const QString &sql)
    {
        return answerOf<void>([&](auto done) {
            store.submit([sql](Database &database) { return database.execute(sql); },
                         std::move(done));
        });
    }
    /// As if the owner had been a process of another machine.
    static Result<void> makeStranger(Store &store, const QString &owner)
    {
        return change(store,
                      u"UPDATE owners SET host = 'elsewhere' WHERE id = '"_s + owner + u'\'');
    }
    static void append(Store &store, JobId job, const QString &name)
    {
        store.append({newEvent(jobScope(job), name)});
    }
    /// A process that has made job 1 and appends to it for ever.
    void startOther(int lease = 0)
    {
        m_other = std::make_unique<QProcess>();
        m_other->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_other->start(QStringLiteral(STORE_WRITER_PROCESS),
                       {m_place->url(), u"0"_s, QString::number(lease)});
        QVERIFY(QTest::qWaitFor(
            [this] { return m_other->readAllStandardOutput().contains("acknowledged"); }, 30'000));
    }

    StillClock m_clock;
    std::optional<StorePlace> m_place;
    std::unique_ptr<QProcess> m_other;
    std::atomic<int> m_committed = 0;
    std::mutex m_mutex;
    std::vector<std::pair<JobId, Error>> m_refusals;
};

void tst_StoreOwners::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_place.emplace();
    m_committed = 0;
    m_refusals.clear();
}

void tst_StoreOwners::cleanup()
{
    if (m_other) {
        m_other->kill();
        m_other->waitForFinished();
    }
    m_other.reset();
}

void tst_StoreOwners::killedOwnerIsDeadAtOnce()
{
    startOther();
    const auto store = m_place->open();
    QVERIFY(store->owner(JobId(1))->isAlive);
    QVERIFY(!*claim(*store, JobId(1), u"process-1"_s, u"us"_s));
    m_other->kill();
    QVERIFY(m_other->waitForFinished());
    QVERIFY(!store->owner(JobId(1))->isAlive);
    QVERIFY(*claim(*store, JobId(1), u"process-1"_s, u"us"_s));
    QCOMPARE(store->owner(JobId(1))->id, u"us"_s);
    QVERIFY(store->owner(JobId(1))->isAlive);
}

void tst_StoreOwners::frozenOwnerIsAlive()
{
    startOther();
    ::kill(pid_t(m_other->processId()), SIGSTOP);
    const auto store = open(); // the clock here is years ahead of its heartbeat
    QVERIFY(store->owner(JobId(1))->isAlive);
    ::kill(pid_t(m_other->processId()), SIGCONT);
}

void tst_StoreOwners::gap_G17_thawedHolderIsRefused()
{
    // Two processes: one sleeps longer than its lease, the other takes the target meanwhile.
    startOther(300);
    const auto isStopped = [this] {
        QFile stat(u"/proc/%1/stat"_s.arg(m_other->processId()));
        return stat.open(QIODevice::ReadOnly) && stat.readAll().contains(") T ");
    };
    QTRY_VERIFY(isStopped());
    const auto store = m_place->open();
    const JobId ours = *createJob(*store);
    QTRY_VERIFY(answerOf<void>(
        [&](auto done) { store->lockTargets(ours, 10min, {u"7"_s}, std::move(done)); }));
    const auto newest = [&] {
        const Events events = readAll(*store, JobId(1));
        return events.empty() ? EventId() : events.back().id;
    };
    const EventId frozenAt = newest();
    ::kill(pid_t(m_other->processId()), SIGCONT);
    QByteArray output;
    QTRY_VERIFY(
        (output += m_other->readAllStandardOutput()).contains("refused lost the lease on "));
    QVERIFY2(output.contains("refused lost the lease on 7 at 2"), output.constData());
    QCOMPARE(output.count("refused"), 1);
    QTRY_VERIFY(newest().value() > frozenAt.value() + 500);
    m_other->kill();
    QVERIFY(m_other->waitForFinished());
    QSet<QString> targets;
    const Events events = readAll(*store, JobId(1), frozenAt);
    for (const Event &event : events)
        targets += event.target->id;
    QVERIFY(!targets.contains(u"7"_s));
    QCOMPARE(targets.size(), 49); // all others went on
}

void tst_StoreOwners::closedStoreEndsItsOwners()
{
    auto first = open();
    const JobId job = *createJob(*first);
    const auto second = open();
    QVERIFY(second->owner(job)->isAlive);
    first.reset();
    QVERIFY(!second->owner(job)->isAlive);
    QCOMPARE(second->owner(job)->id, u"process-1"_s);
    QCOMPARE(second->owner(job)->heartbeat, m_clock.now());
    // And a later sign of life is believed again.
    QVERIFY(answerOf<void>([&](auto done) { second->heartbeat(u"process-1"_s, std::move(done)); }));
    QVERIFY(second->owner(job)->isAlive);
}

void tst_StoreOwners::strangerIsJudgedByItsHeartbeat()
{
    const auto store = open();
    const JobId job = *createJob(*store);
    QVERIFY(makeStranger(*store, u"process-1"_s));
    m_clock.advance(15s);
    QVERIFY(store->owner(job)->isAlive);
    m_clock.advance(1us);
    QVERIFY(!store->owner(job)->isAlive);
    QCOMPARE(store->cutOffJobs({})->size(), size_t(1));
}

void tst_StoreOwners::clockThatJumpsKillsNobody_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("forwards") << 10;
    QTest::newRow("backwards") << -10;
}

void tst_StoreOwners::clockThatJumpsKillsNobody()
{
    QFETCH(const int, minutes);
    const auto store = open();
    const JobId job = *createJob(*store);
    m_clock.advance(std::chrono::minutes(minutes));
    QVERIFY(store->owner(job)->isAlive); // of this machine: it exists
    QVERIFY(makeStranger(*store, u"process-1"_s));
    // A heartbeat from the future is a fresh one.
    QCOMPARE(store->owner(job)->isAlive, minutes < 0);
    QVERIFY(answerOf<void>([&](auto done) { store->heartbeat(u"process-1"_s, std::move(done)); }));
    QVERIFY(store->owner(job)->isAlive);
}

void tst_StoreOwners::deadOwnersJobIsClaimedOnce()
{
    auto first = open();
    const JobId job = *createJob(*first);
    first.reset();
    const auto second = open();
    const auto third = open();
    QVERIFY(!*claim(*second, job, u"somebody else"_s, u"second"_s));
    QVERIFY(*claim(*second, job, u"process-1"_s, u"second"_s));
    QVERIFY(!*claim(*third, job, u"process-1"_s, u"third"_s));
    QVERIFY(!*claim(*third, job, u"second"_s, u"third"_s)); // it lives
    QCOMPARE(third->owner(job)->id, u"second"_s);
    QCOMPARE(claim(*third, JobId(99), u"second"_s, u"third"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(claim(*third, job, u"second"_s, {}).value_or(true), false);
}

void tst_StoreOwners::livingOwnerKeepsItsJob()
{
    const auto store = open();
    const JobId job = *createJob(*store);
    QVERIFY(!*claim(*store, job, u"process-1"_s, u"other"_s));
    QVERIFY(*claim(*store, job, u"process-1"_s, u"process-1"_s));
    QCOMPARE(store->owner(job)->id, u"process-1"_s);
}

void tst_StoreOwners::disownedJobIsAnybodys()
{
    const auto first = open();
    const auto second = open();
    const JobId job = *createJob(*first);
    append(*first, job, EventName::jobPaused());
    QCOMPARE(disown(*second, job, u"second"_s).error().code, ErrorCode::NotOwner);
    QCOMPARE(disown(*second, JobId(99), u"second"_s).error().code, ErrorCode::NotFound);
    QVERIFY(disown(*first, job, u"process-1"_s));
    QCOMPARE(first->owner(job)->id, QString());
    QVERIFY(!first->owner(job)->isAlive);
    append(*first, job, u"Late"_s); // nobody has taken it yet
    QVERIFY(flushed(*first));
    QVERIFY(*claim(*second, job, {}, u"second"_s));
    QVERIFY(!*claim(*first, job, {}, u"process-1"_s));
    append(*first, job, u"TooLate"_s);
    QVERIFY(flushed(*first));
    QCOMPARE(namesOf(readAll(*first, job)), QStringList({EventName::jobPaused(), u"Late"_s}));
    QCOMPARE(m_refusals.size(), size_t(1));
}

void tst_StoreOwners::claimRaisesTheFences()
{
    const auto store = open();
    const JobId job = *createJob(*store);
    const auto lock = [&](JobId owner, const QString &target) {
        return answerOf<void>(
            [&](auto done) { store->lockTargets(owner, 1min, {target}, std::move(done)); });
    };
    QVERIFY(lock(job, u"a"_s));
    QVERIFY(lock(JobId(7), u"b"_s));
    const auto before = store->locks();
    QVERIFY(*claim(*store, job, u"process-1"_s, u"process-1"_s));
    const auto after = store->locks();
    QVERIFY(after->at(0).fence > before->at(1).fence);
    QCOMPARE(after->at(0).expiresAt, before->at(0).expiresAt);
    QCOMPARE(after->at(1).fence, before->at(1).fence);
}

void tst_StoreOwners::manyClaimOneWins()
{
    constexpr int count = 4;
    std::vector<std::unique_ptr<Store>> stores;
    for (int i = 0; i < count; ++i)
        stores.push_back(open());
    for (int round = 0; round < 20; ++round) {
        auto first = open();
        const JobId job = *createJob(*first, sampleRequest(), u"round %1"_s.arg(round));
        first.reset();
        std::atomic<int> winners = 0;
        std::atomic<int> answers = 0;
        for (int i = 0; i < count; ++i) {
            stores[size_t(i)]->claimJob(job, u"round %1"_s.arg(round), u"claimer %1"_s.arg(i),
                                        [&](const Result<bool> &claimed) {
                                            winners += claimed && *claimed ? 1 : 0;
                                            ++answers;
                                        });
        }
        QTRY_COMPARE(answers.load(), count);
        QCOMPARE(winners.load(), 1);
    }
}

void tst_StoreOwners::gap_G57_jobWithoutEventsIsCutOff()
{
    auto first = open();
    const JobId job = *createJob(*first);
    const auto second = open();
    QCOMPARE(second->cutOffJobs({})->size(), size_t(0));
    first.reset();
    const auto found = second->cutOffJobs({});
    QCOMPARE(found->size(), size_t(1));
    QCOMPARE(found->front().job, job);
    QVERIFY(found->front().state == JobState::Unknown);
}

void tst_StoreOwners::gap_G35_cutOffJobsAreThoseThatShouldRun()
{
    auto first = open();
    QList<qint64> expected;
    for (int state = int(JobState::Unknown); state <= int(JobState::CancellationFailed); ++state) {
        const JobId job = *createJob(*first);
        if (state != int(JobState::Unknown))
            append(*first, job, toString(JobState(state)));
        const bool shouldRun = !isFinal(JobState(state)) && JobState(state) != JobState::Paused;
        if (shouldRun)
            expected += job.value();
    }
    JobRequest elsewhere = sampleRequest();
    elsewhere.station = u"bench-8"_s;
    const JobId other = *createJob(*first, elsewhere);
    first.reset();
    const auto second = open();
    const auto ids = [&](const QString &station) {
        QList<qint64> found;
        const auto jobs = second->cutOffJobs(station);
        for (const JobSummary &job : *jobs)
            found += job.job.value();
        return found;
    };
    QCOMPARE(ids(u"bench-7"_s), expected);
    QCOMPARE(ids(u"bench-8"_s), QList<qint64>{other.value()});
    QCOMPARE(ids({}), expected + QList<qint64>{other.value()});
}

void tst_StoreOwners::summariesTellWhoseOwnerIsGone()
{
    auto first = open();
    const auto second = open();
    const JobId running = *createJob(*first);
    append(*first, running, EventName::jobStarted());
    const JobId paused = *createJob(*first);
    append(*first, paused, EventName::jobPaused());
    const JobId ended = *createJob(*first);
    append(*first, ended, EventName::jobCompleted());
    QVERIFY(flushed(*first));
    const auto before = second->jobs({});
    for (const JobSummary &job : *before)
        QVERIFY(job.ownerAlive && !isCutOff(job));
    first.reset();
    const auto jobs = second->jobs({});
    QVERIFY(!jobs->at(0).ownerAlive && isCutOff(jobs->at(0)));
    QVERIFY(!jobs->at(1).ownerAlive && !isCutOff(jobs->at(1)));
    QVERIFY(jobs->at(2).ownerAlive && !isCutOff(jobs->at(2)));
    QVERIFY(*second->summary(running) == jobs->at(0));
}

void tst_StoreOwners::writesOfTheFormerOwnerAreRefused()
{
    const auto first = open();
    const auto second = open();
    const JobId job = *createJob(*first);
    append(*first, job, EventName::jobStarted());
    QVERIFY(flushed(*first));
    // It was frozen for so long that it was taken for dead.
    QVERIFY(makeStranger(*second, u"process-1"_s));
    m_clock.advance(1min);
    QVERIFY(*claim(*second, job, u"process-1"_s, u"second"_s));
    for (int i = 0; i < 10; ++i)
        append(*first, job, u"Stale"_s);
    QVERIFY(flushed(*first));
    Report report;
    report.job = job;
    const auto stored =
        answerOf<void>([&](auto done) { first->addReport(report, std::move(done)); });
    QCOMPARE(stored.error().code, ErrorCode::NotOwner);
    append(*first, job, EventName::jobCompleted());
    QVERIFY(flushed(*first));
    QCOMPARE(first->backlog(), qsizetype(0));
    append(*second, job, u"Fresh"_s);
    QVERIFY(flushed(*second));

    QCOMPARE(namesOf(readAll(*second, job)), QStringList({EventName::jobStarted(), u"Fresh"_s}));
    QVERIFY(second->summary(job)->state == JobState::Started);
    QCOMPARE(second->report(job)->finalReports.size(), size_t(0));
    QCOMPARE(m_committed.load(), 2);
    QCOMPARE(m_refusals.size(), size_t(1)); // once
    QCOMPARE(m_refusals.front().first, job);
    QCOMPARE(m_refusals.front().second.code, ErrorCode::NotOwner);
}

void tst_StoreOwners::claimingAgainKeepsWriting()
{
    const auto store = open();
    const JobId job = *createJob(*store);
    // In the queue at once: before, with and after the claim.
    append(*store, job, u"Before"_s);
    store->claimJob(job, u"process-1"_s, u"process-1"_s, {});
    append(*store, job, u"After"_s);
    QVERIFY(flushed(*store));
    QCOMPARE(namesOf(readAll(*store, job)), QStringList({u"Before"_s, u"After"_s}));
    QCOMPARE(m_refusals.size(), size_t(0));
}

void tst_StoreOwners::refusalOfOneJobLeavesTheOthers()
{
    const auto first = open();
    const auto second = open();
    const JobId lost = *createJob(*first);
    const JobId kept = *createJob(*first);
    QVERIFY(disown(*first, lost, u"process-1"_s));
    QVERIFY(*claim(*second, lost, {}, u"second"_s));
    Events mixed;
    for (int i = 0; i < 5'000; ++i)
        mixed.push_back(newEvent(jobScope(i % 2 == 0 ? lost : kept), u"E"_s));
    first->append(std::move(mixed));
    QVERIFY(flushed(*first));
    QCOMPARE(readAll(*first, lost).size(), size_t(0));
    QCOMPARE(readAll(*first, kept).size(), size_t(2'500));
    QCOMPARE(first->backlog(), qsizetype(0));
    QCOMPARE(m_refusals.size(), size_t(1));
}

QTEST_GUILESS_MAIN(tst_StoreOwners)
#include "tst_storeowners.moc"
