// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobhistory.h"
#include "eventscript.h"
#include "statusprint.h"
#include "storefixture.h"

#include <QFile>
#include <QRandomGenerator>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The recorder: any moment of a job is what a fold of its events up to then gives.
class tst_JobHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyMomentIsAFoldUpToThen_data();
    void anyMomentIsAFoldUpToThen();
    void stoppedAndRecoveredJobs_data();
    void stoppedAndRecoveredJobs();
    void emptyJob();
    void momentsOutsideOfTheJob();
    void clocksThatRunBackwards();
    void marks();
    void eventsBetweenMoments();
    void keepsToItsBudget();
    void growsWithTheJob();
    void isAskedWhileItReads();
    void storeThatFails();
};

namespace {

const ExtendedDescriptor &sampleDescriptor()
{
    static const ExtendedDescriptor descriptor = descriptorOf({u"one: a b c ~z"_s, u"two: a b"_s});
    return descriptor;
}

// A job in a store of its own, with events of another job between its own.
struct Recorded
{
    explicit Recorded(Events made) : store(place.open())
    {
        other = *createJob(*store);
        job = *createJob(*store);
        add(std::move(made));
    }

    void add(Events made)
    {
        std::unordered_map<const EventScope *, EventScopePtr> scopes;
        for (Event &event : made) {
            EventScopePtr &scope = scopes[event.scope.get()];
            if (!scope) {
                EventScope ours = *event.scope;
                ours.job = job;
                scope = std::make_shared<const EventScope>(std::move(ours));
            }
            event.scope = scope;
            event.id = {};
            if (++count % 7 == 0)
                store->append({newEvent(jobScope(other), u"Noise"_s)});
            Events one;
            one.push_back(std::move(event));
            store->append(std::move(one));
        }
        if (!flushed(*store))
            qFatal("The store does not take the events");
        events = readAll(*store, job);
    }

    [[nodiscard]] QStringList folded(qint64 position) const
    {
        StatusTree tree(sampleDescriptor());
        tree.apply(std::span(events).first(size_t(position)));
        return printedWhole(tree);
    }

    StorePlace place;
    std::unique_ptr<Store> store;
    JobId other;
    JobId job;
    Events events;
    int count = 0;
};

void read(JobHistory &history)
{
    const Result<void> result = history.readOn(false);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
}

QString textAt(const JobHistory &history, qint64 position)
{
    const auto tree = history.treeAt(position);
    return tree ? printedWhole(**tree).join(u'\n') : tree.error().message;
}

} // namespace

void tst_JobHistory::anyMomentIsAFoldUpToThen_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("instants");
    for (int row = 1; row <= 20; ++row)
        QTest::addRow("job %d", row) << 20 + row * 15 << 50;
    QTest::newRow("longer than the distance of kept trees") << 30'000 << 40;
}

void tst_JobHistory::anyMomentIsAFoldUpToThen()
{
    QFETCH(int, count);
    QFETCH(int, instants);
    const Recorded recorded(randomEvents(sampleDescriptor(), quint32(count), count));
    JobHistory history(*recorded.store, recorded.job, sampleDescriptor());
    read(history);
    QCOMPARE(history.count(), qint64(count));
    QRandomGenerator random{quint32(count)};
    for (int i = 0; i < instants; ++i) {
        const qint64 position = random.bounded(count + 1);
        QCOMPARE(textAt(history, position), recorded.folded(position).join(u'\n'));
    }
    if (count > 20'000)
        QVERIFY(history.keptTrees() > 2);
}

void tst_JobHistory::stoppedAndRecoveredJobs_data()
{
    QTest::addColumn<QString>("script");
    const QString begin = uR"(1 job JobStateStarted
        2 job RunStarted {"RunID":1}
        3 1/0/0 - TargetAcquired A
        3 1/0/0 - TargetAcquired B
        4 1/0/0 a TargetIn A
        4 1/0/0 a TargetIn B
        5 1/0/0 a TargetOut A
)"_s;
    const QString end = uR"(91 1/0/0 a TargetErr B {"Error":"no link"}
        92 1/0/0 - TargetReleased A
        92 1/0/0 - TargetReleased B
        93 job ProctorRunFinished {"RunID":1}
        94 job JobStateCompleted
)"_s;
    QTest::newRow("paused and resumed") << QString(begin + uR"(6 job ProctorPauseRequested
        7 job JobStatePaused
        60 job JobStateStarted
)" + end);
    QTest::newRow("a pause that failed") << QString(begin + uR"(6 job ProctorPauseRequested
        7 job JobStatePauseFailed
        60 job JobStateStarted
)" + end);
    QTest::newRow("recovered") << QString(begin + uR"(60 job ProctorJobRecovered
        61 1/0/0 - TargetAcquired A
        61 1/0/0 - TargetAcquired B
        62 1/0/0 a ProctorStepRunAgain B
        62 1/0/0 a TargetIn B
)" + end);
    QTest::newRow("cancelled") << QString(begin + uR"(6 job JobStateCancelling
        7 1/0/0 - ProctorAttemptFinished
        8 job JobStateCancelled
)");
    QTest::newRow("asked") << QString(begin + uR"(6 1/0/0 a ProctorPrompt B {"Prompt":1}
        7 1/0/0 a ProctorPromptAnswered B {"Prompt":1}
        8 1/0/0 a ProctorPrompt B {"Prompt":2}
)" + end);
}

