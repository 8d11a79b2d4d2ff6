// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/externalplugins.h"
#include "external/linesplitter.h"
#include "external/pluginmessage.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What plugins say of themselves, and how their lines are read.
class TestPluginDescription : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeDescriptionIsRead();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void messagesAreRead_data();
    void messagesAreRead();
    void outcomes_data();
    void outcomes();
    void targetsAreChecked_data();
    void targetsAreChecked();
    void linesAreSplit_data();
    void linesAreSplit();
    void brokenExecutablesAreTold_data();
    void brokenExecutablesAreTold();
    void answersAreKeptUntilTheFileChanges();
    void silentOneIsAskedOnce();
    void foldersComeFromEverywhere();

private:
    [[nodiscard]] static QString write(const QTemporaryDir &folder, const QString &name,
                                       const QByteArray &content);
};

namespace {

const QByteArray plain = R"({"kind":"step","name":"P","summary":"S."})";

QByteArray around(const QByteArray &plugins)
{
    return R"({"type":"description","protocol":1,"plugins":[)" + plugins + "]}";
}

QByteArray withParameter(const QByteArray &parameter)
{
    return around(R"({"kind":"step","name":"P","summary":"S.","parameters":[)" + parameter + "]}");
}

Result<std::vector<ExternalPlugin>> read(const QByteArray &json)
{
    return readPluginDescription(RawJson::parse(json).value(), u"/opt/p"_s);
}

} // namespace

