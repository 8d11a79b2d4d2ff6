// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the recorder takes to show another moment of a large job: random ones, neighbours, and
// what it costs to be ready for that.
//     bench_history [FOLDER [TARGETS [STEPS [RUNS]]]]

#include "barestore.h"
#include "engine/jobhistory.h"
#include "eventscript.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <future>
#include <malloc.h>
#include <thread>

using namespace Proctor;
using namespace Proctor::Bench;
using namespace Qt::StringLiterals;

namespace {

struct Shape
{
    int targets = 10'000;
    int steps = 20;
    int runs = 3; // with two events for a target in a step: 1.2 million
};

/// Every target walks through all steps, in turns; one of a hundred fails in the middle.
void writeJob(Store &store, JobId job, const ExtendedDescriptor &descriptor, const Shape &shape)
{
    Targets targets;
    for (int i = 0; i < shape.targets; ++i)
        targets.push_back(
            std::make_shared<const Target>(Target{u"rack-%1"_s.arg(i), {}, {}, {}, {}}));
    EventScope scope;
    scope.job = job;
    scope.testIndex = 0;
    qint64 time = 1'900'000'000'000'000;
    const auto add = [&](const QString &name, RawJson payload, auto wanted) {
        const auto shared = std::make_shared<const EventScope>(scope);
        Events events;
        for (int i = 0; i < shape.targets; ++i) {
            if (!wanted(i))
                continue;
            time += 50;
            events.push_back({{},
                              Timestamp(std::chrono::microseconds(time)),
                              shared,
                              targets[size_t(i)],
                              name,
                              payload});
        }
        store.append(std::move(events));
        while (store.backlog() > 50'000)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    const auto fails = [](int i) { return i % 100 == 0; };
    for (int run = 1; run <= shape.runs; ++run) {
        scope.run = RunId(run);
        scope.stepIndex = -1;
        scope.stepLabel.clear();
        add(EventName::targetAcquired(), {}, [](int) { return true; });
        const auto &steps = descriptor.tests[0].steps;
        const size_t middle = steps.size() / 2;
        for (size_t step = 0; step < steps.size(); ++step) {
            scope.stepIndex = int(step);
            scope.stepLabel = steps[step].label;
            const auto arrives = [&](int i) { return step <= middle || !fails(i); };
            const auto errs = [&](int i) { return step == middle && fails(i); };
            add(EventName::targetIn(), {}, arrives);
            add(EventName::targetErr(), errorPayload(u"no link"), errs);
            add(EventName::targetOut(), {}, [&](int i) { return arrives(i) && !errs(i); });
        }
    }
    std::promise<void> stored;
    store.flush([&](const Result<void> &) { stored.set_value(); });
    stored.get_future().wait();
}

double at(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[size_t(double(values.size() - 1) * share)];
}

void print(const char *what, const std::vector<double> &times)
{
    std::printf("%s: median %.1f ms, p99 %.1f ms, longest %.1f ms (%zu times)\n", what,
                at(times, 0.5), at(times, 0.99), at(times, 1), times.size());
}

template <class Step>
std::vector<double> measured(int times, Step step)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        const auto start = Steady::now();
        step();
        all.push_back(secondsSince(start) * 1e3);
    }
    return all;
}

void bench(const Store &store, JobId job, const ExtendedDescriptor &descriptor, size_t budget)
{
    const size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
    JobHistory history(store, job, descriptor, {}, budget);
    auto start = Steady::now();
    const std::atomic<bool> stop = false;
    check(history.readOn(stop).has_value(), "the job cannot be read");
    const double reading = secondsSince(start);
    const size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
    std::printf("budget %zu MiB: %lld events read in %.2f s (%.2fM/s), %zu trees kept in %.0f MB, "
                "all in all %.0f MB\n",
                budget >> 20, (long long)history.count(), reading,
                double(history.count()) / reading / 1e6, history.keptTrees(),
                double(history.keptBytes()) / 1e6, double(after - before) / 1e6);
    QRandomGenerator random(1);
    qint64 position = 0;
    const auto tree = [&] {
        const auto made = history.treeAt(position);
        check(made && (*made)->lastEvent() == history.eventAt(position), "not that moment");
    };
    print("  any moment", measured(300, [&] {
              position = random.bounded(history.count());
              tree();
          }));
    position = history.count() * 3 / 4;
    print("  one event back", measured(100, [&] {
              --position;
              tree();
          }));
    print("  one event on", measured(200, [&] {
              check(history.eventsBetween(position, position + 1).has_value(), "no event");
              ++position;
          }));
    print("  1000 events on", measured(200, [&] {
              check(history.eventsBetween(position, position + 1000).has_value(), "no events");
              position += 1000;
          }));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + u"/bench-XXXXXX"_s
                                        : u"/var/tmp/proctor-bench-XXXXXX"_s);
    check(folder.isValid(), "no temporary folder");
    Shape shape;
    if (argc > 2)
        shape.targets = std::atoi(argv[2]);
    if (argc > 3)
        shape.steps = std::atoi(argv[3]);
    if (argc > 4)
        shape.runs = std::atoi(argv[4]);
    QString line = u"bench:"_s;
    for (int i = 0; i < shape.steps; ++i)
        line += u" s%1"_s.arg(i);
    const ExtendedDescriptor descriptor = descriptorOf({line});
    const auto store = openStore(folder.path() + u"/history.db"_s);
    const JobId job = newJob(*store);
    writeJob(*store, job, descriptor, shape);
    for (const size_t mebibytes : {256, 64})
        bench(*store, job, descriptor, mebibytes << 20);
    return 0;
}
