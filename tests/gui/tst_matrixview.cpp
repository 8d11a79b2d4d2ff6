// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusfixture.h"
#include "views/matrixpanel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

/// A panel on a StatusFixture.
struct Shown
{
    explicit Shown(StatusFixture &fixture) : panel(fixture.model), view(panel.view())
    {
        panel.resize(900, 500);
        panel.show();
    }
    [[nodiscard]] QStringList rows() const
    {
        QStringList rows;
        const MatrixLayout &layout = view.layoutOfRows();
        for (int row = 0; row < layout.rowCount(); ++row)
            rows += layout.row(row).target >= 0
                        ? layout.targetName(layout.row(row).target)
                        : MatrixPainter::headingText(layout, layout.row(row).group);
        return rows;
    }
    [[nodiscard]] QString text() const { return rows().join(u' '); }
    [[nodiscard]] QPoint at(int row, int column) const
    {
        return view.cellRect({row, column}).center();
    }
    void click(int row, int column, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, at(row, column));
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, from);
        QTest::mouseMove(view.viewport(), (from + to) / 2);
        QTest::mouseMove(view.viewport(), to);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view, key, modifiers);
    }

    MatrixPanel panel;
    MatrixView &view;
};

QString acquired(const QStringList &targets, const QString &where = u"1/0/0"_s)
{
    QString script = u"1 job JobStateStarted\n2 job RunStarted {\"RunID\":1}\n"_s;
    for (const QString &target : targets)
        script += u"3 %1 - TargetAcquired %2\n"_s.arg(where, target);
    return script;
}

QString passes(const QString &target, const QString &step)
{
    return u"4 1/0/0 %1 TargetIn %2\n6 1/0/0 %1 TargetOut %2\n"_s.arg(step, target);
}

QString fails(const QString &target, const QString &step, const QString &error)
{
    return u"4 1/0/0 %1 TargetIn %2\n5 1/0/0 %1 TargetErr %2 {\"Error\":\"%3\"}\n"_s.arg(
        step, target, error);
}

const QStringList four{u"d"_s, u"b"_s, u"c"_s, u"a"_s};

QString fourWithTwoFailures()
{
    return acquired(four) + passes(u"d"_s, u"one"_s) + fails(u"b"_s, u"one"_s, u"no answer"_s) +
           passes(u"c"_s, u"one"_s) + fails(u"c"_s, u"two"_s, u"timed out after 3 s"_s);
}

QString manyAcquired(int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids += u"dut-%1"_s.arg(i);
    return acquired(ids);
}

QAction *action(const QMenu &menu, const QString &text)
{
    for (QAction *each : menu.actions()) {
        if (QString(each->text()).remove(u'&') == text)
            return each;
    }
    return nullptr;
}

} // namespace

class MatrixViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s));
    }
    void emptyStates();
    void rowsAndColumns();
    void sorts();
    void namesInNaturalOrder();
    void groupsByFailure();
    void collapses();
    void threeTemplatesMakeThreeGroups();
    void endlessKindsOfFailuresAreBounded();
    void filters();
    void growsLive();
    void sortsSeldomWhileLive();
    void keepsStillWhileTheMouseIsDown();
    void clickAsksForTheLog();
    void failedCellsSayWhatFailed();
    void selectsWithTheMouse();
    void rubberBand();
    void keyboard();
    void keyboardOnGroups();
    void walksFailures();
    void menu();
    void zooms();
    void fitsManyTargets();
    void followsTheRunningTest();
    void choosesAnAttempt();
    void anotherTreeOfTheJob();
    void anotherJob();
    void isAccessible();
    void toolTips();
    void drawsTheStates();
    void gridFindsItsCells_data();
    void gridFindsItsCells();
};

