// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/fieldreader.h"
#include "model/descriptor.h"

namespace Proctor {

/// One step as it was read, with its place.
struct ReadStep
{
    StepDescriptor step;
    const Node *node = nullptr;       ///< null: the entry is no step
    const Node *parameters = nullptr; ///< null: none given
    QString path;
};

/// Reads a list of steps (core.md section 2.6) and reports what can be said without their plugins.
/// The result has one element per entry of the list.
[[nodiscard]] std::vector<ReadStep> readSteps(FieldReader &fields, const Node &list,
                                              const QString &path);

} // namespace Proctor
