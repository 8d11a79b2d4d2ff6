// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of descriptor.h that reads stored text.

#include "base/duration.h"
#include "model/descriptor.h"

#include <limits>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// One object of the stored text. Remembers the first thing that is not as expected, so that the
// code that reads stays a list of members. null counts as absent.
class Reader
{
public:
    Reader(const RawJson &object, QString place, std::optional<Error> &problem)
        : m_members(object.members()), m_place(std::move(place)), m_problem(problem)
    {
        if (!object.isObject())
            complain(u"must be an object"_s);
    }

    void complain(const QString &what)
    {
        if (!m_problem)
            m_problem = Error{ErrorCode::Parse,
                              u"The stored descriptor cannot be read: %1 %2"_s.arg(m_place, what)};
    }

    RawJson raw(QStringView key) const
    {
        RawJson result;
        for (const JsonMember &member : m_members) {
            if (key.compare(member.key, Qt::CaseInsensitive) == 0)
                result = member.value;
        }
        return result;
    }

    QString text(QStringView key) { return text(raw(key), key); }

    QString text(const RawJson &value, QStringView key)
    {
        if (!value.isString() && !value.isAbsent() && !value.isNull())
            complain(u"has no text in "_s + key);
        return value.text();
    }

    bool truth(QStringView key)
    {
        const QByteArray json = raw(key).json();
        if (json != "true" && json != "false" && json != "null" && !json.isEmpty())
            complain(u"has neither true nor false in "_s + key);
        return json == "true";
    }

    quint64 count(QStringView key, quint64 most = std::numeric_limits<quint64>::max())
    {
        const RawJson value = raw(key);
        if (value.isAbsent() || value.isNull())
            return 0;
        bool ok = false;
        const quint64 result = value.json().toULongLong(&ok); // no text, no sign, no fraction
        if (!ok || result > most || value.json().startsWith('-'))
            complain(u"has no count in "_s + key);
        return result;
    }

    std::optional<Duration> duration(QStringView key)
    {
        const RawJson value = raw(key);
        if (value.isAbsent() || value.isNull())
            return {};
        const auto result = parseDuration(text(value, key));
        if (!result)
            complain(u"has no duration in "_s + key);
        return result.value_or(Duration{});
    }

    std::vector<RawJson> list(QStringView key) { return list(raw(key), key); }

    std::vector<RawJson> list(const RawJson &value, QStringView key)
    {
        if (!value.isArray() && !value.isAbsent() && !value.isNull())
            complain(u"has no list in "_s + key);
        return value.elements();
    }

    Reader object(QStringView key)
    {
        const RawJson value = raw(key);
        const bool none = value.isAbsent() || value.isNull();
        return {none ? RawJson::fromTrusted("{}"_ba) : value, key + u" of " + m_place, m_problem};
    }

    // Reads every element of the list with `read`, which takes a Reader.
    template <class T, class Read>
    std::vector<T> all(QStringView key, Read read)
    {
        std::vector<T> result;
        for (const RawJson &element : list(key)) {
            const QString place = u"element %1 of %2"_s.arg(result.size() + 1).arg(key);
            result.push_back(read(Reader(element, place, m_problem)));
        }
        return result;
    }

private:
    std::vector<JsonMember> m_members;
    QString m_place;
    std::optional<Error> &m_problem;
};

TestDescriptor readTest(Reader in)
{
    TestDescriptor test;
    test.disabled = in.truth(u"Disabled");
    Reader retry = in.object(u"RetryParameters");
    test.retry.numRetries =
        quint32(retry.count(u"NumRetries", std::numeric_limits<quint32>::max()));
    test.retry.retryInterval = retry.duration(u"RetryInterval").value_or(Duration{});
    test.targetManagerName = in.text(u"TargetManagerName");
    test.acquireParameters = in.raw(u"TargetManagerAcquireParameters");
    test.releaseParameters = in.raw(u"TargetManagerReleaseParameters");
    test.fetcherName = in.text(u"TestFetcherName");
    test.fetchParameters = in.raw(u"TestFetcherFetchParameters");
    test.cleanupFetcherName = in.text(u"CleanupFetcherName");
    test.cleanupFetchParameters = in.raw(u"CleanupFetcherFetchParameters");
    test.timeout = in.duration(u"Timeout").value_or(Duration{});
    test.targetTimeout = in.duration(u"TargetTimeout").value_or(Duration{});
    return test;
}