void MatrixViewTest::emptyStates()
{
    StatusFixture fixture({u"t: one"_s});
    Shown shown(fixture);
    QCOMPARE(shown.view.emptyText(), u"No job is shown."_s);
    fixture.open();
    QCOMPARE(shown.view.emptyText(), u"No test has begun yet."_s);
    shown.view.choose({.run = RunId(3), .test = 0, .attempt = {}});
    QCOMPARE(shown.view.emptyText(), u"This attempt has not begun."_s);
    shown.view.choose({});
    fixture.say(u"1 job JobStateStarted\n2 job RunStarted {\"RunID\":1}\n"
                "3 1/0/0 - TargetAcquireErr - {\"Error\":\"all locked\"}\n"_s);
    QTRY_COMPARE(shown.view.emptyText(), u"Targets could not be acquired: all locked"_s);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_End, Qt::Key_A, Qt::Key_Space})
        shown.key(key);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, {100, 100});
    QVERIFY(!shown.view.current().isValid());
    QVERIFY(!shown.view.viewport()->grab().isNull());
    fixture.model.setTree(nullptr);
    QCOMPARE(shown.view.emptyText(), u"No job is shown."_s);
}

void MatrixViewTest::rowsAndColumns()
{
    StatusFixture fixture({u"t: one two ~clean"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    const Shown shown(fixture);
    QCOMPARE(shown.text(), u"d b c a"_s);
    const MatrixLayout &layout = shown.view.layoutOfRows();
    QCOMPARE(layout.columnCount(), 3);
    QCOMPARE(layout.cleanupColumn(), 2);
    QVERIFY(layout.step(2).cleanup);
    // Cleanup stands apart.
    const MatrixGrid &grid = shown.view.grid();
    QCOMPARE(grid.left(1), grid.right(0));
    QVERIFY(grid.left(2) > grid.right(1));
}

void MatrixViewTest::sorts()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    Shown shown(fixture);
    shown.view.setOrder(MatrixOrder::Name);
    QCOMPARE(shown.text(), u"a b c d"_s);
    shown.view.setOrder(MatrixOrder::State);
    QCOMPARE(shown.text(), u"b c d a"_s); // where they failed counts, then what is not over
    shown.view.setOrder(MatrixOrder::Acquisition);
    QCOMPARE(shown.text(), u"d b c a"_s);
}

void MatrixViewTest::namesInNaturalOrder()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(acquired({u"dut-10"_s, u"Dut-9"_s, u"dut-1"_s, u"bench"_s}));
    Shown shown(fixture);
    shown.view.setOrder(MatrixOrder::Name);
    QCOMPARE(shown.text(), u"bench dut-1 Dut-9 dut-10"_s);
    fixture.say(u"4 1/0/0 - TargetAcquired dut-2\n"_s);
    QTRY_COMPARE(shown.text(), u"bench dut-1 dut-2 Dut-9 dut-10"_s);
}

void MatrixViewTest::groupsByFailure()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(QString(acquired(four) + fails(u"c"_s, u"one"_s, u"no answer"_s) +
                        fails(u"b"_s, u"one"_s, u"timed out after 3 s"_s) +
                        fails(u"a"_s, u"two"_s, u"timed out after 1m7s"_s)));
    Shown shown(fixture);
    shown.view.setOrder(MatrixOrder::Family);
    QCOMPARE(shown.rows(), (QStringList{u"2 × timed out after …"_s, u"b"_s, u"a"_s,
                                        u"1 × no answer"_s, u"c"_s, u"1 × not failed"_s, u"d"_s}));
    QVERIFY(shown.view.summary().contains(u"2 × timed out after …"_s));
}

void MatrixViewTest::collapses()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    Shown shown(fixture);
    shown.view.setOrder(MatrixOrder::Family);
    QCOMPARE(shown.rows().size(), 7);
    const int y = shown.view.cellRect({0, 0}).center().y();
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, {8, y});
    QCOMPARE(shown.rows().size(), 6);
    QCOMPARE(shown.rows()[1], u"1 × timed out after …"_s);
    // Beyond the arrow the whole group is selected.
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                      {200, shown.view.cellRect({3, 0}).center().y()});
    QCOMPARE(shown.view.selectedIds(), (QStringList{u"d"_s, u"a"_s}));
    QMenu menu;
    shown.view.fillMenu(menu);
    action(menu, u"Collapse all groups"_s)->trigger();
    QCOMPARE(shown.rows().size(), 3);
    QCOMPARE(shown.view.selectedIds().size(), 2); // although they are not seen
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                      {200, shown.view.cellRect({0, 0}).center().y()});
    QCOMPARE(shown.view.selectedIds(), QStringList{u"b"_s});
    action(menu, u"Expand all groups"_s)->trigger();
    QCOMPARE(shown.rows().size(), 7);
}

