// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/schema.h"

#include "fakeplugins.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryPlugin();
    void everyReferenceLeadsSomewhere();
    void everyPatternCompiles();
    void describesParameters();
    void knowsEveryKeyOfAStep();
    void anEmptyRegistryHasASchema();
};

// Calls `visit` for every object in the value.
static void walk(const QJsonValue &value, const std::function<void(const QJsonObject &)> &visit)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        visit(object);
        for (const QJsonValue &member : object)
            walk(member, visit);
    }
    for (const QJsonValue &element : value.toArray())
        walk(element, visit);
}

void TestSchema::namesEveryPlugin()
{
    Registry registry;
    QVERIFY(addFakePlugins(registry));
    const QJsonObject schema = descriptorSchema(registry);
    QCOMPARE(schema[u"$schema"].toString(), u"https://json-schema.org/draft/2020-12/schema"_s);
    const QByteArray text = QJsonDocument(schema).toJson();
    for (const char *name : {"Say", "variables", "Fixed", "Literal", "Remote", "Score", "noop"})
        QVERIFY2(text.contains(QByteArray('"' + QByteArray(name) + '"')), name);
    const QJsonObject defs = schema[u"$defs"].toObject();
    const QString steps = defs[u"step"][u"properties"][u"name"][u"pattern"].toString();
    QVERIFY(QRegularExpression(steps).match(u"sAY"_s).hasMatch());
    QVERIFY(!QRegularExpression(steps).match(u"Sa"_s).hasMatch());
}

void TestSchema::everyReferenceLeadsSomewhere()
{
    Registry registry;
    QVERIFY(addFakePlugins(registry));
    const QJsonObject schema = descriptorSchema(registry);
    const QJsonObject defs = schema[u"$defs"].toObject();
    int references = 0;
    walk(schema, [&](const QJsonObject &object) {
        const QString target = object[u"$ref"].toString();
        if (target.isEmpty())
            return;
        ++references;
        QVERIFY2(defs.contains(target.section(u'/', -1)), qPrintable(target));
    });
    QVERIFY(references > 10);
}

void TestSchema::everyPatternCompiles()
{
    Registry registry;
    QVERIFY(addFakePlugins(registry));
    walk(descriptorSchema(registry), [](const QJsonObject &object) {
        const QRegularExpression pattern(object[u"pattern"].toString());
        QVERIFY2(pattern.isValid(), qPrintable(pattern.pattern()));
    });
    const QRegularExpression duration(
        descriptorSchema(registry)[u"$defs"][u"duration"][u"pattern"].toString());
    for (const char16_t *good : {u"0", u"5s", u"-5s", u"1h30m", u"1.5h", u".5s", u"300\u00b5s"})
        QVERIFY(duration.match(QStringView(good)).hasMatch());
    for (const char16_t *bad : {u"", u"5", u"5 s", u"s", u"1d"})
        QVERIFY(!duration.match(QStringView(bad)).hasMatch());
}

void TestSchema::describesParameters()
{
    const ParameterSpec spec{.name = u"count"_s,
                             .type = ParameterType::Integer,
                             .required = true,
                             .defaultValue = RawJson::number(3),
                             .unit = u"packets"_s,
                             .minimum = 1,
                             .maximum = 9,
                             .help = u"How many."_s};
    const QJsonObject inStep = parameterSchema(spec, true);
    QCOMPARE(inStep[u"type"].toString(), u"array"_s);
    QCOMPARE(inStep[u"minItems"].toInt(), 1);
    QCOMPARE(inStep[u"default"].toArray().at(0).toInt(), 3);
    QCOMPARE(inStep[u"description"].toString(), u"How many. Unit: packets."_s);
    const QJsonObject inObject = parameterSchema(spec, false);
    QCOMPARE(inObject[u"type"].toString(), u"integer"_s);
    QCOMPARE(inObject[u"minimum"].toInt(), 1);
    QCOMPARE(inObject[u"maximum"].toInt(), 9);
    QVERIFY(parameterSchema({.name = u"key"_s, .secret = true}, false)[u"writeOnly"].toBool());
}

void TestSchema::knowsEveryKeyOfAStep()
{
    const QJsonObject schema = descriptorSchema(Registry());
    QVERIFY(schema[u"properties"].toObject().contains(u"Timeout"));
    const QJsonObject step = schema[u"$defs"][u"step"][u"properties"].toObject();
    QCOMPARE(step.keys(),
             QStringList({u"aftercrash"_s, u"attach"_s, u"label"_s, u"limits"_s, u"name"_s, u"outputtimeout"_s,
                          u"parameters"_s, u"timeout"_s, u"variablesmapping"_s}));
    const QJsonObject limit = step[u"limits"][u"anyOf"][0][u"items"][u"properties"].toObject();
    QCOMPARE(limit.keys(),
             QStringList({u"lower"_s, u"name"_s, u"optional"_s, u"unit"_s, u"upper"_s}));
}

void TestSchema::anEmptyRegistryHasASchema()
{
    const QJsonObject schema = descriptorSchema(Registry());
    QVERIFY(schema[u"properties"].toObject().contains(u"JobName"));
    QVERIFY(!schema[u"$defs"][u"step"].toObject().contains(u"allOf"));
}

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
