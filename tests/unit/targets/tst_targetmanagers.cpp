// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faketargetrun.h"
#include "targets/csv.h"
#include "targets/memorylocker.h"
#include "targets/targets.h"
#include "zoo.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList idsOf(const Targets &targets)
{
    QStringList ids;
    for (const TargetPtr &target : targets)
        ids << target->id;
    return ids;
}

} // namespace

/// The shipped target managers, and those of the zoo, with the in-memory locker.
class TestTargetManagers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void init();

    void listParametersAreChecked_data();
    void listParametersAreChecked();
    void gap_G43_duplicateIdsAreRefused();
    void listHandsOutWhatWasWritten();
    void listFailsWhenATargetIsHeld();
    void listMayBeAcquiredAgain();

    void csvParametersAreChecked_data();
    void csvParametersAreChecked();
    void csvTakesRowsInOrder_data();
    void csvTakesRowsInOrder();
    void csvNamesWhatIsWrong_data();
    void csvNamesWhatIsWrong();
    void csvIsReadAnewEveryTime();
    void csvSkipsHeldTargets();
    void csvKeepsNothingWhenTooFewAreFree();
    void csvTakesWhatIsNamed();
    void csvShuffles();
    void csvReadsOnlyFiles_data();
    void csvReadsOnlyFiles();

    void csvTextIsParsed_data();
    void csvTextIsParsed();
    void csvMistakesArePointedAt_data();
    void csvMistakesArePointedAt();

    void faultsComeWhenWanted();
    void statesAreChecked();

private:
    std::unique_ptr<TargetManager> configured(const TargetManagerPlugin &plugin,
                                              const QByteArray &json,
                                              const QByteArray &releaseJson = "{}");
    std::unique_ptr<TargetManager> csv(const QByteArray &content, const QByteArray &more = {});
    Result<Targets> acquire(TargetManager &manager, qint64 job = 1);
    AcquireContext context(qint64 job);

    QTemporaryDir m_folder;
    std::shared_ptr<FakeClock> m_clock;
    std::unique_ptr<MemoryLocker> m_locker;
    std::unique_ptr<FakeStepRun> m_host;
    Problems m_problems;
};

void TestTargetManagers::init()
{
    m_clock = std::make_shared<FakeClock>();
    m_locker = std::make_unique<MemoryLocker>(m_clock);
    m_host = std::make_unique<FakeStepRun>();
}

std::unique_ptr<TargetManager> TestTargetManagers::configured(const TargetManagerPlugin &plugin,
                                                              const QByteArray &json,
                                                              const QByteArray &releaseJson)
{
    static const TemplateFunctions functions;
    m_problems.clear();
    auto manager = plugin.create();
    const auto parsed = RawJson::parse(json);
    const RawJson object = json.isEmpty() ? RawJson() : *parsed;
    ParameterReader reader(object, plugin.info.parameters, functions, m_problems);
    reader.checkAll(plugin.info.openParameters);
    manager->configureAcquire(reader);
    ParameterReader releaseReader(*RawJson::parse(releaseJson), plugin.info.secondParameters,
                                  functions, m_problems);
    releaseReader.checkAll();
    manager->configureRelease(releaseReader);
    return manager;
}

std::unique_ptr<TargetManager> TestTargetManagers::csv(const QByteArray &content,
                                                       const QByteArray &more)
{
    const QString path = m_folder.filePath(u"nodes.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The file cannot be written");
    file.close();
    auto manager = configured(csvFileManager(), "{\"FileURI\":" + quoteJson(path) +
                                                    (more.isEmpty() ? "" : ",") + more + '}');
    if (!m_problems.empty())
        qFatal("%s", qPrintable(describe(m_problems).join(u'\n')));
    return manager;
}

AcquireContext TestTargetManagers::context(qint64 job)
{
    return {.job = JobId(job),
            .run = RunId(1),
            .lockDuration = 10min,
            .locker = m_locker.get(),
            .host = m_host.get(),
            .clock = m_clock.get()};
}

Result<Targets> TestTargetManagers::acquire(TargetManager &manager, qint64 job)
{
    return valueOf(manager.acquire(context(job)));
}

