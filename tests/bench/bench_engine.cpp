// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole jobs through engine and store, next to what SQLite's own interface does with the same rows,
// turn by turn in one process. Prints medians; trust the ratios.

#include "bareprocess.h"
#include "barestore.h"
#include "engine/enginethread.h"
#include "engine/jobrunner.h"
#include "engine/jobstorage.h"
#include "engine/storelocker.h"
#include "model/statustree.h"
#include "reporters/reporters.h"
#include "steps/steps.h"
#include "targets/memorylocker.h"
#include "targets/targets.h"
#include "zoo.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <future>

using namespace Proctor;
using namespace Proctor::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

// Waits 100 ms, but not all targets at the same moment: what a lab's targets do.
class PaceStep final : public TestStep
{
public:
    void configure(const ParameterReader &) override {}
    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        const bool first = run.step().label() == u"step0";
        const Duration phase = std::chrono::microseconds(first ? 50 * m_arrived++ : 0);
        const Wake wake = co_await run.sleep(phase + std::chrono::milliseconds(100));
        co_return wake == Wake::Elapsed ? StepOutcome::passed() : run.stopped(wake);
    }

private:
    int m_arrived = 0;
};

StepPlugin paceStep()
{
    StepPlugin plugin;
    plugin.info.name = u"pace"_s;
    plugin.create = [] { return std::make_unique<PaceStep>(); };
    return plugin;
}

Registry &registry()
{
    static Registry all;
    static const bool filled = addSteps(all) && addTargetManagers(all) && addReporters(all) &&
                               addZoo(all) && all.add(paceStep());
    check(filled, "the plugins could not be registered");
    return all;
}

ExtendedDescriptor makeJob(int targets, int steps, const QString &plugin,
                           const QString &duration = {})
{
    ExtendedDescriptor job;
    job.descriptor.jobName = u"bench"_s;
    job.descriptor.runs = 1;
    TestDescriptor test;
    test.targetManagerName = u"TargetList"_s;
    QByteArray list;
    for (int i = 0; i < targets; ++i)
        list += (i == 0 ? "{\"ID\":\"bench-" : ",{\"ID\":\"bench-") + QByteArray::number(i) + "\"}";
    test.acquireParameters = RawJson::fromTrusted("{\"Targets\":[" + list + "]}");
    test.releaseParameters = RawJson::fromTrusted("{}");
    job.descriptor.tests.push_back(test);
    TestSteps fetched;
    fetched.testName = u"bench"_s;
    for (int i = 0; i < steps; ++i) {
        StepDescriptor step;
        step.name = plugin;
        step.label = u"step%1"_s.arg(i);
        if (!duration.isEmpty())
            step.parameters.set(u"duration"_s, {RawJson::string(duration)});
        fetched.steps.push_back(step);
    }
    job.tests.push_back(std::move(fetched));
    return job;
}

// Takes events and forgets them: the engine alone.
class NullStorage final : public JobStorage
{
public:
    void append(Events &&events) override { Events().swap(events); }
    void flush(std::function<void(Result<void>)> done) override { done({}); }
    void addReport(Report, std::function<void(Result<void>)> done) override { done({}); }
    void addResults(std::vector<TargetResult>) override {}
    void readRuns(JobId, EventId, std::function<void(Result<Runs>)> done) override { done(Runs{}); }
    [[nodiscard]] qsizetype backlog() const override { return 0; }
};

QCoro::Task<void> runJob(JobServices services, JobId id,
                         std::shared_ptr<const ExtendedDescriptor> job,
                         std::promise<JobState> &done)
{
    auto runner = std::make_unique<JobRunner>(services, id, job);
    const JobState state = co_await runner->run();
    co_await services.loop.nextTurn();
    runner.reset();
    done.set_value(state);
}

