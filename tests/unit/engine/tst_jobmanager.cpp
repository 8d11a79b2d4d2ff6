// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobmanager.h"

#include "engine/jobreports.h"
#include "engineharness.h"
#include "jobtext.h"
#include "wholeregistry.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray quick = "{name: noop, label: one}, {name: noop, label: two}";
const QByteArray slow = "{name: sleep, label: nap, parameters: {duration: [1h]}}";

std::unique_ptr<JobManager> makeManager(const QString &url)
{
    EngineSettings settings;
    settings.storeUrl = url;
    settings.station = u"here"_s;
    settings.requestor = u"anna"_s;
    settings.requestInterval = 20ms;
    auto manager = JobManager::create(wholeRegistry(), settings);
    if (!manager)
        qFatal("%s", qPrintable(manager.error().message));
    return std::move(*manager);
}

// Starts and waits until the job is stored.
SubmissionResult start(JobManager &manager, const QByteArray &text)
{
    auto future =
        manager.start({.text = text, .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}});
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("The job did not start");
    if (!future.result())
        qFatal("%s", qPrintable(future.result().error().message));
    return *future.result();
}

QStringList storedLog(const JobManager &manager, JobId job)
{
    QStringList lines;
    const auto read = manager.store().readEvents(job, {}, [&](const Events &events) {
        for (const Event &event : events)
            lines += describe(event);
        return true;
    });
    return read ? lines : QStringList{read.error().message};
}

JobState stateOf(const JobManager &manager, JobId job)
{
    const auto summary = manager.store().summary(job);
    return summary ? summary->state : JobState::Unknown;
}

/// What SQLite is asked for, by all connections of the process.
struct StoreLoad
{
    std::atomic<int> statements = 0;
    std::atomic<int> rows = 0;
};
StoreLoad storeLoad;

int countLoad(unsigned what, void *, void *statement, void *)
{
    // Each connection reads the tables' own descriptions, which have no text.
    if (what == SQLITE_TRACE_ROW && !sqlite3_sql(static_cast<sqlite3_stmt *>(statement)))
        return 0;
    ++(what == SQLITE_TRACE_ROW ? storeLoad.rows : storeLoad.statements);
    return 0;
}

int watchConnection(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT | SQLITE_TRACE_ROW, countLoad, nullptr);
}

} // namespace

class TestJobManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void behaviour_B81_startedJobIsStoredAndCompletes();
    void behaviour_B86_metadataIsAvailable();
    void behaviour_B85_reportsOfACompletedJob();
    void gap_G40_answerAndJobAgree_data();
    void gap_G40_answerAndJobAgree();
    void gap_G50_statusReadsEveryEventOnce();
    void badDescriptorsAreFindings();
    void overridesAreApplied();
    void committedBatchesAreTheStoredEvents();
    void cancelHere();
    void behaviour_B76_closingCancelsAndUnlocks();
    void cancelFromAnotherManager();
    void cancelUnknownAndEnded();
    void manyJobsAtOnce();
    void twoManagersOnOneStore();
    void conflictingTargets();

