// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exitcode.h"

namespace Proctor {

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreUnavailable:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreTooNew:
    case ErrorCode::StoreOnNetwork:
        return ExitCode::StoreTrouble;
    default:
        return ExitCode::NotDone;
    }
}

} // namespace Proctor
