// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logviewfixture.h"

#include <QClipboard>
#include <QGuiApplication>

#include <climits>

using namespace Proctor;
using namespace Qt::StringLiterals;

class LogTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s)); }

    void findsAndGoesRound();
    void findsWhatComesLater();
    void regularExpressions();
    void selectsAndCopies();
    void selectsByKeyboard();
    void copyIsBounded();
    void saves();
};

void LogTextTest::findsAndGoesRound()
{
    LogStore place;
    place.add(numbered(place, 0, 20'000));
    Shown shown(place);
    shown.select({.job = place.job});
    QTest::keyClick(shown.view.canvas(), Qt::Key_Home);
    shown.look(u"LINE 777"_s); // 777, 7770 to 7779
    QCOMPARE(shown.view.search().hitCount(), 11);
    QLineEdit *edit = shown.view.findChild<QLineEdit *>();
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(shown.found().startsWith(u"1 of 11"));
    shown.settle();
    QVERIFY(shown.rows().contains(u"line 777"_s));
    QVERIFY(!shown.view.followAction()->isChecked());
    shown.view.findNextAction()->trigger();
    shown.settle();
    QVERIFY(shown.rows().contains(u"line 7770"_s));
    shown.view.findPreviousAction()->trigger();
    shown.view.findPreviousAction()->trigger();
    QVERIFY(shown.found().startsWith(u"11 of 11"));
    QVERIFY(shown.found().contains(u"from the end again"));
    shown.view.findNextAction()->trigger();
    QVERIFY(shown.found().contains(u"from the beginning again"));
    // Case matters when asked to.
    for (QToolButton *button : shown.view.findChildren<QToolButton *>())
        if (button->text() == u"Aa")
            button->click();
    QTRY_COMPARE(shown.found(), u"Not found"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(shown.view.findChild<LogSearchBar *>()->isHidden());
    QCOMPARE(shown.view.search().hitCount(), 0);
}

void LogTextTest::findsWhatComesLater()
{
    LogStore place;
    place.add(numbered(place, 0, 10));
    Shown shown(place);
    shown.select({.job = place.job});
    shown.look(u"line 1"_s);
    QCOMPARE(shown.view.search().hitCount(), 1);
    shown.add(numbered(place, 10, 10));
    QTRY_COMPARE(shown.view.search().hitCount(), 11);
}

void LogTextTest::regularExpressions()
{
    LogStore place;
    place.add(numbered(place, 0, 100));
    Shown shown(place);
    shown.select({.job = place.job});
    shown.look(u"line .7$"_s);
    QCOMPARE(shown.view.search().hitCount(), 0);
    for (QToolButton *button : shown.view.findChildren<QToolButton *>())
        if (button->text() == u".*")
            button->click();
    QTRY_COMPARE(shown.view.search().hitCount(), 9);
    shown.view.findChild<QLineEdit *>()->setText(u"line (1"_s);
    QTRY_VERIFY(shown.found().startsWith(u"Not a regular expression"));
    shown.view.findNextAction()->trigger(); // nothing to go to
    QCOMPARE(shown.view.search().hitCount(), 0);
}

void LogTextTest::selectsAndCopies()
{
    LogStore place;
    place.add({place.output(place.step(), place.target(u"a"_s),
                            "first \x1b[31mred\x1b[0m line\nthe second\nthird\n")});
    Shown shown(place);
    shown.select({.job = place.job});
    QVERIFY(!shown.view.copyAction()->isEnabled());
    LogCanvas *canvas = shown.view.canvas();
    const LogGrid &grid = canvas->grid();
    const auto at = [&grid](int row, int column) {
        return QPoint(int(grid.textLeft + column * grid.cell),
                      row * grid.lineHeight + grid.lineHeight / 2);
    };
    QTest::mousePress(canvas->viewport(), Qt::LeftButton, {}, at(0, 6));
    QTest::mouseMove(canvas->viewport(), at(1, 3));
    QTest::mouseRelease(canvas->viewport(), Qt::LeftButton, {}, at(1, 3));
    QCOMPARE(canvas->selection().first, (LogPosition{0, 6}));
    QCOMPARE(canvas->selection().second, (LogPosition{1, 3}));
    shown.view.copyAction()->trigger();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"red line\nthe"_s);

    QTest::mouseDClick(canvas->viewport(), Qt::LeftButton, {}, at(1, 5));
    shown.view.copyAction()->trigger();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"second"_s);
    shown.view.selectAllAction()->trigger();
    shown.view.copyAction()->trigger();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"first red line\nthe second\nthird"_s);
    QTest::keyClick(canvas, Qt::Key_Escape);
    QVERIFY(!canvas->hasSelection());
}

void LogTextTest::selectsByKeyboard()
{
    LogStore place;
    place.add(numbered(place, 0, 5000));
    Shown shown(place);
    shown.select({.job = place.job});
    LogCanvas *canvas = shown.view.canvas();
    QTest::keyClick(canvas, Qt::Key_Home);
    shown.settle();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(canvas, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(canvas->selection().second, (LogPosition{1, 4}));
    QTest::keyClick(canvas, Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(canvas->selection().second.line, 4999);
    shown.settle();
    QCOMPARE(shown.rows().last(), u"line 4999"_s);
}

void LogTextTest::copyIsBounded()
{
    LogStore place;
    Events events;
    for (int i = 0; i < 50; ++i)
        events.push_back(place.output(place.step(), place.target(u"a"_s), QByteArray(1000, 'x')));
    place.add(std::move(events));
    LogSession session(*place.store, {.job = place.job}, false, false, [] {});
    session.readStored();
    LogText text(*place.store);
    const auto index = session.progress().full;
    const LogRange all{0, 0, index->lineCount() - 1, INT_MAX};
    // One line for a program is one line when it is copied.
    const auto whole = text.copy(place.job, index, all).result();
    QCOMPARE(whole->text, QString(50'000, u'x'));
    QVERIFY(!whole->isCut);
    const auto cut = text.copy(place.job, index, all, 20'000).result();
    QCOMPARE(cut->text.size(), 10'000);
    QVERIFY(cut->isCut);
}

void LogTextTest::saves()
{
    LogStore place;
    place.add({place.output(place.step(), place.target(u"a"_s),
                            "\x1b[32mgreen\x1b[0m ä\n" + QByteArray(5000, 'x') + "\n")});
    Shown shown(place);
    shown.select({.job = place.job});
    const QString path = place.path(u"saved.txt"_s);
    shown.view.saveTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "green \xc3\xa4\n" + QByteArray(5000, 'x') + '\n');
    const auto said = [&](const QString &word) {
        return std::ranges::any_of(shown.view.findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(word);
        });
    };
    QTRY_VERIFY(said(path));
    shown.view.saveTo(place.path(u"no/such/folder.txt"_s));
    QTRY_VERIFY(said(u"cannot be written"_s));
}

QTEST_MAIN(LogTextTest)
#include "tst_logtext.moc"
