// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole program in one process: engine, writer and window, while a job runs as fast as asked
// for; then how long the window takes to come up and to show a large job. Runs offscreen.
//     bench_window FOLDER [storm|matrix|timeline|open|start]...

#include "barestore.h"
#include "fetchers/fetchers.h"
#include "models/logsource.h"
#include "reporters/reporters.h"
#include "statusprint.h"
#include "steps/steps.h"
#include "support/settings.h"
#include "support/theme.h"
#include "targets/targets.h"
#include "views/jobpage.h"
#include "views/matrixview.h"
#include "views/segmentbar.h"
#include "views/statustreeview.h"
#include "views/timelineview.h"
#include "views/viewswitch.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unordered_map>

#include <malloc.h>
#include <unistd.h>

using namespace Proctor;
using namespace Proctor::Bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int stepCount = 500; // times targetCount: a million rows
constexpr auto stormLength = 60s;

/// How much a job does, and how fast.
struct Load
{
    int targets = targetCount;
    int steps = stepCount;
    std::chrono::microseconds step{18'800};
    std::chrono::microseconds apart{9}; ///< targets begin so long after each other
};
// 10 000 targets with a step each 0.86 s make 20 000 events a second, the pauses between the runs
// included.
constexpr Load matrixLoad{10'000, 20, 860ms, 86us};
Load theLoad; // of the job that runs

// 2000 targets, one step each 19 ms: 100 000 target-steps a second with the pauses between the
// runs. Every target keeps to its own beat, whatever a step costs; not all have it at the same
// moment.
class PaceStep final : public TestStep
{
public:
    void configure(const ParameterReader &) override {}
    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        static std::unordered_map<QString, Steady::time_point> beats; // of the only job
        Steady::time_point &beat = beats[run.target()->id];
        const auto now = Steady::now();
        if (run.step().label() == u"step0")
            beat = now + theLoad.apart * m_arrived++;
        beat += theLoad.step;
        const auto rest = std::chrono::duration_cast<Duration>(beat - now);
        const Wake wake = co_await run.sleep(std::max(rest, Duration(0)));
        if (wake == Wake::Elapsed && theLoad.targets == matrixLoad.targets && isUnlucky())
            co_return StepOutcome::failed(
                u"no answer from 10.0.0.%1 after %2 s"_s.arg(m_done % 250).arg(m_done));
        co_return wake == Wake::Elapsed ? StepOutcome::passed() : run.stopped(wake);
    }

private:
    [[nodiscard]] bool isUnlucky() { return ++m_done % 100 == 0; }

    int m_arrived = 0;
    int m_done = 0;
};

Registry &registry()
{
    static Registry all;
    StepPlugin pace;
    pace.info.name = u"pace"_s;
    pace.create = [] { return std::make_unique<PaceStep>(); };
    StepPlugin empty;
    static const bool filled = addSteps(all) && addTargetManagers(all) && addFetchers(all) &&
                               addReporters(all) && all.add(pace);
    check(filled, "the plugins could not be registered");
    return all;
}

QByteArray descriptor(int runs, const QByteArray &plugin, const QByteArray &parameters)
{
    QByteArray targets;
    for (int i = 0; i < theLoad.targets; ++i)
        targets += (i ? ",{\"ID\":\"bench-" : "{\"ID\":\"bench-") + QByteArray::number(i) + "\"}";
    QByteArray steps;
    for (int i = 0; i < theLoad.steps; ++i)
        steps += (i ? ",{\"name\":\"" : "{\"name\":\"") + plugin + "\",\"label\":\"step" +
                 QByteArray::number(i) + "\",\"parameters\":{" + parameters + "}}";
    return "{\"JobName\":\"storm\",\"Version\":\"1.0\",\"Runs\":" + QByteArray::number(runs) +
           ",\"TestDescriptors\":[{\"TargetManagerName\":\"TargetList\","
           "\"TargetManagerAcquireParameters\":{\"Targets\":[" +
           targets +
           "]},\"TargetManagerReleaseParameters\":{},\"TestFetcherName\":\"literal\","
           "\"TestFetcherFetchParameters\":{\"TestName\":\"storm\",\"Steps\":[" +
           steps + "]}}],\"Reporting\":{\"RunReporters\":[{\"Name\":\"noop\"}]}}";
}

std::unique_ptr<JobManager> makeManager(const QString &file,
                                        const std::function<void()> &meanwhile = {})
{
    EngineSettings settings;
    settings.storeUrl = u"sqlite:"_s + file;
    auto manager = JobManager::create(registry(), settings, meanwhile);
    check(manager.has_value(), "the store cannot be opened");
    return std::move(*manager);
}

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double residentMb()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').at(1).toDouble() * 4096 / 1e6
                                          : 0;
}

