// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/measurement.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

/// Measurements as they are stored and judged.
class TestMeasurement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void mistakesAreTold_data();
    void mistakesAreTold();
    void limitsForPeople();
    void judges_data();
    void judges();
};

namespace {

Measurement measurement(const QByteArray &json)
{
    const auto parsed = RawJson::parse(json);
    const auto read = parsed ? measurementFromJson(*parsed) : fail(parsed.error());
    if (!read)
        qFatal("A measurement of the test is wrong");
    return *read;
}

} // namespace

void TestMeasurement::readsAndWrites_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QByteArray &json, const QByteArray &written,
                        const QString &shown) { QTest::newRow(name) << json << written << shown; };
    row("number", R"({"name":"vcc","value":3.310})", R"({"Name":"vcc","Value":3.310})", u"3.31"_s);
    row("everything",
        R"({"name":"vcc","value":1,"unit":"V","lower":0,"upper":2.5,"verdict":"pass","index":4})",
        R"({"Name":"vcc","Value":1,"Unit":"V","Lower":0,"Upper":2.5,"Verdict":"pass","Index":4})",
        u"1 V"_s);
    row("text", R"({"Name":"serial","Value":"A-7"})", R"({"Name":"serial","Value":"A-7"})",
        u"A-7"_s);
    row("truth", R"({"name":"led","value":true,"verdict":"fail"})",
        R"({"Name":"led","Value":true,"Verdict":"fail"})", u"true"_s);
    row("nulls", R"({"name":"a","value":1,"lower":null,"upper":null,"index":null})",
        R"({"Name":"a","Value":1})", u"1"_s);
}

void TestMeasurement::readsAndWrites()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, written);
    QFETCH(QString, shown);
    const Measurement read = measurement(json);
    QCOMPARE(toJson(read).json(), written);
    QCOMPARE(measurement(written), read);
    QCOMPARE(valueText(read), shown);
}

void TestMeasurement::mistakesAreTold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &json, const QString &error) {
        QTest::newRow(name) << json << error;
    };
    row("no name", R"({"value":1})", u"a measurement has no name"_s);
    row("number for a name", R"({"name":5,"value":1})", u"a measurement has no name"_s);
    row("no value", R"({"name":"a"})",
        u"the value of measurement 'a' must be a number, a text or a truth value"_s);
    row("list", R"({"name":"a","value":[1]})",
        u"the value of measurement 'a' must be a number, a text or a truth value"_s);
    row("text for a limit", R"({"name":"a","value":1,"lower":"0"})",
        u"\"lower\" must be a number"_s);
    row("unknown verdict", R"({"name":"a","value":1,"verdict":"good"})",
        u"\"verdict\" must be \"pass\" or \"fail\""_s);
    row("text for an index", R"({"name":"a","value":1,"index":"x"})",
        u"\"index\" must be a whole number"_s);
}

void TestMeasurement::mistakesAreTold()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, error);
    const auto parsed = RawJson::parse(json);
    QVERIFY(parsed);
    const auto read = measurementFromJson(*parsed);
    QVERIFY(!read);
    QCOMPARE(read.error().message, error);
}

void TestMeasurement::limitsForPeople()
{
    Measurement vcc = measurement(R"({"name":"vcc","value":3.31,"unit":"V"})");
    QCOMPARE(limitsText(vcc), QString());
    vcc.lower = 3.2;
    QCOMPARE(limitsText(vcc), u"at least 3.2 V"_s);
    vcc.upper = 3.4;
    QCOMPARE(limitsText(vcc), u"3.2 to 3.4 V"_s);
    vcc.lower.reset();
    vcc.unit.clear();
    QCOMPARE(limitsText(vcc), u"at most 3.4"_s);
}

void TestMeasurement::judges_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("failure");
    QTest::addColumn<QByteArray>("written"); // with what the descriptor says
    const auto row = [](const char *name, const QByteArray &json, const QString &failure,
                        const QByteArray &written) {
        QTest::newRow(name) << json << failure << written;
    };
    // The descriptor wants vcc from 3.2 to 3.4 V, and hot below 70.
    row("free", R"({"name":"x","value":1})", {}, R"({"Name":"x","Value":1})");
    row("inside", R"({"name":"vcc","value":3.3,"unit":"V"})", {},
        R"({"Name":"vcc","Value":3.3,"Unit":"V","Lower":3.2,"Upper":3.4,"Verdict":"pass"})");
    row("on the limit", R"({"name":"vcc","value":3.4,"unit":"V"})", {},
        R"({"Name":"vcc","Value":3.4,"Unit":"V","Lower":3.2,"Upper":3.4,"Verdict":"pass"})");
    row("without a unit", R"({"name":"vcc","value":3.5})", u"vcc is 3.5 V, above 3.4 V"_s,
        R"({"Name":"vcc","Value":3.5,"Unit":"V","Lower":3.2,"Upper":3.4,"Verdict":"fail"})");
    row("below", R"({"name":"vcc","value":3,"unit":"V"})", u"vcc is 3 V, below 3.2 V"_s,
        R"({"Name":"vcc","Value":3,"Unit":"V","Lower":3.2,"Upper":3.4,"Verdict":"fail"})");
    row("other unit", R"({"name":"vcc","value":3300,"unit":"mV"})",
        u"vcc is measured in mV, but its limits are in V"_s,
        R"({"Name":"vcc","Value":3300,"Unit":"mV","Verdict":"fail"})");
    row("text with limits", R"({"name":"hot","value":"cold"})",
        u"hot is cold, which is no number and cannot be within limits"_s,
        R"({"Name":"hot","Value":"cold","Upper":70,"Verdict":"fail"})");
    row("own limits give way", R"({"name":"hot","value":80,"upper":100})", u"hot is 80, above 70"_s,
        R"({"Name":"hot","Value":80,"Upper":70,"Verdict":"fail"})");
    row("own limits", R"({"name":"x","value":5,"lower":6})", u"x is 5, below 6"_s,
        R"({"Name":"x","Value":5,"Lower":6,"Verdict":"fail"})");
    row("own verdict", R"({"name":"led","value":false,"verdict":"fail"})",
        u"led is false, which the step judges as failed"_s,
        R"({"Name":"led","Value":false,"Verdict":"fail"})");
    row("own verdict against the limits", R"({"name":"x","value":5,"lower":6,"verdict":"pass"})",
        u"x is 5, below 6"_s, R"({"Name":"x","Value":5,"Lower":6,"Verdict":"fail"})");
}

void TestMeasurement::judges()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, failure);
    QFETCH(QByteArray, written);
    const std::vector<MeasurementLimit> limits{
        {.name = u"vcc"_s, .lower = 3.2, .upper = 3.4, .unit = u"V"_s},
        {.name = u"hot"_s, .lower = {}, .upper = 70, .unit = {}}};
    Measurement judged = measurement(json);
    QCOMPARE(judge(judged, limits), failure);
    QCOMPARE(toJson(judged).json(), written);
}

QTEST_GUILESS_MAIN(TestMeasurement)
#include "tst_measurement.moc"
