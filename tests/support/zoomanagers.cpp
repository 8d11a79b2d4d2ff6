// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zoo.h"

#include <QRandomGenerator>

#include <stdexcept>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(const Targets &targets)
{
    QStringList ids;
    for (const TargetPtr &target : targets)
        ids << target->id;
    return ids;
}

Targets targetsOf(const ParameterReader &parameters)
{
    Targets targets;
    for (const RawJson &element : parameters.rawList(u"Targets")) {
        if (auto target = targetFromJson(element))
            targets.push_back(std::make_shared<Target>(std::move(*target)));
    }
    return targets;
}

class ReadMetaManager final : public TargetManager
{
public:
    void configureAcquire(const ParameterReader &) override {}
    QCoro::Task<Result<Targets>> acquire(AcquireContext context) override
    {
        if (!context.job.isValid() || !context.run.isValid())
            co_return fail(ErrorCode::Plugin, u"job id or run id is not available to acquire"_s);
        Targets targets;
        targets.push_back(std::make_shared<Target>(Target{.id = u"testtarget123"_s,
                                                          .fqdn = {},
                                                          .primaryIPv4 = {},
                                                          .primaryIPv6 = {},
                                                          .state = {}}));
        co_return targets;
    }
    QCoro::Task<Result<void>> release(AcquireContext context, Targets) override
    {
        if (!context.job.isValid() || !context.run.isValid())
            co_return fail(ErrorCode::Plugin, u"job id or run id is not available to release"_s);
        co_return {};
    }
};

class TargetListWithStateManager final : public TargetManager
{
public:
    void configureAcquire(const ParameterReader &parameters) override
    {
        m_targets = targetsOf(parameters);
    }
    QCoro::Task<Result<Targets>> acquire(AcquireContext context) override
    {
        const QStringList ids = idsOf(m_targets);
        const auto locked = co_await context.locker->lock(context.job, context.lockDuration, ids);
        if (!locked)
            co_return fail(locked.error());
        const Duration delay = std::chrono::milliseconds(QRandomGenerator::global()->bounded(200));
        const Wake wake = co_await Wait(*context.host, delay, nullptr, OnPause::KeepWaiting);
        if (wake != Wake::Elapsed)
            co_return fail(ErrorCode::Cancelled, u"the acquisition was cancelled"_s);
        Targets copies;
        for (const TargetPtr &target : m_targets) {
            auto copy = std::make_shared<Target>(*target);
            copy->state = token(context.job, target->id);
            copies.push_back(std::move(copy));
        }
        co_return copies;
    }
    QCoro::Task<Result<void>> release(AcquireContext context, Targets targets) override
    {
        for (const TargetPtr &target : targets) {
            if (target->state != token(context.job, target->id))
                co_return fail(ErrorCode::Plugin,
                               u"the state of target %1 is missing or changed: %2"_s.arg(
                                   target->id, QString::fromUtf8(target->state.json())));
        }
        co_return {};
    }

private:
    static RawJson token(JobId job, const QString &id)
    {
        const QString text = QString::number(job.value()) + u'-' + id;
        return RawJson::fromTrusted("{\"token\":" + quoteJson(text) + '}');
    }
    Targets m_targets;
};

class FaultTargetsManager final : public TargetManager
{
public:
    void configureAcquire(const ParameterReader &parameters) override
    {
        m_targets = targetsOf(parameters);
        m_acquireDelay = parameters.duration(u"AcquireDelay");
        m_acquireError = parameters.text(u"AcquireError");
        m_acquireErrorCount = parameters.integer(u"AcquireErrorCount", -1);
    }
    void configureRelease(const ParameterReader &parameters) override
    {
        m_releaseDelay = parameters.duration(u"ReleaseDelay");
        m_releaseError = parameters.text(u"ReleaseError");
    }
    QCoro::Task<Result<Targets>> acquire(AcquireContext context) override
    {
        const Wake wake =
            co_await Wait(*context.host, m_acquireDelay, nullptr, OnPause::KeepWaiting);
        if (wake != Wake::Elapsed)
            co_return fail(ErrorCode::Cancelled, u"the acquisition was cancelled"_s);
        ++m_calls;
        if (!m_acquireError.isEmpty() &&
            (m_acquireErrorCount < 0 || m_calls <= m_acquireErrorCount))
            co_return fail(ErrorCode::Plugin, m_acquireError);
        const QStringList ids = idsOf(m_targets);
        const auto locked = co_await context.locker->lock(context.job, context.lockDuration, ids);
        if (!locked)
            co_return fail(locked.error());
        co_return std::as_const(m_targets); // QCoro moves out of a plain lvalue
    }
    QCoro::Task<Result<void>> release(AcquireContext context, Targets) override
    {
        const Wake wake =
            co_await Wait(*context.host, m_releaseDelay, nullptr, OnPause::KeepWaiting);
        if (wake != Wake::Elapsed)
            co_return fail(ErrorCode::Cancelled, u"the release was cancelled"_s);
        if (!m_releaseError.isEmpty())
            co_return fail(ErrorCode::Plugin, m_releaseError);
        co_return {};
    }

private:
    Targets m_targets;
    Duration m_acquireDelay{};
    Duration m_releaseDelay{};
    QString m_acquireError;
    QString m_releaseError;
    qint64 m_acquireErrorCount = -1;
    qint64 m_calls = 0;
};

