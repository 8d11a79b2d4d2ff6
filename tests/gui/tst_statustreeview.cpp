// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusfixture.h"
#include "views/progressdelegate.h"
#include "views/statustreeview.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

using Column = StatusTreeModel::Column;

/// A view on a StatusFixture, with the log of what it tells.
struct Shown
{
    explicit Shown(StatusFixture &fixture)
    {
        view.setStatusModel(&fixture.model);
        view.resize(900, 300);
        view.show();
    }
    [[nodiscard]] QString current() const { return view.currentIndex().data().toString(); }

    StatusTreeView view;
};

QString acquired(int targets)
{
    QString script = u"1 job JobStateStarted\n2 job RunStarted {\"RunID\":1}\n"_s;
    for (int i = 0; i < targets; ++i)
        script += u"3 1/0/0 - TargetAcquired t%1\n"_s.arg(i);
    return script;
}

/// Counts how often a widget is painted.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint;
        return false;
    }
    int paints = 0;
};

QAction *action(const QMenu &menu, const QString &text)
{
    const auto actions = menu.actions();
    const auto found = std::ranges::find_if(actions, [&](const QAction *action) {
        return QString(action->text()).remove(u'&') == text;
    });
    return found == actions.end() ? nullptr : *found;
}

StateCounts counts(quint32 passed, quint32 failed, quint32 waiting)
{
    StateCounts counts;
    counts[NodeState::Passed] = passed;
    counts[NodeState::Failed] = failed;
    counts[NodeState::Waiting] = waiting;
    return counts;
}

} // namespace

class StatusTreeViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        QTest::failOnWarning(QRegularExpression(u".*"_s));
    }
    void opensOnTheFirstFailure();
    void opensTheLevelsAboveTheTargets();
    void opensFewTargets();
    void goesToTheFirstFailureWhileUntouched();
    void staysWhereTheUserIs();
    void followsTheNewestRun();
    void keysScroll();
    void walksFailures();
    void filterOpensAndRestores();
    void selectionSurvivesTheFilter();
    void resetByEventsKeepsThePlace();
    void repaintsOnlyWhatIsSeen();
    void repaintsSeldom();
    void tellsThePlace();
    void copiesRows();
    void menuOfATarget();
    void menuOffersAttachments();
    void menuOfAStep();
    void expandsAndCollapsesBelow();
    void findsWhatIsTyped();
    void columnsAreRemembered();
    void errorColumnFillsTheView();
    void anotherJob();
    void segmentsFillTheBar_data();
    void segmentsFillTheBar();
};

void StatusTreeViewTest::opensOnTheFirstFailure()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(100));
    fixture.say(u"5 1/0/0 two TargetErr t70 {\"Error\":\"x\"}\n9 job JobStateCompleted\n"_s);
    Shown shown(fixture);
    QCOMPARE(shown.current(), u"t70"_s);
    QVERIFY(
        shown.view.viewport()->rect().contains(shown.view.visualRect(shown.view.currentIndex())));
    QVERIFY(!shown.view.isExpanded(fixture.find(u"Run 1/t/one"_s)));
}

void StatusTreeViewTest::opensTheLevelsAboveTheTargets()
{
    StatusFixture fixture({u"t: one two"_s, u"off: x"_s});
    fixture.open();
    Shown shown(fixture);
    QCOMPARE(shown.current(), u"sample"_s);
    fixture.say(acquired(100));
    QTRY_VERIFY(shown.view.isExpanded(fixture.find(u"Run 1/t"_s)));
    QVERIFY(shown.view.isExpanded(fixture.find(u"Run 1"_s)));
    fixture.say(u"5 1/0/0 one TargetIn t1\n"_s);
    QVERIFY(!shown.view.isExpanded(fixture.find(u"Run 1/t/one"_s)));
}

