// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/aboutdialog.h"
#include "dialogs/helpbrowser.h"
#include "dialogs/helpwindow.h"
#include "dialogs/preferencesdialog.h"
#include "dialogs/webhookspage.h"
#include "engine/enginesettings.h"
#include "models/helpsearch.h"
#include "support/language.h"
#include "support/recentfiles.h"
#include "support/samples.h"
#include "support/settings.h"
#include "views/startpage.h"
#include "views/startparts.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

QAbstractButton *buttonOf(const QWidget &widget, const QString &text)
{
    for (QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
        if (button->text().remove(u'&').startsWith(text))
            return button;
    }
    return nullptr;
}

} // namespace

class DialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void preferencesAreWrittenOnOk();
    void coloursGoBackOnCancel();
    void badStoreIsRefused();
    void defaultsComeBack();
    void webHooksAreWritten();
    void senselessWebHooksAreRefused_data();
    void senselessWebHooksAreRefused();
    void aboutCopiesVersions();
    void everyHelpPageOpens_data();
    void everyHelpPageOpens();
    void helpLinksAreAlive();
    void helpGoesBackAndForward();
    void helpFindsText();
    void helpIsSearchedEverywhere();
    void helpFollowsThePalette();
    void translatedPagesSayTheSame();
    void startPageOffersSamples();
    void startPageListsRecentFiles();
    void startPageFitsNarrowWindows();
    void everyControlHasAName();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"proctor.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DialogsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    applyTheme(Theme::Light);
}

void DialogsTest::preferencesAreWrittenOnOk()
{
    Settings settings(file());
    PreferencesDialog dialog(settings);
    QSignalSpy changed(&dialog, &PreferencesDialog::settingsChanged);
    const QString store = m_folder->filePath(u"jobs.db"_s);
    dialog.findChild<QLineEdit *>(u"store"_s)->setText(store);
    const auto boxes = dialog.findChildren<QComboBox *>();
    boxes.at(0)->setCurrentIndex(boxes.at(0)->findData(u"de"_s));
    boxes.at(1)->setCurrentIndex(boxes.at(1)->findData(int(Theme::Dark)));
    dialog.findChild<QSpinBox *>(u"logFont"_s)->setValue(14);
    dialog.findChild<QSpinBox *>(u"sshConnections"_s)->setValue(40);
    dialog.findChild<QSpinBox *>(u"sshConnectionsPerHost"_s)->setValue(4);
    dialog.accept();
    QTRY_COMPARE(changed.size(), 1); // the new place is looked at first
    QCOMPARE(settings.storeUrl(), store);
    QCOMPARE(settings.language(), u"de"_s);
    QVERIFY(settings.theme() == Theme::Dark);
    QCOMPARE(settings.logFontSize(), 14);
    QCOMPARE(settings.sshConnections(), 40);
    QCOMPARE(settings.sshConnectionsPerHost(), 4);
    QVERIFY(QFile::exists(file()));

    const PreferencesDialog again(settings);
    QCOMPARE(again.findChild<QLineEdit *>(u"store"_s)->text(), store);
    QCOMPARE(again.findChild<QSpinBox *>(u"logFont"_s)->value(), 14);
    QCOMPARE(again.findChild<QSpinBox *>(u"sshConnections"_s)->value(), 40);
    QCOMPARE(again.findChild<QSpinBox *>(u"sshConnectionsPerHost"_s)->value(), 4);
}

void DialogsTest::coloursGoBackOnCancel()
{
    Settings settings(file());
    settings.setTheme(Theme::Light);
    PreferencesDialog dialog(settings);
    QComboBox *theme = dialog.findChildren<QComboBox *>().at(1);
    theme->setCurrentIndex(theme->findData(int(Theme::Dark)));
    Q_EMIT theme->activated(theme->currentIndex());
    QVERIFY(isDark(QApplication::palette()));
    dialog.reject();
    QVERIFY(!isDark(QApplication::palette()));
    QVERIFY(settings.theme() == Theme::Light);
}

