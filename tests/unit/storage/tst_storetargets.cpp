// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/statement.h"
#include "storefixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Person ada{u"ada"_s, u"bench-7"_s};
const Person bob{u"bob"_s, u"bench-8"_s};

QString errorOf(const Result<void> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

/// Reservations, wishes between persons, deeds and results, in a store with a clock that stands
/// still until it is moved.
class tst_StoreTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void init();
    void cleanup() { m_store.reset(); }

    void reservationIsALock();
    void badWishesAreRefused_data();
    void badWishesAreRefused();
    void ownReservationIsChanged();
    void onlyOneOfTwoPersonsGetsIt();
    void reservingManyIsAllOrNothing();
    void reservationEndsByItself();
    void clockThatJumpsBackKeepsIt();
    void onlyTheOwnerGivesBack();
    void quarantinedTargetCanBeReserved();
    void reservationStaysWhenTheEntryGoes();
    void takingOverIsFenced();
    void takingOverCanReserve();
    void takenOverJobLosesItsLease();
    void forcedReleaseIsToldToThePerson();
    void wishesAreAnsweredOnce();
    void wishesThatNobodyAnswered();
    void wishesReachTheProcessOfTheJob();
    void editsAreKept();
    void noteOfSomebodyElseIsNotLost();
    void deedsAreListed();
    void hostileTexts();
    void resultsAreTheLastOnes();
    void resultsOfManyAreQuick();
    void threeLabErrorsLookIll();
    void otherProcessSeesIt();
    void earlierStoresAreUpgraded();

private:
    Result<void> reserve(const QStringList &targets, const Person &person,
                         const QString &comment = u"fan"_s, std::chrono::seconds time = 1h)
    {
        return answerOf<void>([&](auto done) {
            m_store->reserveTargets(targets, {person, comment, m_clock.now() + time},
                                    std::move(done));
        });
    }
    Result<void> giveBack(const QStringList &targets, const Person &person)
    {
        return answerOf<void>(
            [&](auto done) { m_store->giveBackTargets(targets, person, std::move(done)); });
    }
    Result<void> lock(JobId job, const QStringList &targets)
    {
        return answerOf<void>(
            [&](auto done) { m_store->lockTargets(job, 10min, targets, std::move(done)); });
    }
    Result<void> takeOver(TakeOver what)
    {
        return answerOf<void>(
            [&](auto done) { m_store->takeOverTarget(std::move(what), std::move(done)); });
    }
    Result<void> ask(const QString &target, const Person &asker)
    {
        TargetRequest request;
        request.target = target;
        request.fence = lockOf(target).fence;
        request.asker = asker;
        request.reason = u"release test"_s;
        return answerOf<void>(
            [&](auto done) { m_store->askForTarget(std::move(request), std::move(done)); });
    }
    Result<void> answer(qint64 id, TargetRequest::Answer answer, const Person &person)
    {
        return answerOf<void>([&](auto done) {
            m_store->answerTargetRequest(id, answer, u"soon"_s, person, std::move(done));
        });
    }
    Result<void> edit(const QStringList &ids, TargetEdit edit, const Person &person = ada)
    {
        return answerOf<void>([&](auto done) {
            m_store->editTargets(ids, std::move(edit), person, std::move(done));
        });
    }
    Result<void> add(std::vector<TargetResult> results)
    {
        return answerOf<void>(
            [&](auto done) { m_store->addTargetResults(std::move(results), std::move(done)); });
    }
    void put(const QStringList &ids)
    {
        std::vector<InventoryTarget> entries;
        for (const QString &id : ids)
            entries.push_back({.target = *target(id)});
        QVERIFY(answerOf<InventoryChange>(
            [&](auto done) { m_store->putTargets(std::move(entries), std::move(done)); }));
    }
    LockRecord lockOf(const QString &target) const
    {
        const auto locks = m_store->locks();
        for (const LockRecord &lock : *locks) {
            if (lock.target == target)
                return lock;
        }
        return {};
    }
    std::vector<TargetRequest> requests(const Person &person, const QString &process = {}) const
    {
        const auto found = m_store->targetRequests(person.name, process);
        if (!found)
            qCritical("%s", qPrintable(found.error().message));
        return found.value_or(std::vector<TargetRequest>());
    }
    static TargetResult result(const QString &target, qint64 job, TargetResult::Verdict verdict)
    {
        return {.target = target,
                .job = JobId(job),
                .run = RunId(1),
                .testName = u"boot"_s,
                .verdict = verdict,
                .time = Timestamp(std::chrono::seconds(job))};
    }

    StillClock m_clock;
    std::unique_ptr<StorePlace> m_place;
    std::unique_ptr<Store> m_store;
};