class PanicTargetsManager final : public TargetManager
{
public:
    void configureAcquire(const ParameterReader &) override {}
    QCoro::Task<Result<Targets>> acquire(AcquireContext) override
    {
        throw std::runtime_error("panic in acquire");
        co_return Targets{};
    }
    QCoro::Task<Result<void>> release(AcquireContext, Targets) override { co_return {}; }
};

class ReadMetaReporter final : public Reporter
{
public:
    void configureRun(const ParameterReader &) override {}
    void configureFinal(const ParameterReader &) override {}
    QCoro::Task<Result<Verdict>> runReport(const RunStatus &run) override
    {
        if (!run.coordinates.job.isValid() || !run.coordinates.run.isValid())
            co_return fail(ErrorCode::Plugin,
                           u"job id or run id is not available to the run report"_s);
        co_return Verdict{.success = true, .data = {}};
    }
    QCoro::Task<Result<Verdict>> finalReport(const std::vector<RunStatus> &runs) override
    {
        if (runs.empty() || !runs.front().coordinates.job.isValid())
            co_return fail(ErrorCode::Plugin, u"the job id is not available to the final report"_s);
        co_return Verdict{.success = true, .data = {}};
    }
};

class PanicReporter final : public Reporter
{
public:
    void configureRun(const ParameterReader &) override {}
    void configureFinal(const ParameterReader &) override {}
    QCoro::Task<Result<Verdict>> runReport(const RunStatus &) override
    {
        throw std::runtime_error("panic in a run report");
        co_return Verdict{};
    }
    QCoro::Task<Result<Verdict>> finalReport(const std::vector<RunStatus> &) override
    {
        throw std::runtime_error("panic in a final report");
        co_return Verdict{};
    }
};

class FailReporter final : public Reporter
{
public:
    void configureRun(const ParameterReader &) override {}
    void configureFinal(const ParameterReader &) override {}
    QCoro::Task<Result<Verdict>> runReport(const RunStatus &) override
    {
        co_return fail(ErrorCode::Plugin, u"the run report failed"_s);
    }
    QCoro::Task<Result<Verdict>> finalReport(const std::vector<RunStatus> &) override
    {
        co_return fail(ErrorCode::Plugin, u"the final report failed"_s);
    }
};

PluginInfo testInfo(const QString &name)
{
    PluginInfo info;
    info.name = name;
    info.summary = u"For tests only."_s;
    return info;
}

template <class Manager>
TargetManagerPlugin manager(const QString &name, std::vector<ParameterSpec> acquire = {},
                            std::vector<ParameterSpec> release = {})
{
    PluginInfo info = testInfo(name);
    info.parameters = std::move(acquire);
    info.secondParameters = std::move(release);
    return {.info = std::move(info), .create = [] { return std::make_unique<Manager>(); }};
}

template <class Interface>
ReporterPlugin reporter(const QString &name)
{
    return {.info = testInfo(name), .create = [] { return std::make_unique<Interface>(); }};
}

ParameterSpec targetsSpec()
{
    return {.name = u"Targets"_s, .type = ParameterType::Object, .list = true};
}

ParameterSpec durationSpec(const QString &name)
{
    return {.name = name, .type = ParameterType::Duration};
}

} // namespace

TargetManagerPlugin readMetaManager()
{
    return manager<ReadMetaManager>(u"readmeta"_s);
}

TargetManagerPlugin targetListWithStateManager()
{
    return manager<TargetListWithStateManager>(u"TargetListWithState"_s, {targetsSpec()});
}

TargetManagerPlugin faultTargetsManager()
{
    return manager<FaultTargetsManager>(
        u"FaultTargets"_s,
        {targetsSpec(),
         durationSpec(u"AcquireDelay"_s),
         {.name = u"AcquireError"_s},
         {.name = u"AcquireErrorCount"_s, .type = ParameterType::Integer}},
        {durationSpec(u"ReleaseDelay"_s), {.name = u"ReleaseError"_s}});
}

TargetManagerPlugin panicTargetsManager()
{
    return manager<PanicTargetsManager>(u"PanicTargets"_s);
}

ReporterPlugin readMetaReporter()
{
    return reporter<ReadMetaReporter>(u"readmeta"_s);
}

ReporterPlugin panicReporter()
{
    return reporter<PanicReporter>(u"PanicReport"_s);
}

ReporterPlugin failReporter()
{
    return reporter<FailReporter>(u"FailReport"_s);
}

} // namespace Proctor
