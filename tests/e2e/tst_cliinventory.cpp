// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workplace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray lab = "id,fqdn,ipv4,ipv6,kind,tags,note\r\n"
                       "n1,n1.lab,192.0.2.1,2001:db8::1,server,gpu rack-3,\"left, above\"\r\n"
                       "n2,,192.0.2.2,,server,gpu,\r\n"
                       "s1,,,,switch,,\r\n";

/// A job on so many targets of the inventory.
QByteArray job(const QByteArray &parameters, const QByteArray &steps)
{
    return R"({"JobName":"inv","Version":"1.0","Runs":1,"TestDescriptors":[{
        "TargetManagerName":"Inventory","TargetManagerAcquireParameters":)" +
           parameters + R"(,"TargetManagerReleaseParameters":{},"TestFetcherName":"literal",
        "TestFetcherFetchParameters":{"TestName":"t","Steps":[)" +
           steps + R"(]}}],"Reporting":{"RunReporters":[{"Name":"TargetSuccess",
        "Parameters":{"SuccessExpression":">=100%"}}]}})";
}

} // namespace

/// The inventory as a person keeps it and jobs use it.
class TestCliInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsNone();
    void isImportedListedAndExported();
    void importReplaces();
    void mistakesLeaveEverythingAsItWas();
    void badFiles();
    void targetsAreRemoved();
    void quarantineAndBack();
    void jobsTakeFreeTargets();
    void jobsCompeteForTheLastOnes();
    void partialRetryGetsTheSameTargets();
    void expandShowsTheInventory();

private:
    static Outcome targets(const Workplace &place, const QStringList &arguments,
                           const QByteArray &input = {})
    {
        return place.proctor(QStringList(u"targets"_s) + arguments, input);
    }
    static bool import(const Workplace &place, const QByteArray &csv = lab)
    {
        return targets(place, {u"import"_s, u"-"_s}, csv).exitCode == 0;
    }
    static QList<QJsonObject> list(const Workplace &place)
    {
        QList<QJsonObject> found;
        for (const QByteArray &line : targets(place, {u"list"_s, u"--json"_s}).lines())
            found += QJsonDocument::fromJson(line).object();
        return found;
    }
};

void TestCliInventory::thereIsNone()
{
    const Workplace place;
    QCOMPARE(targets(place, {u"list"_s}).exitCode, 4); // there is no such store
    QVERIFY(import(place, "id,fqdn,ipv4,ipv6,kind,tags,note\n"));
    const Outcome outcome = targets(place, {});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("The inventory is empty"), outcome.err.constData());
}

void TestCliInventory::isImportedListedAndExported()
{
    const Workplace place;
    const Outcome imported = targets(place, {u"import"_s, place.write(u"lab.csv"_s, lab)});
    QCOMPARE(imported.exitCode, 0);
    QVERIFY2(imported.err.contains("3 targets added, 0 replaced."), imported.err.constData());
    const auto entries = list(place);
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries[0][u"id"_s].toString(), u"n1"_s);
    QCOMPARE(entries[0][u"tags"_s].toArray(), (QJsonArray{u"gpu"_s, u"rack-3"_s}));
    QCOMPARE(entries[0][u"note"_s].toString(), u"left, above"_s);
    QVERIFY(entries[0][u"lock"_s].isNull() && entries[0][u"quarantine"_s].isNull());
    const Outcome table = targets(place, {u"list"_s, u"--kind"_s, u"server"_s, u"--tag=rack-3"_s});
    QCOMPARE(table.lines().size(), 2);
    QVERIFY2(table.out.startsWith("TARGET  KIND    HOST    TAGS        STATE  NOTE"),
             table.out.constData());
    QVERIFY2(table.out.contains("n1      server  n1.lab  gpu rack-3  free   left, above"),
             table.out.constData());
    const Outcome none = targets(place, {u"list"_s, u"--kind=toaster"_s});
    QVERIFY2(none.err.contains("No target of the inventory is like that."), none.err.constData());

    QCOMPARE(targets(place, {u"export"_s}).out, lab);
    QCOMPARE(targets(place, {u"export"_s, place.path(u"out.csv"_s)}).exitCode, 0);
    QCOMPARE(place.read(u"out.csv"_s), lab);
    QCOMPARE(targets(place, {u"export"_s, u"--kind=switch"_s}).lines().size(), 2);
    QCOMPARE(targets(place, {u"export"_s, u"/nowhere/x.csv"_s}).exitCode, 3);
}

void TestCliInventory::importReplaces()
{
    const Workplace place;
    QVERIFY(import(place));
    const Outcome outcome = targets(place, {u"import"_s, u"-"_s},
                                    "id,fqdn,ipv4,ipv6,kind,tags,note\nn2,,,,,x,\nnew,,,,,,\n");
    QVERIFY2(outcome.err.contains("1 target added, 1 replaced."), outcome.err.constData());
    const auto entries = list(place);
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries[1][u"id"_s].toString(), u"n2"_s);
    QCOMPARE(entries[1][u"ipv4"_s].toString(), QString());
    QCOMPARE(entries[1][u"tags"_s].toArray(), (QJsonArray{u"x"_s}));
}

