// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/descriptorreader.h"
#include "descriptor/lengths.h"

#include "jobtext.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDescriptorReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void checksOneLine_data();
    void checksOneLine();
    void behaviour_B01_currentVersion_data();
    void behaviour_B01_currentVersion();
    void behaviour_B02_emptyVersion_data();
    void behaviour_B02_emptyVersion();
    void behaviour_B03_incompatibleVersions_data();
    void behaviour_B03_incompatibleVersions();
    void behaviour_B04_malformedVersions_data();
    void behaviour_B04_malformedVersions();
    void behaviour_B06_aJobNeedsTests_data();
    void behaviour_B06_aJobNeedsTests();
    void behaviour_B08_jobNameLength_data();
    void behaviour_B08_jobNameLength();
    void behaviour_B09_reporterNameLength_data();
    void behaviour_B09_reporterNameLength();
    void behaviour_B15_tags_data();
    void behaviour_B15_tags();
    void behaviour_B17_durations_data();
    void behaviour_B17_durations();
    void behaviour_B18_negativeNumbers_data();
    void behaviour_B18_negativeNumbers();
    void behaviour_B20_versionMissing_data();
    void behaviour_B20_versionMissing();
    void gap_G49_timeouts_data();
    void gap_G49_timeouts();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void behaviour_B19_keysWithoutRegardToCase();
    void behaviour_B20_aFileMayLeaveOutTheVersion();
    void lenientLimitsAreWarnings();
    void everythingAtOnce();
    void wholeDocuments_data();
    void wholeDocuments();
    void boundsTheNumberOfFindings();
    void behaviour_B11_otherNames();

private:
    void checkLine() const;
};

void TestDescriptorReader::readsEveryField()
{
    const Reading reading = readDescriptor(R"({
        "JobName": "nightly smoke", "Version": "1.0", "Tags": ["nightly", "lab-7"],
        "Runs": 3, "RunInterval": "10m",
        "TargetManagerAcquireTimeout": "90s", "TargetManagerReleaseTimeout": null,
        "TestDescriptors": [
          { "Disabled": true,
            "RetryParameters": { "NumRetries": 2, "RetryInterval": "30s" },
            "TargetManagerName": "TargetList",
            "TargetManagerAcquireParameters": { "Targets": [ { "ID": "a", "x": 1.50 } ] },
            "TargetManagerReleaseParameters": null,
            "TestFetcherName": "literal",
            "TestFetcherFetchParameters": { "TestName": "Boot" },
            "CleanupFetcherName": "uri",
            "CleanupFetcherFetchParameters": {} } ],
        "Reporting": {
          "RunReporters": [ { "Name": "TargetSuccess", "Parameters": {"E": ">=80%"} }, { "Name": "noop" } ],
          "FinalReporters": [ { "Name": "noop", "Parameters": null } ] } })"_ba,
                                           u"job.json"_s);
    QCOMPARE(summary(reading.findings), QString());
    QVERIFY(reading.descriptor);
    const Descriptor &job = *reading.descriptor;
    QCOMPARE(job.jobName, u"nightly smoke"_s);
    QCOMPARE(job.version, u"1.0"_s);
    QCOMPARE(job.tags, QStringList({u"nightly"_s, u"lab-7"_s}));
    QCOMPARE(job.runs, quint32(3));
    QCOMPARE(job.runInterval, Duration(10min));
    QCOMPARE(job.acquireTimeout, std::optional<Duration>(90s));
    QVERIFY(!job.releaseTimeout);
    QCOMPARE(job.tests.size(), size_t(1));
    const TestDescriptor &test = job.tests.front();
    QVERIFY(test.disabled);
    QCOMPARE(test.retry, (RetryParameters{2, 30s}));
    QCOMPARE(test.targetManagerName, u"TargetList"_s);
    QCOMPARE(test.acquireParameters.json(), R"({"Targets":[{"ID":"a","x":1.50}]})"_ba);
    QVERIFY(test.releaseParameters.isNull());
    QCOMPARE(test.fetcherName, u"literal"_s);
    QCOMPARE(test.cleanupFetcherName, u"uri"_s);
    QCOMPARE(test.cleanupFetchParameters.json(), "{}"_ba);
    QCOMPARE(job.reporting.runReporters.size(), size_t(2));
    QVERIFY(job.reporting.runReporters[1].parameters.isAbsent());
    QVERIFY(job.reporting.finalReporters[0].parameters.isNull());
}

