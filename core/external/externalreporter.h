// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/externalplugin.h"
#include "external/parametervalues.h"
#include "plugin/program.h"

namespace Proctor {

/// Lets a program of its own judge runs and jobs. Lives on the job's engine thread.
class ExternalReporter final : public Reporter
{
public:
    ExternalReporter(std::shared_ptr<const ExternalPlugin> plugin, ProgramStarter start);

    void configureRun(const ParameterReader &parameters) override;
    void configureFinal(const ParameterReader &parameters) override;
    void begin(const ReportContext &context) override { m_context = context; }
    QCoro::Task<Result<Verdict>> runReport(const RunStatus &run) override;
    QCoro::Task<Result<Verdict>> finalReport(const std::vector<RunStatus> &runs) override;

private:
    /// A judgement that takes longer keeps the job from its end.
    static constexpr Duration mostTime = std::chrono::minutes(5);

    [[nodiscard]] QByteArray question(const RunStatus *first, size_t count, bool isFinal) const;
    [[nodiscard]] QCoro::Task<Result<Verdict>> judge(QByteArray question);

    const std::shared_ptr<const ExternalPlugin> m_plugin;
    const ProgramStarter m_start;
    ParameterValues m_parameters;
    ReportContext m_context;
};

} // namespace Proctor
