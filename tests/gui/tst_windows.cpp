// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windows.h"

#include "jobtext.h"
#include "models/joblistmodel.h"
#include "views/jobfilteredit.h"
#include "views/joblistview.h"
#include "views/logcanvas.h"
#include "views/logview.h"
#include "views/noticebar.h"
#include "views/promptform.h"
#include "views/promptpanel.h"
#include "views/viewswitch.h"
#include "window/farewell.h"
#include "window/layouts.h"
#include "window/questions.h"
#include "windowfixture.h"

#include <QDockWidget>
#include <QListView>
#include <QMenu>
#include <QProcess>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray slow = "{name: sleep, label: nap, parameters: {duration: [1h]}}";
const QByteArray quick = "{name: echo, label: hello, parameters: {text: ['hello {{.ID}}']}}";
const QByteArray asking = "{name: prompt, label: look, parameters: {text: ['Is it on?']}}";

} // namespace

/// Several windows of one process, on one engine.
class TestWindows : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        m_window.reset();
        startWindows();
    }
    void cleanup()
    {
        m_windows.reset();
        tearDown();
    }

    void twoWindowsShowTwoJobsLive();
    void eachIsArrangedByItself();
    void theListOpensAJobInAWindowOfItsOwn();
    void theTabOpensAWindow();
    void closingOneKeepsTheOther();
    void closingTheLastOneAsks();
    void quittingAsksOnceAndClosesAll();
    void windowsComeBack();
    void whatOneSettingChangesAllHave();
    void questionsAreInAllWindows();
    void onlyOneAsksAboutCutOffJobs();
    void jobsOfOthersAreFollowedByBoth();
    void windowsComeAndGoUnderLoad();

private:
    void startWindows()
    {
        m_windows = std::make_unique<Windows>(*m_manager, *m_settings);
        QVERIFY(QTest::qWaitForWindowExposed(&m_windows->restore()));
    }
    void startAnew()
    {
        m_windows.reset();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        startWindows();
    }
    [[nodiscard]] MainWindow &window(int index) const { return m_windows->at(index); }
    MainWindow &openWindow(JobId job = {})
    {
        const int before = m_windows->count();
        if (job.isValid())
            Q_EMIT window(0).newWindowRequested(job);
        else
            window(0).actions().newWindow->trigger();
        if (m_windows->count() != before + 1 || !QTest::qWaitForWindowExposed(&window(before)))
            qFatal("There is no new window");
        return window(before);
    }
    JobId startJob(JobManager &manager, const QByteArray &text)
    {
        auto started = manager.start(
            {.text = text, .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}});
        if (!QTest::qWaitFor([&] { return started.isFinished(); }, 10'000) || !started.result() ||
            !started.result()->job.isValid())
            qFatal("The job cannot be started");
        return started.result()->job;
    }
    [[nodiscard]] static bool shows(MainWindow &window, JobId job, JobState state)
    {
        const JobPage &page = window.jobPage();
        return page.request() && page.request()->job == job && page.state() == state;
    }
    [[nodiscard]] static bool lists(MainWindow &window, JobId job)
    {
        const auto *model = window.jobs().findChild<QListView *>(u"jobList"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(JobListModel::JobIdRole).toLongLong() == job.value())
                return true;
        }
        return false;
    }

    std::unique_ptr<Windows> m_windows;
};

void TestWindows::twoWindowsShowTwoJobsLive()
{
    const JobId one = startJob(*m_manager, jobOf(slow, "{ID: A}"));
    const JobId two = startJob(*m_manager, jobOf(slow, "{ID: B}"));
    window(0).showJob(one);
    MainWindow &second = openWindow(two);
    QTRY_VERIFY(shows(window(0), one, JobState::Started));
    QTRY_VERIFY(shows(second, two, JobState::Started));
    QTRY_VERIFY(window(0).windowTitle().endsWith(u"#1 a job – Proctor"_s));
    QTRY_VERIFY(second.windowTitle().endsWith(u"#2 a job – Proctor"_s));

    // What becomes of one is seen in its window, live, and changes nothing in the other.
    QTRY_VERIFY(second.actions().cancel->isEnabled());
    answerNextQuestion(u"cancelQuestion"_s, u"Cancel job"_s);
    second.actions().cancel->trigger();
    QTRY_VERIFY(shows(second, two, JobState::Cancelled));
    QVERIFY(shows(window(0), one, JobState::Started));
    QVERIFY(window(0).actions().cancel->isEnabled());
    QVERIFY(m_manager->isRunningHere(one));

    // Both list what is started later.
    const JobId three = startJob(*m_manager, jobOf(quick, "{ID: C}"));
    for (int i = 0; i < 2; ++i)
        QTRY_VERIFY(lists(window(i), three));
    QVERIFY(shows(window(0), one, JobState::Started));
    QVERIFY(shows(second, two, JobState::Cancelled));
}

