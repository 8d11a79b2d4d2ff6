// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/format.h"

#include <QLocale>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void elapsed_data();
    void elapsed();
    void numbersFollowTheLanguage();
    void timeOfAnotherDayHasItsDate();
    void momentIsShort();
};

void FormatTest::elapsed_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << u"0 ms"_s;
    QTest::newRow("ms") << qint64(12'900) << u"12 ms"_s;
    QTest::newRow("s") << qint64(1'500'000) << u"1.5 s"_s;
    QTest::newRow("min") << qint64(200'000'000) << u"3 min 20 s"_s;
    QTest::newRow("h") << qint64(7'500'000'000) << u"2 h 5 min"_s;
    QTest::newRow("d") << qint64(180'000'000'000) << u"2 d 2 h"_s;
}

void FormatTest::elapsed()
{
    QFETCH(const qint64, microseconds);
    QFETCH(const QString, text);
    const Timestamp start{1'000'000s};
    const Timestamp end = start + std::chrono::microseconds(microseconds);
    QCOMPARE(formatElapsed(start, end, end + 1h), text);
    QCOMPARE(formatElapsed(start, {}, end), text);
    QCOMPARE(formatElapsed({}, {}, end), QString());
}

void FormatTest::numbersFollowTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German));
    const Timestamp start{1'000'000s};
    QCOMPARE(formatCount(1'234'567), u"1.234.567"_s);
    QCOMPARE(formatNumber(1'234'567.25), u"1.234.567,25"_s);
    QCOMPARE(formatNumber(-3.31), u"-3,31"_s);
    QCOMPARE(formatNumber(0.1 + 0.2), u"0,3"_s);
    QCOMPARE(formatNumber(5), u"5"_s);
    QCOMPARE(formatElapsed(start, start + 1500ms, start), u"1,5 s"_s);
}

void FormatTest::timeOfAnotherDayHasItsDate()
{
    const Timestamp time{1'000'000s + 512ms};
    QCOMPARE(formatTime(time, time + 1s), u"13:46:40.512"_s);
    QVERIFY(formatTime(time, time + 48h).endsWith(u" 13:46:40.512"));
    QVERIFY(formatTime({}, time).isEmpty());
}

void FormatTest::momentIsShort()
{
    const Timestamp time{1'900'000'000s};
    QCOMPARE(formatMoment(time, time + 1min), u"17:46"_s);
    QCOMPARE(formatMoment(time, time + 48h), u"17 Mar 17:46"_s);
    QCOMPARE(formatMoment(time, time + 10'000h), u"17 Mar 2030"_s);
    QVERIFY(formatMoment({}, time).isEmpty());
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(formatMoment(time, time + 48h), u"17.03. 17:46"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
    QCOMPARE(formatMoment(time, time + 48h), u"3/17 17:46"_s);
    QLocale::setDefault(QLocale(u"sv_SE"_s));
    QCOMPARE(formatMoment(time, time + 48h), u"03-17 17:46"_s);
}

QTEST_MAIN(FormatTest)
#include "tst_format.moc"
