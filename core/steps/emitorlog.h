// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/targetrun.h"

namespace Proctor {

/// Emits an event whose loss is no fault of the target: that it could not be stored is only logged.
inline void emitOrLog(TargetRun &run, const QString &event, RawJson payload = {})
{
    using namespace Qt::StringLiterals;
    if (const auto emitted = run.emitEvent(event, std::move(payload)); !emitted)
        run.log(u"%1 could not be stored: %2"_s.arg(event, emitted.error().message));
}

} // namespace Proctor
