// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workplace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

/// Whole jobs, from the file to the verdict.
class TestCliRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheOutcome_data();
    void tellsTheOutcome();
    void printsTheIdFirstAndAtOnce();
    void readsStandardInput();
    void overridesValues();
    void refusesWhatDoesNotValidate();
    void writesReports_data();
    void writesReports();
    void quietIsQuiet();
    void tellsFailuresAsPlainLines();
    void throwAwayStore();
    void usesTheDefaultStore();
    void gap_G27_longTestNamesAreWhole();
    void gap_G41_aReaderThatGoesAwayEndsNoJob();
    void behaviour_B102_testsAndRunsInOrder();
    void behaviour_B104_retryAfterThePortOpens();
    void behaviour_B105_variablesReachArguments();
};

namespace {

struct Row
{
    QByteArray event;
    QByteArray test;
    QByteArray step;
    qint64 run = 0;
    int attempt = 0;
    QJsonObject payload;
};

std::vector<Row> eventsOf(const Workplace &place, qint64 job)
{
    const Outcome outcome = place.proctor({u"events"_s, QString::number(job), u"--json"_s});
    if (outcome.exitCode != 0)
        qWarning("%s", outcome.err.constData());
    std::vector<Row> rows;
    for (const QByteArray &line : outcome.lines()) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        rows.push_back({object[u"event"_s].toString().toUtf8(),
                        object[u"testName"_s].toString().toUtf8(),
                        object[u"stepLabel"_s].toString().toUtf8(), object[u"runId"_s].toInteger(),
                        object[u"attempt"_s].toInt(), object[u"payload"_s].toObject()});
    }
    return rows;
}

} // namespace

void TestCliRun::tellsTheOutcome_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("fragment");
    QTest::newRow("success") << shellStep("s", "true") << "=100%"_ba << 0
                             << "TargetSuccess: success"_ba;
    QTest::newRow("report says failure")
        << shellStep("s", "test {{ .ID }} = A") << "=100%"_ba << 1 << "TargetSuccess: failure"_ba;
    QTest::newRow("failures allowed")
        << shellStep("s", "test {{ .ID }} = A") << ">=50%"_ba << 0 << "TargetSuccess: success"_ba;
}

void TestCliRun::tellsTheOutcome()
{
    QFETCH(QByteArray, steps);
    QFETCH(QByteArray, expression);
    QFETCH(QByteArray, fragment);
    const Workplace place;
    const JobText job{.steps = steps, .targets = {"A", "B"}, .expression = expression};
    const Outcome outcome = place.proctor({u"run"_s, place.write(u"job.json"_s, job.json())});
    QTEST(outcome.exitCode, "exitCode");
    QCOMPARE(outcome.out, "1\n"_ba);
    QVERIFY2(outcome.err.contains(fragment), outcome.err.constData());
    QVERIFY2(outcome.err.contains("final, noop: success"), outcome.err.constData());
    QVERIFY(!outcome.err.contains('\x1b'));
}

void TestCliRun::printsTheIdFirstAndAtOnce()
{
    const Workplace place;
    const QString go = place.path(u"go"_s);
    const JobText job{
        .steps = shellStep("s", "while ! test -e " + go.toUtf8() + "; do sleep 0.05; done")};
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, job.json())});
    QVERIFY(process->waitForReadyRead(30'000)); // the job cannot have ended
    QCOMPARE(process->readAllStandardOutput(), "1\n"_ba);
    QCOMPARE(process->state(), QProcess::Running);
    place.write(u"go"_s, {});
    const Outcome outcome = Workplace::finish(*process);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray());
}

void TestCliRun::readsStandardInput()
{
    const Workplace place;
    const Outcome outcome =
        place.proctor({u"run"_s, u"-"_s}, JobText{.steps = shellStep("s", "true")}.json());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.id(), 1);
}

void TestCliRun::overridesValues()
{
    const Workplace place;
    const QString file =
        place.write(u"job.json"_s, JobText{.steps = shellStep("s", "true")}.json());
    const Outcome outcome =
        place.proctor({u"run"_s, file, u"--set"_s, u"Runs=3"_s, u"--set=JobName=other"_s});
    QCOMPARE(outcome.exitCode, 0);
    const auto list = place.proctor({u"list"_s, u"--json"_s}).lines();
    QCOMPARE(list.size(), 1);
    QCOMPARE(QJsonDocument::fromJson(list[0])[u"name"_s].toString(), u"other"_s);
    int runs = 0;
    for (const Row &row : eventsOf(place, 1))
        runs += row.event == "RunStarted";
    QCOMPARE(runs, 3);
    QCOMPARE(place.proctor({u"run"_s, file, u"--set=No.Such.Value=1"_s}).exitCode, 2);
}

