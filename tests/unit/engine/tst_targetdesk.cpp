// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobmanager.h"
#include "jobtext.h"
#include "wholeregistry.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray longSleep = "{name: sleep, label: one, parameters: {duration: [20s]}}";
const QByteArray oneTarget = "{ID: A}";

} // namespace

/// What persons do about targets, beside jobs that run on them, with managers as several processes
/// on one store.
class TestTargetDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ada = makeManager(u"ada"_s);
        m_bob = makeManager(u"bob"_s);
    }
    void cleanup()
    {
        for (const auto &manager : {m_ada.get(), m_bob.get()}) {
            for (const JobId job : manager->runningHere())
                (void)manager->abort(job);
        }
        m_bob.reset();
        m_ada.reset();
    }

    void reservationsOfOthersAreSeen();
    void jobCannotHaveWhatIsReserved();
    void jobGetsItWhenTheReservationHasEnded();
    void targetIsTakenFromARunningJob();
    void quarantineLeavesTheJobAlone();
    void wishAndAnswer();
    void resultsAreKept_data();
    void resultsAreKept();
    void deskGoesWhileTheStoreAnswers();
    void manyAreDoneTogether();

private:
    [[nodiscard]] std::unique_ptr<JobManager> makeManager(const QString &person) const
    {
        EngineSettings settings;
        settings.storeUrl = u"sqlite:"_s + m_folder->filePath(u"proctor.db"_s);
        settings.station = u"bench of "_s + person;
        settings.requestor = person;
        settings.requestInterval = 20ms;
        auto manager = JobManager::create(wholeRegistry(), settings);
        if (!manager)
            qFatal("%s", qPrintable(manager.error().message));
        return std::move(*manager);
    }
    static JobId start(JobManager &manager, const QByteArray &text)
    {
        auto started = manager.start(
            {.text = text, .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}});
        if (!QTest::qWaitFor([&] { return started.isFinished(); }, 10'000) || !started.result())
            return {};
        if (!started.result()->findings.empty())
            qWarning("%s", qPrintable(summary(started.result()->findings)));
        return started.result()->job;
    }
    static QString errorOf(QFuture<Result<void>> done)
    {
        if (!QTest::qWaitFor([&] { return done.isFinished(); }, 10'000))
            return u"no answer"_s;
        return done.result() ? QString() : done.result().error().message;
    }
    static std::optional<LockRecord> lockOf(JobManager &manager, const QString &target)
    {
        const auto locks = manager.store().locks();
        for (const LockRecord &lock : *locks) {
            if (lock.target == target)
                return lock;
        }
        return {};
    }
    static QString events(JobManager &manager, JobId job)
    {
        QStringList lines;
        (void)manager.store().readEvents(job, {}, [&](const Events &events) {
            for (const Event &event : events)
                lines << event.name + u' ' + QString::fromUtf8(event.payload.json());
            return true;
        });
        return lines.join(u'\n');
    }
    [[nodiscard]] QString stateOf(JobId job) const
    {
        const auto summary = m_ada->store().summary(job);
        return summary ? toString(summary->state) : QString();
    }
    void put(const QString &id)
    {
        InventoryTarget entry;
        entry.target.id = id;
        QCOMPARE(errorOf(m_ada->targets().add(entry)), QString());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JobManager> m_ada;
    std::unique_ptr<JobManager> m_bob;
};

void TestTargetDesk::reservationsOfOthersAreSeen()
{
    TargetDesk &desk = m_bob->targets();
    desk.follow();
    QTRY_VERIFY(desk.standings());
    QVERIFY(desk.standings()->empty());
    put(u"A"_s);
    QTRY_COMPARE(desk.standings()->size(), size_t(1));
    QElapsedTimer time;
    time.start();
    const Timestamp until = SystemClock().now() + 1500ms;
    QCOMPARE(errorOf(m_ada->targets().reserve({u"A"_s}, u"fan"_s, until)), QString());
    QTRY_VERIFY(desk.standings()->front().entry.reservation);
    QVERIFY(time.elapsed() < 2000);
    QCOMPARE(desk.standings()->front().entry.reservation->person.name, u"ada"_s);
    QCOMPARE(desk.standings()->front().entry.reservation->person.host, u"bench of ada"_s);
    QTRY_VERIFY(!desk.standings()->front().entry.reservation); // by itself
    QVERIFY(!desk.standings()->front().lock);
    QVERIFY(SystemClock().now() > until);
}

void TestTargetDesk::jobCannotHaveWhatIsReserved()
{
    const Timestamp until = SystemClock().now() + 1h;
    QCOMPARE(errorOf(m_ada->targets().reserve({u"A"_s}, u"swaps <b>the fan"_s, until)), QString());
    QByteArray text = jobOf("{name: noop, label: one}", oneTarget);
    const JobId job = start(*m_bob, text);
    QTRY_VERIFY(isFinal(m_bob->store().summary(job)->state));
    const QString log = events(*m_bob, job);
    QVERIFY2(log.contains(u"reserved by ada (bench of ada) until %1: swaps <b>the fan"_s.arg(
                 toRfc3339(until))) ||
                 log.contains(u"reserved by ada (bench of ada) until "_s),
             qPrintable(log));
    QVERIFY(lockOf(*m_bob, u"A"_s)->reservation);
}

void TestTargetDesk::jobGetsItWhenTheReservationHasEnded()
{
    const Timestamp until = SystemClock().now() + 700ms;
    QCOMPARE(errorOf(m_ada->targets().reserve({u"A"_s}, u"fan"_s, until)), QString());
    QByteArray text = jobOf("{name: noop, label: one}", oneTarget);
    text.replace("    TestFetcherName: literal",
                 "    RetryParameters: {NumRetries: 20, RetryInterval: 200ms}\n"
                 "    TestFetcherName: literal");
    const JobId job = start(*m_bob, text);
    QVERIFY(job.isValid());
    QTRY_COMPARE(stateOf(job), u"JobStateCompleted"_s);
    QVERIFY(events(*m_bob, job).contains(u"TargetAcquireErr"_s)); // before
    QVERIFY(SystemClock().now() > until);
    QVERIFY(!lockOf(*m_bob, u"A"_s));
}

void TestTargetDesk::targetIsTakenFromARunningJob()
{
    TargetDesk &holder = m_ada->targets();
    holder.start();
    const JobId job = start(*m_ada, jobOf(longSleep));
    QTRY_VERIFY(events(*m_ada, job).contains(u"TargetIn"_s));
    const LockRecord held = *lockOf(*m_bob, u"A"_s);
    QCOMPARE(held.requestor, u"ada"_s);
    QCOMPARE(held.station, u"bench of ada"_s);
    QVERIFY(isSet(held.heartbeat) && !held.holderIsGone);
    const Timestamp until = SystemClock().now() + 1h;
    QCOMPARE(errorOf(m_bob->targets().takeOver(u"A"_s, held.fence, u"urgent"_s, until)), QString());
    QTRY_VERIFY(isFinal(m_ada->store().summary(job)->state));
    const QString log = events(*m_ada, job);
    QCOMPARE(log.count(u"ProctorLeaseLost"_s), 1);
    QVERIFY2(log.contains(u"lost the lease on A"_s), qPrintable(log));
    QVERIFY(log.contains(u"\"Reason\":\"urgent\""_s));
    // The other target has been given back, and the new holder's is left alone.
    const LockRecord now = *lockOf(*m_bob, u"A"_s);
    QVERIFY(now.reservation && now.reservation->person.name == u"bob");
    QVERIFY(!lockOf(*m_bob, u"B"_s));
    QTRY_COMPARE(holder.requests().size(), size_t(1)); // its window is told
    QVERIFY(holder.requests().front().kind == TargetRequest::Kind::Taken);
    QCOMPARE(holder.requests().front().job, job);
    // What was seen does not hold any more.
    QVERIFY(errorOf(m_ada->targets().takeOver(u"A"_s, held.fence, u"mine"_s))
                .contains(u"changed hands"_s));
}

void TestTargetDesk::quarantineLeavesTheJobAlone()
{
    put(u"A"_s);
    put(u"B"_s);
    QByteArray text = jobOf("{name: sleep, label: one, parameters: {duration: [300ms]}}");
    const JobId job = start(*m_ada, text);
    QTRY_VERIFY(lockOf(*m_ada, u"A"_s));
    QCOMPARE(errorOf(m_bob->targets().quarantine({u"A"_s}, u"smokes"_s)), QString());
    QTRY_COMPARE(stateOf(job), u"JobStateCompleted"_s);
    QVERIFY(m_ada->store().inventory({.ids = {u"A"_s}})->front().quarantine);
    QVERIFY(!lockOf(*m_ada, u"A"_s));
}

void TestTargetDesk::wishAndAnswer()
{
    TargetDesk &holder = m_ada->targets();
    TargetDesk &asker = m_bob->targets();
    holder.start();
    asker.start();
    QCOMPARE(errorOf(holder.reserve({u"A"_s}, u"fan"_s, SystemClock().now() + 1h)), QString());
    const LockRecord held = *lockOf(*m_bob, u"A"_s);
    QCOMPARE(errorOf(asker.ask(u"A"_s, held.fence, u"release test"_s)), QString());
    QTRY_COMPARE(holder.requests().size(), size_t(1));
    const TargetRequest wish = holder.requests().front();
    QCOMPARE(wish.reason, u"release test"_s);
    QVERIFY(wish.asker.name == u"bob" && wish.asker.host == u"bench of bob");
    QCOMPARE(errorOf(holder.answer(wish.id, TargetRequest::Answer::Refused, u"at noon"_s)),
             QString());
    QTRY_VERIFY(!asker.requests().empty() &&
                asker.requests().front().answer == TargetRequest::Answer::Refused);
    QCOMPARE(asker.requests().front().answerText, u"at noon"_s);
    QCOMPARE(errorOf(asker.setTold({wish.id})), QString());
    QTRY_VERIFY(asker.requests().empty());
    QTRY_VERIFY(holder.requests().empty());
}

void TestTargetDesk::resultsAreKept_data()
{
    using enum TargetResult::Verdict;
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<int>("verdict");
    QTest::newRow("passed") << QByteArray("{name: noop, label: one}") << int(Passed);
    QTest::newRow("failed") << QByteArray("{name: cmd, label: one, parameters: {executable: "
                                          "[/bin/false]}}")
                            << int(Failed);
    QTest::newRow("cannot be reached")
        << QByteArray("{name: waitport, label: one, parameters: {target: [127.0.0.1], port: [1], "
                      "protocol: [tcp], timeout: [50ms], check_interval: [10ms]}}")
        << int(LabError);
}

void TestTargetDesk::resultsAreKept()
{
    QFETCH(QByteArray, steps);
    QFETCH(int, verdict);
    const JobId job = start(*m_ada, jobOf(steps));
    QVERIFY(job.isValid());
    QTRY_VERIFY(isFinal(m_ada->store().summary(job)->state));
    auto reading = m_bob->targets().results({u"A"_s, u"B"_s, u"C"_s}, 20);
    QTRY_VERIFY(reading.isFinished());
    const auto results = reading.result();
    QCOMPARE(results->size(), 2);
    const TargetResult found = results->value(u"B"_s).front();
    QCOMPARE(int(found.verdict), verdict);
    QCOMPARE(found.job, job);
    QCOMPARE(found.testName, u"first"_s);
    QCOMPARE(found.error.isEmpty(), verdict == int(TargetResult::Verdict::Passed));
}

void TestTargetDesk::deskGoesWhileTheStoreAnswers()
{
    for (int round = 0; round < 10; ++round) {
        const auto manager = makeManager(u"eve"_s);
        manager->targets().follow();
        for (int i = 0; i < 20; ++i)
            (void)manager->targets().reserve({u"T%1"_s.arg(i)}, u"x"_s, SystemClock().now() + 1min);
    }
}

void TestTargetDesk::manyAreDoneTogether()
{
    put(u"A"_s);
    put(u"B"_s);
    const QString error = errorOf(m_ada->targets().quarantine({u"A"_s, u"X"_s, u"Y"_s}, u"ill"_s));
    QVERIFY2(error.contains(u"\"X\""_s) && error.endsWith(u"(and 1 more)"_s), qPrintable(error));
    QVERIFY(m_ada->store().inventory({.ids = {u"A"_s}})->front().quarantine);
    QCOMPARE(errorOf(m_ada->targets().readmit({u"A"_s})), QString());
    QVERIFY(!m_ada->store().inventory({.ids = {u"A"_s}})->front().quarantine);
}

QTEST_GUILESS_MAIN(TestTargetDesk)
#include "tst_targetdesk.moc"
