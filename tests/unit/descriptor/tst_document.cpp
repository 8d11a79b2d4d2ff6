// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/document.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsJson_data();
    void readsJson();
    void readsYaml_data();
    void readsYaml();
    void refuses_data();
    void refuses();
    void detectsTheFormat_data();
    void detectsTheFormat();
    void knowsThePlaceOfEveryValue();
    void countsColumnsInCharacters();
    void survivesForeignLineEnds();
    void findsPlacesInsideOfTexts_data();
    void findsPlacesInsideOfTexts();
    void hostileTextsEndInAFinding_data();
    void hostileTextsEndInAFinding();
    void deepButAllowed();
    void setsValues_data();
    void setsValues();
    void refusesToSet_data();
    void refusesToSet();
    void readsFiles();
    void writesFindings();
};

using Format = Document::Format;

static QString lines(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        lines << u"%1:%2 %3 %4"_s.arg(finding.line)
                     .arg(finding.column)
                     .arg(finding.severity == Finding::Severity::Error ? u"error"_s : u"warning"_s,
                          finding.code);
    }
    return lines.join(u'\n');
}

static QByteArray json(const Document &document)
{
    return document.root() ? toRawJson(*document.root()).json() : "nothing"_ba;
}

void TestDocument::readsJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &value) {
        QTest::newRow(name) << text << value;
    };
    row("scalars", "[null, true,false , 0,-1,1.50,1e3,1E+3,-0.0]",
        "[null,true,false,0,-1,1.50,1e3,1E+3,-0.0]");
    row("huge numbers keep their text", "[123456789012345678901234567890,1e999999]",
        "[123456789012345678901234567890,1e999999]");
    row("texts", R"(["", "a\"\\\/\b\f\n\r\t", "ü\u00fc"])",
        "[\"\",\"a\\\"\\\\/\\u0008\\u000c\\n\\r\\t\",\"üü\"]");
    row("pair of surrogates", R"(["\ud83d\ude00"])", "[\"😀\"]");
    row("half pairs", R"(["\ud83d","\ude00x","\ud83dA","\ud83d\u0041"])",
        "[\"\uFFFD\",\"\uFFFDx\",\"\uFFFDA\",\"\uFFFDA\"]");
    row("byte-order mark in a text", "[\"\xEF\xBB\xBF\xEF\xBB\xBFx\",\"\\n\xEF\xBB\xBF\"]",
        "[\"\xEF\xBB\xBF\xEF\xBB\xBFx\",\"\\n\xEF\xBB\xBF\"]");
    row("collections", "{ \"a\" : { } , \"b\":[ ],\"c\":[[1],{\"d\":2}]}\n",
        R"({"a":{},"b":[],"c":[[1],{"d":2}]})");
    row("blanks", "\t\r\n {\t}\r\n", "{}");
    row("byte-order mark", "\xEF\xBB\xBF{}", "{}");
    row("bare scalar", "5", "5");
    row("the last of two keys counts", R"({"a":1,"b":2,"a":3})", R"({"a":3,"b":2})");
}

void TestDocument::readsJson()
{
    QFETCH(QByteArray, text);
    const Document document = Document::parse(text, {}, Format::Json);
    QVERIFY2(!hasErrors(document.findings()), qPrintable(lines(document.findings())));
    QTEST(json(document), "value");
}

