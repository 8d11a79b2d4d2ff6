// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/inspector.h"

#include "base/handover.h"
#include "support/whendone.h"

#include <QThreadPool>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

class ReadVariables final : public VariableSource
{
public:
    explicit ReadVariables(const std::vector<EmittedVariable> &variables) : m_variables(variables)
    {
    }

    [[nodiscard]] Result<RawJson> variable(const QString &label, const QString &name) const override
    {
        const auto found = std::ranges::find_if(m_variables, [&](const EmittedVariable &known) {
            return known.label == label && known.name == name;
        });
        if (found == m_variables.end())
            return fail(ErrorCode::Variable, u"%1.%2 has no value"_s.arg(label, name));
        return found->value;
    }

private:
    const std::vector<EmittedVariable> &m_variables;
};

std::vector<ExpandedParameter> asWritten(const StepDescriptor &step)
{
    std::vector<ExpandedParameter> parameters;
    for (const StepParameters::Entry &entry : step.parameters.entries())
        parameters.push_back({.name = entry.name, .values = entry.values, .problem = {}});
    return parameters;
}

Result<Inspection> look(const JobManager &manager, const EventPlace &place, const QString &jobName,
                        const std::optional<StepDescriptor> &step, const TargetPtr &target,
                        const std::stop_token &stop)
{
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, u"nobody waits for it"_s);
    Inspection inspection{.place = place, .parameters = {}, .variables = {}, .past = {}};
    if (target) {
        auto variables = readVariables(manager.store(), place, stop);
        if (!variables)
            return fail(variables.error());
        inspection.variables = std::move(*variables);
    }
    if (step && target) {
        const ReadVariables known(inspection.variables);
        inspection.parameters = Expansion(manager.registry(), *target, &known).expand(*step);
    } else if (step) {
        inspection.parameters = asWritten(*step);
    }
    auto past = readPastResults(manager.store(), place, jobName, Inspector::mostResults, stop);
    if (!past)
        return fail(past.error());
    inspection.past = std::move(*past);
    return inspection;
}

} // namespace

Inspector::Inspector(JobManager &manager, QObject *parent) : QObject(parent), m_manager(manager)
{
    m_pool.setMaxThreadCount(1);
}

Inspector::~Inspector()
{
    m_stop.request_stop();
    m_pool.waitForDone(); // soon: it asks now and then whether it may end
}

void Inspector::forget()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void Inspector::inspect(const EventPlace &place, const QString &jobName, const StepDescriptor *step,
                        const TargetPtr &target)
{
    forget();
    const std::optional<StepDescriptor> kept = step ? std::optional(*step) : std::nullopt;
    auto looking = computeOn(
        m_pool, [&manager = m_manager, place, jobName, kept, target, stop = m_stop.get_token()] {
            return look(manager, place, jobName, kept, target, stop);
        });
    whenDone(looking, this,
             [this, stop = m_stop.get_token()](const Result<Inspection> &inspection) {
                 if (stop.stop_requested())
                     return;
                 if (inspection)
                     Q_EMIT inspected(*inspection);
                 else
                     Q_EMIT failed(inspection.error());
             });
}

} // namespace Proctor
