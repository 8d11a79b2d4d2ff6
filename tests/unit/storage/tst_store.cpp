// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Proctor;
using namespace Qt::StringLiterals;

class tst_Store : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eventsComeBackAsTheyWere();
    void committedBatchesCarryIdsInOrder();
    void scopesAndTargetsAreShared();
    void whatIsForgottenIsFoundAgain();
    void readsBehindAnEvent();
    void readsInChunksAndStopsWhenTold();
    void largePayloadsMakeSmallChunks();
    void readsFromBehind();
    void readsAPart();
    void readsSingleEvents();
    void idsGrowOverAllJobs();
    void operationsKeepTheirPlaceInTheQueue();
    void failedOperationHarmsNoNeighbour();
    void closingCommitsWhatIsQueued();
    void memoryStoreLeavesNothingBehind();
    void reopensWithEverything();
    void readOnlyStoreReadsAndRefusesToWrite();
    void changeCounterSeesOwnAndForeignCommits();
    void requestsReachTheOwner();
    void heartbeatIsKept();
    void badEventIsReportedAndTheRestStored();
    void anotherProcessMayWriteTheSameJob();
    void manyWritersThreads();
    void attachmentFolderIsMade();

    void behaviour_B88_jobsAreListedByStateTagAndStation_data() { kinds(); }
    void behaviour_B88_jobsAreListedByStateTagAndStation();
    void jobListFilters();
    void behaviour_B90_requestsComeBack_data() { kinds(); }
    void behaviour_B90_requestsComeBack();
    void behaviour_B91_jobsWithoutEventsAreUnknown_data() { kinds(); }
    void behaviour_B91_jobsWithoutEventsAreUnknown();
    void unknownJobsAreNotFound();
    void stateFollowsTheEvents_data();
    void stateFollowsTheEvents();
    void successIsThatOfAllReports();

    void gap_G06_lateCancellingDoesNotReopenAJob();
    void gap_G32_jobIsStoredWholeOrNotAtAll();
    void gap_G33_runWithoutReportIsAnEmptyList();
    void gap_G34_targetsComeBackComplete();
    void gap_G51_reportsKeepTheirOrderAndTwins_data() { kinds(); }
    void gap_G51_reportsKeepTheirOrderAndTwins();
    void gap_G57_firstEventFollowsItsJob();

private:
    static void kinds()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("file") << QByteArray("file");
        QTest::newRow("memory") << QByteArray("memory");
    }
};

void tst_Store::eventsComeBackAsTheyWere()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    EventScope odd = *stepScope(job, 3, u"prüfen [CLEANUP]"_s, u"x"_s);
    odd.attempt = 4'000'000'000;
    odd.testIndex = 7;
    odd.stepIndex = 11;
    odd.cleanup = true;
    const Events written{
        newEvent(jobScope(job), EventName::jobStarted()),
        newEvent(stepScope(job), EventName::targetIn(), target(u"a"_s)),
        newEvent(stepScope(job), u"CmdStdout"_s, target(u"a"_s), "{\"Msg\":\"h\u00e4\\u0000\"}"),
        newEvent(stepScope(job), u"StepMade"_s, {}, "null"),
        newEvent(stepScope(job), QString()),
        newEvent(std::make_shared<const EventScope>(odd), u"X"_s, target(u"b"_s), "\"\"")};
    store->append(Events(written));
    QVERIFY(flushed(*store));
    const Events read = readAll(*store, job);
    QCOMPARE(read.size(), written.size());
    for (size_t i = 0; i < read.size(); ++i) {
        Event expected = written[i];
        expected.id = read[i].id;
        QVERIFY2(sameEvent(read[i], expected), qPrintable(QString::number(i)));
    }
    QVERIFY(read[0].payload.isAbsent());
    QVERIFY(read[3].payload.isNull());
}

