// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logviewfixture.h"
#include "storage/database.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace Proctor;
using namespace Qt::StringLiterals;

class LogViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s)); }

    void saysWhenThereIsNothing();
    void showsWhatIsSelected();
    void eventsCanBeHidden();
    void followsTheEnd();
    void keepsItsPlaceWhileTextArrives();
    void endOfALongLogComesFirst();
    void overwrittenLineChangesLive();
    void othersCostNothing();
    void pinnedLogStays();
    void wrapsLongLines();
    void brokenStoreIsSaid();
    void memoryIsBounded();
    void everythingHasAName();
    void manySelectionsInARow();
};

void LogViewTest::saysWhenThereIsNothing()
{
    LogStore place;
    Shown shown(place);
    QCOMPARE(shown.view.source().state(), LogSource::State::Nothing);
    QVERIFY(!shown.view.saveAction()->isEnabled());
    shown.select({.job = place.job});
    QCOMPARE(shown.view.source().lineCount(), 0);
    QVERIFY(shown.view.saveAction()->isEnabled());
    shown.view.clear();
    QCOMPARE(shown.view.source().state(), LogSource::State::Nothing);
}

void LogViewTest::showsWhatIsSelected()
{
    LogStore place;
    place.add({place.output(place.step(), place.target(u"a"_s), "from a\n"),
               place.output(place.step(), place.target(u"b"_s), "from b\n")});
    Shown shown(place);
    shown.select({.job = place.job});
    QCOMPARE(shown.rows(), (QStringList{u"from a"_s, u"from b"_s}));
    shown.select({.job = place.job, .target = u"b"_s});
    QCOMPARE(shown.rows(), QStringList{u"from b"_s});
}

void LogViewTest::eventsCanBeHidden()
{
    LogStore place;
    const auto a = place.target(u"a"_s);
    place.add({place.event(place.step(), a, EventName::targetIn()),
               place.output(place.step(), a, "text\n")});
    Shown shown(place);
    shown.select({.job = place.job});
    QCOMPARE(shown.rows(), (QStringList{u"enters the step"_s, u"text"_s}));
    shown.view.eventsAction()->trigger();
    QTRY_COMPARE(shown.view.source().lineCount(), 1);
    shown.settle();
    QCOMPARE(shown.rows(), QStringList{u"text"_s});
}

void LogViewTest::followsTheEnd()
{
    LogStore place;
    place.add(numbered(place, 0, 1000));
    Shown shown(place);
    shown.select({.job = place.job});
    QVERIFY(shown.view.followAction()->isChecked());
    QCOMPARE(shown.rows().last(), u"line 999"_s);
    shown.add(numbered(place, 1000, 700));
    QTRY_COMPARE(shown.view.source().lineCount(), 1700);
    shown.settle();
    QCOMPARE(shown.rows().last(), u"line 1699"_s);
    QVERIFY(shown.pill()->isHidden());
}

void LogViewTest::keepsItsPlaceWhileTextArrives()
{
    LogStore place;
    place.add(numbered(place, 0, 1000));
    Shown shown(place);
    shown.select({.job = place.job});
    LogCanvas *canvas = shown.view.canvas();
    QTest::keyClick(canvas, Qt::Key_PageUp);
    QVERIFY(!shown.view.followAction()->isChecked());
    shown.settle();
    const QStringList rows = shown.rows();
    shown.add(numbered(place, 1000, 500));
    QTRY_COMPARE(shown.view.source().lineCount(), 1500);
    shown.settle();
    QCOMPARE(shown.rows(), rows);
    QVERIFY(!shown.pill()->isHidden());
    QVERIFY(shown.pill()->text().contains(u"500"));

    QTest::keyClick(canvas, Qt::Key_End);
    QVERIFY(shown.view.followAction()->isChecked());
    shown.settle();
    QCOMPARE(shown.rows().last(), u"line 1499"_s);
    QVERIFY(shown.pill()->isHidden());

    // The wheel leaves the end, too, and comes back to it.
    const auto wheel = [canvas](int delta) {
        QWheelEvent event(QPointF(10, 10), canvas->mapToGlobal(QPointF(10, 10)), {}, {0, delta},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas->viewport(), &event);
    };
    wheel(120);
    QVERIFY(!canvas->isFollowing());
    wheel(-240);
    QVERIFY(canvas->isFollowing());

    QTest::keyClick(canvas, Qt::Key_Home);
    QVERIFY(!canvas->isFollowing());
    shown.settle();
    QCOMPARE(shown.rows().first(), u"line 0"_s);
    shown.view.followAction()->trigger();
    shown.settle();
    QCOMPARE(shown.rows().last(), u"line 1499"_s);
}