void tst_JobHistory::stoppedAndRecoveredJobs()
{
    QFETCH(QString, script);
    const Recorded recorded(eventsOf(sampleDescriptor(), script));
    JobHistory history(*recorded.store, recorded.job, sampleDescriptor());
    read(history);
    for (qint64 position = 0; position <= history.count(); ++position)
        QCOMPARE(textAt(history, position), recorded.folded(position).join(u'\n'));
}

void tst_JobHistory::emptyJob()
{
    const Recorded recorded({});
    JobHistory history(*recorded.store, recorded.job, sampleDescriptor());
    const QString nothing = recorded.folded(0).join(u'\n');
    QCOMPARE(textAt(history, 0), nothing); // before anything is read
    read(history);
    QCOMPARE(history.count(), 0);
    QCOMPARE(history.length(), Duration{});
    QCOMPARE(history.positionAfter(5s), 0);
    QCOMPARE(history.positionAtTime(Timestamp(5s)), 0);
    QCOMPARE(history.elapsedAt(0), Duration{});
    QVERIFY(!isSet(history.timeAt(0)));
    QVERIFY(!history.eventAt(3).isValid());
    QCOMPARE(history.nextMark(0, HistoryMark::Kind::Failure, true), -1);
    QCOMPARE(history.nextMark(0, HistoryMark::Kind::Failure, false), -1);
    QVERIFY(history.marks().empty());
    QCOMPARE(textAt(history, 7), nothing);
}