void TestTargetManagers::listParametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    QTest::newRow("key left out") << ""_ba << u"error parameters-missing"_s;
    QTest::newRow("null") << "null"_ba << QString();
    QTest::newRow("empty") << "{}"_ba << QString();
    QTest::newRow("no targets") << R"({"Targets":null})"_ba << QString();
    QTest::newRow("empty list") << R"({"Targets":[]})"_ba << QString();
    QTest::newRow("other spelling") << R"({"targets":[{"id":"a","fqdn":"b"}]})"_ba << QString();
    QTest::newRow("no list") << R"({"Targets":{"ID":"a"}})"_ba
                             << u"error parameter-type at Targets"_s;
    QTest::newRow("no id") << R"({"Targets":[{"FQDN":"a.lab"}]})"_ba
                           << u"error parameter-missing at Targets/0"_s;
    QTest::newRow("empty id") << R"({"Targets":[{"ID":""}]})"_ba
                              << u"error parameter-missing at Targets/0"_s;
    QTest::newRow("blank id") << R"({"Targets":[{"ID":" \t"}]})"_ba
                              << u"error target-id at Targets"_s;
    QTest::newRow("number as id") << R"({"Targets":[{"ID":5}]})"_ba
                                  << u"error parameter-type at Targets/0/ID"_s;
    QTest::newRow("null target") << R"({"Targets":[{"ID":"a"},null]})"_ba
                                 << u"error target-missing at Targets"_s;
    QTest::newRow("text as target")
        << R"({"Targets":["a"]})"_ba << u"error parameter-type at Targets/0"_s;
    QTest::newRow("bad IPv4") << R"({"Targets":[{"ID":"a","PrimaryIPv4":"10.0.0.256"}]})"_ba
                              << u"error parameter-type at Targets/0/PrimaryIPv4"_s;
    QTest::newRow("short IPv4") << R"({"Targets":[{"ID":"a","PrimaryIPv4":"10.1"}]})"_ba
                                << u"error parameter-type at Targets/0/PrimaryIPv4"_s;
    QTest::newRow("bad IPv6") << R"({"Targets":[{"ID":"a","PrimaryIPv6":"2001::db8::1"}]})"_ba
                              << u"error parameter-type at Targets/0/PrimaryIPv6"_s;
    QTest::newRow("unknown key") << R"({"Targets":[{"ID":"a","Name":"b"}]})"_ba
                                 << u"warning parameter-unknown at Targets/0/Name"_s;
}

void TestTargetManagers::listParametersAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    configured(targetListManager(), parameters);
    const QString all = describe(m_problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.startsWith(problem), qPrintable(all));
}

void TestTargetManagers::gap_G43_duplicateIdsAreRefused()
{
    configured(targetListManager(), R"({"Targets":[{"ID":"a"},{"ID":"b"},{"ID":"a","FQDN":"x"}]})");
    QCOMPARE(describe(m_problems).size(), 1);
    QVERIFY(
        describe(m_problems).first().startsWith(u"error target-duplicate at Targets: target 'a'"));
}

void TestTargetManagers::listHandsOutWhatWasWritten()
{
    const auto manager = configured(
        targetListManager(),
        R"({"Targets":[{"ID":"n2","FQDN":"n2.lab","PrimaryIPv4":"10.0.0.1","PrimaryIPv6":"2001:DB8::0:1"},{"ID":"n1"}]})");
    const auto targets = acquire(*manager);
    QVERIFY(targets);
    QCOMPARE(idsOf(*targets), (QStringList{u"n2"_s, u"n1"_s}));
    const Target expected{.id = u"n2"_s,
                          .fqdn = u"n2.lab"_s,
                          .primaryIPv4 = u"10.0.0.1"_s,
                          .primaryIPv6 = u"2001:db8::1"_s,
                          .state = {}};
    QVERIFY(*targets->front() == expected);
    QVERIFY(!valueOf(m_locker->lock(JobId(2), 1min, {u"n1"_s}))); // they are locked
    QVERIFY(valueOf(manager->release(context(1), *targets)));
}

