// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/remotespec.h"

namespace Proctor {

using namespace Qt::StringLiterals;

QString RemoteResult::failure() const
{
    switch (end) {
    case End::Exited:
        return exitCode == 0 ? QString() : u"exit status %1"_s.arg(exitCode);
    case End::Signalled:
        return u"signal: "_s + signal;
    case End::Stopped:
        return {};
    case End::TimedOut:
        return error.isEmpty() ? u"the command did not end in the allowed time"_s : error;
    case End::Cancelled:
        return u"the command was stopped because the job was cancelled"_s;
    case End::CouldNotConnect:
    case End::Failed:
    case End::ConnectionLost:
        break;
    }
    return error.isEmpty() ? u"the connection broke"_s : error;
}

} // namespace Proctor