void tst_StoreTargets::init()
{
    m_place = std::make_unique<StorePlace>();
    StoreOptions options;
    options.clock = &m_clock;
    options.refused = [](JobId, const Error &) {};
    m_store = m_place->open(options);
    QVERIFY(m_store);
}

void tst_StoreTargets::reservationIsALock()
{
    put({u"A"_s, u"B"_s});
    const Timestamp until = m_clock.now() + 1h;
    QCOMPARE(errorOf(reserve({u"A"_s}, ada, u" swaps the fan "_s)), QString());
    const auto job = createJob(*m_store);
    const auto locked = lock(*job, {u"A"_s});
    QCOMPARE(locked.error().code, ErrorCode::Locked);
    QCOMPARE(locked.error().message,
             u"Target \"A\" is reserved by ada (bench-7) until %1: swaps the fan; wait for that or "
             "choose another target."_s.arg(toRfc3339(until)));
    QCOMPARE(*answerOf<QStringList>([&](auto done) {
        m_store->tryLockTargets(*job, 1min, {u"A"_s, u"B"_s}, 2, std::move(done));
    }),
             QStringList(u"B"_s));
    const LockRecord found = lockOf(u"A"_s);
    QVERIFY(found.reservation);
    QVERIFY(!found.holderIsGone && !found.owner.isValid());
    QCOMPARE(found.requestor, u"ada"_s);
    QVERIFY(found.reservation->person == ada && found.expiresAt == until);
    const auto entries = m_store->inventory({});
    QVERIFY(!entries->at(0).holder.isValid());
    QVERIFY(entries->at(0).reservation == found.reservation);
    QCOMPARE(entries->at(1).holder, *job);
    // A job cannot give it back by whatever number.
    QVERIFY(!answerOf<void>([&](auto done) {
        m_store->unlockTargets(JobId(-found.reservation->id), {u"A"_s}, std::move(done));
    }));
    QVERIFY(lockOf(u"A"_s).reservation);
}

void tst_StoreTargets::badWishesAreRefused_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("comment");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("target");
    QTest::newRow("nobody") << u" "_s << u"fan"_s << qint64(60) << u"A"_s;
    QTest::newRow("no comment") << u"ada"_s << u" \n"_s << qint64(60) << u"A"_s;
    QTest::newRow("no time") << u"ada"_s << u"fan"_s << qint64(0) << u"A"_s;
    QTest::newRow("over already") << u"ada"_s << u"fan"_s << qint64(-1) << u"A"_s;
    QTest::newRow("for ever") << u"ada"_s << u"fan"_s << qint64(400) * 86'400 << u"A"_s;
    QTest::newRow("no target") << u"ada"_s << u"fan"_s << qint64(60) << u" "_s;
}

void tst_StoreTargets::badWishesAreRefused()
{
    QFETCH(QString, person);
    QFETCH(QString, comment);
    QFETCH(qint64, seconds);
    QFETCH(QString, target);
    const auto done =
        reserve({u"X"_s, target}, {person, {}}, comment, std::chrono::seconds(seconds));
    QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
    QVERIFY(m_store->locks()->empty());
}

