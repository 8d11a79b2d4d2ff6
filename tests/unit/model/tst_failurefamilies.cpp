// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/failurefamilies.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QUuid>

using namespace Proctor;
using namespace Qt::StringLiterals;

/// Failure texts that say the same, found among those that do not.
class TestFailureFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patterns_data();
    void patterns();
    void equal_data();
    void equal();
    void different_data();
    void different();
    void ownNames_data();
    void ownNames();
    void threeTemplatesMakeThreeFamilies_data();
    void threeTemplatesMakeThreeFamilies();
    void familiesCount();
    void familiesAreBounded();
    void surviveAnything();
    void takeLinearTime();
};

void TestFailureFamilies::patterns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    const auto row = [](const QString &text, const QString &pattern) {
        QTest::newRow(qPrintable(text.simplified())) << text << pattern;
    };
    row(u"timed out after 30 s connecting to 10.0.0.7:22"_s,
        u"timed out after … connecting to …"_s);
    row(u"timed out after 1m30s connecting to [fe80::1%eth0]:22"_s,
        u"timed out after … connecting to […]:…"_s);
    row(u"exit status 3."_s, u"exit status …"_s);
    row(u"  two\t\n words  "_s, u"two words"_s);
    row(u"voltage 3.31 V is not within 3.2..3.4 V"_s, u"voltage … is not within …"_s);
    row(u"read 0xDEADBEEF at 0x1f"_s, u"read … at …"_s);
    row(u"no such device: /dev/ttyUSB3"_s, u"no such device: /dev/ttyUSB…"_s);
    row(u"cannot open /tmp/tmpabcxyz/out.log"_s, u"cannot open /tmp/…/out.log"_s);
    row(u"unknown sensor 'temp-4'"_s, u"unknown sensor '…'"_s);
    row(u"can't open 5 files, don't ask"_s, u"can't open … files, don't ask"_s);
    row(u"at Mon Nov 23 08:56:42 UTC 2026 it broke"_s, u"at … it broke"_s);
    row(u"since 23 November 2026, 14:05"_s, u"since …"_s);
    row(u"95 % full"_s, u"… full"_s);
    row(u"95% full"_s, u"… full"_s);
    row(u"offset -5 dBm"_s, u"offset …"_s);
    row(u"no-reply from node-17"_s, u"no-reply from node-…"_s);
    row(u"Gerät über 20 °C zu heiß"_s, u"Gerät über … zu heiß"_s);
    row(QString(), QString());
    row(u"  "_s, QString());
    row(u"17"_s, u"…"_s);
}

void TestFailureFamilies::patterns()
{
    QFETCH(const QString, text);
    QTEST(failureKey(text), "pattern");
}

void TestFailureFamilies::equal_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("durations") << QStringList{u"after 30 s"_s,      u"after 1500ms"_s,
                                              u"after 1m30.5s"_s,   u"after 2 h 5 min"_s,
                                              u"after 3 seconds"_s, u"after 00:30"_s};
    QTest::newRow("addresses") << QStringList{u"to 10.0.0.7 failed"_s,
                                              u"to 192.168.178.254:8080 failed"_s,
                                              u"to fe80::1 failed"_s,
                                              u"to ::1 failed"_s,
                                              u"to 2001:db8:0:0:0:ff00:42:8329 failed"_s,
                                              u"to aa:bb:cc:dd:ee:ff failed"_s,
                                              u"to 00-1A-2b-3c-4d-5e failed"_s,
                                              u"to fe80::dead:beef failed"_s};
    QTest::newRow("numbers") << QStringList{u"got 5 of them"_s,     u"got -5 of them"_s,
                                            u"got 5.25 of them"_s,  u"got 1e-9 of them"_s,
                                            u"got 0x1F of them"_s,  u"got 1,234 of them"_s,
                                            u"got nan of them"_s,   u"got +7 of them"_s,
                                            u"got 12 MB of them"_s, u"got 3 MB/s of them"_s};
    QTest::newRow("hashes") << QStringList{
        u"commit deadbeef is bad"_s, u"commit abcdefab is bad"_s,
        u"commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 is bad"_s,
        u"commit 123e4567-e89b-12d3-a456-426614174000 is bad"_s,
        u"commit abcdefab-abcd-abcd-abcd-abcdefabcdef is bad"_s};
    QTest::newRow("times") << QStringList{
        u"at 2026-11-23T08:56:42Z: broken"_s, u"at 2026-11-23 08:56:42.123+02:00: broken"_s,
        u"at 23 Nov 2026: broken"_s, u"at Nov 3, 2026: broken"_s, u"at 8:56 AM: broken"_s};
    QTest::newRow("bytes") << QStringList{u"answer de ad be ef ends"_s,
                                          u"answer 01 02 03 04 05 ends"_s};
    QTest::newRow("quoted") << QStringList{u"no \"x1\" here"_s, u"no \"quite-another-77\" here"_s};
    QTest::newRow("lists") << QStringList{u"pins 1, 2 are low"_s, u"pins 3, 4, 17 are low"_s};
}

