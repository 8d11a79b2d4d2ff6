// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/externalplugin.h"
#include "external/parametervalues.h"
#include "plugin/program.h"

namespace Proctor {

/// Asks a program of its own which targets an attempt gets; they are locked here. Lives on the
/// job's engine thread.
class ExternalManager final : public TargetManager
{
public:
    ExternalManager(std::shared_ptr<const ExternalPlugin> plugin, ProgramStarter start);

    void configureAcquire(const ParameterReader &parameters) override;
    void configureRelease(const ParameterReader &parameters) override;
    QCoro::Task<Result<Targets>> acquire(AcquireContext context) override;
    QCoro::Task<Result<void>> release(AcquireContext context, Targets targets) override;

private:
    [[nodiscard]] QByteArray question(QStringView type, const AcquireContext &context,
                                      const ParameterValues &parameters,
                                      const Targets *targets = nullptr) const;

    const std::shared_ptr<const ExternalPlugin> m_plugin;
    const ProgramStarter m_start;
    ParameterValues m_acquire;
    ParameterValues m_release;
};

} // namespace Proctor
