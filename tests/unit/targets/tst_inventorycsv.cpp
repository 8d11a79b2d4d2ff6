// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targets/inventorycsv.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "id,fqdn,ipv4,ipv6,kind,tags,note\n";

QString textOf(const InventoryCsv &csv)
{
    QStringList lines;
    for (const InventoryTarget &entry : csv.targets)
        lines << QStringList{entry.target.id,
                             entry.target.fqdn,
                             entry.target.primaryIPv4,
                             entry.target.primaryIPv6,
                             entry.kind,
                             entry.tags.join(u'+'),
                             entry.note}
                     .join(u'|');
    for (const CsvMistake &mistake : csv.mistakes)
        lines << u"%1: %2"_s.arg(QString::number(mistake.line), mistake.message);
    return lines.join(u'\n');
}

} // namespace

/// Lists of targets as people and spreadsheets write them.
class TestInventoryCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void isRead_data();
    void isRead();
    void mistakesAreToldWithTheirLines_data();
    void mistakesAreToldWithTheirLines();
    void allMistakesAreToldAtOnce();
    void everythingSurvivesTheWayOutAndIn();
    void manyLines();
    void uselessFilesEnd();
};

void TestInventoryCsv::isRead_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("read");
    QTest::newRow("header only") << header << QString();
    QTest::newRow("row") << header + "a,a.lab,192.0.2.1,2001:DB8::0:1,server,gpu rack-3,loud\n"
                         << u"a|a.lab|192.0.2.1|2001:db8::1|server|gpu+rack-3|loud"_s;
    QTest::newRow("id only") << header + "a,,,,,,\n" << u"a||||||"_s;
    QTest::newRow("no line end") << header + "a,,,,,,x" << u"a||||||x"_s;
    QTest::newRow("spreadsheet") << "\xef\xbb\xbfID,FQDN,IPv4,IPv6,Kind,Tags,Note\r\n"
                                    "a,,,,,,\r\n\r\nb,,,,,,\r\n"_ba
                                 << u"a||||||\nb||||||"_s;
    QTest::newRow("other order") << "note,tags,kind,ipv6,ipv4,fqdn,id\nn,t,k,::1,127.0.0.1,f,i\n"_ba
                                 << u"i|f|127.0.0.1|::1|k|t|n"_s;
    QTest::newRow("quotes") << header + "\"a,b\",,,,,,\"say \"\"hi\"\"\r\nand go\"\n"
                            << u"a,b||||||say \"hi\"\nand go"_s;
    QTest::newRow("tags") << header + "a,,,,, b;a  b;;c ,\n" << u"a|||||a+b+c|"_s;
    QTest::newRow("blanks around") << header + " a , f ,192.0.2.1 ,, k ,, n \n"
                                   << u"a|f|192.0.2.1||k||n"_s;
    QTest::newRow("not ASCII") << header + "pr\xc3\xbc"
                                           "fling,,,,\xf0\x9f\x94\xa7,,\xe2\x82\xac\n"
                               << u"prüfling||||🔧||€"_s;
}

void TestInventoryCsv::isRead()
{
    QFETCH(QByteArray, csv);
    QTEST(textOf(readInventoryCsv(csv)), "read");
}

void TestInventoryCsv::mistakesAreToldWithTheirLines_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("mistake");
    const QString all = u"id,fqdn,ipv4,ipv6,kind,tags,note"_s;
    QTest::newRow("empty") << ""_ba
                           << u"0: there is nothing in it; the first line must be "_s + all;
    QTest::newRow("no header") << "a,,,,,,\n"_ba << u"1: the first line must name the columns"_s;
    QTest::newRow("unknown column")
        << "id,name,ipv4,ipv6,kind,tags,note\n"_ba << u"1: there is no column 'name'"_s;
    QTest::newRow("column missing")
        << "id,fqdn,ipv4,ipv6,kind,tags\n"_ba << u"1: the column 'note' is missing"_s;
    QTest::newRow("column twice") << "id,id,fqdn,ipv4,ipv6,kind,tags,note\n"_ba
                                  << u"1: the column 'id' is there twice"_s;
    QTest::newRow("too few fields") << header + "\na,b\n" << u"3: a row needs 7 fields and has 2"_s;
    QTest::newRow("too many fields") << header + "a,,,,,,,\n"
                                     << u"2: a row needs 7 fields and has 8"_s;
    QTest::newRow("no id") << header + " ,,,,,,\n" << u"2: the id is empty"_s;
    QTest::newRow("long id") << header + QByteArray(65, 'x') + ",,,,,,\n"
                             << u"2: the id has 65 bytes; at most 64 are allowed"_s;
    QTest::newRow("id twice") << header + "a,,,,,,\nb,,,,,,\na,,,,,,\n"
                              << u"4: target 'a' is in line 2 already"_s;
    QTest::newRow("NUL") << header + QByteArray("a\0b,,,,,,\n", 10)
                         << u"2: there are control characters in id"_s;
    QTest::newRow("escape in a note") << header + "a,,,,,,\x1b[2J\n"
                                      << u"2: there are control characters in note"_s;
    QTest::newRow("line end in a kind") << header + "a,,,,\"x\ny\",,\n"
                                        << u"2: there are control characters in kind"_s;
    QTest::newRow("bad IPv4") << header + "a,,10.0.0.256,,,,\n"
                              << u"2: '10.0.0.256' is not an IPv4 address"_s;
    QTest::newRow("short IPv4") << header + "a,,10.1,,,,\n" << u"2: '10.1' is not an IPv4"_s;
    QTest::newRow("bad IPv6") << header + "a,,,1::2::3,,,\n" << u"2: '1::2::3' is not an IPv6"_s;
    QTest::newRow("IPv4 as IPv6") << header + "a,,,10.0.0.1,,,\n" << u"2: '10.0.0.1' is not an"_s;
    QTest::newRow("bad tag") << header + "a,,,,,x/y,\n" << u"2: \"x/y\" is not a valid tag"_s;
    QTest::newRow("internal tag") << header + "a,,,,,_x,\n" << u"2: \"_x\" is an internal tag"_s;
    QTest::newRow("long tag") << header + "a,,,,," + QByteArray(33, 't') + ",\n"
                              << u"2: the tag 'ttt"_s;
    QTest::newRow("open quote") << header + "a,,,,,,\nb,\"x\n\nc,,,,,,\n"
                                << u"3: the quoted field that begins in line 3 is never closed"_s;
    QTest::newRow("stray quote") << header + "a,x\"y,,,,,\n" << u"2: a quote inside a field"_s;
    QTest::newRow("behind a quote") << header + "\"a\"b,,,,,,\n"
                                    << u"2: text after the closing quote"_s;
    QTest::newRow("Latin-1") << header + "a,,,,,,ok\ngr\xfc\xdf,,,,,,\n"
                             << u"3: it is not UTF-8 text"_s;
    QTest::newRow("sign cut off by a line end") << header + "a,,,,,,\xe2\x82\nb,,,,,,\n"
                                                << u"2: it is not UTF-8 text"_s;
    QTest::newRow("UTF-16") << "\xff\xfei\0d\0,\0"_ba << u"1: it is not UTF-8 text"_s;
}

