// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/jsonwriter.h"
#include "base/rawjson.h"

#include <QJsonObject>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestRawJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void refusesWhatNestsTooDeeply();
    void behaviour_B29_givesTextAndIntegers_data();
    void behaviour_B29_givesTextAndIntegers();
    void keepsTheOrderOfMembers();
    void findsMembersWithoutRegardToCase();
    void givesElements();
    void absentIsNotNull();
    void quotes();
    void writesWithoutBlanks();
    void writesIndented();
    void writesHtmlSafe();
    void handsTextOnInPieces();
};

void TestRawJson::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("compact");
    QTest::newRow("blanks") << " { \"a\" : [ 1 , 2 ] }\r\n"_ba << "{\"a\":[1,2]}"_ba;
    QTest::newRow("large number") << "12345678901234567890"_ba << "12345678901234567890"_ba;
    QTest::newRow("number as written") << "1.50e+03"_ba << "1.50e+03"_ba;
    QTest::newRow("minus zero") << "-0"_ba << "-0"_ba;
    QTest::newRow("order kept") << "{\"b\":1,\"a\":2}"_ba << "{\"b\":1,\"a\":2}"_ba;
    QTest::newRow("empty ones") << "[{ },[ ],\"\"]"_ba << "[{},[],\"\"]"_ba;
    QTest::newRow("words") << "[true,false,null]"_ba << "[true,false,null]"_ba;
    QTest::newRow("html escapes are undone") << R"("\u003ca\u003e")"_ba << "\"<a>\""_ba;
    QTest::newRow("slash") << R"("a\/b")"_ba << "\"a/b\""_ba;
    QTest::newRow("pair") << R"("\ud83d\ude00")"_ba << "\"\xf0\x9f\x98\x80\""_ba;
    QTest::newRow("half a pair") << R"("\ud83dx\ude00")"_ba << "\"\xef\xbf\xbdx\xef\xbf\xbd\""_ba;
    QTest::newRow("control") << R"("\u0001\b\f\n\t\"\\")"_ba
                             << R"("\u0001\u0008\u000c\n\t\"\\")"_ba;
    QTest::newRow("blank inside text") << "\" a \""_ba << "\" a \""_ba;
    QTest::newRow("colons and brackets in text") << R"({"a:}":"],{"})"_ba << R"({"a:}":"],{"})"_ba;
}

void TestRawJson::parses()
{
    QFETCH(QByteArray, text);
    const auto json = RawJson::parse(text);
    QVERIFY2(json, json ? "" : qPrintable(json.error().message));
    QTEST(json->json(), "compact");
    QCOMPARE(*RawJson::parse(json->json()), *json);
}

void TestRawJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             " ",
                             "{",
                             "}",
                             "[1",
                             "[1,]",
                             "{\"a\":1,}",
                             "{\"a\"}",
                             "{a:1}",
                             "{'a':1}",
                             "1 2",
                             "01",
                             "1.",
                             ".5",
                             "+1",
                             "-",
                             "1e",
                             "nul",
                             "truee",
                             "\"a",
                             "\"\\q\"",
                             "\"\\u12g4\"",
                             "\"\\u12",
                             "\"\\",
                             "\"a\nb\"",
                             "[1 2]",
                             "{\"a\" 1}",
                             "// x\n1",
                             "NaN",
                             "\"\xff\"",
                             "\"\xed\xa0\x80\""})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void TestRawJson::refuses()
{
    QFETCH(QByteArray, text);
    const auto json = RawJson::parse(text);
    QVERIFY(!json);
    QCOMPARE(json.error().code, ErrorCode::Parse);
    QVERIFY(json.error().message.startsWith(u"not valid JSON"));
}

void TestRawJson::refusesWhatNestsTooDeeply()
{
    QVERIFY(RawJson::parse(QByteArray(QByteArray(1000, '[') + QByteArray(1000, ']'))));
    QVERIFY(!RawJson::parse(QByteArray(QByteArray(100000, '[') + QByteArray(100000, ']'))));
    QVERIFY(!RawJson::parse(QByteArray(100'000, '[')));
}

void TestRawJson::behaviour_B29_givesTextAndIntegers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isInteger");
    QTest::addColumn<qint64>("integer");
    QTest::newRow("text") << "\"hi\\n\""_ba << u"hi\n"_s << false << qint64(0);
    QTest::newRow("number") << "12"_ba << u"12"_s << true << qint64(12);
    QTest::newRow("number as text") << "\"12\""_ba << u"12"_s << true << qint64(12);
    QTest::newRow("negative") << "-9223372036854775808"_ba << u"-9223372036854775808"_s << true
                              << std::numeric_limits<qint64>::min();
    QTest::newRow("too large") << "9223372036854775808"_ba << u"9223372036854775808"_s << false
                               << qint64(0);
    QTest::newRow("fraction") << "1.5"_ba << u"1.5"_s << false << qint64(0);
    QTest::newRow("exponent") << "1e3"_ba << u"1e3"_s << false << qint64(0);
    QTest::newRow("hexadecimal") << "\"0x10\""_ba << u"0x10"_s << false << qint64(0);
    QTest::newRow("leading blank") << "\" 5\""_ba << u" 5"_s << false << qint64(0);
    QTest::newRow("trailing blank") << "\"5 \""_ba << u"5 "_s << false << qint64(0);
    QTest::newRow("truth") << "true"_ba << u"true"_s << false << qint64(0);
    QTest::newRow("null") << "null"_ba << QString() << false << qint64(0);
    QTest::newRow("object") << "{\"a\":1}"_ba << u"{\"a\":1}"_s << false << qint64(0);
    QTest::newRow("umlaut") << "\"\\u00e4\""_ba << u"\u00e4"_s << false << qint64(0);
}

void TestRawJson::behaviour_B29_givesTextAndIntegers()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isInteger);
    const auto value = RawJson::parse(json);
    QVERIFY(value);
    QTEST(value->text(), "text");
    const auto integer = value->integer();
    QCOMPARE(integer.has_value(), isInteger);
    QTEST(integer.value_or(0), "integer");
}

void TestRawJson::keepsTheOrderOfMembers()
{
    const auto json = RawJson::parse(R"({"z":{"a":[1,{"b":2}]},"a\n":"x,]","m":null})");
    const auto members = json->members();
    QCOMPARE(members.size(), 3u);
    QCOMPARE(members[0].key, u"z"_s);
    QCOMPARE(members[0].value.json(), R"({"a":[1,{"b":2}]})"_ba);
    QCOMPARE(members[1].key, u"a\n"_s);
    QCOMPARE(members[1].value.text(), u"x,]"_s);
    QVERIFY(members[2].value.isNull());
    QVERIFY(RawJson::parse("[]")->members().empty());
    QVERIFY(RawJson::parse("{}")->members().empty());
}

