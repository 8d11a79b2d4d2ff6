// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/parameterspec.h"

#include <span>

namespace Proctor {

/// How a type of parameters is called where plugins are described, in JSON and for people.
struct ParameterTypeWord
{
    QLatin1StringView text;
    ParameterType value;
};

/// All of them, in the order of the enumeration; text is what a parameter is when nothing is said.
[[nodiscard]] std::span<const ParameterTypeWord> parameterTypeWords();
[[nodiscard]] QString toString(ParameterType type);

} // namespace Proctor
