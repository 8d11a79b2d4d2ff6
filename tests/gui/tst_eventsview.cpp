// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobtext.h"
#include "logfixture.h"
#include "views/eventsview.h"
#include "views/logview.h"
#include "views/statustreeview.h"
#include "views/viewswitch.h"
#include "window/eventsdock.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

#include <ctime>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Column = EventTable::Column;

/// The longest time that the GUI thread worked without coming back, while it lives. Counts what it
/// worked, not what others on the computer did meanwhile.
class Heartbeat
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const qint64 now = worked();
            m_longest = std::max(m_longest, now - std::exchange(m_last, now));
        });
        m_timer.start(0);
    }
    [[nodiscard]] double longest() const { return double(m_longest) / 1e6; }

private:
    [[nodiscard]] static qint64 worked()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }

    QTimer m_timer;
    qint64 m_last = worked();
    qint64 m_longest = 0;
};

QString cell(const EventTable &model, int row, Column column)
{
    return model.index(row, int(column)).data().toString();
}

bool load(const EventTable &model, int row)
{
    (void)model.index(row, 0).data();
    return QTest::qWaitFor([&] { return model.isLoaded(row); });
}

QString rowText(const EventTable &model, int row)
{
    if (!load(model, row))
        return u"not loaded"_s;
    QStringList cells;
    for (int column = int(Column::Name); column < int(Column::Count); ++column)
        cells += cell(model, row, Column(column));
    return cells.join(u'|');
}

const QByteArray talking = "{name: cmd, label: look, parameters: {executable: [/bin/sh], args: "
                           "['-c', 'echo line of {{.ID}}; test {{.ID}} = A']}}";
const QByteArray napping = "{name: sleep, label: nap, parameters: {duration: [1h]}}";

} // namespace

class EventsViewTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s));
    }
    void cleanup()
    {
        if (m_window)
            tearDown();
    }

    void everyEventIsARow();
    void nothingIsReadWhileNobodyLooks();
    void filterFindsTextAndPlace();
    void newsAreAppendedAndFollowed();
    void earlierMomentEndsEarlier();
    void chosenRowShowsItsPayload();
    void hugePayloadIsCut();
    void foreignTextStaysText();
    void storeThatFailsIsSaid();
    void millionEvents();

    void isADockOfTheWindow();
    void showsInTreeAndLog();
    void followsTheChosenPlace();
    void endsAtTheMomentShown();

