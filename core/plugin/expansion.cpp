// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/expansion.h"

#include <qcoro/qcorotask.h>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

/// Variables that are known before a job runs.
class KnownVariables final : public VariableSource
{
public:
    KnownVariables(const std::map<std::pair<QString, QString>, RawJson> &constants,
                   const VariableSource *further)
        : m_constants(constants), m_further(further)
    {
    }

    [[nodiscard]] Result<RawJson> variable(const QString &label, const QString &name) const override
    {
        const auto found = m_constants.find({label, name});
        if (found == m_constants.end()) {
            if (m_further)
                return m_further->variable(label, name);
            return fail(ErrorCode::Variable,
                        u"%1.%2 is known only when the job runs"_s.arg(label, name));
        }
        return found->second;
    }

private:
    const std::map<std::pair<QString, QString>, RawJson> &m_constants;
    const VariableSource *m_further;
};

/// Grants everything and remembers nothing: looking must not take targets away from anybody.
class GrantingLocker final : public TargetLocker
{
public:
    QCoro::Task<Result<void>> lock(JobId, Duration, QStringList) override
    {
        co_return Result<void>();
    }
    QCoro::Task<Result<QStringList>> tryLock(JobId, Duration, QStringList targets,
                                             int limit) override
    {
        co_return Result<QStringList>(targets.mid(0, limit));
    }
    QCoro::Task<Result<void>> unlock(JobId, QStringList) override { co_return Result<void>(); }
    QCoro::Task<Result<void>> refresh(JobId, Duration, QStringList) override
    {
        co_return Result<void>();
    }
    QCoro::Task<Result<QStringList>> lost(JobId, QStringList) override
    {
        co_return Result<QStringList>(QStringList());
    }
};

/// Ends every wait at once: what is not there now is not waited for.
class ImpatientHost final : public WaitHost
{
public:
    [[nodiscard]] std::optional<Wake> immediateWake(OnPause) const override
    {
        return Wake::Cancelled;
    }
    void enter(Wait &) override {}
    void leave(Wait &) override {}
};

const ParameterSpec *specOf(const PluginInfo &info, const QString &name)
{
    for (const ParameterSpec &spec : info.parameters) {
        if (spec.name.compare(name, Qt::CaseInsensitive) == 0)
            return &spec;
    }
    return nullptr;
}

} // namespace

void Expansion::expandValue(const RawJson &value, ExpandedParameter &parameter) const
{
    const auto parsed = Template::parse(value.text(), m_registry.functions());
    if (!parsed) {
        parameter.values.push_back(value);
        parameter.problem = parsed.error().message.text();
        parameter.isError = true;
        return;
    }
    const KnownVariables variables(m_constants, m_further);
    auto expanded = parsed->expand({&m_target, &variables, &parameter.gaps});
    if (expanded && parsed->isPlain()) {
        parameter.values.push_back(value); // numbers stay numbers
    } else if (expanded) {
        parameter.values.push_back(RawJson::string(*expanded));
    } else {
        parameter.values.push_back(value);
        parameter.problem = expanded.error().message;
        parameter.isError = expanded.error().code != ErrorCode::Variable;
    }
}

std::vector<ExpandedParameter> Expansion::expand(const StepDescriptor &step)
{
    std::vector<ExpandedParameter> parameters;
    const StepPlugin *plugin = m_registry.step(step.name);
    for (const StepParameters::Entry &entry : step.parameters.entries()) {
        const ParameterSpec *spec = plugin ? specOf(plugin->info, entry.name) : nullptr;
        ExpandedParameter parameter;
        parameter.name = entry.name;
        parameter.secret = spec && spec->secret;
        for (const RawJson &value : entry.values) {
            if (spec && spec->templated)
                expandValue(value, parameter);
            else
                parameter.values.push_back(value);
        }
        // The variables step publishes its parameters as they stand.
        if (plugin && plugin->info.name == u"variables"_s && !entry.values.empty())
            m_constants[{step.label, entry.name}] = entry.values.front();
        parameters.push_back(std::move(parameter));
    }
    return parameters;
}

Result<Targets> targetsOf(const TestDescriptor &test, const Registry &registry,
                          Inventory &inventory, const Clock &clock)
{
    const TargetManagerPlugin *plugin = registry.targetManager(test.targetManagerName);
    if (!plugin) {
        return fail(ErrorCode::NotFound,
                    u"The target manager \"%1\" is not installed."_s.arg(test.targetManagerName));
    }
    const auto manager = plugin->create();
    Problems problems; // the validator has told them
    ParameterReader reader(test.acquireParameters, plugin->info.parameters, registry.functions(),
                           problems, true);
    reader.checkAll(plugin->info.openParameters);
    manager->configureAcquire(reader);
    GrantingLocker locker;
    ImpatientHost host;
    AcquireContext context;
    context.job = JobId(1);
    context.run = RunId(1);
    context.lockDuration = std::chrono::minutes(1);
    context.locker = &locker;
    context.host = &host;
    context.clock = &clock;
    context.inventory = &inventory;
    auto task = manager->acquire(context);
    return QCoro::waitFor(task);
}

} // namespace Proctor