void LogViewTest::endOfALongLogComesFirst()
{
    LogStore place;
    constexpr int count = 60'000;
    place.add(numbered(place, 0, count));
    Shown shown(place);
    bool wasTail = false;
    qint64 added = 0;
    connect(&shown.view.source(), &LogSource::lineCountChanged, &shown.view,
            [&] { wasTail = wasTail || shown.view.source().isTail(); });
    connect(&shown.view.source(), &LogSource::linesShifted, &shown.view,
            [&](qint64 lines) { added = lines; });
    shown.select({.job = place.job});
    QVERIFY(wasTail);
    QVERIFY(added > 0);
    QCOMPARE(shown.view.source().lineCount(), count);
    QCOMPARE(shown.rows().last(), u"line 59999"_s);
    // Live text goes on where the stored one ends.
    shown.add(numbered(place, count, 3));
    QTRY_COMPARE(shown.view.source().lineCount(), count + 3);
}

void LogViewTest::overwrittenLineChangesLive()
{
    LogStore place;
    const auto a = place.target(u"a"_s);
    place.add({place.output(place.step(), a, "10 %")});
    Shown shown(place);
    shown.select({.job = place.job});
    QCOMPARE(shown.rows(), QStringList{u"10 %"_s});
    shown.add({place.output(place.step(), a, "\r90 %")});
    QTRY_COMPARE((shown.settle(), shown.rows()), QStringList{u"90 %"_s});
    shown.add({place.output(place.step(), a, " almost\nnext")});
    QTRY_COMPARE((shown.settle(), shown.rows()), (QStringList{u"90 % almost"_s, u"next"_s}));
}

void LogViewTest::othersCostNothing()
{
    LogStore place;
    Shown shown(place);
    const JobId other = place.newJob();
    shown.select({.job = other});
    QSignalSpy changed(&shown.view.source(), &LogSource::linesChanged);
    QSignalSpy grown(&shown.view.source(), &LogSource::lineCountChanged);
    shown.add(numbered(place, 0, 5000));
    std::swap(place.job, const_cast<JobId &>(other));
    shown.add(numbered(place, 0, 1)); // and what is selected comes behind it
    QTRY_COMPARE(shown.view.source().lineCount(), 1);
    QVERIFY(changed.count() <= 2);
    QVERIFY(grown.count() <= 2);
}

void LogViewTest::pinnedLogStays()
{
    LogStore place;
    place.add({place.output(place.step(), place.target(u"a"_s), "from a\n"),
               place.output(place.step(), place.target(u"b"_s), "from b\n")});
    Shown shown(place);
    QSignalSpy pinned(&shown.view, &LogView::pinnedChanged);
    shown.select({.job = place.job, .target = u"a"_s}, u"a"_s);
    shown.view.pinAction()->trigger();
    QVERIFY(shown.view.isPinned());
    shown.view.setSelection({.job = place.job, .target = u"b"_s}, u"b"_s);
    shown.settle();
    QCOMPARE(shown.rows(), QStringList{u"from a"_s});
    shown.view.eventsAction()->trigger(); // still a
    QTRY_COMPARE((shown.settle(), shown.rows()), QStringList{u"from a"_s});
    shown.view.pinAction()->trigger();
    QTRY_COMPARE((shown.settle(), shown.rows()), QStringList{u"from b"_s});
    QCOMPARE(pinned.count(), 2);
}