void TestCliRun::refusesWhatDoesNotValidate()
{
    const Workplace place;
    QByteArray text = JobText{.steps = shellStep("s", "true")}.json();
    text.replace("\"cmd\"", "\"cmdd\"").replace("=100%", "often");
    const Outcome outcome = place.proctor({u"run"_s, place.write(u"job.json"_s, text)});
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err.count(": error: "), 2); // all at once
    QVERIFY2(outcome.err.contains("job.json:1:"), outcome.err.constData());
    QCOMPARE(place.proctor({u"list"_s, u"--ids"_s}).out, QByteArray());
}

void TestCliRun::writesReports_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("success") << "true"_ba << 0;
    QTest::newRow("failure") << "false"_ba << 1;
}

void TestCliRun::writesReports()
{
    QFETCH(QByteArray, script);
    const Workplace place;
    const JobText job{.name = "a & b", .steps = shellStep("s", script)};
    const QString file = place.write(u"job.json"_s, job.json());
    const Outcome outcome = place.proctor({u"run"_s, file, u"--html"_s, u"r.html"_s, u"--json"_s,
                                           u"r.json"_s, u"--junit"_s, u"r.xml"_s});
    QTEST(outcome.exitCode, "exitCode");
    QVERIFY2(place.read(u"r.html"_s).contains("a &amp; b"), outcome.err.constData());
    const QJsonDocument json = QJsonDocument::fromJson(place.read(u"r.json"_s));
    QVERIFY(json.isObject());
    QVERIFY(place.read(u"r.xml"_s).contains("<testsuite"));
    // The same text again at any time, to standard output or to a file.
    QCOMPARE(QJsonDocument::fromJson(place.proctor({u"report"_s, u"1"_s, u"--format=json"_s}).out),
             json);
    QCOMPARE(place.proctor({u"report"_s, u"1"_s, u"--format=csv"_s, u"-o"_s, u"r.csv"_s}).exitCode,
             0);
    QVERIFY(place.read(u"r.csv"_s).contains("A"));
    const Outcome unwritable =
        place.proctor({u"report"_s, u"1"_s, u"--format=html"_s, u"-o"_s, u"/proc/x"_s});
    QCOMPARE(unwritable.exitCode, 3);
    QVERIFY2(unwritable.err.contains("/proc/x"), unwritable.err.constData());
}

void TestCliRun::quietIsQuiet()
{
    const Workplace place;
    const QString file =
        place.write(u"job.json"_s, JobText{.steps = shellStep("s", "false")}.json());
    const Outcome outcome = place.proctor({u"run"_s, u"--quiet"_s, file});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out, "1\n"_ba);
    QCOMPARE(outcome.err, QByteArray());
}

void TestCliRun::tellsFailuresAsPlainLines()
{
    const Workplace place;
    const JobText job{.steps = shellStep("look", "exit 3"), .targets = {"bench-1"}};
    const Outcome outcome = place.proctor({u"run"_s, place.write(u"job.json"_s, job.json())});
    QVERIFY2(outcome.err.contains("first, look, bench-1: exit status 3"), outcome.err.constData());
    QVERIFY2(outcome.err.contains("job 1 running"), outcome.err.constData());
    QVERIFY2(outcome.err.contains("job 1 completed"), outcome.err.constData());
}