void tst_StoreTargets::ownReservationIsChanged()
{
    QVERIFY(reserve({u"A"_s}, ada));
    const LockRecord before = lockOf(u"A"_s);
    m_clock.advance(60s);
    QVERIFY(reserve({u"A"_s}, ada, u"longer"_s, 3h));
    const LockRecord later = lockOf(u"A"_s);
    QCOMPARE(later.fence, before.fence);
    QCOMPARE(later.createdAt, before.createdAt);
    QCOMPARE(later.expiresAt, m_clock.now() + 3h);
    QCOMPARE(later.reservation->comment, u"longer"_s);
    QVERIFY(reserve({u"A"_s}, ada, u"shorter"_s, 1min));
    QCOMPARE(lockOf(u"A"_s).expiresAt, m_clock.now() + 1min);
}

void tst_StoreTargets::onlyOneOfTwoPersonsGetsIt()
{
    m_clock.advance(SystemClock().now() - m_clock.now()); // as that of the other process
    for (int round = 0; round < 20; ++round) {
        const QString id = u"T%1"_s.arg(round);
        std::vector<std::future<bool>> tries;
        const auto second = m_place->open(); // as another process
        for (Store *store : {m_store.get(), second.get()}) {
            for (const Person &person : {ada, bob}) {
                tries.push_back(std::async(std::launch::async, [&, store, person] {
                    const Timestamp until = SystemClock().now() + 24h;
                    return answerOf<void>([&](auto done) {
                               store->reserveTargets({id}, {person, u"mine"_s, until},
                                                     std::move(done));
                           })
                        .has_value();
                }));
            }
        }
        QStringList winners;
        for (size_t i = 0; i < tries.size(); ++i) {
            if (tries[i].get())
                winners << (i % 2 == 0 ? u"ada"_s : u"bob"_s);
        }
        winners.removeDuplicates();
        QCOMPARE(winners.size(), 1);
        QCOMPARE(lockOf(id).requestor, winners.first());
    }
}

void tst_StoreTargets::reservingManyIsAllOrNothing()
{
    QVERIFY(reserve({u"B"_s}, bob));
    const auto done = reserve({u"A"_s, u"B"_s, u"C"_s}, ada);
    QCOMPARE(done.error().code, ErrorCode::Locked);
    QVERIFY(done.error().message.contains(u"\"B\""_s));
    QCOMPARE(m_store->locks()->size(), size_t(1));
    QVERIFY(m_store->targetDeeds(u"A"_s, 9)->empty());
}

void tst_StoreTargets::reservationEndsByItself()
{
    put({u"A"_s});
    const auto job = createJob(*m_store);
    QVERIFY(reserve({u"A"_s}, ada, u"fan"_s, 10s));
    m_clock.advance(10s); // its last moment
    QCOMPARE(lock(*job, {u"A"_s}).error().code, ErrorCode::Locked);
    m_clock.advance(1us);
    QVERIFY(m_store->locks()->empty());
    QVERIFY(!m_store->inventory({})->front().reservation);
    QVERIFY(!m_store->targets()->front().lock);
    QCOMPARE(giveBack({u"A"_s}, ada).error().code, ErrorCode::NotOwner);
    QCOMPARE(errorOf(lock(*job, {u"A"_s})), QString());
    QCOMPARE(m_store->inventory({})->front().holder, *job);
    m_clock.advance(11min); // and the other way round
    QVERIFY(reserve({u"A"_s}, ada));
}

void tst_StoreTargets::clockThatJumpsBackKeepsIt()
{
    const auto job = createJob(*m_store);
    QVERIFY(reserve({u"A"_s}, ada, u"fan"_s, 10min));
    m_clock.advance(-2h);
    QCOMPARE(lock(*job, {u"A"_s}).error().code, ErrorCode::Locked);
    QVERIFY(lockOf(u"A"_s).reservation);
    QVERIFY(giveBack({u"A"_s}, ada));
    QVERIFY(lock(*job, {u"A"_s}));
}