QString TestPluginDescription::write(const QTemporaryDir &folder, const QString &name,
                                     const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("A file of the test cannot be written");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

void TestPluginDescription::wholeDescriptionIsRead()
{
    const auto plugins = read(around(
        R"({"kind":"step","name":"Blink","summary":"Blinks.","help":"Much.","serves":"one",
            "pause":true,"afterCrash":"fail","events":["On"],"example":"name: blink\n","grace":"2s",
            "parameters":[
              {"name":"times","type":"integer","required":true,"list":true,"templated":true,
               "secret":true,"default":3,"unit":"x","minimum":1,"maximum":9,"help":"How often."},
              {"name":"how","type":"choice","choices":["fast","slow"],"help":"How."},
              {"name":"lamp","type":"object","help":"L.","members":[{"name":"id","help":"I."}]}]},
           {"kind":"target manager","name":"Pool","summary":"Pools.",
            "releaseParameters":[{"name":"off","type":"boolean","help":"O."}]},
           {"kind":"reporter","name":"Mail","summary":"Mails.",
            "finalParameters":[{"name":"to","help":"T."}]})"));
    QVERIFY2(plugins, qPrintable(plugins ? QString() : plugins.error().message));
    QCOMPARE(plugins->size(), size_t(3));
    const ExternalPlugin &blink = plugins->at(0);
    QCOMPARE(blink.program, u"/opt/p"_s);
    QVERIFY(blink.kind == PluginKind::Step);
    QCOMPARE(blink.info.name, u"Blink"_s);
    QCOMPARE(blink.info.summary, u"Blinks."_s);
    QCOMPARE(blink.info.help, u"Much."_s);
    QCOMPARE(blink.info.events, QStringList(u"On"_s));
    QCOMPARE(blink.info.example, u"name: blink\n"_s);
    QVERIFY(blink.info.afterCrash == AfterCrash::Fail);
    QVERIFY(blink.serves == ExternalPlugin::Serves::One);
    QVERIFY(blink.canPause);
    QVERIFY(blink.grace == 2s);
    const ParameterSpec &times = blink.info.parameters[0];
    QCOMPARE(times.name, u"times"_s);
    QVERIFY(times.type == ParameterType::Integer);
    QVERIFY(times.required && times.list && times.templated && times.secret);
    QCOMPARE(times.defaultValue.json(), "3");
    QCOMPARE(times.unit, u"x"_s);
    QCOMPARE(times.minimum, std::optional(1.0));
    QCOMPARE(times.maximum, std::optional(9.0));
    QCOMPARE(times.help, u"How often."_s);
    QCOMPARE(blink.info.parameters[1].choices, QStringList({u"fast"_s, u"slow"_s}));
    QCOMPARE(blink.info.parameters[2].members[0].name, u"id"_s);
    QVERIFY(plugins->at(1).kind == PluginKind::TargetManager);
    QCOMPARE(plugins->at(1).info.secondParameters[0].name, u"off"_s);
    QVERIFY(plugins->at(2).kind == PluginKind::Reporter);
    QCOMPARE(plugins->at(2).info.secondParameters[0].name, u"to"_s);
}

void TestPluginDescription::mistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &json, const QString &message) {
        QTest::newRow(name) << json << message;
    };
    row("no protocol", R"({"plugins":[)" + plain + "]}", u"protocol is missing"_s);
    row("later protocol", R"({"protocol":2,"plugins":[)" + plain + "]}",
        u"it speaks protocol 2, this version of Proctor speaks 1"_s);
    row("nothing", around({}), u"plugins must describe at least one plugin"_s);
    row("no list", R"({"protocol":1,"plugins":{}})", u"plugins must be a list"_s);
    row("no object", around("5"), u"plugins[0] must be a JSON object"_s);
    row("no name", around(R"({"kind":"step","summary":"S."})"), u"plugins[0].name is missing"_s);
    row("empty name", around(R"({"kind":"step","name":" ","summary":"S."})"),
        u"plugins[0].name must not be empty"_s);
    row("name of another type", around(R"({"kind":"step","name":5,"summary":"S."})"),
        u"plugins[0].name must be a text"_s);
    row("unknown kind", around(R"({"kind":"stop","name":"P","summary":"S."})"),
        u"plugins[0].kind is 'stop'; use one of step, target manager, reporter"_s);
    row("unknown key", around(R"({"kind":"step","name":"P","summary":"S.","parameter":[]})"),
        u"plugins[0].parameter is not known; did you mean 'parameters'?"_s);
    row("second plugin", around(plain + R"(,{"kind":"step","name":"Q"})"),
        u"plugins[1].summary is missing"_s);
    row("events of another kind",
        around(R"({"kind":"reporter","name":"P","summary":"S.","events":["E"]})"),
        u"plugins[0].events is not known"_s);
    row("events that are no texts",
        around(R"({"kind":"step","name":"P","summary":"S.","events":[1]})"),
        u"plugins[0].events must be a list of texts"_s);
    row("bad grace", around(R"({"kind":"step","name":"P","summary":"S.","grace":"soon"})"),
        u"plugins[0].grace must be a time such as \"5s\""_s);
    row("parameter without help", withParameter(R"({"name":"a"})"),
        u"plugins[0].parameters[0].help is missing"_s);
    row("unknown type", withParameter(R"({"name":"a","type":"int","help":"H."})"),
        u"plugins[0].parameters[0].type is 'int'; use one of text, integer, number, boolean, "
        "duration, choice, file, executable, directory, regex, expression, identifier, address, "
        "object, any"_s);
    row("no choices", withParameter(R"({"name":"a","type":"choice","help":"H."})"),
        u"plugins[0].parameters[0].choices must name at least one choice"_s);
    row("range the wrong way round",
        withParameter(R"({"name":"a","minimum":2,"maximum":1,"help":"H."})"),
        u"plugins[0].parameters[0].minimum is above maximum"_s);
    row("truth as text", withParameter(R"({"name":"a","list":"yes","help":"H."})"),
        u"plugins[0].parameters[0].list must be true or false"_s);
    row("twice", withParameter(R"({"name":"a","help":"H."},{"name":"A","help":"H."})"),
        u"plugins[0].parameters has two parameters 'A'"_s);
    row("member", withParameter(R"({"name":"a","help":"H.","members":[{"name":"b"}]})"),
        u"plugins[0].parameters[0].members[0].help is missing"_s);
}

void TestPluginDescription::mistakesAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const auto plugins = read(json);
    QVERIFY(!plugins);
    QCOMPARE(plugins.error().message, message);
}

void TestPluginDescription::messagesAreRead_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("error"); // its beginning; empty: none
    QTest::addColumn<QString>("target");
    const auto row = [](const char *name, const QByteArray &line, const QString &error,
                        const QString &target) { QTest::newRow(name) << line << error << target; };
    row("with a target", R"({"type":"log","target":"a","text":"x"})", {}, u"a"_s);
    row("without", R"({"type":"failed","message":"x"})", {}, {});
    row("null target", R"({"type":"log","target":null})", {}, {});
    row("no JSON", "hello", u"not valid JSON"_s, {});
    row("no object", "[1]", u"a message must be a JSON object"_s, {});
    row("no type", "{}", u"a message has no \"type\""_s, {});
    row("unknown type", R"({"type":"resultt"})",
        u"'resultt' is not a type of message; use one of result"_s, {});
    row("type that is no text", R"({"type":5})", u"'5' is not a type of message"_s, {});
    row("target that is no text", R"({"type":"log","target":{"ID":"a"}})",
        u"\"target\" must be the ID of a target"_s, {});
}

