// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/descriptor.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDescriptorValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksVersions_data();
    void checksVersions();
    void behaviour_B16_knowsIdentifiers_data();
    void behaviour_B16_knowsIdentifiers();
    void behaviour_B29_parameters();
    void writesTheReferencesShape();
    void survivesARoundTrip();
    void minimalSurvivesARoundTrip();
    void readsKeysInAnyCase();
    void refusesDamage_data();
    void refusesDamage();
};

void TestDescriptorValue::checksVersions_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QStringList>("fragments"); // empty: accepted
    QTest::newRow("behaviour_B01 current") << u"1.0"_s << QStringList();
    QTest::newRow("behaviour_B02 empty") << QString() << QStringList{u"empty"_s};
    QTest::newRow("behaviour_B03 minor")
        << u"1.1"_s << QStringList{u"incompatible"_s, u"1.1"_s, u"1.0"_s};
    QTest::newRow("behaviour_B03 major")
        << u"2.0"_s << QStringList{u"incompatible"_s, u"2.0"_s, u"1.0"_s};
    for (const QString &text : {u"1."_s, u".0"_s, u"."_s, u"1.a"_s, u"a.0"_s})
        QTest::addRow("behaviour_B04 %s", qPrintable(text))
            << text << QStringList{u"integer"_s, u"invalid syntax"_s};
    for (const QString &text : {u"123"_s, u"abc"_s, u"1.0.0"_s})
        QTest::addRow("behaviour_B04 %s", qPrintable(text))
            << text << QStringList{u"incorrect version"_s};
    for (const QString &text : {u"1.-5"_s, u"+1.+0"_s, u"1. 0"_s, u"99999999999999999999.0"_s})
        QTest::addRow("gap_G49 %s", qPrintable(text)) << text << QStringList{u"integer"_s};
}

void TestDescriptorValue::checksVersions()
{
    QFETCH(QString, version);
    QFETCH(QStringList, fragments);
    const auto result = checkVersion(version);
    QCOMPARE(result.has_value(), fragments.isEmpty());
    if (result)
        return;
    QVERIFY(result.error().message.text().startsWith(u"version Error"));
    for (const QString &fragment : std::as_const(fragments))
        QVERIFY2(result.error().message.text().contains(fragment),
                 qPrintable(result.error().message.text()));
}

void TestDescriptorValue::behaviour_B16_knowsIdentifiers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("all kinds") << u"Abc123_XYZ"_s << true;
    QTest::newRow("one letter") << u"a"_s << true;
    for (const QString &text : {QString(), u"1AAA"_s, u"a b"_s, u"a()+b"_s, u"_a"_s, u"a-b"_s,
                                u"a\u00e4"_s, u"a\u0663"_s})
        QTest::addRow("not '%s'", qPrintable(text)) << text << false;
}

void TestDescriptorValue::behaviour_B16_knowsIdentifiers()
{
    QFETCH(QString, text);
    QTEST(isIdentifier(text), "valid");
}

void TestDescriptorValue::behaviour_B29_parameters()
{
    StepParameters parameters;
    parameters.set(u"z"_s, {RawJson::string(u"a"), RawJson::number(2)});
    parameters.set(u"empty"_s, {});
    parameters.set(u"a"_s, {*RawJson::parse("{\"k\":[1]}")});
    parameters.set(u"z"_s, {RawJson::string(u"b")});
    QCOMPARE(parameters.entries().size(), 3u);
    QCOMPARE(parameters.entries()[0].name, u"z"_s);
    QCOMPARE(parameters.one(u"z").text(), u"b"_s);
    QCOMPARE(parameters.one(u"a").json(), "{\"k\":[1]}"_ba);
    QVERIFY(parameters.contains(u"empty"));
    QVERIFY(parameters.one(u"empty").isAbsent());
    QVERIFY(!parameters.contains(u"Z"));
    QVERIFY(parameters.all(u"Z").empty());
}

namespace {

ExtendedDescriptor sample()
{
    StepParameters parameters;
    parameters.set(u"text"_s,
                   {*RawJson::parse("\"hi <b>&\""), *RawJson::parse("12345678901234567890"),
                    *RawJson::parse("{\"z\":1,\"a\":[null]}")});
    parameters.set(u"args"_s, {});
    ExtendedDescriptor result;
    result.descriptor = Descriptor{
        .jobName = u"nightly \"smoke\""_s,
        .version = u"1.0"_s,
        .tags = {u"nightly"_s, u"_lab"_s},
        .runs = 3,
        .runInterval = 10min,
        .tests = {TestDescriptor{.disabled = true,
                                 .retry = {2, 30s},
                                 .targetManagerName = u"TargetList"_s,
                                 .acquireParameters =
                                     *RawJson::parse(R"({"Targets":[{"ID":"a"}]})"),
                                 .releaseParameters = RawJson::null(),
                                 .fetcherName = u"literal"_s,
                                 .fetchParameters = *RawJson::parse(R"({"TestName":"Boot"})"),
                                 .cleanupFetcherName = {},
                                 .cleanupFetchParameters = {}}},
        .reporting = {{{u"TargetSuccess"_s, *RawJson::parse(R"({"SuccessExpression":">=80%"})")}},
                      {{u"noop"_s, {}}}},
        .acquireTimeout = 90s,
        .releaseTimeout = {},
    };
    result.tests = {{u"Boot"_s,
                     {{u"echo"_s, u"say"_s, parameters, {}}},
                     {{u"cmd"_s, u"bye"_s, {}, *RawJson::parse(R"({"a":"b"})")}}}};
    StepDescriptor &step = result.tests[0].steps[0];
    step.timeout = 5min;
    step.outputTimeout = 30s;
    step.runsAgain = false;
    step.limits = {{.name = u"vcc <1>"_s, .lower = -3.25, .upper = 3.4, .unit = u"V"_s},
                   {.name = u"temp"_s, .lower = {}, .upper = 0.1, .unit = {}, .isOptional = true}};
    return result;
}

} // namespace