void TestTargetManagers::listFailsWhenATargetIsHeld()
{
    const auto manager = configured(targetListManager(), R"({"Targets":[{"ID":"a"},{"ID":"b"}]})");
    QVERIFY(valueOf(m_locker->lock(JobId(2), 1min, {u"b"_s})));
    const auto targets = acquire(*manager);
    QVERIFY(!targets);
    QCOMPARE(targets.error().code, ErrorCode::Locked);
    QVERIFY(targets.error().message.contains(u"'b'"));
    QVERIFY(valueOf(m_locker->lock(JobId(3), 1min, {u"a"_s}))); // nothing was kept
}

void TestTargetManagers::listMayBeAcquiredAgain()
{
    const auto manager = configured(targetListManager(), R"({"Targets":[{"ID":"a"},{"ID":"b"}]})");
    for (int attempt = 0; attempt < 3; ++attempt)
        QCOMPARE(idsOf(*acquire(*manager)), (QStringList{u"a"_s, u"b"_s}));
    const auto none = configured(targetListManager(), R"({"Targets":[]})");
    QVERIFY(acquire(*none)->empty());
}

void TestTargetManagers::csvParametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << "{}"_ba << u"error parameter-missing"_s;
    QTest::newRow("empty name") << R"({"FileURI":""})"_ba << u"error parameter-missing"_s;
    QTest::newRow("missing file") << R"({"FileURI":"/nowhere/nodes.csv"})"_ba
                                  << u"warning file-missing"_s;
    QTest::newRow("file on localhost")
        << R"({"FileURI":"FILE://localhost/etc/passwd"})"_ba << QString();
    QTest::newRow("other host") << R"({"FileURI":"file://server/etc/passwd"})"_ba
                                << u"error file-uri"_s;
    QTest::newRow("other scheme") << R"({"FileURI":"https://server/nodes.csv"})"_ba
                                  << u"error file-uri"_s;
    QTest::newRow("negative") << R"({"FileURI":"/etc/passwd","MinNumberDevices":-1})"_ba
                              << u"error parameter-range at MinNumberDevices"_s;
    QTest::newRow("beyond 32 bits")
        << R"({"FileURI":"/etc/passwd","MaxNumberDevices":4294967296})"_ba
        << u"error parameter-range at MaxNumberDevices"_s;
    QTest::newRow("fraction") << R"({"FileURI":"/etc/passwd","MaxNumberDevices":1.5})"_ba
                              << u"error parameter-type at MaxNumberDevices"_s;
    QTest::newRow("min above max")
        << R"({"FileURI":"/etc/passwd","MinNumberDevices":3,"MaxNumberDevices":2})"_ba
        << u"error parameter-range at MinNumberDevices: 'MinNumberDevices' (3) is above 'MaxNumberDevices' (2)"_s;
    QTest::newRow("min without max")
        << R"({"FileURI":"/etc/passwd","MinNumberDevices":3})"_ba << QString();
    QTest::newRow("blank prefix") << R"({"FileURI":"/etc/passwd","HostPrefixes":["web"," "]})"_ba
                                  << u"error prefix-empty at HostPrefixes"_s;
    QTest::newRow("text as truth value") << R"({"FileURI":"/etc/passwd","Shuffle":"true"})"_ba
                                         << u"error parameter-type at Shuffle"_s;
}

void TestTargetManagers::csvParametersAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    configured(csvFileManager(), parameters);
    const QStringList lines = describe(m_problems);
    const bool found =
        problem.isEmpty() ? lines.isEmpty() : std::ranges::any_of(lines, [&](const QString &line) {
            return line.startsWith(problem);
        });
    QVERIFY2(found, qPrintable(lines.join(u'\n')));
}