private:
    [[nodiscard]] QString url() const { return u"sqlite:"_s + m_folder->filePath(u"proctor.db"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJobManager::behaviour_B81_startedJobIsStoredAndCompletes()
{
    const auto manager = makeManager(url());
    QSignalSpy ended(manager.get(), &JobManager::jobEnded);
    const SubmissionResult result = start(*manager, jobOf(quick));
    QVERIFY(result.job.isValid());
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<JobId>(), result.job);
    const auto request = manager->store().job(result.job);
    QVERIFY(request);
    QCOMPARE(request->requestor, u"anna"_s);
    QCOMPARE(request->descriptorText, jobOf(quick));
    const QStringList log = storedLog(*manager, result.job);
    QCOMPARE(log.count(u"JobStateStarted"_s), 1);
    QCOMPARE(log.count(u"JobStateCompleted"_s), 1);
    QCOMPARE(log.count(u"TargetOut two B"_s), 1);
    const auto report = manager->store().report(result.job);
    QVERIFY(report);
    QCOMPARE(report->runReports.size(), size_t(1));
    QVERIFY(report->runReports[0][0].success);
    QCOMPARE(report->finalReports.size(), size_t(1));
    QVERIFY(!manager->store().job(JobId(4711)));
}

void TestJobManager::behaviour_B86_metadataIsAvailable()
{
    const auto manager = makeManager(url());
    QSignalSpy ended(manager.get(), &JobManager::jobEnded);
    QByteArray text = jobOf("{name: readmeta, label: meta}");
    text.replace("TargetList", "readmeta").replace("{Targets: [{ID: A}, {ID: B}]}", "{}");
    text.replace("{Name: noop}", "{Name: readmeta}");
    const SubmissionResult result = start(*manager, text);
    QVERIFY(result.job.isValid());
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(toString(stateOf(*manager, result.job)), u"JobStateCompleted"_s);
    QVERIFY(storedLog(*manager, result.job).contains(u"MetadataEvent meta"_s));
    const auto report = manager->store().report(result.job);
    QVERIFY(report && report->finalReports.size() == 1 && report->finalReports[0].success);
}

void TestJobManager::behaviour_B85_reportsOfACompletedJob()
{
    const auto manager = makeManager(url());
    QSignalSpy ended(manager.get(), &JobManager::jobEnded);
    QByteArray text = jobOf(quick);
    text.replace("  FinalReporters: [{Name: noop}]\n", "");
    const JobId job = start(*manager, text).job;
    QTRY_COMPARE(ended.size(), 1);
    const auto report = manager->store().report(job);
    QVERIFY(report);
    QCOMPARE(report->runReports.size(), size_t(1));
    QCOMPARE(report->runReports.front().size(), size_t(1));
    QVERIFY(report->finalReports.empty());
    const auto foreign = manager->store().report(JobId(4711));
    QVERIFY(foreign);
    QVERIFY(foreign->runReports.empty() && foreign->finalReports.empty());
}

void TestJobManager::gap_G40_answerAndJobAgree_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("jobs");
    const QByteArray steps = R"({"steps":[{"name":"noop","label":"one"}]})";
    QTest::newRow("steps at last")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(steps.size()) +
                      "\r\n\r\n" + steps)
        << 1;
    QTest::newRow("none after all")
        << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << 0;
}

// However long the steps take to come: who asked learns of exactly the job that is there.
void TestJobManager::gap_G40_answerAndJobAgree()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, jobs);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const auto manager = makeManager(url());
    QByteArray text = jobOf("");
    text.replace("TestFetcherName: literal", "TestFetcherName: uri");
    const QByteArray address =
        "URI: 'http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/steps.json'";
    text.replace("Steps: []", address);
    auto future =
        manager->start({.text = text, .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}});
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *client = server.nextPendingConnection();
    QTRY_VERIFY(client->bytesAvailable() > 0);
    QVERIFY(!future.isFinished());
    QVERIFY(manager->store().jobs({})->empty());
    client->write(answer);
    QTRY_VERIFY(future.isFinished());
    const auto result = future.result();
    QVERIFY(result);
    QCOMPARE(int(result->job.isValid()), jobs);
    QCOMPARE(int(manager->store().jobs({})->size()), jobs);
    QCOMPARE(result->findings.empty(), jobs > 0);
}