void TestDocument::readsYaml_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &value) {
        QTest::newRow(name) << text << value;
    };
    row("null", "[~, null, Null, NULL, ]", "[null,null,null,null]");
    row("empty value", "a:\nb: 1", R"({"a":null,"b":1})");
    row("truth", "[true, True, TRUE, false, False, FALSE]", "[true,true,true,false,false,false]");
    row("no truth", "[yes, no, on, off, y, n, tRUE]", R"(["yes","no","on","off","y","n","tRUE"])");
    row("numbers", "[0, -1, +2, 0x1F, 0o17, 1.50, .5, 1., 1e3, -1.5E-3]",
        "[0,-1,2,31,15,1.50,0.5,1,1e3,-1.5e-3]");
    row("no numbers", "[5s, 1_000, 0x, 1.2.3, -, ., 12:30, 2001-12-14, 0xg, +, '5', \"5\"]",
        R"(["5s","1_000","0x","1.2.3","-",".","12:30","2001-12-14","0xg","+","5","5"])");
    row("huge number", "123456789012345678901234567890", "123456789012345678901234567890");
    row("tags", "[!!str 5, !!int 5, !!bool true, !!null ~, ! 7, !!float 1.5]",
        R"(["5",5,true,null,"7",1.5])");
    row("tagged collections", "!!map {a: !!seq [1]}", R"({"a":[1]})");
    row("block texts", "a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{\"a\":\"x\\ny\\n\",\"b\":\"x y\"}");
    row("quotes", "['it''s', \"\\u00fc\\t\"]", "[\"it's\",\"ü\\t\"]");
    row("JSON inside", R"({"a": [1, "b", {"c": null}]})", R"({"a":[1,"b",{"c":null}]})");
    row("alias", "a: &x [1]\nb: *x", R"({"a":[1],"b":[1]})");
    row("alias of a text", "a: &x hi\nb: *x", R"({"a":"hi","b":"hi"})");
    row("alias as key", "a: &x hi\n*x : 1", R"({"a":"hi","hi":1})");
    row("anchor given anew", "[&x 1, *x, &x 2, *x]", "[1,1,2,2]");
    row("merge", "a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}",
        R"({"a":{"p":1,"q":2},"b":{"q":3,"p":1}})");
    row("merge of several", "b:\n  <<: [{p: 1}, {p: 2, q: 2}]\n  r: 3",
        R"({"b":{"r":3,"p":1,"q":2}})");
    row("earlier merges win", "b: {<<: [&x {p: 1}, {p: 2, q: 2}, *x, {q: 3}]}",
        R"({"b":{"p":1,"q":2}})");
    row("quoted merge key is a key", "'<<': 1", R"({"<<":1})");
    row("document marks", "%YAML 1.2\n---\na: 1\n...\n", R"({"a":1})");
    row("byte-order mark",
        "\xEF\xBB\xBF"
        "a: 1",
        R"({"a":1})");
    row("comments", "# hello\na: 1 # there\n", R"({"a":1})");
}

void TestDocument::readsYaml()
{
    QFETCH(QByteArray, text);
    const Document document = Document::parse(text, {}, Format::Yaml);
    QVERIFY2(document.findings().empty(), qPrintable(lines(document.findings())));
    QTEST(json(document), "value");
}