void TestRawJson::findsMembersWithoutRegardToCase()
{
    const auto json = RawJson::parse(R"({"Error":"first","ERROR":"last"})");
    QCOMPARE(json->member(u"error").text(), u"last"_s);
    QVERIFY(json->member(u"err").isAbsent());
}

void TestRawJson::givesElements()
{
    const auto elements = RawJson::parse(R"([1, "a,b", [2], {}, null])")->elements();
    QCOMPARE(elements.size(), 5u);
    QCOMPARE(elements[1].text(), u"a,b"_s);
    QCOMPARE(elements[2].json(), "[2]"_ba);
    QVERIFY(elements[4].isNull());
    QVERIFY(RawJson::parse("{}")->elements().empty());
}

void TestRawJson::absentIsNotNull()
{
    QVERIFY(RawJson().isAbsent());
    QVERIFY(RawJson::fromTrusted({}).isAbsent());
    QVERIFY(!RawJson::null().isAbsent());
    QVERIFY(RawJson::null() != RawJson());
    QVERIFY(RawJson().value().isUndefined());
    QVERIFY(RawJson::from(QJsonValue(QJsonValue::Undefined)).isAbsent());
    QCOMPARE(RawJson::from(QJsonObject{{u"a"_s, u"<\b"_s}}).json(), R"({"a":"<\u0008"})"_ba);
}

void TestRawJson::quotes()
{
    QCOMPARE(quoteJson(u"a\"\\\n\u0001<\u00e4"), "\"a\\\"\\\\\\n\\u0001<\xc3\xa4\""_ba);
    QCOMPARE(quoteJson(u"<&>", true), R"("\u003c\u0026\u003e")"_ba);
    QCOMPARE(RawJson::parse(quoteJson(u"</script>", true))->text(), u"</script>"_s);
}

namespace {

void writeSample(JsonWriter &json)
{
    json.beginObject();
    json.key(u"a").value(u"<x>");
    json.key(u"b").beginArray();
    json.value(qint64(-1));
    json.value(~quint64(0));
    json.value(true);
    json.null();
    json.beginObject();
    json.endObject();
    json.endArray();
    json.key(u"c").value(*RawJson::parse(R"({"k":[1,"&"],"e":[]})"));
    json.key(u"d").value(RawJson());
    json.endObject();
}

} // namespace

void TestRawJson::writesWithoutBlanks()
{
    JsonWriter json;
    writeSample(json);
    QCOMPARE(
        json.take(),
        R"({"a":"<x>","b":[-1,18446744073709551615,true,null,{}],"c":{"k":[1,"&"],"e":[]},"d":null})"_ba);
}

void TestRawJson::writesIndented()
{
    JsonWriter json(2);
    writeSample(json);
    QCOMPARE(json.take(), R"({
  "a": "<x>",
  "b": [
    -1,
    18446744073709551615,
    true,
    null,
    {}
  ],
  "c": {
    "k": [
      1,
      "&"
    ],
    "e": []
  },
  "d": null
})"_ba);
}

void TestRawJson::writesHtmlSafe()
{
    JsonWriter json(0, JsonWriter::Escape::Html);
    writeSample(json);
    const QByteArray text = json.take();
    QVERIFY(!text.contains('<') && !text.contains('&'));
    JsonWriter plain;
    writeSample(plain);
    QCOMPARE(*RawJson::parse(text), *RawJson::parse(plain.take()));
}

void TestRawJson::handsTextOnInPieces()
{
    JsonWriter whole;
    writeSample(whole);
    JsonWriter json;
    json.beginArray();
    QByteArray pieces = json.take();
    writeSample(json);
    pieces += json.take();
    writeSample(json);
    json.endArray();
    pieces += json.take();
    const QByteArray one = whole.take();
    QCOMPARE(pieces, '[' + one + ',' + one + ']');

    JsonWriter flowing;
    QByteArray flowed;
    flowing.setSink([&flowed](QByteArrayView text) { flowed += text; });
    flowing.beginArray();
    for (int i = 0; i < 10'000; ++i)
        flowing.value(u"some text");
    flowing.endArray();
    QVERIFY(flowed.size() > 50'000);
    QVERIFY(flowing.size() < 70'000);
    flowed += flowing.take();
    QCOMPARE(RawJson::parse(flowed)->elements().size(), 10'000u);
}

QTEST_APPLESS_MAIN(TestRawJson)
#include "tst_rawjson.moc"
