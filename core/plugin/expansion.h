// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/descriptor.h"
#include "model/target.h"
#include "plugin/inventory.h"
#include "plugin/registry.h"

#include <map>
#include <optional>

namespace Proctor {

/// One parameter of a step as a target will see it.
struct ExpandedParameter
{
    QString name;
    std::vector<RawJson> values;
    bool secret = false;
    QStringList gaps{};   ///< actions that leave nothing: "{{ .FQDN }}"
    QString problem;      ///< why a value stands as it is written; empty: none
    bool isError = false; ///< the problem will fail the target; else the value is known only later
};

/// Expands the parameters of the steps of one test for one target, in their order, so that
/// constants of earlier steps are known to later ones. The registry must outlive it.
class Expansion
{
public:
    /// `further`: variables that are known besides; null: none. Must outlive it.
    Expansion(const Registry &registry, const Target &target,
              const VariableSource *further = nullptr)
        : m_registry(registry), m_target(target), m_further(further)
    {
    }

    [[nodiscard]] std::vector<ExpandedParameter> expand(const StepDescriptor &step);

private:
    void expandValue(const RawJson &value, ExpandedParameter &parameter) const;

    const Registry &m_registry;
    const Target &m_target;
    const VariableSource *m_further;
    std::map<std::pair<QString, QString>, RawJson> m_constants; // label and name of step variables
};

/// The targets that a test would get, without locking any: the locker that the manager is given
/// grants everything and remembers nothing.
[[nodiscard]] Result<Targets> targetsOf(const TestDescriptor &test, const Registry &registry,
                                        Inventory &inventory, const Clock &clock);

} // namespace Proctor