// Seconds from the first to the last committed event.
double timeJob(EngineThread &thread, JobStorage &storage, TargetLocker &locker, QThreadPool &pool,
               JobId id, const ExtendedDescriptor &descriptor)
{
    const JobServices services{.loop = thread.loop(),
                               .storage = storage,
                               .registry = registry(),
                               .locker = locker,
                               .blockingPool = &pool,
                               .attachmentFolder = {},
                               .lockDuration = std::chrono::minutes(10),
                               .shutdownTimeout = std::chrono::seconds(30),
                               .backlogLimit = 50'000};
    const auto job = std::make_shared<const ExtendedDescriptor>(descriptor);
    std::promise<JobState> done;
    const auto start = Steady::now();
    thread.loop().post([&] { runJob(services, id, job, done); });
    const JobState state = done.get_future().get();
    const double seconds = secondsSince(start);
    check(state == JobState::Completed, "the job did not complete");
    return seconds;
}

double runStored(const QString &file, const ExtendedDescriptor &descriptor,
                 StoreOptions options = {})
{
    EngineThread thread(std::make_shared<SystemClock>(), 0);
    QThreadPool pool;
    const auto store = openStore(file, std::move(options));
    const JobId id = newJob(*store);
    StoreLocker locker(*store);
    StoreJobStorage storage(*store, registry(), pool);
    return timeJob(thread, storage, locker, pool, id, descriptor);
}

double runAlone(const ExtendedDescriptor &descriptor)
{
    const auto clock = std::make_shared<SystemClock>();
    EngineThread thread(clock, 0);
    QThreadPool pool;
    MemoryLocker locker(clock);
    NullStorage storage;
    return timeJob(thread, storage, locker, pool, JobId(1), descriptor);
}

void benchThroughput(const QString &folder)
{
    constexpr int steps = 100;
    const ExtendedDescriptor descriptor = makeJob(targetCount, steps, u"noop"_s);
    std::vector<double> ours;
    std::vector<double> bare;
    std::vector<double> alone;
    for (int round = 0; round < rounds; ++round) {
        const double targetSteps = double(steps) * targetCount;
        ours.push_back(targetSteps / runStored(folder + u"/ours%1.db"_s.arg(round), descriptor));
        bare.push_back(writeBare(folder + u"/bare%1.db"_s.arg(round), steps) / 2);
        alone.push_back(targetSteps / runAlone(descriptor));
    }
    std::printf(
        "engine, empty steps, every event committed (FULL): %.0fk target-steps/s; bare C API "
        "%.0fk; ratio %.2f; engine alone %.0fk\n",
        median(ours) / 1e3, median(bare) / 1e3, median(ours) / median(bare), median(alone) / 1e3);
}

void benchLatency(const QString &folder)
{
    // 2000 targets that go on every 100 ms: 20 000 target-steps a second.
    std::vector<qint64> latencies;
    StoreOptions options;
    options.committed = [&](const EventBatch &batch) {
        const Timestamp now = SystemClock().now();
        for (const Event &event : *batch)
            latencies.push_back((now - event.time).count());
    };
    const double cpu = cpuSeconds();
    const double seconds =
        runStored(folder + u"/paced.db"_s, makeJob(targetCount, 50, u"pace"_s), std::move(options));
    std::ranges::sort(latencies);
    const auto at = [&](double share) {
        return double(latencies[size_t(double(latencies.size() - 1) * share)]) / 1e3;
    };
    std::printf(
        "engine, %.0fk target-steps/s: emit to commit p50 %.2f ms, p99 %.2f ms, max %.1f ms; "
        "%.0f %% of a core\n",
        targetCount * 50 / seconds / 1e3, at(0.5), at(0.99), at(1),
        (cpuSeconds() - cpu) / seconds * 100);
}

// Peak of the resident memory in MB since reset.
void resetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

double memoryMb(const QByteArray &key)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key))
            return line.mid(key.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void benchSleepers(const QString &folder)
{
    const ExtendedDescriptor descriptor = makeJob(100'000, 1, u"sleep"_s, u"1s"_s);
    for (const bool stored : {false, true}) {
        resetPeak();
        const double before = memoryMb("VmRSS");
        const double seconds =
            stored ? runStored(folder + u"/sleepers.db"_s, descriptor) : runAlone(descriptor);
        std::printf(
            "100 000 targets that sleep one second, %s: %.2f s, %.0f MB over the %.0f MB before\n",
            stored ? "stored" : "engine alone", seconds, memoryMb("VmHWM") - before, before);
    }
}

// The whole step `cmd`, every event committed, against posix_spawn and waitpid at the same
// parallelism, turn by turn.
void benchPrograms(const QString &folder)
{
    for (const int parallel : {8, 64}) {
        constexpr int programs = 1920;
        ExtendedDescriptor job = makeJob(parallel, programs / parallel, u"cmd"_s);
        for (StepDescriptor &step : job.tests.front().steps)
            step.parameters.set(u"executable"_s, {RawJson::string(u"/usr/bin/true")});
        std::vector<double> ours;
        std::vector<double> bare;
        std::vector<double> ratios;
        for (int round = 0; round < rounds; ++round) {
            const QString file = u"/programs-%1-%2.db"_s.arg(parallel).arg(round);
            bare.push_back(runBarePrograms(programs, parallel));
            ours.push_back(programs / runStored(folder + file, job));
            ratios.push_back(ours.back() / bare.back());
        }
        std::printf("cmd true, %d at once, stored: %.0f/s; bare spawn and wait %.0f/s; ratio %.2f "
                    "turn by turn, %.2f of the medians\n",
                    parallel, median(ours), median(bare), median(ratios),
                    median(ours) / median(bare));
    }
}

void benchCostPerTarget()
{
    std::printf("engine alone, 10 empty steps, us per target-step:");
    for (const int targets : {10, 100, 1000, 10'000, 100'000}) {
        const ExtendedDescriptor descriptor = makeJob(targets, 10, u"noop"_s);
        std::vector<double> costs;
        for (int round = 0; round < rounds; ++round)
            costs.push_back(runAlone(descriptor) * 1e6 / (targets * 10.0));
        std::printf("  %d: %.2f", targets, median(costs));
    }
    std::printf("\n");
}

void benchFold(const QString &folder)
{
    const QString file = folder + u"/fold.db"_s;
    const ExtendedDescriptor descriptor = makeJob(targetCount, 250, u"noop"_s);
    runStored(file, descriptor);
    const auto store = openStore(file);
    std::vector<double> ours;
    std::vector<double> bare;
    for (int round = 0; round < rounds; ++round) {
        const auto start = Steady::now();
        StatusTree tree(descriptor);
        size_t count = 0;
        const auto read = store->readEvents(JobId(1), {}, [&](const Events &events) {
            tree.apply(events);
            count += events.size();
            return true;
        });
        check(read.has_value() && tree.strayEvents() == 0, "cannot fold");
        ours.push_back(double(count) / secondsSince(start));
        bare.push_back(readBare(file));
    }
    std::printf("read and fold 1 000 000 events: %.2fM/s; bare select %.2fM/s; ratio %.2f\n",
                median(ours) / 1e6, median(bare) / 1e6, median(ours) / median(bare));
}

/// A job whose runs do not end until somebody cancels it.
class EndlessJob
{
public:
    EndlessJob(const JobServices &services, JobId id,
               std::shared_ptr<const ExtendedDescriptor> descriptor)
        : m_services(services), m_id(id), m_descriptor(std::move(descriptor))
    {
    }

    /// From any thread; run() ends soon.
    void cancel()
    {
        m_services.loop.post([this] {
            if (m_runner)
                m_runner->cancel();
        });
    }
    JobState run()
    {
        std::promise<JobState> done;
        m_services.loop.post([&] { drive(done); });
        return done.get_future().get();
    }

private:
    QCoro::Task<void> drive(std::promise<JobState> &done)
    {
        m_runner = std::make_unique<JobRunner>(m_services, m_id, m_descriptor);
        const JobState state = co_await m_runner->run();
        co_await m_services.loop.nextTurn();
        m_runner.reset();
        done.set_value(state);
    }

    const JobServices m_services;
    const JobId m_id;
    const std::shared_ptr<const ExtendedDescriptor> m_descriptor;
    std::unique_ptr<JobRunner> m_runner;
};

// Short runs, as many as it takes: what a job leaves behind with each of them adds up.
void benchEndless(const QString &folder)
{
    constexpr int warmUp = 200'000;
    constexpr int measured = 1'000'000;
    ExtendedDescriptor descriptor = makeJob(10, 5, u"noop"_s);
    descriptor.descriptor.runs = 0;
    descriptor.descriptor.reporting.runReporters = {
        {u"TargetSuccess"_s, RawJson::fromTrusted(R"({"SuccessExpression":"=100%"})")}};
    std::atomic<qint64> events = 0;
    std::atomic<qint64> runs = 0;
    std::vector<double> rss;
    std::vector<double> anonymous;
    EndlessJob *job = nullptr;
    StoreOptions options;
    options.committed = [&](const EventBatch &batch) {
        runs += std::ranges::count(*batch, EventName::runFinished(), &Event::name);
        const qint64 before = events.exchange(events + qint64(batch->size()));
        constexpr int steps = 5;
        const qint64 step = measured / steps;
        if (before < warmUp || events - warmUp < qint64(rss.size()) * step)
            return;
        rss.push_back(memoryMb("VmRSS"));
        anonymous.push_back(memoryMb("RssAnon"));
        if (rss.size() == steps + 1)
            job->cancel();
    };
    EngineThread thread(std::make_shared<SystemClock>(), 0);
    QThreadPool pool;
    const auto store = openStore(folder + u"/endless.db"_s, std::move(options));
    const JobId id = newJob(*store);
    StoreLocker locker(*store);
    StoreJobStorage storage(*store, registry(), pool);
    const JobServices services{.loop = thread.loop(),
                               .storage = storage,
                               .registry = registry(),
                               .locker = locker,
                               .blockingPool = &pool,
                               .attachmentFolder = {},
                               .lockDuration = std::chrono::minutes(10),
                               .shutdownTimeout = std::chrono::seconds(30),
                               .backlogLimit = 50'000};
    EndlessJob endless(services, id, std::make_shared<const ExtendedDescriptor>(descriptor));
    job = &endless;
    const auto start = Steady::now();
    check(endless.run() == JobState::Cancelled, "the endless job was not cancelled");
    std::printf("endless job, %lld events in %lld runs, %.1f s: resident MB",
                static_cast<long long>(events), static_cast<long long>(runs), secondsSince(start));
    for (size_t i = 0; i < rss.size(); ++i)
        std::printf(" %.1f (%.1f)", rss[i], anonymous[i]);
    std::printf("; 1 000 000 events make it grow by %.1f MB, of which %.1f MB are its own\n",
                rss.back() - rss.front(), anonymous.back() - anonymous.front());
}

} // namespace

// Arguments: the folder to write to, then the parts to measure, all when none is named.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    // Not in /tmp, which may be in memory.
    const QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + u"/bench-XXXXXX"_s
                                        : u"/var/tmp/proctor-bench-XXXXXX"_s);
    check(folder.isValid(), "no temporary folder");
    const QStringList parts = QCoreApplication::arguments().mid(2);
    const auto isWanted = [&parts](const QString &part) {
        return parts.isEmpty() || parts.contains(part);
    };
    if (isWanted(u"throughput"_s))
        benchThroughput(folder.path());
    if (isWanted(u"latency"_s))
        benchLatency(folder.path());
    if (isWanted(u"sleepers"_s))
        benchSleepers(folder.path());
    if (isWanted(u"programs"_s))
        benchPrograms(folder.path());
    if (isWanted(u"cost"_s))
        benchCostPerTarget();
    if (isWanted(u"fold"_s))
        benchFold(folder.path());
    if (isWanted(u"endless"_s))
        benchEndless(folder.path());
    return 0;
}