void DialogsTest::badStoreIsRefused()
{
    Settings settings(file());
    PreferencesDialog dialog(settings);
    auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    auto *edit = dialog.findChild<QLineEdit *>(u"store"_s);
    edit->setText(m_folder->path());
    ok->click(); // faster than the look at the disk
    QTRY_VERIFY(!ok->isEnabled());
    QVERIFY(settings.storeUrl().isEmpty());
    const auto labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().contains(u"is a folder"_s); }));
    edit->setText(m_folder->filePath(u"jobs.db"_s));
    QTRY_VERIFY(ok->isEnabled());
}

void DialogsTest::defaultsComeBack()
{
    Settings settings(file());
    settings.setStoreUrl(u"/lab/jobs.db"_s);
    settings.setTheme(Theme::Dark);
    settings.setLogFontSize(20);
    settings.setSshConnections(1);
    settings.setSshConnectionsPerHost(1);
    PreferencesDialog dialog(settings);
    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::RestoreDefaults)->click();
    dialog.accept();
    QTRY_COMPARE(settings.storeUrl(), QString());
    QVERIFY(settings.theme() == Theme::System);
    QCOMPARE(settings.logFontSize(), 0);
    QCOMPARE(settings.sshConnections(), EngineSettings().sshConnections);
    QCOMPARE(settings.sshConnectionsPerHost(), EngineSettings().sshConnectionsPerHost);
}

void DialogsTest::webHooksAreWritten()
{
    Settings settings(file());
    PreferencesDialog dialog(settings);
    auto *page = dialog.findChild<WebHooksPage *>();
    dialog.findChild<QTabWidget *>()->setCurrentWidget(page);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *list = page->findChild<QListWidget *>();
    for (const QString &address : {u"lab.example/hook"_s, u"gone.example"_s}) {
        buttonOf(*page, u"Add"_s)->click();
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End); // behind https://
        QTest::keyClicks(QApplication::focusWidget(), address);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QCOMPARE(list->count(), 2);
    QVERIFY(dialog.isVisible()); // Return was meant for the list
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    buttonOf(*page, u"Add"_s)->click(); // and nothing is entered
    const auto fields = page->findChildren<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    QCOMPARE(fields.size(), 3);
    fields[0]->setText(u"Target*, JobState*"_s);
    fields[1]->setText(u"nightly,slow"_s);
    fields[2]->setText(u"hook-key"_s);
    dialog.accept();
    const WebHookChoice wanted{.urls = {u"https://lab.example/hook"_s},
                               .events = {u"Target*"_s, u"JobState*"_s},
                               .tags = {u"nightly"_s, u"slow"_s},
                               .secret = u"secret:hook-key"_s};
    QTRY_VERIFY(settings.hooks() == wanted);
    const PreferencesDialog again(settings);
    QVERIFY(again.findChild<WebHooksPage *>()->hooks() == wanted);
}

void DialogsTest::senselessWebHooksAreRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("address") << u"ftp://host"_s << QStringList{{}, {}, {}};
    QTest::newRow("events") << QString() << QStringList{u"A, B.C"_s, {}, {}};
    QTest::newRow("tags") << QString() << QStringList{{}, u"not a tag"_s, {}};
    QTest::newRow("secret") << QString() << QStringList{{}, {}, u"pass word"_s};
}

void DialogsTest::senselessWebHooksAreRefused()
{
    QFETCH(QString, address);
    QFETCH(QStringList, texts);
    Settings settings(file());
    PreferencesDialog dialog(settings);
    auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    auto *page = dialog.findChild<WebHooksPage *>();
    QVERIFY(ok->isEnabled());
    page->setHooks({.urls = {address}});
    const auto fields = page->findChildren<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    for (qsizetype i = 0; i < texts.size(); ++i)
        fields[i]->setText(texts[i]);
    QVERIFY(!ok->isEnabled());
    page->setHooks({});
    QVERIFY(ok->isEnabled());
}

void DialogsTest::aboutCopiesVersions()
{
    AboutDialog dialog;
    buttonOf(dialog, u"Copy"_s)->click();
    const QString text = QApplication::clipboard()->text();
    QVERIFY(text.contains(QStringLiteral(PROCTOR_VERSION)));
    QVERIFY(text.contains(QString::fromLatin1(qVersion())));
}