void TestTargetManagers::csvTakesRowsInOrder_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QStringList>("ids");
    const QByteArray four = "w1,web1.lab,,\nd1,db1.lab,,\nw2,web2.lab,,\nx,,,\n";
    QTest::newRow("all without a maximum")
        << four << ""_ba << QStringList{u"w1"_s, u"d1"_s, u"w2"_s, u"x"_s};
    QTest::newRow("maximum 0 is no maximum")
        << four << R"("MaxNumberDevices":0,"MinNumberDevices":4)"_ba
        << QStringList{u"w1"_s, u"d1"_s, u"w2"_s, u"x"_s};
    QTest::newRow("maximum 2") << four << R"("MaxNumberDevices":2)"_ba
                               << QStringList{u"w1"_s, u"d1"_s};
    QTest::newRow("maximum above all") << four << R"("MaxNumberDevices":4294967295)"_ba
                                       << QStringList{u"w1"_s, u"d1"_s, u"w2"_s, u"x"_s};
    QTest::newRow("prefix") << four << R"("HostPrefixes":["web"])"_ba
                            << QStringList{u"w1"_s, u"w2"_s};
    QTest::newRow("prefixes are trimmed")
        << four << R"("HostPrefixes":[" db "])"_ba << QStringList{u"d1"_s};
    QTest::newRow("overlapping prefixes take a row once")
        << four << R"("HostPrefixes":["w","web","web1"])"_ba << QStringList{u"w1"_s, u"w2"_s};
    QTest::newRow("prefixes look at the host only")
        << four << R"("HostPrefixes":["web1.lab","lab"])"_ba << QStringList();
    QTest::newRow("prefixes mind case") << four << R"("HostPrefixes":["WEB"])"_ba << QStringList();
    QTest::newRow("byte-order mark") << "\xef\xbb\xbf"
                                        "a,,,\n"_ba
                                     << ""_ba << QStringList{u"a"_s};
    QTest::newRow("blank lines, CRLF, no last line end")
        << "\r\n \na,,,\r\n\n\nb,,,"_ba << ""_ba << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("quotes and blanks") << "\"a, \"\"b\"\"\" ,,,\n c ,,,\n"_ba.replace("\" ,", "\",")
                                       << ""_ba << QStringList{u"a, \"b\""_s, u"c"_s};
    QTest::newRow("empty file") << ""_ba << ""_ba << QStringList();
    QTest::newRow("repeated, but only one is wanted")
        << "a,web1,,\na,db1,,\n"_ba << R"("HostPrefixes":["web"])"_ba << QStringList{u"a"_s};
}

void TestTargetManagers::csvTakesRowsInOrder()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, parameters);
    QFETCH(QStringList, ids);
    const auto manager = csv(content, parameters);
    const auto targets = acquire(*manager);
    QVERIFY2(targets, targets ? "" : qPrintable(targets.error().message));
    QCOMPARE(idsOf(*targets), ids);
    for (const QString &id : ids)
        QVERIFY(!valueOf(m_locker->lock(JobId(2), 1min, {id})));
    QVERIFY(valueOf(manager->release(context(1), *targets)));
}

void TestTargetManagers::csvNamesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("message");
    QTest::newRow("three fields") << "a,,,\nb,,\n"_ba << ""_ba
                                  << u"line 2: a row needs four fields"_s;
    QTest::newRow("five fields") << "a,,,,\n"_ba << ""_ba << u"and has 5"_s;
    QTest::newRow("empty id") << "a,,,\n \t,x,,\n"_ba << ""_ba << u"line 2: the id is empty"_s;
    QTest::newRow("IPv6 as IPv4") << "a,,::1,\n"_ba << ""_ba
                                  << u"line 1: '::1' is not an IPv4 address"_s;
    QTest::newRow("IPv4 as IPv6") << "a,,,10.0.0.1\n"_ba << ""_ba
                                  << u"'10.0.0.1' is not an IPv6 address"_s;
    QTest::newRow("short IPv4") << "a,,10.1,\n"_ba << ""_ba << u"'10.1' is not an IPv4 address"_s;
    QTest::newRow("octal IPv4") << "a,,010.0.0.1,\n"_ba << ""_ba << u"is not an IPv4 address"_s;
    QTest::newRow("IPv6 with a zone")
        << "a,,,fe80::1%eth0\n"_ba << ""_ba << u"is not an IPv6 address"_s;
    QTest::newRow("a name") << "a,,web1,\n"_ba << ""_ba << u"'web1' is not an IPv4 address"_s;
    QTest::newRow("repeated id") << "a,,,\n\nb,,,\na,,,\n"_ba << ""_ba
                                 << u"line 4: target 'a' is in line 1"_s;
    QTest::newRow("stray quote") << "a\"b,,,\n"_ba << ""_ba << u"line 1, column 2"_s;
    QTest::newRow("not UTF-8") << "gr\xfc\xdf,,,\n"_ba << ""_ba << u"not UTF-8"_s;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\1\2",
                                          8)
                            << ""_ba << u"line 1"_s;
    QTest::newRow("too few rows") << "a,,,\n"_ba << R"("MinNumberDevices":2)"_ba
                                  << u"holds only 1 matching targets, but at least 2 are wanted"_s;
}