void MatrixViewTest::threeTemplatesMakeThreeGroups()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.stopTesting();
    fixture.open();
    QString script = manyAcquired(1000);
    for (int i = 0; i < 1000; ++i) {
        const QString id = u"dut-%1"_s.arg(i);
        const QString text = i % 3 == 0   ? u"%1: timed out after %2 s connecting to 10.0.%3.7:22"_s
                             : i % 3 == 1 ? u"%1: voltage %2.%3 V is not within 3.2..3.4 V"_s
                                          : u"no such device /dev/ttyUSB%2 at %1 (status %3)"_s;
        script += fails(id, u"one"_s, text.arg(id).arg(i).arg(i % 200));
    }
    fixture.say(script);
    Shown shown(fixture);
    shown.view.setOrder(MatrixOrder::Family);
    QCOMPARE(shown.view.layoutOfRows().groups().size(), size_t(3));
    QCOMPARE(shown.rows().front(), u"334 × …: timed out after … connecting to …"_s);
}

void MatrixViewTest::endlessKindsOfFailuresAreBounded()
{
    constexpr int count = FailureFamilies::mostFamilies + 30;
    StatusFixture fixture({u"t: one"_s});
    fixture.stopTesting();
    fixture.open();
    QString script = manyAcquired(count);
    for (int i = 0; i < count; ++i) {
        QString word;
        for (int rest = i + 20; rest > 0; rest /= 20)
            word += QChar(u'g' + char16_t(rest % 20));
        script += fails(u"dut-%1"_s.arg(i), u"one"_s, word);
    }
    fixture.say(script);
    Shown shown(fixture);
    shown.view.setOrder(MatrixOrder::Family);
    QVERIFY(shown.rows().contains(u"30 × other failures"_s));
}

void MatrixViewTest::filters()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    Shown shown(fixture);
    shown.panel.filterEdit()->setText(u"B"_s);
    QCOMPARE(shown.text(), u"b"_s);
    shown.panel.filterEdit()->setText(u"nothing"_s);
    QCOMPARE(shown.view.emptyText(), u"No target matches the filter."_s);
    QVERIFY(!shown.view.viewport()->grab().isNull());
    shown.panel.filterEdit()->clear();
    QCOMPARE(shown.rows().size(), 4);
    // The filter of the tree resets the model, not the matrix.
    shown.click(1, 0);
    fixture.model.setFilter(byText(u"a"_s));
    QCOMPARE(shown.rows().size(), 4);
    QCOMPARE(shown.view.selectedIds(), QStringList{u"b"_s});
}

void MatrixViewTest::growsLive()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    const Shown shown(fixture);
    fixture.say(acquired({u"x"_s}));
    QTRY_COMPARE(shown.text(), u"x"_s);
    fixture.say(u"4 1/0/0 - TargetAcquired y\n"_s);
    QTRY_COMPARE(shown.text(), u"x y"_s);
    QVERIFY(!shown.view.textOf({0, 0}).contains(u"failed"_s));
    fixture.say(fails(u"x"_s, u"one"_s, u"oh dear"_s));
    QCOMPARE(shown.view.textOf({0, 0}), u"x, one\nfailed, 1.0 s\noh dear"_s);
    QVERIFY(shown.view.textOf({0, 1}).contains(u"not run"_s));
}

void MatrixViewTest::sortsSeldomWhileLive()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(four));
    Shown shown(fixture);
    shown.view.setOrder(MatrixOrder::State);
    QCOMPARE(shown.text(), u"d b c a"_s);
    fixture.say(fails(u"c"_s, u"one"_s, u"x"_s));
    QCOMPARE(shown.text(), u"d b c a"_s); // not at once
    QTRY_COMPARE(shown.text(), u"c d b a"_s);
    fixture.say(fails(u"a"_s, u"one"_s, u"x"_s));
    QCOMPARE(shown.text(), u"c d b a"_s);
    QTRY_COMPARE(shown.text(), u"c a d b"_s);
}