void DialogsTest::everyHelpPageOpens_data()
{
    QTest::addColumn<QString>("page");
    const QStringList pages = QDir(u":/help"_s).entryList(QDir::Files);
    QVERIFY(pages.size() >= 6);
    for (const QString &page : pages)
        QTest::newRow(qPrintable(page)) << page;
}

void DialogsTest::everyHelpPageOpens()
{
    QFETCH(const QString, page);
    HelpWindow window;
    window.openPage(page);
    QCOMPARE(window.page(), page);
    auto *browser = window.findChild<HelpBrowser *>();
    QVERIFY(browser->toPlainText().size() > 500);
    QCOMPARE(browser->document()->firstBlock().blockFormat().headingLevel(), 1);
    // Every page is in the list, and the list shows where one is.
    auto *contents = window.findChild<QListWidget *>(u"helpContents"_s);
    QCOMPARE(contents->currentItem()->data(Qt::UserRole).toString(), page);
}

void DialogsTest::helpLinksAreAlive()
{
    HelpBrowser browser;
    const QStringList pages = QDir(u":/help"_s).entryList(QDir::Files);
    int links = 0;
    for (const QString &page : pages) {
        browser.showPage(page);
        for (QTextBlock block = browser.document()->begin(); block.isValid();
             block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QUrl link(it.fragment().charFormat().anchorHref());
                if (link.isEmpty() || !link.isRelative())
                    continue;
                ++links;
                QVERIFY2(link.path().isEmpty() || pages.contains(link.path()),
                         qPrintable(page + u' ' + link.path()));
                if (!link.hasFragment())
                    continue;
                QVERIFY2(link.path().isEmpty(), qPrintable(link.toString()));
                QVERIFY2(browser.goToHeading(link.fragment()), qPrintable(link.toString()));
            }
        }
    }
    QVERIFY(links > 0);
}

void DialogsTest::helpGoesBackAndForward()
{
    HelpWindow window;
    window.openPage(u"manual.md"_s);
    auto *browser = window.findChild<HelpBrowser *>();
    auto *contents = window.findChild<QListWidget *>(u"helpContents"_s);
    Q_EMIT browser->anchorClicked(QUrl(u"events.md"_s));
    QCOMPARE(window.page(), u"events.md"_s);
    browser->backward();
    QCOMPARE(window.page(), u"manual.md"_s);
    QCOMPARE(contents->currentRow(), 0);
    browser->forward();
    QCOMPARE(window.page(), u"events.md"_s);
    contents->setCurrentRow(1);
    QCOMPARE(window.page(), u"command-line.md"_s);

    QSignalSpy outside(browser, &HelpBrowser::linkOpened);
    browser->disconnect(&window);
    Q_EMIT browser->anchorClicked(QUrl(u"https://example.org/"_s));
    QCOMPARE(outside.size(), 1);
    QCOMPARE(window.page(), u"command-line.md"_s);
}