void StatusTreeViewTest::opensFewTargets()
{
    StatusFixture fixture({u"t: one two"_s}, 1);
    fixture.open();
    Shown shown(fixture);
    fixture.say(twoTargets);
    QTRY_VERIFY(shown.view.isExpanded(fixture.find(u"Run 1/t/Attempt 1"_s)));
    QVERIFY(!shown.view.isExpanded(fixture.find(u"Run 1/t/Attempt 1/one"_s)));
    fixture.say(u"5 1/0/0 one TargetIn a\n");
    QTRY_VERIFY(shown.view.isExpanded(fixture.find(u"Run 1/t/Attempt 1/one"_s)));
}

void StatusTreeViewTest::goesToTheFirstFailureWhileUntouched()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    Shown shown(fixture);
    fixture.say(acquired(50));
    fixture.say(u"5 1/0/0 one TargetErr t40\n"_s);
    QCOMPARE(shown.current(), u"t40"_s);
    fixture.say(u"5 1/0/0 one TargetErr t30\n"_s);
    QCOMPARE(shown.current(), u"t40"_s);
}

void StatusTreeViewTest::staysWhereTheUserIs()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(300));
    Shown shown(fixture);
    const QModelIndex one = fixture.find(u"Run 1/t/one"_s);
    shown.view.expand(one);
    shown.view.collapse(fixture.find(u"Run 1/t/two"_s));
    const QModelIndex target = fixture.find(u"Run 1/t/one/t200"_s);
    shown.view.scrollTo(target);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                      shown.view.visualRect(target).center());
    QCOMPARE(shown.current(), u"t200"_s);
    const int scroll = shown.view.verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    QString more;
    for (int i = 0; i < 50; ++i)
        more += u"5 1/0/0 - TargetAcquired later%1\n5 1/0/0 one TargetErr t%1\n"_s.arg(i);
    fixture.say(more);
    QCoreApplication::processEvents();
    QCOMPARE(shown.current(), u"t200"_s);
    QCOMPARE(shown.view.selectionModel()->selectedRows().size(), 1);
    QCOMPARE(shown.view.verticalScrollBar()->value(), scroll);
    QVERIFY(shown.view.isExpanded(one));
    QVERIFY(!shown.view.isExpanded(fixture.find(u"Run 1/t/two"_s)));
}

void StatusTreeViewTest::followsTheNewestRun()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.descriptor().descriptor.runs = 0;
    fixture.open();
    Shown shown(fixture);
    fixture.say(twoTargets);
    fixture.say(uR"(
4 1/0/0 one TargetOut a
4 1/0/0 one TargetOut b
4 1/0/0 - TargetReleased a
4 1/0/0 - TargetReleased b
4 job ProctorRunFinished {"RunID":1}
)");
    QTRY_VERIFY(shown.view.isExpanded(fixture.find(u"Run 1"_s)));
    fixture.say(u"5 2/0/0 - TargetAcquired a\n");
    QTRY_VERIFY(shown.view.isExpanded(fixture.find(u"Run 2"_s)));
    QVERIFY(!shown.view.isExpanded(fixture.find(u"Run 1"_s)));
    QTest::keyClick(&shown.view, Qt::Key_Down);
    fixture.say(u"6 3/0/0 - TargetAcquired a\n");
    QCoreApplication::processEvents();
    QVERIFY(shown.view.isExpanded(fixture.find(u"Run 2"_s)));
}

void StatusTreeViewTest::keysScroll()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(acquired(100));
    Shown shown(fixture);
    shown.view.expand(fixture.find(u"Run 1/t/one"_s));
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Down);
    QCOMPARE(shown.current(), u"t56"_s);
    QVERIFY(
        shown.view.viewport()->rect().contains(shown.view.visualRect(shown.view.currentIndex())));
}