static void addColumns()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("findings");
}

static void row(const char *name, int line, const QByteArray &text, const QString &findings)
{
    QTest::newRow(name) << line << text << findings;
}

void TestDescriptorReader::checksOneLine_data()
{
    addColumns();
    const QByteArray none;
    row("sound", 4, "Runs: 1", {});

    row("job name missing", 1, none, u"1:1 error name-missing"_s);
    row("job name empty", 1, "JobName: ''", u"1:10 error name-missing"_s);
    row("job name null", 1, "JobName:", u"1:9 error name-missing"_s);
    row("job name a number", 1, "JobName: 5", u"1:10 error wrong-type"_s);
    row("job name a list", 1, "JobName: [a]", u"1:10 error wrong-type"_s);

    row("version null", 2, "Version:", u"2:9 error version-empty"_s);
    row("version a number", 2, "Version: 1.0", u"2:10 error wrong-type"_s);

    row("tags null", 3, "Tags:", {});
    row("tags no list", 3, "Tags: nightly", u"3:7 error wrong-type"_s);
    row("tags told apart by case", 3, "Tags: [a, A]", {});
    row("empty tag", 3, "Tags: ['']", u"3:8 error bad-tag"_s);
    row("null tag", 3, "Tags: [~]", u"3:8 error bad-tag"_s);
    row("number as tag", 3, "Tags: [5]", u"3:8 error wrong-type"_s);
    row("umlaut in a tag", 3, "Tags: [grün]", u"3:8 error bad-tag"_s);
    row("tag of 33", 3, "Tags: [" + QByteArray(33, 'a') + "]", u"3:8 error too-long"_s);

    row("runs 0 is endless", 4, "Runs: 0", {});
    row("runs missing", 4, none, {});
    row("runs null", 4, "Runs:", {});
    row("runs fraction", 4, "Runs: 1.5", u"4:7 error wrong-type"_s);
    row("runs whole fraction", 4, "Runs: 1.0", u"4:7 error wrong-type"_s);
    row("runs exponent", 4, "Runs: 1e3", u"4:7 error wrong-type"_s);
    row("runs text", 4, "Runs: '3'", u"4:7 error wrong-type"_s);
    row("runs huge", 4, "Runs: 4294967296", u"4:7 error wrong-type"_s);
    row("runs truth", 4, "Runs: true", u"4:7 error wrong-type"_s);

    row("interval missing", 5, none, {});
    row("interval too long", 5, "RunInterval: 9999999h", u"5:14 error bad-duration"_s);
    row("timeout null", 5, "TargetManagerAcquireTimeout:", {});
    row("timeout", 5, "TargetManagerReleaseTimeout: 1m", {});
    row("timeout number", 5, "TargetManagerAcquireTimeout: 5", u"5:30 error wrong-type"_s);

    row("unknown key", 5, "RunIntervall: 1s", u"5:1 warning unknown-key"_s);
    row("key twice in other case", 5, "runs: 2", u"5:1 warning duplicate-key"_s);
    row("key twice", 5, "Runs: 2", u"5:1 error duplicate-key"_s);
    row("disabled text", 20, "  Disabled: 'true'", u"20:13 error wrong-type"_s);
    row("disabled null", 20, "  Disabled:", {});
    row("unknown key of a test", 20, "  Disbled: true", u"20:3 warning unknown-key"_s);
    row("retries", 20, "  RetryParameters: {NumRetries: 2, RetryInterval: 1s}", {});
    row("retries null", 20, "  RetryParameters:", {});
    row("retries number", 20, "  RetryParameters: 2", u"20:20 error wrong-type"_s);
    row("retries negative", 20, "  RetryParameters: {NumRetries: -1}", u"20:33 error wrong-type"_s);
    row("retry interval null", 20, "  RetryParameters: {RetryInterval: }",
        u"20:36 error wrong-type"_s);
    row("unknown key of retries", 20, "  RetryParameters: {NumRetris: 1}",
        u"20:21 warning unknown-key"_s);
    row("test null", 20, "- ", u"20:2 error test-null"_s);
    row("test no object", 20, "- 5", u"20:3 error wrong-type"_s);

    row("reporting empty", 22, none, u"21:11 error reporters-missing"_s);
    row("no reporters", 22, "  RunReporters: []", u"22:3 error reporters-missing"_s);
    row("reporters no list", 22, "  RunReporters: {Name: noop}",
        u"22:3 error reporters-missing\n22:17 error wrong-type"_s);
    row("only a final one", 22, "  FinalReporters: [{Name: noop}]", {});
    row("reporter blank", 22, "  RunReporters: [{Name: ' '}]", u"22:25 error reporter-name"_s);
    row("reporter without name", 22, "  RunReporters: [{}]", u"22:18 error reporter-name"_s);
    row("final reporter blank", 22, "  FinalReporters: [{Name: ''}]",
        u"22:27 error reporter-name"_s);
    row("reporter null", 22, "  RunReporters: [~]", u"22:18 error wrong-type"_s);
    row("unknown key of reporting", 22, "  RunReporter: [{Name: noop}]",
        u"22:3 warning unknown-key\n22:3 error reporters-missing"_s);
    row("unknown key of a reporter", 22, "  RunReporters: [{Name: noop, Parameter: 1}]",
        u"22:31 warning unknown-key"_s);
}

