// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The flight recorder in the real window: the job as it was at any moment.

#include "jobtext.h"
#include "models/statuscells.h"
#include "statusprint.h"
#include "support/language.h"
#include "views/jobheader.h"
#include "views/logview.h"
#include "views/matrixview.h"
#include "views/recorderbar.h"
#include "views/recorderslider.h"
#include "views/segmentbar.h"
#include "views/statustreeview.h"
#include "views/timelineview.h"
#include "views/viewswitch.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QToolButton>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray talking = "{name: cmd, label: look, parameters: {executable: [/bin/sh], args: "
                           "['-c', 'for i in 1 2 3 4 5; do echo line $i of {{.ID}}; sleep 0.02; "
                           "done; test {{.ID}} = A']}}";
const QByteArray quick = "{name: echo, label: hello, parameters: {text: ['hello {{.ID}}']}}";
const QByteArray pausing = "{name: sleep, label: nap, parameters: {duration: [1h]}}";

QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent = {},
                   const QString &indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells += model.index(row, column, parent).data().toString();
        lines += indent + cells.join(u'|');
        lines += rowsOf(model, model.index(row, 0, parent), indent + u' ');
    }
    return lines;
}

} // namespace

class RecorderTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void isHiddenUntilAskedFor();
    void anyMomentIsShownAsAFold();
    void headerAndLogAreOfTheMoment();
    void timelineIsOfTheMoment();
    void matrixIsOfTheMoment();
    void placesAreKept();
    void runningJobGoesOnMeanwhile();
    void verbsActOnTheJobAsItIs();
    void anotherJobIsLive();
    void plays();
    void speedsMayBeTyped();
    void keys();
    void marksAreGoneTo();
    void storeThatFailsIsSaid();
    void speaksGerman();

private:
    void show()
    {
        m_window->actions().recorder->setChecked(true);
        QVERIFY(QTest::qWaitFor([this] { return travel().isReady(); }));
    }
    void finish(const QByteArray &steps)
    {
        begin(jobOf(steps));
        QVERIFY(QTest::qWaitFor([this] { return isFinal(page().state()); }, 20'000));
        show();
        QVERIFY(QTest::qWaitFor([this] { return history().count() == qint64(events().size()); }));
    }
    void goTo(qint64 position)
    {
        travel().goTo(position);
        QVERIFY(QTest::qWaitFor([&] { return travel().shown() == position; }));
    }
    [[nodiscard]] JobPage &page() const { return m_window->jobPage(); }
    [[nodiscard]] TimeTravel &travel() const { return page().travel(); }
    [[nodiscard]] const JobHistory &history() const { return *travel().history(); }
    template <class Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        auto *widget = m_window->findChild<Widget *>(name);
        if (!widget)
            qFatal("There is no %s", qPrintable(name));
        return widget;
    }
    void click(const QString &name) const
    {
        QTest::mouseClick(find<QToolButton>(name), Qt::LeftButton);
    }
    [[nodiscard]] Events events() const
    {
        Events all;
        const auto read = m_manager->store().readEvents(page().job(), {}, [&](Events &&some) {
            std::ranges::move(some, std::back_inserter(all));
            return true;
        });
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        return all;
    }
    [[nodiscard]] std::unique_ptr<StatusTree> folded(qint64 position) const
    {
        auto tree =
            std::make_unique<StatusTree>(page().request()->descriptor, [this](const QString &name) {
                return m_manager->registry().stepName(name);
            });
        const Events all = events();
        tree->apply(std::span(all).first(std::min(size_t(position), all.size())));
        return tree;
    }
};

void RecorderTest::isHiddenUntilAskedFor()
{
    begin(jobOf(quick));
    QVERIFY(!page().recorder().isVisible());
    QVERIFY(!travel().history());
    m_window->actions().recorder->trigger();
    QVERIFY(page().recorder().isVisible());
    QVERIFY(!find<QFrame>(u"pastBanner"_s)->isVisible());
    QTRY_VERIFY(travel().isReady());
    // Remembered.
    m_window->close();
    makeWindow();
    QVERIFY(m_window->actions().recorder->isChecked());
    QTRY_VERIFY(page().recorder().isVisible());
    m_window->actions().recorder->trigger();
    QVERIFY(!page().recorder().isVisible());
    QVERIFY(!travel().history());
}