void TestDocument::refuses_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("findings");
    const auto json = [](const char *name, const QByteArray &text, const QString &findings) {
        QTest::newRow(name) << Format::Json << text << findings;
    };
    json("json: empty", "", u"1:1 error empty-document"_s);
    json("json: blanks", " \n\t", u"1:1 error empty-document"_s);
    json("json: cut off", "{\"a\": [1, 2", u"1:12 error json-syntax"_s);
    json("json: cut off in a text", "{\n \"a", u"2:4 error json-syntax"_s);
    json("json: comma at the end", "[1,\n]", u"2:1 error json-syntax"_s);
    json("json: comma at the end of an object", "{\"a\":1,}", u"1:8 error json-syntax"_s);
    json("json: comma missing", "[1 2]", u"1:4 error json-syntax"_s);
    json("json: colon missing", "{\"a\" 1}", u"1:6 error json-syntax"_s);
    json("json: key without quotes", "{a: 1}", u"1:2 error json-syntax"_s);
    json("json: single quotes", "['a']", u"1:2 error json-syntax"_s);
    json("json: comment", "{ // x\n}", u"1:3 error json-syntax"_s);
    json("json: two values", "{} {}", u"1:4 error json-syntax"_s);
    json("json: word", "nul", u"1:1 error json-syntax"_s);
    json("json: longer word", "[nullx]", u"1:6 error json-syntax"_s);
    json("json: capital word", "True", u"1:1 error json-syntax"_s);
    json("json: tab in a text", "[\"a\tb\"]", u"1:4 error json-syntax"_s);
    json("json: line break in a text", "[\"a\nb\"]", u"1:4 error json-syntax"_s);
    json("json: wrong escape", "[\"\\x\"]", u"1:4 error json-syntax"_s);
    json("json: short escape", "[\"\\u12\"]", u"1:4 error json-syntax"_s);
    json("json: signed escape", "[\"\\u+123\"]", u"1:4 error json-syntax"_s);
    json("json: leading zero", "[01]", u"1:2 error json-syntax"_s);
    json("json: plus", "[+1]", u"1:2 error json-syntax"_s);
    json("json: no digits", "[-]", u"1:3 error json-syntax"_s);
    json("json: no decimals", "[1.]", u"1:4 error json-syntax"_s);
    json("json: no exponent", "[1e]", u"1:4 error json-syntax"_s);
    json("json: NaN", "[NaN]", u"1:2 error json-syntax"_s);
    json("json: duplicate key", "{\"a\":1,\n\"a\":2}", u"2:1 warning duplicate-key"_s);
    json("json: byte-order mark between values", "{\xEF\xBB\xBF}", u"1:2 error json-syntax"_s);
    json("json: bare byte", "[\"\xFF\"]", u"1:3 error not-utf8"_s);
    json("json: truncated UTF-8", "[\"\xC3", u"1:3 error not-utf8"_s);
    json("json: overlong UTF-8", "[\"\xC0\x80\"]", u"1:3 error not-utf8"_s);
    json("json: surrogate in UTF-8", "[\"\xED\xA0\x80\"]", u"1:3 error not-utf8"_s);
    json("json: NUL", QByteArray("[\"a\0b\"]", 7), u"1:4 error binary-file"_s);
    json("json: UTF-16", QByteArray("\xFF\xFE{\0}\0", 6), u"1:1 error not-utf8"_s);
    const auto yaml = [](const char *name, const QByteArray &text, const QString &findings) {
        QTest::newRow(name) << Format::Yaml << text << findings;
    };
    yaml("yaml: tab as indentation", "a:\n\tb: 1", u"2:1 error yaml-syntax"_s);
    yaml("yaml: unclosed", "a: [1, 2", u"1:9 error yaml-syntax"_s);
    yaml("yaml: bad indentation", "a: 1\n  b: 2", u"2:4 error yaml-syntax"_s);
    yaml("yaml: reserved character", "a: @x", u"1:4 error yaml-syntax"_s);
    yaml("yaml: control character", "a: \x01", u"1:4 error yaml-syntax"_s);
    yaml("yaml: duplicate key", "a: 1\nb: 2\na: 3", u"3:1 error duplicate-key"_s);
    yaml("yaml: several documents", "a: 1\n---\nb: 2", u"2:1 error several-documents"_s);
    yaml("yaml: unknown tag", "a: !mine x", u"1:4 error unknown-tag"_s);
    yaml("yaml: binary tag", "a: !!binary aGk=", u"1:4 error unknown-tag"_s);
    yaml("yaml: tag that does not fit", "a: !!int x", u"1:4 error unknown-tag"_s);
    yaml("yaml: unknown alias", "a: *x", u"1:4 error unknown-alias"_s);
    yaml("yaml: alias of itself", "a: &x [*x]", u"1:8 error recursive-alias"_s);
    yaml("yaml: merge of a text", "a: {<<: b}", u"1:5 error bad-merge"_s);
    yaml("yaml: number as key", "1: a", u"1:1 error key-not-text"_s);
    yaml("yaml: truth as key", "true: a", u"1:1 error key-not-text"_s);
    yaml("yaml: null as key", "~: a", u"1:1 error key-not-text"_s);
    yaml("yaml: list as key", "? [a]\n: b", u"1:3 error key-not-text"_s);
    yaml("yaml: template without quotes", "a: {{ .ID }}", u"1:5 error key-not-text"_s);
    yaml("yaml: infinity", "a: .inf", u"1:4 error number-not-finite"_s);
    yaml("yaml: leading zero", "a: 0755", u"1:4 warning ambiguous-number"_s);
    yaml("yaml: only a comment", "# nothing", u"1:1 error empty-document"_s);
    yaml("yaml: several errors", "a: *x", u"1:4 error unknown-alias"_s);
    yaml("yaml: two duplicates", "{a: 1, a: 2, 3: b}",
         u"1:8 error duplicate-key\n1:14 error key-not-text"_s);
}

void TestDocument::refuses()
{
    QFETCH(Format, format);
    QFETCH(QByteArray, text);
    const Document document = Document::parse(text, u"f"_s, format);
    QTEST(lines(document.findings()), "findings");
    for (const Finding &finding : document.findings()) {
        QCOMPARE(finding.file, u"f"_s);
        QVERIFY(!finding.message.isEmpty());
    }
}

void TestDocument::detectsTheFormat_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Format>("format");
    QTest::newRow("json") << u"a.JSON"_s << "a: 1"_ba << Format::Json;
    QTest::newRow("yaml") << u"a.yaml"_s << "{}"_ba << Format::Yaml;
    QTest::newRow("yml") << u"a.yml"_s << "{}"_ba << Format::Yaml;
    QTest::newRow("brace") << u"job"_s << " \n {\"a\":1}"_ba << Format::Json;
    QTest::newRow("other") << u"/dev/stdin"_s << "JobName: x"_ba << Format::Yaml;
    QTest::newRow("brace behind a mark") << QString() << "\xEF\xBB\xBF{}"_ba << Format::Json;
    QTest::newRow("empty") << QString() << ""_ba << Format::Yaml;
}