void TestDescriptorReader::checksOneLine()
{
    checkLine();
}

void TestDescriptorReader::behaviour_B01_currentVersion_data()
{
    addColumns();
    row("B-01 version", 2, "Version: '1.0'", {});
}

void TestDescriptorReader::behaviour_B01_currentVersion()
{
    checkLine();
}

void TestDescriptorReader::behaviour_B02_emptyVersion_data()
{
    addColumns();
    row("B-02 version empty", 2, "Version: ''", u"2:10 error version-empty"_s);
}

void TestDescriptorReader::behaviour_B02_emptyVersion()
{
    checkLine();
}

void TestDescriptorReader::behaviour_B03_incompatibleVersions_data()
{
    addColumns();
    row("B-03 newer minor", 2, "Version: '1.1'", u"2:10 error version-incompatible"_s);
    row("B-03 newer major", 2, "Version: '2.0'", u"2:10 error version-incompatible"_s);
}

void TestDescriptorReader::behaviour_B03_incompatibleVersions()
{
    checkLine();
}

void TestDescriptorReader::behaviour_B04_malformedVersions_data()
{
    addColumns();
    for (const char *bad :
         {"1.", ".0", ".", "1.a", "a.0", "123", "abc", "1.0.0", "+1.+0", "1.-5", " 1.0"})
        row(qPrintable(u"B-04, G-49 version "_s + QString::fromLatin1(bad)), 2,
            "Version: '" + QByteArray(bad) + "'", u"2:10 error version-syntax"_s);
}

void TestDescriptorReader::behaviour_B04_malformedVersions()
{
    checkLine();
}

void TestDescriptorReader::behaviour_B06_aJobNeedsTests_data()
{
    QTest::addColumn<QByteArray>("tests");
    QTest::addColumn<QString>("findings");
    QTest::newRow("empty") << ",\"TestDescriptors\":[]"_ba << u"1:94 error tests-missing"_s;
    QTest::newRow("null") << ",\"TestDescriptors\":null"_ba << u"1:94 error tests-missing"_s;
    QTest::newRow("absent") << ""_ba << u"1:1 error tests-missing"_s;
}