double at(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[size_t(double(values.size() - 1) * share)];
}

template <class Condition>
void waitFor(Condition condition, std::chrono::seconds most = 120s)
{
    const auto start = Steady::now();
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        check(Steady::now() - start < most, "waited too long");
        if (condition())
            loop.quit();
    });
    timer.start(2);
    loop.exec();
}

/// Keeps how long the GUI thread was at one piece of work.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside || thread() != QThread::currentThread())
            return QApplication::notify(receiver, event);
        m_isInside = true;
        const auto start = Steady::now();
        const bool result = QApplication::notify(receiver, event);
        slices.push_back(secondsSince(start) * 1e3);
        m_isInside = false;
        return result;
    }

    static inline std::vector<double> slices; // ms

private:
    static inline thread_local bool m_isInside = false;
};

constexpr int beatMs = 4;

/// Watches the GUI thread: how long each piece of its work takes, and how old the oldest event of a
/// delivery is when the window has been painted: the tree, or the counts above it when the delivery
/// changed no row on the screen.
class Watch : public QObject
{
public:
    Watch(JobManager &manager, StatusTreeView &tree, QWidget *counts)
        : m_tree(tree), m_counts(counts)
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            if (m_isOn && m_lastBeat.isValid())
                lags.push_back(std::max(0.0, double(m_lastBeat.nsecsElapsed()) / 1e6 - beatMs));
            m_lastBeat.start();
        });
        m_beat.start(beatMs);
        connect(&manager, &JobManager::committed, this, [this](const EventBatch &batch) {
            count += qint64(batch->size());
            if (m_oldest == Timestamp{})
                m_oldest = batch->front().time;
        });
        tree.viewport()->installEventFilter(this);
        counts->installEventFilter(this);
    }

    void turnOn()
    {
        TimedApplication::slices.clear();
        m_isOn = true;
        m_cpu = threadSeconds();
        m_all = cpuSeconds();
        count = 0;
        m_clock.start();
    }
    void report()
    {
        const double seconds = double(m_clock.nsecsElapsed()) / 1e9;
        std::printf(
            "%.0f s, %.0fk events/s committed and shown; GUI thread %.1f %% busy, the whole "
            "program %.0f %% of a core\n",
            seconds, double(count) / seconds / 1e3, (threadSeconds() - m_cpu) / seconds * 100,
            (cpuSeconds() - m_all) / seconds * 100);
        const std::vector<double> &slices = TimedApplication::slices;
        std::printf("  pieces of work of the GUI thread: p50 %.2f ms, p99 %.2f ms, max %.1f ms\n",
                    at(slices, 0.5), at(slices, 0.99), at(slices, 1));
        std::printf("  a heartbeat of %d ms is late by: p50 %.2f ms, p99 %.2f ms, max %.1f ms\n",
                    beatMs, at(lags, 0.5), at(lags, 0.99), at(lags, 1));
        std::printf(
            "  oldest event to pixel: p50 %.1f ms, p99 %.1f ms, max %.1f ms; %.0f frames/s\n",
            at(ages, 0.5), at(ages, 0.99), at(ages, 1), double(paints) / seconds);
    }

    std::vector<double> lags; // ms
    std::vector<double> ages; // ms
    qint64 count = 0;
    int paints = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_isOn && !m_isPainting) {
            m_isPainting = true;
            QCoreApplication::sendEvent(watched, event);
            m_isPainting = false;
            if (watched != m_counts)
                ++paints;
            else if (m_tree.isRepaintDue())
                return true;
            if (m_oldest != Timestamp{})
                ages.push_back(double((SystemClock().now() - m_oldest).count()) / 1e3);
            m_oldest = {};
            return true;
        }
        return false;
    }

