// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/labfunctions.h"
#include "template/template.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestLabParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void looksUpTheRecordOfATarget_data();
    void looksUpTheRecordOfATarget();
    void readsTheFileAgainWhenItChanges();
    void badFilesAreErrors_data();
    void badFilesAreErrors();
    void missingFileIsAnError();
    void namesAreTakenOnce();
    void argumentsAreChecked();
    void manyThreadsMayAsk();

private:
    void write(const QByteArray &content);
    Result<QString> expanded(const QString &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    TemplateFunctions m_functions;
    QString m_file;
    const Target m_target{
        .id = u"dut01"_s, .fqdn = {}, .primaryIPv4 = {}, .primaryIPv6 = {}, .state = {}};
};

void TestLabParameters::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"parameters.json"_s);
    m_functions = TemplateFunctions();
    QVERIFY(addLabFunctions(m_functions, m_file));
    write(
        R"([{"ID":"dut01","Parameter":{"PrivateKeyFile":"/keys/1","BmcHost":"bmc1","BmcUser":"root",
               "BmcPassword":"p&ss","SlotToTest":"slot3","GithubRepo":"org/repo"}},
              {"id":"dut02","parameter":{"slottotest":"slot9","BmcHost":null}},
              {"ID":"dut01","Parameter":{"BmcHost":"second"}}])");
}

void TestLabParameters::write(const QByteArray &content)
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

Result<QString> TestLabParameters::expanded(const QString &text) const
{
    const auto parsed = Template::parse(text, m_functions);
    if (!parsed)
        return fail(ErrorCode::Parse, parsed.error().message.text());
    return parsed->expand({.target = &m_target});
}

void TestLabParameters::looksUpTheRecordOfATarget_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("key") << u"{{ getPrivateKeyFile .ID }}"_s << u"/keys/1"_s;
    QTest::newRow("host") << u"{{ getBmcHost .ID }}"_s << u"bmc1"_s;
    QTest::newRow("user") << u"{{ getBmcUser .ID }}"_s << u"root"_s;
    QTest::newRow("password") << u"{{ getBmcPassword .ID }}"_s << u"p&ss"_s;
    QTest::newRow("slot") << u"{{ getSlotToTest .ID }}"_s << u"slot3"_s;
    QTest::newRow("repository") << u"{{ getGithubRepo .ID }}"_s << u"org/repo"_s;
    QTest::newRow("tty") << u"{{ getTty .ID }}"_s << u"/dev/ttyS3"_s;
    QTest::newRow("unknown target") << u"[{{ getBmcHost \"nobody\" }}]"_s << u"[]"_s;
    QTest::newRow("tty of unknown target") << u"[{{ getTty \"nobody\" }}]"_s << u"[]"_s;
    QTest::newRow("other slot") << u"[{{ getTty \"dut02\" }}]"_s << u"[]"_s;
    QTest::newRow("case of keys") << u"{{ getSlotToTest \"dut02\" }}"_s << u"slot9"_s;
    QTest::newRow("null") << u"[{{ getBmcHost \"dut02\" }}]"_s << u"[]"_s;
    QTest::newRow("nothing done") << u"{{ do_nothing .ID \"b\" }}"_s << u"dut01"_s;
}

void TestLabParameters::looksUpTheRecordOfATarget()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(expanded(text), Result<QString>(expected));
}

void TestLabParameters::readsTheFileAgainWhenItChanges()
{
    const QString text = u"{{ getBmcHost .ID }}"_s;
    QCOMPARE(expanded(text), Result<QString>(u"bmc1"_s));
    // Of the same size and within the same tick of the clock.
    write(R"([{"ID":"dut01","Parameter":{"BmcHost":"a"}}])");
    QCOMPARE(expanded(text), Result<QString>(u"a"_s));
    write(R"([{"ID":"dut01","Parameter":{"BmcHost":"b"}}])");
    QCOMPARE(expanded(text), Result<QString>(u"b"_s));
    // Of an old file a copy is kept, until its time stamp moves.
    const auto setTime = [this](const QDateTime &time) {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
    };
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-3600);
    setTime(before);
    QCOMPARE(expanded(text), Result<QString>(u"b"_s));
    write(R"([{"ID":"dut01","Parameter":{"BmcHost":"c"}}])");
    setTime(before);
    QCOMPARE(expanded(text), Result<QString>(u"b"_s));
    setTime(before.addSecs(1));
    QCOMPARE(expanded(text), Result<QString>(u"c"_s));
    QVERIFY(QFile::remove(m_file));
    QVERIFY(!expanded(text));
}

void TestLabParameters::badFilesAreErrors_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("fragment");

    QTest::newRow("empty") << QByteArray() << u"at byte"_s;
    QTest::newRow("not JSON") << "[{]"_ba << u"at byte"_s;
    QTest::newRow("binary") << QByteArray("\x00\xff\x01", 3) << u"at byte"_s;
    QTest::newRow("object") << "{}"_ba << u"list of records"_s;
    QTest::newRow("number in the list") << "[1]"_ba << u"record 1"_s;
    QTest::newRow("number as id") << R"([{"ID":"a"},{"ID":5}])"_ba << u"record 2"_s;
    QTest::newRow("number as host") << R"([{"ID":"a","Parameter":{"BmcHost":5}}])"_ba
                                    << u"\"BmcHost\" of record 1 must be a text"_s;
}

void TestLabParameters::badFilesAreErrors()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, fragment);
    write(content);
    const Result<QString> result = expanded(u"{{ getBmcHost .ID }}"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Template);
    QVERIFY2(result.error().message.contains(fragment), qPrintable(result.error().message));
    QVERIFY(result.error().message.contains(m_file));
}

void TestLabParameters::missingFileIsAnError()
{
    QVERIFY(QFile::remove(m_file));
    const Result<QString> result = expanded(u"{{ getTty .ID }}"_s);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(m_file), qPrintable(result.error().message));
}

void TestLabParameters::namesAreTakenOnce()
{
    QCOMPARE(addLabFunctions(m_functions, m_file).error().code, ErrorCode::AlreadyExists);
}

void TestLabParameters::argumentsAreChecked()
{
    QVERIFY(
        expanded(u"{{ getBmcHost }}"_s).error().message.contains(u"one target id, not 0 texts"_s));
    QVERIFY(!expanded(u"{{ getTty .ID .ID }}"_s));
    QVERIFY(!expanded(u"{{ do_nothing }}"_s));
}

void TestLabParameters::manyThreadsMayAsk()
{
    const auto parsed = Template::parse(u"{{ getBmcHost .ID }}"_s, m_functions);
    QVERIFY(parsed);
    std::atomic<int> right = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int j = 0; j < 50; ++j)
                right +=
                    parsed->expand({.target = &m_target}) == Result<QString>(u"bmc1"_s) ? 1 : 0;
        });
    }
    threads.clear();
    QCOMPARE(right.load(), 200);
}

QTEST_APPLESS_MAIN(TestLabParameters)
#include "tst_labparameters.moc"