void DialogsTest::helpIsSearchedEverywhere()
{
    HelpWindow window;
    window.openPage(u"manual.md"_s);
    auto *search = window.findChild<QLineEdit *>(u"helpSearch"_s);
    auto *hits = window.findChild<QListWidget *>(u"helpHits"_s);
    auto *browser = window.findChild<HelpBrowser *>();
    QTest::keyClicks(search, u"proctor_plugin"_s); // of those who write them
    QVERIFY(hits->isVisible());
    QVERIFY(hits->count() >= 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(browser->page(), u"plugin-guide.md"_s);
    QCOMPARE(browser->textCursor().selectedText().toLower(), u"proctor_plugin"_s);
    // All words, in any order and case.
    search->setText(u"Ctrl+F7 REHEARSE"_s);
    QVERIFY(hits->count() >= 1);
    for (int i = 0; i < hits->count(); ++i)
        QCOMPARE(hits->item(i)->data(Qt::UserRole).toString(), u"manual.md"_s);
    search->setText(u"xyzzy nowhere"_s);
    QCOMPARE(hits->count(), 1);
    QVERIFY(!(hits->item(0)->flags() & Qt::ItemIsEnabled));
    QTest::keyClick(search, Qt::Key_Return); // goes nowhere
    QCOMPARE(browser->page(), u"plugin-guide.md"_s);
    search->clear();
    QVERIFY(!hits->isVisible());

    HelpSearch pages;
    pages.add(u"a.md"_s, u"# Tea\n\nHot **water** with [leaves](leaf.md).\n\n## Milk\n\n```\n# no "
                         "heading\n```\n| cold | white |\n|---|---|\n"_s);
    QCOMPARE(pages.find(u"leaves hot"_s).size(), size_t(1));
    QCOMPARE(pages.find(u"leaves hot"_s)[0].excerpt, u"Hot water with leaves."_s);
    QCOMPARE(pages.find(u"white cold"_s)[0].passage.heading, u"Milk"_s);
    QCOMPARE(pages.find(u"no heading"_s)[0].passage.heading, u"Milk"_s);
    QVERIFY(pages.find(u"leaf.md"_s).empty());
    QVERIFY(pages.find(u"  "_s).empty());
}

void DialogsTest::helpFindsText()
{
    HelpWindow window;
    window.openPage(u"manual.md"_s);
    auto *browser = window.findChild<HelpBrowser *>();
    auto *search = window.findChild<QLineEdit *>(u"pageSearch"_s);
    QTest::keyClicks(search, u"cleanup"_s);
    QCOMPARE(browser->textCursor().selectedText().toLower(), u"cleanup"_s);
    const int first = browser->textCursor().position();
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(browser->textCursor().position() > first);
    QVERIFY(browser->findNext(u"cleanup"_s, true));
    QCOMPARE(browser->textCursor().position(), first);
    QVERIFY(browser->findNext(u"cleanup"_s, true)); // round to the last one
    QVERIFY(browser->textCursor().position() > first);
    search->setText(u"xyzzy nowhere"_s);
    const auto labels = window.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"Not found"_s);
    }));
}

void DialogsTest::helpFollowsThePalette()
{
    HelpWindow window;
    window.openPage(u"manual.md"_s);
    auto *browser = window.findChild<HelpBrowser *>();
    const auto codeGround = [browser] {
        for (QTextBlock block = browser->document()->begin(); block.isValid();
             block = block.next()) {
            if (block.text().startsWith(u"JobName:"_s))
                return block.blockFormat().background().color();
        }
        return QColor();
    };
    QVERIFY(codeGround().lightness() > 200);
    applyTheme(Theme::Dark);
    QTRY_VERIFY(codeGround().lightness() < 80);
}

void DialogsTest::translatedPagesSayTheSame()
{
    // Headings, lines of code, rows of tables: what a page is made of, without its words.
    const auto shapeOf = [](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return QStringList();
        QStringList shape;
        bool isCode = false;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.startsWith(u"```"_s))
                isCode = !isCode;
            if (isCode) // keys and commands; values may be words for people
                shape.append(line.section(u" #"_s, 0, 0).section(u": "_s, 0, 0).trimmed());
            else if (line.startsWith(u'#'))
                shape.append(line.section(u' ', 0, 0));
            else if (line.startsWith(u'|'))
                shape.append(QString::number(line.count(u'|')));
        }
        return shape;
    };
    for (const LanguageName &name : windowLanguages()) {
        if (name.code == "en"_L1)
            continue;
        const QString folder = u":/help/%1/"_s.arg(name.code);
        const QStringList pages = QDir(folder).entryList(QDir::Files);
        QVERIFY2(!pages.isEmpty(), qPrintable(name.code));
        for (const QString &page : pages)
            QCOMPARE(shapeOf(folder + page), shapeOf(u":/help/"_s + page));
    }

    Language language;
    for (const LanguageName &name : windowLanguages()) {
        language.apply(name.code, {});
        HelpBrowser pictures;
        pictures.showPage(u"manual.md"_s);
        int count = 0;
        const QString text = QString::fromUtf8(HelpBrowser::pageText(u"manual.md"_s));
        auto image = QRegularExpression(u"!\\[[^\\]]+\\]\\(([^)]+)\\)"_s).globalMatch(text);
        while (image.hasNext()) {
            const QUrl url = pictures.source().resolved(QUrl(image.next().captured(1)));
            const auto picture =
                pictures.loadResource(QTextDocument::ImageResource, url).value<QImage>();
            QVERIFY2(!picture.isNull(), qPrintable(url.toString()));
            ++count;
        }
        QVERIFY(count >= 5);
    }
    language.apply(u"de"_s, {});
    HelpBrowser browser;
    browser.showPage(u"manual.md"_s);
    QCOMPARE(browser.document()->firstBlock().text(), u"Handbuch"_s);
    browser.showPage(u"events.md"_s); // not translated
    QCOMPARE(browser.document()->firstBlock().text(), u"Events"_s);
}

