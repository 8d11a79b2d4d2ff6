// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ansicolours.h"
#include "support/textcells.h"

#include <QTest>

#include <cmath>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TextCellsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_data();
    void columns();
    void indexAndColumnBelongTogether();
    void everyColourCanBeRead_data();
    void everyColourCanBeRead();
    void stylesAreShown();
};

void TextCellsTest::columns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("ascii") << u"abc"_s << 3;
    QTest::newRow("umlaut") << u"äöü"_s << 3;
    QTest::newRow("combining") << u"e\u0301x"_s << 2;
    QTest::newRow("wide") << u"温度"_s << 4;
    QTest::newRow("picture") << u"🙂!"_s << 3;
    QTest::newRow("tab") << u"\tx"_s << 9;
    QTest::newRow("tab behind") << u"abc\tx"_s << 9;
    QTest::newRow("joiner") << u"a\u200db"_s << 2;
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) + u'x' << 2;
    QTest::newRow("mark alone") << u"\u0301"_s << 0;
}

void TextCellsTest::columns()
{
    QFETCH(const QString, text);
    QFETCH(const int, columns);
    QCOMPARE(columnCount(text), columns);
}

void TextCellsTest::indexAndColumnBelongTogether()
{
    const QString text = u"a温\tbe\u0301🙂c"_s;
    CellWalk walk(text);
    while (walk.next()) {
        QCOMPARE(columnAt(text, walk.index()), walk.column());
        for (int cell = 0; cell < walk.cells(); ++cell)
            QCOMPARE(indexAt(text, walk.column() + cell), walk.index());
    }
    QCOMPARE(indexAt(text, 1000), int(text.size()));
}

void TextCellsTest::everyColourCanBeRead_data()
{
    QTest::addColumn<QColor>("base");
    QTest::newRow("light") << QColor(Qt::white);
    QTest::newRow("dark") << QColor(0x1e, 0x1f, 0x22);
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF()) + 0.05;
    };
    return std::max(luminance(a), luminance(b)) / std::min(luminance(a), luminance(b));
}

void TextCellsTest::everyColourCanBeRead()
{
    QFETCH(const QColor, base);
    const QColor plain = base == QColor(Qt::white) ? QColor(Qt::black) : QColor(Qt::white);
    for (int front = -1; front < 256; ++front) {
        for (int back = -1; back < 256; back += front < 16 ? 1 : 9) {
            TextStyle style;
            if (front >= 0)
                style.foreground = TextColour::indexed(quint8(front));
            if (back >= 0)
                style.background = TextColour::indexed(quint8(back));
            for (const quint8 flags : {0, int(TextStyle::Reverse)}) {
                style.flags = flags;
                const ShownStyle shown = shownStyle(style, plain, base);
                const QColor behind = shown.background.isValid() ? shown.background : base;
                QVERIFY2(contrast(shown.foreground, behind) >= 3.4,
                         qPrintable(u"%1 on %2"_s.arg(front).arg(back)));
            }
        }
    }
}

void TextCellsTest::stylesAreShown()
{
    const QColor base(Qt::white);
    QCOMPARE(shownStyle({}, Qt::black, base).foreground, QColor(Qt::black));
    QVERIFY(!shownStyle({}, Qt::black, base).background.isValid());
    const TextStyle exact{.foreground = TextColour::exact(0, 0, 200)};
    QCOMPARE(shownStyle(exact, Qt::black, base).foreground, QColor(0, 0, 200));
    const TextStyle concealed{.flags = TextStyle::Concealed};
    QCOMPARE(shownStyle(concealed, Qt::black, base).foreground, base);
    const TextStyle reverse{.flags = TextStyle::Reverse};
    QCOMPARE(shownStyle(reverse, Qt::black, base).background, QColor(Qt::black));
}

QTEST_MAIN(TextCellsTest)
#include "tst_textcells.moc"