void MatrixViewTest::keepsStillWhileTheMouseIsDown()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(four));
    Shown shown(fixture);
    shown.view.setOrder(MatrixOrder::State);
    const Shown untouched(fixture);
    untouched.view.setOrder(MatrixOrder::State);
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, shown.at(0, 0));
    fixture.say(fails(u"a"_s, u"one"_s, u"x"_s));
    QTRY_COMPARE(untouched.text(), u"a d b c"_s);
    QCOMPARE(shown.text(), u"d b c a"_s);
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, shown.at(0, 0));
    QCOMPARE(shown.view.selectedIds(), QStringList{u"d"_s});
    QTRY_COMPARE(shown.text(), u"a d b c"_s);
    // What is selected and current moves along.
    QCOMPARE(shown.view.selectedIds(), QStringList{u"d"_s});
    QCOMPARE(shown.view.current(), (MatrixPlace{1, 0}));
}

void MatrixViewTest::clickAsksForTheLog()
{
    StatusFixture fixture({u"t: one two ~clean"_s, u"u: one"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    Shown shown(fixture);
    const QSignalSpy spy(&shown.view, &MatrixView::logRequested);
    const QSignalSpy moves(&shown.view, &MatrixView::currentPlaceChanged);
    shown.click(1, 0);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(moves.size(), 1);
    const LogSelection failed{.job = JobId(17),
                              .run = RunId(1),
                              .testIndex = 0,
                              .attempt = 0,
                              .stepIndex = 0,
                              .cleanup = false,
                              .target = u"b"_s};
    QCOMPARE(spy[0][0].value<LogSelection>(), failed);
    QVERIFY(shown.view.isAtFailure());
    QCOMPARE(shown.view.currentPath(), u"Run 1 / t / one / b"_s);
    shown.click(1, 2);
    const auto cleanup = spy[1][0].value<LogSelection>();
    QVERIFY(cleanup.cleanup);
    QCOMPARE(cleanup.stepIndex, 0);
    QVERIFY(!shown.view.isAtFailure());
    shown.click(2, 1, Qt::ControlModifier); // selects only
    QCOMPARE(spy.size(), 2);
    shown.key(Qt::Key_Return);
    QCOMPARE(spy.size(), 3);
}

void MatrixViewTest::failedCellsSayWhatFailed()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    const Shown shown(fixture);
    const MatrixLayout &layout = shown.view.layoutOfRows();
    QCOMPARE(layout.failedColumn(layout.targetOf(u"c"_s)), 1);
    QCOMPARE(layout.failureText(layout.targetOf(u"c"_s)), u"timed out after 3 s"_s);
    QCOMPARE(layout.failedColumn(layout.targetOf(u"d"_s)), -1);
    QCOMPARE(layout.targetOf(u"e"_s), -1);
}

void MatrixViewTest::selectsWithTheMouse()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(four));
    Shown shown(fixture);
    shown.click(0, 0);
    QCOMPARE(shown.view.selectedIds(), QStringList{u"d"_s});
    shown.click(2, 1, Qt::ShiftModifier);
    QCOMPARE(shown.view.selectedIds(), (QStringList{u"d"_s, u"b"_s, u"c"_s}));
    shown.click(1, 1, Qt::ControlModifier);
    QCOMPARE(shown.view.selectedIds(), (QStringList{u"d"_s, u"c"_s}));
    shown.click(3, 1, Qt::ControlModifier);
    QCOMPARE(shown.view.selectedIds(), (QStringList{u"d"_s, u"c"_s, u"a"_s}));
    shown.click(3, 1);
    QCOMPARE(shown.view.selectedIds(), QStringList{u"a"_s});
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                      QPoint(20, shown.at(1, 0).y())); // its name
    QCOMPARE(shown.view.selectedIds(), QStringList{u"b"_s});
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                      QPoint(300, shown.view.viewport()->height() - 3)); // nothing
    QCOMPARE(shown.view.selectedIds(), QStringList());
}