void TestWindows::eachIsArrangedByItself()
{
    QVERIFY(window(0).layouts().choose(u"lead"_s));
    MainWindow &second = openWindow();
    QCOMPARE(second.layouts().current(), u"lead"_s); // as the one it comes from
    QVERIFY(second.jobs().isTable());
    QVERIFY(second.pos() != window(0).pos());
    QCOMPARE(second.size(), window(0).size());
    QVERIFY(second.layouts().choose(u"operator"_s));
    second.jobPage().views().setCurrent(u"timeline"_s);
    second.jobs().filter().setText(u"state:failed"_s);
    QCOMPARE(window(0).layouts().current(), u"lead"_s);
    QCOMPARE(window(0).jobPage().views().current(), u"matrix"_s);
    QVERIFY(window(0).jobs().isTable());
    QVERIFY(window(0).jobs().filter().text().isEmpty());
}

void TestWindows::theListOpensAJobInAWindowOfItsOwn()
{
    const JobId one = startJob(*m_manager, jobOf(slow, "{ID: A}"));
    const JobId two = startJob(*m_manager, jobOf(slow, "{ID: B}"));
    window(0).showJob(one);
    QTRY_VERIFY(shows(window(0), one, JobState::Started));
    QTRY_VERIFY(lists(window(0), two));
    auto *list = window(0).jobs().findChild<QListView *>(u"jobList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    // A right click selects, as everywhere; the newest job is on top.
    const QPoint top = list->visualRect(list->model()->index(0, list->modelColumn())).center();
    QTest::mouseClick(list->viewport(), Qt::RightButton, {}, top);
    QCOMPARE(window(0).jobs().currentJob(), two);
    QVERIFY(list->actions().contains(window(0).actions().openInWindow));
    QTRY_VERIFY(window(0).actions().openInWindow->isEnabled());
    window(0).actions().openInWindow->trigger();
    QCOMPARE(m_windows->count(), 2);
    QTRY_VERIFY(shows(window(1), two, JobState::Started));
    QTRY_VERIFY(shows(window(0), one, JobState::Started)); // goes on with its own
}

void TestWindows::theTabOpensAWindow()
{
    const JobId job = startJob(*m_manager, jobOf(slow));
    window(0).showJob(job);
    QTRY_VERIFY(shows(window(0), job, JobState::Started));
    auto *bar = window(0).findChild<QTabWidget *>()->tabBar();
    Q_EMIT bar->customContextMenuRequested(bar->tabRect(0).center());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().first()->trigger();
    menu->close();
    QCOMPARE(m_windows->count(), 2);
    QTRY_VERIFY(shows(window(1), job, JobState::Started));
}

void TestWindows::closingOneKeepsTheOther()
{
    const JobId one = startJob(*m_manager, jobOf(slow, "{ID: A}"));
    const JobId two = startJob(*m_manager, jobOf(slow, "{ID: B}"));
    window(0).showJob(one);
    openWindow(two);
    QTRY_VERIFY(shows(window(1), two, JobState::Started));
    const QPointer<MainWindow> first(&window(0));
    QVERIFY(window(0).close()); // nothing is asked
    QCOMPARE(m_windows->count(), 1);
    QTRY_VERIFY(!first);
    QVERIFY(m_manager->isRunningHere(one));
    QVERIFY(shows(window(0), two, JobState::Started));
    QVERIFY(window(0).isVisible());
    // It is as live as before.
    QVERIFY(m_manager->cancel(two).isValid());
    QTRY_VERIFY(shows(window(0), two, JobState::Cancelled));
    QCOMPARE(m_settings->openWindows(), std::vector<int>{1});
}

void TestWindows::closingTheLastOneAsks()
{
    const JobId job = startJob(*m_manager, jobOf(slow));
    openWindow(job);
    QVERIFY(window(0).close());
    answerNextQuestion(u"closeQuestion"_s, u"Do not close"_s);
    QVERIFY(!window(0).close());
    QVERIFY(window(0).isVisible());
    QVERIFY(m_manager->isRunningHere(job));
    // The one that waits for the end of the jobs is not closed beside another one; others are.
    window(0).farewell().begin(Farewell::Choice::Background);
    openWindow();
    answerNextQuestion(u"closeQuestion"_s, u"Do not close"_s);
    QVERIFY(!window(0).close());
    QCOMPARE(m_windows->count(), 2);
    QVERIFY(window(1).close());
    QCOMPARE(m_windows->count(), 1);
    QSignalSpy leaving(&window(0), &MainWindow::leaving);
    (void)m_manager->cancel(job);
    QTRY_COMPARE(leaving.count(), 1);
}

void TestWindows::quittingAsksOnceAndClosesAll()
{
    const JobId job = startJob(*m_manager, jobOf(slow));
    openWindow(job);
    openWindow(job);
    answerNextQuestion(u"closeQuestion"_s, u"Do not close"_s);
    window(1).actions().quit->trigger();
    QCOMPARE(m_windows->count(), 3);
    for (int i = 0; i < 3; ++i)
        QVERIFY(window(i).isVisible());
    QSignalSpy leaving(&window(1), &MainWindow::leaving);
    answerNextQuestion(u"closeQuestion"_s, u"Keep running in background"_s);
    window(1).actions().quit->trigger();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!window(i).isVisible());
    QVERIFY(leaving.isEmpty()); // without somebody to take it over it goes on here
    (void)m_manager->cancel(job);
    QTRY_COMPARE(leaving.count(), 1);
    QCOMPARE(m_settings->openWindows(), (std::vector<int>{0, 1, 2}));
    // From now on nothing is asked.
    QVERIFY(window(0).close());
    QCOMPARE(m_windows->count(), 3);
}

