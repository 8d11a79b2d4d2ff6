// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QRegularExpression>

using namespace Proctor;
using namespace Qt::StringLiterals;

// Queries of stored events; every case that reads runs on a file and on a memory store (G-51).
class tst_StoreQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void behaviour_B35_fieldsAreSetOnce();
    void behaviour_B35_zeroFieldsAreRefused();
    void behaviour_B38_exactlyTheMatchingOnesInOrder_data();
    void behaviour_B38_exactlyTheMatchingOnesInOrder();
    void behaviour_B39_twoTestsOfARun_data() { kinds(); }
    void behaviour_B39_twoTestsOfARun();
    void gap_G30_endTimeIsTheEndTime_data() { kinds(); }
    void gap_G30_endTimeIsTheEndTime();
    void gap_G31_eventsAreOrderedById_data() { kinds(); }
    void gap_G31_eventsAreOrderedById();
    void gap_G31_brokenReadIsAnError();
    void gap_G51_emptyQueryMatchesNothing_data() { kinds(); }
    void gap_G51_emptyQueryMatchesNothing();

private:
    static void kinds()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("file") << QByteArray("file");
        QTest::newRow("memory") << QByteArray("memory");
    }
    /// Two jobs, two runs, two tests, two labels; payload is the position in the list.
    static Events sample(JobId first, JobId second);
};

Events tst_StoreQuery::sample(JobId first, JobId second)
{
    const auto a = target(u"a"_s);
    const auto b = target(u"b"_s);
    return {newEvent(jobScope(first), EventName::jobStarted(), {}, "0", 100),
            newEvent(stepScope(first, 1, u"boot"_s, u"one"_s), u"X"_s, a, "1", 101),
            newEvent(stepScope(first, 1, u"boot"_s, u"two"_s), u"Y"_s, b, "2", 102),
            newEvent(stepScope(first, 1, u"load"_s, u"one"_s), u"X"_s, b, "3", 103),
            newEvent(stepScope(first, 2, u"boot"_s, u"one"_s), u"Z"_s, a, "4", 104),
            newEvent(stepScope(second, 1, u"boot"_s, u"one"_s), u"X"_s, a, "5", 105),
            newEvent(stepScope(second, 2, u"load"_s, u"two"_s), u"Y"_s, {}, "6", 99)};
}

void tst_StoreQuery::behaviour_B35_fieldsAreSetOnce()
{
    EventQuery query;
    const Timestamp time(std::chrono::seconds(5));
    const auto setAll = [&] {
        return std::vector{query.setJob(JobId(1)),        query.setRun(RunId(2)),
                           query.setTestNames({u"t"_s}),  query.setStepLabel(u"l"_s),
                           query.setEventNames({u"E"_s}), query.setEmittedFrom(time),
                           query.setEmittedTo(time),      query.setTarget(u"a"_s)};
    };
    for (const auto &result : setAll())
        QVERIFY(result);
    for (const auto &result : setAll())
        QCOMPARE(result.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(query.job(), JobId(1));
    QCOMPARE(query.testNames(), QStringList(u"t"_s));
    QVERIFY(!query.isEmpty());
}

void tst_StoreQuery::behaviour_B35_zeroFieldsAreRefused()
{
    EventQuery query;
    for (const auto &result :
         {query.setJob(JobId()), query.setRun(RunId()), query.setTestNames({}),
          query.setStepLabel({}), query.setEventNames({}), query.setEmittedFrom({}),
          query.setEmittedTo({}), query.setTarget({})})
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    QVERIFY(query.isEmpty());
}

void tst_StoreQuery::behaviour_B38_exactlyTheMatchingOnesInOrder_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<std::function<Result<void>(EventQuery &)>>("set");
    QTest::addColumn<QByteArray>("expected");
    using Set = std::function<Result<void>(EventQuery &)>;
    const auto add = [](const char *name, const Set &set, const char *expected) {
        for (const char *kind : {"file", "memory"})
            QTest::addRow("%s, %s", name, kind) << QByteArray(kind) << set << QByteArray(expected);
    };
    add("job", [](EventQuery &query) { return query.setJob(JobId(1)); }, "01234");
    add("test name", [](EventQuery &query) { return query.setTestNames({u"boot"_s}); }, "1245");
    add("label", [](EventQuery &query) { return query.setStepLabel(u"two"_s); }, "26");
    add("event name", [](EventQuery &query) { return query.setEventNames({u"X"_s}); }, "135");
    add(
        "event names",
        [](EventQuery &query) { return query.setEventNames({u"X"_s, u"Z"_s, u"none"_s}); }, "1345");
    add(
        "name and job",
        [](EventQuery &query) {
            (void)query.setJob(JobId(2));
            return query.setEventNames({u"X"_s});
        },
        "5");
    add(
        "framework events",
        [](EventQuery &query) { return query.setEventNames({u"JobStateStarted"_s}); }, "0");
    add(
        "start time",
        [](EventQuery &query) {
            return query.setEmittedFrom(Timestamp(std::chrono::seconds(103)));
        },
        "345");
    add("target", [](EventQuery &query) { return query.setTarget(u"b"_s); }, "23");
    add("run only", [](EventQuery &query) { return query.setRun(RunId(2)); }, "46");
    add("nothing there", [](EventQuery &query) { return query.setJob(JobId(9)); }, "");
    add("no injection", [](EventQuery &query) { return query.setTarget(u"a' OR 1=1 --"_s); }, "");
}

