// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfixture.h"

#include "storage/database.h"
#include "views/logcanvas.h"
#include "views/logsearchbar.h"
#include "views/logview.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

Events numbered(LogStore &place, int first, int count)
{
    Events events;
    const auto step = place.step();
    const auto target = LogStore::target(u"a"_s);
    for (int i = first; i < first + count; ++i)
        events.push_back(place.output(step, target, "line " + QByteArray::number(i) + "\n"));
    return events;
}

/// A view on a store, shown.
struct Shown
{
    explicit Shown(LogStore &store) : place(store), view(*store.store)
    {
        view.resize(900, 500);
        view.show();
    }
    void select(const LogSelection &selection, const QString &title = u"log"_s)
    {
        view.setSelection(selection, title);
        QVERIFY(QTest::qWaitFor([this] {
            return view.source().state() == LogSource::State::Complete && !view.source().isTail() &&
                   view.source().lineCount() == view.source().index()->lineCount();
        }));
        settle();
    }
    /// Until all that is seen is drawn.
    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] {
            view.grab();
            const qint64 top = view.canvas()->topPosition().line;
            for (qint64 line = top; line < std::min(top + 20, view.source().lineCount()); ++line)
                if (!view.source().line(line))
                    return false;
            return true;
        }));
        view.grab();
    }
    void add(Events events)
    {
        place.add(std::move(events));
        for (const EventBatch &batch : place.takeBatches())
            view.append(batch);
    }
    [[nodiscard]] QStringList rows() const { return view.canvas()->visibleText().split(u'\n'); }
    [[nodiscard]] QPushButton *pill() const { return view.canvas()->findChild<QPushButton *>(); }
    [[nodiscard]] QString found() const
    {
        for (const QLabel *label : view.findChild<LogSearchBar *>()->findChildren<QLabel *>())
            if (!label->text().isEmpty())
                return label->text();
        return {};
    }
    void look(const QString &text)
    {
        view.findAction()->trigger();
        view.findChild<LogSearchBar *>()->begin(text);
        QVERIFY(QTest::qWaitFor(
            [&] { return view.search().pattern().text == text && !view.search().isRunning(); }));
    }

    LogStore &place;
    LogView view;
};

} // namespace

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
    void findsAndGoesRound();
    void findsWhatComesLater();
    void regularExpressions();
    void selectsAndCopies();
    void selectsByKeyboard();
    void copyIsBounded();
    void wrapsLongLines();
    void saves();
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

void LogViewTest::findsAndGoesRound()
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

void LogViewTest::findsWhatComesLater()
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

void LogViewTest::regularExpressions()
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

void LogViewTest::selectsAndCopies()
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

void LogViewTest::selectsByKeyboard()
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

void LogViewTest::copyIsBounded()
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

void LogViewTest::saves()
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
