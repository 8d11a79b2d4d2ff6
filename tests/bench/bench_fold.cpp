// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast the status tree takes events, and what a target costs in it.
//     bench_fold [TARGETS [STEPS]]

#include "eventscript.h"
#include "model/statustree.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <malloc.h>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

// Every target is acquired and walks through all steps; one of a hundred fails in the middle one.
// The targets take turns, which is the worst order for caches.
Events sampleEvents(const ExtendedDescriptor &descriptor, int targetCount)
{
    Targets targets;
    for (int i = 0; i < targetCount; ++i)
        targets.push_back(
            std::make_shared<const Target>(Target{u"rack-%1"_s.arg(i), {}, {}, {}, {}}));
    Events events;
    EventScope scope;
    scope.job = JobId(1);
    scope.run = RunId(1);
    scope.testIndex = 0;
    const auto addForAll = [&](const QString &name, RawJson payload, auto wanted) {
        const auto shared = std::make_shared<const EventScope>(scope);
        for (int i = 0; i < targetCount; ++i) {
            if (wanted(i))
                events.push_back({EventId(qint64(events.size()) + 1),
                                  Timestamp(std::chrono::seconds(5)), shared, targets[size_t(i)],
                                  name, payload});
        }
    };
    addForAll(EventName::targetAcquired(), {}, [](int) { return true; });
    const auto &steps = descriptor.tests[0].steps;
    for (size_t step = 0; step < steps.size(); ++step) {
        scope.stepIndex = int(step);
        scope.stepLabel = steps[step].label;
        const bool isMiddle = step == steps.size() / 2;
        const auto fails = [](int i) { return i % 100 == 0; };
        const auto arrives = [&](int i) { return step <= steps.size() / 2 || !fails(i); };
        addForAll(EventName::targetIn(), {}, arrives);
        addForAll(EventName::targetErr(), errorPayload(u"no link"),
                  [&](int i) { return isMiddle && fails(i); });
        addForAll(EventName::targetOut(), {},
                  [&](int i) { return arrives(i) && !(isMiddle && fails(i)); });
    }
    return events;
}

} // namespace

int main(int argc, char **argv)
{
    const int targetCount = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const int stepCount = argc > 2 ? std::atoi(argv[2]) : 50;
    QString line = u"bench:"_s;
    for (int i = 0; i < stepCount; ++i)
        line += u" s%1"_s.arg(i);
    const ExtendedDescriptor descriptor = descriptorOf({line});
    const Events events = sampleEvents(descriptor, targetCount);
    for (const size_t batch : {events.size(), size_t(4096), size_t(100)}) {
        const size_t before = mallinfo2().uordblks;
        StatusTree tree(descriptor);
        const std::clock_t begin =
            std::clock(); // processor time: the machine may be busy with other things
        for (size_t at = 0; at < events.size(); at += batch)
            tree.apply(std::span(events).subspan(at, std::min(batch, events.size() - at)));
        const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
        const double leaves = double(targetCount) * stepCount;
        std::printf("%zu events in batches of %zu: %.1f ms, %.0f ns each, %.2f million/s, %.1f "
                    "bytes per leaf\n",
                    events.size(), batch, seconds * 1e3, seconds * 1e9 / double(events.size()),
                    double(events.size()) / seconds / 1e6,
                    double(mallinfo2().uordblks - before) / leaves);
    }
    return 0;
}
