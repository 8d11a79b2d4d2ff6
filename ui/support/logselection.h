// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"

#include <QString>

#include <optional>

namespace Proctor {

/// Whose log is shown: a whole job, or the part of it that the set fields name. An unset field does
/// not restrict; a step of a test without an attempt means all attempts.
struct LogSelection
{
    JobId job{};
    RunId run{};
    int testIndex = -1;
    std::optional<quint32> attempt{};
    int stepIndex = -1;
    bool cleanup = false; ///< which pipeline stepIndex counts in
    QString target{};

    friend bool operator==(const LogSelection &, const LogSelection &) = default;
};

} // namespace Proctor