void StatusTreeViewTest::walksFailures()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(100));
    fixture.say(u"5 1/0/0 one TargetErr t3\n5 1/0/0 two TargetErr t90\n"_s);
    Shown shown(fixture);
    QCOMPARE(shown.current(), u"t3"_s);
    shown.view.goToNextFailure();
    QCOMPARE(shown.current(), u"t90"_s);
    QVERIFY(
        shown.view.viewport()->rect().contains(shown.view.visualRect(shown.view.currentIndex())));
    shown.view.goToNextFailure();
    QCOMPARE(shown.current(), u"t3"_s);
    shown.view.goToPreviousFailure();
    QCOMPARE(shown.current(), u"t90"_s);
    QCOMPARE(shown.view.selectionModel()->selectedRows().size(), 1);
}

void StatusTreeViewTest::filterOpensAndRestores()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(100));
    Shown shown(fixture);
    shown.view.expand(fixture.find(u"Run 1/t/two"_s));
    fixture.model.setFilter(byText(u"t42"_s));
    QVERIFY(shown.view.isExpanded(fixture.find(u"Run 1/t/one"_s)));
    QVERIFY(shown.view.isExpanded(fixture.find(u"Run 1/t/two"_s)));
    fixture.model.setFilter(byText(u"t4"_s));
    QVERIFY(shown.view.isExpanded(fixture.find(u"Run 1/t/one"_s)));
    fixture.model.setFilter({});
    QVERIFY(!shown.view.isExpanded(fixture.find(u"Run 1/t/one"_s)));
    QVERIFY(shown.view.isExpanded(fixture.find(u"Run 1/t/two"_s)));
    fixture.model.setFilter(byText(u"zzz"_s));
    QVERIFY(fixture.model.isAllFilteredOut());
    QVERIFY(!shown.view.grab().isNull());
    fixture.model.setFilter({});
    QVERIFY(!shown.view.isExpanded(fixture.find(u"Run 1/t/one"_s)));
    QVERIFY(shown.view.isExpanded(fixture.find(u"Run 1/t/two"_s)));
}

void StatusTreeViewTest::selectionSurvivesTheFilter()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(acquired(300));
    Shown shown(fixture);
    shown.view.expand(fixture.find(u"Run 1/t/one"_s));
    shown.view.setCurrentIndex(fixture.find(u"Run 1/t/one/t250"_s));
    QSignalSpy told(&shown.view, &StatusTreeView::currentPlaceChanged);
    shown.view.selectionModel()->select(fixture.find(u"Run 1/t/one/t251"_s),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    fixture.model.setFilter(byText(u"t25"_s));
    QCOMPARE(shown.current(), u"t250"_s);
    QCOMPARE(shown.view.selectionModel()->selectedRows().size(), 2);
    fixture.model.setFilter({});
    QCOMPARE(shown.current(), u"t250"_s);
    QCOMPARE(shown.view.selectionModel()->selectedRows().size(), 2);
    QVERIFY(
        shown.view.viewport()->rect().contains(shown.view.visualRect(shown.view.currentIndex())));
    QCOMPARE(told.size(), 0);
    fixture.model.setFilter(byText(u"t1"_s));
    QCOMPARE(shown.current(), u"one"_s); // the nearest that is left
    QCOMPARE(told.size(), 1);
}

void StatusTreeViewTest::resetByEventsKeepsThePlace()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(100));
    QString script;
    for (int i = 0; i < 100; ++i)
        script += u"4 1/0/0 one TargetIn t%1\n"_s.arg(i);
    fixture.say(script);
    Shown shown(fixture);
    fixture.model.setFilter(byLook(Look::Running));
    QCOMPARE(fixture.model.rowCount(fixture.find(u"Run 1/t/one"_s)), 100);
    shown.view.setCurrentIndex(fixture.find(u"Run 1/t/one/t71"_s));
    QSignalSpy resets(&fixture.model, &QAbstractItemModel::modelReset);
    script.clear();
    for (int i = 0; i < 100; i += 2)
        script += u"5 1/0/0 one TargetOut t%1\n"_s.arg(i);
    fixture.say(script);
    QTRY_COMPARE(resets.size(), 1);
    QCOMPARE(shown.current(), u"t71"_s);
    QVERIFY(shown.view.isExpanded(fixture.find(u"Run 1/t/one"_s)));
}

