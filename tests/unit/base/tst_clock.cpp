// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void survivesARoundTrip();
    void doesNotDependOnTheLocalZone();
    void systemClockTellsWholeMicroseconds();
};

void TestClock::writes_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");
    const qint64 second = 1'935'630'181'000'000; // 2031-05-04T03:03:01Z
    QTest::newRow("unset") << qint64(0) << -1 << u"0001-01-01T00:00:00Z"_s;
    QTest::newRow("whole") << second << -1 << u"2031-05-04T03:03:01Z"_s;
    QTest::newRow("trimmed") << second + 500'000 << -1 << u"2031-05-04T03:03:01.5Z"_s;
    QTest::newRow("six digits") << second + 1 << -1 << u"2031-05-04T03:03:01.000001Z"_s;
    QTest::newRow("fixed") << second + 500'000 << 6 << u"2031-05-04T03:03:01.500000Z"_s;
    QTest::newRow("three") << second + 1'999 << 3 << u"2031-05-04T03:03:01.001Z"_s;
    QTest::newRow("none") << second + 999'999 << 0 << u"2031-05-04T03:03:01Z"_s;
    QTest::newRow("before 1970") << qint64(-1) << -1 << u"1969-12-31T23:59:59.999999Z"_s;
}

void TestClock::writes()
{
    QFETCH(qint64, micros);
    QFETCH(int, digits);
    QTEST(toRfc3339(Timestamp(std::chrono::microseconds(micros)), digits), "text");
}

void TestClock::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("utc") << u"2031-05-04T03:02:01Z"_s << u"2031-05-04T03:02:01Z"_s;
    QTest::newRow("small letters") << u"2031-05-04t03:02:01z"_s << u"2031-05-04T03:02:01Z"_s;
    QTest::newRow("fraction") << u"2031-05-04T03:02:01.5Z"_s << u"2031-05-04T03:02:01.5Z"_s;
    QTest::newRow("nanoseconds are cut")
        << u"2031-05-04T03:02:01.123456789Z"_s << u"2031-05-04T03:02:01.123456Z"_s;
    QTest::newRow("east") << u"2031-05-04T03:02:01+02:00"_s << u"2031-05-04T01:02:01Z"_s;
    QTest::newRow("west") << u"2031-05-04T03:02:01.25-05:30"_s << u"2031-05-04T08:32:01.25Z"_s;
    QTest::newRow("zero time") << u"0001-01-01T00:00:00Z"_s << u"0001-01-01T00:00:00Z"_s;
    QTest::newRow("leap day") << u"2028-02-29T00:00:00Z"_s << u"2028-02-29T00:00:00Z"_s;
}

void TestClock::reads()
{
    QFETCH(QString, text);
    const auto time = fromRfc3339(text);
    QVERIFY(time);
    QTEST(toRfc3339(*time), "utc");
}

void TestClock::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "2031-05-04", "2031-05-04T03:02:01", "2031-05-04 03:02:01Z", "2031-02-29T03:02:01Z",
          "2031-13-01T03:02:01Z", "2031-05-04T24:02:01Z", "2031-05-04T03:60:01Z",
          "2031-05-04T03:02:60Z", "2031-05-04T03:02:01.Z", "2031-05-04T03:02:01.1234567891Z",
          "2031-05-04T03:02:01+2:00", "2031-05-04T03:02:01+02:60", "2031-05-04T03:02:01++2:00",
          "2031-05-04T03:02:01Zx", "+031-05-04T03:02:01Z", "2031-05-04T03:02:01*02:00",
          "2031-05-04T0\u0663:02:01Z"})
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text);
}

void TestClock::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!fromRfc3339(text));
}

void TestClock::survivesARoundTrip()
{
    for (qint64 micros = 1; micros < 200'000'000'000'000'000; micros = micros * 3 + 1) {
        const Timestamp time{std::chrono::microseconds(micros)};
        QCOMPARE(fromRfc3339(toRfc3339(time))->time_since_epoch().count(), micros);
    }
}

void TestClock::doesNotDependOnTheLocalZone()
{
    // A time that does not exist in Berlin, where clocks go forward at 02:00 on that day.
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    const auto time = fromRfc3339(u"2031-03-30T02:30:00Z");
    qputenv("TZ", before);
    QVERIFY(time);
    QCOMPARE(toRfc3339(*time), u"2031-03-30T02:30:00Z"_s);
}

void TestClock::systemClockTellsWholeMicroseconds()
{
    const SystemClock clock;
    QVERIFY(!clock.isManual());
    QVERIFY(isSet(clock.now()));
    const MonotonicTime first = clock.monotonic();
    QVERIFY(clock.monotonic() >= first);
}

QTEST_APPLESS_MAIN(TestClock)
#include "tst_clock.moc"
