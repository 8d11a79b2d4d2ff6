// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/node.h"

namespace Proctor {

/// What a plain YAML scalar stands for in the core schema of YAML 1.2.
struct ResolvedScalar
{
    Node::Kind kind = Node::Kind::String;
    QString json{};           ///< of a number or truth value
    bool isAmbiguous = false; ///< 0755: decimal here, octal for others
    bool isInfinite = false;  ///< .inf and .nan, which JSON cannot say
};

[[nodiscard]] ResolvedScalar resolvePlainScalar(const QString &text);

} // namespace Proctor
