// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workplace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

/// The verbs that only look: what they print, key by key.
class TestCliLooking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eventsHaveTheDocumentedKeys();
    void eventsForPeople();
    void statusHasTheReferencesKeys();
    void statusForPeople();
    void listFilters_data();
    void listFilters();
    void listForPeopleAndMachines();
    void validateForPeople();
    void validateForMachines();
    void expandsPerTarget();
    void describesPlugins();
    void printsTheSchema();

private:
    Workplace m_place; // job 1 failed on B and cleaned up, job 2 was fine
};

void TestCliLooking::initTestCase()
{
    const JobText first{.name = "alpha one",
                        .steps = shellStep("look", "test {{ .ID }} = A"),
                        .cleanup = shellStep("tidy", "true"),
                        .targets = {"A", "B"},
                        .tags = R"("nightly","lab-7")"};
    const JobText second{.name = "beta", .steps = shellStep("s", "true"), .tags = R"("nightly")"};
    QCOMPARE(
        m_place.proctor({u"run"_s, m_place.write(u"1.json"_s, first.json()), u"--requestor=ann"_s})
            .exitCode,
        1);
    QCOMPARE(
        m_place.proctor({u"run"_s, m_place.write(u"2.json"_s, second.json()), u"--requestor=bob"_s})
            .exitCode,
        0);
}

void TestCliLooking::eventsHaveTheDocumentedKeys()
{
    const Outcome outcome = m_place.proctor({u"events"_s, u"1"_s, u"--json"_s});
    QCOMPARE(outcome.exitCode, 0);
    const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z$"_s);
    qint64 last = 0;
    bool sawFramework = false;
    bool sawTarget = false;
    bool sawCleanup = false;
    for (const QByteArray &line : outcome.lines()) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        QStringList keys = event.keys();
        if (event.contains(u"runId"_s)) {
            QCOMPARE(keys, QStringList({u"attempt"_s, u"event"_s, u"id"_s, u"jobId"_s, u"payload"_s,
                                        u"runId"_s, u"stepLabel"_s, u"target"_s, u"testName"_s,
                                        u"time"_s}));
            QVERIFY(event[u"target"_s].isNull() || event[u"target"_s].isObject());
            sawTarget = sawTarget || event[u"target"_s][u"ID"_s] == u"B"_s;
            sawCleanup = sawCleanup || event[u"testName"_s] == u"first [CLEANUP]"_s;
        } else {
            QCOMPARE(keys, QStringList({u"event"_s, u"id"_s, u"jobId"_s, u"payload"_s, u"time"_s}));
            sawFramework = true;
        }
        QVERIFY(event[u"id"_s].toInteger() > last);
        last = event[u"id"_s].toInteger();
        QCOMPARE(event[u"jobId"_s].toInteger(), 1);
        QVERIFY2(time.match(event[u"time"_s].toString()).hasMatch(), line.constData());
    }
    QVERIFY(sawFramework && sawTarget && sawCleanup);
}

