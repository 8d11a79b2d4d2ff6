// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/parameters.h"

#include "fakeplugins.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void checksStepParameters_data();
    void checksStepParameters();
    void checksObjects_data();
    void checksObjects();
    void behaviour_booleansAcceptExactlyTheseTexts();
    void readsValues();
    void valuesWithProblemsReadAsDefaults();
    void readsObjectsWithoutRegardToCase();
    void absentObjects();
    void tellsWhereATemplateBreaksOff();
    void checksFiles();
    void boundsTheNumberOfNames();

private:
    [[nodiscard]] static QStringList lines(const Problems &problems);
    Registry m_registry;
};

void TestParameters::initTestCase()
{
    QVERIFY(addFakePlugins(m_registry));
}

// "error parameter-type args.0" per problem.
QStringList TestParameters::lines(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems) {
        const bool isError = problem.severity == Problem::Severity::Error;
        lines << (isError ? u"error "_s : u"warning "_s) + problem.code + u' ' +
                     problem.path.join(u'.');
    }
    return lines;
}

static StepParameters stepParameters(const QByteArray &json)
{
    StepParameters parameters;
    const RawJson object = *RawJson::parse(json);
    for (const JsonMember &member : object.members())
        parameters.set(member.key, member.value.elements());
    return parameters;
}

void TestParameters::checksStepParameters_data()
{
    QTest::addColumn<QByteArray>("json"); // besides text
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, const char *json, const QStringList &problems) {
        QTest::newRow(name) << QByteArray(json) << problems;
    };
    row("nothing", R"("x":[])", {u"warning parameter-unknown x"_s});
    row("near name", R"("arg":["a"])", {u"warning parameter-unknown arg"_s});
    row("names are told apart by case", R"("Count":[5])", {u"warning parameter-unknown Count"_s});
    row("numbers as texts", R"("args":[5,true,null,{"a":1}])", {});
    row("integer", R"("count":[3])", {});
    row("integer as text", R"("count":["3"])", {});
    row("empty list counts as not given", R"("count":[])", {});
    row("empty text counts as not given", R"("count":[""])", {});
    row("null counts as not given", R"("count":[null])", {});
    row("fraction", R"("count":[1.5])", {u"error parameter-type count.0"_s});
    row("exponent", R"("count":[1e3])", {u"error parameter-type count.0"_s});
    row("hexadecimal", R"("count":["0x10"])", {u"error parameter-type count.0"_s});
    row("blank in front", R"("count":[" 5"])", {u"error parameter-type count.0"_s});
    row("word", R"("count":["many"])", {u"error parameter-type count.0"_s});
    row("huge", R"("count":[99999999999999999999999])", {u"error parameter-type count.0"_s});
    row("below the minimum", R"("count":[0])", {u"error parameter-range count.0"_s});
    row("above the maximum", R"("count":[11])", {u"error parameter-range count.0"_s});
    row("template where none is expanded", R"("count":["{{ .ID }}"])",
        {u"error parameter-type count.0"_s});
    row("second value", R"("count":[1,2])", {u"warning parameter-extra count.1"_s});
    row("share", R"("share":[0.5])", {});
    row("share as text", R"("share":["0.5"])", {});
    row("share too large", R"("share":[1.01])", {u"error parameter-range share.0"_s});
    row("share no number", R"("share":["nan"])", {u"error parameter-type share.0"_s});
    row("duration", R"("wait":["1m30s"])", {});
    row("duration without unit", R"("wait":[5])", {u"error duration-syntax wait.0"_s});
    row("duration zero", R"("wait":["0"])", {});
    row("duration below the minimum", R"("wait":["-1s"])", {u"error parameter-range wait.0"_s});
    row("duration above the maximum", R"("wait":["2h"])", {u"error parameter-range wait.0"_s});
    row("templated duration skips the check", R"("timeout":["{{ .ID }}s"])", {});
    row("templated parameter without action is checked", R"("timeout":["5"])",
        {u"error duration-syntax timeout.0"_s});
    row("choice in other case", R"("mode":["shout"])", {});
    row("choice unknown", R"("mode":["Shut"])", {u"error parameter-choice mode.0"_s});
    row("regex", R"("pattern":["^a+$"])", {});
    row("regex broken", R"("pattern":["("])", {u"error regex-syntax pattern.0"_s});
    row("program in PATH", R"("program":["sh"])", {});
    row("program unknown", R"("program":["no-such-program-here"])",
        {u"error executable-missing program.0"_s});
    row("absolute program may come later", R"("program":["/no/such/program"])",
        {u"warning executable-missing program.0"_s});
    row("address", R"("address":["192.0.2.1"])", {});
    row("address six", R"("address":["2001:db8::1"])", {});
    row("address with zone", R"("address":["fe80::1%eth0"])",
        {u"error parameter-type address.0"_s});
    row("address incomplete", R"("address":["10.1"])", {u"error parameter-type address.0"_s});
    row("identifier", R"("tag":["a_1"])", {});
    row("identifier wrong", R"("tag":["1a"])", {u"error parameter-type tag.0"_s});
    row("object", R"("options":[{"deep":true,"NAMES":["a"]}])", {});
    row("object is a text", R"("options":["a"])", {u"error parameter-type options.0"_s});
    row("object members", R"("options":[{"Deep":"true","Names":"a","Nmes":1}])",
        {u"error parameter-type options.0.Deep"_s, u"error parameter-type options.0.Names"_s,
         u"warning parameter-unknown options.0.Nmes"_s});
    row("object member missing", R"("options":[{}])", {u"error parameter-missing options.0"_s});
    row("anything", R"("anything":[[1,{"a":[]}]])", {});
    row("template", R"("args":["{{ .ID }}","plain","{{ "])", {u"error template-syntax args.2"_s});
    row("unknown function", R"("args":["{{ nosuch .ID }}"])", {u"error template-syntax args.0"_s});
}

void TestParameters::checksStepParameters()
{
    QFETCH(QByteArray, json);
    const StepParameters parameters = stepParameters("{\"text\":[\"hi\"]," + json + '}');
    Problems problems;
    ParameterReader reader(parameters, m_registry.step(u"say")->info.parameters,
                           m_registry.functions(), problems);
    reader.checkAll();
    QTEST(lines(problems), "problems");
    for (const Problem &problem : problems)
        QVERIFY(!problem.message.isEmpty());
}

void TestParameters::checksObjects_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, const char *json, const QStringList &problems) {
        QTest::newRow(name) << QByteArray(json) << problems;
    };
    row("empty", "{}", {});
    row("null", "null", {});
    row("null list", R"({"Targets":null})", {});
    row("other case", R"({"targets":[{"id":"a"}]})", {});
    row("no object", "[1]", {u"error parameter-type "_s});
    row("no list", R"({"Targets":{"ID":"a"}})", {u"error parameter-type Targets"_s});
    row("element is no object", R"({"Targets":["a"]})", {u"error parameter-type Targets.0"_s});
    row("member missing", R"({"Targets":[{"ID":"a"},{"FQDN":"b"}]})",
        {u"error parameter-missing Targets.1"_s});
    row("member empty", R"({"Targets":[{"ID":""}]})", {u"error parameter-missing Targets.0"_s});
    row("number where a text is wanted", R"({"Targets":[{"ID":5}]})",
        {u"error parameter-type Targets.0.ID"_s});
    row("bad address", R"({"Targets":[{"ID":"a","PrimaryIPv4":"x"}]})",
        {u"error parameter-type Targets.0.PrimaryIPv4"_s});
    row("unknown member", R"({"Targets":[{"ID":"a","Name":"x"}]})",
        {u"warning parameter-unknown Targets.0.Name"_s});
    row("unknown key", R"({"Target":[]})", {u"warning parameter-unknown Target"_s});
}