void TestWindows::windowsComeBack()
{
    const JobId one = startJob(*m_manager, jobOf(slow, "{ID: A}"));
    const JobId two = startJob(*m_manager, jobOf(slow, "{ID: B}"));
    window(0).showJob(two);
    openWindow(one);
    openWindow(two);
    QVERIFY(window(1).layouts().choose(u"author"_s));
    QVERIFY(window(2).layouts().choose(u"operator"_s));
    window(1).resize(900, 640);
    for (int i = 0; i < 3; ++i)
        QTRY_VERIFY(window(i).jobPage().request());
    QVERIFY(window(0).close()); // this one is not wanted any more
    for (const JobId job : {one, two})
        (void)m_manager->cancel(job);
    QTRY_VERIFY(m_manager->runningHere().empty());
    // Quitting closes one window after the other; none of them is taken for closed by the person.
    QApplication::setQuitOnLastWindowClosed(false);
    QTimer::singleShot(0, window(0).actions().quit, &QAction::trigger);
    QCOMPARE(QApplication::exec(), 0);
    QCOMPARE(m_windows->count(), 2);
    startAnew();
    QCOMPARE(m_windows->count(), 2);
    QTRY_VERIFY(shows(window(0), one, JobState::Cancelled));
    QTRY_VERIFY(shows(window(1), two, JobState::Cancelled));
    QCOMPARE(window(0).size(), QSize(900, 640));
    QCOMPARE(window(0).layouts().current(), u"author"_s);
    QCOMPARE(window(1).layouts().current(), u"operator"_s);
    // The number of the one that is gone is free.
    QCOMPARE(openWindow().number(), 0);
}

void TestWindows::whatOneSettingChangesAllHave()
{
    MainWindow &second = openWindow();
    window(0).layouts().save(u"mine"_s);
    QCOMPARE(second.layouts().ownNames(), QStringList{u"mine"_s});
    QVERIFY(second.layouts().choose(Layouts::ownId(u"mine"_s)));
    second.layouts().remove(u"mine"_s);
    QVERIFY(window(0).layouts().ownNames().isEmpty());
    second.jobs().filter().setText(u"tag:night"_s);
    second.jobs().filter().save(u"nights"_s);
    QCOMPARE(window(0).jobs().filter().saved().size(), 1U);
    window(0).showJob(startJob(*m_manager, jobOf(quick)));
    QTRY_VERIFY(!window(0).log().canvas()->visibleText().isEmpty());
    m_settings->setLogFontSize(Settings::largestFont);
    const int height = window(0).log().canvas()->grid().lineHeight;
    Q_EMIT second.settingsChanged();
    QVERIFY(window(0).log().canvas()->grid().lineHeight > height);
    // Each adds to the files that were opened last.
    window(0).openFile(write(u"a.yaml"_s, jobOf(quick)));
    second.openFile(write(u"b.yaml"_s, jobOf(quick)));
    window(0).openFile(write(u"c.yaml"_s, jobOf(quick)));
    QCOMPARE(m_settings->recentFiles().size(), 3);
}