void TestDocument::detectsTheFormat()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QTEST(Document::parse(text, file).format(), "format");
}

void TestDocument::knowsThePlaceOfEveryValue()
{
    const Document document = Document::parse(
        "# top\nJobName: hi\nTags: [a,\n  'b c']\nsub:\n  - x: 1\n", {}, Format::Yaml);
    QVERIFY(document.findings().empty());
    const auto place = [&](const QStringList &path, bool key) {
        const Node *node = document.root()->descendant(path);
        return node ? document.position(key ? node->keyBegin : node->begin) : TextPosition{};
    };
    QCOMPARE(place({u"JOBNAME"_s}, false), (TextPosition{2, 10}));
    QCOMPARE(place({u"jobname"_s}, true), (TextPosition{2, 1}));
    QCOMPARE(place({u"Tags"_s, u"1"_s}, false), (TextPosition{4, 3}));
    QCOMPARE(place({u"sub"_s, u"0"_s, u"x"_s}, false), (TextPosition{6, 8}));
    QCOMPARE(place({u"sub"_s, u"1"_s}, false), (TextPosition{}));
    QCOMPARE(place({u"sub"_s, u"x"_s}, false), (TextPosition{}));
}

void TestDocument::countsColumnsInCharacters()
{
    for (const Format format : {Format::Json, Format::Yaml}) {
        const Document document = Document::parse(R"({"ä😀": "€", "b": 1})", {}, format);
        const Node *node = document.root()->member(u"b");
        QVERIFY(node);
        QCOMPARE(document.position(node->keyBegin), (TextPosition{1, 13}));
        QCOMPARE(document.position(node->begin), (TextPosition{1, 18}));
    }
}

void TestDocument::survivesForeignLineEnds()
{
    for (const char *text :
         {"a: 1\r\nb: |\r\n  x\r\n  y\r\nc: 'ü\r\n  v'\r\nd: 5",
          "a: 1\rb: |\r  x\r  y\rc: 'ü\r  v'\rd: 5", "a: 1\nb: |\n  x\n  y\nc: 'ü\n  v'\nd: 5"}) {
        const Document document = Document::parse(text, {}, Format::Yaml);
        QVERIFY2(document.findings().empty(), qPrintable(lines(document.findings())));
        QCOMPARE(document.position(document.root()->member(u"d")->begin), (TextPosition{7, 4}));
        QCOMPARE(json(document), "{\"a\":1,\"b\":\"x\\ny\\n\",\"c\":\"ü v\",\"d\":5}"_ba);
    }
}

void TestDocument::findsPlacesInsideOfTexts_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](const char *name, Format format, const QByteArray &text,
                        const QByteArray &rest) {
        const Document document = Document::parse(text, {}, format);
        const QString content = document.root()->children.front().text;
        QTest::newRow(name) << format << text << int(content.indexOf(u'X')) << rest;
    };
    row("json", Format::Json, R"(["abXc"])", "Xc\"]");
    row("json escapes", Format::Json, R"(["\n\u00fc\ud83d\ude00\"Xc"])", "Xc\"]");
    row("json wide characters", Format::Json, R"(["ü😀Xc"])", "Xc\"]");
    row("yaml plain", Format::Yaml, "- abXc", "Xc");
    row("yaml folded plain", Format::Yaml, "- ab \n  \n   cd\n  eXf", "Xf");
    row("yaml single quotes", Format::Yaml, "- 'it''s Xc'", "Xc'");
    row("yaml double quotes", Format::Yaml, R"(- "\x41\U0001F600\u00fcXc")", "Xc\"");
    row("yaml folded quotes", Format::Yaml, "- \"a\n\n   b \\\n   Xc\"", "Xc\"");
    row("yaml block", Format::Yaml, "- |\n   ab\n     cd\n   Xe\n", "Xe\n");
    row("yaml folded block", Format::Yaml, "- >-\n   ab\n   Xe\n", "Xe\n");
}

void TestDocument::findsPlacesInsideOfTexts()
{
    QFETCH(Format, format);
    QFETCH(QByteArray, text);
    QFETCH(int, index);
    const Document document = Document::parse(text, {}, format);
    const qsizetype at = document.offsetInText(document.root()->children.front(), index);
    QTEST(text.sliced(at), "rest");
}