void TestPluginDescription::messagesAreRead()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, error);
    QFETCH(QString, target);
    const auto message = readPluginMessage(line);
    QCOMPARE(message.has_value(), error.isEmpty());
    if (message)
        QCOMPARE(message->target, target);
    else if (error != u"not valid JSON") // in the words of the parser
        QVERIFY2(message.error().message.startsWith(error), qPrintable(message.error().message));
}

void TestPluginDescription::outcomes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("kind"); // -1: an error
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &members, int kind,
                        const QString &message = {}) {
        QTest::newRow(name) << QByteArray(R"({"type":"result","target":"a",)" + members + '}')
                            << kind << message;
    };
    using Kind = StepOutcome::Kind;
    row("pass", R"("result":"pass")", int(Kind::Passed));
    row("fail", R"("result":"fail","message":"hot")", int(Kind::Failed), u"hot"_s);
    row("fail without a word", R"("result":"fail")", int(Kind::Failed),
        u"the plugin gave no reason"_s);
    row("cancelled", R"("result":"cancelled")", int(Kind::Cancelled));
    row("paused", R"("result":"paused","state":{"a":1})", int(Kind::Paused));
    row("something else", R"("result":"Pass")", -1);
    row("nothing", R"("x":1)", -1);
}

void TestPluginDescription::outcomes()
{
    QFETCH(QByteArray, line);
    QFETCH(int, kind);
    QFETCH(QString, message);
    const auto outcome = outcomeOf(readPluginMessage(line).value());
    QCOMPARE(outcome ? int(outcome->kind()) : -1, kind);
    if (!outcome)
        return;
    QCOMPARE(outcome->message(), message);
    if (outcome->kind() == StepOutcome::Kind::Paused)
        QCOMPARE(outcome->state().json(), R"({"a":1})");
}

void TestPluginDescription::targetsAreChecked_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("error");
    QTest::newRow("none") << QByteArray("[]") << QString();
    QTest::newRow("two") << QByteArray(R"([{"ID":"a","FQDN":"a.lab"},{"ID":"b"}])") << QString();
    QTest::newRow("no list") << QByteArray("{}") << u"\"targets\" must be a list of targets"_s;
    QTest::newRow("no ID") << QByteArray(R"([{"FQDN":"a"}])") << u"target 1 has no ID"_s;
    QTest::newRow("twice") << QByteArray(R"([{"ID":"a"},{"ID":"a"}])")
                           << u"target 'a' is there twice"_s;
}

void TestPluginDescription::targetsAreChecked()
{
    QFETCH(QByteArray, list);
    QFETCH(QString, error);
    const QByteArray line = R"({"type":"acquired","targets":)" + list + '}';
    const auto targets = targetsOf(readPluginMessage(line).value());
    QCOMPARE(targets ? QString() : targets.error().message, error);
}

void TestPluginDescription::linesAreSplit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("nothing") << QByteArray() << QList<QByteArray>() << QByteArray();
    QTest::newRow("lines") << QByteArray("a\nbc\n\n\nd\r\ne") << QList<QByteArray>{"a", "bc", "d"}
                           << QByteArray("e");
}

void TestPluginDescription::linesAreSplit()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArray>, lines);
    QFETCH(QByteArray, rest);
    for (qsizetype size = 1; size <= bytes.size() + 1; ++size) {
        LineSplitter splitter;
        QList<QByteArray> found;
        for (qsizetype at = 0; at < bytes.size(); at += size) {
            splitter.add(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
            while (const auto line = splitter.next())
                found << line->toByteArray();
        }
        QCOMPARE(found, lines);
        QCOMPARE(splitter.rest().toByteArray(), rest);
    }
}