private:
    StatusTreeView &m_tree;
    QWidget *m_counts;
    QTimer m_beat;
    QElapsedTimer m_lastBeat;
    QElapsedTimer m_clock;
    Timestamp m_oldest{};
    double m_cpu = 0;
    double m_all = 0;
    bool m_isOn = false;
    bool m_isPainting = false;
};

JobId startJob(JobManager &manager, const QByteArray &text)
{
    auto future =
        manager.start({.text = text, .origin = u"storm"_s, .requestor = {}, .overrides = {}});
    waitFor([&] { return future.isFinished(); });
    check(future.result().has_value() && future.result()->job.isValid(), "the job did not start");
    return future.result()->job;
}

void storm(const QString &folder)
{
    Settings settings(folder + u"/settings.ini"_s);
    const auto manager = makeManager(folder + u"/storm.db"_s);
    MainWindow window(*manager, settings);
    window.resize(1400, 900);
    window.show();
    JobPage &page = window.jobPage();
    StatusTreeView &tree = page.tree();
    const JobId job = startJob(*manager, descriptor(0, "pace", {}));
    window.showJob(job);
    waitFor([&] { return page.request() && page.model().tree(); });
    StatusTreeModel &model = page.model();
    const auto steps = [&model] { return model.index(0, 0, model.index(0, 0, model.index(0, 0))); };
    waitFor([&] {
        return model.rowCount(steps()) == stepCount &&
               model.rowCount(model.index(0, 0, steps())) == targetCount;
    });
    QElapsedTimer expanding;
    expanding.start();
    tree.expandAll();
    std::printf("1 000 000 rows opened in %.0f ms\n", double(expanding.nsecsElapsed()) / 1e6);
    tree.scrollTo(model.index(0, 0, model.index(100, 0, steps())),
                  QAbstractItemView::PositionAtTop);
    QCoreApplication::processEvents();
    auto *counts = page.findChild<SegmentBar *>();
    check(counts, "the header has no counts");
    Watch watch(*manager, tree, counts);
    watch.turnOn();
    int shownRun = 0;
    bool isRunOpen = false;
    QEventLoop loop;
    QTimer::singleShot(stormLength, &loop, &QEventLoop::quit);
    QTimer looking;
    // Looks where something happens: at the step that targets are in. The first run stays open.
    QObject::connect(&looking, &QTimer::timeout, &loop, [&] {
        const QModelIndex top = model.index(0, 0);
        const int newest = model.rowCount(top) - 1;
        const QModelIndex run = model.index(newest, 0, top);
        const QModelIndex test = model.index(0, 0, run);
        if (newest != shownRun && model.rowCount(test) == stepCount) {
            // As a user does it: one after the other.
            if (!std::exchange(isRunOpen, true)) {
                tree.expand(run);
                return;
            }
            tree.expand(test);
            shownRun = newest;
            isRunOpen = false;
        }
        for (int row = 0; row < model.rowCount(test); ++row) {
            const QModelIndex step = model.index(row, 0, test);
            if (model.placeAt(step).node->state == NodeState::Running) {
                tree.scrollTo(step, QAbstractItemView::PositionAtCenter);
                return;
            }
        }
    });
    looking.start(50);
    loop.exec();
    watch.report();
    (void)manager->cancel(job);
    waitFor([&] { return page.state() == JobState::Cancelled; });
    StatusTree expected(page.request()->descriptor);
    const auto read = manager->store().readEvents(job, {}, [&](Events &&events) {
        expected.apply(events);
        return true;
    });
    check(read.has_value(), "the events cannot be read");
    std::printf("  final tree equals the fold of the store: %s\n",
                printed(*model.tree()) == printed(expected) ? "yes" : "NO");
}

void cancelAndCompare(JobManager &manager, JobPage &page)
{
    (void)manager.cancel(page.job());
    waitFor([&] { return page.state() == JobState::Cancelled; });
    StatusTree expected(page.request()->descriptor);
    const auto read = manager.store().readEvents(page.job(), {}, [&](Events &&events) {
        expected.apply(events);
        return true;
    });
    check(read.has_value(), "the events cannot be read");
    std::printf("  final tree equals the fold of the store: %s\n",
                printed(*page.model().tree()) == printed(expected) ? "yes" : "NO");
}