void StatusTreeViewTest::repaintsOnlyWhatIsSeen()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(acquired(300));
    Shown shown(fixture);
    QTest::keyClick(&shown.view, Qt::Key_Home); // touched
    shown.view.expand(fixture.find(u"Run 1/t/one"_s));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    (void)shown.view.grab();
    PaintCounter counter(shown.view.viewport());
    const auto change = [&](const QString &path) {
        const QModelIndex index = fixture.find(path);
        Q_EMIT fixture.model.dataChanged(index, index, {Qt::DisplayRole});
    };
    change(u"Run 1/t/one/t299"_s);
    change(u"Run 1/t/two/t0"_s);
    QCoreApplication::processEvents();
    QCOMPARE(counter.paints, 0);
    change(u"Run 1/t/one/t0"_s);
    QTRY_COMPARE(counter.paints, 1);
}

void StatusTreeViewTest::repaintsSeldom()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    Shown shown(fixture);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    (void)shown.view.grab();
    PaintCounter counter(shown.view.viewport());
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < 300) {
        fixture.model.tick(Timestamp(std::chrono::seconds(time.elapsed())));
        QCoreApplication::processEvents();
    }
    QVERIFY(counter.paints >= 2);
    QVERIFY2(counter.paints <= time.elapsed() / 16 + 2,
             qPrintable(QString::number(counter.paints)));
}

void StatusTreeViewTest::tellsThePlace()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    Shown shown(fixture);
    QSignalSpy told(&shown.view, &StatusTreeView::currentPlaceChanged);
    QSignalSpy asked(&shown.view, &StatusTreeView::logRequested);
    const QModelIndex target = fixture.find(u"Run 1/t/one/b"_s);
    shown.view.expand(target.parent());
    shown.view.setCurrentIndex(target);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].value<LogSelection>(), fixture.model.logSelection(target));
    shown.view.setCurrentIndex(target.siblingAtColumn(2)); // the same row
    QCOMPARE(told.size(), 1);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<LogSelection>().target, u"b"_s);
}

void StatusTreeViewTest::copiesRows()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"5 1/0/0 one TargetIn a\n7 1/0/0 one TargetErr a {\"Error\":\"two\\nlines\"}\n");
    Shown shown(fixture);
    for (const Column column : {Column::In, Column::Out, Column::Progress, Column::Attempt})
        shown.view.setColumnHidden(int(column), true);
    shown.view.expand(fixture.find(u"Run 1/t/one"_s));
    const auto select = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    shown.view.clearSelection();
    shown.view.selectionModel()->select(fixture.find(u"Run 1/t/one/b"_s), select);
    shown.view.selectionModel()->select(fixture.find(u"Run 1/t/one/a"_s), select);
    shown.view.selectionModel()->select(fixture.find(u"Run 1/t/one"_s), select);
    QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             u"one\trunning\t1 min 35 s\t\na\tfailed\t2.0 s\ttwo lines\nb\tnot started\t\t"_s);
}

void StatusTreeViewTest::menuOfATarget()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"7 1/0/0 one TargetErr a {\"Error\":\"broken pipe\"}\n");
    Shown shown(fixture);
    QSignalSpy filters(&shown.view, &StatusTreeView::filterRequested);
    QMenu menu;
    shown.view.fillMenu(menu, fixture.find(u"Run 1/t/one/a"_s));
    action(menu, u"Copy name"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"a"_s);
    action(menu, u"Copy path"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"Run 1 / t / one / a"_s);
    action(menu, u"Copy error"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"broken pipe"_s);
    action(menu, u"Show only “failed”"_s)->trigger();
    QCOMPARE(filters.size(), 1);
    QCOMPARE(filters[0][0].value<Look>(), Look::Failed);
    QVERIFY(!action(menu, u"Expand all below"_s));
    action(menu, u"Next failure"_s)->trigger();
    QCOMPARE(shown.current(), u"a"_s);
}