void TestDocument::hostileTextsEndInAFinding_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const QByteArray deep(100'000, '[');
    QTest::newRow("deep json") << Format::Json << deep << u"nesting-too-deep"_s;
    QTest::newRow("deep yaml") << Format::Yaml << deep << u"nesting-too-deep"_s;
    QTest::newRow("deep json objects")
        << Format::Json << QByteArray("{\"a\":").repeated(50'000) << u"nesting-too-deep"_s;
    QTest::newRow("deep yaml blocks")
        << Format::Yaml << QByteArray("- ").repeated(50'000) << u"nesting-too-deep"_s;
    QByteArray bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray alias = "*a" + QByteArray::number(i - 1) + ',';
        bomb += 'a' + number + ": &a" + number + " [" + alias.repeated(10) + "]\n";
    }
    QTest::newRow("billion laughs") << Format::Yaml << bomb << u"alias-expansion"_s;
    QTest::newRow("long text often") << Format::Yaml
                                     << "a: &a " + QByteArray(1'000'000, 'x') + "\nb: [" +
                                            QByteArray("*a,").repeated(10'000) + "]"
                                     << u"alias-expansion"_s;
    QByteArray ladder = "a0: &a0 [x]\n";
    for (int i = 1; i < 300; ++i)
        ladder += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [*a" +
                  QByteArray::number(i - 1) + "]\n";
    QTest::newRow("nesting by aliases") << Format::Yaml << ladder << u"alias-expansion"_s;
    QByteArray nested;
    for (int i = 0; i < 150; ++i)
        nested += "&a" + QByteArray::number(i) + " [";
    QTest::newRow("anchors inside of anchors")
        << Format::Yaml << nested + QByteArray("x,").repeated(100'000) + QByteArray(150, ']')
        << u"alias-expansion"_s;
    QTest::newRow("too large") << Format::Json << QByteArray(64 * 1024 * 1024 + 1, ' ')
                               << u"document-too-large"_s;
    QTest::newRow("too many values")
        << Format::Json << '[' + QByteArray("0,").repeated(3'000'001) + "0]"
        << u"document-too-large"_s;
    QTest::newRow("an error behind many warnings")
        << Format::Json << '{' + QByteArray("\"a\":1,").repeated(2'000) + "}" << u"duplicate-key"_s;
    QByteArray duplicates = "{";
    for (int i = 0; i < 100'000; ++i)
        duplicates += "\"a\":1,";
    QTest::newRow("many duplicates")
        << Format::Json << duplicates + "\"b\":1}" << u"duplicate-key"_s;
    QByteArray keys = "{";
    for (int i = 0; i < 200'000; ++i)
        keys += QByteArray::number(i) + ": 1, ";
    QTest::newRow("many keys") << Format::Yaml << keys + "}" << u"key-not-text"_s;
    QTest::newRow("long line of quotes")
        << Format::Yaml << QByteArray("'").repeated(1'000'001) << u"yaml-syntax"_s;
    QTest::newRow("many open keys")
        << Format::Yaml << QByteArray("? ").repeated(100'000) << u"key-not-text"_s;
}

void TestDocument::hostileTextsEndInAFinding()
{
    QFETCH(Format, format);
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QElapsedTimer timer;
    timer.start();
    const Document document = Document::parse(text, {}, format);
    QVERIFY(!document.findings().empty());
    QCOMPARE(document.findings().front().code, code);
    QVERIFY(document.findings().size() <= size_t(DocumentLimit::findings) + 1);
    QCOMPARE(hasErrors(document.findings()),
             document.root() == nullptr || code != u"duplicate-key");
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestDocument::deepButAllowed()
{
    const QByteArray text = QByteArray(200, '[') + QByteArray(200, ']');
    for (const Format format : {Format::Json, Format::Yaml}) {
        const Document document = Document::parse(text, {}, format);
        QVERIFY(document.findings().empty());
        QCOMPARE(json(document), text);
        QCOMPARE(Document::parse('[' + text + ']', {}, format).findings().front().code,
                 u"nesting-too-deep"_s);
    }
}

void TestDocument::setsValues_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *name, const QString &path, const QString &value,
                        const QByteArray &result) {
        QTest::newRow(name) << path << value << result;
    };
    row("number", u"Runs"_s, u"3"_s, R"({"Runs":3,"List":[{"ID":"a"}],"Void":null})");
    row("other case", u"runs"_s, u"3"_s, R"({"Runs":3,"List":[{"ID":"a"}],"Void":null})");
    row("text", u"Runs"_s, u"many \"x\""_s,
        R"({"Runs":"many \"x\"","List":[{"ID":"a"}],"Void":null})");
    row("json", u"Runs"_s, u"{\"a\": [1]}"_s,
        R"({"Runs":{"a":[1]},"List":[{"ID":"a"}],"Void":null})");
    row("inside", u"List.0.ID"_s, u"b-1"_s, R"({"Runs":1,"List":[{"ID":"b-1"}],"Void":null})");
    row("new key", u"List.0.FQDN"_s, u"x"_s,
        R"({"Runs":1,"List":[{"ID":"a","FQDN":"x"}],"Void":null})");
    row("behind the end", u"List.1"_s, u"{}"_s, R"({"Runs":1,"List":[{"ID":"a"},{}],"Void":null})");
    row("in nothing", u"Void.Key"_s, u"1"_s, R"({"Runs":1,"List":[{"ID":"a"}],"Void":{"Key":1}})");
    row("empty text", u"Runs"_s, QString(), R"({"Runs":"","List":[{"ID":"a"}],"Void":null})");
}

void TestDocument::setsValues()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    Document document = Document::parse(R"({"Runs": 1, "List": [{"ID": "a"}], "Void": null})");
    const Document before = document;
    QVERIFY(document.set(path, value));
    QTEST(json(document), "result");
    QCOMPARE(json(before), R"({"Runs":1,"List":[{"ID":"a"}],"Void":null})"_ba);
}

void TestDocument::refusesToSet_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::newRow("no such key") << u"Lst.0.ID"_s << u"did you mean 'List'?"_s;
    QTest::newRow("nothing near") << u"Other.0"_s << u"Runs, List"_s;
    QTest::newRow("not a list") << u"Runs.0"_s << u"'Runs' is the number 1"_s;
    QTest::newRow("behind the end") << u"List.2"_s << u"write 0 to 1"_s;
    QTest::newRow("behind the end inside") << u"List.1.ID"_s << u"write 0 to 0"_s;
    QTest::newRow("name in a list") << u"List.first"_s << u"'first' is no position"_s;
    QTest::newRow("negative") << u"List.-1"_s << u"'-1' is no position"_s;
    QTest::newRow("empty") << QString() << u"is no path"_s;
    QTest::newRow("empty part") << u"List..ID"_s << u"is no path"_s;
}

void TestDocument::refusesToSet()
{
    QFETCH(QString, path);
    QFETCH(QString, words);
    Document document = Document::parse(R"({"Runs": 1, "List": [{"ID": "a"}]})");
    const auto result = document.set(path, u"x"_s);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    QCOMPARE(json(document), R"({"Runs":1,"List":[{"ID":"a"}]})"_ba);
}

void TestDocument::readsFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"job.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.close();
    QCOMPARE(readDocumentText(path).value(), "{}"_ba);
    const auto missing = readDocumentText(path + u"x");
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().message.contains(path));
    const auto directory = readDocumentText(folder.path());
    QCOMPARE(directory.error().code, ErrorCode::Io);
    QVERIFY(directory.error().message.contains(u"folder"));
    QVERIFY(QFile::resize(path, 64 * 1024 * 1024 + 1));
    QCOMPARE(readDocumentText(path).error().code, ErrorCode::InvalidArgument);
    QVERIFY(!readDocumentText(u"/dev/zero"_s));
}

void TestDocument::writesFindings()
{
    const Finding finding{.severity = Finding::Severity::Warning,
                          .code = u"unknown-key"_s,
                          .message = u"bad\n\"key\""_s,
                          .repair = u"write 'x'"_s,
                          .file = u"a.json"_s,
                          .line = 3,
                          .column = 5,
                          .path = u"Tags.0"_s};
    QCOMPARE(toText(finding), u"a.json:3:5: warning: bad \"key\" [unknown-key]\n    write 'x'"_s);
    QCOMPARE(toJsonLine(finding),
             "{\"file\":\"a.json\",\"line\":3,\"column\":5,\"severity\":\"warning\","
             "\"code\":\"unknown-key\",\"message\":\"bad\\n\\\"key\\\"\",\"path\":\"Tags.0\","
             "\"repair\":\"write 'x'\"}"_ba);
    QCOMPARE(toText({.code = u"c"_s, .message = u"m"_s, .file = u"f"_s}), u"f:0:0: error: m [c]"_s);
}

QTEST_APPLESS_MAIN(TestDocument)
#include "tst_document.moc"