void TestDescriptorValue::writesTheReferencesShape()
{
    ExtendedDescriptor small;
    small.descriptor.jobName = u"a<b"_s;
    small.descriptor.tests.resize(1);
    small.tests = {{u"Boot check"_s, {{u"echo"_s, u"say"_s, {}, {}}}, {}}};
    small.tests[0].steps[0].parameters.set(u"text"_s, {RawJson::string(u"hi")});
    QCOMPARE(toJson(small), R"({
    "JobName": "a\u003cb",
    "Version": "",
    "Tags": null,
    "Runs": 0,
    "RunInterval": "0s",
    "TestDescriptors": [
        {
            "Disabled": false,
            "RetryParameters": {
                "NumRetries": 0,
                "RetryInterval": "0s"
            },
            "TargetManagerName": "",
            "TestFetcherName": "",
            "CleanupFetcherName": ""
        }
    ],
    "Reporting": {
        "RunReporters": null,
        "FinalReporters": null
    },
    "TargetManagerAcquireTimeout": null,
    "TargetManagerReleaseTimeout": null,
    "TestStepsDescriptors": [
        {
            "TestName": "Boot check",
            "TestSteps": [
                {
                    "Name": "echo",
                    "Label": "say",
                    "Parameters": {
                        "text": [
                            "hi"
                        ]
                    },
                    "VariablesMapping": null
                }
            ],
            "CleanupSteps": null
        }
    ]
})"_ba);
    QVERIFY(!toJson(small.descriptor).contains("TestStepsDescriptors"));
}

void TestDescriptorValue::survivesARoundTrip()
{
    const ExtendedDescriptor value = sample();
    const QByteArray json = toJson(value);
    QVERIFY(!json.contains('<') && !json.contains('&'));
    const auto back = extendedDescriptorFromJson(json);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QVERIFY(*back == value);
    QCOMPARE(toJson(*back), json);
}

void TestDescriptorValue::minimalSurvivesARoundTrip()
{
    const auto back = extendedDescriptorFromJson(toJson(ExtendedDescriptor()));
    QVERIFY(back);
    QVERIFY(*back == ExtendedDescriptor());
    QVERIFY(extendedDescriptorFromJson("{}"));
}

void TestDescriptorValue::readsKeysInAnyCase()
{
    const auto read = extendedDescriptorFromJson(
        R"({"jobname":"n","RUNS":2,"runinterval":"5s","testdescriptors":[{"disabled":true}],
            "teststepsdescriptors":[{"testname":"t","teststeps":[{"name":"echo","label":"l","parameters":{"Text":["x"]}}]}]})");
    QVERIFY(read);
    QCOMPARE(read->descriptor.jobName, u"n"_s);
    QCOMPARE(read->descriptor.runs, 2u);
    QVERIFY(read->descriptor.runInterval == 5s);
    QVERIFY(read->descriptor.tests[0].disabled);
    QCOMPARE(read->tests[0].steps[0].parameters.one(u"Text").text(), u"x"_s);
}

void TestDescriptorValue::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("no json") << "{"_ba << u"not valid JSON"_s;
    QTest::newRow("list") << "[]"_ba << u"must be an object"_s;
    QTest::newRow("name") << R"({"JobName":5})"_ba << u"JobName"_s;
    QTest::newRow("behaviour_B18 negative runs") << R"({"Runs":-1})"_ba << u"Runs"_s;
    QTest::newRow("fraction of runs") << R"({"Runs":1.5})"_ba << u"Runs"_s;
    QTest::newRow("runs as text") << R"({"Runs":"1"})"_ba << u"Runs"_s;
    QTest::newRow("behaviour_B17 number as duration")
        << R"({"RunInterval":5})"_ba << u"RunInterval"_s;
    QTest::newRow("empty duration") << R"({"RunInterval":""})"_ba << u"RunInterval"_s;
    QTest::newRow("null test") << R"({"TestDescriptors":[null]})"_ba
                               << u"element 1 of TestDescriptors"_s;
    QTest::newRow("tests are no list") << R"({"TestDescriptors":{}})"_ba << u"TestDescriptors"_s;
    QTest::newRow("too many retries")
        << R"({"TestDescriptors":[{"RetryParameters":{"NumRetries":4294967296}}]})"_ba
        << u"NumRetries"_s;
    QTest::newRow("missing steps")
        << R"({"TestDescriptors":[{}]})"_ba << u"1 tests but steps for 0"_s;
    QTest::newRow("scalar parameter")
        << R"({"TestDescriptors":[{}],"TestStepsDescriptors":[{"TestSteps":[{"Parameters":{"a":1}}]}]})"_ba
        << u"list in a"_s;
}

void TestDescriptorValue::refusesDamage()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, fragment);
    const auto read = extendedDescriptorFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Parse);
    QVERIFY2(read.error().message.contains(fragment), qPrintable(read.error().message));
}

QTEST_APPLESS_MAIN(TestDescriptorValue)
#include "tst_descriptor.moc"
