// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/descriptorreader.h"
#include "plugin/registry.h"

#include <qcoro/qcorotask.h>

namespace Proctor {

/// A parameter whose value is "secret:NAME".
struct SecretUse
{
    QString name;
    Finding place; ///< without message: for whoever cannot find the secret
};

/// What a validation found. A plain value.
struct Validation
{
    Findings findings; ///< those of the reading included
    /// There only without errors: ready to be run.
    std::optional<ExtendedDescriptor> descriptor;
    std::vector<SecretUse> secrets;
};

/// Asks the plugins about a descriptor: fetches the steps of its tests and lets every plugin check
/// its parameters, all findings at once. Nothing is started and no target is touched. Usable from
/// any thread with an event loop; the registry must outlive it.
class Validator
{
public:
    explicit Validator(const Registry &registry, LengthLimits limits = LengthLimits::Strict)
        : m_registry(registry), m_limits(limits)
    {
    }

    /// The validator must live until the task is done.
    [[nodiscard]] QCoro::Task<Validation> validate(Reading reading) const;

private:
    const Registry &m_registry;
    LengthLimits m_limits;
};

} // namespace Proctor
