// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/nearestname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Proctor;

class TestNearestName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearest_data();
    void nearest();
    void suggested();
};

void TestNearestName::nearest_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("one letter missing") << u"JobNme"_s << u"JobName"_s;
    QTest::newRow("swapped") << u"laebl"_s << u"Label"_s;
    QTest::newRow("other case") << u"jobname"_s << u"JobName"_s;
    QTest::newRow("too far") << u"Frequency"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("one letter") << u"x"_s << QString();
    QTest::newRow("endless") << QString(100'000, u'a') << QString();
}

void TestNearestName::nearest()
{
    QFETCH(QString, word);
    QTEST(nearestOf(word, {u"JobName"_s, u"Label"_s, u"Tags"_s}), "nearest");
}

void TestNearestName::suggested()
{
    QCOMPARE(suggestion(u"laebl", {u"Label"_s}).text(), u"; did you mean 'Label'?"_s);
    QCOMPARE(suggestion(u"Frequency", {u"Label"_s}).text(), QString());
}

QTEST_APPLESS_MAIN(TestNearestName)
#include "tst_nearestname.moc"