void TestFailureFamilies::equal()
{
    QFETCH(const QStringList, texts);
    for (const QString &text : texts)
        QCOMPARE(failureKey(text), failureKey(texts.front()));
}

void TestFailureFamilies::different_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("word") << u"link down on port 3"_s << u"link up on port 3"_s;
    QTest::newRow("more") << u"exit status 3"_s << u"exit status 3, then silence"_s;
    QTest::newRow("nothing") << u"exit status 3"_s << QString();
    QTest::newRow("verbs") << u"cannot read 4 bytes"_s << u"cannot write 4 bytes"_s;
    QTest::newRow("umlaut") << u"Gerät fehlt"_s << u"Gerate fehlt"_s;
    QTest::newRow("signs") << u"a > 3"_s << u"a < 3"_s;
    QTest::newRow("short hex words") << u"bad face"_s << u"bad cafe"_s;
    QTest::newRow("programs") << u"/usr/bin/flash failed"_s << u"/usr/bin/probe failed"_s;
}

void TestFailureFamilies::different()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QVERIFY(failureKey(one) != failureKey(other));
}

void TestFailureFamilies::ownNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("id") << u"board kestrel does not answer"_s << QStringList{u"kestrel"_s}
                        << u"board … does not answer"_s;
    QTest::newRow("longest first")
        << u"Kestrel.lab.example does not answer"_s
        << QStringList{u"kestrel"_s, u"kestrel.lab.example"_s} << u"… does not answer"_s;
    QTest::newRow("whole words only")
        << u"kestrels fly"_s << QStringList{u"kestrel"_s} << u"kestrels fly"_s;
    QTest::newRow("a word, too") << u"not a board"_s << QStringList{u"a"_s} << u"not a board"_s;
    QTest::newRow("quoted") << u"board 'a' is off"_s << QStringList{u"a"_s}
                            << u"board '…' is off"_s;
    QTest::newRow("empty") << u"x y"_s << QStringList{QString()} << u"x y"_s;
}

void TestFailureFamilies::ownNames()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, names);
    QTEST(failureKey(text, names), "pattern");
}

namespace {

/// Something else each time, of the kind that the letter names.
QString filling(QChar kind, QRandomGenerator &random)
{
    const auto number = [&](quint32 most) { return QString::number(random.bounded(most)); };
    switch (kind.unicode()) {
    case 'n':
        return number(1'000'000);
    case 'f':
        return QString::number(random.generateDouble() * 100 - 50, 'g', 4);
    case 'x':
        return u"0x%1"_s.arg(random.generate(), 8, 16, QChar(u'0'));
    case 'h':
        return u"%1"_s.arg(random.generate64(), 16, 16, QChar(u'0'));
    case 't':
        return u"%1:%2:%3"_s.arg(number(24), number(60), number(60));
    case 'd':
        return random.bounded(2) ? u"%1 s"_s.arg(number(90))
                                 : u"%1m%2s"_s.arg(number(9), number(59));
    case 'i':
        return u"10.%1.%2.%3"_s.arg(number(256), number(256), number(256));
    case 'm':
        return u"%1:%2:%3:%4:%5:%6"_s.arg(random.bounded(256), 2, 16, QChar(u'0'))
            .arg(random.bounded(256), 2, 16, QChar(u'0'))
            .arg(random.bounded(256), 2, 16, QChar(u'0'))
            .arg(random.bounded(256), 2, 16, QChar(u'0'))
            .arg(random.bounded(256), 2, 16, QChar(u'0'))
            .arg(random.bounded(256), 2, 16, QChar(u'0'));
    case 'u':
        return QUuid(random.generate(), ushort(random.bounded(65536)),
                     ushort(random.bounded(65536)), uchar(random.bounded(256)),
                     uchar(random.bounded(256)), uchar(random.bounded(256)),
                     uchar(random.bounded(256)), uchar(random.bounded(256)),
                     uchar(random.bounded(256)), uchar(random.bounded(256)),
                     uchar(random.bounded(256)))
            .toString(QUuid::WithoutBraces);
    case 'q':
        return u"'unit-"_s + number(1000) + u"'"_s;
    default:
        return u"/dev/ttyUSB"_s + number(20);
    }
}

QString filled(const QString &text, QRandomGenerator &random)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'%' && i + 1 < text.size())
            result += filling(text[++i], random);
        else
            result += text[i];
    }
    return result;
}

} // namespace