void TestTargetManagers::csvNamesWhatIsWrong()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, parameters);
    QFETCH(QString, message);
    const auto manager = csv(content, parameters);
    const auto targets = acquire(*manager);
    QVERIFY(!targets);
    QVERIFY2(targets.error().message.contains(message), qPrintable(targets.error().message));
    QVERIFY(targets.error().message.contains(u"nodes.csv"));
}

void TestTargetManagers::csvIsReadAnewEveryTime()
{
    const auto manager = csv("a,,,\n");
    QCOMPARE(idsOf(*acquire(*manager)), QStringList{u"a"_s});
    QFile file(m_folder.filePath(u"nodes.csv"_s));
    QVERIFY(file.open(QIODevice::Append));
    file.write("b,b.lab,192.0.2.1,2001:DB8::1\n");
    file.close();
    const auto targets = acquire(*manager);
    QCOMPARE(idsOf(*targets), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(targets->back()->fqdn, u"b.lab"_s);
    QCOMPARE(targets->back()->primaryIPv4, u"192.0.2.1"_s);
    QCOMPARE(targets->back()->primaryIPv6, u"2001:db8::1"_s);
    QVERIFY(QFile::remove(file.fileName()));
    QVERIFY(!acquire(*manager));
}

void TestTargetManagers::csvSkipsHeldTargets()
{
    const auto manager = csv("a,,,\nb,,,\nc,,,\n", R"("MaxNumberDevices":2)");
    QVERIFY(valueOf(m_locker->lock(JobId(2), 1min, {u"a"_s})));
    QCOMPARE(idsOf(*acquire(*manager)), (QStringList{u"b"_s, u"c"_s}));
}

void TestTargetManagers::csvKeepsNothingWhenTooFewAreFree()
{
    const auto manager = csv("a,,,\nb,,,\nc,,,\n", R"("MinNumberDevices":3)");
    QVERIFY(valueOf(m_locker->lock(JobId(2), 1min, {u"b"_s})));
    const auto targets = acquire(*manager);
    QVERIFY(!targets);
    QVERIFY2(
        targets.error().message.contains(u"only 2 targets that no other job holds, but at least 3"),
        qPrintable(targets.error().message));
    QVERIFY(valueOf(m_locker->lock(JobId(3), 1min, {u"a"_s, u"c"_s})));
}

// By ID, or else by host; the fewest that are wanted otherwise do not matter.
void TestTargetManagers::csvTakesWhatIsNamed()
{
    const auto manager = csv("a,b,,\nb,h.lab,,\nc,,,\n", R"("MinNumberDevices":2)");
    const auto named = [&](const QString &name) {
        AcquireContext wanted = context(1);
        wanted.only = {name};
        const auto targets = valueOf(manager->acquire(wanted));
        QStringList ids;
        for (const TargetPtr &target : targets ? *targets : Targets())
            ids << target->id;
        return ids.join(u' ');
    };
    QCOMPARE(named(u"b"_s), u"b"_s);
    QCOMPARE(named(u"h.lab"_s), u"b"_s);
    QCOMPARE(named(u"x"_s), QString());
}

void TestTargetManagers::csvShuffles()
{
    QByteArray content;
    QStringList ids;
    for (int i = 0; i < 200; ++i) {
        ids << QString::number(i);
        content += QByteArray::number(i) + ",,,\n";
    }
    const auto manager = csv(content, R"("Shuffle":true)");
    QStringList shuffled = idsOf(*acquire(*manager));
    QVERIFY(shuffled != ids);
    std::ranges::sort(shuffled);
    std::ranges::sort(ids);
    QCOMPARE(shuffled, ids);
}

void TestTargetManagers::csvReadsOnlyFiles_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path :
         {"/nowhere/nodes.csv", "/", "/dev/zero", "/dev/stdin", "file:///dev/urandom"})
        QTest::newRow(path) << QByteArray(path);
}

void TestTargetManagers::csvReadsOnlyFiles()
{
    QFETCH(QByteArray, path);
    const auto manager = configured(csvFileManager(), R"({"FileURI":")" + path + "\"}");
    const auto targets = acquire(*manager);
    QVERIFY(!targets);
    QCOMPARE(targets.error().code, ErrorCode::Io);
}