void TestWindows::questionsAreInAllWindows()
{
    const JobId job = startJob(*m_manager, jobOf(asking, "{ID: A}, {ID: B}"));
    const auto count = [this](int index) { return window(index).questions().panel().count(); };
    QTRY_COMPARE(count(0), 2);
    openWindow(job); // hears of what was asked before it was there
    QTRY_COMPARE(count(1), 2);
    QTRY_VERIFY(window(1).questions().dock()->isVisible());
    QTest::mouseClick(window(1).questions().panel().current()->buttons().front(), Qt::LeftButton);
    QTRY_COMPARE(count(1), 1);
    QTRY_COMPARE(count(0), 1);
    QTest::mouseClick(window(0).questions().panel().current()->buttons().front(), Qt::LeftButton);
    for (int i = 0; i < 2; ++i) {
        QTRY_COMPARE(count(i), 0);
        QTRY_VERIFY(window(i).questions().dock()->isHidden());
    }
    // And what is asked later.
    (void)startJob(*m_manager, jobOf(asking, "{ID: C}"));
    for (int i = 0; i < 2; ++i)
        QTRY_COMPARE(count(i), 1);
    QVERIFY(window(0).close());
    QTest::mouseClick(window(0).questions().panel().current()->buttons().front(), Qt::LeftButton);
    QTRY_COMPARE(count(0), 0);
}

void TestWindows::onlyOneAsksAboutCutOffJobs()
{
    openWindow();
    m_windows.reset();
    QProcess process;
    process.start(QStringLiteral(PROCTOR_PROGRAM),
                  {u"run"_s, u"--database="_s + url(), u"--station=here"_s,
                   write(u"nap.yaml"_s, jobOf(slow))});
    QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, 20'000);
    const JobId job(process.readAllStandardOutput().trimmed().toLongLong());
    QTRY_VERIFY(m_manager->store().summary(job)->state == JobState::Started);
    process.kill();
    QVERIFY(process.waitForFinished());
    m_manager = makeManager();
    startWindows();
    QCOMPARE(m_windows->count(), 2);
    QTRY_VERIFY(window(0).recoveryNotice().text().contains(u"cut off"));
    QTRY_VERIFY(shows(window(1), job, JobState::Started));
    QVERIFY(!window(1).recoveryNotice().isVisible());
    // Nobody has answered: so the other one asks.
    QVERIFY(window(0).close());
    QTRY_VERIFY(window(0).recoveryNotice().text().contains(u"cut off"));
}

void TestWindows::jobsOfOthersAreFollowedByBoth()
{
    const auto other = makeManager();
    const JobId job = startJob(*other, jobOf(slow));
    window(0).showJob(job);
    QTRY_VERIFY(shows(window(0), job, JobState::Started));
    MainWindow &second = openWindow(job);
    QTRY_VERIFY(shows(second, job, JobState::Started));
    for (int i = 0; i < 2; ++i)
        QTRY_VERIFY(lists(window(i), job));
    // One of them looks at something else: the other one goes on.
    const JobId own = startJob(*m_manager, jobOf(slow, "{ID: X}"));
    second.showJob(own);
    QTRY_VERIFY(shows(second, own, JobState::Started));
    (void)openWindow(job);
    QTRY_VERIFY(shows(window(2), job, JobState::Started));
    QVERIFY(window(2).close());
    (void)other->cancel(job);
    QTRY_VERIFY(shows(window(0), job, JobState::Cancelled));
    second.showJob(job);
    QTRY_VERIFY(shows(second, job, JobState::Cancelled));
}

// Windows die while what they have asked for is under way.
void TestWindows::windowsComeAndGoUnderLoad()
{
    const JobId busy =
        startJob(*m_manager, jobOf("{name: cmd, label: talk, parameters: {executable: [/bin/sh], "
                                   "args: ['-c', 'while :; do echo talk; sleep 0.01; done']}}"));
    window(0).showJob(busy);
    QTRY_VERIFY(shows(window(0), busy, JobState::Started));
    for (int i = 0; i < 12; ++i) {
        window(0).actions().newWindow->trigger();
        MainWindow &added = window(m_windows->count() - 1);
        added.showJob(busy);
        added.jobPage().views().setCurrent(i % 2 == 0 ? u"matrix"_s : u"timeline"_s);
        added.actions().recorder->setChecked(true);
        if (i % 3 != 0)
            QTRY_VERIFY(added.jobPage().request());
        QVERIFY(added.close());
    }
    const auto windows = [] {
        return std::ranges::count_if(QApplication::topLevelWidgets(), [](QWidget *widget) {
            return qobject_cast<MainWindow *>(widget) != nullptr;
        });
    };
    QTRY_COMPARE(windows(), 1);
    QVERIFY2(shows(window(0), busy, JobState::Started),
             qPrintable(toString(window(0).jobPage().state())));
}

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
