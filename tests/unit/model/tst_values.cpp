// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/event.h"
#include "model/jobstate.h"
#include "model/report.h"
#include "model/tags.h"
#include "model/target.h"

#include <QSet>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behaviour_B15_checksTags_data();
    void behaviour_B15_checksTags();
    void behaviour_B15_refusesDuplicateTags();
    void addsOnlyNewTags();
    void behaviour_B31_describesTargets();
    void behaviour_B32_writesOnlyWhatIsSet();
    void readsTargets_data();
    void readsTargets();
    void refusesTargets_data();
    void refusesTargets();
    void behaviour_B33_readsErrors_data();
    void behaviour_B33_readsErrors();
    void behaviour_B34_mapsStates();
    void tellsFinalStates();
    void checksEventNames_data();
    void checksEventNames();
    void knowsRoutingEvents();
    void comparesEventsByValue();
    void writesReports();
    void writesJobReports();
};

void TestValues::behaviour_B15_checksTags_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<bool>("allowInternal");
    QTest::addColumn<QString>("fragment"); // empty: accepted
    QTest::newRow("plain") << u"lab-7_A"_s << false << QString();
    QTest::newRow("blanks") << u"a bad one"_s << false << u"\"a bad one\" is not a valid tag"_s;
    QTest::newRow("empty") << QString() << true << u"\"\" is not a valid tag"_s;
    QTest::newRow("umlaut") << u"l\u00e4b"_s << false << u"is not a valid tag"_s;
    QTest::newRow("internal") << u"_foo"_s << false << u"is an internal tag"_s;
    QTest::newRow("internal allowed") << u"_foo"_s << true << QString();
    QTest::newRow("internal and bad") << u"_f o"_s << true << u"is not a valid tag"_s;
}

void TestValues::behaviour_B15_checksTags()
{
    QFETCH(QString, tag);
    QFETCH(bool, allowInternal);
    QFETCH(QString, fragment);
    const auto result = checkTags({tag}, allowInternal);
    QCOMPARE(result.has_value(), fragment.isEmpty());
    if (!result)
        QVERIFY2(result.error().message.contains(fragment), qPrintable(result.error().message));
}

void TestValues::behaviour_B15_refusesDuplicateTags()
{
    const auto result = checkTags({u"qwe"_s, u"a"_s, u"qwe"_s}, false);
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(u"duplicate tag \"qwe\""_s));
    QVERIFY(checkTags({u"a"_s, u"A"_s}, false));
}

void TestValues::addsOnlyNewTags()
{
    QCOMPARE(addTags({u"a"_s, u"b"_s}, {u"b"_s, u"_c"_s}), (QStringList{u"a"_s, u"b"_s, u"_c"_s}));
}

void TestValues::behaviour_B31_describesTargets()
{
    QCOMPARE(describe(nullptr), u"(*Target)(nil)"_s);
    Target target{u"x"_s, {}, {}, {}, {}};
    QCOMPARE(describe(&target), u"Target{ID: \"x\"}"_s);
    target = {u"x"_s, u"y"_s, u"192.0.2.1"_s, u"2001:db8::1"_s, RawJson::fromTrusted("{\"a\":1}")};
    QCOMPARE(describe(&target), u"Target{ID: \"x\", FQDN: \"y\", PrimaryIPv4: \"192.0.2.1\", "
                                u"PrimaryIPv6: \"2001:db8::1\", TMS: \"{\"a\":1}\"}"_s);
}

void TestValues::behaviour_B32_writesOnlyWhatIsSet()
{
    QCOMPARE(toJson(Target{u"x"_s, {}, {}, {}, {}}), R"({"ID":"x"})"_ba);
    QCOMPARE(toJson(Target{}), R"({"ID":""})"_ba);
    const Target full{u"x"_s, u"y"_s, u"192.0.2.1"_s, u"2001:db8::1"_s,
                      RawJson::fromTrusted("{\"a\":1}")};
    const QByteArray json = toJson(full);
    QCOMPARE(
        json,
        R"({"ID":"x","FQDN":"y","PrimaryIPv4":"192.0.2.1","PrimaryIPv6":"2001:db8::1","TMS":{"a":1}})"_ba);
    QCOMPARE(*targetFromJson(*RawJson::parse(json)), full);
}