void TestDescriptorReader::behaviour_B06_aJobNeedsTests()
{
    QFETCH(QByteArray, tests);
    const Reading reading = readDescriptor(
        R"({"JobName":"a","Version":"1.0","Reporting":{"RunReporters":[{"Name":"x"}]})" + tests +
            '}',
        {});
    QTEST(summary(reading.findings), "findings");
}

void TestDescriptorReader::behaviour_B08_jobNameLength_data()
{
    addColumns();
    row("B-08 64 bytes", 1, "JobName: " + QByteArray(64, 'x'), {});
    row("B-08 65 bytes", 1, "JobName: " + QByteArray(65, 'x'), u"1:10 error too-long"_s);
    row("B-08 bytes, not characters", 1, "JobName: " + QByteArray("ü").repeated(33),
        u"1:10 error too-long"_s);
}

void TestDescriptorReader::behaviour_B08_jobNameLength()
{
    checkLine();
}

void TestDescriptorReader::behaviour_B09_reporterNameLength_data()
{
    addColumns();
    row("B-09 reporter of 33", 22, "  RunReporters: [{Name: " + QByteArray(33, 'x') + "}]",
        u"22:25 error too-long"_s);
}

void TestDescriptorReader::behaviour_B09_reporterNameLength()
{
    checkLine();
}

void TestDescriptorReader::behaviour_B15_tags_data()
{
    addColumns();
    row("B-15 bad tag", 3, "Tags: [ok, a bad one]", u"3:12 error bad-tag"_s);
    row("B-15 internal tag", 3, "Tags: [_foo]", u"3:8 error internal-tag"_s);
    row("B-15 tag twice", 3, "Tags: [qwe, a, qwe]", u"3:16 error duplicate-tag"_s);
}

void TestDescriptorReader::behaviour_B15_tags()
{
    checkLine();
}

void TestDescriptorReader::behaviour_B17_durations_data()
{
    addColumns();
    row("B-17 interval number", 5, "RunInterval: 5", u"5:14 error wrong-type"_s);
    row("B-17 interval null", 5, "RunInterval:", u"5:13 error wrong-type"_s);
    row("B-17 interval empty", 5, "RunInterval: ''", u"5:14 error bad-duration"_s);
    row("B-17 interval 0", 5, "RunInterval: '0'", {});
}

void TestDescriptorReader::behaviour_B17_durations()
{
    checkLine();
}

void TestDescriptorReader::behaviour_B18_negativeNumbers_data()
{
    addColumns();
    row("B-18 runs negative", 4, "Runs: -1", u"4:7 error wrong-type"_s);
    row("B-18 runs minus zero", 4, "Runs: -0", u"4:7 error wrong-type"_s);
    row("B-18 interval negative", 5, "RunInterval: -5s", u"5:14 error negative-duration"_s);
}

void TestDescriptorReader::behaviour_B18_negativeNumbers()
{
    checkLine();
}

void TestDescriptorReader::behaviour_B20_versionMissing_data()
{
    addColumns();
    row("B-20 version missing", 2, QByteArray(), u"1:1 warning version-missing"_s);
}

void TestDescriptorReader::behaviour_B20_versionMissing()
{
    checkLine();
}

void TestDescriptorReader::gap_G49_timeouts_data()
{
    addColumns();
    row("G-49 timeout negative", 5, "TargetManagerAcquireTimeout: -5s",
        u"5:30 error timeout-range"_s);
    row("G-49 timeout zero", 5, "TargetManagerReleaseTimeout: 0s", u"5:30 error timeout-range"_s);
    row("G-49 timeout absurd", 5, "TargetManagerReleaseTimeout: 999999h",
        u"5:30 error timeout-range"_s);
}

void TestDescriptorReader::gap_G49_timeouts()
{
    checkLine();
}

