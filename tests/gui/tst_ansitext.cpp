// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ansitext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

QByteArray print(TextColour colour)
{
    if (colour.isDefault())
        return "-";
    return colour.isExact() ? '#' + QByteArray::number(colour.rgb(), 16)
                            : QByteArray::number(colour.index());
}

/// Writes down what the parser says: lines end with "|", a change of style stands in {}.
class Printer final : public AnsiSink
{
public:
    QStringList lines;
    int open = 0;

    void lineBegins(bool isContinued) override
    {
        ++open;
        lines << (isContinued ? u">"_s : QString());
    }
    void text(QByteArrayView ascii, const TextStyle &style) override
    {
        QVERIFY(!ascii.isEmpty());
        show(style);
        lines.last() += QString::fromLatin1(ascii);
    }
    void character(char32_t character, const TextStyle &style) override
    {
        show(style);
        lines.last() += QString::fromUcs4(&character, 1);
    }
    void backspace() override { lines.last().chop(1); }
    void lineRestarts() override { lines.last().clear(); }
    void lineEnds() override
    {
        --open;
        lines.last() += u'|';
    }

private:
    void show(const TextStyle &style)
    {
        if (style == m_style)
            return;
        m_style = style;
        lines.last() +=
            u'{' +
            QString::fromLatin1(print(style.foreground) + '/' + print(style.background) + '/' +
                                QByteArray::number(style.flags)) +
            u'}';
    }
    TextStyle m_style;
};

QStringList linesOf(const QList<QByteArray> &pieces)
{
    Printer printer;
    AnsiParser parser;
    for (const QByteArray &piece : pieces)
        parser.parse(piece, printer);
    return printer.lines;
}

} // namespace

class AnsiTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void longLinesAreCut();
    void nothingIsHiddenBeyondTheLine();
    void hostileBytesInAnyPieces();
};

void AnsiTextTest::lines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("nothing", "", {});
    row("lines", "one\n\ntwo", {u"one|"_s, u"|"_s, u"two"_s});
    row("crlf", "one\r\ntwo\r\n", {u"one|"_s, u"two|"_s});
    row("crcrlf", "one\r\r\n", {u"one|"_s});
    row("overwritten", "10 %\r50 %\r100 %\n", {u"100 %|"_s});
    row("waits for what follows", "99 %\r", {u"99 %"_s});
    row("erased line", "left over\x1b[2K\x1b[1Gdone\n", {u"done|"_s});
    row("erased to the end", "done\x1b[K\n", {u"done|"_s});
    row("backspace", "abc\b\bX\n", {u"aX|"_s});
    row("backspace at the start", "\ba\b\b\bb\n", {u"b|"_s});
    row("tab", "a\tb\n", {u"a\tb|"_s});
    row("controls", QByteArray("a\0b\x01\x7f\n", 6), {u"a␀b␁␡|"_s});
    row("bell is silent", "a\ab\n", {u"ab|"_s});
    row("colour", "\x1b[31mred\x1b[0m plain\n", {u"{1/-/0}red{-/-/0} plain|"_s});
    row("empty is reset", "\x1b[1;4mx\x1b[my\n", {u"{-/-/9}x{-/-/0}y|"_s});
    row("bright and background", "\x1b[92;103mx\n", {u"{10/11/0}x|"_s});
    row("256", "\x1b[38;5;208;48;5;17mx\n", {u"{208/17/0}x|"_s});
    row("exact", "\x1b[38;2;1;2;255mx\n", {u"{#102ff/-/0}x|"_s});
    row("colons", "\x1b[38:5:208mx\n", {u"{208/-/0}x|"_s});
    row("single resets", "\x1b[1;7;31;41mx\x1b[22;27;39;49my\n", {u"{1/1/17}x{-/-/0}y|"_s});
    row("broken colour", "\x1b[38;5mx\n", {u"x|"_s});
    row("lasts over lines", "\x1b[32ma\nb\n", {u"{2/-/0}a|"_s, u"b|"_s});
    row("cursor is ignored", "a\x1b[2Ab\x1b[?25lc\x1b[6n\n", {u"abc|"_s});
    row("private mode", "\x1b[>4;1mx\n", {u"x|"_s});
    row("title", "\x1b]0;a title\aok\n", {u"ok|"_s});
    row("link", "\x1b]8;;http://x\x1b\\text\x1b]8;;\x1b\\\n", {u"text|"_s});
    row("character set", "\x1b(Bx\x1b)0y\n", {u"xy|"_s});
    row("keypad", "\x1b=x\x1b>y\n", {u"xy|"_s});
    row("utf-8", "Prüfung ✓ 温 🙂\n", {u"Prüfung ✓ 温 🙂|"_s});
    row("latin-1", "gr\xfc\xdf\n", {u"gr\xfffd\xfffd|"_s});
    row("overlong", "\xc0\xaf\xe0\x80\x80\n", {u"\xfffd\xfffd\xfffd\xfffd\xfffd|"_s});
    row("surrogate", "\xed\xa0\x80x\n", {u"\xfffd\xfffd\xfffdx|"_s});
    row("cut character", "\xe2\x9cx\n", {u"\xfffd\xfffdx|"_s});
    row("cut by the end of line", "\xf0\x9f\n", {u"\xfffd\xfffd|"_s});
    row("c1",
        "a\xc2\x9b"
        "b\n",
        {u"a␦b|"_s});
    row("direction",
        "a\xe2\x80\xae"
        "b\n",
        {u"a\xfffd"
         "b|"_s});
    row("line separator",
        "a\xe2\x80\xa8"
        "b\n",
        {u"a␤b|"_s});
}