void TestValues::readsTargets_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("back");
    QTest::newRow("any case") << R"({"id":"x","fqdn":"y"})"_ba << R"({"ID":"x","FQDN":"y"})"_ba;
    QTest::newRow("nulls") << R"({"ID":"x","FQDN":null,"PrimaryIPv4":null})"_ba
                           << R"({"ID":"x"})"_ba;
    QTest::newRow("empty address") << R"({"ID":"x","PrimaryIPv4":""})"_ba << R"({"ID":"x"})"_ba;
    QTest::newRow("canonical address") << R"({"ID":"x","PrimaryIPv6":"2001:DB8:0::1"})"_ba
                                       << R"({"ID":"x","PrimaryIPv6":"2001:db8::1"})"_ba;
    QTest::newRow("family unchecked")
        << R"({"ID":"x","PrimaryIPv4":"::1"})"_ba << R"({"ID":"x","PrimaryIPv4":"::1"})"_ba;
    QTest::newRow("unknown key") << R"({"ID":"x","Colour":"red"})"_ba << R"({"ID":"x"})"_ba;
    QTest::newRow("null state is kept")
        << R"({"ID":"x","TMS":null})"_ba << R"({"ID":"x","TMS":null})"_ba;
}

void TestValues::readsTargets()
{
    QFETCH(QByteArray, json);
    const auto target = targetFromJson(*RawJson::parse(json));
    QVERIFY(target);
    QTEST(toJson(*target), "back");
}

void TestValues::refusesTargets_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("list") << "[]"_ba;
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("number as id") << R"({"ID":5})"_ba;
    QTest::newRow("bad address") << R"({"ID":"x","PrimaryIPv4":"192.0.2.300"})"_ba;
    QTest::newRow("short address") << R"({"ID":"x","PrimaryIPv4":"10.1"})"_ba;
    QTest::newRow("number as address") << R"({"ID":"x","PrimaryIPv4":12})"_ba;
    QTest::newRow("host name as address") << R"({"ID":"x","PrimaryIPv6":"lab"})"_ba;
}

void TestValues::refusesTargets()
{
    QFETCH(QByteArray, json);
    const auto target = targetFromJson(*RawJson::parse(json));
    QVERIFY(!target);
    QCOMPARE(target.error().code, ErrorCode::Parse);
}

void TestValues::behaviour_B33_readsErrors_data()
{
    QTest::addColumn<RawJson>("payload");
    QTest::addColumn<QString>("text"); // empty: any sentence
    QTest::newRow("written by us") << errorPayload(u"no <link>\n") << u"no <link>\n"_s;
    QTest::newRow("gap_G12 absent") << RawJson() << QString();
    QTest::newRow("gap_G12 null") << RawJson::null() << QString();
    QTest::newRow("empty object") << RawJson::fromTrusted("{}") << QString();
    QTest::newRow("empty text") << RawJson::fromTrusted(R"({"Error":""})") << QString();
    QTest::newRow("a list") << RawJson::fromTrusted("[1]") << QString();
    QTest::newRow("a text") << RawJson::fromTrusted("\"boom\"") << QString();
    QTest::newRow("any case") << RawJson::fromTrusted(R"({"error":"boom"})") << u"boom"_s;
}

void TestValues::behaviour_B33_readsErrors()
{
    QFETCH(RawJson, payload);
    QFETCH(QString, text);
    const QString read = errorFromPayload(payload);
    QVERIFY(!read.isEmpty());
    if (!text.isEmpty())
        QCOMPARE(read, text);
}

void TestValues::behaviour_B34_mapsStates()
{
    QSet<int> seen;
    for (const QString &name :
         {u"JobStateStarted"_s, u"JobStateCompleted"_s, u"JobStateFailed"_s, u"JobStatePaused"_s,
          u"JobStatePauseFailed"_s, u"JobStateCancelling"_s, u"JobStateCancelled"_s,
          u"JobStateCancellationFailed"_s}) {
        const auto state = jobStateFromEventName(name);
        QVERIFY(state);
        QCOMPARE(toString(*state), name);
        seen.insert(int(*state));
    }
    QCOMPARE(seen.size(), 8);
    for (const QString &name :
         {u"JobStateUnknown"_s, u"RunStarted"_s, u"jobstatestarted"_s, QString()})
        QVERIFY(!jobStateFromEventName(name));
    QCOMPARE(toString(JobState::Unknown), u"JobStateUnknown"_s);
    QCOMPARE(toString(JobState(9)), u"JobState<9>"_s);
}

