// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/nativeloader.h"
#include "jobrig.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

/// Plugins in C++ from libraries.
class TestNativePlugins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsStepRuns();
    void wrongLibrariesAreTold_data();
    void wrongLibrariesAreTold();
};

namespace {

QString linked(const QTemporaryDir &folder, const QString &library)
{
    const QString link = folder.filePath(u"plugins.so"_s);
    if (!QFile::link(library, link))
        qFatal("no link");
    return link;
}

} // namespace

void TestNativePlugins::itsStepRuns()
{
    const QTemporaryDir folder;
    const QString file = linked(folder, QStringLiteral(NATIVE_PLUGIN));
    JobRig rig;
    std::vector<PluginTrouble> troubles;
    loadNativePlugins(rig.harness.registry, {folder.path()}, troubles);
    QVERIFY2(troubles.empty(), qPrintable(troubles.empty() ? QString() : troubles[0].message));
    rig.steps().steps = {step(u"greet"_s, u"hello"_s, R"({"words":["hello {{ .ID }}"]})")};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY(rig.log({EventName::log()}).contains(u"ProctorLog hello A {\"Text\":\"hello A\"}"_s));
    // Its name is taken now.
    loadNativePlugins(rig.harness.registry, {folder.path()}, troubles);
    QCOMPARE(troubles.size(), size_t(1));
    QCOMPARE(troubles.front().file, file);
    // A library is no program, although it may be executed.
    troubles.clear();
    QVERIFY(findExternalPlugins({folder.path()}, {}, std::chrono::seconds(5), troubles).empty());
    QVERIFY(troubles.empty());
}

void TestNativePlugins::wrongLibrariesAreTold_data()
{
    QTest::addColumn<QString>("library");
    QTest::addColumn<QString>("message");
    QTest::newRow("other version")
        << QStringLiteral(OLD_NATIVE_PLUGIN)
        << u"it was built for Proctor 0.0.1, this is Proctor " PROCTOR_VERSION "; build it again"_s;
    QTest::newRow("no library") << QStringLiteral(PROCTOR_SOURCE_DIR "/README.md")
                                << u"it is no library of Proctor plugins"_s;
}

void TestNativePlugins::wrongLibrariesAreTold()
{
    QFETCH(QString, library);
    QFETCH(QString, message);
    const QTemporaryDir folder;
    const QString file = linked(folder, library);
    Registry registry;
    std::vector<PluginTrouble> troubles;
    loadNativePlugins(registry, {folder.path()}, troubles);
    QCOMPARE(troubles.size(), size_t(1));
    QCOMPARE(troubles.front().file, file);
    QCOMPARE(troubles.front().message, message);
    QVERIFY(registry.all(PluginKind::Step).empty());
}

QTEST_GUILESS_MAIN(TestNativePlugins)
#include "tst_nativeplugins.moc"
