// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The store against what SQLite's own interface does with the same rows, measured turn by turn in
// one process so that a noisy machine is equally noisy for both. Prints medians; trust the ratios.

#include "barestore.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

using namespace Proctor;
using namespace Proctor::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

void flush(Store &store)
{
    std::promise<void> promise;
    store.flush([&](const Result<void> &) { promise.set_value(); });
    promise.get_future().wait();
}

Targets makeTargets()
{
    Targets targets;
    for (int i = 0; i < targetCount; ++i) {
        Target target;
        target.id = u"bench-%1"_s.arg(i);
        targets.push_back(std::make_shared<const Target>(target));
    }
    return targets;
}

EventScopePtr makeScope(JobId job, int step)
{
    EventScope scope;
    scope.job = job;
    scope.run = RunId(1);
    scope.testIndex = 0;
    scope.testName = u"bench"_s;
    scope.stepIndex = step;
    scope.stepLabel = u"step%1"_s.arg(step);
    return std::make_shared<const EventScope>(scope);
}

Event makeEvent(const EventScopePtr &scope, const TargetPtr &target, const QString &name,
                Timestamp time)
{
    Event event;
    event.time = time;
    event.scope = scope;
    event.target = target;
    event.name = name;
    return event;
}

/// Appends a pair of events per target and step, waiting when the store falls behind, as the engine
/// does.
double writeStore(const QString &file, int steps)
{
    const auto store = openStore(file);
    const JobId job = newJob(*store);
    const Targets targets = makeTargets();
    const Timestamp time = SystemClock().now();
    const auto start = Steady::now();
    for (int step = 0; step < steps; ++step) {
        const EventScopePtr scope = makeScope(job, step);
        for (const TargetPtr &target : targets) {
            Events events;
            events.reserve(2);
            events.push_back(makeEvent(scope, target, EventName::targetIn(), time));
            events.push_back(makeEvent(scope, target, EventName::targetOut(), time));
            store->append(std::move(events));
        }
        while (store->backlog() > 50'000)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    flush(*store);
    return steps * targetCount * 2 / secondsSince(start);
}

void benchWriting(const QString &folder)
{
    constexpr int steps = 100;
    std::vector<double> ours;
    std::vector<double> bare;
    for (int round = 0; round < rounds; ++round) {
        ours.push_back(writeStore(folder + u"/ours%1.db"_s.arg(round), steps));
        bare.push_back(writeBare(folder + u"/bare%1.db"_s.arg(round), steps));
    }
    std::printf("write, %d events, FULL: store %.0fk/s (%.0fk target-steps/s), bare C API %.0fk/s, "
                "ratio %.2f\n",
                steps * targetCount * 2, median(ours) / 1e3, median(ours) / 2e3, median(bare) / 1e3,
                median(ours) / median(bare));
}

double readStore(const Store &store)
{
    const auto start = Steady::now();
    size_t count = 0;
    qint64 sum = 0;
    const auto read = store.readEvents(JobId(1), {}, [&](Events &&events) {
        for (const Event &event : events)
            sum += event.id.value() + event.scope->stepIndex + event.target->id.size();
        count += events.size();
        return true;
    });
    check(read.has_value() && sum > 0, "cannot read");
    return double(count) / secondsSince(start);
}

void benchReading(const QString &folder)
{
    const QString file = folder + u"/read.db"_s;
    constexpr int steps = 250;
    writeStore(file, steps);
    const auto store = openStore(file);
    std::vector<double> ours;
    std::vector<double> bare;
    for (int round = 0; round < rounds; ++round) {
        ours.push_back(readStore(*store));
        bare.push_back(readBare(file));
    }
    std::printf("read, %d events: store %.2fM/s, bare C API %.2fM/s, ratio %.2f\n",
                steps * targetCount * 2, median(ours) / 1e6, median(bare) / 1e6,
                median(ours) / median(bare));
}

void benchLatency(const QString &folder, int perSecond)
{
    const double bareBefore = bareCommitMs(folder + u"/before%1.db"_s.arg(perSecond));
    constexpr int seconds = 5;
    std::vector<qint64> latencies;
    int commits = 0;
    StoreOptions options;
    options.committed = [&](const EventBatch &batch) {
        const Timestamp now = SystemClock().now();
        for (const Event &event : *batch)
            latencies.push_back((now - event.time).count());
        ++commits;
    };
    const double cpuBefore = cpuSeconds();
    {
        const auto store = openStore(folder + u"/paced%1.db"_s.arg(perSecond), options);
        const JobId job = newJob(*store);
        const Targets targets = makeTargets();
        const EventScopePtr scope = makeScope(job, 0);
        const auto start = Steady::now();
        for (int sent = 0; sent < perSecond * seconds;) {
            const int due = int(secondsSince(start) * perSecond);
            for (; sent < due; ++sent) {
                const QString name = sent % 2 ? EventName::targetOut() : EventName::targetIn();
                const TargetPtr &target = targets[size_t(sent / 2 % targetCount)];
                store->append({makeEvent(scope, target, name, SystemClock().now())});
            }
            std::this_thread::sleep_for(std::chrono::microseconds(100));
        }
    }
    const double cpu = cpuSeconds() - cpuBefore;
    std::ranges::sort(latencies);
    const auto at = [&](double share) {
        return double(latencies[size_t(double(latencies.size() - 1) * share)]) / 1e3;
    };
    const double bareAfter = bareCommitMs(folder + u"/after%1.db"_s.arg(perSecond));
    std::printf("paced %d events/s: emit to commit p50 %.2f ms, p99 %.2f ms, max %.1f ms; %.0f "
                "transactions/s, %.0f %% of a core; bare commit of one row p50 %.2f and %.2f ms\n",
                perSecond, at(0.5), at(0.99), at(1), double(commits) / seconds, cpu / seconds * 100,
                bareBefore, bareAfter);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    // Not in /tmp, which may be in memory.
    const QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + u"/bench-XXXXXX"_s
                                        : u"/var/tmp/proctor-bench-XXXXXX"_s);
    check(folder.isValid(), "no temporary folder");
    benchWriting(folder.path());
    benchReading(folder.path());
    for (const int perSecond : {1'000, 20'000, 40'000, 100'000})
        benchLatency(folder.path(), perSecond);
    return 0;
}