void TestValues::tellsFinalStates()
{
    for (const JobState state :
         {JobState::Completed, JobState::Failed, JobState::Cancelled, JobState::CancellationFailed})
        QVERIFY(isFinal(state));
    for (const JobState state : {JobState::Unknown, JobState::Started, JobState::Paused,
                                 JobState::PauseFailed, JobState::Cancelling})
        QVERIFY(!isFinal(state));
}

void TestValues::checksEventNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    QTest::newRow("letters") << u"CmdStdout"_s << true;
    QTest::newRow("32 letters") << QString(32, u'a') << true;
    QTest::newRow("behaviour_B11 33 letters") << QString(33, u'a') << false;
    QTest::newRow("behaviour_B37 blanks") << u"Cmd Stdout"_s << false;
    QTest::newRow("digits") << u"Cmd1"_s << false;
    QTest::newRow("umlaut") << u"F\u00e4hre"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestValues::checksEventNames()
{
    QFETCH(QString, name);
    QTEST(EventName::isValid(name), "valid");
}

void TestValues::knowsRoutingEvents()
{
    for (const QString &name :
         {EventName::targetIn(), EventName::targetOut(), EventName::targetErr(),
          EventName::targetInErr(), EventName::targetAcquireErr()})
        QVERIFY(EventName::isRouting(name));
    for (const QString &name :
         {EventName::targetAcquired(), EventName::targetReleased(), EventName::testError(),
          EventName::variableEmitted(), EventName::output(), QString()})
        QVERIFY(!EventName::isRouting(name));
}

void TestValues::comparesEventsByValue()
{
    const auto scope = [] {
        EventScope value;
        value.job = JobId(1);
        value.testIndex = 0;
        return std::make_shared<const EventScope>(value);
    };
    const auto target = [] {
        return std::make_shared<const Target>(Target{u"x"_s, {}, {}, {}, {}});
    };
    const Event event{EventId(1), Timestamp(std::chrono::seconds(5)),
                      scope(),    target(),
                      u"A"_s,     RawJson::number(1)};
    Event other = event;
    other.scope = scope();
    other.target = target();
    QVERIFY(sameEvent(event, other));
    other.target = nullptr;
    QVERIFY(!sameEvent(event, other));
    other = event;
    other.payload = RawJson::number(2);
    QVERIFY(!sameEvent(event, other));
}

void TestValues::writesReports()
{
    const Timestamp time = *fromRfc3339(u"2031-05-04T03:02:00Z");
    const Report run{JobId(17), RunId(1), u"TargetSuccess"_s,
                     time,      true,     RawJson::fromTrusted("[\"a > b\"]")};
    QCOMPARE(
        toJson(run),
        R"({"JobID":17,"RunID":1,"ReporterName":"TargetSuccess","ReportTime":"2031-05-04T03:02:00Z","Success":true,"Data":["a > b"]})"_ba);
    const Report final{JobId(17), {}, u"noop"_s, time, false, {}};
    QCOMPARE(
        toJson(final),
        R"({"JobID":17,"ReporterName":"noop","ReportTime":"2031-05-04T03:02:00Z","Success":false,"Data":null})"_ba);
}

void TestValues::writesJobReports()
{
    JobReport report;
    report.job = JobId(17);
    QCOMPARE(toJson(report), R"({"JobID":17,"RunReports":null,"FinalReports":null})"_ba);
    report.runReports = {{}, {Report{JobId(17), RunId(2), u"a"_s, {}, true, {}}}};
    QCOMPARE(
        toJson(report),
        R"({"JobID":17,"RunReports":[null,[{"JobID":17,"RunID":2,"ReporterName":"a","ReportTime":"0001-01-01T00:00:00Z","Success":true,"Data":null}]],"FinalReports":null})"_ba);
}

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
