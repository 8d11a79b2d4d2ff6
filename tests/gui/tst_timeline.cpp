// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusfixture.h"
#include "views/timelineview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Two targets: t0 is quick, t1 fails in step b; t0 waits between the steps.
const QString slowAndQuick = u"1 job JobStateStarted\n"
                             "1 job RunStarted {\"RunID\":1}\n"
                             "2 1/0/0 - TargetAcquired t0\n"
                             "2 1/0/0 - TargetAcquired t1\n"
                             "3 1/0/0 a TargetIn t0\n"
                             "3 1/0/0 a TargetIn t1\n"
                             "13 1/0/0 a TargetOut t0\n"
                             "23 1/0/0 a TargetOut t1\n"
                             "33 1/0/0 b TargetIn t0\n"
                             "33 1/0/0 b TargetIn t1\n"
                             "43 1/0/0 b TargetErr t1 {\"Error\":\"no answer\"}\n"_s;

Timestamp at(double seconds)
{
    return Timestamp(std::chrono::microseconds(qint64(seconds * 1e6)));
}

// "step 2-3"
QStringList waitsOf(const TimelineLayout &layout, int row, Timestamp now)
{
    static const std::array names{u"targets"_s, u"attempt"_s, u"step"_s, u"connection"_s};
    QStringList waits;
    for (const auto &wait : layout.waits(row, layout.whole(now), now))
        waits << u"%1 %2-%3"_s.arg(names[size_t(wait.what)])
                     .arg((wait.from - at(0)) / 1s)
                     .arg((wait.to - at(0)) / 1s);
    return waits;
}

} // namespace

/// The timeline: where bars stand, how one moves and zooms, what it tells.
class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s));
    }
    void thereIsNothing();
    void barsStandWhereTheEventsSay();
    void newsAreShown();
    void waitsAreBetween();
    void connectionsAreWaitedFor();
    void acquiringIsTold();
    void allRunsAreInOneRow();
    void zoomKeepsThePointBelowTheMouse();
    void keysMoveAndShowAll();
    void dragMoves();
    void clickTellsThePlace();
    void anotherTree();
    void usualTimesAreOfWhatPassed();
    void whatTakesLongIsFound();
    void theTreeMarksWhatTakesLong();
    void tenThousandTargetsScroll();

private:
    // A bar as "label from-to".
    static QStringList barsOf(const TimelineLayout &layout, int row, Timestamp now)
    {
        QStringList found;
        for (const auto &bar : layout.bars(row, layout.whole(now), now)) {
            const auto seconds = [](Timestamp time) {
                return QString::number(double(time.time_since_epoch().count()) / 1e6);
            };
            found << as<StepNode>(*bar.place.node).label() + u' ' + seconds(bar.from) + u'-' +
                         seconds(bar.to) + (bar.isOpen ? u"..."_s : QString());
        }
        return found;
    }
};

void TestTimeline::thereIsNothing()
{
    StatusTreeModel model;
    TimelineView view(model);
    view.resize(500, 200);
    view.show();
    QCOMPARE(view.layout().rowCount(), 0);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Plus);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {200, 100});
    view.tick(at(50));
    QVERIFY(!view.grab().isNull());
}

void TestTimeline::barsStandWhereTheEventsSay()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    fixture.say(slowAndQuick);
    TimelineLayout layout;
    layout.update(fixture.model.tree());
    QCOMPARE(layout.rowCount(), 2);
    QCOMPARE(layout.target(0), u"t0"_s);
    QCOMPARE(barsOf(layout, 0, at(50)), QStringList({u"a 3-13"_s, u"b 33-50..."_s}));
    QCOMPARE(barsOf(layout, 1, at(50)), QStringList({u"a 3-23"_s, u"b 33-43"_s}));
    QCOMPARE(layout.bars(0, {at(14), at(20)}, at(50)).size(), 0u);
    QCOMPARE(layout.bars(1, {at(14), at(20)}, at(50)).size(), 1u);
    QCOMPARE(layout.whole(at(50)).from, at(1));
    QCOMPARE(layout.whole(at(50)).to, at(50));
}

void TestTimeline::newsAreShown()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    fixture.say(slowAndQuick);
    TimelineView view(fixture.model);
    view.resize(600, 200);
    view.show();
    view.tick(at(50));
    fixture.say(u"51 1/0/0 - TargetAcquired t2\n"
                "52 1/0/0 b TargetOut t0\n"_s);
    QTRY_COMPARE(view.layout().rowCount(), 3);
    QCOMPARE(barsOf(view.layout(), 0, at(60)).last(), u"b 33-52"_s);
    view.tick(at(60));
    QCOMPARE(view.scale().span.to, at(60)); // it follows the end
}