void TestTargetManagers::csvTextIsParsed_data()
{
    using Rows = QList<QStringList>;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("plain") << "a,b\nc,d\n"_ba << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("empty fields") << ",\n"_ba << Rows{{QString(), QString()}};
    QTest::newRow("no line end") << "a,"_ba << Rows{{u"a"_s, QString()}};
    QTest::newRow("lines in a field") << "\"a\nb\",c\r\n"_ba << Rows{{u"a\nb"_s, u"c"_s}};
    QTest::newRow("comma in a field") << "\"a,b\""_ba << Rows{{u"a,b"_s}};
    QTest::newRow("doubled quotes") << "\"\"\"\""_ba << Rows{{u"\""_s}};
    QTest::newRow("empty quotes") << "\"\",\"\""_ba << Rows{{QString(), QString()}};
    QTest::newRow("carriage return inside") << "a\rb,c"_ba << Rows{{u"a\rb"_s, u"c"_s}};
    QTest::newRow("only blank lines") << "\n\r\n  \n"_ba << Rows{};
}

void TestTargetManagers::csvTextIsParsed()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QStringList>, rows);
    const auto parsed = parseCsv(text);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QList<QStringList> fields;
    for (const CsvRow &row : *parsed)
        fields << row.fields;
    QCOMPARE(fields, rows);
}

void TestTargetManagers::csvMistakesArePointedAt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("quote in a plain field") << "a,b\nc,d\"e"_ba << u"line 2, column 4"_s;
    QTest::newRow("text after a quote") << "\"a\"b,c"_ba << u"line 1, column 4"_s;
    QTest::newRow("open quote") << "a\n\"b\nc"_ba << u"begins in line 2 is never closed"_s;
    QTest::newRow("after lines in a field") << "\"a\nb\"x"_ba << u"line 2, column 3"_s;
}

void TestTargetManagers::csvMistakesArePointedAt()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const auto parsed = parseCsv(text);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.contains(message), qPrintable(parsed.error().message));
}

void TestTargetManagers::faultsComeWhenWanted()
{
    const auto manager = configured(
        faultTargetsManager(),
        R"({"Targets":[{"ID":"a"}],"AcquireDelay":"2s","AcquireError":"no luck","AcquireErrorCount":1})",
        R"({"ReleaseError":"stuck"})");
    QVERIFY2(m_problems.empty(), qPrintable(describe(m_problems).join(u'\n')));
    auto first = manager->acquire(context(1));
    QVERIFY(!first.isReady());
    m_host->advance(2s);
    QCOMPARE(valueOf(std::move(first)).error().message, u"no luck"_s);
    auto second = manager->acquire(context(1));
    m_host->advance(2s);
    const auto targets = valueOf(std::move(second));
    QCOMPARE(idsOf(*targets), QStringList{u"a"_s});
    QCOMPARE(valueOf(manager->release(context(1), *targets)).error().message, u"stuck"_s);
    auto third = manager->acquire(context(1));
    m_host->cancel();
    QCOMPARE(valueOf(std::move(third)).error().code, ErrorCode::Cancelled);
}

void TestTargetManagers::statesAreChecked()
{
    const auto manager = configured(targetListWithStateManager(), R"({"Targets":[{"ID":"a"}]})");
    auto acquiring = manager->acquire(context(5));
    m_host->advance(200ms);
    const auto targets = valueOf(std::move(acquiring));
    QVERIFY(targets);
    QCOMPARE(targets->front()->state.json(), R"({"token":"5-a"})"_ba);
    QVERIFY(valueOf(manager->release(context(5), *targets)));
    auto stateless = std::make_shared<Target>(*targets->front());
    stateless->state = RawJson();
    QVERIFY(!valueOf(manager->release(context(5), {stateless})));

    const auto meta = configured(readMetaManager(), "{}");
    QCOMPARE(idsOf(*acquire(*meta)), QStringList{u"testtarget123"_s});
    QVERIFY(!acquire(*meta, 0));
}

QTEST_GUILESS_MAIN(TestTargetManagers)
#include "tst_targetmanagers.moc"