private:
    static bool isComplete(EventTable &model)
    {
        return QTest::qWaitFor([&] { return model.state() == EventTable::State::Complete; },
                               30'000);
    }
    EventsView &dock()
    {
        auto *dock = m_window->findChild<EventsDock *>(u"events"_s);
        dock->show();
        dock->raise();
        return dock->view();
    }
    void finish(const QByteArray &steps)
    {
        setUp();
        begin(jobOf(steps));
        QVERIFY(QTest::qWaitFor([this] { return isFinal(m_window->jobPage().state()); }, 20'000));
        QVERIFY(QTest::qWaitFor([this] { return isComplete(dock().model()); }));
        EventTable &model = dock().model();
        QVERIFY(QTest::qWaitFor(
            [&] { return rowText(model, model.rowCount() - 1).startsWith(u"JobStateCompleted"); }));
    }
};

void EventsViewTest::everyEventIsARow()
{
    LogStore place;
    const auto ping = place.step();
    place.add({place.event(place.framework(), {}, EventName::jobStarted()),
               place.event(ping, LogStore::target(u"dut-1"_s), EventName::targetIn()),
               place.event(place.step(u"own"_s, 1, 2), LogStore::target(u"dut-1"_s), u"MyOwn"_s,
                           "{\"a\":[1,2.50],\"b\":\"x\\ny\"}")});
    EventTable model(*place.store);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setActive(true);
    QCOMPARE(model.state(), EventTable::State::Nothing);
    model.setJob(place.job);
    QVERIFY(isComplete(model));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(rowText(model, 0), u"JobStateStarted||||"_s);
    QCOMPARE(rowText(model, 1), u"TargetIn|Run 1 / boot|ping|dut-1|"_s);
    QCOMPARE(rowText(model, 2),
             u"MyOwn|Run 1 / boot / attempt 3|own|dut-1|{\"a\":[1,2.50],\"b\":\"x\\ny\"}"_s);
    QVERIFY(!cell(model, 0, Column::Time).isEmpty());
    QCOMPARE(model.rowOf(model.idAt(2)), 2);
    QCOMPARE(model.rowOf(EventId(999)), -1);
    // Another job, and none.
    const JobId other = place.newJob();
    model.setJob(other);
    QVERIFY(isComplete(model));
    QCOMPARE(model.rowCount(), 0);
    model.setJob(place.job);
    QVERIFY(isComplete(model));
    QCOMPARE(rowText(model, 0), u"JobStateStarted||||"_s);
    model.setJob({});
    QCOMPARE(model.state(), EventTable::State::Nothing);
}

void EventsViewTest::nothingIsReadWhileNobodyLooks()
{
    LogStore place;
    place.add(Events(5, place.event(place.step(), {}, u"E"_s)));
    EventsView view(*place.store);
    view.setJob(place.job);
    QCOMPARE(view.model().state(), EventTable::State::Reading);
    view.show();
    QVERIFY(isComplete(view.model()));
    QCOMPARE(view.model().rowCount(), 5);
    view.hide();
    (void)place.takeBatches();
    place.add(Events(5, place.event(place.step(), {}, u"E"_s)));
    for (const EventBatch &batch : place.takeBatches())
        view.append(batch);
    QCOMPARE(view.model().rowCount(), 5);
    view.show(); // without a gap
    QTRY_COMPARE(view.model().rowCount(), 10);
}

void EventsViewTest::filterFindsTextAndPlace()
{
    LogStore place;
    const auto a = place.step(u"power"_s, 0);
    const auto b = place.step(u"boot"_s, 1);
    const auto one = LogStore::target(u"dut-1"_s);
    const auto two = LogStore::target(u"dut-2"_s);
    place.add(
        {place.event(place.framework(), {}, EventName::jobStarted()),
         place.event(a, one, EventName::targetIn()),
         place.event(a, two, EventName::targetErr(), errorPayload(u"<No> \"pong\" Ä"_s).json()),
         place.event(b, one, EventName::targetIn())});
    EventTable model(*place.store);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setActive(true);
    model.setJob(place.job);
    const auto found = [&](const QString &text, std::optional<LogSelection> where = {}) {
        model.setFilter({.text = text, .place = where});
        return isComplete(model) ? model.rowCount() : -1;
    };
    QCOMPARE(found(u"jobstate"_s), 1);
    QCOMPARE(found(u"DUT-1"_s), 2);
    QCOMPARE(found(u"power"_s), 2);
    QCOMPARE(found(u"<no> \"PONG\""_s), 1);
    QCOMPARE(found(u"\u00e4"_s), 1); // the lower case of it
    QCOMPARE(found(u"nowhere"_s), 0);
    QCOMPARE(model.total(), 4);
    LogSelection where{.job = place.job, .run = RunId(1), .testIndex = 0, .stepIndex = 0};
    QCOMPARE(found({}, where), 2);
    where.target = u"dut-2"_s;
    QCOMPARE(found({}, where), 1);
    QCOMPARE(rowText(model, 0).section(u'|', 0, 3), u"TargetErr|Run 1 / boot|power|dut-2"_s);
    QCOMPARE(found(u"dut-1"_s, where), 0);
    QCOMPARE(found({}), 4);
}

void EventsViewTest::newsAreAppendedAndFollowed()
{
    LogStore place;
    place.add(Events(500, place.event(place.step(), LogStore::target(u"t"_s), u"Old"_s)));
    EventsView view(*place.store);
    view.resize(900, 300);
    view.setJob(place.job);
    view.show();
    QVERIFY(isComplete(view.model()));
    QScrollBar *bar = view.table().verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTRY_COMPARE(bar->value(), bar->maximum()); // the newest
    (void)place.takeBatches();
    const auto say = [&](const QString &name) {
        place.add(Events(50, place.event(place.step(), LogStore::target(u"t"_s), name)));
        for (const EventBatch &batch : place.takeBatches())
            view.append(batch);
    };
    say(u"New"_s);
    QTRY_COMPARE(view.model().rowCount(), 550);
    QTRY_COMPARE(bar->value(), bar->maximum());
    // Whoever looks further up stays there.
    bar->triggerAction(QAbstractSlider::SliderToMinimum);
    QTRY_COMPARE(bar->value(), 0);
    QCoreApplication::processEvents();
    say(u"Newer"_s);
    QTRY_COMPARE(view.model().rowCount(), 600);
    QCOMPARE(bar->value(), 0);
    bar->triggerAction(QAbstractSlider::SliderToMaximum);
    QCoreApplication::processEvents();
    view.filterEdit().setText(u"newer"_s);
    QTRY_COMPARE(view.model().rowCount(), 50);
    say(u"Newer"_s); // found as they come
    QTRY_COMPARE(view.model().rowCount(), 100);
    QTRY_COMPARE(bar->value(), bar->maximum());
    // The chosen row is kept over another filter.
    view.table().setCurrentIndex(view.model().index(3, 0));
    const EventId chosen = view.model().idAt(3);
    view.filterEdit().clear();
    QTRY_COMPARE(view.model().rowCount(), 650);
    QCOMPARE(view.model().idAt(view.table().currentIndex().row()), chosen);
}

void EventsViewTest::earlierMomentEndsEarlier()
{
    LogStore place;
    place.add(Events(300, place.event(place.step(), LogStore::target(u"t"_s), u"E"_s)));
    EventTable model(*place.store);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setActive(true);
    model.setJob(place.job);
    QVERIFY(isComplete(model));
    const EventId last = model.idAt(99);
    model.setUntil(last);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.total(), 100);
    model.setFilter({.text = u"e"_s, .place = {}});
    QVERIFY(isComplete(model));
    QCOMPARE(model.rowCount(), 100);
    model.setUntil(EventId());
    QCOMPARE(model.rowCount(), 0);
    model.setUntil({});
    QCOMPARE(model.rowCount(), 300);
}

void EventsViewTest::chosenRowShowsItsPayload()
{
    LogStore place;
    place.add({place.event(place.step(), LogStore::target(u"t"_s), u"Rich"_s,
                           "{\"b\":1.50,\"a\":[true,null,{\"x\":12345678901234567890}]}"),
               place.event(place.step(), {}, u"Poor"_s)});
    EventsView view(*place.store);
    view.resize(900, 300);
    view.setJob(place.job);
    view.show();
    QVERIFY(isComplete(view.model()));
    view.table().setCurrentIndex(view.model().index(0, 0));
    QTRY_VERIFY(!view.payload().isEmpty());
    // As it is stored: order of keys and digits.
    const QString expected = u"{\n  \"b\": 1.50,\n  \"a\": [\n    true,\n    null,\n    {\n      "
                             "\"x\": 12345678901234567890\n    }\n  ]\n}"_s;
    QCOMPARE(view.payload(), expected);
    auto *text = view.findChild<QPlainTextEdit *>(u"eventPayload"_s);
    QCOMPARE(text->toPlainText(), expected);
    view.findChild<QAction *>(u"eventCopy"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), expected);
    view.table().setFocus();
    QTest::keyClick(&view.table(), Qt::Key_Down);
    QTRY_VERIFY(text->toPlainText().isEmpty());
    QVERIFY(!view.findChild<QAction *>(u"eventCopy"_s)->isEnabled());
    QSignalSpy wanted(&view, &EventsView::placeRequested);
    QTest::keyClick(&view.table(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<Event>().name, u"Poor"_s);
}

void EventsViewTest::hugePayloadIsCut()
{
    LogStore place;
    const QByteArray huge = "{\"Text\":\"" + QByteArray(1'000'000, 'x') + "\"}";
    place.add(Events(200, place.event(place.step(), LogStore::target(u"t"_s), u"Big"_s, huge)));
    EventsView view(*place.store);
    view.resize(900, 300);
    view.setJob(place.job);
    const Heartbeat heart;
    view.show();
    QVERIFY(isComplete(view.model()));
    QVERIFY(load(view.model(), 199));
    QVERIFY(cell(view.model(), 199, Column::Payload).size() <= 201);
    view.table().setCurrentIndex(view.model().index(199, 0));
    QTRY_VERIFY(!view.payload().isEmpty());
    auto *text = view.findChild<QPlainTextEdit *>(u"eventPayload"_s);
    QVERIFY(text->toPlainText().size() < EventsView::longestShown + 400);
    QVERIFY(text->toPlainText().contains(u"a copy has all"));
    view.findChild<QAction *>(u"eventCopy"_s)->trigger();
    QVERIFY(QApplication::clipboard()->text().size() > 1'000'000);
    view.filterEdit().setText(u"xxxy"_s);
    QTRY_COMPARE_WITH_TIMEOUT(view.model().filter().text, u"xxxy"_s, 5000);
    QVERIFY(isComplete(view.model()));
    QCOMPARE(view.model().rowCount(), 0);
    qInfo("longest slice with payloads of 1 MB: %.1f ms", heart.longest());
}

void EventsViewTest::foreignTextStaysText()
{
    LogStore place;
    const QString name = u"<img src=x><b>t</b>\u202e"_s;
    place.add({place.event(place.step(u"<i>s</i>"_s), LogStore::target(name), u"E"_s,
                           "{\"Error\":" + quoteJson(u"<script>\n\u2028</script>"_s) + '}')});
    EventsView view(*place.store);
    view.resize(900, 300);
    view.setJob(place.job);
    view.show();
    QVERIFY(isComplete(view.model()));
    QVERIFY(load(view.model(), 0));
    QCOMPARE(cell(view.model(), 0, Column::Target), name);
    for (int column = 0; column < int(Column::Count); ++column) {
        const QString tip = view.model().index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(u"<img") && !tip.contains(u"<script"), qPrintable(tip));
    }
    view.table().setCurrentIndex(view.model().index(0, 0));
    QTRY_VERIFY(view.payload().contains(u"script"));
    QVERIFY(!view.grab().isNull());
}

