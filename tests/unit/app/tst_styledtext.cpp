// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "styledtext.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestStyledText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsControlCharactersOffTheTerminal();
    void cutsToTheWidth_data();
    void cutsToTheWidth();
    void colorsDoNotCount();
};

void TestStyledText::keepsControlCharactersOffTheTerminal()
{
    QCOMPARE(StyledText(u"a\x1b[31mb\nc\x07"_s).text(), u"a?[31mb c?"_s);
    QCOMPARE(StyledText(u"  indented "_s).text(), u"  indented "_s);
    QCOMPARE(StyledText(u"\u202eabc"_s).text(), u"?abc"_s);
    QCOMPARE(StyledText(u"   "_s).text(), u"   "_s);
}

void TestStyledText::cutsToTheWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fits") << u"abcde"_s << 5 << u"abcde"_s;
    QTest::newRow("cut") << u"abcdef"_s << 5 << u"abcd\u2026"_s;
    QTest::newRow("any width") << u"abcdef"_s << 0 << u"abcdef"_s;
    QTest::newRow("wide characters") << u"\u65e5\u672c\u8a9e"_s << 4 << u"\u65e5\u2026"_s;
    QTest::newRow("surrogates") << u"\U0001f600\U0001f600"_s << 3 << u"\U0001f600\u2026"_s;
    QTest::newRow("marks") << u"e\u0301e\u0301"_s << 2 << u"e\u0301e\u0301"_s;
}

void TestStyledText::cutsToTheWidth()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QTEST(StyledText(text).render(width, false), "expected");
}

void TestStyledText::colorsDoNotCount()
{
    StyledText line(u"ab"_s, Style::Good);
    line.add(u"cd"_s, Style::Bad);
    QCOMPARE(line.width(), 4);
    QCOMPARE(line.render(4, true), u"\x1b[32mab\x1b[0m\x1b[31mcd\x1b[0m"_s);
    QCOMPARE(line.render(3, true), u"\x1b[32mab\x1b[0m\u2026"_s);
}

QTEST_APPLESS_MAIN(TestStyledText)
#include "tst_styledtext.moc"
