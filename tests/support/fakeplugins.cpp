// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeplugins.h"

#include <QCoroTimer>
#include <QHash>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, RemoteSteps> &remotes()
{
    static QHash<QString, RemoteSteps> steps;
    return steps;
}

class IdleStep final : public TestStep
{
public:
    void configure(const ParameterReader &) override {}
    QCoro::Task<StepOutcome> run(TargetRun &) override { co_return StepOutcome::passed(); }
};

class IdleManager final : public TargetManager
{
public:
    void configureAcquire(const ParameterReader &) override {}
    QCoro::Task<Result<Targets>> acquire(AcquireContext) override { co_return Targets{}; }
    QCoro::Task<Result<void>> release(AcquireContext, Targets) override
    {
        co_return Result<void>{};
    }
};

class FakeFetcher : public TestFetcher
{
public:
    void configure(const ParameterReader &parameters, bool nameRequired) override
    {
        m_steps.testName = parameters.text(u"TestName");
        m_steps.steps = parameters.raw(u"Steps");
        m_where = parameters.text(u"Where");
        if (nameRequired && m_steps.testName.isEmpty())
            parameters.problem(u"TestName", u"parameter-missing"_s, u"the test has no name"_s);
    }

protected:
    FetchedSteps m_steps;
    QString m_where;
};

class LiteralFake final : public FakeFetcher
{
public:
    QCoro::Task<Result<FetchedSteps>> fetch() override { co_return m_steps; }
};

class RemoteFake final : public FakeFetcher
{
public:
    QCoro::Task<Result<FetchedSteps>> fetch() override
    {
        co_await QCoro::sleepFor(std::chrono::milliseconds(0));
        const RemoteSteps remote = remotes().value(m_where);
        if (!remote.error.isEmpty())
            co_return fail(ErrorCode::Network, remote.error);
        FetchedSteps steps = m_steps;
        steps.steps = RawJson::parse(remote.steps).value_or(RawJson());
        steps.origin = remote.origin;
        co_return steps;
    }
};

class IdleReporter final : public Reporter
{
public:
    void configureRun(const ParameterReader &) override {}
    void configureFinal(const ParameterReader &) override {}
    QCoro::Task<Result<Verdict>> runReport(const RunStatus &) override
    {
        co_return Verdict{.success = true, .data = {}};
    }
    QCoro::Task<Result<Verdict>> finalReport(const std::vector<RunStatus> &) override
    {
        co_return Verdict{.success = true, .data = {}};
    }
};

std::vector<ParameterSpec> sayParameters()
{
    return {
        {.name = u"text"_s, .required = true, .templated = true, .help = u"What to say."_s},
        {.name = u"args"_s, .list = true, .templated = true},
        {.name = u"count"_s, .type = ParameterType::Integer, .minimum = 1, .maximum = 10},
        {.name = u"share"_s, .type = ParameterType::Number, .minimum = 0, .maximum = 1},
        {.name = u"wait"_s, .type = ParameterType::Duration, .minimum = 0, .maximum = 3600},
        {.name = u"timeout"_s, .type = ParameterType::Duration, .templated = true},
        {.name = u"loud"_s, .type = ParameterType::Boolean},
        {.name = u"mode"_s, .type = ParameterType::Choice, .choices = {u"Whisper"_s, u"Shout"_s}},
        {.name = u"pattern"_s, .type = ParameterType::Regex},
        {.name = u"path"_s, .type = ParameterType::File},
        {.name = u"folder"_s, .type = ParameterType::Directory},
        {.name = u"program"_s, .type = ParameterType::Executable},
        {.name = u"address"_s, .type = ParameterType::Address},
        {.name = u"tag"_s, .type = ParameterType::Identifier},
        {.name = u"options"_s,
         .type = ParameterType::Object,
         .members = {{.name = u"Deep"_s, .type = ParameterType::Boolean},
                     {.name = u"Names"_s, .required = true, .list = true}}},
        {.name = u"anything"_s, .type = ParameterType::Any},
    };
}

std::vector<ParameterSpec> fixedParameters()
{
    return {{.name = u"Targets"_s,
             .type = ParameterType::Object,
             .list = true,
             .members = {{.name = u"ID"_s, .required = true},
                         {.name = u"FQDN"_s},
                         {.name = u"PrimaryIPv4"_s, .type = ParameterType::Address}}}};
}

} // namespace

void setRemoteSteps(const QString &where, RemoteSteps steps)
{
    remotes().insert(where, std::move(steps));
}

Result<void> addFakePlugins(Registry &registry)
{
    const std::vector<ParameterSpec> literal{
        {.name = u"TestName"_s}, {.name = u"Steps"_s, .type = ParameterType::Any, .list = true}};
    const std::vector<ParameterSpec> remote{{.name = u"TestName"_s},
                                            {.name = u"Where"_s, .required = true}};
    const std::vector<ParameterSpec> score{
        {.name = u"Expression"_s, .type = ParameterType::Expression, .required = true}};
    const std::vector<ParameterSpec> average{
        {.name = u"Average"_s, .type = ParameterType::Expression, .required = true}};
    return registry
        .add(StepPlugin{{.name = u"Say"_s,
                         .summary = u"Says a text."_s,
                         .parameters = sayParameters(),
                         .events = {u"Said"_s}},
                        [] { return std::make_unique<IdleStep>(); }})
        .and_then([&] {
            return registry.add(
                StepPlugin{{.name = u"variables"_s, .summary = u"Emits."_s, .openParameters = true},
                           [] { return std::make_unique<IdleStep>(); }});
        })
        .and_then([&] {
            return registry.add(
                TargetManagerPlugin{{.name = u"Fixed"_s,
                                     .summary = u"Fixed targets."_s,
                                     .parameters = fixedParameters(),
                                     .secondParameters = {{.name = u"Note"_s}}},
                                    [] { return std::make_unique<IdleManager>(); }});
        })
        .and_then([&] {
            return registry.add(FetcherPlugin{
                {.name = u"Literal"_s, .summary = u"In place."_s, .parameters = literal},
                [] { return std::make_unique<LiteralFake>(); }});
        })
        .and_then([&] {
            return registry.add(
                FetcherPlugin{{.name = u"Remote"_s, .summary = u"Afar."_s, .parameters = remote},
                              [] { return std::make_unique<RemoteFake>(); }});
        })
        .and_then([&] {
            return registry.add(ReporterPlugin{{.name = u"Score"_s,
                                                .summary = u"Judges."_s,
                                                .parameters = score,
                                                .secondParameters = average},
                                               [] { return std::make_unique<IdleReporter>(); }});
        })
        .and_then([&] {
            return registry.add(
                ReporterPlugin{{.name = u"noop"_s, .summary = u"Agrees."_s, .openParameters = true},
                               [] { return std::make_unique<IdleReporter>(); }});
        });
}

} // namespace Proctor
