// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/externalplugin.h"
#include "external/parametervalues.h"
#include "external/pluginprocess.h"

#include <QHash>

namespace Proctor {

class ExternalWorker;

/// A step that a program of its own carries out, one process for all targets or one for each. What
/// happens to a process harms only the targets that it has. Lives on the job's engine thread.
class ExternalStep final : public TestStep
{
public:
    ExternalStep(std::shared_ptr<const ExternalPlugin> plugin, ProgramStarter start);
    ~ExternalStep() override;

    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;
    QCoro::Task<Result<void>> end(StepRun &run) override;

private:
    [[nodiscard]] Result<QByteArray> runMessage(const TargetRun &run) const;
    [[nodiscard]] QByteArray configureMessage(const StepRun &run) const;
    [[nodiscard]] std::shared_ptr<ExternalWorker> workerFor(StepRun &run);
    [[nodiscard]] StepOutcome checked(const StepOutcome &outcome, const TargetRun &run) const;
    [[nodiscard]] bool servesOne() const;

    const std::shared_ptr<const ExternalPlugin> m_plugin;
    const ProgramStarter m_start;
    ParameterValues m_parameters;
    std::shared_ptr<ExternalWorker> m_worker; // of all targets
};

} // namespace Proctor