void tst_Store::committedBatchesCarryIdsInOrder()
{
    const StorePlace place;
    RecordedBatches batches;
    const auto store = place.open(batches.options());
    const JobId job = *createJob(*store);
    const auto scope = stepScope(job);
    for (int i = 0; i < 10'000; ++i)
        store->append({newEvent(scope, u"E"_s, {}, QByteArray::number(i))});
    Events many(20'000, newEvent(scope, u"Many"_s));
    store->append(std::move(many));
    QVERIFY(flushed(*store));
    const Events committed = batches.events();
    QCOMPARE(committed.size(), size_t(30'000));
    for (size_t i = 0; i < committed.size(); ++i) {
        QCOMPARE(committed[i].id, EventId(qint64(i) + 1));
        if (i < 10'000)
            QCOMPARE(committed[i].payload.json(), QByteArray::number(qulonglong(i)));
    }
    const Events read = readAll(*store, job);
    QCOMPARE(read.size(), committed.size());
    QVERIFY(std::ranges::equal(read, committed, sameEvent));
    QCOMPARE(store->backlog(), 0);
}

void tst_Store::scopesAndTargetsAreShared()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    for (int i = 0; i < 3; ++i)
        store->append({newEvent(stepScope(job), u"E"_s, target(u"a"_s))});
    QVERIFY(flushed(*store));
    const Events read = readAll(*store, job);
    QCOMPARE(read.size(), size_t(3));
    QCOMPARE(read[0].scope, read[2].scope);
    QCOMPARE(read[0].target, read[2].target);
}

// The writer does not remember all runs of a job without end, nor all that was said of a target.
void tst_Store::whatIsForgottenIsFoundAgain()
{
    constexpr int runs = 3000;
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    Events written;
    const auto say = [&](const EventScopePtr &scope, const TargetPtr &who) {
        written.push_back(newEvent(scope, u"E"_s, who));
        store->append({written.back()});
        if (written.size() % 100 == 0)
            QVERIFY(flushed(*store)); // it forgets between transactions
    };
    say(jobScope(job), target(u"a"_s));
    for (int run = 1; run <= runs; ++run) {
        say(stepScope(job, run), target(u"a"_s));
        Target changing = *target(u"b"_s);
        changing.state = RawJson::fromTrusted(QByteArray::number(run));
        say(stepScope(job, run), std::make_shared<const Target>(changing));
    }
    say(stepScope(job, 1), target(u"a"_s));
    say(stepScope(job, runs / 2), target(u"a"_s));
    say(stepScope(job, runs / 2, u"another"_s), target(u"a"_s));
    say(jobScope(job), target(u"a"_s));
    QVERIFY(flushed(*store));
    const Events read = readAll(*store, job);
    QCOMPARE(read.size(), written.size());
    QSet<const EventScope *> scopes;
    for (size_t i = 0; i < read.size(); ++i) {
        written[i].id = read[i].id;
        QVERIFY2(sameEvent(read[i], written[i]), qPrintable(QString::number(i)));
        scopes.insert(read[i].scope.get());
        if (read[i].target->id == u"a")
            QCOMPARE(read[i].target, read[0].target);
    }
    QCOMPARE(scopes.size(), runs + 2); // each is stored once
    QCOMPARE(read.back().scope, read.front().scope);
    QCOMPARE(read[read.size() - 4].scope, read[1].scope);
}

void tst_Store::readsBehindAnEvent()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    for (int i = 0; i < 5; ++i)
        store->append({newEvent(stepScope(job, 1 + i), u"E"_s, target(QString::number(i)))});
    QVERIFY(flushed(*store));
    const Events all = readAll(*store, job);
    const Events rest = readAll(*store, job, all[2].id);
    QCOMPARE(rest.size(), size_t(2));
    QCOMPARE(rest[0].id, all[3].id);
    QCOMPARE(rest[1].target->id, u"4"_s);
    QCOMPARE(readAll(*store, job, all[4].id).size(), size_t(0));
    QCOMPARE(readAll(*store, JobId(99)).size(), size_t(0));
}

void tst_Store::readsInChunksAndStopsWhenTold()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    store->append(Events(20'000, newEvent(stepScope(job), u"E"_s)));
    QVERIFY(flushed(*store));
    int chunks = 0;
    size_t events = 0;
    QVERIFY(store->readEvents(job, {}, [&](Events &&chunk) {
        events += chunk.size();
        return ++chunks < 2;
    }));
    QCOMPARE(chunks, 2);
    QVERIFY(events < 20'000);
}

void tst_Store::largePayloadsMakeSmallChunks()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    const QByteArray large = '"' + QByteArray(1024 * 1024, 'x') + '"';
    store->append(Events(12, newEvent(stepScope(job), u"E"_s, {}, large)));
    QVERIFY(flushed(*store));
    size_t most = 0;
    size_t all = 0;
    const auto count = [&](Events &&chunk) {
        most = std::max(most, chunk.size());
        all += chunk.size();
        return true;
    };
    QVERIFY(store->readEvents(job, {}, count));
    QCOMPARE(all, size_t(12));
    QVERIFY(most <= 4);
    QVERIFY(store->readEventsBackwards(job, {}, count));
    QCOMPARE(all, size_t(24));
}

void tst_Store::readsFromBehind()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    const JobId other = *createJob(*store);
    store->append(Events(10'000, newEvent(stepScope(job), u"E"_s)));
    store->append(Events(3, newEvent(stepScope(other), u"F"_s)));
    QVERIFY(flushed(*store));
    Events forwards = readAll(*store, job);
    Events backwards;
    QVERIFY(store->readEventsBackwards(job, {}, [&](Events &&events) {
        std::ranges::move(events, std::back_inserter(backwards));
        return true;
    }));
    std::ranges::reverse(backwards);
    QVERIFY(std::ranges::equal(forwards, backwards, sameEvent));
    QVERIFY(store->readEventsBackwards(job, EventId(3), [&](Events &&events) {
        backwards = std::move(events);
        return true;
    }));
    QCOMPARE(backwards.size(), size_t(2));
    QCOMPARE(backwards.front().id, EventId(2));
    // The ids alone, all and behind one.
    std::vector<EventId> ids;
    const auto take = [&ids](std::span<const EventId> some) {
        ids.insert(ids.end(), some.begin(), some.end());
        return true;
    };
    QVERIFY(store->readEventIds(job, {}, take));
    QVERIFY(std::ranges::equal(ids, forwards, {}, {}, &Event::id));
    ids.clear();
    QVERIFY(store->readEventIds(job, forwards[9'997].id, take));
    QCOMPARE(ids, (std::vector{forwards[9'998].id, forwards[9'999].id}));
    ids.clear();
    QVERIFY(store->readEventIds(job, forwards.back().id, take));
    QVERIFY(ids.empty());
}

void tst_Store::readsAPart()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    const JobId other = *createJob(*store);
    Target renewed;
    renewed.id = u"a"_s;
    renewed.fqdn = u"a.lab"_s;
    const TargetPtr again = std::make_shared<Target>(renewed);
    for (int round = 0; round < 3000; ++round) {
        store->append({newEvent(stepScope(job), u"E"_s, target(u"a"_s), "1"),
                       newEvent(stepScope(job), u"E"_s, target(u"b"_s)),
                       newEvent(stepScope(other), u"F"_s, target(u"a"_s)),
                       newEvent(stepScope(job), u"G"_s, again), newEvent(stepScope(job), u"H"_s)});
    }
    QVERIFY(flushed(*store));
    const Events all = readAll(*store, job);
    const auto read = [&](const EventPart &part) {
        Events events;
        const auto done = store->readPart(job, part, [&](Events &&some) {
            std::ranges::move(some, std::back_inserter(events));
            return true;
        });
        return done ? events : Events();
    };
    QVERIFY(std::ranges::equal(read({}), all, sameEvent));
    Events wanted;
    std::ranges::copy_if(all, std::back_inserter(wanted), [](const Event &event) {
        return event.target && event.target->id == u"a";
    });
    QCOMPARE(wanted.size(), size_t(6000)); // under both of its descriptions
    QVERIFY(std::ranges::equal(read({.scope = {}, .target = u"a"_s}), wanted, sameEvent));
    const int step = stepScope(job)->stepIndex;
    QCOMPARE(read({.scope = [step](const EventScope &scope) { return scope.stepIndex == step; },
                   .target = u"b"_s})
                 .size(),
             size_t(3000));
    QVERIFY(read({.scope = [](const EventScope &) { return false; }, .target = {}}).empty());
    QVERIFY(read({.scope = {}, .target = u"c"_s}).empty());
    // It ends when told to.
    int calls = 0;
    QVERIFY(store->readPart(job, {}, [&](Events &&) { return ++calls < 2; }));
    QCOMPARE(calls, 2);
}

void tst_Store::readsSingleEvents()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    const JobId other = *createJob(*store);
    store->append(Events(5, newEvent(stepScope(job), u"E"_s, target(u"a"_s), "1")));
    store->append(Events(5, newEvent(stepScope(other), u"F"_s)));
    QVERIFY(flushed(*store));
    const std::array ids{EventId(4), EventId(2), EventId(7), EventId(99)};
    const auto events = store->eventsAt(job, ids);
    QVERIFY(events);
    QCOMPARE(events->size(), size_t(2));
    QCOMPARE(events->at(0).id, EventId(4));
    QCOMPARE(events->at(1).id, EventId(2));
    QVERIFY(sameEvent(events->at(0), readAll(*store, job).at(3)));
}

void tst_Store::idsGrowOverAllJobs()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId first = *createJob(*store);
    const JobId second = *createJob(*store);
    QCOMPARE(first, JobId(1));
    QCOMPARE(second, JobId(2));
    store->append({newEvent(jobScope(first), u"A"_s), newEvent(jobScope(second), u"B"_s),
                   newEvent(jobScope(first), u"C"_s)});
    QVERIFY(flushed(*store));
    QCOMPARE(readAll(*store, first)[1].id, EventId(3));
    QCOMPARE(readAll(*store, second)[0].id, EventId(2));
    QCOMPARE(store->summary(first)->lastEvent, EventId(3));
}

void tst_Store::operationsKeepTheirPlaceInTheQueue()
{
    const StorePlace place;
    RecordedBatches batches;
    const auto store = place.open(batches.options());
    std::vector<int> order;
    for (int i = 0; i < 100; ++i)
        store->submit(
            [&order, i](Database &) {
                order.push_back(i);
                return Result<void>();
            },
            {});
    QVERIFY(flushed(*store));
    QCOMPARE(order.size(), size_t(100));
    QVERIFY(std::ranges::is_sorted(order));
}

void tst_Store::failedOperationHarmsNoNeighbour()
{
    const StorePlace place;
    RecordedBatches batches;
    const auto store = place.open(batches.options());
    const JobId job = *createJob(*store);
    std::promise<void> gate;
    auto opened = gate.get_future().share();
    store->submit(
        [opened](Database &) {
            opened.wait();
            return Result<void>();
        },
        {});
    // All of this meets in one transaction.
    store->append({newEvent(jobScope(job), u"Before"_s)});
    std::promise<Result<void>> outcome;
    store->lockTargets(job, std::chrono::minutes(1), {u"a"_s, u""_s},
                       [&](const Result<void> &result) { outcome.set_value(result); });
    store->append({newEvent(jobScope(job), u"After"_s)});
    gate.set_value();
    const auto refused = outcome.get_future().get();
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QVERIFY(flushed(*store));
    QCOMPARE(namesOf(readAll(*store, job)), (QStringList{u"Before"_s, u"After"_s}));
    QVERIFY(batches.failures().empty());
}

void tst_Store::closingCommitsWhatIsQueued()
{
    const StorePlace place;
    auto store = place.open();
    const JobId job = *createJob(*store);
    for (int i = 0; i < 5'000; ++i)
        store->append({newEvent(stepScope(job), u"E"_s)});
    QVERIFY(store->changeCounter()); // keeps a connection of its own
    bool done = false;
    store->flush([&](const Result<void> &result) { done = result.has_value(); });
    store.reset();
    QVERIFY(done);
    QVERIFY(!QFileInfo::exists(place.file() + u"-wal"_s));
    QCOMPARE(readAll(*place.open(), job).size(), size_t(5'000));
}

void tst_Store::memoryStoreLeavesNothingBehind()
{
    auto store = StorePlace("memory").open();
    QVERIFY(createJob(*store));
    const QString folder = QFileInfo(store->location()).absolutePath();
    QVERIFY(QFileInfo::exists(folder));
    QVERIFY(QFileInfo::exists(store->attachmentFolder()));
    store.reset();
    QVERIFY(!QFileInfo::exists(folder));
}

void tst_Store::reopensWithEverything()
{
    const StorePlace place;
    JobId job;
    {
        const auto store = place.open();
        job = *createJob(*store);
        store->append({newEvent(jobScope(job), EventName::jobStarted()),
                       newEvent(stepScope(job), u"E"_s, target(u"a"_s))});
        QVERIFY(flushed(*store));
    }
    const auto store = place.open();
    QCOMPARE(store->location(), place.file());
    store->append({newEvent(stepScope(job), u"E"_s, target(u"a"_s))});
    QVERIFY(flushed(*store));
    const Events read = readAll(*store, job);
    QCOMPARE(read.size(), size_t(3));
    // The second process life has found the rows of the first one.
    QCOMPARE(read[1].scope, read[2].scope);
    QCOMPARE(read[1].target, read[2].target);
    QVERIFY(store->summary(job)->state == JobState::Started);
}

void tst_Store::readOnlyStoreReadsAndRefusesToWrite()
{
    const StorePlace place;
    StoreOptions options;
    options.readOnly = true;
    QCOMPARE(Store::open(place.url(), options).error().code, ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(QFileInfo(place.file()).absolutePath()));
    auto writable = place.open();
    const JobId job = *createJob(*writable);
    writable->append({newEvent(jobScope(job), u"E"_s)});
    QVERIFY(flushed(*writable));
    const auto beside = place.open(options);
    QCOMPARE(readAll(*beside, job).size(), size_t(1));
    QCOMPARE(flushed(*beside).error().code, ErrorCode::StoreUnavailable);
    writable.reset();
    QCOMPARE(readAll(*beside, job).size(), size_t(1));
}

void tst_Store::changeCounterSeesOwnAndForeignCommits()
{
    const StorePlace place;
    const auto ours = place.open();
    const auto theirs = place.open();
    const qint64 before = *ours->changeCounter();
    QCOMPARE(*ours->changeCounter(), before);
    QVERIFY(createJob(*ours));
    const qint64 afterOwn = *ours->changeCounter();
    QVERIFY(afterOwn != before);
    QVERIFY(createJob(*theirs));
    QVERIFY(*ours->changeCounter() != afterOwn);
}

void tst_Store::requestsReachTheOwner()
{
    const StorePlace place;
    const auto owner = place.open();
    const auto other = place.open();
    const JobId job = *createJob(*owner, sampleRequest(), u"window"_s);
    QCOMPARE(owner->takeRequests(u"window"_s)->size(), size_t(0));
    const auto post = [&](JobId id, const QString &verb) {
        return answerOf<void>([&](auto done) {
            other->postRequest(
                {.id = 0, .job = id, .verb = verb, .requestor = u"bob"_s, .time = {}},
                std::move(done));
        });
    };
    QVERIFY(post(job, u"stop"_s));
    QVERIFY(post(job, u"pause"_s));
    QCOMPARE(post(JobId(77), u"stop"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(owner->takeRequests(u"somebody else"_s)->size(), size_t(0));
    const auto requests = owner->takeRequests(u"window"_s);
    QCOMPARE(requests->size(), size_t(2));
    QCOMPARE(requests->at(0).verb, u"stop"_s);
    QCOMPARE(requests->at(0).job, job);
    QCOMPARE(requests->at(0).requestor, u"bob"_s);
    QVERIFY(isSet(requests->at(0).time));
    QCOMPARE(requests->at(1).verb, u"pause"_s);
    QCOMPARE(owner->takeRequests(u"window"_s)->size(), size_t(0));
}

void tst_Store::heartbeatIsKept()
{
    const StorePlace place;
    StillClock clock;
    StoreOptions options;
    options.clock = &clock;
    const auto store = place.open(options);
    const JobId job = *createJob(*store, sampleRequest(), u"window"_s);
    QCOMPARE(store->owner(job)->id, u"window"_s);
    QCOMPARE(store->owner(job)->heartbeat, clock.now());
    clock.advance(std::chrono::seconds(5));
    QVERIFY(answerOf<void>([&](auto done) { store->heartbeat(u"window"_s, std::move(done)); }));
    QCOMPARE(store->owner(job)->heartbeat, clock.now());
    QCOMPARE(store->owner(JobId(9)).error().code, ErrorCode::NotFound);
}

void tst_Store::badEventIsReportedAndTheRestStored()
{
    const StorePlace place;
    RecordedBatches batches;
    const auto store = place.open(batches.options());
    const JobId job = *createJob(*store);
    Events events;
    for (int i = 0; i < 100; ++i)
        events.push_back(newEvent(stepScope(job), u"Good"_s, {}, QByteArray::number(i)));
    events[41].scope = jobScope(JobId(4711)); // no such job
    events[77].scope = nullptr;
    store->append(std::move(events));
    store->append({newEvent(stepScope(job), u"Later"_s)});
    QVERIFY(flushed(*store));
    const Events read = readAll(*store, job);
    QCOMPARE(read.size(), size_t(99));
    QCOMPARE(read.back().name, u"Later"_s);
    QVERIFY(std::ranges::is_sorted(read, {}, &Event::id));
    QVERIFY(std::ranges::equal(batches.events(), read, sameEvent));
    const auto failures = batches.failures();
    QCOMPARE(failures.size(), size_t(2));
    QVERIFY2(failures[0].message.contains(u"job 4711"_s), qPrintable(failures[0].message));
    QVERIFY(batches.recoveries() >= 1);
    QCOMPARE(store->backlog(), 0);
}

void tst_Store::anotherProcessMayWriteTheSameJob()
{
    const StorePlace place;
    const auto first = place.open();
    const auto second = place.open();
    const JobId job = *createJob(*first);
    // Each writes scopes and targets that the other does not know of.
    for (int i = 0; i < 10; ++i) {
        Store &store = i % 2 ? *second : *first;
        store.append({newEvent(stepScope(job, i + 1), QString(QChar(u'A' + i)),
                               target(QString::number(i)))});
        QVERIFY(flushed(store));
    }
    const Events read = readAll(*first, job);
    QCOMPARE(read.size(), size_t(10));
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(read[size_t(i)].scope->run, RunId(i + 1));
        QCOMPARE(read[size_t(i)].target->id, QString::number(i));
        QCOMPARE(read[size_t(i)].name, QString(QChar(u'A' + i)));
    }
}

void tst_Store::manyWritersThreads()
{
    const StorePlace place;
    RecordedBatches batches;
    const auto store = place.open(batches.options());
    constexpr int threads = 4;
    constexpr int perThread = 2'000;
    std::vector<JobId> jobs;
    for (int i = 0; i < threads; ++i)
        jobs.push_back(*createJob(*store));
    {
        std::vector<std::jthread> writers;
        for (const JobId job : jobs) {
            writers.emplace_back([&store, job] {
                for (int i = 0; i < perThread; ++i)
                    store->append({newEvent(stepScope(job), u"E"_s, {}, QByteArray::number(i))});
            });
        }
    }
    QVERIFY(flushed(*store));
    for (const JobId job : jobs) {
        const Events read = readAll(*store, job);
        QCOMPARE(read.size(), size_t(perThread));
        for (int i = 0; i < perThread; ++i)
            QCOMPARE(read[size_t(i)].payload.json(), QByteArray::number(i));
    }
    QCOMPARE(batches.events().size(), size_t(threads * perThread));
}

void tst_Store::attachmentFolderIsMade()
{
    const StorePlace place;
    const auto store = place.open();
    QVERIFY(QDir(store->attachmentFolder()).exists());
    QCOMPARE(QFileInfo(store->attachmentFolder()).absolutePath(),
             QFileInfo(place.file()).absolutePath());
}

void tst_Store::behaviour_B88_jobsAreListedByStateTagAndStation()
{
    QFETCH(QByteArray, kind);
    const StorePlace place(kind);
    const auto store = place.open();
    JobRequest first = sampleRequest(u"first"_s);
    first.descriptor.descriptor.tags = {u"tests"_s, u"foo"_s};
    JobRequest second = sampleRequest(u"second"_s);
    second.descriptor.descriptor.tags = {u"tests"_s, u"bar"_s};
    second.station = u"bench-8"_s;
    const JobId one = *createJob(*store, first);
    const JobId two = *createJob(*store, second);
    store->append({newEvent(jobScope(one), EventName::jobStarted()),
                   newEvent(jobScope(two), EventName::jobStarted()),
                   newEvent(jobScope(two), EventName::jobCompleted())});
    QVERIFY(flushed(*store));
    const auto list = [&](const JobQuery &query) {
        QList<qint64> ids;
        const auto found = store->jobs(query);
        for (const JobSummary &summary : *found)
            ids += summary.job.value();
        return ids;
    };
    using Ids = QList<qint64>;
    JobQuery query;
    QCOMPARE(list(query), (Ids{1, 2}));
    query.states = {JobState::Started};
    QCOMPARE(list(query), Ids{1});
    query.states = {JobState::Started, JobState::Completed};
    QCOMPARE(list(query), (Ids{1, 2}));
    query.tags = {u"tests"_s, u"bar"_s};
    QCOMPARE(list(query), Ids{2});
    query.states = {JobState::Started};
    QCOMPARE(list(query), Ids{});
    query.states = {};
    query.tags = {u"foo"_s, u"bar"_s};
    QCOMPARE(list(query), Ids{});
    query.tags = {};
    query.station = u"bench-8"_s;
    QCOMPARE(list(query), Ids{2});
    query.tags = {u"tests"_s, u"tests"_s};
    QVERIFY(!store->jobs(query));
    QCOMPARE(store->summary(one)->tags, (QStringList{u"tests"_s, u"foo"_s}));
}

void tst_Store::jobListFilters()
{
    const StorePlace place;
    const auto store = place.open();
    for (int i = 0; i < 5; ++i) {
        JobRequest request =
            sampleRequest(i % 2 ? u"Gerät prüfen %1"_s.arg(i) : u"smoke %1"_s.arg(i));
        request.requestor = i < 3 ? u"ada"_s : u"bob"_s;
        request.requestTime = Timestamp(std::chrono::seconds(1'000 + i));
        QVERIFY(createJob(*store, request));
    }
    JobQuery query;
    query.nameContains = u"GERÄT"_s;
    QCOMPARE(store->jobs(query)->size(), size_t(2));
    query.requestor = u"bob"_s;
    QCOMPARE(store->jobs(query)->size(), size_t(1));
    QCOMPARE(store->jobs(query)->front().job, JobId(4));
    query = {};
    query.since = Timestamp(std::chrono::seconds(1'003));
    QCOMPARE(store->jobs(query)->size(), size_t(2));
    query = {};
    query.limit = 2;
    const auto newest = store->jobs(query);
    QCOMPARE(newest->size(), size_t(2));
    QCOMPARE(newest->at(0).job, JobId(5));
    QCOMPARE(newest->at(1).job, JobId(4));
}

void tst_Store::behaviour_B90_requestsComeBack()
{
    QFETCH(QByteArray, kind);
    const StorePlace place(kind);
    const auto store = place.open();
    const JobRequest first = sampleRequest();
    JobRequest second = sampleRequest(u"weekly"_s);
    second.descriptorText = "{}";
    second.requestTime = Timestamp(std::chrono::microseconds(1'900'000'000'000'001));
    second.descriptor.tests.push_back({.testName = u"boot"_s, .steps = {}, .cleanupSteps = {}});
    second.descriptor.descriptor.tests.push_back({});
    const JobId one = *createJob(*store, first);
    const JobId two = *createJob(*store, second);
    const auto readFirst = store->job(one);
    QVERIFY2(readFirst, qPrintable(readFirst ? QString() : readFirst.error().message));
    QCOMPARE(readFirst->job, one);
    QCOMPARE(readFirst->requestor, first.requestor);
    QCOMPARE(readFirst->descriptorText, first.descriptorText);
    const auto age = SystemClock().now() - readFirst->requestTime;
    QVERIFY(age >= age.zero() && age < std::chrono::seconds(2));
    const auto readSecond = store->job(two);
    second.job = two;
    QVERIFY(readSecond);
    QCOMPARE(readSecond->requestTime, second.requestTime);
    QVERIFY(*readSecond == second);
}

void tst_Store::behaviour_B91_jobsWithoutEventsAreUnknown()
{
    QFETCH(QByteArray, kind);
    const StorePlace place(kind);
    const auto store = place.open();
    QVERIFY(createJob(*store));
    QVERIFY(createJob(*store));
    JobQuery query;
    query.states = {JobState::Unknown};
    QCOMPARE(store->jobs(query)->size(), size_t(2));
    query.states = {JobState::Completed};
    QVERIFY(store->jobs(query));
    QCOMPARE(store->jobs(query)->size(), size_t(0));
    QVERIFY(!store->summary(JobId(1))->lastEvent.isValid());
}

void tst_Store::unknownJobsAreNotFound()
{
    const StorePlace place;
    const auto store = place.open();
    QCOMPARE(store->job(JobId(5)).error().code, ErrorCode::NotFound);
    QCOMPARE(store->summary(JobId(5)).error().code, ErrorCode::NotFound);
    QVERIFY(store->job(JobId(5)).error().message.contains(u"job 5"_s));
    const auto report = store->report(JobId(5));
    QVERIFY(report);
    QCOMPARE(report->job, JobId(5));
    QVERIFY(report->runReports.empty() && report->finalReports.empty());
}

void tst_Store::stateFollowsTheEvents_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    const QString started = EventName::jobStarted();
    QTest::newRow("started") << QStringList{started} << JobState::Started << 1 << 0;
    QTest::newRow("resumed") << QStringList{started, EventName::jobPaused(), started}
                             << JobState::Started << 1 << 0;
    QTest::newRow("completed") << QStringList{started, EventName::jobCompleted()}
                               << JobState::Completed << 1 << 2;
    QTest::newRow("cancelled") << QStringList{started, EventName::jobCancelling(),
                                              EventName::jobCancelled()}
                               << JobState::Cancelled << 1 << 3;
    QTest::newRow("failed before the start")
        << QStringList{EventName::jobFailed()} << JobState::Failed << 0 << 1;
    QTest::newRow("other names") << QStringList{started, u"JobStateSleeping"_s, u"RunStarted"_s}
                                 << JobState::Started << 1 << 0;
}

void tst_Store::stateFollowsTheEvents()
{
    QFETCH(QStringList, names);
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    int second = 0;
    for (const QString &name : names)
        store->append({newEvent(jobScope(job), name, {}, {}, ++second)});
    QVERIFY(flushed(*store));
    const auto summary = store->summary(job);
    QFETCH(JobState, state);
    QVERIFY2(summary->state == state, qPrintable(toString(summary->state)));
    QFETCH(int, start);
    QFETCH(int, end);
    QCOMPARE(summary->startTime, Timestamp(std::chrono::seconds(start)));
    QCOMPARE(summary->endTime, Timestamp(std::chrono::seconds(end)));
}

void tst_Store::successIsThatOfAllReports()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    const auto add = [&](qint64 run, bool success) {
        Report report;
        report.job = job;
        report.run = RunId(run);
        report.reporterName = u"noop"_s;
        report.success = success;
        return answerOf<void>([&](auto done) { store->addReport(report, std::move(done)); });
    };
    QVERIFY(!store->summary(job)->success.has_value());
    QVERIFY(add(1, true));
    QCOMPARE(store->summary(job)->success, std::optional(true));
    QVERIFY(add(0, false));
    QCOMPARE(store->summary(job)->success, std::optional(false));
}

void tst_Store::gap_G06_lateCancellingDoesNotReopenAJob()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    store->append({newEvent(jobScope(job), EventName::jobStarted()),
                   newEvent(jobScope(job), EventName::jobCancelled(), {}, {}, 7),
                   newEvent(jobScope(job), EventName::jobCancelling(), {}, {}, 8)});
    QVERIFY(flushed(*store));
    QVERIFY(store->summary(job)->state == JobState::Cancelled);
    QCOMPARE(store->summary(job)->endTime, Timestamp(std::chrono::seconds(7)));
    QCOMPARE(readAll(*store, job).size(), size_t(3));
}

void tst_Store::gap_G32_jobIsStoredWholeOrNotAtAll()
{
    const StorePlace place;
    const auto store = place.open();
    JobRequest request = sampleRequest();
    request.descriptor.descriptor.tags = {u"same"_s, u"same"_s}; // fails after the job's own row
    QVERIFY(!createJob(*store, request));
    QCOMPARE(store->jobs({})->size(), size_t(0));
    QVERIFY(!createJob(*store, sampleRequest(), QString()));
    QCOMPARE(store->jobs({})->size(), size_t(0));
    request.descriptor.descriptor.tags = {QString(40, u't')}; // longer than the reference's column
    QVERIFY(createJob(*store, request));
}

void tst_Store::gap_G33_runWithoutReportIsAnEmptyList()
{
    const StorePlace place;
    const auto store = place.open();
    const JobId job = *createJob(*store);
    Report report;
    report.job = job;
    report.run = RunId(3);
    report.reporterName = u"noop"_s;
    QVERIFY(answerOf<void>([&](auto done) { store->addReport(report, std::move(done)); }));
    const auto read = store->report(job);
    QVERIFY(read);
    QCOMPARE(read->runReports.size(), size_t(3));
    QVERIFY(read->runReports[0].empty() && read->runReports[1].empty());
    QCOMPARE(read->runReports[2].size(), size_t(1));
    QVERIFY(read->runReports[2][0].data.isNull());
}

void tst_Store::gap_G34_targetsComeBackComplete()
{
    const StorePlace place;
    const JobId job = *createJob(*place.open());
    Target full{.id = u"a"_s,
                .fqdn = u"a.lab.example"_s,
                .primaryIPv4 = u"192.0.2.1"_s,
                .primaryIPv6 = u"2001:db8::1"_s,
                .state = RawJson::fromTrusted("{\"k\":[1.50]}")};
    Target changed = full;
    changed.state = {};
    {
        const auto store = place.open();
        for (const Target &target : {full, changed, full})
            store->append(
                {newEvent(stepScope(job), u"E"_s, std::make_shared<const Target>(target))});
    }
    const Events read = readAll(*place.open(), job);
    QCOMPARE(read.size(), size_t(3));
    QVERIFY(*read[0].target == full);
    QVERIFY(*read[1].target == changed);
    QVERIFY(read[1].target->state.isAbsent());
    QCOMPARE(read[2].target, read[0].target);
}

void tst_Store::gap_G51_reportsKeepTheirOrderAndTwins()
{
    QFETCH(QByteArray, kind);
    const StorePlace place(kind);
    const auto store = place.open();
    const JobId job = *createJob(*store);
    JobReport expected{.job = job, .runReports = {}, .finalReports = {}};
    expected.runReports.resize(1);
    for (const auto &[run, name] :
         {std::pair(1, u"zebra"_s), {1, u"ant"_s}, {1, u"zebra"_s}, {0, u"last"_s}}) {
        Report report{.job = job,
                      .run = RunId(run),
                      .reporterName = name,
                      .time = Timestamp(std::chrono::seconds(5)),
                      .success = run == 1,
                      .data = RawJson::fromTrusted("[\"<&> ä\"]")};
        QVERIFY(answerOf<void>([&](auto done) { store->addReport(report, std::move(done)); }));
        (run ? expected.runReports[0] : expected.finalReports).push_back(report);
    }
    QVERIFY(*store->report(job) == expected);
    Report stray = expected.finalReports[0];
    stray.job = JobId(99);
    QCOMPARE(
        answerOf<void>([&](auto done) { store->addReport(stray, std::move(done)); }).error().code,
        ErrorCode::NotFound);
}

void tst_Store::gap_G57_firstEventFollowsItsJob()
{
    // The event can be queued before anybody knows whether the job was stored: the queue keeps the
    // order.
    const StorePlace place;
    const auto store = place.open();
    const JobId expected(1);
    std::promise<Result<JobId>> created;
    store->createJob(sampleRequest(), u"p"_s,
                     [&](const Result<JobId> &job) { created.set_value(job); });
    store->append({newEvent(jobScope(expected), EventName::jobStarted())});
    QCOMPARE(*created.get_future().get(), expected);
    QVERIFY(flushed(*store));
    QVERIFY(store->summary(expected)->state == JobState::Started);
}

QTEST_GUILESS_MAIN(tst_Store)
#include "tst_store.moc"