void TestTimeline::waitsAreBetween()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    fixture.say(slowAndQuick);
    TimelineLayout layout;
    layout.update(fixture.model.tree());
    QCOMPARE(waitsOf(layout, 0, at(50)),
             QStringList({u"targets 1-2"_s, u"step 2-3"_s, u"step 13-33"_s}));
}

void TestTimeline::connectionsAreWaitedFor()
{
    StatusFixture fixture({u"one: a"_s});
    fixture.open();
    TimelineView view(fixture.model);
    view.resize(800, 200);
    view.show();
    fixture.say(u"1 job JobStateStarted\n"
                "1 job RunStarted {\"RunID\":1}\n"
                "1 1/0/0 - TargetAcquired t0\n"
                "1 1/0/0 - TargetAcquired t1\n"
                "1 1/0/0 a TargetIn t0\n"
                "1 1/0/0 a TargetIn t1\n"
                "2 1/0/0 a ProctorWaitingForConnection t0 {\"Host\":\"h\",\"Port\":22}\n"
                "2 1/0/0 a ProctorWaitingForConnection t1 {\"Host\":\"h\",\"Port\":22}\n"
                "9 1/0/0 a ProctorConnected t0 {\"Host\":\"h\",\"Port\":22}\n"_s);
    view.tick(at(20));
    QTRY_COMPARE(view.layout().rowCount(), 2);
    QCOMPARE(waitsOf(view.layout(), 0, at(20)), QStringList(u"connection 2-9"_s));
    QCOMPARE(waitsOf(view.layout(), 1, at(20)), QStringList(u"connection 2-20"_s));
    const auto &step =
        as<StepNode>(*fixture.model.tree()->job().run(0).test(0).attempt(0).child(0));
    QVERIFY(!step.isWaiting(0));
    QVERIFY(step.isWaiting(1));
    const QModelIndex leaf = fixture.model.indexOf({&step, 1});
    QCOMPARE(leaf.siblingAtColumn(int(StatusTreeModel::Column::Error)).data().toString(),
             u"waits for a connection"_s);

    // The hatching is seen: nothing else makes the two rows differ at that place.
    const QImage picture = view.viewport()->grab().toImage();
    const TimelineScale where = view.scale();
    const auto colours = [&](int row, double second) {
        QSet<QRgb> seen;
        for (int dx = 0; dx < 12; ++dx) {
            for (int dy = 4; dy < where.rowHeight - 4; ++dy)
                seen.insert(picture.pixel(int(where.x(at(second))) + dx, where.y(row) + dy));
        }
        return seen.size();
    };
    QCOMPARE(colours(0, 17), 1);
    QVERIFY(colours(1, 17) > 1);
    QVERIFY(colours(0, 5) > 1);

    // To leave the step ends it, also without a connection.
    fixture.say(u"30 1/0/0 a TargetErr t1 {\"Error\":\"time is up\"}\n"_s);
    QTRY_COMPARE(waitsOf(view.layout(), 1, at(40)), QStringList(u"connection 2-30"_s));
    QVERIFY(!step.isWaiting(1));
}

void TestTimeline::acquiringIsTold()
{
    StatusFixture fixture({u"one: a"_s, u"two: b"_s});
    fixture.open();
    TimelineLayout layout;
    Timestamp since{};
    layout.update(fixture.model.tree());
    QVERIFY(!layout.acquiring());
    fixture.say(u"1 job JobStateStarted\n"
                "1 job RunStarted {\"RunID\":1}\n"_s);
    layout.update(fixture.model.tree());
    QCOMPARE(layout.acquiring(&since), &fixture.model.tree()->job().run(0).test(0));
    QCOMPARE(since, at(1));
    fixture.say(u"2 1/0/0 - TargetAcquired t0\n"
                "3 1/0/0 a TargetIn t0\n"_s);
    layout.update(fixture.model.tree());
    QVERIFY(!layout.acquiring());
    fixture.say(u"4 1/0/0 a TargetOut t0\n"
                "5 1/0/0 - TargetReleased t0\n"_s);
    layout.update(fixture.model.tree());
    QCOMPARE(layout.acquiring(&since), &fixture.model.tree()->job().run(0).test(1));
    QCOMPARE(since, at(5));
    fixture.say(u"11 1/1/0 - TargetAcquired t0\n"
                "11 1/1/0 b TargetIn t0\n"_s);
    layout.update(fixture.model.tree());
    QVERIFY(!layout.acquiring());
    QCOMPARE(waitsOf(layout, 0, at(20)),
             QStringList({u"targets 1-2"_s, u"step 2-3"_s, u"targets 5-11"_s}));
}