void TestDescriptorReader::checkLine() const
{
    QFETCH(int, line);
    QFETCH(QByteArray, text);
    const Reading reading = readDescriptor(jobWithLine(line, text), u"job.yaml"_s);
    QTEST(summary(reading.findings), "findings");
}

void TestDescriptorReader::saysWhatIsWrong_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("repair");
    const auto row = [](int line, const QByteArray &text, const QString &words,
                        const QString &repair) {
        QTest::newRow(text.constData()) << line << text << words << repair;
    };
    row(1, "JobName: " + QByteArray(65, 'x'), u"Job name is too long: 65 > 64"_s, u"64 bytes"_s);
    row(2, "Version: ''", u"version Error: empty version field"_s, u"\"1.0\""_s);
    row(2, "Version: '2.0'", u"version Error"_s, u"\"1.0\""_s);
    row(2, "Version: '2.7' ", u"2.7"_s, u"\"1.0\""_s);
    row(2, "Version: abc", u"incorrect version"_s, u"\"1.0\""_s);
    row(2, "Version: 1.0", u"not the number 1.0"_s, u"\"1.0\""_s);
    row(3, "Tags: [a bad one]", u"\"a bad one\" is not a valid tag"_s, {});
    row(3, "Tags: [_foo]", u"is an internal tag"_s, {});
    row(3, "Tags: [qwe, qwe]", u"duplicate tag \"qwe\""_s, u"once"_s);
    row(4, "Runs: -1", u"not the number -1"_s, u"number"_s);
    row(5, "RunInterval: 5", u"duration in quotes"_s, u"\"5s\""_s);
    row(5, "Rnus: 5", u"'Rnus'"_s, u"write 'Runs'"_s);
    row(5, "Frequency: 5", u"'Frequency'"_s, u"JobName, Version"_s);
    row(20, "- ~", u"test description is null"_s, u"remove"_s);
    row(22, "  RunReporters: [{Name: " + QByteArray(33, 'x') + "}]",
        u"Reporter name is too long: 33 > 32"_s, u"32"_s);
}

void TestDescriptorReader::saysWhatIsWrong()
{
    QFETCH(int, line);
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    QFETCH(QString, repair);
    const Reading reading = readDescriptor(jobWithLine(line, text), u"job.yaml"_s);
    QCOMPARE(reading.findings.size(), size_t(1));
    const Finding &finding = reading.findings.front();
    QVERIFY2(finding.message.text().contains(words), qPrintable(finding.message.text()));
    QVERIFY2(finding.repair.text().contains(repair), qPrintable(finding.repair.text()));
    QCOMPARE(finding.file, u"job.yaml"_s);
}

void TestDescriptorReader::behaviour_B19_keysWithoutRegardToCase()
{
    const Reading sound = readDescriptor(soundJob(), u"job.yaml"_s);
    QByteArray text = soundJob();
    for (const char *key :
         {"JobName", "Version", "Tags", "Runs", "RunInterval", "TestDescriptors",
          "TargetManagerName", "TargetManagerAcquireParameters", "TargetManagerReleaseParameters",
          "TestFetcherName", "TestFetcherFetchParameters", "Disabled", "Reporting", "RunReporters"})
        text.replace(QByteArray(key), QByteArray(key).toLower());
    const Reading folded = readDescriptor(text, u"job.yaml"_s);
    QCOMPARE(summary(folded.findings), QString());
    QVERIFY(folded.descriptor == sound.descriptor);
}

void TestDescriptorReader::behaviour_B20_aFileMayLeaveOutTheVersion()
{
    const Reading reading = readDescriptor(jobWithLine(2, {}), u"job.yaml"_s);
    QVERIFY(!hasErrors(reading.findings));
    QCOMPARE(reading.descriptor->version, u"1.0"_s);
}