void TestPluginDescription::brokenExecutablesAreTold_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &script, const QString &message) {
        QTest::newRow(name) << script << message;
    };
    row("not a program",
        "\x7f"
        "ELF nothing",
        u"it cannot be started"_s);
    row("says nothing", "#!/bin/sh\nexit 4\n", u"it ended without an answer (exit status 4)"_s);
    row("says something else", "#!/bin/sh\necho usage: me FILE\n",
        u"it does not describe itself, but says 'usage: me FILE'"_s);
    row("another message", "#!/bin/sh\necho '{\"type\":\"log\"}'\n",
        u"it does not describe itself, but sends a message of type 'log'"_s);
    row("cannot", "#!/bin/sh\necho '{\"type\":\"failed\",\"message\":\"no licence\"}'\n",
        u"no licence"_s);
    row("hangs", "#!/bin/sh\nsleep 60\n", u"it did not answer in time"_s);
    row("endless", "#!/bin/sh\nexec cat /dev/zero\n", u"it wrote a line of more than 16 MiB"_s);
}

void TestPluginDescription::brokenExecutablesAreTold()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, message);
    const QTemporaryDir folder;
    const QString file = write(folder, u"broken"_s, script);
    std::vector<PluginTrouble> troubles;
    const auto found = findExternalPlugins({folder.path()}, {}, 500ms, troubles);
    QVERIFY(found.empty());
    QCOMPARE(troubles.size(), size_t(1));
    QCOMPARE(troubles.front().file, file);
    QVERIFY2(troubles.front().message.startsWith(message), qPrintable(troubles.front().message));
}

void TestPluginDescription::answersAreKeptUntilTheFileChanges()
{
    const QTemporaryDir folder;
    const QTemporaryDir state;
    const QString cache = state.filePath(u"deep/plugins.json"_s);
    const auto script = [&](const QByteArray &name) {
        return QByteArray(
            "#!/bin/sh\necho asked >> " + state.filePath(u"asked"_s).toUtf8() + "\necho '" +
            around(R"({"kind":"step","name":")" + name + R"(","summary":"S."})") + "'\n");
    };
    const auto names = [&] {
        std::vector<PluginTrouble> troubles;
        QStringList all;
        for (const ExternalPlugin &plugin :
             findExternalPlugins({folder.path()}, cache, 10s, troubles))
            all << plugin.info.name;
        for (const PluginTrouble &trouble : troubles)
            all << trouble.message;
        return all;
    };
    const auto asked = [&] {
        QFile file(state.filePath(u"asked"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
    };
    static_cast<void>(write(folder, u"a"_s, script("First")));
    QCOMPARE(names(), QStringList(u"First"_s));
    QCOMPARE(names(), QStringList(u"First"_s));
    QCOMPARE(asked(), 1);
    static_cast<void>(write(folder, u"a"_s, script("Another")));
    QCOMPARE(names(), QStringList(u"Another"_s));
    QCOMPARE(asked(), 2);
    QFile broken(cache);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{{{");
    broken.close();
    QCOMPARE(names(), QStringList(u"Another"_s));
    QCOMPARE(asked(), 3);
    QFile everybodys(folder.filePath(u"a"_s));
    QVERIFY(everybodys.setPermissions(everybodys.permissions() | QFile::WriteOther));
    QCOMPARE(names(),
             QStringList(u"anybody may write to it; take that permission away (chmod o-w)"_s));
}

void TestPluginDescription::silentOneIsAskedOnce()
{
    const QTemporaryDir folder;
    const QTemporaryDir state;
    static_cast<void>(
        write(folder, u"silent"_s,
              "#!/bin/sh\necho asked >> " + state.filePath(u"asked"_s).toUtf8() + "\nsleep 60\n"));
    for (int start = 0; start < 3; ++start) {
        std::vector<PluginTrouble> troubles;
        QVERIFY(findExternalPlugins({folder.path()}, state.filePath(u"cache"_s), 300ms, troubles)
                    .empty());
        QCOMPARE(troubles.size(), size_t(1));
        QVERIFY2(troubles.front().message.startsWith(u"it did not "_s),
                 qPrintable(troubles.front().message));
    }
    QFile asked(state.filePath(u"asked"_s));
    QVERIFY(asked.open(QIODevice::ReadOnly));
    QCOMPARE(asked.readAll(), "asked\n");
}

void TestPluginDescription::foldersComeFromEverywhere()
{
    qputenv("PROCTOR_PLUGINS", "/one:/two:/given");
    const QStringList folders = pluginFolders(u"/given"_s);
    QCOMPARE(folders.first(3), QStringList({u"/given"_s, u"/one"_s, u"/two"_s}));
    QVERIFY(folders.size() > 3 && folders.last().endsWith(u"/proctor/plugins"_s));
    qunsetenv("PROCTOR_PLUGINS");
}

QTEST_GUILESS_MAIN(TestPluginDescription)
#include "tst_plugindescription.moc"