void tst_StoreTargets::onlyTheOwnerGivesBack()
{
    QVERIFY(reserve({u"A"_s, u"B"_s}, ada));
    QCOMPARE(giveBack({u"A"_s}, bob).error().code, ErrorCode::NotOwner);
    QCOMPARE(giveBack({u"A"_s, u"nothing"_s}, ada).error().code, ErrorCode::NotOwner);
    QCOMPARE(m_store->locks()->size(), size_t(2));
    QVERIFY(giveBack({u"A"_s, u"B"_s, u"A"_s}, ada));
    QVERIFY(m_store->locks()->empty());
}

void tst_StoreTargets::quarantinedTargetCanBeReserved()
{
    put({u"A"_s});
    QVERIFY(answerOf<void>([&](auto done) {
        m_store->quarantineTarget(u"A"_s, u"smokes"_s, u"bob"_s, std::move(done), u"bench-8"_s);
    }));
    QVERIFY(reserve({u"A"_s}, ada, u"repair"_s)); // by whoever mends it
    const auto all = m_store->targets();
    QVERIFY(all->front().entry.quarantine && all->front().entry.reservation);
    QVERIFY(all->front().isListed);
}

void tst_StoreTargets::reservationStaysWhenTheEntryGoes()
{
    put({u"A"_s, u"C"_s});
    QVERIFY(reserve({u"A"_s, u"B"_s, u"D"_s}, ada));
    QVERIFY(answerOf<void>([&](auto done) { m_store->removeTargets({u"A"_s}, std::move(done)); }));
    const auto all = m_store->targets();
    QStringList names;
    for (const TargetStanding &one : *all)
        names << one.entry.target.id + (one.isListed ? u"+"_s : u"-"_s) +
                     (one.lock ? u"L"_s : QString());
    QCOMPARE(names.join(u' '), u"A-L B-L C+ D-L"_s);
}