void MatrixViewTest::rubberBand()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(four));
    Shown shown(fixture);
    const QSignalSpy spy(&shown.view, &MatrixView::logRequested);
    shown.drag(shown.at(1, 0), shown.at(2, 1));
    QCOMPARE(shown.view.selectedIds(), (QStringList{u"b"_s, u"c"_s}));
    QVERIFY(!shown.view.viewport()->grab().isNull());
    QTest::mouseMove(shown.view.viewport(), shown.at(1, 1)); // smaller again
    QCOMPARE(shown.view.selectedIds(), QStringList{u"b"_s});
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, shown.at(1, 1));
    QCOMPARE(shown.view.selectedIds(), QStringList{u"b"_s});
    QCOMPARE(spy.size(), 0);
    shown.drag(shown.at(3, 0), shown.at(3, 1), Qt::ControlModifier);
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, Qt::ControlModifier, shown.at(3, 1));
    QCOMPARE(shown.view.selectedIds(), (QStringList{u"b"_s, u"a"_s}));
    // The tree may go while a band is drawn.
    shown.drag(shown.at(0, 0), shown.at(2, 1));
    fixture.model.setTree(nullptr);
    QTest::mouseMove(shown.view.viewport(), {50, 60});
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, {50, 60});
    QCOMPARE(shown.view.selectedIds(), QStringList());
}

void MatrixViewTest::keyboard()
{
    StatusFixture fixture({u"t: one two three"_s});
    fixture.open();
    fixture.say(acquired(four));
    Shown shown(fixture);
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.view.current(), (MatrixPlace{0, 0}));
    shown.key(Qt::Key_Down);
    shown.key(Qt::Key_Right);
    QCOMPARE(shown.view.current(), (MatrixPlace{1, 1}));
    shown.key(Qt::Key_End);
    QCOMPARE(shown.view.current(), (MatrixPlace{1, 2}));
    shown.key(Qt::Key_Home);
    QCOMPARE(shown.view.current(), (MatrixPlace{1, 0}));
    shown.key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(shown.view.current(), (MatrixPlace{3, 2}));
    shown.key(Qt::Key_Down);
    shown.key(Qt::Key_Right);
    QCOMPARE(shown.view.current(), (MatrixPlace{3, 2}));
    shown.key(Qt::Key_PageUp);
    shown.key(Qt::Key_Up);
    QCOMPARE(shown.view.current(), (MatrixPlace{0, 2}));
    QCOMPARE(shown.view.selectedIds(), QStringList{u"d"_s});
    shown.key(Qt::Key_Down, Qt::ShiftModifier);
    shown.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(shown.view.selectedIds(), (QStringList{u"d"_s, u"b"_s, u"c"_s}));
    shown.key(Qt::Key_Down, Qt::ControlModifier);
    shown.key(Qt::Key_Space);
    QCOMPARE(shown.view.selectedIds().size(), 4);
    shown.key(Qt::Key_Space);
    QCOMPARE(shown.view.selectedIds().size(), 3);
    shown.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(shown.view.selectedIds().size(), 4);
    shown.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"d\nb\nc\na"_s);
}

void MatrixViewTest::keyboardOnGroups()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    Shown shown(fixture);
    shown.view.setOrder(MatrixOrder::Family);
    shown.key(Qt::Key_Down); // on the first heading
    shown.key(Qt::Key_Left);
    QCOMPARE(shown.rows().size(), 6);
    shown.key(Qt::Key_Right);
    QCOMPARE(shown.rows().size(), 7);
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.rows().size(), 6);
    shown.key(Qt::Key_Return);
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.view.current().row, 1);
}