void StatusTreeViewTest::menuOffersAttachments()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    const QString sha(64, u'a');
    fixture.say(uR"(
4 1/0/0 one TargetIn a
4 1/0/0 one TargetIn b
5 1/0/0 one ProctorAttachment a {"Name":"boot & go.log","Size":1500,"Sha256":"%1"}
5 1/0/0 one ProctorAttachment b {"Name":"1.log","Size":1,"Sha256":"%1"}
5 1/0/0 one ProctorAttachment b {"Name":"2 & 3.log","Size":2,"Sha256":"%1"}
)"_s.arg(sha));
    Shown shown(fixture);
    QSignalSpy opened(&shown.view, &StatusTreeView::openAttachmentRequested);
    QSignalSpy saved(&shown.view, &StatusTreeView::saveAttachmentRequested);
    QMenu one;
    shown.view.fillMenu(one, fixture.find(u"Run 1/t/one/a"_s));
    action(one, u"Open attachment"_s)->trigger();
    QCOMPARE(opened.takeFirst()[0].value<Attachment>(),
             (Attachment{.name = u"boot & go.log"_s, .size = 1500, .sha256 = sha}));
    action(one, u"Save attachment as…"_s)->trigger();
    QCOMPARE(saved.size(), 1);
    QMenu two;
    shown.view.fillMenu(two, fixture.find(u"Run 1/t/one/b"_s));
    QMenu *list = action(two, u"Save attachment as"_s)->menu();
    QVERIFY(list);
    QCOMPARE(list->actions().size(), 2);
    QVERIFY(list->actions()[1]->text().startsWith(u"2 && 3.log ("_s));
    list->actions()[1]->trigger();
    QCOMPARE(saved.last()[0].value<Attachment>().name, u"2 & 3.log"_s);
    QMenu none;
    shown.view.fillMenu(none, fixture.find(u"Run 1/t/one"_s));
    QVERIFY(!action(none, u"Open attachment"_s));
}

void StatusTreeViewTest::menuOfAStep()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    Shown shown(fixture);
    QMenu menu;
    shown.view.fillMenu(menu, fixture.find(u"Run 1/t/one"_s));
    QVERIFY(!action(menu, u"Copy error"_s));
    QVERIFY(!action(menu, u"Next failure"_s));
    action(menu, u"Expand all below"_s)->trigger();
    QVERIFY(shown.view.isExpanded(fixture.find(u"Run 1/t/one"_s)));
    QMenu none;
    shown.view.fillMenu(none, {});
    QVERIFY(none.isEmpty());
}