void TestTimeline::allRunsAreInOneRow()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    fixture.say(slowAndQuick);
    fixture.say(u"44 1/0/0 b TargetOut t0\n"
                "45 job ProctorRunFinished {\"RunID\":1}\n"
                "50 job RunStarted {\"RunID\":2}\n"
                "51 2/0/0 - TargetAcquired t0\n"
                "52 2/0/0 a TargetIn t0\n"
                "53 2/0/0 a TargetOut t0\n"_s);
    TimelineLayout layout;
    layout.update(fixture.model.tree());
    QCOMPARE(layout.rowCount(), 2);
    QCOMPARE(barsOf(layout, 0, at(60)), QStringList({u"a 3-13"_s, u"b 33-44"_s, u"a 52-53"_s}));
}

void TestTimeline::zoomKeepsThePointBelowTheMouse()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    fixture.say(slowAndQuick);
    TimelineView view(fixture.model);
    view.resize(700, 200);
    view.show();
    view.tick(at(50));
    const QPointF mouse(view.scale().left + 300, 80);
    const Timestamp before = view.scale().time(mouse.x());
    QWheelEvent wheel(mouse, view.viewport()->mapToGlobal(mouse), {}, {0, 240}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &wheel);
    QVERIFY(view.scale().span.to - view.scale().span.from < 40s);
    const auto off = view.scale().time(mouse.x()) - before;
    QVERIFY(off < 10ms && off > -10ms);
    QVERIFY(!view.isFollowing());
    view.tick(at(60));
    QVERIFY(view.scale().span.to < at(50)); // it stays where it was put
}

void TestTimeline::keysMoveAndShowAll()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    fixture.say(slowAndQuick);
    TimelineView view(fixture.model);
    view.resize(700, 200);
    view.show();
    view.tick(at(50));
    QTest::keyClick(&view, Qt::Key_Plus);
    const Timestamp from = view.scale().span.from;
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.scale().span.from > from);
    for (int i = 0; i < 50; ++i)
        QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.scale().span.from, at(1)); // not beyond the job
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.scale().span.to, at(50));
    QVERIFY(view.isFollowing());
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentRow(), 1);
    QCOMPARE(view.accessibleDescription(), u"t1"_s);
    const int height = view.scale().rowHeight;
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(view.scale().rowHeight > height);
}

void TestTimeline::dragMoves()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    fixture.say(slowAndQuick);
    TimelineView view(fixture.model);
    view.resize(700, 200);
    view.show();
    view.tick(at(50));
    view.zoom(4);
    const Timestamp from = view.scale().span.from;
    const QPoint start(view.scale().left + 300, 90);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, start);
    QTest::mouseMove(view.viewport(), start + QPoint(60, 0));
    QTest::mouseMove(view.viewport(), start + QPoint(100, 0));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, start + QPoint(100, 0));
    QVERIFY(view.scale().span.from < from);
    QCOMPARE(view.currentRow(), -1); // it was no click
}

void TestTimeline::clickTellsThePlace()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    fixture.say(slowAndQuick);
    TimelineView view(fixture.model);
    view.resize(700, 200);
    view.show();
    view.tick(at(50));
    QSignalSpy told(&view, &TimelineView::currentPlaceChanged);
    QSignalSpy asked(&view, &TimelineView::logRequested);
    const TimelineScale scale = view.scale();
    const QPoint failed(int(scale.x(at(38))), scale.y(1) + scale.rowHeight / 2);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, failed);
    QCOMPARE(told.size(), 1);
    const auto place = told.first().first().value<LogSelection>();
    QCOMPARE(place.target, u"t1"_s);
    QCOMPARE(place.stepIndex, 1);
    QCOMPARE(place.run, RunId(1));
    QCOMPARE(place.attempt, std::optional<quint32>(0));
    QCOMPARE(view.currentRow(), 1);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, failed);
    QCOMPARE(asked.size(), 1);
    const QPoint between(int(scale.x(at(28))), scale.y(1) + scale.rowHeight / 2);
    QVERIFY(!view.barAt(between));
}