void MatrixViewTest::walksFailures()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    Shown shown(fixture);
    shown.view.goToNextFailure();
    QCOMPARE(shown.view.current(), (MatrixPlace{1, 0}));
    QVERIFY(shown.view.isAtFailure());
    shown.view.goToNextFailure();
    QCOMPARE(shown.view.current(), (MatrixPlace{2, 1}));
    shown.view.goToNextFailure();
    QCOMPARE(shown.view.current(), (MatrixPlace{1, 0}));
    shown.view.goToPreviousFailure();
    QCOMPARE(shown.view.current(), (MatrixPlace{2, 1}));
}

void MatrixViewTest::menu()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    Shown shown(fixture);
    QSignalSpy spy(&shown.view, &MatrixView::runAgainRequested);
    shown.click(0, 0);
    shown.click(2, 0, Qt::ShiftModifier);
    QMenu menu;
    shown.view.fillMenu(menu);
    action(menu, u"Run 3 target(s) again in part…"_s)->trigger();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toStringList(), (QStringList{u"d"_s, u"b"_s, u"c"_s}));
    action(menu, u"Copy failures"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"b\tone\tno answer\nc\ttwo\ttimed out after 3 s"_s);
    action(menu, u"Copy 3 name(s)"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"d\nb\nc"_s);
    const QSignalSpy log(&shown.view, &MatrixView::logRequested);
    action(menu, u"Show log"_s)->trigger();
    QCOMPARE(log.size(), 1);
}

