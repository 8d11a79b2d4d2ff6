// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/enginesettings.h"
#include "support/language.h"
#include "support/recentfiles.h"
#include "support/settings.h"
#include "support/storecheck.h"
#include "support/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Proctor;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void valuesComeBack();
    void nonsenseReadsAsDefault();
    void recentFilesAreTheLastOnes();
    void missingFilesAreFound();
    void storePlaces_data();
    void storePlaces();
    void themeChangesThePalette();
    void everyTextIsReadable_data();
    void everyTextIsReadable();
    void languageIsChosen_data();
    void languageIsChosen();
    void qtSpeaksTheLanguageToo();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &text = "x") const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QLocale::setDefault(QLocale::c());
}

void SettingsTest::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void SettingsTest::valuesComeBack()
{
    const QString file = path(u"deep/proctor.ini"_s);
    const EngineChoice chosen{.requestor = u"anna"_s,
                              .station = u"bench-7"_s,
                              .threads = 3,
                              .lockMinutes = 3,
                              .shutdownSeconds = 0,
                              .backlog = 20'000};
    {
        Settings settings(file);
        QVERIFY(settings.theme() == Theme::System);
        QCOMPARE(settings.logFontSize(), 0);
        QVERIFY(settings.isOn(u"log/follow"_s, true));
        settings.setStoreUrl(u"sqlite:/lab/jobs.db"_s);
        settings.setLanguage(u"de"_s);
        settings.setTheme(Theme::ContrastDark);
        QCOMPARE(settings.zoom(), 100);
        settings.setZoom(150);
        QVERIFY(settings.engine() == EngineChoice());
        settings.setEngine(chosen);
        QVERIFY(!settings.rehearses());
        settings.setRehearses(true);
        settings.setLogFontSize(13);
        QCOMPARE(settings.sshConnections(), EngineSettings().sshConnections);
        QCOMPARE(settings.sshConnectionsPerHost(), EngineSettings().sshConnectionsPerHost);
        settings.setSshConnections(40);
        settings.setSshConnectionsPerHost(4);
        settings.setLayout(u"main"_s, QByteArray("\0\1\xff", 3));
        settings.setOn(u"log/follow"_s, false);
        QVERIFY(settings.save());
    }
    const Settings settings(file);
    QCOMPARE(settings.storeUrl(), u"sqlite:/lab/jobs.db"_s);
    QCOMPARE(settings.language(), u"de"_s);
    QVERIFY(settings.theme() == Theme::ContrastDark);
    QCOMPARE(settings.zoom(), 150);
    QVERIFY(settings.engine() == chosen);
    EngineSettings engine;
    engine.requestor = u"login"_s;
    engine.station = u"named by an option"_s;
    settings.engine().applyTo(engine, false, true);
    QCOMPARE(engine.requestor, u"anna"_s);
    QCOMPARE(engine.station, u"named by an option"_s);
    QVERIFY(engine.lockDuration == std::chrono::minutes(3));
    QVERIFY(engine.shutdownTimeout == EngineSettings().shutdownTimeout);
    QVERIFY(settings.rehearses());
    QCOMPARE(settings.logFontSize(), 13);
    QCOMPARE(settings.sshConnections(), 40);
    QCOMPARE(settings.sshConnectionsPerHost(), 4);
    QCOMPARE(settings.layout(u"main"_s), QByteArray("\0\1\xff", 3));
    QVERIFY(!settings.isOn(u"log/follow"_s, true));
}

void SettingsTest::nonsenseReadsAsDefault()
{
    write(u"proctor.ini"_s, "[window]\ntheme=purple\nzoom=5000\nrecentFiles=\n[log]\nfontSize=-4\n"
                            "[ssh]\nconnections=-1\nconnectionsPerHost=many\n[engine]\nthreads=-"
                            "4\nlockMinutes=many\nbacklog=99999999999\n[broken\n");
    const Settings settings(path(u"proctor.ini"_s));
    QVERIFY(settings.theme() == Theme::System);
    QCOMPARE(settings.zoom(), 100);
    QVERIFY(settings.engine() == EngineChoice());
    QCOMPARE(settings.logFontSize(), 0);
    QCOMPARE(settings.sshConnections(), EngineSettings().sshConnections);
    QCOMPARE(settings.sshConnectionsPerHost(), EngineSettings().sshConnectionsPerHost);
    QVERIFY(settings.layout(u"main"_s).isEmpty());
}

void SettingsTest::recentFilesAreTheLastOnes()
{
    Settings settings(path(u"proctor.ini"_s));
    RecentFiles recent(settings);
    QSignalSpy changed(&recent, &RecentFiles::changed);
    for (int i = 0; i < 12; ++i)
        recent.add(u"/lab/job%1.yaml"_s.arg(i));
    QCOMPARE(recent.files().size(), RecentFiles::most);
    QCOMPARE(recent.files().first(), u"/lab/job11.yaml"_s);
    recent.add(u"/lab/x/../job5.yaml"_s);
    QCOMPARE(recent.files().first(), u"/lab/job5.yaml"_s);
    QCOMPARE(recent.files().count(u"/lab/job5.yaml"_s), 1);
    QCOMPARE(changed.size(), 13);
    recent.add(u"/lab/job5.yaml"_s); // as it was
    QCOMPARE(changed.size(), 13);
    recent.remove(u"/lab/job5.yaml"_s);
    QVERIFY(!recent.files().contains(u"/lab/job5.yaml"_s));
    QCOMPARE(RecentFiles(settings).files(), recent.files());
    recent.clear();
    QVERIFY(settings.recentFiles().isEmpty());
}

void SettingsTest::missingFilesAreFound()
{
    write(u"here.yaml"_s);
    Settings settings(path(u"proctor.ini"_s));
    settings.setRecentFiles({path(u"here.yaml"_s), path(u"gone.yaml"_s)});
    RecentFiles recent(settings);
    QTRY_VERIFY(recent.isMissing(path(u"gone.yaml"_s)));
    QVERIFY(!recent.isMissing(path(u"here.yaml"_s)));
    write(u"gone.yaml"_s);
    QSignalSpy changed(&recent, &RecentFiles::changed);
    recent.refresh();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!recent.isMissing(path(u"gone.yaml"_s)));
}