void TestCliInventory::mistakesLeaveEverythingAsItWas()
{
    const Workplace place;
    QVERIFY(import(place));
    const QString file = place.write(u"bad.csv"_s, "id,fqdn,ipv4,ipv6,kind,tags,note\n"
                                                   "fine,,,,,,\n"
                                                   "n1,,10.1,,,,\n"
                                                   "x\"y,,,,,,\n"
                                                   "fine,,,,,,\n");
    const Outcome outcome = targets(place, {u"import"_s, file});
    QCOMPARE(outcome.exitCode, 2);
    for (const QByteArray &line :
         {":3: error: '10.1' is not an IPv4 address"_ba, ":4:2: error: a quote inside a field"_ba,
          ":5: error: target 'fine' is in line 2 already"_ba})
        QVERIFY2(outcome.err.contains(QByteArray(file.toUtf8() + line)), outcome.err.constData());
    QVERIFY2(outcome.err.contains("Nothing has been imported because of 3 mistakes."),
             outcome.err.constData());
    QCOMPARE(targets(place, {u"export"_s}).out, lab);
}

void TestCliInventory::badFiles()
{
    const Workplace place;
    for (const QString &file : {u"/nowhere/x.csv"_s, u"/"_s, u"/dev/zero"_s, place.path(QString())})
        QCOMPARE(targets(place, {u"import"_s, file}).exitCode, 3);
    const Outcome endless = targets(place, {u"import"_s, u"-"_s}, QByteArray(1'000'000, 'x'));
    QCOMPARE(endless.exitCode, 2);
    QVERIFY(endless.err.size() < 100'000);
    QByteArray many = "id,fqdn,ipv4,ipv6,kind,tags,note\n";
    many += QByteArray(",,,,,,\n").repeated(5000);
    const Outcome mistakes = targets(place, {u"import"_s, u"-"_s}, many);
    QCOMPARE(mistakes.exitCode, 2);
    QVERIFY2(mistakes.err.contains("because of 5000 mistakes, of which 100 are shown."),
             mistakes.err.right(200).constData());
    QCOMPARE(targets(place, {u"list"_s}).exitCode, 4); // and no store was made
}

void TestCliInventory::targetsAreRemoved()
{
    const Workplace place;
    QVERIFY(import(place));
    const Outcome unknown = targets(place, {u"remove"_s, u"n1"_s, u"zz"_s});
    QCOMPARE(unknown.exitCode, 3);
    QVERIFY2(unknown.err.contains("There is no target \"zz\" in the inventory."),
             unknown.err.constData());
    QCOMPARE(list(place).size(), 3);
    QCOMPARE(targets(place, {u"remove"_s, u"n1"_s, u"s1"_s}).exitCode, 0);
    QCOMPARE(list(place).size(), 1);
}

void TestCliInventory::quarantineAndBack()
{
    const Workplace place;
    QVERIFY(import(place));
    const Outcome outcome = place.proctor({u"--requestor=bob"_s, u"targets"_s, u"quarantine"_s,
                                           u"n1"_s, u"zz"_s, u"--reason=fan is loud"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("Target \"n1\" is in quarantine."), outcome.err.constData());
    const QJsonObject quarantine = list(place).value(0)[u"quarantine"_s].toObject();
    QCOMPARE(quarantine[u"reason"_s].toString(), u"fan is loud"_s);
    QCOMPARE(quarantine[u"requestor"_s].toString(), u"bob"_s);
    QVERIFY(targets(place, {u"list"_s}).out.contains("in quarantine: fan is loud"));
    QVERIFY(import(place)); // does not end it
    QVERIFY(list(place).value(0)[u"quarantine"_s].isObject());
    QCOMPARE(targets(place, {u"readmit"_s, u"n1"_s}).exitCode, 0);
    QVERIFY(list(place).value(0)[u"quarantine"_s].isNull());
    const Outcome again = targets(place, {u"readmit"_s, u"n1"_s});
    QCOMPARE(again.exitCode, 3);
    QVERIFY2(again.err.contains("is not in quarantine"), again.err.constData());
}

void TestCliInventory::jobsTakeFreeTargets()
{
    const Workplace place;
    QVERIFY(import(place));
    QCOMPARE(targets(place, {u"quarantine"_s, u"n1"_s, u"--reason=x"_s}).exitCode, 0);
    const QString file =
        place.write(u"job.json"_s, job(R"({"Kind":"server","Count":1})", shellStep("s", "exit 0")));
    QCOMPARE(place.proctor({u"run"_s, file}).exitCode, 0);
    const QByteArray events = place.proctor({u"events"_s, u"1"_s, u"--json"_s}).out;
    QVERIFY2(events.contains(R"("ID":"n2")") && events.contains(R"("PrimaryIPv4":"192.0.2.2")"),
             events.constData());
    QVERIFY(!events.contains(R"("ID":"n1")"));
    const QString more = place.write(
        u"more.json"_s, job(R"({"Kind":"server","Count":2})", shellStep("s", "exit 0")));
    const Outcome failed = place.proctor({u"run"_s, more});
    QVERIFY2(failed.exitCode != 0, failed.err.constData());
    const QByteArray failure = place.proctor({u"events"_s, u"2"_s, u"--json"_s}).out;
    QVERIFY2(failure.contains("wanted 2 (kind server), matching 2, in quarantine 1 (n1), held by "
                              "others 0"),
             failure.constData());
}

void TestCliInventory::jobsCompeteForTheLastOnes()
{
    const Workplace place;
    QVERIFY(import(place));
    const QByteArray go = place.path(u"go"_s).toUtf8();
    const QString file = place.write(
        u"job.json"_s, job(R"({"Tags":["gpu"],"Count":1})",
                           shellStep("s", "until test -e " + go + "; do sleep 0.1; done")));
    std::vector<std::unique_ptr<QProcess>> jobs;
    for (int i = 0; i < 4; ++i)
        jobs.push_back(place.start({u"run"_s, file}));
    const auto running = [&jobs] {
        return std::ranges::count_if(jobs, [](const auto &job) {
            return !job->waitForFinished(0) && job->state() == QProcess::Running;
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(running(), 2, 60'000);
    const auto entries = list(place);
    QVERIFY(entries[0][u"lock"_s][u"job"_s].toInt() > 0);
    QVERIFY(entries[1][u"lock"_s][u"job"_s].toInt() > 0);
    QVERIFY(entries[0][u"lock"_s][u"job"_s] != entries[1][u"lock"_s][u"job"_s]);
    const Outcome outcome = targets(place, {u"quarantine"_s, u"n1"_s, u"--reason=x"_s});
    QVERIFY2(outcome.err.contains("has it, and keeps it"), outcome.err.constData());
    place.write(u"go"_s, "");
    int succeeded = 0;
    for (const auto &job : jobs)
        succeeded += Workplace::finish(*job).exitCode == 0;
    QCOMPARE(succeeded, 2);
    QByteArray events;
    for (int i = 1; i <= 4; ++i)
        events += place.proctor({u"events"_s, QString::number(i)}).out;
    QCOMPARE(events.count("too few free targets"), 2);
}

void TestCliInventory::partialRetryGetsTheSameTargets()
{
    const Workplace place;
    QVERIFY(import(place));
    const QByteArray flag = place.path(u"flag"_s).toUtf8();
    const QString file = place.write(u"job.json"_s, job(R"({"Kind":"server"})",
                                                        R"({"name":"cmd","label":"s","parameters":{
        "executable":["sh"],"args":["-c","test {{.ID}} = n1 || test -e )" +
                                                            flag + R"("]}})"));
    QCOMPARE(place.proctor({u"run"_s, file}).exitCode, 1);
    place.write(u"flag"_s, "");
    QVERIFY(import(place, "id,fqdn,ipv4,ipv6,kind,tags,note\nn2,,,,other,,\n"));
    const Outcome outcome = place.proctor({u"retry"_s, u"1"_s, u"--failed-only"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const QByteArray events = place.proctor({u"events"_s, u"2"_s, u"--json"_s}).out;
    QVERIFY(events.contains(R"("ID":"n2")") && !events.contains(R"("ID":"n1")"));

    QCOMPARE(targets(place, {u"quarantine"_s, u"n2"_s, u"--reason=smoke"_s}).exitCode, 0);
    QVERIFY(place.proctor({u"retry"_s, u"1"_s, u"--target=n2"_s}).exitCode != 0);
    const QByteArray refused = place.proctor({u"events"_s, u"3"_s}).out;
    QVERIFY2(refused.contains("'n2' is in quarantine since") && refused.contains("smoke"),
             refused.constData());
}

void TestCliInventory::expandShowsTheInventory()
{
    const Workplace place;
    QVERIFY(import(place));
    const QString file = place.write(
        u"job.json"_s, job(R"({"Kind":"server","Count":2})",
                           R"({"name":"echo","label":"e","parameters":{"text":["{{.FQDN}}!"]}})"));
    const Outcome outcome = place.proctor({u"expand"_s, file});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains("Target n1") && outcome.out.contains("n1.lab!") &&
                 outcome.out.contains("Target n2"),
             outcome.out.constData());
    for (const QJsonObject &entry : list(place))
        QVERIFY(entry[u"lock"_s].isNull());
}

QTEST_GUILESS_MAIN(TestCliInventory)
#include "tst_cliinventory.moc"