void TestJobManager::gap_G50_statusReadsEveryEventOnce()
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchConnection));
    const auto manager = makeManager(url());
    QSignalSpy ended(manager.get(), &JobManager::jobEnded);
    std::vector<StoreLoad> loads(2);
    std::vector<qsizetype> events;
    for (const int runs : {1, 40}) {
        QByteArray text = jobOf(quick);
        text.replace("Runs: 1", QByteArray("Runs: " + QByteArray::number(runs)));
        const JobId job = start(*manager, text).job;
        QTRY_COMPARE(ended.size(), int(events.size()) + 1);
        StoreLoad &load = loads[events.size()];
        events.push_back(storedLog(*manager, job).size());
        storeLoad.statements = storeLoad.rows = 0;
        QBuffer page;
        QVERIFY(page.open(QIODevice::WriteOnly));
        QVERIFY(writeReport(manager->store(), wholeRegistry(), job, ReportFormat::Html, page));
        load.statements = storeLoad.statements.load();
        load.rows = storeLoad.rows.load();
    }
    sqlite3_reset_auto_extension();
    QVERIFY(events[1] > 30 * events[0]);
    // One pass: its scopes, its targets and its reports are all that is read beside the events.
    QVERIFY2(loads[1].rows < events[1] + 40 * 8 + 20,
             qPrintable(u"%1 rows for %2 events"_s.arg(loads[1].rows).arg(events[1])));
    QVERIFY2(
        loads[1].statements <= loads[0].statements + 2,
        qPrintable(
            u"%1 statements, %2 for one run"_s.arg(loads[1].statements).arg(loads[0].statements)));
}

void TestJobManager::badDescriptorsAreFindings()
{
    const auto manager = makeManager(url());
    const SubmissionResult result = start(*manager, jobOf("{name: nosuchstep, label: one}"));
    QVERIFY(!result.job.isValid());
    QVERIFY(!result.findings.empty());
    QCOMPARE(result.findings.front().file, u"job.yaml"_s);
    QVERIFY(result.findings.front().line > 0);
    const auto jobs = manager->store().jobs({});
    QVERIFY(jobs && jobs->empty());
}

void TestJobManager::overridesAreApplied()
{
    const auto manager = makeManager(url());
    QSignalSpy ended(manager.get(), &JobManager::jobEnded);
    auto future =
        manager->start({.text = jobOf(quick),
                        .origin = {},
                        .requestor = u"bert"_s,
                        .overrides = {{u"runs"_s, u"3"_s}, {u"JobName"_s, u"renamed"_s}}});
    QTRY_COMPARE(ended.size(), 1);
    const auto summary = manager->store().summary((*future.result()).job);
    QVERIFY(summary);
    QCOMPARE(summary->jobName, u"renamed"_s);
    QCOMPARE(summary->requestor, u"bert"_s);
    QCOMPARE(storedLog(*manager, summary->job).count(u"RunStarted"_s), 3);

    auto refused = manager->start({.text = jobOf(quick),
                                   .origin = {},
                                   .requestor = {},
                                   .overrides = {{u"Rums.3"_s, u"3"_s}}});
    QTRY_VERIFY(refused.isFinished());
    QVERIFY(refused.result() && !refused.result()->job.isValid());
}

void TestJobManager::committedBatchesAreTheStoredEvents()
{
    const auto manager = makeManager(url());
    QStringList seen;
    EventId last;
    connect(manager.get(), &JobManager::committed, this, [&](const EventBatch &batch) {
        for (const Event &event : *batch) {
            QVERIFY(event.id > last);
            last = event.id;
            seen += describe(event);
        }
    });
    QSignalSpy ended(manager.get(), &JobManager::jobEnded);
    const SubmissionResult result = start(*manager, jobOf(quick));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(seen, storedLog(*manager, result.job));
}

void TestJobManager::cancelHere()
{
    const auto manager = makeManager(url());
    QSignalSpy ended(manager.get(), &JobManager::jobEnded);
    const SubmissionResult result = start(*manager, jobOf(slow));
    QTRY_VERIFY(storedLog(*manager, result.job).contains(u"TargetIn nap B"_s));
    QVERIFY(manager->isRunningHere(result.job));
    auto cancelled = manager->cancel(result.job);
    QTRY_VERIFY(cancelled.isFinished());
    QVERIFY(cancelled.result());
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(storedLog(*manager, result.job).last(), u"JobStateCancelled"_s);
    QTRY_VERIFY(!manager->isRunningHere(result.job));
}

void TestJobManager::behaviour_B76_closingCancelsAndUnlocks()
{
    JobId id;
    {
        const auto manager = makeManager(url());
        id = start(*manager, jobOf(slow)).job;
        QTRY_COMPARE(manager->store().locks()->size(), size_t(2));
    }
    const auto manager = makeManager(url());
    QCOMPARE(toString(stateOf(*manager, id)), u"JobStateCancelled"_s);
    QVERIFY(manager->store().locks()->empty());
}