void SettingsTest::storePlaces_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("memory") << u"memory:"_s << QString();
    QTest::newRow("new file") << u"sqlite:%1/new.db"_s << QString();
    QTest::newRow("new folders") << u"%1/a/b/new.db"_s << QString();
    QTest::newRow("empty file") << u"%1/empty.db"_s << QString();
    QTest::newRow("folder") << u"%1"_s << u"is a folder"_s;
    QTest::newRow("below a file") << u"%1/text.db/new.db"_s << u"is a file"_s;
    QTest::newRow("other kind") << u"%1/text.db"_s << u"another kind"_s;
    QTest::newRow("server") << u"postgresql://lab/jobs"_s << u"file on this computer"_s;
    QTest::newRow("read-only folder") << u"%1/locked/new.db"_s << u"cannot be written"_s;
}

void SettingsTest::storePlaces()
{
    QFETCH(QString, url);
    QFETCH(const QString, words);
    write(u"text.db"_s, "just a text that is no database at all");
    write(u"empty.db"_s, "");
    QDir(m_folder->path()).mkdir(u"locked"_s);
    if (url.contains(u"locked") && geteuid() == 0)
        QSKIP("root may write everywhere");
    QFile::setPermissions(path(u"locked"_s), QFile::ReadOwner | QFile::ExeOwner);
    if (url.contains(u"%1"))
        url = url.arg(m_folder->path());
    const QString problem = storeProblem(url);
    QCOMPARE(problem.isEmpty(), words.isEmpty());
    QVERIFY2(problem.contains(words), qPrintable(problem));
    QVERIFY(!QFile::exists(path(u"a"_s))); // looking makes nothing
}