void TestParameters::checksObjects()
{
    QFETCH(QByteArray, json);
    Problems problems;
    ParameterReader reader(*RawJson::parse(json),
                           m_registry.targetManager(u"fixed")->info.parameters,
                           m_registry.functions(), problems);
    reader.checkAll();
    QTEST(lines(problems), "problems");
}

void TestParameters::behaviour_booleansAcceptExactlyTheseTexts()
{
    const auto errors = [&](const QByteArray &value) {
        const StepParameters parameters =
            stepParameters("{\"text\":[\"a\"],\"loud\":[" + value + "]}");
        Problems problems;
        ParameterReader reader(parameters, m_registry.step(u"say")->info.parameters,
                               m_registry.functions(), problems);
        reader.checkAll();
        return problems.size();
    };
    for (const char *text :
         {"1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"})
        QCOMPARE(errors('"' + QByteArray(text) + '"'), size_t(0));
    for (const char *value : {"true", "false", "1", "0"})
        QCOMPARE(errors(value), size_t(0));
    for (const char *value :
         {R"("yes")", R"("no")", R"("on")", R"("tRUE")", R"(" true")", "2", "[]"})
        QCOMPARE(errors(value), size_t(1));
}

void TestParameters::readsValues()
{
    const StepParameters parameters = stepParameters(
        R"({"text":["hi"],"args":["a",5],"count":["7"],"share":[0.25],"wait":["1m"],"loud":["T"],
            "mode":["SHOUT"],"anything":[{"b":1.50}]})");
    Problems problems;
    ParameterReader reader(parameters, m_registry.step(u"say")->info.parameters,
                           m_registry.functions(), problems);
    reader.checkAll();
    QVERIFY(problems.empty());
    QCOMPARE(reader.text(u"text"), u"hi"_s);
    QCOMPARE(reader.texts(u"args"), QStringList({u"a"_s, u"5"_s}));
    QCOMPARE(reader.integer(u"count"), 7);
    QCOMPARE(reader.number(u"share"), 0.25);
    QCOMPARE(reader.duration(u"wait"), Duration(1min));
    QCOMPARE(reader.boolean(u"loud"), true);
    QCOMPARE(reader.text(u"mode"), u"Shout"_s);
    QCOMPARE(reader.raw(u"anything").json(), R"({"b":1.50})"_ba);
    QCOMPARE(reader.rawList(u"args").size(), size_t(2));
    QVERIFY(reader.has(u"args"));
    QVERIFY(!reader.has(u"tag"));
    QCOMPARE(reader.integer(u"nosuch", 4), 4);
    QCOMPARE(reader.expandable(u"text").expand({}).value(), u"hi"_s);
    QCOMPARE(reader.expandables(u"args").size(), size_t(2));
}