void TestTimeline::anotherTree()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    fixture.say(slowAndQuick);
    TimelineView view(fixture.model);
    view.resize(700, 200);
    view.show();
    view.tick(at(50));
    fixture.model.setTree(nullptr);
    QCOMPARE(view.layout().rowCount(), 0);
    QVERIFY(!view.grab().isNull());
    fixture.model.setTree(std::make_unique<StatusTree>(descriptorOf({u"one: a b"_s})), JobId(17));
    QCOMPARE(view.layout().rowCount(), 0);
    QVERIFY(!view.grab().isNull());
}

void TestTimeline::usualTimesAreOfWhatPassed()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    QString script = u"1 job JobStateStarted\n1 job RunStarted {\"RunID\":1}\n"_s;
    // 10, 11, 12, 13 and 14 seconds; one that fails after one second does not count.
    for (int i = 0; i < 6; ++i)
        script += u"2 1/0/0 - TargetAcquired t%1\n3 1/0/0 a TargetIn t%1\n"_s.arg(i);
    script += u"4 1/0/0 a TargetErr t5 {\"Error\":\"x\"}\n"_s;
    for (int i = 0; i < 5; ++i)
        script += u"%1 1/0/0 a TargetOut t%2\n"_s.arg(13 + i).arg(i);
    fixture.say(script);
    UsualTimes usual;
    usual.read(*fixture.model.tree());
    const AttemptNode &attempt = fixture.model.tree()->job().run(0).test(0).attempt(0);
    QCOMPARE(usual.usual(attempt.step(0)), std::optional<Duration>(12s));
    QVERIFY(!usual.usual(attempt.step(1)));
}

void TestTimeline::whatTakesLongIsFound()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    QString script = u"1 job JobStateStarted\n1 job RunStarted {\"RunID\":1}\n"_s;
    for (int i = 0; i < 4; ++i)
        script += u"2 1/0/0 - TargetAcquired t%1\n3 1/0/0 a TargetIn t%1\n"_s.arg(i);
    for (int i = 0; i < 3; ++i)
        script += u"5 1/0/0 a TargetOut t%1\n"_s.arg(i);
    fixture.say(script);
    UsualTimes usual;
    usual.read(*fixture.model.tree());
    const StepNode &step = fixture.model.tree()->job().run(0).test(0).attempt(0).step(0);
    QVERIFY(!usual.excess(step, 0, at(100)));
    QVERIFY(!usual.excess(step, 3, at(8))); // five seconds of two are not worth a word
    const auto excess = usual.excess(step, 3, at(23));
    QVERIFY(excess);
    QCOMPARE(*excess, 10.0);
}

void TestTimeline::theTreeMarksWhatTakesLong()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    QString script = u"1 job JobStateStarted\n1 job RunStarted {\"RunID\":1}\n"_s;
    for (int i = 0; i < 4; ++i)
        script += u"2 1/0/0 - TargetAcquired t%1\n3 1/0/0 a TargetIn t%1\n"_s.arg(i);
    for (int i = 0; i < 3; ++i)
        script += u"5 1/0/0 a TargetOut t%1\n"_s.arg(i);
    fixture.say(script);
    const auto duration = [&fixture](const QString &target) {
        return fixture.find(u"Run 1/one/a/"_s + target)
            .siblingAtColumn(int(StatusTreeModel::Column::Duration));
    };
    fixture.model.tick(at(8));
    QVERIFY(!duration(u"t3"_s).data().toString().contains(u'\u26a0'));
    fixture.model.tick(at(23));
    QCOMPARE(duration(u"t3"_s).data().toString(), u"20.0 s \u26a0 10\u00d7"_s);
    QVERIFY(!duration(u"t0"_s).data().toString().contains(u'\u26a0'));
    QCOMPARE(duration(u"t3"_s).data(Qt::ToolTipRole).toString(),
             u"Targets usually need 2.0 s for this step"_s);
}

void TestTimeline::tenThousandTargetsScroll()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.stopTesting();
    fixture.open();
    QString script = u"1 job JobStateStarted\n1 job RunStarted {\"RunID\":1}\n"_s;
    for (int i = 0; i < 10'000; ++i)
        script += u"2 1/0/0 - TargetAcquired t%1\n3 1/0/0 a TargetIn t%1\n"_s.arg(i);
    fixture.say(script);
    TimelineView view(fixture.model);
    view.resize(700, 400);
    view.show();
    view.tick(at(50));
    QCOMPARE(view.layout().rowCount(), 10'000);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentRow(), 9999);
    const TimelineScale scale = view.scale();
    QVERIFY(scale.y(9999) > scale.top && scale.y(9999) < view.viewport()->height());
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