void TestDescriptorReader::lenientLimitsAreWarnings()
{
    const Reading reading = readDescriptor(jobWithLine(1, "JobName: " + QByteArray(65, 'x')),
                                           u"job.yaml"_s, {.limits = LengthLimits::Lenient});
    QCOMPARE(summary(reading.findings), u"1:10 warning too-long"_s);
}

void TestDescriptorReader::everythingAtOnce()
{
    const Reading reading = readDescriptor(R"(
Version: "9.9"
Tags: [_a, "b c"]
Runs: -1
RunInterval: 5
Colour: red
TestDescriptors:
  -
  - Disabled: 7
Reporting: {}
)"_ba,
                                           u"job.yml"_s);
    QCOMPARE(summary(reading.findings), u"2:1 error name-missing\n"
                                        "2:10 error version-incompatible\n"
                                        "3:8 error internal-tag\n"
                                        "3:12 error bad-tag\n"
                                        "4:7 error wrong-type\n"
                                        "5:14 error wrong-type\n"
                                        "6:1 warning unknown-key\n"
                                        "8:4 error test-null\n"
                                        "9:15 error wrong-type\n"
                                        "10:12 error reporters-missing"_s);
    QCOMPARE(reading.findings[8].path, u"TestDescriptors.1.Disabled"_s);
}

void TestDescriptorReader::wholeDocuments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("findings");
    QTest::newRow("empty object")
        << "{}"_ba
        << u"1:1 warning version-missing\n1:1 error name-missing\n1:1 error tests-missing\n1:1 error reporters-missing"_s;
    QTest::newRow("list") << "- a"_ba << u"1:1 error wrong-type"_s;
    QTest::newRow("text") << "hello"_ba << u"1:1 error wrong-type"_s;
    QTest::newRow("syntax") << "{"_ba << u"1:2 error json-syntax"_s;
    QTest::newRow("empty") << ""_ba << u"1:1 error empty-document"_s;
    QTest::newRow("too many tests")
        << R"({"JobName":"a","Version":"1.0","Reporting":{"RunReporters":[{"Name":"x"}]},"TestDescriptors":[)" +
               QByteArray("{},").repeated(10'000) + "{}]}"
        << u"1:94 error too-many-tests"_s;
}

void TestDescriptorReader::wholeDocuments()
{
    QFETCH(QByteArray, text);
    QTEST(summary(readDescriptor(text, {}).findings), "findings");
}

void TestDescriptorReader::boundsTheNumberOfFindings()
{
    const QByteArray text =
        "{\"JobName\":\"a\",\"TestDescriptors\":[" + QByteArray("5,").repeated(9'000) + "5]}";
    const Reading reading = readDescriptor(text, {});
    QCOMPARE(reading.findings.size(),
             size_t(DocumentLimit::findings) + 2); // and the missing version
    QVERIFY(std::ranges::any_of(reading.findings, [](const Finding &finding) {
        return finding.code == u"too-many-findings";
    }));
    // Warnings alone, however many, do not refuse a descriptor.
    QByteArray unknown;
    for (int i = 0; i < 2000; ++i)
        unknown += 'x' + QByteArray::number(i) + ": 1\n";
    const Reading warned = readDescriptor(unknown + soundJob(), {});
    QCOMPARE(warned.findings.size(), size_t(DocumentLimit::findings) + 1);
    QVERIFY(!hasErrors(warned.findings));
}

void TestDescriptorReader::behaviour_B11_otherNames()
{
    QVERIFY(checkLength(u"Server ID"_s, QString(64, u'x'), Limit::serverId).isEmpty());
    const auto station = checkLength(u"Server ID"_s, QString(65, u'x'), Limit::serverId);
    QCOMPARE(station.text(), u"Server ID is too long: 65 > 64"_s);
    const auto person = checkLength(u"Requestor name"_s, QString(17, u'ü'), Limit::requestor);
    QCOMPARE(person.text(), u"Requestor name is too long: 34 > 32"_s);
}

QTEST_APPLESS_MAIN(TestDescriptorReader)
#include "tst_descriptorreader.moc"
