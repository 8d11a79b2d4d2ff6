// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/reporter.h"
#include "plugin/targetmanager.h"
#include "plugin/testfetcher.h"
#include "plugin/teststep.h"

#include <functional>
#include <memory>

namespace Proctor {

enum class PluginKind { Step, TargetManager, Fetcher, Reporter };

/// Declaration and factory of one plugin.
template <class Interface>
struct Plugin
{
    PluginInfo info;
    std::function<std::unique_ptr<Interface>()> create;
};

using StepPlugin = Plugin<TestStep>;
using TargetManagerPlugin = Plugin<TargetManager>;
using FetcherPlugin = Plugin<TestFetcher>;
using ReporterPlugin = Plugin<Reporter>;

/// All plugins and template functions that this program knows. Filled by the composition root,
/// read-only and so thread-safe afterwards. Names are looked up without regard to case.
class Registry
{
public:
    /// ErrorCode::AlreadyExists for a name that is taken (also in other case), InvalidArgument for
    /// bad event names (core.md section 7.3).
    [[nodiscard]] Result<void> add(StepPlugin plugin);
    [[nodiscard]] Result<void> add(TargetManagerPlugin plugin);
    [[nodiscard]] Result<void> add(FetcherPlugin plugin);
    [[nodiscard]] Result<void> add(ReporterPlugin plugin);

    /// Null when unknown. Pointers stay valid as long as the registry.
    [[nodiscard]] const StepPlugin *step(QStringView name) const;
    [[nodiscard]] const TargetManagerPlugin *targetManager(QStringView name) const;
    [[nodiscard]] const FetcherPlugin *fetcher(QStringView name) const;
    [[nodiscard]] const ReporterPlugin *reporter(QStringView name) const;
    /// A step plugin's own spelling of its name; the given one when it is not installed.
    [[nodiscard]] QString stepName(const QString &name) const;

    [[nodiscard]] std::vector<const PluginInfo *> all(PluginKind kind) const; ///< sorted by name
    /// The known name most like `name`, empty when none is near.
    [[nodiscard]] QString nearest(PluginKind kind, QStringView name) const;

    [[nodiscard]] TemplateFunctions &functions() { return m_functions; }
    [[nodiscard]] const TemplateFunctions &functions() const { return m_functions; }

private:
    std::vector<std::unique_ptr<StepPlugin>> m_steps;
    std::vector<std::unique_ptr<TargetManagerPlugin>> m_targetManagers;
    std::vector<std::unique_ptr<FetcherPlugin>> m_fetchers;
    std::vector<std::unique_ptr<ReporterPlugin>> m_reporters;
    TemplateFunctions m_functions;
};

} // namespace Proctor