void DialogsTest::startPageOffersSamples()
{
    Settings settings(file());
    RecentFiles recent(settings);
    StartPage page(recent);
    page.resize(900, 700);
    page.show();
    QCOMPARE(page.findChildren<Card *>().size(), samples().size());
    QSignalSpy run(&page, &StartPage::sampleRunRequested);
    QSignalSpy show(&page, &StartPage::sampleShowRequested);
    QSignalSpy open(&page, &StartPage::openRequested);
    for (QPushButton *button : page.findChildren<QPushButton *>())
        button->click();
    QCOMPARE(run.size(), samples().size());
    QCOMPARE(show.size(), samples().size());
    QCOMPARE(open.size(), 1);
    for (const QList<QVariant> &arguments : run)
        QVERIFY(sampleText(arguments.at(0).toString()).contains("JobName:"));
    QVERIFY(sampleText(u"nothing.yaml"_s).isEmpty());
}

void DialogsTest::startPageListsRecentFiles()
{
    Settings settings(file());
    const QString here = m_folder->filePath(u"here.yaml"_s);
    QFile made(here);
    QVERIFY(made.open(QIODevice::WriteOnly));
    RecentFiles recent(settings);
    StartPage page(recent);
    page.show();
    const auto buttons = [&page] {
        QList<FileButton *> shown = page.findChildren<FileButton *>();
        shown.removeIf([](const FileButton *button) { return !button->isVisible(); });
        return shown;
    };
    QVERIFY(buttons().isEmpty());
    recent.add(m_folder->filePath(u"gone.yaml"_s));
    recent.add(here);
    recent.refresh();
    QTRY_VERIFY(buttons().size() == 2 && buttons().at(1)->toolTip().contains(u"missing"_s));
    QVERIFY(!buttons().at(0)->toolTip().contains(u"missing"_s));

    QSignalSpy requested(&page, &StartPage::fileRequested);
    buttons().at(0)->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).toString(), here);

    QList<QToolButton *> removers = page.findChildren<QToolButton *>();
    removers.removeIf([](const QToolButton *button) { return !button->isVisible(); });
    removers.at(0)->click();
    QCOMPARE(recent.files(), QStringList{m_folder->filePath(u"gone.yaml"_s)});
    QTRY_COMPARE(buttons().size(), 1);
}

void DialogsTest::startPageFitsNarrowWindows()
{
    Settings settings(file());
    RecentFiles recent(settings);
    StartPage page(recent);
    page.resize(600, 700);
    page.show();
    for (const Card *card : page.findChildren<Card *>()) {
        const int right = card->mapTo(&page, QPoint(card->width(), 0)).x();
        QVERIFY2(right <= page.width(), qPrintable(QString::number(right)));
    }
}

void DialogsTest::everyControlHasAName()
{
    Settings settings(file());
    RecentFiles recent(settings);
    const StartPage page(recent);
    const HelpWindow help;
    const PreferencesDialog preferences(settings);
    for (const QWidget *window :
         std::initializer_list<const QWidget *>{&page, &help, &preferences}) {
        for (const QWidget *control : window->findChildren<QWidget *>()) {
            if (control->focusPolicy() == Qt::NoFocus || control->objectName().startsWith(u"qt_"))
                continue;
            const QAccessibleInterface *face =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(control));
            const bool isNamed = face && (!face->text(QAccessible::Name).isEmpty() ||
                                          face->role() == QAccessible::Splitter ||
                                          face->role() == QAccessible::ScrollBar);
            const bool isPart =
                qobject_cast<const QAbstractScrollArea *>(control->parentWidget()) ||
                qobject_cast<const QAbstractSpinBox *>(control->parentWidget()) ||
                qobject_cast<const QScrollArea *>(control);
            QVERIFY2(isNamed || isPart,
                     qPrintable(QString::fromLatin1(control->metaObject()->className())));
        }
    }
}

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
