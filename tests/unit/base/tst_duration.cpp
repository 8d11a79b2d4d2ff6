// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"

#include <QTest>

using namespace Proctor;
using namespace std::chrono_literals;

class TestDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void rejects_data();
    void rejects();
    void formats_data();
    void formats();
    void survivesARoundTrip();
};

void TestDuration::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("nanoseconds");
    QTest::newRow("milliseconds") << u"300ms"_qs << qint64(300'000'000);
    QTest::newRow("fraction") << u"1.5h"_qs << qint64(5'400'000'000'000);
    QTest::newRow("two groups") << u"2h45m"_qs << qint64(9'900'000'000'000);
    QTest::newRow("zero without unit") << u"0"_qs << qint64(0);
    QTest::newRow("negative") << u"-5s"_qs << qint64(-5'000'000'000);
    QTest::newRow("plus") << u"+1s"_qs << qint64(1'000'000'000);
    QTest::newRow("micro sign") << u"7\u00b5s"_qs << qint64(7'000);
    QTest::newRow("greek mu") << u"7\u03bcs"_qs << qint64(7'000);
    QTest::newRow("leading dot") << u".5s"_qs << qint64(500'000'000);
    QTest::newRow("trailing dot") << u"5.s"_qs << qint64(5'000'000'000);
    QTest::newRow("minutes then milliseconds") << u"1m1ms"_qs << qint64(60'001'000'000);
    QTest::newRow("largest") << u"2562047h47m16.854775807s"_qs << std::numeric_limits<qint64>::max();
    QTest::newRow("endless decimals") << u"0.3333333333333333333333333s"_qs << qint64(333'333'333);
}

void TestDuration::parses()
{
    QFETCH(QString, text);
    QFETCH(qint64, nanoseconds);
    const auto result = parseDuration(text);
    QVERIFY2(result, qPrintable(text));
    QCOMPARE(result->count(), nanoseconds);
}

void TestDuration::rejects_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "5", "5.5", "-", "+", ".", "s", "1", "1x", "1 s", " 1s", "1s ", "1s2",
                             "--1s", "1h-5m", "9223372036854775808ns", "2562048h", "1e3s", "\u0663s"})
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text);
}

void TestDuration::rejects()
{
    QFETCH(QString, text);
    const auto result = parseDuration(text);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Parse);
}

void TestDuration::formats_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0s"_qs;
    QTest::newRow("65 s") << qint64(65'000'000'000) << u"1m5s"_qs;
    QTest::newRow("1.5 s") << qint64(1'500'000'000) << u"1.5s"_qs;
    QTest::newRow("5 min") << qint64(300'000'000'000) << u"5m0s"_qs;
    QTest::newRow("300 ms") << qint64(300'000'000) << u"300ms"_qs;
    QTest::newRow("1 us") << qint64(1'100) << u"1.1\u00b5s"_qs;
    QTest::newRow("1 ns") << qint64(1) << u"1ns"_qs;
    QTest::newRow("negative hour") << qint64(-3'600'000'000'000) << u"-1h0m0s"_qs;
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << u"-2562047h47m16.854775808s"_qs;
}

void TestDuration::formats()
{
    QFETCH(qint64, nanoseconds);
    QTEST(formatDuration(Duration(nanoseconds)), "text");
}

void TestDuration::survivesARoundTrip()
{
    for (qint64 value = 1; value < std::numeric_limits<qint64>::max() / 7; value = value * 7 + 3) {
        const auto back = parseDuration(formatDuration(Duration(value)));
        QVERIFY(back);
        QCOMPARE(back->count(), value);
    }
}

QTEST_APPLESS_MAIN(TestDuration)
#include "tst_duration.moc"