void TestCliLooking::eventsForPeople()
{
    const Outcome outcome = m_place.proctor({u"events"_s, u"1"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains("run 1  first  look  B  TargetErr  {\"Error\":"),
             outcome.out.constData());
    QVERIFY(!outcome.out.contains('\x1b'));
}

void TestCliLooking::statusHasTheReferencesKeys()
{
    const Outcome outcome = m_place.proctor({u"status"_s, u"1"_s, u"--json"_s});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject status = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(status.keys(),
             QStringList({u"EndTime"_s, u"JobReport"_s, u"Name"_s, u"RunStatus"_s, u"RunStatuses"_s,
                          u"StartTime"_s, u"State"_s, u"StateErrMsg"_s}));
    QCOMPARE(status[u"Name"_s].toString(), u"alpha one"_s);
    QCOMPARE(status[u"State"_s].toString(), u"JobStateCompleted"_s);
    const QJsonObject test = status[u"RunStatuses"_s][0][u"TestStatuses"_s][0].toObject();
    QCOMPARE(test[u"TestName"_s].toString(), u"first"_s);
    const QJsonObject step = test[u"TestStepStatuses"_s][0].toObject();
    QCOMPARE(step[u"TestStepLabel"_s].toString(), u"look"_s);
    QCOMPARE(step[u"TestStepName"_s].toString(), u"Cmd"_s); // the plugin's own spelling
    QCOMPARE(test[u"TargetStatuses"_s].toArray().size(), 2);
    QCOMPARE(test[u"TargetStatuses"_s][1][u"Error"_s].toString(), u"exit status 1"_s);
    const QJsonObject report = status[u"JobReport"_s][u"RunReports"_s][0][0].toObject();
    QCOMPARE(report[u"ReporterName"_s].toString(), u"TargetSuccess"_s);
    QCOMPARE(report[u"Success"_s], QJsonValue(false));
}

void TestCliLooking::statusForPeople()
{
    const Outcome outcome = m_place.proctor({u"status"_s, u"1"_s});
    QCOMPARE(outcome.exitCode, 0);
    for (const char *fragment :
         {"Job 1 alpha one  completed", "look  1 passed, 1 failed", "B: exit status 1",
          "tidy (cleanup)  2 passed", "run 1, TargetSuccess: failure"})
        QVERIFY2(outcome.out.contains(fragment), outcome.out.constData());
}

void TestCliLooking::listFilters_data()
{
    QTest::addColumn<QStringList>("filter");
    QTest::addColumn<QByteArray>("ids");
    QTest::newRow("all") << QStringList{} << "1\n2\n"_ba;
    QTest::newRow("state") << QStringList{u"--state=completed"_s} << "1\n2\n"_ba;
    QTest::newRow("other state") << QStringList{u"--state=JobStateFailed"_s, u"--state=paused"_s}
                                 << ""_ba;
    QTest::newRow("tag") << QStringList{u"--tag=lab-7"_s} << "1\n"_ba;
    QTest::newRow("tags") << QStringList{u"--tag=nightly"_s} << "1\n2\n"_ba;
    QTest::newRow("name") << QStringList{u"--name=ALPHA"_s} << "1\n"_ba;
    QTest::newRow("requestor") << QStringList{u"--requestor=bob"_s} << "2\n"_ba;
    QTest::newRow("limit") << QStringList{u"--limit=1"_s} << "2\n"_ba;
    QTest::newRow("since") << QStringList{u"--since=1h"_s} << "1\n2\n"_ba;
    QTest::newRow("since later") << QStringList{u"--since=2099-01-01"_s} << ""_ba;
}

void TestCliLooking::listFilters()
{
    QFETCH(QStringList, filter);
    const Outcome outcome = m_place.proctor(QStringList{u"list"_s, u"--ids"_s} + filter);
    QCOMPARE(outcome.exitCode, 0);
    QTEST(outcome.out, "ids");
}

void TestCliLooking::listForPeopleAndMachines()
{
    const auto table = m_place.proctor({u"list"_s}).lines();
    QCOMPARE(table.size(), 3);
    QVERIFY(table[0].startsWith("ID"));
    QVERIFY2(table[1].startsWith(" 2  completed  success"), table[1].constData()); // newest first
    QVERIFY2(table[2].contains("failure") && table[2].contains("alpha one") &&
                 table[2].contains("ann"),
             table[2].constData());
    const auto lines = m_place.proctor({u"list"_s, u"--json"_s}).lines();
    QCOMPARE(lines.size(), 2);
    const QJsonObject job = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(job[u"id"_s].toInteger(), 1);
    QCOMPARE(job[u"state"_s].toString(), u"JobStateCompleted"_s);
    QCOMPARE(job[u"success"_s], QJsonValue(false));
    QCOMPARE(job[u"requestor"_s].toString(), u"ann"_s);
    QCOMPARE(job[u"tags"_s].toArray().size(), 2);
}

void TestCliLooking::validateForPeople()
{
    const QString good = m_place.path(u"2.json"_s);
    QCOMPARE(m_place.proctor({u"validate"_s, good}).exitCode, 0);
    const QString bad = m_place.write(u"bad.yaml"_s, "JobName: x\nVersion: \"1.0\"\nRuns: many\n");
    const Outcome outcome = m_place.proctor({u"validate"_s, good, bad, u"missing.yaml"_s});
    QCOMPARE(outcome.exitCode, 2);
    const QRegularExpression line(u"^(.+):(\\d+):(\\d+): (error|warning): .+ \\[[a-z0-9-]+\\]$"_s);
    QVERIFY(!outcome.lines().isEmpty());
    for (const QByteArray &text : outcome.lines())
        QVERIFY2(text.startsWith("    ") || line.match(QString::fromUtf8(text)).hasMatch(),
                 text.constData());
    const QByteArray place = bad.toUtf8() + ":3:7: error: ";
    QVERIFY2(outcome.out.contains(place), outcome.out.constData());
    QVERIFY2(outcome.err.contains("There is no file missing.yaml"), outcome.err.constData());
}

void TestCliLooking::validateForMachines()
{
    const QByteArray text = "JobName: x\nVersion: \"1.0\"\nRuns: many\n";
    const Outcome outcome = m_place.proctor({u"validate"_s, u"--json"_s, u"-"_s}, text);
    QCOMPARE(outcome.exitCode, 2);
    for (const QByteArray &line : outcome.lines()) {
        QStringList keys = QJsonDocument::fromJson(line).object().keys();
        keys.removeOne(u"repair"_s);
        QCOMPARE(keys, QStringList({u"code"_s, u"column"_s, u"file"_s, u"line"_s, u"message"_s,
                                    u"path"_s, u"severity"_s}));
    }
    QCOMPARE(m_place.proctor({u"validate"_s, m_place.path(u"2.json"_s), u"--json"_s}).out,
             QByteArray());
}

void TestCliLooking::expandsPerTarget()
{
    const Outcome outcome = m_place.proctor({u"expand"_s, m_place.path(u"1.json"_s), u"--json"_s});
    QCOMPARE(outcome.exitCode, 0);
    QStringList arguments;
    for (const QByteArray &line : outcome.lines()) {
        const QJsonObject step = QJsonDocument::fromJson(line).object();
        arguments << step[u"target"_s].toString() + u' ' + step[u"label"_s].toString() + u' ' +
                         step[u"parameters"_s][u"args"_s][1].toString();
    }
    QCOMPARE(arguments, QStringList({u"A look test A = A"_s, u"A tidy true"_s,
                                     u"B look test B = A"_s, u"B tidy true"_s}));
    const Outcome one = m_place.proctor({u"expand"_s, m_place.path(u"1.json"_s), u"--target=B"_s});
    QVERIFY2(one.out.contains("test B = A") && !one.out.contains("test A = A"),
             one.out.constData());
    QCOMPARE(m_place.proctor({u"expand"_s, m_place.path(u"1.json"_s), u"--target=C"_s}).exitCode,
             3);
}

void TestCliLooking::describesPlugins()
{
    const Outcome all = m_place.bare({u"plugins"_s, u"--json"_s});
    QCOMPARE(all.exitCode, 0);
    QStringList names;
    for (const QByteArray &line : all.lines()) {
        const QJsonObject plugin = QJsonDocument::fromJson(line).object();
        names << plugin[u"kind"_s].toString() + u' ' + plugin[u"name"_s].toString().toLower();
        QVERIFY2(!plugin[u"summary"_s].toString().isEmpty(), line.constData());
    }
    for (const char *name :
         {"step cmd", "step echo", "step sleep", "step variables", "step example", "step randecho",
          "step waitport", "step gathercmd", "step terminalexpect", "step qemu",
          "step s3fileupload", "step sshcmd", "targetManager targetlist",
          "targetManager csvfiletargetmanager", "fetcher literal", "fetcher uri",
          "reporter targetsuccess", "reporter noop"})
        QVERIFY2(names.contains(QString::fromLatin1(name)), name);
    const Outcome one = m_place.bare({u"plugins"_s, u"CMD"_s});
    QCOMPARE(one.exitCode, 0);
    QVERIFY2(one.out.contains("executable (required"), one.out.constData());
    QCOMPARE(m_place.bare({u"plugins"_s, u"nothing"_s}).exitCode, 3);
}

void TestCliLooking::printsTheSchema()
{
    const Outcome outcome = m_place.bare({u"plugins"_s, u"--schema"_s});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject schema = QJsonDocument::fromJson(outcome.out).object();
    QVERIFY(schema.contains(u"$schema"_s));
    QVERIFY(schema[u"properties"_s].toObject().contains(u"TestDescriptors"_s));
}

QTEST_GUILESS_MAIN(TestCliLooking)
#include "tst_clilooking.moc"