void TestInventoryCsv::mistakesAreToldWithTheirLines()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, mistake);
    const InventoryCsv read = readInventoryCsv(csv);
    QCOMPARE(read.mistakes.size(), size_t(1));
    const QString text = textOf({.targets = {}, .mistakes = read.mistakes});
    QVERIFY2(text.startsWith(mistake), qPrintable(text));
}

void TestInventoryCsv::allMistakesAreToldAtOnce()
{
    const QByteArray csv = header + "a,,bad,worse,,,\n"
                                    "b,x\"y,,,,,\n"
                                    "c,,,,,,\n"
                                    ",,,,,/,\n"
                                    "c,,,,,,\n";
    const InventoryCsv read = readInventoryCsv(csv);
    QStringList lines;
    for (const CsvMistake &mistake : read.mistakes)
        lines << QString::number(mistake.line);
    QCOMPARE(lines.join(u' '), u"2 2 3 5 5 6"_s);
}

void TestInventoryCsv::everythingSurvivesTheWayOutAndIn()
{
    InventoryTarget entry{.target = {.id = u"a \"b\",c"_s,
                                     .fqdn = u"x.lab"_s,
                                     .primaryIPv4 = u"192.0.2.1"_s,
                                     .primaryIPv6 = u"::1"_s,
                                     .state = {}},
                          .kind = u"=1+1"_s,
                          .tags = {u"a"_s, u"b-c"_s},
                          .note = u"one\ntwo\t\"three\", four;\nä€"_s};
    InventoryTarget plain;
    plain.target.id = u"z"_s;
    const InventoryCsv read = readInventoryCsv(inventoryCsv({entry, plain}));
    QVERIFY2(read.mistakes.empty(), qPrintable(textOf(read)));
    QVERIFY(read.targets == std::vector({entry, plain}));
}

void TestInventoryCsv::manyLines()
{
    QByteArray csv = header;
    for (int i = 0; i < 100'000; ++i)
        csv += "node-" + QByteArray::number(i) + ",n.lab,192.0.2.1,2001:db8::1,server,a b c,\n";
    QElapsedTimer timer;
    timer.start();
    const InventoryCsv read = readInventoryCsv(csv);
    QCOMPARE(read.targets.size(), size_t(100'000));
    QVERIFY(read.mistakes.empty());
    qInfo("100 000 lines in %lld ms", timer.elapsed());
}

void TestInventoryCsv::uselessFilesEnd()
{
    QByteArray quotes;
    for (int i = 0; i < 200'000; ++i)
        quotes += "x\"\n";
    const QByteArrayList texts{header + quotes,
                               header + QByteArray(200'000, '"'),
                               header + QByteArray(200'000, '\0'),
                               header + QByteArray(200'000, ','),
                               QByteArray(200'000, ','),
                               QByteArray(200'000, '\xff')};
    for (const QByteArray &text : texts) {
        const InventoryCsv read = readInventoryCsv(text);
        QVERIFY(read.targets.empty());
        QVERIFY(!read.mistakes.empty());
        QVERIFY(read.mistakes.size() <= mostCsvMistakes + 1);
    }
}

QTEST_GUILESS_MAIN(TestInventoryCsv)
#include "tst_inventorycsv.moc"
