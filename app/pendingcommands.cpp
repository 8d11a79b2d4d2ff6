// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "session.h"

using namespace Qt::StringLiterals;

namespace Proctor {

ExitCode runCommand(const RunOptions &, const Session &session)
{
    return session.complain(ExitCode::BadInput, u"\"run\" is not available in this version."_s);
}

ExitCode reportCommand(const ReportOptions &, const Session &session)
{
    return session.complain(ExitCode::BadInput, u"\"report\" is not available in this version."_s);
}

} // namespace Proctor