// Half of the time in cells with a duration, half of it with all rows on the screen or nearly so;
// sorted by what happens.
void matrixStorm(const QString &folder)
{
    theLoad = matrixLoad;
    Settings settings(folder + u"/settings.ini"_s);
    const auto manager = makeManager(folder + u"/matrix.db"_s);
    MainWindow window(*manager, settings);
    window.resize(1400, 900);
    window.show();
    JobPage &page = window.jobPage();
    page.views().setCurrent(u"matrix"_s);
    MatrixView &matrix = page.matrix();
    const JobId job = startJob(*manager, descriptor(0, "pace", {}));
    window.showJob(job);
    waitFor([&] { return matrix.layoutOfRows().rowCount() == theLoad.targets; });
    auto *counts = page.findChild<SegmentBar *>();
    check(counts, "the header has no counts");
    for (const auto &[order, isFitted, name] :
         {std::tuple(MatrixOrder::State, false, "sorted by state"),
          std::tuple(MatrixOrder::Family, true, "grouped by failure, all rows")}) {
        matrix.setOrder(order);
        if (isFitted)
            matrix.fit();
        else
            for (int i = 0; i < 3; ++i)
                matrix.zoomIn();
        std::printf("matrix of %d targets, rows of %d px, %s:\n", theLoad.targets,
                    matrix.grid().cellHeight(), name);
        Watch watch(*manager, page.tree(), counts);
        matrix.viewport()->installEventFilter(&watch);
        watch.turnOn();
        QEventLoop loop;
        QTimer::singleShot(stormLength / 2, &loop, &QEventLoop::quit);
        loop.exec();
        watch.report();
    }
    cancelAndCompare(*manager, page);
    theLoad = {};
}

// A third of the time each with all of the job on the screen, with rows to read and the newest at
// the edge, and moved about.
void timelineStorm(const QString &folder)
{
    theLoad = matrixLoad;
    Settings settings(folder + u"/settings.ini"_s);
    const auto manager = makeManager(folder + u"/timeline.db"_s);
    MainWindow window(*manager, settings);
    window.resize(1400, 900);
    window.show();
    JobPage &page = window.jobPage();
    page.views().setCurrent(u"timeline"_s);
    TimelineView &timeline = page.timeline();
    window.showJob(startJob(*manager, descriptor(0, "pace", {})));
    waitFor([&] { return timeline.layout().rowCount() == theLoad.targets; });
    auto *counts = page.findChild<SegmentBar *>();
    check(counts, "the header has no counts");
    for (const char *name : {"all of it, following its end", "a third of it", "moved about"}) {
        std::printf("timeline of %d targets, %s:\n", theLoad.targets, name);
        const bool isMoved = QByteArrayView(name) == "moved about";
        if (QByteArrayView(name) == "a third of it")
            timeline.zoom(3);
        QTimer mover;
        QObject::connect(&mover, &QTimer::timeout, [&, turn = 0]() mutable {
            ++turn;
            timeline.verticalScrollBar()->setValue(turn * 997 %
                                                   timeline.verticalScrollBar()->maximum());
            timeline.zoom(turn % 20 < 10 ? 1.2 : 1 / 1.2);
        });
        if (isMoved)
            mover.start(50ms);
        Watch watch(*manager, page.tree(), counts);
        timeline.viewport()->installEventFilter(&watch);
        watch.turnOn();
        QEventLoop loop;
        QTimer::singleShot(stormLength / 3, &loop, &QEventLoop::quit);
        loop.exec();
        watch.report();
    }
    cancelAndCompare(*manager, page);
    theLoad = {};
}

