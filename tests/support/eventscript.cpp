// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventscript.h"

#include <QHash>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

ExtendedDescriptor descriptorOf(const QStringList &tests)
{
    ExtendedDescriptor result;
    result.descriptor.jobName = u"sample"_s;
    result.descriptor.version = u"1.0"_s;
    for (const QString &line : tests) {
        TestSteps test;
        test.testName = line.section(u':', 0, 0);
        for (QString label : line.section(u':', 1).split(u' ', Qt::SkipEmptyParts)) {
            const bool cleanup = label.startsWith(u'~');
            if (cleanup)
                label.remove(0, 1);
            (cleanup ? test.cleanupSteps : test.steps).push_back({u"echo"_s, label, {}, {}});
        }
        result.tests.push_back(test);
        result.descriptor.tests.emplace_back();
    }
    return result;
}

namespace {

EventScopePtr scopeOf(const ExtendedDescriptor &descriptor, const QString &place,
                      const QString &step)
{
    EventScope scope;
    scope.job = JobId(17);
    if (place != u"job") {
        const QStringList numbers = place.split(u'/');
        scope.run = RunId(numbers[0].toLongLong());
        scope.testIndex = numbers[1].toInt();
        scope.attempt = numbers[2].toUInt();
        scope.cleanup = step.startsWith(u'~');
        if (step != u"-")
            scope.stepLabel = scope.cleanup ? step.sliced(1) : step;
        if (size_t(scope.testIndex) < descriptor.tests.size()) {
            const TestSteps &test = descriptor.tests[size_t(scope.testIndex)];
            const auto &pipeline = scope.cleanup ? test.cleanupSteps : test.steps;
            const auto found = std::ranges::find(pipeline, scope.stepLabel, &StepDescriptor::label);
            if (found != pipeline.end())
                scope.stepIndex = int(found - pipeline.begin());
            scope.testName = test.testName + (scope.cleanup ? cleanupSuffix.toString() : QString());
        }
    }
    return std::make_shared<const EventScope>(scope);
}

} // namespace

Events eventsOf(const ExtendedDescriptor &descriptor, QStringView script)
{
    Events events;
    QHash<QString, EventScopePtr> scopes;
    QHash<QString, TargetPtr> targets;
    for (const QStringView line : script.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList words = line.toString().split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        Event event;
        event.id = EventId(qint64(events.size()) + 1);
        event.time = Timestamp(std::chrono::seconds(words.takeFirst().toLongLong()));
        const QString place = words.takeFirst();
        const QString step = place == u"job" ? QString() : words.takeFirst();
        EventScopePtr &scope = scopes[place + u' ' + step];
        if (!scope)
            scope = scopeOf(descriptor, place, step);
        event.scope = scope;
        event.name = words.takeFirst();
        if (place != u"job" && !words.isEmpty()) {
            const QString id = words.takeFirst();
            TargetPtr &target = targets[id];
            if (!target && id != u"-")
                target = std::make_shared<const Target>(Target{id, {}, {}, {}, {}});
            event.target = target;
        }
        if (!words.isEmpty())
            event.payload = RawJson::parse(words.join(u' ').toUtf8()).value_or(RawJson());
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace Proctor