void AnsiTextTest::lines()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, expected);
    QCOMPARE(linesOf({bytes}), expected);
    // Cut anywhere, it is the same.
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
        QCOMPARE(linesOf({bytes.left(cut), bytes.mid(cut)}), expected);
    QList<QByteArray> single;
    for (const char c : bytes)
        single << QByteArray(1, c);
    QCOMPARE(linesOf(single), expected);
}

void AnsiTextTest::longLinesAreCut()
{
    const qsizetype most = AnsiParser::maxLength;
    const QStringList lines = linesOf({QByteArray(most * 2 + 5, 'x') + "\nnext"});
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0].size(), most + 1);
    QVERIFY(lines[1].startsWith(u'>'));
    QCOMPARE(lines[2], u">xxxxx|"_s);
    QCOMPARE(lines[3], u"next"_s);
    QCOMPARE(linesOf({QByteArray(most, 'x') + "\n"}).size(), 1);
    // Bytes without meaning count as well.
    QCOMPARE(linesOf({QByteArray(most * 3, '\x80')}).size(), 3);
}

void AnsiTextTest::nothingIsHiddenBeyondTheLine()
{
    QCOMPARE(linesOf({"\x1b]0;no end\nshown\n"}), (QStringList{u"|"_s, u"shown|"_s}));
    QCOMPARE(linesOf({"\x1b[12;\nshown\n"}), (QStringList{u"|"_s, u"shown|"_s}));
    QCOMPARE(linesOf({"\x1bPq" + QByteArray(10'000, 'x') + "\x1b\\\n"}).size(), 2);
    QCOMPARE(linesOf({"\x1b[" + QByteArray(500, '1') + "mshown\n"}), QStringList{u"shown|"_s});
}

void AnsiTextTest::hostileBytesInAnyPieces()
{
    QRandomGenerator random(20'310'504);
    constexpr char letters[] = "\x1b\x1b[]m;0138K2\r\n\b\t\a\\P(\xc3\xa9\xe2\xf0\x9f\x80\xff"
                               "xyz"; // and NUL
    const QByteArray alphabet(letters, sizeof letters);
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes(random.bounded(200), Qt::Uninitialized);
        for (char &c : bytes)
            c = random.bounded(8) == 0 ? char(random.bounded(256))
                                       : alphabet[random.bounded(int(alphabet.size()))];
        QList<QByteArray> pieces;
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype size = random.bounded(1, 20);
            pieces << bytes.mid(at, size);
            at += size;
        }
        Printer whole;
        AnsiParser parser;
        parser.parse(bytes, whole);
        QCOMPARE(linesOf(pieces), whole.lines);
        QCOMPARE(whole.open, parser.state().isOpen ? 1 : 0);
        QVERIFY(parser.state().sequence.size() < 80);
        parser.finish(whole);
        QCOMPARE(whole.open, 0);
    }
}

QTEST_MAIN(AnsiTextTest)
#include "tst_ansitext.moc"
