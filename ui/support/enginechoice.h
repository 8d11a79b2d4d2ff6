// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/enginesettings.h"

namespace Proctor {

/// What a person chooses of the engine behind the window; what is empty or 0 stays as the engine
/// has it. A plain value.
struct EngineChoice
{
    QString requestor;
    QString station;
    int threads = 0;
    int lockMinutes = 0;
    int shutdownSeconds = 0;
    int backlog = 0; ///< events

    static constexpr int mostThreads = 64;
    static constexpr int mostLockMinutes = 24 * 60;
    static constexpr int mostShutdownSeconds = 3600;
    static constexpr int mostBacklog = 1'000'000;

    /// Where there is a choice; a name that the command line has given stays.
    void applyTo(EngineSettings &settings, bool isRequestorGiven, bool isStationGiven) const;

    friend bool operator==(const EngineChoice &, const EngineChoice &) = default;
};

} // namespace Proctor
