// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/registry.h"

#include <QJsonObject>

namespace Proctor {

/// JSON Schema (draft 2020-12) of a descriptor with the plugins that this program knows, for
/// editors outside and for `proctor plugins --schema`. Keys are spelled canonically; a schema
/// cannot say "without regard to case". Variables, labels and templates are the Validator's.
[[nodiscard]] QJsonObject descriptorSchema(const Registry &registry);

/// One parameter as a schema; `isStep`: as step parameters are written, in lists of loosely typed
/// values.
[[nodiscard]] QJsonObject parameterSchema(const ParameterSpec &spec, bool isStep);

} // namespace Proctor