void openLarge(const QString &folder)
{
    const QString file = folder + u"/large.db"_s;
    JobId job;
    {
        const auto manager = makeManager(file);
        job = startJob(*manager, descriptor(1, "pace", {}));
        waitFor([&] { return !manager->isRunningHere(job); });
    }
    Settings settings(folder + u"/settings.ini"_s);
    const auto manager = makeManager(file);
    std::vector<double> times;
    for (int round = 0; round < 5; ++round) {
        MainWindow window(*manager, settings);
        window.resize(1400, 900);
        window.show();
        waitFor([&] { return window.isVisible(); });
        malloc_trim(0);
        const double before = residentMb();
        QElapsedTimer time;
        time.start();
        window.showJob(job);
        StatusTreeModel &model = window.jobPage().model();
        bool painted = false;
        waitFor([&] { return model.tree() != nullptr; });
        window.repaint();
        painted = true;
        times.push_back(painted ? double(time.elapsed()) : 0);
        if (round == 0)
            std::printf("  memory for 1 000 000 rows: %.0f bytes a row\n",
                        (residentMb() - before) * 1e6 / (double(stepCount) * targetCount));
    }
    LogSource log(manager->store());
    QElapsedTimer time;
    time.start();
    log.setSelection({.job = job, .testIndex = 0, .stepIndex = 0, .target = u"bench-7"_s}, true);
    waitFor([&] { return log.lineCount() > 0 && log.line(0); });
    std::printf("the log of one of its targets in its first step: first text after %lld ms\n",
                time.elapsed());
    std::printf("selecting a job of 2 000 000 events: its tree after %.0f ms (median of 5)\n",
                at(times, 0.5));
}

/// Ends the process behind the first picture of a window.
class FirstPicture final : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Expose || !static_cast<QWindow *>(watched)->isExposed())
            return false;
        (void)watched->event(event); // paints
        check(::write(STDOUT_FILENO, "!", 1) == 1, "nobody listens");
        ::_exit(0);
    }
};

// In a process of its own: up to the first picture, then it ends at once.
[[noreturn]] void paintAndLeave(QMainWindow &window)
{
    window.resize(1400, 900);
    FirstPicture first;
    window.winId();
    window.windowHandle()->installEventFilter(&first);
    window.show();
    QApplication::exec();
    ::_exit(1);
}

[[noreturn]] void bareProcess()
{
    QMainWindow window;
    window.setCentralWidget(new QLabel(u"bare"_s));
    paintAndLeave(window);
}

[[noreturn]] void windowProcess(const QString &folder)
{
    Settings settings(folder + u"/settings.ini"_s);
    applyTheme(Theme::Light);
    const auto manager = makeManager(folder + u"/many.db"_s, loadFonts);
    MainWindow window(*manager, settings);
    paintAndLeave(window);
}

// From the start of a process to its first picture.
double timeOf(const QStringList &arguments)
{
    QElapsedTimer time;
    time.start();
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), arguments);
    check(process.waitForReadyRead(), "the process showed nothing");
    const double result = double(time.nsecsElapsed()) / 1e6;
    check(process.waitForFinished() && process.exitCode() == 0, "the process failed");
    return result;
}

void startUp(const QString &folder)
{
    {
        const auto store = openStore(folder + u"/many.db"_s);
        for (int i = 0; i < 10'000; ++i)
            (void)newJob(*store);
    }
    std::vector<double> bare;
    std::vector<double> ours;
    for (int round = 0; round < 11; ++round) {
        bare.push_back(timeOf({folder, u"bare-process"_s}));
        ours.push_back(timeOf({folder, u"window-process"_s}));
    }
    std::printf("from the start of the process to the first picture, 10 000 jobs in the store: "
                "%.0f ms; bare QMainWindow %.0f ms; %.2f times\n",
                at(ours, 0.5), at(bare, 0.5), at(ours, 0.5) / at(bare, 0.5));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const TimedApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    if (argc > 2 && QByteArrayView(argv[2]) == "bare-process")
        bareProcess();
    if (argc > 2 && QByteArrayView(argv[2]) == "window-process")
        windowProcess(QString::fromLocal8Bit(argv[1]));
    const QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + u"/bench-XXXXXX"_s
                                        : u"/var/tmp/proctor-bench-XXXXXX"_s);
    check(folder.isValid(), "no temporary folder");
    const QStringList parts = QCoreApplication::arguments().mid(2);
    if (parts.isEmpty() || parts.contains(u"start"_s))
        startUp(folder.path());
    if (parts.isEmpty() || parts.contains(u"open"_s))
        openLarge(folder.path());
    if (parts.isEmpty() || parts.contains(u"storm"_s))
        storm(folder.path());
    if (parts.isEmpty() || parts.contains(u"matrix"_s))
        matrixStorm(folder.path());
    if (parts.isEmpty() || parts.contains(u"timeline"_s))
        timelineStorm(folder.path());
    return 0;
}