ReporterConfig readReporter(Reader in)
{
    return {in.text(u"Name"), in.raw(u"Parameters")};
}

Descriptor readDescriptor(Reader &in)
{
    Descriptor descriptor;
    descriptor.jobName = in.text(u"JobName");
    descriptor.version = in.text(u"Version");
    for (const RawJson &tag : in.list(u"Tags"))
        descriptor.tags += in.text(tag, u"Tags");
    descriptor.runs = in.count(u"Runs");
    descriptor.runInterval = in.duration(u"RunInterval").value_or(Duration{});
    descriptor.tests = in.all<TestDescriptor>(u"TestDescriptors", readTest);
    Reader reporting = in.object(u"Reporting");
    descriptor.reporting.runReporters =
        reporting.all<ReporterConfig>(u"RunReporters", readReporter);
    descriptor.reporting.finalReporters =
        reporting.all<ReporterConfig>(u"FinalReporters", readReporter);
    descriptor.acquireTimeout = in.duration(u"TargetManagerAcquireTimeout");
    descriptor.releaseTimeout = in.duration(u"TargetManagerReleaseTimeout");
    descriptor.timeout = in.duration(u"Timeout").value_or(Duration{});
    if (const auto limit = in.raw(u"AttachmentLimitMiB").integer(); limit && *limit >= 0)
        descriptor.attachmentLimit =
            quint32(std::min<qint64>(*limit, std::numeric_limits<quint32>::max()));
    return descriptor;
}

MeasurementLimit readMeasurementLimit(const RawJson &json)
{
    const auto bound = [&json](QStringView key) {
        const QJsonValue value = json.member(key).value();
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    };
    return {.name = json.member(u"Name").text(),
            .lower = bound(u"Lower"),
            .upper = bound(u"Upper"),
            .unit = json.member(u"Unit").text(),
            .isOptional = json.member(u"Optional").json() == "true"};
}

StepDescriptor readStep(Reader in)
{
    StepDescriptor step;
    step.name = in.text(u"Name");
    step.label = in.text(u"Label");
    for (const JsonMember &parameter : in.raw(u"Parameters").members())
        step.parameters.set(parameter.key, in.list(parameter.value, parameter.key));
    if (const RawJson mapping = in.raw(u"VariablesMapping"); !mapping.isNull())
        step.variablesMapping = mapping;
    step.timeout = in.duration(u"Timeout").value_or(Duration{});
    step.outputTimeout = in.duration(u"OutputTimeout").value_or(Duration{});
    if (const RawJson after = in.raw(u"AfterCrash"); after.isString())
        step.runsAgain = after.text() != u"fail";
    for (const RawJson &limit : in.raw(u"Limits").elements())
        step.limits.push_back(readMeasurementLimit(limit));
    for (const RawJson &pattern : in.raw(u"Attach").elements())
        step.attach += pattern.text();
    return step;
}

TestSteps readSteps(Reader in)
{
    TestSteps test;
    test.testName = in.text(u"TestName");
    test.steps = in.all<StepDescriptor>(u"TestSteps", readStep);
    test.cleanupSteps = in.all<StepDescriptor>(u"CleanupSteps", readStep);
    for (const RawJson &target : in.list(u"OnlyTargets"))
        test.onlyTargets += in.text(target, u"OnlyTargets");
    return test;
}

} // namespace

Result<ExtendedDescriptor> extendedDescriptorFromJson(QByteArrayView json)
{
    const auto parsed = RawJson::parse(json);
    if (!parsed)
        return fail(ErrorCode::Parse,
                    u"The stored descriptor cannot be read: "_s + parsed.error().message);
    std::optional<Error> problem;
    Reader in(*parsed, u"the descriptor"_s, problem);
    ExtendedDescriptor result;
    result.descriptor = readDescriptor(in);
    result.tests = in.all<TestSteps>(u"TestStepsDescriptors", readSteps);
    result.serial = in.text(u"SerialNumber");
    if (!problem && result.tests.size() != result.descriptor.tests.size())
        in.complain(u"has %1 tests but steps for %2"_s.arg(result.descriptor.tests.size())
                        .arg(result.tests.size()));
    if (problem)
        return fail(std::move(*problem));
    return result;
}

} // namespace Proctor