void RecorderTest::anyMomentIsShownAsAFold()
{
    finish(talking + "," + quick);
    const qint64 count = history().count();
    QRandomGenerator random(3);
    StatusTreeModel expected;
    for (int i = 0; i < 60; ++i) {
        // Far away, and neighbours that the shown tree goes on to.
        const qint64 position =
            i % 3 == 0 ? random.bounded(count) : std::min(travel().shown() + i % 3, count - 1);
        goTo(position);
        QCOMPARE(printedWhole(*page().model().tree()), printedWhole(*folded(position)));
        (void)expected.exchangeTree(folded(position), page().model().verdicts(),
                                    history().timeAt(position), true);
        QCOMPARE(rowsOf(page().model()), rowsOf(expected));
    }
    click(u"recorderLive"_s);
    QVERIFY(travel().isLive());
    QCOMPARE(printedWhole(*page().model().tree()), printedWhole(*folded(count)));
}

void RecorderTest::headerAndLogAreOfTheMoment()
{
    finish(talking);
    auto *log = m_window->findChild<LogView *>();
    QTRY_COMPARE(log->source().state(), LogSource::State::Complete);
    QTRY_VERIFY(log->source().lineCount() > 0);
    const qint64 all = log->source().lineCount();
    QVERIFY2(all > 1, qPrintable(QString::number(all)));
    const auto *bar = page().findChild<JobHeader *>()->findChild<SegmentBar *>();
    const QString atTheEnd = bar->toolTip();
    auto *banner = find<QFrame>(u"pastBanner"_s);

    goTo(0);
    QVERIFY(banner->isVisible());
    QVERIFY(!find<QLabel>(u"pastText"_s)->text().isEmpty());
    QTRY_COMPARE(log->source().lineCount(), 0);
    goTo(history().count() / 2);
    QVERIFY(find<QLabel>(u"pastText"_s)->text().startsWith(u"As of "));
    QTRY_VERIFY(log->source().lineCount() > 0);
    qint64 lines = 0;
    bool isPart = false;
    for (qint64 position = 0; position < history().count(); ++position) {
        goTo(position);
        const EventId last = history().eventAt(position);
        QTRY_COMPARE(log->source().lineCount(), log->source().index()->lineCountUntil(last));
        QVERIFY(log->source().lineCount() >= lines);
        isPart = isPart || (lines > 0 && lines < all);
        lines = log->source().lineCount();
    }
    QVERIFY(isPart);
    goTo(history().count() / 2);
    QCOMPARE(toString(page().model().tree()->job().jobState), u"JobStateStarted"_s);
    QCOMPARE(page().model().activity(), Activity::Working);
    QVERIFY(!page().model().verdicts() || !page().model().verdicts()->job);
    QTest::mouseClick(find<QPushButton>(u"pastLive"_s), Qt::LeftButton);
    QVERIFY(!banner->isVisible());
    QTRY_COMPARE(log->source().lineCount(), all);
    QCOMPARE(bar->toolTip(), atTheEnd);
}

void RecorderTest::timelineIsOfTheMoment()
{
    finish(talking + "," + quick);
    page().views().setCurrent(u"timeline"_s);
    const TimelineView &timeline = page().timeline();
    const TimelineLayout::Span whole = timeline.scale().span;
    bool wasOpen = false;
    for (qint64 position = 0; position < history().count(); ++position) {
        goTo(position);
        const Timestamp moment = history().timeAt(position);
        QCOMPARE(timeline.now(), moment);
        QCOMPARE(timeline.scale().span.from, whole.from);
        QCOMPARE(timeline.scale().span.to, whole.to);
        for (int row = 0; row < timeline.layout().rowCount(); ++row) {
            for (const auto &bar : timeline.layout().bars(row, whole, timeline.now())) {
                QVERIFY(bar.to <= moment); // nothing goes on to this day
                wasOpen = wasOpen || bar.isOpen;
            }
        }
    }
    QVERIFY(wasOpen);
    click(u"recorderLive"_s);
    QVERIFY(timeline.now() >= history().timeAt(history().count()));
}