void TestParameters::valuesWithProblemsReadAsDefaults()
{
    const std::vector<ParameterSpec> specs{{.name = u"count"_s,
                                            .type = ParameterType::Integer,
                                            .defaultValue = RawJson::number(3),
                                            .maximum = 5},
                                           {.name = u"wait"_s,
                                            .type = ParameterType::Duration,
                                            .defaultValue = RawJson::string(u"2s")}};
    const StepParameters parameters = stepParameters(R"({"count":[6],"wait":["soon"]})");
    Problems problems;
    ParameterReader reader(parameters, specs, m_registry.functions(), problems);
    reader.checkAll();
    QCOMPARE(problems.size(), size_t(2));
    QCOMPARE(reader.integer(u"count"), 3);
    QCOMPARE(reader.duration(u"wait"), Duration(2s));
}

void TestParameters::readsObjectsWithoutRegardToCase()
{
    Problems problems;
    ParameterReader reader(*RawJson::parse(R"({"TARGETS":[{"ID":"a"},{"ID":"b"}]})"),
                           m_registry.targetManager(u"fixed")->info.parameters,
                           m_registry.functions(), problems);
    reader.checkAll();
    QVERIFY(problems.empty());
    QCOMPARE(reader.rawList(u"Targets").size(), size_t(2));
    QCOMPARE(reader.raw(u"Targets").json(), R"([{"ID":"a"},{"ID":"b"}])"_ba);
}

void TestParameters::absentObjects()
{
    const std::vector<ParameterSpec> &specs = m_registry.targetManager(u"fixed")->info.parameters;
    Problems problems;
    ParameterReader(RawJson(), specs, m_registry.functions(), problems).checkAll();
    QCOMPARE(lines(problems), QStringList{u"error parameters-missing "_s});
    problems.clear();
    ParameterReader(RawJson(), specs, m_registry.functions(), problems, true).checkAll();
    QVERIFY(problems.empty());
    // A plugin that takes anything takes more than objects.
    ParameterReader(RawJson::number(5), {}, m_registry.functions(), problems, true).checkAll(true);
    QVERIFY(problems.empty());
}

void TestParameters::tellsWhereATemplateBreaksOff()
{
    const StepParameters parameters = stepParameters(R"({"text":["ab {{ nosuch }}"]})");
    Problems problems;
    ParameterReader reader(parameters, m_registry.step(u"say")->info.parameters,
                           m_registry.functions(), problems);
    reader.checkAll();
    QCOMPARE(problems.size(), size_t(1));
    QCOMPARE(problems.front().offset, 6);
    QVERIFY(problems.front().message.text().contains(u"nosuch"));
}

void TestParameters::checksFiles()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"there"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto codes = [&](const QString &name, const QString &value) {
        StepParameters parameters;
        parameters.set(u"text"_s, {RawJson::string(u"x")});
        parameters.set(name, {RawJson::string(value)});
        Problems problems;
        ParameterReader reader(parameters, m_registry.step(u"say")->info.parameters,
                               m_registry.functions(), problems);
        reader.checkAll();
        return lines(problems);
    };
    QCOMPARE(codes(u"path"_s, file.fileName()), QStringList());
    QCOMPARE(codes(u"path"_s, u"file://"_s + file.fileName()), QStringList());
    QCOMPARE(codes(u"folder"_s, folder.path()), QStringList());
    QCOMPARE(codes(u"path"_s, folder.path()), QStringList{u"warning file-missing path.0"_s});
    QCOMPARE(codes(u"folder"_s, file.fileName()),
             QStringList{u"warning directory-missing folder.0"_s});
}

void TestParameters::boundsTheNumberOfNames()
{
    QByteArray json = "{";
    for (int i = 0; i < 200'000; ++i)
        json += (i ? ",\"" : "\"") + QByteArray::number(i) + "\":1";
    Problems problems;
    ParameterReader reader(RawJson::fromTrusted(json + '}'),
                           m_registry.targetManager(u"fixed")->info.parameters,
                           m_registry.functions(), problems);
    reader.checkAll();
    QCOMPARE(problems.front().code, u"too-many-parameters"_s);
}

QTEST_APPLESS_MAIN(TestParameters)
#include "tst_parameters.moc"
