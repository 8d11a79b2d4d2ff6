// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/eventoutput.h"
#include "model/descriptor.h"
#include "plugin/registry.h"

#include <functional>
#include <memory>

namespace Proctor {

/// One step of a pipeline with its plugin instance: what the plugin sees as StepRun. Lives on the
/// job's engine thread.
class StepInstance final : public StepRun
{
public:
    StepInstance(WaitHost &host, const Clock &clock, EventOutput &output, EventScopePtr scope,
                 const PluginInfo &info, const StepDescriptor &descriptor,
                 std::unique_ptr<TestStep> step,
                 std::function<void(StepErrorCode, const QString &)> failed);

    [[nodiscard]] TestStep &plugin() { return *m_step; }
    [[nodiscard]] const EventScopePtr &scope() const { return m_scope; }
    [[nodiscard]] const StepDescriptor &descriptor() const { return m_descriptor; }
    /// As the descriptor says, else as the plugin does.
    [[nodiscard]] AfterCrash afterCrash() const;
    /// Stores it if the plugin has declared the name, or if the name is ours (G-36).
    Result<void> emitEvent(const TargetPtr &target, const QString &name, RawJson payload);
    void log(const TargetPtr &target, const QString &text);

    [[nodiscard]] JobId job() const override { return m_scope->job; }
    [[nodiscard]] RunId run() const override { return m_scope->run; }
    [[nodiscard]] QString testName() const override;
    [[nodiscard]] quint32 attempt() const override { return m_scope->attempt; }
    [[nodiscard]] QString label() const override { return m_scope->stepLabel; }
    [[nodiscard]] const Clock &clock() const override { return m_clock; }
    [[nodiscard]] WaitHost &host() override { return m_host; }
    Result<void> emitEvent(const QString &name, RawJson payload) override;
    void log(const QString &text) override;
    void failStep(StepErrorCode code, const QString &message) override { m_failed(code, message); }

    int inside = 0;      ///< targets, begin or end calls that have not returned
    bool closed = false; ///< the plugin was told that no further target comes

private:
    WaitHost &m_host;
    const Clock &m_clock;
    EventOutput &m_output;
    EventScopePtr m_scope;
    const PluginInfo &m_info;
    const StepDescriptor m_descriptor;
    std::unique_ptr<TestStep> m_step;
    std::function<void(StepErrorCode, const QString &)> m_failed;
};

} // namespace Proctor