void RecorderTest::matrixIsOfTheMoment()
{
    finish(talking + "," + quick);
    page().views().setCurrent(u"matrix"_s);
    const MatrixView &matrix = page().matrix();
    bool wasRunning = false;
    for (qint64 position = 0; position < history().count(); ++position) {
        goTo(position);
        const MatrixLayout &layout = matrix.layoutOfRows();
        for (int row = 0; layout.attempt() && row < layout.rowCount(); ++row) {
            for (int column = 0; column < layout.columnCount(); ++column) {
                const StepNode &step = layout.step(column);
                const int target = layout.row(row).target;
                const QString duration = StatusCells::duration(
                    {&step, target}, history().timeAt(position), page().model().activity());
                QVERIFY2(matrix.textOf({row, column}).contains(duration), qPrintable(duration));
                wasRunning = wasRunning ||
                             (step.leafState(target) == NodeState::Running && !duration.isEmpty());
            }
        }
    }
    QVERIFY(wasRunning);
}

void RecorderTest::placesAreKept()
{
    finish(talking + "," + quick);
    StatusTreeView &tree = page().tree();
    const auto failure = page().model().firstFailure();
    QVERIFY(failure.isValid());
    tree.setCurrentIndex(failure);
    const StatusPath wanted = StatusRows::pathOf(page().model().placeAt(failure));
    const QModelIndex step = failure.parent();
    QVERIFY(tree.isExpanded(step));
    const StatusPath stepPath = StatusRows::pathOf(page().model().placeAt(step));
    const auto indexOf = [&](const StatusPath &path) {
        return page().model().indexOf(StatusRows::placeOf(path, page().model().tree()->job()));
    };
    // There before its first event, without a run.
    goTo(0);
    QCOMPARE(page().model().rowCount(page().model().index(0, 0)), 0);
    QCOMPARE(tree.currentIndex(), page().model().index(0, 0));
    for (const qint64 position : {history().count() - 3, qint64(1), history().count() / 2}) {
        goTo(position);
        if (const QModelIndex there = indexOf(stepPath); there.isValid())
            QTRY_VERIFY(tree.isExpanded(indexOf(stepPath)));
        if (const QModelIndex there = indexOf(wanted); there.isValid())
            QTRY_COMPARE(tree.currentIndex(), indexOf(wanted));
    }
    travel().goLive();
    QVERIFY(tree.isExpanded(indexOf(stepPath)));
    QCOMPARE(tree.currentIndex(), indexOf(wanted));
    QVERIFY(tree.selectionModel()->isSelected(indexOf(wanted)));
}

