// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobmanager.h"
#include "engineharness.h"
#include "faultyvfs.h"
#include "wholeregistry.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A whole job on a disk that fails once.
class TestJobFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultyVfs::install(); }
    void cleanup() { FaultyVfs::heal(); }
    void gap_G32_anySingleFailureLeavesTheJobWhole_data();
    void gap_G32_anySingleFailureLeavesTheJobWhole();

private:
    static QByteArray job();
};

QByteArray TestJobFaults::job()
{
    return R"(JobName: faults
Version: "1.0"
Runs: 1
TestDescriptors:
- TargetManagerName: TargetList
  TargetManagerAcquireParameters: {Targets: [{ID: A}, {ID: B}]}
  TargetManagerReleaseParameters: {}
  TestFetcherName: literal
  TestFetcherFetchParameters:
    TestName: first
    Steps: [{name: noop, label: one}, {name: sleep, label: two, parameters: {duration: [5ms]}}]
  CleanupFetcherName: literal
  CleanupFetcherFetchParameters:
    Steps: [{name: noop, label: tidy}]
Reporting:
  RunReporters: [{Name: noop}]
  FinalReporters: [{Name: noop}]
)";
}

void TestJobFaults::gap_G32_anySingleFailureLeavesTheJobWhole_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("disk full") << int(FaultyVfs::Fault::DiskFull);
    QTest::newRow("i/o error") << int(FaultyVfs::Fault::IoError);
}

void TestJobFaults::gap_G32_anySingleFailureLeavesTheJobWhole()
{
    QFETCH(int, fault);
    bool failed = true;
    int nth = 1;
    for (; failed; ++nth) {
        const QTemporaryDir folder;
        EngineSettings settings;
        settings.storeUrl = u"sqlite:"_s + folder.filePath(u"store.db"_s);
        settings.station = u"here"_s;
        settings.requestor = u"anna"_s;
        settings.threads = 1;
        settings.storeRetryInterval = 5ms;
        const auto manager = JobManager::create(wholeRegistry(), settings);
        QVERIFY(manager);
        QSignalSpy ended(manager->get(), &JobManager::jobEnded);
        FaultyVfs::failAt(nth, FaultyVfs::Fault(fault));
        const auto started = (*manager)->start(
            {.text = job(), .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}});
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
        failed = FaultyVfs::failures() > 0;
        FaultyVfs::heal();
        const JobId id = started.result()->job;
        QStringList log;
        QVERIFY((*manager)->store().readEvents(id, {}, [&log](const Events &events) {
            for (const Event &event : events)
                log += describe(event);
            return true;
        }));
        const QByteArray what =
            "write " + QByteArray::number(nth) + ": " + log.join(u", ").toUtf8();
        for (const QString &target : {u"A"_s, u"B"_s}) {
            for (const QString &step : {u"one"_s, u"two"_s, u"cleanup tidy"_s}) {
                for (const QString &name : {u"TargetIn"_s, u"TargetOut"_s})
                    QVERIFY2(log.count(name + u' ' + step + u' ' + target) == 1, what.constData());
            }
        }
        QVERIFY2(log.count(u"RunStarted"_s) == 1, what.constData());
        QVERIFY2(log.last() == u"JobStateCompleted"_s, what.constData());
        const auto report = (*manager)->store().report(id);
        QVERIFY(report && report->runReports.size() == 1 && report->finalReports.size() == 1);
        QVERIFY((*manager)->store().locks()->empty());
    }
    QVERIFY2(nth > 20, qPrintable(u"only %1 writes"_s.arg(nth)));
    qInfo("%d writes", nth - 1);
}

QTEST_GUILESS_MAIN(TestJobFaults)

#include "tst_jobfaults.moc"
