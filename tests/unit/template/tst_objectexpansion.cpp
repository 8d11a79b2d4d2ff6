// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/objectexpansion.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestObjectExpansion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behaviour_B27_everyTextIsReplacedAndTheShapeKept_data();
    void behaviour_B27_everyTextIsReplacedAndTheShapeKept();
    void behaviour_B28_keysAndNestedValuesAreExpanded();
    void absentStaysAbsent();
    void errorsNameTheText();
    void equalKeysAreAnError();
    void referencesOfAllTextsAreCollected();
    void deepValuesAreFine();

private:
    const TemplateFunctions m_functions;
    const Target m_target{.id = u"dut01"_s,
                          .fqdn = u"a \"b\"\\"_s,
                          .primaryIPv4 = {},
                          .primaryIPv6 = {},
                          .state = {}};
};

void TestObjectExpansion::behaviour_B27_everyTextIsReplacedAndTheShapeKept_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("text") << R"("{{ .ID }}")"_ba << R"("dut01")"_ba;
    QTest::newRow("nested") << R"({"a":{"b":["{{.ID}}",["x{{.ID}}"]]},"c":"{{.ID}}"})"_ba
                            << R"({"a":{"b":["dut01",["xdut01"]]},"c":"dut01"})"_ba;
    QTest::newRow("null, truth values and numbers stay")
        << R"([null,true,false,1,1.50,1e3,12345678901234567890,"{{.ID}}",{}])"_ba
        << R"([null,true,false,1,1.50,1e3,12345678901234567890,"dut01",{}])"_ba;
    QTest::newRow("result is escaped") << R"(["{{ .FQDN }}"])"_ba << R"(["a \"b\"\\"])"_ba;
    QTest::newRow("text is unescaped")
        << R"(["{{ print \"a\\tb\" }}\u00e9"])"_ba << "[\"a\\tbé\"]"_ba;
    QTest::newRow("result is not expanded again")
        << R"(["{{ \"{{ .ID }}\" }}"])"_ba << R"(["{{ .ID }}"])"_ba;
    QTest::newRow("braces in texts")
        << R"({"{":"}{{.ID}}","}":"{"})"_ba << R"({"{":"}dut01","}":"{"})"_ba;
    QTest::newRow("nothing to expand") << R"({"a":"b","{":1})"_ba << R"({"a":"b","{":1})"_ba;
    QTest::newRow("number") << "12"_ba << "12"_ba;
    QTest::newRow("null") << "null"_ba << "null"_ba;
}

void TestObjectExpansion::behaviour_B27_everyTextIsReplacedAndTheShapeKept()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, expected);
    const auto value = RawJson::parse(json);
    QVERIFY(value);
    const auto parsed = ObjectTemplate::parse(*value, m_functions);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message.text()));
    const Result<RawJson> result = parsed->expand({.target = &m_target});
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QCOMPARE(result->json(), expected);
    QVERIFY(RawJson::parse(result->json()));
}

void TestObjectExpansion::behaviour_B28_keysAndNestedValuesAreExpanded()
{
    const auto parsed = ObjectTemplate::parse(
        RawJson::fromTrusted(R"({"{{.ID}}":{"k-{{.ID}}":["{{ToUpper .ID}}"]},"plain":1})"),
        m_functions);
    QVERIFY(parsed);
    QVERIFY(!parsed->isPlain());
    const Result<RawJson> result = parsed->expand({.target = &m_target});
    QVERIFY(result);
    QCOMPARE(result->json(), R"({"dut01":{"k-dut01":["DUT01"]},"plain":1})"_ba);
}

void TestObjectExpansion::absentStaysAbsent()
{
    const auto parsed = ObjectTemplate::parse(RawJson(), m_functions);
    QVERIFY(parsed);
    QVERIFY(parsed->isPlain());
    const Result<RawJson> result = parsed->expand({});
    QVERIFY(result);
    QVERIFY(result->isAbsent());
    QVERIFY(ObjectTemplate().expand({})->isAbsent());
}

void TestObjectExpansion::errorsNameTheText()
{
    const auto parsed =
        ObjectTemplate::parse(RawJson::fromTrusted(R"(["a","x {{ Nope }}"])"), m_functions);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().text, u"x {{ Nope }}"_s);
    QCOMPARE(parsed.error().offset, 5);
    QVERIFY(parsed.error().message.text().contains(u"'Nope'"_s));

    const auto late =
        ObjectTemplate::parse(RawJson::fromTrusted(R"(["{{ index .ID 9 }}"])"), m_functions);
    QVERIFY(late);
    QCOMPARE(late->expand({.target = &m_target}).error().code, ErrorCode::Template);
    QVERIFY(!late->expand({}));
}

void TestObjectExpansion::equalKeysAreAnError()
{
    const auto parsed = ObjectTemplate::parse(
        RawJson::fromTrusted(R"({"a":{"dut01":1},"b":{"{{.ID}}":1,"x":{"dut01":2},"dut01":2}})"),
        m_functions);
    QVERIFY(parsed);
    const Result<RawJson> result = parsed->expand({.target = &m_target});
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(u"'dut01'"_s), qPrintable(result.error().message));
    Target other = m_target;
    other.id = u"other"_s;
    QVERIFY(parsed->expand({.target = &other}));
}

void TestObjectExpansion::referencesOfAllTextsAreCollected()
{
    const auto parsed = ObjectTemplate::parse(
        RawJson::fromTrusted(R"({"{{StringVar \"a.x\"}}":["{{IntVar \"b.y\"}}","c"]})"),
        m_functions);
    QVERIFY(parsed);
    const auto references = parsed->variableReferences();
    QCOMPARE(references.size(), size_t(2));
    QCOMPARE(references[0].label, u"a"_s);
    QCOMPARE(references[1].name, u"y"_s);
}

void TestObjectExpansion::deepValuesAreFine()
{
    constexpr int depth = 100'000;
    const QByteArray json =
        QByteArray("[").repeated(depth) + "\"{{.ID}}\"" + QByteArray("]").repeated(depth);
    const auto parsed = ObjectTemplate::parse(RawJson::fromTrusted(json), m_functions);
    QVERIFY(parsed);
    const Result<RawJson> result = parsed->expand({.target = &m_target});
    QVERIFY(result);
    QVERIFY(result->json().contains("\"dut01\""));
}

QTEST_APPLESS_MAIN(TestObjectExpansion)
#include "tst_objectexpansion.moc"
