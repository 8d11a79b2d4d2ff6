// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/enginechoice.h"

namespace Proctor {

void EngineChoice::applyTo(EngineSettings &settings, bool isRequestorGiven,
                           bool isStationGiven) const
{
    if (!requestor.isEmpty() && !isRequestorGiven)
        settings.requestor = requestor;
    if (!station.isEmpty() && !isStationGiven)
        settings.station = station;
    if (threads > 0)
        settings.threads = threads;
    if (lockMinutes > 0)
        settings.lockDuration = std::chrono::minutes(lockMinutes);
    if (shutdownSeconds > 0)
        settings.shutdownTimeout = std::chrono::seconds(shutdownSeconds);
    if (backlog > 0)
        settings.backlogLimit = backlog;
}

} // namespace Proctor