void MatrixViewTest::zooms()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(four));
    Shown shown(fixture);
    const int usual = shown.view.grid().cellHeight();
    QVERIFY(shown.view.grid().isWide());
    shown.key(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(shown.view.grid().cellHeight() > usual);
    shown.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(shown.view.grid().cellHeight(), usual);
    for (int i = 0; i < 20; ++i)
        shown.key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(shown.view.grid().cellHeight(), 2);
    QVERIFY(!shown.view.grid().hasLetters());
    QWheelEvent wheel(QPointF(200, 200), shown.view.mapToGlobal(QPointF(200, 200)), {}, {0, 120},
                      {}, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(shown.view.viewport(), &wheel);
    QCOMPARE(shown.view.grid().cellHeight(), 3);
    shown.key(Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(shown.view.grid().cellHeight(), usual);
}

void MatrixViewTest::fitsManyTargets()
{
    StatusFixture fixture({u"t: one two three four five six seven eight ~nine ~ten"_s});
    fixture.stopTesting();
    fixture.open();
    fixture.say(manyAcquired(10'000));
    Shown shown(fixture);
    QCOMPARE(shown.view.layoutOfRows().rowCount(), 10'000);
    QVERIFY(shown.view.grid().hasLetters()); // readable unless one asks for all
    shown.view.fit();
    QCOMPARE(shown.view.grid().cellHeight(), 2);
    shown.key(Qt::Key_End, Qt::ControlModifier);
    shown.key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(shown.view.current(), (MatrixPlace{9999, 9}));
    QCOMPARE(shown.view.verticalScrollBar()->value(), shown.view.verticalScrollBar()->maximum());
    QCOMPARE(shown.view.currentPlace().target, u"dut-9999"_s);
    shown.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(shown.view.selectedIds().size(), 10'000);
    QElapsedTimer time;
    time.start();
    QVERIFY(!shown.view.viewport()->grab().isNull());
    for (const auto order : {MatrixOrder::Name, MatrixOrder::State, MatrixOrder::Family})
        shown.view.setOrder(order);
    QVERIFY2(time.elapsed() < 3000, qPrintable(QString::number(time.elapsed())));
}

void MatrixViewTest::followsTheRunningTest()
{
    StatusFixture fixture({u"t: one"_s, u"u: one two"_s});
    fixture.open();
    fixture.say(acquired({u"x"_s}));
    Shown shown(fixture);
    QCOMPARE(shown.view.layoutOfRows().columnCount(), 1);
    fixture.say(u"5 1/0/0 - TargetReleased x\n6 1/1/0 - TargetAcquired y\n"_s);
    QTRY_COMPARE(shown.text(), u"y"_s);
    QCOMPARE(shown.view.layoutOfRows().columnCount(), 2);
    // Unless another one was chosen.
    shown.view.choose({.run = RunId(1), .test = 0, .attempt = {}});
    QCOMPARE(shown.text(), u"x"_s);
    fixture.say(u"7 1/1/0 - TargetReleased y\n8 job RunStarted {\"RunID\":2}\n"
                "9 2/0/0 - TargetAcquired z\n"_s);
    QTest::qWait(600);
    QCOMPARE(shown.text(), u"x"_s);
    shown.view.choose({});
    QCOMPARE(shown.text(), u"z"_s);
}

void MatrixViewTest::choosesAnAttempt()
{
    StatusFixture fixture({u"t: one"_s, u"u: one"_s}, 1);
    fixture.open();
    Shown shown(fixture);
    const auto combos = shown.panel.bar()->findChildren<QComboBox *>();
    const auto box = [&](const QString &name) {
        return *std::ranges::find_if(
            combos, [&](const QComboBox *each) { return each->accessibleName() == name; });
    };
    fixture.say(acquired({u"x"_s, u"y"_s}));
    QVERIFY(box(u"Run"_s)->isHidden()); // nothing to choose from
    QVERIFY(box(u"Attempt"_s)->isHidden());
    fixture.say(QString(fails(u"x"_s, u"one"_s, u"e"_s) +
                        u"6 1/0/0 - TargetReleased x\n6 1/0/0 - TargetReleased y\n"
                        "7 1/0/1 - TargetAcquired x\n"_s));
    QTRY_COMPARE(shown.text(), u"x"_s);
    QTRY_VERIFY(!box(u"Attempt"_s)->isHidden());
    QCOMPARE(box(u"Attempt"_s)->currentText(), u"Attempt 2"_s);
    box(u"Attempt"_s)->setCurrentIndex(0);
    Q_EMIT box(u"Attempt"_s)->activated(0);
    QCOMPARE(shown.text(), u"x y"_s);
    QVERIFY(!shown.view.choice().isFollowing());
    Q_EMIT box(u"Test"_s)->activated(0);
    QCOMPARE(shown.text(), u"x"_s); // the attempt that counts
}

void MatrixViewTest::anotherTreeOfTheJob()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(four));
    Shown shown(fixture);
    shown.view.setOrder(MatrixOrder::Name);
    shown.click(1, 1);
    QCOMPARE(shown.view.selectedIds(), QStringList{u"b"_s});
    const auto past = [&](const QStringList &targets) {
        auto tree = std::make_unique<StatusTree>(fixture.descriptor());
        const Events events = eventsOf(fixture.descriptor(), acquired(targets));
        (void)tree->apply(events);
        fixture.model.setTree(std::move(tree), JobId(17));
    };
    past({u"z"_s, u"b"_s, u"a"_s});
    QCOMPARE(shown.text(), u"a b z"_s);
    QCOMPARE(shown.view.selectedIds(), QStringList{u"b"_s});
    QCOMPARE(shown.view.current(), (MatrixPlace{1, 1}));
    past({u"z"_s});
    QCOMPARE(shown.view.selectedIds(), QStringList());
    QVERIFY(!shown.view.current().isValid());
    past({});
    QCOMPARE(shown.view.emptyText(), u"No test has begun yet."_s);
}

void MatrixViewTest::anotherJob()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(four));
    Shown shown(fixture);
    shown.click(1, 1);
    shown.view.choose({.run = RunId(1), .test = 0, .attempt = 0});
    fixture.model.setTree(std::make_unique<StatusTree>(fixture.descriptor()), JobId(18));
    QVERIFY(shown.view.choice().isFollowing());
    QCOMPARE(shown.view.selectedIds(), QStringList());
    QCOMPARE(shown.view.currentPlace(), LogSelection{.job = JobId(18)});
}

void MatrixViewTest::isAccessible()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    Shown shown(fixture);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(interface);
    QCOMPARE(interface->text(QAccessible::Name), u"Matrix of targets and steps"_s);
    const QString summary = interface->text(QAccessible::Description);
    QVERIFY2(summary.contains(u"t: 2 step(s)"_s), qPrintable(summary));
    QVERIFY2(summary.contains(u"2 failed"_s), qPrintable(summary));
    shown.click(1, 0);
    QCOMPARE(interface->text(QAccessible::Value), u"b, one\nfailed, 1.0 s\nno answer"_s);
    for (const QWidget *each :
         shown.panel.bar()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        QVERIFY2(!each->accessibleName().isEmpty(), each->metaObject()->className());
}

void MatrixViewTest::toolTips()
{
    StatusFixture fixture({u"t: one two ~clean"_s});
    fixture.open();
    fixture.say(QString(acquired({u"<b>"_s}) + fails(u"<b>"_s, u"one"_s, u"<i>oh</i>"_s)));
    Shown shown(fixture);
    const auto tip = [&](QPoint point) {
        QHelpEvent event(QEvent::ToolTip, point, shown.view.viewport()->mapToGlobal(point));
        QApplication::sendEvent(shown.view.viewport(), &event);
        return QToolTip::text();
    };
    QVERIFY(tip(shown.at(0, 0)).contains(u"&lt;i&gt;oh"_s));
    QVERIFY(tip(QPoint(20, shown.at(0, 0).y())).contains(u"&lt;b&gt;"_s));
    QVERIFY(tip(QPoint(shown.at(0, 2).x(), 8)).contains(u"clean"_s));
    (void)tip(QPoint(shown.at(0, 0).x(), shown.view.viewport()->height() - 2));
    QTRY_VERIFY(QToolTip::text().isEmpty());
}

void MatrixViewTest::drawsTheStates()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    Shown shown(fixture);
    // At every size a failed cell looks different from one that passed and from an empty one.
    for (int i = 0; i < 14; ++i) {
        const QImage image = shown.view.viewport()->grab().toImage();
        const auto cell = [&](int row, int column) {
            return image.copy(shown.view.cellRect({row, column}).adjusted(0, 0, -1, 0));
        };
        QVERIFY(cell(0, 0) != cell(1, 0));
        QVERIFY(cell(0, 0) != cell(3, 0));
        QVERIFY(cell(1, 0) != cell(3, 0));
        shown.view.zoomOut();
    }
}

void MatrixViewTest::gridFindsItsCells_data()
{
    QTest::addColumn<bool>("grouped");
    QTest::addColumn<int>("zoom");
    for (const int zoom : {MatrixGrid::smallest, 4, MatrixGrid::usual, MatrixGrid::largest}) {
        QTest::addRow("rows %d", zoom) << false << zoom;
        QTest::addRow("groups %d", zoom) << true << zoom;
    }
}

void MatrixViewTest::gridFindsItsCells()
{
    QFETCH(const bool, grouped);
    QFETCH(const int, zoom);
    StatusFixture fixture({u"t: one two three ~clean ~up"_s});
    fixture.open();
    fixture.say(fourWithTwoFailures());
    const StatusTree &tree = *fixture.model.tree();
    MatrixLayout layout;
    layout.setOrder(grouped ? MatrixOrder::Family : MatrixOrder::Acquisition);
    layout.show(&tree, AttemptChoice().in(tree));
    MatrixGrid grid;
    grid.arrange(layout, QFontMetrics(QFont()), zoom, 500);
    for (int row = 0; row < layout.rowCount(); ++row) {
        QCOMPARE(grid.rowAt(grid.top(row)), row);
        QCOMPARE(grid.rowAt(grid.top(row) + grid.rowHeight(row) - 1), row);
        QCOMPARE(grid.isHeading(row), layout.row(row).target < 0);
    }
    for (int column = 0; column < 5; ++column) {
        QCOMPARE(grid.columnAt(grid.left(column)), column);
        QCOMPARE(grid.columnAt(grid.right(column) - 1), column);
    }
    QCOMPARE(grid.rowAt(-5), 0);
    QCOMPARE(grid.rowAt(100'000), layout.rowCount() - 1);
    QCOMPARE(grid.columnAt(-5), 0);
    QCOMPARE(grid.columnAt(100'000), 4);
}

QTEST_MAIN(MatrixViewTest)
#include "tst_matrixview.moc"