void StatusTreeViewTest::expandsAndCollapsesBelow()
{
    StatusFixture fixture({u"t: one two"_s});
    fixture.stopTesting();
    fixture.open();
    fixture.say(acquired(60'000));
    Shown shown(fixture);
    const QModelIndex job = fixture.find({});
    shown.view.expandBelow(job);
    QVERIFY(shown.view.isExpanded(fixture.find(u"Run 1/t/one"_s)));
    QVERIFY(!shown.view.isExpanded(fixture.find(u"Run 1/t/two"_s))); // that would be too much
    shown.view.collapseBelow(job);
    QVERIFY(!shown.view.isExpanded(job));
    QVERIFY(!shown.view.isExpanded(fixture.find(u"Run 1/t"_s)));
}

void StatusTreeViewTest::findsWhatIsTyped()
{
    StatusFixture fixture({u"test: alpha beta bravo"_s});
    fixture.open();
    fixture.say(twoTargets);
    Shown shown(fixture);
    shown.view.collapse(fixture.find(u"Run 1/test/alpha"_s));
    shown.view.setCurrentIndex(fixture.find({}));
    shown.view.keyboardSearch(u"b"_s);
    QCOMPARE(shown.current(), u"beta"_s);
    shown.view.keyboardSearch(u"r"_s);
    QCOMPARE(shown.current(), u"bravo"_s);
    shown.view.keyboardSearch(u"x"_s);
    QCOMPARE(shown.current(), u"bravo"_s);
}

void StatusTreeViewTest::columnsAreRemembered()
{
    StatusFixture fixture({u"t: one"_s});
    QByteArray state;
    {
        Shown shown(fixture);
        shown.view.header()->resizeSection(0, 321);
        shown.view.setColumnHidden(int(Column::Attempt), true);
        QCoreApplication::processEvents();
        state = shown.view.saveColumns();
    }
    Shown shown(fixture);
    QVERIFY(shown.view.header()->sectionSize(0) != 321);
    QVERIFY(!shown.view.restoreColumns({}));
    QVERIFY(!shown.view.restoreColumns("nonsense"));
    QVERIFY(shown.view.restoreColumns(state));
    QCOMPARE(shown.view.header()->sectionSize(0), 321);
    QVERIFY(shown.view.isColumnHidden(int(Column::Attempt)));
}

void StatusTreeViewTest::errorColumnFillsTheView()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    Shown shown(fixture);
    QHeaderView *header = shown.view.header();
    const auto error = int(Column::Error);
    shown.view.resize(2000, 300);
    QTRY_COMPARE(header->length(), shown.view.viewport()->width());
    shown.view.setColumnHidden(int(Column::Out), true);
    QTRY_COMPARE(header->length(), shown.view.viewport()->width());
    shown.view.resize(300, 300);
    QTRY_VERIFY(header->length() > shown.view.viewport()->width());
    const int narrow = header->sectionSize(error);
    QVERIFY(narrow > 100);
    header->resizeSection(error, narrow + 50); // as the user does
    shown.view.resize(301, 300);
    QCoreApplication::processEvents();
    QCOMPARE(header->sectionSize(error), narrow + 50);
}

void StatusTreeViewTest::anotherJob()
{
    StatusFixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    Shown shown(fixture);
    QTest::keyClick(&shown.view, Qt::Key_End);
    fixture.model.setTree(std::make_unique<StatusTree>(descriptorOf({u"u: x"_s})), JobId(18));
    QCOMPARE(shown.current(), u"sample"_s);
    QCOMPARE(shown.view.currentPlace().job, JobId(18));
    fixture.model.setTree(nullptr);
    QVERIFY(!shown.view.currentIndex().isValid());
    QVERIFY(!shown.view.grab().isNull());
}

void StatusTreeViewTest::segmentsFillTheBar_data()
{
    QTest::addColumn<StateCounts>("counts");
    QTest::addColumn<int>("passed");
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("waiting");
    QTest::newRow("nothing") << counts(0, 0, 0) << 0 << 0 << 0;
    QTest::newRow("all") << counts(7, 0, 0) << 100 << 0 << 0;
    QTest::newRow("half") << counts(5, 0, 5) << 50 << 0 << 50;
    QTest::newRow("one of many fails") << counts(1999, 1, 0) << 96 << 4 << 0;
    QTest::newRow("first fails") << counts(0, 1, 1'000'000) << 0 << 4 << 96;
    QTest::newRow("very many") << counts(4'000'000'000, 0, 200'000'000) << 95 << 0 << 5;
}

void StatusTreeViewTest::segmentsFillTheBar()
{
    QFETCH(const StateCounts, counts);
    const auto widths = ProgressDelegate::segments(counts, 100);
    QTEST(widths[size_t(NodeState::Passed)], "passed");
    QTEST(widths[size_t(NodeState::Failed)], "failed");
    QTEST(widths[size_t(NodeState::Waiting)], "waiting");
}

QTEST_MAIN(StatusTreeViewTest)
#include "tst_statustreeview.moc"
