// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/icons.h"
#include "support/statusstyle.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QStyleHints>
#include <QSvgRenderer>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

QPalette paletteOf(const QColor &text, const QColor &back)
{
    QPalette palette(text, back);
    palette.setColor(QPalette::Base, back);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::HighlightedText, Qt::magenta);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, Qt::gray);
    return palette;
}

// The colour that most of the opaque pixels have.
QColor mainColour(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QHash<QRgb, int> count;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) == 255)
                ++count[image.pixel(x, y)];
    QRgb best = 0;
    for (auto it = count.cbegin(); it != count.cend(); ++it)
        if (it.value() > count.value(best))
            best = it.key();
    return QColor::fromRgb(best);
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::setPalette(paletteOf(Qt::black, Qt::white)); }
    void cleanup() { QGuiApplication::setPalette(QPalette()); }
    void everyIconAskedForIsThere();
    void everyFileDraws_data();
    void everyFileDraws();
    void everyLookHasAShapeOfItsOwn();
    void everyLookHasTheWordOfReports();
    void colourFollowsModeAndPalette();
    void ownColourFollowsLightAndDark();
    void sharpAtEveryScale();
    void unknownNameIsNull();
    void sheet();
};

void IconsTest::everyIconAskedForIsThere()
{
    static const QRegularExpression asked(
        u"(?:themedIcon\\(|addButton\\(u\"\\w+\"_s,\\s*|make\\(this, u\"\\w+\"_s,\\s*)u\"([a-z-]+)\"_s"_s);
    QDirIterator sources(QStringLiteral(PROCTOR_SOURCE_DIR "/ui"), {u"*.cpp"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
    int count = 0;
    while (sources.hasNext()) {
        QFile source(sources.next());
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(source.readAll());
        for (auto match = asked.globalMatch(text); match.hasNext(); ++count) {
            const QString name = match.next().captured(1);
            QVERIFY2(QFile::exists(u":/icons/"_s + name + u".svg"_s), qPrintable(name));
        }
    }
    QVERIFY(count > 40);
}

void IconsTest::everyFileDraws_data()
{
    QTest::addColumn<QString>("name");
    QDirIterator files(u":/icons"_s);
    int count = 0;
    while (files.hasNext()) {
        const QString name = QFileInfo(files.next()).completeBaseName();
        QTest::newRow(qPrintable(name)) << name;
        ++count;
    }
    const QDir sources(QStringLiteral(PROCTOR_SOURCE_DIR "/resources/icons"));
    QCOMPARE(count, sources.entryList({u"*.svg"_s}).size()); // none is left out of the program
}

void IconsTest::everyFileDraws()
{
    QFETCH(const QString, name);
    QSvgRenderer renderer(u":/icons/"_s + name + u".svg"_s);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox(), QRect(0, 0, 16, 16));
    const QIcon icon = themedIcon(name);
    QVERIFY(!icon.isNull());
    QCOMPARE(icon.name(), name);
    const QImage image = icon.pixmap(16, 16).toImage();
    int drawn = 0;
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 16; ++x)
            drawn += image.pixelColor(x, y).alpha() > 60;
    QVERIFY2(drawn >= 8, "hardly anything is drawn");
}

void IconsTest::everyLookHasTheWordOfReports()
{
    for (int i = 0; i < int(Look::Count); ++i)
        QCOMPARE(lookWord(Look(i)), wordOf(Look(i)));
}

void IconsTest::everyLookHasAShapeOfItsOwn()
{
    QSet<QByteArray> shapes;
    for (int i = 0; i < int(Look::Count); ++i) {
        const QIcon icon = lookIcon(Look(i));
        QVERIFY2(!icon.isNull(), qPrintable(lookWord(Look(i))));
        const QImage alpha = icon.pixmap(32, 32).toImage().convertToFormat(QImage::Format_Alpha8);
        shapes.insert(
            QByteArray(reinterpret_cast<const char *>(alpha.constBits()), alpha.sizeInBytes()));
    }
    QCOMPARE(shapes.size(), int(Look::Count));
}