void tst_JobHistory::momentsOutsideOfTheJob()
{
    const Recorded recorded(randomEvents(sampleDescriptor(), 5, 200));
    JobHistory history(*recorded.store, recorded.job, sampleDescriptor());
    read(history);
    QCOMPARE(textAt(history, -5), recorded.folded(0).join(u'\n'));
    QCOMPARE(textAt(history, 1'000'000), recorded.folded(200).join(u'\n'));
    QCOMPARE(history.positionAtTime(Timestamp(-1s)), 0);
    QCOMPARE(history.positionAtTime(Timestamp(1h)), 200);
    QCOMPARE(history.positionAfter(-1s), 0);
    QCOMPARE(history.positionAfter(1h * 24 * 365), 200);
    QCOMPARE(history.eventAt(200), recorded.events.back().id);
    QCOMPARE(history.eventAt(1'000), recorded.events.back().id);
    QCOMPARE(history.timeAt(0), recorded.events.front().time);
}

void tst_JobHistory::clocksThatRunBackwards()
{
    const Recorded recorded(eventsOf(sampleDescriptor(), uR"(100 job JobStateStarted
        110 1/0/0 - TargetAcquired A
        50 1/0/0 a TargetIn A
        50 1/0/0 a CmdStdout A
        80 1/0/0 a TargetOut A
        70 1/0/0 b TargetIn A
        200 1/0/0 b TargetOut A)"_s));
    JobHistory history(*recorded.store, recorded.job, sampleDescriptor());
    read(history);
    const std::vector<Duration> elapsed{0s, 0s, 10s, 10s, 10s, 40s, 40s, 170s};
    for (qint64 position = 0; position <= 7; ++position)
        QCOMPARE(history.elapsedAt(position), elapsed[size_t(position)]);
    QCOMPARE(history.length(), Duration(170s));
    QCOMPARE(history.positionAfter(0s), 1);
    QCOMPARE(history.positionAfter(9s), 1);
    QCOMPARE(history.positionAfter(10s), 4);
    QCOMPARE(history.positionAfter(169s), 6);
    QCOMPARE(history.positionAfter(170s), 7);
    // The last event that says so, whatever was said before.
    QCOMPARE(history.positionAtTime(Timestamp(49s)), 0);
    QCOMPARE(history.positionAtTime(Timestamp(50s)), 4);
    QCOMPARE(history.positionAtTime(Timestamp(75s)), 6);
    QCOMPARE(history.positionAtTime(Timestamp(150s)), 6);
    QCOMPARE(history.positionAtTime(Timestamp(200s)), 7);
}

void tst_JobHistory::marks()
{
    const Recorded recorded(eventsOf(sampleDescriptor(), uR"(1 job JobStateStarted
        2 job RunStarted {"RunID":1}
        3 1/0/0 - TargetAcquired A
        4 1/0/0 a TargetIn A
        5 1/0/0 a TargetErr A {"Error":"no"}
        6 1/1/0 - TargetAcquireErr - {"Error":"none"}
        7 1/0/1 a TargetIn A
        8 job RunStarted {"RunID":2}
        9 2/0/0 a TestError
        10 job JobStateFailed)"_s));
    JobHistory history(*recorded.store, recorded.job, sampleDescriptor());
    read(history);
    using Kind = HistoryMark::Kind;
    const std::vector<HistoryMark> expected{
        {Kind::Run, 2}, {Kind::Test, 3}, {Kind::Failure, 5}, {Kind::Test, 6},    {Kind::Failure, 6},
        {Kind::Run, 8}, {Kind::Test, 9}, {Kind::Failure, 9}, {Kind::Failure, 10}};
    QCOMPARE(history.marks(), expected);
    QCOMPARE(history.marks(8).size(), size_t(1));
    QCOMPARE(history.nextMark(0, Kind::Failure, true), 5);
    QCOMPARE(history.nextMark(5, Kind::Failure, true), 6);
    QCOMPARE(history.nextMark(10, Kind::Failure, true), -1);
    QCOMPARE(history.nextMark(6, Kind::Failure, false), 5);
    QCOMPARE(history.nextMark(5, Kind::Failure, false), -1);
    QCOMPARE(history.nextMark(9, Kind::Run, false), 8);
}

void tst_JobHistory::eventsBetweenMoments()
{
    const Recorded recorded(randomEvents(sampleDescriptor(), 8, 9'000));
    JobHistory history(*recorded.store, recorded.job, sampleDescriptor());
    read(history);
    for (const auto &[from, to] :
         {std::pair(0, 9'000), std::pair(17, 18), std::pair(4'000, 8'500), std::pair(30, 30),
          std::pair(40, 20), std::pair(8'999, 10'000)}) {
        const auto events = history.eventsBetween(from, to);
        QVERIFY(events);
        const auto first = std::min(from, 9'000);
        const auto last = std::clamp(to, first, 9'000);
        QCOMPARE(events->size(), size_t(last - first));
        QVERIFY(std::ranges::equal(
            *events, std::span(recorded.events).subspan(size_t(first), size_t(last - first)),
            sameEvent));
    }
}

void tst_JobHistory::keepsToItsBudget()
{
    const Recorded recorded(randomEvents(sampleDescriptor(), 3, 40'000));
    for (const size_t budget :
         {size_t(0), size_t(20'000), size_t(60'000), JobHistory::usualBudget}) {
        JobHistory history(*recorded.store, recorded.job, sampleDescriptor(), {}, budget);
        read(history);
        QVERIFY(history.keptBytes() <= budget);
        for (const qint64 position : {1, 12'345, 25'000, 39'999})
            QCOMPARE(textAt(history, position), recorded.folded(position).join(u'\n'));
    }
}

void tst_JobHistory::growsWithTheJob()
{
    const Events all = randomEvents(sampleDescriptor(), 11, 600);
    Recorded recorded({});
    JobHistory history(*recorded.store, recorded.job, sampleDescriptor());
    for (size_t at = 0; at < all.size(); at += 60) {
        recorded.add(Events(all.begin() + qint64(at), all.begin() + qint64(at) + 60));
        QCOMPARE(history.count(), qint64(at));
        read(history);
        QCOMPARE(history.count(), qint64(at) + 60);
        for (const qint64 position : {qint64(0), qint64(at) / 2, qint64(at) + 30, history.count()})
            QCOMPARE(textAt(history, position), recorded.folded(position).join(u'\n'));
    }
}

void tst_JobHistory::isAskedWhileItReads()
{
    const Recorded recorded(randomEvents(sampleDescriptor(), 12, 30'000));
    JobHistory history(*recorded.store, recorded.job, sampleDescriptor(), {}, 100'000);
    std::atomic<bool> isDone = false;
    std::thread worker([&] {
        read(history);
        isDone = true;
    });
    QRandomGenerator random(1);
    do {
        const qint64 count = history.count();
        const qint64 position = random.bounded(count + 1);
        const auto tree = history.treeAt(position);
        QVERIFY(tree);
        QCOMPARE((*tree)->lastEvent(), history.eventAt(position));
        QCOMPARE(contradictions(**tree), QStringList());
        QVERIFY(history.positionAfter(history.elapsedAt(position)) >= position);
    } while (!isDone);
    worker.join();
    QCOMPARE(history.count(), 30'000);
}

void tst_JobHistory::storeThatFails()
{
    Recorded recorded(randomEvents(sampleDescriptor(), 13, 500));
    JobHistory history(*recorded.store, recorded.job, sampleDescriptor());
    const QString file = recorded.store->location();
    recorded.store->flush([](const Result<void> &) {});
    const auto hide = [&] { return QFile::rename(file, file + u".away"_s); };
    const auto bringBack = [&] { return QFile::rename(file + u".away"_s, file); };
    QVERIFY(hide());
    const std::atomic<bool> stop = false;
    QVERIFY(!history.readOn(stop));
    QCOMPARE(history.count(), 0);
    QVERIFY(bringBack());
    read(history);
    QCOMPARE(history.count(), 500);
    QVERIFY(hide());
    const auto tree = history.treeAt(250);
    QVERIFY(!tree);
    QVERIFY(!tree.error().message.isEmpty());
    QVERIFY(!history.eventsBetween(1, 5));
    QVERIFY(bringBack());
    QCOMPARE(textAt(history, 250), recorded.folded(250).join(u'\n'));
}

QTEST_GUILESS_MAIN(tst_JobHistory)
#include "tst_jobhistory.moc"