void TestCliRun::throwAwayStore()
{
    const Workplace place;
    const QString file =
        place.write(u"job.json"_s, JobText{.steps = shellStep("s", "true")}.json());
    const Outcome outcome =
        place.bare({u"--database=memory:"_s, u"run"_s, file, u"--json"_s, u"r.json"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!place.read(u"r.json"_s).isEmpty());
    QVERIFY(!QFile::exists(place.path(u"data/proctor/proctor.db"_s)));
}

void TestCliRun::usesTheDefaultStore()
{
    const Workplace place;
    const QString file =
        place.write(u"job.json"_s, JobText{.steps = shellStep("s", "true")}.json());
    QCOMPARE(place.bare({u"run"_s, file}).exitCode, 0);
    QVERIFY(QFile::exists(place.path(u"data/proctor/proctor.db"_s)));
    QCOMPARE(place.bare({u"list"_s, u"--ids"_s}).out, "1\n"_ba);
}

void TestCliRun::gap_G27_longTestNamesAreWhole()
{
    // As long as it may be: with what cleanup adds it is longer than the reference has room for.
    const QByteArray name = "a name that is as long as m\u00e4ybe";
    QCOMPARE(name.size(), 32);
    const Workplace place;
    QByteArray text =
        JobText{.steps = shellStep("look", "true"), .cleanup = shellStep("tidy", "echo bye")}
            .json();
    text.replace("\"TestName\":\"first\"", QByteArray("\"TestName\":\"" + name + '"'));
    const Outcome outcome = place.proctor({u"run"_s, place.write(u"job.json"_s, text)});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    int ofCleanup = 0;
    for (const Row &row : eventsOf(place, 1)) {
        if (row.test.isEmpty())
            continue;
        const bool isCleanup = row.step == "tidy";
        QCOMPARE(row.test, isCleanup ? QByteArray(name + " [CLEANUP]") : name);
        ofCleanup += isCleanup ? 1 : 0;
    }
    QVERIFY(ofCleanup >= 3);
    for (const char *verb : {"status", "events"}) {
        const Outcome shown = place.proctor({QString::fromLatin1(verb), u"1"_s});
        QVERIFY2(shown.out.contains(name), shown.out.constData());
    }
    const QByteArray status = place.proctor({u"status"_s, u"1"_s, u"--json"_s}).out;
    QVERIFY(status.contains(QByteArray("\"TestName\":\"" + name + '"')));
}

void TestCliRun::gap_G41_aReaderThatGoesAwayEndsNoJob()
{
    const Workplace place;
    const JobText job{.steps = shellStep("s", "sleep 0.2; test {{ .ID }} = A"),
                      .targets = {"A", "B", "C"},
                      .runs = 3};
    QProcess shell;
    shell.start(u"sh"_s,
                {u"-c"_s, u"\"$0\" \"$@\" 2>&1 | true"_s, QStringLiteral(PROCTOR_EXECUTABLE),
                 QString(u"--database=sqlite:"_s + place.path(u"store.db"_s)), u"run"_s,
                 place.write(u"job.json"_s, job.json())});
    QVERIFY(shell.waitForFinished(30'000));
    (void)place.proctor({u"wait"_s, u"1"_s});
    QCOMPARE(place.proctor({u"list"_s, u"--state=completed"_s, u"--ids"_s}).out, "1\n"_ba);
}

void TestCliRun::behaviour_B102_testsAndRunsInOrder()
{
    const Workplace place;
    JobText job{
        .steps = shellStep("one", "echo 1"), .runs = 2, .secondTest = shellStep("two", "echo 2")};
    const Outcome outcome = place.proctor({u"run"_s, place.write(u"job.json"_s, job.json())});
    QCOMPARE(outcome.exitCode, 0);
    QStringList log;
    for (const Row &row : eventsOf(place, outcome.id())) {
        if (row.event == "TargetAcquired" || row.event == "TargetReleased" ||
            row.event == "CmdStdout") {
            log << QStringLiteral("%1 %2 %3 %4")
                       .arg(row.run)
                       .arg(QString::fromUtf8(row.test), QString::fromUtf8(row.event),
                            row.payload[u"Msg"_s].toString().trimmed())
                       .trimmed();
        }
    }
    QStringList expected;
    for (int run = 1; run <= 2; ++run) {
        for (int test = 1; test <= 2; ++test) {
            const QString name = test == 1 ? u"first"_s : u"second"_s;
            expected << u"%1 %2 TargetAcquired"_s.arg(run).arg(name)
                     << u"%1 %2 CmdStdout %3"_s.arg(run).arg(name).arg(test)
                     << u"%1 %2 TargetReleased"_s.arg(run).arg(name);
        }
    }
    QCOMPARE(log, expected);
}

void TestCliRun::behaviour_B104_retryAfterThePortOpens()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    const Workplace place;
    const JobText job{
        .steps =
            R"({"name":"waitport","label":"wait","parameters":{"target":["127.0.0.1"],"port":[)" +
            QByteArray::number(port) +
            R"(],"protocol":["tcp"],"timeout":["500ms"],"check_interval":["50ms"]}})",
        .retry = R"("NumRetries":1,"RetryInterval":"2s")"};
    const auto process = place.start({u"run"_s, place.write(u"job.json"_s, job.json())});
    process->setReadChannel(QProcess::StandardError);
    QByteArray said;
    while (!said.contains("first, wait, A: ") && process->waitForReadyRead(30'000))
        said += process->readAllStandardError();
    QVERIFY2(said.contains("first, wait, A: "), said.constData()); // attempt 0 has failed
    QVERIFY(server.listen(QHostAddress::LocalHost, port));
    const Outcome outcome = Workplace::finish(*process);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QStringList log;
    for (const Row &row : eventsOf(place, 1)) {
        if (row.event == "TargetErr" || row.event == "TargetOut")
            log << QStringLiteral("%1 %2").arg(row.attempt).arg(QString::fromUtf8(row.event));
    }
    QCOMPARE(log, (QStringList{u"0 TargetErr"_s, u"1 TargetOut"_s}));
}

void TestCliRun::behaviour_B105_variablesReachArguments()
{
    const Workplace place;
    const JobText job{.steps =
                          R"({"name":"variables","label":"cfg","parameters":{"color":["red"]}},)" +
                          shellStep("say", R"(echo {{ StringVar "cfg.color" }})")};
    QCOMPARE(place.proctor({u"run"_s, place.write(u"job.json"_s, job.json())}).exitCode, 0);
    QString printed;
    for (const Row &row : eventsOf(place, 1)) {
        if (row.event == "CmdStdout")
            printed += row.payload[u"Msg"_s].toString();
    }
    QCOMPARE(printed, u"red\n"_s);
}

QTEST_GUILESS_MAIN(TestCliRun)
#include "tst_clirun.moc"
