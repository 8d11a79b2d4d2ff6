// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/contrast.h"
#include "support/statusstyle.h"
#include "support/theme.h"

#include <QApplication>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

/// The colours of every theme can be told apart, by numbers.
class ContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyTheme(Theme::Light); }

    void ratios();
    void readableColours();
    void themesAreReadable_data();
    void themesAreReadable();
    void statesAreReadable_data();
    void statesAreReadable();
    void onlyTheStrongOnesAreStrong();
};

void ContrastTest::ratios()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(std::abs(contrastRatio(QColor(0x777777), Qt::white) - 4.48) < 0.01); // a known one
}

void ContrastTest::readableColours()
{
    for (const QColor &ground : {QColor(Qt::black), QColor(Qt::white)}) {
        for (const QColor &colour :
             {QColor(0xc04f00), QColor(0x0072b2), QColor(0x808080), ground}) {
            const QColor strong = readable(colour, ground, strongContrast);
            QVERIFY(contrastRatio(strong, ground) >= strongContrast);
        }
    }
    // What is strong enough stays as it is.
    QCOMPARE(readable(QColor(0x00204a), Qt::white, strongContrast), QColor(0x00204a));
    // Nothing is readable on middle grey at 7 to 1: the end is taken, and it comes to an end.
    QVERIFY(readable(QColor(0x808080), QColor(0x808080), strongContrast).isValid());
}

void ContrastTest::themesAreReadable_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<double>("text");     // what is read
    QTest::addColumn<double>("disabled"); // what is not meant to be
    QTest::newRow("light") << int(Theme::Light) << 4.5 << 2.5;
    QTest::newRow("dark") << int(Theme::Dark) << 4.5 << 2.5;
    QTest::newRow("contrast light") << int(Theme::ContrastLight) << 7.0 << 7.0;
    QTest::newRow("contrast dark") << int(Theme::ContrastDark) << 7.0 << 7.0;
}

void ContrastTest::themesAreReadable()
{
    QFETCH(const int, theme);
    QFETCH(const double, text);
    QFETCH(const double, disabled);
    const QPalette palette = paletteOf(Theme(theme));
    using Pair = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
    const std::vector<Pair> pairs = {{QPalette::WindowText, QPalette::Window},
                                     {QPalette::Text, QPalette::Base},
                                     {QPalette::Text, QPalette::AlternateBase},
                                     {QPalette::ButtonText, QPalette::Button},
                                     {QPalette::HighlightedText, QPalette::Highlight},
                                     {QPalette::ToolTipText, QPalette::ToolTipBase},
                                     {QPalette::PlaceholderText, QPalette::Base},
                                     {QPalette::Link, QPalette::Base}};
    for (const auto &[front, ground] : pairs) {
        const double ratio = contrastRatio(palette.color(QPalette::Active, front),
                                           palette.color(QPalette::Active, ground));
        QVERIFY2(ratio >= text, qPrintable(u"%1 on %2: %3"_s.arg(front).arg(ground).arg(ratio)));
    }
    const double grey = contrastRatio(palette.color(QPalette::Disabled, QPalette::Text),
                                      palette.color(QPalette::Active, QPalette::Base));
    QVERIFY2(grey >= disabled, qPrintable(QString::number(grey)));
}

void ContrastTest::statesAreReadable_data()
{
    themesAreReadable_data();
}

void ContrastTest::statesAreReadable()
{
    QFETCH(const int, theme);
    QFETCH(const double, text);
    const QPalette palette = paletteOf(Theme(theme));
    for (int look = 0; look < int(Look::Count); ++look) {
        const double ratio =
            contrastRatio(lookColour(Look(look), palette), palette.color(QPalette::Base));
        // Signs beside a word need less than text.
        QVERIFY2(ratio >= std::min(text, 7.0) - 0.2,
                 qPrintable(lookWord(Look(look)) + u": "_s + QString::number(ratio)));
    }
}

void ContrastTest::onlyTheStrongOnesAreStrong()
{
    QVERIFY(!isHighContrast(paletteOf(Theme::Light)));
    QVERIFY(!isHighContrast(paletteOf(Theme::Dark)));
    QVERIFY(isHighContrast(paletteOf(Theme::ContrastLight)));
    QVERIFY(isHighContrast(paletteOf(Theme::ContrastDark)));
    QVERIFY(isDark(paletteOf(Theme::ContrastDark)));
}

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
