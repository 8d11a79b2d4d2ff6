// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/registry.h"

#include "fakeplugins.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPluginsWithoutRegardToCase();
    void refusesANameThatDiffersOnlyInCase();
    void refusesBadEventNames_data();
    void refusesBadEventNames();
    void gap_G52_errorNamesTheEventAndTheLimit();
    void listsPluginsByName();
};

static StepPlugin stepNamed(const QString &name, const QStringList &events = {})
{
    PluginInfo info;
    info.name = name;
    info.events = events;
    return {std::move(info), [] { return std::unique_ptr<TestStep>(); }};
}

void TestRegistry::findsPluginsWithoutRegardToCase()
{
    Registry registry;
    QVERIFY(addFakePlugins(registry));
    QVERIFY(registry.step(u"SAY"));
    QCOMPARE(registry.step(u"say")->info.name, u"Say"_s);
    QVERIFY(registry.targetManager(u"fixed"));
    QVERIFY(registry.fetcher(u"literal"));
    QVERIFY(registry.reporter(u"NOOP"));
    QVERIFY(!registry.step(u"literal"));
    QVERIFY(!registry.step(u""));
}

void TestRegistry::refusesANameThatDiffersOnlyInCase()
{
    Registry registry;
    QVERIFY(registry.add(stepNamed(u"Cmd"_s)));
    const auto second = registry.add(stepNamed(u"cMD"_s));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::AlreadyExists);
    QVERIFY(second.error().message.contains(u"cMD"));
    QCOMPARE(registry.add(stepNamed(u" "_s)).error().code, ErrorCode::InvalidArgument);
}

void TestRegistry::refusesBadEventNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("letters") << u"CmdStart"_s << true;
    QTest::newRow("32 letters") << QString(32, u'a') << true;
    QTest::newRow("B-11: 33 letters") << QString(33, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("digit") << u"Cmd1"_s << false;
    QTest::newRow("blank") << u"Cmd Start"_s << false;
    QTest::newRow("umlaut") << u"Größe"_s << false;
    QTest::newRow("the framework's") << u"TargetOut"_s << false;
}

void TestRegistry::refusesBadEventNames()
{
    QFETCH(QString, name);
    QFETCH(bool, accepted);
    Registry registry;
    const auto added = registry.add(stepNamed(u"x"_s, {u"Fine"_s, name}));
    QCOMPARE(added.has_value(), accepted);
    if (!added)
        QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
    if (name.size() == 33)
        QVERIFY(added.error().message.contains(u"Event name is too long: 33 > 32"));
}

void TestRegistry::gap_G52_errorNamesTheEventAndTheLimit()
{
    const QString name(33, u'x');
    Registry registry;
    const auto added = registry.add(stepNamed(u"step"_s, {u"Fine"_s, name}));
    QVERIFY(!added);
    const QString message = added.error().message;
    QVERIFY2(message.contains(u"33 > 32"), qPrintable(message)); // length > limit
    QVERIFY2(message.contains(name) && !message.contains(u"Fine"), qPrintable(message));
    QVERIFY2(message.contains(u"step"), qPrintable(message));
    QVERIFY(!message.contains(u'%'));
}

void TestRegistry::listsPluginsByName()
{
    Registry registry;
    for (const QString &name : {u"sleep"_s, u"Cmd"_s, u"echo"_s})
        QVERIFY(registry.add(stepNamed(name)));
    QStringList names;
    for (const PluginInfo *info : registry.all(PluginKind::Step))
        names << info->name;
    QCOMPARE(names, QStringList({u"Cmd"_s, u"echo"_s, u"sleep"_s}));
    QVERIFY(registry.all(PluginKind::Reporter).empty());
    QCOMPARE(registry.nearest(PluginKind::Step, u"eco"), u"echo"_s);
}

QTEST_APPLESS_MAIN(TestRegistry)
#include "tst_registry.moc"
