// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sentence.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItWasMadeOf();
    void argumentsMayBeSentences();
    void placesAreFilledInOneStep_data();
    void placesAreFilledInOneStep();
    void equalSentencesSayTheSame();
};

void TestSentence::saysWhatItWasMadeOf()
{
    QVERIFY(Sentence().isEmpty());
    QCOMPARE(Sentence().text(), QString());
    const Sentence others = u"of others: %1"_s;
    QVERIFY(!others.isEmpty());
    QVERIFY(!others.source());
    QCOMPARE(others.text(), u"of others: %1"_s);
    const Sentence ours = Sentence::say("'%1' is \xe2\x80\x9cnot\xe2\x80\x9d %2", {u"a"_s, u"b"_s});
    QVERIFY(!ours.isEmpty());
    QVERIFY(ours.source());
    QCOMPARE(ours.text(), u"'a' is \u201cnot\u201d b"_s);
}

void TestSentence::argumentsMayBeSentences()
{
    const Sentence inner = Sentence::say("the number %1", {u"%2"_s});
    QCOMPARE(Sentence::say("%1 must be %2", {u"x"_s, inner}).text(), u"x must be the number %2"_s);
}

void TestSentence::placesAreFilledInOneStep_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("text");
    const QStringList two{u"%2"_s, u"<b>%1 & %%"_s};
    QTest::newRow("in turn") << u"%1, %2"_s << two << u"%2, <b>%1 & %%"_s;
    QTest::newRow("the other way") << u"%2, %1"_s << two << u"<b>%1 & %%, %2"_s;
    QTest::newRow("twice") << u"%1%1"_s << two << u"%2%2"_s;
    QTest::newRow("left out") << u"%2"_s << two << u"<b>%1 & %%"_s;
    QTest::newRow("none there") << u"%3 %0 %x 100 % %"_s << two << u"%3 %0 %x 100 % %"_s;
    QTest::newRow("percent") << u"%%1"_s << two << u"%%2"_s;
    QTest::newRow("digit behind") << u"%10"_s << two << u"%20"_s;
    QTest::newRow("no arguments") << u"100 %1"_s << QStringList() << u"100 %1"_s;
    QTest::newRow("nothing") << QString() << two << QString();
}

void TestSentence::placesAreFilledInOneStep()
{
    QFETCH(const QString, pattern);
    QFETCH(const QStringList, arguments);
    QTEST(Sentence::filled(pattern, arguments), "text");
}

void TestSentence::equalSentencesSayTheSame()
{
    const QByteArray elsewhere = "it is %1";
    const Sentence one = Sentence::say("it is %1", {u"a"_s});
    QCOMPARE(one, Sentence::say(elsewhere.constData(), {u"a"_s}));
    QVERIFY(!(one == Sentence::say("it is %1", {u"b"_s})));
    QVERIFY(!(one == Sentence::say("it was %1", {u"a"_s})));
    QVERIFY(!(one == Sentence(u"it is a"_s)));
    QCOMPARE(Sentence(u"x"_s), Sentence(u"x"_s));
    QCOMPARE(Sentence(), Sentence(QString()));
}

QTEST_APPLESS_MAIN(TestSentence)
#include "tst_sentence.moc"