void TestFailureFamilies::threeTemplatesMakeThreeFamilies_data()
{
    QTest::addColumn<QStringList>("templates");
    QTest::newRow("network") << QStringList{u"timed out after %d connecting to %i:%n"_s,
                                            u"host key of %i (%m) is not known"_s,
                                            u"connection to %i was lost at %t"_s};
    QTest::newRow("values") << QStringList{u"voltage %f V is not within %f..%f V"_s,
                                           u"read %x instead of %x at offset %n"_s,
                                           u"image %h does not match %h"_s};
    QTest::newRow("devices") << QStringList{u"no such device: %p"_s,
                                            u"device %q with %u has gone (exit status %n)"_s,
                                            u"%n of %n frames lost on %p within %d"_s};
}

void TestFailureFamilies::threeTemplatesMakeThreeFamilies()
{
    QFETCH(const QStringList, templates);
    QRandomGenerator random(20261123);
    FailureFamilies families;
    for (int i = 0; i < 1000; ++i) {
        for (const QString &each : templates) {
            const QString target = u"dut-%1"_s.arg(i);
            families.add(u"%1 on %2"_s.arg(filled(each, random), target), {target});
        }
    }
    QStringList patterns;
    for (int i = 0; i < families.count(); ++i)
        patterns += families.at(i).pattern;
    QVERIFY2(families.count() == 3, qPrintable(patterns.join(u'\n')));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(families.at(i).count, 1000);
}

void TestFailureFamilies::familiesCount()
{
    FailureFamilies families;
    QCOMPARE(families.add(u"exit status 3"), 0);
    QCOMPARE(families.add(u"no answer"), 1);
    QCOMPARE(families.add(u"exit status 4"), 0);
    QCOMPARE(families.add(u""), 2);
    QCOMPARE(families.count(), 3);
    QCOMPARE(families.at(0).count, 2);
    QCOMPARE(families.at(0).pattern, u"exit status …"_s);
    QCOMPARE(families.at(0).example, u"exit status 3"_s);
    QCOMPARE(families.at(2).pattern, QString());
    QCOMPARE(families.rest(), -1);
}

void TestFailureFamilies::familiesAreBounded()
{
    FailureFamilies families;
    const auto word = [](int i) {
        QString text = u"w"_s;
        for (; i > 0; i /= 20)
            text += QChar(u'g' + char16_t(i % 20));
        return text;
    };
    for (int i = 0; i < 3 * FailureFamilies::mostFamilies; ++i)
        families.add(word(i));
    QCOMPARE(families.count(), FailureFamilies::mostFamilies + 1);
    QCOMPARE(families.rest(), FailureFamilies::mostFamilies);
    QCOMPARE(families.at(families.rest()).count, 2 * FailureFamilies::mostFamilies);
    QCOMPARE(families.add(word(5)), 5);
    QCOMPARE(failureKey(QString(100'000, u'x')).size(), longestFailureText);
}

void TestFailureFamilies::surviveAnything()
{
    QRandomGenerator random(7);
    const QString likely = u"0:a-f.'\"/ …%°,+12tmpé\n"_s + QChar(0xd800) + QChar(0xdc00) +
                           QChar(0) + QChar(0x0301) + QChar(0xffff);
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        const quint32 length = random.bounded(60);
        for (quint32 at = 0; at < length; ++at)
            text += random.bounded(4) ? likely[qsizetype(random.bounded(quint32(likely.size())))]
                                      : QChar(char16_t(random.bounded(0x10000)));
        const QString key = failureKey(text, {u"a"_s, text.left(3), text});
        QVERIFY(key.size() <= text.size() + 1);
    }
}

void TestFailureFamilies::takeLinearTime()
{
    const QStringList pieces{u"'"_s,    u"a-"_s,    u"1 "_s, u":"_s,     u"::"_s,  u"ab "_s,
                             u"Mon "_s, u"/tmp/"_s, u"f"_s,  u"Jan, "_s, u"((("_s, u"0x"_s};
    QElapsedTimer time;
    time.start();
    for (const QString &piece : pieces) {
        const QString text = piece.repeated(200'000 / piece.size());
        for (int i = 0; i < 20; ++i)
            (void)failureKey(text, {u"a-"_s.repeated(1000) + u"b"_s});
    }
    QVERIFY2(time.elapsed() < 5000, qPrintable(QString::number(time.elapsed())));
}

QTEST_GUILESS_MAIN(TestFailureFamilies)
#include "tst_failurefamilies.moc"