void tst_StoreTargets::takingOverIsFenced()
{
    QVERIFY(reserve({u"A"_s}, ada));
    const qint64 fence = lockOf(u"A"_s).fence;
    QVERIFY(giveBack({u"A"_s}, ada));
    QCOMPARE(takeOver({u"A"_s, fence, u"urgent"_s, bob}).error().code, ErrorCode::NotFound);
    QVERIFY(reserve({u"A"_s}, ada));
    // That is not the lock that was looked at.
    QCOMPARE(takeOver({u"A"_s, fence, u"urgent"_s, bob}).error().code, ErrorCode::NotOwner);
    QVERIFY(lockOf(u"A"_s).reservation);
    const qint64 later = lockOf(u"A"_s).fence;
    QCOMPARE(takeOver({u"A"_s, later, u" "_s, bob}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(takeOver({u"A"_s, later, u"urgent"_s, bob})), QString());
    QVERIFY(m_store->locks()->empty());
    QCOMPARE(giveBack({u"A"_s}, ada).error().code, ErrorCode::NotOwner);
    const auto told = requests(ada);
    QCOMPARE(told.size(), size_t(1));
    QVERIFY(told.front().kind == TargetRequest::Kind::Taken && told.front().asker == bob);
    QCOMPARE(told.front().reason, u"urgent"_s);
    const auto deeds = m_store->targetDeeds(u"A"_s, 1);
    QVERIFY(deeds->front().act == TargetDeed::Act::TakenOver && deeds->front().person == bob);
}

void tst_StoreTargets::takingOverCanReserve()
{
    QVERIFY(reserve({u"A"_s}, ada));
    const qint64 fence = lockOf(u"A"_s).fence;
    const Timestamp until = m_clock.now() + 2h;
    QVERIFY(takeOver({u"A"_s, fence, u"urgent"_s, bob, until}));
    const LockRecord now = lockOf(u"A"_s);
    QVERIFY(now.fence > fence);
    QVERIFY(now.reservation->person == bob && now.expiresAt == until);
    // What cannot be reserved is not taken either.
    QVERIFY(!takeOver({u"A"_s, now.fence, u"mine"_s, ada, m_clock.now() - 1s}));
    QVERIFY(lockOf(u"A"_s).reservation->person == bob);
}

void tst_StoreTargets::takenOverJobLosesItsLease()
{
    const auto job = createJob(*m_store);
    QVERIFY(lock(*job, {u"A"_s, u"B"_s}));
    QVERIFY(takeOver({u"A"_s, lockOf(u"A"_s).fence, u"urgent"_s, bob, m_clock.now() + 1h}));
    QCOMPARE(*answerOf<QStringList>(
                 [&](auto done) { m_store->lostTargets(*job, {u"A"_s, u"B"_s}, std::move(done)); }),
             QStringList(u"A"_s));
    const auto refreshed = answerOf<void>(
        [&](auto done) { m_store->refreshTargets(*job, 1min, {u"A"_s}, std::move(done)); });
    QVERIFY(refreshed.error().message.startsWith(u"lost the lease on A"_s));
    // Nothing of the new holder is unlocked.
    QVERIFY(!answerOf<void>(
        [&](auto done) { m_store->unlockTargets(*job, {u"A"_s}, std::move(done)); }));
    QVERIFY(lockOf(u"A"_s).reservation->person == bob);
    const Events events = readAll(*m_store, *job);
    QCOMPARE(events.back().name, EventName::lockReleased());
    QCOMPARE(requests({}, u"process-1"_s).size(), size_t(1));
}

void tst_StoreTargets::forcedReleaseIsToldToThePerson()
{
    QVERIFY(reserve({u"A"_s}, ada));
    const auto release = [this](const QString &target) {
        return answerOf<void>([&](auto done) {
            m_store->releaseLock(target, u"urgent"_s, u"bob"_s, std::move(done));
        });
    };
    QVERIFY(release(u"A"_s)); // as the command line does
    QVERIFY(m_store->locks()->empty());
    QCOMPARE(requests(ada).size(), size_t(1));
    QVERIFY(requests(ada).front().kind == TargetRequest::Kind::Taken);
    QVERIFY(m_store->targetDeeds(u"A"_s, 1)->front().act == TargetDeed::Act::Released);
    QCOMPARE(release(u"A"_s).error().code, ErrorCode::NotFound);
    const auto job = createJob(*m_store, sampleRequest(), u"gone"_s); // that never lived
    QVERIFY(lock(*job, {u"B"_s}));
    m_clock.advance(1h);
    QVERIFY(release(u"B"_s));
}

void tst_StoreTargets::wishesAreAnsweredOnce()
{
    QVERIFY(reserve({u"A"_s}, ada));
    QVERIFY(ask(u"A"_s, bob));
    QCOMPARE(requests({u"eve"_s, {}}).size(), size_t(0));
    const auto asked = requests(ada);
    QCOMPARE(asked.size(), size_t(1));
    QVERIFY(asked.front().isHeld && asked.front().answer == TargetRequest::Answer::None);
    QCOMPARE(asked.front().person, u"ada"_s);
    const qint64 id = asked.front().id;
    QVERIFY(answer(id, TargetRequest::Answer::Refused, ada));
    QCOMPARE(answer(id, TargetRequest::Answer::Released, ada).error().code, ErrorCode::NotFound);
    const auto heard = requests(bob);
    QCOMPARE(heard.front().answerText, u"soon"_s);
    QCOMPARE(heard.front().answeredBy, u"ada"_s);
    QVERIFY(heard.front().answer == TargetRequest::Answer::Refused);
    QVERIFY(answerOf<void>([&](auto done) { m_store->targetRequestsTold({id}, std::move(done)); }));
    QVERIFY(requests(bob).empty() && requests(ada).empty());
}

void tst_StoreTargets::wishesThatNobodyAnswered()
{
    QCOMPARE(ask(u"A"_s, bob).error().code, ErrorCode::NotFound);
    QVERIFY(reserve({u"A"_s}, ada, u"fan"_s, 10s));
    QVERIFY(ask(u"A"_s, bob));
    m_clock.advance(11s);
    QVERIFY(!requests(bob).front().isHeld);
    QVERIFY(reserve({u"A"_s}, {u"eve"_s, {}})); // not whom it was for
    QVERIFY(!requests(bob).front().isHeld);
}

void tst_StoreTargets::wishesReachTheProcessOfTheJob()
{
    const auto job = createJob(*m_store);
    QVERIFY(lock(*job, {u"A"_s}));
    QVERIFY(ask(u"A"_s, bob));
    QVERIFY(requests(ada).empty());
    const auto asked = requests(ada, u"process-1"_s);
    QCOMPARE(asked.size(), size_t(1));
    QCOMPARE(asked.front().job, *job);
}

void tst_StoreTargets::editsAreKept()
{
    put({u"A"_s, u"B"_s});
    QVERIFY(edit({u"A"_s, u"B"_s}, {.addTags = {u"gpu"_s, u"x"_s}}));
    QVERIFY(edit({u"A"_s}, {.note = u"loud\nfan"_s, .removeTags = {u"x"_s}}));
    QVERIFY(edit({u"B"_s}, {.tags = QStringList{u"z"_s, u"a"_s}}));
    auto all = m_store->inventory({});
    QCOMPARE(all->at(0).note, u"loud\nfan"_s);
    QCOMPARE(all->at(0).tags, QStringList(u"gpu"_s));
    QCOMPARE(all->at(1).tags, QStringList({u"a"_s, u"z"_s}));
    QCOMPARE(edit({u"A"_s, u"no"_s}, {.note = u"x"_s}).error().code, ErrorCode::NotFound);
    QVERIFY(!edit({u"A"_s}, {.addTags = {u"two words"_s}}));
    all = m_store->inventory({});
    QCOMPARE(all->at(0).note, u"loud\nfan"_s);
    InventoryTarget twin{.target = *target(u"A"_s)};
    QCOMPARE(answerOf<void>([&](auto done) { m_store->addTarget(twin, ada, std::move(done)); })
                 .error()
                 .code,
             ErrorCode::AlreadyExists);
    twin.target.id = u"C"_s;
    QVERIFY(answerOf<void>([&](auto done) { m_store->addTarget(twin, ada, std::move(done)); }));
}

void tst_StoreTargets::noteOfSomebodyElseIsNotLost()
{
    put({u"A"_s});
    QVERIFY(edit({u"A"_s}, {.note = u"bob's"_s, .noteBefore = QString()}, bob));
    const auto late = edit({u"A"_s}, {.note = u"ada's"_s, .noteBefore = QString()});
    QCOMPARE(late.error().code, ErrorCode::NotOwner);
    QCOMPARE(m_store->inventory({})->front().note, u"bob's"_s);
}

void tst_StoreTargets::deedsAreListed()
{
    put({u"A"_s});
    QVERIFY(reserve({u"A"_s}, ada));
    QVERIFY(giveBack({u"A"_s}, ada));
    QVERIFY(answerOf<void>([&](auto done) {
        m_store->quarantineTarget(u"A"_s, u"smokes"_s, u"bob"_s, std::move(done));
    }));
    QVERIFY(
        answerOf<void>([&](auto done) { m_store->readmitTarget(u"A"_s, std::move(done), ada); }));
    QVERIFY(reserve({u"B"_s}, ada));
    QStringList acts;
    const auto deeds = m_store->targetDeeds(u"A"_s, 10);
    for (const TargetDeed &deed : *deeds)
        acts << toString(deed.act);
    QCOMPARE(acts,
             QStringList({u"readmitted"_s, u"quarantined"_s, u"given-back"_s, u"reserved"_s}));
    QCOMPARE(m_store->targetDeeds(u"A"_s, 2)->size(), size_t(2));
}

void tst_StoreTargets::hostileTexts()
{
    const QString id = u"<b>\u202Eevil\u202C'; DROP TABLE locks; --\U0001F600"_s;
    const QString comment = QString(100'000, u'x') + u"\n<img src=x>"_s;
    QVERIFY(reserve({id}, {u"\u202Eada\"&<"_s, u"h"_s}, comment));
    const LockRecord found = lockOf(id);
    QCOMPARE(found.reservation->comment, comment);
    QCOMPARE(found.requestor, u"\u202Eada\"&<"_s);
    QVERIFY(ask(id, bob));
    QCOMPARE(m_store->targetDeeds(id, 5)->size(), size_t(2));
    QVERIFY(giveBack({id}, {u"\u202Eada\"&<"_s, {}}));
}

void tst_StoreTargets::resultsAreTheLastOnes()
{
    using enum TargetResult::Verdict;
    for (qint64 job = 1; job <= 30; ++job)
        QVERIFY(add({result(u"A"_s, job, job % 2 ? Passed : Failed), result(u"B"_s, job, Passed)}));
    QVERIFY(add({result(u"A"_s, 30, LabError)})); // told again
    const auto all = m_store->targetResults({u"A"_s, u"C"_s}, 20);
    QCOMPARE(all->size(), 1);
    const auto found = all->value(u"A"_s);
    QCOMPARE(found.size(), size_t(20));
    QCOMPARE(found.front().job, JobId(30));
    QVERIFY(found.front().verdict == LabError);
    QCOMPARE(found.at(1).job, JobId(29));
    QCOMPARE(found.back().job, JobId(11));
    QCOMPARE(found.at(1).testName, u"boot"_s);
}

void tst_StoreTargets::resultsOfManyAreQuick()
{
    constexpr int targets = 1000;
    const int jobs = qEnvironmentVariableIntValue("PROCTOR_MANY_JOBS") > 0
                         ? qEnvironmentVariableIntValue("PROCTOR_MANY_JOBS")
                         : 100;
    for (int job = 1; job <= jobs; ++job) {
        std::vector<TargetResult> some;
        const int share = jobs > 1000 ? 10 : 1; // every tenth target takes part in each
        for (int i = job % share; i < targets; i += share)
            some.push_back(result(u"T%1"_s.arg(i), job, TargetResult::Verdict::Passed));
        QVERIFY(add(std::move(some)));
    }
    QStringList visible;
    for (int i = 0; i < 40; ++i)
        visible << u"T%1"_s.arg(i * 7);
    QElapsedTimer time;
    time.start();
    const auto all = m_store->targetResults(visible, 20);
    const qint64 taken = time.elapsed();
    QCOMPARE(all->size(), 40);
    for (const auto &found : *all)
        QCOMPARE(found.size(), size_t(20));
    qInfo("%d targets, %d jobs: the last 20 results of 40 targets in %lld ms", targets, jobs,
          static_cast<long long>(taken));
    QVERIFY(taken < 1000);
}

void tst_StoreTargets::threeLabErrorsLookIll()
{
    using enum TargetResult::Verdict;
    const auto ill = [](std::initializer_list<TargetResult::Verdict> newestFirst) {
        std::vector<TargetResult> results;
        for (const auto verdict : newestFirst)
            results.push_back(result(u"A"_s, 1, verdict));
        return looksIll(results);
    };
    QVERIFY(!ill({}));
    QVERIFY(!ill({LabError, LabError}));
    QVERIFY(ill({LabError, LabError, LabError}));
    QVERIFY(ill({LabError, LabError, LabError, Passed}));
    QVERIFY(!ill({Passed, LabError, LabError, LabError}));
    QVERIFY(!ill({LabError, Failed, LabError, LabError}));
}

void tst_StoreTargets::otherProcessSeesIt()
{
    const auto other = m_place->open();
    const auto before = other->changeCounter();
    m_clock.advance(SystemClock().now() - m_clock.now());
    QVERIFY(reserve({u"A"_s}, ada));
    QVERIFY(*other->changeCounter() != *before);
    const auto locks = other->locks();
    QCOMPARE(locks->size(), size_t(1));
    QVERIFY(locks->front().reservation->person == ada);
}

void tst_StoreTargets::earlierStoresAreUpgraded()
{
    const StorePlace place;
    QVERIFY(QDir().mkpath(QFileInfo(place.file()).path()));
    {
        const auto database = Database::open(place.file(), DatabaseMode::ReadWrite);
        std::vector<Migration> earlier;
        for (const QString &name : {u"0001_store"_s, u"0002_ownership"_s, u"0003_attempts"_s,
                                    u"0004_inventory"_s, u"0005_answers"_s}) {
            QFile script(u":/sql/"_s + name + u".sql"_s);
            QVERIFY(script.open(QIODevice::ReadOnly));
            const int version = int(earlier.size()) + 1;
            earlier.push_back({version, std::min(version, 2), name, script.readAll()});
        }
        QVERIFY(Migrations(earlier).apply(**database, Timestamp()));
        const auto run = [&](const QString &sql) {
            const auto done = (*database)->execute(sql);
            QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        };
        run(u"INSERT INTO owners (id, heartbeat) VALUES ('old', 5)"_s);
        run(u"INSERT INTO jobs (name, requestor, station, request_time, state, owner) VALUES "
            "('before', 'ada', 'bench', 7, 'JobStateCompleted', 'old')"_s);
        run(u"INSERT INTO inventory (id, fqdn, ipv4, ipv6, kind, note, added) VALUES "
            "('A', '', '', '', 'board', 'old note', 7)"_s);
        run(u"INSERT INTO locks VALUES ('A', 1, 3, 7, 4000000000000000)"_s);
        run(u"INSERT INTO lock_releases (target, owner, fence, created, expires, time, reason, "
            "requestor) VALUES ('A', 1, 2, 1, 2, 3, 'stuck', 'bob'), "
            "('A', 1, 1, 1, 2, 3, 'expired', '')"_s);
        run(u"INSERT INTO event_names VALUES (1, 'TargetIn'), (2, 'TargetOut'), (3, 'TargetErr')"_s);
        run(u"INSERT INTO event_scopes VALUES (1, 1, 1, 0, 'boot', 0, 0, 'one', 0), "
            "(1, 2, 1, 0, 'boot', 0, 1, 'two', 0), (1, 3, 1, 0, 'boot', 0, 0, 'clean', 1)"_s);
        run(u"INSERT INTO event_targets VALUES (1, 1, 'A', '', '', '', NULL), "
            "(1, 2, 'B', '', '', '', NULL), (1, 3, 'C', '', '', '', NULL)"_s);
        run(u"INSERT INTO events VALUES (1, 1, 1, 1, 2, 10, NULL), (1, 2, 2, 1, 2, 11, NULL), "
            "(1, 3, 1, 2, 3, 12, '{\"Error\":\"no link\"}'), (1, 4, 1, 3, 2, 13, NULL), "
            "(1, 5, 3, 1, 3, 14, '{\"Error\":\"cleanup\"}')"_s);
    }
    const auto store = place.open();
    QVERIFY(store);
    const auto all = store->targets();
    QCOMPARE(all->size(), size_t(1));
    QCOMPARE(all->front().entry.note, u"old note"_s);
    QCOMPARE(all->front().lock->owner, JobId(1));
    QCOMPARE(store->targetDeeds(u"A"_s, 9)->size(), size_t(1));
    const auto results = store->targetResults({u"A"_s, u"B"_s, u"C"_s}, 20);
    QCOMPARE(results->size(), 2); // C did not come to its last step
    QVERIFY(results->value(u"A"_s).front().verdict == TargetResult::Verdict::Passed);
    QVERIFY(results->value(u"B"_s).front().verdict == TargetResult::Verdict::Failed);
    QCOMPARE(results->value(u"B"_s).front().error, u"no link"_s);
}

QTEST_GUILESS_MAIN(tst_StoreTargets)
#include "tst_storetargets.moc"