void LogViewTest::wrapsLongLines()
{
    LogStore place;
    Events events = numbered(place, 0, 100);
    events.push_back(
        place.output(place.step(), place.target(u"a"_s), QByteArray(600, 'x') + "\nend\n"));
    place.add(std::move(events));
    Shown shown(place);
    shown.select({.job = place.job});
    QScrollBar *bar = shown.view.canvas()->horizontalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    const qint64 top = shown.view.canvas()->topPosition().line;
    shown.view.wrapAction()->trigger();
    shown.settle();
    QCOMPARE(bar->maximum(), 0);
    QCOMPARE(shown.rows().last(), u"end"_s);
    QVERIFY(shown.view.canvas()->topPosition().line > top);
    // Up and down again row by row.
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(shown.view.canvas(), Qt::Key_Up);
    QVERIFY(!shown.view.canvas()->isFollowing());
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(shown.view.canvas(), Qt::Key_Down);
    QVERIFY(shown.view.canvas()->isFollowing());
}

void LogViewTest::brokenStoreIsSaid()
{
    LogStore place;
    place.add(numbered(place, 0, 10));
    std::promise<void> done;
    place.store->submit(
        [](Database &database) { return database.execute(u"DELETE FROM event_scopes"_s); },
        [&](const Result<void> &) { done.set_value(); });
    done.get_future().wait();
    Shown shown(place);
    shown.view.setSelection({.job = place.job}, u"broken"_s);
    QTRY_COMPARE(shown.view.source().state(), LogSource::State::Failed);
    QVERIFY(std::ranges::any_of(shown.view.findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(u"The log could not be read");
    }));
}

void LogViewTest::memoryIsBounded()
{
    LogStore place;
    Events events;
    const auto a = place.target(u"a"_s);
    for (int i = 0; i < 120; ++i)
        events.push_back(place.output(place.step(), a, QByteArray(200 * 1024, 'x') + "\n"));
    place.add(std::move(events));
    Shown shown(place);
    shown.select({.job = place.job});
    QScrollBar *bar = shown.view.canvas()->verticalScrollBar();
    shown.view.canvas()->setFollowing(false);
    for (int i = 0; i < 80; ++i) {
        bar->setValue(bar->maximum() * i / 80);
        shown.settle();
    }
    QVERIFY(shown.view.source().cachedBytes() <= LogSource::cacheBytes + 4 * 1024 * 1024);
}

void LogViewTest::everythingHasAName()
{
    LogStore place;
    Shown shown(place);
    for (const QToolButton *button : shown.view.findChildren<QToolButton *>()) {
        if (button->objectName().startsWith(u"qt_") || qobject_cast<QLineEdit *>(button->parent()))
            continue;
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->text()));
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->accessibleName()));
    }
    place.add(numbered(place, 0, 3));
    shown.select({.job = place.job});
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(shown.view.canvas());
    QVERIFY(spoken);
    QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
    QCOMPARE(spoken->text(QAccessible::Value), u"line 0\nline 1\nline 2"_s);
    QVERIFY(spoken->state().readOnly);
}

void LogViewTest::manySelectionsInARow()
{
    LogStore place;
    place.add(numbered(place, 0, 20'000));
    Shown shown(place);
    for (int i = 0; i < 60; ++i) {
        shown.view.setSelection({.job = place.job, .target = i % 2 == 0 ? u"a"_s : QString()},
                                QString::number(i));
        if (i % 7 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(shown.view.source().lineCount(), 20'000);
    shown.settle();
    QCOMPARE(shown.rows().last(), u"line 19999"_s);
}

QTEST_MAIN(LogViewTest)
#include "tst_logview.moc"