void IconsTest::colourFollowsModeAndPalette()
{
    const QIcon icon = themedIcon(u"start"_s);
    QCOMPARE(mainColour(icon.pixmap(32, 32)), QColor(Qt::black));
    QCOMPARE(mainColour(icon.pixmap(32, 32, QIcon::Selected)), QColor(Qt::magenta));
    QCOMPARE(mainColour(icon.pixmap(32, 32, QIcon::Disabled)), QColor(Qt::gray));
    QGuiApplication::setPalette(paletteOf(Qt::white, Qt::black));
    QCOMPARE(mainColour(icon.pixmap(32, 32)), QColor(Qt::white));
}

void IconsTest::ownColourFollowsLightAndDark()
{
    const QIcon icon = themedIcon(u"start"_s, Qt::darkGreen, Qt::green);
    // Not black on white: there colours get stronger, see tst_contrast.
    QGuiApplication::setPalette(paletteOf(QColor(0x303030), Qt::white));
    QCOMPARE(mainColour(icon.pixmap(32, 32)), QColor(Qt::darkGreen));
    QGuiApplication::setPalette(paletteOf(QColor(0xe0e0e0), Qt::black));
    QCOMPARE(mainColour(icon.pixmap(32, 32)), QColor(Qt::green));
    QCOMPARE(mainColour(icon.pixmap(32, 32, QIcon::Selected)), QColor(Qt::magenta));
}

void IconsTest::sharpAtEveryScale()
{
    const QIcon icon = themedIcon(u"state-passed"_s);
    for (const qreal scale : {1.0, 1.25, 1.5, 2.0}) {
        const QPixmap pixmap = icon.pixmap(QSize(16, 16), scale);
        QCOMPARE(pixmap.size(), (QSizeF(16, 16) * scale).toSize());
        QCOMPARE(pixmap.devicePixelRatio(), scale);
        QPixmap canvas((QSizeF(16, 16) * scale).toSize());
        canvas.setDevicePixelRatio(scale);
        canvas.fill(Qt::transparent);
        QPainter painter(&canvas);
        icon.paint(&painter, QRect(0, 0, 16, 16));
        painter.end();
        QCOMPARE(canvas.toImage().convertToFormat(QImage::Format_ARGB32),
                 pixmap.toImage().convertToFormat(QImage::Format_ARGB32));
    }
}

void IconsTest::unknownNameIsNull()
{
    const QIcon icon = themedIcon(u"no-such-icon"_s);
    QVERIFY(icon.isNull());
    QVERIFY(icon.pixmap(16, 16).isNull());
}

// PROCTOR_SHOT=folder draws all icons on one sheet, to be looked at.
void IconsTest::sheet()
{
    const QString folder = qEnvironmentVariable("PROCTOR_SHOT");
    if (folder.isEmpty())
        QSKIP("PROCTOR_SHOT is not set");
    QStringList names;
    QDirIterator files(u":/icons"_s);
    while (files.hasNext())
        names += QFileInfo(files.next()).completeBaseName();
    names.sort();
    for (const bool dark : {false, true}) {
        QGuiApplication::setPalette(dark ? paletteOf(Qt::white, QColor(30, 32, 36))
                                         : paletteOf(QColor(30, 30, 30), Qt::white));
        QImage image(1180, 640, QImage::Format_RGB32);
        image.fill(dark ? QColor(30, 32, 36) : QColor(Qt::white));
        QPainter painter(&image);
        painter.setPen(dark ? Qt::white : Qt::black);
        for (int i = 0; i < names.size(); ++i) {
            const QPoint at(10 + i % 6 * 195, 10 + i / 6 * 76);
            const QIcon icon = themedIcon(names[i]);
            icon.paint(&painter, QRect(at, QSize(16, 16)));
            icon.paint(&painter, QRect(at + QPoint(24, 0), QSize(20, 20)));
            icon.paint(&painter, QRect(at + QPoint(52, 0), QSize(32, 32)));
            icon.paint(&painter, QRect(at + QPoint(92, 0), QSize(48, 48)));
            painter.drawText(at + QPoint(0, 62), names[i]);
        }
        painter.end();
        QVERIFY(image.save(folder + (dark ? u"/icons-dark.png"_s : u"/icons-light.png"_s)));
    }
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
