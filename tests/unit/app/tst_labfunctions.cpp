// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labfunctions.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestLabFunctions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksUpTheLabsData_data();
    void looksUpTheLabsData();
    void brokenFileIsAnErrorOfTheTarget_data();
    void brokenFileIsAnErrorOfTheTarget();
};

void TestLabFunctions::looksUpTheLabsData_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");
    QTest::newRow("host") << u"getBmcHost"_s << QStringList{u"n1"_s} << u"bmc-1"_s;
    QTest::newRow("key") << u"getPrivateKeyFile"_s << QStringList{u"n1"_s} << u"/k"_s;
    QTest::newRow("user") << u"getBmcUser"_s << QStringList{u"n1"_s} << u"root"_s;
    QTest::newRow("password") << u"getBmcPassword"_s << QStringList{u"n1"_s} << u"pw"_s;
    QTest::newRow("repository") << u"getGithubRepo"_s << QStringList{u"n1"_s} << u"r"_s;
    QTest::newRow("slot") << u"getSlotToTest"_s << QStringList{u"n1"_s} << u"slot2"_s;
    QTest::newRow("unknown target") << u"getBmcHost"_s << QStringList{u"n9"_s} << QString();
    QTest::newRow("tty") << u"getTty"_s << QStringList{u"n1"_s} << u"/dev/ttyS2"_s;
    QTest::newRow("no tty") << u"getTty"_s << QStringList{u"n2"_s} << QString();
    QTest::newRow("nothing") << u"do_nothing"_s << QStringList{u"a"_s, u"b"_s} << u"a"_s;
}

void TestLabFunctions::looksUpTheLabsData()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"parameters.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"([{"ID":"n1","Parameter":{"PrivateKeyFile":"/k","BmcHost":"bmc-1","BmcUser":"root",)"
        R"("BmcPassword":"pw","SlotToTest":"slot2","GithubRepo":"r"}},)"
        R"({"ID":"n2","Parameter":{"SlotToTest":"slot9"}}])");
    file.close();
    TemplateFunctions functions;
    QVERIFY(addLabFunctions(functions, folder.path()));
    QFETCH(QString, function);
    QFETCH(QStringList, arguments);
    const auto *call = functions.find(function);
    QVERIFY(call);
    const auto result = (*call)(arguments);
    QVERIFY(result);
    QTEST(*result, "expected");
}

void TestLabFunctions::brokenFileIsAnErrorOfTheTarget_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("broken") << "[{"_ba;
    QTest::newRow("no list") << "{}"_ba;
}

void TestLabFunctions::brokenFileIsAnErrorOfTheTarget()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    if (!content.isNull()) {
        QFile file(folder.filePath(u"parameters.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    TemplateFunctions functions;
    QVERIFY(addLabFunctions(functions, folder.path()));
    const auto result = (*functions.find(u"getBmcHost"_s))({u"n1"_s});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Template);
    QVERIFY(!(*functions.find(u"getBmcHost"_s))({}));
    QVERIFY(!(*functions.find(u"do_nothing"_s))({}));
}

QTEST_APPLESS_MAIN(TestLabFunctions)
#include "tst_labfunctions.moc"
