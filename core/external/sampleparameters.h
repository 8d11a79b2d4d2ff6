// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/target.h"
#include "plugin/parameterspec.h"

namespace Proctor {

/// Parameters to try a plugin with, as they stand in messages: those of its example, expanded for
/// the target, else the defaults, else something of the right type.
[[nodiscard]] RawJson sampleParameters(const std::vector<ParameterSpec> &specs,
                                       const RawJson &example, const Target &target);

} // namespace Proctor