void EventsViewTest::storeThatFailsIsSaid()
{
    LogStore place;
    place.add(Events(1000, place.event(place.step(), LogStore::target(u"t"_s), u"E"_s)));
    EventsView view(*place.store);
    view.resize(900, 300);
    view.setJob(place.job);
    const QString file = place.store->location();
    QVERIFY(QFile::rename(file, file + u".away"_s));
    view.show();
    QTRY_COMPARE(view.model().state(), EventTable::State::Failed);
    QVERIFY(view.model().error()->message.contains(u"log"));
    QVERIFY(QFile::rename(file + u".away"_s, file));
    // It goes on with what comes.
    (void)place.takeBatches();
    place.add({place.event(place.step(), LogStore::target(u"t"_s), u"E"_s)});
    for (const EventBatch &batch : place.takeBatches())
        view.append(batch);
    QVERIFY(isComplete(view.model()));
    QCOMPARE(view.model().rowCount(), 1001);
    QVERIFY(rowText(view.model(), 0).startsWith(u"E|"));
    // A page that cannot be read says so, and comes when it can.
    QVERIFY(QFile::rename(file, file + u".away"_s));
    QVERIFY(load(view.model(), 500));
    QCOMPARE(view.model().state(), EventTable::State::Failed);
    QVERIFY(cell(view.model(), 500, Column::Name).isEmpty());
    QVERIFY(QFile::rename(file + u".away"_s, file));
    place.add({place.event(place.step(), LogStore::target(u"t"_s), u"E"_s)});
    for (const EventBatch &batch : place.takeBatches())
        view.append(batch);
    QVERIFY(isComplete(view.model()));
    QTRY_VERIFY(rowText(view.model(), 500).startsWith(u"E|"));
}

