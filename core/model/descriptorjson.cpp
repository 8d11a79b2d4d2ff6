// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"
#include "base/jsonwriter.h"
#include "model/descriptor.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// The reference writes absent lists as null.
template <class List, class Write>
void writeList(JsonWriter &json, const List &list, Write write)
{
    if (list.empty()) {
        json.null();
        return;
    }
    json.beginArray();
    for (const auto &element : list)
        write(json, element);
    json.endArray();
}

// An absent value stays absent: null is a value of its own for plugins.
void writeIfPresent(JsonWriter &json, QStringView key, const RawJson &value)
{
    if (!value.isAbsent())
        json.key(key).value(value);
}

void writeTimeout(JsonWriter &json, QStringView key, const std::optional<Duration> &timeout)
{
    json.key(key);
    if (timeout)
        json.value(formatDuration(*timeout));
    else
        json.null();
}

// Only where it is set: readers that do not know it see what they always saw.
void writeLimit(JsonWriter &json, QStringView key, Duration limit)
{
    if (limit > Duration::zero())
        json.key(key).value(formatDuration(limit));
}

void writeTest(JsonWriter &json, const TestDescriptor &test)
{
    json.beginObject();
    json.key(u"Disabled").value(test.disabled);
    json.key(u"RetryParameters").beginObject();
    json.key(u"NumRetries").value(qint64(test.retry.numRetries));
    json.key(u"RetryInterval").value(formatDuration(test.retry.retryInterval));
    json.endObject();
    json.key(u"TargetManagerName").value(test.targetManagerName);
    writeIfPresent(json, u"TargetManagerAcquireParameters", test.acquireParameters);
    writeIfPresent(json, u"TargetManagerReleaseParameters", test.releaseParameters);
    json.key(u"TestFetcherName").value(test.fetcherName);
    writeIfPresent(json, u"TestFetcherFetchParameters", test.fetchParameters);
    json.key(u"CleanupFetcherName").value(test.cleanupFetcherName);
    writeIfPresent(json, u"CleanupFetcherFetchParameters", test.cleanupFetchParameters);
    writeLimit(json, u"Timeout", test.timeout);
    writeLimit(json, u"TargetTimeout", test.targetTimeout);
    json.endObject();
}

void writeReporter(JsonWriter &json, const ReporterConfig &reporter)
{
    json.beginObject();
    json.key(u"Name").value(reporter.name);
    writeIfPresent(json, u"Parameters", reporter.parameters);
    json.endObject();
}

void writeMembers(JsonWriter &json, const Descriptor &descriptor)
{
    json.key(u"JobName").value(descriptor.jobName);
    json.key(u"Version").value(descriptor.version);
    json.key(u"Tags");
    writeList(json, descriptor.tags, [](JsonWriter &out, const QString &tag) { out.value(tag); });
    json.key(u"Runs").value(descriptor.runs);
    json.key(u"RunInterval").value(formatDuration(descriptor.runInterval));
    json.key(u"TestDescriptors");
    writeList(json, descriptor.tests, writeTest);
    json.key(u"Reporting").beginObject();
    json.key(u"RunReporters");
    writeList(json, descriptor.reporting.runReporters, writeReporter);
    json.key(u"FinalReporters");
    writeList(json, descriptor.reporting.finalReporters, writeReporter);
    json.endObject();
    writeTimeout(json, u"TargetManagerAcquireTimeout", descriptor.acquireTimeout);
    writeTimeout(json, u"TargetManagerReleaseTimeout", descriptor.releaseTimeout);
    writeLimit(json, u"Timeout", descriptor.timeout);
    if (descriptor.attachmentLimit)
        json.key(u"AttachmentLimitMiB").value(qint64(*descriptor.attachmentLimit));
}

void writeMeasurementLimit(JsonWriter &json, const MeasurementLimit &limit)
{
    json.beginObject();
    json.key(u"Name").value(limit.name);
    if (limit.lower)
        json.key(u"Lower").value(RawJson::from(*limit.lower));
    if (limit.upper)
        json.key(u"Upper").value(RawJson::from(*limit.upper));
    if (!limit.unit.isEmpty())
        json.key(u"Unit").value(limit.unit);
    if (limit.isOptional)
        json.key(u"Optional").value(true);
    json.endObject();
}

void writeStep(JsonWriter &json, const StepDescriptor &step)
{
    json.beginObject();
    json.key(u"Name").value(step.name);
    json.key(u"Label").value(step.label);
    json.key(u"Parameters").beginObject();
    for (const StepParameters::Entry &entry : step.parameters.entries()) {
        json.key(entry.name).beginArray();
        for (const RawJson &value : entry.values)
            json.value(value);
        json.endArray();
    }
    json.endObject();
    json.key(u"VariablesMapping").value(step.variablesMapping);
    writeLimit(json, u"Timeout", step.timeout);
    writeLimit(json, u"OutputTimeout", step.outputTimeout);
    if (step.runsAgain)
        json.key(u"AfterCrash").value(*step.runsAgain ? u"run-again"_s : u"fail"_s);
    if (!step.limits.empty()) {
        json.key(u"Limits");
        writeList(json, step.limits, writeMeasurementLimit);
    }
    if (!step.attach.isEmpty()) {
        json.key(u"Attach");
        writeList(json, step.attach,
                  [](JsonWriter &out, const QString &pattern) { out.value(pattern); });
    }
    json.endObject();
}

void writeSteps(JsonWriter &json, const TestSteps &test)
{
    json.beginObject();
    json.key(u"TestName").value(test.testName);
    json.key(u"TestSteps");
    writeList(json, test.steps, writeStep);
    json.key(u"CleanupSteps");
    writeList(json, test.cleanupSteps, writeStep);
    if (!test.onlyTargets.isEmpty()) {
        json.key(u"OnlyTargets");
        writeList(json, test.onlyTargets,
                  [](JsonWriter &out, const QString &target) { out.value(target); });
    }
    json.endObject();
}

} // namespace

QByteArray toJson(const Descriptor &descriptor)
{
    JsonWriter json(4, JsonWriter::Escape::Html);
    json.beginObject();
    writeMembers(json, descriptor);
    json.endObject();
    return json.take();
}

QByteArray toJson(const ExtendedDescriptor &descriptor)
{
    JsonWriter json(4, JsonWriter::Escape::Html);
    json.beginObject();
    writeMembers(json, descriptor.descriptor);
    json.key(u"TestStepsDescriptors");
    writeList(json, descriptor.tests, writeSteps);
    if (!descriptor.serial.isEmpty())
        json.key(u"SerialNumber").value(descriptor.serial);
    json.endObject();
    return json.take();
}

} // namespace Proctor