void SettingsTest::themeChangesThePalette()
{
    applyTheme(Theme::Dark);
    QVERIFY(isDark(QApplication::palette()));
    QPushButton shown(u"shown"_s);
    QPushButton closed(u"closed"_s);
    shown.show();
    closed.show();
    closed.close();
    QVERIFY(isDark(shown.palette()));
    applyTheme(Theme::Light);
    QVERIFY(!isDark(QApplication::palette()));
    QTRY_VERIFY(!isDark(shown.palette()));
    closed.show();
    QTRY_VERIFY(!isDark(closed.palette()));
    applyTheme(Theme::Dark);
    applyTheme(Theme::System);
    QCOMPARE(QApplication::palette().color(QPalette::Base),
             QApplication::style()->standardPalette().color(QPalette::Base));
}

void SettingsTest::everyTextIsReadable_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
}

void SettingsTest::everyTextIsReadable()
{
    QFETCH(const int, theme);
    const QPalette palette = paletteOf(Theme(theme));
    // Contrast as WCAG 2 counts it: 4.5 for text.
    const auto luminance = [](const QColor &colour) {
        const auto part = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
               0.0722 * part(colour.blueF());
    };
    const auto contrast = [&](QPalette::ColorRole text, QPalette::ColorRole ground) {
        const double a = luminance(palette.color(text));
        const double b = luminance(palette.color(ground));
        return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
    };
    QVERIFY(contrast(QPalette::Text, QPalette::Base) > 7);
    QVERIFY(contrast(QPalette::WindowText, QPalette::Window) > 7);
    QVERIFY(contrast(QPalette::ButtonText, QPalette::Button) > 7);
    QVERIFY(contrast(QPalette::ToolTipText, QPalette::ToolTipBase) > 7);
    QVERIFY(contrast(QPalette::HighlightedText, QPalette::Highlight) > 4.5);
    QVERIFY(contrast(QPalette::PlaceholderText, QPalette::Base) > 4.5);
    QVERIFY(contrast(QPalette::PlaceholderText, QPalette::Window) > 4.3);
    QVERIFY(contrast(QPalette::Link, QPalette::Base) > 4.5);
    QVERIFY(contrast(QPalette::Link, QPalette::Window) > 4.5);
}

void SettingsTest::languageIsChosen_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<bool>("known");
    QTest::newRow("nothing") << QString() << QString() << u"en"_s << QString() << true;
    QTest::newRow("setting") << QString() << u"de"_s << u"de"_s << u"de_DE"_s << true;
    QTest::newRow("argument first") << u"en"_s << u"de"_s << u"en"_s << u"en_US"_s << true;
    QTest::newRow("country") << u"de-AT"_s << QString() << u"de"_s << u"de_AT"_s << true;
    QTest::newRow("unknown") << u"fr"_s << u"de"_s << u"en"_s << u"fr_FR"_s << false;
}

void SettingsTest::languageIsChosen()
{
    QFETCH(const QString, argument);
    QFETCH(const QString, setting);
    QFETCH(const QString, code);
    QFETCH(const QString, locale);
    QFETCH(const bool, known);
    Language language;
    QCOMPARE(language.apply(argument, setting), known);
    QCOMPARE(language.code(), code);
    if (!locale.isEmpty())
        QCOMPARE(QLocale().name(), locale);
}

void SettingsTest::qtSpeaksTheLanguageToo()
{
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (!QFile::exists(folder + u"/qtbase_de.qm"_s))
        QSKIP("Qt's own translations are not installed");
    Language language;
    language.apply(u"de"_s, {});
    const QDialogButtonBox box(QDialogButtonBox::Cancel);
    QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'), u"Abbrechen"_s);
}

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
