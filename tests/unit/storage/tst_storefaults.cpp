// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultyvfs.h"
#include "storefixture.h"

#include <QRegularExpression>

using namespace Proctor;
using namespace Qt::StringLiterals;

// A disk that fails: nothing that was acknowledged is lost, nothing is stored twice, nothing is
// lost quietly.
class tst_StoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultyVfs::install(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { FaultyVfs::heal(); }

    void gap_G32_anySingleFailureLosesNothing_data();
    void gap_G32_anySingleFailureLosesNothing();
    void diskFullKeepsTheQueueAndRecovers();
    void operationsAreRepeatedAfterAFailure();
    void closingAFailingStoreEndsAndTells();
    void openingOnAFailingDiskIsAnError();

private:
    static StoreOptions quick(RecordedBatches &batches)
    {
        StoreOptions options = batches.options();
        options.retryInterval = std::chrono::milliseconds(5);
        return options;
    }
};

void tst_StoreFaults::gap_G32_anySingleFailureLosesNothing_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("disk full") << int(FaultyVfs::Fault::DiskFull);
    QTest::newRow("i/o error") << int(FaultyVfs::Fault::IoError);
}

void tst_StoreFaults::gap_G32_anySingleFailureLosesNothing()
{
    QFETCH(int, fault);
    constexpr int count = 60;
    bool failed = true;
    int nth = 1;
    for (; failed; ++nth) {
        const StorePlace place;
        RecordedBatches batches;
        JobId job;
        {
            const auto store = place.open(quick(batches));
            job = *createJob(*store);
            FaultyVfs::failAt(nth, FaultyVfs::Fault(fault));
            for (int i = 0; i < count; ++i) {
                store->append({newEvent(stepScope(job, i % 3 + 1), u"E%1"_s.arg(i % 5),
                                        target(QString::number(i % 7)), QByteArray::number(i))});
                if (i % 20 == 19)
                    QVERIFY(flushed(*store)); // several transactions
            }
            failed = FaultyVfs::failures() > 0;
            FaultyVfs::heal();
            QCOMPARE(store->backlog(), 0);
        }
        const Events read = readAll(*place.open(), job);
        QCOMPARE(read.size(), size_t(count));
        for (int i = 0; i < count; ++i)
            QCOMPARE(read[size_t(i)].payload.json(), QByteArray::number(i));
        QVERIFY(std::ranges::equal(batches.events(), read, sameEvent));
        QCOMPARE(int(batches.failures().size()), batches.recoveries());
        if (failed)
            QVERIFY(batches.failures().size() <= 1);
    }
    QVERIFY2(nth > 5, "no write was ever failed");
}

void tst_StoreFaults::diskFullKeepsTheQueueAndRecovers()
{
    const StorePlace place;
    RecordedBatches batches;
    const auto store = place.open(quick(batches));
    const JobId job = *createJob(*store);
    FaultyVfs::failAt(1, FaultyVfs::Fault::DiskFull, -1);
    for (int i = 0; i < 1'000; ++i)
        store->append({newEvent(stepScope(job), u"E"_s, {}, QByteArray::number(i))});
    std::atomic<bool> done = false;
    store->flush([&](const Result<void> &result) { done = result.has_value(); });
    QTRY_VERIFY(FaultyVfs::failures() > 5);
    QVERIFY(!done);
    QCOMPARE(store->backlog(), 1'000);
    const auto failures = batches.failures();
    QCOMPARE(failures.size(), size_t(1));
    QCOMPARE(failures[0].code, ErrorCode::StoreFull);
    QVERIFY(failures[0].message.contains(place.file()));
    QCOMPARE(batches.recoveries(), 0);
    QCOMPARE(batches.events().size(), size_t(0)); // what is shown is stored
    FaultyVfs::heal();
    QTRY_VERIFY(done);
    QCOMPARE(batches.recoveries(), 1);
    const Events read = readAll(*store, job);
    QCOMPARE(read.size(), size_t(1'000));
    QVERIFY(std::ranges::equal(batches.events(), read, sameEvent));
}

void tst_StoreFaults::operationsAreRepeatedAfterAFailure()
{
    const StorePlace place;
    RecordedBatches batches;
    const auto store = place.open(quick(batches));
    FaultyVfs::failAt(1, FaultyVfs::Fault::IoError, 3);
    const auto job = createJob(*store);
    QVERIFY(job);
    QCOMPARE(*job, JobId(1));
    QCOMPARE(store->jobs({})->size(), size_t(1));
    FaultyVfs::failAt(1, FaultyVfs::Fault::DiskFull, 2);
    QVERIFY(answerOf<void>([&](auto done) {
        store->lockTargets(*job, std::chrono::minutes(1), {u"a"_s}, std::move(done));
    }));
    QCOMPARE(store->locks()->size(), size_t(1));
}

void tst_StoreFaults::closingAFailingStoreEndsAndTells()
{
    const StorePlace place;
    RecordedBatches batches;
    StoreOptions options = batches.options();
    options.retryInterval = std::chrono::hours(1); // closing does not wait for it
    auto store = place.open(options);
    const JobId job = *createJob(*store);
    store->append({newEvent(jobScope(job), u"Kept"_s)});
    QVERIFY(flushed(*store));
    FaultyVfs::failAt(1, FaultyVfs::Fault::DiskFull, -1);
    store->append(Events(10, newEvent(jobScope(job), u"Lost"_s)));
    QTRY_COMPARE(batches.failures().size(), size_t(1));
    // Queued behind what fails: it must not claim success although it would write nothing.
    ErrorCode answer = ErrorCode::Unknown;
    store->flush([&](const Result<void> &result) {
        answer = result ? ErrorCode::Unknown : result.error().code;
    });
    store.reset();
    FaultyVfs::heal();
    QCOMPARE(answer, ErrorCode::StoreFull);
    const auto failures = batches.failures();
    QCOMPARE(failures.size(), size_t(2));
    QVERIFY2(failures[1].message.contains(u"10 event(s) of job 1"_s),
             qPrintable(failures[1].message));
    QCOMPARE(namesOf(readAll(*place.open(), job)), QStringList(u"Kept"_s));
}

void tst_StoreFaults::openingOnAFailingDiskIsAnError()
{
    bool failed = true;
    for (int nth = 1; failed; ++nth) {
        const StorePlace place;
        FaultyVfs::failAt(nth, FaultyVfs::Fault::DiskFull, -1);
        const auto store = Store::open(place.url());
        failed = FaultyVfs::failures() > 0;
        FaultyVfs::heal();
        if (!store)
            QVERIFY2(store.error().code == ErrorCode::StoreFull, qPrintable(store.error().message));
        // Whatever is there now, the next start makes a store of it.
        const auto again = place.open();
        QVERIFY(again);
        QVERIFY(createJob(*again));
    }
}

QTEST_GUILESS_MAIN(tst_StoreFaults)
#include "tst_storefaults.moc"
