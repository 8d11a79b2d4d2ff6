// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole program in one process: engine, writer and window, while a job runs as fast as asked
// for; then how long the window takes to come up and to show a large job. Runs offscreen.
//     bench_window FOLDER [storm|open|start]...

#include "barestore.h"
#include "fetchers/fetchers.h"
#include "reporters/reporters.h"
#include "statusprint.h"
#include "steps/steps.h"
#include "support/settings.h"
#include "targets/targets.h"
#include "views/jobpage.h"
#include "views/statustreeview.h"
#include "window/mainwindow.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <malloc.h>

using namespace Proctor;
using namespace Proctor::Bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int stepCount = 500; // times targetCount: a million rows
constexpr auto stormLength = 60s;

// Every target goes on after the same time, but not all at the same moment.
class PaceStep final : public TestStep
{
public:
    void configure(const ParameterReader &) override {}
    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        // 2000 targets, one step each 20 ms: 100 000 target-steps a second.
        const bool first = run.step().label() == u"step0";
        const Duration phase = std::chrono::microseconds(first ? 10 * m_arrived++ : 0);
        const Wake wake = co_await run.sleep(phase + 20ms);
        co_return wake == Wake::Elapsed ? StepOutcome::passed() : run.stopped(wake);
    }

private:
    int m_arrived = 0;
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
    for (int i = 0; i < targetCount; ++i)
        targets += (i ? ",{\"ID\":\"bench-" : "{\"ID\":\"bench-") + QByteArray::number(i) + "\"}";
    QByteArray steps;
    for (int i = 0; i < stepCount; ++i)
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

std::unique_ptr<JobManager> makeManager(const QString &file)
{
    EngineSettings settings;
    settings.storeUrl = u"sqlite:"_s + file;
    auto manager = JobManager::create(registry(), settings);
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
    while (!condition()) {
        check(Steady::now() - start < most, "waited too long");
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    }
}

/// Watches the GUI thread: how long each piece of its work takes, and how old an event is when the
/// view that shows it has been painted.
class Watch : public QObject
{
public:
    Watch(JobManager &manager, QWidget *viewport) : m_viewport(viewport)
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_slice.start(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_slice.isValid() && m_isOn)
                slices.push_back(double(m_slice.nsecsElapsed()) / 1e6);
            m_slice.invalidate();
        });
        connect(&manager, &JobManager::committed, this, [this](const EventBatch &batch) {
            count += qint64(batch->size());
            if (m_oldest == Timestamp{})
                m_oldest = batch->front().time;
        });
        viewport->installEventFilter(this);
    }

    void turnOn()
    {
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
        std::printf(
            "  slices of the GUI thread: p50 %.2f ms, p99 %.2f ms, max %.1f ms; %zu of them\n",
            at(slices, 0.5), at(slices, 0.99), at(slices, 1), slices.size());
        std::printf(
            "  oldest event to pixel: p50 %.1f ms, p99 %.1f ms, max %.1f ms; %.0f frames/s\n",
            at(ages, 0.5), at(ages, 0.99), at(ages, 1), double(ages.size()) / seconds);
    }

    std::vector<double> slices; // ms
    std::vector<double> ages;   // ms
    qint64 count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_isOn && !m_isPainting) {
            m_isPainting = true;
            QCoreApplication::sendEvent(watched, event);
            m_isPainting = false;
            if (m_oldest != Timestamp{})
                ages.push_back(double((SystemClock().now() - m_oldest).count()) / 1e3);
            m_oldest = {};
            return true;
        }
        return false;
    }

private:
    QWidget *m_viewport;
    QElapsedTimer m_slice;
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
    Watch watch(*manager, tree.viewport());
    watch.turnOn();
    QElapsedTimer time;
    time.start();
    int shownRun = 0;
    while (time.elapsed() < std::chrono::milliseconds(stormLength).count()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 100);
        // Look where something happens: at the first step of the newest run.
        const QModelIndex top = model.index(0, 0);
        if (const int runs = model.rowCount(top); runs - 1 != shownRun) {
            const QModelIndex run = model.index(runs - 1, 0, top);
            const QModelIndex step = model.index(250, 0, model.index(0, 0, run));
            if (!step.isValid())
                continue;
            shownRun = runs - 1;
            tree.expand(run);
            tree.expand(model.index(0, 0, run));
            tree.expand(step);
            tree.scrollTo(step, QAbstractItemView::PositionAtTop);
        }
    }
    watch.report();
    manager->cancel(job);
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
    std::printf("selecting a job of 2 000 000 events: its tree after %.0f ms (median of 5)\n",
                at(times, 0.5));
}

template <class Make>
double timeToPaint(Make make)
{
    std::vector<double> times;
    for (int round = 0; round < 9; ++round) {
        QElapsedTimer time;
        time.start();
        const auto window = make();
        window->resize(1400, 900);
        window->show();
        waitFor([&] { return window->windowHandle() && window->windowHandle()->isExposed(); });
        window->repaint();
        times.push_back(double(time.nsecsElapsed()) / 1e6);
    }
    return at(times, 0.5);
}

void startUp(const QString &folder)
{
    const QString file = folder + u"/many.db"_s;
    const auto manager = makeManager(file);
    {
        const auto store = openStore(folder + u"/many.db"_s);
        for (int i = 0; i < 10'000; ++i)
            (void)newJob(*store);
    }
    Settings settings(folder + u"/settings.ini"_s);
    const double bare = timeToPaint([] {
        auto window = std::make_unique<QMainWindow>();
        window->setCentralWidget(new QLabel(u"bare"_s));
        return window;
    });
    const double ours =
        timeToPaint([&] { return std::make_unique<MainWindow>(*manager, settings); });
    std::printf("window with 10 000 jobs painted after %.1f ms; bare QMainWindow %.1f ms; %.2f "
                "times\n",
                ours, bare, ours / bare);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
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
    return 0;
}