void TestJobManager::cancelFromAnotherManager()
{
    const auto here = makeManager(url());
    const auto there = makeManager(url());
    QSignalSpy ended(here.get(), &JobManager::jobEnded);
    const JobId id = start(*here, jobOf(slow)).job;
    QTRY_COMPARE(toString(stateOf(*there, id)), u"JobStateStarted"_s);
    QVERIFY(!there->isRunningHere(id));
    auto asked = there->cancel(id);
    QTRY_VERIFY(asked.isFinished());
    QVERIFY(asked.result());
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(toString(stateOf(*there, id)), u"JobStateCancelled"_s);
}

void TestJobManager::cancelUnknownAndEnded()
{
    const auto manager = makeManager(url());
    QSignalSpy ended(manager.get(), &JobManager::jobEnded);
    auto unknown = manager->cancel(JobId(4711));
    QTRY_VERIFY(unknown.isFinished());
    QVERIFY(!unknown.result());
    const JobId id = start(*manager, jobOf(quick)).job;
    QTRY_COMPARE(ended.size(), 1);
    QTRY_VERIFY(!manager->isRunningHere(id));
    auto late = manager->cancel(id);
    QTRY_VERIFY(late.isFinished());
    QVERIFY(!late.result());
    QVERIFY(late.result().error().message.contains(u"has ended already"));
}

void TestJobManager::manyJobsAtOnce()
{
    const auto manager = makeManager(url());
    QSignalSpy ended(manager.get(), &JobManager::jobEnded);
    constexpr int count = 40;
    QList<QFuture<Result<SubmissionResult>>> futures;
    for (int i = 0; i < count; ++i) {
        const QByteArray target = "{ID: T" + QByteArray::number(i) + "}";
        futures += manager->start(
            {.text = jobOf(quick, target), .origin = {}, .requestor = {}, .overrides = {}});
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), count, 30'000);
    for (const auto &future : futures) {
        QVERIFY(future.result());
        QCOMPARE(toString(stateOf(*manager, future.result()->job)), u"JobStateCompleted"_s);
    }
}

void TestJobManager::twoManagersOnOneStore()
{
    const auto first = makeManager(url());
    const auto second = makeManager(url());
    QSignalSpy firstEnded(first.get(), &JobManager::jobEnded);
    QSignalSpy secondEnded(second.get(), &JobManager::jobEnded);
    QList<JobId> ids;
    for (int i = 0; i < 10; ++i) {
        const QByteArray number = QByteArray::number(i);
        ids += start(*first, jobOf(quick, "{ID: P" + number + "}")).job;
        ids += start(*second, jobOf(quick, "{ID: Q" + number + "}")).job;
    }
    QTRY_COMPARE_WITH_TIMEOUT(firstEnded.size() + secondEnded.size(), 20, 30'000);
    for (const JobId id : ids) {
        const QStringList log = storedLog(*first, id);
        QCOMPARE(log.first(), u"JobStateStarted"_s);
        QCOMPARE(log.last(), u"JobStateCompleted"_s);
        QCOMPARE(log.filter(u"TargetOut"_s).size(), 2);
    }
}

void TestJobManager::conflictingTargets()
{
    const auto manager = makeManager(url());
    QSignalSpy ended(manager.get(), &JobManager::jobEnded);
    const JobId holder = start(*manager, jobOf(slow)).job;
    QTRY_COMPARE(manager->store().locks()->size(), size_t(2));
    const JobId other = start(*manager, jobOf(quick, "{ID: B}, {ID: C}")).job;
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(storedLog(*manager, other).contains(u"TargetAcquireErr"_s));
    const auto report = manager->store().report(other);
    QVERIFY(report && !report->runReports[0][0].success);
    QCOMPARE(manager->store().locks()->size(), size_t(2));
    const auto cancelled = manager->cancel(holder);
    QTRY_COMPARE(ended.size(), 2);
}

QTEST_GUILESS_MAIN(TestJobManager)
#include "tst_jobmanager.moc"