void tst_StoreQuery::behaviour_B38_exactlyTheMatchingOnesInOrder()
{
    QFETCH(QByteArray, kind);
    QFETCH(std::function<Result<void>(EventQuery &)>, set);
    const StorePlace place(kind);
    const auto store = place.open();
    const JobId first = *createJob(*store);
    const JobId second = *createJob(*store);
    const Events written = sample(first, second);
    store->append(Events(written));
    QVERIFY(flushed(*store));
    EventQuery query;
    QVERIFY(set(query));
    const auto found = store->events(query);
    QVERIFY(found);
    QByteArray positions;
    for (const Event &event : *found) {
        positions += event.payload.json();
        Event expected = written[event.payload.json().toUInt()];
        expected.id = event.id;
        QVERIFY(sameEvent(event, expected));
    }
    QTEST(positions, "expected");
}

void tst_StoreQuery::behaviour_B39_twoTestsOfARun()
{
    QFETCH(QByteArray, kind);
    const StorePlace place(kind);
    const auto store = place.open();
    const JobId job = *createJob(*store);
    Events events;
    for (int run = 1; run <= 3; ++run) {
        for (const QString &test : {u"boot"_s, u"load"_s, u"other"_s})
            events.push_back(newEvent(stepScope(job, run, test), test));
    }
    store->append(std::move(events));
    QVERIFY(flushed(*store));
    EventQuery query;
    QVERIFY(query.setRun(RunId(2)));
    QVERIFY(query.setTestNames({u"load"_s, u"boot"_s}));
    const auto found = store->events(query);
    QCOMPARE(namesOf(*found), (QStringList{u"boot"_s, u"load"_s}));
    QCOMPARE(found->front().scope->run, RunId(2));
}

void tst_StoreQuery::gap_G30_endTimeIsTheEndTime()
{
    QFETCH(QByteArray, kind);
    const StorePlace place(kind);
    const auto store = place.open();
    const JobId job = *createJob(*store);
    for (int second = 1; second <= 5; ++second)
        store->append({newEvent(stepScope(job), QString(QChar(u'A' + second)), {}, {}, second)});
    QVERIFY(flushed(*store));
    EventQuery query;
    QVERIFY(query.setEmittedFrom(Timestamp(std::chrono::seconds(2))));
    QVERIFY(query.setEmittedTo(Timestamp(std::chrono::seconds(4))));
    QCOMPARE(namesOf(*store->events(query)),
             (QStringList{u"C"_s, u"D"_s, u"E"_s})); // both ends belong to it
    EventQuery onlyEnd;
    QVERIFY(onlyEnd.setEmittedTo(Timestamp(std::chrono::seconds(1))));
    QCOMPARE(namesOf(*store->events(onlyEnd)), QStringList(u"B"_s));
}

void tst_StoreQuery::gap_G31_eventsAreOrderedById()
{
    QFETCH(QByteArray, kind);
    const StorePlace place(kind);
    const auto store = place.open();
    const JobId first = *createJob(*store);
    const JobId second = *createJob(*store);
    for (int i = 0; i < 500; ++i)
        store->append({newEvent(stepScope(i % 2 ? first : second, i % 7 + 1), u"E"_s,
                                target(QString::number(i % 5)))});
    QVERIFY(flushed(*store));
    EventQuery query;
    QVERIFY(query.setEventNames({u"E"_s}));
    const auto found = store->events(query);
    QCOMPARE(found->size(), size_t(500));
    QVERIFY(std::ranges::is_sorted(*found, {}, &Event::id));
}

void tst_StoreQuery::gap_G31_brokenReadIsAnError()
{
    const StorePlace place;
    JobId job;
    {
        const auto store = place.open();
        job = *createJob(*store);
        for (int i = 0; i < 20'000; ++i)
            store->append({newEvent(stepScope(job), u"E"_s, target(QString::number(i % 100)))});
    }
    // Pages in the middle of the file turn to garbage while it is closed.
    QFile file(place.file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    QVERIFY(file.seek(size / 3 / 4096 * 4096));
    QVERIFY(file.write(QByteArray(int(size / 3), '\xa5')) > 0);
    file.close();
    const auto store = place.open();
    QVERIFY(store);
    size_t count = 0;
    const auto read = store->readEvents(job, {}, [&](Events &&events) {
        count += events.size();
        return true;
    });
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::StoreUnavailable);
    QVERIFY2(read.error().message.contains(u"damaged"_s), qPrintable(read.error().message));
    QVERIFY(count < 20'000);
}

void tst_StoreQuery::gap_G51_emptyQueryMatchesNothing()
{
    QFETCH(QByteArray, kind);
    const StorePlace place(kind);
    const auto store = place.open();
    const JobId job = *createJob(*store);
    store->append({newEvent(jobScope(job), u"E"_s)});
    QVERIFY(flushed(*store));
    const auto found = store->events(EventQuery());
    QVERIFY(found);
    QVERIFY(found->empty());
}

QTEST_GUILESS_MAIN(tst_StoreQuery)
#include "tst_storequery.moc"
