// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventscript.h"

#include <QHash>
#include <QRandomGenerator>

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

Events randomEvents(const ExtendedDescriptor &descriptor, quint32 seed, int count)
{
    QRandomGenerator random(seed);
    const QStringList steps{u"-"_s, u"a"_s, u"b"_s, u"c"_s, u"~z"_s, u"stranger"_s};
    const QStringList names{u"TargetIn"_s,
                            u"TargetIn"_s,
                            u"TargetOut"_s,
                            u"TargetOut"_s,
                            u"TargetErr"_s,
                            u"CmdStdout"_s,
                            u"TestError"_s,
                            u"TargetAcquired"_s,
                            u"TargetAcquired"_s,
                            u"TargetAcquireErr"_s,
                            u"ProctorAttemptFinished"_s,
                            u"TargetReleased"_s,
                            u"ProctorReleaseFailed"_s,
                            u"ProctorMeasurement"_s,
                            u"ProctorProgress"_s,
                            u"ProctorPrompt"_s,
                            u"ProctorPromptAnswered"_s,
                            u"Odd"_s};
    const QStringList jobNames{u"JobStateStarted"_s,          u"JobStatePaused"_s,
                               u"JobStatePauseFailed"_s,      u"JobStateCancelling"_s,
                               u"RunStarted {\"RunID\":2}"_s, u"ProctorRunFinished {\"RunID\":1}"_s,
                               u"JobStateCancelled"_s,        u"JobStateStarted"_s,
                               u"RunStarted {\"RunID\":1}"_s, u"RunStarted {\"RunID\":3}"_s};
    const auto pick = [&random](const QStringList &list) {
        return list[random.bounded(int(list.size()))];
    };
    // As much as any of the events reads.
    const QString payload =
        uR"({"Error":"e%1","Name":"vcc","Value":%1,"Percent":5,"Text":"%1","Prompt":%1,"Size":%1})"_s;
    QStringList lines;
    for (int i = 0; i < count; ++i) {
        const QString time = QString::number(random.bounded(1, 1000));
        // Final states are rare, or most of the events would come behind the end.
        const int jobNameCount = random.bounded(10) == 0 ? int(jobNames.size()) : 4;
        if (random.bounded(12) == 0)
            lines += time + u" job "_s + jobNames[random.bounded(jobNameCount)];
        else
            lines += u"%1 %2/%3/%4 %5 %6 t%7 "_s.arg(time)
                         .arg(random.bounded(1, 4))
                         .arg(random.bounded(3))
                         .arg(random.bounded(3))
                         .arg(pick(steps), pick(names))
                         .arg(random.bounded(6)) +
                     payload.arg(time);
    }
    return eventsOf(descriptor, lines.join(u'\n'));
}

} // namespace Proctor