void RecorderTest::runningJobGoesOnMeanwhile()
{
    begin(jobOf(talking + "," + quick).replace("Runs: 1", "Runs: 4"));
    QTRY_VERIFY(events().size() > 12);
    show();
    QTRY_VERIFY(history().count() > 10);
    goTo(5);
    const QStringList shown = printedWhole(*page().model().tree());
    QCOMPARE(shown, printedWhole(*folded(5)));
    QTRY_VERIFY_WITH_TIMEOUT(isFinal(page().state()), 30'000);
    QCOMPARE(printedWhole(*page().model().tree()), shown); // it stands still
    QCOMPARE(printedWhole(*page().presentTree()), printedWhole(*folded(1'000'000)));
    QTRY_COMPARE(history().count(), qint64(events().size())); // the line grows
    QVERIFY(travel().position() == 5);
    travel().goLive();
    QCOMPARE(printedWhole(*page().model().tree()), printedWhole(*folded(1'000'000)));
    QTRY_VERIFY(page().model().verdicts() && page().model().verdicts()->isFinal);
}

void RecorderTest::verbsActOnTheJobAsItIs()
{
    begin(jobOf(quick + "," + pausing));
    QTRY_VERIFY(events().size() > 10);
    show();
    goTo(0);
    QCOMPARE(shownState(), u"JobStateStarted"_s);
    QVERIFY(m_window->actions().abort->isEnabled());
    answerNextQuestion(u"abortQuestion"_s, u"Abort now"_s);
    (void)m_manager->abort(page().job());
    QTRY_COMPARE_WITH_TIMEOUT(shownState(), u"JobStateCancelled"_s, 20'000);
    QVERIFY(!travel().isLive());
    QVERIFY(!m_window->actions().abort->isEnabled());
}

void RecorderTest::anotherJobIsLive()
{
    finish(quick);
    goTo(3);
    const JobId second = begin(jobOf(talking));
    QVERIFY(travel().isLive());
    QVERIFY(!find<QFrame>(u"pastBanner"_s)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(isFinal(page().state()), 20'000);
    QCOMPARE(page().job(), second);
    QTRY_VERIFY(travel().isReady());
    QTRY_COMPARE(history().count(), qint64(events().size()));
    QCOMPARE(printedWhole(*page().model().tree()), printedWhole(*folded(1'000'000)));
    goTo(4);
    m_window->actions().recorder->setChecked(false);
    QVERIFY(travel().isLive());
    QCOMPARE(printedWhole(*page().model().tree()), printedWhole(*folded(1'000'000)));
}

void RecorderTest::plays()
{
    finish(talking);
    QSignalSpy shown(&travel(), &TimeTravel::shownChanged);
    qint64 last = -1;
    connect(&travel(), &TimeTravel::positionChanged, this, [&] {
        QVERIFY(travel().position() >= last);
        last = travel().position();
    });
    click(u"recorderPlay"_s);
    QVERIFY(travel().isPlaying());
    QVERIFY(!travel().isLive());
    QCOMPARE(travel().position(), 0);
    QTRY_VERIFY(travel().position() > 0);
    click(u"recorderPlay"_s);
    QVERIFY(!travel().isPlaying());
    QVERIFY(!travel().isLive());
    click(u"recorderPlay"_s);
    travel().setSpeed(20);
    QTRY_VERIFY_WITH_TIMEOUT(travel().isLive(), 20'000); // at the end
    QVERIFY(!travel().isPlaying());
    QVERIFY(shown.size() > 1);
    QCOMPARE(printedWhole(*page().model().tree()), printedWhole(*folded(1'000'000)));
    disconnect(&travel(), nullptr, this, nullptr);
}

void RecorderTest::speedsMayBeTyped()
{
    finish(quick);
    auto *speeds = find<QComboBox>(u"recorderSpeed"_s);
    const auto type = [&](const QString &text) {
        speeds->lineEdit()->selectAll();
        QTest::keyClicks(speeds->lineEdit(), text);
        QTest::keyClick(speeds->lineEdit(), Qt::Key_Return);
    };
    type(u"2.5"_s);
    QCOMPARE(travel().speed(), 2.5);
    type(u"40 x"_s);
    QCOMPARE(travel().speed(), 40.0);
    type(u"quick"_s);
    QCOMPARE(travel().speed(), 40.0);
    QCOMPARE(speeds->currentText(), u"40 ×"_s);
    type(u"0"_s);
    QCOMPARE(travel().speed(), 40.0);
    speeds->setCurrentIndex(speeds->count() - 1);
    Q_EMIT speeds->activated(speeds->count() - 1);
    QCOMPARE(travel().speed(), double(history().length().count()) / 30e9);
}

void RecorderTest::keys()
{
    finish(talking);
    RecorderSlider *slider = page().recorder().slider();
    slider->setFocus();
    const qint64 count = history().count();
    const auto press = [&](Qt::Key key) { QTest::keyClick(slider, key); };
    press(Qt::Key_Left);
    QCOMPARE(travel().position(), count - 1);
    press(Qt::Key_Left);
    QCOMPARE(travel().position(), count - 2);
    press(Qt::Key_Right);
    QCOMPARE(travel().position(), count - 1);
    press(Qt::Key_Right);
    QVERIFY(travel().isLive());
    press(Qt::Key_Right);
    QVERIFY(travel().isLive());
    press(Qt::Key_Home);
    QCOMPARE(travel().position(), 0);
    press(Qt::Key_Left);
    QCOMPARE(travel().position(), 0);
    press(Qt::Key_PageDown);
    const qint64 page1 = travel().position();
    QVERIFY(page1 > 0);
    press(Qt::Key_PageDown);
    QVERIFY(travel().position() >= page1);
    press(Qt::Key_PageUp);
    press(Qt::Key_PageUp);
    QVERIFY(travel().position() <= page1);
    press(Qt::Key_Space);
    QVERIFY(travel().isPlaying());
    press(Qt::Key_Space);
    QVERIFY(!travel().isPlaying());
    press(Qt::Key_End);
    QVERIFY(travel().isLive());
    // Clicks go where they are made.
    QTest::mouseClick(slider, Qt::LeftButton, {},
                      QPoint(slider->width() / 2, slider->height() - 10));
    QVERIFY(!travel().isLive());
    const Duration half = history().length() / 2;
    QVERIFY(history().elapsedAt(travel().position()) <= half + half / 20);
    QVERIFY(history().elapsedAt(travel().position() + 1) >= half - half / 20);
    QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(slider->width() - 1, 20));
    QVERIFY(travel().isLive());
}

void RecorderTest::marksAreGoneTo()
{
    finish(talking);
    click(u"recorderPreviousFailure"_s);
    const qint64 failure = travel().position();
    QCOMPARE(events()[size_t(failure) - 1].name, u"TargetErr"_s);
    QTRY_COMPARE(travel().shown(), failure);
    QVERIFY(page().model().firstFailure().isValid());
    click(u"recorderPreviousEvent"_s);
    QCOMPARE(travel().position(), failure - 1);
    QTRY_COMPARE(travel().shown(), failure - 1);
    QVERIFY(!page().model().firstFailure().isValid());
    click(u"recorderNextFailure"_s);
    QCOMPARE(travel().position(), failure);
    click(u"recorderNextFailure"_s); // there is none
    QVERIFY(travel().isLive());
}

void RecorderTest::storeThatFailsIsSaid()
{
    finish(quick);
    goTo(4);
    const QString file = m_manager->store().location();
    QVERIFY(QFile::rename(file, file + u".away"_s));
    QSignalSpy failures(&travel(), &TimeTravel::failed);
    travel().goTo(2);
    QTRY_VERIFY(!failures.isEmpty());
    QVERIFY(QFile::rename(file + u".away"_s, file));
    QVERIFY(travel().isLive());
    QVERIFY(find<QLabel>(u"recorderMoment"_s)->text().contains(u"cannot be"));
    QCOMPARE(printedWhole(*page().model().tree()), printedWhole(*folded(1'000'000)));
    goTo(2);
    QVERIFY(!find<QLabel>(u"recorderMoment"_s)->text().contains(u"cannot be"));
}

void RecorderTest::speaksGerman()
{
    tearDown();
    Language language;
    language.apply(u"de"_s, {});
    setUp();
    finish(talking);
    goTo(history().count() - 4);
    const QString banner = find<QLabel>(u"pastText"_s)->text();
    QVERIFY2(banner.startsWith(u"Stand "), qPrintable(banner));
    QVERIFY2(banner.contains(u"vor dem Ende"), qPrintable(banner));
    language.apply(u"en"_s, {});
}

QTEST_MAIN(RecorderTest)
#include "tst_recorder.moc"