void EventsViewTest::millionEvents()
{
    LogStore place;
    const auto scope = place.step();
    std::vector<TargetPtr> targets;
    for (int i = 0; i < 1000; ++i)
        targets.push_back(LogStore::target(u"dut-%1"_s.arg(i)));
    constexpr int count = 1'000'000;
    for (int done = 0; done < count;) {
        Events events;
        for (int i = 0; i < 50'000; ++i, ++done)
            events.push_back(place.event(scope, targets[size_t(done % 1000)], u"Measured"_s,
                                         "{\"Number\":" + QByteArray::number(done) + '}'));
        place.add(std::move(events));
    }
    EventsView view(*place.store);
    view.resize(900, 300);
    view.show();
    QCoreApplication::processEvents();
    QScrollBar *bar = view.table().verticalScrollBar();
    {
        const Heartbeat heart;
        QElapsedTimer time;
        time.start();
        view.setJob(place.job);
        QTRY_VERIFY_WITH_TIMEOUT(
            view.model().rowCount() == count && view.model().isLoaded(count - 1), 30'000);
        const qint64 elapsed = time.elapsed();
        QCOMPARE(bar->value(), bar->maximum());
        QCoreApplication::processEvents();
        qInfo("the end of a million is seen after %lld ms, longest slice %.1f ms", elapsed,
              heart.longest());
    }
    QCOMPARE(cell(view.model(), count - 1, Column::Payload), u"{\"Number\":999999}"_s);
    {
        const Heartbeat heart;
        for (int i = 0; i < 200; ++i) { // as somebody drags the bar
            bar->setValue(int(qint64(bar->maximum()) * (i * 37 % 200) / 200));
            QCoreApplication::processEvents();
        }
        qInfo("scrolling: longest slice %.1f ms, %d pages", heart.longest(),
              view.model().loadedPages());
        QVERIFY(view.model().loadedPages() <= EventTable::mostPages);
    }
    const Heartbeat heart;
    QElapsedTimer time;
    time.start();
    view.model().setFilter({.text = u"never found"_s, .place = {}});
    QTRY_VERIFY(view.model().searched() > 0);
    QVERIFY(view.model().searched() < 1 || view.model().rowCount() == 0);
    view.model().setFilter({.text = u"\"number\":99999"_s, .place = {}}); // changed meanwhile
    QVERIFY(isComplete(view.model()));
    QCOMPARE(view.model().rowCount(), 11);
    qInfo("a million searched in %lld ms, longest slice %.1f ms", time.elapsed(), heart.longest());
    view.model().setFilter({});
    QCOMPARE(view.model().rowCount(), count); // at once
    view.setUntil(view.model().idAt(499'999));
    QCOMPARE(view.model().rowCount(), 500'000);
    view.setUntil({});
    QTRY_COMPARE(view.model().rowCount(), count);
}

// --- In the window ---

void EventsViewTest::isADockOfTheWindow()
{
    setUp();
    auto *events = m_window->findChild<EventsDock *>(u"events"_s);
    QVERIFY(events);
    const QList<QDockWidget *> tabs =
        m_window->tabifiedDockWidgets(m_window->findChild<QDockWidget *>(u"logDock"_s));
    QVERIFY(tabs.contains(events) || !events->isVisible());
    QVERIFY(m_window->actions().viewMenu()->actions().contains(events->toggleViewAction()));
    begin(jobOf(talking));
    EventsView &view = dock();
    QTRY_VERIFY(isFinal(m_window->jobPage().state()));
    QTRY_VERIFY(view.model().rowCount() > 5);
    const int last = view.model().rowCount() - 1;
    QTRY_VERIFY(rowText(view.model(), view.model().rowCount() - 1).startsWith(u"JobState"));
    QVERIFY(last > 0);
}

void EventsViewTest::showsInTreeAndLog()
{
    finish(talking);
    EventsView &view = dock();
    view.filterEdit().setText(u"\"Text\":\"line of B"_s);
    QTRY_COMPARE(view.model().rowCount(), 1);
    view.table().setCurrentIndex(view.model().index(0, 0));
    auto *inTree = view.findChild<QAction *>(u"eventInTree"_s);
    QTRY_VERIFY(inTree->isEnabled());
    m_window->jobPage().views().setCurrent(u"matrix"_s);
    inTree->trigger();
    QCOMPARE(m_window->jobPage().views().current(), u"tree"_s);
    QCOMPARE(m_window->jobPage().currentPlace().target, u"B"_s);
    view.findChild<QAction *>(u"eventInLog"_s)->trigger();
    QCOMPARE(m_window->log().source().selection().target, u"B"_s);
    QTRY_VERIFY(m_window->log().isVisible());
    // Of the job as a whole.
    (void)dock();
    view.filterEdit().setText(u"JobStateStarted"_s);
    QTRY_COMPARE(view.model().filter().text, u"JobStateStarted"_s);
    QVERIFY(isComplete(view.model()));
    QCOMPARE(view.model().rowCount(), 1);
    view.table().setCurrentIndex(view.model().index(0, 0));
    QVERIFY(!inTree->isEnabled()); // not for the one before
    QTRY_VERIFY(inTree->isEnabled());
    inTree->trigger();
    QTRY_VERIFY(m_window->jobPage().currentPlace().target.isEmpty());
}

void EventsViewTest::followsTheChosenPlace()
{
    finish(talking);
    EventsView &view = dock();
    const int all = view.model().rowCount();
    view.findChild<QCheckBox *>(u"eventPlace"_s)->setChecked(true);
    m_window->jobPage().goToNextFailure(); // target B in the step
    QTRY_VERIFY(isComplete(view.model()) && view.model().rowCount() > 0 &&
                view.model().rowCount() < all);
    for (int row = 0; row < view.model().rowCount(); ++row)
        QVERIFY2(rowText(view.model(), row).contains(u"|look|B|"),
                 qPrintable(rowText(view.model(), row)));
    view.findChild<QCheckBox *>(u"eventPlace"_s)->setChecked(false);
    QTRY_COMPARE(view.model().rowCount(), all);
}

void EventsViewTest::endsAtTheMomentShown()
{
    finish(talking);
    EventsView &view = dock();
    const int all = view.model().rowCount();
    m_window->actions().recorder->setChecked(true);
    TimeTravel &travel = m_window->jobPage().travel();
    QTRY_VERIFY(travel.isReady());
    for (const qint64 position : {5, 0, 9}) {
        travel.goTo(position);
        QTRY_COMPARE(travel.shown(), position);
        QTRY_COMPARE(view.model().rowCount(), int(position));
    }
    travel.goLive();
    QTRY_COMPARE(view.model().rowCount(), all);
}

QTEST_MAIN(EventsViewTest)
#include "tst_eventsview.moc"
